//! Subnets with several mechanisms: the amount is split between them, and their results are put together.

use crate::epoch::Outcome;
use alloc::vec::Vec;
use mycelium_types::AlphaBalance;

/// Splits an amount between `count` mechanisms: by `split` in parts of 65535, or evenly without one.
///
/// Every part is rounded down, and what is left goes to the first. A missing entry of `split` is 0. Nothing
/// comes back for no mechanisms. A split of more than 65535 in all gives away no more than the amount: later
/// mechanisms get what is left.
pub fn split_emission(amount: AlphaBalance, count: u8, split: Option<&[u16]>) -> Vec<AlphaBalance> {
    let whole = amount.to_u64();
    let part = |index: usize| match split {
        None => whole.checked_div(count.into()).unwrap_or_default(),
        Some(split) => {
            let part = u128::from(split.get(index).copied().unwrap_or_default());
            // Below 2^80, and at most the amount after the division.
            let product = u128::from(whole).wrapping_mul(part);
            product.checked_div(u16::MAX.into()).unwrap_or_default() as u64
        }
    };
    let mut rest = whole;
    let mut parts: Vec<u64> = (0..usize::from(count))
        .map(|index| {
            let part = part(index).min(rest);
            rest = rest.wrapping_sub(part);
            part
        })
        .collect();
    if let Some(first) = parts.first_mut() {
        *first = first.wrapping_add(rest);
    }
    parts.into_iter().map(AlphaBalance::new).collect()
}

/// The results of a subnet's mechanisms put together, by uid: amounts and raw stake add up, a neuron is
/// active or permitted if it is so anywhere, and scores are averages by amount.
///
/// The averages are rounded down after every mechanism, so they may fall short by one for each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aggregate {
    /// What is shared out in all.
    amount: u64,
    /// Has a mechanism been added?
    started: bool,
    /// Raw stake, summed up over mechanisms.
    pub stake: Vec<AlphaBalance>,
    /// Who set weights recently.
    pub active: Vec<bool>,
    /// Who has a permit from the next epoch on.
    pub permits: Vec<bool>,
    /// Amounts of miners.
    pub server_emission: Vec<AlphaBalance>,
    /// Amounts of validators.
    pub validator_emission: Vec<AlphaBalance>,
    /// Average of the combined amounts.
    pub emission: Vec<AlphaBalance>,
    /// Average consensus.
    pub consensus: Vec<u16>,
    /// Average dividends.
    pub dividends: Vec<u16>,
    /// Average validator trust.
    pub validator_trust: Vec<u16>,
    /// Average share of stake.
    pub stake_weight: Vec<u16>,
}

/// A weight of mechanisms has 64 fraction bits.
const WHOLE: u128 = 1 << 64;

impl Aggregate {
    /// Of a subnet with so many neurons, which shares out that amount over all mechanisms.
    pub fn new(neurons: usize, amount: AlphaBalance) -> Self {
        let (amounts, scores, flags) = (
            alloc::vec![AlphaBalance::default(); neurons],
            alloc::vec![0; neurons],
            alloc::vec![false; neurons],
        );
        Self {
            amount: amount.to_u64(),
            started: false,
            stake: amounts.clone(),
            active: flags.clone(),
            permits: flags,
            server_emission: amounts.clone(),
            validator_emission: amounts.clone(),
            emission: amounts,
            consensus: scores.clone(),
            dividends: scores.clone(),
            validator_trust: scores.clone(),
            stake_weight: scores,
        }
    }

    /// Adds the next mechanism, which shared out `amount`. The order matters.
    pub fn add(&mut self, outcome: &Outcome<'_>, amount: AlphaBalance) {
        let weight = match (self.amount, self.started) {
            (0, false) => WHOLE,
            (0, true) => 0,
            (whole, _) => {
                let scaled = u128::from(amount.to_u64().min(whole)) << 64;
                scaled.checked_div(whole.into()).unwrap_or_default()
            }
        };
        self.started = true;
        let average = |sum: u64, value: u64| {
            // The weight is at most 2^64 and the value below it.
            sum.saturating_add((u128::from(value).wrapping_mul(weight) >> 64) as u64)
        };
        let average_score = |sum: &mut u16, value: &u16| {
            *sum = u16::try_from(average((*sum).into(), (*value).into())).unwrap_or(u16::MAX);
        };
        let add = |sum: &mut AlphaBalance, value: &AlphaBalance| {
            *sum = AlphaBalance::new(sum.to_u64().saturating_add(value.to_u64()));
        };
        each(&mut self.stake, outcome.stake, add);
        each(&mut self.server_emission, outcome.server_emission, add);
        each(
            &mut self.validator_emission,
            outcome.validator_emission,
            add,
        );
        each(&mut self.emission, outcome.emission, |sum, value| {
            *sum = AlphaBalance::new(average(sum.to_u64(), value.to_u64()));
        });
        each(&mut self.active, outcome.active, |all, one| *all |= *one);
        each(&mut self.permits, outcome.permits, |all, one| *all |= *one);
        each(&mut self.consensus, outcome.consensus, average_score);
        each(&mut self.dividends, outcome.dividends, average_score);
        each(
            &mut self.validator_trust,
            outcome.validator_trust,
            average_score,
        );
        each(&mut self.stake_weight, outcome.stake_weight, average_score);
    }
}

fn each<S, V>(sums: &mut [S], values: &[V], mut add: impl FnMut(&mut S, &V)) {
    for (sum, value) in sums.iter_mut().zip(values) {
        add(sum, value);
    }
}

/// Removes a neuron from a row of bonds: what is done to all rows of all mechanisms when the neuron
/// announces that its work has changed, on subnets that want it.
pub fn reset_bonds(row: &mut Vec<(u16, u16)>, uid: u16) {
    row.retain(|(target, _)| *target != uid);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(amount: u64, count: u8, split: Option<&[u16]>) -> Vec<u64> {
        let parts = split_emission(AlphaBalance::new(amount), count, split);
        parts.into_iter().map(AlphaBalance::to_u64).collect()
    }

    #[test]
    fn an_even_split_leaves_the_rest_to_the_first() {
        assert_eq!(parts(10, 3, None), [4, 3, 3]);
        assert_eq!(parts(1, 3, None), [1, 0, 0]);
        assert_eq!(parts(u64::MAX, 1, None), [u64::MAX]);
    }

    #[test]
    fn missing_entries_get_nothing() {
        assert_eq!(parts(65_535, 3, Some(&[1, 2])), [65_533, 2, 0]);
        assert_eq!(parts(100, 2, Some(&[])), [100, 0]);
    }

    #[test]
    fn no_split_gives_away_more_than_there_is() {
        assert_eq!(parts(100, 3, Some(&[65_535, 65_535, 1])), [100, 0, 0]);
        assert_eq!(
            parts(u64::MAX, 2, Some(&[32_768, 32_767]))
                .iter()
                .sum::<u64>(),
            u64::MAX
        );
    }

    #[test]
    fn no_mechanisms_get_no_parts() {
        assert!(parts(100, 0, None).is_empty());
    }

    #[test]
    fn a_reset_removes_one_neuron_and_keeps_the_order() {
        let mut row = alloc::vec![(4, 1), (2, 2), (9, 3)];
        reset_bonds(&mut row, 2);
        assert_eq!(row, [(4, 1), (9, 3)]);
    }
}
