//! The score that a majority of the stake supports, by column.

use super::{
    fixed::Fixed,
    matrix::{self, Matrix},
};
use alloc::{vec, vec::Vec};

/// The stake-weighted median of every column over all voters; a missing entry is a zero.
pub(super) fn by_column(
    stake: &[Fixed],
    voters: &[usize],
    scores: &Matrix,
    n: usize,
    kappa: u16,
) -> Vec<Fixed> {
    let mut votes: Vec<Fixed> = voters.iter().map(|uid| stake[*uid]).collect();
    matrix::normalise(&mut votes);
    let sum = votes.iter().fold(Fixed::ZERO, |sum, x| sum + *x);
    let minority = sum - Fixed::from_share(kappa);
    let mut table = vec![vec![Fixed::ZERO; voters.len()]; n];
    for (voter, uid) in voters.iter().enumerate() {
        for (target, score) in &scores[*uid] {
            table[usize::from(*target)][voter] = *score;
        }
    }
    let everybody: Vec<usize> = (0..voters.len()).collect();
    table
        .iter()
        .map(|column| of(&votes, column, &everybody, minority, Fixed::ZERO))
        .collect()
}

/// The least score with more than `minority` of the votes on it and on those below; `below` is
/// the number of votes below all of `voters`.
fn of(votes: &[Fixed], scores: &[Fixed], voters: &[usize], minority: Fixed, below: Fixed) -> Fixed {
    if voters.is_empty() {
        return Fixed::ZERO;
    }
    let pivot = scores[voters[voters.len() / 2]];
    let mut lower = Vec::new();
    let mut equal = Vec::new();
    let mut upper = Vec::new();
    for voter in voters {
        if scores[*voter] < pivot {
            lower.push(*voter);
        } else if scores[*voter] == pivot {
            equal.push(*voter);
        } else {
            upper.push(*voter);
        }
    }
    let sum = |voters: &[usize]| voters.iter().fold(Fixed::ZERO, |sum, v| sum + votes[*v]);
    let with_lower = below + sum(&lower);
    if with_lower > minority && !lower.is_empty() {
        return of(votes, scores, &lower, minority, below);
    }
    let with_equal = with_lower + sum(&equal);
    if with_equal > minority || upper.is_empty() {
        return pivot;
    }
    of(votes, scores, &upper, minority, with_equal)
}
