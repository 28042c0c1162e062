//! The fixed-point types that the chain stores.

use core::fmt;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};

use crate::raw::{Parts, WithFraction};
use crate::wide;

/// 64 bits for the integer, 64 for the fraction, unsigned.
pub type U64F64 = Fixed<u128, 64>;
/// 96 bits for the integer, 32 for the fraction, unsigned.
pub type U96F32 = Fixed<u128, 32>;
/// 64 bits for the integer, 64 for the fraction, signed.
pub type I64F64 = Fixed<i128, 64>;
/// 96 bits for the integer, 32 for the fraction, signed.
pub type I96F32 = Fixed<i128, 32>;
/// 32 bits for the integer, 32 for the fraction, signed.
pub type I32F32 = Fixed<i64, 32>;

/// A fixed-point number: an integer that counts units of `2^-FRAC`.
///
/// No operation panics or wraps. Each says what becomes of a result that has no place: clamped to the
/// nearest end of the range, `None`, or zero.
#[derive(
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Encode,
    Decode,
    DecodeWithMemTracking,
    MaxEncodedLen,
)]
pub struct Fixed<R, const FRAC: u32> {
    bits: R,
}

impl<R, const FRAC: u32> Fixed<R, FRAC> {
    /// The number with this raw integer.
    #[inline]
    #[must_use]
    pub const fn from_bits(bits: R) -> Self {
        Self { bits }
    }

    /// The raw integer.
    #[inline]
    #[must_use]
    pub const fn to_bits(self) -> R
    where
        R: Copy,
    {
        self.bits
    }
}

impl<R: WithFraction<FRAC>, const FRAC: u32> Fixed<R, FRAC> {
    /// Zero.
    pub const ZERO: Self = Self { bits: R::ZERO };
    /// One.
    pub const ONE: Self = Self { bits: R::ONE };
    /// The smallest number of this type.
    pub const MIN: Self = Self { bits: R::MIN };
    /// The largest number of this type.
    pub const MAX: Self = Self { bits: R::MAX };

    /// An integer, clamped where the integer part is too short for it.
    #[inline]
    #[must_use]
    pub fn from_int(value: u64) -> Self {
        // 64 bits, moved by at most 64.
        Self::clamped(false, Some(u128::from(value).wrapping_shl(FRAC)))
    }

    /// `numerator / denominator`, rounded down; zero if the denominator is zero or the quotient does not fit.
    #[inline]
    #[must_use]
    pub fn from_ratio(numerator: u64, denominator: u64) -> Self {
        u128::from(numerator)
            .wrapping_shl(FRAC)
            .checked_div(u128::from(denominator))
            .and_then(|magnitude| {
                R::exact(Parts {
                    negative: false,
                    magnitude,
                })
            })
            .map_or(Self::ZERO, Self::from_bits)
    }

    /// A number of another type: a longer fraction is rounded down, what is out of range is clamped.
    #[inline]
    #[must_use]
    pub fn from_fixed<S: WithFraction<OTHER>, const OTHER: u32>(other: Fixed<S, OTHER>) -> Self {
        let Parts {
            negative,
            magnitude,
        } = other.bits.parts();
        let magnitude = match OTHER.checked_sub(FRAC) {
            Some(dropped) => floor_shift(0, magnitude, dropped, negative),
            None => {
                let added = FRAC.saturating_sub(OTHER);
                (magnitude.leading_zeros() >= added).then(|| magnitude.wrapping_shl(added))
            }
        };
        Self::clamped(negative, magnitude)
    }

    /// The integer part, rounded down; 0 for negative numbers, the largest `u64` for greater ones.
    #[inline]
    #[must_use]
    pub fn to_u64(self) -> u64 {
        let Parts {
            negative,
            magnitude,
        } = self.bits.parts();
        if negative {
            0
        } else {
            u64::try_from(magnitude.wrapping_shr(FRAC)).unwrap_or(u64::MAX)
        }
    }

    /// Sum, clamped.
    #[inline]
    #[must_use]
    pub fn saturating_add(self, other: Self) -> Self {
        Self {
            bits: self.bits.saturating_add(other.bits),
        }
    }

