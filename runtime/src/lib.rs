#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
// The number of pallets and their calls.
#![recursion_limit = "256"]

extern crate alloc;

// First, because the others use its macros.
#[cfg(feature = "runtime-benchmarks")]
#[macro_use]
mod benchmarks;

mod apis;
pub mod configs;
pub mod extensions;
pub mod filters;
pub mod free;
pub mod genesis;
pub mod guard;
pub mod metadata;
pub mod proxy_type;

pub use apis::*;
pub use opaque::SessionKeys;
pub use proxy_type::ProxyType;

// The macro for the list of pallets names it.
use alloc::vec::Vec;
use sp_runtime::{
    MultiAddress, MultiSignature, generic, impl_opaque_keys,
    traits::{BlakeTwo256, IdentifyAccount, Verify},
};
use sp_version::RuntimeVersion;

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

/// A signature by any of the three schemes.
pub type Signature = MultiSignature;
/// A public key's account.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// How a transaction names an account.
pub type Address = MultiAddress<AccountId, ()>;
/// An amount in rao: 10^9 of them are one TAO.
pub type Balance = u64;
/// An account's transaction counter.
pub type Nonce = u32;
/// A block's number.
pub type BlockNumber = u32;
/// The chain's hash.
pub type Hash = sp_core::H256;
/// The chain's hasher.
pub type Hashing = BlakeTwo256;
/// A block's header.
pub type Header = generic::Header<BlockNumber, Hashing>;
/// A block with decoded transactions.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;
/// A transaction as it arrives.
pub type UncheckedExtrinsic =
    generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, extensions::TransactionExtensions>;
/// What a signer signs.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, extensions::TransactionExtensions>;

/// Runs blocks.
pub type Executive = frame_executive::Executive<
    Runtime,
    Block,
    frame_system::ChainContext<Runtime>,
    Runtime,
    AllPalletsWithSystem,
>;

/// The types that a node needs: it does not look into transactions.
pub mod opaque {
    use super::{Aura, Grandpa, Header, generic, impl_opaque_keys};
    // The macro names it, and has to find it without the standard library too.
    use alloc::vec::Vec;
    pub use sp_runtime::OpaqueExtrinsic as UncheckedExtrinsic;

    /// A block with transactions as bytes.
    pub type Block = generic::Block<Header, UncheckedExtrinsic>;

    impl_opaque_keys! {
        /// The hot keys of an authority's node.
        pub struct SessionKeys {
            /// The key that signs blocks.
            pub aura: Aura,
            /// The key that signs votes on finality.
            pub grandpa: Grandpa,
        }
    }
}

/// What this runtime is.
#[sp_version::runtime_version]
pub const VERSION: RuntimeVersion = RuntimeVersion {
    spec_name: alloc::borrow::Cow::Borrowed("node-subtensor"),
    impl_name: alloc::borrow::Cow::Borrowed("node-subtensor"),
    authoring_version: 1,
    spec_version: 425,
    impl_version: 1,
    apis: RUNTIME_API_VERSIONS,
    transaction_version: 1,
    system_version: 1,
};

/// One TAO in rao.
pub const TAO: Balance = 1_000_000_000;
/// The least that an account may hold.
pub const EXISTENTIAL_DEPOSIT: Balance = 500;

/// The deposit for `items` storage entries of `bytes` in total: 0.02 TAO an item, 0.001 TAO a byte.
#[must_use]
pub const fn deposit(items: u32, bytes: u32) -> Balance {
    const PER_ITEM: Balance = TAO / 50;
    const PER_BYTE: Balance = TAO / 1_000;
    (items as Balance)
        .saturating_mul(PER_ITEM)
        .saturating_add((bytes as Balance).saturating_mul(PER_BYTE))
}

/// The pallets. Names and indices are part of the wire; indices of 40 and above are ours.
///
/// Hooks and genesis run in the order of the indices: `Authorship` notes the author of a block
/// before `Session` can change the set that names it, and `Authorities` has its members before
/// `Session` asks for them.
#[frame_support::runtime]
mod runtime {
    #[runtime::runtime]
    #[runtime::derive(
        RuntimeCall,
        RuntimeEvent,
        RuntimeError,
        RuntimeOrigin,
        RuntimeFreezeReason,
        RuntimeHoldReason,
        RuntimeSlashReason,
        RuntimeLockId,
        RuntimeTask,
        RuntimeViewFunction
    )]
    pub struct Runtime;

    #[runtime::pallet_index(0)]
    pub type System = frame_system;
    #[runtime::pallet_index(2)]
    pub type Timestamp = pallet_timestamp;
    #[runtime::pallet_index(3)]
    pub type Aura = pallet_aura;
    #[runtime::pallet_index(4)]
    pub type Grandpa = pallet_grandpa;
    #[runtime::pallet_index(5)]
    pub type Balances = pallet_balances;
    #[runtime::pallet_index(6)]
    pub type TransactionPayment = pallet_transaction_payment;
    #[runtime::pallet_index(7)]
    pub type SubtensorModule = pallet_subtensor;
    #[runtime::pallet_index(11)]
    pub type Utility = pallet_utility;
    #[runtime::pallet_index(12)]
    pub type Sudo = pallet_sudo;
    #[runtime::pallet_index(13)]
    pub type Multisig = pallet_multisig;
    #[runtime::pallet_index(14)]
    pub type Preimage = pallet_preimage;
    #[runtime::pallet_index(15)]
    pub type Scheduler = pallet_scheduler;
    #[runtime::pallet_index(16)]
    pub type Proxy = pallet_proxy;
    #[runtime::pallet_index(19)]
    pub type AdminUtils = pallet_admin_utils;
    #[runtime::pallet_index(20)]
    pub type SafeMode = pallet_safe_mode;
    #[runtime::pallet_index(40)]
    pub type Authorship = pallet_authorship;
    #[runtime::pallet_index(41)]
    pub type Authorities = pallet_authorities;
    #[runtime::pallet_index(42)]
    pub type Session = pallet_session;
    #[runtime::pallet_index(43)]
    pub type Historical = pallet_session::historical;
    #[runtime::pallet_index(44)]
    pub type Offences = pallet_offences;
    #[runtime::pallet_index(45)]
    pub type Timing = pallet_timing;
}
