//! The three ways in which bonds move, and the dividends that they earn.

use super::{
    StoredRows,
    fixed::{Fixed, Liquid},
    matrix::{self, Matrix, Row},
};
use alloc::vec::Vec;
use mycelium_yuma::{BondKind, ConsensusMode, LiquidAlpha, Subnet};

/// What the first half of the epoch found.
pub(super) struct State<'a> {
    pub(super) subnet: &'a Subnet<'a>,
    pub(super) active_stake: &'a [Fixed],
    pub(super) consensus: &'a [Fixed],
}

impl State<'_> {
    /// Bonds to keep, and dividends before they are normalised.
    pub(super) fn bonds(
        &self,
        stored: &StoredRows,
        weights: &Matrix,
        clipped: &Matrix,
        incentive: &[Fixed],
    ) -> (Matrix, Vec<Fixed>) {
        let n = self.consensus.len();
        let rate = Fixed::complement_of_millionths(self.subnet.bonds.moving_average);
        let target = match self.subnet.bonds.penalty {
            0 => weights.clone(),
            u16::MAX => clipped.clone(),
            penalty => matrix::interpolate(weights, clipped, n, Fixed::from_share(penalty)),
        };
        match self.subnet.bonds.kind {
            BondKind::Legacy => {
                let mut old = self.read(stored, Fixed::from_int);
                matrix::normalise_columns(&mut old, n);
                let mut delta = matrix::scale_rows(&target, self.active_stake);
                matrix::normalise_columns(&mut delta, n);
                let mut bonds = matrix::moving_average(&delta, &old, n, rate);
                matrix::normalise_columns(&mut bonds, n);
                let dividends = matrix::weighted_row_sums(&bonds, incentive);
                matrix::upscale_columns(&mut bonds, n);
                (bonds, dividends)
            }
            BondKind::Relative => {
                let old = self.read(stored, Fixed::from_share);
                self.earned(matrix::moving_average(&target, &old, n, rate), incentive)
            }
            BondKind::Liquid(liquid) => {
                let old = self.read(stored, Fixed::from_share);
                let agreed = self.consensus.iter().any(|x| *x > Fixed::ZERO);
                let bonds = if agreed {
                    let rates = self.rates(&target, &old, liquid);
                    matrix::moving_average_by_entry(&target, &old, n, &rates)
                } else {
                    matrix::moving_average(&target, &old, n, rate)
                };
                self.earned(bonds, incentive)
            }
        }
    }

    /// Old bonds, without those on neurons that came after them.
    fn read(&self, stored: &StoredRows, number: impl Fn(u16) -> Fixed) -> Matrix {
        let subnet = self.subnet;
        let last = match subnet.last_step {
            0 => subnet.block.saturating_sub(u64::from(subnet.tempo)),
            step => step + 1,
        };
        let bonds = matrix::read(stored, self.consensus.len(), number);
        matrix::mask(&bonds, |_, target| last > subnet.registered[target])
    }

    /// Relative bonds, and the dividends of their shares by column.
    fn earned(&self, bonds: Matrix, incentive: &[Fixed]) -> (Matrix, Vec<Fixed>) {
        let mut shares = bonds.clone();
        matrix::normalise_columns(&mut shares, self.consensus.len());
        let mut dividends = matrix::weighted_row_sums(&shares, incentive);
        for (dividend, stake) in dividends.iter_mut().zip(self.active_stake) {
            *dividend = *dividend * *stake;
        }
        (bonds, dividends)
    }

    /// A rate for every pair of neurons.
    fn rates(&self, target: &Matrix, old: &Matrix, liquid: LiquidAlpha<'_>) -> Vec<Vec<Fixed>> {
        let rule = Liquid::new(liquid.low, liquid.high, liquid.steepness);
        let consensus = self.rate_consensus(liquid.consensus);
        let row = |(target, old): (&Row, &Row)| {
            let (mut target, mut old) = (target.as_slice(), old.as_slice());
            let rate = |(uid, consensus): (usize, &Fixed)| {
                rule.rate(*consensus, seek(&mut target, uid), seek(&mut old, uid))
            };
            consensus.iter().enumerate().map(rate).collect()
        };
        target.iter().zip(old).map(row).collect()
    }

    fn rate_consensus(&self, mode: ConsensusMode<'_>) -> Vec<Fixed> {
        let stored = match mode {
            ConsensusMode::Previous(stored) => stored,
            ConsensusMode::Auto(stored) if self.subnet.bonds.penalty == u16::MAX => stored,
            ConsensusMode::Auto(_) | ConsensusMode::Current => &[],
        };
        let mut consensus = self.consensus.to_vec();
        for (consensus, stored) in consensus.iter_mut().zip(stored) {
            *consensus = Fixed::from_share(*stored);
        }
        consensus
    }
}

/// Moves forward to a uid. What lies behind an entry with a greater uid is not found.
fn seek(row: &mut &[(u16, Fixed)], uid: usize) -> Fixed {
    while let Some(((target, x), rest)) = row.split_first() {
        if usize::from(*target) == uid {
            return *x;
        }
        if usize::from(*target) > uid {
            return Fixed::ZERO;
        }
        *row = rest;
    }
    Fixed::ZERO
}
