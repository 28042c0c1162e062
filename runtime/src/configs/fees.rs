//! TransactionPayment: what a transaction costs, and who earns it.

use crate::{AccountId, Authorship, Balance, Balances, Runtime, RuntimeEvent};
use frame_support::{
    parameter_types,
    traits::{
        Imbalance, OnUnbalanced,
        fungible::{Balanced, Credit},
    },
    weights::{
        IdentityFee, WeightToFeeCoefficient, WeightToFeeCoefficients, WeightToFeePolynomial,
    },
};
use pallet_transaction_payment::FungibleAdapter;
use sp_runtime::Perbill;

/// 0.0005 rao per picosecond of computation. The proof size is free.
pub struct LinearWeightToFee;

impl WeightToFeePolynomial for LinearWeightToFee {
    type Balance = Balance;

    fn polynomial() -> WeightToFeeCoefficients<Balance> {
        core::iter::once(WeightToFeeCoefficient {
            coeff_integer: 0,
            coeff_frac: Perbill::from_parts(500_000),
            negative: false,
            degree: 1,
        })
        .collect()
    }
}

/// Pays fees and tips to the author of the block. They are burned only if the block has none.
pub struct ToAuthor;

impl OnUnbalanced<Credit<AccountId, Balances>> for ToAuthor {
    fn on_unbalanceds(parts: impl Iterator<Item = Credit<AccountId, Balances>>) {
        let total = parts.fold(Credit::<AccountId, Balances>::zero(), Imbalance::merge);
        Self::on_nonzero_unbalanced(total);
    }

    fn on_nonzero_unbalanced(fees: Credit<AccountId, Balances>) {
        if let Some(author) = Authorship::author() {
            // What the account cannot take is dropped, which burns it.
            drop(Balances::resolve(&author, fees));
        }
    }
}

parameter_types! {
    pub const OperationalFeeMultiplier: u8 = 5;
}

impl pallet_transaction_payment::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type OnChargeTransaction = FungibleAdapter<Balances, ToAuthor>;
    type OperationalFeeMultiplier = OperationalFeeMultiplier;
    type WeightToFee = LinearWeightToFee;
    type LengthToFee = IdentityFee<Balance>;
    type FeeMultiplierUpdate = ();
    type WeightInfo = pallet_transaction_payment::weights::SubstrateWeight<Runtime>;
}
