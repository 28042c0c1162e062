//! Calls without a fee: who may send them, and how many.

use crate::{
    carriers::*,
    harness::{apply, chain, free_balance, remark, sign, transfer, validate},
};
use codec::Encode;
use frame_support::assert_ok;
use mycelium_runtime::{
    Nonce, ProxyType, Runtime, RuntimeCall, RuntimeOrigin, System, TAO, UncheckedExtrinsic, free,
    genesis,
};
use pallet_subtensor::{
    AssociatedEvmAddress, Axons, ColdkeySwapAnnouncements, NetworksAdded, Owner, ServingRateLimit,
    Uids,
};
use pallet_transaction_payment_rpc_runtime_api::runtime_decl_for_transaction_payment_api::TransactionPaymentApiV4;
use sp_core::{Pair, ecdsa};
use sp_io::hashing::keccak_256;
use sp_keyring::Sr25519Keyring::{self, Alice, AliceStash, Bob, BobStash, Dave};
use sp_runtime::transaction_validity::{
    InvalidTransaction::{Call, Custom, ExhaustsResources, Future, Payment},
    ValidTransaction,
};

type Subtensor = pallet_subtensor::Call<Runtime>;

/// 8.8.8.8
const ADDRESS: u128 = 0x0808_0808;

/// A hotkey without balance, with uids on the subnets 1 and 2.
const MINER: Sr25519Keyring = AliceStash;

fn with_miner(test: impl FnOnce()) {
    chain(genesis::DEV).execute_with(|| {
        Owner::<Runtime>::insert(MINER.to_account_id(), Bob.to_account_id());
        for netuid in [1, 2] {
            seat_miner(netuid);
        }
        test();
    });
}

fn seat_miner(netuid: u16) {
    NetworksAdded::<Runtime>::insert(netuid_of(netuid), true);
    Uids::<Runtime>::insert(netuid_of(netuid), MINER.to_account_id(), 7);
}

fn netuid_of(netuid: u16) -> mycelium_types::NetUid {
    netuid.into()
}

fn axon_at(netuid: u16, ip: u128, port: u16, ip_type: u8) -> RuntimeCall {
    Subtensor::serve_axon {
        netuid: netuid_of(netuid),
        version: 1,
        ip,
        port,
        ip_type,
        protocol: 4,
        placeholder1: 0,
        placeholder2: 0,
    }
    .into()
}

fn axon(netuid: u16) -> RuntimeCall {
    axon_at(netuid, ADDRESS, 8_091, 4)
}

fn axon_tls(netuid: u16, certificate: Vec<u8>) -> RuntimeCall {
    Subtensor::serve_axon_tls {
        netuid: netuid_of(netuid),
        version: 1,
        ip: ADDRESS,
        port: 8_091,
        ip_type: 4,
        protocol: 4,
        placeholder1: 0,
        placeholder2: 0,
        certificate,
    }
    .into()
}

fn prometheus(netuid: u16) -> RuntimeCall {
    Subtensor::serve_prometheus {
        netuid: netuid_of(netuid),
        version: 1,
        ip: ADDRESS,
        port: 8_092,
        ip_type: 4,
    }
    .into()
}

/// The miner associates a key that has signed for it.
fn evm_key(netuid: u16) -> RuntimeCall {
    let message = [
        b"\x19Ethereum Signed Message:\n64".as_slice(),
        MINER.to_account_id().as_ref(),
        &keccak_256(&1_u64.encode()),
    ]
    .concat();
    let hash = keccak_256(&message);
    let signature = ecdsa::Pair::from_seed(&[7; 32]).sign_prehashed(&hash);
    // The key has just signed.
    let key = sp_io::crypto::secp256k1_ecdsa_recover(signature.as_ref(), &hash).unwrap_or([0; 64]);
    Subtensor::associate_evm_key {
        netuid: netuid_of(netuid),
        evm_key: sp_core::H160::from_slice(&keccak_256(&key)[12..]),
        block_number: 1,
        signature,
    }
    .into()
}

fn of_miner(nonce: Nonce, call: RuntimeCall) -> UncheckedExtrinsic {
    sign(MINER, nonce, 0, call)
}

fn valid(nonce: Nonce, call: RuntimeCall) -> ValidTransaction {
    validate(of_miner(nonce, call)).expect("it is valid")
}

/// The places in the pool of a transaction of the miner.
fn places(call: RuntimeCall) -> Vec<Vec<u8>> {
    let nonce = (MINER.to_account_id(), 0u32).encode();
    let mut provides = valid(0, call).provides;
    provides.retain(|tag| *tag != nonce);
    provides
}

fn give_proxy(real: Sr25519Keyring, delegate: Sr25519Keyring, kind: ProxyType, delay: u32) {
    let _ = pallet_balances::Pallet::<Runtime>::force_set_balance(
        RuntimeOrigin::root(),
        real.to_account_id().into(),
        TAO,
    );
    assert_ok!(pallet_proxy::Pallet::<Runtime>::add_proxy(
        RuntimeOrigin::signed(real.to_account_id()),
        delegate.to_account_id().into(),
        kind,
        delay,
    ));
}

