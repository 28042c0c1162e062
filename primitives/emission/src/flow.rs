//! The split by TAO flow: subnets that TAO moves into earn emission, those that it leaves do not.

use alloc::vec::Vec;

use mycelium_fixed::{I64F64, U64F64};

/// The parameters of the split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlowRule {
    /// Flows up to this have no weight.
    pub cutoff: I64F64,
    /// The power that flows are raised to: from 1, where shares are proportional, to 2.
    pub exponent: U64F64,
    /// Whether what the chain itself spent on a subnet counts against it.
    pub net: bool,
}

/// What a subnet's share depends on under the flow rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlowScore {
    /// The average of what users moved in (positive) or out (negative), in rao per block.
    pub user: I64F64,
    /// The average of what the chain moved in by injections and purchases, in rao per block.
    pub protocol: I64F64,
    /// Whether the subnet may receive TAO at all.
    pub enabled: bool,
}

/// The average of a flow after a block in which `flow` rao moved: `factor` parts of `2^63` of the new flow
/// and the rest of the old average. Products are rounded down. A factor above `2^63` is not meant.
pub fn next_average(average: I64F64, flow: i64, factor: u64) -> I64F64 {
    // 64 bits moved by one, and by 64: both fit.
    let factor = I64F64::from_bits(i128::from(factor) << 1);
    let flow = I64F64::from_bits(i128::from(flow) << 64);
    let kept = I64F64::ONE.saturating_sub(factor).saturating_mul(average);
    kept.saturating_add(factor.saturating_mul(flow))
}

/// The weight of each subnet: what its flow exceeds the lower limit by, relative to the largest such excess,
/// raised to the exponent.
///
/// The limit is the cutoff, or the least flow (zero if all are positive) where that is higher.
pub(crate) fn weights(rule: &FlowRule, scores: &[FlowScore], weights: &mut Vec<U64F64>) {
    let scale = if rule.net {
        cost_scale(scores)
    } else {
        I64F64::ZERO
    };
    let flow = |score: &FlowScore| {
        score
            .user
            .saturating_sub(scale.saturating_mul(score.protocol))
    };
    let least = scores.iter().map(flow).fold(I64F64::ZERO, I64F64::min);
    let limit = rule.cutoff.max(least);
    // Negative excess becomes zero with the sign.
    weights.extend(
        scores
            .iter()
            .map(|score| U64F64::from_fixed(flow(score).saturating_sub(limit))),
    );

    let largest = weights.iter().copied().fold(U64F64::ZERO, U64F64::max);
    for weight in weights.iter_mut() {
        *weight = power(weight.div_or_zero(largest), rule.exponent);
    }
}

/// The part of its own spending that the chain charges to subnets: no more than users brought in.
fn cost_scale(scores: &[FlowScore]) -> I64F64 {
    let inflow = |flows: &mut dyn Iterator<Item = I64F64>| {
        flows
            .map(|flow| flow.max(I64F64::ZERO))
            .fold(I64F64::ZERO, I64F64::saturating_add)
    };
    let user = inflow(&mut scores.iter().map(|score| score.user));
    let protocol = inflow(&mut scores.iter().map(|score| score.protocol));
    user.checked_div(protocol)
        .unwrap_or(I64F64::ONE)
        .min(I64F64::ONE)
}

/// `base^exponent` for a base of at most one and an exponent of at least one, rounded down; the fraction of
/// the exponent counts to 32 places, and its integer part as one.
///
/// A fraction is a sum of halves, so its power is a product of repeated square roots.
fn power(base: U64F64, exponent: U64F64) -> U64F64 {
    if exponent >= U64F64::from_int(2) {
        return base.saturating_mul(base);
    }
    let mut places = (exponent.to_bits() >> 32) as u32;
    let (mut power, mut root) = (base, base);
    while places != 0 {
        root = square_root(root);
        if places.leading_zeros() == 0 {
            power = power.saturating_mul(root);
        }
        places <<= 1;
    }
    power
}

/// The square root of a number of at most one, rounded down.
fn square_root(value: U64F64) -> U64F64 {
    // Below one the raw integer has 64 bits, so that it can be moved by 64 more.
    if value >= U64F64::ONE {
        value
    } else {
        U64F64::from_bits((value.to_bits() << 64).isqrt())
    }
}
