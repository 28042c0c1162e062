//! Tables for a terminal.

use crate::{
    amount::{exact, share, short},
    run::Record,
    scenario::Scenario,
};
use std::{collections::BTreeMap, fmt::Write};

/// More rows than this do not fit on a screen; the CSV files have all of them.
const MOST_ROWS: usize = 64;

/// More columns than this do not fit on a screen.
const MOST_COLUMNS: usize = 8;

/// What runs, in one paragraph.
pub(crate) fn heading(scenario: &Scenario) -> String {
    let rules = &scenario.hyperparameters;
    format!(
        "{}\n{}, {} of {} blocks, {} alpha in each; {}, kappa {:.4}\n",
        scenario.name,
        counted(scenario.neurons.len(), "neuron"),
        counted(scenario.epochs, "epoch"),
        rules.tempo(),
        short(scenario.emission.to_u64()),
        rules.bond_words(),
        share(rules.kappa),
    )
}

fn counted(count: impl TryInto<u64>, what: &str) -> String {
    match count.try_into().unwrap_or(u64::MAX) {
        1 => format!("1 {what}"),
        count => format!("{count} {what}s"),
    }
}

/// An epoch: its neurons and its bonds.
pub(crate) fn epoch(scenario: &Scenario, record: &Record) -> String {
    let mut text = format!("\nEpoch {}, block {}\n\n", record.epoch, record.block);
    text.push_str(&neurons(scenario, record));
    text.push('\n');
    text.push_str(&bonds(scenario, record));
    text
}

/// A name from a scenario.
pub(crate) fn name(scenario: &Scenario, uid: u16) -> &str {
    let neuron = scenario.neurons.get(usize::from(uid));
    neuron.map_or("", |neuron| &neuron.name)
}

fn neurons(scenario: &Scenario, record: &Record) -> String {
    let header = [
        "uid",
        "neuron",
        "active",
        "permit",
        "stake",
        "trust",
        "consensus",
        "incentive",
        "dividends",
        "emission",
    ];
    let mut table = Table::new(&header, &[1, 2, 3]);
    let mut order: Vec<(u16, &_)> = (0_u16..).zip(&record.neurons).collect();
    let hidden = order.len().saturating_sub(MOST_ROWS);
    if hidden > 0 {
        order.sort_by_key(|(uid, one)| (std::cmp::Reverse(one.emission), *uid));
        order.truncate(MOST_ROWS);
    }
    let yes_no = |flag: bool| if flag { "yes" } else { "-" }.to_string();
    for (uid, one) in order {
        let mut row = vec![uid.to_string(), name(scenario, uid).to_string()];
        row.extend([one.active, one.permit].map(yes_no));
        row.extend(
            [
                one.stake_weight,
                one.validator_trust,
                one.consensus,
                one.incentive,
                one.dividends,
            ]
            .map(fraction),
        );
        row.push(exact(one.emission.to_u64()));
        table.row(row);
    }
    table.finish(hidden, "neurons that earned less")
}

fn bonds(scenario: &Scenario, record: &Record) -> String {
    let held: Vec<(u16, u16, u16)> = record
        .bonds
        .iter()
        .copied()
        .filter(|(_, _, bond)| *bond > 0)
        .collect();
    if held.is_empty() {
        return "no bonds\n".into();
    }
    let columns: BTreeMap<u16, usize> = {
        let mut miners: Vec<u16> = held.iter().map(|(_, miner, _)| *miner).collect();
        miners.sort_unstable();
        miners.dedup();
        miners.into_iter().zip(1..).collect()
    };
    if columns.len() > MOST_COLUMNS {
        return largest_bonds(scenario, held);
    }
    let mut header = vec!["bonds of"];
    header.extend(columns.keys().map(|miner| name(scenario, *miner)));
    let mut table = Table::new(&header, &[0]);
    let mut rows: BTreeMap<u16, Vec<String>> = BTreeMap::new();
    for (validator, miner, bond) in held {
        let row = rows.entry(validator).or_insert_with(|| {
            let mut row = vec!["-".to_string(); header.len()];
            if let Some(first) = row.first_mut() {
                *first = name(scenario, validator).to_string();
            }
            row
        });
        if let Some(cell) = columns.get(&miner).and_then(|column| row.get_mut(*column)) {
            *cell = fraction(bond);
        }
    }
    let hidden = rows.len().saturating_sub(MOST_ROWS);
    for row in rows.into_values().take(MOST_ROWS) {
        table.row(row);
    }
    table.finish(hidden, "validators")
}

fn largest_bonds(scenario: &Scenario, mut held: Vec<(u16, u16, u16)>) -> String {
    held.sort_by_key(|(validator, miner, bond)| (std::cmp::Reverse(*bond), *validator, *miner));
    let mut table = Table::new(&["bonds of", "on", "bond"], &[0, 1]);
    let hidden = held.len().saturating_sub(MOST_ROWS);
    for (validator, miner, bond) in held.into_iter().take(MOST_ROWS) {
        let names = [validator, miner].map(|uid| name(scenario, uid).to_string());
        table.row([&names[..], &[fraction(bond)]].concat());
    }
    table.finish(hidden, "bonds that are not larger")
}

/// A stored share with five decimals, which tell apart all values of 65535.
fn fraction(stored: u16) -> String {
    format!("{:.5}", share(stored))
}

/// Rows of cells under a header.
struct Table {
    rows: Vec<Vec<String>>,
    /// The columns of words; numbers stand on the right.
    left: Vec<usize>,
}

impl Table {
    fn new(header: &[&str], left: &[usize]) -> Self {
        Self {
            rows: vec![header.iter().map(ToString::to_string).collect()],
            left: left.to_vec(),
        }
    }

    fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    fn finish(self, hidden: usize, of_what: &str) -> String {
        let mut widths: Vec<usize> = Vec::new();
        for row in &self.rows {
            widths.resize(widths.len().max(row.len()), 0);
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.chars().count());
            }
        }
        let mut text = String::new();
        for row in &self.rows {
            let mut line = String::new();
            for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
                let gap = if column == 0 { "" } else { "  " };
                let written = if self.left.contains(&column) {
                    write!(line, "{gap}{cell:<width$}")
                } else {
                    write!(line, "{gap}{cell:>width$}")
                };
                debug_assert!(written.is_ok(), "a string takes everything");
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        if hidden > 0 {
            text.push_str(&format!(
                "... and {hidden} {of_what}; --csv has all of them\n"
            ));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_on_the_left_and_numbers_on_the_right() {
        let mut table = Table::new(&["uid", "name", "value"], &[1]);
        table.row(["7", "größer", "1.5"].map(String::from).to_vec());
        table.row(["12", "b", "10.25"].map(String::from).to_vec());
        assert_eq!(
            table.finish(3, "more"),
            "uid  name    value\n  7  größer    1.5\n 12  b       10.25\n\
             ... and 3 more; --csv has all of them\n"
        );
    }
}
