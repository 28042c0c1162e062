//! Which plots there are, and what they show.

use crate::{
    amount::{inner_share, share},
    chart::{self, Series},
    clipping::{self, Column},
    run::{NeuronRecord, Record},
    scenario::Scenario,
    tables::name,
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

/// More lines than this cannot be told apart.
const MOST_SERIES: usize = 12;

/// A plot of a value that every neuron has.
struct NeuronPlot {
    file: &'static str,
    title: &'static str,
    subtitle: &'static str,
    value: fn(&NeuronRecord) -> u16,
}

const NEURON_PLOTS: [NeuronPlot; 4] = [
    NeuronPlot {
        file: "incentive.svg",
        title: "incentive",
        subtitle: "share of each miner in what miners earn",
        value: |neuron| neuron.incentive,
    },
    NeuronPlot {
        file: "dividends.svg",
        title: "dividends",
        subtitle: "share of each validator in what validators earn",
        value: |neuron| neuron.dividends,
    },
    NeuronPlot {
        file: "consensus.svg",
        title: "consensus",
        subtitle: "the weight that a majority of stake gives to each miner at least",
        value: |neuron| neuron.consensus,
    },
    NeuronPlot {
        file: "trust.svg",
        title: "validator trust",
        subtitle: "the part of each validator's weights that consensus left standing",
        value: |neuron| neuron.validator_trust,
    },
];

/// What a first run has found out: the greatest value of every possible line.
#[derive(Default)]
pub(crate) struct Survey {
    neurons: [Vec<u16>; NEURON_PLOTS.len()],
    bonds: HashMap<(u16, u16), u16>,
}

impl Survey {
    /// Looks at an epoch.
    pub(crate) fn epoch(&mut self, record: &Record) {
        for (peaks, plot) in self.neurons.iter_mut().zip(&NEURON_PLOTS) {
            peaks.resize(peaks.len().max(record.neurons.len()), 0);
            for (peak, neuron) in peaks.iter_mut().zip(&record.neurons) {
                *peak = (*peak).max((plot.value)(neuron));
            }
        }
        for (validator, miner, bond) in &record.bonds {
            let peak = self.bonds.entry((*validator, *miner)).or_default();
            *peak = (*peak).max(*bond);
        }
    }

    /// Chooses the lines with the greatest values.
    pub(crate) fn select(&self, scenario: &Scenario) -> Selection {
        let neurons = std::array::from_fn(|plot| {
            let peaks = self.neurons.get(plot).into_iter().flatten().copied();
            Lines::of((0_u16..).zip(peaks))
        });
        let bonds = Lines::of(self.bonds.iter().map(|(pair, peak)| (*pair, *peak)));
        Selection {
            neurons,
            bonds,
            last: Record::default(),
            epochs: scenario.epochs,
            few: scenario.neurons.len() <= MOST_SERIES,
        }
    }
}

/// The lines of a plot, by what they are about.
struct Lines<K> {
    chosen: BTreeMap<K, Vec<(u32, f64)>>,
    /// How many others are not 0 everywhere either.
    hidden: usize,
}

impl<K: Ord + Copy> Lines<K> {
    fn of(peaks: impl Iterator<Item = (K, u16)>) -> Self {
        let mut order: Vec<(K, u16)> = peaks.filter(|(_, peak)| *peak > 0).collect();
        order.sort_by_key(|(key, peak)| (Reverse(*peak), *key));
        let hidden = order.len().saturating_sub(MOST_SERIES);
        order.truncate(MOST_SERIES);
        let chosen = order.into_iter().map(|(key, _)| (key, Vec::new()));
        Self {
            chosen: chosen.collect(),
            hidden,
        }
    }

    fn remark(&self, of_what: &str) -> String {
        if self.hidden == 0 {
            String::new()
        } else {
            format!("{} {of_what} with lower peaks are left out", self.hidden)
        }
    }
}

/// The lines that are drawn, as a second run fills them.
pub(crate) struct Selection {
    neurons: [Lines<u16>; NEURON_PLOTS.len()],
    bonds: Lines<(u16, u16)>,
    /// The last epoch, once it has run.
    last: Record,
    epochs: u32,
    /// Every neuron can have a colour of its own.
    few: bool,
}

impl Selection {
    /// Follows an epoch.
    pub(crate) fn epoch(&mut self, record: &Record) {
        for (lines, plot) in self.neurons.iter_mut().zip(&NEURON_PLOTS) {
            for (uid, points) in &mut lines.chosen {
                if let Some(neuron) = record.neurons.get(usize::from(*uid)) {
                    points.push((record.epoch, share((plot.value)(neuron))));
                }
            }
        }
        for points in self.bonds.chosen.values_mut() {
            points.push((record.epoch, 0.0));
        }
        for (validator, miner, bond) in &record.bonds {
            let points = self.bonds.chosen.get_mut(&(*validator, *miner));
            if let Some(last) = points.and_then(|points| points.last_mut()) {
                last.1 = share(*bond);
            }
        }
        if record.epoch == self.epochs {
            self.last = record.clone();
        }
    }

    /// The pictures by file name.
    pub(crate) fn draw(self, scenario: &Scenario) -> Vec<(String, String)> {
        let title = |of_what: &str| format!("{}: {of_what}", scenario.name);
        let last = clipping_plot(
            scenario,
            &self.last,
            self.few,
            &title("weights and consensus"),
        );
        let mut pictures = vec![("clipping.svg".to_string(), last)];

        let few = self.few;
        for (lines, plot) in self.neurons.into_iter().zip(&NEURON_PLOTS) {
            let remark = lines.remark("neurons");
            let series: Vec<Series> = (0_usize..)
                .zip(lines.chosen)
                .map(|(position, (uid, points))| Series {
                    name: name(scenario, uid).into(),
                    look: if few { uid.into() } else { position },
                    points,
                })
                .collect();
            let title = title(plot.title);
            let svg = chart::draw(&title, plot.subtitle, &series, scenario.epochs, &remark);
            pictures.push((plot.file.into(), svg));
        }

        let remark = self.bonds.remark("bonds");
        let series: Vec<Series> = (0_usize..)
            .zip(self.bonds.chosen)
            .map(|(look, ((validator, miner), points))| Series {
                name: format!("{} → {}", name(scenario, validator), name(scenario, miner)),
                look,
                points,
            })
            .collect();
        let subtitle = format!(
            "{}, as stored: validator → miner",
            scenario.hyperparameters.bond_words()
        );
        let title = title("bonds");
        let svg = chart::draw(&title, &subtitle, &series, scenario.epochs, &remark);
        pictures.push(("bonds.svg".into(), svg));
        pictures
    }
}

/// The weights of the last epoch, miner by miner.
fn clipping_plot(scenario: &Scenario, record: &Record, few: bool, title: &str) -> String {
    let (miners, miners_left) = greatest_miners(record);
    let (validators, validators_left) = greatest_validators(record);
    let neuron = |uid: u16| record.neurons.get(usize::from(uid));
    let stake = |uid: u16| neuron(uid).map_or(0.0, |one| share(one.stake_weight));
    let positions: BTreeMap<u16, usize> = validators.iter().copied().zip(0..).collect();
    let columns: Vec<Column> = miners
        .iter()
        .map(|miner| Column {
            name: name(scenario, *miner).into(),
            consensus: neuron(*miner).map_or(0.0, |one| share(one.consensus)),
            weights: record
                .weights
                .iter()
                .filter(|(_, target, _)| target == miner)
                .filter_map(|(from, _, weight)| Some((*positions.get(from)?, inner_share(*weight))))
                .collect(),
        })
        .collect();
    let legend: Vec<(usize, String)> = positions
        .iter()
        .map(|(uid, position)| {
            let look = if few { (*uid).into() } else { *position };
            let percent = 100.0 * stake(*uid);
            (look, format!("{} ({percent:.1}%)", name(scenario, *uid)))
        })
        .collect();
    let remark = if miners_left == 0 && validators_left == 0 {
        String::new()
    } else {
        format!("{miners_left} miners and {validators_left} validators are left out")
    };
    let subtitle = format!(
        "epoch {}: weights by validator (share of stake); what hangs above consensus does not count",
        record.epoch
    );
    clipping::draw(title, &subtitle, &columns, &legend, &remark)
}

/// The miners with the greatest weights, by uid, and how many others have weights.
fn greatest_miners(record: &Record) -> (Vec<u16>, usize) {
    let mut peaks: BTreeMap<u16, u64> = BTreeMap::new();
    for (_, miner, weight) in &record.weights {
        let peak = peaks.entry(*miner).or_default();
        *peak = (*peak).max(*weight);
    }
    let mut order: Vec<(u16, u64)> = peaks.into_iter().collect();
    order.sort_by_key(|(miner, peak)| (Reverse(*peak), *miner));
    first_by_uid(order.into_iter().map(|(miner, _)| miner).collect())
}

/// The validators with weights and the greatest stakes, by uid, and how many others have weights.
fn greatest_validators(record: &Record) -> (Vec<u16>, usize) {
    let mut order: Vec<u16> = record.weights.iter().map(|(from, _, _)| *from).collect();
    order.sort_unstable();
    order.dedup();
    let stake = |uid: &u16| {
        let neuron = record.neurons.get(usize::from(*uid));
        neuron.map_or(0, |neuron| neuron.stake_weight)
    };
    order.sort_by_key(|uid| (Reverse(stake(uid)), *uid));
    first_by_uid(order)
}

fn first_by_uid(mut order: Vec<u16>) -> (Vec<u16>, usize) {
    let left = order.len().saturating_sub(MOST_SERIES);
    order.truncate(MOST_SERIES);
    order.sort_unstable();
    (order, left)
}
