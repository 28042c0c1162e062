//! Weights that validators set, or commit and reveal.

pub(crate) mod storage;
