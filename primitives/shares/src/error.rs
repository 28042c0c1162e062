use core::fmt;

/// Why a pool refuses. It is then as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    /// The deposit is too small to buy a share: nothing, that is.
    InsufficientLiquidity,
    /// The holder's shares are worth less than the withdrawal.
    NotEnoughStake,
    /// The pool's value would exceed what an amount can say.
    Overflow,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InsufficientLiquidity => "the deposit buys no share",
            Self::NotEnoughStake => "the withdrawal exceeds the holder's part",
            Self::Overflow => "the pool cannot hold so much",
        })
    }
}

impl core::error::Error for Error {}
