//! `docs/yuma.md`: what the guide says is what the tool computes.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail"
)]

use mycelium_simulator::{
    Format, NeuronRecord, Record, Request, Scenario, Simulation, execute, plots,
};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs")
}

fn guide() -> String {
    fs::read_to_string(docs().join("yuma.md")).unwrap()
}

fn scenario(name: &str) -> Scenario {
    Scenario::load(&docs().join(format!("scenarios/{name}.toml")), None).unwrap()
}

fn run(name: &str) -> Vec<Record> {
    let scenario = scenario(name);
    let mut simulation = Simulation::new(&scenario);
    std::iter::from_fn(|| simulation.next_epoch().unwrap()).collect()
}

/// The cells of the table behind a mark of the guide, without its header.
fn table(mark: &str) -> Vec<Vec<String>> {
    let guide = guide();
    let mark = format!("<!-- {mark} -->\n");
    let (_, rest) = guide.split_once(&mark).unwrap_or_else(|| panic!("{mark}"));
    let rows = rest
        .lines()
        .take_while(|line| line.starts_with('|'))
        .skip(2);
    rows.map(|row| {
        let cells = row.trim_matches('|').split('|');
        cells.map(|cell| cell.trim().to_string()).collect()
    })
    .collect()
}

/// Compares a table of figures with computed ones: a name, and numbers with four decimals.
#[track_caller]
fn assert_figures(mark: &str, computed: &[(&str, Vec<f64>)]) {
    let written = table(&format!("figures: {mark}"));
    assert_eq!(written.len(), computed.len(), "{mark}");
    for (row, (name, numbers)) in written.iter().zip(computed) {
        assert_eq!(row[0], *name, "{mark}");
        assert_eq!(row.len(), numbers.len() + 1, "{mark} {name}");
        for (cell, number) in row[1..].iter().zip(numbers) {
            assert_eq!(cell.split('.').nth(1).unwrap().len(), 4, "{mark}: {cell}");
            let written: f64 = cell.parse().unwrap();
            let close = (written - number).abs() < 1.5e-4;
            assert!(close, "{mark}: {name} has {cell} and should have {number}");
        }
    }
}

fn share(stored: u16) -> f64 {
    f64::from(stored) / 65_535.0
}

fn alpha(neuron: &NeuronRecord) -> f64 {
    neuron.emission.to_u64() as f64 / 1e9
}

/// The validators and miners of the worked example.
const VALIDATORS: [(&str, usize); 3] = [("anna", 0), ("ben", 1), ("carl", 2)];
const MINERS: [(&str, usize); 2] = [("mia", 3), ("max", 4)];

/// What an epoch of the example did on the way, from what it recorded.
struct Steps {
    record: Record,
}

impl Steps {
    fn first() -> Self {
        let record = run("five-neurons").remove(0);
        Self { record }
    }

    fn neuron(&self, uid: usize) -> &NeuronRecord {
        &self.record.neurons[uid]
    }

    fn stake(&self, uid: usize) -> f64 {
        share(self.neuron(uid).stake_weight)
    }

    fn weight(&self, from: usize, to: usize) -> f64 {
        let weights = self.record.weights.iter();
        let same = |(i, j, _): &&(u16, u16, u64)| (usize::from(*i), usize::from(*j)) == (from, to);
        let found = weights.clone().find(same);
        found.map_or(0.0, |(_, _, weight)| *weight as f64 / 2_f64.powi(32))
    }

    fn clipped(&self, from: usize, to: usize) -> f64 {
        self.weight(from, to).min(share(self.neuron(to).consensus))
    }

    fn rank(&self, to: usize) -> f64 {
        let parts = VALIDATORS.map(|(_, from)| self.stake(from) * self.clipped(from, to));
        parts.iter().sum()
    }

    fn stored_bond(&self, from: usize, to: usize) -> f64 {
        let same = |(i, j, _): &&(u16, u16, u16)| (usize::from(*i), usize::from(*j)) == (from, to);
        let found = self.record.bonds.iter().find(same);
        found.map_or(0.0, |(_, _, bond)| share(*bond))
    }

    fn bond_share(&self, from: usize, to: usize) -> f64 {
        let all = VALIDATORS.map(|(_, from)| self.stored_bond(from, to));
        self.stored_bond(from, to) / all.iter().sum::<f64>()
    }
}

#[test]
fn the_epoch_by_hand_has_the_numbers_of_the_tool() {
    let steps = Steps::first();
    let validators = |values: &dyn Fn(usize) -> Vec<f64>| {
        VALIDATORS.map(|(name, uid)| (name, values(uid))).to_vec()
    };
    let pair = |of: &dyn Fn(usize, usize) -> f64, uid| MINERS.map(|(_, miner)| of(uid, miner));
    let weights = |uid| {
        [
            vec![steps.stake(uid)],
            pair(&|i, j| steps.weight(i, j), uid).to_vec(),
        ]
        .concat()
    };
    assert_figures("weights", &validators(&weights));
    let clipped = |uid| {
        let trust = share(steps.neuron(uid).validator_trust);
        [pair(&|i, j| steps.clipped(i, j), uid).to_vec(), vec![trust]].concat()
    };
    assert_figures("clipped", &validators(&clipped));
    let incentive = |uid| {
        let neuron = steps.neuron(uid);
        vec![steps.rank(uid), share(neuron.incentive), alpha(neuron)]
    };
    let miners = MINERS.map(|(name, uid)| (name, incentive(uid)));
    assert_figures("incentive", &miners);
    let bonds = |uid| {
        let shares = pair(&|i, j| steps.bond_share(i, j), uid);
        [shares, pair(&|i, j| steps.stored_bond(i, j), uid)].concat()
    };
    assert_figures("bonds", &validators(&bonds));
    let dividends = |uid| {
        let neuron = steps.neuron(uid);
        vec![steps.stake(uid), share(neuron.dividends), alpha(neuron)]
    };
    assert_figures("dividends", &validators(&dividends));
}

