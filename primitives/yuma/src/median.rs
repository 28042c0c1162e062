//! The stake-weighted median.

use crate::{
    consensus::threshold,
    matrix::{Code, pack_positive, unpack_positive},
    stake::total,
};
use alloc::vec::Vec;
use mycelium_fixed::unit::{ONE, Reciprocal};

/// One voter's score for a target, with the voter's stake.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Ballot<Score> {
    pub(crate) score: Score,
    stake: Code,
}

impl<Score> Ballot<Score> {
    /// The vote of a stake above zero.
    #[inline]
    pub(crate) fn new(score: Score, stake: u64) -> Self {
        Self {
            score,
            stake: pack_positive(stake),
        }
    }

    #[inline]
    fn stake(&self) -> u64 {
        unpack_positive(self.stake)
    }
}

/// Up to this many ballots are sorted rather than divided.
const FEW: usize = 8;

/// The smallest score such that `below` and the stake of all ballots up to it exceed the threshold; the
/// largest if there is none, and 0 without ballots.
///
/// Divides the ballots around a pivot and goes on with the part that holds the answer, so that the expected
/// work is linear; where the pivots are bad, the rest is sorted. The order of the ballots does not matter.
pub(crate) fn select<Score: Copy + Default + Ord>(
    mut ballots: &mut [Ballot<Score>],
    mut below: u64,
    threshold: i64,
) -> Score {
    // Sums of stake stay below 2^33.
    let exceeds = |stake: u64| (stake as i64) > threshold;
    let mut rounds = ballots
        .len()
        .checked_ilog2()
        .unwrap_or_default()
        .wrapping_mul(2);
    while ballots.len() > FEW && rounds > 0 {
        rounds = rounds.wrapping_sub(1);
        let pivot = pivot(ballots);
        let (lower, equal) = weigh(ballots, pivot);
        let with_lower = below.wrapping_add(lower);
        let with_equal = with_lower.wrapping_add(equal);
        let kept = if lower > 0 && exceeds(with_lower) {
            keep(ballots, |score| score < pivot)
        } else if exceeds(with_equal) {
            return pivot;
        } else {
            below = with_equal;
            keep(ballots, |score| score > pivot)
        };
        if kept == 0 {
            return pivot;
        }
        ballots = ballots.get_mut(..kept).unwrap_or_default();
    }
    ballots.sort_unstable_by_key(|ballot| ballot.score);
    let mut answer = Score::default();
    for (index, ballot) in ballots.iter().enumerate() {
        below = below.wrapping_add(ballot.stake());
        answer = ballot.score;
        let last_of_equals = ballots
            .get(index.wrapping_add(1))
            .is_none_or(|next| next.score != answer);
        if last_of_equals && exceeds(below) {
            break;
        }
    }
    answer
}

/// The median of the first, the middle and the last score.
#[inline]
fn pivot<Score: Copy + Default + Ord>(ballots: &[Ballot<Score>]) -> Score {
    let score = |index: usize| {
        ballots
            .get(index)
            .map_or(Score::default(), |ballot| ballot.score)
    };
    let last = ballots.len().saturating_sub(1);
    let (a, b, c) = (score(0), score(last >> 1), score(last));
    a.min(b).max(a.max(b).min(c))
}

/// The stake below the pivot, and that at the pivot.
#[inline]
fn weigh<Score: Copy + Ord>(ballots: &[Ballot<Score>], pivot: Score) -> (u64, u64) {
    ballots
        .iter()
        .fold((0_u64, 0_u64), |(lower, equal), ballot| {
            let stake = ballot.stake();
            (
                lower.wrapping_add(if ballot.score < pivot { stake } else { 0 }),
                equal.wrapping_add(if ballot.score == pivot { stake } else { 0 }),
            )
        })
}

/// Moves the ballots with such scores to the front and counts them, without a branch on the score.
#[inline]
fn keep<Score: Copy>(ballots: &mut [Ballot<Score>], wanted: impl Fn(Score) -> bool) -> usize {
    let mut kept = 0_usize;
    for index in 0..ballots.len() {
        let Some(ballot) = ballots.get(index).copied() else {
            break;
        };
        if let Some(place) = ballots.get_mut(kept) {
            *place = ballot;
        }
        kept = kept.wrapping_add(usize::from(wanted(ballot.score)));
    }
    kept
}

/// The stake-weighted median of `voters`, given as (score, stake), both from 0 to one with 32 fraction bits.
///
/// It is the smallest score such that the stake of those scoring at most that exceeds the whole stake less
/// `kappa`; the largest score if there is none; 0 without voters. Voters without stake do not count. Stakes
/// are taken as shares of their sum, rounded down.
pub fn weighted_median(voters: &[(u64, u64)], kappa: u64) -> u64 {
    let voters = voters.iter().copied().filter(|(_, stake)| *stake > 0);
    let whole = Reciprocal::new(total(voters.clone().map(|(_, stake)| stake)));
    let shares = voters
        .clone()
        .map(|(score, stake)| (score, whole.div(stake)));
    let cast = total(shares.clone().map(|(_, share)| share));
    let threshold = threshold(cast, kappa.min(ONE));
    let scores = voters.map(|(score, _)| score);
    if threshold < 0 {
        return scores.min().unwrap_or_default();
    }
    if cast as i64 <= threshold {
        return scores.max().unwrap_or_default();
    }
    // A share can be rounded down to 0 where the stakes sum up to more than one.
    let counted = shares.filter(|(_, share)| *share > 0);
    let mut ballots: Vec<_> = counted
        .map(|(score, share)| Ballot::new(score, share))
        .collect();
    select(&mut ballots, 0, threshold)
}
