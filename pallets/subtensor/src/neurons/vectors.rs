//! The lists by uid that clients read.

use alloc::vec::Vec;

use mycelium_types::{NetUid, NetUidStorageIndex};

use crate::{
    Active, Config, Consensus, Dividends, Emission, Incentive, LastUpdate, Neuron, Neurons, Pallet,
    StakeWeight, SubnetworkN, ValidatorPermit, ValidatorTrust,
};

/// A list with one value of each neuron.
fn column<A, V>(neurons: &[Neuron<A>], value: impl Fn(&Neuron<A>) -> V) -> Vec<V> {
    neurons.iter().map(value).collect()
}

impl<T: Config> Pallet<T> {
    /// The neurons of a subnet, by uid.
    pub fn neurons_of(netuid: NetUid) -> Vec<Neuron<T::AccountId>> {
        Neurons::<T>::get(netuid)
    }

    /// Stores the neurons of a subnet, and their scores for clients. Keys and registration blocks are not
    /// written here: they change one by one.
    pub(crate) fn put_neurons(netuid: NetUid, neurons: &[Neuron<T::AccountId>]) {
        Active::<T>::insert(netuid, column(neurons, |neuron| neuron.active));
        Consensus::<T>::insert(netuid, column(neurons, |neuron| neuron.consensus));
        Dividends::<T>::insert(netuid, column(neurons, |neuron| neuron.dividends));
        Emission::<T>::insert(netuid, column(neurons, |neuron| neuron.emission));
        StakeWeight::<T>::insert(netuid, column(neurons, |neuron| neuron.stake_weight));
        ValidatorPermit::<T>::insert(netuid, column(neurons, |neuron| neuron.validator_permit));
        ValidatorTrust::<T>::insert(netuid, column(neurons, |neuron| neuron.validator_trust));
        Neurons::<T>::insert(netuid, neurons);
    }

    /// Whether the lists for clients say what the list of neurons says.
    pub(super) fn columns_agree(netuid: NetUid, neurons: &[Neuron<T::AccountId>]) -> bool {
        Active::<T>::get(netuid) == column(neurons, |neuron| neuron.active)
            && Consensus::<T>::get(netuid) == column(neurons, |neuron| neuron.consensus)
            && Dividends::<T>::get(netuid) == column(neurons, |neuron| neuron.dividends)
            && Emission::<T>::get(netuid) == column(neurons, |neuron| neuron.emission)
            && StakeWeight::<T>::get(netuid) == column(neurons, |neuron| neuron.stake_weight)
            && ValidatorPermit::<T>::get(netuid)
                == column(neurons, |neuron| neuron.validator_permit)
            && ValidatorTrust::<T>::get(netuid) == column(neurons, |neuron| neuron.validator_trust)
            && usize::from(SubnetworkN::<T>::get(netuid)) == neurons.len()
    }

    /// Gives a uid of a mechanism a new beginning: it earned nothing, and counts as having given weights
    /// now. The lists are made as long as there are neurons.
    pub(super) fn reset_in_mechanism(
        index: NetUidStorageIndex,
        uid: u16,
        neurons: usize,
        now: u64,
    ) {
        Incentive::<T>::mutate(index, |incentive| {
            incentive.resize(neurons, 0);
            if let Some(incentive) = incentive.get_mut(usize::from(uid)) {
                *incentive = 0;
            }
        });
        LastUpdate::<T>::mutate(index, |updates| {
            updates.resize(neurons, 0);
            if let Some(update) = updates.get_mut(usize::from(uid)) {
                *update = now;
            }
        });
    }
}
