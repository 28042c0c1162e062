//! Decimal floating-point numbers: what shares are counted in.

use codec::{Decode, DecodeWithMemTracking, Encode, Error, Input, MaxEncodedLen};
use mycelium_fixed::wide;
use scale_info::TypeInfo;

/// The largest mantissa. The smallest is one more than a tenth of it.
const LARGEST: u128 = 10_u128.pow(DIGITS);

/// How many zeros the largest mantissa has.
const DIGITS: u32 = 21;

/// Any mantissa divided by 10 to this power, or a higher one, is zero.
const VANISHING: u32 = DIGITS + 1;

/// A number `mantissa * 10^exponent` of 21 significant digits, zero or greater.
///
/// Zero is `(0, 0)`. Every other number has a mantissa above 10^20 and not above 10^21, so that each has
/// one form only; one is `(10^21, -21)`. Decoding normalises too: there is no other `SafeFloat`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, MaxEncodedLen, TypeInfo)]
pub struct SafeFloat {
    mantissa: u128,
    exponent: i64,
}

impl SafeFloat {
    /// Zero.
    pub const ZERO: Self = Self {
        mantissa: 0,
        exponent: 0,
    };

    /// `mantissa * 10^exponent` in its one form. Digits beyond the 21st or 22nd are cut off.
    #[must_use]
    pub const fn new(mantissa: u128, exponent: i64) -> Self {
        let Some(log) = mantissa.checked_ilog10() else {
            return Self::ZERO;
        };
        if log < DIGITS {
            // One digit is missing in a mantissa of 10^20 as in all shorter ones.
            let missing = if mantissa == power(log) {
                DIGITS.wrapping_sub(log)
            } else {
                // log < DIGITS
                DIGITS.wrapping_sub(log).wrapping_sub(1)
            };
            return Self {
                // At most 10^21, by the choice of `missing`.
                mantissa: mantissa.wrapping_mul(power(missing)),
                exponent: exponent.saturating_sub(missing as i64),
            };
        }
        let excess = log.wrapping_sub(DIGITS);
        let cut = quotient(mantissa, excess);
        if cut < LARGEST + 10 {
            // 10^21 and the nine after it, which become 10^20 without their last digit: 10^21 again.
            return Self {
                mantissa: LARGEST,
                exponent: exponent.saturating_add(excess as i64),
            };
        }
        Self {
            mantissa: quotient(cut, 1),
            exponent: exponent.saturating_add(excess as i64).saturating_add(1),
        }
    }

    /// A whole number.
    #[must_use]
    pub const fn from_int(value: u64) -> Self {
        Self::new(value as u128, 0)
    }

    /// The digits.
    #[must_use]
    pub const fn mantissa(self) -> u128 {
        self.mantissa
    }

    /// The power of ten that the digits count.
    #[must_use]
    pub const fn exponent(self) -> i64 {
        self.exponent
    }

    /// Whether this is zero.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// The whole part; the largest `u64` for everything above it.
    #[must_use]
    pub const fn to_u64(self) -> u64 {
        let whole = if self.exponent < 0 {
            quotient(self.mantissa, places(self.exponent.unsigned_abs()))
        } else {
            // Zero, or a mantissa that already exceeds any `u64`.
            self.mantissa
        };
        if whole > u64::MAX as u128 {
            u64::MAX
        } else {
            whole as u64
        }
    }

    /// `self * factor / divisor`, cut off after 20 to 22 digits; `None` for a divisor of zero.
    #[must_use]
    pub const fn mul_div(self, factor: Self, divisor: Self) -> Option<Self> {
        // At most 10^42 / 10^20: the quotient fits.
        let Some(mantissa) = wide::mul_div(self.mantissa, factor.mantissa, divisor.mantissa) else {
            return None;
        };
        let exponent = self
            .exponent
            .saturating_add(factor.exponent)
            .saturating_sub(divisor.exponent);
        Some(Self::new(mantissa, exponent))
    }

    /// Sum, in the places of the greater exponent.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        if self.is_zero() {
            return other;
        }
        if other.is_zero() {
            return self;
        }
        let (a, b, exponent) = self.aligned(other);
        // At most 2 * 10^21.
        Self::new(a.wrapping_add(b), exponent)
    }

    /// Difference, in the places of the greater exponent; zero where it would be negative.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        if other.is_zero() {
            return self;
        }
        let (a, b, exponent) = self.aligned(other);
        Self::new(a.saturating_sub(b), exponent)
    }

    /// Both mantissas in the places of the greater exponent, and that exponent.
    const fn aligned(self, other: Self) -> (u128, u128, i64) {
        let apart = places(self.exponent.abs_diff(other.exponent));
        if self.exponent >= other.exponent {
            let lesser = quotient(other.mantissa, apart);
            (self.mantissa, lesser, self.exponent)
        } else {
            let lesser = quotient(self.mantissa, apart);
            (lesser, other.mantissa, other.exponent)
        }
    }
}

/// Brings what was read into the one form of its number.
impl Decode for SafeFloat {
    fn decode<I: Input>(input: &mut I) -> Result<Self, Error> {
        let (mantissa, exponent) = Decode::decode(input)?;
        Ok(Self::new(mantissa, exponent))
    }
}

impl DecodeWithMemTracking for SafeFloat {}

/// As many places, or all that matter.
const fn places(count: u64) -> u32 {
    if count < VANISHING as u64 {
        count as u32
    } else {
        VANISHING
    }
}

/// `value` without its last `places` digits.
const fn quotient(value: u128, places: u32) -> u128 {
    match value.checked_div(power(places)) {
        Some(quotient) => quotient,
        None => 0,
    }
}

/// Ten to this power, of at most 38.
const fn power(exponent: u32) -> u128 {
    10_u128.saturating_pow(exponent)
}
