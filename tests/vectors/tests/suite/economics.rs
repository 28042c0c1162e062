//! The groups of the economics: the copied files, and cases that were spoiled.

use std::{fs, path::PathBuf};

use crate::common::json_files;
use serde_json::{Value, json};
use tempfile::NamedTempFile;
use vectors::{check_files, groups};

/// The fields of a group that are results; all others are inputs.
fn results(group: &str) -> &'static [&'static str] {
    match group {
        "block_emission" => &["emission"],
        "mint_clamp" => &["minted"],
        "tao_shares" => &["share_u64f64_bits", "tao_emission_u96f32_bits"],
        "subnet_terms" => &[
            "root_prop_bits",
            "tao_in",
            "alpha_in",
            "alpha_out",
            "excess_tao",
        ],
        "alpha_block_split" => &["owner", "server", "validator", "root", "root_dest"],
        "moving_price" => &["result_i96f32_bits"],
        "dividend_distribution" => &["alpha", "root"],
        "parent_child_split" => &["to_parents", "to_self", "recycled"],
        "mechanism_split" | "burn_decay" | "burn_bump" | "voting_power_ema" | "swap" => &["result"],
        "root_claim" => &["rate_after_i96f32_bits", "owed"],
        "subnet_lock_cost" => &["effective_interval", "lock_cost"],
        "burn_decay_factor_q32" => &["factor"],
        "dissolve_payout" => &["payout", "protocol_share"],
        "pow_seal" => &["seal", "meets"],
        "subnet_account" => &["account", "ss58"],
        "lease_accounts" => &["coldkey", "hotkey"],
        "weight_commit_hash" => &["hash"],
        "pool_weights" => &["accepted", "new_quote_weight_e18"],
        "share_pool" => &["total", "denominator", "shares", "values"],
        "lock_roll" => &["locked_after", "conviction_after_int"],
        other => panic!("the results of {other} are not listed"),
    }
}

/// Groups of the copied files that hold lists, or more fields, in these fields.
const PARTS: [(&str, &str); 4] = [
    ("tao_shares", "/subnets/0"),
    ("parent_child_split", "/parents/0"),
    ("swap", "/result"),
    ("pool_weights", ""),
];

/// All files of the economics, in the order of their names.
fn files() -> Vec<PathBuf> {
    json_files("economics")
}

/// A group of the copied files: its name, and what it holds.
fn copied(name: &str) -> Value {
    let of_file = |path: &PathBuf| {
        let file: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        file["groups"].get(name).cloned()
    };
    files().iter().find_map(of_file).unwrap()
}

/// The cases of a copied group.
fn cases(name: &str) -> Vec<Value> {
    copied(name)["cases"].as_array().unwrap().clone()
}

/// What the tool prints about a group.
fn printed(name: &str, group: &Value) -> Vec<String> {
    let file = NamedTempFile::new().unwrap();
    fs::write(
        file.path(),
        json!({ "groups": { name: group } }).to_string(),
    )
    .unwrap();
    let report = check_files(&[file.path()], Vec::new()).unwrap();
    let text = String::from_utf8(report.into_out()).unwrap();
    text.lines().map(str::to_owned).collect()
}

/// What the tool prints about other cases of a copied group.
fn printed_cases(name: &str, cases: &[Value]) -> Vec<String> {
    let tolerance = copied(name)["tolerance"].clone();
    printed(name, &json!({ "tolerance": tolerance, "cases": cases }))
}

/// The tolerance of a copied group.
fn tolerance(name: &str) -> u128 {
    let text = copied(name)["tolerance"].as_str().unwrap().to_owned();
    text.split(' ').next().unwrap().parse().unwrap()
}

/// The ways to all numbers, words and truth values in a field.
fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                leaves(value, &format!("{path}/{key}"), found);
            }
        }
        Value::Array(entries) => {
            for (index, value) in entries.iter().enumerate() {
                leaves(value, &format!("{path}/{index}"), found);
            }
        }
        _ => found.push(path.to_owned()),
    }
}

