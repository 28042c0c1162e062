#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs)]

pub mod activity;
pub mod dissolution;
pub mod opening;
pub mod rate_limit;
pub mod registration;
pub mod reveal;
pub mod subnet_cost;
