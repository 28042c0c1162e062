//! What it costs to create a subnet.

use mycelium_fixed::I64F64;
use mycelium_types::TaoBalance;

/// What the price of a subnet depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubnetCost {
    /// The price never falls below this.
    pub floor: TaoBalance,
    /// What the last subnet cost.
    pub last_cost: TaoBalance,
    /// The block in which it was created; 0 if none was.
    pub last_block: u64,
    /// Blocks in which the price falls from twice `last_cost` to `last_cost`; see [`reduction_interval`].
    pub interval: u64,
}

impl SubnetCost {
    /// The price in this block.
    ///
    /// It is twice the last price right after a creation, falls by the same amount each block, and stays
    /// at the floor once it gets there. Before the first creation it starts at `last_cost`.
    pub fn at(&self, block: u64) -> TaoBalance {
        let last = u128::from(self.last_cost.to_u64());
        let start = if self.last_block == 0 {
            last
        } else {
            last << 1
        };
        let step = last.checked_div(self.interval.into()).unwrap_or(0);
        let age = block.saturating_sub(self.last_block);
        // Two factors of 64 bits.
        let fallen = step.wrapping_mul(age.into());
        // Clamped on both sides: the price ends at the floor, and an amount at its largest.
        let cost = start.saturating_sub(fallen);
        TaoBalance::new(u64::try_from(cost).unwrap_or(u64::MAX)).max(self.floor)
    }
}

/// The interval for [`SubnetCost`]: `interval` blocks for a block emission of one TAO, in proportion less
/// after halvings.
pub fn reduction_interval(interval: u64, block_emission: TaoBalance) -> u64 {
    let coins = I64F64::from_ratio(block_emission.to_u64(), TaoBalance::COIN.to_u64());
    I64F64::from_int(interval).saturating_mul(coins).to_u64()
}
