#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs)]

pub mod accounts;
mod amount;
mod id;
mod word;

pub use amount::{AlphaBalance, TaoBalance};
pub use id::{MechId, NetUid, NetUidStorageIndex};

/// The height of a block.
pub type BlockNumber = u32;

/// How many transactions an account has sent.
pub type Nonce = u32;

/// The number of a subnet's lease.
pub type LeaseId = u32;

/// The number of a crowdloan.
pub type CrowdloanId = u32;

/// A round of the randomness beacon.
pub type RoundNumber = u64;
