//! What validators think their subnet is worth: loads a subnet, runs the epoch, stores what it found.

pub(crate) mod storage;
