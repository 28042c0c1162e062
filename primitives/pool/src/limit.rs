//! The price at which a trade stops.

use mycelium_fixed::U64F64;
use mycelium_types::TaoBalance;

/// A price that a trade must not pass: rao of TAO for one whole alpha.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PriceLimit(TaoBalance);

impl PriceLimit {
    /// What stands for no limit in a purchase: a million TAO for one alpha.
    pub const NONE_FOR_BUY: Self = Self::new(TaoBalance::new(1_000_000_000_000_000));

    /// What stands for no limit in a sale: a thousand rao for one alpha.
    pub const NONE_FOR_SELL: Self = Self::new(TaoBalance::new(1_000));

    /// The price of exactly one TAO for one alpha.
    pub const ONE: Self = Self::new(TaoBalance::COIN);

    /// A limit of so much TAO for one whole alpha.
    pub const fn new(tao_per_alpha: TaoBalance) -> Self {
        Self(tao_per_alpha)
    }

    /// TAO for one whole alpha.
    pub const fn tao_per_alpha(self) -> TaoBalance {
        self.0
    }

    /// The limit as a price, rounded down.
    pub fn price(self) -> U64F64 {
        U64F64::from_ratio(self.0.to_u64(), TaoBalance::COIN.to_u64())
    }
}
