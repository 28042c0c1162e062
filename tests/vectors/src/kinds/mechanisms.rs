//! One epoch of a subnet with several mechanisms, and what the chain stores of them together.

use mycelium_types::AlphaBalance;
use mycelium_yuma::{Aggregate, Subnet, Workspace, split_emission};
use serde_json::value::RawValue;

use super::{
    epoch::{self, Stored},
    epoch_input::{EpochInput, MechanismInput},
    epoch_result::Results,
};
use crate::{
    Check, Failure, Record,
    record::{self, check_fields, unknown_field},
};

/// Checks the amounts of the mechanisms, the results of each and their aggregate.
pub(super) fn run(input: &RawValue, expected: &RawValue) -> Result<(), Failure> {
    let input = record::input(input, read)?;
    let registered = input.epoch.registered();
    let subnet = input.epoch.subnet(&registered);
    let amounts = split_emission(input.epoch.emission, input.count()?, input.split.as_deref());
    let (mechanisms, aggregate) = compute(&input, &subnet, &amounts)?;
    record::expected(expected, |key, raw| match key {
        "split" => amounts.check(raw),
        "mechanisms" => mechanisms.check(raw),
        "aggregate" => check_fields(raw, |key, raw| check_aggregate(&aggregate, key, raw)),
        _ => unknown_field(),
    })
}

/// An epoch's input with the mechanisms' own ones.
struct Input {
    epoch: EpochInput,
    split: Option<Vec<u16>>,
    mechanisms: Vec<MechanismInput>,
}

impl Input {
    fn count(&self) -> Result<u8, Failure> {
        u8::try_from(self.mechanisms.len()).map_err(|_| {
            let reason = format!("{} are too many", self.mechanisms.len());
            Failure::invalid(reason).under("mechanisms").under("input")
        })
    }
}

fn read(record: &mut Record<'_>) -> Result<Input, Failure> {
    let epoch = epoch::read(record)?;
    // What a mechanism does not say, it has from the epoch.
    let mechanisms = record.list("mechanisms", |raw| {
        Record::read(raw, |record| {
            let mut mechanism = epoch.mechanism.clone();
            record.take_known(|key, raw| mechanism.set(key, raw))?;
            Ok(mechanism)
        })
    })?;
    let split = record
        .optional::<Option<Vec<u16>>>("mechanism_split")?
        .flatten();
    Ok(Input {
        epoch,
        split,
        mechanisms,
    })
}

/// Runs all mechanisms.
fn compute(
    input: &Input,
    subnet: &Subnet<'_>,
    amounts: &[AlphaBalance],
) -> Result<(Vec<Results>, Aggregate), Failure> {
    let mut workspace = Workspace::default();
    let mut epoch = workspace.begin(subnet);
    let mut aggregate = Aggregate::new(input.epoch.n, input.epoch.emission);
    let mut done = Vec::with_capacity(amounts.len());
    for (index, (mechanism, amount)) in input.mechanisms.iter().zip(amounts).enumerate() {
        let rows = Stored::new(&input.epoch, mechanism);
        let rows = rows.map_err(|failure| failure.at(index).under("input.mechanisms"))?;
        let outcome = epoch.run(&rows.mechanism(mechanism, *amount));
        aggregate.add(&outcome, *amount);
        done.push(Results::new(input.epoch.n, &outcome));
    }
    Ok((done, aggregate))
}

/// Holds what is stored for the subnet as a whole against what is expected.
fn check_aggregate(aggregate: &Aggregate, key: &str, raw: &RawValue) -> Result<(), Failure> {
    match key {
        "stake" => aggregate.stake.check(raw),
        "stake_weight" => aggregate.stake_weight.check(raw),
        "active" => aggregate.active.check(raw),
        "validator_permit" => aggregate.permits.check(raw),
        "consensus" => aggregate.consensus.check(raw),
        "dividends" => aggregate.dividends.check(raw),
        "validator_trust" => aggregate.validator_trust.check(raw),
        "server_emission" => aggregate.server_emission.check(raw),
        "validator_emission" => aggregate.validator_emission.check(raw),
        "emission" => aggregate.emission.check(raw),
        _ => unknown_field(),
    }
}
