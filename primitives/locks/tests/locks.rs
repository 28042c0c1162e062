//! Locks as they are made, moved, split and summed.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

use codec::{Decode, Encode};
use mycelium_fixed::U64F64;
use mycelium_locks::{Error, LockKind, LockState, Rates, available, locked_part};
use mycelium_types::AlphaBalance;
use proptest::{collection::vec, prelude::*, sample::Index};

const RATES: Rates = Rates {
    unlock: 934_866,
    maturity: 934_866,
};

const FADING: LockKind = LockKind {
    perpetual: false,
    to_owner: false,
};

const CAP: u64 = 21_000_000_000_000_000;

fn alpha(rao: u64) -> AlphaBalance {
    AlphaBalance::new(rao)
}

fn lock(locked: u64, conviction: u64, block: u64) -> LockState {
    LockState {
        locked_mass: alpha(locked),
        conviction: U64F64::from_int(conviction),
        last_update: block,
    }
}

#[test]
fn a_lock_is_stored_as_amount_conviction_and_block() {
    let state = lock(7, 5, 9);
    let bytes = (7_u64, 5_u128 << 64, 9_u64).encode();
    assert_eq!(state.encode(), bytes);
    assert_eq!(LockState::decode(&mut bytes.as_slice()), Ok(state));
}

#[test]
fn a_lock_towards_the_owner_is_convinced_at_once() {
    let owner = LockKind {
        perpetual: true,
        to_owner: true,
    };
    let state = LockState::new(alpha(500), 8);
    assert_eq!(state.rolled(owner, RATES, 8), lock(500, 500, 8));
    let fading = LockKind {
        perpetual: false,
        ..owner
    };
    let later = lock(1_000_000, 3, 8).rolled(fading, RATES, 8 + 648_000);
    assert_eq!(later, lock(499_999, 499_999, 648_008));
}

#[test]
fn the_past_does_not_change_a_lock() {
    let state = lock(500, 20, 100);
    assert_eq!(state.rolled(FADING, RATES, 100), state);
    assert_eq!(state.rolled(FADING, RATES, 3), state);
}

#[test]
fn dust_is_below_a_hundred_rao_in_both() {
    assert!(lock(99, 99, 0).is_dust());
    assert!(!lock(100, 0, 0).is_dust());
    assert!(!lock(0, 100, 0).is_dust());
    let almost = LockState {
        conviction: U64F64::from_bits((100 << 64) - 1),
        ..lock(0, 0, 0)
    };
    assert!(almost.is_dust());
}

#[test]
fn a_move_to_a_stranger_costs_the_conviction() {
    assert_eq!(lock(9, 8, 7).moved(false), lock(9, 0, 7));
    assert_eq!(lock(9, 8, 7).moved(true), lock(9, 8, 7));
}

#[test]
fn locks_of_different_blocks_are_not_added_up() {
    let [early, late] = [1, 2].map(|block| lock(9, 8, block));
    assert_eq!(early.merged(late), Err(Error::DifferentBlocks));
    assert_eq!(early.without(late), Err(Error::DifferentBlocks));
    assert_eq!(early.merged(early), Ok(lock(18, 16, 1)));
    assert_eq!(
        early.merged(early).and_then(|sum| sum.without(early)),
        Ok(early)
    );
    assert_eq!(lock(1, 1, 1).without(early), Ok(lock(0, 0, 1)));
}

#[test]
fn a_sum_beyond_the_range_is_refused() {
    let greatest = lock(u64::MAX, u64::MAX, 1);
    assert_eq!(greatest.merged(lock(1, 0, 1)), Err(Error::Overflow));
    assert_eq!(greatest.merged(lock(0, 1, 1)), Err(Error::Overflow));
    assert_eq!(greatest.merged(lock(0, 0, 1)), Ok(greatest));
}

