//! Files that cannot be read, and vectors that say what is not known.

use std::{
    path::Path,
    process::{Command, Output},
};

use crate::common::{files, vector, verdict};
use serde_json::{Value, json};
use tempfile::TempDir;
use vectors::check_files;

/// Runs the tool.
fn tool(files: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_vectors"))
        .args(files)
        .output()
        .unwrap()
}

/// Its output.
fn text(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

/// What the tool prints about a file with this content; `FILE` stands for its path.
fn printed(content: &str) -> String {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("file.json");
    std::fs::write(&path, content).unwrap();
    let report = check_files(&[&path], Vec::new()).unwrap();
    let text = String::from_utf8(report.into_out()).unwrap();
    text.replace(path.to_str().unwrap(), "FILE")
}

#[test]
fn the_exit_status_tells_whether_all_passed() {
    let files = files();
    let all: Vec<&Path> = files.iter().map(AsRef::as_ref).collect();
    let output = tool(&all);
    assert_eq!(
        (text(&output), output.status.code()),
        ("102 passed, 0 failed\n", Some(0))
    );

    let missing = [all[5], Path::new("no/such/file.json"), all[4]];
    let output = tool(&missing);
    assert!(
        text(&output).starts_with("no/such/file.json: cannot be read: "),
        "{output:?}"
    );
    assert!(
        text(&output).ends_with("\n40 passed, 1 failed\n"),
        "{output:?}"
    );
    assert_eq!(output.status.code(), Some(1));

    let output = tool(&[]);
    assert_eq!((text(&output), output.status.code()), ("", Some(2)));
    assert!(
        str::from_utf8(&output.stderr)
            .unwrap()
            .starts_with("Usage: vectors FILE...")
    );
}

#[test]
fn with_several_files_a_line_names_the_file() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("wrong.json");
    let mut wrong = vector("upscale_2");
    wrong["expected"]["weights"] = json!([7]);
    std::fs::write(&path, json!({ "vectors": [wrong] }).to_string()).unwrap();
    let line = "upscale_2: expected.weights[0]: expected 7, got 65535";
    let output = tool(&[&path]);
    assert_eq!(text(&output), format!("{line}\n0 passed, 1 failed\n"));
    let output = tool(&[&path, &files()[5]]);
    assert_eq!(
        text(&output),
        format!("{line} ({})\n20 passed, 1 failed\n", path.display())
    );
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_file_without_vectors_passes_nothing() {
    assert_eq!(
        printed(r#"{"format":1,"note":"","vectors":[]}"#),
        "0 passed, 0 failed\n"
    );
}

#[test]
fn files_that_are_no_vector_files_are_errors() {
    for (content, reason) in [
        ("", "EOF while parsing a value at line 1 column 0"),
        (
            "[]",
            "invalid type: sequence, expected an object with `vectors` or `groups`",
        ),
        ("{}", "no `vectors` and no `groups`"),
        (
            r#"{"format":2,"vectors":[]}"#,
            "format 2 is unknown, this is 1",
        ),
        (
            r#"{"vectors":{}}"#,
            "invalid type: map, expected a list of vectors",
        ),
        (
            r#"{"vectors":[]} x"#,
            "trailing characters at line 1 column 16",
        ),
    ] {
        let printed = printed(content);
        assert!(
            printed.starts_with(&format!("FILE: cannot be read: {reason}")),
            "{printed}"
        );
        assert!(printed.ends_with("\n0 passed, 1 failed\n"), "{printed}");
    }
}

#[test]
fn a_file_that_breaks_off_names_the_last_vector_that_could_be_read() {
    let (first, second) = (vector("upscale_1"), vector("upscale_2").to_string());
    let printed = printed(&format!("{{\"vectors\":[\n{first},\n{}", &second[..40]));
    assert!(
        printed.starts_with("FILE: cannot be read after vector upscale_1: EOF while parsing"),
        "{printed}"
    );
    assert!(
        printed.ends_with(" at line 3 column 40\n1 passed, 1 failed\n"),
        "{printed}"
    );
}

#[test]
fn what_is_no_vector_fails_with_its_place() {
    let printed = printed(r#"{"vectors":[7,{"kind":"ops"},{"name":"x","kind":"ops"}]}"#);
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(
        lines[0],
        "vectors[0]: invalid type: integer `7`, expected an object"
    );
    assert_eq!(lines[1], "vectors[1]: name: missing");
    assert_eq!(lines[2], "x: input: missing");
    assert_eq!(lines[3], "0 passed, 3 failed");
}

#[test]
fn unknown_groups_fail() {
    let printed = printed(r#"{"meta":{},"groups":{"new_rule":{"count":1,"cases":[{}]}}}"#);
    assert_eq!(printed, "new_rule: unknown group\n0 passed, 1 failed\n");
}

/// The verdict on a vector in which the value at a place was replaced or added.
fn changed(name: &str, place: &str, value: Value) -> String {
    let mut vector = vector(name);
    let (parent, key) = place.rsplit_once('/').unwrap();
    match vector.pointer_mut(parent).unwrap() {
        Value::Array(entries) => entries[key.parse::<usize>().unwrap()] = value,
        object => object[key] = value,
    }
    verdict(&vector.to_string()).unwrap()
}

#[test]
fn unknown_kinds_fail() {
    assert_eq!(
        changed("upscale_1", "/kind", json!("downscale")),
        "kind: `downscale` is an unknown kind"
    );
}

#[test]
fn unknown_keys_fail_wherever_they_are() {
    for (name, object) in [
        ("majority", ""),
        ("majority", "/input"),
        ("bonds_reset", "/input"),
        ("bonds_reset", "/input/initial"),
        ("bonds_reset", "/input/steps/2"),
        ("two_even", "/input"),
        ("two_even", "/input/mechanisms/1"),
        ("ops", "/input"),
        ("median_random_2", "/input"),
        ("upscale_2", "/input"),
        ("split_1", "/input"),
        ("inherit_1", "/input"),
        ("accrue_1", "/input"),
        ("child_split_1", "/input"),
        ("child_split_1", "/input/parents/0"),
        ("dividend_pools_1", "/input"),
        ("dividend_pools_1", "/input/hotkeys/0"),
    ] {
        let verdict = changed(name, &format!("{object}/surprise"), json!(0));
        assert!(
            verdict.ends_with("surprise: unknown key"),
            "{name}{object}: {verdict}"
        );
    }
}

#[test]
fn unknown_expected_fields_fail_wherever_they_are() {
    for (name, object) in [
        ("majority", ""),
        ("majority", "/trace"),
        ("majority", "/output"),
        ("bonds_reset", ""),
        ("bonds_reset", "/steps/5"),
        ("two_even", ""),
        ("two_even", "/mechanisms/1"),
        ("two_even", "/aggregate"),
        ("ops", ""),
        ("median_random_2", ""),
        ("upscale_2", ""),
        ("split_1", ""),
        ("inherit_1", ""),
        ("accrue_1", ""),
        ("child_split_1", ""),
        ("dividend_pools_1", ""),
        ("dividend_pools_1", "/payouts/0"),
    ] {
        let verdict = changed(name, &format!("/expected{object}/surprise"), json!(0));
        assert!(
            verdict.ends_with("surprise: unknown field"),
            "{name}{object}: {verdict}"
        );
    }
}

#[test]
fn vectors_that_expect_nothing_fail() {
    for (name, place) in [
        ("majority", "/expected"),
        ("majority", "/expected/output"),
        ("ops", "/expected"),
    ] {
        let verdict = changed(name, place, json!({}));
        assert!(verdict.ends_with("nothing is expected"), "{verdict}");
    }
}

#[test]
fn values_that_do_not_fit_are_named() {
    for (name, place, value, reason) in [
        (
            "majority",
            "/input/kappa",
            json!(65_536),
            "input.kappa: invalid value: integer `65536`",
        ),
        (
            "majority",
            "/input/emission",
            json!(-1),
            "input.emission: invalid value: integer `-1`",
        ),
        (
            "majority",
            "/input/n",
            json!(65_537),
            "input.n: 65537 neurons, but uids have 16 bits",
        ),
        (
            "majority",
            "/input/yuma3",
            json!(1),
            "input.yuma3: invalid type: integer `1`",
        ),
        (
            "majority",
            "/input/weights",
            json!([[0, []], [0, []]]),
            "input.weights: row of uid 0: ",
        ),
        (
            "bonds_reset",
            "/input/steps/1/tempo",
            json!("x"),
            "input.steps[1].tempo: invalid type",
        ),
        (
            "two_even",
            "/input/mechanisms/1/bonds",
            json!(3),
            "input.mechanisms[1].bonds: invalid type",
        ),
        (
            "ops",
            "/input/ops/3/0",
            json!("log"),
            "input.ops[3]: unknown operation `log`",
        ),
        (
            "ops",
            "/input/ops/3/1",
            json!([1, 2]),
            "input.ops[3]: unknown operation `exp` with 2",
        ),
        (
            "median_random_2",
            "/input/stake",
            json!([1]),
            "input.score: 5 scores, but 1 stakes",
        ),
        (
            "dividend_pools_1",
            "/input/hotkeys/0/take",
            json!(null),
            "input.hotkeys[0].take: ",
        ),
    ] {
        let verdict = changed(name, place, value);
        assert!(verdict.starts_with(reason), "{verdict}");
    }
}

#[test]
fn keys_without_a_default_must_be_there() {
    for key in ["n", "current_block", "emission"] {
        let mut vector = vector("majority");
        vector["input"].as_object_mut().unwrap().remove(key);
        assert_eq!(
            verdict(&vector.to_string()),
            Some(format!("input.{key}: missing"))
        );
    }
}
