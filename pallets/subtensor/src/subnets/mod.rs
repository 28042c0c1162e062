//! Subnets: which there are, what they cost, who owns them, how they call themselves and when their
//! epochs run. What begins or ends a subnet stands in `lifecycle`.

mod cost;
pub mod hyperparameters;
mod identity;
mod invariants;
pub mod limits;
pub(crate) mod mechanisms;
mod prune;
pub mod schedule;
mod start;
pub(crate) mod storage;
pub mod symbols;

#[cfg(test)]
mod tests;

use alloc::vec::Vec;

use frame_support::ensure;
use mycelium_types::NetUid;
use sp_runtime::{AccountId32, DispatchError, traits::UniqueSaturatedInto};

use crate::{Config, Error, IsNetworkMember, NetworksAdded, Pallet, TotalNetworks};

impl<T: Config> Pallet<T> {
    /// The number of the current block.
    pub fn now() -> u64 {
        frame_system::Pallet::<T>::block_number().unique_saturated_into()
    }

    /// Whether there is such a subnet. One that is being dissolved is gone already.
    pub fn subnet_exists(netuid: NetUid) -> bool {
        NetworksAdded::<T>::get(netuid)
    }

    /// The subnets on which a hotkey has a uid. One that is being cleared is none of them.
    pub(crate) fn memberships(hotkey: &AccountId32) -> impl Iterator<Item = NetUid> {
        IsNetworkMember::<T>::iter_prefix(hotkey)
            .filter(|(netuid, is_member)| *is_member && Self::subnet_exists(*netuid))
            .map(|(netuid, _)| netuid)
    }

    /// Fails unless there is such a subnet.
    pub fn ensure_subnet_exists(netuid: NetUid) -> Result<(), DispatchError> {
        ensure!(Self::subnet_exists(netuid), Error::<T>::SubnetNotExists);
        Ok(())
    }

    /// The subnets without root, in order.
    pub fn subnets() -> Vec<NetUid> {
        let mut subnets: Vec<NetUid> = NetworksAdded::<T>::iter()
            .filter_map(|(netuid, added)| (added && !netuid.is_root()).then_some(netuid))
            .collect();
        subnets.sort_unstable();
        subnets
    }

    /// How many subnets there are, without root.
    pub fn subnet_count() -> u16 {
        // Root is counted, from the first block on.
        TotalNetworks::<T>::get().saturating_sub(1)
    }
}
