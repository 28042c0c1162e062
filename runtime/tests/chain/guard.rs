//! A coldkey that is being swapped can do nothing, whichever way its calls come.

use crate::{
    carriers::*,
    harness::{apply, chain, free_balance, remark, sign, skip_to_block, transfer, validate},
};
use codec::{Decode, Encode};
use frame_support::{
    assert_noop, assert_ok,
    dispatch::{GetDispatchInfo, PostDispatchInfo},
    traits::UnfilteredDispatchable,
    weights::Weight,
};
use mycelium_runtime::{
    AccountId, Hash, ProxyType, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, System, TAO,
    genesis, guard::GuardedCall,
};
use pallet_subtensor::{ColdkeySwapAnnouncements, ColdkeySwapDisputes, Error};
use pallet_transaction_payment_rpc_runtime_api::runtime_decl_for_transaction_payment_call_api::TransactionPaymentCallApiV3;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave};
use sp_runtime::{
    DispatchError, DispatchResult,
    traits::{Dispatchable, StaticLookup},
    transaction_validity::InvalidTransaction::Custom,
};

fn announce(who: &AccountId) {
    ColdkeySwapAnnouncements::<Runtime>::insert(who, (1_000, Hash::zero()));
}

fn announced() -> DispatchError {
    Error::<Runtime>::ColdkeySwapAnnounced.into()
}

fn pay() -> RuntimeCall {
    transfer(Charlie, TAO).into()
}

fn signed(key: Sr25519Keyring) -> RuntimeOrigin {
    RuntimeOrigin::signed(key.to_account_id())
}

fn give_proxy(real: Sr25519Keyring, delegate: Sr25519Keyring, kind: ProxyType) {
    pallet_proxy::Pallet::<Runtime>::add_proxy(
        signed(real),
        <Runtime as frame_system::Config>::Lookup::unlookup(delegate.to_account_id()),
        kind,
        0,
    )
    .expect("there is no such proxy yet");
}

/// What a call reported that succeeds whatever the calls in it do.
fn reported() -> Vec<DispatchResult> {
    System::events()
        .into_iter()
        .filter_map(|record| match record.event {
            RuntimeEvent::Utility(
                pallet_utility::Event::BatchInterrupted { error, .. }
                | pallet_utility::Event::ItemFailed { error },
            ) => Some(Err(error)),
            RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result })
            | RuntimeEvent::Multisig(pallet_multisig::Event::MultisigExecuted { result, .. })
            | RuntimeEvent::Scheduler(pallet_scheduler::Event::Dispatched { result, .. })
            | RuntimeEvent::Utility(pallet_utility::Event::DispatchedAs { result })
            | RuntimeEvent::Sudo(
                pallet_sudo::Event::Sudid {
                    sudo_result: result,
                }
                | pallet_sudo::Event::SudoAsDone {
                    sudo_result: result,
                },
            ) => Some(result),
            _ => None,
        })
        .collect()
}

#[test]
fn transactions_are_refused_by_pool_and_block() {
    chain(genesis::DEV).execute_with(|| {
        announce(&Alice.to_account_id());
        for call in [pay(), batch([pay()]), remark(b""), sudo(remark(b""))] {
            let transaction = || sign(Alice, 0, 0, call.clone());
            assert_eq!(validate(transaction()), Err(Custom(0).into()), "{call:?}");
            assert_eq!(apply(transaction()), Err(Custom(0).into()), "{call:?}");
        }
        assert_eq!(
            System::account_nonce(Alice.to_account_id()),
            0,
            "nothing happened"
        );
        assert!(validate(sign(Bob, 0, 0, pay())).is_ok());

        ColdkeySwapDisputes::<Runtime>::insert(Alice.to_account_id(), 1);
        assert_eq!(validate(sign(Alice, 0, 0, pay())), Err(Custom(21).into()));
    });
}

