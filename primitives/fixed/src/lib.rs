#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs)]

mod metadata;
mod raw;
mod stored;

pub mod exp;
pub mod unit;
pub mod wide;

pub use raw::{Raw, WithFraction};
pub use stored::{Fixed, I32F32, I64F64, I96F32, U64F64, U96F32};
