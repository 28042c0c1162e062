//! How the membership becomes the set of a session, and how an offender leaves it.

use crate::{Config, Event, LOG_TARGET, Members, Pallet};
use alloc::vec::Vec;
use frame_support::{traits::Get, weights::Weight};
use pallet_session::{KeyOwner, NextKeys, QueuedKeys, historical};
use sp_runtime::{
    Perbill,
    traits::{Convert, OpaqueKeys},
};
use sp_staking::{
    SessionIndex,
    offence::{OffenceDetails, OnOffenceHandler},
};

/// A validator's account and its session keys.
type Keyed<T> = (
    <T as frame_system::Config>::AccountId,
    <T as pallet_session::Config>::Keys,
);

/// What a historical proof says of a validator besides its account: nothing, since nothing is at
/// stake but the seat.
pub struct Identification;

impl<AccountId> Convert<AccountId, Option<()>> for Identification {
    fn convert(_: AccountId) -> Option<()> {
        Some(())
    }
}

impl<T: Config> Pallet<T> {
    /// The set to run after the coming session: the members with keys. `None` while neither the
    /// members nor their keys have changed, so that GRANDPA changes its set no more than needed.
    fn plan() -> Option<Vec<T::AccountId>> {
        let queued = QueuedKeys::<T>::get();
        let next: Vec<Keyed<T>> = Members::<T>::get()
            .into_iter()
            .filter_map(|who| NextKeys::<T>::get(&who).map(|keys| (who, keys)))
            .collect();
        if next.is_empty() {
            return Some(Self::keep_running(queued));
        }
        (next != queued).then(|| next.into_iter().map(|(who, _)| who).collect())
    }

    /// Puts the keys of the running set back, for the case that every member has purged its own.
    fn keep_running(queued: Vec<Keyed<T>>) -> Vec<T::AccountId> {
        log::error!(target: LOG_TARGET, "no authority has session keys: keeping the running set");
        let mut kept = Vec::with_capacity(queued.len());
        for (who, keys) in queued {
            for id in T::Keys::key_ids() {
                KeyOwner::<T>::insert((*id, keys.get_raw(*id)), &who);
            }
            NextKeys::<T>::insert(&who, keys);
            kept.push(who);
        }
        kept
    }
}

impl<T: Config> pallet_session::SessionManager<T::AccountId> for Pallet<T> {
    fn new_session(_: SessionIndex) -> Option<Vec<T::AccountId>> {
        Self::plan()
    }

    fn new_session_genesis(_: SessionIndex) -> Option<Vec<T::AccountId>> {
        // Nothing is queued yet, and the order of genesis builds is not ours to rely on: without
        // an answer the session pallet takes the accounts of its own genesis.
        let members = Members::<T>::get().into_inner();
        (!members.is_empty()).then_some(members)
    }

    fn start_session(_: SessionIndex) {}

    fn end_session(index: SessionIndex) {
        historical::Pallet::<T>::prune_up_to(index.saturating_sub(T::HistoryDepth::get()));
    }
}

impl<T: Config<FullIdentification = ()>> historical::SessionManager<T::AccountId, ()>
    for Pallet<T>
{
    fn new_session(index: SessionIndex) -> Option<Vec<(T::AccountId, ())>> {
        identified(<Self as pallet_session::SessionManager<_>>::new_session(
            index,
        ))
    }

    fn new_session_genesis(index: SessionIndex) -> Option<Vec<(T::AccountId, ())>> {
        identified(<Self as pallet_session::SessionManager<_>>::new_session_genesis(index))
    }

    fn start_session(index: SessionIndex) {
        <Self as pallet_session::SessionManager<_>>::start_session(index);
    }

    fn end_session(index: SessionIndex) {
        <Self as pallet_session::SessionManager<_>>::end_session(index);
    }
}

fn identified<AccountId>(set: Option<Vec<AccountId>>) -> Option<Vec<(AccountId, ())>> {
    set.map(|set| set.into_iter().map(|who| (who, ())).collect())
}

impl<T, Reporter> OnOffenceHandler<Reporter, (T::AccountId, ()), Weight> for Pallet<T>
where
    T: Config,
{
    fn on_offence(
        offenders: &[OffenceDetails<Reporter, (T::AccountId, ())>],
        _slash_fraction: &[Perbill],
        _session: SessionIndex,
    ) -> Weight {
        let mut weight = Weight::zero();
        for OffenceDetails {
            offender: (who, ()),
            ..
        } in offenders
        {
            match Self::take_out(who) {
                Ok(()) => Self::deposit_event(Event::OffenderRemoved { who: who.clone() }),
                Err(why) => {
                    log::warn!(target: LOG_TARGET, "offender {who:?} not removed: {why:?}");
                }
            }
            weight =
                weight.saturating_add(<<T as Config>::WeightInfo as crate::WeightInfo>::remove());
        }
        weight
    }
}