#[test]
fn hotkey_without_balance_serves_for_nothing() {
    with_miner(|| {
        assert_eq!(free_balance(&MINER.to_account_id()), 0);
        assert_ok!(apply(of_miner(0, axon(1))).expect("it is valid"));
        assert!(Axons::<Runtime>::contains_key(
            netuid_of(1),
            MINER.to_account_id()
        ));
        assert_ok!(apply(of_miner(1, prometheus(1))).expect("it is valid"));
        assert_eq!(System::account_nonce(MINER.to_account_id()), 2);
        assert_eq!(
            validate(of_miner(2, transfer(Bob, 1).into())),
            Err(Payment.into())
        );
    });
}

#[test]
fn free_call_lives_shortly_and_takes_the_place_of_its_kind() {
    with_miner(|| {
        assert_eq!(valid(0, axon(1)).longevity, 64);
        assert_eq!(valid(0, axon(1)).priority, 1);
        let first = places(axon(1));
        assert_eq!(first.len(), 1);
        assert_eq!(places(axon_at(1, ADDRESS + 1, 1, 4)), first);
        assert_eq!(places(axon_tls(1, vec![1; 33])), first);
        let mut all: Vec<_> = [axon(1), axon(2), prometheus(1), evm_key(1)]
            .into_iter()
            .flat_map(places)
            .collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 4);

        Uids::<Runtime>::insert(netuid_of(1), Bob.to_account_id(), 8);
        let other = validate(sign(Bob, 0, 0, axon(1))).expect("it is valid");
        assert!(!other.provides.contains(&first[0]));
        let paying = validate(sign(Bob, 0, 0, transfer(Alice, 1))).expect("it is valid");
        assert_eq!(paying.provides.len(), 1);
        assert!(paying.longevity > u64::from(u32::MAX), "as its era says");
    });
}

#[test]
fn pool_refuses_what_would_fail_with_the_number_that_clients_know() {
    with_miner(|| {
        System::set_block_number(100);
        Axons::<Runtime>::insert(
            netuid_of(2),
            MINER.to_account_id(),
            pallet_subtensor::AxonInfo {
                block: 99,
                ..Default::default()
            },
        );
        AssociatedEvmAddress::<Runtime>::insert(netuid_of(2), 7, (sp_core::H160::zero(), 1_000));
        let table = [
            (axon(3), 10),
            (prometheus(3), 10),
            (axon_at(1, ADDRESS, 1, 5), 255),
            (axon_at(1, 0x7f00_0001, 1, 4), 11),
            (axon(2), 12),
            (axon_tls(2, vec![]), 12),
            (axon_tls(1, vec![0; 66]), 255),
            (axon_at(1, ADDRESS, 0, 4), 13),
            (evm_key(3), 19),
            (evm_key(2), 20),
        ];
        for (call, code) in table {
            let transaction = || of_miner(0, call.clone());
            assert_eq!(
                validate(transaction()),
                Err(Custom(code).into()),
                "{call:?}"
            );
            assert_eq!(apply(transaction()), Err(Custom(code).into()), "{call:?}");
        }
        ServingRateLimit::<Runtime>::insert(netuid_of(2), 0);
        assert!(validate(of_miner(0, axon(2))).is_ok());
    });
}

#[test]
fn free_nonces_do_not_run_far_ahead() {
    with_miner(|| {
        assert!(validate(of_miner(128, axon(1))).is_ok());
        assert_eq!(validate(of_miner(129, axon(1))), Err(Future.into()));
        assert!(validate(sign(Bob, 129, 0, remark(b""))).is_ok(), "it pays");
    });
}

#[test]
fn free_call_is_not_long() {
    with_miner(|| {
        (1..600).for_each(seat_miner);
        assert!(validate(of_miner(0, batch((1..300).map(axon)))).is_ok());
        assert_eq!(
            validate(of_miner(0, batch((1..600).map(axon)))),
            Err(ExhaustsResources.into())
        );
    });
}

#[test]
fn free_call_that_safe_mode_stops_never_enters_the_pool() {
    with_miner(|| {
        assert_ok!(pallet_safe_mode::Pallet::<Runtime>::force_enter(
            RuntimeOrigin::root()
        ));
        assert_eq!(validate(of_miner(0, prometheus(1))), Err(Call.into()));
        assert!(validate(of_miner(0, axon(1))).is_ok());
    });
}

