//! Tables, CSV files and plots.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test may fail"
)]

use mycelium_simulator::{EXAMPLE, Format, Problem, Request, Scenario, execute, plots};
use std::{collections::BTreeSet, fs, io, path::Path};

/// Runs a scenario in a folder; the tables.
fn tables(
    folder: &Path,
    text: &str,
    change: impl Fn(&mut Request),
) -> Result<String, Vec<Problem>> {
    let scenario = folder.join("scenario.toml");
    fs::write(&scenario, text).unwrap();
    let mut request = Request {
        scenario,
        ..Request::default()
    };
    change(&mut request);
    let mut out = Vec::new();
    execute(&request, &mut out).map(|()| String::from_utf8(out).unwrap())
}

fn epochs_of(tables: &str) -> Vec<&str> {
    let lines = tables.lines();
    lines.filter(|line| line.starts_with("Epoch ")).collect()
}

#[test]
fn tables_come_every_so_many_epochs_and_at_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let last = tables(folder.path(), EXAMPLE, |_| {}).unwrap();
    assert_eq!(epochs_of(&last), ["Epoch 20, block 7200"]);
    let more = tables(folder.path(), EXAMPLE, |request| {
        request.every = Some(8);
        request.epochs = Some(17);
    });
    assert_eq!(
        epochs_of(&more.unwrap()),
        [
            "Epoch 8, block 2880",
            "Epoch 16, block 5760",
            "Epoch 17, block 6120"
        ]
    );
}

#[test]
fn large_subnets_have_short_tables() {
    let folder = tempfile::tempdir().unwrap();
    let targets: Vec<String> = (100..200).map(|uid| format!("{uid} = {uid}")).collect();
    let row = format!("weights = {{ {} }}", targets.join(", "));
    let text = format!(
        "epochs = 2\n[[neurons]]\nalpha = 2\n{row}\n[[neurons]]\nalpha = 1\n{row}\n{}",
        "[[neurons]]\n".repeat(198)
    );
    let tables = tables(folder.path(), &text, |_| {}).unwrap();
    assert!(tables.contains("... and 136 neurons that earned less; --csv has all of them"));
    assert!(tables.contains("... and 136 bonds that are not larger; --csv has all of them"));
    assert!(tables.lines().count() < 150);
}

#[test]
fn csv_files_have_a_row_for_every_observation() {
    let folder = tempfile::tempdir().unwrap();
    let csv = folder.path().join("new").join("csv");
    tables(folder.path(), EXAMPLE, |request| {
        request.csv = Some(csv.clone());
    })
    .unwrap();
    for (file, header, rows) in [
        (
            "neurons.csv",
            "epoch,block,uid,neuron,active,permit,next_permit,stake_weight,consensus,incentive,\
             dividends,validator_trust,server_emission,validator_emission,emission",
            5 * 20,
        ),
        (
            "bonds.csv",
            "epoch,validator_uid,validator,miner_uid,miner,bond",
            5 * 10 + 6 * 10,
        ),
        (
            "weights.csv",
            "epoch,validator_uid,validator,miner_uid,miner,weight",
            5 * 10 + 6 * 10,
        ),
    ] {
        let text = fs::read_to_string(csv.join(file)).unwrap();
        let mut lines = text.lines();
        assert_eq!(lines.next(), Some(header));
        let columns = header.split(',').count();
        assert!(
            lines.clone().all(|line| line.split(',').count() == columns),
            "{file}"
        );
        assert_eq!(lines.count(), rows, "{file}");
    }
    let weights = fs::read_to_string(csv.join("weights.csv")).unwrap();
    assert!(
        weights.contains("\n20,2,carl,3,mia,0.5000000000\n"),
        "{weights}"
    );
}

#[test]
fn the_same_scenario_draws_the_same_plots() {
    let scenario = Scenario::parse(EXAMPLE, Format::Toml, "file", None).unwrap();
    let drawn = plots(&scenario).unwrap();
    assert_eq!(drawn, plots(&scenario).unwrap());
    let names: BTreeSet<&str> = drawn.iter().map(|(name, _)| name.as_str()).collect();
    let expected = [
        "bonds.svg",
        "clipping.svg",
        "consensus.svg",
        "dividends.svg",
        "incentive.svg",
        "trust.svg",
    ];
    assert_eq!(names, BTreeSet::from(expected));

    let folder = tempfile::tempdir().unwrap();
    let svg = folder.path().join("plots");
    tables(folder.path(), EXAMPLE, |request| {
        request.svg = Some(svg.clone());
    })
    .unwrap();
    for (name, text) in drawn {
        assert_eq!(fs::read_to_string(svg.join(&name)).unwrap(), text, "{name}");
    }
}

