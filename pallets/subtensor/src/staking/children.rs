//! Who lends the weight of its stake to whom: parents to their children, subnet by subnet.

use alloc::{vec, vec::Vec};

use mycelium_types::{NetUid, TaoBalance};
use sp_runtime::AccountId32;

use crate::{
    AutoParentDelegationEnabled, ChildKeys, Config, Event, Pallet, ParentKeys, StakeThreshold,
    TaoWeight,
};

/// All of a parent's stake.
const ALL: u64 = u64::MAX;

impl<T: Config> Pallet<T> {
    /// Makes the root validators parents of the owner hotkey of a new subnet, with all their stake, except for
    /// those that want none of it or have too little. Nobody else has links there yet, and they count at once,
    /// as on any subnet that has not started.
    pub(crate) fn let_root_adopt(netuid: NetUid, owner_hotkey: &AccountId32) {
        let tao_weight = TaoWeight::<T>::get();
        let threshold = TaoBalance::new(StakeThreshold::<T>::get());
        let is_parent = |hotkey: &AccountId32| {
            hotkey != owner_hotkey
                && AutoParentDelegationEnabled::<T>::get(hotkey)
                && (threshold.is_zero()
                    || Self::counted_stake(netuid, hotkey, tao_weight).total >= threshold)
        };
        let parents: Vec<(u64, AccountId32)> = Self::neurons_of(NetUid::ROOT)
            .into_iter()
            .map(|neuron| neuron.hotkey)
            .filter(is_parent)
            .map(|parent| (ALL, parent))
            .collect();
        if parents.is_empty() {
            return;
        }
        for (_, parent) in &parents {
            let children = vec![(ALL, owner_hotkey.clone())];
            ChildKeys::<T>::insert(parent, netuid, &children);
            Self::deposit_event(Event::SetChildren(parent.clone(), netuid, children));
        }
        ParentKeys::<T>::insert(owner_hotkey, netuid, parents);
    }
}
