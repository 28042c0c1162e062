//! The chain's vectors for locks and voting power.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use mycelium_fixed::U64F64;
use mycelium_locks::{LockKind, LockState, Rates, voting_power};
use mycelium_types::AlphaBalance;
use serde_json::Value;

/// Runs every case of a group, with its tolerance.
fn each(group: &str, check: impl Fn(&Value, u64)) {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/vectors/economics/staking.json"
    );
    let file: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let group = &file["groups"][group];
    let cases = group["cases"].as_array().unwrap();
    assert_eq!(Some(cases.len() as u64), group["count"].as_u64());
    for case in cases {
        println!("{case}");
        check(case, number(&group["tolerance"]));
    }
}

fn number(value: &Value) -> u64 {
    match value.as_str() {
        Some(digits) => digits.parse().unwrap(),
        None => value.as_u64().unwrap(),
    }
}

fn alpha(value: &Value) -> AlphaBalance {
    AlphaBalance::new(number(value))
}

#[test]
fn lock_roll() {
    each("lock_roll", |case, tolerance| {
        let lock = LockState {
            locked_mass: alpha(&case["locked"]),
            conviction: U64F64::from_int(number(&case["conviction_int"])),
            last_update: 77,
        };
        let kind = LockKind {
            perpetual: case["perpetual"].as_bool().unwrap(),
            to_owner: case["owner_lock"].as_bool().unwrap(),
        };
        let rates = Rates {
            unlock: number(&case["unlock_rate"]),
            maturity: number(&case["maturity_rate"]),
        };
        let rolled = lock.rolled(kind, rates, 77 + number(&case["dt"]));
        let near = |ours: u64, name: &str| ours.abs_diff(number(&case[name])) <= tolerance;
        assert!(near(rolled.locked_mass.to_u64(), "locked_after"));
        assert!(near(rolled.conviction.to_u64(), "conviction_after_int"));
    });
}

#[test]
fn voting_power_ema() {
    each("voting_power_ema", |case, _| {
        let next = voting_power::next(
            alpha(&case["previous"]),
            alpha(&case["stake"]),
            number(&case["alpha_e18"]),
        );
        assert_eq!(next, alpha(&case["result"]));
    });
}
