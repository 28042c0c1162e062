//! The vectors of this folder, all of them.

use crate::common::{files, vector, verdict};
use serde_json::{Value, json};
use vectors::check_files;

#[test]
fn every_copied_vector_passes() {
    let report = check_files(&files(), Vec::new()).unwrap();
    assert_eq!(
        String::from_utf8(report.into_out()).unwrap(),
        "102 passed, 0 failed\n"
    );
}

/// An entry of the vector's input.
fn input<'a>(vector: &'a mut Value, key: &str) -> &'a mut Value {
    vector.pointer_mut("/input").unwrap().get_mut(key).unwrap()
}

#[test]
fn rows_may_come_in_any_order() {
    for name in [
        "random_17_48x12",
        "liquid_alpha_unsorted_rows",
        "bonds_legacy",
    ] {
        let mut vector = vector(name);
        for key in ["weights", "bonds"] {
            input(&mut vector, key).as_array_mut().unwrap().reverse();
        }
        assert_eq!(verdict(&vector.to_string()), None, "{name}");
    }
}

#[test]
fn the_order_within_a_row_is_kept() {
    let mut vector = vector("liquid_alpha_unsorted_rows");
    for row in input(&mut vector, "weights").as_array_mut().unwrap() {
        row.get_mut(1).unwrap().as_array_mut().unwrap().reverse();
    }
    assert!(verdict(&vector.to_string()).is_some());
}

#[test]
fn keys_that_have_the_default_of_a_chain_may_be_missing() {
    let defaults = json!({
        "tempo": 360, "activity_cutoff_factor_milli": 13_889, "last_mechanism_step_block": 0,
        "tao_weight": 971_718_665_099_567_868_u64, "stake_threshold": 0, "owner_uid": null,
        "max_allowed_validators": 128, "kappa": 32_767, "bonds_penalty": 65_535,
        "bonds_moving_average": 900_000, "yuma3": false, "liquid_alpha": false,
        "alpha_low": 45_875, "alpha_high": 58_982, "alpha_sigmoid_steepness": 1_000,
        "reveal_period": 1, "v2_commits": [], "timelocked_commits": [], "bonds": [],
    });
    for name in [
        "empty_subnet",
        "majority",
        "commit_reveal_v2",
        "bonds_relative",
    ] {
        let mut vector = vector(name);
        let keys = vector.get_mut("input").unwrap().as_object_mut().unwrap();
        let before = keys.len();
        keys.retain(|key, value| defaults.get(key) != Some(value));
        assert!(keys.len() + 10 < before, "{name}");
        assert_eq!(verdict(&vector.to_string()), None, "{name}");
    }
}

#[test]
fn entries_of_neurons_that_do_not_exist_change_nothing() {
    let mut vector = vector("commit_reveal_v2");
    for key in ["weights", "bonds"] {
        let rows = input(&mut vector, key).as_array_mut().unwrap();
        rows.insert(0, json!([65_535, [[0, 7]]]));
        rows.push(json!([5, [[1, 65_535], [4_000, 1]]]));
    }
    input(&mut vector, "v2_commits")
        .as_array_mut()
        .unwrap()
        .extend([
            json!([null, [[10, 1]]]),
            json!([77, [[10, 1]]]),
            json!([0, []]),
        ]);
    *input(&mut vector, "timelocked_commits") = json!([[10, []], [9, [[null, 1], [999, 1]]]]);
    assert_eq!(verdict(&vector.to_string()), None);
}

#[test]
fn an_explicitly_disabled_bonds_reset_does_not_happen() {
    let mut vector = vector("bonds_reset");
    let reset = "/input/initial/bonds_reset_on";
    assert_eq!(vector.pointer(reset), Some(&json!(true)));
    *vector.pointer_mut(reset).unwrap() = json!(false);
    let verdict = verdict(&vector.to_string()).unwrap();
    assert!(verdict.starts_with("expected.steps[3]."), "{verdict}");
}
