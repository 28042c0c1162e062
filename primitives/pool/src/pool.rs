//! The state of a pool.

use mycelium_fixed::U64F64;
use mycelium_types::{AlphaBalance, TaoBalance};

use crate::trade::{self, Buy, Sell, Terms, TradeError};
use crate::{
    PriceLimit,
    side::{Buying, Selling},
};

/// The weight of TAO in a pool, in parts of 10^18; alpha has the rest. At least 1% and at most 99%.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct QuoteWeight(u64);

impl QuoteWeight {
    /// The parts of both weights together.
    pub const WHOLE: u64 = 1_000_000_000_000_000_000;
    /// The least weight: 1%.
    pub const MIN: Self = Self(10_000_000_000_000_000);
    /// Even weights, as in a new pool.
    pub const HALF: Self = Self(500_000_000_000_000_000);
    /// The greatest weight: 99%.
    pub const MAX: Self = Self(990_000_000_000_000_000);

    /// The weight of so many parts of 10^18; `None` below [`Self::MIN`] and above [`Self::MAX`].
    pub const fn new(perquintill: u64) -> Option<Self> {
        if perquintill < Self::MIN.0 || perquintill > Self::MAX.0 {
            return None;
        }
        Some(Self(perquintill))
    }

    /// The weight of TAO in parts of 10^18.
    pub const fn to_perquintill(self) -> u64 {
        self.0
    }

    /// The weight of alpha in parts of 10^18.
    pub const fn alpha_perquintill(self) -> u64 {
        // At most 99% of the whole.
        Self::WHOLE.saturating_sub(self.0)
    }
}

impl Default for QuoteWeight {
    fn default() -> Self {
        Self::HALF
    }
}

/// What a subnet's pool holds, and how the two sides weigh.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pool {
    /// The alpha that buyers are paid from.
    pub alpha: AlphaBalance,
    /// The TAO that sellers are paid from.
    pub tao: TaoBalance,
    /// The weight of the TAO.
    pub weight: QuoteWeight,
}

impl Pool {
    /// TAO for one alpha at the margin: `(w_alpha / w_tao) * (tao / alpha)`, each step rounded down.
    ///
    /// Zero without alpha.
    pub fn price(&self) -> U64F64 {
        let weights = U64F64::from_ratio(
            self.weight.alpha_perquintill(),
            self.weight.to_perquintill(),
        );
        let reserves = U64F64::from_ratio(self.tao.to_u64(), self.alpha.to_u64());
        weights.saturating_mul(reserves)
    }

    /// What a purchase with `tao`, the fee included, comes to. The pool itself stays as it is.
    pub fn buy(&self, tao: TaoBalance, limit: PriceLimit, terms: Terms) -> Result<Buy, TradeError> {
        trade::trade::<Buying>(self, tao, limit, terms)
    }

    /// What a sale of `alpha`, the fee included, comes to. The pool itself stays as it is.
    pub fn sell(
        &self,
        alpha: AlphaBalance,
        limit: PriceLimit,
        terms: Terms,
    ) -> Result<Sell, TradeError> {
        trade::trade::<Selling>(self, alpha, limit, terms)
    }

    /// The most that a purchase can take, the fee included, before the price comes to the limit.
    ///
    /// That is what a purchase with a thousand times the reserve takes; zero where it is refused.
    pub fn max_buy(&self, limit: PriceLimit, terms: Terms) -> TaoBalance {
        trade::max_input::<Buying>(self, limit, terms)
    }

    /// The most that a sale can take, the fee included, before the price comes to the limit.
    ///
    /// That is what a sale of a thousand times the reserve takes; zero where it is refused.
    pub fn max_sell(&self, limit: PriceLimit, terms: Terms) -> AlphaBalance {
        trade::max_input::<Selling>(self, limit, terms)
    }

    /// The pool after a purchase. `None` for one that this pool cannot have made.
    pub fn bought(&self, buy: &Buy) -> Option<Self> {
        Some(Self {
            alpha: self.alpha.checked_sub(buy.paid_out)?,
            tao: self.tao.checked_add(buy.paid_in)?,
            weight: self.weight,
        })
    }

    /// The pool after a sale. `None` for one that this pool cannot have made.
    pub fn sold(&self, sell: &Sell) -> Option<Self> {
        Some(Self {
            alpha: self.alpha.checked_add(sell.paid_in)?,
            tao: self.tao.checked_sub(sell.paid_out)?,
            weight: self.weight,
        })
    }
}
