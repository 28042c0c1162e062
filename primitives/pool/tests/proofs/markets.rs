//! Root and stable subnets beside pools, and moves between subnets.

use crate::pools::pool;
use mycelium_fixed::U64F64;
use mycelium_pool::{
    Filled, Market, Pool, PriceLimit, QuoteWeight, Terms, TradeError, max_exchange, reaches,
};
use mycelium_types::{AlphaBalance, TaoBalance};
use proptest::prelude::*;

const COIN: u64 = 1_000_000_000;

fn limit(rao: u64) -> PriceLimit {
    PriceLimit::new(TaoBalance::new(rao))
}

fn even(alpha: u64, tao: u64) -> Pool {
    Pool {
        alpha: AlphaBalance::new(alpha),
        tao: TaoBalance::new(tao),
        weight: QuoteWeight::HALF,
    }
}

proptest! {
    #[test]
    fn p10_root_and_stable_subnets_trade_one_to_one_without_fee(rao in any::<u64>(), fee_rate in any::<u16>()) {
        let terms = Terms::with_fee(fee_rate);
        let buy = Market::Stable.buy(TaoBalance::new(rao), PriceLimit::NONE_FOR_BUY, terms).unwrap();
        prop_assert_eq!(buy.paid_in.to_u64(), rao);
        prop_assert_eq!(buy.paid_out.to_u64(), rao);
        prop_assert_eq!((buy.fee, buy.filled), (TaoBalance::ZERO, Filled::Full));
        let alpha = AlphaBalance::new(rao);
        let sell = Market::Stable.sell(alpha, PriceLimit::NONE_FOR_SELL, terms).unwrap();
        prop_assert_eq!(sell.paid_in.to_u64(), rao);
        prop_assert_eq!(sell.paid_out.to_u64(), rao);
        prop_assert_eq!((sell.fee, sell.filled), (AlphaBalance::ZERO, Filled::Full));
    }

    #[test]
    fn a_market_with_a_pool_is_the_pool(pool in pool(1), rao in any::<u64>(), other in any::<u64>()) {
        let market = Market::Weighted(pool);
        let (tao, alpha) = (TaoBalance::new(rao), AlphaBalance::new(rao));
        let (limit, terms) = (limit(other), Terms::with_fee(33));
        prop_assert_eq!(market.price(), pool.price());
        prop_assert_eq!(market.buy(tao, limit, terms), pool.buy(tao, limit, terms));
        prop_assert_eq!(market.sell(alpha, limit, terms), pool.sell(alpha, limit, terms));
        prop_assert_eq!(market.max_buy(limit, terms), pool.max_buy(limit, terms));
        prop_assert_eq!(market.max_sell(limit, terms), pool.max_sell(limit, terms));
    }
}

#[test]
fn p10_a_limit_of_one_tao_or_better_lets_everything_through() {
    let stable = Market::Stable;
    assert_eq!(stable.price(), U64F64::ONE);
    let (tao, alpha) = (TaoBalance::COIN, AlphaBalance::COIN);
    for rao in [COIN, COIN + 1, u64::MAX] {
        assert_eq!(stable.max_buy(limit(rao), Terms::FREE), TaoBalance::MAX);
        assert!(stable.buy(tao, limit(rao), Terms::FREE).is_ok());
    }
    for rao in [COIN, COIN - 1, 0] {
        assert_eq!(stable.max_sell(limit(rao), Terms::FREE), AlphaBalance::MAX);
        assert!(stable.sell(alpha, limit(rao), Terms::FREE).is_ok());
    }
    let refused = TradeError::PriceLimitExceeded;
    assert_eq!(
        stable.max_buy(limit(COIN - 1), Terms::FREE),
        TaoBalance::ZERO
    );
    assert_eq!(stable.buy(tao, limit(COIN - 1), Terms::FREE), Err(refused));
    assert_eq!(
        stable.max_sell(limit(COIN + 1), Terms::FREE),
        AlphaBalance::ZERO
    );
    assert_eq!(
        stable.sell(alpha, limit(COIN + 1), Terms::FREE),
        Err(refused)
    );
}

#[test]
fn a_limit_is_tao_for_a_whole_alpha() {
    assert_eq!(PriceLimit::ONE.price(), U64F64::ONE);
    assert_eq!(limit(2_500_000_000).price(), U64F64::from_ratio(5, 2));
    assert_eq!(limit(7).tao_per_alpha(), TaoBalance::new(7));
    assert_eq!(
        PriceLimit::NONE_FOR_BUY.price(),
        U64F64::from_int(1_000_000)
    );
    assert_eq!(
        PriceLimit::NONE_FOR_SELL.price(),
        U64F64::from_ratio(1, 1_000_000)
    );
}

