//! The supply curve: every halving, and the whole history of the emission.
#![expect(clippy::arithmetic_side_effects, clippy::expect_used, reason = "tests")]

use mycelium_emission::supply::{
    CAP, FIRST_EMISSION, alpha_emission, halvings, mintable, tao_emission,
};
use mycelium_types::{AlphaBalance, TaoBalance};
use proptest::prelude::*;

fn emission(issuance: u64) -> u64 {
    tao_emission(TaoBalance::new(issuance)).to_u64()
}

/// The least issuance with `k` halvings: `ceil(CAP * (1 - 2^-k))`.
fn threshold(k: u32) -> u64 {
    CAP - (CAP >> k)
}

/// The definition, tried one by one.
fn halvings_by_definition(issuance: u64) -> u32 {
    let reached = |k: &u32| u128::from(issuance) << k >= u128::from(CAP) * ((1_u128 << k) - 1);
    (0..64).rev().find(reached).expect("none is always reached")
}

#[test]
fn every_halving_happens_at_its_threshold_and_not_a_rao_before() {
    for k in 1..=30 {
        let at = threshold(k);
        let (before, after) = (FIRST_EMISSION >> (k - 1), FIRST_EMISSION >> k);
        assert_eq!(emission(at - 1), before, "a rao before halving {k}");
        assert_eq!(emission(at), after, "at halving {k}");
        assert_eq!(emission(at + 1), after, "a rao after halving {k}");
        assert_eq!(halvings(at - 1), Some(k - 1));
        assert_eq!(halvings(at), Some(k));
    }
    assert_eq!(emission(threshold(29)), 1);
    assert_eq!(emission(threshold(30)), 0);
}

#[test]
fn nothing_is_created_at_the_cap_and_above() {
    for issuance in [CAP, CAP + 1, u64::MAX] {
        assert_eq!(emission(issuance), 0);
        assert_eq!(halvings(issuance), None);
        let request = TaoBalance::new(FIRST_EMISSION);
        assert_eq!(
            mintable(TaoBalance::new(issuance), request),
            TaoBalance::ZERO
        );
    }
}

/// A stretch of blocks that create the same amount: issuance at its start, blocks, rao per block.
type Segment = (u64, u64, u64);

/// The history from nothing to the last rao, one division for each halving.
fn history_in_closed_form() -> Vec<Segment> {
    let mut issuance = 0;
    let mut history = Vec::new();
    for k in 0..30 {
        let each = FIRST_EMISSION >> k;
        let blocks = (threshold(k + 1) - issuance).div_ceil(each);
        history.push((issuance, blocks, each));
        issuance += blocks * each;
    }
    history
}

/// The history from nothing to the last rao, block by block.
fn history_by_loop() -> Vec<Segment> {
    let mut issuance = 0;
    let mut history: Vec<Segment> = Vec::new();
    loop {
        let created = emission(issuance);
        match history.last_mut() {
            Some((_, blocks, each)) if *each == created => *blocks += 1,
            _ if created == 0 => return history,
            _ => history.push((issuance, 1, created)),
        }
        issuance += created;
    }
}

#[test]
fn the_whole_history_by_loop_is_that_of_the_closed_form_to_the_rao() {
    let history = history_in_closed_form();
    assert_eq!(history_by_loop(), history);

    let (start, blocks, each) = *history.last().unwrap();
    let end = start + blocks * each;
    assert!(end < CAP, "the cap is never reached");
    assert_eq!(end, threshold(30));
    assert_eq!(CAP - end, 19_557_774, "what is left for ever, 0.02 TAO");
    // As long as the emission halves evenly, each era has the same number of blocks.
    assert!(
        history
            .iter()
            .take(10)
            .all(|(_, blocks, _)| *blocks == 10_500_000)
    );
    assert_eq!(
        history.iter().map(|(_, blocks, _)| blocks).sum::<u64>(),
        TOTAL_BLOCKS
    );
}

/// Blocks from the first to the last that creates anything: 125 years of 12 seconds each.
const TOTAL_BLOCKS: u64 = 328_414_167;

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 20_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn i5_emission_is_a_halving_of_the_first_and_never_grows(
        missing in (0..55_u32, 0..=CAP).prop_map(|(by, rao)| rao >> by),
        more in (0..55_u32, 0..=CAP).prop_map(|(by, rao)| rao >> by),
    ) {
        let issuance = CAP - missing;
        let created = emission(issuance);
        prop_assert!(emission(issuance + more) <= created);
        prop_assert!(created == 0 || (0..30).any(|k| FIRST_EMISSION >> k == created));
        prop_assert!(created <= missing, "one block never passes the cap");
        let issuance = AlphaBalance::new(issuance);
        prop_assert_eq!(alpha_emission(issuance).to_u64(), created);
    }

    #[test]
    fn i5_halvings_follow_their_definition(
        missing in (0..55_u32, 1..=CAP).prop_map(|(by, rao)| (rao >> by).max(1)),
    ) {
        prop_assert_eq!(halvings(CAP - missing), Some(halvings_by_definition(CAP - missing)));
    }

    #[test]
    fn i1_minting_fills_up_to_the_cap_and_no_further(issuance in 0..=2 * CAP, request: u64) {
        let minted = mintable(TaoBalance::new(issuance), TaoBalance::new(request)).to_u64();
        prop_assert!(minted <= request);
        let room = CAP.saturating_sub(issuance);
        prop_assert!(minted <= room && (minted == request || minted == room));
    }
}
