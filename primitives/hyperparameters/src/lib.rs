#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs)]

pub mod admin_utils;
pub mod fault;
mod parameter;
pub mod rule;
pub mod subtensor_module;
pub mod value;

pub use fault::{AdminFault, Fault};
pub use parameter::Hyperparameter;
pub use rule::Rule;
pub use value::{State, Value};
