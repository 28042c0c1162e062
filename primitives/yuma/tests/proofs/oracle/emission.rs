//! Section 7: the shares and amounts of one mechanism.

use super::numbers::{ONE, Q, div};

pub(crate) struct Emission {
    /// Sum of all incentives and dividends, q32.
    pub(crate) sum: Q,
    pub(crate) server: Vec<u64>,
    pub(crate) validator: Vec<u64>,
    pub(crate) combined: Vec<u64>,
}

pub(crate) fn emission(
    amount: u64,
    incentive: &[Q],
    dividends: &[Q],
    stake: &[Q],
    active_stake: &[Q],
) -> Emission {
    let sum: Q = incentive.iter().sum::<Q>() + dividends.iter().sum::<Q>();
    let shares = |parts: &[Q]| -> Vec<Q> { parts.iter().map(|&part| div(part, sum)).collect() };
    let both: Vec<Q> = incentive
        .iter()
        .zip(dividends)
        .map(|(i, d)| i + d)
        .collect();

    let (validator, combined) = if sum == 0 {
        let idle = active_stake.iter().all(|&a| a == 0);
        let by_stake = if idle { stake } else { active_stake };
        (by_stake.to_vec(), by_stake.to_vec())
    } else {
        (shares(dividends), shares(&both))
    };
    Emission {
        sum,
        server: amounts(amount, &shares(incentive)),
        validator: amounts(amount, &validator),
        combined: amounts(amount, &combined),
    }
}

fn amounts(amount: u64, shares: &[Q]) -> Vec<u64> {
    shares
        .iter()
        .map(|share| u64::try_from(share * i128::from(amount) / ONE).unwrap())
        .collect()
}
