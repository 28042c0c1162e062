//! What calls may be made of, and what proxies may do.

use crate::harness::{chain, remark, sign, transfer, validate};
use frame_support::traits::{Contains, InstanceFilter};
use mycelium_runtime::{
    ProxyType, Runtime, RuntimeCall, RuntimeOrigin, TAO,
    filters::{self, BaseCallFilter, MAX_CALL_DEPTH},
    genesis,
};
use sp_keyring::Sr25519Keyring::{Alice, Bob};
use sp_runtime::transaction_validity::InvalidTransaction;

fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
    pallet_utility::Call::batch { calls }.into()
}

fn proxied(call: RuntimeCall) -> RuntimeCall {
    pallet_proxy::Call::proxy {
        real: Bob.to_account_id().into(),
        force_proxy_type: None,
        call: Box::new(call),
    }
    .into()
}

fn wrap(times: u32, wrapper: impl Fn(RuntimeCall) -> RuntimeCall) -> RuntimeCall {
    (0..times).fold(remark(b""), |call, _| wrapper(call))
}

/// Every call that carries another.
fn wrappers() -> Vec<fn(RuntimeCall) -> RuntimeCall> {
    vec![
        |call| batch(vec![remark(b""), call]),
        |call| pallet_utility::Call::batch_all { calls: vec![call] }.into(),
        |call| pallet_utility::Call::force_batch { calls: vec![call] }.into(),
        |call| {
            pallet_utility::Call::as_derivative {
                index: 0,
                call: Box::new(call),
            }
            .into()
        },
        |call| {
            let (main, fallback) = (Box::new(remark(b"")), Box::new(call));
            pallet_utility::Call::if_else { main, fallback }.into()
        },
        |call| {
            pallet_utility::Call::with_weight {
                call: Box::new(call),
                weight: Default::default(),
            }
            .into()
        },
        proxied,
        |call| {
            pallet_multisig::Call::as_multi_threshold_1 {
                other_signatories: vec![],
                call: Box::new(call),
            }
            .into()
        },
        |call| {
            pallet_sudo::Call::sudo {
                call: Box::new(call),
            }
            .into()
        },
        |call| {
            pallet_sudo::Call::sudo_as {
                who: Bob.to_account_id().into(),
                call: Box::new(call),
            }
            .into()
        },
        |call| {
            pallet_scheduler::Call::schedule {
                when: 9,
                maybe_periodic: None,
                priority: 0,
                call: Box::new(call),
            }
            .into()
        },
    ]
}

#[test]
fn batch_in_a_batch_is_refused() {
    chain(genesis::DEV).execute_with(|| {
        let inner = || batch(vec![remark(b"")]);
        assert!(BaseCallFilter::contains(&inner()));
        assert!(!BaseCallFilter::contains(&batch(vec![
            remark(b""),
            inner()
        ])));
        for wrapper in &wrappers()[..3] {
            assert!(!BaseCallFilter::contains(&wrapper(inner())));
        }
        assert!(BaseCallFilter::contains(&batch(vec![proxied(inner())])));
    });
}

#[test]
fn every_wrapper_counts_towards_the_depth() {
    for wrapper in wrappers() {
        let deepest = wrap(MAX_CALL_DEPTH, wrapper);
        assert!(!filters::is_nested_too_deep(&deepest), "{deepest:?}");
        assert!(filters::is_nested_too_deep(&wrapper(deepest)));
    }
}

#[test]
fn call_that_is_nested_too_deep_never_enters_the_pool() {
    chain(genesis::DEV).execute_with(|| {
        assert!(validate(sign(Alice, 0, 0, wrap(MAX_CALL_DEPTH, proxied))).is_ok());
        for depth in [MAX_CALL_DEPTH + 1, 100, 250] {
            assert_eq!(
                validate(sign(Alice, 0, 0, wrap(depth, proxied))),
                Err(InvalidTransaction::Call.into()),
                "{depth}"
            );
        }
    });
}

