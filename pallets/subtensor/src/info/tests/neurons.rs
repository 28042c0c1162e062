//! Neurons one by one.

use codec::Compact;

use super::*;
use crate::info::*;

#[test]
fn neuron_beyond_the_last_does_not_exist() {
    reading(|| {
        assert!(NeuronInfo::of::<Test>(NETUID, 2).is_some());
        assert!(NeuronInfo::of::<Test>(NETUID, 3).is_none());
        assert!(NeuronInfoLite::of::<Test>(NETUID, 3).is_none());
        assert!(NeuronInfoLite::of::<Test>(NOWHERE, 0).is_none());
    });
}

#[test]
fn neurons_come_by_uid_and_as_they_come_alone() {
    reading(|| {
        let all = NeuronInfo::all::<Test>(NETUID);
        assert_eq!(all.len(), 3);
        let lite = NeuronInfoLite::all::<Test>(NETUID);
        for (uid, (full, lite)) in (0..).zip(all.into_iter().zip(lite)) {
            assert_eq!(full.uid, Compact(uid));
            assert_eq!(Some(&full), NeuronInfo::of::<Test>(NETUID, uid).as_ref());
            assert_eq!(
                Some(&lite),
                NeuronInfoLite::of::<Test>(NETUID, uid).as_ref()
            );
            assert_eq!(full.emission, lite.emission);
        }
    });
}

#[test]
fn neuron_shows_all_stake_behind_it_as_its_owners() {
    reading(|| {
        stake(NETUID, &hotkey(1), &coldkey(1), 1_000);
        stake(NETUID, &hotkey(1), &account(1), 500);
        let neuron = NeuronInfoLite::of::<Test>(NETUID, 1).expect("the neuron exists");
        assert_eq!(neuron.stake, [(coldkey(1), Compact(alpha(1_500)))]);
    });
}

#[test]
fn neuron_shows_where_it_listens() {
    reading(|| {
        let axon = AxonInfo {
            block: 5,
            port: 8091,
            ip_type: 4,
            ..Default::default()
        };
        Axons::<Test>::insert(NETUID, hotkey(1), axon);
        let prometheus = PrometheusInfo {
            port: 9000,
            ..Default::default()
        };
        Prometheus::<Test>::insert(NETUID, hotkey(1), prometheus);
        let neuron = NeuronInfo::of::<Test>(NETUID, 1).expect("the neuron exists");
        assert_eq!(
            (neuron.axon_info, neuron.prometheus_info),
            (axon, prometheus)
        );
        let other = NeuronInfo::of::<Test>(NETUID, 0).expect("the neuron exists");
        assert_eq!(other.axon_info, AxonInfo::default());
    });
}

#[test]
fn weights_for_an_earlier_neuron_of_the_uid_are_not_shown() {
    reading(|| {
        // Uid 1 changed hands in the block in which uid 0 last set weights, uid 2 just before.
        let mut neurons = SubtensorModule::neurons_of(NETUID);
        neurons[1].registered_at = 500;
        neurons[2].registered_at = 499;
        SubtensorModule::put_neurons(NETUID, &neurons);
        Weights::<Test>::insert(MECHANISMS[0], 0, vec![(1, 10), (2, 20), (9, 30)]);
        let neuron = NeuronInfo::of::<Test>(NETUID, 0).expect("the neuron exists");
        assert_eq!(neuron.weights, [(Compact(2), Compact(20))]);
    });
}
