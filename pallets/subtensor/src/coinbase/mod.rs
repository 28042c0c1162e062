//! What a block emits, and who gets it.

pub(crate) mod storage;
