//! The fee, with a priority that money cannot buy.

use crate::{Balance, Runtime, RuntimeCall, RuntimeOrigin, free};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
    dispatch::{DispatchClass, DispatchInfo},
    pallet_prelude::Pays,
    weights::Weight,
};
use scale_info::TypeInfo;
use sp_runtime::{
    DispatchResult,
    traits::{
        AsSystemOriginSigner, Implication, PostDispatchInfoOf, TransactionExtension,
        TransactionExtensionMetadata, ValidateResult,
    },
    transaction_validity::{TransactionPriority, TransactionSource, TransactionValidityError},
};

type Stock = pallet_transaction_payment::ChargeTransactionPayment<Runtime>;

/// The priority of an ordinary transaction.
const NORMAL_PRIORITY: TransactionPriority = 1;
/// The priority of an operational transaction.
const OPERATIONAL_PRIORITY: TransactionPriority = 10_000_000_000;

/// Stands for [`pallet_transaction_payment::ChargeTransactionPayment`] on the wire, where clients
/// find the tip by that name. Tip and length do not change the order in which transactions are
/// taken, so that nobody can pay to overtake a trade.
#[derive(Encode, Decode, DecodeWithMemTracking, Clone, Debug, PartialEq, Eq, TypeInfo)]
pub struct ChargeTransactionPayment(Stock);

impl ChargeTransactionPayment {
    /// A transaction with this tip.
    #[must_use]
    pub fn from(tip: Balance) -> Self {
        Self(Stock::from(tip))
    }
}

impl TransactionExtension<RuntimeCall> for ChargeTransactionPayment {
    const IDENTIFIER: &'static str = <Stock as TransactionExtension<RuntimeCall>>::IDENTIFIER;
    type Implicit = ();
    /// The stock value, and whether a fee is paid: batches and proxied calls can be free.
    type Val = (<Stock as TransactionExtension<RuntimeCall>>::Val, Pays);
    type Pre = (<Stock as TransactionExtension<RuntimeCall>>::Pre, Pays);

    fn metadata() -> Vec<TransactionExtensionMetadata> {
        <Stock as TransactionExtension<RuntimeCall>>::metadata()
    }

    fn weight(&self, call: &RuntimeCall) -> Weight {
        self.0.weight(call)
    }

    fn validate(
        &self,
        origin: RuntimeOrigin,
        call: &RuntimeCall,
        info: &DispatchInfo,
        len: usize,
        self_implicit: (),
        inherited_implication: &impl Implication,
        source: TransactionSource,
    ) -> ValidateResult<Self::Val, RuntimeCall> {
        let info = match origin.as_system_origin_signer() {
            Some(who) => free::info(who, call, info),
            None => *info,
        };
        let (mut validity, val, origin) = self.0.validate(
            origin,
            call,
            &info,
            len,
            self_implicit,
            inherited_implication,
            source,
        )?;
        validity.priority = match (info.class, call) {
            // What carries calls of anybody has the class of what it carries, which may be refused to
            // whoever signs.
            (_, RuntimeCall::Utility(_) | RuntimeCall::Proxy(_) | RuntimeCall::Multisig(_))
            | (DispatchClass::Normal | DispatchClass::Mandatory, _) => NORMAL_PRIORITY,
            (DispatchClass::Operational, _) => OPERATIONAL_PRIORITY,
        };
        Ok((validity, (val, info.pays_fee), origin))
    }

    fn prepare(
        self,
        (val, pays_fee): Self::Val,
        origin: &RuntimeOrigin,
        call: &RuntimeCall,
        info: &DispatchInfo,
        len: usize,
    ) -> Result<Self::Pre, TransactionValidityError> {
        let info = DispatchInfo { pays_fee, ..*info };
        let pre = self.0.prepare(val, origin, call, &info, len)?;
        Ok((pre, pays_fee))
    }

    fn post_dispatch_details(
        (pre, pays_fee): Self::Pre,
        info: &DispatchInfo,
        post_info: &PostDispatchInfoOf<RuntimeCall>,
        len: usize,
        result: &DispatchResult,
    ) -> Result<Weight, TransactionValidityError> {
        let info = DispatchInfo { pays_fee, ..*info };
        <Stock as TransactionExtension<RuntimeCall>>::post_dispatch_details(
            pre, &info, post_info, len, result,
        )
    }
}
