//! The voting power of validators: a slow average of their stake.

use mycelium_types::AlphaBalance;

/// The weight of the whole.
pub const ONE: u64 = 1_000_000_000_000_000_000;

/// The average after an epoch, where `rate` of 10^18 is the weight of the stake. Rounded down.
pub fn next(average: AlphaBalance, stake: AlphaBalance, rate: u64) -> AlphaBalance {
    // A weight above one counts as one.
    let rate = rate.min(ONE);
    // At most 10^18 * 2^64, for both together.
    let new = u128::from(rate).wrapping_mul(stake.to_u64().into());
    let kept = u128::from(ONE.saturating_sub(rate)).wrapping_mul(average.to_u64().into());
    let sum = new.wrapping_add(kept).checked_div(ONE.into()).unwrap_or(0);
    // Never above the greater of the two.
    AlphaBalance::new(u64::try_from(sum).unwrap_or(u64::MAX))
}

/// Whether the average is removed: it was at the stake threshold, or above, and fell below.
pub fn fell_through(before: AlphaBalance, after: AlphaBalance, threshold: AlphaBalance) -> bool {
    before >= threshold && after < threshold
}
