//! How much of a weight above consensus still makes a bond.

use mycelium_fixed::unit::{ONE, frac};

/// The weight that makes a bond (Q), from a weight and its clipped form.
pub(crate) trait Penalty: Copy {
    /// Does it equal the clipped weight?
    const CLIPS: bool;

    /// The value of an entry.
    fn apply(self, weight: u64, clipped: u64) -> u64;

    /// Is the entry there at all? Only liquid alpha tells an entry of zero from none.
    fn has(self, weight: u64, value: u64) -> bool;
}

/// No penalty: the weight itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unclipped;

/// The full penalty: the clipped weight. An entry that clipping makes zero is gone, one that was zero stays.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clipped;

/// A penalty in between: a part of the way from the weight to the clipped weight.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Blended {
    part: u64,
}

impl Penalty for Unclipped {
    const CLIPS: bool = false;

    #[inline]
    fn apply(self, weight: u64, _: u64) -> u64 {
        weight
    }

    #[inline]
    fn has(self, _: u64, _: u64) -> bool {
        true
    }
}

impl Penalty for Clipped {
    const CLIPS: bool = true;

    #[inline]
    fn apply(self, _: u64, clipped: u64) -> u64 {
        clipped
    }

    #[inline]
    fn has(self, weight: u64, value: u64) -> bool {
        value > 0 || weight == 0
    }
}

impl Blended {
    /// A penalty as a fraction of 65535.
    pub(crate) fn new(penalty: u16) -> Self {
        Self {
            part: frac(penalty),
        }
    }
}

impl Penalty for Blended {
    const CLIPS: bool = false;

    #[inline]
    fn apply(self, weight: u64, clipped: u64) -> u64 {
        // The product is negative and rounded down, so what is taken away is rounded up.
        let taken = self.part.wrapping_mul(weight.wrapping_sub(clipped));
        weight.wrapping_sub(taken.wrapping_add(ONE.wrapping_sub(1)) >> 32)
    }

    #[inline]
    fn has(self, _: u64, value: u64) -> bool {
        value > 0
    }
}
