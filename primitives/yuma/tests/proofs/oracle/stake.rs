//! Section 2: stake.

use super::{Subnet, numbers::Q};
use num_bigint::BigInt;

/// What a neuron's stake is before and after normalisation.
pub(crate) struct Stake {
    /// Raw stake as stored.
    pub(crate) raw: Vec<u64>,
    /// S, q32.
    pub(crate) normalised: Vec<Q>,
}

/// `proportion / (2^64 - 1)`, cut to 32 fraction bits.
fn proportion(part: u64) -> BigInt {
    (BigInt::from(part) << 32) / BigInt::from(u64::MAX)
}

/// Stake of a hotkey with what its children take from it and what its parents lend it.
pub(crate) fn inherited(own: u64, children: &[u64], parents: &[(u64, u64)]) -> u64 {
    let zero = BigInt::from(0);
    let mut bits: BigInt = BigInt::from(own) << 32;
    for &part in children {
        bits -= ((BigInt::from(own) << 32) * proportion(part)) >> 32;
    }
    bits = bits.max(zero);
    for &(part, stake) in parents {
        bits += ((BigInt::from(stake) << 32) * proportion(part)) >> 32;
    }
    to_u64(&(bits >> 32))
}

pub(crate) fn stake(subnet: &Subnet) -> Stake {
    let tao_weight = proportion(subnet.tao_weight);
    let mut total: Vec<BigInt> = (0..subnet.n())
        .map(|i| {
            let alpha = BigInt::from(subnet.alpha_stake.get(i).copied().unwrap_or(0));
            let tao = BigInt::from(subnet.tao_stake.get(i).copied().unwrap_or(0));
            (alpha << 64) + ((tao * &tao_weight) << 32)
        })
        .collect();
    let raw = total.iter().map(|t| to_u64(&(t >> 64))).collect();

    for (i, t) in total.iter_mut().enumerate() {
        let below = (&*t >> 64u32) < BigInt::from(subnet.stake_threshold);
        if below && !subnet.is_owner(i) {
            *t = BigInt::from(0);
        }
    }

    let sum: BigInt = total.iter().sum();
    let normalised = total
        .iter()
        .map(|t| {
            if sum == BigInt::from(0) {
                0
            } else {
                to_q(&((t << 32) / &sum))
            }
        })
        .collect();
    Stake { raw, normalised }
}

pub(crate) fn to_u64(x: &BigInt) -> u64 {
    u64::try_from(x).unwrap_or(if x < &BigInt::from(0) { 0 } else { u64::MAX })
}

fn to_q(x: &BigInt) -> Q {
    Q::try_from(x).unwrap()
}
