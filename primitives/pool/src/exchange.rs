//! Limits of a move of stake from one subnet to another.

use mycelium_fixed::{U64F64, wide};
use mycelium_types::{AlphaBalance, TaoBalance};

use crate::{Market, Pool, PriceLimit, Terms};

/// The most alpha that may be moved from one subnet to another under a limit on the ratio of their
/// prices, `from` over `to`, in parts of 10^9.
///
/// Between two pools this is an upper bound that knows nothing of weights. Whether the limit holds in
/// the end is for [`reaches`] to say.
pub fn max_exchange(from: &Market, to: &Market, limit: u64, terms: Terms) -> AlphaBalance {
    if limit == 0 {
        return AlphaBalance::MAX;
    }
    let ratio = PriceLimit::new(TaoBalance::new(limit));
    match (from, to) {
        (Market::Weighted(origin), Market::Weighted(destination)) => {
            if ratio.price() > origin.price().div_or_zero(destination.price()) {
                return AlphaBalance::ZERO;
            }
            let tao = |pool: &Pool| U64F64::from_int(pool.tao.to_u64());
            let alpha = |pool: &Pool| U64F64::from_int(pool.alpha.to_u64());
            let sum = tao(origin).saturating_add(tao(destination));
            let part = |pool| tao(pool).div_or_zero(sum);
            let wanted = alpha(destination).saturating_mul(part(origin));
            let held = alpha(origin).saturating_mul(part(destination));
            // What does not fit is no limit.
            wanted
                .checked_div(ratio.price())
                .map_or(AlphaBalance::MAX, |most| {
                    AlphaBalance::new(most.saturating_sub(held).to_u64())
                })
        }
        // The price of TAO is one, so the limit is on the other subnet's price, or on its inverse.
        (_, Market::Stable) => from.max_sell(ratio, terms),
        (Market::Stable, _) => {
            let inverse =
                wide::mul_div_u64(TaoBalance::COIN.to_u64(), TaoBalance::COIN.to_u64(), limit);
            let inverse = PriceLimit::new(TaoBalance::new(inverse.unwrap_or(u64::MAX)));
            AlphaBalance::new(to.max_buy(inverse, terms).to_u64())
        }
    }
}

/// Whether the ratio of the prices of `from` and `to` is still at the limit, in parts of 10^9, or above:
/// to be asked after a move.
pub fn reaches(from: &Market, to: &Market, limit: u64) -> bool {
    // from / to >= limit / 10^9, without a division.
    let coin = u128::from(TaoBalance::COIN.to_u64());
    wide::widening_mul(from.price().to_bits(), coin)
        >= wide::widening_mul(to.price().to_bits(), limit.into())
}
