//! Positions, locks and conviction.

use codec::Compact;
use mycelium_fixed::U64F64;

use super::*;
use crate::info::*;

#[test]
fn positions_come_subnet_by_subnet_without_empty_ones() {
    reading(|| {
        let me = account(1);
        stake(NETUID, &hotkey(1), &me, 30);
        stake(NETUID, &hotkey(0), &me, 20);
        stake(NetUid::ROOT, &hotkey(0), &me, 10);
        StakingHotkeys::<Test>::append(&me, hotkey(2));
        let found: Vec<_> = StakeInfo::all::<Test>(&me)
            .into_iter()
            .map(|info| (info.netuid.0, info.hotkey, info.stake.0, info.is_registered))
            .collect();
        assert_eq!(
            found,
            [
                (NetUid::ROOT, hotkey(0), alpha(10), false),
                (NETUID, hotkey(1), alpha(30), true),
                (NETUID, hotkey(0), alpha(20), true),
            ]
        );
        let many = StakeInfo::of_coldkeys::<Test>(vec![account(2), me.clone()]);
        assert_eq!(
            many,
            [
                (account(2), vec![]),
                (me.clone(), StakeInfo::all::<Test>(&me))
            ]
        );
    });
}

#[test]
fn one_position_is_told_even_if_it_is_empty() {
    reading(|| {
        let info = StakeInfo::of::<Test>(&hotkey(1), &account(1), NETUID);
        assert_eq!(info.stake, Compact(alpha(0)));
        assert_eq!(info.coldkey, account(1));
    });
}

#[test]
fn dividends_raise_every_position_in_proportion() {
    reading(|| {
        stake(NETUID, &hotkey(0), &account(1), 300);
        stake(NETUID, &hotkey(0), &account(2), 100);
        TotalHotkeyAlpha::<Test>::insert(hotkey(0), NETUID, alpha(800));
        let worth = |who| SubtensorModule::position(NETUID, &hotkey(0), &account(who));
        assert_eq!([worth(1), worth(2), worth(3)], [600, 200, 0].map(alpha));
    });
}

#[test]
fn locked_alpha_is_not_available() {
    reading(|| {
        let me = account(1);
        stake(NETUID, &hotkey(0), &me, 700);
        stake(NETUID, &hotkey(1), &me, 300);
        Lock::<Test>::insert((&me, NETUID, hotkey(1)), LockState::new(alpha(400), 1000));
        let all = StakeAvailability::of::<Test>(vec![me.clone(), account(2)], None);
        let expected = StakeAvailability {
            total: Compact(alpha(1000)),
            locked: Compact(alpha(400)),
            available: Compact(alpha(600)),
        };
        // Root is left out: there is nothing.
        assert_eq!(all[&me], [(NETUID, expected)].into());
        assert!(all[&account(2)].is_empty());
        let of = |netuids: Vec<NetUid>| {
            StakeAvailability::of::<Test>(vec![me.clone()], Some(netuids))[&me].len()
        };
        assert_eq!(of(vec![NETUID]), 1);
        assert_eq!(of(vec![NetUid::ROOT]), 0);
        assert_eq!(of(vec![]), 0);
        // More than there are networks.
        assert_eq!(of(vec![NETUID; 3]), 0);
    });
}

#[test]
fn lock_is_told_as_it_is_now() {
    reading(|| {
        let me = account(1);
        assert!(SubtensorModule::lock_of(NETUID, &me).is_none());
        UnlockRate::<Test>::put(1_000);
        MaturityRate::<Test>::put(1_000);
        Lock::<Test>::insert(
            (&me, NETUID, hotkey(1)),
            LockState::new(alpha(1_000_000), 0),
        );
        let lock = || SubtensorModule::lock_of(NETUID, &me).expect("there is a lock");
        // 1/e of it is left, and as much has matured.
        assert_eq!(lock().locked_mass, alpha(367_879));
        assert_eq!(lock().conviction.to_u64(), 367_879);
        assert_eq!(lock().last_update, 1000);
        DecayingLock::<Test>::insert(&me, NETUID, false);
        assert_eq!(lock().locked_mass, alpha(1_000_000));
        assert_eq!(lock().conviction.to_u64(), 632_120);
    });
}

#[test]
fn conviction_is_that_of_all_kinds_of_locks() {
    reading(|| {
        let locked = |rao| LockState {
            conviction: U64F64::from_int(rao),
            ..LockState::new(alpha(rao), 1000)
        };
        assert_eq!(SubtensorModule::most_convincing_hotkey(NETUID), None);
        HotkeyLock::<Test>::insert(NETUID, hotkey(1), locked(500));
        DecayingHotkeyLock::<Test>::insert(NETUID, hotkey(1), locked(30));
        HotkeyLock::<Test>::insert(NETUID, hotkey(2), locked(520));
        let conviction = |uid| SubtensorModule::conviction(NETUID, &hotkey(uid)).to_u64();
        assert_eq!([0, 1, 2].map(conviction), [0, 530, 520]);
        let most = || SubtensorModule::most_convincing_hotkey(NETUID);
        assert_eq!(most(), Some(hotkey(1)));
        // Locks towards the owner's hotkey convince at once.
        OwnerLock::<Test>::insert(NETUID, LockState::new(alpha(400), 1000));
        DecayingOwnerLock::<Test>::insert(NETUID, LockState::new(alpha(200), 1000));
        assert_eq!(conviction(0), 600);
        assert_eq!(most(), Some(hotkey(0)));
    });
}
