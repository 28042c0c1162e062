//! Calls that carry other calls.

use mycelium_runtime::{ProxyType, RuntimeCall, guard::GuardedCall};
use sp_keyring::Sr25519Keyring;

fn guarded(call: RuntimeCall) -> Box<GuardedCall> {
    Box::new(call.into())
}

fn all(calls: impl IntoIterator<Item = RuntimeCall>) -> Vec<GuardedCall> {
    calls.into_iter().map(Into::into).collect()
}

pub(crate) fn batch(calls: impl IntoIterator<Item = RuntimeCall>) -> RuntimeCall {
    pallet_utility::Call::batch { calls: all(calls) }.into()
}

pub(crate) fn batch_all(calls: impl IntoIterator<Item = RuntimeCall>) -> RuntimeCall {
    pallet_utility::Call::batch_all { calls: all(calls) }.into()
}

pub(crate) fn force_batch(calls: impl IntoIterator<Item = RuntimeCall>) -> RuntimeCall {
    pallet_utility::Call::force_batch { calls: all(calls) }.into()
}

pub(crate) fn as_derivative(index: u16, call: RuntimeCall) -> RuntimeCall {
    let call = guarded(call);
    pallet_utility::Call::as_derivative { index, call }.into()
}

pub(crate) fn if_else(main: RuntimeCall, fallback: RuntimeCall) -> RuntimeCall {
    pallet_utility::Call::if_else {
        main: guarded(main),
        fallback: guarded(fallback),
    }
    .into()
}

pub(crate) fn with_weight(call: RuntimeCall) -> RuntimeCall {
    pallet_utility::Call::with_weight {
        call: guarded(call),
        weight: Default::default(),
    }
    .into()
}

pub(crate) fn proxied(real: Sr25519Keyring, call: RuntimeCall) -> RuntimeCall {
    proxied_as(real, None, call)
}

pub(crate) fn proxied_as(
    real: Sr25519Keyring,
    force_proxy_type: Option<ProxyType>,
    call: RuntimeCall,
) -> RuntimeCall {
    pallet_proxy::Call::proxy {
        real: real.to_account_id().into(),
        force_proxy_type,
        call: guarded(call),
    }
    .into()
}

pub(crate) fn multisig_of(other: Sr25519Keyring, call: RuntimeCall) -> RuntimeCall {
    pallet_multisig::Call::as_multi_threshold_1 {
        other_signatories: vec![other.to_account_id()],
        call: guarded(call),
    }
    .into()
}

pub(crate) fn sudo(call: RuntimeCall) -> RuntimeCall {
    let call = guarded(call);
    pallet_sudo::Call::sudo { call }.into()
}

pub(crate) fn sudo_unchecked_weight(call: RuntimeCall) -> RuntimeCall {
    pallet_sudo::Call::sudo_unchecked_weight {
        call: guarded(call),
        weight: Default::default(),
    }
    .into()
}

pub(crate) fn sudo_as(who: Sr25519Keyring, call: RuntimeCall) -> RuntimeCall {
    pallet_sudo::Call::sudo_as {
        who: who.to_account_id().into(),
        call: guarded(call),
    }
    .into()
}

pub(crate) fn scheduled(when: u32, call: RuntimeCall) -> RuntimeCall {
    pallet_scheduler::Call::schedule {
        when,
        maybe_periodic: None,
        priority: 0,
        call: guarded(call),
    }
    .into()
}
