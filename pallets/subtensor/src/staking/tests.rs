use mycelium_types::{AlphaBalance, NetUid};
use sp_runtime::{AccountId32, TryRuntimeError};

use crate::{
    AutoParentDelegationEnabled, ChildKeys, Event, ParentKeys, StakeThreshold, TaoWeight,
    TotalHotkeyAlpha, mock::*,
};

/// Root validators.
const VALIDATORS: [u8; 3] = [21, 22, 23];

/// Seats the validators on root, with stake.
fn with_root(test: impl FnOnce()) {
    chain(|| {
        for number in VALIDATORS {
            let seated = SubtensorModule::seat_neuron(NetUid::ROOT, &account(number));
            assert!(seated.is_ok());
            let stake = AlphaBalance::new(u64::from(number) * 1_000);
            TotalHotkeyAlpha::<Test>::insert(account(number), NetUid::ROOT, stake);
        }
        test();
    });
}

fn parents(hotkey: u8, netuid: NetUid) -> Vec<AccountId32> {
    let parents = ParentKeys::<Test>::get(account(hotkey), netuid);
    assert!(parents.iter().all(|(part, _)| *part == u64::MAX));
    parents.into_iter().map(|(_, parent)| parent).collect()
}

#[test]
fn root_validators_become_parents_of_a_new_owner_hotkey() {
    with_root(|| {
        let netuid = found_subnet(1, 11);
        assert_eq!(parents(11, netuid), VALIDATORS.map(account));
        for number in VALIDATORS {
            let children = vec![(u64::MAX, account(11))];
            assert_eq!(ChildKeys::<Test>::get(account(number), netuid), children);
            System::assert_has_event(Event::SetChildren(account(number), netuid, children).into());
        }
        // The weight of their stake is the owner hotkey's.
        TaoWeight::<Test>::put(u64::MAX);
        let counted = SubtensorModule::counted_stakes(netuid, &[account(11), account(21)]);
        assert_eq!(counted[0].tao.to_u64(), 66_000);
        assert_eq!(counted[1].tao.to_u64(), 0);
    });
}

#[test]
fn validator_that_opted_out_becomes_no_parent() {
    with_root(|| {
        AutoParentDelegationEnabled::<Test>::insert(account(22), false);
        let netuid = found_subnet(1, 11);
        assert_eq!(parents(11, netuid), [account(21), account(23)]);
        assert!(!ChildKeys::<Test>::contains_key(account(22), netuid));
    });
}

#[test]
fn validator_with_too_little_stake_becomes_no_parent() {
    with_root(|| {
        TaoWeight::<Test>::put(u64::MAX);
        StakeThreshold::<Test>::put(22_000);
        let netuid = found_subnet(1, 11);
        assert_eq!(parents(11, netuid), [account(22), account(23)]);
    });
}

#[test]
fn validator_that_founds_with_its_own_hotkey_is_not_its_own_parent() {
    with_root(|| {
        let netuid = found_subnet(1, 21);
        assert_eq!(parents(21, netuid), [account(22), account(23)]);
        assert!(!ChildKeys::<Test>::contains_key(account(21), netuid));
    });
}

#[test]
fn nobody_becomes_a_parent_where_root_is_empty() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        assert!(!ParentKeys::<Test>::contains_key(account(11), netuid));
    });
}

#[test]
fn links_end_with_the_subnet() {
    with_root(|| {
        let netuid = found_subnet(1, 11);
        assert!(SubtensorModule::root_dissolve_network(root(), netuid).is_ok());
        assert_eq!(ChildKeys::<Test>::iter().count(), 0);
        assert_eq!(ParentKeys::<Test>::iter().count(), 0);
    });
}

#[test]
fn link_that_one_side_does_not_know_is_found() {
    let complaint = TryRuntimeError::Other("C1: parents and children do not agree");
    let found = |spoil: fn(NetUid)| {
        new_chain().execute_with(|| {
            System::set_block_number(1);
            let netuid = found_subnet(1, 11);
            spoil(netuid);
            SubtensorModule::do_try_state()
        })
    };
    assert_eq!(found(|_| ()), Ok(()));
    assert_eq!(
        found(|netuid| ChildKeys::<Test>::insert(account(11), netuid, vec![(1, account(12))])),
        Err(complaint)
    );
    assert_eq!(
        found(|netuid| ParentKeys::<Test>::insert(account(11), netuid, vec![(1, account(12))])),
        Err(complaint)
    );
}
