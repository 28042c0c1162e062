//! One function for each kind of vector.

mod child_split;
mod epoch;
mod epoch_input;
mod epoch_result;
mod epoch_sequence;
mod mechanisms;
mod money;
mod numbers;

use serde_json::value::RawValue;

use crate::Failure;

/// Computes the results of `input` and holds them against `expected`, up to the first difference.
pub type Runner = fn(input: &RawValue, expected: &RawValue) -> Result<(), Failure>;

/// All kinds by name.
pub const KINDS: &[(&str, Runner)] = &[
    ("epoch", epoch::run),
    ("epoch_sequence", epoch_sequence::run),
    ("mechanisms", mechanisms::run),
    ("ops", numbers::ops),
    ("median", numbers::median),
    ("upscale", numbers::upscale),
    ("split_emission", money::split_emission),
    ("inherited_stake", money::inherited_stake),
    ("accrue_block", money::accrue_block),
    ("child_split", child_split::run),
    ("dividend_pools", money::dividend_pools),
];

/// The runner of a kind.
pub(crate) fn find(kind: &str) -> Option<Runner> {
    KINDS
        .iter()
        .find(|(name, _)| *name == kind)
        .map(|(_, runner)| *runner)
}
