//! Wide integers against integers without end.
#![expect(clippy::arithmetic_side_effects, clippy::unwrap_used, reason = "tests")]

#[expect(dead_code, reason = "each test file takes what it needs")]
mod common;

use common::{CASES, big, natural};
use mycelium_fixed::wide::{mul_div, mul_div_u64, ratio_q32, widening_div, widening_mul};
use num_bigint::BigUint;
use proptest::prelude::*;

const ONE: u64 = 1 << 32;

fn exact_ratio(part: u128, sum: u128) -> u64 {
    u64::try_from((big(part) << 32_u32) / big(sum)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn a_product_keeps_all_256_bits(a in natural(128), b in natural(128)) {
        let (high, low) = widening_mul(a, b);
        prop_assert_eq!((big(high) << 128_u32) + big(low), big(a) * big(b));
    }

    #[test]
    fn a_quotient_and_its_rest_make_up_the_dividend(
        high in natural(128),
        low in natural(128),
        divisor in natural(128),
    ) {
        match widening_div(high, low, divisor) {
            Some((quotient, rest)) => {
                prop_assert!(rest < divisor);
                let product = big(quotient) * big(divisor) + big(rest);
                prop_assert_eq!(product, (big(high) << 128_u32) + big(low));
            }
            None => prop_assert!(high >= divisor),
        }
    }

    /// Random dividends hardly ever meet the cases that need the second correction: these are made from
    /// the quotient instead, one below, at and above an exact multiple.
    #[test]
    fn quotients_are_exact_around_multiples(
        quotient in natural(128),
        divisor in natural(128),
        step in 0_u8..3,
    ) {
        prop_assume!(divisor != 0 && quotient != 0);
        let dividend = big(quotient) * big(divisor) + big(step) - 1_u32;
        let (high, low) = halves(&dividend);
        let expected = &dividend / divisor;
        match widening_div(high, low, divisor) {
            Some((found, rest)) => {
                prop_assert_eq!(big(found), expected);
                prop_assert_eq!(big(rest), dividend % divisor);
            }
            None => prop_assert!(expected > big(u128::MAX)),
        }
    }

    #[test]
    fn mul_div_is_the_floor_or_nothing(
        a in natural(128),
        b in natural(128),
        divisor in natural(128),
    ) {
        let expected = (divisor != 0).then(|| big(a) * big(b) / big(divisor));
        prop_assert_eq!(mul_div(a, b, divisor), expected.and_then(|value| u128::try_from(value).ok()));
    }

    #[test]
    fn mul_div_of_64_bits_is_the_floor_or_nothing(
        a in natural(64),
        b in natural(64),
        divisor in natural(64),
    ) {
        let [a, b, divisor] = [a, b, divisor].map(|value| u64::try_from(value).unwrap());
        let expected = (divisor != 0).then(|| big(a) * big(b) / big(divisor));
        prop_assert_eq!(
            mul_div_u64(a, b, divisor),
            expected.and_then(|value| u64::try_from(value).ok())
        );
    }

    #[test]
    fn a_share_is_the_floor(a in natural(128), b in natural(128)) {
        let (part, sum) = (a.min(b), a.max(b));
        prop_assume!(sum != 0);
        prop_assert_eq!(ratio_q32(part, sum), exact_ratio(part, sum));
    }

    /// The least part of a share, and the one below it.
    #[test]
    fn shares_step_where_they_should(sum in natural(128), share in 1..=ONE) {
        prop_assume!(sum != 0);
        let part = u128::try_from((big(sum) * big(share) + (ONE - 1)) >> 32_u32).unwrap();
        prop_assert_eq!(ratio_q32(part, sum), exact_ratio(part, sum));
        prop_assert!(ratio_q32(part, sum) >= share);
        prop_assert!(ratio_q32(part - 1, sum) < share);
    }

    #[test]
    fn shares_of_stakes_sum_to_one_at_most(stakes in prop::collection::vec(natural(96), 1..64)) {
        let sum: u128 = stakes.iter().sum();
        let shares: u64 = stakes.iter().map(|stake| ratio_q32(*stake, sum)).sum();
        prop_assert!(shares <= ONE);
        prop_assert!(sum == 0 || shares > ONE - stakes.len() as u64);
    }
}

/// The 256 bits of a number.
fn halves(value: &BigUint) -> (u128, u128) {
    let high = value >> 128_u32;
    let low = value - (&high << 128_u32);
    (u128::try_from(high).unwrap(), u128::try_from(low).unwrap())
}

#[test]
fn every_pair_of_edges_divides_exactly() {
    let mut edges = vec![
        0,
        1,
        2,
        3,
        u128::MAX,
        u128::MAX - 1,
        (1 << 127) - 1,
        (1 << 127) + 1,
    ];
    for power in [1, 31, 32, 33, 63, 64, 65, 95, 96, 97, 126, 127] {
        edges.extend([
            (1 << power) - 1,
            1 << power,
            u128::MAX << power,
            u128::MAX >> power,
        ]);
        edges.push((u128::MAX << power) ^ (1 << 127));
    }
    for &high in &edges {
        for &low in &edges {
            for &divisor in &edges {
                let dividend = (big(high) << 128_u32) + big(low);
                let expected = (high < divisor).then(|| {
                    let rest = &dividend % divisor;
                    (
                        u128::try_from(&dividend / divisor).unwrap(),
                        u128::try_from(rest).unwrap(),
                    )
                });
                assert_eq!(
                    widening_div(high, low, divisor),
                    expected,
                    "{high} {low} {divisor}"
                );
            }
            if low > 0 {
                let expected = if high >= low {
                    ONE
                } else {
                    exact_ratio(high, low)
                };
                assert_eq!(ratio_q32(high, low), expected, "{high} {low}");
            }
        }
    }
}

#[test]
fn nothing_divides_by_zero() {
    assert_eq!(ratio_q32(0, 0), 0);
    assert_eq!(ratio_q32(7, 0), 0);
    assert_eq!(mul_div(7, 7, 0), None);
    assert_eq!(mul_div(0, 0, 0), None);
    assert_eq!(mul_div_u64(7, 7, 0), None);
    assert_eq!(mul_div_u64(u64::MAX, u64::MAX, 0), None);
    assert_eq!(widening_div(0, 0, 0), None);
}

#[test]
fn a_part_beyond_the_sum_counts_as_all_of_it() {
    assert_eq!(ratio_q32(8, 7), ONE);
    assert_eq!(ratio_q32(7, 7), ONE);
    assert_eq!(ratio_q32(u128::MAX, 1), ONE);
    assert_eq!(ratio_q32(u128::MAX, u128::MAX), ONE);
}
