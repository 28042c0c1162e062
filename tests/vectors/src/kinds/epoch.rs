//! One epoch of a subnet with one mechanism.

use mycelium_types::AlphaBalance;
use mycelium_yuma::{Mechanism, RowBuffer, Workspace};
use serde_json::value::RawValue;

use super::{
    epoch_input::{EpochInput, MechanismInput, REQUIRED, buffer},
    epoch_result::{Matrices, Results, Trace},
};
use crate::{
    Check, Failure, Record,
    record::{self, unknown_field},
};

/// Checks the results, and the steps in between where the vector has them.
pub(super) fn run(input: &RawValue, expected: &RawValue) -> Result<(), Failure> {
    let input = record::input(input, read)?;
    let registered = input.registered();
    let subnet = input.subnet(&registered);
    let stored = Stored::new(&input, &input.mechanism).map_err(|failure| failure.under("input"))?;
    let mechanism = stored.mechanism(&input.mechanism, input.emission);

    // Twice with one memory: observed for the steps, and as the chain does it for the results.
    let mut workspace = Workspace::default();
    let mut epoch = workspace.begin(&subnet);
    let stake = epoch.normalised_stake();
    let mut matrices = Matrices::new(input.n);
    let outcome = epoch.run_observed(&mechanism, &mut matrices);
    let trace = Trace::new(stake, &outcome, matrices);
    let results = Results::new(input.n, &epoch.run(&mechanism));

    record::expected(expected, |key, raw| match key {
        "trace" => trace.check(raw),
        "output" => results.check(raw),
        _ => unknown_field(),
    })
}

/// Reads the keys of an epoch; others stay in the record.
pub(super) fn read(record: &mut Record<'_>) -> Result<EpochInput, Failure> {
    let mut input = EpochInput::default();
    for key in REQUIRED {
        if !record.contains(key) {
            return Err(Failure::invalid("missing").under(key));
        }
    }
    record.take_known(|key, raw| input.set(key, raw))?;
    Ok(input)
}

/// The rows and commits of a mechanism as the epoch takes them.
pub(super) struct Stored {
    weights: RowBuffer,
    bonds: RowBuffer,
    commits: Vec<(u16, u64)>,
}

impl Stored {
    pub(super) fn new(input: &EpochInput, mechanism: &MechanismInput) -> Result<Self, Failure> {
        Ok(Self {
            weights: buffer(&mechanism.weights).map_err(|failure| failure.under("weights"))?,
            bonds: buffer(&mechanism.bonds).map_err(|failure| failure.under("bonds"))?,
            commits: input.live_commits(mechanism),
        })
    }

    pub(super) fn mechanism<'a>(
        &'a self,
        input: &'a MechanismInput,
        emission: AlphaBalance,
    ) -> Mechanism<'a> {
        Mechanism {
            last_update: &input.last_update,
            weights: self.weights.as_rows(),
            bonds: self.bonds.as_rows(),
            commits: &self.commits,
            emission,
        }
    }
}
