//! Locks, conviction and voting power.

use mycelium_fixed::U64F64;
use mycelium_locks::{LockKind, LockState, Rates, voting_power};

use super::case::Case;
use crate::Failure;

/// A lock after some time.
pub(super) fn lock_roll(case: &mut Case<'_>) -> Result<(), Failure> {
    let lock = LockState {
        locked_mass: case.alpha("locked")?,
        conviction: U64F64::from_int(case.number("conviction_int")?),
        last_update: 0,
    };
    let kind = LockKind {
        perpetual: case.flag("perpetual")?,
        to_owner: case.flag("owner_lock")?,
    };
    let rates = Rates {
        unlock: case.number("unlock_rate")?,
        maturity: case.number("maturity_rate")?,
    };
    let after = lock.rolled(kind, rates, case.number("dt")?);
    case.expect_number("locked_after", after.locked_mass.to_u64())?;
    case.expect_number("conviction_after_int", after.conviction.to_u64())
        .map(drop)
}

/// A validator's voting power after an epoch.
pub(super) fn voting_power_ema(case: &mut Case<'_>) -> Result<(), Failure> {
    let next = voting_power::next(
        case.alpha("previous")?,
        case.alpha("stake")?,
        case.number("alpha_e18")?,
    );
    case.expect_number("result", next.to_u64()).map(drop)
}
