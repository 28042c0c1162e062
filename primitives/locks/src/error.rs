use core::fmt;

/// Why a lock cannot be changed. It is then as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    /// Two locks of different blocks: roll both forward first.
    DifferentBlocks,
    /// More than what is locked, or more than there is to lock.
    NotEnough,
    /// More than an amount can say.
    Overflow,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::DifferentBlocks => "the locks are of different blocks",
            Self::NotEnough => "there is not so much",
            Self::Overflow => "a lock cannot hold so much",
        })
    }
}

impl core::error::Error for Error {}
