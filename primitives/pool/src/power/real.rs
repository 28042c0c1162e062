//! Numbers with many digits behind the point.

use core::{cmp::Ordering, num::NonZeroU64};

use mycelium_fixed::wide;

/// A number from 0 to 2^64: one limb of 64 bits before the point and the others behind it, the least
/// significant limb first. Results are rounded down.
///
/// The number of limbs is odd, so that the limbs behind the point come in pairs. Nothing here goes out
/// of range as it is used: no number exceeds 2^62.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Real<const LIMBS: usize>([u64; LIMBS]);

/// ln 2 behind the point, the most significant limb first.
const LN_2: [u64; 4] = [
    0xb172_17f7_d1cf_79ab,
    0xc9e3_b398_03f2_f6af,
    0x40f3_4326_7298_b62d,
    0x8a0d_175b_8baa_fa2b,
];

/// 1 / ln 2 in units of 2^-32.
const TWOS: u128 = 6_196_328_018;

impl<const LIMBS: usize> Real<LIMBS> {
    const ZERO: Self = Self([0; LIMBS]);

    /// The natural logarithm of 2.
    pub(super) const LN_2: Self = Self::ln_2();

    const fn ln_2() -> Self {
        let mut limbs = [0; LIMBS];
        let mut source: &[u64] = &LN_2;
        let mut rest: &mut [u64] = match limbs.split_last_mut() {
            Some((_, fraction)) => fraction,
            None => &mut [],
        };
        while let (Some((last, lower)), [first, following @ ..]) = (rest.split_last_mut(), source) {
            *last = *first;
            rest = lower;
            source = following;
        }
        Self(limbs)
    }

    /// An integer.
    pub(super) fn integer_of(integer: u64) -> Self {
        let mut number = Self::ZERO;
        if let Some(last) = number.0.last_mut() {
            *last = integer;
        }
        number
    }

    /// So many units of the last place.
    pub(super) fn smallest(units: u64) -> Self {
        let mut number = Self::ZERO;
        if let Some(first) = number.0.first_mut() {
            *first = units;
        }
        number
    }

    /// A fraction below 2^64. Zero for a denominator of zero.
    pub(super) fn ratio(numerator: u128, denominator: u128) -> Self {
        let integer = numerator.checked_div(denominator).unwrap_or(0);
        let mut rest = numerator.checked_rem(denominator).unwrap_or(0);
        let mut number = Self::integer_of(integer as u64);
        if let Some((_, fraction)) = number.0.split_last_mut() {
            for pair in fraction.rchunks_exact_mut(2) {
                // The rest is below the divisor, so that the quotient fits.
                let Some((digits, left)) = wide::widening_div(rest, 0, denominator) else {
                    break;
                };
                pair.copy_from_slice(&[digits as u64, (digits >> 64) as u64]);
                rest = left;
            }
        }
        number
    }

    #[cfg(test)]
    pub(super) fn limbs(self) -> [u64; LIMBS] {
        self.0
    }

    /// The part before the point.
    pub(super) fn integer(self) -> u64 {
        self.leading().0
    }

    /// The part before the point and the first limb behind it.
    pub(super) fn leading(self) -> (u64, u64) {
        match self.0.as_slice() {
            [.., fraction, integer] => (*integer, *fraction),
            _ => (0, 0),
        }
    }

    /// How many of the first digits behind the point are zero, of a number below one.
    pub(super) fn leading_zeros(self) -> u32 {
        self.leading().1.leading_zeros()
    }

    pub(super) fn is_zero(self) -> bool {
        self == Self::ZERO
    }

    /// A logarithm as a number of doublings, to the nearest integer, give or take a little.
    pub(super) fn nearest_twos(self) -> u32 {
        let (integer, fraction) = self.leading();
        // With 32 bits behind the point, and the product with 64. Logarithms are below 2^7.
        let log = (u128::from(integer) << 32) | u128::from(fraction >> 32);
        (log.wrapping_mul(TWOS).wrapping_add(1 << 63) >> 64) as u32
    }

    pub(super) fn add(mut self, other: Self) -> Self {
        let mut carry = false;
        for (a, b) in self.0.iter_mut().zip(other.0) {
            let (sum, over) = a.overflowing_add(b);
            let (sum, again) = sum.overflowing_add(u64::from(carry));
            (*a, carry) = (sum, over | again);
        }
        self
    }

    /// The difference to a number that is not greater.
    pub(super) fn sub(mut self, other: Self) -> Self {
        let mut borrow = false;
        for (a, b) in self.0.iter_mut().zip(other.0) {
            let (difference, under) = a.overflowing_sub(b);
            let (difference, again) = difference.overflowing_sub(u64::from(borrow));
            (*a, borrow) = (difference, under | again);
        }
        self
    }

    /// The product, exact until all its digits are there and then rounded down.
    pub(super) fn mul(self, other: Self) -> Self {
        let Some((integer, fraction)) = other.0.split_last() else {
            return self;
        };
        let mut product = Self::ZERO;
        for limb in fraction {
            let over = product.add_multiple(self, *limb);
            // One limb to the right: the last digits are not needed any more.
            product.0.rotate_left(1);
            if let Some(last) = product.0.last_mut() {
                *last = over;
            }
        }
        product.add_multiple(self, *integer);
        product
    }

    /// The product with an integer.
    pub(super) fn mul_int(self, factor: u64) -> Self {
        let mut product = Self::ZERO;
        product.add_multiple(self, factor);
        product
    }

    /// Adds a multiple of a number, and returns what is beyond the last limb.
    fn add_multiple(&mut self, number: Self, factor: u64) -> u64 {
        let mut carry = 0;
        for (sum, limb) in self.0.iter_mut().zip(number.0) {
            // (2^64 - 1)^2 + 2 * (2^64 - 1) = 2^128 - 1
            let total = u128::from(limb)
                .wrapping_mul(factor.into())
                .wrapping_add((*sum).into())
                .wrapping_add(u128::from(carry));
            (*sum, carry) = (total as u64, (total >> 64) as u64);
        }
        carry
    }

    /// The quotient by an integer; by zero, the number itself.
    pub(super) fn div_int(mut self, divisor: u32) -> Self {
        let Some(divisor) = NonZeroU64::new(divisor.into()) else {
            return self;
        };
        let mut rest = 0;
        for limb in self.0.iter_mut().rev() {
            // In halves, so that each is a division of 64 bits: the rest has 32.
            let upper = (rest << 32) | (*limb >> 32);
            let lower = ((upper % divisor) << 32) | (*limb & u64::from(u32::MAX));
            *limb = ((upper / divisor) << 32) | (lower / divisor);
            rest = lower % divisor;
        }
        self
    }

    /// The number halved so many times, less than 64.
    pub(super) fn halved(mut self, times: u32) -> Self {
        let mut above = 0_u64;
        for limb in self.0.iter_mut().rev() {
            // In two steps, because a shift by 64 would be none.
            let carried = above.wrapping_shl(63_u32.saturating_sub(times)) << 1;
            above = *limb;
            *limb = limb.wrapping_shr(times) | carried;
        }
        self
    }
}

impl<const LIMBS: usize> PartialOrd for Real<LIMBS> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<const LIMBS: usize> Ord for Real<LIMBS> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.iter().rev().cmp(other.0.iter().rev())
    }
}
