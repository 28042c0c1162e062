#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "256"]

extern crate alloc;

mod calls;
mod constants;
pub mod defaults;
mod errors;
mod events;
mod genesis;
mod hooks;
pub mod invariants;
mod measures;
mod types;
pub mod weight_info;

mod accounts;
mod coinbase;
mod epoch;
pub mod guards;
pub mod info;
mod keys;
pub mod ledger;
mod lifecycle;
pub mod neurons;
mod staking;
pub mod subnets;
mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use ledger::Pools;
pub use lifecycle::{Profile, Remains};
pub use mycelium_locks::LockState;
pub use neurons::{EndpointKind, Neuron, RegistrationPriceTerms};
pub use pallet::*;
pub use types::*;
pub use weight_info::WeightInfo;

use frame_support::pallet_macros::import_section;

#[import_section(calls::calls)]
#[import_section(constants::constants)]
#[import_section(errors::errors)]
#[import_section(events::events)]
#[import_section(genesis::genesis)]
#[import_section(hooks::hooks)]
#[import_section(accounts::storage::accounts_storage)]
#[import_section(coinbase::storage::coinbase_storage)]
#[import_section(epoch::storage::epoch_storage)]
#[import_section(keys::storage::keys_storage)]
#[import_section(ledger::storage::ledger_storage)]
#[import_section(lifecycle::storage::dissolution_storage)]
#[import_section(neurons::storage::neurons_storage)]
#[import_section(staking::storage::staking_storage)]
#[import_section(subnets::storage::hyperparameters::hyperparameters_storage)]
#[import_section(subnets::storage::lifecycle::lifecycle_storage)]
#[import_section(subnets::storage::limits::limits_storage)]
#[import_section(subnets::storage::schedule::schedule_storage)]
#[import_section(weights::storage::weights_storage)]
/// The pallet: what is on the wire. Storage stands in the folder of the domain that owns it.
#[expect(clippy::expect_used, reason = "the macros of FRAME expand to it")]
#[expect(
    clippy::too_many_arguments,
    reason = "calls have the arguments that clients encode"
)]
#[frame_support::pallet]
pub mod pallet {
    use alloc::{
        collections::{BTreeMap, VecDeque},
        vec::Vec,
    };

    use codec::Compact;
    use frame_support::{
        PalletId,
        pallet_prelude::*,
        traits::{
            ConstBool, ConstI16, ConstU16, ConstU32, ConstU64, OnUnbalanced,
            fungible::{Balanced, Credit, Mutate},
        },
    };
    use frame_system::pallet_prelude::*;
    use mycelium_fixed::{I64F64, I96F32, U64F64, U96F32};
    use mycelium_hyperparameters::subtensor_module as rules;
    use mycelium_shares::SafeFloat;
    use mycelium_types::{AlphaBalance, LeaseId, MechId, NetUid, NetUidStorageIndex, TaoBalance};
    use sp_core::{H160, H256, ecdsa};
    use sp_runtime::{AccountId32, Percent};

    use crate::{
        AxonInfo, ChainIdentityV2, Ciphertext, LockState, Neuron, NeuronCertificate, Profile,
        PrometheusInfo, RateLimitKey, RecycleOrBurnEnum, RegistrationPriceTerms, Remains,
        RootClaimTypeEnum, SubnetIdentityV3, SubnetLease,
        defaults::*,
        ledger::Pools,
        measures,
        subnets::{schedule::EpochSlot, symbols::SymbolSet},
        weight_info::WeightInfo,
    };

    /// What the pallet needs of a runtime.
    #[pallet::config]
    pub trait Config:
        frame_system::Config<AccountId = AccountId32, Hash = H256, RuntimeEvent: From<Event<Self>>>
    {
        /// TAO.
        type Currency: Balanced<AccountId32, Balance = u64> + Mutate<AccountId32>;

        /// Who may do what only root may: today the sudo key.
        type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// Earns the fees of trades: the author of the block.
        type Fees: OnUnbalanced<Credit<AccountId32, Self::Currency>>;

        /// How the pools of the subnets are set up.
        type Pools: Pools;

        /// How fast the chain runs.
        type Timing: Get<pallet_timing::Values>;

        /// Measured weights of the calls.
        type WeightInfo: WeightInfo;
    }

    /// The pallet's storage handle.
    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    #[pallet::without_storage_info]
    pub struct Pallet<T>(_);

    /// The version that clients of the family find.
    const STORAGE_VERSION: StorageVersion = StorageVersion::new(7);
}