#[test]
fn proxies_of_the_coldkey_are_stopped() {
    chain(genesis::DEV).execute_with(|| {
        give_proxy(Alice, Bob, ProxyType::Any);
        announce(&Alice.to_account_id());
        let before = free_balance(&Charlie.to_account_id());
        for call in [pay(), batch([pay()]), sudo(remark(b""))] {
            System::reset_events();
            assert_ok!(proxied(Alice, call).dispatch(signed(Bob)));
            assert_eq!(reported(), [Err(announced())]);
        }
        assert_eq!(free_balance(&Charlie.to_account_id()), before);

        System::reset_events();
        ColdkeySwapDisputes::<Runtime>::insert(Alice.to_account_id(), 1);
        assert_ok!(proxied(Alice, pay()).dispatch(signed(Bob)));
        assert_eq!(
            reported(),
            [Err(Error::<Runtime>::ColdkeySwapDisputed.into())]
        );
    });
}

#[test]
fn proxy_on_the_way_is_not_stopped_by_the_swap_of_the_one_before() {
    chain(genesis::DEV).execute_with(|| {
        give_proxy(Alice, Bob, ProxyType::Any);
        announce(&Bob.to_account_id());
        assert_noop!(
            GuardedCall::from(proxied(Alice, pay())).dispatch(signed(Bob)),
            refusal(&proxied(Alice, pay()))
        );
    });
}

/// How a guarded call fails: it cost what the guard cost.
fn refusal(call: &RuntimeCall) -> sp_runtime::DispatchErrorWithPostInfo<PostDispatchInfo> {
    sp_runtime::DispatchErrorWithPostInfo {
        post_info: Some(mycelium_runtime::guard::weight(call)).into(),
        error: announced(),
    }
}

#[test]
fn batches_are_stopped_at_the_call_in_them() {
    chain(genesis::DEV).execute_with(|| {
        announce(&Alice.to_account_id());
        for carrier in [batch, force_batch] {
            System::reset_events();
            assert_ok!(carrier(vec![pay()]).dispatch(signed(Alice)));
            assert_eq!(reported(), [Err(announced())]);
        }
        let failure = batch_all([pay()]).dispatch(signed(Alice));
        assert_eq!(failure.map_err(|failure| failure.error), Err(announced()));
        let failure = if_else(pay(), pay()).dispatch(signed(Alice));
        assert_eq!(failure.map_err(|failure| failure.error), Err(announced()));
    });
}

#[test]
fn derived_account_is_asked_by_its_own_name() {
    chain(genesis::DEV).execute_with(|| {
        announce(&pallet_utility::derivative_account_id(
            Alice.to_account_id(),
            7,
        ));
        assert_ok!(as_derivative(6, remark(b"")).dispatch(signed(Alice)));
        let failure = as_derivative(7, remark(b"")).dispatch(signed(Alice));
        assert_eq!(failure.map_err(|failure| failure.error), Err(announced()));
    });
}

/// What a wallet is told a call weighs, and lets a multisig spend on it.
fn weight_for_wallets(call: RuntimeCall) -> Weight {
    Runtime::query_call_info(call, 0).weight
}

#[test]
fn multisig_account_is_stopped_and_its_members_are_not_needed_for_that() {
    chain(genesis::DEV).execute_with(|| {
        let mut members = [Alice.to_account_id(), Bob.to_account_id()];
        members.sort();
        let of_one = pallet_multisig::Pallet::<Runtime>::multi_account_id(&members, 1);
        announce(&of_one);
        let failure = multisig_of(Bob, remark(b"")).dispatch(signed(Alice));
        assert_eq!(failure.map_err(|failure| failure.error), Err(announced()));

        let of_two = pallet_multisig::Pallet::<Runtime>::multi_account_id(&members, 2);
        announce(&of_two);
        let approve = |timepoint| {
            RuntimeCall::from(pallet_multisig::Call::as_multi {
                threshold: 2,
                other_signatories: members[..1].to_vec(),
                maybe_timepoint: timepoint,
                call: Box::new(remark(b"").into()),
                max_weight: weight_for_wallets(remark(b"")),
            })
        };
        let last = RuntimeOrigin::signed(members[1].clone());
        assert_ok!(approve(None).dispatch(last));
        let timepoint = pallet_multisig::Pallet::<Runtime>::timepoint();
        let finish = pallet_multisig::Call::<Runtime>::as_multi {
            threshold: 2,
            other_signatories: members[1..].to_vec(),
            maybe_timepoint: Some(timepoint),
            call: Box::new(remark(b"").into()),
            max_weight: weight_for_wallets(remark(b"")),
        };
        assert_ok!(RuntimeCall::from(finish).dispatch(RuntimeOrigin::signed(members[0].clone())));
        assert_eq!(reported(), [Err(announced())]);
    });
}

