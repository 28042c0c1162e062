//! Who makes room on a full subnet, and what stays of it.

use frame_support::{assert_noop, assert_ok};
use mycelium_types::{AlphaBalance, MechId, NetUidStorageIndex};
use sp_core::{H160, H256};
use std::collections::VecDeque;

use super::*;
use crate::{
    AssociatedEvmAddress, AxonInfo, Axons, Bonds, Consensus, Dividends, Emission, Error,
    ImmuneOwnerUidsLimit, Incentive, IsNetworkMember, Keys, LastUpdate, MechanismCountCurrent,
    NeuronCertificate, NeuronCertificates, Owner, Prometheus, PrometheusInfo, StakeWeight, Uids,
    ValidatorPermit, ValidatorTrust, WeightCommits, Weights,
};

#[test]
fn neuron_that_earned_least_makes_room() {
    with_subnet(|| {
        fill(&[9, 5, 3, 4]);
        assert_eq!(register(100), 2);
        assert_eq!(SubtensorModule::uid_of(NETUID, &hotkey(2)), None);
        assert_eq!(SubtensorModule::neuron_count(NETUID), 4);
    });
}

#[test]
fn among_equals_the_older_and_then_the_lower_uid_goes() {
    with_subnet(|| {
        fill(&[9, 3, 3, 3]);
        run_to(3);
        // The first of three equals, and then the second: the newcomer has no emission, but is set on par.
        assert_eq!(register(100), 1);
        set_emissions(&[9, 3, 3, 3]);
        assert_eq!(register(101), 2);
        set_emissions(&[9, 3, 3, 3]);
        assert_eq!(register(102), 3);
        set_emissions(&[9, 3, 3, 3]);
        assert_eq!(register(103), 1);
    });
}

#[test]
fn owner_hotkey_is_never_pruned() {
    with_subnet(|| {
        fill(&[0, 5, 6]);
        for number in 100..120 {
            assert_ne!(register(number), 0);
        }
        assert_eq!(Keys::<Test>::get(NETUID, 0), hotkey(0));
    });
    with_subnet(|| {
        fill(&[0]);
        // Not even where the limit says that none of the owner's is safe.
        ImmuneOwnerUidsLimit::<Test>::insert(NETUID, 0);
        assert_noop!(
            SubtensorModule::burned_register(signed(account(2)), NETUID, hotkey(100)),
            Error::<Test>::NoNeuronIdAvailable
        );
    });
}

#[test]
fn further_neurons_of_the_owner_are_safe_up_to_the_limit() {
    with_subnet(|| {
        fill(&[0, 0, 0, 7]);
        for number in [1, 2] {
            Owner::<Test>::insert(hotkey(number), account(1));
            crate::OwnedHotkeys::<Test>::append(account(1), hotkey(number));
        }
        crate::OwnedHotkeys::<Test>::insert(account(2), [hotkey(3)].to_vec());
        ImmuneOwnerUidsLimit::<Test>::insert(NETUID, 3);
        assert_eq!(register(100), 3);
        set_emissions(&[0, 0, 0, 7]);
        ImmuneOwnerUidsLimit::<Test>::insert(NETUID, 2);
        assert_eq!(register(101), 2);
    });
}

#[test]
fn young_neurons_are_spared_while_enough_others_are_left() {
    with_subnet(|| {
        fill(&[9, 0, 5, 6]);
        run_to(50);
        ImmunityPeriod::<Test>::insert(NETUID, 20);
        // In block 50 all are 49 blocks old. The newcomer is not.
        assert_eq!(register(100), 1);
        assert_eq!(register(101), 2);
        MinNonImmuneUids::<Test>::insert(NETUID, 1);
        // Only one that is not young is left, so a young one goes: the one that came first.
        assert_eq!(register(102), 1);
        MinNonImmuneUids::<Test>::insert(NETUID, 0);
        assert_eq!(register(103), 3);
    });
}

#[test]
fn registration_fails_where_nobody_may_go() {
    with_subnet(|| {
        fill(&[9, 0, 5]);
        MinNonImmuneUids::<Test>::insert(NETUID, 10);
        assert_noop!(
            SubtensorModule::burned_register(signed(account(2)), NETUID, hotkey(100)),
            Error::<Test>::NoNeuronIdAvailable
        );
    });
}

