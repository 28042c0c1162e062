//! Section 5: consensus, clipping, incentive.

use super::{
    matrix::Matrix,
    numbers::{Q, frac, mul, norm},
};

/// The weighted median of one target by its definition. `kappa` is q32.
pub(crate) fn weighted_median(stake: &[Q], score: &[Q], kappa: Q) -> Q {
    let voters: Vec<usize> = (0..stake.len()).filter(|&i| stake[i] > 0).collect();
    let voting = norm(&voters.iter().map(|&i| stake[i]).collect::<Vec<_>>());
    let minority = voting.iter().sum::<Q>() - kappa;

    let mut scores: Vec<Q> = voters.iter().map(|&i| score[i]).collect();
    scores.sort();
    let up_to = |limit: Q| -> Q {
        let below = voters
            .iter()
            .zip(&voting)
            .filter(|(i, _)| score[**i] <= limit);
        below.map(|(_, v)| *v).sum()
    };
    let above_minority = scores.iter().copied().find(|&s| up_to(s) > minority);
    above_minority.or(scores.last().copied()).unwrap_or(0)
}

/// C: for every target the median over all voters, where an absent entry scores 0.
pub(crate) fn consensus(weights: &Matrix, active_stake: &[Q], kappa: u16) -> Vec<Q> {
    let n = weights.n();
    (0..n)
        .map(|j| {
            let score: Vec<Q> = (0..n).map(|i| weights.at(i, j)).collect();
            weighted_median(active_stake, &score, frac(kappa))
        })
        .collect()
}

/// K: no entry above the consensus; what is clipped to nothing is removed, what was 0 stays.
pub(crate) fn clip(weights: &Matrix, consensus: &[Q]) -> Matrix {
    let mut clipped = Matrix::new(weights.n());
    for i in 0..weights.n() {
        for (j, value) in weights.row(i) {
            if value == 0 || consensus[j] > 0 {
                clipped.put(i, j, value.min(consensus[j]));
            }
        }
    }
    clipped
}

pub(crate) fn validator_trust(clipped: &Matrix) -> Vec<Q> {
    (0..clipped.n()).map(|i| clipped.row_sum(i)).collect()
}

/// I: normalised ranks.
pub(crate) fn incentive(clipped: &Matrix, active_stake: &[Q]) -> Vec<Q> {
    let n = clipped.n();
    let rank: Vec<Q> = (0..n)
        .map(|j| (0..n).map(|i| mul(active_stake[i], clipped.at(i, j))).sum())
        .collect();
    norm(&rank)
}
