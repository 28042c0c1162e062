//! The split of a block's TAO between subnets, and its use there.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

use mycelium_emission::{
    flow::{FlowRule, FlowScore},
    injection::{InjectionInputs, injection},
    shares::{PriceScore, Scores, shares, tao_part},
};
use mycelium_fixed::{I64F64, I96F32, U64F64, U96F32};
use mycelium_types::{AlphaBalance, TaoBalance};
use num_bigint::BigUint;
use proptest::{collection::vec, prelude::*};

const ONE: u128 = 1 << 64;

fn split(scores: Scores<'_>) -> Vec<u128> {
    let mut split = Vec::new();
    shares(scores, &mut split);
    split.into_iter().map(U64F64::to_bits).collect()
}

fn price(moving_price: u64, withheld_halves: u64) -> PriceScore {
    PriceScore {
        moving_price: I96F32::from_int(moving_price),
        withheld: U96F32::from_bits(u128::from(withheld_halves) << 31),
        enabled: true,
    }
}

const PROPORTIONAL: FlowRule = FlowRule {
    cutoff: I64F64::ZERO,
    exponent: U64F64::ONE,
    net: true,
};

fn flow(user: i64, protocol: i64) -> FlowScore {
    let rao = |flow: i64| I64F64::from_bits(i128::from(flow) << 64);
    FlowScore {
        user: rao(user),
        protocol: rao(protocol),
        enabled: true,
    }
}

#[test]
fn subnets_share_by_price_without_what_they_withheld() {
    let scores = [price(1, 0), price(2, 1), price(2, 0)];
    assert_eq!(split(Scores::Price(&scores)), [ONE / 4, ONE / 4, ONE / 2]);
}

#[test]
fn where_all_pay_is_withheld_everywhere_price_alone_counts() {
    let scores = [price(1, 2), price(3, 5)];
    assert_eq!(split(Scores::Price(&scores)), [ONE / 4, ONE / 4 * 3]);
}

#[test]
fn a_subnet_that_is_switched_off_leaves_its_part_to_the_others() {
    let off = PriceScore {
        enabled: false,
        ..price(2, 0)
    };
    assert_eq!(
        split(Scores::Price(&[price(1, 0), off, price(1, 0)])),
        [ONE / 2, 0, ONE / 2]
    );
    assert_eq!(split(Scores::Price(&[off, off])), [0, 0]);
    assert_eq!(split(Scores::Price(&[])), []);
}

#[test]
fn flows_below_the_limit_earn_nothing() {
    let scores = [flow(30, 0), flow(10, 0), flow(-10, 0)];
    let above = |cutoff: i64| {
        let cutoff = I64F64::from_bits(i128::from(cutoff) << 64);
        split(Scores::Flow(
            &FlowRule {
                cutoff,
                ..PROPORTIONAL
            },
            &scores,
        ))
    };
    assert_near(&above(0), &[ONE / 4 * 3, ONE / 4, 0]);
    assert_near(&above(10), &[ONE, 0, 0]);
    assert_near(&above(30), &[0, 0, 0]);
    // The least flow is the limit where the cutoff is lower.
    assert_near(&above(-100), &[ONE / 3 * 2, ONE / 3, 0]);
}

/// Each share is within a few bits of the one expected.
fn assert_near(shared: &[u128], expected: &[u128]) {
    assert_eq!(shared.len(), expected.len());
    let near = |(share, expected): (&u128, &u128)| share.abs_diff(*expected) < 8;
    assert!(
        shared.iter().zip(expected).all(near),
        "{shared:?} for {expected:?}"
    );
}

#[test]
fn the_chains_own_spending_counts_against_a_subnet_up_to_what_users_brought() {
    // Users brought 60 and the chain 120, so that half of the chain's spending counts.
    let scores = [flow(40, 40), flow(20, 0), flow(0, 80)];
    let gross = FlowRule {
        net: false,
        ..PROPORTIONAL
    };
    let net = split(Scores::Flow(&PROPORTIONAL, &scores));
    // 20, 20 and -40.
    assert_eq!(net, [ONE / 2, ONE / 2, 0]);
    let gross = split(Scores::Flow(&gross, &scores));
    assert!(gross.first() > gross.get(1) && gross.get(2) == Some(&0));
}

#[test]
fn an_exponent_of_two_squares_the_weights() {
    let rule = FlowRule {
        exponent: U64F64::from_int(2),
        ..PROPORTIONAL
    };
    let shared = split(Scores::Flow(&rule, &[flow(1, 0), flow(2, 0)]));
    assert_near(&shared, &[ONE / 5, ONE / 5 * 4]);
}

fn price_score() -> impl Strategy<Value = PriceScore> {
    let bits = prop_oneof![Just(0), Just(1), 0..=1_i128 << 32, 0..1_i128 << 70];
    let withheld = prop_oneof![Just(0), Just(1_u128 << 32), 0..=1_u128 << 32, any::<u128>()];
    (bits, withheld, any::<bool>()).prop_map(|(price, withheld, enabled)| PriceScore {
        moving_price: I96F32::from_bits(price),
        withheld: U96F32::from_bits(withheld),
        enabled,
    })
}

fn flow_score() -> impl Strategy<Value = FlowScore> {
    let average = || prop_oneof![Just(0), -1000..1000_i128, -(1_i128 << 110)..1_i128 << 110];
    (average(), average(), any::<bool>()).prop_map(|(user, protocol, enabled)| FlowScore {
        user: I64F64::from_bits(user),
        protocol: I64F64::from_bits(protocol),
        enabled,
    })
}

