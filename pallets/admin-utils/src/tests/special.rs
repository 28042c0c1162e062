//! Calls that do more than to write an item.

use frame_support::{assert_ok, dispatch::DispatchClass, dispatch::GetDispatchInfo};
use pallet_subtensor::{
    Error as CoreError, LastEpochBlock, NetworkPowRegistrationAllowed, Pallet as Core,
    PendingEpochAt, SubnetOwnerHotkey, VotingPowerDisableAtBlock, VotingPowerTrackingEnabled,
};

use super::{name_of, samples, send};
use crate::{Call, EvmChainId, PrecompileEnable, PrecompileEnum, mock::*};

#[test]
fn authorities_are_those_whose_keys_are_named() {
    chain(|| {
        assert_ok!(send(samples::of("swap_authorities"), root()));
        assert_eq!(named_keys().len(), 1);
        let none = Call::swap_authorities {
            new_authorities: Default::default(),
        };
        assert!(send(none.into(), root()).is_err());
        assert_eq!(named_keys().len(), 1);
    });
}

#[test]
fn four_calls_are_operational() {
    chain(|| {
        let operational: Vec<_> = samples::all()
            .iter()
            .filter(|(_, call)| call.get_dispatch_info().class == DispatchClass::Operational)
            .map(|(_, call)| name_of(call))
            .collect();
        assert_eq!(
            operational,
            [
                "sudo_set_burn_half_life",
                "sudo_set_burn_increase_mult",
                "sudo_set_owner_cut_enabled",
                "sudo_set_owner_cut_auto_lock_enabled",
            ]
        );
    });
}

#[test]
fn both_tempo_calls_restart_the_cycle() {
    for (name, origin) in [("sudo_set_tempo", root()), ("set_tempo", owner())] {
        chain(|| {
            set_block(OUTSIDE + 100);
            assert_ok!(send(samples::of(name), origin));
            assert_eq!(LastEpochBlock::<Test>::get(SUBNET), OUTSIDE + 100);
        });
    }
}

#[test]
fn work_pays_for_registrations_only_where_the_subnet_says_so() {
    chain(|| {
        assert!(!Core::<Test>::takes_work(SUBNET));
        assert_ok!(send(
            samples::of("sudo_set_network_pow_registration_allowed"),
            owner()
        ));
        assert!(Core::<Test>::takes_work(SUBNET));
        NetworkPowRegistrationAllowed::<Test>::remove(SUBNET);
        assert!(NetworkPowRegistrationAllowed::<Test>::get(SUBNET));
        assert!(!Core::<Test>::takes_work(SUBNET));
    });
}

#[test]
fn triggered_epoch_fires_after_the_window_that_it_begins() {
    chain(|| {
        let last_chance = OUTSIDE + TEMPO - 11;
        set_block(last_chance);
        assert_ok!(send(samples::of("trigger_epoch"), owner()));
        assert_eq!(PendingEpochAt::<Test>::get(SUBNET), last_chance + 10);
        // Who asks again learns why, and not when.
        assert_eq!(
            send(samples::of("trigger_epoch"), owner()),
            Err(CoreError::<Test>::EpochTriggerAlreadyPending.into())
        );
        assert_eq!(
            send(samples::of("sudo_set_rho"), root()),
            Err(CoreError::<Test>::AdminActionProhibitedDuringWeightsWindow.into())
        );
    });
    chain(|| {
        set_block(OUTSIDE + TEMPO - 10);
        assert_eq!(
            send(samples::of("trigger_epoch"), owner()),
            Err(CoreError::<Test>::AutoEpochAlreadyImminent.into())
        );
    });
}

#[test]
fn no_epoch_is_triggered_where_none_run() {
    chain(|| {
        pallet_subtensor::Tempo::<Test>::insert(SUBNET, 0);
        Core::<Test>::restart_epoch_cycle(SUBNET);
        assert_eq!(
            send(samples::of("trigger_epoch"), owner()),
            Err(CoreError::<Test>::TempoOutOfBounds.into())
        );
    });
}

#[test]
fn no_epoch_is_triggered_while_weights_are_committed() {
    chain(|| {
        pallet_subtensor::CommitRevealWeightsEnabled::<Test>::insert(SUBNET, true);
        assert_eq!(
            send(samples::of("trigger_epoch"), owner()),
            Err(CoreError::<Test>::DynamicTempoBlockedByCommitReveal.into())
        );
    });
}

#[test]
fn tracking_of_voting_power_ends_after_two_weeks_unless_it_is_called_off() {
    let [on, off] = [
        "enable_voting_power_tracking",
        "disable_voting_power_tracking",
    ]
    .map(samples::of);
    chain(|| {
        assert_ok!(send(off.clone(), owner()));
        assert!(VotingPowerTrackingEnabled::<Test>::get(SUBNET));
        assert_eq!(
            VotingPowerDisableAtBlock::<Test>::get(SUBNET),
            OUTSIDE + 100_800
        );
        assert_ok!(send(on, owner()));
        assert_eq!(VotingPowerDisableAtBlock::<Test>::get(SUBNET), 0);
        VotingPowerTrackingEnabled::<Test>::insert(SUBNET, false);
        assert_eq!(
            send(off, owner()),
            Err(CoreError::<Test>::VotingPowerTrackingNotEnabled.into())
        );
    });
}

#[test]
fn owner_hotkey_is_set_by_either_call() {
    for name in ["sudo_set_subnet_owner_hotkey", "sudo_set_sn_owner_hotkey"] {
        chain(|| {
            assert_ok!(send(samples::of(name), owner()));
            assert_eq!(SubnetOwnerHotkey::<Test>::get(SUBNET), account(5));
        });
    }
}

#[test]
fn contracts_find_a_chain_id_and_all_precompiles_until_root_says_otherwise() {
    chain(|| {
        assert_eq!(EvmChainId::<Test>::get(), 42);
        assert!(PrecompileEnable::<Test>::get(PrecompileEnum::Staking));
        let off = Call::sudo_toggle_evm_precompile {
            precompile_id: PrecompileEnum::Staking,
            enabled: false,
        };
        assert_ok!(send(off.into(), root()));
        assert!(!PrecompileEnable::<Test>::get(PrecompileEnum::Staking));
        assert!(PrecompileEnable::<Test>::get(PrecompileEnum::Alpha));
        assert_ok!(send(samples::of("sudo_set_evm_chain_id"), root()));
        assert_eq!(EvmChainId::<Test>::get(), 3);
    });
}