#[test]
fn a_split_of_more_than_the_lock_is_refused() {
    assert_eq!(lock(9, 8, 7).split(alpha(10)), Err(Error::NotEnough));
    assert_eq!(
        lock(9, 8, 7).split(alpha(9)),
        Ok((lock(0, 0, 7), lock(9, 8, 7)))
    );
    assert_eq!(
        lock(9, 8, 7).split(alpha(0)),
        Ok((lock(9, 8, 7), lock(0, 0, 7)))
    );
    assert_eq!(
        lock(0, 8, 7).split(alpha(0)),
        Ok((lock(0, 8, 7), lock(0, 0, 7)))
    );
}

#[test]
fn only_what_exceeds_the_free_part_takes_the_lock_along() {
    assert_eq!(available(alpha(100), alpha(70)), alpha(30));
    assert_eq!(available(alpha(60), alpha(70)), alpha(0));
    let part = |amount| locked_part(alpha(100), alpha(70), alpha(amount));
    assert_eq!(
        [0, 30, 31, 100].map(part),
        [0, 0, 1, 70].map(|rao| Ok(alpha(rao)))
    );
    assert_eq!(part(101), Err(Error::NotEnough));
}

/// What may happen to the locks of one kind towards one hotkey.
#[derive(Clone, Debug)]
enum Step {
    Wait(u64),
    Lock(u64),
    TopUp(Index, u64),
    Unlock(Index),
    /// A part of a lock goes to another hotkey.
    Part(Index, u64),
}

fn step() -> impl Strategy<Value = Step> {
    let amount = || (0..40_u32, 1..=CAP / 1_000).prop_map(|(by, rao)| (rao >> by).max(1));
    prop_oneof![
        3 => (0..20_u32, 1..2_000_000_u64).prop_map(|(by, blocks)| Step::Wait(blocks >> by)),
        3 => amount().prop_map(Step::Lock),
        2 => (any::<Index>(), amount()).prop_map(|(which, rao)| Step::TopUp(which, rao)),
        1 => any::<Index>().prop_map(Step::Unlock),
        1 => (any::<Index>(), 0..100_u64).prop_map(|(which, percent)| Step::Part(which, percent)),
    ]
}

/// All locks of a kind, and their sum kept in step.
struct Book {
    kind: LockKind,
    rates: Rates,
    block: u64,
    locks: Vec<LockState>,
    sum: LockState,
}

impl Book {
    /// Each step touches one lock and the sum, as a pallet does.
    fn take(&mut self, step: &Step) -> Result<(), Error> {
        self.sum = self.sum.rolled(self.kind, self.rates, self.block);
        let (which, change) = match step {
            Step::Wait(blocks) => {
                self.block += blocks;
                return Ok(());
            }
            Step::Lock(rao) => {
                let new = LockState::new(alpha(*rao), self.block);
                let new = new.rolled(self.kind, self.rates, self.block);
                self.sum = self.sum.merged(new)?;
                self.locks.push(new);
                return Ok(());
            }
            Step::TopUp(which, _) | Step::Unlock(which) | Step::Part(which, _) => (which, step),
        };
        if self.locks.is_empty() {
            return Ok(());
        }
        let which = which.index(self.locks.len());
        let old = self.locks.swap_remove(which);
        let old = old.rolled(self.kind, self.rates, self.block);
        self.sum = self.sum.without(old)?;
        let new = match change {
            Step::TopUp(_, rao) => old.merged(LockState::new(alpha(*rao), self.block))?,
            Step::Part(_, percent) => {
                let part = u128::from(old.locked_mass.to_u64()) * u128::from(*percent) / 100;
                old.split(alpha(part as u64))?.0
            }
            _ => return Ok(()),
        };
        let new = new.rolled(self.kind, self.rates, self.block);
        self.sum = self.sum.merged(new)?;
        self.locks.push(new);
        Ok(())
    }