fn flow_rule() -> impl Strategy<Value = FlowRule> {
    (
        -(1_i128 << 100)..1_i128 << 100,
        ONE..=2 * ONE,
        any::<bool>(),
    )
        .prop_map(|(cutoff, exponent, net)| FlowRule {
            cutoff: I64F64::from_bits(cutoff),
            exponent: U64F64::from_bits(exponent),
            net,
        })
}

/// What holds for any split: the sum is one or nothing, but for the rounding of each share.
fn check_sum(split: &[u128], enabled: &[bool]) -> Result<(), TestCaseError> {
    let sum: u128 = split.iter().sum();
    prop_assert!(sum <= ONE);
    prop_assert!(
        sum == 0 || sum + split.len() as u128 >= ONE,
        "{sum} of {ONE}"
    );
    for (share, enabled) in split.iter().zip(enabled) {
        prop_assert!(*enabled || *share == 0);
    }
    let tao = TaoBalance::COIN;
    let parts = split
        .iter()
        .map(|share| tao_part(tao, U64F64::from_bits(*share)).to_bits());
    prop_assert!(parts.sum::<u128>() <= u128::from(tao.to_u64()) << 32);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn b6_shares_by_price_sum_to_one_over_the_subnets_that_are_on(
        scores in vec(price_score(), 0..130),
    ) {
        let split = split(Scores::Price(&scores));
        let enabled: Vec<_> = scores.iter().map(|score| score.enabled).collect();
        check_sum(&split, &enabled)?;
        let weighted = |score: &PriceScore| {
            score.enabled
                && score.moving_price >= I96F32::ONE
                && score.withheld <= U96F32::from_bits(1 << 31)
        };
        if scores.iter().any(weighted) {
            prop_assert!(split.iter().any(|share| *share > 0));
        }
    }

    #[test]
    fn b6_shares_by_flow_sum_to_one_over_the_subnets_that_are_on(
        rule in flow_rule(),
        scores in vec(flow_score(), 0..130),
    ) {
        let split = split(Scores::Flow(&rule, &scores));
        let enabled: Vec<_> = scores.iter().map(|score| score.enabled).collect();
        check_sum(&split, &enabled)?;
    }

    #[test]
    fn a_greater_price_or_flow_never_earns_less_than_another(
        prices in vec(0..1_i128 << 33, 2..20),
        flows in vec(-(1_i128 << 100)..1_i128 << 100, 2..20),
        rule in flow_rule(),
    ) {
        let sorted = |mut values: Vec<i128>| {
            values.sort_unstable();
            values
        };
        let by_price: Vec<_> = (sorted(prices).into_iter())
            .map(|bits| PriceScore { moving_price: I96F32::from_bits(bits), ..price(0, 0) })
            .collect();
        prop_assert!(split(Scores::Price(&by_price)).is_sorted());
        let by_flow: Vec<_> = (sorted(flows).into_iter())
            .map(|bits| FlowScore { user: I64F64::from_bits(bits), ..flow(0, 0) })
            .collect();
        prop_assert!(split(Scores::Flow(&rule, &by_flow)).is_sorted());
    }

    #[test]
    fn powers_of_flows_are_those_of_exact_arithmetic(
        flows in vec(1..1_000_000_u64, 2),
        sixteenths in 0..=16_u32,
    ) {
        let exponent = U64F64::from_bits(ONE + (u128::from(sixteenths) << 60));
        let rule = FlowRule { exponent, ..PROPORTIONAL };
        let scores: Vec<_> =
            flows.iter().map(|rao| flow(i64::try_from(*rao).unwrap(), 0)).collect();
        let shared = split(Scores::Flow(&rule, &scores));

        // (share a / share b)^16 = (a / b)^(16 + sixteenths), compared without a division.
        let [a, b] = flows.as_slice() else { unreachable!() };
        let [share_a, share_b] = shared.as_slice() else { unreachable!() };
        let power = 16 + sixteenths;
        let wide = |value: u128| BigUint::from(value).pow(16);
        let (left, right) = (BigUint::from(*a).pow(power), BigUint::from(*b).pow(power));
        // The smaller share is at least 10^-12 and off by at most some 40 units of 2^-64.
        let ratio = |up: u128, down: u128| {
            wide(share_a + up) * &right >= wide(share_b.saturating_sub(down)) * &left
                && wide(share_a.saturating_sub(up)) * &right <= wide(share_b + down) * &left
        };
        prop_assert!(ratio(64, 64), "{share_a} : {share_b} for {a} : {b}, {sixteenths}");
    }

    #[test]
    fn a4_liquidity_never_takes_more_alpha_than_participants_get(
        (tao, price) in (0..1_u128 << 62, 0..1_u128 << 64),
        proportion in 0..=1_u128 << 32,
        created in 0..=1_000_000_000_u64,
    ) {
        let inputs = InjectionInputs {
            tao: U96F32::from_bits(tao),
            price: U96F32::from_bits(price),
            root_proportion: U96F32::from_bits(proportion),
            alpha_created: AlphaBalance::new(created),
        };
        let terms = injection(&inputs);
        prop_assert!(terms.alpha_in.to_u64() <= created);

        let used = terms.tao_in.checked_add(terms.excess_tao).unwrap().to_u64();
        let available = inputs.tao.to_u64();
        prop_assert!(used <= available && available <= used + 1);

        // In at the pool's price: the TAO is worth the alpha, but for rounding.
        let worth = u128::from(terms.alpha_in.to_u64()) * price;
        prop_assert!(worth <= (u128::from(terms.tao_in.to_u64()) + 1) << 32 || price == 0);
    }
}
