//! Section 3: activity and permits.

use super::{
    Mechanism, Subnet,
    numbers::{Q, norm},
};

pub(crate) fn active(subnet: &Subnet, mechanism: &Mechanism) -> Vec<bool> {
    let factor = u128::from(subnet.activity_cutoff_factor_milli);
    let cutoff = (factor * u128::from(subnet.tempo) / 1000).max(1);
    (0..subnet.n())
        .map(|i| u128::from(mechanism.last_update(i)) + cutoff >= u128::from(subnet.block))
        .collect()
}

/// Permits of the previous epoch, as far as the list reaches, with the owner's.
pub(crate) fn current(subnet: &Subnet) -> Vec<bool> {
    let mut permits = subnet.permits.clone();
    permits.truncate(subnet.n());
    if let Some(owner) = subnet.owner
        && let Some(permit) = permits.get_mut(usize::from(owner))
    {
        *permit = true;
    }
    permits
}

/// Permits from the next epoch on.
pub(crate) fn next(subnet: &Subnet, stake: &[Q]) -> Vec<bool> {
    let n = subnet.n();
    let k = usize::from(subnet.max_validators);
    let mut staked: Vec<(Q, usize)> = (0..n)
        .filter(|&i| stake[i] > 0)
        .map(|i| (stake[i], i))
        .collect();
    if n >= k {
        staked.sort();
        staked.reverse();
        staked.truncate(k);
    }
    (0..n)
        .map(|i| staked.iter().any(|&(_, kept)| kept == i) || subnet.is_owner(i))
        .collect()
}

/// A: the stake of those that are active and permitted. An empty permit list masks nobody.
pub(crate) fn active_stake(stake: &[Q], active: &[bool], permits: &[bool]) -> Vec<Q> {
    let permitted = |i: usize| permits.is_empty() || permits.get(i) == Some(&true);
    let masked: Vec<Q> = stake
        .iter()
        .enumerate()
        .map(|(i, &s)| if active[i] && permitted(i) { s } else { 0 })
        .collect();
    norm(&masked)
}
