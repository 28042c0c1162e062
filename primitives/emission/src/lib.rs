#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs)]

extern crate alloc;

pub mod accrual;
pub mod children;
pub mod dividends;
pub mod flow;
pub mod injection;
pub mod moving_price;
pub mod payments;
pub mod ratio;
pub mod root_claims;
pub mod shares;
mod stake;
pub mod supply;

pub use stake::KeyStake;
