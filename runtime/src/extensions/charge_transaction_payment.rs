//! The fee, with a priority that money cannot buy.

use crate::{Balance, Runtime, RuntimeCall, RuntimeOrigin};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
    dispatch::{DispatchClass, DispatchInfo},
    weights::Weight,
};
use scale_info::TypeInfo;
use sp_runtime::{
    DispatchResult,
    traits::{
        Implication, PostDispatchInfoOf, TransactionExtension, TransactionExtensionMetadata,
        ValidateResult,
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
    type Val = <Stock as TransactionExtension<RuntimeCall>>::Val;
    type Pre = <Stock as TransactionExtension<RuntimeCall>>::Pre;

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
        let (mut validity, val, origin) = self.0.validate(
            origin,
            call,
            info,
            len,
            self_implicit,
            inherited_implication,
            source,
        )?;
        validity.priority = match info.class {
            DispatchClass::Normal | DispatchClass::Mandatory => NORMAL_PRIORITY,
            DispatchClass::Operational => OPERATIONAL_PRIORITY,
        };
        Ok((validity, val, origin))
    }

    fn prepare(
        self,
        val: Self::Val,
        origin: &RuntimeOrigin,
        call: &RuntimeCall,
        info: &DispatchInfo,
        len: usize,
    ) -> Result<Self::Pre, TransactionValidityError> {
        self.0.prepare(val, origin, call, info, len)
    }

    fn post_dispatch_details(
        pre: Self::Pre,
        info: &DispatchInfo,
        post_info: &PostDispatchInfoOf<RuntimeCall>,
        len: usize,
        result: &DispatchResult,
    ) -> Result<Weight, TransactionValidityError> {
        <Stock as TransactionExtension<RuntimeCall>>::post_dispatch_details(
            pre, info, post_info, len, result,
        )
    }
}
