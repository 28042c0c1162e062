#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs)]

mod error;
mod float;
mod pool;

pub use error::Error;
pub use float::SafeFloat;
pub use pool::{Credit, Pool, Update};
