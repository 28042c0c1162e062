//! What holds about neurons at the end of every block.

use alloc::{collections::BTreeSet, vec::Vec};

use frame_support::ensure;
use mycelium_types::NetUid;
use sp_runtime::TryRuntimeError;

use crate::{
    AssociatedEvmAddress, Axons, BlockAtRegistration, Bonds, Config, Incentive, IsNetworkMember,
    Keys, LastUpdate, MaxAllowedUids, MaxAllowedValidators, NetworksAdded, NeuronCertificates,
    Pallet, Prometheus, RecentWork, Uids, UsedWork, Weights,
};

impl<T: Config> Pallet<T> {
    /// Checks the rules of this domain.
    pub(crate) fn neurons_are_in_order() -> Result<(), TryRuntimeError> {
        for netuid in
            NetworksAdded::<T>::iter().filter_map(|(netuid, added)| added.then_some(netuid))
        {
            Self::keys_and_uids_are_inverse(netuid)?;
            Self::lists_are_complete(netuid)?;
            Self::references_exist(netuid)?;
            Self::endpoints_are_of_members(netuid)?;
            Self::price_is_within_its_limits(netuid)?;
            Self::permits_are_few(netuid)?;
        }
        Self::members_have_uids()?;
        Self::used_work_is_recent()
    }

    /// N1, and N4.
    fn keys_and_uids_are_inverse(netuid: NetUid) -> Result<(), TryRuntimeError> {
        let neurons = Self::neurons_of(netuid);
        for (uid, neuron) in (0..=u16::MAX).zip(&neurons) {
            ensure!(
                Keys::<T>::try_get(netuid, uid).ok().as_ref() == Some(&neuron.hotkey)
                    && Uids::<T>::get(netuid, &neuron.hotkey) == Some(uid)
                    && BlockAtRegistration::<T>::get(netuid, uid) == neuron.registered_at,
                "N1: a neuron is not where the maps say"
            );
        }
        ensure!(
            Keys::<T>::iter_key_prefix(netuid).count() == neurons.len()
                && Uids::<T>::iter_key_prefix(netuid).count() == neurons.len()
                && BlockAtRegistration::<T>::iter_key_prefix(netuid).count() == neurons.len(),
            "N1: the maps have neurons that do not exist"
        );
        ensure!(
            neurons.len() <= usize::from(MaxAllowedUids::<T>::get(netuid)),
            "N4: more neurons than places"
        );
        Ok(())
    }

    /// N2.
    fn members_have_uids() -> Result<(), TryRuntimeError> {
        for (hotkey, netuid, member) in IsNetworkMember::<T>::iter() {
            // A subnet that is being removed is past the rules.
            ensure!(
                !Self::subnet_exists(netuid) || member && Uids::<T>::contains_key(netuid, &hotkey),
                "N2: a member has no uid"
            );
        }
        for (netuid, hotkey, _) in Uids::<T>::iter() {
            ensure!(
                IsNetworkMember::<T>::get(hotkey, netuid) || !Self::subnet_exists(netuid),
                "N2: a uid belongs to no member"
            );
        }
        Ok(())
    }

    /// N3.
    fn lists_are_complete(netuid: NetUid) -> Result<(), TryRuntimeError> {
        let neurons = Self::neurons_of(netuid);
        ensure!(
            Self::columns_agree(netuid, &neurons),
            "N3: a list by uid does not say what the neurons say"
        );
        for index in Self::storage_indices(netuid) {
            ensure!(
                Incentive::<T>::decode_len(index).unwrap_or_default() == neurons.len()
                    && LastUpdate::<T>::decode_len(index).unwrap_or_default() == neurons.len(),
                "N3: a list of a mechanism has another length"
            );
        }
        Ok(())
    }

    /// N5.
    fn references_exist(netuid: NetUid) -> Result<(), TryRuntimeError> {
        let count = Self::neuron_count(netuid);
        for index in Self::storage_indices(netuid) {
            let weights = Weights::<T>::iter_prefix(index);
            let bonds = Bonds::<T>::iter_prefix(index);
            for (uid, row) in weights.chain(bonds) {
                let targets: BTreeSet<u16> = row.iter().map(|(target, _)| *target).collect();
                ensure!(
                    uid < count && targets.len() == row.len(),
                    "N5: a row of nobody, or one that names a neuron twice"
                );
                ensure!(
                    targets.iter().all(|target| *target < count),
                    "N5: a row names a uid that nobody has"
                );
            }
        }
        Ok(())
    }

    /// N6.
    fn endpoints_are_of_members(netuid: NetUid) -> Result<(), TryRuntimeError> {
        let mut hotkeys = Axons::<T>::iter_key_prefix(netuid)
            .chain(Prometheus::<T>::iter_key_prefix(netuid))
            .chain(NeuronCertificates::<T>::iter_key_prefix(netuid));
        ensure!(
            hotkeys.all(|hotkey| Self::is_registered(netuid, &hotkey)),
            "N6: an endpoint of a hotkey without a uid"
        );
        let count = Self::neuron_count(netuid);
        ensure!(
            AssociatedEvmAddress::<T>::iter_key_prefix(netuid).all(|uid| uid < count),
            "N6: an Ethereum key of a uid that nobody has"
        );
        Ok(())
    }

    /// N7: a price that rests is within its limits, and so is one that moves once the next block begins.
    fn price_is_within_its_limits(netuid: NetUid) -> Result<(), TryRuntimeError> {
        ensure!(
            netuid.is_root() || Self::price_is_watched(netuid),
            "N7: a price is beyond its limits or does not move as it should"
        );
        Ok(())
    }

    /// N9.
    fn permits_are_few(netuid: NetUid) -> Result<(), TryRuntimeError> {
        let permits = Self::neurons_of(netuid)
            .iter()
            .filter(|neuron| neuron.validator_permit)
            .count();
        let most = usize::from(MaxAllowedValidators::<T>::get(netuid)).saturating_add(1);
        ensure!(permits <= most, "N9: too many validators");
        Ok(())
    }

    /// That work which was used is remembered while it could be used again, and no longer than that.
    fn used_work_is_recent() -> Result<(), TryRuntimeError> {
        let recent = RecentWork::<T>::get();
        let used: Vec<_> = UsedWork::<T>::iter_keys().collect();
        ensure!(
            used.len() == recent.len()
                && recent
                    .iter()
                    .all(|(block, seal)| UsedWork::<T>::get(seal.to_vec()) == *block),
            "work that was used is not remembered as it should be"
        );
        Ok(())
    }
}
