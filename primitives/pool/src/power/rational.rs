//! Powers that are multiples of 10^-18.
//!
//! Let the base be n / d and the exponent p / q, both in lowest terms. Then the power is a fraction only
//! if n and d are q-th powers, of a and b. It is then (a / b)^p, and 10^18 times that is an integer only
//! if b^p divides 10^18. Terms of 126 bits are such powers only for q up to 126, unless they are one.

use super::Ratio;
use crate::{QuoteWeight, power::Exponent};

/// Exponents with denominators up to 128 in lowest terms come of weights that are multiples of this. Weights
/// are n / (n + d) of the whole, and the sum of the terms of a power that counts is at most 18 + 128; sums
/// that divide 10^18 are divisors of 16000 there.
const GRAIN: u64 = QuoteWeight::WHOLE / 16_000;

/// The largest degree of a root.
const MAX_DEGREE: u32 = 128;

/// The power in parts of 10^18 if it has no part of one; `None` if it has, or if it is too large.
pub(super) fn power(base: Ratio, exponent: Exponent) -> Option<u128> {
    if !exponent.numerator.is_multiple_of(GRAIN) || !exponent.denominator.is_multiple_of(GRAIN) {
        return None;
    }
    let (p, q) = lowest(
        u128::from(exponent.numerator / GRAIN),
        u128::from(exponent.denominator / GRAIN),
    )?;
    let (p, q) = (u32::try_from(p).ok()?, u32::try_from(q).ok()?);
    if q > MAX_DEGREE {
        return None;
    }
    let (numerator, denominator) = lowest(base.numerator, base.denominator)?;
    let (a, b) = (root(numerator, q)?, root(denominator, q)?);
    let whole = u128::from(QuoteWeight::WHOLE);
    let divisor = b.checked_pow(p)?;
    if whole.checked_rem(divisor)? != 0 {
        return None;
    }
    whole.checked_div(divisor)?.checked_mul(a.checked_pow(p)?)
}

/// Both without their common divisor.
fn lowest(a: u128, b: u128) -> Option<(u128, u128)> {
    let (mut divisor, mut rest) = (a, b);
    while rest != 0 {
        (divisor, rest) = (rest, divisor.checked_rem(rest)?);
    }
    Some((a.checked_div(divisor)?, b.checked_div(divisor)?))
}

/// The integer whose power of this degree is `number`, if there is one.
fn root(number: u128, degree: u32) -> Option<u128> {
    // The root has this many bits at most.
    let bits = u128::BITS
        .saturating_sub(number.leading_zeros())
        .div_ceil(degree);
    let (mut found, mut bit) = (0_u128, 1_u128.checked_shl(bits.checked_sub(1)?)?);
    while bit > 0 {
        let tried = found | bit;
        if tried
            .checked_pow(degree)
            .is_some_and(|power| power <= number)
        {
            found = tried;
        }
        bit >>= 1;
    }
    (found.checked_pow(degree) == Some(number)).then_some(found)
}
