//! Who gets which uid.

use alloc::vec::Vec;

use mycelium_neurons::{
    Place,
    protection::{Protection, immortal},
    pruning,
};
use mycelium_types::NetUid;
use sp_runtime::{AccountId32, DispatchError};

use crate::{
    AssociatedEvmAddress, Axons, BlockAtRegistration, Bonds, Config, Error, Event,
    ImmuneOwnerUidsLimit, ImmunityPeriod, IsNetworkMember, Keys, MaxAllowedUids, MinNonImmuneUids,
    Neuron, NeuronCertificates, OwnedHotkeys, Pallet, Prometheus, SubnetOwner, SubnetOwnerHotkey,
    SubnetworkN, Uids, WeightCommits, Weights,
};

/// A place for a newcomer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seat {
    /// The next free uid.
    Free(u16),
    /// That of another neuron.
    Taken(u16),
}

/// The uid of a hotkey in a list.
pub(super) fn position<A: PartialEq>(neurons: &[Neuron<A>], hotkey: &A) -> Option<u16> {
    let position = neurons.iter().position(|neuron| neuron.hotkey == *hotkey)?;
    u16::try_from(position).ok()
}

/// What counts when they compete for places.
pub(super) fn places<A>(neurons: &[Neuron<A>]) -> Vec<Place> {
    neurons.iter().map(Neuron::place).collect()
}

impl<T: Config> Pallet<T> {
    /// The uid of a hotkey.
    pub fn uid_of(netuid: NetUid, hotkey: &AccountId32) -> Option<u16> {
        Uids::<T>::get(netuid, hotkey)
    }

    /// Whether a hotkey has a uid.
    pub fn is_registered(netuid: NetUid, hotkey: &AccountId32) -> bool {
        Uids::<T>::contains_key(netuid, hotkey)
    }

    /// The number of neurons.
    pub fn neuron_count(netuid: NetUid) -> u16 {
        SubnetworkN::<T>::get(netuid)
    }

    /// Gives a hotkey a place on a subnet: a free one, or that of the neuron that is pruned. Whether the
    /// hotkey has one already is for the caller to check.
    pub(crate) fn seat_neuron(netuid: NetUid, hotkey: &AccountId32) -> Result<u16, DispatchError> {
        let neurons = Self::neurons_of(netuid);
        let seat = Self::find_seat(netuid, &neurons)?;
        Ok(Self::take_seat(netuid, neurons, seat, hotkey))
    }

    /// The place for the next newcomer.
    pub(super) fn find_seat(
        netuid: NetUid,
        neurons: &[Neuron<AccountId32>],
    ) -> Result<Seat, DispatchError> {
        let count = u16::try_from(neurons.len()).unwrap_or(u16::MAX);
        if count < MaxAllowedUids::<T>::get(netuid) {
            return Ok(Seat::Free(count));
        }
        let keep = MinNonImmuneUids::<T>::get(netuid);
        let places = places(neurons);
        let victim = Self::with_protection(netuid, neurons, &places, |protection| {
            pruning::victim(&places, protection, keep)
        });
        Ok(Seat::Taken(victim.ok_or(Error::<T>::NoNeuronIdAvailable)?))
    }

    /// Hands over who is safe on a subnet now.
    pub(super) fn with_protection<R>(
        netuid: NetUid,
        neurons: &[Neuron<AccountId32>],
        places: &[Place],
        decide: impl FnOnce(&Protection<'_>) -> R,
    ) -> R {
        let immortal = Self::immortal_uids(netuid, neurons, places);
        decide(&Protection {
            block: Self::now(),
            immunity_period: ImmunityPeriod::<T>::get(netuid),
            immortal: &immortal,
        })
    }

    /// The neurons of the owner that are always safe.
    fn immortal_uids(
        netuid: NetUid,
        neurons: &[Neuron<AccountId32>],
        places: &[Place],
    ) -> Vec<u16> {
        let speaker = SubnetOwnerHotkey::<T>::try_get(netuid)
            .ok()
            .and_then(|hotkey| position(neurons, &hotkey));
        let limit = ImmuneOwnerUidsLimit::<T>::get(netuid);
        // The limit is full: who the others are makes no difference.
        if speaker.is_some() && limit <= 1 {
            return immortal(places, [], speaker, limit);
        }
        let mut hotkeys = SubnetOwner::<T>::try_get(netuid)
            .map(OwnedHotkeys::<T>::get)
            .unwrap_or_default();
        hotkeys.sort_unstable();
        let owned = (0..=u16::MAX)
            .zip(neurons)
            .filter(|(_, neuron)| hotkeys.binary_search(&neuron.hotkey).is_ok())
            .map(|(uid, _)| uid);
        immortal(places, owned, speaker, limit)
    }

    /// Puts a hotkey on its place, and whoever was there off it.
    pub(super) fn take_seat(
        netuid: NetUid,
        mut neurons: Vec<Neuron<AccountId32>>,
        seat: Seat,
        hotkey: &AccountId32,
    ) -> u16 {
        let now = Self::now();
        let newcomer = Neuron::new(hotkey.clone(), now);
        let uid = match seat {
            Seat::Free(uid) => {
                neurons.push(newcomer);
                SubnetworkN::<T>::insert(netuid, uid.saturating_add(1));
                uid
            }
            Seat::Taken(uid) => {
                if let Some(neuron) = neurons.get_mut(usize::from(uid)) {
                    Self::forget_neuron(netuid, uid, &neuron.hotkey);
                    *neuron = newcomer;
                }
                uid
            }
        };
        Keys::<T>::insert(netuid, uid, hotkey);
        Uids::<T>::insert(netuid, hotkey, uid);
        BlockAtRegistration::<T>::insert(netuid, uid, now);
        IsNetworkMember::<T>::insert(hotkey, netuid, true);
        for index in Self::storage_indices(netuid) {
            Self::reset_in_mechanism(index, uid, neurons.len(), now);
        }
        Self::put_neurons(netuid, &neurons);
        Self::deposit_event(Event::NeuronRegistered(netuid, uid, hotkey.clone()));
        uid
    }

    /// Removes what belongs to one neuron and not to its uid's next one.
    pub(super) fn forget_neuron(netuid: NetUid, uid: u16, hotkey: &AccountId32) {
        Uids::<T>::remove(netuid, hotkey);
        IsNetworkMember::<T>::remove(hotkey, netuid);
        Axons::<T>::remove(netuid, hotkey);
        Prometheus::<T>::remove(netuid, hotkey);
        NeuronCertificates::<T>::remove(netuid, hotkey);
        AssociatedEvmAddress::<T>::remove(netuid, uid);
        for index in Self::storage_indices(netuid) {
            Weights::<T>::remove(index, uid);
            Bonds::<T>::remove(index, uid);
            WeightCommits::<T>::remove(index, hotkey);
        }
    }
}