#[test]
fn safe_mode_stops_transfers_and_lets_root_and_inherents_work() {
    chain(genesis::DEV).execute_with(|| {
        let pay: RuntimeCall = transfer(Bob, TAO).into();
        assert!(BaseCallFilter::contains(&pay));
        pallet_safe_mode::Pallet::<Runtime>::force_enter(RuntimeOrigin::root())
            .expect("root may enter safe mode");
        assert!(!BaseCallFilter::contains(&pay));
        assert!(!BaseCallFilter::contains(&batch(vec![])));
        let sudo = pallet_sudo::Call::sudo {
            call: Box::new(remark(b"")),
        };
        assert!(BaseCallFilter::contains(&sudo.into()));
        assert!(BaseCallFilter::contains(
            &pallet_timestamp::Call::set { now: 1 }.into()
        ));
        assert!(BaseCallFilter::contains(&remark(b"")));
        pallet_safe_mode::Pallet::<Runtime>::force_exit(RuntimeOrigin::root())
            .expect("root may leave safe mode");
        assert!(BaseCallFilter::contains(&pay));
    });
}

#[test]
fn only_root_enters_safe_mode() {
    chain(genesis::DEV).execute_with(|| {
        let alice = || RuntimeOrigin::signed(Alice.to_account_id());
        assert!(pallet_safe_mode::Pallet::<Runtime>::enter(alice()).is_err());
        assert!(pallet_safe_mode::Pallet::<Runtime>::force_enter(alice()).is_err());
    });
}

#[test]
fn proxies_may_do_what_their_type_says() {
    use ProxyType::*;
    let transfer_of = |value| RuntimeCall::from(transfer(Bob, value));
    let transfer_all = RuntimeCall::from(pallet_balances::Call::transfer_all {
        dest: Bob.to_account_id().into(),
        keep_alive: true,
    });
    let burn = RuntimeCall::from(pallet_balances::Call::burn {
        value: 1,
        keep_alive: true,
    });
    let sudo = RuntimeCall::from(pallet_sudo::Call::sudo {
        call: Box::new(remark(b"")),
    });
    let upgrade = |call: RuntimeCall| {
        RuntimeCall::from(pallet_sudo::Call::sudo_unchecked_weight {
            call: Box::new(call),
            weight: Default::default(),
        })
    };
    let set_code = upgrade(frame_system::Call::set_code { code: vec![] }.into());
    let half = TAO / 2;
    let table: [(&RuntimeCall, &[ProxyType]); 8] = [
        (&remark(b""), &[Any, NonCritical, NonTransfer, NonFungible]),
        (
            &transfer_of(half - 1),
            &[Any, NonCritical, Transfer, SmallTransfer],
        ),
        (&transfer_of(half), &[Any, NonCritical, Transfer]),
        (&transfer_all, &[Any, NonCritical, Transfer]),
        (&burn, &[Any, NonCritical]),
        (&sudo, &[Any, NonTransfer, NonFungible]),
        (
            &set_code,
            &[Any, NonTransfer, NonFungible, SudoUncheckedSetCode],
        ),
        (&upgrade(remark(b"")), &[Any, NonTransfer, NonFungible]),
    ];
    for (call, allowed) in table {
        for kind in all_proxy_types() {
            assert_eq!(
                kind.filter(call),
                allowed.contains(&kind),
                "{kind:?} {call:?}"
            );
        }
    }
}

#[test]
fn proxy_types_cover_each_other_as_the_rule_says() {
    use ProxyType::*;
    for left in all_proxy_types() {
        for right in all_proxy_types() {
            let expected = left == right
                || left == Any
                || (left == NonTransfer && !matches!(right, Any | Transfer | SmallTransfer))
                || (left == Transfer && right == SmallTransfer);
            assert_eq!(
                left.is_superset(&right),
                expected,
                "{left:?} over {right:?}"
            );
        }
    }
}

fn all_proxy_types() -> Vec<ProxyType> {
    use codec::Decode;
    (0u8..18)
        .map(|index| ProxyType::decode(&mut &[index][..]).expect("18 types"))
        .collect()
}
