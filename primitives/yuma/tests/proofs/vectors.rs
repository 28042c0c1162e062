//! The second implementation gives what the developer vectors say, in every step and output.

mod files;
mod primitives;
mod read;

use crate::oracle::{self, Mechanism, Subnet};
use read::{numbers, object};
use serde_json::{Map, Value, json};

/// Where a vector and the implementation differ.
fn differences(expected: &Map<String, Value>, got: &Map<String, Value>) -> Vec<String> {
    let known = |name: &str| {
        got.get(name)
            .or_else(|| got.get(name.strip_suffix("_sha256")?))
    };
    let differs = |name: &str, value: &Value| match known(name) {
        Some(found) if name.ends_with("_sha256") => read::digest(found) != *value,
        Some(found) => found != value,
        None => true,
    };
    expected
        .iter()
        .filter(|(k, v)| differs(k, v))
        .map(|(k, _)| k.clone())
        .collect()
}

fn check_epoch(input: &Value, expected: &Value) -> Vec<String> {
    let outcome = oracle::epoch(&read::subnet(input), &read::mechanism(input));
    let mut wrong = differences(object(expected, "trace"), &read::trace(&outcome.trace));
    wrong.extend(differences(
        object(expected, "output"),
        &read::output(&outcome),
    ));
    wrong
}

fn check_sequence(input: &Value, expected: &Value) -> Vec<String> {
    let mut state = input["initial"].clone();
    let mut wrong = Vec::new();
    let steps = input["steps"].as_array().unwrap();
    for (step, output) in steps.iter().zip(expected["steps"].as_array().unwrap()) {
        for (key, value) in step.as_object().unwrap() {
            state[key] = value.clone();
        }
        let subnet: Subnet = read::subnet(&state);
        let mut mechanism: Mechanism = read::mechanism(&state);
        if let Some(uid) = step.get("reset_bonds_for_uid").and_then(Value::as_u64) {
            let uid = u16::try_from(uid).unwrap();
            for (_, row) in &mut mechanism.bonds {
                *row = oracle::bonds::reset(row, uid);
            }
        }
        let outcome = oracle::epoch(&subnet, &mechanism);
        let got = read::output(&outcome);
        wrong.extend(differences(output.as_object().unwrap(), &got));
        state["validator_permit"] = got["validator_permit"].clone();
        let rows = got["bonds"].as_array().unwrap().iter().enumerate();
        state["bonds"] = rows.map(|(uid, row)| json!([uid, row])).collect();
    }
    wrong
}

fn check_mechanisms(input: &Value, expected: &Value) -> Vec<String> {
    let amount = input["emission"].as_u64().unwrap();
    let own = input["mechanisms"].as_array().unwrap();
    let split: Option<Vec<u16>> = input["mechanism_split"]
        .as_array()
        .map(|list| numbers(list));
    let count = u8::try_from(own.len()).unwrap();
    let amounts = oracle::mechanisms::split_emission(amount, count, split.as_deref());

    let subnet = read::subnet(input);
    let mut wrong = Vec::new();
    let mut outcomes = Vec::new();
    for (k, &own_amount) in amounts.iter().enumerate() {
        let mut merged = input.clone();
        for (key, value) in own[k].as_object().unwrap() {
            merged[key] = value.clone();
        }
        merged["emission"] = own_amount.into();
        let outcome = oracle::epoch(&subnet, &read::mechanism(&merged));
        let expected = expected["mechanisms"][k].as_object().unwrap();
        wrong.extend(differences(expected, &read::output(&outcome)));
        outcomes.push((own_amount, outcome));
    }
    let aggregate = oracle::mechanisms::aggregate(subnet.n(), amount, &outcomes);
    wrong.extend(differences(
        object(expected, "aggregate"),
        &read::aggregate(&aggregate),
    ));
    if expected["split"] != json!(amounts) {
        wrong.push("split".into());
    }
    wrong
}

/// Runs all vectors of a file through `check`, which says whether it knew the kind; returns how many it knew.
fn check_file(name: &str) -> usize {
    let mut checked = 0;
    for vector in files::vectors(name) {
        let (input, expected) = (&vector["input"], &vector["expected"]);
        let wrong = match vector["kind"].as_str().unwrap() {
            "epoch" => check_epoch(input, expected),
            "epoch_sequence" => check_sequence(input, expected),
            "mechanisms" => check_mechanisms(input, expected),
            kind => match primitives::check(kind, input, expected) {
                Some(wrong) => wrong,
                None => continue,
            },
        };
        assert!(wrong.is_empty(), "{}: {}", vector["name"], wrong.join(", "));
        checked += 1;
    }
    checked
}

#[test]
fn second_implementation_passes_the_small_epochs() {
    assert_eq!(check_file("01_epoch_small.json"), 45);
}

#[test]
fn second_implementation_passes_the_random_epochs() {
    assert_eq!(check_file("02_epoch_random.json"), 10);
}

#[test]
fn second_implementation_passes_the_sequences() {
    assert_eq!(check_file("03_sequences.json"), 4);
}

#[test]
fn second_implementation_passes_the_mechanisms() {
    assert_eq!(check_file("04_mechanisms.json"), 3);
}

#[test]
fn second_implementation_passes_the_primitives() {
    assert_eq!(check_file("05_primitives.json"), 20);
}

/// Only the split among mechanisms and inherited stake: the rest of the file is not about the epoch.
#[test]
fn second_implementation_passes_the_splits_and_inherited_stakes() {
    assert_eq!(check_file("06_emission_money.json"), 8);
}
