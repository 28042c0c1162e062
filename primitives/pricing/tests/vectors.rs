//! The chain's vectors for prices and for the end of a subnet.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use mycelium_fixed::U64F64;
use mycelium_pricing::{
    dissolution::{Holder, pay_all},
    registration::{Decay, PriceRange, bump},
    subnet_cost::{SubnetCost, reduction_interval},
};
use mycelium_types::{AlphaBalance, TaoBalance};
use serde_json::Value;

/// Runs every case of a group, all of which ask for equality.
fn each(group: &str, check: impl Fn(&Value)) {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/vectors/economics/subnets.json"
    );
    let file: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let group = &file["groups"][group];
    let cases = group["cases"].as_array().unwrap();
    assert_eq!(Some(cases.len() as u64), group["count"].as_u64());
    assert_eq!(group["tolerance"], "0");
    for case in cases {
        println!("{case}");
        check(case);
    }
}

fn number(value: &Value) -> u128 {
    match value.as_str() {
        Some(digits) => digits.parse().unwrap(),
        None => value.as_u64().unwrap().into(),
    }
}

fn long(value: &Value) -> u64 {
    number(value).try_into().unwrap()
}

fn tao(value: &Value) -> TaoBalance {
    TaoBalance::new(long(value))
}

fn half_life(case: &Value) -> u16 {
    long(&case["half_life"]).try_into().unwrap()
}

fn range(case: &Value) -> PriceRange {
    PriceRange {
        min: tao(&case["min_burn"]),
        max: tao(&case["max_burn"]),
    }
}

#[test]
fn subnet_lock_cost() {
    each("subnet_lock_cost", |case| {
        let emission = tao(&case["block_emission"]);
        let interval = reduction_interval(long(&case["reduction_interval"]), emission);
        assert_eq!(interval, long(&case["effective_interval"]));
        let cost = SubnetCost {
            floor: tao(&case["min_lock"]),
            last_cost: tao(&case["last_lock"]),
            last_block: long(&case["last_lock_block"]),
            interval,
        };
        let price = cost.at(long(&case["current_block"]));
        assert_eq!(price, tao(&case["lock_cost"]));
    });
}

#[test]
fn burn_decay_factor_q32() {
    each("burn_decay_factor_q32", |case| {
        assert_eq!(Decay::new(half_life(case)).factor(), long(&case["factor"]));
    });
}

#[test]
fn burn_decay() {
    each("burn_decay", |case| {
        let decay = Decay::new(half_life(case));
        let first = long(&case["first_block"]);
        let price = (first..)
            .zip(0..long(&case["blocks"]))
            .fold(tao(&case["burn"]), |price, (block, _)| {
                decay.next(price, block, &range(case))
            });
        assert_eq!(price, tao(&case["result"]));
    });
}

#[test]
fn burn_bump() {
    each("burn_bump", |case| {
        let times = U64F64::from_bits(number(&case["mult_u64f64_bits"]));
        let price = bump(tao(&case["burn"]), times, &range(case));
        assert_eq!(price, tao(&case["result"]));
    });
}

#[test]
fn dissolve_payout() {
    each("dissolve_payout", |case| {
        let stakes = case["staker_alpha"].as_array().unwrap();
        let holders: Vec<_> = (0..)
            .zip(stakes)
            .map(|(key, alpha)| {
                let holder = Holder {
                    coldkey: [key; 32],
                    hotkey: [0; 32],
                };
                (holder, AlphaBalance::new(long(alpha)))
            })
            .collect();
        let mut paid = vec![TaoBalance::ZERO; holders.len()];
        let protocol = AlphaBalance::new(long(&case["protocol_alpha"]));
        let rest = pay_all(tao(&case["pot_tao"]), protocol, &holders, |index, tao| {
            paid[index] = tao;
        });
        let payout: Vec<_> = case["payout"].as_array().unwrap().iter().map(tao).collect();
        assert_eq!(paid, payout);
        assert_eq!(rest, tao(&case["protocol_share"]));
    });
}
