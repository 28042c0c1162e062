//! AdminUtils: hyperparameters, and the authorities by their keys.

use crate::{Authorities, Runtime, configs::authorities::MaxAuthorities};
use alloc::vec::Vec;
use frame_support::dispatch::DispatchResult;
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_core::crypto::key_types::AURA;

/// The authorities, named by the keys that they sign blocks with.
pub struct OwnersOfAuraKeys;

impl pallet_admin_utils::Authorities<AuraId> for OwnersOfAuraKeys {
    fn replace(keys: Vec<AuraId>) -> DispatchResult {
        Authorities::replace(AURA, keys)
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn prepare(count: u32) -> Vec<AuraId> {
        (0..count)
            .map(|index| {
                let owner: crate::AccountId = frame_benchmarking::account("authority", index, 0);
                let key = sp_core::sr25519::Public::from_raw(owner.clone().into());
                pallet_session::KeyOwner::<Runtime>::insert((AURA, key.to_vec()), owner);
                key.into()
            })
            .collect()
    }
}

impl pallet_admin_utils::Config for Runtime {
    type AuthorityId = AuraId;
    type MaxAuthorities = MaxAuthorities;
    type Authorities = OwnersOfAuraKeys;
    type WeightInfo = pallet_admin_utils::weights::SubstrateWeight<Runtime>;
}
