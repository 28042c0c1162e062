//! Registration for work.

use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use mycelium_digests::Work;
use mycelium_types::TaoBalance;
use sp_core::H256;

use super::*;
use crate::{
    Difficulty, Error, MaxRegistrationsPerBlock, NetworkPowRegistrationAllowed, RecentWork,
    RegistrationsThisInterval, TargetRegistrationsPerInterval, UsedWork,
};

/// A subnet that takes easy work, in block 10. The one who works owns some hotkeys.
fn with_work(test: impl FnOnce()) {
    with_subnet(|| {
        NetworkPowRegistrationAllowed::<Test>::insert(NETUID, true);
        Difficulty::<Test>::insert(NETUID, 1);
        for block in 0..200 {
            frame_system::BlockHash::<Test>::insert(block, hash(block));
        }
        for number in (1..=12).chain([100]) {
            SubtensorModule::claim_hotkey(&account(42), &hotkey(number));
        }
        run_to(10);
        test();
    });
}

fn hash(block: u64) -> H256 {
    H256::from_low_u64_be(block)
}

fn seal(number: u16, block: u64, nonce: u64) -> Vec<u8> {
    let H256(block_hash) = hash(block);
    let account = hotkey(number);
    let work = Work {
        block_hash: &block_hash,
        account: account.as_ref(),
        nonce,
    };
    work.seal().0.to_vec()
}

/// Registers for work, signed by an account without TAO.
fn work(number: u16, block: u64, nonce: u64, seal: Vec<u8>) -> DispatchResult {
    let who = signed(account(42));
    SubtensorModule::register(who, NETUID, block, nonce, seal, hotkey(number), account(42))
}

#[test]
fn work_pays_for_a_registration() {
    with_work(|| {
        let price = Burn::<Test>::get(NETUID);
        assert_ok!(work(1, 9, 5, seal(1, 9, 5)));
        assert_eq!(SubtensorModule::uid_of(NETUID, &hotkey(1)), Some(1));
        assert_eq!(SubtensorModule::owner_of(&hotkey(1)), Some(account(42)));
        assert_eq!(Burn::<Test>::get(NETUID), price);
        assert_eq!(UsedWork::<Test>::get(seal(1, 9, 5)), 9);
    });
}

#[test]
fn work_of_others_is_worth_nothing() {
    with_work(|| {
        let send = |coldkey: u8, number: u16| {
            let work = seal(number, 9, 5);
            let who = account(coldkey);
            let origin = signed(who.clone());
            SubtensorModule::register(origin, NETUID, 9, 5, work, hotkey(number), who)
        };
        // The work is for a hotkey that is nobody's yet, or somebody else's.
        for number in [101, 1] {
            assert_noop!(send(43, number), Error::<Test>::NonAssociatedColdKey);
        }
        assert_ok!(SubtensorModule::try_associate_hotkey(
            signed(account(43)),
            hotkey(101)
        ));
        assert_ok!(send(43, 101));
    });
}

#[test]
fn subnet_that_does_not_take_work_wants_tao() {
    with_work(|| {
        for taken in [Some(false), None] {
            NetworkPowRegistrationAllowed::<Test>::set(NETUID, taken.unwrap_or_default());
            if taken.is_none() {
                NetworkPowRegistrationAllowed::<Test>::remove(NETUID);
            }
            assert_noop!(
                work(1, 9, 5, seal(1, 9, 5)),
                Error::<Test>::NotEnoughBalanceToStake
            );
        }
    });
}

#[test]
fn who_shows_no_work_pays() {
    with_work(|| {
        let before = SubtensorModule::spendable(&account(2));
        let call = |number| {
            let who = signed(account(2));
            SubtensorModule::register(who, NETUID, 0, 0, vec![], hotkey(number), account(2))
        };
        assert_ok!(call(21));
        assert_ok!(call(22));
        assert!(SubtensorModule::spendable(&account(2)) < before);
        assert_noop!(
            work(3, 0, 0, vec![]),
            Error::<Test>::NotEnoughBalanceToStake
        );
    });
}

