//! What subnets and registrations cost, and what a subnet's end pays.

use mycelium_fixed::U64F64;
use mycelium_pricing::{
    dissolution::{Holder, pay_all},
    registration::{Decay, PriceRange, bump},
    subnet_cost::{SubnetCost, reduction_interval},
};
use mycelium_types::{AlphaBalance, TaoBalance};

use super::case::Case;
use crate::Failure;

/// The price of a subnet.
pub(super) fn subnet_lock_cost(case: &mut Case<'_>) -> Result<(), Failure> {
    let interval = reduction_interval(
        case.number("reduction_interval")?,
        case.tao("block_emission")?,
    );
    let cost = SubnetCost {
        floor: case.tao("min_lock")?,
        last_cost: case.tao("last_lock")?,
        last_block: case.number("last_lock_block")?,
        interval,
    };
    let price = cost.at(case.number("current_block")?);
    case.expect_number("effective_interval", interval)?;
    case.expect_number("lock_cost", price.to_u64()).map(drop)
}

/// What is left of a registration's price after a block, of 2^32.
pub(super) fn burn_decay_factor(case: &mut Case<'_>) -> Result<(), Failure> {
    let decay = Decay::new(case.number("half_life")?);
    case.expect_number("factor", decay.factor()).map(drop)
}

/// The limits of a registration's price.
fn range(case: &mut Case<'_>) -> Result<PriceRange, Failure> {
    Ok(PriceRange {
        min: case.tao("min_burn")?,
        max: case.tao("max_burn")?,
    })
}

/// A registration's price after some block starts.
pub(super) fn burn_decay(case: &mut Case<'_>) -> Result<(), Failure> {
    let decay = Decay::new(case.number("half_life")?);
    let (range, first) = (range(case)?, case.number("first_block")?);
    let blocks = (first..=u64::MAX).zip(0..case.number::<u64>("blocks")?);
    let price = blocks.fold(case.tao("burn")?, |price, (block, _)| {
        decay.next(price, block, &range)
    });
    case.expect_number("result", price.to_u64()).map(drop)
}

/// A registration's price after another one.
pub(super) fn burn_bump(case: &mut Case<'_>) -> Result<(), Failure> {
    let range = range(case)?;
    let times = U64F64::from_bits(case.number("mult_u64f64_bits")?);
    let price = bump(case.tao("burn")?, times, &range);
    case.expect_number("result", price.to_u64()).map(drop)
}

/// What the holders of a subnet's alpha get when it is dissolved.
pub(super) fn dissolve_payout(case: &mut Case<'_>) -> Result<(), Failure> {
    let (pot, protocol) = (case.tao("pot_tao")?, case.alpha("protocol_alpha")?);
    // Keys in the order of the list: the first of two equals gets a rao that is left over.
    let holders: Vec<(Holder, AlphaBalance)> = (0_u64..)
        .zip(case.numbers::<u64>("staker_alpha")?)
        .map(|(index, alpha)| {
            let mut coldkey = [0; 32];
            if let Some(first) = coldkey.first_chunk_mut() {
                *first = index.to_be_bytes();
            }
            let hotkey = [0; 32];
            (Holder { coldkey, hotkey }, AlphaBalance::new(alpha))
        })
        .collect();
    let mut paid = vec![0; holders.len()];
    let kept = pay_all(pot, protocol, &holders, |index, tao: TaoBalance| {
        if let Some(paid) = paid.get_mut(index) {
            *paid = tao.to_u64();
        }
    });
    case.expect_numbers("payout", paid)?;
    case.expect_number("protocol_share", kept.to_u64())
        .map(drop)
}
