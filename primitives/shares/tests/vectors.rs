//! The chain's vectors for share pools.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use mycelium_shares::{Credit, Error, Pool, SafeFloat};
use mycelium_types::AlphaBalance;
use serde_json::Value;
use std::collections::BTreeMap;

fn alpha(value: &Value) -> AlphaBalance {
    AlphaBalance::new(value.as_str().unwrap().parse().unwrap())
}

/// A float as it must be stored: in its one form already.
fn float(value: &Value) -> SafeFloat {
    let mantissa = value[0].as_str().unwrap().parse().unwrap();
    let exponent = value[1].as_i64().unwrap();
    let float = SafeFloat::new(mantissa, exponent);
    assert_eq!((float.mantissa(), float.exponent()), (mantissa, exponent));
    float
}

/// One operation. A withdrawal of more than there is does nothing, as all that fails.
fn apply<'a>(pool: &mut Pool, shares: &mut BTreeMap<&'a str, SafeFloat>, operation: &'a Value) {
    if operation[0] == "all" {
        match pool.credit(alpha(&operation[1])).unwrap() {
            Credit::Shared(credited) => *pool = credited,
            Credit::ToOwner(_) => panic!("vectors credit pools with holders only"),
        }
        return;
    }
    let key = operation[1].as_str().unwrap();
    let share = shares.get(key).copied().unwrap_or_default();
    let amount = operation[2].as_str().unwrap();
    let update = match amount.strip_prefix('-') {
        Some(amount) => pool.withdraw(share, AlphaBalance::new(amount.parse().unwrap())),
        None => pool.deposit(share, alpha(&operation[2])),
    };
    match update {
        Ok(update) => {
            *pool = update.pool;
            if update.voids_others {
                shares.clear();
            }
            shares.insert(key, update.share);
            shares.retain(|_, share| !share.is_zero());
        }
        Err(error) => assert_eq!(error, Error::NotEnoughStake),
    }
}

#[test]
fn share_pool() {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/vectors/economics/staking.json"
    );
    let file: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let group = &file["groups"]["share_pool"];
    let cases = group["cases"].as_array().unwrap();
    assert_eq!(Some(cases.len() as u64), group["count"].as_u64());
    for case in cases {
        println!("{case}");
        let (mut pool, mut shares) = (Pool::EMPTY, BTreeMap::new());
        for operation in case["ops"].as_array().unwrap() {
            apply(&mut pool, &mut shares, operation);
        }
        assert_eq!(pool.value, alpha(&case["total"]));
        assert_eq!(pool.denominator, float(&case["denominator"]));
        let expected = case["shares"].as_object().unwrap();
        assert_eq!(shares.len(), expected.len());
        for (key, share) in expected {
            assert_eq!(shares[key.as_str()], float(share));
            assert_eq!(pool.worth(float(share)), alpha(&case["values"][key]));
        }
    }
}
