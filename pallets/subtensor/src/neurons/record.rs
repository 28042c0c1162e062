//! What the chain keeps of a neuron.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use mycelium_neurons::Place;
use mycelium_types::AlphaBalance;
use scale_info::TypeInfo;

/// A neuron: who it is, since when, and how it did in the last epoch. Its uid is its place in the list.
#[derive(
    Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Neuron<AccountId> {
    /// Its key.
    pub hotkey: AccountId,
    /// Block of its registration.
    pub registered_at: u64,
    /// What it earned.
    pub emission: AlphaBalance,
    /// Part of all stake, of 65535.
    pub stake_weight: u16,
    /// What the validators agreed it is worth, of 65535.
    pub consensus: u16,
    /// Its part of what validators earned, of 65535.
    pub dividends: u16,
    /// How much of its weights the others supported, of 65535.
    pub validator_trust: u16,
    /// Whether it may validate.
    pub validator_permit: bool,
    /// Whether it gave weights lately.
    pub active: bool,
}

impl<AccountId> Neuron<AccountId> {
    /// A neuron that has just come: it counts as active, and has no scores.
    pub const fn new(hotkey: AccountId, registered_at: u64) -> Self {
        Self {
            hotkey,
            registered_at,
            emission: AlphaBalance::ZERO,
            stake_weight: 0,
            consensus: 0,
            dividends: 0,
            validator_trust: 0,
            validator_permit: false,
            active: true,
        }
    }

    /// What counts when neurons compete for places.
    pub const fn place(&self) -> Place {
        Place {
            emission: self.emission,
            registered_at: self.registered_at,
        }
    }
}
