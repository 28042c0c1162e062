//! The weight that a majority of stake supports, for every target.

use crate::{
    matrix::{Cell, Code, Matrix, unpack},
    median::{Ballot, select},
    stake::total,
};
use alloc::vec::Vec;
use mycelium_fixed::unit::{Reciprocal, frac};

/// Votes by target: counted while the weights are loaded, then cast into one list.
#[derive(Debug, Default)]
pub(crate) struct Columns {
    columns: Vec<Column>,
    ballots: Vec<Ballot<Code>>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Column {
    /// Stake of the voters with a weight above zero.
    stake: u64,
    /// How many these are; while ballots are cast, where the next one goes.
    place: u32,
    /// Does the median need the ballots?
    open: bool,
}

/// The voters of an epoch: the stake of each (V), and what a majority has to exceed.
#[derive(Debug, Default)]
pub(crate) struct Voters {
    stake: Vec<u64>,
    total: u64,
    threshold: i64,
}

impl Voters {
    /// Every neuron with active stake votes. Their stake is normalised once more: low bits change.
    pub(crate) fn fill(&mut self, active_stake: &[u64], kappa: u16) {
        let whole = Reciprocal::new(total(active_stake.iter().copied()));
        self.stake.clear();
        self.stake
            .extend(active_stake.iter().map(|stake| whole.div(*stake)));
        self.total = total(self.stake.iter().copied());
        self.threshold = threshold(self.total, frac(kappa));
    }

    /// The stake of a voter, if it is one.
    pub(crate) fn vote(&self, uid: u16) -> Option<u64> {
        self.stake
            .get(usize::from(uid))
            .copied()
            .filter(|stake| *stake > 0)
    }
}

/// What the stake behind low scores has to exceed: negative if even no stake is enough.
pub(crate) fn threshold(total: u64, kappa: u64) -> i64 {
    // Both at most 2^32.
    (total as i64).wrapping_sub(kappa as i64)
}

impl Columns {
    /// Starts with no votes.
    pub(crate) fn clear(&mut self, neurons: usize) {
        self.columns.clear();
        self.columns.resize(neurons, Column::default());
    }

    /// Counts the votes of a row.
    #[inline]
    pub(crate) fn count(&mut self, row: &[Cell], stake: u64) {
        for (target, score) in row {
            if let Some(column) = self.columns.get_mut(usize::from(*target)) {
                let votes = u64::from(*score > 0);
                column.place = column.place.wrapping_add(votes as u32);
                // Stakes of voters sum up to at most 2^32.
                column.stake = column.stake.wrapping_add(stake.wrapping_mul(votes));
            }
        }
    }

    /// The consensus (C) of every target.
    pub(crate) fn consensus(
        &mut self,
        weights: &Matrix,
        voters: &Voters,
        consensus: &mut Vec<u64>,
    ) {
        self.open(voters);
        self.cast(weights, voters);
        consensus.clear();
        let mut rest = self.ballots.as_mut_slice();
        let mut start = 0;
        for column in &self.columns {
            if !column.open {
                consensus.push(0);
                continue;
            }
            let length = column.place.wrapping_sub(start) as usize;
            start = column.place;
            let (ballots, others) = rest.split_at_mut_checked(length).unwrap_or_default();
            rest = others;
            let absent = voters.total.wrapping_sub(column.stake);
            consensus.push(unpack(select(ballots, absent, voters.threshold)));
        }
    }

    /// Gives every column its place in the list. A column in which those who gave no weight are a majority
    /// has the median 0 and needs none.
    fn open(&mut self, voters: &Voters) {
        let mut place = 0_u32;
        for column in &mut self.columns {
            let absent = voters.total.wrapping_sub(column.stake) as i64;
            column.open = column.place > 0 && (absent == 0 || absent <= voters.threshold);
            if column.open {
                let start = place;
                place = place.wrapping_add(column.place);
                column.place = start;
            }
        }
        // What is there from before is written over: every place of an open column is taken.
        let places = self.ballots.len().max(place as usize);
        self.ballots.resize(places, Ballot::default());
    }

    fn cast(&mut self, weights: &Matrix, voters: &Voters) {
        for row in weights.rows() {
            let Some(stake) = voters.vote(row.uid) else {
                continue;
            };
            for (target, score) in row.cells {
                let Some(column) = self.columns.get_mut(usize::from(*target)) else {
                    continue;
                };
                if column.open && *score > 0 {
                    if let Some(ballot) = self.ballots.get_mut(column.place as usize) {
                        *ballot = Ballot::new(*score, stake);
                    }
                    column.place = column.place.wrapping_add(1);
                }
            }
        }
    }
}
