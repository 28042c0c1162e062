//! Names the first field in which two results differ, in the order in which an epoch computes them.

use super::{Outcome, mechanisms::Aggregate};

macro_rules! first_difference {
    ($got:expr, $right:expr, $($($field:ident).+),+) => {{
        $(if $got.$($field).+ != $right.$($field).+ {
            let name = stringify!($($field).+);
            return Some(format!("{name}: {:?}, not {:?}", $got.$($field).+, $right.$($field).+));
        })+
        None
    }};
}

/// What differs in an outcome from the right one.
pub(crate) fn outcomes(got: &Outcome, right: &Outcome) -> Option<String> {
    first_difference!(
        got,
        right,
        raw_stake,
        trace.stake,
        stake_weight,
        active,
        permits,
        trace.active_stake,
        trace.weights,
        trace.consensus,
        trace.validator_trust,
        trace.incentive,
        trace.bonds,
        trace.dividends,
        trace.sum,
        consensus,
        incentive,
        dividends,
        validator_trust,
        bonds,
        server_emission,
        validator_emission,
        emission
    )
}

/// What differs in an aggregate from the right one.
pub(crate) fn aggregates(got: &Aggregate, right: &Aggregate) -> Option<String> {
    first_difference!(
        got,
        right,
        raw_stake,
        stake_weight,
        active,
        permits,
        consensus,
        dividends,
        validator_trust,
        server_emission,
        validator_emission,
        emission
    )
}
