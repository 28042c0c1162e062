//! The runtime as a chain: blocks with signed transactions, without a node.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    reason = "a test fails by panicking"
)]

mod carriers;
mod equivocation;
mod fees;
mod filters;
mod free;
mod genesis;
mod guard;
mod harness;
#[path = "../network/mod.rs"]
mod network;
mod nonce;
mod proxies;
mod subnets;
