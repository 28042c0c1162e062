//! What holds of the ledger at the end of every block.

use frame_support::{ensure, traits::fungible::Inspect};
use mycelium_emission::supply::CAP;
use mycelium_types::TaoBalance;
use sp_runtime::TryRuntimeError;

use crate::{Config, Dissolving, Pallet, SubnetAlphaIn, SubnetAlphaOut, SubnetTAO, TotalStake};

impl<T: Config> Pallet<T> {
    /// I1.
    pub(crate) fn issuance_is_capped() -> Result<(), TryRuntimeError> {
        ensure!(
            Self::issuance().to_u64() <= CAP,
            "I1: there is more TAO than may exist"
        );
        Ok(())
    }

    /// P1.
    pub(crate) fn pools_are_backed() -> Result<(), TryRuntimeError> {
        for (netuid, reserve) in SubnetTAO::<T>::iter() {
            ensure!(
                T::Currency::total_balance(&Self::subnet_account(netuid)) >= reserve.to_u64(),
                "P1: a pool has more TAO than the account of its subnet"
            );
        }
        Ok(())
    }

    /// What a dissolved subnet still owes is in its account, unless it is less than an account can hold.
    pub(crate) fn pots_are_backed() -> Result<(), TryRuntimeError> {
        for (netuid, remains) in Dissolving::<T>::iter() {
            let balance = T::Currency::total_balance(&Self::subnet_account(netuid));
            let owed = remains.unpaid().to_u64();
            ensure!(
                balance >= owed || balance == 0 && owed < T::Currency::minimum_balance(),
                "Pots: a dissolved subnet owes more TAO than its account has"
            );
        }
        Ok(())
    }

    /// P2.
    pub(crate) fn total_stake_is_a_sum() -> Result<(), TryRuntimeError> {
        ensure!(
            TaoBalance::checked_sum(SubnetTAO::<T>::iter_values()) == Some(TotalStake::<T>::get()),
            "P2: the total stake is not the sum of the reserves"
        );
        Ok(())
    }

    /// A2.
    pub(crate) fn alpha_is_capped() -> Result<(), TryRuntimeError> {
        for (netuid, reserve) in SubnetAlphaIn::<T>::iter() {
            let alpha = reserve.checked_add(SubnetAlphaOut::<T>::get(netuid));
            ensure!(
                alpha.is_some_and(|alpha| alpha.to_u64() <= CAP),
                "A2: there is more alpha of a subnet than may exist"
            );
        }
        Ok(())
    }
}
