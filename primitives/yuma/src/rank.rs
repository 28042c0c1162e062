//! Weights clipped at consensus, and what follows from them: trust, rank and incentive.

use crate::{
    matrix::{Matrix, unpack},
    stake::normalise,
};
use alloc::vec::Vec;
use mycelium_fixed::unit::mul;

/// Fills in the validators' trust (Tv) and the incentives (I); returns nothing else that is kept.
///
/// `rank` receives the rank (R) of every target: its clipped weights, each times the validator's active
/// stake, rounded down.
pub(crate) fn fill(
    weights: &Matrix,
    active_stake: &[u64],
    consensus: &[u64],
    trust: &mut Vec<u64>,
    rank: &mut Vec<u64>,
    incentive: &mut Vec<u64>,
) {
    trust.clear();
    trust.resize(consensus.len(), 0);
    rank.clear();
    rank.resize(consensus.len(), 0);
    for row in weights.rows() {
        let stake = active_stake
            .get(usize::from(row.uid))
            .copied()
            .unwrap_or_default();
        let mut sum = 0_u64;
        for (target, code) in row.cells {
            let target = usize::from(*target);
            let limit = consensus.get(target).copied().unwrap_or_default();
            let clipped = unpack(*code).min(limit);
            // A row sums up to at most one, and so does a column of ranks.
            sum = sum.wrapping_add(clipped);
            if let Some(rank) = rank.get_mut(target) {
                *rank = rank.wrapping_add(mul(stake, clipped));
            }
        }
        if let Some(trust) = trust.get_mut(usize::from(row.uid)) {
            *trust = sum;
        }
    }
    incentive.clear();
    incentive.extend_from_slice(rank);
    normalise(incentive);
}
