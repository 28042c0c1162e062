//! What holds of keys at the end of every block.

use alloc::collections::BTreeSet;

use frame_support::ensure;
use sp_runtime::{AccountId32, TryRuntimeError};

use crate::{Config, OwnedHotkeys, Owner, Pallet};

impl<T: Config> Pallet<T> {
    /// S7: a coldkey has the hotkeys that it owns, each once.
    pub(crate) fn owners_are_known() -> Result<(), TryRuntimeError> {
        let mut owned = BTreeSet::<(AccountId32, AccountId32)>::new();
        for (coldkey, hotkeys) in OwnedHotkeys::<T>::iter() {
            for hotkey in hotkeys {
                ensure!(
                    owned.insert((hotkey, coldkey.clone())),
                    "S7: a coldkey has a hotkey twice"
                );
            }
        }
        let owners: BTreeSet<(AccountId32, AccountId32)> = Owner::<T>::iter().collect();
        ensure!(owned == owners, "S7: owners and their hotkeys do not agree");
        Ok(())
    }
}