#[test]
fn pruned_neuron_leaves_nothing_behind() {
    with_subnet(|| {
        MechanismCountCurrent::<Test>::insert(NETUID, MechId::new(2));
        let second = NetUidStorageIndex::new(NETUID.to_u16() + 4_096);
        Incentive::<Test>::insert(second, vec![0; 1]);
        LastUpdate::<Test>::insert(second, vec![0; 1]);
        fill(&[9, 3, 5]);
        let mut neurons = SubtensorModule::neurons_of(NETUID);
        let neuron = &mut neurons[1];
        (neuron.consensus, neuron.dividends, neuron.stake_weight) = (1, 2, 3);
        (
            neuron.validator_trust,
            neuron.validator_permit,
            neuron.active,
        ) = (4, true, false);
        SubtensorModule::put_neurons(NETUID, &neurons);
        for index in [index(), second] {
            Incentive::<Test>::insert(index, vec![7; 3]);
            Weights::<Test>::insert(index, 1, vec![(2, 5)]);
            Bonds::<Test>::insert(index, 1, vec![(2, 5)]);
            let commit = (H256::zero(), 1, 1, 0);
            WeightCommits::<Test>::insert(index, hotkey(1), VecDeque::from([commit]));
        }
        Axons::<Test>::insert(NETUID, hotkey(1), AxonInfo::default());
        let prometheus = PrometheusInfo {
            block: 1,
            version: 1,
            ip: 1,
            port: 1,
            ip_type: 4,
        };
        Prometheus::<Test>::insert(NETUID, hotkey(1), prometheus);
        NeuronCertificates::<Test>::insert(NETUID, hotkey(1), NeuronCertificate::default());
        AssociatedEvmAddress::<Test>::insert(NETUID, 1, (H160::zero(), 1));

        run_to(4);
        assert_eq!(register(100), 1);
        assert!(!Uids::<Test>::contains_key(NETUID, hotkey(1)));
        assert!(!IsNetworkMember::<Test>::contains_key(hotkey(1), NETUID));
        assert!(!Axons::<Test>::contains_key(NETUID, hotkey(1)));
        assert!(!Prometheus::<Test>::contains_key(NETUID, hotkey(1)));
        assert!(!NeuronCertificates::<Test>::contains_key(NETUID, hotkey(1)));
        assert!(!AssociatedEvmAddress::<Test>::contains_key(NETUID, 1));
        assert_eq!(Emission::<Test>::get(NETUID)[1], AlphaBalance::ZERO);
        assert_eq!(Consensus::<Test>::get(NETUID)[1], 0);
        assert_eq!(Dividends::<Test>::get(NETUID)[1], 0);
        assert_eq!(StakeWeight::<Test>::get(NETUID)[1], 0);
        assert_eq!(ValidatorTrust::<Test>::get(NETUID)[1], 0);
        assert!(!ValidatorPermit::<Test>::get(NETUID)[1]);
        assert!(crate::Active::<Test>::get(NETUID)[1]);
        for index in [index(), second] {
            assert_eq!(Incentive::<Test>::get(index), [7, 0, 7]);
            assert_eq!(LastUpdate::<Test>::get(index)[1], 4);
            assert!(!Weights::<Test>::contains_key(index, 1));
            assert!(!Bonds::<Test>::contains_key(index, 1));
            assert!(!WeightCommits::<Test>::contains_key(index, hotkey(1)));
        }
    });
}

#[test]
fn weights_for_a_pruned_neuron_never_become_those_of_its_successor() {
    with_subnet(|| {
        fill(&[9, 3, 5, 8]);
        run_to(10);
        SubtensorModule::renew_last_update(index(), 0);
        Weights::<Test>::insert(index(), 0, vec![(1, 50), (2, 60), (3, 70)]);
        run_to(20);
        assert_eq!(register(100), 1);
        // Dead: they are not younger than the registration.
        assert!(LastUpdate::<Test>::get(index())[0] <= 20);
        run_to(30);
        // The validator commits to new weights. Those that it has must not come to life again.
        SubtensorModule::renew_last_update(index(), 0);
        assert_eq!(LastUpdate::<Test>::get(index())[0], 30);
        assert_eq!(Weights::<Test>::get(index(), 0), [(2, 60), (3, 70)]);
    });
}

#[test]
fn weights_of_the_block_of_a_registration_are_dead_too() {
    with_subnet(|| {
        fill(&[9, 3, 5]);
        run_to(10);
        SubtensorModule::renew_last_update(index(), 0);
        Weights::<Test>::insert(index(), 0, vec![(1, 50), (2, 60)]);
        assert_eq!(register(100), 1);
        run_to(11);
        SubtensorModule::renew_last_update(index(), 0);
        assert_eq!(Weights::<Test>::get(index(), 0), [(2, 60)]);
        // Of every mechanism.
        let second = NetUidStorageIndex::new(NETUID.to_u16() + 4_096);
        LastUpdate::<Test>::insert(second, vec![10, 0, 0]);
        Weights::<Test>::insert(second, 0, vec![(1, 50), (2, 60)]);
        SubtensorModule::renew_last_update(second, 0);
        assert_eq!(Weights::<Test>::get(second, 0), [(2, 60)]);
        // Nothing happens to a uid that nobody has.
        SubtensorModule::renew_last_update(index(), 9);
        assert_eq!(LastUpdate::<Test>::get(index()).len(), 3);
    });
}

#[test]
fn pruned_hotkey_can_register_again() {
    with_subnet(|| {
        fill(&[9, 3, 5]);
        register(100);
        set_emissions(&[9, 8, 5]);
        assert_ok!(SubtensorModule::burned_register(
            signed(account(2)),
            NETUID,
            hotkey(1)
        ));
        assert_eq!(SubtensorModule::uid_of(NETUID, &hotkey(1)), Some(2));
    });
}

#[test]
fn weights_decided_before_a_neuron_came_are_not_for_it() {
    with_subnet(|| {
        fill(&[9, 3, 5]);
        run_to(10);
        assert_eq!(register(100), 1);
        let row = |given| {
            let mut row = vec![(0, 1), (1, 2), (2, 3), (7, 4)];
            SubtensorModule::drop_dead_weights(NETUID, &mut row, given);
            row
        };
        assert_eq!(row(10), [(0, 1), (2, 3)]);
        assert_eq!(row(11), [(0, 1), (1, 2), (2, 3)]);
    });
}
