//! Where neurons listen.

use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};

use super::*;
use crate::{
    AxonInfo, Axons, Error, Event, NetworksAdded, NeuronCertificates, Prometheus, PrometheusInfo,
    ServingRateLimit,
};

const IP: u128 = 0x0808_0808;

/// Serves an axon as the owner's neuron.
fn axon(ip: u128, port: u16, ip_type: u8) -> DispatchResult {
    SubtensorModule::serve_axon(signed(hotkey(0)), NETUID, 3, ip, port, ip_type, 5, 6, 7)
}

fn prometheus(ip: u128, port: u16, ip_type: u8) -> DispatchResult {
    SubtensorModule::serve_prometheus(signed(hotkey(0)), NETUID, 3, ip, port, ip_type)
}

fn certified(bytes: &[u8]) -> DispatchResult {
    let who = signed(hotkey(0));
    SubtensorModule::serve_axon_tls(who, NETUID, 3, IP, 80, 4, 5, 6, 7, bytes.to_vec())
}

#[test]
fn axon_is_stored_with_its_block() {
    with_subnet(|| {
        run_to(9);
        assert_ok!(axon(IP, 8_091, 4));
        let expected = AxonInfo {
            block: 9,
            version: 3,
            ip: IP,
            port: 8_091,
            ip_type: 4,
            protocol: 5,
            placeholder1: 6,
            placeholder2: 7,
        };
        assert_eq!(Axons::<Test>::get(NETUID, hotkey(0)), Some(expected));
        assert_eq!(events().last(), Some(&Event::AxonServed(NETUID, hotkey(0))));
    });
}

#[test]
fn prometheus_is_stored_with_its_block() {
    with_subnet(|| {
        run_to(9);
        assert_ok!(prometheus(IP, 7_091, 6));
        let expected = PrometheusInfo {
            block: 9,
            version: 3,
            ip: IP,
            port: 7_091,
            ip_type: 6,
        };
        assert_eq!(Prometheus::<Test>::get(NETUID, hotkey(0)), Some(expected));
        assert_eq!(
            events().last(),
            Some(&Event::PrometheusServed(NETUID, hotkey(0)))
        );
    });
}

#[test]
fn each_kind_waits_for_itself() {
    with_subnet(|| {
        assert_ok!(axon(IP, 80, 4));
        assert_ok!(prometheus(IP, 80, 4));
        run_to(50);
        assert_noop!(axon(IP, 80, 4), Error::<Test>::ServingRateLimitExceeded);
        assert_noop!(certified(&[1, 2]), Error::<Test>::ServingRateLimitExceeded);
        assert_noop!(
            prometheus(IP, 80, 4),
            Error::<Test>::ServingRateLimitExceeded
        );
        run_to(51);
        assert_ok!(prometheus(IP, 80, 4));
        assert_ok!(axon(IP, 80, 4));
        ServingRateLimit::<Test>::insert(NETUID, 0);
        assert_ok!(axon(IP, 81, 4));
        assert_ok!(axon(IP, 82, 4));
    });
}

#[test]
fn only_an_axon_may_have_no_address() {
    with_subnet(|| {
        assert_ok!(axon(0, 80, 4));
        assert_noop!(prometheus(0, 80, 4), Error::<Test>::InvalidIpAddress);
    });
}

#[test]
fn each_refusal_has_its_name() {
    with_subnet(|| {
        for call in [axon, prometheus] {
            assert_noop!(call(IP, 80, 5), Error::<Test>::InvalidIpType);
            assert_noop!(call(0x7f00_0001, 80, 4), Error::<Test>::InvalidIpAddress);
            assert_noop!(
                call(u128::from(u32::MAX), 80, 4),
                Error::<Test>::InvalidIpAddress
            );
            assert_noop!(call(1, 80, 6), Error::<Test>::InvalidIpAddress);
            assert_noop!(call(u128::MAX, 80, 6), Error::<Test>::InvalidIpAddress);
            assert_noop!(call(IP, 0, 4), Error::<Test>::InvalidPort);
            // What comes first names the error.
            assert_noop!(call(1, 0, 9), Error::<Test>::InvalidIpType);
            assert_noop!(call(0x7f00_0001, 0, 4), Error::<Test>::InvalidIpAddress);
        }
        assert_ok!(axon(IP, 80, 4));
        assert_noop!(axon(IP, 0, 4), Error::<Test>::ServingRateLimitExceeded);
        assert_noop!(
            SubtensorModule::serve_axon(signed(hotkey(9)), NETUID, 3, 1, 0, 9, 5, 6, 7),
            Error::<Test>::HotKeyNotRegisteredInNetwork
        );
        assert_noop!(
            SubtensorModule::serve_prometheus(signed(hotkey(9)), NETUID, 3, 0, 0, 9),
            Error::<Test>::HotKeyNotRegisteredInNetwork
        );
    });
}

#[test]
fn certificate_is_stored_and_an_invalid_one_changes_nothing() {
    with_subnet(|| {
        ServingRateLimit::<Test>::insert(NETUID, 0);
        assert_ok!(certified(&[]));
        assert!(!NeuronCertificates::<Test>::contains_key(NETUID, hotkey(0)));
        let longest = [[2].as_slice(), &[7; 64]].concat();
        assert_ok!(certified(&longest));
        let stored = NeuronCertificates::<Test>::get(NETUID, hotkey(0)).expect("it is valid");
        assert_eq!(stored.algorithm, 2);
        assert_eq!(stored.public_key.as_slice(), [7; 64]);
        for ignored in [vec![], vec![9; 66]] {
            assert_ok!(certified(&ignored));
            assert_eq!(
                NeuronCertificates::<Test>::get(NETUID, hotkey(0)).as_ref(),
                Some(&stored)
            );
        }
        // An axon without a certificate leaves the old one.
        assert_ok!(axon(IP, 80, 4));
        assert!(NeuronCertificates::<Test>::contains_key(NETUID, hotkey(0)));
    });
}

#[test]
fn guard_refuses_what_is_too_long_for_a_certificate() {
    with_subnet(|| {
        let call = |length| crate::Call::<Test>::serve_axon_tls {
            netuid: NETUID,
            version: 1,
            ip: IP,
            port: 8_091,
            ip_type: 4,
            protocol: 0,
            placeholder1: 0,
            placeholder2: 0,
            certificate: vec![1; length],
        };
        assert_ok!(SubtensorModule::guard(&hotkey(0), &call(65)));
        assert_noop!(
            SubtensorModule::guard(&hotkey(0), &call(66)),
            Error::<Test>::InvalidValue
        );
    });
}

#[test]
fn neuron_of_a_subnet_that_is_gone_announces_nothing() {
    with_subnet(|| {
        NetworksAdded::<Test>::remove(NETUID);
        assert_noop!(
            axon(IP, 8_091, 4),
            Error::<Test>::HotKeyNotRegisteredInNetwork
        );
        NetworksAdded::<Test>::insert(NETUID, true);
    });
}
