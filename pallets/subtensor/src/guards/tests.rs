//! What the guards say.

use frame_support::{
    assert_noop, assert_ok,
    traits::{CallMetadata, UnfilteredDispatchable},
};
use frame_system::RawOrigin;
use sp_core::{H160, H256};
use sp_runtime::DispatchError;

use crate::{Call, ColdkeySwapAnnouncements, ColdkeySwapDisputes, Error, mock::*};

type Refusal = Error<Test>;

fn call(pallet_name: &'static str, function_name: &'static str) -> CallMetadata {
    CallMetadata {
        pallet_name,
        function_name,
    }
}

fn parts_of_a_swap() -> [CallMetadata; 5] {
    [
        call("SubtensorModule", "announce_coldkey_swap"),
        call("SubtensorModule", "swap_coldkey_announced"),
        call("SubtensorModule", "dispute_coldkey_swap"),
        call("SubtensorModule", "clear_coldkey_swap_announcement"),
        call("MevShield", "submit_encrypted"),
    ]
}

fn other_calls() -> [CallMetadata; 4] {
    [
        call("Balances", "transfer_keep_alive"),
        call("SubtensorModule", "add_stake"),
        call("MevShield", "store_encrypted"),
        call("Utility", "announce_coldkey_swap"),
    ]
}

#[test]
fn coldkey_without_a_swap_calls_what_it_likes() {
    chain(|| {
        for call in parts_of_a_swap().iter().chain(&other_calls()) {
            assert_ok!(SubtensorModule::guard_coldkey(&account(1), call));
        }
    });
}

#[test]
fn coldkey_with_an_announced_swap_does_what_belongs_to_it_and_nothing_else() {
    chain(|| {
        ColdkeySwapAnnouncements::<Test>::insert(account(1), (9, H256::zero()));
        for call in parts_of_a_swap() {
            assert_ok!(SubtensorModule::guard_coldkey(&account(1), &call));
        }
        for call in other_calls() {
            assert_noop!(
                SubtensorModule::guard_coldkey(&account(1), &call),
                Refusal::ColdkeySwapAnnounced
            );
            assert_ok!(SubtensorModule::guard_coldkey(&account(2), &call));
        }
    });
}

#[test]
fn coldkey_with_a_disputed_swap_does_nothing() {
    chain(|| {
        ColdkeySwapAnnouncements::<Test>::insert(account(1), (9, H256::zero()));
        ColdkeySwapDisputes::<Test>::insert(account(1), 3);
        for call in parts_of_a_swap().iter().chain(&other_calls()) {
            assert_noop!(
                SubtensorModule::guard_coldkey(&account(1), call),
                Refusal::ColdkeySwapDisputed
            );
        }
    });
}

#[test]
fn pool_knows_each_refusal_by_the_number_that_clients_know() {
    chain(|| {
        let table: [(Refusal, u8); 22] = [
            (Error::ColdkeySwapAnnounced, 0),
            (Error::NotEnoughStakeToSetWeights, 1),
            (Error::HotKeyAccountNotExists, 4),
            (Error::CommittingWeightsTooFast, 6),
            (Error::SettingWeightsTooFast, 6),
            (Error::NetworkTxRateLimitExceeded, 6),
            (Error::HotKeyNotRegisteredInNetwork, 10),
            (Error::InvalidIpAddress, 11),
            (Error::ServingRateLimitExceeded, 12),
            (Error::InvalidPort, 13),
            (Error::InvalidRevealRound, 15),
            (Error::NoWeightsCommitFound, 16),
            (Error::RevealTooEarly, 17),
            (Error::InputLengthsUnequal, 18),
            (Error::HotKeyNotRegisteredInSubNet, 19),
            (Error::EvmKeyAssociateRateLimitExceeded, 20),
            (Error::ColdkeySwapDisputed, 21),
            (Error::NonAssociatedColdKey, 25),
            (Error::DelegateTakeTooLow, 26),
            (Error::DelegateTakeTooHigh, 27),
            (Error::InvalidIpType, 255),
            (Error::SubnetNotExists, 255),
        ];
        for (error, code) in table {
            let name = error.as_str();
            assert_eq!(SubtensorModule::pool_code(error.into()), code, "{name}");
        }
        assert_eq!(SubtensorModule::pool_code(DispatchError::BadOrigin), 255);
        assert_eq!(
            SubtensorModule::pool_code(pallet_balances::Error::<Test>::DeadAccount.into()),
            255
        );
    });
}

