//! Powers of fractions, exact to the last digit.
//!
//! A power is wanted as `floor(10^18 * (n / d) ^ (p / q))`. Three ways lead there:
//!
//! * An exponent of one takes a division.
//! * A power that is itself a multiple of `10^-18` is recognised, in the module `rational`.
//! * Any other lies between two such multiples. It is computed with bounds on both sides, and what
//!   both bounds round down to is the answer. Should they differ, once in some 10^14 random powers, then
//!   it is computed again with twice as many digits.

mod rational;
mod real;

use mycelium_fixed::wide;

use self::real::Real;
use crate::QuoteWeight;

/// A fraction to be raised to a power.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ratio {
    pub(crate) numerator: u128,
    pub(crate) denominator: u128,
}

/// A positive exponent, at most 99: of two weights, or of a weight and the whole.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Exponent {
    pub(crate) numerator: u64,
    pub(crate) denominator: u64,
}

/// A power in parts of 10^18.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Power {
    /// Its whole parts; clamped above 10^37.
    pub(crate) floor: u128,
    /// Whether there is nothing behind them.
    pub(crate) is_exact: bool,
}

/// Terms of fractions are clamped to this, so that the sum of one and twice the other fits 128 bits.
/// Prices in units of 2^-64 come near it only where all TAO there can be buys less than a rao of alpha.
const MAX_TERM: u128 = (1 << 126) - 1;

/// Powers of e from here on are clamped: to zero parts of 10^18, or to more than any reserve can grow.
const MAX_LOG: u64 = 45;

/// By how many units of the last place a computed mantissa may be wrong: see [`mantissa`].
const ERROR: u64 = 1 << 20;

/// The power of a fraction; above all numbers if the denominator is zero.
pub(crate) fn power(base: Ratio, exponent: Exponent) -> Power {
    let base = Ratio {
        numerator: base.numerator.min(MAX_TERM),
        denominator: base.denominator.min(MAX_TERM),
    };
    if exponent.numerator == exponent.denominator || base.numerator == base.denominator {
        return proportion(base);
    }
    if base.numerator == 0 || base.denominator == 0 {
        // Zero and infinity are their own powers.
        return proportion(base);
    }
    if let Some(floor) = rational::power(base, exponent) {
        return Power {
            floor,
            is_exact: true,
        };
    }
    Power {
        floor: irrational(base, exponent),
        is_exact: false,
    }
}

/// A fraction itself.
fn proportion(base: Ratio) -> Power {
    let (high, low) = wide::widening_mul(base.numerator, QuoteWeight::WHOLE.into());
    let (floor, rest) = wide::widening_div(high, low, base.denominator).unwrap_or((u128::MAX, 0));
    Power {
        floor,
        is_exact: rest == 0,
    }
}

/// A power that is no multiple of 10^-18, in whole parts.
fn irrational(base: Ratio, exponent: Exponent) -> u128 {
    let (low, high) = bounds::<3>(base, exponent);
    if low == high {
        return low;
    }
    // With 256 digits no two weights are known that leave a doubt.
    bounds::<5>(base, exponent).0
}

/// What the power's whole parts are at least, and at most, computed with so many limbs.
fn bounds<const LIMBS: usize>(base: Ratio, exponent: Exponent) -> (u128, u128) {
    let is_rising = base.numerator > base.denominator;
    let log = if is_rising {
        ln::<LIMBS>(base.numerator, base.denominator)
    } else {
        ln::<LIMBS>(base.denominator, base.numerator)
    };
    let log = log.mul(Real::ratio(
        exponent.numerator.into(),
        exponent.denominator.into(),
    ));
    if log.integer() >= MAX_LOG {
        let all = if is_rising { u128::MAX } else { 0 };
        return (all, all);
    }
    let (mantissa, twos) = mantissa(log, is_rising);
    let error = Real::smallest(ERROR);
    let scaled = |bound: Real<LIMBS>| {
        let (integer, fraction) = bound.mul_int(QuoteWeight::WHOLE).leading();
        if is_rising {
            shift_up(integer, fraction, twos)
        } else {
            u128::from(integer.checked_shr(twos).unwrap_or(0))
        }
    };
    (scaled(mantissa.sub(error)), scaled(mantissa.add(error)))
}

