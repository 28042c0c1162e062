//! The one place that moves TAO and alpha.
//!
//! Every function here changes an amount and all aggregates that depend on it. `TotalIssuance` is the
//! exception that needs no care: it is what the balances pallet counts, copied at the end of a block,
//! so that dust, dropped fees and burns of any pallet are in it.

mod alpha;
mod invariants;
mod pools;
pub(crate) mod storage;
mod tao;

#[cfg(test)]
mod tests;

pub use alpha::AlphaCredit;
pub(crate) use pools::DYNAMIC;
pub use pools::{EvenPools, Pools};
