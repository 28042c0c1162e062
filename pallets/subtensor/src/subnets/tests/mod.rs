//! Tests of subnets.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

mod cost;
mod identity;
mod mechanisms;
mod prune;
mod schedule;
mod start;
mod symbols;
