//! The list of members: who may leave it, and what always holds.

use crate::{Config, Error, Members, Pallet};
use frame_support::ensure;

impl<T: Config> Pallet<T> {
    /// Whether the account has set session keys.
    pub fn has_keys(who: &T::AccountId) -> bool {
        pallet_session::NextKeys::<T>::contains_key(who)
    }

    /// Drops a member from the list, unless nobody with keys would remain.
    pub(crate) fn take_out(who: &T::AccountId) -> Result<(), Error<T>> {
        let mut members = Members::<T>::get();
        let position = members
            .iter()
            .position(|member| member == who)
            .ok_or(Error::<T>::NotMember)?;
        members.remove(position);
        ensure!(members.iter().any(Self::has_keys), Error::<T>::LastMember);
        Members::<T>::put(members);
        Ok(())
    }

    /// The set is not empty, and nobody is in it twice.
    #[cfg(any(test, feature = "try-runtime"))]
    pub(crate) fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
        let mut members = Members::<T>::get().into_inner();
        let count = members.len();
        ensure!(count > 0, "the authority set is empty");
        members.sort();
        members.dedup();
        ensure!(members.len() == count, "an authority is in the set twice");
        ensure!(
            !pallet_session::QueuedKeys::<T>::get().is_empty(),
            "the next session has no authorities"
        );
        Ok(())
    }
}
