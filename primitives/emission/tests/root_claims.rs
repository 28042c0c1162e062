//! What root stakers are owed.
#![expect(clippy::arithmetic_side_effects, clippy::unwrap_used, reason = "tests")]

use mycelium_emission::root_claims::{RootEarnings, earned, is_claimable, owed};
use mycelium_fixed::{I96F32, U96F32};
use mycelium_types::{AlphaBalance, TaoBalance};
use proptest::{collection::vec, prelude::*};

const LARGE: u64 = 1_000_000_000_000_000;

fn add(earnings: RootEarnings, dividend: u64, stake: u64) -> Option<RootEarnings> {
    earnings.add(AlphaBalance::new(dividend), TaoBalance::new(stake))
}

fn amount(most: u64) -> impl Strategy<Value = u64> {
    (0..50_u32, 0..=most).prop_map(|(by, rao)| rao >> by)
}

#[test]
fn dividends_too_small_for_the_rate_add_up() {
    let mut earnings = RootEarnings::default();
    for _ in 0..1_000 {
        // Below 232831 rao for this stake, the rate does not move.
        earnings = add(earnings, 200_000, LARGE).unwrap();
    }
    let owed = owed(earnings.rate, TaoBalance::new(LARGE), 0).to_u64();
    assert!(200_000_000 - owed < 232_831, "{owed}");
}

#[test]
fn a_dividend_above_the_stake_is_not_for_stakers() {
    let before = RootEarnings {
        rate: I96F32::ONE,
        carry: U96F32::from_bits(7),
    };
    assert_eq!(add(before, 101, 100), None);
    assert_eq!(add(before, 1, 0), None);
    assert_eq!(add(before, 0, 0), Some(before));
    let after = add(before, 100, 100).unwrap();
    assert_eq!(
        after,
        RootEarnings {
            rate: I96F32::from_int(2),
            ..before
        }
    );
}

#[test]
fn what_was_paid_too_much_is_not_owed() {
    let stake = TaoBalance::new(100);
    assert_eq!(owed(I96F32::ONE, stake, 40), AlphaBalance::new(60));
    assert_eq!(owed(I96F32::ONE, stake, 101), AlphaBalance::ZERO);
    assert_eq!(owed(I96F32::MAX, TaoBalance::MAX, 0), AlphaBalance::MAX);
    assert_eq!(earned(I96F32::MIN, stake), 0);
}

#[test]
fn a_claim_is_worth_it_from_the_threshold_on() {
    let threshold = I96F32::from_int(500_000);
    assert!(is_claimable(AlphaBalance::new(500_000), threshold));
    assert!(!is_claimable(AlphaBalance::new(499_999), threshold));
}

/// One thing that happens to the stakers of a hotkey.
#[derive(Clone, Debug)]
enum Step {
    Dividend(u64),
    Stake(usize, u64),
    Withdraw(usize, u64),
    Claim(usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        amount(LARGE).prop_map(Step::Dividend),
        (0..4_usize, amount(LARGE)).prop_map(|(who, rao)| Step::Stake(who, rao)),
        (0..4_usize, amount(LARGE)).prop_map(|(who, rao)| Step::Withdraw(who, rao)),
        (0..4_usize).prop_map(Step::Claim),
    ]
}

/// A staker's position and the record of what he was paid.
#[derive(Clone, Copy, Default)]
struct Position {
    stake: u64,
    paid: u128,
}

/// A hotkey with its root stakers.
#[derive(Default)]
struct Book {
    earnings: RootEarnings,
    positions: [Position; 4],
    /// All dividends that went to stakers.
    accrued: u128,
    /// All claims that were paid.
    claimed: u128,
    /// Changes of stake: each may round by a rao.
    changes: u128,
}

impl Book {
    fn stake(&self) -> u64 {
        self.positions.iter().map(|position| position.stake).sum()
    }

    fn owed(&self) -> u128 {
        let of = |position: &Position| {
            owed(
                self.earnings.rate,
                TaoBalance::new(position.stake),
                position.paid,
            )
            .to_u64()
        };
        self.positions
            .iter()
            .map(|position| u128::from(of(position)))
            .sum()
    }

    fn run(&mut self, step: &Step) {
        let rate = self.earnings.rate;
        match *step {
            Step::Dividend(rao) => {
                if let Some(after) = add(self.earnings, rao, self.stake()) {
                    self.earnings = after;
                    self.accrued += u128::from(rao);
                }
            }
            Step::Stake(who, rao) => {
                let position = self.positions.get_mut(who).unwrap();
                position.stake += rao;
                position.paid += earned(rate, TaoBalance::new(rao));
                self.changes += 1;
            }
            Step::Withdraw(who, rao) => {
                let position = self.positions.get_mut(who).unwrap();
                let rao = rao.min(position.stake);
                position.stake -= rao;
                let earned = earned(rate, TaoBalance::new(rao));
                position.paid = position.paid.saturating_sub(earned);
                self.changes += 1;
            }
            Step::Claim(who) => {
                let position = self.positions.get_mut(who).unwrap();
                let owed = owed(rate, TaoBalance::new(position.stake), position.paid);
                position.paid += u128::from(owed.to_u64());
                self.claimed += u128::from(owed.to_u64());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn rate_stake_and_carry_account_for_every_rao(
        dividends in vec(amount(LARGE), 1..20),
        stake in amount(LARGE),
    ) {
        let (mut earnings, mut accrued) = (RootEarnings::default(), 0);
        for dividend in dividends {
            if let Some(after) = add(earnings, dividend, stake) {
                earnings = after;
                accrued += u128::from(dividend);
            }
        }
        let rate = u128::try_from(earnings.rate.to_bits()).unwrap();
        let carry = earnings.carry.to_bits();
        prop_assert_eq!(rate * u128::from(stake) + carry, accrued << 32);
        prop_assert!(carry == 0 || carry < u128::from(stake));
    }

    #[test]
    fn s9_stakers_are_never_owed_more_than_accrued_but_for_a_rao_per_change(
        steps in vec(step(), 1..60),
    ) {
        let mut book = Book::default();
        for step in &steps {
            book.run(step);
            prop_assert!(book.owed() + book.claimed <= book.accrued + book.changes);
        }
    }

    #[test]
    fn s9_without_changes_of_stake_nothing_is_owed_beyond_the_accrued(
        stakes in vec(amount(LARGE), 4),
        dividends in vec(amount(LARGE), 1..20),
    ) {
        let mut book = Book::default();
        for (position, stake) in book.positions.iter_mut().zip(stakes) {
            position.stake = stake;
        }
        for dividend in dividends {
            book.run(&Step::Dividend(dividend));
        }
        let (owed, accrued) = (book.owed(), book.accrued);
        prop_assert!(owed <= accrued);
        // Less than a rao for each position, and what is carried.
        prop_assert!(accrued <= owed + 4 + book.earnings.carry.to_bits().div_ceil(1 << 32));
    }
}
