//! Numbers from 0 to 1 against integers without end.
#![expect(clippy::arithmetic_side_effects, clippy::unwrap_used, reason = "tests")]

#[expect(dead_code, reason = "each test file takes what it needs")]
mod common;

use common::{CASES, natural};
use mycelium_fixed::unit::{MAX_DIVISOR, ONE, Reciprocal, Whole, enc, frac, inverse, mul, part};
use proptest::prelude::*;

/// `floor(value * 2^32 / divisor)`, 0 for a divisor of 0. The values here leave room for it.
fn exact_div(value: u64, divisor: u64) -> u64 {
    (u128::from(value) << 32)
        .checked_div(divisor.into())
        .unwrap_or(0)
        .try_into()
        .unwrap()
}

/// The values with quotients next to `quotient`, as far as the divisor allows them.
fn around(quotient: u64, divisor: u64) -> impl Iterator<Item = u64> {
    let value =
        u64::try_from((u128::from(quotient) * u128::from(divisor)).div_ceil(1 << 32)).unwrap();
    let limit = divisor.min(ONE);
    (value.saturating_sub(1)..=value + 1).filter(move |value| *value <= limit)
}

/// A number from 0 to one.
fn unit() -> impl Strategy<Value = u64> {
    prop_oneof![
        3 => natural(32).prop_map(|value| u64::try_from(value).unwrap()),
        1 => Just(ONE),
    ]
}

fn divisor() -> impl Strategy<Value = u64> {
    natural(48).prop_map(|value| u64::try_from(value).unwrap() + 1)
}

#[test]
fn all_fractions_are_floors_and_come_back_at_most_one_unit_lower() {
    for value in 0..=u16::MAX {
        let fraction = frac(value);
        assert_eq!(fraction, exact_div(value.into(), u16::MAX.into()));
        assert!(
            enc(fraction) == value || enc(fraction) + 1 == value,
            "{value}"
        );
    }
    assert_eq!(frac(u16::MAX), ONE);
    assert_eq!(enc(ONE), u16::MAX);
}

#[test]
fn scores_step_where_they_should_in_storage() {
    for stored in 1..=u16::MAX {
        let least = (u64::from(stored) << 32).div_ceil(65_535);
        assert_eq!(enc(least), stored);
        assert_eq!(enc(least - 1), stored - 1);
    }
    assert_eq!(enc(0), 0);
    assert_eq!(enc(u64::MAX), u16::MAX);
}

#[test]
fn small_divisors_are_exact_at_every_quotient_of_theirs() {
    for divisor in 1..=1024 {
        let reciprocal = Reciprocal::new(divisor);
        for value in 0..=divisor {
            assert_eq!(
                reciprocal.div(value),
                exact_div(value, divisor),
                "{value} / {divisor}"
            );
        }
    }
}

#[test]
fn every_sum_near_a_power_of_two_is_exact_at_the_edges() {
    let near = |power: u32| ((1_u64 << power) - 3).max(1)..=(1_u64 << power) + 3;
    for divisor in (2..=48)
        .flat_map(near)
        .filter(|divisor| *divisor <= MAX_DIVISOR)
    {
        let reciprocal = Reciprocal::new(divisor);
        let largest = exact_div(divisor.min(ONE), divisor);
        let edges = (0..=32).flat_map(|power| [1 << power, (1_u64 << power) + 1, ONE >> power]);
        for quotient in edges.chain(largest.saturating_sub(3)..=largest) {
            for value in around(quotient, divisor) {
                assert_eq!(
                    reciprocal.div(value),
                    exact_div(value, divisor),
                    "{value} / {divisor}"
                );
            }
        }
    }
}

#[test]
fn nothing_divides_by_zero() {
    assert_eq!(Reciprocal::new(0).div(0), 0);
    assert_eq!(Whole::new(0).share(0), 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn a_product_is_the_floor(a in unit(), b in unit()) {
        let expected = u64::try_from((u128::from(a) * u128::from(b)) >> 32).unwrap();
        prop_assert_eq!(mul(a, b), expected);
        prop_assert_eq!(mul(b, a), expected);
    }

    #[test]
    fn a_part_of_an_amount_is_the_floor(share in unit(), amount in natural(64)) {
        let amount = u64::try_from(amount).unwrap();
        let expected = u64::try_from((u128::from(share) * u128::from(amount)) >> 32).unwrap();
        prop_assert_eq!(part(share, amount), expected);
    }

    #[test]
    fn an_inverse_is_the_floor(divisor in natural(64)) {
        let divisor = u64::try_from(divisor).unwrap();
        let divisor = divisor.max(ONE + 1);
        prop_assert_eq!(u128::from(inverse(divisor)), (1_u128 << 64) / u128::from(divisor));
    }

    #[test]
    fn a_quotient_is_the_floor(divisor in divisor(), value in unit()) {
        let value = value.min(divisor);
        prop_assert_eq!(Reciprocal::new(divisor).div(value), exact_div(value, divisor));
    }

    /// Where a quotient steps to the next a guess is most easily wrong.
    #[test]
    fn quotients_step_where_they_should(divisor in divisor(), quotient in unit()) {
        let reciprocal = Reciprocal::new(divisor);
        for value in around(quotient, divisor) {
            prop_assert_eq!(reciprocal.div(value), exact_div(value, divisor));
        }
    }

    #[test]
    fn a_share_of_a_whole_is_the_floor(sum in 1..=u64::from(u32::MAX), value in any::<u16>()) {
        let value = u64::from(value).min(sum) as u16;
        prop_assert_eq!(Whole::new(sum).share(value), exact_div(value.into(), sum));
    }

    #[test]
    fn shares_of_a_whole_step_where_they_should(sum in 1_u64..1 << 32, quotient in unit()) {
        let whole = Whole::new(sum);
        for value in around(quotient, sum).filter_map(|value| u16::try_from(value).ok()) {
            prop_assert_eq!(whole.share(value), exact_div(value.into(), sum));
        }
    }
}
