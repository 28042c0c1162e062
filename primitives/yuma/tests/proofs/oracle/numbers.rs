//! Section 0: numbers. A q32 number is its raw bits in an `i128`, wide enough that nothing here can overflow.

/// Raw bits of a number with 32 fraction bits.
pub(crate) type Q = i128;

pub(crate) const ONE: Q = 1 << 32;

/// Largest exponent (and, negated, the smallest) that `exp` distinguishes.
const EXP_LIMIT: Q = 20 * ONE;
/// The tabulated value of e.
const EXP_ONE: Q = 22_802_600 * 512;
const EXP_TERMS: i128 = 31;

fn fits(x: i128) -> bool {
    i64::try_from(x).is_ok()
}

pub(crate) fn mul(a: Q, b: Q) -> Q {
    floor_div(a * b, ONE).clamp(i64::MIN.into(), i64::MAX.into())
}

/// Truncated toward zero; 0 where the divisor is 0 or the quotient does not fit.
pub(crate) fn div(a: Q, b: Q) -> Q {
    if b == 0 {
        return 0;
    }
    let quotient = a * ONE / b;
    if fits(quotient) { quotient } else { 0 }
}

/// Rounded toward minus infinity; the divisor is positive.
pub(crate) fn floor_div(a: i128, b: i128) -> i128 {
    a.div_euclid(b)
}

pub(crate) fn frac(u: u16) -> Q {
    i128::from(u) * ONE / 65535
}

pub(crate) fn enc(x: Q) -> u16 {
    let scaled = floor_div(x * 65535, ONE).clamp(0, 65535);
    u16::try_from(scaled).unwrap()
}

pub(crate) fn norm(v: &[Q]) -> Vec<Q> {
    let sum: Q = v.iter().sum();
    if sum == 0 {
        return v.to_vec();
    }
    v.iter().map(|&x| div(x, sum)).collect()
}

pub(crate) fn exp(x: Q) -> Q {
    let x = x.clamp(-EXP_LIMIT, EXP_LIMIT);
    if x == 0 {
        return ONE;
    }
    if x == ONE {
        return EXP_ONE;
    }
    let z = x.abs();
    let mut sum = z + ONE;
    let mut term = z;
    for k in 2..=EXP_TERMS {
        term = floor_div(mul(term, z), k);
        sum += term;
    }
    if x < 0 { div(ONE, sum) } else { sum }
}
