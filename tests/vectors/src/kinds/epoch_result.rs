//! What an epoch gives, and how it is held against a vector.

use mycelium_types::AlphaBalance;
use mycelium_yuma::{Observer, Outcome, Rows};
use serde_json::value::RawValue;

use crate::{
    Check, Failure,
    matrix::Matrix,
    record::{check_fields, unknown_field},
};

/// The results of one mechanism.
#[derive(Clone, Debug, Default)]
pub(super) struct Results {
    stake: Vec<AlphaBalance>,
    stake_weight: Vec<u16>,
    pub(super) permits: Vec<bool>,
    active: Vec<bool>,
    consensus: Vec<u16>,
    incentive: Vec<u16>,
    dividends: Vec<u16>,
    validator_trust: Vec<u16>,
    server_emission: Vec<AlphaBalance>,
    validator_emission: Vec<AlphaBalance>,
    emission: Vec<AlphaBalance>,
    pub(super) bonds: Matrix<u16>,
}

impl Results {
    pub(super) fn new(n: usize, outcome: &Outcome<'_>) -> Self {
        Self {
            stake: outcome.stake.to_vec(),
            stake_weight: outcome.stake_weight.to_vec(),
            permits: outcome.permits.to_vec(),
            active: outcome.active.to_vec(),
            consensus: outcome.consensus.to_vec(),
            incentive: outcome.incentive.to_vec(),
            dividends: outcome.dividends.to_vec(),
            validator_trust: outcome.validator_trust.to_vec(),
            server_emission: outcome.server_emission.to_vec(),
            validator_emission: outcome.validator_emission.to_vec(),
            emission: outcome.emission.to_vec(),
            bonds: matrix(n, outcome.bonds),
        }
    }

    /// Holds the result called `key` against what is expected.
    fn check_field(&self, key: &str, raw: &RawValue) -> Result<(), Failure> {
        match key {
            "stake" => self.stake.check(raw),
            "stake_weight" => self.stake_weight.check(raw),
            "validator_permit" => self.permits.check(raw),
            "active" => self.active.check(raw),
            "consensus" => self.consensus.check(raw),
            "incentive" => self.incentive.check(raw),
            "dividends" => self.dividends.check(raw),
            "validator_trust" => self.validator_trust.check(raw),
            "server_emission" => self.server_emission.check(raw),
            "validator_emission" => self.validator_emission.check(raw),
            "emission" => self.emission.check(raw),
            "bonds" => self.bonds.check(raw),
            "bonds_sha256" => self.bonds.digest().check(raw),
            _ => unknown_field(),
        }
    }
}

impl Check for Results {
    fn check(&self, expected: &RawValue) -> Result<(), Failure> {
        check_fields(expected, |key, raw| self.check_field(key, raw))
    }
}

/// Stored rows as a matrix with a row for each neuron.
fn matrix(n: usize, rows: Rows<'_>) -> Matrix<u16> {
    let mut matrix = Matrix::new(n);
    for (uid, entries) in rows.iter() {
        for (target, value) in entries {
            matrix.push(uid, *target, *value);
        }
    }
    matrix
}

/// The steps in between: numbers with 32 fraction bits.
#[derive(Clone, Debug, Default)]
pub(super) struct Trace {
    normalised_stake: Vec<u64>,
    active_stake: Vec<u64>,
    consensus: Vec<u64>,
    validator_trust: Vec<u64>,
    incentive: Vec<u64>,
    dividends: Vec<u64>,
    emission_sum: u64,
    matrices: Matrices,
}

impl Trace {
    pub(super) fn new(stake: &[u64], outcome: &Outcome<'_>, matrices: Matrices) -> Self {
        let scores = &outcome.scores;
        Self {
            normalised_stake: stake.to_vec(),
            active_stake: scores.active_stake.to_vec(),
            consensus: scores.consensus.to_vec(),
            validator_trust: scores.validator_trust.to_vec(),
            incentive: scores.incentive.to_vec(),
            dividends: scores.dividends.to_vec(),
            emission_sum: scores.sum,
            matrices,
        }
    }

    /// Holds the step called `key` against what is expected.
    fn check_field(&self, key: &str, raw: &RawValue) -> Result<(), Failure> {
        match key {
            "stake_norm" => self.normalised_stake.check(raw),
            "active_stake" => self.active_stake.check(raw),
            "consensus" => self.consensus.check(raw),
            "validator_trust" => self.validator_trust.check(raw),
            "incentive" => self.incentive.check(raw),
            "dividends" => self.dividends.check(raw),
            "emission_sum" => self.emission_sum.check(raw),
            "weights_norm" => self.matrices.weights.check(raw),
            "weights_norm_sha256" => self.matrices.weights.digest().check(raw),
            "ema_bonds" => self.matrices.bonds.check(raw),
            "ema_bonds_sha256" => self.matrices.bonds.digest().check(raw),
            _ => unknown_field(),
        }
    }
}

impl Check for Trace {
    fn check(&self, expected: &RawValue) -> Result<(), Failure> {
        check_fields(expected, |key, raw| self.check_field(key, raw))
    }
}

/// The matrices that an epoch works with.
#[derive(Clone, Debug, Default)]
pub(super) struct Matrices {
    weights: Matrix<u64>,
    bonds: Matrix<u64>,
}

impl Matrices {
    pub(super) fn new(n: usize) -> Self {
        Self {
            weights: Matrix::new(n),
            bonds: Matrix::new(n),
        }
    }
}

impl Observer for Matrices {
    fn weight(&mut self, row: u16, target: u16, value: u64) {
        self.weights.push(row, target, value);
    }

    fn bond(&mut self, row: u16, target: u16, value: u64) {
        self.bonds.push(row, target, value);
    }
}
