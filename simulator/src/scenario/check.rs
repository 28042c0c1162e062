//! Turns the shape of a file into a scenario, or says what does not fit.

use super::{
    MAX_EPOCHS, MAX_NEURONS, Neuron, Scenario, Stake,
    format::{ChangeEntry, File, NeuronEntry, WeightMap, WeightValue},
    place::{Fault, Path},
};
use mycelium_types::{AlphaBalance, TaoBalance};
use std::{collections::BTreeMap, ops::RangeInclusive};

/// The longest name of a neuron or scenario, in characters.
const LONGEST_NAME: usize = 48;

/// More problems than this help nobody.
const MOST_FAULTS: usize = 20;

/// How many epochs a scenario may have.
const EPOCHS: RangeInclusive<u32> = 1..=MAX_EPOCHS;

/// Checks a file; `epochs` replaces its number of epochs.
pub(super) fn check(file: File, epochs: Option<u32>) -> Result<Scenario, Vec<Fault>> {
    let mut checker = Checker::new(&file, epochs);
    checker.whole(&file);
    checker.neurons(&file.neurons);
    checker.changes(&file.changes);
    let Checker {
        mut faults,
        neurons,
        ..
    } = checker;
    if !faults.is_empty() {
        faults.truncate(MOST_FAULTS);
        return Err(faults);
    }

    let owner = file.neurons.iter().position(|entry| entry.owner);
    let emission = file.emission.map_or_else(
        || file.hyperparameters.usual_emission(),
        |amount| AlphaBalance::new(amount.rao()),
    );
    Ok(Scenario {
        name: file.name.unwrap_or_else(|| "Scenario".into()),
        epochs: epochs.unwrap_or(file.epochs),
        emission,
        cold_start: file.cold_start,
        owner: owner.and_then(|uid| u16::try_from(uid).ok()),
        hyperparameters: file.hyperparameters,
        neurons,
    })
}

struct Checker {
    faults: Vec<Fault>,
    /// The last epoch that anything may name.
    last_epoch: u32,
    names: BTreeMap<String, u16>,
    neurons: Vec<Neuron>,
}

impl Checker {
    fn new(file: &File, epochs: Option<u32>) -> Self {
        // A number that is refused says nothing about the others.
        let named = if EPOCHS.contains(&file.epochs) {
            file.epochs
        } else {
            MAX_EPOCHS
        };
        Self {
            faults: Vec::new(),
            last_epoch: named.max(epochs.unwrap_or(0)),
            names: BTreeMap::new(),
            neurons: Vec::new(),
        }
    }

    fn fault(&mut self, path: Path, text: impl Into<String>) {
        self.faults.push(Fault::new(path, text));
    }

    fn whole(&mut self, file: &File) {
        let top = Path::new();
        if !EPOCHS.contains(&file.epochs) {
            let text = format!("{} is not between 1 and {MAX_EPOCHS}", file.epochs);
            self.fault(top.key("epochs"), text);
        }
        if let Some(name) = &file.name {
            self.name(name, top.key("name"));
        }
        file.hyperparameters.check(&mut self.faults);
        if file.neurons.is_empty() {
            self.fault(top.key("neurons"), "a subnet without neurons has no epoch");
        }
        let most = usize::from(file.hyperparameters.max_uids);
        if file.neurons.len() > most {
            let text = format!(
                "{} neurons are more than `max_uids`, which is {most} and may be up to \
                 {MAX_NEURONS}",
                file.neurons.len()
            );
            self.fault(top.key("neurons").index(most), text);
        }
    }

    fn name(&mut self, name: &str, path: Path) {
        if name.trim().is_empty() || name.chars().any(char::is_control) {
            self.fault(path, "a name needs characters that can be seen");
        } else if name.chars().count() > LONGEST_NAME {
            self.fault(
                path,
                format!("a name has at most {LONGEST_NAME} characters"),
            );
        }
    }

    fn neurons(&mut self, entries: &[NeuronEntry]) {
        let list = Path::new().key("neurons");
        let mut last_join = 0;
        let mut has_owner = false;
        for (position, entry) in entries.iter().enumerate().take(MAX_NEURONS) {
            let path = list.index(position);
            let name = self.neuron_name(entry, position, &path);
            if !(1..=self.last_epoch).contains(&entry.joins) {
                let text = format!("{} is not between 1 and {}", entry.joins, self.last_epoch);
                self.fault(path.key("joins"), text);
            } else if entry.joins < last_join {
                let text = "uids are given in the order of joining: list this neuron before those \
                            that join later";
                self.fault(path.key("joins"), text);
            }
            last_join = last_join.max(entry.joins);
            if entry.owner && has_owner {
                self.fault(path.key("owner"), "there is one owner only");
            }
            has_owner |= entry.owner;
            let stake = Stake {
                alpha: AlphaBalance::new(entry.alpha.rao()),
                tao: TaoBalance::new(entry.tao.rao()),
            };
            self.neurons.push(Neuron {
                name,
                joins: entry.joins,
                resends: entry.resends,
                stakes: vec![(entry.joins, stake)],
                rows: Vec::new(),
            });
        }
        for (position, entry) in entries.iter().enumerate().take(MAX_NEURONS) {
            if let Some(weights) = &entry.weights {
                let path = list.index(position).key("weights");
                self.row(position, entry.joins, weights, &path);
            }
        }
    }

