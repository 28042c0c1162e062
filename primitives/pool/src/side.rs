//! The two directions of a trade, so that one rule serves both.

use mycelium_fixed::U64F64;
use mycelium_types::{AlphaBalance, TaoBalance};

use crate::{Pool, PriceLimit, power::Ratio};

/// An amount of either kind.
pub(crate) trait Amount: Copy + Ord {
    fn of(rao: u64) -> Self;
    fn rao(self) -> u64;
}

impl Amount for TaoBalance {
    fn of(rao: u64) -> Self {
        Self::new(rao)
    }

    fn rao(self) -> u64 {
        self.to_u64()
    }
}

impl Amount for AlphaBalance {
    fn of(rao: u64) -> Self {
        Self::new(rao)
    }

    fn rao(self) -> u64 {
        self.to_u64()
    }
}

/// A direction: what is paid in, and what is paid out for it.
pub(crate) trait Side {
    type Input: Amount;
    type Output: Amount;

    /// Both reserves.
    fn reserves(pool: &Pool) -> (Self::Input, Self::Output);

    /// The weights of the two, in the same order.
    fn weights(pool: &Pool) -> (u64, u64);

    /// The pool with other reserves.
    fn with(pool: &Pool, input: Self::Input, output: Self::Output) -> Pool;

    /// How far the price can still move: the higher over the lower of price and limit. `None` if the
    /// limit is reached.
    fn room(price: U64F64, limit: PriceLimit) -> Option<Ratio>;

    /// Whether the price has gone beyond the limit.
    fn is_beyond(price: U64F64, limit: PriceLimit) -> bool;
}

/// TAO for alpha: the price rises.
pub(crate) struct Buying;

/// Alpha for TAO: the price falls.
pub(crate) struct Selling;

impl Side for Buying {
    type Input = TaoBalance;
    type Output = AlphaBalance;

    fn reserves(pool: &Pool) -> (TaoBalance, AlphaBalance) {
        (pool.tao, pool.alpha)
    }

    fn weights(pool: &Pool) -> (u64, u64) {
        (
            pool.weight.to_perquintill(),
            pool.weight.alpha_perquintill(),
        )
    }

    fn with(pool: &Pool, tao: TaoBalance, alpha: AlphaBalance) -> Pool {
        Pool {
            alpha,
            tao,
            weight: pool.weight,
        }
    }

    fn room(price: U64F64, limit: PriceLimit) -> Option<Ratio> {
        let limit = limit.price();
        (price < limit).then(|| Ratio {
            numerator: limit.to_bits(),
            denominator: price.to_bits(),
        })
    }

    fn is_beyond(price: U64F64, limit: PriceLimit) -> bool {
        price > limit.price()
    }
}

impl Side for Selling {
    type Input = AlphaBalance;
    type Output = TaoBalance;

    fn reserves(pool: &Pool) -> (AlphaBalance, TaoBalance) {
        (pool.alpha, pool.tao)
    }

    fn weights(pool: &Pool) -> (u64, u64) {
        (
            pool.weight.alpha_perquintill(),
            pool.weight.to_perquintill(),
        )
    }

    fn with(pool: &Pool, alpha: AlphaBalance, tao: TaoBalance) -> Pool {
        Pool {
            alpha,
            tao,
            weight: pool.weight,
        }
    }

    fn room(price: U64F64, limit: PriceLimit) -> Option<Ratio> {
        let limit = limit.price();
        (price > limit).then(|| Ratio {
            numerator: price.to_bits(),
            denominator: limit.to_bits(),
        })
    }

    fn is_beyond(price: U64F64, limit: PriceLimit) -> bool {
        price < limit.price()
    }
}
