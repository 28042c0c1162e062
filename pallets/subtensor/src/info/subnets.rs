//! A subnet at a glance.

use alloc::vec::Vec;
use codec::Compact;
use mycelium_types::{NetUid, TaoBalance};
use sp_runtime::AccountId32;

use super::{MAX_WEIGHTS_LIMIT, everywhere, read_model};
use crate::{
    AutoStakeDestination, BlocksSinceLastStep, Burn, Config, Difficulty, ImmunityPeriod, Kappa,
    MaxAllowedUids, MaxAllowedValidators, MinAllowedWeights, Pallet, Rho, ScalingLawPower,
    SubnetIdentitiesV3, SubnetIdentityV3, SubnetOwner, SubnetworkN, Tempo,
};

/// A structure of both versions: they differ in the name of a field, and in what follows.
macro_rules! subnet_info {
    (
        $(#[$docs:meta])* $name:ident, $emission:ident, |$netuid:ident|
        { $($(#[$extra_docs:meta])* $extra:ident: $type:ty = $value:expr,)* }
    ) => {
        read_model! {
            $(#[$docs])*
            pub struct $name {
                /// The subnet.
                netuid: Compact<NetUid>,
                /// Sharpness of consensus.
                rho: Compact<u16>,
                /// Majority that consensus takes, of 65535.
                kappa: Compact<u16>,
                /// Difficulty of registration by work.
                difficulty: Compact<u64>,
                /// Blocks in which a new neuron is not replaced.
                immunity_period: Compact<u16>,
                /// How many neurons may be validators.
                max_allowed_validators: Compact<u16>,
                /// How many weights a validator sets at least.
                min_allowed_weights: Compact<u16>,
                /// Always 65535.
                max_weights_limit: Compact<u16>,
                /// Without effect.
                scaling_law_power: Compact<u16>,
                /// How many neurons there are.
                subnetwork_n: Compact<u16>,
                /// How many neurons there may be.
                max_allowed_uids: Compact<u16>,
                /// Blocks since the last epoch.
                blocks_since_last_step: Compact<u64>,
                /// Blocks from epoch to epoch.
                tempo: Compact<u16>,
                /// Always 0.
                network_modality: Compact<u16>,
                /// Always empty.
                network_connect: Vec<[u16; 2]>,
                /// Always 0.
                $emission: Compact<u64>,
                /// What registration costs.
                burn: Compact<TaoBalance>,
                /// Coldkey of the owner.
                owner: AccountId32,
                $($(#[$extra_docs])* $extra: $type,)*
            }
        }

        impl $name {
            /// That of a subnet.
            pub fn of<T: Config>($netuid: NetUid) -> Option<Self> {
                Pallet::<T>::subnet_exists($netuid).then(|| Self {
                    netuid: $netuid.into(),
                    rho: Rho::<T>::get($netuid).into(),
                    kappa: Kappa::<T>::get($netuid).into(),
                    difficulty: Difficulty::<T>::get($netuid).into(),
                    immunity_period: ImmunityPeriod::<T>::get($netuid).into(),
                    max_allowed_validators: MaxAllowedValidators::<T>::get($netuid).into(),
                    min_allowed_weights: MinAllowedWeights::<T>::get($netuid).into(),
                    max_weights_limit: MAX_WEIGHTS_LIMIT.into(),
                    scaling_law_power: ScalingLawPower::<T>::get($netuid).into(),
                    subnetwork_n: SubnetworkN::<T>::get($netuid).into(),
                    max_allowed_uids: MaxAllowedUids::<T>::get($netuid).into(),
                    blocks_since_last_step: BlocksSinceLastStep::<T>::get($netuid).into(),
                    tempo: Tempo::<T>::get($netuid).into(),
                    network_modality: 0.into(),
                    network_connect: Vec::new(),
                    $emission: 0.into(),
                    burn: Burn::<T>::get($netuid).into(),
                    owner: SubnetOwner::<T>::get($netuid),
                    $($extra: $value,)*
                })
            }

            /// Those of all networks.
            pub fn all<T: Config>() -> Vec<Option<Self>> {
                everywhere::<T, _>(Self::of::<T>)
            }
        }
    };
}

subnet_info! {
    /// A subnet at a glance, first version.
    SubnetInfo, emission_values, |netuid| {}
}

subnet_info! {
    /// A subnet at a glance, second version.
    SubnetInfov2, emission_value, |netuid| {
        /// What the owner says about it.
        identity: Option<SubnetIdentityV3> = SubnetIdentitiesV3::<T>::get(netuid),
    }
}

/// The account that holds the TAO of a subnet.
pub fn subnet_account_id<T: Config>(netuid: NetUid) -> Option<AccountId32> {
    Pallet::<T>::subnet_exists(netuid).then(|| Pallet::<T>::subnet_account(netuid))
}

/// The block in which the next epoch of a subnet is due: by its tempo, or earlier if its owner asked for it.
pub fn next_epoch_start_block<T: Config>(netuid: NetUid) -> Option<u64> {
    if !Pallet::<T>::subnet_exists(netuid) {
        return None;
    }
    Pallet::<T>::next_epoch(netuid)
}

/// The hotkey to which what a coldkey's miners earn on a subnet is staked, if the coldkey chose one.
pub fn coldkey_auto_stake_hotkey<T: Config>(
    coldkey: &AccountId32,
    netuid: NetUid,
) -> Option<AccountId32> {
    AutoStakeDestination::<T>::get(coldkey, netuid)
}
