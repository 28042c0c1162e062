//! What holds of subnets at the end of every block.

use frame_support::ensure;
use mycelium_types::{NetUid, NetUidStorageIndex};
use sp_runtime::TryRuntimeError;

use super::{
    mechanisms::{MOST_UIDS, is_split},
    symbols::{SymbolSet, change, contains, number_of},
};
use crate::{
    BlocksSinceLastStep, Config, EpochSchedule, FirstEmissionBlockNumber, MaxAllowedUids,
    MechanismEmissionSplit, NetworksAdded, Pallet, PendingEpochAt, SymbolsInUse, TokenSymbol,
    TotalNetworks,
};

impl<T: Config> Pallet<T> {
    /// B1. The limit holds when a subnet is registered; root may lower it below what there is.
    pub(crate) fn subnets_are_counted() -> Result<(), TryRuntimeError> {
        let count = NetworksAdded::<T>::iter_values()
            .filter(|added| *added)
            .count();
        ensure!(
            count == usize::from(TotalNetworks::<T>::get()),
            "B1: the number of subnets is not that on record"
        );
        Ok(())
    }

    /// B5. Root may close a subnet that was started, so its flag says nothing.
    pub(crate) fn started_subnets_exist() -> Result<(), TryRuntimeError> {
        for netuid in FirstEmissionBlockNumber::<T>::iter_keys() {
            ensure!(
                Self::subnet_exists(netuid) || Self::is_dissolving(netuid),
                "B5: a subnet was started that does not exist"
            );
        }
        Ok(())
    }

    /// B8. Root may lower the number that is allowed below what a subnet has, but no key is left beyond 16.
    pub(crate) fn mechanisms_are_in_bounds() -> Result<(), TryRuntimeError> {
        for netuid in Self::subnets() {
            let count = Self::mechanism_count(netuid);
            let uids = u32::from(MaxAllowedUids::<T>::get(netuid)).checked_mul(count.into());
            ensure!(
                (1..=NetUidStorageIndex::MECHANISMS).contains(&count),
                "B8: a subnet has too many mechanisms, or none"
            );
            ensure!(
                uids.is_some_and(|uids| uids <= MOST_UIDS.into()),
                "B8: the mechanisms of a subnet have too many uids"
            );
            if let Some(split) = MechanismEmissionSplit::<T>::get(netuid) {
                ensure!(
                    is_split(&split, count),
                    "B8: a split is not that of a whole"
                );
            }
        }
        Ok(())
    }

    /// The clock knows every subnet, and agrees with what clients read.
    pub(crate) fn clock_is_right() -> Result<(), TryRuntimeError> {
        let now = Self::now();
        let schedule = EpochSchedule::<T>::get();
        let clocked: alloc::vec::Vec<NetUid> = schedule.keys().copied().collect();
        ensure!(
            clocked == Self::subnets(),
            "Clock: the subnets on the clock are not those that exist"
        );
        for (netuid, slot) in schedule {
            let pending = PendingEpochAt::<T>::get(netuid);
            let is_deferred = slot.due.is_some_and(|due| due < pending);
            ensure!(
                slot == Self::slot_on_record(netuid, slot.stepped) || is_deferred,
                "Clock: an epoch is due in another block than on record"
            );
            ensure!(
                now.checked_sub(slot.stepped) == Some(BlocksSinceLastStep::<T>::get(netuid)),
                "Clock: the blocks since a step are not those on record"
            );
        }
        Ok(())
    }

    /// The set of the symbols in use is that of the subnets, and no two have the same.
    pub(crate) fn symbols_are_unique() -> Result<(), TryRuntimeError> {
        let mut used = SymbolSet::default();
        for (_, symbol) in TokenSymbol::<T>::iter() {
            if let Some(number) = number_of(&symbol) {
                ensure!(
                    !contains(&used, number),
                    "Symbols: two subnets have the same"
                );
                change(&mut used, number, true);
            }
        }
        ensure!(
            used == SymbolsInUse::<T>::get(),
            "Symbols: those in use are not those on record"
        );
        Ok(())
    }
}
