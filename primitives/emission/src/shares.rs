//! How the TAO of a block is split between subnets.
//!
//! Two rules give a subnet its weight: by average price, without the part of its miners' pay that was
//! withheld; or by the TAO that flows into it ([`crate::flow`]). Either way a subnet that is switched off
//! gets nothing, and the others share its part.

use alloc::vec::Vec;

use mycelium_fixed::{I96F32, U64F64, U96F32};
use mycelium_types::TaoBalance;

use crate::flow::{self, FlowRule, FlowScore};

/// The subnets to split between, by the rule in force.
#[derive(Clone, Copy, Debug)]
pub enum Scores<'a> {
    /// By average price.
    Price(&'a [PriceScore]),
    /// By TAO flow.
    Flow(&'a FlowRule, &'a [FlowScore]),
}

/// What a subnet's share depends on under the price rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PriceScore {
    /// The average price; one for subnets whose alpha always costs one TAO.
    pub moving_price: I96F32,
    /// The part of the last tempo's miner pay that was withheld; above one counts as one.
    pub withheld: U96F32,
    /// Whether the subnet may receive TAO at all.
    pub enabled: bool,
}

/// Splits one between subnets: fills `shares` (cleared first) with one entry each, in order.
///
/// Each quotient is rounded down, so the shares sum to at most one; what they miss of it is recycled with
/// the block's credit. All are zero when no subnet that is switched on has any weight.
pub fn shares(scores: Scores<'_>, shares: &mut Vec<U64F64>) {
    shares.clear();
    match scores {
        Scores::Price(scores) => {
            by_price(scores, shares);
            disable(shares, scores.iter().map(|score| score.enabled));
        }
        Scores::Flow(rule, scores) => {
            flow::weights(rule, scores, shares);
            normalise(shares);
            disable(shares, scores.iter().map(|score| score.enabled));
        }
    }
}

/// A subnet's part of the block's TAO. The parts of all shares sum to at most `emission`.
pub fn tao_part(emission: TaoBalance, share: U64F64) -> U96F32 {
    U96F32::from_fixed(U64F64::from_int(emission.to_u64()).saturating_mul(share))
}

/// Shares in the price times the part of miner pay that was not withheld; by price alone where all was
/// withheld everywhere.
fn by_price(scores: &[PriceScore], shares: &mut Vec<U64F64>) {
    shares.extend(
        scores
            .iter()
            .map(|score| U64F64::from_fixed(score.moving_price)),
    );
    normalise(shares);
    let weight = |share: U64F64, score: &PriceScore| {
        let paid = U64F64::ONE.saturating_sub(U64F64::from_fixed(score.withheld));
        share.saturating_mul(paid)
    };
    let weights = || {
        shares
            .iter()
            .zip(scores)
            .map(|(share, score)| weight(*share, score))
    };
    let sum = weights().fold(U64F64::ZERO, U64F64::saturating_add);
    if sum > U64F64::ZERO {
        for (share, score) in shares.iter_mut().zip(scores) {
            *share = weight(*share, score).div_or_zero(sum);
        }
    }
}

/// Zeroes the shares of subnets that are switched off, and rescales the others if there was one.
fn disable(shares: &mut [U64F64], enabled: impl Iterator<Item = bool>) {
    let mut any = false;
    for (share, enabled) in shares.iter_mut().zip(enabled) {
        if !enabled {
            any = true;
            *share = U64F64::ZERO;
        }
    }
    if any {
        normalise(shares);
    }
}

/// Divides each weight by the sum of all; zeros stay as they are.
fn normalise(weights: &mut [U64F64]) {
    let sum = weights
        .iter()
        .copied()
        .fold(U64F64::ZERO, U64F64::saturating_add);
    for weight in weights {
        *weight = weight.div_or_zero(sum);
    }
}
