//! The invariants of pools, by their numbers.

use crate::{
    check,
    pools::{CAP, between, payment, pool},
};
use mycelium_fixed::U64F64;
use mycelium_pool::{Filled, Pool, PriceLimit, QuoteWeight, Rounding, Terms};
use mycelium_types::{AlphaBalance, TaoBalance};
use proptest::prelude::*;

const NO_BUY_LIMIT: u64 = PriceLimit::NONE_FOR_BUY.tao_per_alpha().to_u64();
const NO_SELL_LIMIT: u64 = PriceLimit::NONE_FOR_SELL.tao_per_alpha().to_u64();

fn terms() -> impl Strategy<Value = Terms> {
    let rate = prop_oneof![Just(0), Just(33), Just(10_000), Just(65_535), any::<u16>()];
    let rounding = prop_oneof![Just(Rounding::Reference), Just(Rounding::Pool)];
    (rate, rounding).prop_map(|(fee_rate, rounding)| Terms { fee_rate, rounding })
}

/// A pool and what is paid into it, first if TAO and then if alpha.
fn trade(least: u64) -> impl Strategy<Value = (Pool, u64, u64)> {
    pool(least).prop_flat_map(|pool| {
        let (tao, alpha) = (pool.tao.to_u64(), pool.alpha.to_u64());
        (Just(pool), payment(tao), payment(alpha))
    })
}

/// A limit so many millionths above the price of a pool, or below it for negative ones.
fn limit_near(pool: &Pool, millionths: i64) -> u64 {
    let rao = pool
        .price()
        .saturating_mul(U64F64::from_int(1_000_000_000))
        .to_u64();
    let factor = u128::try_from(1_000_000 + i128::from(millionths)).unwrap();
    u64::try_from(u128::from(rao) * factor / 1_000_000).unwrap_or(u64::MAX)
}

