//! Alpha that is locked towards a hotkey, as of this block.

use alloc::collections::BTreeMap;
use mycelium_fixed::U64F64;
use mycelium_locks::{LockKind, LockState, Rates, ownership};
use mycelium_types::{AlphaBalance, NetUid};
use sp_runtime::AccountId32;

use crate::{
    Config, DecayingHotkeyLock, DecayingLock, DecayingOwnerLock, HotkeyLock, Lock, MaturityRate,
    OwnerLock, Pallet, SubnetOwnerHotkey, UnlockRate,
};

const fn kind(perpetual: bool, to_owner: bool) -> LockKind {
    LockKind {
        perpetual,
        to_owner,
    }
}

impl<T: Config> Pallet<T> {
    /// What a coldkey has locked on a subnet, which is towards one hotkey.
    pub fn lock_of(netuid: NetUid, coldkey: &AccountId32) -> Option<LockState> {
        let (hotkey, lock) = Lock::<T>::iter_prefix((coldkey, netuid)).next()?;
        let perpetual = DecayingLock::<T>::get(coldkey, netuid) == Some(false);
        let to_owner = SubnetOwnerHotkey::<T>::get(netuid) == hotkey;
        Some(lock.rolled(kind(perpetual, to_owner), Self::lock_rates(), Self::now()))
    }

    /// The conviction of all who lock towards a hotkey.
    pub fn conviction(netuid: NetUid, hotkey: &AccountId32) -> U64F64 {
        let rates = Self::lock_rates();
        let of = |lock: Option<LockState>, kind| Self::conviction_of(lock, kind, rates);
        let total = of(HotkeyLock::<T>::get(netuid, hotkey), kind(true, false)).saturating_add(of(
            DecayingHotkeyLock::<T>::get(netuid, hotkey),
            kind(false, false),
        ));
        if SubnetOwnerHotkey::<T>::get(netuid) != *hotkey {
            return total;
        }
        total.saturating_add(Self::owner_conviction(netuid, rates))
    }

    /// The hotkey with most conviction on a subnet; among equals the least key.
    pub fn most_convincing_hotkey(netuid: NetUid) -> Option<AccountId32> {
        let rates = Self::lock_rates();
        let mut convictions = BTreeMap::<AccountId32, U64F64>::new();
        let mut add = |hotkey, conviction| {
            let total = convictions.entry(hotkey).or_default();
            *total = total.saturating_add(conviction);
        };
        for (hotkey, lock) in HotkeyLock::<T>::iter_prefix(netuid) {
            add(
                hotkey,
                Self::conviction_of(Some(lock), kind(true, false), rates),
            );
        }
        for (hotkey, lock) in DecayingHotkeyLock::<T>::iter_prefix(netuid) {
            add(
                hotkey,
                Self::conviction_of(Some(lock), kind(false, false), rates),
            );
        }
        add(
            SubnetOwnerHotkey::<T>::get(netuid),
            Self::owner_conviction(netuid, rates),
        );
        // Of no alpha at all, any conviction is enough.
        ownership::favourite(convictions, AlphaBalance::ZERO)
    }

    fn owner_conviction(netuid: NetUid, rates: Rates) -> U64F64 {
        let of = |lock, kind| Self::conviction_of(lock, kind, rates);
        of(OwnerLock::<T>::get(netuid), kind(true, true))
            .saturating_add(of(DecayingOwnerLock::<T>::get(netuid), kind(false, true)))
    }

    fn conviction_of(lock: Option<LockState>, kind: LockKind, rates: Rates) -> U64F64 {
        lock.map_or(U64F64::ZERO, |lock| {
            lock.rolled(kind, rates, Self::now()).conviction
        })
    }

    fn lock_rates() -> Rates {
        Rates {
            unlock: UnlockRate::<T>::get(),
            maturity: MaturityRate::<T>::get(),
        }
    }
}
