//! The exponential function of the liquid-alpha sigmoid, bit for bit.
//!
//! The chain's rules define it as a truncated series: every term is rounded down before the next is made
//! from it, so the exact order of operations is part of the result.

use crate::unit::{ONE, inverse};

/// Arguments beyond this are clamped to it: 20.
const LIMIT: u64 = 20 << 32;

/// The rules take this one value from a table, not from the series: 22,802,600 * 2^9.
const EXP_ONE: u64 = 22_802_600 << 9;

/// `e^x` for `x` with 32 fraction bits, clamped to -20..=20. Positive and below 2^61.
pub fn exp(x: i64) -> u64 {
    let [power] = exp_each([x]);
    power
}

/// [`exp`] of several numbers at once: every series is one long chain of dependent steps, and a processor
/// works on several chains in the time of one.
pub fn exp_each<const N: usize>(arguments: [i64; N]) -> [u64; N] {
    let mut powers = series(arguments.map(|x| x.unsigned_abs().min(LIMIT)));
    for (power, x) in powers.iter_mut().zip(arguments) {
        if x < 0 {
            // The reciprocal of the series, at minus one too.
            *power = inverse(*power);
        } else if x.unsigned_abs() == ONE {
            *power = EXP_ONE;
        }
    }
    powers
}

/// `1 + z + z^2 / 2! + ...`, each term rounded down twice: after the product and after the quotient.
#[inline]
fn series<const N: usize>(arguments: [u64; N]) -> [u64; N] {
    let mut sums = arguments.map(|z| z.wrapping_add(ONE));
    let mut terms = arguments;
    for divisor in DIVISORS {
        // The largest term is 20^20 / 20! < 2^26, so terms stay below 2^58 and the sum below 2^61.
        let mut left = 0;
        for ((term, sum), z) in terms.iter_mut().zip(&mut sums).zip(arguments) {
            *term = next_term(*term, z, divisor);
            *sum = sum.wrapping_add(*term);
            left |= *term;
        }
        if left == 0 {
            break;
        }
    }
    sums
}

/// The divisors of the series.
const DIVISORS: [Divisor; 30] = {
    let mut divisors = [Divisor::new(2); 30];
    let mut rest: &mut [Divisor] = &mut divisors;
    let mut k = 2_u64;
    while let Some((divisor, others)) = rest.split_first_mut() {
        *divisor = Divisor::new(k);
        rest = others;
        k = k.wrapping_add(1);
    }
    divisors
};

/// A small number, with what makes a division by it a product.
#[derive(Clone, Copy)]
struct Divisor {
    #[cfg(any(test, not(target_pointer_width = "64")))]
    value: u64,
    #[cfg(target_pointer_width = "64")]
    inverse: u64,
    #[cfg(target_pointer_width = "64")]
    bits: u32,
}

impl Divisor {
    /// From 2 to 31. With `2^bits >= value`, the inverse exceeds `2^(63 + bits) / value` by less than one,
    /// which is too little to matter for a dividend below 2^63 (Granlund and Montgomery 1994, theorem 4.2).
    #[cfg(target_pointer_width = "64")]
    const fn new(value: u64) -> Self {
        let bits = value.next_power_of_two().trailing_zeros();
        let power = (1_u128 << 63).wrapping_shl(bits);
        let inverse = match power.checked_div(value as u128) {
            Some(floor) if floor.wrapping_mul(value as u128) < power => floor.wrapping_add(1),
            Some(floor) => floor,
            None => 0,
        };
        Self {
            #[cfg(test)]
            value,
            inverse: inverse as u64,
            bits,
        }
    }

    #[cfg(not(target_pointer_width = "64"))]
    const fn new(value: u64) -> Self {
        Self { value }
    }
}

/// `floor(floor(term * z / 2^32) / divisor)` for `term < 2^58` and `z <= 20`.
#[cfg(target_pointer_width = "64")]
#[inline]
fn next_term(term: u64, z: u64, divisor: Divisor) -> u64 {
    // Below 2^63.
    let product = u128::from(term).wrapping_mul(z.into()) >> 32;
    let quotient = product.wrapping_mul(divisor.inverse.into()) >> 63;
    (quotient as u64).wrapping_shr(divisor.bits)
}

#[cfg(not(target_pointer_width = "64"))]
use next_term_in_halves as next_term;

/// The same where a product of 128 bits is a library call.
#[cfg(any(test, not(target_pointer_width = "64")))]
#[inline]
fn next_term_in_halves(term: u64, z: u64, divisor: Divisor) -> u64 {
    let (z_high, z_low) = (z >> 32, z & ONE.wrapping_sub(1));
    let (high, low) = (term >> 32, term & ONE.wrapping_sub(1));
    let sum = term
        .wrapping_mul(z_high)
        .wrapping_add(high.wrapping_mul(z_low));
    let product = sum.wrapping_add(low.wrapping_mul(z_low) >> 32);
    product.checked_div(divisor.value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_comes_from_the_table_and_minus_one_from_the_series() {
        assert_eq!(exp(1 << 32), 11_674_931_200);
        assert_eq!(exp(-(1 << 32)), 1_580_030_169);
    }

    #[test]
    fn arguments_are_clamped_at_twenty() {
        assert_eq!(exp(i64::MAX), exp(20 << 32));
        assert_eq!(exp(i64::MIN), exp(-(20 << 32)));
        assert_eq!(exp(20 << 32), 2_066_907_302_758_576_256);
        assert_eq!(exp(-(20 << 32)), 8);
    }

    #[test]
    fn zero_and_its_neighbours() {
        assert_eq!(exp_each([-1, 0, 1]), [ONE - 1, ONE, ONE + 1]);
    }

    #[test]
    fn both_ways_to_the_next_term_agree() {
        // Terms up to 2^58 and arguments up to 20, as the series has them, from a fixed sequence.
        let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
        for round in 0..100_000_u32 {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            let term = seed >> (6 + round % 58);
            for z in [seed.rotate_left(31) % (LIMIT + 1), LIMIT, ONE] {
                for divisor in DIVISORS {
                    let expected = next_term_in_halves(term, z, divisor);
                    assert_eq!(
                        next_term(term, z, divisor),
                        expected,
                        "{term} {z} {}",
                        divisor.value
                    );
                }
            }
        }
    }

    #[test]
    fn the_series_divides_by_every_number_from_two_to_thirty_one() {
        assert!(DIVISORS.iter().map(|divisor| divisor.value).eq(2..=31));
    }
}
