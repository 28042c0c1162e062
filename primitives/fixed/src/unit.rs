//! Numbers from 0 to 1 with 32 fraction bits, as raw `u64`: what the epoch computes with.
//!
//! Weights, stakes, scores and bonds never leave `0..=ONE`. Within that range 64-bit integers do all
//! the work of the signed 64-bit fixed-point type `I32F32`, bit for bit. Each function states the range
//! it is exact for; nothing outside of it panics.

/// The number one.
pub const ONE: u64 = 1 << 32;

/// The largest value of a `u16` fraction.
const FULL: u64 = u16::MAX as u64;

/// A fraction of 65535: `floor(value * 2^32 / 65535)`.
#[inline]
pub const fn frac(value: u16) -> u64 {
    // 2^32 = 65535 * 65537 + 1, so the quotient is value * 65537 and the rest makes one at the end.
    // At most 65535 * 65537 + 1 = 2^32.
    (value as u64)
        .wrapping_mul(65_537)
        .wrapping_add((value == u16::MAX) as u64)
}

/// How a score is stored: `floor(value * 65535 / 2^32)`, at most 65535.
#[inline]
pub const fn enc(value: u64) -> u16 {
    if value >= ONE {
        return u16::MAX;
    }
    // Below 2^48, and below 65535 after the shift.
    (value.wrapping_mul(FULL) >> 32) as u16
}

/// `floor(a * b / 2^32)` for `a, b <= ONE`.
#[inline]
pub const fn mul(a: u64, b: u64) -> u64 {
    // The only product that needs 65 bits is ONE * ONE, which becomes 0: the one bit that both share is put back.
    (a.wrapping_mul(b) >> 32) | (a & b & ONE)
}

/// `floor(share * amount / 2^32)` for `share <= ONE` and any amount.
#[inline]
pub const fn part(share: u64, amount: u64) -> u64 {
    // In halves: share * high < 2^64 because high < 2^32; the two terms sum to at most `amount`.
    let high = share.wrapping_mul(amount >> 32);
    let low = share.wrapping_mul(amount & (ONE - 1)) >> 32;
    high.wrapping_add(low)
}

/// `floor(2^64 / divisor)` for `divisor > ONE`.
#[inline]
pub const fn inverse(divisor: u64) -> u64 {
    // 2^64 = divisor + (2^64 - divisor): one division without a 65-bit dividend. The quotient is below 2^32.
    match divisor.wrapping_neg().checked_div(divisor) {
        Some(quotient) => quotient.wrapping_add(1),
        None => 0,
    }
}

/// A divisor with its reciprocal: exact quotients for the price of two multiplications.
#[derive(Clone, Copy, Debug)]
pub struct Reciprocal {
    divisor: u64,
    inverse: u64,
}

/// Largest divisor of a [`Reciprocal`].
///
/// The sum of a column of 65,536 values of at most [`ONE`].
pub const MAX_DIVISOR: u64 = 1 << 48;

impl Reciprocal {
    /// Divisors up to [`MAX_DIVISOR`]. Dividing by 0 gives 0, as everywhere in the chain's rules.
    #[inline]
    pub const fn new(divisor: u64) -> Self {
        match u64::MAX.checked_div(divisor) {
            Some(inverse) => Self { divisor, inverse },
            // Makes every quotient 0 without a test in `div`.
            None => Self {
                divisor: MAX_DIVISOR << 15,
                inverse: 0,
            },
        }
    }

    /// `floor(value * 2^32 / divisor)` for `value <= divisor` and `value <= ONE`.
    #[inline]
    pub const fn div(self, value: u64) -> u64 {
        // `inverse` falls short of 2^64 / divisor by one at most, so `guess` falls short of the quotient by
        // value / 2^32 <= 1 and what is rounded off: the remainder is below 2 * divisor. Both products stay
        // below 2^64, and the remainder is exact modulo 2^64.
        let guess = value.wrapping_mul(self.inverse) >> 32;
        let rest = (value << 32).wrapping_sub(guess.wrapping_mul(self.divisor));
        guess.wrapping_add((rest >= self.divisor) as u64)
    }
}

/// A sum of `u16` values with its reciprocal: their shares of it.
#[derive(Clone, Copy, Debug)]
pub struct Whole {
    sum: u64,
    inverse: u64,
}

impl Whole {
    /// Sums below 2^32, which 65,536 values of `u16` cannot exceed. Every share of the sum 0 is 0.
    #[inline]
    pub const fn new(sum: u64) -> Self {
        match (1_u64 << 48).checked_div(sum) {
            Some(inverse) => Self { sum, inverse },
            None => Self {
                sum: MAX_DIVISOR,
                inverse: 0,
            },
        }
    }

    /// `floor(value * 2^32 / sum)` for `value <= sum`, and 0 for the sum 0.
    #[inline]
    pub const fn share(self, value: u16) -> u64 {
        let value = value as u64;
        // As in `Reciprocal::div`: the guess falls short by less than value / 2^16 < 1 and what is rounded off.
        let guess = value.wrapping_mul(self.inverse) >> 16;
        let rest = (value << 32).wrapping_sub(guess.wrapping_mul(self.sum));
        guess.wrapping_add((rest >= self.sum) as u64)
    }
}
