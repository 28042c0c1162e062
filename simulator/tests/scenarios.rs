//! Scenario files, good and bad.

use mycelium_simulator::{EXAMPLE, Format, Problem, Request, Scenario, execute};
use std::{fs, path::Path};

fn problems(text: &str, format: Format) -> Vec<String> {
    let result = Scenario::parse(text, format, "file", None);
    let found = result.err().unwrap_or_default();
    found.iter().map(ToString::to_string).collect()
}

/// The only problem of a TOML scenario.
#[track_caller]
fn toml_problem(text: &str) -> String {
    let mut found = problems(text, Format::Toml);
    assert_eq!(found.len(), 1, "{text}\n{found:#?}");
    found.remove(0)
}

#[track_caller]
fn json_problem(text: &str) -> String {
    let mut found = problems(text, Format::Json);
    assert_eq!(found.len(), 1, "{text}\n{found:#?}");
    found.remove(0)
}

/// A good scenario with lines before its neurons.
fn with_top(lines: &str) -> String {
    format!("{lines}\n[[neurons]]\nname = \"a\"\nalpha = 1\n[[neurons]]\nname = \"b\"\n")
}

fn with_rule(line: &str) -> String {
    with_top(&format!("[hyperparameters]\n{line}"))
}

/// A good scenario whose sixth line is the given one, of the first of two neurons.
fn with_line(line: &str) -> String {
    format!(
        "epochs = 9\n\n[[neurons]]\nname = \"a\"\nalpha = 1\n{line}\n[[neurons]]\nname = \"b\"\n"
    )
}

#[test]
fn the_example_is_a_good_scenario() {
    assert_eq!(problems(EXAMPLE, Format::Toml), [""; 0]);
}

#[test]
fn the_same_scenario_reads_alike_in_both_formats() {
    let toml = "epochs = 3\nemission = 7.5\n[hyperparameters]\nkappa = 40000\n[[neurons]]\n\
                name = \"a\"\nalpha = 2\nweights = { b = 1, 0 = 2 }\n[[neurons]]\nname = \"b\"\n\
                [[changes]]\nepoch = 2\nneuron = 1\ntao = \"1.000000001\"\n";
    let json = r#"{"epochs": 3, "emission": 7.5, "hyperparameters": {"kappa": 40000},
        "neurons": [{"name": "a", "alpha": 2, "weights": {"b": 1, "0": 2}}, {"name": "b"}],
        "changes": [{"epoch": 2, "neuron": "b", "tao": "1.000000001"}]}"#;
    let read = |text: &str, format| {
        let scenario = Scenario::parse(text, format, "file", None).unwrap();
        format!("{scenario:?}")
    };
    let scenario = read(toml, Format::Toml);
    assert_eq!(scenario, read(json, Format::Json));
    assert!(scenario.contains("TaoBalance(1000000001)"), "{scenario}");
}

#[test]
fn broken_syntax_has_its_line() {
    let problem = toml_problem("epochs = 3\nname = \"open\n");
    assert!(problem.starts_with("file:2: "), "{problem}");
    let problem = toml_problem("epochs = 3\nepochs = 4\n");
    assert!(
        problem.starts_with("file:2: ") && problem.contains("duplicate key"),
        "{problem}"
    );
    let problem = json_problem("{\"epochs\": 3,\n\n \"name\" 4}");
    assert_eq!(problem, "file:3: expected `:`");
    let problem = json_problem("{\"epochs\": 3,\n");
    assert!(problem.starts_with("file:2: EOF"), "{problem}");
}

#[test]
fn a_wrong_type_or_an_unknown_key_has_its_line() {
    for (line, words) in [
        ("alhpa = 1", "unknown field `alhpa`"),
        ("tao = true", "an amount between 0 and 21000000"),
        ("tao = -1", "an amount between 0 and 21000000"),
        ("tao = 21000001", "an amount between 0 and 21000000"),
        ("tao = nan", "an amount between 0 and 21000000"),
        ("joins = -1", "expected u32"),
        ("weights = { b = 65536 }", "a weight between 0 and 65535"),
        ("weights = { b = -0.1 }", "a weight between 0 and 65535"),
        ("weights = { b = \"1\" }", "a weight between 0 and 65535"),
        ("weights = 3", "a table of weights"),
    ] {
        let problem = toml_problem(&with_line(line));
        assert!(
            problem.starts_with("file:6: ") && problem.contains(words),
            "{line}: {problem}"
        );
    }
    for (line, words) in [
        ("kappa = 65536", "expected u16"),
        ("kapa = 1", "unknown field `kapa`"),
        ("consensus_mode = \"median\"", "unknown variant `median`"),
        ("alpha_sigmoid_steepness = 40000", "expected i16"),
    ] {
        let problem = toml_problem(&with_rule(line));
        assert!(
            problem.starts_with("file:2: ") && problem.contains(words),
            "{line}: {problem}"
        );
    }
    let problem = json_problem("{\"neurons\": [\n{\"alpha\": 1},\n{\"weights\": {\"0\": -3}}]}");
    assert!(problem.starts_with("file:3: "), "{problem}");
}

