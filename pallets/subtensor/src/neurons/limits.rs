//! How many may register where nothing is paid.

use frame_support::{ensure, traits::Get, weights::Weight};
use mycelium_types::NetUid;
use sp_runtime::DispatchError;

use crate::{
    AdjustmentInterval, Config, CountedRegistrations, Error, MaxRegistrationsPerBlock, Pallet,
    RegistrationsThisBlock, RegistrationsThisInterval, TargetRegistrationsPerInterval, Tempo,
};

/// So many times the target may register in an interval.
const TARGETS_PER_INTERVAL: u16 = 3;

impl<T: Config> Pallet<T> {
    /// Fails if too many registered already, in this block or in this interval.
    pub(super) fn ensure_registrations_left(netuid: NetUid) -> Result<(), DispatchError> {
        ensure!(
            RegistrationsThisBlock::<T>::get(netuid) < MaxRegistrationsPerBlock::<T>::get(netuid),
            Error::<T>::TooManyRegistrationsThisBlock
        );
        let most =
            TargetRegistrationsPerInterval::<T>::get(netuid).saturating_mul(TARGETS_PER_INTERVAL);
        ensure!(
            RegistrationsThisInterval::<T>::get(netuid) < most,
            Error::<T>::TooManyRegistrationsThisInterval
        );
        Ok(())
    }

    /// Counts a registration.
    pub(super) fn count_registration(netuid: NetUid) {
        RegistrationsThisBlock::<T>::mutate(netuid, |count| *count = count.saturating_add(1));
        RegistrationsThisInterval::<T>::mutate(netuid, |count| *count = count.saturating_add(1));
        CountedRegistrations::<T>::mutate(|counted| {
            if counted.iter().all(|(other, _)| *other != netuid) {
                counted.push((netuid, Self::interval_end(netuid)));
            }
        });
    }

    /// Begins new counts at the start of a block. Where nothing was counted, that is one read.
    pub(crate) fn reset_registration_counts(now: u64) -> Weight {
        let mut counted = CountedRegistrations::<T>::get();
        let looked_at = u64::try_from(counted.len()).unwrap_or(u64::MAX);
        if looked_at == 0 {
            return T::DbWeight::get().reads(1);
        }
        let over = counted.iter().filter(|(_, end)| *end <= now).count();
        counted.retain(|(netuid, end)| {
            RegistrationsThisBlock::<T>::remove(netuid);
            let over = *end <= now;
            if over {
                RegistrationsThisInterval::<T>::remove(netuid);
            }
            !over
        });
        if over > 0 {
            CountedRegistrations::<T>::put(counted);
        }
        let writes = looked_at.saturating_mul(2).saturating_add(1);
        T::DbWeight::get().reads_writes(1, writes)
    }

    /// Leaves the counts of a subnet where they are.
    pub(super) fn stop_registration_counts(netuid: NetUid) {
        let mut counted = CountedRegistrations::<T>::get();
        if counted.iter().any(|(other, _)| *other == netuid) {
            counted.retain(|(other, _)| *other != netuid);
            CountedRegistrations::<T>::put(counted);
        }
    }

    /// The block in which the next interval begins. Root's intervals are its tempos.
    fn interval_end(netuid: NetUid) -> u64 {
        let interval = if netuid.is_root() {
            Tempo::<T>::get(netuid)
        } else {
            AdjustmentInterval::<T>::get(netuid)
        };
        let interval = u64::from(interval.max(1));
        let now = Self::now();
        let into = now.checked_rem(interval).unwrap_or_default();
        now.saturating_add(interval.saturating_sub(into))
    }
}
