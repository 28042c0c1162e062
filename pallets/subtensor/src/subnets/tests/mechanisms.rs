use frame_support::{assert_noop, assert_ok};
use mycelium_types::{MechId, NetUid, NetUidStorageIndex};

use crate::{
    Bonds, Error, Incentive, LastUpdate, MaxAllowedUids, MaxMechanismCount, MechanismEmissionSplit,
    WeightCommits, Weights, mock::*,
};

fn set_count(netuid: NetUid, count: u8) -> sp_runtime::DispatchResult {
    SubtensorModule::set_mechanism_count(netuid, MechId::new(count))
}

fn index(netuid: NetUid, mechanism: u8) -> NetUidStorageIndex {
    NetUidStorageIndex::of(netuid, MechId::new(mechanism)).expect("the key is in range")
}

#[test]
fn new_mechanism_has_a_place_for_every_neuron() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        MaxAllowedUids::<Test>::insert(netuid, 128);
        assert_ok!(set_count(netuid, 2));
        assert_eq!(SubtensorModule::mechanism_count(netuid), 2);
        assert_eq!(
            SubtensorModule::storage_indices(netuid).collect::<Vec<_>>(),
            [NetUidStorageIndex::new(1), NetUidStorageIndex::new(4_097)]
        );
        assert_eq!(Incentive::<Test>::get(index(netuid, 1)), [0]);
        assert_eq!(LastUpdate::<Test>::get(index(netuid, 1)), [0]);
    });
}

#[test]
fn lost_mechanism_leaves_nothing() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        MaxAllowedUids::<Test>::insert(netuid, 128);
        assert_ok!(set_count(netuid, 2));
        assert_ok!(SubtensorModule::set_mechanism_split(
            netuid,
            Some(vec![1, 65_534])
        ));
        for mechanism in 0..2 {
            let index = index(netuid, mechanism);
            Weights::<Test>::insert(index, 0, vec![(0_u16, 1_u16)]);
            Bonds::<Test>::insert(index, 0, vec![(0_u16, 1_u16)]);
            WeightCommits::<Test>::insert(
                index,
                account(11),
                std::collections::VecDeque::from([(Default::default(), 1, 1, 0)]),
            );
        }
        assert_ok!(set_count(netuid, 1));
        let [kept, lost] = [0, 1].map(|mechanism| index(netuid, mechanism));
        assert!(!Incentive::<Test>::contains_key(lost));
        assert!(!LastUpdate::<Test>::contains_key(lost));
        assert!(!Weights::<Test>::contains_key(lost, 0));
        assert!(!Bonds::<Test>::contains_key(lost, 0));
        assert!(!WeightCommits::<Test>::contains_key(lost, account(11)));
        assert_eq!(MechanismEmissionSplit::<Test>::get(netuid), None);
        assert!(Weights::<Test>::contains_key(kept, 0));
        assert!(Bonds::<Test>::contains_key(kept, 0));
        assert!(WeightCommits::<Test>::contains_key(kept, account(11)));
    });
}

#[test]
fn number_of_mechanisms_has_bounds() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        for count in [0, 3, 255] {
            assert_noop!(set_count(netuid, count), Error::<Test>::InvalidValue);
        }
        // 2 * 256 uids.
        assert_noop!(set_count(netuid, 2), Error::<Test>::TooManyUIDsPerMechanism);
        MaxAllowedUids::<Test>::insert(netuid, 16);
        MaxMechanismCount::<Test>::put(MechId::new(255));
        assert_noop!(set_count(netuid, 17), Error::<Test>::InvalidValue);
        assert_ok!(set_count(netuid, 16));
        for missing in [NetUid::ROOT, NetUid::new(2)] {
            assert_noop!(set_count(missing, 1), Error::<Test>::MechanismDoesNotExist);
        }
    });
}

#[test]
fn split_is_of_a_whole() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        MaxAllowedUids::<Test>::insert(netuid, 128);
        assert_ok!(set_count(netuid, 2));
        let set =
            |split: &[u16]| SubtensorModule::set_mechanism_split(netuid, Some(split.to_vec()));
        for wrong in [
            &[][..],
            &[65_534],
            &[1, 65_535],
            &[32_767, 32_767],
            &[65_535, 0, 0],
            &[1, 1, 65_533],
        ] {
            assert_noop!(set(wrong), Error::<Test>::InvalidValue);
        }
        for right in [&[65_535][..], &[0, 65_535], &[32_767, 32_768]] {
            assert_ok!(set(right));
            assert_eq!(
                MechanismEmissionSplit::<Test>::get(netuid).as_deref(),
                Some(right)
            );
        }
        assert_ok!(SubtensorModule::set_mechanism_split(netuid, None));
        assert_eq!(MechanismEmissionSplit::<Test>::get(netuid), None);
        assert_noop!(
            SubtensorModule::set_mechanism_split(NetUid::new(5), None),
            Error::<Test>::MechanismDoesNotExist
        );
    });
}