/// Another value of the same kind, by more than the tolerance if it is a number.
fn spoiled(value: &Value, tolerance: u128) -> Value {
    match value {
        Value::Bool(value) => json!(!value),
        Value::Number(number) => json!(number.as_i64().unwrap() + 1),
        Value::String(text) => match text.parse::<u128>() {
            Ok(number) => json!((number + tolerance + 1).to_string()),
            Err(_) if text.len() == 64 && text.ends_with('0') => json!(format!("{}1", &text[..63])),
            Err(_) if text.len() == 64 => json!(format!("{}0", &text[..63])),
            Err(_) => json!("spoiled"),
        },
        other => panic!("{other} is no leaf"),
    }
}

/// The way to a leaf as the tool writes it.
fn written(path: &str) -> String {
    let mut text = String::new();
    for step in path.split('/').skip(1) {
        // Lists begin with 0, and so do no keys but those of subnets, which begin with 1.
        match step.parse::<usize>() {
            Ok(index) if !text.contains("_bits") => text.push_str(&format!("[{index}]")),
            _ if text.is_empty() => text.push_str(step),
            _ => text.push_str(&format!(".{step}")),
        }
    }
    text
}

#[test]
fn every_copied_case_passes() {
    let report = check_files(&files(), Vec::new()).unwrap();
    assert_eq!(
        String::from_utf8(report.into_out()).unwrap(),
        "139 passed, 0 failed\n"
    );
}

#[test]
fn every_known_group_has_copied_cases_and_every_copied_group_is_known() {
    let mut found = Vec::new();
    for path in files() {
        let file: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        found.extend(file["groups"].as_object().unwrap().keys().cloned());
    }
    found.sort_unstable();
    let mut known: Vec<&str> = groups().collect();
    known.sort_unstable();
    assert_eq!(found, known);
}

#[test]
fn every_spoiled_result_is_found_and_named() {
    for group in groups() {
        let (mut changed, mut lines) = (Vec::new(), Vec::new());
        for case in cases(group) {
            let mut found = Vec::new();
            for field in results(group) {
                leaves(&case[field], &format!("/{field}"), &mut found);
            }
            for path in found {
                let mut case = case.clone();
                let place = case.pointer_mut(&path).unwrap();
                *place = spoiled(place, tolerance(group));
                let index = changed.len();
                let at = format!(
                    "{group}[{index}]: {}: expected {place}, got ",
                    written(&path)
                );
                lines.push(at);
                changed.push(case);
            }
        }
        let printed = printed_cases(group, &changed);
        assert_eq!(printed.len(), lines.len() + 1, "{group}");
        for (line, at) in printed.iter().zip(&lines) {
            // The amounts of a trade are compared first; what follows from them has to follow from the file's.
            assert!(line.starts_with(at), "{line}\n{at}");
        }
        let last = format!("0 passed, {} failed", lines.len());
        assert_eq!(printed.last(), Some(&last), "{group}");
        assert!(!lines.is_empty(), "{group}");
    }
}

#[test]
fn lists_and_maps_of_another_size_are_found() {
    for (group, place, surplus) in [
        ("mechanism_split", "/result", json!("1")),
        ("parent_child_split", "/to_parents", json!("1")),
        ("dissolve_payout", "/payout", json!("1")),
    ] {
        let mut case = cases(group).remove(2);
        let list = case.pointer_mut(place).unwrap().as_array_mut().unwrap();
        list.push(surplus);
        let longer = printed_cases(group, &[case.clone()]).remove(0);
        assert!(longer.contains("expected a list of "), "{longer}");
        let list = case.pointer_mut(place).unwrap().as_array_mut().unwrap();
        list.truncate(list.len() - 2);
        let shorter = printed_cases(group, &[case]).remove(0);
        assert!(shorter.contains("expected a list of "), "{shorter}");
    }
    for (group, index, map) in [
        ("tao_shares", 3, "share_u64f64_bits"),
        ("dividend_distribution", 0, "alpha"),
        ("share_pool", 4, "shares"),
        ("share_pool", 4, "values"),
    ] {
        let mut case = cases(group).remove(index);
        case[map]["99"] = if map == "shares" {
            json!(["5", 0])
        } else {
            json!("5")
        };
        let line = printed_cases(group, &[case]).remove(0);
        assert!(line.contains(&format!("]: {map}.99")), "{line}");

        let mut case = cases(group).remove(index);
        let fields = case[map].as_object_mut().unwrap();
        let key = fields.keys().nth(1).unwrap().clone();
        fields.remove(&key);
        let line = printed_cases(group, &[case]).remove(0);
        let found = format!("{map}.{key}: expected nothing, got ");
        assert!(line.contains(&found), "{line}");
    }
}

