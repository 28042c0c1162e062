//! Powers with hundreds of digits, by other methods than the crate's.

use num_bigint::BigUint;

/// Bits behind the point.
pub(crate) const BITS: u64 = 768;

/// How many units of the last place a power may be wrong by, relative to 2^BITS: far more than it is.
pub(crate) const ERROR_BITS: u64 = 128;

/// How often the argument of a series is halved, or its root drawn, before the series.
const STEPS: u32 = 24;

pub(crate) fn one() -> BigUint {
    BigUint::from(1_u8) << BITS
}

fn times(a: &BigUint, b: &BigUint) -> BigUint {
    (a * b) >> BITS
}

/// The logarithm of a ratio of at least one: roots until it is close to one, then `x - x^2/2 + x^3/3 - ...`.
pub(crate) fn ln(larger: u128, smaller: u128) -> BigUint {
    assert!(larger >= smaller);
    let mut ratio = (BigUint::from(larger) << BITS) / smaller;
    for _ in 0..STEPS {
        ratio = (ratio << BITS).sqrt();
    }
    let x = ratio - one();
    let (mut added, mut removed, mut power) = (BigUint::ZERO, BigUint::ZERO, x.clone());
    for n in 1_u32.. {
        if power == BigUint::ZERO {
            break;
        }
        let term = &power / n;
        if n % 2 == 1 {
            added += term;
        } else {
            removed += term;
        }
        power = times(&power, &x);
    }
    (added - removed) << STEPS
}

/// e to a power below 2^10: the series of a small part of it, then squares.
pub(crate) fn exp(x: &BigUint) -> BigUint {
    assert!(*x < one() << 10_u32);
    let x = x >> STEPS;
    let (mut sum, mut term) = (one(), one());
    for n in 1_u32.. {
        term = times(&term, &x) / n;
        if term == BigUint::ZERO {
            break;
        }
        sum += &term;
    }
    for _ in 0..STEPS {
        sum = times(&sum, &sum);
    }
    sum
}

/// `(numerator / denominator) ^ (p / q)` with BITS bits behind the point; `None` where it is above 2^64.
/// Fractions below 2^-128 come out as zero.
pub(crate) fn power(numerator: u128, denominator: u128, p: u64, q: u64) -> Option<BigUint> {
    if numerator == 0 {
        return Some(BigUint::ZERO);
    }
    let is_rising = numerator >= denominator;
    let log = if is_rising {
        ln(numerator, denominator)
    } else {
        ln(denominator, numerator)
    };
    let log = log * p / q;
    match (is_rising, log < one() * 89_u32) {
        (false, false) => Some(BigUint::ZERO),
        (false, true) => Some((one() << BITS) / exp(&log)),
        (true, true) if log < one() * 44_u32 => Some(exp(&log)),
        (true, _) => None,
    }
}
