//! A call whose dispatch begins with the guard.

use crate::{ProxyType, Runtime, RuntimeCall, RuntimeOrigin, guard};
use codec::{Decode, DecodeWithMemTracking, Encode};
use core::ops::Deref;
use frame_support::{
    dispatch::{DispatchInfo, DispatchResultWithPostInfo, GetDispatchInfo, PostDispatchInfo},
    traits::{InstanceFilter, IsSubType, IsType, OriginTrait, UnfilteredDispatchable},
    weights::Weight,
};
use ref_cast::RefCast;
use scale_info::{Type, TypeInfo};
use sp_runtime::{DispatchErrorWithPostInfo, traits::Dispatchable};

/// A [`RuntimeCall`] that another call carries. Encoding and metadata are those of the call; dispatching
/// it for a signer asks the guard first, also where the filters of the origin are passed by.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, RefCast)]
#[repr(transparent)]
pub struct GuardedCall(RuntimeCall);

impl GuardedCall {
    /// Runs the call, if the guard lets it.
    fn run(
        self,
        origin: RuntimeOrigin,
        dispatch: impl FnOnce(RuntimeCall, RuntimeOrigin) -> DispatchResultWithPostInfo,
    ) -> DispatchResultWithPostInfo {
        let cost = guard::weight(&self.0);
        if let Some(who) = origin.as_signer()
            && let Err(error) = guard::check(who, &self.0)
        {
            let post_info = Some(cost).into();
            return Err(DispatchErrorWithPostInfo { post_info, error });
        }
        dispatch(self.0, origin)
            .map(|post_info| with_cost(post_info, cost))
            .map_err(|failure| DispatchErrorWithPostInfo {
                post_info: with_cost(failure.post_info, cost),
                ..failure
            })
    }
}

/// Adds what the guard cost to what the call did.
fn with_cost(post_info: PostDispatchInfo, cost: Weight) -> PostDispatchInfo {
    PostDispatchInfo {
        actual_weight: post_info
            .actual_weight
            .map(|weight| weight.saturating_add(cost)),
        ..post_info
    }
}

impl Dispatchable for GuardedCall {
    type RuntimeOrigin = RuntimeOrigin;
    type Config = RuntimeCall;
    type Info = DispatchInfo;
    type PostInfo = PostDispatchInfo;

    fn dispatch(self, origin: RuntimeOrigin) -> DispatchResultWithPostInfo {
        self.run(origin, Dispatchable::dispatch)
    }
}

impl UnfilteredDispatchable for GuardedCall {
    type RuntimeOrigin = RuntimeOrigin;

    fn dispatch_bypass_filter(self, origin: RuntimeOrigin) -> DispatchResultWithPostInfo {
        self.run(origin, UnfilteredDispatchable::dispatch_bypass_filter)
    }
}

impl GetDispatchInfo for GuardedCall {
    fn get_dispatch_info(&self) -> DispatchInfo {
        let info = self.0.get_dispatch_info();
        DispatchInfo {
            call_weight: info.call_weight.saturating_add(guard::weight(&self.0)),
            ..info
        }
    }
}

impl Deref for GuardedCall {
    type Target = RuntimeCall;

    fn deref(&self) -> &RuntimeCall {
        &self.0
    }
}

impl From<RuntimeCall> for GuardedCall {
    fn from(call: RuntimeCall) -> Self {
        Self(call)
    }
}

impl From<GuardedCall> for RuntimeCall {
    fn from(call: GuardedCall) -> Self {
        call.0
    }
}

impl From<frame_system::Call<Runtime>> for GuardedCall {
    fn from(call: frame_system::Call<Runtime>) -> Self {
        Self(call.into())
    }
}

impl IsType<RuntimeCall> for GuardedCall {
    fn from_ref(call: &RuntimeCall) -> &Self {
        Self::ref_cast(call)
    }

    fn into_ref(&self) -> &RuntimeCall {
        &self.0
    }

    fn from_mut(call: &mut RuntimeCall) -> &mut Self {
        Self::ref_cast_mut(call)
    }

    fn into_mut(&mut self) -> &mut RuntimeCall {
        &mut self.0
    }
}

impl<Call> IsSubType<Call> for GuardedCall
where
    RuntimeCall: IsSubType<Call>,
{
    fn is_sub_type(&self) -> Option<&Call> {
        self.0.is_sub_type()
    }
}

impl InstanceFilter<GuardedCall> for ProxyType {
    fn filter(&self, call: &GuardedCall) -> bool {
        InstanceFilter::<RuntimeCall>::filter(self, call)
    }

    fn is_superset(&self, other: &Self) -> bool {
        self.covers(*other)
    }
}

impl TypeInfo for GuardedCall {
    /// Clients see the call itself.
    type Identity = RuntimeCall;

    fn type_info() -> Type {
        RuntimeCall::type_info()
    }
}
