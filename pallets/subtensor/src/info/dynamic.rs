//! A subnet as a market.

use alloc::vec::Vec;
use codec::Compact;
use mycelium_fixed::I96F32;
use mycelium_types::{AlphaBalance, NetUid, TaoBalance};
use sp_runtime::AccountId32;

use super::{CompactBytes, NO_TAO, everywhere, name, read_model, symbol};
use crate::{
    Config, LastMechansimStepBlock, NetworkRegisteredAt, Pallet, PendingServerEmission,
    PendingValidatorEmission, SubnetAlphaIn, SubnetAlphaInEmission, SubnetAlphaOut,
    SubnetAlphaOutEmission, SubnetIdentitiesV3, SubnetIdentityV3, SubnetMovingPrice, SubnetOwner,
    SubnetOwnerHotkey, SubnetTAO, SubnetTaoInEmission, SubnetVolume, Tempo,
};

read_model! {
    /// What changes about a subnet from block to block.
    pub struct DynamicInfo {
        /// The subnet.
        netuid: Compact<NetUid>,
        /// Hotkey of the owner.
        owner_hotkey: AccountId32,
        /// Coldkey of the owner.
        owner_coldkey: AccountId32,
        /// Name.
        subnet_name: CompactBytes,
        /// Symbol of the token.
        token_symbol: CompactBytes,
        /// Blocks from epoch to epoch.
        tempo: Compact<u16>,
        /// Block of the last epoch.
        last_step: Compact<u64>,
        /// Blocks since then.
        blocks_since_last_step: Compact<u64>,
        /// Always 0.
        emission: Compact<u64>,
        /// Alpha in the pool.
        alpha_in: Compact<AlphaBalance>,
        /// Alpha outside of the pool.
        alpha_out: Compact<AlphaBalance>,
        /// TAO in the pool.
        tao_in: Compact<TaoBalance>,
        /// Alpha that the last block emitted to participants.
        alpha_out_emission: Compact<AlphaBalance>,
        /// Alpha that the last block put into the pool.
        alpha_in_emission: Compact<AlphaBalance>,
        /// TAO that the last block put into the pool.
        tao_in_emission: Compact<TaoBalance>,
        /// Alpha that validators and miners get with the next epoch.
        pending_alpha_emission: Compact<AlphaBalance>,
        /// Always 0.
        pending_root_emission: Compact<TaoBalance>,
        /// TAO traded so far.
        subnet_volume: Compact<u128>,
        /// Block of creation.
        network_registered_at: Compact<u64>,
        /// What the owner says about the subnet.
        subnet_identity: Option<SubnetIdentityV3>,
        /// Average price of alpha.
        moving_price: I96F32,
    }
}

impl DynamicInfo {
    /// That of a subnet.
    pub fn of<T: Config>(netuid: NetUid) -> Option<Self> {
        if !Pallet::<T>::subnet_exists(netuid) {
            return None;
        }
        let identity = SubnetIdentitiesV3::<T>::get(netuid);
        Some(Self {
            netuid: netuid.into(),
            owner_hotkey: SubnetOwnerHotkey::<T>::get(netuid),
            owner_coldkey: SubnetOwner::<T>::get(netuid),
            subnet_name: name(netuid, identity.as_ref()),
            token_symbol: symbol::<T>(netuid),
            tempo: Tempo::<T>::get(netuid).into(),
            last_step: LastMechansimStepBlock::<T>::get(netuid).into(),
            blocks_since_last_step: blocks_since_last_step::<T>(netuid).into(),
            emission: 0.into(),
            alpha_in: SubnetAlphaIn::<T>::get(netuid).into(),
            alpha_out: SubnetAlphaOut::<T>::get(netuid).into(),
            tao_in: SubnetTAO::<T>::get(netuid).into(),
            alpha_out_emission: SubnetAlphaOutEmission::<T>::get(netuid).into(),
            alpha_in_emission: SubnetAlphaInEmission::<T>::get(netuid).into(),
            tao_in_emission: SubnetTaoInEmission::<T>::get(netuid).into(),
            pending_alpha_emission: pending_alpha::<T>(netuid).into(),
            pending_root_emission: NO_TAO,
            subnet_volume: SubnetVolume::<T>::get(netuid).into(),
            network_registered_at: NetworkRegisteredAt::<T>::get(netuid).into(),
            subnet_identity: identity,
            moving_price: SubnetMovingPrice::<T>::get(netuid),
        })
    }

    /// Those of all networks.
    pub fn all<T: Config>() -> Vec<Option<Self>> {
        everywhere::<T, _>(Self::of::<T>)
    }
}

/// Blocks since the last epoch.
pub(super) fn blocks_since_last_step<T: Config>(netuid: NetUid) -> u64 {
    Pallet::<T>::now().saturating_sub(LastMechansimStepBlock::<T>::get(netuid))
}

/// Alpha that validators and miners get with the next epoch.
pub(super) fn pending_alpha<T: Config>(netuid: NetUid) -> AlphaBalance {
    let validators = PendingValidatorEmission::<T>::get(netuid);
    let miners = PendingServerEmission::<T>::get(netuid);
    // Both are alpha of one subnet, which an amount can say.
    validators.checked_add(miners).unwrap_or(AlphaBalance::MAX)
}