fn axon(netuid: u16) -> Call<Test> {
    Call::serve_axon {
        netuid: netuid.into(),
        version: 1,
        ip: 0x0808_0808,
        port: 8_091,
        ip_type: 4,
        protocol: 4,
        placeholder1: 0,
        placeholder2: 0,
    }
}

fn axon_tls(netuid: u16) -> Call<Test> {
    Call::serve_axon_tls {
        netuid: netuid.into(),
        version: 1,
        ip: 0x0808_0808,
        port: 8_091,
        ip_type: 4,
        protocol: 4,
        placeholder1: 0,
        placeholder2: 0,
        certificate: vec![1, 2],
    }
}

fn prometheus(netuid: u16) -> Call<Test> {
    Call::serve_prometheus {
        netuid: netuid.into(),
        version: 1,
        ip: 0x0808_0808,
        port: 8_092,
        ip_type: 4,
    }
}

fn evm_key(netuid: u16) -> Call<Test> {
    Call::associate_evm_key {
        netuid: netuid.into(),
        evm_key: H160::zero(),
        block_number: 1,
        signature: sp_core::ecdsa::Signature::default(),
    }
}

#[test]
fn free_calls_of_a_kind_share_the_place_of_a_subnet() {
    let slot = |call| SubtensorModule::free_slot(&call);
    assert_eq!(slot(axon(1)), slot(axon_tls(1)));
    let different = [axon(1), axon(2), prometheus(1), evm_key(1)].map(slot);
    for (index, one) in different.iter().enumerate() {
        assert!(one.is_some());
        assert!(!different[..index].contains(one));
    }
    let paying = Call::burned_register {
        netuid: 1.into(),
        hotkey: account(1),
    };
    assert_eq!(slot(paying), None);
}

#[test]
fn every_free_call_has_a_guard_that_refuses_strangers() {
    chain(|| {
        for call in [axon(1), axon_tls(1), prometheus(1)] {
            assert_noop!(
                SubtensorModule::guard(&account(1), &call),
                Refusal::HotKeyNotRegisteredInNetwork
            );
        }
        assert_noop!(
            SubtensorModule::guard(&account(1), &evm_key(1)),
            Refusal::HotKeyNotRegisteredInSubNet
        );
    });
}

#[test]
fn guards_say_what_the_calls_say() {
    chain(|| {
        let found = |coldkey: u8| Call::register_network {
            hotkey: account(coldkey + 100),
        };
        let signed = |who: u8| RawOrigin::Signed(account(who)).into();
        assert_ok!(SubtensorModule::guard(&account(1), &found(1)));
        assert_ok!(found(1).dispatch_bypass_filter(signed(1)));
        assert_eq!(
            SubtensorModule::guard(&account(2), &found(2)),
            found(2)
                .dispatch_bypass_filter(signed(2))
                .map(|_| ())
                .map_err(|failure| failure.error)
        );
        // The hotkey has a uid on the first subnet only.
        for call in [axon(2), axon_tls(2), prometheus(2), evm_key(2)] {
            let said = SubtensorModule::guard(&account(101), &call);
            assert!(said.is_err(), "{call:?}");
            let done = call.clone().dispatch_bypass_filter(signed(101));
            assert_eq!(
                done.map(|_| ()).map_err(|failure| failure.error),
                said,
                "{call:?}"
            );
        }
    });
}
