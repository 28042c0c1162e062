//! The invariants notice what they are there for.

use mycelium_types::TaoBalance;
use sp_core::H160;
use sp_runtime::DispatchError;

use super::*;
use crate::{
    AssociatedEvmAddress, AxonInfo, Axons, Bonds, BurnHalfLife, Consensus, Emission, Incentive,
    IsNetworkMember, Keys, LastUpdate, MaxAllowedValidators, MinBurn, MovingPrices, Neurons,
    SubnetworkN, Uids, UsedWork, ValidatorPermit, Weights,
};

/// What is wrong after this happened to a subnet of three neurons. The chain is dropped then.
fn complaint(harm: impl FnOnce()) -> Option<&'static str> {
    new_chain().execute_with(|| {
        System::set_block_number(1);
        found();
        fill(&[9, 3, 5]);
        assert_eq!(SubtensorModule::neurons_are_in_order(), Ok(()));
        harm();
        match SubtensorModule::neurons_are_in_order() {
            Ok(()) => None,
            Err(DispatchError::Other(text)) => text.split(':').next(),
            Err(other) => panic!("{other:?}"),
        }
    })
}

#[test]
fn keys_uids_and_members_must_agree() {
    let n1 = Some("N1");
    assert_eq!(complaint(|| Keys::<Test>::remove(NETUID, 1)), n1);
    assert_eq!(complaint(|| Keys::<Test>::insert(NETUID, 3, hotkey(9))), n1);
    assert_eq!(complaint(|| Uids::<Test>::insert(NETUID, hotkey(1), 2)), n1);
    assert_eq!(complaint(|| Uids::<Test>::insert(NETUID, hotkey(9), 3)), n1);
    assert_eq!(
        complaint(|| Neurons::<Test>::mutate(NETUID, |neurons| neurons[1].registered_at = 7)),
        n1
    );
    let n2 = Some("N2");
    assert_eq!(
        complaint(|| IsNetworkMember::<Test>::remove(hotkey(1), NETUID)),
        n2
    );
    assert_eq!(
        complaint(|| IsNetworkMember::<Test>::insert(hotkey(9), NETUID, false)),
        n2
    );
    assert_eq!(
        complaint(|| MaxAllowedUids::<Test>::insert(NETUID, 2)),
        Some("N4")
    );
}

#[test]
fn lists_must_be_complete_and_the_same() {
    let n3 = Some("N3");
    assert_eq!(complaint(|| Consensus::<Test>::append(NETUID, 0)), n3);
    assert_eq!(
        complaint(|| Emission::<Test>::mutate(NETUID, |all| all[1] = AlphaBalance::new(1))),
        n3
    );
    assert_eq!(
        complaint(|| ValidatorPermit::<Test>::mutate(NETUID, |all| all[1] = true)),
        n3
    );
    assert_eq!(complaint(|| SubnetworkN::<Test>::insert(NETUID, 2)), n3);
    assert_eq!(complaint(|| Incentive::<Test>::append(index(), 0)), n3);
    assert_eq!(complaint(|| LastUpdate::<Test>::remove(index())), n3);
}

#[test]
fn rows_must_name_neurons_once() {
    let n5 = Some("N5");
    let weights =
        |uid, row: &[(u16, u16)]| complaint(|| Weights::<Test>::insert(index(), uid, row.to_vec()));
    assert_eq!(weights(0, &[(1, 5), (2, 6)]), None);
    assert_eq!(weights(0, &[(1, 5), (1, 6)]), n5);
    assert_eq!(weights(0, &[(3, 5)]), n5);
    assert_eq!(weights(3, &[(0, 5)]), n5);
    assert_eq!(
        complaint(|| Bonds::<Test>::insert(index(), 0, vec![(3, 5)])),
        n5
    );
}

#[test]
fn endpoints_must_be_of_members() {
    let n6 = Some("N6");
    assert_eq!(
        complaint(|| Axons::<Test>::insert(NETUID, hotkey(9), AxonInfo::default())),
        n6
    );
    assert_eq!(
        complaint(|| AssociatedEvmAddress::<Test>::insert(NETUID, 3, (H160::zero(), 1))),
        n6
    );
}

#[test]
fn prices_must_be_within_their_limits_and_move() {
    let n7 = Some("N7");
    let rest_at = |price: u64| {
        complaint(|| {
            Burn::<Test>::insert(NETUID, TaoBalance::new(price));
            MovingPrices::<Test>::kill();
        })
    };
    assert_eq!(rest_at(500_000), None);
    assert_eq!(rest_at(499_999), n7);
    assert_eq!(
        complaint(|| MinBurn::<Test>::insert(NETUID, TaoBalance::new(1))),
        n7
    );
    assert_eq!(complaint(|| BurnHalfLife::<Test>::insert(NETUID, 5)), n7);
    assert_eq!(complaint(MovingPrices::<Test>::kill), n7);
}

#[test]
fn permits_must_be_few_and_used_work_known() {
    assert_eq!(
        complaint(|| {
            MaxAllowedValidators::<Test>::insert(NETUID, 1);
            let mut neurons = SubtensorModule::neurons_of(NETUID);
            for neuron in &mut neurons {
                neuron.validator_permit = true;
            }
            SubtensorModule::put_neurons(NETUID, &neurons);
        }),
        Some("N9")
    );
    assert!(complaint(|| UsedWork::<Test>::insert(vec![1], 1)).is_some());
}
