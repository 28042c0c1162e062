//! Which coldkey owns which hotkey.

pub(crate) mod storage;

use frame_support::ensure;
use mycelium_types::accounts;
use sp_runtime::{AccountId32, DispatchError};

use crate::{Config, Error, OwnedHotkeys, Owner, Pallet, StakingHotkeys};

/// The most hotkeys of a coldkey. They are one item in storage, which every new one reads and writes.
const MOST_HOTKEYS: usize = 4_096;

impl<T: Config> Pallet<T> {
    /// The coldkey that owns a hotkey, if anyone does.
    pub fn owner_of(hotkey: &AccountId32) -> Option<AccountId32> {
        Owner::<T>::try_get(hotkey).ok()
    }

    /// Fails unless the coldkey owns the hotkey: it does not exist, or belongs to someone else.
    pub fn ensure_owns(coldkey: &AccountId32, hotkey: &AccountId32) -> Result<(), DispatchError> {
        let owner = Self::owner_of(hotkey).ok_or(Error::<T>::HotKeyAccountNotExists)?;
        ensure!(owner == *coldkey, Error::<T>::NonAssociatedColdKey);
        Ok(())
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
            ensure!(owned < MOST_HOTKEYS, Error::<T>::InvalidValue);
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
}
