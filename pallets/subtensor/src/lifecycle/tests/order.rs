//! What is checked first when a subnet is founded, and which number it gets.

use frame_support::{assert_noop, assert_ok, dispatch::DispatchResultWithPostInfo};
use mycelium_fixed::I96F32;
use mycelium_shares::SafeFloat;
use mycelium_types::{NetUid, NetUidStorageIndex, accounts};
use sp_runtime::AccountId32;

use super::dissolution::stake;
use crate::{
    AlphaV2, Dissolving, Error, Event, NetworkImmunityPeriod, NetworkRateLimit,
    NetworkRegisteredAt, NetworkRegistrationStartBlock, NetworksAdded, Remains, SubnetIdentityV3,
    SubnetLimit, SubnetMovingPrice, SubnetOwner, TaoInRefundDeploymentBlock, TotalNetworks,
    mock::*,
};

const COST: u64 = 1_000_000_000_000;

fn key(number: u16) -> AccountId32 {
    AccountId32::new(sp_io::hashing::blake2_256(&number.to_le_bytes()))
}

fn register(owner: u8, hotkey: u8) -> DispatchResultWithPostInfo {
    SubtensorModule::register_network(signed(owner), account(hotkey))
}

fn dissolve(netuid: NetUid) {
    assert_ok!(SubtensorModule::root_dissolve_network(root(), netuid));
}

/// Positions elsewhere, more than a call visits.
fn keep_calls_busy() {
    for number in 0..2_000 {
        let position = (key(number), account(1), NetUid::new(5_000));
        AlphaV2::<Test>::insert(position, SafeFloat::from_int(1));
    }
}

#[test]
fn first_check_that_fails_names_the_error() {
    chain(|| {
        found_subnet(1, 11);
        // Each of these fails for what comes later, too.
        NetworkRegistrationStartBlock::<Test>::put(100);
        NetworkRateLimit::<Test>::put(100);
        SubnetLimit::<Test>::put(1);
        let too_long = SubnetIdentityV3 {
            subnet_name: vec![0; 257],
            ..Default::default()
        };
        let found = |who: u8, hotkey: AccountId32| {
            SubtensorModule::register_network_with_identity(
                signed(who),
                hotkey,
                Some(too_long.clone()),
            )
        };
        let system = AccountId32::new(accounts::of_subnet(NetUid::new(3)));
        assert_noop!(found(42, account(11)), Error::<Test>::NonAssociatedColdKey);
        assert_noop!(found(42, system), Error::<Test>::CannotUseSystemAccount);
        assert_noop!(
            found(42, account(12)),
            Error::<Test>::SubNetRegistrationDisabled
        );
        NetworkRegistrationStartBlock::<Test>::kill();
        assert_noop!(
            found(42, account(12)),
            Error::<Test>::NetworkTxRateLimitExceeded
        );
        NetworkRateLimit::<Test>::put(0);
        assert_noop!(found(42, account(12)), Error::<Test>::SubnetLimitReached);
        NetworkImmunityPeriod::<Test>::put(0);
        assert_noop!(found(42, account(12)), Error::<Test>::CannotAffordLockCost);
        assert_noop!(found(2, account(12)), Error::<Test>::InvalidIdentity);
        assert_ok!(register(2, 12));
    });
}

#[test]
fn new_subnet_takes_the_lowest_number_that_is_free() {
    chain(|| {
        let [first, middle, last] = [1, 2, 3].map(|owner| found_subnet(owner, owner + 10));
        assert_eq!([first, middle, last].map(NetUid::to_u16), [1, 2, 3]);
        dissolve(middle);
        assert!(!SubtensorModule::is_dissolving(middle));
        assert_eq!(found_subnet(4, 14), middle);
        assert_eq!(SubtensorModule::subnets(), [first, middle, last]);
        assert_eq!(SubnetOwner::<Test>::get(middle), account(4));
        assert_eq!(found_subnet(5, 15), NetUid::new(4));
    });
}

/// A chain on which all numbers but these are taken, by subnets that consist of nothing else. The real
/// subnet 1 is the candidate for pruning. Invariants are not checked.
fn full_chain(free: &[u16], test: impl FnOnce(NetUid)) {
    new_chain().execute_with(|| {
        System::set_block_number(1);
        NetworkRateLimit::<Test>::put(0);
        NetworkImmunityPeriod::<Test>::put(0);
        SubnetLimit::<Test>::put(u16::MAX);
        let real = found_subnet(1, 11);
        NetworkRegisteredAt::<Test>::insert(real, 0);
        for number in 2..NetUidStorageIndex::SUBNETS {
            if !free.contains(&number) {
                NetworksAdded::<Test>::insert(NetUid::new(number), true);
            }
        }
        let count = SubtensorModule::subnets().len();
        TotalNetworks::<Test>::put(u16::try_from(count + 1).expect("some thousands"));
        test(real);
    });
}

#[test]
fn no_subnet_is_founded_when_no_number_is_left() {
    full_chain(&[], |_| {
        assert_eq!(SubtensorModule::subnet_count(), 4_095);
        assert_noop!(register(2, 12), Error::<Test>::SubnetLimitReached);
    });
}

