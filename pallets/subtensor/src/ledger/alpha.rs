//! Alpha that has been bought and not yet placed.

use mycelium_types::{AlphaBalance, NetUid};
use sp_runtime::{ArithmeticError, DispatchError};

use crate::{Config, Pallet, SubnetAlphaOut};

/// Alpha that left a pool and belongs to nobody yet. Whoever is handed one has to place it.
#[must_use = "alpha that nobody owns: stake, recycle or burn it"]
#[derive(Debug, PartialEq, Eq)]
pub struct AlphaCredit {
    netuid: NetUid,
    amount: AlphaBalance,
}

impl AlphaCredit {
    /// For the ledger alone: who makes one has raised the alpha outside of the pool.
    pub(super) const fn new(netuid: NetUid, amount: AlphaBalance) -> Self {
        Self { netuid, amount }
    }

    /// How much it is.
    pub const fn amount(&self) -> AlphaBalance {
        self.amount
    }
}

impl<T: Config> Pallet<T> {
    /// Destroys alpha: it leaves the alpha outside of the pool, and may be created again.
    #[expect(clippy::needless_pass_by_value, reason = "the credit is used up")]
    pub(crate) fn recycle_alpha_credit(credit: AlphaCredit) -> Result<(), DispatchError> {
        let AlphaCredit { netuid, amount } = credit;
        SubnetAlphaOut::<T>::try_mutate(netuid, |out| {
            *out = out.checked_sub(amount).ok_or(ArithmeticError::Underflow)?;
            Ok(())
        })
    }
}
