//! Which calls are let through, and how deep calls may be nested.

use crate::{RuntimeCall, SafeMode, guard::GuardedCall};
use frame_support::traits::{Contains, GetCallMetadata, InsideBoth};
use pallet_multisig::Call as Multisig;
use pallet_proxy::Call as Proxy;
use pallet_scheduler::Call as Scheduler;
use pallet_sudo::Call as Sudo;
use pallet_utility::Call as Utility;

/// How many calls may wrap a call in a transaction.
pub const MAX_CALL_DEPTH: u32 = 8;

/// What every dispatch by a user has to pass, also inside of another call.
pub type BaseCallFilter = InsideBoth<SafeMode, NoNestedBatch>;

/// Refuses a batch that has another batch among its items.
pub struct NoNestedBatch;

impl Contains<RuntimeCall> for NoNestedBatch {
    fn contains(call: &RuntimeCall) -> bool {
        batched(call).is_none_or(|items| items.iter().all(|item| batched(item).is_none()))
    }
}

/// The items of a batch of any kind.
pub(crate) fn batched(call: &RuntimeCall) -> Option<&[GuardedCall]> {
    match call {
        RuntimeCall::Utility(
            Utility::batch { calls }
            | Utility::batch_all { calls }
            | Utility::force_batch { calls },
        ) => Some(calls),
        _ => None,
    }
}

/// What still works while the chain is in safe mode: leaving it, inherents, the evidence of
/// misbehaviour, and what neurons must say to stay in their places.
pub struct SafeModeWhitelist;

/// The calls of neurons in safe mode. Those that a later version adds are named already.
const NEURONS_IN_SAFE_MODE: [(&str, &str); 3] = [
    ("SubtensorModule", "set_weights"),
    ("SubtensorModule", "serve_axon"),
    ("Commitments", "set_commitment"),
];

impl Contains<RuntimeCall> for SafeModeWhitelist {
    fn contains(call: &RuntimeCall) -> bool {
        let name = call.get_call_metadata();
        matches!(
            call,
            RuntimeCall::Sudo(_)
                | RuntimeCall::Multisig(_)
                | RuntimeCall::System(_)
                | RuntimeCall::SafeMode(_)
                | RuntimeCall::Timestamp(_)
                | RuntimeCall::Grandpa(_)
        ) || NEURONS_IN_SAFE_MODE.contains(&(name.pallet_name, name.function_name))
    }
}

/// Whether more than [`MAX_CALL_DEPTH`] calls wrap another one somewhere in `call`. The walk stops
/// at that depth, however deep the call is.
#[must_use]
pub fn is_nested_too_deep(call: &RuntimeCall) -> bool {
    deeper_than(call, MAX_CALL_DEPTH)
}

fn deeper_than(call: &RuntimeCall, allowed: u32) -> bool {
    let inner = inner_calls(call);
    let Some(allowed) = allowed.checked_sub(1) else {
        return inner.iter().any(|calls| !calls.is_empty());
    };
    inner
        .iter()
        .any(|calls| calls.iter().any(|call| deeper_than(call, allowed)))
}

/// The calls that `call` would dispatch, now or later: one list, or the two branches of `if_else`.
fn inner_calls(call: &RuntimeCall) -> [&[GuardedCall]; 2] {
    if let Some(items) = batched(call) {
        return [items, &[]];
    }
    if let RuntimeCall::Utility(Utility::if_else { main, fallback }) = call {
        return [core::slice::from_ref(main), core::slice::from_ref(fallback)];
    }
    match wrapped(call) {
        Some(inner) => [core::slice::from_ref(inner), &[]],
        None => [&[], &[]],
    }
}

/// The one call that a wrapper carries.
fn wrapped(call: &RuntimeCall) -> Option<&GuardedCall> {
    match call {
        RuntimeCall::Utility(
            Utility::as_derivative { call, .. }
            | Utility::dispatch_as { call, .. }
            | Utility::with_weight { call, .. }
            | Utility::dispatch_as_fallible { call, .. },
        ) => Some(call),
        RuntimeCall::Proxy(Proxy::proxy { call, .. } | Proxy::proxy_announced { call, .. }) => {
            Some(call)
        }
        RuntimeCall::Multisig(
            Multisig::as_multi { call, .. } | Multisig::as_multi_threshold_1 { call, .. },
        ) => Some(call),
        RuntimeCall::Sudo(
            Sudo::sudo { call }
            | Sudo::sudo_unchecked_weight { call, .. }
            | Sudo::sudo_as { call, .. },
        ) => Some(call),
        RuntimeCall::Scheduler(
            Scheduler::schedule { call, .. }
            | Scheduler::schedule_named { call, .. }
            | Scheduler::schedule_after { call, .. }
            | Scheduler::schedule_named_after { call, .. },
        ) => Some(call),
        _ => None,
    }
}
