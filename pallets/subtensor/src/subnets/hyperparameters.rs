//! Hyperparameters: how they are written and told, and what some of them mean.

use codec::FullCodec;
use frame_support::{
    dispatch::DispatchResult,
    ensure,
    storage::{StorageMap, StorageValue},
};
use frame_system::pallet_prelude::OriginFor;
use mycelium_fixed::I96F32;
use mycelium_hyperparameters::{Fault, Rule, Value, subtensor_module as rules};
use mycelium_types::NetUid;
use sp_runtime::AccountId32;

use crate::{
    ActivityCutoffFactorMilli, AdminFreezeWindow, CommitRevealWeightsEnabled, Config, Error, Event,
    Pallet, PendingEpochAt, RootClaimableThreshold, SubnetOwnerHotkey, Tempo,
    VotingPowerDisableAtBlock, VotingPowerEmaAlpha, VotingPowerTrackingEnabled,
};

/// Blocks between the end that is asked for and the end of tracking: two weeks.
const VOTING_POWER_GRACE: u64 = 100_800;

impl<T: Config> Pallet<T> {
    /// Writes something about a subnet, and tells of it where there is an event for it. Whether it may be
    /// written is for the caller to know.
    pub fn write<Item: StorageMap<NetUid, V>, V: FullCodec + Clone>(
        netuid: NetUid,
        value: V,
        event: Option<fn(NetUid, V) -> Event<T>>,
    ) {
        Item::insert(netuid, value.clone());
        if let Some(event) = event {
            Self::deposit_event(event(netuid, value));
        }
    }

    /// Writes something about the chain, as [`Self::write`] does about a subnet.
    pub fn write_global<Item: StorageValue<V>, V: FullCodec + Clone>(
        value: V,
        event: Option<fn(V) -> Event<T>>,
    ) {
        Item::put(value.clone());
        if let Some(event) = event {
            Self::deposit_event(event(value));
        }
    }

    /// Sets the tempo. The next epoch is a whole tempo away.
    pub fn set_tempo_of(netuid: NetUid, tempo: u16) {
        Self::write::<Tempo<T>, _>(netuid, tempo, Some(Event::TempoSet));
        Self::restart_epoch_cycle(netuid);
    }

    /// Sets the owner's hotkey.
    pub fn set_owner_hotkey(netuid: NetUid, hotkey: AccountId32) {
        Self::write::<SubnetOwnerHotkey<T>, _>(netuid, hotkey, Some(Event::SubnetOwnerHotkeySet));
    }

    /// Sets something about the chain by a call of this pallet.
    pub(crate) fn do_set<Item: StorageValue<V>, V: FullCodec + Clone + Into<Value>>(
        origin: OriginFor<T>,
        rule: &Rule<Fault>,
        value: V,
        event: Option<fn(V) -> Event<T>>,
    ) -> DispatchResult {
        Self::obey(origin, rule, NetUid::ROOT, value.clone().into(), || {
            Self::write_global::<Item, V>(value, event);
            Ok(())
        })
    }

    /// The owner's way to a tempo.
    pub(crate) fn do_set_tempo(origin: OriginFor<T>, netuid: NetUid, tempo: u16) -> DispatchResult {
        Self::obey(origin, &rules::TEMPO, netuid, tempo.into(), || {
            Self::set_tempo_of(netuid, tempo);
            Ok(())
        })
    }

    /// Sets how long a neuron counts as active.
    pub(crate) fn do_set_activity_cutoff_factor(
        origin: OriginFor<T>,
        netuid: NetUid,
        factor_milli: u32,
    ) -> DispatchResult {
        let rule = &rules::ACTIVITY_CUTOFF_FACTOR;
        Self::obey(origin, rule, netuid, factor_milli.into(), || {
            ActivityCutoffFactorMilli::<T>::insert(netuid, factor_milli);
            Self::deposit_event(Event::ActivityCutoffFactorMilliSet {
                netuid,
                factor_milli,
            });
            Ok(())
        })
    }

