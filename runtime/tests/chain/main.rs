//! The runtime as a chain: blocks with signed transactions, without a node.

mod equivocation;
mod fees;
mod filters;
mod genesis;
mod harness;
mod nonce;
