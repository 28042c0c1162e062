//! When epochs run.
//!
//! Clients read five items of each subnet. The clock of the chain reads one item for all of them,
//! which says when each is due: a block in which nothing is due only counts on. Who changes what the
//! due block depends on does it here.

use alloc::vec::Vec;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    storage::{StoragePrefixedMap, unhashed},
    weights::Weight,
};
use mycelium_types::NetUid;
use scale_info::TypeInfo;

use crate::{
    BlocksSinceLastStep, Config, EpochSchedule, Event, LastEpochBlock, LastMechansimStepBlock,
    MaxEpochsPerBlock, Pallet, PendingEpochAt, SubnetEpochIndex, Tempo, WeightInfo,
};

/// Blocks without a step after which an epoch is due, whatever the rest of the schedule says.
pub(super) const LONGEST_PAUSE: u64 = 50_400;

/// What the clock knows of a subnet.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Encode,
    Decode,
    DecodeWithMemTracking,
    MaxEncodedLen,
    TypeInfo,
)]
pub struct EpochSlot {
    /// The block from which on the next epoch is due; none for a tempo of zero.
    pub due: Option<u64>,
    /// The block of the last step, or of the registration.
    pub stepped: u64,
}

impl EpochSlot {
    /// The slot that follows from what clients can read.
    const fn new(tempo: u16, last_epoch: u64, pending: u64, stepped: u64) -> Self {
        if tempo == 0 {
            return Self { due: None, stepped };
        }
        let mut due = last_epoch.saturating_add(tempo as u64);
        let overdue = stepped.saturating_add(LONGEST_PAUSE).saturating_add(1);
        if overdue < due {
            due = overdue;
        }
        if pending > 0 && pending < due {
            due = pending;
        }
        Self {
            due: Some(due),
            stepped,
        }
    }
}

impl<T: Config> Pallet<T> {
    /// The block in which the next epoch of a subnet is to run; none for a tempo of zero.
    pub fn next_epoch(netuid: NetUid) -> Option<u64> {
        let tempo = Tempo::<T>::get(netuid);
        if tempo == 0 {
            return None;
        }
        let automatic = LastEpochBlock::<T>::get(netuid).saturating_add(tempo.into());
        Some(match PendingEpochAt::<T>::get(netuid) {
            0 => automatic,
            pending => pending.min(automatic),
        })
    }

    /// Starts the cycle of a subnet anew: the next epoch is a tempo away.
    pub fn restart_epoch_cycle(netuid: NetUid) {
        LastEpochBlock::<T>::insert(netuid, Self::now());
        Self::reschedule(netuid);
    }

    /// Has an epoch run in a block, unless one is due before.
    pub fn schedule_epoch(netuid: NetUid, at: u64) {
        PendingEpochAt::<T>::insert(netuid, at);
        Self::reschedule(netuid);
    }

    /// Puts a new subnet on the clock. Subnets of the same tempo run in different blocks.
    pub(crate) fn begin_schedule(netuid: NetUid, tempo: u16) {
        let now = Self::now();
        let offset = netuid.to_u16().checked_rem(tempo).unwrap_or(0);
        let last_epoch = now.saturating_sub(offset.into());
        Tempo::<T>::insert(netuid, tempo);
        LastEpochBlock::<T>::insert(netuid, last_epoch);
        BlocksSinceLastStep::<T>::insert(netuid, 0);
        EpochSchedule::<T>::mutate(|schedule| {
            schedule.insert(netuid, EpochSlot::new(tempo, last_epoch, 0, now));
        });
    }

    /// Takes a subnet off the clock.
    pub(crate) fn end_schedule(netuid: NetUid) {
        EpochSchedule::<T>::mutate(|schedule| schedule.remove(&netuid));
    }

    /// Gives the epochs that are due their turn, those first that wait longest, and puts off those that
    /// are too many for one block. Returns what it cost.
    pub(crate) fn advance_clock(now: u64) -> Weight {
        let mut schedule = EpochSchedule::<T>::get();
        let prefix = BlocksSinceLastStep::<T>::final_prefix();
        let mut due = Vec::new();
        for (netuid, slot) in &schedule {
            // Written without being read, under a key of which only the end is new.
            let key = (prefix, *netuid).encode();
            unhashed::put(&key, &now.saturating_sub(slot.stepped));
            if let Some(block) = slot.due.filter(|block| *block <= now) {
                due.push((block, *netuid));
            }
        }
        // At most a few thousand subnets.
        let [slots, turns] = [schedule.len(), due.len()].map(|length| length as u32);
        let idle = T::WeightInfo::idle_subnets(slots);
        if due.is_empty() {
            return idle;
        }
        due.sort_unstable();
        let most = usize::from(MaxEpochsPerBlock::<T>::get());
        for (index, (_, netuid)) in due.into_iter().enumerate() {
            if index < most {
                schedule.insert(netuid, Self::consume_slot(netuid, now));
            } else {
                Self::defer_epoch(netuid, now);
            }
        }
        EpochSchedule::<T>::put(schedule);
        idle.saturating_add(T::WeightInfo::epoch_slots(turns))
    }

    /// The turn of a subnet.
    fn consume_slot(netuid: NetUid, now: u64) -> EpochSlot {
        LastEpochBlock::<T>::insert(netuid, now);
        PendingEpochAt::<T>::remove(netuid);
        // A count of blocks at most.
        SubnetEpochIndex::<T>::mutate(netuid, |index| *index = index.saturating_add(1));
        LastMechansimStepBlock::<T>::insert(netuid, now);
        BlocksSinceLastStep::<T>::insert(netuid, 0);
        EpochSlot::new(Tempo::<T>::get(netuid), now, 0, now)
    }

    /// Tells that a subnet has to wait. Its slot stays as old as it is, so that its turn comes.
    fn defer_epoch(netuid: NetUid, now: u64) {
        let next = now.saturating_add(1);
        PendingEpochAt::<T>::insert(netuid, next);
        Self::deposit_event(Event::EpochDeferred {
            netuid,
            from_block: now,
            to_block: next,
        });
    }

    /// Computes the due block of a subnet anew. Nothing happens for one that is not on the clock.
    fn reschedule(netuid: NetUid) {
        EpochSchedule::<T>::mutate(|schedule| {
            if let Some(slot) = schedule.get_mut(&netuid) {
                *slot = Self::slot_on_record(netuid, slot.stepped);
            }
        });
    }

    /// The slot that follows from what clients can read.
    pub(super) fn slot_on_record(netuid: NetUid, stepped: u64) -> EpochSlot {
        EpochSlot::new(
            Tempo::<T>::get(netuid),
            LastEpochBlock::<T>::get(netuid),
            PendingEpochAt::<T>::get(netuid),
            stepped,
        )
    }
}
