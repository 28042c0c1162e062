//! The list of members: who may leave it, and what always holds.

use crate::{Config, Error, Event, Members, Pallet};
use alloc::vec::Vec;
use frame_support::{BoundedVec, dispatch::DispatchResult, ensure};
use sp_runtime::KeyTypeId;

impl<T: Config> Pallet<T> {
    /// Whether the account has set session keys.
    pub fn has_keys(who: &T::AccountId) -> bool {
        pallet_session::NextKeys::<T>::contains_key(who)
    }

    /// Makes the owners of these session keys the members, in this order, from the second session end on.
    /// Who stays a member is not told of.
    ///
    /// Errors: [`Error::NoSessionKeys`] for a key that no account has set, [`Error::AlreadyMember`] for two
    /// keys of one account, [`Error::TooManyMembers`], and [`Error::LastMember`] for no keys at all.
    pub fn replace<Key: AsRef<[u8]>>(
        kind: KeyTypeId,
        keys: impl IntoIterator<Item = Key>,
    ) -> DispatchResult {
        let mut new = BoundedVec::<T::AccountId, T::MaxMembers>::new();
        for key in keys {
            let owner = pallet_session::Pallet::<T>::key_owner(kind, key.as_ref())
                .ok_or(Error::<T>::NoSessionKeys)?;
            ensure!(!new.contains(&owner), Error::<T>::AlreadyMember);
            new.try_push(owner)
                .map_err(|_| Error::<T>::TooManyMembers)?;
        }
        ensure!(!new.is_empty(), Error::<T>::LastMember);
        let old = Members::<T>::get();
        Members::<T>::put(&new);
        let without = |all: &[T::AccountId], others: &[T::AccountId]| -> Vec<T::AccountId> {
            let missing = all.iter().filter(|who| !others.contains(who));
            missing.cloned().collect()
        };
        for who in without(&old, &new) {
            Self::deposit_event(Event::MemberRemoved { who });
        }
        for who in without(&new, &old) {
            Self::deposit_event(Event::MemberAdded { who });
        }
        Ok(())
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
