//! Exponentials and rolled locks against the exact numbers.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

mod common;

use common::{PLACES, one, remaining};
use mycelium_fixed::U64F64;
use mycelium_locks::{LockKind, LockState, Rates, Remaining};
use mycelium_types::AlphaBalance;
use num_bigint::BigUint;
use proptest::prelude::*;

/// One, with as many places as the exponentials have.
const ONE: u128 = 1 << 127;

const CAP: u64 = 21_000_000_000_000_000;

fn distance(a: &BigUint, b: &BigUint) -> BigUint {
    a.max(b) - a.min(b)
}

/// Spans of blocks, short ones as often as long ones.
fn span() -> impl Strategy<Value = u64> {
    (0..26_u32, 1..=40_000_000_u64).prop_map(|(by, blocks)| blocks >> by)
}

fn constant() -> impl Strategy<Value = u64> {
    prop_oneof![Just(934_866), Just(311_622), 1_000..5_000_000_u64]
}

fn amount() -> impl Strategy<Value = u64> {
    prop_oneof![
        (0..55_u32, 0..=CAP).prop_map(|(by, rao)| rao >> by),
        any::<u64>()
    ]
}

/// The exact conviction after so many blocks, with 400 places and 64 more.
fn exact_conviction(lock: &LockState, perpetual: bool, rates: Rates, blocks: u64) -> BigUint {
    let locked = BigUint::from(lock.locked_mass.to_u64()) << 64_u32;
    let old = BigUint::from(lock.conviction.to_bits());
    let matured = remaining(blocks, rates.maturity);
    let kept = old * &matured;
    if perpetual {
        return kept + locked * (one() - matured);
    }
    if rates.unlock == rates.maturity {
        return kept + locked * matured * blocks / rates.maturity;
    }
    let left = remaining(blocks, rates.unlock);
    let span = rates.unlock.abs_diff(rates.maturity);
    kept + locked * distance(&left, &matured) * rates.unlock / span
}

#[test]
fn nothing_fades_in_no_time_and_everything_at_a_constant_of_zero() {
    assert_eq!(Remaining::after(0, 0), Remaining::ALL);
    assert_eq!(Remaining::after(1, 0), Remaining::NONE);
    assert_eq!(Remaining::ALL.of(u128::MAX), u128::MAX);
    assert_eq!(Remaining::ALL.complement(), Remaining::NONE);
}

#[test]
fn the_exponent_stops_at_forty() {
    let last = Remaining::after(40 * 934_866, 934_866);
    assert!(last > Remaining::NONE);
    assert_eq!(Remaining::after(40 * 934_866 + 1, 934_866), last);
    assert_eq!(Remaining::after(u64::MAX, 1), last);
    assert!(Remaining::after(40 * 934_866 - 1, 934_866) > last);
}

#[test]
fn half_is_left_after_the_half_life_of_ninety_days() {
    let half = Remaining::after(648_000, 934_866).of(ONE);
    assert!(half.abs_diff(ONE / 2) < ONE / 1_000_000);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn exponentials_are_correct_to_110_places(
        blocks in prop_oneof![span(), any::<u64>()],
        constant in prop_oneof![constant(), 1..=u64::MAX],
    ) {
        let ours = BigUint::from(Remaining::after(blocks, constant).of(ONE)) << (PLACES - 127);
        let exact = remaining(blocks, constant);
        prop_assert!(distance(&ours, &exact) < one() >> 110_u32);
    }

    #[test]
    fn exponentials_fall(blocks in 0..40_000_000_u64, constant in constant()) {
        prop_assert!(Remaining::after(blocks + 1, constant) <= Remaining::after(blocks, constant));
    }

    #[test]
    fn what_is_left_of_a_lock_is_the_exact_amount_rounded_down(
        locked in amount(), blocks in span(), constant in constant(),
    ) {
        let rates = Rates { unlock: constant, maturity: 934_866 };
        let lock = LockState::new(AlphaBalance::new(locked), 5);
        let rolled = lock.rolled(LockKind::default(), rates, 5 + blocks);
        let exact = remaining(blocks, constant) * locked;
        let ours = BigUint::from(rolled.locked_mass.to_u64()) << PLACES;
        prop_assert!(ours <= exact.clone() + (one() >> 40_u32));
        prop_assert!(exact < ours + one() + (one() >> 40_u32));
        prop_assert_eq!(rolled.last_update, 5 + blocks);
    }

    #[test]
    fn conviction_is_exact_to_a_small_fraction_of_a_rao(
        (locked, conviction) in (0..=CAP, 0..=CAP),
        fraction in any::<u64>(),
        blocks in span(),
        (unlock, maturity) in (constant(), constant()),
        perpetual in any::<bool>(),
    ) {
        let lock = LockState {
            locked_mass: AlphaBalance::new(locked),
            conviction: U64F64::from_bits(u128::from(conviction) << 64 | u128::from(fraction)),
            last_update: 0,
        };
        let rates = Rates { unlock, maturity };
        let kind = LockKind { perpetual, to_owner: false };
        let ours = BigUint::from(lock.rolled(kind, rates, blocks).conviction.to_bits()) << PLACES;
        let exact = exact_conviction(&lock, perpetual, rates, blocks);
        // A rao is 2^64 here; the tolerance is 2^-40 of it.
        prop_assert!(distance(&ours, &exact) < one() << 24_u32, "{ours} {exact}");
    }

    #[test]
    fn conviction_approaches_the_lock_and_never_passes_it(
        (locked, conviction) in (amount(), amount()),
        blocks in prop_oneof![span(), any::<u64>()],
        (unlock, maturity) in (prop_oneof![constant(), any::<u64>()], prop_oneof![constant(), any::<u64>()]),
        perpetual in any::<bool>(),
    ) {
        let lock = LockState {
            locked_mass: AlphaBalance::new(locked),
            conviction: U64F64::from_int(conviction),
            last_update: 0,
        };
        let kind = LockKind { perpetual, to_owner: false };
        let rolled = lock.rolled(kind, Rates { unlock, maturity }, blocks);
        prop_assert!(rolled.conviction <= U64F64::from_int(locked.max(conviction)));
        prop_assert!(rolled.locked_mass <= lock.locked_mass);
        prop_assert!(!perpetual || rolled.locked_mass == lock.locked_mass);
    }
}