#[test]
fn sudo_acts_for_root_but_not_for_a_coldkey_that_is_being_swapped() {
    chain(genesis::DEV).execute_with(|| {
        announce(&Bob.to_account_id());
        assert_ok!(sudo_as(Bob, pay()).dispatch(signed(Alice)));
        assert_eq!(reported(), [Err(announced())]);

        System::reset_events();
        let as_origin = Box::new(frame_system::RawOrigin::Signed(Bob.to_account_id()).into());
        let call = Box::new(pay().into());
        assert_ok!(
            sudo(pallet_utility::Call::dispatch_as { as_origin, call }.into())
                .dispatch(signed(Alice))
        );
        assert_eq!(reported(), [Err(announced()), Ok(())]);

        System::reset_events();
        assert_ok!(
            sudo(
                pallet_balances::Call::force_transfer {
                    source: Bob.to_account_id().into(),
                    dest: Dave.to_account_id().into(),
                    value: TAO,
                }
                .into()
            )
            .dispatch(signed(Alice))
        );
        assert_eq!(reported(), [Ok(())]);
    });
}

#[test]
fn scheduled_call_is_asked_when_its_time_comes() {
    chain(genesis::DEV).execute_with(|| {
        let as_origin = Box::new(frame_system::RawOrigin::Signed(Bob.to_account_id()).into());
        let for_bob = RuntimeCall::from(pallet_utility::Call::dispatch_as {
            as_origin,
            call: Box::new(pay().into()),
        });
        assert_ok!(pallet_scheduler::Pallet::<Runtime>::schedule(
            RuntimeOrigin::root(),
            3,
            None,
            0,
            Box::new(for_bob.into()),
        ));
        let before = free_balance(&Charlie.to_account_id());
        announce(&Bob.to_account_id());
        skip_to_block(3);
        assert_eq!(reported(), [Err(announced()), Ok(())]);
        assert_eq!(free_balance(&Charlie.to_account_id()), before);
    });
}

#[test]
fn root_is_never_asked() {
    chain(genesis::DEV).execute_with(|| {
        announce(&Alice.to_account_id());
        let call = GuardedCall::from(remark(b""));
        assert_ok!(call.clone().dispatch(RuntimeOrigin::root()));
        assert_ok!(call.dispatch_bypass_filter(RuntimeOrigin::root()));
    });
}

#[test]
fn guarded_call_is_the_call_on_the_wire_and_costs_what_both_cost() {
    let calls = [pay(), batch([pay(), remark(b"x")]), proxied(Bob, pay())];
    for call in calls {
        let guarded = GuardedCall::from(call.clone());
        assert_eq!(guarded.encode(), call.encode());
        assert_eq!(
            GuardedCall::decode(&mut &call.encode()[..]).as_ref(),
            Ok(&guarded)
        );
        assert_eq!(
            scale_info::MetaType::new::<GuardedCall>(),
            scale_info::MetaType::new::<RuntimeCall>()
        );
        assert_eq!(
            guarded.get_dispatch_info().call_weight,
            call.get_dispatch_info().call_weight + mycelium_runtime::guard::weight(&call)
        );
    }
}
