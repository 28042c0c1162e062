//! Registration on root.

use frame_support::{assert_noop, assert_ok};
use mycelium_types::{AlphaBalance, NetUid};

use super::*;
use crate::{
    Delegates, Error, Event, MaxDelegateTake, MaxRegistrationsPerBlock, NetworksAdded,
    RegistrationsThisBlock, RegistrationsThisInterval, TargetRegistrationsPerInterval, Tempo,
    TotalHotkeyAlpha,
};

/// Runs a test on a chain with a root of `places` places.
fn with_root(places: u16, test: impl FnOnce()) {
    chain(|| {
        MaxAllowedUids::<Test>::insert(ROOT, places);
        Tempo::<Test>::insert(ROOT, 100);
        TargetRegistrationsPerInterval::<Test>::insert(ROOT, 1);
        test();
    });
}

fn root_register(number: u16) -> frame_support::dispatch::DispatchResult {
    SubtensorModule::root_register(signed(account(2)), hotkey(number))
}

fn set_stake(number: u16, rao: u64) {
    TotalHotkeyAlpha::<Test>::insert(hotkey(number), ROOT, AlphaBalance::new(rao));
}

#[test]
fn member_of_root_is_a_delegate() {
    with_root(64, || {
        assert_ok!(root_register(1));
        assert_eq!(SubtensorModule::uid_of(ROOT, &hotkey(1)), Some(0));
        assert_eq!(SubtensorModule::owner_of(&hotkey(1)), Some(account(2)));
        assert_eq!(Delegates::<Test>::try_get(hotkey(1)), Ok(11_796));
        assert_eq!(
            events().last(),
            Some(&Event::NeuronRegistered(ROOT, 0, hotkey(1)))
        );
    });
}

#[test]
fn new_delegate_takes_what_clients_read_and_no_more_than_may_be() {
    for (most, take) in [(20_000, 11_796), (7, 7)] {
        with_root(64, || {
            MaxDelegateTake::<Test>::put(most);
            assert_ok!(root_register(1));
            assert_eq!(Delegates::<Test>::try_get(hotkey(1)), Ok(take));
        });
    }
}

#[test]
fn take_of_a_delegate_stays() {
    with_root(64, || {
        Delegates::<Test>::insert(hotkey(1), 7);
        assert_ok!(root_register(1));
        assert_eq!(Delegates::<Test>::get(hotkey(1)), 7);
    });
}

#[test]
fn one_registers_in_a_block_and_three_times_the_target_in_an_interval() {
    with_root(64, || {
        assert_ok!(root_register(1));
        assert_noop!(
            root_register(2),
            Error::<Test>::TooManyRegistrationsThisBlock
        );
        run_to(2);
        assert_eq!(RegistrationsThisBlock::<Test>::get(ROOT), 0);
        assert_ok!(root_register(2));
        run_to(99);
        assert_ok!(root_register(3));
        assert_noop!(
            root_register(4),
            Error::<Test>::TooManyRegistrationsThisBlock
        );
        MaxRegistrationsPerBlock::<Test>::insert(ROOT, 9);
        assert_noop!(
            root_register(4),
            Error::<Test>::TooManyRegistrationsThisInterval
        );
        assert_eq!(RegistrationsThisInterval::<Test>::get(ROOT), 3);
        // The interval is root's tempo.
        run_to(100);
        assert_eq!(RegistrationsThisInterval::<Test>::get(ROOT), 0);
        assert_ok!(root_register(4));
    });
}

#[test]
fn full_root_takes_who_has_more_than_the_least() {
    with_root(3, || {
        MaxRegistrationsPerBlock::<Test>::insert(ROOT, 99);
        TargetRegistrationsPerInterval::<Test>::insert(ROOT, 99);
        for (number, stake) in [(1, 30), (2, 10), (3, 10)] {
            set_stake(number, stake);
            assert_ok!(root_register(number));
        }
        assert_noop!(root_register(4), Error::<Test>::StakeTooLowForRoot);
        set_stake(4, 10);
        assert_noop!(root_register(4), Error::<Test>::StakeTooLowForRoot);
        set_stake(4, 11);
        assert_ok!(root_register(4));
        assert_eq!(SubtensorModule::uid_of(ROOT, &hotkey(4)), Some(1));
        assert!(!SubtensorModule::is_registered(ROOT, &hotkey(2)));
    });
}

#[test]
fn each_refusal_of_root_has_its_name() {
    with_root(64, || {
        MaxRegistrationsPerBlock::<Test>::insert(ROOT, 99);
        assert_ok!(root_register(1));
        assert_noop!(
            root_register(1),
            Error::<Test>::HotKeyAlreadyRegisteredInSubNet
        );
        SubtensorModule::claim_hotkey(&account(3), &hotkey(2));
        assert_noop!(root_register(2), Error::<Test>::NonAssociatedColdKey);
        assert_noop!(
            SubtensorModule::root_register(
                signed(account(2)),
                SubtensorModule::subnet_account(NetUid::new(5))
            ),
            Error::<Test>::CannotUseSystemAccount
        );
    });
    chain(|| {
        NetworksAdded::<Test>::remove(ROOT);
        assert_noop!(root_register(1), Error::<Test>::RootNetworkDoesNotExist);
        NetworksAdded::<Test>::insert(ROOT, true);
    });
}