    /// The name of a neuron, which stands for its uid from now on.
    fn neuron_name(&mut self, entry: &NeuronEntry, position: usize, path: &Path) -> String {
        let number = position.to_string();
        let name = entry.name.clone().unwrap_or_else(|| number.clone());
        if entry.name.is_some() {
            let path = path.key("name");
            self.name(&name, path.clone());
            if is_position(&name) {
                let text = format!("`{name}` is all digits, which means a position in the list");
                self.fault(path, text);
            } else if self.names.contains_key(&name) {
                self.fault(path, format!("another neuron is called `{name}` too"));
            }
        }
        if let Ok(uid) = u16::try_from(position) {
            self.names.insert(number, uid);
            self.names.entry(name.clone()).or_insert(uid);
        }
        name
    }

    fn changes(&mut self, entries: &[ChangeEntry]) {
        let list = Path::new().key("changes");
        let mut order: Vec<(usize, &ChangeEntry)> = entries.iter().enumerate().collect();
        order.sort_by_key(|(_, entry)| entry.epoch);
        for (position, entry) in order {
            self.change(entry, &list.index(position));
        }
    }

    fn change(&mut self, entry: &ChangeEntry, path: &Path) {
        let name = &entry.neuron.0;
        let Some(uid) = self.names.get(name).copied() else {
            self.fault(path.key("neuron"), format!("no neuron is called `{name}`"));
            return;
        };
        if !(1..=self.last_epoch).contains(&entry.epoch) {
            let text = format!("{} is not between 1 and {}", entry.epoch, self.last_epoch);
            self.fault(path.key("epoch"), text);
            return;
        }
        let Some(neuron) = self.neurons.get_mut(usize::from(uid)) else {
            return;
        };
        if entry.epoch < neuron.joins {
            let text = format!("`{name}` joins in epoch {} only", neuron.joins);
            self.fault(path.key("epoch"), text);
            return;
        }
        if entry.alpha.is_some() || entry.tao.is_some() {
            let mut stake = neuron.stake(entry.epoch);
            if let Some(alpha) = entry.alpha {
                stake.alpha = AlphaBalance::new(alpha.rao());
            }
            if let Some(tao) = entry.tao {
                stake.tao = TaoBalance::new(tao.rao());
            }
            put(&mut neuron.stakes, entry.epoch, stake);
        }
        if let Some(weights) = &entry.weights {
            self.row(uid.into(), entry.epoch, weights, &path.key("weights"));
        }
    }

    /// Weights that a neuron gives from an epoch on.
    fn row(&mut self, from: usize, epoch: u32, weights: &WeightMap, path: &Path) {
        let mut targets = BTreeMap::new();
        for (name, value) in &weights.0 {
            let path = path.key(name);
            let uid = self.names.get(name).copied();
            let joins = uid
                .and_then(|uid| self.neurons.get(usize::from(uid)))
                .map(|neuron| neuron.joins);
            match (uid, joins) {
                (Some(_), Some(joins)) if joins > epoch => {
                    let text = format!(
                        "`{name}` joins in epoch {joins} only and cannot have a weight in epoch \
                         {epoch}"
                    );
                    self.fault(path, text);
                }
                (Some(uid), _) => {
                    if targets.insert(uid, *value).is_some() {
                        let text = format!("duplicate target: `{name}` has a weight already");
                        self.fault(path, text);
                    }
                }
                (None, _) => self.fault(path, format!("no neuron is called `{name}`")),
            }
        }
        let row = stored(&targets);
        if let Some(neuron) = self.neurons.get_mut(from) {
            put(&mut neuron.rows, epoch, row);
        }
    }
}

fn is_position(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_digit())
}

/// Adds a step to ascending ones, or replaces the last.
fn put<T>(steps: &mut Vec<(u32, T)>, epoch: u32, value: T) {
    if let Some(last) = steps.last_mut().filter(|(last, _)| *last == epoch) {
        last.1 = value;
    } else {
        steps.push((epoch, value));
    }
}

/// The weights as the chain stores them: integers by the rule of the chain, decimal numbers by the
/// custom of its clients, both with 65535 for the greatest.
fn stored(targets: &BTreeMap<u16, WeightValue>) -> Vec<(u16, u16)> {
    let integers: Option<Vec<u16>> = targets
        .values()
        .map(|value| match value {
            WeightValue::Integer(value) => Some(*value),
            WeightValue::Decimal(_) => None,
        })
        .collect();
    let values = match integers {
        Some(mut values) => {
            mycelium_yuma::upscale(&mut values);
            values
        }
        None => {
            let values = targets.values().map(|value| value.as_decimal());
            let greatest = values.clone().fold(0.0, f64::max);
            let scale = |value: f64| (value / greatest * f64::from(u16::MAX)).round() as u16;
            values.map(scale).collect()
        }
    };
    targets.keys().copied().zip(values).collect()
}
