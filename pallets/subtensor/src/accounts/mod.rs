//! Which coldkey owns which hotkey.

mod invariants;
pub(crate) mod storage;

#[cfg(test)]
mod tests;

use frame_support::ensure;
use mycelium_types::accounts;
use sp_runtime::{AccountId32, DispatchError, DispatchResult};

use crate::{Config, Error, OwnedHotkeys, Owner, Pallet, StakingHotkeys, measures::HOTKEYS};

impl<T: Config> Pallet<T> {
    /// The coldkey that owns a hotkey, if anyone does.
    pub fn owner_of(hotkey: &AccountId32) -> Option<AccountId32> {
        Owner::<T>::try_get(hotkey).ok()
    }

    /// Fails unless the coldkey may use the hotkey: it owns it, or nobody does. Accounts of subnets are
    /// nobody's.
    pub(crate) fn ensure_can_claim(
        coldkey: &AccountId32,
        hotkey: &AccountId32,
    ) -> Result<(), DispatchError> {
        if let Some(owner) = Self::owner_of(hotkey) {
            ensure!(owner == *coldkey, Error::<T>::NonAssociatedColdKey);
        } else {
            let owned = OwnedHotkeys::<T>::decode_len(coldkey).unwrap_or_default();
            ensure!(owned < HOTKEYS as usize, Error::<T>::InvalidValue);
        }
        ensure!(
            accounts::subnet_of(hotkey.as_ref()).is_none(),
            Error::<T>::CannotUseSystemAccount
        );
        Ok(())
    }

    /// Gives a hotkey that nobody owns to a coldkey. Nothing happens to one that is owned.
    pub(crate) fn claim_hotkey(coldkey: &AccountId32, hotkey: &AccountId32) {
        if Owner::<T>::contains_key(hotkey) {
            return;
        }
        Owner::<T>::insert(hotkey, coldkey);
        OwnedHotkeys::<T>::append(coldkey, hotkey);
        // An owner stakes to its hotkeys sooner or later, and wallets look for them here. Nobody can
        // have staked to a hotkey that did not exist.
        StakingHotkeys::<T>::append(coldkey, hotkey);
    }

    /// Gives a hotkey that nobody owns to the caller. One that is owned stays where it is.
    pub(crate) fn do_try_associate_hotkey(
        coldkey: &AccountId32,
        hotkey: &AccountId32,
    ) -> DispatchResult {
        if Self::owner_of(hotkey).is_some() {
            return Ok(());
        }
        Self::ensure_can_claim(coldkey, hotkey)?;
        Self::claim_hotkey(coldkey, hotkey);
        Ok(())
    }
}