#[test]
fn unknown_keys_fail_in_every_group() {
    let whole = groups().map(|group| (group, ""));
    for (group, place) in whole.chain(PARTS) {
        let has_place = |case: &Value| case.pointer(place).is_some();
        let mut case = cases(group).into_iter().find(has_place).unwrap();
        case.pointer_mut(place).unwrap()["surprise"] = json!(0);
        let line = printed_cases(group, &[case]).remove(0);
        assert!(line.ends_with("surprise: unknown key"), "{line}");
    }
}

#[test]
fn every_input_must_be_there_and_make_sense() {
    for group in groups() {
        let case = cases(group).remove(0);
        for key in case.as_object().unwrap().keys() {
            if results(group).contains(&key.as_str()) {
                continue;
            }
            // No split between mechanisms is an even one.
            if key != "split" {
                let mut missing = case.clone();
                missing.as_object_mut().unwrap().remove(key);
                let line = printed_cases(group, &[missing]).remove(0);
                assert_eq!(line, format!("{group}[0]: {key}: missing"));
            }
            let mut wrong = case.clone();
            wrong[key] = json!("nonsense");
            let line = printed_cases(group, &[wrong]).remove(0);
            assert!(line.starts_with(&format!("{group}[0]: {key}")), "{line}");
            assert!(!line.contains("expected nothing"), "{line}");
        }
    }
}

#[test]
fn a_case_without_results_fails() {
    for group in groups() {
        let mut case = cases(group).remove(0);
        let fields = case.as_object_mut().unwrap();
        fields.retain(|key, _| !results(group).contains(&key.as_str()));
        let line = printed_cases(group, &[case]).remove(0);
        assert_eq!(line, format!("{group}[0]: nothing is expected"));
    }
}

#[test]
fn results_may_be_left_out() {
    for group in groups() {
        for field in results(group) {
            let mut case = cases(group).remove(0);
            case.as_object_mut()
                .unwrap()
                .retain(|key, _| key == field || !results(group).contains(&key.as_str()));
            assert_eq!(
                printed_cases(group, &[case]),
                ["1 passed, 0 failed"],
                "{group} {field}"
            );
        }
    }
}

/// A copied case with a number changed by so much.
fn moved(group: &str, index: usize, places: &[&str], by: i128) -> Value {
    let mut case = cases(group).remove(index);
    for place in places {
        let number = case.pointer_mut(place).unwrap();
        let moved = number.as_str().unwrap().parse::<i128>().unwrap() + by;
        *number = json!(moved.to_string());
    }
    case
}

#[test]
fn numbers_within_the_tolerance_pass_and_others_do_not() {
    for (group, index, place, most) in [
        ("lock_roll", 0, "/locked_after", 2),
        ("lock_roll", 1, "/conviction_after_int", 2),
        ("tao_shares", 3, "/share_u64f64_bits/2", 4),
        ("tao_shares", 3, "/tao_emission_u96f32_bits/3", 4),
        ("pool_weights", 1, "/new_quote_weight_e18", 1),
        ("swap", 0, "/result/fee", 1),
        ("voting_power_ema", 0, "/result", 0),
    ] {
        for by in [-most, most] {
            let case = moved(group, index, &[place], by);
            assert_eq!(printed_cases(group, &[case]), ["1 passed, 0 failed"]);
        }
        for by in [-most - 1, most + 1] {
            let case = moved(group, index, &[place], by);
            assert_eq!(printed_cases(group, &[case]).len(), 2, "{group}");
        }
    }
}

#[test]
fn trades_with_even_weights_are_exact_and_reserves_follow_from_amounts() {
    let even = moved("swap", 1, &["/result/fee"], 1);
    assert!(printed_cases("swap", &[even])[0].starts_with("swap[0]: result.fee: "));
    // The file pays a rao more than the crate, and has a reserve with a rao less: both within the tolerance.
    let mut case = moved("swap", 0, &["/result/paid_out"], 1);
    let line = printed_cases("swap", &[case.clone()]).remove(0);
    assert!(line.starts_with("swap[0]: result.alpha_after: "), "{line}");
    case["result"]["alpha_after"] = json!("786700437295");
    case["result"]
        .as_object_mut()
        .unwrap()
        .remove("price_after_bits");
    assert_eq!(printed_cases("swap", &[case]), ["1 passed, 0 failed"]);
}

