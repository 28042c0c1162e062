//! Numbers to test with: of every width, and crowded at the edges.

use num_bigint::{BigInt, BigUint, Sign};
use proptest::prelude::*;

/// Cases of a property: each runs in well under a microsecond or in a few.
pub(crate) const CASES: u32 = 20_000;

/// Natural numbers of up to so many bits: every width as likely as the next, and the neighbours of
/// powers of two and of the end.
pub(crate) fn natural(bits: u32) -> impl Strategy<Value = u128> {
    let mask = u128::MAX >> (128 - bits);
    prop_oneof![
        4 => (any::<u128>(), 0..bits).prop_map(move |(value, cut)| (value & mask) >> cut),
        1 => (0..bits, -2_i128..=2).prop_map(move |(power, step)| {
            (1_u128 << power).wrapping_add_signed(step) & mask
        }),
        1 => (0_u128..4).prop_map(move |step| mask - step),
    ]
}

/// Integers of 128 bits, of every width and both signs.
pub(crate) fn integer() -> impl Strategy<Value = i128> {
    let ends = prop_oneof![
        Just(i128::MIN),
        Just(i128::MIN + 1),
        Just(-1),
        Just(0),
        Just(i128::MAX)
    ];
    prop_oneof![
        9 => (natural(127), any::<bool>()).prop_map(|(value, negative)| {
            let value = value as i128;
            if negative { -value } else { value }
        }),
        1 => ends,
    ]
}

/// Integers of 64 bits, of every width and both signs.
pub(crate) fn short_integer() -> impl Strategy<Value = i64> {
    let ends = prop_oneof![
        Just(i64::MIN),
        Just(i64::MIN + 1),
        Just(-1),
        Just(0),
        Just(i64::MAX)
    ];
    prop_oneof![
        9 => (natural(63), any::<bool>()).prop_map(|(value, negative)| {
            let value = value as i64;
            if negative { -value } else { value }
        }),
        1 => ends,
    ]
}

/// A natural number without end.
pub(crate) fn big(value: impl Into<BigUint>) -> BigUint {
    value.into()
}

/// `floor(a / b)`: the division of `BigInt` rounds toward zero.
pub(crate) fn floor_div(a: &BigInt, b: &BigInt) -> BigInt {
    let quotient = a / b;
    let exact = &quotient * b == *a;
    let negative = (a.sign() == Sign::Minus) != (b.sign() == Sign::Minus);
    if negative && !exact {
        quotient - 1
    } else {
        quotient
    }
}
