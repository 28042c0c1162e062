//! What holds at the end of every block, one function per rule.

use sp_runtime::TryRuntimeError;

use crate::{Config, Pallet};

impl<T: Config> Pallet<T> {
    /// Checks every rule.
    pub fn do_try_state() -> Result<(), TryRuntimeError> {
        Self::issuance_is_recorded()?;
        Self::issuance_is_capped()?;
        Self::pools_are_backed()?;
        Self::pots_are_backed()?;
        Self::total_stake_is_a_sum()?;
        Self::alpha_is_capped()?;
        Self::subnets_are_counted()?;
        Self::started_subnets_exist()?;
        Self::mechanisms_are_in_bounds()?;
        Self::clock_is_right()?;
        Self::symbols_are_unique()?;
        Self::neurons_are_in_order()?;
        Self::links_agree()?;
        Self::owners_are_known()?;
        Ok(())
    }
}
