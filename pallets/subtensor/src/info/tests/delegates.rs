//! Delegates.

use codec::Compact;

use super::*;
use crate::info::*;

#[test]
fn only_delegates_are_told_about() {
    reading(|| {
        assert_eq!(DelegateInfo::of::<Test>(hotkey(0)), None);
        Delegates::<Test>::insert(hotkey(0), 11_796);
        let delegate = DelegateInfo::of::<Test>(hotkey(0)).expect("it is a delegate");
        assert_eq!(
            DelegateInfo::all::<Test>().as_slice(),
            core::slice::from_ref(&delegate)
        );
        assert_eq!(delegate.owner_ss58, coldkey(0));
        assert_eq!(delegate.take, Compact(11_796));
        assert_eq!(delegate.registrations, [Compact(NETUID)]);
        assert_eq!(delegate.validator_permits, [Compact(NETUID)]);
        assert!(delegate.nominators.is_empty());
        Delegates::<Test>::insert(hotkey(1), 0);
        let other = DelegateInfo::of::<Test>(hotkey(1)).expect("it is a delegate");
        assert!(other.validator_permits.is_empty());
    });
}

#[test]
fn nominators_are_told_with_all_their_positions() {
    reading(|| {
        Delegates::<Test>::insert(hotkey(0), 0);
        // Far beyond the number of networks.
        let far = NetUid::new(300);
        crate::NetworksAdded::<Test>::insert(far, true);
        stake(far, &hotkey(0), &account(1), 5);
        stake(NETUID, &hotkey(0), &account(1), 7);
        stake(NETUID, &hotkey(0), &account(2), 9);
        let delegate = DelegateInfo::of::<Test>(hotkey(0)).expect("it is a delegate");
        assert_eq!(
            delegate.nominators,
            [
                (
                    account(1),
                    vec![(Compact(NETUID), Compact(7)), (Compact(far), Compact(5))]
                ),
                (account(2), vec![(Compact(NETUID), Compact(9))]),
            ]
        );
    });
}

#[test]
fn returns_are_those_of_a_day() {
    reading(|| {
        Delegates::<Test>::insert(hotkey(0), u16::MAX / 5);
        Tempo::<Test>::insert(NETUID, 360);
        Emission::<Test>::insert(NETUID, vec![alpha(1_000_000_000)]);
        stake(NetUid::ROOT, &hotkey(0), &account(1), 10_000_000_000_000);
        let delegate = DelegateInfo::of::<Test>(hotkey(0)).expect("it is a delegate");
        // Twenty epochs a day of one alpha each.
        assert_eq!(delegate.total_daily_return, Compact(20_000_000_000));
        // A tenth of the stake, and four fifths after the take.
        assert_eq!(delegate.return_per_1000, Compact(1_600_000_000));
    });
}

#[test]
fn delegations_of_a_coldkey_come_one_for_each_subnet() {
    reading(|| {
        let me = account(1);
        Delegates::<Test>::insert(hotkey(0), 0);
        stake(NETUID, &hotkey(0), &me, 7);
        stake(NetUid::ROOT, &hotkey(0), &me, 5);
        // Not a delegate, and a delegate without the coldkey's stake.
        stake(NETUID, &hotkey(1), &me, 3);
        Delegates::<Test>::insert(hotkey(2), 0);
        let delegations = DelegateInfo::of_nominator::<Test>(&me);
        let found: Vec<_> = delegations
            .iter()
            .map(|(delegate, (netuid, stake))| (delegate.delegate_ss58.clone(), netuid.0, stake.0))
            .collect();
        assert_eq!(
            found,
            [
                (hotkey(0), NetUid::ROOT, alpha(5)),
                (hotkey(0), NETUID, alpha(7))
            ]
        );
        assert!(
            delegations
                .iter()
                .all(|(delegate, _)| delegate.nominators.is_empty())
        );
    });
}
