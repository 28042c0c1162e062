//! The accounts of a leased subnet, which no key opens.

use mycelium_types::LeaseId;

use crate::blake2::blake2_256;

/// The accounts that own a leased subnet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeaseAccounts {
    /// Holds the lease's money.
    pub coldkey: [u8; 32],
    /// Holds its stake.
    pub hotkey: [u8; 32],
}

impl LeaseAccounts {
    /// The accounts of a lease.
    pub fn of(lease: LeaseId) -> Self {
        Self {
            coldkey: blake2_256(&("leasing/coldkey", lease)),
            hotkey: blake2_256(&("leasing/hotkey", lease)),
        }
    }
}
