//! Prices of subnets and registrations.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

use codec::{Decode, Encode};
use mycelium_fixed::U64F64;
use mycelium_pricing::{
    registration::{Decay, PriceRange, bump},
    subnet_cost::{SubnetCost, reduction_interval},
};
use mycelium_types::TaoBalance;
use num_bigint::BigUint;
use proptest::prelude::*;

const ANY: PriceRange = PriceRange {
    min: TaoBalance::ZERO,
    max: TaoBalance::MAX,
};

fn tao(rao: u64) -> TaoBalance {
    TaoBalance::new(rao)
}

/// Amounts of every magnitude.
fn rao() -> impl Strategy<Value = u64> {
    prop_oneof![
        Just(0),
        Just(u64::MAX),
        (0..64_u32, any::<u64>()).prop_map(|(by, rao)| rao >> by)
    ]
}

fn range() -> impl Strategy<Value = PriceRange> {
    (rao(), rao()).prop_map(|(a, b)| PriceRange {
        min: tao(a.min(b)),
        max: tao(a.max(b)),
    })
}

/// `factor^half_life` by squaring, every product rounded down.
fn power(factor: u64, half_life: u16) -> BigUint {
    let (mut result, mut square) = (BigUint::from(1_u64 << 32), BigUint::from(factor));
    for bit in 0..16 {
        if half_life >> bit & 1 == 1 {
            result = (result * &square) >> 32_u32;
        }
        square = (&square * &square) >> 32_u32;
    }
    result
}

#[test]
fn the_factor_is_the_largest_that_halves() {
    let half = BigUint::from(1_u64 << 31);
    let half_lives = (1..=400)
        .chain((401..=u16::MAX).step_by(997))
        .chain([36_100, u16::MAX]);
    for half_life in half_lives {
        let factor = Decay::new(half_life).factor();
        assert!(power(factor, half_life) <= half, "{half_life}");
        assert!(
            power(factor + 1, half_life) > half || factor == (1 << 32) - 1,
            "{half_life}"
        );
    }
}

#[test]
fn a_price_halves_in_its_half_life() {
    for half_life in [1, 2, 7, 64, 360, 1_000] {
        let decay = Decay::new(half_life);
        let price = (2..2 + u64::from(half_life))
            .fold(tao(1 << 60), |price, block| decay.next(price, block, &ANY));
        let error = price.to_u64().abs_diff(1 << 59);
        assert!(error < 1 << 40, "{half_life}: {error}");
    }
}

#[test]
fn a_price_does_not_fall_in_the_first_blocks_or_without_a_half_life() {
    let range = PriceRange {
        min: tao(10),
        max: tao(100),
    };
    let next = |half_life, block, price| Decay::new(half_life).next(tao(price), block, &range);
    assert_eq!(
        [0, 1, 2].map(|block| next(1, block, 80)),
        [80, 80, 40].map(tao)
    );
    assert_eq!(next(0, 9, 80), tao(80));
    assert_eq!([next(0, 9, 5), next(1, 1, 500)], [10, 100].map(tao));
}

#[test]
fn a_factor_is_kept_with_its_half_life() {
    let decay = Decay::new(360);
    assert_eq!(decay.half_life(), 360);
    let bytes = decay.encode();
    assert_eq!(bytes, (360_u16, 4_286_705_684_u64).encode());
    assert_eq!(Decay::decode(&mut bytes.as_slice()), Ok(decay));
}

#[test]
fn the_highest_price_wins_over_the_lowest() {
    let range = PriceRange {
        min: tao(100),
        max: tao(10),
    };
    assert_eq!(
        [5, 50, 500].map(|price| range.clamp(tao(price))),
        [tao(10); 3]
    );
}

#[test]
fn each_halving_halves_the_interval() {
    let intervals = [0, 1, 2, 3].map(|k| reduction_interval(100_800, tao(1_000_000_000 >> k)));
    assert_eq!(intervals, [100_800, 50_400, 25_200, 12_600]);
    assert_eq!(reduction_interval(100_800, TaoBalance::ZERO), 0);
}

