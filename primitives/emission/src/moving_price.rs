//! The slow average of a subnet's alpha price.

use mycelium_fixed::{I96F32, U64F64};

/// What moves a subnet's average price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriceSmoothing {
    /// The weight that the current price approaches as the subnet ages.
    pub rate: I96F32,
    /// Blocks after which the weight is half of `rate`.
    pub halving_blocks: u64,
    /// The block of the subnet's first emission; its age counts from the block before.
    pub first_emission_block: u64,
}

impl PriceSmoothing {
    /// The average after `block`, where `spot` is the pool's price and `average` the one before.
    ///
    /// A spot price above one counts as one. Every product is rounded down.
    pub fn next(&self, average: I96F32, spot: U64F64, block: u64) -> I96F32 {
        let rate = self.rate_at(block);
        let new = rate.saturating_mul(spot.min(U64F64::ONE));
        let kept = U64F64::ONE
            .saturating_sub(rate)
            .saturating_mul(U64F64::from_fixed(average));
        I96F32::from_fixed(new.saturating_add(kept))
    }

    /// The weight of the price at `block`: `rate * age / (age + halving_blocks)`.
    fn rate_at(&self, block: u64) -> U64F64 {
        // Clamped: a subnet is of age 0 until its start.
        let age = block.saturating_sub(self.first_emission_block.saturating_sub(1));
        let age = U64F64::from_int(age);
        let aging = age.div_or_zero(age.saturating_add(U64F64::from_int(self.halving_blocks)));
        U64F64::from_fixed(self.rate).saturating_mul(aging)
    }
}

/// Whether root dividends are sold: the average prices of all subnets that emit sum to more than one.
/// Otherwise they are recycled.
pub fn root_sells(averages: impl IntoIterator<Item = I96F32>) -> bool {
    averages
        .into_iter()
        .fold(I96F32::ZERO, I96F32::saturating_add)
        > I96F32::ONE
}
