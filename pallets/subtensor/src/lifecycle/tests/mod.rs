//! Tests of the beginning and the end of subnets.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

mod budgets;
mod dissolution;
mod founding;
mod frozen;
mod genesis;
mod order;
mod sequences;
mod storage;
