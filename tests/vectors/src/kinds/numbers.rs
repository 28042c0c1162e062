//! Operations on single numbers, medians and the scaling of submitted weights.

use mycelium_fixed::{I32F32, exp, unit};
use serde_json::value::RawValue;

use crate::{
    Check, Failure, Record,
    record::{self, unknown_field},
};

/// A list of `[operation, [arguments]]` and the list of results.
pub(super) fn ops(input: &RawValue, expected: &RawValue) -> Result<(), Failure> {
    let results = record::input(input, |input| {
        input.list("ops", |raw| {
            let (operation, arguments) = record::read::<(String, Vec<i64>)>(raw)?;
            operate(&operation, &arguments)
        })
    })?;
    record::expected(expected, |key, raw| match key {
        "results" => results.check(raw),
        _ => unknown_field(),
    })
}

/// One operation on raw numbers with 32 fraction bits.
fn operate(operation: &str, arguments: &[i64]) -> Result<i64, Failure> {
    let number = I32F32::from_bits;
    match (operation, arguments) {
        ("mul", [a, b]) => Ok(number(*a).saturating_mul(number(*b)).to_bits()),
        ("div", [a, b]) => Ok(number(*a).div_or_zero(number(*b)).to_bits()),
        ("exp", [x]) => signed(exp::exp(*x)),
        ("u16", [x]) => Ok(unit::enc(u64::try_from(*x).unwrap_or(0)).into()),
        ("sigmoid_alpha", [scores @ .., steepness]) if scores.len() == 5 => {
            rate(scores, *steepness)
        }
        _ => Err(Failure::invalid(format!(
            "unknown operation `{operation}` with {} arguments",
            arguments.len()
        ))),
    }
}

/// The rate of one bond from consensus, weight, bond, low and high, each from 0 to 1.
fn rate(scores: &[i64], steepness: i64) -> Result<i64, Failure> {
    let unit = |score: &i64| {
        u64::try_from(*score)
            .ok()
            .filter(|score| *score <= unit::ONE)
    };
    let scores: Option<Vec<u64>> = scores.iter().map(unit).collect();
    let (Some(&[consensus, weight, bond, low, high]), Ok(steepness)) =
        (scores.as_deref(), i16::try_from(steepness))
    else {
        return Err(Failure::invalid(
            "an argument of `sigmoid_alpha` is out of range",
        ));
    };
    signed(mycelium_yuma::liquid_rate(
        consensus, weight, bond, low, high, steepness,
    ))
}

/// The result of an operation whose numbers are never negative.
fn signed(result: u64) -> Result<i64, Failure> {
    i64::try_from(result)
        .map_err(|_| Failure::invalid(format!("{result} is beyond 64 bits signed")))
}

/// The weighted median of one target's scores.
pub(super) fn median(input: &RawValue, expected: &RawValue) -> Result<(), Failure> {
    let (voters, kappa) = record::input(input, voters)?;
    record::expected(expected, |key, raw| match key {
        "median" => mycelium_yuma::weighted_median(&voters, kappa).check(raw),
        _ => unknown_field(),
    })
}

/// Each voter's score and stake, and the share that has to agree.
fn voters(input: &mut Record<'_>) -> Result<(Vec<(u64, u64)>, u64), Failure> {
    let (score, stake): (Vec<u64>, Vec<u64>) = (input.required("score")?, input.required("stake")?);
    if score.len() != stake.len() {
        let reason = format!("{} scores, but {} stakes", score.len(), stake.len());
        return Err(Failure::invalid(reason).under("score"));
    }
    Ok((
        score.into_iter().zip(stake).collect(),
        input.required("kappa_bits")?,
    ))
}

/// Weights as submitted, and as stored.
pub(super) fn upscale(input: &RawValue, expected: &RawValue) -> Result<(), Failure> {
    let mut weights: Vec<u16> = record::input(input, |input| input.required("weights"))?;
    mycelium_yuma::upscale(&mut weights);
    record::expected(expected, |key, raw| match key {
        "weights" => weights.check(raw),
        _ => unknown_field(),
    })
}
