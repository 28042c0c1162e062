//! The other layout of files: cases in named groups, each case a record of inputs and results.

mod case;
mod digests;
mod dividends;
mod emission;
mod locks;
mod pools;
mod prices;
mod shares;

use serde_json::value::RawValue;

use crate::{Failure, Record, vector::catching};
use case::{Case, Tolerance};

/// Computes the results of one case and holds them against those of the file, up to the first difference.
type Runner = fn(&mut Case<'_>) -> Result<(), Failure>;

/// Groups by name.
const RUNNERS: &[(&str, Runner)] = &[
    ("block_emission", emission::block_emission),
    ("mint_clamp", emission::mint_clamp),
    ("tao_shares", emission::tao_shares),
    ("subnet_terms", emission::subnet_terms),
    ("alpha_block_split", emission::alpha_block_split),
    ("moving_price", emission::moving_price),
    ("dividend_distribution", dividends::dividend_distribution),
    ("parent_child_split", dividends::parent_child_split),
    ("mechanism_split", dividends::mechanism_split),
    ("root_claim", dividends::root_claim),
    ("subnet_lock_cost", prices::subnet_lock_cost),
    ("burn_decay_factor_q32", prices::burn_decay_factor),
    ("burn_decay", prices::burn_decay),
    ("burn_bump", prices::burn_bump),
    ("dissolve_payout", prices::dissolve_payout),
    ("pow_seal", digests::pow_seal),
    ("subnet_account", digests::subnet_account),
    ("lease_accounts", digests::lease_accounts),
    ("weight_commit_hash", digests::weight_commit_hash),
    ("swap", pools::swap),
    ("pool_weights", pools::pool_weights),
    ("share_pool", shares::share_pool),
    ("lock_roll", locks::lock_roll),
    ("voting_power_ema", locks::voting_power_ema),
];

/// The names of all groups that are known.
pub fn groups() -> impl Iterator<Item = &'static str> {
    RUNNERS.iter().map(|(name, _)| *name)
}

/// Checks all cases of a group. `report` takes the name and the result of each.
///
/// Fails as a whole where the group is unknown or holds other than it says.
pub(crate) fn check(
    name: &str,
    raw: &RawValue,
    mut report: impl FnMut(&str, &Result<(), Failure>),
) -> Result<(), Failure> {
    let (_, runner) = RUNNERS
        .iter()
        .find(|(known, _)| *known == name)
        .ok_or_else(|| Failure::invalid("unknown group"))?;
    let mut group = Record::parse(raw)?;
    let tolerance = Tolerance::read(group.take("tolerance"))?;
    let count = group.optional::<usize>("count")?;
    let cases = group.required::<Vec<&RawValue>>("cases")?;
    for remark in ["description", "note"] {
        group.take(remark);
    }
    group.finish()?;
    for (index, raw) in cases.iter().enumerate() {
        // Cases need no names of their own.
        let own = case::name(raw).map(|own| format!(" {own}"));
        report(
            &format!("{name}[{index}]{}", own.unwrap_or_default()),
            &catching(|| Case::check(raw, tolerance, runner)),
        );
    }
    match count {
        Some(count) if count != cases.len() => {
            let reason = format!("{count}, but there are {} cases", cases.len());
            Err(Failure::invalid(reason).under("count"))
        }
        _ => Ok(()),
    }
}
