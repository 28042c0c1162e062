//! Who has staked what to whom, and what comes of it: positions, children, takes, claims, locks.

mod inherited;
mod locks;
mod positions;
pub(crate) mod storage;

pub(crate) use inherited::CountedStake;
