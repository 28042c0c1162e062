//! Swaps of hotkeys and coldkeys.

pub(crate) mod storage;