#[test]
fn the_stories_have_the_numbers_of_the_tool() {
    let example = run("five-neurons");
    let carl = |epoch: usize| {
        let one = &example[epoch - 1].neurons[2];
        vec![share(one.validator_trust), share(one.dividends), alpha(one)]
    };
    let epochs = [("10", 10), ("11", 11), ("12", 12), ("15", 15), ("20", 20)];
    assert_figures("carl", &epochs.map(|(name, epoch)| (name, carl(epoch))));

    let records = run("outlier");
    let outlier = |epoch: usize| {
        let neurons = &records[epoch - 1].neurons;
        let (outlier, poor) = (&neurons[4], &neurons[8]);
        vec![
            share(poor.incentive),
            share(outlier.validator_trust),
            share(outlier.dividends),
        ]
    };
    let epochs = [("10", 10), ("11", 11), ("30", 30)];
    assert_figures(
        "outlier",
        &epochs.map(|(name, epoch)| (name, outlier(epoch))),
    );

    let runs = ["early-and-late", "early-and-late-liquid"].map(run);
    let earned = |uid: usize| {
        let one = |records: &Vec<Record>| records.iter().map(|one| alpha(&one.neurons[uid])).sum();
        runs.iter().map(one).collect()
    };
    let names = [("early", 0), ("majority", 1), ("late", 2)];
    assert_figures("liquid", &names.map(|(name, uid)| (name, earned(uid))));
}

#[test]
fn the_output_in_the_guide_is_what_the_tool_prints() {
    let guide = guide();
    let mark = "<!-- output: mycelium yuma docs/scenarios/five-neurons.toml --epochs 1 -->\n";
    let (_, rest) = guide.split_once(mark).unwrap();
    let block = rest.strip_prefix("```text\n").unwrap();
    let (block, _) = block.split_once("```\n").unwrap();
    let request = Request {
        scenario: docs().join("scenarios/five-neurons.toml"),
        epochs: Some(1),
        ..Request::default()
    };
    let mut printed = Vec::new();
    execute(&request, &mut printed).unwrap();
    assert_eq!(String::from_utf8(printed).unwrap(), block);
}

#[test]
fn the_pictures_of_the_guide_are_what_the_tool_draws() {
    let guide = guide();
    let script = fs::read_to_string(docs().join("../scripts/plots.sh")).unwrap();
    let images = docs().join("images/yuma");
    let mut count = 0;
    for folder in fs::read_dir(&images).unwrap() {
        let folder = folder.unwrap().file_name().into_string().unwrap();
        let drawn = plots(&scenario(&folder)).unwrap();
        for file in fs::read_dir(images.join(&folder)).unwrap() {
            let file = file.unwrap().file_name().into_string().unwrap();
            let committed = fs::read_to_string(images.join(&folder).join(&file)).unwrap();
            let (_, now) = drawn.iter().find(|(name, _)| *name == file).unwrap();
            assert!(
                committed == *now,
                "{folder}/{file} is out of date: run scripts/plots.sh"
            );
            assert!(guide.contains(&format!("](images/yuma/{folder}/{file})")));
            let plot = file.trim_end_matches(".svg");
            assert!(script.contains(&format!("\n{folder} {plot}\n")));
            count += 1;
        }
    }
    assert_eq!(guide.matches("](images/").count(), count);
}

/// The keys that a place of a scenario accepts, as the refusal of another key names them.
fn accepted(text: &str) -> BTreeSet<String> {
    let problems = Scenario::parse(text, Format::Toml, "file", None).unwrap_err();
    let problem = problems[0].to_string();
    let (_, list) = problem.split_once("expected one of ").unwrap();
    let keys = list.split(',').map(|key| key.trim().trim_matches('`'));
    keys.map(String::from).collect()
}

/// A cell without its code marks.
fn plain(cell: &str) -> &str {
    cell.trim_matches('`')
}

#[test]
fn the_guide_lists_every_key_of_a_scenario() {
    for (mark, text) in [
        ("top", "odd = 1\n[[neurons]]\n"),
        ("neurons", "[[neurons]]\nodd = 1\n"),
        ("changes", "[[neurons]]\n[[changes]]\nodd = 1\n"),
        (
            "hyperparameters",
            "[hyperparameters]\nodd = 1\n[[neurons]]\n",
        ),
    ] {
        let rows = table(&format!("keys: {mark}"));
        let listed: BTreeSet<String> = rows.iter().map(|row| plain(&row[0]).into()).collect();
        assert_eq!(listed, accepted(text), "{mark}");
    }
}

#[test]
fn the_guide_names_the_defaults() {
    let read = |text: &str| {
        format!(
            "{:?}",
            Scenario::parse(text, Format::Toml, "", None).unwrap()
        )
    };
    let neurons = "[[neurons]]\n[[neurons]]\n";
    let written = |mark: &str| -> String {
        let rows = table(&format!("keys: {mark}"));
        let code = rows.iter().filter(|row| row[1].starts_with('`'));
        code.map(|row| format!("{} = {}\n", plain(&row[0]), plain(&row[1])))
            .collect()
    };
    let rules = written("hyperparameters");
    assert_eq!(rules.lines().count(), table("keys: hyperparameters").len());
    let explicit = format!(
        "{}[hyperparameters]\n{rules}{}",
        written("top"),
        neurons.replace(
            "[[neurons]]\n",
            &format!("[[neurons]]\n{}", written("neurons"))
        ),
    );
    assert_eq!(read(&explicit), read(neurons));
}