/// `floor((integer + fraction / 2^64) * 2^twos)`, clamped from a shift of 64 on.
fn shift_up(integer: u64, fraction: u64, twos: u32) -> u128 {
    match 64_u32.checked_sub(twos) {
        None | Some(0) => u128::MAX,
        // 128 bits moved by less than 64, with room: the integer has 61.
        Some(dropped) => {
            u128::from(integer).wrapping_shl(twos)
                | u128::from(fraction.checked_shr(dropped).unwrap_or(0))
        }
    }
}

/// The logarithm of `larger / smaller`, which is at least one.
///
/// Below the true one by less than 2^9 units of the last place, or above it by as much.
fn ln<const LIMBS: usize>(larger: u128, smaller: u128) -> Real<LIMBS> {
    // To within a factor of the square root of two of each other, by doubling; one and a half twos at most
    // fit above 126 bits.
    let twos = smaller
        .leading_zeros()
        .saturating_sub(larger.leading_zeros());
    let larger = larger.wrapping_shl(larger.leading_zeros().saturating_sub(2));
    let smaller = smaller.wrapping_shl(smaller.leading_zeros().saturating_sub(2));
    let (twos, larger, smaller) = if exceeds(larger, smaller) {
        (twos.saturating_add(1), larger, smaller.wrapping_shl(1))
    } else if exceeds(smaller, larger) {
        (twos.saturating_sub(1), larger.wrapping_shl(1), smaller)
    } else {
        (twos, larger, smaller)
    };
    let sum = larger.wrapping_add(smaller);
    let whole = Real::LN_2.mul_int(twos.into());
    if larger >= smaller {
        whole.add(twice_artanh(Real::ratio(larger.wrapping_sub(smaller), sum)))
    } else {
        whole.sub(twice_artanh(Real::ratio(smaller.wrapping_sub(larger), sum)))
    }
}

/// Whether `a` is more than 7/5 of `b`, about the square root of two. Both are below 2^126.
fn exceeds(a: u128, b: u128) -> bool {
    (a >> 3).wrapping_mul(5) > (b >> 3).wrapping_mul(7)
}

/// `ln((1 + s) / (1 - s)) = 2 (s + s^3 / 3 + s^5 / 5 + ...)`, for s of at most 0.18.
fn twice_artanh<const LIMBS: usize>(s: Real<LIMBS>) -> Real<LIMBS> {
    let square = s.mul(s);
    let (mut sum, mut odd_power) = (s, s);
    // Five digits more with each term: at most 52 of them until nothing is left.
    for odd in (3..=255).step_by(2) {
        odd_power = odd_power.mul(square);
        if odd_power.is_zero() {
            break;
        }
        sum = sum.add(odd_power.div_int(odd));
    }
    sum.add(sum)
}

/// A number between 0.7 and 1.42, and how often it is doubled for `e^log`, or halved for `e^-log`.
///
/// The logarithm comes with an error below 2^16 units of the last place: 2^9 times an exponent of up to
/// 99, and as many more as the logarithm is large from the exponent's own rounding. The series and the
/// squarings add less than 2^13. Both together stay below 2^17, and far below [`ERROR`].
fn mantissa<const LIMBS: usize>(log: Real<LIMBS>, is_rising: bool) -> (Real<LIMBS>, u32) {
    let twos = log.nearest_twos();
    let whole = Real::LN_2.mul_int(twos.into());
    let (rest, is_above) = if log >= whole {
        (log.sub(whole), true)
    } else {
        (whole.sub(log), false)
    };
    (exp(rest, is_above == is_rising), twos)
}

/// `e^x`, or `e^-x`, for x of at most 0.36.
fn exp<const LIMBS: usize>(x: Real<LIMBS>, is_positive: bool) -> Real<LIMBS> {
    // The series runs for a number below 2^-8, whose power is then squared as often as it was halved.
    let halvings = 8_u32.saturating_sub(x.leading_zeros());
    let x = x.halved(halvings);
    let (mut even, mut odd, mut term) = (Real::integer_of(1), x, x);
    // Eight digits more with each term, and those of the factorial: at most 30 until nothing is left.
    for factor in (2_u32..=254).step_by(2) {
        term = term.mul(x).div_int(factor);
        even = even.add(term);
        term = term.mul(x).div_int(factor.saturating_add(1));
        odd = odd.add(term);
        if term.is_zero() {
            break;
        }
    }
    let mut power = if is_positive {
        even.add(odd)
    } else {
        even.sub(odd)
    };
    for _ in 0..halvings {
        power = power.mul(power);
    }
    power
}

#[cfg(test)]
mod tests;
