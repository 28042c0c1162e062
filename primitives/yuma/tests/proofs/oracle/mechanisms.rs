//! Section 7.1: mechanisms of one subnet.

use super::{Outcome, stake::to_u64};
use num_bigint::BigInt;

/// The amount of each of `count` mechanisms.
pub(crate) fn split_emission(amount: u64, count: u8, split: Option<&[u16]>) -> Vec<u64> {
    let part = |k: u8| match split {
        Some(parts) => {
            let share = u128::from(parts.get(usize::from(k)).copied().unwrap_or(0));
            u64::try_from(u128::from(amount) * share / 65535).unwrap()
        }
        None => amount / u64::from(count),
    };
    let mut amounts: Vec<u64> = (0..count).map(part).collect();
    let given = amounts.iter().sum::<u64>();
    if let Some(first) = amounts.first_mut() {
        *first += amount - given;
    }
    amounts
}

/// What is stored for the subnet once all its mechanisms have run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Aggregate {
    pub(crate) raw_stake: Vec<u64>,
    pub(crate) server_emission: Vec<u64>,
    pub(crate) validator_emission: Vec<u64>,
    pub(crate) active: Vec<bool>,
    pub(crate) permits: Vec<bool>,
    pub(crate) emission: Vec<u64>,
    pub(crate) consensus: Vec<u16>,
    pub(crate) dividends: Vec<u16>,
    pub(crate) validator_trust: Vec<u16>,
    pub(crate) stake_weight: Vec<u16>,
}

/// `mechanisms`: the amount and the outcome of each, in order.
pub(crate) fn aggregate(n: usize, amount: u64, mechanisms: &[(u64, Outcome)]) -> Aggregate {
    let outcomes = || mechanisms.iter().map(|(_, outcome)| outcome);
    let sum = |field: fn(&Outcome) -> &Vec<u64>| -> Vec<u64> {
        (0..n)
            .map(|i| outcomes().fold(0, |sum: u64, o| sum.saturating_add(field(o)[i])))
            .collect()
    };
    let any = |field: fn(&Outcome) -> &Vec<bool>| -> Vec<bool> {
        (0..n).map(|i| outcomes().any(|o| field(o)[i])).collect()
    };
    let blend = |i: usize, field: &dyn Fn(&Outcome, usize) -> u64| -> u64 {
        let mut x = BigInt::from(0);
        for (k, (own_amount, outcome)) in mechanisms.iter().enumerate() {
            let y = BigInt::from(field(outcome, i));
            x = ((x << 64) + y * mechanism_weight(k, *own_amount, amount)) >> 64;
        }
        to_u64(&x)
    };
    let blend_scores = |field: fn(&Outcome) -> &Vec<u16>| -> Vec<u16> {
        let score = |i| blend(i, &|outcome, i| field(outcome)[i].into());
        (0..n)
            .map(|i| u16::try_from(score(i)).unwrap_or(u16::MAX))
            .collect()
    };
    Aggregate {
        raw_stake: sum(|o| &o.raw_stake),
        server_emission: sum(|o| &o.server_emission),
        validator_emission: sum(|o| &o.validator_emission),
        active: any(|o| &o.active),
        permits: any(|o| &o.permits),
        emission: (0..n)
            .map(|i| blend(i, &|outcome, i| outcome.emission[i]))
            .collect(),
        consensus: blend_scores(|o| &o.consensus),
        dividends: blend_scores(|o| &o.dividends),
        validator_trust: blend_scores(|o| &o.validator_trust),
        stake_weight: blend_scores(|o| &o.stake_weight),
    }
}

/// Weight of mechanism `k`, with 64 fraction bits.
fn mechanism_weight(k: usize, own_amount: u64, amount: u64) -> BigInt {
    match (amount, k) {
        (0, 0) => BigInt::from(1) << 64,
        (0, _) => BigInt::from(0),
        _ => (BigInt::from(own_amount) << 64) / BigInt::from(amount),
    }
}