    /// How far the sum is from the locks in amount and conviction, with their sums.
    fn drift(&self) -> [(u128, u128); 2] {
        let now = |lock: &LockState| lock.rolled(self.kind, self.rates, self.block);
        let locks: Vec<_> = self.locks.iter().map(now).collect();
        let sum = now(&self.sum);
        let amounts: u128 = locks
            .iter()
            .map(|l| u128::from(l.locked_mass.to_u64()))
            .sum();
        let convictions: u128 = locks.iter().map(|l| l.conviction.to_bits() >> 64).sum();
        [
            (u128::from(sum.locked_mass.to_u64()), amounts),
            (sum.conviction.to_bits() >> 64, convictions),
        ]
        .map(|(sum, parts)| (sum.abs_diff(parts), parts))
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn s11_sums_of_locks_keep_in_step_with_the_locks(
        (perpetual, to_owner) in any::<(bool, bool)>(),
        unlock in prop_oneof![Just(934_866), Just(311_622)],
        steps in vec(step(), 1..120),
    ) {
        let kind = LockKind { perpetual, to_owner };
        let rates = Rates { unlock, maturity: 934_866 };
        let mut book =
            Book { kind, rates, block: 10, locks: Vec::new(), sum: LockState::new(alpha(0), 10) };
        for step in &steps {
            prop_assert_eq!(book.take(step), Ok(()));
            // A rao for each rounding on either side, and a billionth.
            let roundings = 4 * steps.len() as u128;
            for (drift, total) in book.drift() {
                prop_assert!(drift <= roundings + total / 1_000_000_000, "{drift} of {total}");
            }
        }
    }

    #[test]
    fn rolling_twice_is_rolling_once_within_rounding(
        (locked, conviction) in (0..=CAP, 0..=CAP),
        (first, second) in (0..3_000_000_u64, 0..3_000_000_u64),
        unlock in prop_oneof![Just(934_866), Just(311_622)],
        perpetual in any::<bool>(),
    ) {
        let kind = LockKind { perpetual, to_owner: false };
        let rates = Rates { unlock, maturity: 934_866 };
        let state = lock(locked, conviction, 0);
        let once = state.rolled(kind, rates, first + second);
        let twice = state.rolled(kind, rates, first).rolled(kind, rates, first + second);
        prop_assert!(once.locked_mass.to_u64() - twice.locked_mass.to_u64() <= 1);
        let apart = once.conviction.to_bits().abs_diff(twice.conviction.to_bits());
        prop_assert!(apart < 1 << 64);
    }

    #[test]
    fn a_split_loses_nothing(
        (locked, part) in (0..=u64::MAX).prop_flat_map(|locked| (Just(locked), 0..=locked)),
        conviction in any::<u128>(),
    ) {
        let whole = LockState { conviction: U64F64::from_bits(conviction), ..lock(locked, 0, 3) };
        let (left, moved) = whole.split(alpha(part)).map_err(|e| TestCaseError::fail(e.to_string()))?;
        prop_assert_eq!(left.merged(moved), Ok(whole));
        // conviction per rao is that of the whole, to the last place.
        if locked > 0 {
            let exact = num_bigint::BigUint::from(conviction) * part / locked;
            prop_assert_eq!(num_bigint::BigUint::from(moved.conviction.to_bits()), exact);
        }
    }

    #[test]
    fn a_transfer_leaves_no_more_locked_than_there_is(
        total in 0..=CAP, lock_part in 0..=100_u64, amount_part in 0..=100_u64,
    ) {
        let locked = (u128::from(total) * u128::from(lock_part) / 100) as u64;
        let amount = (u128::from(total) * u128::from(amount_part) / 100) as u64;
        let moved = locked_part(alpha(total), alpha(locked), alpha(amount));
        let moved = moved.map_err(|e| TestCaseError::fail(e.to_string()))?.to_u64();
        prop_assert!(moved <= amount && locked - moved <= total - amount);
        prop_assert!(moved == 0 || locked - moved == total - amount);
    }
}
