//! Which weights count, and what they are worth: masks and normalisation in one pass.

use crate::{
    consensus::Columns,
    matrix::{Matrix, pack},
    rows::Entry,
    subnet::{Mechanism, Subnet},
};
use alloc::vec::Vec;
use mycelium_fixed::unit::{ONE, Whole};

/// One, in the unit of stored weights.
const FULL: u64 = u16::MAX as u64;

/// Scales weights so that the largest becomes 65535: how the chain stores what a validator submits.
///
/// `value * 65535 / max` to the nearest integer, halves up; zeros stay zeros. Above a maximum of 32768 the
/// factor is made first and cut after 32 fraction bits, so that a half may fall just short.
pub fn upscale(weights: &mut [u16]) {
    let max = u64::from(weights.iter().copied().max().unwrap_or_default());
    let divide = |dividend: u64| dividend.checked_div(max).unwrap_or_default();
    let factor = divide(FULL << 32);
    for weight in weights.iter_mut() {
        let value = u64::from(*weight);
        // With 32 fraction bits. Below 2^49, or below 2^63 before the division.
        let scaled = if max > 32_768 {
            value.wrapping_mul(factor)
        } else {
            divide(value.wrapping_mul(FULL) << 32)
        };
        *weight = (scaled.wrapping_add(ONE >> 1) >> 32) as u16;
    }
}

/// What decides whether a weight counts, prepared once for an epoch.
pub(crate) struct Masks<'a> {
    subnet: &'a Subnet<'a>,
    last_update: &'a [u64],
    /// By uid, one more than the block of the earliest live commit. Empty without commits.
    commits: &'a [u64],
    latest_registration: u64,
}

impl<'a> Masks<'a> {
    /// Sorts the commits into `commit_limits` by uid.
    pub(crate) fn new(
        subnet: &'a Subnet<'a>,
        mechanism: &Mechanism<'a>,
        latest_registration: u64,
        commit_limits: &'a mut Vec<u64>,
    ) -> Self {
        commit_limits.clear();
        if !mechanism.commits.is_empty() {
            commit_limits.resize(subnet.registered.len(), u64::MAX);
        }
        for (uid, block) in mechanism.commits {
            if let Some(limit) = commit_limits.get_mut(usize::from(*uid)) {
                *limit = block.saturating_add(1).min(*limit);
            }
        }
        let last_update = mechanism.last_update;
        Self {
            subnet,
            last_update,
            commits: commit_limits,
            latest_registration,
        }
    }

    /// Weights of a validator count for targets registered before this block only: before the weights were
    /// set, and not after its earliest unrevealed commit.
    fn registration_limit(&self, uid: u16) -> u64 {
        let updated = self
            .last_update
            .get(usize::from(uid))
            .copied()
            .unwrap_or_default();
        let committed = self
            .commits
            .get(usize::from(uid))
            .copied()
            .unwrap_or(u64::MAX);
        updated.min(committed)
    }

    /// Adds what counts of a row to the matrix, and to the columns if the validator votes.
    pub(crate) fn load(&self, uid: u16, row: &[Entry], vote: Option<u64>, loaded: &mut Loaded<'_>) {
        let registered = self.subnet.registered;
        let limit = self.registration_limit(uid);
        let owner = self.subnet.owner == Some(uid);
        let in_range = row.iter().fold(true, |all, (target, _)| {
            all & (usize::from(*target) < registered.len())
        });
        if in_range && limit > self.latest_registration {
            // Everything counts but the weight on oneself.
            let own = row.iter().position(|(target, _)| *target == uid);
            let own = own.filter(|_| !owner).unwrap_or(row.len());
            let (before, rest) = row.split_at_checked(own).unwrap_or_default();
            return loaded.take(uid, [before, rest.get(1..).unwrap_or_default()], vote);
        }
        let mut masked = core::mem::take(loaded.masked);
        masked.clear();
        masked.extend(row.iter().copied().filter(|(target, _)| {
            let block = registered.get(usize::from(*target));
            block.is_some_and(|block| *block < limit) && (*target != uid || owner)
        }));
        loaded.take(uid, [&masked, &[]], vote);
        *loaded.masked = masked;
    }
}

/// Where weights are loaded to.
pub(crate) struct Loaded<'a> {
    pub(crate) matrix: &'a mut Matrix,
    pub(crate) columns: &'a mut Columns,
    pub(crate) masked: &'a mut Vec<Entry>,
}

impl Loaded<'_> {
    /// Adds a row, in two parts, of which everything counts: every value becomes its share of the sum.
    fn take(&mut self, uid: u16, parts: [&[Entry]; 2], vote: Option<u64>) {
        let values = parts
            .iter()
            .copied()
            .flatten()
            .map(|(_, value)| u64::from(*value));
        // At most 65,536 values of `u16`.
        let whole = Whole::new(values.fold(0, u64::wrapping_add));
        for part in parts {
            let cells = part
                .iter()
                .map(|(target, value)| (*target, pack(whole.share(*value))));
            self.matrix.extend(cells);
        }
        let cells = self.matrix.end_row(uid);
        if let Some(stake) = vote {
            self.columns.count(cells, stake);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn upscaled<const N: usize>(mut weights: [u16; N]) -> [u16; N] {
        upscale(&mut weights);
        weights
    }

    #[test]
    fn the_largest_weight_becomes_the_maximum() {
        assert_eq!(upscaled([1, 2, 4]), [16_384, 32_768, 65_535]);
        assert_eq!(upscaled([7]), [65_535]);
        assert_eq!(upscaled([65_535, 1, 0]), [65_535, 1, 0]);
    }

    #[test]
    fn a_half_rounds_up_unless_the_factor_was_cut() {
        assert_eq!(upscaled([43_690, 21_845]), [65_535, 32_768]);
        assert_eq!(upscaled([65_534, 32_767]), [65_535, 32_767]);
        assert_eq!(upscaled([2, 1]), [65_535, 32_768]);
    }

    #[test]
    fn zeros_stay_zeros() {
        assert_eq!(upscaled([0, 0]), [0, 0]);
        assert_eq!(upscaled([]), []);
    }
}
