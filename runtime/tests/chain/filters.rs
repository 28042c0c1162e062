//! What calls may be made of.

use crate::{
    carriers::*,
    harness::{chain, remark, sign, transfer, validate},
};
use frame_support::traits::Contains;
use mycelium_runtime::{
    Runtime, RuntimeCall, RuntimeOrigin, TAO,
    filters::{self, BaseCallFilter, MAX_CALL_DEPTH},
    genesis,
};
use sp_keyring::Sr25519Keyring::{Alice, Bob};
use sp_runtime::transaction_validity::InvalidTransaction;

fn wrap(times: u32, wrapper: impl Fn(RuntimeCall) -> RuntimeCall) -> RuntimeCall {
    (0..times).fold(remark(b""), |call, _| wrapper(call))
}

/// Every call that carries another.
fn wrappers() -> Vec<fn(RuntimeCall) -> RuntimeCall> {
    vec![
        |call| batch([remark(b""), call]),
        |call| batch_all([call]),
        |call| force_batch([call]),
        |call| as_derivative(0, call),
        |call| if_else(remark(b""), call),
        with_weight,
        |call| proxied(Bob, call),
        |call| multisig_of(Bob, call),
        sudo,
        |call| sudo_as(Bob, call),
        |call| scheduled(9, call),
    ]
}

#[test]
fn batch_in_a_batch_is_refused() {
    chain(genesis::DEV).execute_with(|| {
        let inner = || batch([remark(b"")]);
        assert!(BaseCallFilter::contains(&inner()));
        assert!(!BaseCallFilter::contains(&batch([remark(b""), inner()])));
        for wrapper in &wrappers()[..3] {
            assert!(!BaseCallFilter::contains(&wrapper(inner())));
        }
        assert!(BaseCallFilter::contains(&batch([proxied(Bob, inner())])));
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
        assert!(
            validate(sign(
                Alice,
                0,
                0,
                wrap(MAX_CALL_DEPTH, |call| proxied(Bob, call))
            ))
            .is_ok()
        );
        for depth in [MAX_CALL_DEPTH + 1, 100, 250] {
            assert_eq!(
                validate(sign(Alice, 0, 0, wrap(depth, |call| proxied(Bob, call)))),
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
        assert!(!BaseCallFilter::contains(&batch([])));
        assert!(BaseCallFilter::contains(&sudo(remark(b""))));
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
