//! The nonce check, which lets accounts without a balance send calls that are free.

use crate::{AccountId, Nonce, Runtime, RuntimeCall, RuntimeOrigin, free};
use alloc::{vec, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{dispatch::DispatchInfo, pallet_prelude::Pays, weights::Weight};
use scale_info::TypeInfo;
use sp_runtime::{
    DispatchResult,
    traits::{
        AsSystemOriginSigner, Implication, PostDispatchInfoOf, TransactionExtension,
        TransactionExtensionMetadata, ValidateResult,
    },
    transaction_validity::{
        InvalidTransaction, TransactionSource, TransactionValidityError, ValidTransaction,
    },
};

type Stock = frame_system::CheckNonce<Runtime>;

/// How many free calls an account may have waiting for one that is missing. The pool keeps such calls
/// until the missing one comes, and nobody has paid for them.
const MAX_FREE_NONCES_AHEAD: Nonce = 128;

/// Stands for [`frame_system::CheckNonce`] on the wire. The stock extension refuses every account
/// that nothing pays for; this one refuses it only for calls that cost a fee, so that a hotkey
/// which holds nothing can serve and set weights.
#[derive(Encode, Decode, DecodeWithMemTracking, Clone, Debug, PartialEq, Eq, TypeInfo)]
pub struct CheckNonce(#[codec(compact)] pub Nonce);

impl CheckNonce {
    fn validity(
        &self,
        who: &AccountId,
        info: &DispatchInfo,
    ) -> Result<ValidTransaction, InvalidTransaction> {
        let account = frame_system::Account::<Runtime>::get(who);
        let exists = account.providers > 0 || account.sufficients > 0;
        if !exists && info.pays_fee == Pays::Yes {
            return Err(InvalidTransaction::Payment);
        }
        let Some(ahead) = self.0.checked_sub(account.nonce) else {
            return Err(InvalidTransaction::Stale);
        };
        if info.pays_fee == Pays::No && ahead > MAX_FREE_NONCES_AHEAD {
            return Err(InvalidTransaction::Future);
        }
        Ok(ValidTransaction {
            provides: vec![tag(who, self.0)],
            requires: match self.0.checked_sub(1) {
                Some(previous) if ahead > 0 => vec![tag(who, previous)],
                _ => vec![],
            },
            ..ValidTransaction::default()
        })
    }
}

/// What a transaction provides to the next one of its account.
fn tag(who: &AccountId, nonce: Nonce) -> Vec<u8> {
    (who, nonce).encode()
}

impl TransactionExtension<RuntimeCall> for CheckNonce {
    const IDENTIFIER: &'static str = <Stock as TransactionExtension<RuntimeCall>>::IDENTIFIER;
    type Implicit = ();
    type Val = Option<AccountId>;
    /// The weight to give back, for calls without a signer.
    type Pre = Weight;

    fn metadata() -> Vec<TransactionExtensionMetadata> {
        <Stock as TransactionExtension<RuntimeCall>>::metadata()
    }

    fn weight(&self, call: &RuntimeCall) -> Weight {
        Stock::from(self.0).weight(call)
    }

    fn validate(
        &self,
        origin: RuntimeOrigin,
        call: &RuntimeCall,
        info: &DispatchInfo,
        _len: usize,
        _self_implicit: (),
        _inherited_implication: &impl Implication,
        _source: TransactionSource,
    ) -> ValidateResult<Self::Val, RuntimeCall> {
        let Some(who) = origin.as_system_origin_signer().cloned() else {
            return Ok((ValidTransaction::default(), None, origin));
        };
        let validity = self.validity(&who, &free::info(&who, call, info))?;
        Ok((validity, Some(who), origin))
    }

    fn prepare(
        self,
        signer: Self::Val,
        _origin: &RuntimeOrigin,
        call: &RuntimeCall,
        _info: &DispatchInfo,
        _len: usize,
    ) -> Result<Self::Pre, TransactionValidityError> {
        match signer {
            Some(who) => Stock::prepare_nonce_for_account(&who, self.0).map(|()| Weight::zero()),
            None => Ok(self.weight(call)),
        }
    }

    fn post_dispatch_details(
        unspent: Self::Pre,
        _info: &DispatchInfo,
        _post_info: &PostDispatchInfoOf<RuntimeCall>,
        _len: usize,
        _result: &DispatchResult,
    ) -> Result<Weight, TransactionValidityError> {
        Ok(unspent)
    }
}
