//! The end of registration on a subnet.

use mycelium_types::NetUid;

use crate::{Config, Pallet};

impl<T: Config> Pallet<T> {
    /// Takes a subnet that is gone off the lists of those that the start of a block looks after.
    pub(crate) fn close_registration(netuid: NetUid) {
        Self::stop_price(netuid);
        Self::stop_registration_counts(netuid);
    }
}
