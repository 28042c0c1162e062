//! What it costs to register a neuron: the price falls with time and jumps with each registration.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use mycelium_fixed::{U64F64, unit};
use mycelium_types::TaoBalance;
use scale_info::TypeInfo;

/// Half of what a power is compared with.
const HALF: u64 = unit::ONE / 2;

/// The limits of a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriceRange {
    /// The lowest price.
    pub min: TaoBalance,
    /// The highest price; it wins over a lowest one above it.
    pub max: TaoBalance,
}

impl PriceRange {
    /// The price, or the limit that it passes.
    pub fn clamp(&self, price: TaoBalance) -> TaoBalance {
        price.max(self.min).min(self.max)
    }
}

/// How a price falls: by half in `half_life` blocks. Finding the factor takes 32 powers, so keep this.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Encode,
    Decode,
    DecodeWithMemTracking,
    MaxEncodedLen,
    TypeInfo,
)]
pub struct Decay {
    half_life: u16,
    /// Of 2^32.
    factor: u64,
}

impl Decay {
    /// The fall with this half-life; a half-life of 0 is none.
    ///
    /// The factor is the largest whose power of `half_life` is at most one half, every product in it
    /// rounded down.
    pub const fn new(half_life: u16) -> Self {
        if half_life == 0 {
            return Self {
                half_life,
                factor: unit::ONE,
            };
        }
        // Bit by bit: powers grow with their base, also rounded ones.
        let mut factor = 0;
        let mut bit = HALF;
        while bit != 0 {
            if power(factor | bit, half_life) <= HALF {
                factor |= bit;
            }
            bit >>= 1;
        }
        Self { half_life, factor }
    }

    /// The half-life that this belongs to: with another one in force, it is out of date.
    pub const fn half_life(&self) -> u16 {
        self.half_life
    }

    /// What is left of a price after one block, of 2^32.
    pub const fn factor(&self) -> u64 {
        self.factor
    }

    /// The price at the start of `block`, from the price before it.
    ///
    /// It is held within the limits also where it does not fall: without a half-life, and in the blocks 0
    /// and 1.
    pub fn next(&self, price: TaoBalance, block: u64, range: &PriceRange) -> TaoBalance {
        if block <= 1 || self.half_life == 0 {
            return range.clamp(price);
        }
        range.clamp(TaoBalance::new(unit::part(self.factor, price.to_u64())))
    }
}

/// The price after a registration at `price`: so many times it, rounded down, but never less than it
/// before the limits apply.
pub fn bump(price: TaoBalance, times: U64F64, range: &PriceRange) -> TaoBalance {
    let times = times.max(U64F64::ONE);
    let raised = U64F64::from_int(price.to_u64()).saturating_mul(times);
    range.clamp(TaoBalance::new(raised.to_u64()))
}

/// `base^exponent` of a number below one, by squaring, every product rounded down.
const fn power(base: u64, exponent: u16) -> u64 {
    let (mut result, mut square, mut left) = (unit::ONE, base, exponent);
    while left != 0 {
        if left & 1 == 1 {
            result = unit::mul(result, square);
        }
        square = unit::mul(square, square);
        left >>= 1;
    }
    result
}
