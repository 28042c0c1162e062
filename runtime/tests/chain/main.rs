//! The runtime as a chain: blocks with signed transactions, without a node.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

mod equivocation;
mod fees;
mod filters;
mod genesis;
mod harness;
#[path = "../network/mod.rs"]
mod network;
mod nonce;