#[test]
fn last_number_is_given_out() {
    let last = NetUidStorageIndex::SUBNETS - 1;
    full_chain(&[last], |_| {
        assert_ok!(register(2, 12));
        System::assert_last_event(Event::NetworkAdded(NetUid::new(last), 1).into());
        assert_noop!(register(3, 13), Error::<Test>::SubnetLimitReached);
    });
}

#[test]
fn number_of_a_subnet_that_is_being_cleared_is_not_left() {
    let number = 7;
    full_chain(&[number], |_| {
        Dissolving::<Test>::insert(NetUid::new(number), Remains::cleared_all_of([0; 8]));
        assert_noop!(register(2, 12), Error::<Test>::SubnetLimitReached);
        Dissolving::<Test>::remove(NetUid::new(number));
        assert_ok!(register(2, 12));
    });
}

#[test]
fn pruned_subnet_stays_if_no_number_is_left_after_all() {
    full_chain(&[], |real| {
        SubnetLimit::<Test>::put(4_095);
        assert_eq!(SubtensorModule::prune_candidate(), Some(real));
        keep_calls_busy();
        // It would go, but not so fast that its number is free.
        assert_noop!(register(2, 12), Error::<Test>::SubnetLimitReached);
        assert!(SubtensorModule::subnet_exists(real));
        assert!(!SubtensorModule::is_dissolving(real));
        let _ = AlphaV2::<Test>::clear(u32::MAX, None);
        assert_ok!(register(2, 12));
        assert_eq!(SubnetOwner::<Test>::get(real), account(2));
    });
}

#[test]
fn alpha_in_the_pool_counts_for_subnets_younger_than_the_rule() {
    for (rule_since, paid) in [(6, COST / 2), (7, COST), (8, COST)] {
        chain(|| {
            run_to(7);
            let netuid = found_subnet(1, 11);
            assert_eq!(NetworkRegisteredAt::<Test>::get(netuid), 7);
            // As much as is in the pool.
            stake(netuid, &account(11), &account(21), COST);
            TaoInRefundDeploymentBlock::<Test>::put(rule_since);
            dissolve(netuid);
            assert_eq!(Balances::free_balance(account(21)), paid, "{rule_since}");
        });
    }
}

#[test]
fn two_subnets_are_cleared_one_after_the_other() {
    chain(|| {
        let netuids = [1, 2].map(|owner| found_subnet(owner, owner + 10));
        let other = found_subnet(3, 13);
        for number in 0..400 {
            for netuid in netuids {
                stake(netuid, &account(11), &key(number), COST / 100);
            }
        }
        stake(other, &account(13), &key(0), COST);
        let subnet_account = SubtensorModule::subnet_account;
        netuids.into_iter().for_each(dissolve);
        assert!(netuids.map(SubtensorModule::is_dissolving) == [true, true]);
        assert_eq!(SubtensorModule::subnets(), [other]);
        // Their numbers are not given out.
        assert_eq!(found_subnet(4, 14), NetUid::new(4));
        while netuids
            .iter()
            .any(|netuid| SubtensorModule::is_dissolving(*netuid))
        {
            run_to(System::block_number() + 1);
        }
        for netuid in netuids {
            System::assert_has_event(Event::NetworkRemoved(netuid).into());
            assert_eq!(Balances::free_balance(subnet_account(netuid)), 500);
        }
        // Four fifths of each pot for all, in equal parts; nothing of the other subnet.
        for number in 0..400 {
            let paid = Balances::free_balance(key(number));
            assert_eq!(paid, 2 * (COST / 5 * 4 / 400), "{number}");
        }
        assert_eq!(AlphaV2::<Test>::iter().count(), 1);
        assert_eq!(found_subnet(5, 15), netuids[0]);
        assert_eq!(found_subnet(6, 16), netuids[1]);
    });
}

#[test]
fn another_subnet_can_be_pruned_while_the_last_one_is_being_cleared() {
    chain(|| {
        SubnetLimit::<Test>::put(2);
        NetworkRateLimit::<Test>::put(0);
        NetworkImmunityPeriod::<Test>::put(0);
        let [first, second] = [1, 2].map(|owner| found_subnet(owner, owner + 10));
        SubnetMovingPrice::<Test>::insert(second, I96F32::from_int(1));
        for netuid in [first, second] {
            stake(netuid, &account(11), &account(21), COST);
        }
        keep_calls_busy();
        let third = found_subnet(3, 13);
        SubnetMovingPrice::<Test>::insert(third, I96F32::from_int(2));
        let fourth = found_subnet(4, 14);
        assert_eq!([third, fourth].map(NetUid::to_u16), [3, 4]);
        assert!([first, second].map(SubtensorModule::is_dissolving) == [true, true]);
        assert_eq!(SubtensorModule::subnets(), [third, fourth]);
        run_to(9);
        assert!([first, second].map(SubtensorModule::is_dissolving) == [false, false]);
        // Half of each pot, whichever was first.
        assert_eq!(Balances::free_balance(account(21)), COST / 2 + COST / 2);
        assert_eq!(AlphaV2::<Test>::iter_prefix((account(11),)).count(), 0);
    });
}
