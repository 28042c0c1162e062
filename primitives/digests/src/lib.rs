#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs)]

mod blake2;
mod commit;
mod lease;
mod seal;

pub use commit::WeightCommit;
pub use lease::LeaseAccounts;
pub use seal::{Seal, Work};
