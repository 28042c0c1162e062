#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs)]

mod available;
mod decay;
mod error;
mod lock;
pub mod ownership;
pub mod voting_power;

pub use available::{available, locked_part};
pub use decay::Remaining;
pub use error::Error;
pub use lock::{LockKind, LockState, Rates};