fn free(rounding: Rounding) -> Terms {
    Terms {
        fee_rate: 0,
        rounding,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn p5_to_p9_hold_for_trades((pool, tao, alpha) in trade(1), terms in terms()) {
        let _ = check::buy(pool, tao, NO_BUY_LIMIT, terms);
        let _ = check::sell(pool, alpha, NO_SELL_LIMIT, terms);
    }

    #[test]
    fn p5_to_p9_hold_for_trades_with_a_limit(
        (pool, tao, alpha) in trade(1),
        terms in terms(),
        millionths in prop_oneof![0..100_i64, 0..10_000_i64, 0..900_000_i64],
        many in 1..1_000_i64,
    ) {
        let _ = check::buy(pool, tao, limit_near(&pool, millionths * many), terms);
        let _ = check::sell(pool, alpha, limit_near(&pool, -millionths), terms);
    }

    #[test]
    fn p5_to_p9_hold_for_any_limit((pool, tao, alpha) in trade(1), limit in between(0, u64::MAX)) {
        let terms = Terms::with_fee(33);
        let _ = check::buy(pool, tao, limit, terms);
        let _ = check::sell(pool, alpha, limit, terms);
    }

    #[test]
    fn p5_the_pools_rounding_leaves_no_profit_in_a_round_trip((pool, tao, alpha) in trade(1_000_000)) {
        let terms = free(Rounding::Pool);
        if let Ok(there) = check::buy(pool, tao, u64::MAX, terms)
            && let Ok(back) = check::sell(there.after, there.paid_out, 0, terms)
        {
            prop_assert!(back.paid_out <= there.paid_in, "{there:?} {back:?}");
        }
        if let Ok(there) = check::sell(pool, alpha, 0, terms)
            && let Ok(back) = check::buy(there.after, there.paid_out, u64::MAX, terms)
        {
            prop_assert!(back.paid_out <= there.paid_in, "{there:?} {back:?}");
        }
    }

    #[test]
    fn p5_a_round_trip_profits_by_two_rao_at_most((pool, tao, alpha) in trade(1_000_000)) {
        let terms = free(Rounding::Reference);
        // There is no more of either than the cap.
        let (tao, alpha) = (
            tao.min(CAP - pool.tao.to_u64()),
            alpha.min(CAP - pool.alpha.to_u64()),
        );
        if let Ok(there) = check::buy(pool, tao, u64::MAX, terms)
            && let Ok(back) = check::sell(there.after, there.paid_out, 0, terms)
        {
            prop_assert!(back.paid_out <= there.paid_in + 2, "{there:?} {back:?}");
        }
        if let Ok(there) = check::sell(pool, alpha, 0, terms)
            && let Ok(back) = check::buy(there.after, there.paid_out, u64::MAX, terms)
        {
            prop_assert!(back.paid_out <= there.paid_in + 2, "{there:?} {back:?}");
        }
    }

    #[test]
    fn p5_what_selling_in_steps_gains_is_bounded_by_the_price((pool, tao, _) in trade(1_000_000)) {
        let terms = free(Rounding::Reference);
        let tao = tao.min(CAP - pool.tao.to_u64());
        let Ok(there) = check::buy(pool, tao, NO_BUY_LIMIT, terms) else { return Ok(()) };
        let (mut pool, mut held, mut earned) = (there.after, there.paid_out, 0);
        while held > 0 {
            let step = held.min(pool.alpha.to_u64().saturating_mul(1_000));
            let Ok(back) = check::sell(pool, step, 0, terms) else { return Ok(()) };
            (pool, held, earned) = (back.after, held - step, earned + back.paid_out);
        }
        // 0.0224 rao of alpha at a million TAO for one.
        prop_assert!(earned <= there.paid_in + 22_400, "{there:?} {earned}");
    }

    #[test]
    fn p6_more_paid_in_pays_no_less_out(
        (pool, tao, alpha) in trade(1_000_000), more in 0..1_000_u64, terms in terms(),
    ) {
        let buy = |tao| pool.buy(TaoBalance::new(tao), PriceLimit::new(TaoBalance::MAX), terms);
        if let (Ok(less), Ok(more)) = (buy(tao), buy(tao + more)) {
            prop_assert!(less.paid_out <= more.paid_out);
            prop_assert!(less.paid_in <= more.paid_in);
        }
        let sell = |alpha| pool.sell(AlphaBalance::new(alpha), PriceLimit::new(TaoBalance::ZERO), terms);
        if let (Ok(less), Ok(more)) = (sell(alpha), sell(alpha + more)) {
            prop_assert!(less.paid_out <= more.paid_out);
            prop_assert!(less.paid_in <= more.paid_in);
        }
    }

    #[test]
    fn p7_a_trade_goes_as_far_as_its_limit(
        (pool, tao, alpha) in trade(1_000_000_000_000), millionths in 0..200_000_i64,
    ) {
        // Prices and payouts of enough digits that a millionth shows.
        let even = QuoteWeight::new(QuoteWeight::WHOLE / 5 * 2).unwrap();
        let pool = Pool { weight: even, ..pool };
        let near = |pool: &Pool, limit: u64| {
            let price = pool.price().saturating_mul(U64F64::from_int(1_000_000_000)).to_u64();
            price.abs_diff(limit) <= limit / 1_000_000 + 1
        };
        let terms = Terms::with_fee(33);
        let limit = limit_near(&pool, millionths);
        if let Ok(done) = check::buy(pool, tao, limit, terms) {
            prop_assert!(done.is_full || near(&done.after, limit), "{done:?}");
        }
        let limit = limit_near(&pool, -millionths);
        if let Ok(done) = check::sell(pool, alpha, limit, terms) {
            prop_assert!(done.is_full || near(&done.after, limit), "{done:?}");
        }
    }

    #[test]
    fn p7_the_most_for_a_limit_is_what_any_larger_trade_takes(
        (pool, _, _) in trade(1_000_000), millionths in 1..900_000_i64, rate in 0..=10_000_u16,
    ) {
        let terms = Terms::with_fee(rate);
        let limit = PriceLimit::new(TaoBalance::new(limit_near(&pool, millionths)));
        let most = pool.max_buy(limit, terms);
        let larger = TaoBalance::new(most.to_u64().saturating_add(1_000));
        if let Ok(buy) = pool.buy(larger, limit, terms)
            && buy.filled == Filled::Partial
        {
            prop_assert_eq!(buy.taken(), most);
        }
        if let Ok(buy) = pool.buy(most, limit, terms) {
            prop_assert!(buy.taken().to_u64().abs_diff(most.to_u64()) <= 2);
        }
        let limit = PriceLimit::new(TaoBalance::new(limit_near(&pool, -millionths)));
        let most = pool.max_sell(limit, terms);
        let larger = AlphaBalance::new(most.to_u64().saturating_add(1_000));
        if let Ok(sell) = pool.sell(larger, limit, terms)
            && sell.filled == Filled::Partial
        {
            prop_assert_eq!(sell.taken(), most);
        }
        if let Ok(sell) = pool.sell(most, limit, terms) {
            prop_assert!(sell.taken().to_u64().abs_diff(most.to_u64()) <= 2);
        }
    }

    #[test]
    fn p3_and_p4_hold_for_liquidity(pool in pool(1), tao in between(0, CAP), alpha in between(0, CAP)) {
        check::add_liquidity(pool, tao, alpha);
        check::add_liquidity(pool, tao, 0);
        check::add_liquidity(pool, 0, alpha);
        check::add_liquidity(pool, tao >> 20, alpha >> 20);
    }
}