#[test]
fn a_move_between_pools_is_bounded_by_the_ratio_of_prices() {
    // Prices of 2 and 1: the ratio is 2.
    let from = Market::Weighted(even(1_000 * COIN, 2_000 * COIN));
    let to = Market::Weighted(even(6_000 * COIN, 6_000 * COIN));
    let most = |limit| max_exchange(&from, &to, limit, Terms::FREE).to_u64();
    assert_eq!(most(2 * COIN), 0);
    assert_eq!(most(2 * COIN + 1), 0);
    // 6000 * (2000 / 8000) / 1 - 1000 * (6000 / 8000)
    assert_eq!(most(COIN), 750 * COIN);
    assert_eq!(most(COIN / 2), 2_250 * COIN);
    assert_eq!(most(0), u64::MAX);
    // A quotient of more than 64 bits bounds nothing.
    assert_eq!(most(1), u64::MAX);
}

#[test]
fn a_move_between_pools_of_equal_depth_reaches_its_limit_and_not_more() {
    // Even pools, no fee: here the bound is exact.
    let (a, b) = (
        even(1_000_000 * COIN, 2_000_000 * COIN),
        even(6_000_000 * COIN, 6_000_000 * COIN),
    );
    let limit = COIN * 19 / 10;
    let move_alpha = |alpha: AlphaBalance| {
        let sell = a
            .sell(alpha, PriceLimit::NONE_FOR_SELL, Terms::FREE)
            .unwrap();
        let buy = b
            .buy(sell.paid_out, PriceLimit::NONE_FOR_BUY, Terms::FREE)
            .unwrap();
        let (from, to) = (a.sold(&sell).unwrap(), b.bought(&buy).unwrap());
        // What is paid on the whole, beside the prices at the end.
        let paid = u128::from(buy.paid_out.to_u64()) * u128::from(COIN)
            >= u128::from(alpha.to_u64()) * u128::from(limit);
        (
            paid,
            reaches(&Market::Weighted(from), &Market::Weighted(to), limit),
        )
    };
    let most = max_exchange(
        &Market::Weighted(a),
        &Market::Weighted(b),
        limit,
        Terms::FREE,
    );
    let (paid, _) = move_alpha(AlphaBalance::new(most.to_u64() - COIN / 1_000));
    assert!(paid);
    let (paid, at_limit) = move_alpha(AlphaBalance::new(most.to_u64() + COIN / 1_000));
    assert!(!paid && !at_limit);
}

#[test]
fn a_move_to_or_from_tao_is_a_trade_with_a_limit() {
    let pool = even(1_000 * COIN, 1_000 * COIN);
    let market = Market::Weighted(pool);
    let free = Terms::FREE;
    let most = |from: &Market, to: &Market, limit| max_exchange(from, to, limit, free).to_u64();
    // Down to a price of a quarter, and up to a price of four.
    assert_eq!(most(&market, &Market::Stable, COIN / 4), 1_000 * COIN);
    assert_eq!(most(&Market::Stable, &market, COIN / 4), 1_000 * COIN);
    assert_eq!(most(&market, &Market::Stable, COIN), 0);
    assert_eq!(most(&Market::Stable, &market, COIN), 0);
    assert_eq!(most(&Market::Stable, &Market::Stable, COIN), u64::MAX);
    assert_eq!(most(&Market::Stable, &Market::Stable, COIN + 1), 0);
    for (from, to) in [
        (market, market),
        (market, Market::Stable),
        (Market::Stable, market),
    ] {
        assert_eq!(most(&from, &to, 0), u64::MAX);
    }
    // The dearest limit there is leaves a price of nothing for TAO.
    assert_eq!(most(&Market::Stable, &market, u64::MAX), 0);
}

#[test]
fn a_ratio_of_prices_is_compared_exactly() {
    let two = Market::Weighted(even(1_000, 2_000));
    let one = Market::Stable;
    assert!(reaches(&two, &one, 2 * COIN));
    assert!(!reaches(&two, &one, 2 * COIN + 1));
    assert!(reaches(&one, &two, COIN / 2));
    assert!(!reaches(&one, &two, COIN / 2 + 1));
    let nothing = Market::Weighted(Pool::default());
    assert!(reaches(&one, &nothing, u64::MAX));
    assert!(!reaches(&nothing, &one, 1));
    assert!(reaches(&nothing, &one, 0));
}