#[test]
fn a_hyperparameter_out_of_bounds_has_its_line() {
    for (line, words) in [
        (
            "bonds_moving_average = 1000001",
            "1000001 is not between 0 and 1000000",
        ),
        ("tempo = 1", "1 is not between 2 and 65535"),
        (
            "activity_cutoff_factor_milli = 999",
            "not between 1000 and 50000",
        ),
        ("max_validators = 0", "not between 1 and 65535"),
        ("max_uids = 4097", "not between 1 and 4096"),
        ("reveal_period = 101", "not between 1 and 100"),
        ("alpha_low = 1637", "not between 1638 and 65535"),
        (
            "alpha_low = 60000",
            "alpha_low is above alpha_high, which is 58982",
        ),
        ("liquid_alpha = true", "`yuma3 = true`"),
    ] {
        let problem = toml_problem(&with_rule(line));
        assert!(
            problem.starts_with("file:2: hyperparameters.") && problem.contains(words),
            "{line}: {problem}"
        );
    }
    // Nothing in the file is to blame for a bound that a default breaks, but the nearest key is.
    let problem = toml_problem(&with_rule("alpha_high = 40000"));
    assert!(
        problem.starts_with("file:1: hyperparameters.alpha_low"),
        "{problem}"
    );
}

#[test]
fn the_number_of_epochs_and_the_name_have_bounds() {
    for (line, words) in [
        ("epochs = 0", "0 is not between 1 and 10000"),
        ("epochs = 10001", "10001 is not between 1 and 10000"),
        ("name = \"\"", "a name needs characters"),
    ] {
        let problem = toml_problem(&with_top(line));
        assert!(
            problem.starts_with("file:1: ") && problem.contains(words),
            "{line}: {problem}"
        );
    }
}

#[test]
fn weights_for_neurons_that_are_not_there_have_their_line() {
    for (line, words) in [
        (
            "weights = { c = 1 }",
            "neurons[0].weights.c: no neuron is called `c`",
        ),
        (
            "weights = { 2 = 1 }",
            "neurons[0].weights.2: no neuron is called `2`",
        ),
        (
            "weights = { b = 1, 1 = 2 }",
            "weights.1: duplicate target: `1` has a weight already",
        ),
        ("joins = 0", "neurons[0].joins: 0 is not between 1 and 9"),
        ("joins = 10", "neurons[0].joins: 10 is not between 1 and 9"),
    ] {
        let found = problems(&with_line(line), Format::Toml);
        let first = found.first().cloned().unwrap_or_default();
        assert!(
            first.starts_with("file:6: ") && first.contains(words),
            "{line}: {found:?}"
        );
    }
    let late = format!("{}joins = 4\n", with_line("weights = { b = 1 }"));
    assert_eq!(
        toml_problem(&late),
        "file:6: neurons[0].weights.b: `b` joins in epoch 4 only and cannot have a weight in epoch 1"
    );
    let json =
        "{\"neurons\": [\n {\"name\": \"a\",\n \"weights\": {\n \"a\": 1,\n \"nobody\": 1}}]}";
    assert_eq!(
        json_problem(json),
        "file:5: neurons[0].weights.nobody: no neuron is called `nobody`"
    );
}

#[test]
fn a_target_that_json_names_twice_has_its_line() {
    let text = "{\"neurons\": [{\"name\": \"a\", \"weights\": {\n\"a\": 1,\n\"a\": 2}}]}";
    assert_eq!(json_problem(text), "file:3: duplicate target `a`");
}

#[test]
fn names_and_owners_must_be_clear() {
    let two = |first: &str, second: &str| format!("[[neurons]]\n{first}\n[[neurons]]\n{second}\n");
    for (text, words) in [
        (
            two("name = \"x\"", "name = \"x\""),
            "another neuron is called `x` too",
        ),
        (two("", "name = \"0\""), "all digits"),
        (two("", "name = \"a\\tb\""), "a name needs characters"),
        (two("owner = true", "owner = true"), "one owner only"),
        (two("joins = 3", "joins = 2"), "in the order of joining"),
    ] {
        let problem = toml_problem(&text);
        assert!(
            problem.starts_with("file:4: ") && problem.contains(words),
            "{text}: {problem}"
        );
    }
    let long = "n".repeat(49);
    let problem = toml_problem(&two("", &format!("name = \"{long}\"")));
    assert!(problem.contains("at most 48 characters"), "{problem}");
}

