#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs)]

extern crate alloc;

pub mod address;
pub mod certificate;
pub mod protection;
pub mod pruning;
pub mod trimming;

use mycelium_types::AlphaBalance;

/// What counts when neurons compete for places. Its uid is its index in the list of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// What it earned in the last epoch.
    pub emission: AlphaBalance,
    /// Block of its registration.
    pub registered_at: u64,
}

/// The places with their uids. There are never more uids than numbers for them.
fn numbered(places: &[Place]) -> impl Iterator<Item = (u16, &Place)> {
    (0..=u16::MAX).zip(places)
}

/// The order in which neurons lose their places: those that earned least first, then the oldest.
fn rank(uid: u16, place: &Place) -> (AlphaBalance, u64, u16) {
    (place.emission, place.registered_at, uid)
}
