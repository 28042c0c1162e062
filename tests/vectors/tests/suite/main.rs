//! What the tool finds in vectors, good and spoiled.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests"
)]

mod bad_files;
mod common;
mod copied_vectors;
mod economics;
mod planted_differences;
