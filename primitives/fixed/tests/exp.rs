//! The exponential function against its definition, written out in integers without end.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

#[expect(dead_code, reason = "each test file takes what it needs")]
mod common;

use common::floor_div;
use mycelium_fixed::exp::{exp, exp_each};
use num_bigint::BigInt;
use proptest::prelude::*;

const ONE: i64 = 1 << 32;

/// Clamp; two special cases; a series whose terms are rounded down twice; its reciprocal below zero.
fn by_definition(x: i64) -> BigInt {
    let x = x.clamp(-20 * ONE, 20 * ONE);
    if x == 0 {
        return BigInt::from(ONE);
    }
    if x == ONE {
        return BigInt::from(22_802_600_u64 * 512);
    }
    let one = BigInt::from(ONE);
    let z = BigInt::from(x.abs());
    let mut result = &z + &one;
    let mut term = z.clone();
    for k in 2..=31 {
        term = floor_div(&floor_div(&(&term * &z), &one), &BigInt::from(k));
        result += &term;
    }
    if x < 0 {
        (&one << 32_u32) / result
    } else {
        result
    }
}

#[test]
fn whole_and_half_numbers_and_their_neighbours_are_those_of_the_definition() {
    for half in -44..=44_i64 {
        for step in -40..=40 {
            let x = half * (ONE / 2) + step;
            assert_eq!(BigInt::from(exp(x)), by_definition(x), "{x}");
        }
    }
}

#[test]
fn hundredths_from_minus_twenty_to_twenty_are_those_of_the_definition() {
    for hundredth in -2_000..=2_000 {
        let x = hundredth * ONE / 100;
        assert_eq!(BigInt::from(exp(x)), by_definition(x), "{x}");
    }
}

#[test]
fn it_never_falls_as_its_argument_grows_apart_from_the_table() {
    let samples = (-2_000..=2_000)
        .filter(|x| *x != 100)
        .map(|x| exp(x * ONE / 100));
    assert!(samples.is_sorted());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn it_is_that_of_the_definition(x in -21 * ONE..=21 * ONE) {
        prop_assert_eq!(BigInt::from(exp(x)), by_definition(x));
    }

    #[test]
    fn it_is_that_of_the_definition_for_any_argument(x in common::short_integer()) {
        prop_assert_eq!(BigInt::from(exp(x)), by_definition(x));
    }

    /// The series of short arguments end before those of long ones.
    #[test]
    fn several_at_once_are_those_one_by_one(arguments in prop::array::uniform4(-21 * ONE..=21 * ONE)) {
        let [a, b, c, d] = arguments;
        let mixed = [a, 0, b >> 20, ONE, c >> 31, -ONE, d];
        prop_assert_eq!(exp_each(mixed), mixed.map(exp));
    }
}
