//! Stake: what is inherited, what counts, and everybody's share of it.

use crate::{per_neuron, subnet::Subnet};
use alloc::vec::Vec;
use mycelium_fixed::{unit, wide};
use mycelium_types::AlphaBalance;

/// Largest value of the `u64` fractions: root weight and proportions between parents and children.
const WHOLE: u64 = u64::MAX;

/// Stake of a hotkey with its family: its own, less what its children get, plus what its parents give.
///
/// `children` are the proportions given away, `parents` are (proportion, own stake of the parent). Each
/// product is rounded down before it is added. What is given away stops at the stake itself; the sum is
/// clamped to `u64`.
pub fn inherited_stake(own: u64, children: &[u64], parents: &[(u64, u64)]) -> u64 {
    // In 2^-32 of a rao: a stake of 64 bits and a proportion of 33 make less than 2^97, and there are fewer
    // than 2^31 relations.
    let share = |stake: u64, proportion| {
        u128::from(stake).wrapping_mul(u128::from(unit_fraction(proportion)))
    };
    let sum = |terms: &mut dyn Iterator<Item = u128>| terms.fold(0, u128::wrapping_add);
    let given = sum(&mut children.iter().map(|proportion| share(own, *proportion)));
    let received = sum(&mut parents
        .iter()
        .map(|(proportion, stake)| share(*stake, *proportion)));
    let kept = u128::from(own).wrapping_shl(32).saturating_sub(given);
    whole(kept.wrapping_add(received))
}

/// `floor(fraction * 2^32 / (2^64 - 1))`: only 32 bits of a `u64` fraction take part in the epoch.
fn unit_fraction(fraction: u64) -> u64 {
    // x * 2^32 / (2^64 - 1) is x / 2^32 and less than 2^-32 more, which reaches the next integer at the end only.
    (fraction >> 32).wrapping_add(u64::from(fraction == WHOLE))
}

/// All stake that counts for a hotkey: its alpha, and its root stake times the weight of root, a `u64` fraction.
///
/// Rounded down once, after the sum, and clamped to `u64`.
pub fn total_stake(alpha: u64, tao: u64, tao_weight: u64) -> u64 {
    whole(weighted(alpha, tao, u128::from(unit_fraction(tao_weight))))
}

/// Alpha and root stake together, in 2^-32 of a rao.
fn weighted(alpha: u64, tao: u64, root_weight: u128) -> u128 {
    // Less than 2^98: the weight is at most 2^32.
    (u128::from(alpha) << 32).wrapping_add(u128::from(tao).wrapping_mul(root_weight))
}

/// The whole rao of a stake in 2^-32 of a rao.
fn whole(stake: u128) -> u64 {
    u64::try_from(stake >> 32).unwrap_or(u64::MAX)
}

/// Fills in the raw stake of every neuron and its share of the sum (S).
///
/// A stake below the threshold counts nothing, except the owner's.
pub(crate) fn fill(
    subnet: &Subnet<'_>,
    all: &mut Vec<u128>,
    raw: &mut Vec<AlphaBalance>,
    shares: &mut Vec<u64>,
) {
    let neurons = subnet.registered.len();
    let root_weight = u128::from(unit_fraction(subnet.tao_weight));
    let alpha = per_neuron(subnet.alpha_stake, neurons);
    let tao = per_neuron(subnet.tao_stake, neurons);
    raw.clear();
    raw.reserve(neurons);
    all.clear();
    all.reserve(neurons);
    let mut sum = 0_u128;
    for (uid, (alpha, tao)) in alpha.zip(tao).enumerate() {
        let stake = weighted(alpha.to_u64(), tao.to_u64(), root_weight);
        let rao = whole(stake);
        let counts =
            rao >= subnet.stake_threshold || subnet.owner.is_some_and(|o| usize::from(o) == uid);
        let stake = if counts { stake } else { 0 };
        raw.push(AlphaBalance::new(rao));
        all.push(stake);
        // At most 2^16 of them.
        sum = sum.wrapping_add(stake);
    }
    shares.clear();
    shares.extend(all.iter().map(|stake| match stake {
        0 => 0,
        stake => wide::ratio_q32(*stake, sum),
    }));
}

/// The active stake (A): the shares of `eligible` neurons, made to sum up to about one again.
pub(crate) fn active(shares: &[u64], eligible: impl Iterator<Item = bool>, active: &mut Vec<u64>) {
    active.clear();
    active.extend(shares.iter().zip(eligible).map(
        |(share, eligible)| {
            if eligible { *share } else { 0 }
        },
    ));
    normalise(active);
}

/// Divides by the sum; a sum of 0 leaves the zeros. The result sums up to at most one.
pub(crate) fn normalise(values: &mut [u64]) {
    let whole = unit::Reciprocal::new(total(values.iter().copied()));
    for value in values.iter_mut().filter(|value| **value != 0) {
        *value = whole.div(*value);
    }
}

/// The sum of at most 65,536 values of at most one: below 2^49.
pub(crate) fn total(values: impl Iterator<Item = u64>) -> u64 {
    values.fold(0, u64::wrapping_add)
}
