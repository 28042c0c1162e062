//! TAO in accounts.

use frame_support::{
    ensure,
    traits::{
        OnUnbalanced,
        fungible::{Balanced, Inspect, Mutate},
        tokens::{Fortitude, Precision, Preservation},
    },
};
use mycelium_types::{NetUid, TaoBalance, accounts};
use sp_runtime::{AccountId32, DispatchError, TryRuntimeError};

use crate::{Config, Error, Pallet, TotalIssuance};

impl<T: Config> Pallet<T> {
    /// All TAO there is.
    pub fn issuance() -> TaoBalance {
        TaoBalance::new(T::Currency::total_issuance())
    }

    /// Copies the issuance for those who read storage. Written only when it has changed.
    pub(crate) fn record_issuance() {
        let issuance = Self::issuance();
        if TotalIssuance::<T>::get() != issuance {
            TotalIssuance::<T>::put(issuance);
        }
    }

    /// I2.
    pub(crate) fn issuance_is_recorded() -> Result<(), TryRuntimeError> {
        ensure!(
            TotalIssuance::<T>::get() == Self::issuance(),
            "I2: the issuance on record is not that of the balances"
        );
        Ok(())
    }

    /// The account that holds a subnet's TAO.
    pub fn subnet_account(netuid: NetUid) -> AccountId32 {
        AccountId32::new(accounts::of_subnet(netuid))
    }

    /// What an account can spend and stay alive.
    pub fn spendable(who: &AccountId32) -> TaoBalance {
        TaoBalance::new(T::Currency::reducible_balance(
            who,
            Preservation::Preserve,
            Fortitude::Polite,
        ))
    }

    /// Moves TAO; who pays stays alive.
    pub(crate) fn transfer_tao(
        from: &AccountId32,
        to: &AccountId32,
        amount: TaoBalance,
    ) -> Result<(), DispatchError> {
        T::Currency::transfer(from, to, amount.to_u64(), Preservation::Preserve)
            .map_err(|_| Error::<T>::InsufficientBalance)?;
        Ok(())
    }

    /// Destroys TAO, which can be minted again; who pays stays alive.
    pub(crate) fn recycle_tao(from: &AccountId32, amount: TaoBalance) -> Result<(), DispatchError> {
        T::Currency::burn_from(
            from,
            amount.to_u64(),
            Preservation::Preserve,
            Precision::Exact,
            Fortitude::Polite,
        )
        .map_err(|_| Error::<T>::InsufficientBalance)?;
        Ok(())
    }

    /// Moves TAO to the account that no key opens: it stays in issuance for ever.
    pub fn burn_tao(from: &AccountId32, amount: TaoBalance) -> Result<(), DispatchError> {
        Self::transfer_tao(from, &AccountId32::new(accounts::burnt()), amount)
    }

    /// Recycles what is left in the account of a subnet, but for what keeps the account alive.
    pub(crate) fn recycle_remainder(netuid: NetUid) -> Result<TaoBalance, DispatchError> {
        let account = Self::subnet_account(netuid);
        let remainder = Self::spendable(&account);
        Self::recycle_tao(&account, remainder)?;
        Ok(remainder)
    }

    /// Pays somebody out of the account of a subnet. What an account that does not exist could not live on
    /// stays where it is.
    pub(crate) fn pay_out(netuid: NetUid, to: &AccountId32, amount: TaoBalance) {
        if amount.is_zero() {
            return;
        }
        let amount = amount.to_u64();
        let fund = Self::subnet_account(netuid);
        let paid = T::Currency::transfer(&fund, to, amount, Preservation::Expendable);
        // The last rao of an account, fewer than it could live on, were lost to issuance with the payment
        // before. They are issued again to those whose they are.
        let is_gone = T::Currency::total_balance(&fund) == 0;
        if paid.is_err() && is_gone && amount < T::Currency::minimum_balance() {
            // Nothing is lost by a failure: what is not paid is recycled.
            let _ = T::Currency::mint_into(to, amount);
        }
    }

    /// Puts new TAO into the account of a subnet of the first block.
    pub(crate) fn endow_subnet(netuid: NetUid, amount: TaoBalance) -> Result<(), DispatchError> {
        T::Currency::mint_into(&Self::subnet_account(netuid), amount.to_u64())?;
        Ok(())
    }

    /// Pays the fee of a trade.
    pub(crate) fn pay_fee(from: &AccountId32, fee: TaoBalance) -> Result<(), DispatchError> {
        if fee.is_zero() {
            return Ok(());
        }
        let credit = T::Currency::withdraw(
            from,
            fee.to_u64(),
            Precision::Exact,
            Preservation::Preserve,
            Fortitude::Polite,
        )
        .map_err(|_| Error::<T>::InsufficientBalance)?;
        T::Fees::on_unbalanced(credit);
        Ok(())
    }
}