/// The tags of an XML text are closed in order, attributes are quoted, and nothing else is a mark.
fn assert_well_formed(svg: &str) {
    let mut open = Vec::new();
    let mut rest = svg;
    while let Some(start) = rest.find('<') {
        assert!(
            !rest[..start].contains('>'),
            "a stray mark: {}",
            &rest[..start]
        );
        for reference in rest[..start].split('&').skip(1) {
            let name = reference.split(';').next().unwrap();
            assert!(["amp", "lt", "gt", "quot"].contains(&name), "{reference}");
        }
        let end = start + rest[start..].find('>').expect("a tag ends");
        let tag = &rest[start + 1..end];
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap());
        }
        rest = &rest[end + 1..];
    }
    assert!(open.is_empty() && rest.trim().is_empty(), "{open:?} {rest}");
}

#[test]
fn plots_are_well_formed_and_fit_light_and_dark() {
    let odd = EXAMPLE
        .replace("\"mia\"", "\"<mia> & 'co' \\\"1\\\"\"")
        .replace("mia =", "3 =");
    for text in [EXAMPLE, &odd, "epochs = 1\n[[neurons]]\n"] {
        let scenario = Scenario::parse(text, Format::Toml, "file", None).unwrap();
        for (name, svg) in plots(&scenario).unwrap() {
            assert_well_formed(&svg);
            assert!(svg.contains("prefers-color-scheme:dark"), "{name}");
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{name}");
        }
    }
}

#[test]
fn lines_over_many_epochs_stay_within_the_axes() {
    let scenario = Scenario::parse(EXAMPLE, Format::Toml, "file", Some(10_000)).unwrap();
    let (_, svg) = plots(&scenario).unwrap().pop().unwrap();
    let points = svg
        .split("points=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    let places: Vec<(f64, f64)> = points
        .split(' ')
        .map(|place| place.split_once(',').unwrap())
        .map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap()))
        .collect();
    assert_eq!(places.len(), 10_000);
    for (x, y) in places {
        assert!(
            (64.0..=650.0).contains(&x) && (76.0..=360.0).contains(&y),
            "{x},{y}"
        );
    }
}

#[test]
fn plots_of_large_subnets_show_the_largest_and_say_so() {
    let neurons: String = (0..40)
        .map(|alpha| format!("[[neurons]]\nalpha = {alpha}\nweights = {{ 0 = 1, 1 = 1 }}\n"))
        .collect();
    let scenario = Scenario::parse(&neurons, Format::Toml, "file", None).unwrap();
    let drawn = plots(&scenario).unwrap();
    let find = |name: &str| {
        drawn
            .iter()
            .find(|(file, _)| file == name)
            .unwrap()
            .1
            .clone()
    };
    assert_eq!(find("dividends.svg").matches("<polyline").count(), 12);
    assert!(find("dividends.svg").contains("neurons with lower peaks are left out"));
    assert!(find("bonds.svg").contains("bonds with lower peaks are left out"));
    assert!(find("clipping.svg").contains("0 miners and 27 validators are left out"));
}

#[test]
fn outputs_that_cannot_be_written_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    for set in [
        |request: &mut Request, path: &Path| request.csv = Some(path.into()),
        |request: &mut Request, path: &Path| request.svg = Some(path.into()),
    ] {
        let problems = tables(folder.path(), EXAMPLE, |request| set(request, &file)).unwrap_err();
        let text = problems[0].to_string();
        assert!(text.contains("file: cannot write it"), "{text}");
    }
}

/// A pipe that nobody reads, or a full disk.
struct Broken(io::ErrorKind);

impl io::Write for Broken {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_closed_pipe_is_no_error_but_a_full_disk_is() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = folder.path().join("scenario.toml");
    fs::write(&scenario, EXAMPLE).unwrap();
    let request = Request {
        scenario,
        csv: Some(folder.path().join("csv")),
        ..Request::default()
    };
    assert_eq!(
        execute(&request, &mut Broken(io::ErrorKind::BrokenPipe)),
        Ok(())
    );
    let csv = fs::read_to_string(folder.path().join("csv/neurons.csv")).unwrap();
    assert_eq!(
        csv.lines().count(),
        101,
        "the files are written all the same"
    );
    let problems = execute(&request, &mut Broken(io::ErrorKind::StorageFull)).unwrap_err();
    assert!(
        problems[0]
            .to_string()
            .starts_with("standard output: cannot write it")
    );
}