#[test]
fn batch_of_free_calls_is_free() {
    with_miner(|| {
        for carrier in [batch, batch_all, force_batch] {
            let call = carrier(vec![axon(1), prometheus(1), axon(2)]);
            let mut expected: Vec<_> = [axon(1), prometheus(1), axon(2)]
                .into_iter()
                .flat_map(places)
                .collect();
            expected.sort();
            assert_eq!(places(call.clone()), expected);
            assert_eq!(valid(0, call).longevity, 64);
        }
        assert_ok!(apply(of_miner(0, batch([axon(1), axon(2)]))).expect("it is valid"));
        for netuid in [1, 2] {
            assert!(Axons::<Runtime>::contains_key(
                netuid_of(netuid),
                MINER.to_account_id()
            ));
        }
    });
}

/// Batches and proxied calls that look free and are not.
fn not_free() -> Vec<RuntimeCall> {
    vec![
        batch([]),
        batch([remark(b"")]),
        batch([axon(1), remark(b"")]),
        batch([axon(1), axon(1)]),
        batch([axon(1), axon_tls(1, vec![])]),
        batch([axon(1), axon(3)]),
        batch([axon(1), batch([axon(2)])]),
        proxied(MINER, axon(1)),
        proxied(Bob, batch([])),
        if_else(axon(1), axon(2)),
        as_derivative(0, axon(1)),
        multisig_of(Bob, axon(1)),
    ]
}

#[test]
fn batch_with_anything_else_in_it_pays() {
    with_miner(|| {
        for call in not_free() {
            assert_eq!(
                validate(of_miner(0, call.clone())),
                Err(Payment.into()),
                "{call:?}"
            );
            let paid = validate(sign(Bob, 0, 0, call.clone())).expect("it is valid");
            assert_eq!(paid.provides.len(), 1, "{call:?}");
        }
    });
}

#[test]
fn proxied_free_call_is_free_for_proxies_that_may_make_it() {
    with_miner(|| {
        let delegate = BobStash;
        let serve = || sign(delegate, 0, 0, proxied(MINER, axon(1)));
        assert_eq!(validate(serve()), Err(Payment.into()), "no proxy");

        give_proxy(MINER, delegate, ProxyType::Staking, 0);
        assert_eq!(validate(serve()), Err(Payment.into()), "not allowed");

        give_proxy(MINER, delegate, ProxyType::NonTransfer, 5);
        let forced = |kind, call| sign(delegate, 0, 0, proxied_as(MINER, Some(kind), call));
        assert_eq!(
            validate(forced(ProxyType::NonTransfer, axon(1))),
            Err(Payment.into()),
            "not announced"
        );

        give_proxy(MINER, delegate, ProxyType::NonFungible, 0);
        let kind = ProxyType::NonFungible;
        for call in [axon(1), batch([axon(1), prometheus(2)])] {
            assert!(validate(forced(kind, call)).is_ok());
        }
        assert_eq!(
            validate(forced(kind, axon(3))),
            Err(Payment.into()),
            "the call would fail"
        );
        assert_ok!(apply(forced(kind, axon(1))).expect("it is valid"));
        assert!(Axons::<Runtime>::contains_key(
            netuid_of(1),
            MINER.to_account_id()
        ));
        assert_eq!(free_balance(&delegate.to_account_id()), 0);
    });
}

#[test]
fn free_call_is_not_carried_by_an_account_that_may_not_call() {
    with_miner(|| {
        let (delegate, between) = (BobStash, Dave);
        give_proxy(between, delegate, ProxyType::Any, 0);
        give_proxy(MINER, between, ProxyType::Any, 0);
        let serve = || sign(delegate, 0, 0, proxied(between, proxied(MINER, axon(1))));
        assert!(validate(serve()).is_ok());
        // Its call is refused when it is dispatched, so it would be free for ever.
        let swap = (1_000, sp_core::H256::zero());
        ColdkeySwapAnnouncements::<Runtime>::insert(between.to_account_id(), swap);
        assert_eq!(validate(serve()), Err(Payment.into()));
    });
}

#[test]
fn proxied_free_call_takes_the_place_of_the_account_it_is_for() {
    with_miner(|| {
        let expected = places(axon(1));
        give_proxy(MINER, Dave, ProxyType::Any, 0);
        let validity = validate(sign(Dave, 0, 0, proxied(MINER, axon(1)))).expect("it is valid");
        assert!(validity.provides.contains(&expected[0]));
    });
}

#[test]
fn wallets_are_told_that_free_calls_are_free() {
    with_miner(|| {
        for call in [axon(1), batch([axon(1), axon(2)])] {
            let transaction = of_miner(0, call);
            assert!(free::is_free(&transaction));
            let length = u32::try_from(transaction.encoded_size()).expect("short");
            assert_eq!(
                Runtime::query_info(transaction.clone(), length).partial_fee,
                0
            );
            assert!(
                Runtime::query_fee_details(transaction, length)
                    .inclusion_fee
                    .is_none()
            );
        }
        for call in not_free() {
            let transaction = of_miner(0, call.clone());
            let length = u32::try_from(transaction.encoded_size()).expect("short");
            let fee = Runtime::query_info(transaction, length).partial_fee;
            assert!(fee > 0, "{call:?}");
        }
    });
}
