//! Making a subnet smaller.

use frame_support::{assert_noop, assert_ok};
use mycelium_types::{MechId, NetUid, NetUidStorageIndex};
use sp_core::H160;

use super::*;
use crate::{
    AssociatedEvmAddress, AxonInfo, Axons, BlockAtRegistration, Bonds, Emission, Error, Event,
    Incentive, Keys, LastUpdate, MechanismCountCurrent, MinAllowedUids, Uids, Weights,
};

/// A subnet of seven neurons that may be trimmed to any size, in block 1.
fn with_seven(test: impl FnOnce()) {
    with_subnet(|| {
        fill(&[0, 5, 1, 9, 2, 8, 7]);
        MinAllowedUids::<Test>::insert(NETUID, 1);
        test();
    });
}

#[test]
fn trim_removes_those_that_earned_least_and_moves_the_others_up() {
    with_seven(|| {
        AssociatedEvmAddress::<Test>::insert(NETUID, 2, (H160::zero(), 1));
        AssociatedEvmAddress::<Test>::insert(NETUID, 5, (H160::repeat_byte(5), 1));
        for number in [2, 3] {
            Axons::<Test>::insert(NETUID, hotkey(number), AxonInfo::default());
        }
        Incentive::<Test>::insert(index(), vec![10, 11, 12, 13, 14, 15, 16]);
        LastUpdate::<Test>::insert(index(), vec![20, 21, 22, 23, 24, 25, 26]);
        Weights::<Test>::insert(index(), 0, vec![(6, 60), (2, 61), (3, 62)]);
        Weights::<Test>::insert(index(), 3, vec![(2, 1), (4, 1)]);
        Weights::<Test>::insert(index(), 4, vec![(0, 1)]);
        Bonds::<Test>::insert(index(), 6, vec![(0, 5), (4, 6), (5, 7)]);

        assert_ok!(SubtensorModule::trim_to(NETUID, 5));
        assert_eq!(MaxAllowedUids::<Test>::get(NETUID), 5);
        assert_eq!(events().last(), Some(&Event::MaxAllowedUidsSet(NETUID, 5)));
        assert_eq!(SubtensorModule::neuron_count(NETUID), 5);
        for (uid, number) in [(0, 0), (1, 1), (2, 3), (3, 5), (4, 6)] {
            assert_eq!(Keys::<Test>::get(NETUID, uid), hotkey(number));
            assert_eq!(SubtensorModule::uid_of(NETUID, &hotkey(number)), Some(uid));
        }
        for gone in [2, 4] {
            assert!(!Uids::<Test>::contains_key(NETUID, hotkey(gone)));
        }
        assert!(!BlockAtRegistration::<Test>::contains_key(NETUID, 5));
        assert_eq!(
            Emission::<Test>::get(NETUID)
                .iter()
                .map(|alpha| alpha.to_u64())
                .collect::<Vec<_>>(),
            [0, 5, 9, 8, 7]
        );
        assert_eq!(Incentive::<Test>::get(index()), [10, 11, 13, 15, 16]);
        assert_eq!(LastUpdate::<Test>::get(index()), [20, 21, 23, 25, 26]);
        assert_eq!(Weights::<Test>::get(index(), 0), [(4, 60), (2, 62)]);
        // The row of uid 3 named only neurons that are gone, and so is that of uid 4 itself.
        assert_eq!(Weights::<Test>::iter_prefix(index()).count(), 1);
        assert_eq!(Bonds::<Test>::get(index(), 4), [(0, 5), (3, 7)]);
        assert_eq!(Bonds::<Test>::iter_prefix(index()).count(), 1);
        assert!(!Axons::<Test>::contains_key(NETUID, hotkey(2)));
        assert!(Axons::<Test>::contains_key(NETUID, hotkey(3)));
        assert_eq!(
            AssociatedEvmAddress::<Test>::iter_prefix(NETUID).collect::<Vec<_>>(),
            [(3, (H160::repeat_byte(5), 1))]
        );
    });
}

#[test]
fn trim_moves_the_rows_of_every_mechanism() {
    with_seven(|| {
        let second = NetUidStorageIndex::new(NETUID.to_u16() + 4_096);
        MechanismCountCurrent::<Test>::insert(NETUID, MechId::new(2));
        Incentive::<Test>::insert(second, vec![10, 11, 12, 13, 14, 15, 16]);
        LastUpdate::<Test>::insert(second, vec![20, 21, 22, 23, 24, 25, 26]);
        Weights::<Test>::insert(second, 5, vec![(6, 60), (2, 61), (3, 62)]);
        Bonds::<Test>::insert(second, 6, vec![(0, 5), (4, 6), (5, 7)]);

        assert_ok!(SubtensorModule::trim_to(NETUID, 5));
        assert_eq!(Incentive::<Test>::get(second), [10, 11, 13, 15, 16]);
        assert_eq!(LastUpdate::<Test>::get(second), [20, 21, 23, 25, 26]);
        let weights: Vec<_> = Weights::<Test>::iter_prefix(second).collect();
        assert_eq!(weights, [(3, vec![(4, 60), (2, 62)])]);
        let bonds: Vec<_> = Bonds::<Test>::iter_prefix(second).collect();
        assert_eq!(bonds, [(4, vec![(0, 5), (3, 7)])]);
    });
}

#[test]
fn trim_without_need_lowers_the_capacity_alone() {
    with_seven(|| {
        MaxAllowedUids::<Test>::insert(NETUID, 64);
        assert_ok!(SubtensorModule::trim_to(NETUID, 7));
        assert_eq!(SubtensorModule::neuron_count(NETUID), 7);
        assert_eq!(MaxAllowedUids::<Test>::get(NETUID), 7);
    });
}

#[test]
fn trim_spares_the_young() {
    with_seven(|| {
        run_to(100);
        ImmunityPeriod::<Test>::insert(NETUID, 50);
        // The one that earned least comes, and is young.
        assert_eq!(register(100), 2);
        assert_ok!(SubtensorModule::trim_to(NETUID, 4));
        assert!(SubtensorModule::is_registered(NETUID, &hotkey(100)));
        for gone in [1, 2, 4, 6] {
            assert!(!SubtensorModule::is_registered(NETUID, &hotkey(gone)));
        }
    });
}

#[test]
fn each_refusal_has_its_name() {
    with_seven(|| {
        assert_noop!(
            SubtensorModule::trim_to(NetUid::new(9), 5),
            Error::<Test>::SubnetNotExists
        );
        assert_noop!(
            SubtensorModule::trim_to(NETUID, 8),
            Error::<Test>::InvalidValue
        );
        MinAllowedUids::<Test>::insert(NETUID, 4);
        assert_noop!(
            SubtensorModule::trim_to(NETUID, 3),
            Error::<Test>::InvalidValue
        );
        ImmunityPeriod::<Test>::insert(NETUID, 50);
        assert_noop!(
            SubtensorModule::trim_to(NETUID, 5),
            Error::<Test>::TrimmingWouldExceedMaxImmunePercentage
        );
    });
}
