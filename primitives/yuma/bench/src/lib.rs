#![doc = include_str!("../README.md")]
#![no_std]
#![warn(missing_docs)]

extern crate alloc;

pub mod baseline;
pub mod guest;
pub mod ours;
mod output;
pub mod scenario;

pub use output::Output;
