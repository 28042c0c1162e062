//! Several epochs in a row: bonds and permits of one are the input of the next.

use mycelium_yuma::{Workspace, reset_bonds};
use serde_json::value::RawValue;

use super::{
    epoch::{self, Stored},
    epoch_input::EpochInput,
    epoch_result::Results,
};
use crate::{
    Check, Failure, Record,
    record::{self, unknown_field},
};

/// Checks the results of every step.
pub(super) fn run(input: &RawValue, expected: &RawValue) -> Result<(), Failure> {
    let steps = record::input(input, |input| {
        let first = input.required::<&RawValue>("initial")?;
        let state = Record::read(first, epoch::read).map_err(|failure| failure.under("initial"))?;
        all_steps(state, &input.required::<Vec<&RawValue>>("steps")?)
    })?;
    record::expected(expected, |key, raw| match key {
        "steps" => steps.check(raw),
        _ => unknown_field(),
    })
}

fn all_steps(mut state: EpochInput, steps: &[&RawValue]) -> Result<Vec<Results>, Failure> {
    let mut workspace = Workspace::default();
    let mut done = Vec::with_capacity(steps.len());
    for (index, raw) in steps.iter().enumerate() {
        let results = Record::read(raw, |step| {
            prepare(&mut state, step)?;
            one_step(&state, &mut workspace)
        });
        let results = results.map_err(|failure| failure.at(index).under("steps"))?;
        state.permits.clone_from(&results.permits);
        state.mechanism.bonds = stored(&results);
        done.push(results);
    }
    Ok(done)
}

/// Changes the state before an epoch as the step says.
fn prepare(state: &mut EpochInput, step: &mut Record<'_>) -> Result<(), Failure> {
    step.take_known(|key, raw| state.set(key, raw))?;
    let reset = step
        .optional::<Option<u16>>("reset_bonds_for_uid")?
        .flatten();
    // A subnet that says it has the reset switched off does not reset.
    if let Some(uid) = reset.filter(|_| state.bonds_reset_on != Some(false)) {
        for (_, row) in &mut state.mechanism.bonds {
            reset_bonds(row, uid);
        }
    }
    Ok(())
}

fn one_step(state: &EpochInput, workspace: &mut Workspace) -> Result<Results, Failure> {
    let registered = state.registered();
    let subnet = state.subnet(&registered);
    let rows = Stored::new(state, &state.mechanism)?;
    let mut epoch = workspace.begin(&subnet);
    let outcome = epoch.run(&rows.mechanism(&state.mechanism, state.emission));
    Ok(Results::new(state.n, &outcome))
}

/// The bonds as the chain stores them after an epoch.
fn stored(results: &Results) -> Vec<(u16, Vec<(u16, u16)>)> {
    (0..=u16::MAX)
        .zip(results.bonds.rows().iter().cloned())
        .collect()
}
