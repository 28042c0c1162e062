//! Voting power, and the change of a subnet's owner.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

use mycelium_fixed::U64F64;
use mycelium_locks::{
    ownership::{favourite, is_open},
    voting_power::{ONE, fell_through, next},
};
use mycelium_types::AlphaBalance;
use num_bigint::BigUint;
use proptest::prelude::*;

fn alpha(rao: u64) -> AlphaBalance {
    AlphaBalance::new(rao)
}

fn convictions(list: &[(u8, u64)]) -> Vec<(u8, U64F64)> {
    list.iter()
        .map(|(key, rao)| (*key, U64F64::from_int(*rao)))
        .collect()
}

#[test]
fn a_subnet_of_a_year_is_protected_and_an_older_one_is_not() {
    assert!(!is_open(1_000, 1_000 + 2_629_800));
    assert!(is_open(1_000, 1_000 + 2_629_801));
    assert!(!is_open(1_000, 7));
}

#[test]
fn a_tenth_of_the_alpha_in_conviction_is_needed() {
    let list = convictions(&[(1, 4), (2, 6)]);
    assert_eq!(favourite(list.clone(), alpha(100)), Some(2));
    assert_eq!(favourite(list, alpha(101)), None);
    // To the last binary place.
    let almost = U64F64::from_bits((10 << 64) - 1);
    assert_eq!(favourite([(1, almost)], alpha(100)), None);
    assert_eq!(favourite([(1, almost)], alpha(99)), Some(1));
}

#[test]
fn among_equals_the_least_key_wins_in_any_order() {
    for list in [[(3, 5), (1, 5), (2, 5)], [(1, 5), (2, 5), (3, 5)]] {
        assert_eq!(favourite(convictions(&list), alpha(10)), Some(1));
    }
}

#[test]
fn nobody_without_conviction_is_the_favourite() {
    assert_eq!(favourite(convictions(&[(1, 0)]), alpha(0)), None);
    assert_eq!(favourite(convictions(&[]), alpha(0)), None);
}

#[test]
fn voting_power_is_removed_only_where_it_falls_through_the_threshold() {
    let cases = [(10, 9), (10, 10), (9, 8), (9, 11), (11, 9)];
    let removed = cases.map(|(before, after)| fell_through(alpha(before), alpha(after), alpha(10)));
    assert_eq!(removed, [true, false, false, false, true]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn voting_power_is_the_exact_average_rounded_down(
        average in any::<u64>(),
        stake in any::<u64>(),
        rate in prop_oneof![Just(0), Just(3_570_000_000_000_000), Just(ONE), 0..=ONE],
    ) {
        let exact: BigUint =
            (BigUint::from(rate) * stake + BigUint::from(ONE - rate) * average) / ONE;
        let ours = next(alpha(average), alpha(stake), rate).to_u64();
        prop_assert_eq!(BigUint::from(ours), exact);
        prop_assert!((average.min(stake)..=average.max(stake)).contains(&ours));
    }

    #[test]
    fn a_rate_above_one_is_one(average in any::<u64>(), stake in any::<u64>(), rate in ONE..) {
        prop_assert_eq!(next(alpha(average), alpha(stake), rate), alpha(stake));
    }
}
