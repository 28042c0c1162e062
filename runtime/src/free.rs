//! Calls without a fee, and what stops them from flooding the pool and the blocks instead.
//!
//! A free call takes a place that only one call of its account can hold in the pool, and the guard
//! refuses it there whenever it would fail. A batch or a proxied call is free when everything in it is
//! free and would pass the guard; otherwise it pays like any other, and fails where the call in it does.

use crate::{
    AccountId, Address, ProxyType, Runtime, RuntimeCall, SubtensorModule, UncheckedExtrinsic,
    filters::{BaseCallFilter, MAX_CALL_DEPTH, batched},
    guard::{self, GuardedCall},
};
use alloc::{collections::BTreeSet, vec::Vec};
use codec::Encode;
use frame_support::{
    dispatch::{DispatchInfo, GetDispatchInfo},
    pallet_prelude::Pays,
    traits::{Contains, GetCallMetadata, InstanceFilter},
    weights::Weight,
};
use pallet_proxy::Call as Proxy;
use sp_runtime::{
    generic::Preamble,
    traits::{StaticLookup, Zero},
};

/// What a free call holds in the pool, encoded.
pub type Place = Vec<u8>;

/// The information on a call of `who` with the fee that it really pays.
#[must_use]
pub fn info(who: &AccountId, call: &RuntimeCall, info: &DispatchInfo) -> DispatchInfo {
    let pays_fee = match places(who, call, info) {
        Some(_) => Pays::No,
        None => Pays::Yes,
    };
    DispatchInfo { pays_fee, ..*info }
}

/// The places that a free call of `who` takes. Nothing if it pays.
#[must_use]
pub fn places(who: &AccountId, call: &RuntimeCall, info: &DispatchInfo) -> Option<BTreeSet<Place>> {
    let mut places = BTreeSet::new();
    if info.pays_fee == Pays::No {
        places.insert(place(who, call));
        return Some(places);
    }
    let sender = Sender {
        who,
        filter: None,
        depth: 0,
    };
    (carried(call).is_some() && sender.sends_free(call, &mut places)).then_some(places)
}

/// Whether a transaction pays no fee. Its signature is not looked at.
#[must_use]
pub fn is_free(transaction: &UncheckedExtrinsic) -> bool {
    let Preamble::Signed(sender, ..) = &transaction.preamble else {
        return false;
    };
    let call = &transaction.function;
    account(sender).is_some_and(|who| places(&who, call, &call.get_dispatch_info()).is_some())
}

/// The account behind an address.
fn account(address: &Address) -> Option<AccountId> {
    <Runtime as frame_system::Config>::Lookup::lookup(address.clone()).ok()
}

/// What it costs to find out whether the calls in `call` are free.
#[must_use]
pub fn weight(call: &RuntimeCall) -> Weight {
    let Some(calls) = carried(call) else {
        return Weight::zero();
    };
    let proxies = <Runtime as frame_system::Config>::DbWeight::get().reads(1);
    calls.iter().fold(proxies, |total, call| {
        total
            .saturating_add(guard::weight(call))
            .saturating_add(weight(call))
    })
}

/// The calls that a batch or a proxied call carries.
fn carried(call: &RuntimeCall) -> Option<&[GuardedCall]> {
    match call {
        RuntimeCall::Proxy(Proxy::proxy { call, .. }) => Some(core::slice::from_ref(call)),
        _ => batched(call),
    }
}

/// The place of a call that is free by itself.
fn place(who: &AccountId, call: &RuntimeCall) -> Place {
    if let RuntimeCall::SubtensorModule(call) = call
        && let Some(slot) = SubtensorModule::free_slot(call)
    {
        return (b"free", who, slot).encode();
    }
    let name = call.get_call_metadata();
    (b"free", who, name.pallet_name, name.function_name).encode()
}

/// Whose call is looked at: the account, what its proxy may do, and how many calls carry it.
#[derive(Clone, Copy)]
struct Sender<'a> {
    who: &'a AccountId,
    filter: Option<ProxyType>,
    depth: u32,
}

impl Sender<'_> {
    /// Whether the call is free, would pass the guard, and takes no place twice.
    fn sends_free(self, call: &RuntimeCall, places: &mut BTreeSet<Place>) -> bool {
        let filtered = self.filter.is_some_and(|kind| !kind.filter(call));
        if filtered || self.depth > MAX_CALL_DEPTH || !BaseCallFilter::contains(call) {
            return false;
        }
        // Also of a call that only carries others: for another account than the signer's it is asked again
        // when it is dispatched.
        if guard::check(self.who, call).is_err() {
            return false;
        }
        let inside = Self {
            depth: self.depth.saturating_add(1),
            ..self
        };
        match call {
            RuntimeCall::Proxy(Proxy::proxy {
                real,
                force_proxy_type,
                call,
            }) => inside.proxies_free(real, *force_proxy_type, call, places),
            _ => match carried(call) {
                // Nobody needs a batch of nothing, and it would cost nothing to flood with.
                Some(calls) => {
                    !calls.is_empty() && calls.iter().all(|call| inside.sends_free(call, places))
                }
                None => self.sends_free_itself(call, places),
            },
        }
    }

    fn sends_free_itself(self, call: &RuntimeCall, places: &mut BTreeSet<Place>) -> bool {
        call.get_dispatch_info().pays_fee == Pays::No && places.insert(place(self.who, call))
    }

    /// The same for a call on behalf of another account.
    fn proxies_free(
        self,
        real: &Address,
        kind: Option<ProxyType>,
        call: &RuntimeCall,
        places: &mut BTreeSet<Place>,
    ) -> bool {
        let Some(real) = account(real) else {
            return false;
        };
        pallet_proxy::Pallet::<Runtime>::find_proxy(&real, self.who, kind).is_ok_and(|proxy| {
            let inside = Sender {
                who: &real,
                filter: Some(proxy.proxy_type),
                depth: self.depth,
            };
            proxy.delay.is_zero() && inside.sends_free(call, places)
        })
    }
}
