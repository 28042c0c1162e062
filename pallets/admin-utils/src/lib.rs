#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod apply;
mod authorities;
mod calls;
mod precompile;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use authorities::Authorities;
pub use pallet::*;
pub use precompile::PrecompileEnum;
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

#[import_section(calls::calls)]
/// The pallet.
#[expect(clippy::expect_used, reason = "the macros of FRAME expand to it")]
#[frame_support::pallet]
pub mod pallet {
    use alloc::vec::Vec;

    use frame_support::{
        pallet_prelude::*,
        traits::{ConstBool, ConstU64},
    };
    use frame_system::pallet_prelude::*;
    use mycelium_fixed::{I64F64, I96F32, U64F64};
    use mycelium_hyperparameters::{
        Value,
        admin_utils::{self as rules, DEFAULT_EVM_CHAIN_ID},
    };
    use mycelium_types::{MechId, NetUid, TaoBalance};
    use pallet_subtensor::{self as subtensor, Pallet as Core, RecycleOrBurnEnum};
    use sp_consensus_grandpa::AuthorityList;

    use crate::{Authorities, PrecompileEnum, WeightInfo};

    /// What the pallet needs of a runtime.
    #[pallet::config]
    pub trait Config:
        frame_system::Config<RuntimeEvent: From<Event<Self>>> + subtensor::Config
    {
        /// The key with which an authority signs its blocks.
        type AuthorityId: Parameter + MaxEncodedLen;

        /// The most authorities that a call may name.
        type MaxAuthorities: Get<u32>;

        /// Who makes the owners of keys the authorities.
        type Authorities: Authorities<Self::AuthorityId>;

        /// Measured weights of the calls.
        type WeightInfo: WeightInfo;
    }

    /// The pallet's storage handle.
    #[pallet::pallet]
    #[pallet::without_storage_info]
    pub struct Pallet<T>(_);

    /// Whether contracts may use a precompile. One entry at most for each.
    #[pallet::storage]
    pub type PrecompileEnable<T: Config> =
        StorageMap<_, Blake2_128Concat, PrecompileEnum, bool, ValueQuery, ConstBool<true>>;

    /// The chain id that signed orders and contracts name.
    #[pallet::storage]
    pub type EvmChainId<T: Config> =
        StorageValue<_, u64, ValueQuery, ConstU64<DEFAULT_EVM_CHAIN_ID>>;

    /// What the core pallet has no event for.
    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// A precompile was turned on or off.
        PrecompileUpdated {
            /// The precompile.
            precompile_id: PrecompileEnum,
            /// Whether it is on.
            enabled: bool,
        },
        /// The third version of the consensus was turned on or off.
        Yuma3EnableToggled {
            /// The subnet.
            netuid: NetUid,
            /// Whether it is on.
            enabled: bool,
        },
        /// The reset of bonds was turned on or off.
        BondsResetToggled {
            /// The subnet.
            netuid: NetUid,
            /// Whether it is on.
            enabled: bool,
        },
        /// The price of registrations halves at another pace.
        BurnHalfLifeSet {
            /// The subnet.
            netuid: NetUid,
            /// The blocks in which it halves.
            burn_half_life: u16,
        },
        /// Registrations raise the price by another factor.
        BurnIncreaseMultSet {
            /// The subnet.
            netuid: NetUid,
            /// The factor.
            burn_increase_mult: U64F64,
        },
        /// Emission to the pool was turned on or off.
        SubnetEmissionEnabledSet {
            /// The subnet.
            netuid: NetUid,
            /// Whether it is on.
            enabled: bool,
        },
    }

    /// Why a call was refused. More reasons stand among the errors of the core pallet.
    #[pallet::error]
    pub enum Error<T> {
        /// There is no such subnet.
        SubnetDoesNotExist,
        /// There would be permits for more validators than the subnet has room for.
        MaxValidatorsLargerThanMaxUIds,
        /// The subnet has more neurons already.
        MaxAllowedUIdsLessThanCurrentUIds,
        /// Bonds would follow the weights too slowly.
        BondsMovingAverageMaxReached,
        /// The steepness is negative, which is for root.
        NegativeSigmoidSteepness,
        /// The value is out of its bounds.
        ValueNotInBounds,
        /// The subnet has fewer neurons.
        MinAllowedUidsGreaterThanCurrentUids,
        /// The least room is not below the room that there is.
        MinAllowedUidsGreaterThanMaxAllowedUids,
        /// The room would be below the least that is allowed.
        MaxAllowedUidsLessThanMinAllowedUids,
        /// The room would be above what a subnet can have.
        MaxAllowedUidsGreaterThanDefaultMaxAllowedUids,
        /// The value is not a valid one.
        InvalidValue,
        /// This cannot be set for root.
        NotPermittedOnRootSubnet,
        /// Work cannot pay for registrations. Unused: it can, where the subnet allows it.
        POWRegistrationDisabled,
        /// The call is there for its index, and refuses whoever sends it.
        Deprecated,
    }
}