#[test]
fn changes_must_fit_the_neurons_and_the_epochs() {
    let change = |lines: &str| {
        format!(
            "epochs = 9\n[[neurons]]\nname = \"a\"\n[[neurons]]\njoins = 5\n[[changes]]\n{lines}"
        )
    };
    for (lines, at, words) in [
        ("epoch = 3\nneuron = \"c\"\n", 8, "no neuron is called `c`"),
        ("epoch = 3\nneuron = 2\n", 8, "no neuron is called `2`"),
        ("epoch = 0\nneuron = \"a\"\n", 7, "0 is not between 1 and 9"),
        (
            "epoch = 10\nneuron = \"a\"\n",
            7,
            "10 is not between 1 and 9",
        ),
        (
            "epoch = 4\nneuron = 1\nalpha = 5\n",
            7,
            "`1` joins in epoch 5 only",
        ),
        (
            "epoch = 4\nneuron = \"a\"\nweights = { 1 = 1 }\n",
            9,
            "`1` joins in epoch 5 only",
        ),
    ] {
        let problem = toml_problem(&change(lines));
        assert!(
            problem.starts_with(&format!("file:{at}: changes[0].")) && problem.contains(words),
            "{lines}: {problem}"
        );
    }
    let later = change("epoch = 12\nneuron = \"a\"\nalpha = 1\n");
    assert!(
        Scenario::parse(&later, Format::Toml, "file", Some(12)).is_ok(),
        "more epochs on the command line make room for it"
    );
}

#[test]
fn a_subnet_has_neurons_and_not_too_many() {
    assert_eq!(
        toml_problem("\nneurons = []\n"),
        "file:2: neurons: a subnet without neurons has no epoch"
    );
    assert!(toml_problem("epochs = 1\n").contains("missing field `neurons`"));
    let many = |count: usize| "[[neurons]]\n".repeat(count);
    assert_eq!(problems(&many(256), Format::Toml), [""; 0]);
    let problem = toml_problem(&many(257));
    assert!(
        problem.starts_with("file:257: ") && problem.contains("`max_uids`"),
        "{problem}"
    );
    let allowed = format!("[hyperparameters]\nmax_uids = 4096\n{}", many(4096));
    assert_eq!(problems(&allowed, Format::Toml), [""; 0]);
    assert_eq!(
        problems(&format!("{allowed}[[neurons]]\n"), Format::Toml).len(),
        1
    );
}

#[test]
fn all_problems_are_told_in_the_order_of_lines() {
    let text = "epochs = 0\n[[neurons]]\nname = \"a\"\nweights = { x = 1, y = 2 }\n\
                [[neurons]]\nname = \"a\"\n";
    let found = Scenario::parse(text, Format::Toml, "file", Some(3)).unwrap_err();
    let lines: Vec<Option<usize>> = found.iter().map(Problem::line).collect();
    assert_eq!(lines, [Some(1), Some(4), Some(4), Some(6)], "{found:?}");
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let load = |path: &Path| {
        Scenario::load(path, None)
            .unwrap_err()
            .remove(0)
            .to_string()
    };
    assert!(load(&folder.path().join("none.toml")).contains("none.toml: cannot read it"));
    assert!(load(folder.path()).contains("cannot read it"));

    let bytes = folder.path().join("bytes.toml");
    fs::write(&bytes, b"epochs = 1\nname = \"\xff\"\n").unwrap();
    assert!(load(&bytes).ends_with("bytes.toml:2: it is not UTF-8 text"));

    let long = folder.path().join("long.toml");
    fs::write(&long, "#".repeat(17 * 1024 * 1024)).unwrap();
    assert!(load(&long).contains("at most 16777216 bytes"));
}

#[test]
fn the_format_follows_the_extension_and_else_the_content() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text, good) in [
        ("a.json", "{\"neurons\": [{}]}", true),
        ("a.JSON", "[[neurons]]", false),
        ("a.toml", "[[neurons]]", true),
        ("a.toml", "{\"neurons\": [{}]}", false),
        ("json", "\n {\"neurons\": [{}]}", true),
        ("toml", "[[neurons]]", true),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        let request = Request {
            scenario: path,
            ..Request::default()
        };
        let result = execute(&request, &mut Vec::new());
        assert_eq!(result.is_ok(), good, "{name}: {text}: {result:?}");
    }
}
