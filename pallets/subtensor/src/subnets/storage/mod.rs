//! What the subnets store, by subject.

pub(crate) mod hyperparameters;
pub(crate) mod lifecycle;
pub(crate) mod limits;
pub(crate) mod schedule;
