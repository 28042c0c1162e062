//! Proofs of the pool: vectors, properties by the numbers of the invariants, sequences, edges.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests"
)]

mod check;
mod edges;
mod markets;
mod oracle;
mod pools;
mod properties;
mod sequences;
mod vectors;
