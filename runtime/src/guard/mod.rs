//! What every call of a signer has to pass before it is dispatched.
//!
//! A filter of calls does not know who calls, and a transaction extension does not see what a proxy, a
//! batch, a multisig, a scheduled task or sudo dispatches. So there is one guard and it stands in two
//! places: [`SubtensorTransactionExtension`] asks it about transactions, in the pool and in the block,
//! and the pallets that dispatch calls take [`GuardedCall`] for their calls, which asks it about each of
//! them. Root is never asked.
//!
//! [`SubtensorTransactionExtension`]: crate::extensions::SubtensorTransactionExtension

mod call;

pub use call::GuardedCall;

use crate::{AccountId, RuntimeCall, SubtensorModule};
use frame_support::{dispatch::DispatchResult, traits::GetCallMetadata, weights::Weight};

/// Fails, with the error that the call would have, if `who` must not make this call now.
pub fn check(who: &AccountId, call: &RuntimeCall) -> DispatchResult {
    SubtensorModule::guard_coldkey(who, &call.get_call_metadata())?;
    match call {
        RuntimeCall::SubtensorModule(call) => SubtensorModule::guard(who, call),
        _ => Ok(()),
    }
}

/// What [`check`] costs.
#[must_use]
pub fn weight(call: &RuntimeCall) -> Weight {
    let of_the_call = match call {
        RuntimeCall::SubtensorModule(call) => SubtensorModule::weight_of_guard(call),
        _ => Weight::zero(),
    };
    SubtensorModule::weight_of_coldkey_guard().saturating_add(of_the_call)
}
