//! Keeps calls that would fail out of the pool, and free calls from flooding it.

use crate::{RuntimeCall, RuntimeOrigin, SubtensorModule, filters::BaseCallFilter, free, guard};
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{dispatch::DispatchInfo, traits::Contains, weights::Weight};
use scale_info::TypeInfo;
use sp_runtime::{
    impl_tx_ext_default,
    traits::{AsSystemOriginSigner, Implication, TransactionExtension, ValidateResult},
    transaction_validity::{
        InvalidTransaction, TransactionLongevity, TransactionSource, ValidTransaction,
    },
};

/// For how many blocks a free call may wait for an earlier one: long enough for that to come, too short to pile up.
/// The pool asks again about calls that are ready, which then begin anew; they hold a place each.
const FREE_LONGEVITY: TransactionLongevity = 64;

/// How long a free call may be in bytes: it pays for none of them.
const MAX_FREE_LENGTH: usize = 16 * 1024;

/// Asks the guard about the call that a transaction carries, and answers with the number that clients
/// know for each refusal. A free call gets a short life and a place of its own in the pool.
#[derive(
    Encode, Decode, DecodeWithMemTracking, Clone, Copy, Debug, Default, PartialEq, Eq, TypeInfo,
)]
pub struct SubtensorTransactionExtension;

impl TransactionExtension<RuntimeCall> for SubtensorTransactionExtension {
    const IDENTIFIER: &'static str = "SubtensorTransactionExtension";
    type Implicit = ();
    type Val = ();
    type Pre = ();

    fn weight(&self, call: &RuntimeCall) -> Weight {
        // Whether a call is free is asked for the nonce and the fee too, whose weights are the SDK's.
        guard::weight(call).saturating_add(free::weight(call).saturating_mul(3))
    }

    fn validate(
        &self,
        origin: RuntimeOrigin,
        call: &RuntimeCall,
        info: &DispatchInfo,
        len: usize,
        _self_implicit: (),
        _inherited_implication: &impl Implication,
        _source: TransactionSource,
    ) -> ValidateResult<(), RuntimeCall> {
        let Some(who) = origin.as_system_origin_signer() else {
            return Ok((ValidTransaction::default(), (), origin));
        };
        guard::check(who, call)
            .map_err(|error| InvalidTransaction::Custom(SubtensorModule::pool_code(error)))?;
        let Some(places) = free::places(who, call, info) else {
            return Ok((ValidTransaction::default(), (), origin));
        };
        if !BaseCallFilter::contains(call) {
            // It would fail without paying for that.
            return Err(InvalidTransaction::Call.into());
        }
        if len > MAX_FREE_LENGTH {
            return Err(InvalidTransaction::ExhaustsResources.into());
        }
        let validity = ValidTransaction {
            provides: places.into_iter().collect(),
            longevity: FREE_LONGEVITY,
            ..ValidTransaction::default()
        };
        Ok((validity, (), origin))
    }

    impl_tx_ext_default!(RuntimeCall; prepare);
}
