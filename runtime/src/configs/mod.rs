//! The configuration of each pallet, by subject.

mod admin_utils;
mod authorities;
mod balances;
mod calls;
mod consensus;
pub mod fees;
mod proxy;
mod safe_mode;
mod subtensor;
mod system;

pub use system::{NORMAL_DISPATCH_RATIO, RuntimeBlockWeights};
