//! One epoch of `mycelium-yuma` on a scenario.

use crate::{Output, scenario::Scenario};
use alloc::vec::Vec;
use mycelium_yuma::{RowBuffer, Workspace};

/// A scenario with its rows in the form that the epoch reads.
#[derive(Debug)]
pub struct Prepared {
    scenario: Scenario,
    weights: RowBuffer,
    bonds: RowBuffer,
}

impl Prepared {
    /// Lays out the rows.
    pub fn new(scenario: Scenario) -> Self {
        let weights = Scenario::rows(&scenario.weights);
        let bonds = Scenario::rows(&scenario.bonds);
        Self {
            scenario,
            weights,
            bonds,
        }
    }

    /// What it was made from.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// Runs the epoch from inputs in memory to outputs in memory, with memory of its own, as the
    /// runtime does: its instance lives for one block. Returns something that depends on the end.
    pub fn run(&self) -> u64 {
        self.run_in(&mut Workspace::default())
    }

    /// The same in memory that an earlier epoch left.
    pub fn run_in(&self, workspace: &mut Workspace) -> u64 {
        let subnet = self.scenario.subnet();
        let mut epoch = workspace.begin(&subnet);
        let outcome = epoch.run(&self.scenario.mechanism(&self.weights, &self.bonds));
        outcome.emission.last().map_or(0, |amount| amount.to_u64())
    }

    /// Runs the epoch and copies what it leaves.
    pub fn output(&self) -> Output {
        let subnet = self.scenario.subnet();
        let mut workspace = Workspace::default();
        let mut epoch = workspace.begin(&subnet);
        let stake = epoch
            .raw_stake()
            .iter()
            .map(|amount| amount.to_u64())
            .collect();
        let stake_weight = epoch.stake_weight().to_vec();
        let permits = epoch.permits().to_vec();
        let outcome = epoch.run(&self.scenario.mechanism(&self.weights, &self.bonds));
        let amounts = |list: &[mycelium_types::AlphaBalance]| {
            list.iter()
                .map(|amount| amount.to_u64())
                .collect::<Vec<_>>()
        };
        let rows = outcome.bonds.iter().map(|(uid, row)| (uid, row.to_vec()));
        Output {
            stake,
            stake_weight,
            active: outcome.active.to_vec(),
            permits,
            consensus: outcome.consensus.to_vec(),
            incentive: outcome.incentive.to_vec(),
            dividends: outcome.dividends.to_vec(),
            validator_trust: outcome.validator_trust.to_vec(),
            server_emission: amounts(outcome.server_emission),
            validator_emission: amounts(outcome.validator_emission),
            emission: amounts(outcome.emission),
            bonds: rows
                .filter(|(_, row): &(u16, Vec<_>)| !row.is_empty())
                .collect(),
        }
    }
}
