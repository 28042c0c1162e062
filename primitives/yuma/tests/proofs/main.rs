//! Proofs of the epoch: a second implementation, proven against the vectors; the crate against that implementation;
//! and properties of the crate alone.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests"
)]

mod agreement;
mod case;
mod fast;
mod functions;
mod oracle;
mod properties;
mod reach;
mod strategy;
mod vectors;