    /// Difference, clamped.
    #[inline]
    #[must_use]
    pub fn saturating_sub(self, other: Self) -> Self {
        Self {
            bits: self.bits.saturating_sub(other.bits),
        }
    }

    /// Sum; `None` if it does not fit.
    #[inline]
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.bits.checked_add(other.bits).map(Self::from_bits)
    }

    /// Difference; `None` if it does not fit.
    #[inline]
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.bits.checked_sub(other.bits).map(Self::from_bits)
    }

    /// Product, rounded down (also below zero: away from zero there) and clamped.
    #[inline]
    #[must_use]
    pub fn saturating_mul(self, other: Self) -> Self {
        let (a, b) = (self.bits.parts(), other.bits.parts());
        let negative = a.negative != b.negative;
        let (high, low) = wide::widening_mul(a.magnitude, b.magnitude);
        Self::clamped(negative, floor_shift(high, low, FRAC, negative))
    }

    /// Quotient, rounded toward zero; `None` if the divisor is zero or the quotient does not fit.
    #[inline]
    #[must_use]
    pub fn checked_div(self, divisor: Self) -> Option<Self> {
        let (a, b) = (self.bits.parts(), divisor.bits.parts());
        // magnitude * 2^FRAC in 256 bits.
        let high = a.magnitude.wrapping_shr(128_u32.wrapping_sub(FRAC));
        let low = a.magnitude.wrapping_shl(FRAC);
        let (magnitude, _) = wide::widening_div(high, low, b.magnitude)?;
        R::exact(Parts {
            negative: a.negative != b.negative,
            magnitude,
        })
        .map(Self::from_bits)
    }

    /// The chain's "safe division": quotient, rounded toward zero; zero if the divisor is zero or the
    /// quotient does not fit.
    #[inline]
    #[must_use]
    pub fn div_or_zero(self, divisor: Self) -> Self {
        self.checked_div(divisor).unwrap_or(Self::ZERO)
    }

    #[inline]
    fn clamped(negative: bool, magnitude: Option<u128>) -> Self {
        Self {
            bits: R::clamped(negative, magnitude),
        }
    }
}

/// The magnitude of `high * 2^128 + low`, signed, over `2^places`, rounded down: up for negative numbers.
///
/// For at most 64 places. `None` if it needs more than 128 bits.
#[inline]
fn floor_shift(high: u128, low: u128, places: u32, negative: bool) -> Option<u128> {
    if high.wrapping_shr(places) != 0 {
        return None;
    }
    // In two shifts, because a single one of 128 bits would be none.
    let carried = high.wrapping_shl(127_u32.wrapping_sub(places)) << 1;
    let whole = carried | low.wrapping_shr(places);
    let exact = low.trailing_zeros() >= places;
    whole.checked_add(u128::from(negative && !exact))
}

/// Decimal, cut (not rounded) after the precision asked for, nine places if none is.
impl<R: WithFraction<FRAC>, const FRAC: u32> fmt::Display for Fixed<R, FRAC> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Parts {
            negative,
            magnitude,
        } = self.bits.parts();
        let sign = if negative { "-" } else { "" };
        write!(f, "{sign}{}", magnitude.wrapping_shr(FRAC))?;
        let places = f.precision().unwrap_or(9);
        if places > 0 {
            f.write_str(".")?;
        }
        // At most 64 bits, so that there is room for ten times as much.
        let fraction = |number: u128| number & 1_u128.wrapping_shl(FRAC).wrapping_sub(1);
        let mut rest = fraction(magnitude);
        for _ in 0..places {
            rest = rest.wrapping_mul(10);
            write!(f, "{}", rest.wrapping_shr(FRAC))?;
            rest = fraction(rest);
        }
        Ok(())
    }
}

/// The decimal number, and the raw integer that says it all.
impl<R: WithFraction<FRAC>, const FRAC: u32> fmt::Debug for Fixed<R, FRAC> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:.9} ({:?} / 2^{FRAC})", self.bits)
    }
}
