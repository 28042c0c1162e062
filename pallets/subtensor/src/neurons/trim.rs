//! Making a subnet smaller.

use alloc::vec::Vec;

use frame_support::ensure;
use mycelium_neurons::trimming::Trim;
use mycelium_types::{NetUid, NetUidStorageIndex};
use sp_runtime::{AccountId32, DispatchResult};

use super::uids::places;
use crate::{
    AssociatedEvmAddress, BlockAtRegistration, Bonds, Config, Error, Event, Incentive, Keys,
    LastUpdate, MaxAllowedUids, MinAllowedUids, Neuron, Pallet, SubnetworkN, Uids, Weights,
};

impl<T: Config> Pallet<T> {
    /// Lowers the number of places to `capacity`. Neurons beyond it go, those that earned least first; the
    /// others move up.
    pub fn trim_to(netuid: NetUid, capacity: u16) -> DispatchResult {
        Self::ensure_subnet_exists(netuid)?;
        let allowed = MinAllowedUids::<T>::get(netuid)..=MaxAllowedUids::<T>::get(netuid);
        ensure!(allowed.contains(&capacity), Error::<T>::InvalidValue);
        let neurons = Self::neurons_of(netuid);
        let places = places(&neurons);
        let trim = Self::with_protection(netuid, &neurons, &places, |protection| {
            Trim::plan(&places, protection, capacity)
        })
        .map_err(|_| Error::<T>::TrimmingWouldExceedMaxImmunePercentage)?;

        if trim.kept().len() < neurons.len() {
            Self::apply_trim(netuid, &neurons, &trim);
        }
        MaxAllowedUids::<T>::insert(netuid, capacity);
        Self::deposit_event(Event::MaxAllowedUidsSet(netuid, capacity));
        Ok(())
    }

    fn apply_trim(netuid: NetUid, neurons: &[Neuron<AccountId32>], trim: &Trim) {
        for uid in trim.removed() {
            if let Some(neuron) = neurons.get(usize::from(uid)) {
                Self::forget_neuron(netuid, uid, &neuron.hotkey);
            }
        }
        // From here on ascending, so that a place is empty before its next neuron comes.
        let kept: Vec<Neuron<AccountId32>> = trim
            .kept()
            .iter()
            .filter_map(|uid| neurons.get(usize::from(*uid)).cloned())
            .collect();
        for ((new, old), neuron) in (0..=u16::MAX).zip(trim.kept()).zip(&kept) {
            if new != *old {
                Self::move_neuron(netuid, *old, new, neuron);
            }
        }
        let count = u16::try_from(kept.len()).unwrap_or(u16::MAX);
        let beyond = (0..=u16::MAX)
            .skip(usize::from(count))
            .take(trim.removed().count());
        for uid in beyond {
            Keys::<T>::remove(netuid, uid);
            BlockAtRegistration::<T>::remove(netuid, uid);
        }
        for index in Self::storage_indices(netuid) {
            Self::trim_mechanism(index, trim);
        }
        SubnetworkN::<T>::insert(netuid, count);
        Self::put_neurons(netuid, &kept);
    }

    /// Gives a neuron another uid. Its weights and bonds follow with those of all.
    fn move_neuron(netuid: NetUid, old: u16, new: u16, neuron: &Neuron<AccountId32>) {
        Keys::<T>::insert(netuid, new, &neuron.hotkey);
        Uids::<T>::insert(netuid, &neuron.hotkey, new);
        BlockAtRegistration::<T>::insert(netuid, new, neuron.registered_at);
        AssociatedEvmAddress::<T>::swap(netuid, old, netuid, new);
    }

    fn trim_mechanism(index: NetUidStorageIndex, trim: &Trim) {
        Incentive::<T>::mutate(index, |values| *values = trim.compact(values));
        LastUpdate::<T>::mutate(index, |values| *values = trim.compact(values));
        for (new, old) in (0..=u16::MAX).zip(trim.kept()) {
            let weights = trim.remap(&Weights::<T>::take(index, old));
            if !weights.is_empty() {
                Weights::<T>::insert(index, new, weights);
            }
            let bonds = trim.remap(&Bonds::<T>::take(index, old));
            if !bonds.is_empty() {
                Bonds::<T>::insert(index, new, bonds);
            }
        }
    }
}
