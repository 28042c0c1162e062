//! The hash that a validator commits to before it reveals weights.

use codec::Encode;
use mycelium_types::NetUidStorageIndex;

use crate::blake2::blake2_256;

/// What is committed to, in the order in which it is hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode)]
pub struct WeightCommit<'a> {
    /// Who commits.
    pub hotkey: &'a [u8; 32],
    /// The mechanism of a subnet that the weights are for.
    pub index: NetUidStorageIndex,
    /// The neurons that are weighed.
    pub uids: &'a [u16],
    /// Their weights.
    pub values: &'a [u16],
    /// What keeps others from guessing.
    pub salt: &'a [u16],
    /// The version of the validator's software.
    pub version_key: u64,
}

impl WeightCommit<'_> {
    /// BLAKE2b-256 of the SCALE encoding.
    pub fn hash(&self) -> [u8; 32] {
        blake2_256(self)
    }
}
