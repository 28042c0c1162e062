//! Weights that validators set, or commit and reveal.

pub(crate) mod storage;

use alloc::vec::Vec;

use mycelium_types::{NetUid, NetUidStorageIndex};

use crate::{Config, LastUpdate, Pallet, Weights};

impl<T: Config> Pallet<T> {
    /// Records that a neuron gave weights, or committed to some, in this block.
    ///
    /// Weights in its row that were dead until now would come to life by this, so they are dropped first.
    pub fn renew_last_update(index: NetUidStorageIndex, uid: u16) {
        let at = usize::from(uid);
        let mut updates = LastUpdate::<T>::get(index);
        let Some(update) = updates.get_mut(at) else {
            return;
        };
        Weights::<T>::mutate_exists(index, uid, |row| {
            if let Some(row) = row {
                Self::drop_dead_weights(index.netuid(), row, *update);
            }
        });
        *update = Self::now();
        LastUpdate::<T>::insert(index, updates);
    }

    /// Drops weights that were decided in the block `given` for neurons that came in that block or later:
    /// they were meant for others. Weights that are revealed were decided when they were committed to.
    pub fn drop_dead_weights(netuid: NetUid, row: &mut Vec<(u16, u16)>, given: u64) {
        let neurons = Self::neurons_of(netuid);
        row.retain(|(target, _)| {
            neurons
                .get(usize::from(*target))
                .is_some_and(|neuron| neuron.registered_at < given)
        });
    }
}
