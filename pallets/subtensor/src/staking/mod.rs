//! Who has staked what to whom, and what comes of it: positions, children, takes, claims, locks.

mod children;
mod inherited;
mod invariants;
mod locks;
mod positions;
pub(crate) mod storage;

pub(crate) use inherited::CountedStake;

#[cfg(test)]
mod tests;