#[test]
fn without_an_interval_the_price_stays() {
    let cost = SubnetCost {
        floor: tao(1),
        last_cost: tao(50),
        last_block: 10,
        interval: 0,
    };
    assert_eq!([10, u64::MAX].map(|block| cost.at(block)), [tao(100); 2]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn b4_the_price_of_a_subnet_is_the_line_above_its_floor(
        (floor, last) in (rao(), rao()),
        (last_block, age) in (prop_oneof![Just(0), any::<u64>()], rao()),
        interval in rao(),
    ) {
        let cost = SubnetCost { floor: tao(floor), last_cost: tao(last), last_block, interval };
        let block = last_block.saturating_add(age);
        let start = BigUint::from(last) * if last_block == 0 { 1_u8 } else { 2 };
        let fallen = BigUint::from(last.checked_div(interval).unwrap_or(0)) * (block - last_block);
        let line = if fallen > start { BigUint::ZERO } else { start - fallen };
        let exact = line.max(floor.into()).min(u64::MAX.into());
        prop_assert_eq!(BigUint::from(cost.at(block).to_u64()), exact);
    }

    #[test]
    fn b4_the_price_of_a_subnet_never_rises_and_doubles_at_a_creation(
        (floor, last) in (1..=u64::MAX / 4, 0..=u64::MAX / 4),
        (last_block, age) in (0..1_000_000_u64, 0..1_000_000_u64),
        interval in 0..1_000_000_u64,
    ) {
        let cost = SubnetCost { floor: tao(floor), last_cost: tao(last), last_block, interval };
        let block = last_block + age;
        let price = cost.at(block);
        prop_assert!(price >= cost.floor);
        prop_assert!(cost.at(block + 1) <= price);
        let block = block + 1;
        let next = SubnetCost { last_cost: price, last_block: block, ..cost };
        prop_assert_eq!(next.at(block), tao(price.to_u64() * 2));
    }

    #[test]
    fn the_price_of_a_subnet_is_back_after_the_interval_within_the_rounding(
        last in 1..=u64::MAX / 4, interval in 1..1_000_000_u64,
    ) {
        let cost =
            SubnetCost { floor: TaoBalance::ZERO, last_cost: tao(last), last_block: 9, interval };
        let back = cost.at(9 + interval).to_u64();
        prop_assert!(back >= last && back - last < interval);
    }

    #[test]
    fn intervals_are_exact_but_for_the_cut_of_the_emission(interval in 0..10_000_000_u64, emission in 0..=1_000_000_000_u64) {
        let exact = u128::from(interval) * u128::from(emission) / 1_000_000_000;
        let ours = u128::from(reduction_interval(interval, tao(emission)));
        prop_assert!(ours == exact || ours + 1 == exact);
    }

    #[test]
    fn n7_prices_stay_in_their_range_and_fall_to_the_part_of_the_factor(
        price in rao(), half_life in any::<u16>(), block in rao(), range in range(),
    ) {
        let decay = Decay::new(half_life);
        let next = decay.next(tao(price), block, &range);
        prop_assert!(range.min <= next && next <= range.max);
        let fallen: BigUint = (BigUint::from(price) * decay.factor()) >> 32_u32;
        let expected = if block <= 1 || half_life == 0 { BigUint::from(price) } else { fallen };
        let free = decay.next(tao(price), block, &ANY);
        prop_assert_eq!(BigUint::from(free.to_u64()), expected);
        prop_assert_eq!(range.clamp(free), next);
    }

    #[test]
    fn n7_a_registration_raises_the_price_by_the_factor_rounded_down(
        price in rao(), times in any::<u128>(), shift in 0..128_u32, range in range(),
    ) {
        let times = U64F64::from_bits(times >> shift);
        let factor = BigUint::from(times.to_bits()).max(BigUint::from(1_u8) << 64_u32);
        let exact = ((BigUint::from(price) * factor) >> 64_u32).min(u64::MAX.into());
        let free = bump(tao(price), times, &ANY);
        prop_assert_eq!(BigUint::from(free.to_u64()), exact);
        prop_assert!(free >= tao(price));
        prop_assert_eq!(bump(tao(price), times, &range), range.clamp(free));
    }
}