#[test]
fn work_is_good_for_three_blocks() {
    with_work(|| {
        for block in [0, 6, 10, 11, u64::MAX] {
            assert_noop!(
                work(1, block, 5, seal(1, block % 100, 5)),
                Error::<Test>::InvalidWorkBlock
            );
        }
        MaxRegistrationsPerBlock::<Test>::insert(NETUID, 9);
        for (number, block) in [(1, 7), (2, 8), (3, 9)] {
            assert_ok!(work(number, block, 5, seal(number, block, 5)));
        }
    });
}

#[test]
fn work_must_be_hard_enough_and_the_hotkeys_own() {
    with_work(|| {
        Difficulty::<Test>::insert(NETUID, u64::MAX);
        assert_noop!(
            work(1, 9, 5, seal(1, 9, 5)),
            Error::<Test>::InvalidDifficulty
        );
        Difficulty::<Test>::insert(NETUID, 1);
        for wrong in [
            seal(2, 9, 5),
            seal(1, 8, 5),
            seal(1, 9, 6),
            vec![1],
            vec![0; 33],
        ] {
            assert_noop!(work(1, 9, 5, wrong), Error::<Test>::InvalidSeal);
        }
    });
}

#[test]
fn work_cannot_be_used_twice() {
    with_work(|| {
        fill(&[9, 3]);
        assert_ok!(work(100, 9, 5, seal(100, 9, 5)));
        run_to(11);
        let price = TaoBalance::new(2_000_000_000);
        assert_ok!(SubtensorModule::transfer_tao(
            &account(3),
            &account(42),
            price
        ));
        assert_eq!(register(101), 1);
        assert_noop!(work(100, 9, 5, seal(100, 9, 5)), Error::<Test>::InvalidSeal);
        assert_ok!(work(100, 9, 6, seal(100, 9, 6)));
    });
}

#[test]
fn used_work_is_forgotten_once_it_is_too_old() {
    with_work(|| {
        assert_ok!(work(1, 9, 5, seal(1, 9, 5)));
        run_to(12);
        assert_ok!(work(2, 11, 5, seal(2, 11, 5)));
        assert_eq!(RecentWork::<Test>::get().len(), 2);
        run_to(13);
        assert_ok!(work(3, 12, 5, seal(3, 12, 5)));
        assert_eq!(RecentWork::<Test>::get().len(), 2);
        assert!(!UsedWork::<Test>::contains_key(seal(1, 9, 5)));
    });
}

#[test]
fn old_work_is_forgotten_a_little_at_a_time() {
    with_work(|| {
        MaxRegistrationsPerBlock::<Test>::insert(NETUID, 20);
        TargetRegistrationsPerInterval::<Test>::insert(NETUID, 20);
        for number in 1..=9 {
            assert_ok!(work(number, 9, 5, seal(number, 9, 5)));
        }
        run_to(20);
        for (number, left) in [(10, 6), (11, 3), (12, 3)] {
            assert_ok!(work(number, 19, 5, seal(number, 19, 5)));
            assert_eq!(RecentWork::<Test>::get().len(), left);
        }
    });
}

#[test]
fn registrations_for_work_are_few() {
    with_work(|| {
        assert_ok!(work(1, 9, 5, seal(1, 9, 5)));
        assert_noop!(
            work(2, 9, 5, seal(2, 9, 5)),
            Error::<Test>::TooManyRegistrationsThisBlock
        );
        // Those that pay are not counted.
        register(50);
        for number in 2..=6 {
            let block = 9 + u64::from(number);
            run_to(block);
            assert_ok!(work(number, block - 1, 5, seal(number, block - 1, 5)));
        }
        assert_eq!(RegistrationsThisInterval::<Test>::get(NETUID), 6);
        run_to(99);
        assert_noop!(
            work(7, 98, 5, seal(7, 98, 5)),
            Error::<Test>::TooManyRegistrationsThisInterval
        );
        run_to(100);
        assert_ok!(work(7, 99, 5, seal(7, 99, 5)));
    });
}
