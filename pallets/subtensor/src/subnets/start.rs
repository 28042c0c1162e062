//! The start of a subnet's emission and staking.

use frame_support::ensure;
use frame_system::pallet_prelude::OriginFor;
use mycelium_types::NetUid;
use sp_runtime::DispatchResult;

use crate::{
    Config, Error, Event, FirstEmissionBlockNumber, NetworkRegisteredAt, Pallet, StartCallDelay,
    SubtokenEnabled,
};

impl<T: Config> Pallet<T> {
    /// Starts a subnet, for its owner.
    pub(crate) fn do_start_call(origin: OriginFor<T>, netuid: NetUid) -> DispatchResult {
        Self::ensure_subnet_exists(netuid)?;
        Self::ensure_subnet_owner(origin, netuid)?;
        ensure!(
            !FirstEmissionBlockNumber::<T>::contains_key(netuid),
            Error::<T>::FirstEmissionBlockNumberAlreadySet
        );
        let now = Self::now();
        let earliest =
            NetworkRegisteredAt::<T>::get(netuid).saturating_add(StartCallDelay::<T>::get());
        ensure!(now >= earliest, Error::<T>::NeedWaitingMoreBlocksToStarCall);
        let first = now.saturating_add(1);
        FirstEmissionBlockNumber::<T>::insert(netuid, first);
        SubtokenEnabled::<T>::insert(netuid, true);
        Self::deposit_event(Event::FirstEmissionBlockNumberSet(netuid, first));
        Ok(())
    }
}
