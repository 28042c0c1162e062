//! Which subnet makes room for a new one.

use mycelium_types::NetUid;

use crate::{Config, NetworkImmunityPeriod, NetworkRegisteredAt, Pallet, SubnetMovingPrice};

impl<T: Config> Pallet<T> {
    /// The subnet that makes room for a new one: of those that are old enough the one with the lowest
    /// moving price, and of equals the oldest.
    pub fn prune_candidate() -> Option<NetUid> {
        let now = Self::now();
        let immunity = NetworkImmunityPeriod::<T>::get();
        Self::subnets()
            .into_iter()
            .filter_map(|netuid| {
                let registered = NetworkRegisteredAt::<T>::get(netuid);
                let is_immune = now < registered.saturating_add(immunity);
                (!is_immune).then(|| {
                    let price = SubnetMovingPrice::<T>::get(netuid);
                    (price, registered, netuid)
                })
            })
            .min()
            .map(|(_, _, netuid)| netuid)
    }
}
