//! Tests of subnets.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

mod cost;
mod halving;
mod identity;
mod invariants;
mod mechanisms;
mod prune;
mod schedule;
mod start;
mod symbols;
mod token;
