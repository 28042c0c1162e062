//! What a subnet's alpha trades against: a pool, or one to one.

use mycelium_fixed::U64F64;
use mycelium_types::{AlphaBalance, TaoBalance};

use crate::{Buy, Filled, Pool, PriceLimit, Sell, Terms, TradeError};

/// Where the alpha of a subnet is bought and sold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Market {
    /// Alpha is TAO, one to one and without a fee: root, and stable subnets.
    Stable,
    /// A pool: all other subnets.
    Weighted(Pool),
}

impl Market {
    /// TAO for one alpha at the margin.
    pub fn price(&self) -> U64F64 {
        match self {
            Self::Stable => U64F64::ONE,
            Self::Weighted(pool) => pool.price(),
        }
    }

    /// What a purchase with `tao`, the fee included, comes to. Nothing changes.
    pub fn buy(&self, tao: TaoBalance, limit: PriceLimit, terms: Terms) -> Result<Buy, TradeError> {
        match self {
            Self::Weighted(pool) => pool.buy(tao, limit, terms),
            Self::Stable if limit < PriceLimit::ONE => Err(TradeError::PriceLimitExceeded),
            Self::Stable => Ok(Buy {
                paid_in: tao,
                fee: TaoBalance::ZERO,
                paid_out: AlphaBalance::new(tao.to_u64()),
                filled: Filled::Full,
            }),
        }
    }

    /// What a sale of `alpha`, the fee included, comes to. Nothing changes.
    pub fn sell(
        &self,
        alpha: AlphaBalance,
        limit: PriceLimit,
        terms: Terms,
    ) -> Result<Sell, TradeError> {
        match self {
            Self::Weighted(pool) => pool.sell(alpha, limit, terms),
            Self::Stable if limit > PriceLimit::ONE => Err(TradeError::PriceLimitExceeded),
            Self::Stable => Ok(Sell {
                paid_in: alpha,
                fee: AlphaBalance::ZERO,
                paid_out: TaoBalance::new(alpha.to_u64()),
                filled: Filled::Full,
            }),
        }
    }

    /// The most that a purchase can take, the fee included, before the price comes to the limit.
    pub fn max_buy(&self, limit: PriceLimit, terms: Terms) -> TaoBalance {
        match self {
            Self::Weighted(pool) => pool.max_buy(limit, terms),
            Self::Stable if limit < PriceLimit::ONE => TaoBalance::ZERO,
            Self::Stable => TaoBalance::MAX,
        }
    }

    /// The most that a sale can take, the fee included, before the price comes to the limit.
    pub fn max_sell(&self, limit: PriceLimit, terms: Terms) -> AlphaBalance {
        match self {
            Self::Weighted(pool) => pool.max_sell(limit, terms),
            Self::Stable if limit > PriceLimit::ONE => AlphaBalance::ZERO,
            Self::Stable => AlphaBalance::MAX,
        }
    }
}
