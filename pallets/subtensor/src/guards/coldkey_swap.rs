//! A coldkey that is about to be replaced can do nothing else: a thief who announced the swap must not
//! empty the account before its owner has seen it, and an owner who did must not be overtaken.

use frame_support::{
    dispatch::DispatchResult,
    ensure,
    traits::{CallMetadata, Get},
    weights::Weight,
};
use sp_runtime::AccountId32;

use crate::{ColdkeySwapAnnouncements, ColdkeySwapDisputes, Config, Error, Pallet};

/// What a coldkey may still call between the announcement of its swap and the end of it, by pallet.
const PARTS_OF_A_SWAP: [(&str, &str); 5] = [
    ("SubtensorModule", "announce_coldkey_swap"),
    ("SubtensorModule", "swap_coldkey_announced"),
    ("SubtensorModule", "dispute_coldkey_swap"),
    ("SubtensorModule", "clear_coldkey_swap_announcement"),
    ("MevShield", "submit_encrypted"),
];

impl<T: Config> Pallet<T> {
    /// Refuses the calls of a coldkey from the announcement of its swap to the end of it, but for those
    /// that belong to the swap. While the swap is disputed, nothing is left to do but for root.
    pub fn guard_coldkey(who: &AccountId32, call: &CallMetadata) -> DispatchResult {
        if !ColdkeySwapAnnouncements::<T>::contains_key(who) {
            return Ok(());
        }
        ensure!(
            !ColdkeySwapDisputes::<T>::contains_key(who),
            Error::<T>::ColdkeySwapDisputed
        );
        ensure!(
            PARTS_OF_A_SWAP.contains(&(call.pallet_name, call.function_name)),
            Error::<T>::ColdkeySwapAnnounced
        );
        Ok(())
    }

    /// What [`Self::guard_coldkey`] costs.
    #[must_use]
    pub fn weight_of_coldkey_guard() -> Weight {
        T::DbWeight::get().reads(2)
    }
}
