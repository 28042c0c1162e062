//! Exponentials with 400 binary places.

use num_bigint::BigUint;

pub(crate) const PLACES: u32 = 400;

/// The number one.
pub(crate) fn one() -> BigUint {
    BigUint::from(1_u8) << PLACES
}

/// `e^-(blocks / constant)`, the exponent clamped at -40.
pub(crate) fn remaining(blocks: u64, constant: u64) -> BigUint {
    let x = ((BigUint::from(blocks) << PLACES) / constant).min(BigUint::from(40_u8) << PLACES);
    let (mut sum, mut term, mut k) = (one(), one(), 0_u32);
    while term != BigUint::ZERO {
        k += 1;
        term = ((term * &x) >> PLACES) / k;
        sum += &term;
    }
    (one() << PLACES) / sum
}