    /// Asks for an epoch after the freeze window that this begins.
    pub(crate) fn do_trigger_epoch(origin: OriginFor<T>, netuid: NetUid) -> DispatchResult {
        let by = Self::ensure_subnet_owner(origin.clone(), netuid)?;
        ensure!(
            !CommitRevealWeightsEnabled::<T>::get(netuid),
            Error::<T>::DynamicTempoBlockedByCommitReveal
        );
        ensure!(
            PendingEpochAt::<T>::get(netuid) == 0,
            Error::<T>::EpochTriggerAlreadyPending
        );
        // Without a tempo there are no epochs to ask for.
        let left = Self::blocks_until_next_epoch(netuid).ok_or(Error::<T>::TempoOutOfBounds)?;
        let window = u64::from(AdminFreezeWindow::<T>::get());
        ensure!(left > window, Error::<T>::AutoEpochAlreadyImminent);
        let rule = &rules::TRIGGER_EPOCH;
        Self::obey(origin, rule, netuid, Value::NONE, || {
            let fires_at = Self::now().saturating_add(window);
            Self::schedule_epoch(netuid, fires_at);
            Self::deposit_event(Event::EpochTriggered {
                netuid,
                by,
                fires_at,
            });
            Ok(())
        })
    }

    /// Sets how much alpha a root claim must pay at least.
    pub(crate) fn do_set_root_claim_threshold(
        origin: OriginFor<T>,
        netuid: NetUid,
        threshold: u64,
    ) -> DispatchResult {
        let rule = &rules::ROOT_CLAIM_THRESHOLD;
        Self::obey(origin, rule, netuid, threshold.into(), || {
            RootClaimableThreshold::<T>::insert(netuid, I96F32::from_int(threshold));
            Ok(())
        })
    }

    /// Turns the tracking of voting power on, or keeps it on.
    pub(crate) fn do_enable_voting_power(origin: OriginFor<T>, netuid: NetUid) -> DispatchResult {
        let rule = &rules::ENABLE_VOTING_POWER;
        Self::obey(origin, rule, netuid, Value::NONE, || {
            VotingPowerTrackingEnabled::<T>::insert(netuid, true);
            VotingPowerDisableAtBlock::<T>::remove(netuid);
            Self::deposit_event(Event::VotingPowerTrackingEnabled { netuid });
            Ok(())
        })
    }

    /// Lets the tracking of voting power end after the period of grace.
    pub(crate) fn do_disable_voting_power(origin: OriginFor<T>, netuid: NetUid) -> DispatchResult {
        let rule = &rules::DISABLE_VOTING_POWER;
        Self::obey(origin, rule, netuid, Value::NONE, || {
            ensure!(
                VotingPowerTrackingEnabled::<T>::get(netuid),
                Error::<T>::VotingPowerTrackingNotEnabled
            );
            let disable_at_block = Self::now().saturating_add(VOTING_POWER_GRACE);
            VotingPowerDisableAtBlock::<T>::insert(netuid, disable_at_block);
            Self::deposit_event(Event::VotingPowerTrackingDisableScheduled {
                netuid,
                disable_at_block,
            });
            Ok(())
        })
    }

    /// Sets how fast the voting power follows the stake.
    pub(crate) fn do_set_voting_power_ema_alpha(
        origin: OriginFor<T>,
        netuid: NetUid,
        alpha: u64,
    ) -> DispatchResult {
        let rule = &rules::VOTING_POWER_EMA_ALPHA;
        Self::obey(origin, rule, netuid, alpha.into(), || {
            VotingPowerEmaAlpha::<T>::insert(netuid, alpha);
            Self::deposit_event(Event::VotingPowerEmaAlphaSet { netuid, alpha });
            Ok(())
        })
    }

    /// [`Self::govern`] with the errors of this pallet.
    fn obey(
        origin: OriginFor<T>,
        rule: &Rule<Fault>,
        netuid: NetUid,
        value: Value,
        set: impl FnOnce() -> DispatchResult,
    ) -> DispatchResult {
        let fault = |fault| Error::<T>::from(fault).into();
        Self::govern(origin, rule, netuid, value, fault, set)
    }
}
