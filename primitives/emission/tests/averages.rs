//! Moving averages against numbers without end.
#![expect(clippy::arithmetic_side_effects, clippy::unwrap_used, reason = "tests")]

use mycelium_emission::{
    flow::next_average,
    moving_price::{PriceSmoothing, root_sells},
};
use mycelium_fixed::{I64F64, I96F32, U64F64};
use num_bigint::{BigInt, BigUint};
use proptest::{collection::vec, prelude::*};

/// Bits behind the point of the numbers that stand for exact ones.
const DEPTH: u32 = 1_024;

const DEFAULT: PriceSmoothing = PriceSmoothing {
    rate: I96F32::from_bits(12_885),
    halving_blocks: 201_600,
    first_emission_block: 1_000,
};

fn average(bits: i128) -> I96F32 {
    I96F32::from_bits(bits)
}

/// `numerator / denominator`, as near as matters.
fn exact(numerator: impl Into<BigUint>, denominator: impl Into<BigUint>) -> BigUint {
    (numerator.into() << DEPTH) / denominator.into()
}

/// The product of two such numbers.
fn times(a: &BigUint, b: &BigUint) -> BigUint {
    (a * b) >> DEPTH
}

/// The average after a block, exactly.
fn next(smoothing: &PriceSmoothing, average: &BigUint, spot: u128, block: u64) -> BigUint {
    let age = block.saturating_sub(smoothing.first_emission_block.saturating_sub(1));
    let aging = exact(age, u128::from(age) + u128::from(smoothing.halving_blocks));
    let rate = exact(
        u128::try_from(smoothing.rate.to_bits()).unwrap(),
        1_u64 << 32,
    );
    let weight = times(&rate, &aging);
    let spot = exact(spot.min(1 << 64), 1_u128 << 64);
    times(&weight, &spot) + times(&(exact(1_u8, 1_u8) - weight), average)
}

#[test]
fn a_price_average_starts_with_the_subnet() {
    let before = average(1 << 30);
    let at = |block| DEFAULT.next(before, U64F64::ZERO, block);
    assert_eq!(at(0), before);
    assert_eq!(at(999), before);
    assert!(at(1_000_000) < before);
}

#[test]
fn the_weight_of_a_price_is_half_after_the_halving_blocks() {
    let smoothing = PriceSmoothing {
        rate: I96F32::ONE,
        first_emission_block: 1,
        ..DEFAULT
    };
    let half = smoothing.next(I96F32::ZERO, U64F64::ONE, 201_600);
    assert_eq!(half, average(1 << 31));
    // Without halving blocks the weight is whole from the second block on.
    let at_once = PriceSmoothing {
        halving_blocks: 0,
        ..smoothing
    };
    assert_eq!(at_once.next(I96F32::ZERO, U64F64::ONE, 0), I96F32::ZERO);
    assert_eq!(at_once.next(I96F32::ZERO, U64F64::ONE, 1), I96F32::ONE);
}

#[test]
fn root_dividends_are_sold_from_a_sum_above_one_on() {
    let half = average(1 << 31);
    assert!(!root_sells([]));
    assert!(!root_sells([half, half]));
    assert!(root_sells([half, half, average(1)]));
}

#[test]
fn a_flow_average_halves_in_thirty_days_without_flow() {
    let start = I64F64::from_int(1_000_000_000_000);
    let end = (0..216_000).fold(start, |average, _| {
        next_average(average, 0, 29_597_889_189_277)
    });
    let half = I64F64::from_int(500_000_000_000);
    let error = end.saturating_sub(half).max(half.saturating_sub(end));
    assert!(error < I64F64::from_int(1_000), "{end}");
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn one_step_of_a_price_average_is_exact_to_the_last_bit_or_two(
        (rate, old) in (0..=1_i128 << 32, 0..=1_i128 << 32),
        spot in prop_oneof![0..1_u128 << 65, Just(1_u128 << 64), Just(u128::MAX)],
        (start, block, halving_blocks) in (0..10_000_000_u64, 0..20_000_000_u64, 1..1_000_000_u64),
    ) {
        let smoothing =
            PriceSmoothing { rate: average(rate), halving_blocks, first_emission_block: start };
        let got = smoothing.next(average(old), U64F64::from_bits(spot), block).to_bits();
        let old = exact(u128::try_from(old).unwrap(), 1_u64 << 32);
        let bits = next(&smoothing, &old, spot, block) >> (DEPTH - 32);
        let bits = i128::try_from(bits).unwrap();
        prop_assert!((got - bits).abs() <= 1, "{got} is not {bits}");
        prop_assert!(got <= 1 << 32, "never above one");
    }

    #[test]
    fn a_price_average_stays_near_the_exact_one_over_many_blocks(
        spots in vec(0..1_u128 << 65, 1..200),
        (start, skip) in (0..=1_i128 << 32, 0..1_000_000_u64),
    ) {
        let mut ours = average(start);
        let mut theirs = exact(u128::try_from(start).unwrap(), 1_u64 << 32);
        for (block, spot) in (skip..).zip(&spots) {
            ours = DEFAULT.next(ours, U64F64::from_bits(*spot), block);
            theirs = next(&DEFAULT, &theirs, *spot, block);
        }
        // A step loses less than one unit and a bit.
        let exact = i128::try_from(theirs >> (DEPTH - 32)).unwrap();
        let lost = exact - ours.to_bits();
        prop_assert!((-1..=1 + spots.len() as i128).contains(&lost), "{lost}");
    }

    #[test]
    fn a_price_average_lies_between_the_price_and_itself(
        old in 0..=1_i128 << 32,
        spot in 0..=1_u128 << 64,
        block: u64,
    ) {
        let new = DEFAULT.next(average(old), U64F64::from_bits(spot), block).to_bits();
        let price = (spot >> 32) as i128;
        prop_assert!(new >= old.min(price) - 1 && new <= old.max(price));
    }

    #[test]
    fn one_step_of_a_flow_average_is_the_exact_one_rounded_down(
        old in -(1_i128 << 120)..1_i128 << 120,
        flow: i64,
        factor in 0..=1_u64 << 63,
    ) {
        let got = next_average(I64F64::from_bits(old), flow, factor).to_bits();
        let (factor, whole) = (BigInt::from(factor), BigInt::from(1_u64 << 63));
        let rest = &whole - &factor;
        let exact = (rest * old + ((factor * flow) << 64_u32)) >> 63_u32;
        let lost = exact - BigInt::from(got);
        prop_assert!(lost >= BigInt::from(0) && lost <= BigInt::from(1), "{lost}");
    }
}
