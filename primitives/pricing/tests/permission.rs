//! When things are allowed.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

use mycelium_pricing::{
    activity::{cutoff, is_active},
    rate_limit::RateLimit,
    reveal::{Reveal, epoch_of_block, reveal, revealable_epoch},
};
use proptest::prelude::*;

#[test]
fn what_was_never_done_is_allowed() {
    for limit in [RateLimit::After(u64::MAX), RateLimit::Beyond(u64::MAX)] {
        assert!(limit.allows(0, 5));
        assert_eq!(limit.next_block(0), 0);
    }
}

#[test]
fn one_kind_of_limit_counts_its_last_block_and_the_other_does_not() {
    let allows = |limit: RateLimit| [109, 110, 111].map(|block| limit.allows(100, block));
    assert_eq!(allows(RateLimit::After(10)), [false, true, true]);
    assert_eq!(allows(RateLimit::Beyond(10)), [false, false, true]);
}

#[test]
fn a_limit_of_zero_is_none() {
    assert!(RateLimit::After(0).allows(100, 100));
    assert!(RateLimit::Beyond(0).allows(100, 100));
}

#[test]
fn an_owner_waits_for_so_many_tempos() {
    assert_eq!(RateLimit::of_tempos(2, 360), RateLimit::After(720));
    assert_eq!(
        RateLimit::of_tempos(u16::MAX, u16::MAX),
        RateLimit::After(4_294_836_225)
    );
}

#[test]
fn the_cutoff_is_thousandths_of_the_tempo_and_a_block_at_least() {
    assert_eq!(cutoff(13_889, 360), 5_000);
    assert_eq!([cutoff(0, 360), cutoff(999, 1), cutoff(1_999, 1)], [1; 3]);
    assert_eq!(cutoff(u32::MAX, u16::MAX), 281_470_681_677);
}

#[test]
fn a_neuron_is_active_up_to_the_last_block_of_the_cutoff() {
    assert_eq!(
        [104, 105, 106].map(|block| is_active(100, 5, block)),
        [true, true, false]
    );
    assert!(is_active(u64::MAX, 5, u64::MAX));
}

#[test]
fn an_epoch_that_is_due_counts_before_it_ran() {
    assert_eq!([false, true].map(|due| epoch_of_block(7, due)), [7, 8]);
}

#[test]
fn nothing_can_be_revealed_before_the_first_period_is_over() {
    assert_eq!(
        [0, 1, 2, 3].map(|now| revealable_epoch(now, 2)),
        [None, None, Some(0), Some(1)]
    );
}

proptest! {
    #[test]
    fn the_next_block_is_the_first_that_is_allowed(
        last in 1..1_000_000_u64, limit in 0..1_000_000_u64, beyond in any::<bool>(),
    ) {
        let limit = if beyond { RateLimit::Beyond(limit) } else { RateLimit::After(limit) };
        let next = limit.next_block(last);
        prop_assert!(limit.allows(last, next));
        prop_assert!(next == last || !limit.allows(last, next - 1));
    }

    #[test]
    fn w3_a_commit_is_revealed_in_one_epoch_only(
        committed in 0..1_000_u64, now in 0..1_000_u64, period in 1..=100_u64,
    ) {
        let state = reveal(committed, now, period);
        prop_assert_eq!(state == Reveal::Now, now == committed + period);
        prop_assert_eq!(state == Reveal::TooEarly, now < committed + period);
        prop_assert_eq!(state == Reveal::Now, revealable_epoch(now, period) == Some(committed));
    }
}