#[test]
fn refused_trades_and_trades_are_told_apart() {
    let refused = cases("swap").remove(12);
    assert_eq!(refused["result"], json!({ "error": "ReservesTooLow" }));
    let traded = cases("swap").remove(0);
    let mut one = refused.clone();
    one["result"] = traded["result"].clone();
    let mut other = traded.clone();
    other["result"] = refused["result"].clone();
    let mut limited = traded;
    limited["limit_price_rao"] = json!("1");
    limited["result"] = json!({ "error": "PriceLimitExceeded" });
    let mut large = refused;
    large["amount"] = json!("18446744073709551615");
    large["result"] = json!({ "error": "SwapInputTooLarge" });
    assert_eq!(
        printed_cases("swap", &[one, other, limited, large]),
        [
            "swap[0]: result: expected a trade, got ReservesTooLow",
            "swap[1]: result.error: expected \"ReservesTooLow\", got a trade",
            "2 passed, 2 failed",
        ]
    );
}

#[test]
fn stake_that_belongs_to_nobody_is_no_case() {
    let case = json!({ "ops": [["all", "5"]], "total": "5" });
    let line = printed_cases("share_pool", &[case]).remove(0);
    assert!(
        line.starts_with("share_pool[0]: ops[0]: stake without holders"),
        "{line}"
    );
    for (operation, reason) in [
        (json!(["some", "a", "5"]), "unknown operation"),
        (json!(["one", "a"]), "unknown operation"),
        (json!(["one", "a", "x"]), "\"x\" is no number that fits"),
    ] {
        let case = json!({ "ops": [["one", "a", 1], operation], "total": "5" });
        let line = printed_cases("share_pool", &[case]).remove(0);
        assert_eq!(line, format!("share_pool[0]: ops[1]: {reason}"));
    }
}

#[test]
fn a_withdrawal_of_more_than_there_is_changes_nothing() {
    let case =
        json!({ "ops": [["one", "a", "5"], ["one", "a", "-6"], ["one", "b", "0"]], "total": 5 });
    assert_eq!(printed_cases("share_pool", &[case]), ["1 passed, 0 failed"]);
}

#[test]
fn groups_that_hold_other_than_they_say_fail() {
    let case = json!({ "issuance": 0, "emission": 1_000_000_000, "note": "the first block" });
    for (group, line) in [
        (
            json!({ "cases": [case], "count": 2 }),
            "count: 2, but there are 1 cases",
        ),
        (
            json!({ "cases": [case], "tolerance": "some" }),
            "tolerance: `some` is an unknown tolerance",
        ),
        (
            json!({ "cases": [case], "tolerance": "1 percent" }),
            "tolerance: `1 percent` is an unknown tolerance",
        ),
        (
            json!({ "cases": [case], "tolerance": null }),
            "tolerance: `null` is an unknown tolerance",
        ),
        (
            json!({ "cases": [case], "rounding": "up" }),
            "rounding: unknown key",
        ),
        (json!({ "count": 0 }), "cases: missing"),
    ] {
        let printed = printed("block_emission", &group);
        assert_eq!(printed[0], format!("block_emission: {line}"));
        assert!(printed[1].ends_with(" passed, 1 failed"), "{}", printed[1]);
    }
    for tolerance in [json!("0"), json!(0), json!("3 (rao)")] {
        let group = json!({ "cases": [case], "tolerance": tolerance, "description": "" });
        assert_eq!(printed("block_emission", &group), ["1 passed, 0 failed"]);
    }
}

#[test]
fn a_case_with_a_name_is_called_by_it_too() {
    let case = json!({ "name": "first", "issuance": "0", "emission": "1" });
    assert_eq!(
        printed("block_emission", &json!({ "cases": [case] }))[0],
        "block_emission[0] first: emission: expected \"1\", got 1000000000"
    );
}
