//! What the scores pay.

use crate::stake::total;
use alloc::vec::Vec;
use mycelium_fixed::{
    unit::{ONE, Reciprocal, part},
    wide,
};
use mycelium_types::AlphaBalance;

/// Amounts by uid. Each is rounded down; what is left belongs to nobody here, and the caller decides.
#[derive(Debug, Default)]
pub(crate) struct Amounts {
    pub(crate) server: Vec<AlphaBalance>,
    pub(crate) validator: Vec<AlphaBalance>,
    pub(crate) combined: Vec<AlphaBalance>,
}

impl Amounts {
    /// Pays incentives and dividends by their parts of the sum of both, which is returned.
    ///
    /// If nobody scored, validators are paid by active stake, or by stake if none is active.
    pub(crate) fn fill(
        &mut self,
        emission: AlphaBalance,
        incentive: &[u64],
        dividends: &[u64],
        active_stake: &[u64],
        stake: &[u64],
    ) -> u64 {
        let amount = |share| AlphaBalance::new(part(share, emission.to_u64()));
        let sum = total(incentive.iter().copied()).wrapping_add(total(dividends.iter().copied()));
        for amounts in [&mut self.server, &mut self.validator, &mut self.combined] {
            amounts.clear();
            amounts.reserve(incentive.len());
        }
        if sum == 0 {
            let shares = if active_stake.iter().any(|stake| *stake > 0) {
                active_stake
            } else {
                stake
            };
            self.server.resize(shares.len(), AlphaBalance::default());
            self.validator
                .extend(shares.iter().map(|share| amount(*share)));
            self.combined.extend_from_slice(&self.validator);
            return sum;
        }
        let whole = Reciprocal::new(sum);
        for (incentive, dividend) in incentive.iter().zip(dividends) {
            let [server, validator] = [*incentive, *dividend].map(|score| match score {
                0 => AlphaBalance::default(),
                score => amount(whole.div(score)),
            });
            self.server.push(server);
            self.validator.push(validator);
            self.combined.push(match (*incentive, *dividend) {
                (_, 0) => server,
                (0, _) => validator,
                // Rounded once: not the sum of the two. Both together may exceed one.
                (incentive, dividend) => {
                    amount(share(incentive.wrapping_add(dividend), whole, sum))
                }
            });
        }
        sum
    }
}

/// The part of the sum that a neuron has which earns on both sides: up to two.
fn share(score: u64, whole: Reciprocal, sum: u64) -> u64 {
    if score <= ONE {
        whole.div(score)
    } else {
        wide::ratio_q32(score.into(), sum.into())
    }
}
