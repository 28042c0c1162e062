//! Pools as state machines: thousands of random operations, the invariants after each, and what every
//! holder has against exact fractions.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod book;
mod repairs;

use book::{Book, HOLDERS, Step};
use proptest::{collection::vec, prelude::*};

/// Amounts of every magnitude; a pool of thousands of them stays below all alpha that can exist.
fn amount() -> impl Strategy<Value = u64> {
    (0..40_u32, 1..=1_000_000_000_000_u64).prop_map(|(by, rao)| (rao >> by).max(1))
}

fn holder() -> impl Strategy<Value = usize> {
    0..HOLDERS
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (holder(), amount()).prop_map(|(who, rao)| Step::Deposit(who, rao)),
        3 => (holder(), amount()).prop_map(|(who, rao)| Step::Withdraw(who, rao)),
        3 => (holder(), 0..=100_u64).prop_map(|(who, percent)| Step::WithdrawPart(who, percent)),
        2 => holder().prop_map(|who| Step::WithdrawPart(who, 100)),
        4 => amount().prop_map(Step::Credit),
        1 => holder().prop_map(Step::Tidy),
        1 => Just(Step::Empty),
    ]
}

/// Mostly holders who come and go, without the pool being emptied on purpose.
fn calm_step() -> impl Strategy<Value = Step> {
    step().prop_filter("no end", |step| !matches!(step, Step::Empty))
}

fn run(steps: &[Step]) {
    let mut book = Book::default();
    for step in steps {
        book.take(step);
        book.check();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pools_keep_their_invariants_in_short_lives(steps in vec(step(), 1..60)) {
        run(&steps);
    }

    #[test]
    fn pools_keep_their_invariants_over_thousands_of_changes(steps in vec(calm_step(), 2_000..3_000)) {
        run(&steps);
    }
}
