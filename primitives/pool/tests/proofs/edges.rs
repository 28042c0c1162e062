//! The ends of every range, by hand.

use crate::check;
use mycelium_fixed::U64F64;
use mycelium_pool::{Buy, Filled, MIN_RESERVE, OutOfBalance, Pool, PriceLimit};
use mycelium_pool::{QuoteWeight, Rounding, Sell, Terms, TradeError};
use mycelium_types::{AlphaBalance, TaoBalance};

const COIN: u64 = 1_000_000_000;
const ANY: PriceLimit = PriceLimit::NONE_FOR_BUY;
const NONE: PriceLimit = PriceLimit::NONE_FOR_SELL;

fn weighted(alpha: u64, tao: u64, weight: QuoteWeight) -> Pool {
    Pool {
        alpha: AlphaBalance::new(alpha),
        tao: TaoBalance::new(tao),
        weight,
    }
}

fn even(alpha: u64, tao: u64) -> Pool {
    weighted(alpha, tao, QuoteWeight::HALF)
}

fn tao(rao: u64) -> TaoBalance {
    TaoBalance::new(rao)
}

fn alpha(rao: u64) -> AlphaBalance {
    AlphaBalance::new(rao)
}

fn limit(rao: u64) -> PriceLimit {
    PriceLimit::new(tao(rao))
}

#[test]
fn nothing_buys_nothing() {
    let pool = even(COIN, COIN);
    let buy = pool.buy(tao(0), ANY, Terms::with_fee(33)).unwrap();
    let nothing = Buy {
        paid_in: tao(0),
        fee: tao(0),
        paid_out: alpha(0),
        filled: Filled::Full,
    };
    assert_eq!(buy, nothing);
    assert_eq!(pool.bought(&buy), Some(pool));
    let sell = pool.sell(alpha(0), NONE, Terms::FREE).unwrap();
    assert_eq!((sell.taken(), sell.paid_out), (alpha(0), tao(0)));
    // Not even from a pool whose other side is empty.
    let empty = even(COIN, 0);
    assert_eq!(empty.buy(tao(0), ANY, Terms::FREE), Ok(nothing));
    assert_eq!(
        empty.buy(tao(1), ANY, Terms::FREE),
        Err(TradeError::InputTooLarge)
    );
}

#[test]
fn one_rao_buys_one_rao_unless_the_pool_rounds() {
    let pool = even(1_000 * COIN, 1_000 * COIN);
    let buy = pool.buy(tao(1), ANY, Terms::FREE).unwrap();
    assert_eq!(buy.paid_out, alpha(1));
    let terms = Terms {
        rounding: Rounding::Pool,
        ..Terms::FREE
    };
    assert_eq!(
        pool.buy(tao(1), ANY, terms),
        Err(TradeError::ReservesTooLow)
    );
    let buy = pool.buy(tao(1_000), ANY, terms).unwrap();
    assert_eq!(buy.paid_out, alpha(999));
}

#[test]
fn prices_follow_reserves_and_weights() {
    assert_eq!(Pool::default().price(), U64F64::ZERO);
    assert_eq!(even(0, COIN).price(), U64F64::ZERO);
    assert_eq!(even(COIN, 0).price(), U64F64::ZERO);
    assert_eq!(even(4, 7).price(), U64F64::from_ratio(7, 4));
    let light = weighted(COIN, COIN, QuoteWeight::MIN);
    assert_eq!(light.price(), U64F64::from_int(99));
    let heavy = weighted(COIN, COIN, QuoteWeight::MAX);
    assert_eq!(heavy.price(), U64F64::from_ratio(1, 99));
    // The ends of the range: no room above, nothing left below.
    assert_eq!(weighted(1, u64::MAX, QuoteWeight::MIN).price(), U64F64::MAX);
    assert_eq!(
        weighted(u64::MAX, 1, QuoteWeight::MAX).price(),
        U64F64::ZERO
    );
}

#[test]
fn weights_stay_within_their_range() {
    let of = |perquintill| QuoteWeight::new(perquintill).map(QuoteWeight::to_perquintill);
    let (least, most) = (10_000_000_000_000_000, 990_000_000_000_000_000);
    assert_eq!(of(least), Some(least));
    assert_eq!(of(most), Some(most));
    assert_eq!(of(least - 1), None);
    assert_eq!(of(most + 1), None);
    assert_eq!(of(0), None);
    assert_eq!(of(u64::MAX), None);
    assert_eq!(QuoteWeight::default(), QuoteWeight::HALF);
    assert_eq!(QuoteWeight::MAX.alpha_perquintill(), least);
    assert_eq!(QuoteWeight::MIN.alpha_perquintill(), most);
}

#[test]
fn a_trade_takes_a_thousand_reserves_and_no_more() {
    let pool = even(COIN, COIN);
    assert!(
        pool.buy(tao(1_000 * COIN), limit(u64::MAX), Terms::FREE)
            .is_ok()
    );
    let more = tao(1_000 * COIN + 1);
    assert_eq!(
        pool.buy(more, limit(u64::MAX), Terms::FREE),
        Err(TradeError::InputTooLarge)
    );
    // What counts is the amount without the fee.
    assert!(pool.buy(more, limit(u64::MAX), Terms::with_fee(33)).is_ok());
    assert!(
        pool.sell(alpha(1_000 * COIN), limit(0), Terms::FREE)
            .is_ok()
    );
    assert_eq!(
        pool.sell(alpha(1_000 * COIN + 1), limit(0), Terms::FREE),
        Err(TradeError::InputTooLarge)
    );
}

#[test]
fn a_reserve_below_the_least_pays_nothing() {
    let pool = even(MIN_RESERVE, COIN);
    assert!(pool.buy(tao(COIN), ANY, Terms::FREE).is_ok());
    let pool = even(MIN_RESERVE - 1, COIN);
    let refused = Err(TradeError::ReservesTooLow);
    assert_eq!(pool.buy(tao(COIN), ANY, Terms::FREE), refused);
    // Nothing is no way around it.
    assert_eq!(pool.buy(tao(0), ANY, Terms::FREE), refused);
    // Selling into it is no trouble: the other side pays.
    assert!(pool.sell(alpha(MIN_RESERVE), NONE, Terms::FREE).is_ok());
    assert_eq!(
        even(COIN, MIN_RESERVE - 1).sell(alpha(COIN), limit(0), Terms::FREE),
        Err(TradeError::ReservesTooLow)
    );
}

#[test]
fn the_amount_is_looked_at_first_the_reserve_next_and_the_limit_last() {
    let poor = even(MIN_RESERVE - 1, COIN);
    let bad = limit(0);
    assert_eq!(
        poor.buy(tao(1_000 * COIN + 1), bad, Terms::FREE),
        Err(TradeError::InputTooLarge)
    );
    assert_eq!(
        poor.buy(tao(1), bad, Terms::FREE),
        Err(TradeError::ReservesTooLow)
    );
    assert_eq!(
        even(COIN, COIN).buy(tao(1), bad, Terms::FREE),
        Err(TradeError::PriceLimitExceeded)
    );
}

#[test]
fn a_limit_at_the_price_or_behind_it_is_passed_already() {
    let pool = even(2 * COIN, COIN);
    let refused = TradeError::PriceLimitExceeded;
    for rao in [0, COIN / 2 - 1, COIN / 2] {
        assert_eq!(pool.buy(tao(1_000), limit(rao), Terms::FREE), Err(refused));
        assert_eq!(pool.max_buy(limit(rao), Terms::FREE), tao(0));
    }
    assert!(
        pool.buy(tao(1_000), limit(COIN / 2 + 10_000), Terms::FREE)
            .is_ok()
    );
    for rao in [u64::MAX, COIN / 2 + 1, COIN / 2] {
        assert_eq!(
            pool.sell(alpha(1_000), limit(rao), Terms::FREE),
            Err(refused)
        );
        assert_eq!(pool.max_sell(limit(rao), Terms::FREE), alpha(0));
    }
    assert!(
        pool.sell(alpha(1_000), limit(COIN / 2 - 10_000), Terms::FREE)
            .is_ok()
    );
}

#[test]
fn a_limit_that_is_met_exactly_does_not_stop_a_trade() {
    // Even reserves, and as much again: the price is four.
    let pool = even(1_000 * COIN, 1_000 * COIN);
    let buy = pool
        .buy(tao(1_000 * COIN), limit(4 * COIN), Terms::FREE)
        .unwrap();
    assert_eq!(
        (buy.filled, buy.paid_out),
        (Filled::Full, alpha(500 * COIN))
    );
    let sell = pool
        .sell(alpha(1_000 * COIN), limit(COIN / 4), Terms::FREE)
        .unwrap();
    assert_eq!(
        (sell.filled, sell.paid_out),
        (Filled::Full, tao(500 * COIN))
    );
    // Any more is left with the trader.
    let buy = pool
        .buy(tao(1_001 * COIN), limit(4 * COIN), Terms::FREE)
        .unwrap();
    assert_eq!(
        (buy.filled, buy.paid_in, buy.paid_out),
        (Filled::Partial, tao(1_000 * COIN), alpha(500 * COIN))
    );
    let sell = pool
        .sell(alpha(1_001 * COIN), limit(COIN / 4), Terms::FREE)
        .unwrap();
    assert_eq!(
        (sell.filled, sell.paid_in, sell.paid_out),
        (Filled::Partial, alpha(1_000 * COIN), tao(500 * COIN))
    );
    assert_eq!(
        pool.max_buy(limit(4 * COIN), Terms::FREE),
        tao(1_000 * COIN)
    );
    assert_eq!(
        pool.max_sell(limit(COIN / 4), Terms::FREE),
        alpha(1_000 * COIN)
    );
}

#[test]
fn a_limit_too_close_to_move_takes_nothing() {
    let pool = even(MIN_RESERVE, MIN_RESERVE);
    let buy = pool
        .buy(tao(1_000), limit(COIN + 1), Terms::with_fee(33))
        .unwrap();
    assert_eq!(
        (buy.taken(), buy.paid_out, buy.filled),
        (tao(0), alpha(0), Filled::Partial)
    );
    assert_eq!(pool.bought(&buy), Some(pool));
}

#[test]
fn a_limited_trade_may_take_more_than_seventeen_reserves() {
    let pool = even(1_000 * COIN, 1_000 * COIN);
    // Thirty-one reserves more, and the price is 1024.
    let buy = pool
        .buy(tao(500_000 * COIN), limit(1_024 * COIN), Terms::FREE)
        .unwrap();
    assert_eq!(
        (buy.filled, buy.paid_in),
        (Filled::Partial, tao(31_000 * COIN))
    );
    assert_eq!(
        pool.max_buy(limit(1_024 * COIN), Terms::FREE),
        tao(31_000 * COIN)
    );
    let unlimited = pool.max_buy(limit(u64::MAX), Terms::with_fee(33));
    assert_eq!(unlimited, tao(1_000_000 * COIN));
}

#[test]
fn fees_from_nothing_to_everything() {
    let pool = even(1_000 * COIN, 1_000 * COIN);
    let buy = |rate| {
        pool.buy(tao(10 * COIN), ANY, Terms::with_fee(rate))
            .unwrap()
    };
    assert_eq!((buy(0).paid_in, buy(0).fee), (tao(10 * COIN), tao(0)));
    assert_eq!(buy(33).fee, tao(5_035_477));
    assert_eq!(buy(33).taken(), tao(10 * COIN));
    assert_eq!(
        (buy(65_535).paid_in, buy(65_535).fee),
        (tao(0), tao(10 * COIN))
    );
    assert_eq!(buy(65_535).paid_out, alpha(0));
    assert_eq!(buy(65_535).filled, Filled::Full);
    assert_eq!(buy(65_534).paid_in, tao(152_591));
    let all: Sell = pool
        .sell(alpha(u64::MAX), NONE, Terms::with_fee(65_535))
        .unwrap();
    assert_eq!((all.fee, all.taken()), (alpha(u64::MAX), alpha(u64::MAX)));
}

#[test]
fn a_whole_fee_loses_a_rao_to_the_rate_of_64_digits() {
    // 21845 * 33 / 65535 = 11, but 33 / 65535 in binary digits is a little less.
    let pool = even(1_000 * COIN, 1_000 * COIN);
    let fee = |amount| pool.buy(tao(amount), ANY, Terms::with_fee(33)).unwrap().fee;
    assert_eq!(fee(21_845), tao(10));
    assert_eq!(fee(21_846), tao(11));
}

#[test]
fn a_trade_stopped_by_its_limit_pays_the_fee_of_what_it_pays_in() {
    let pool = even(1_000 * COIN, 1_000 * COIN);
    let buy = pool
        .buy(tao(2_000 * COIN), limit(4 * COIN), Terms::with_fee(10_000))
        .unwrap();
    assert_eq!(buy.filled, Filled::Partial);
    assert_eq!(buy.paid_in, tao(1_000 * COIN));
    // 1000 * 10000 / 55535, and the same part of all that is taken.
    assert_eq!(buy.fee, tao(180_066_624_651));
    let again = pool.buy(buy.taken(), ANY, Terms::with_fee(10_000)).unwrap();
    assert!(again.fee.to_u64().abs_diff(buy.fee.to_u64()) <= 1);
}

#[test]
fn a_power_that_rounds_to_zero_leaves_the_pool_a_rao() {
    // (1 / 1001)^99 is far below 10^-18: all of the reserve, if it were not for the last rao.
    let pool = weighted(COIN, COIN, QuoteWeight::MAX);
    let terms = Terms::FREE;
    let done = check::buy(pool, 1_000 * COIN, u64::MAX, terms).unwrap();
    assert_eq!(done.after.alpha, alpha(1));
    let pool = weighted(COIN, COIN, QuoteWeight::MIN);
    let done = check::sell(pool, 1_000 * COIN, 0, terms).unwrap();
    assert_eq!(done.after.tao, tao(1));
    // A reserve of 10^18 and more keeps what a unit of the power is worth when the pool rounds.
    let terms = Terms {
        rounding: Rounding::Pool,
        ..terms
    };
    let pool = weighted(5_000_000_000 * COIN, COIN, QuoteWeight::MAX);
    let done = check::buy(pool, 1_000 * COIN, u64::MAX, terms).unwrap();
    assert_eq!(done.after.alpha, alpha(6));
}

#[test]
fn trades_at_the_extreme_weights_are_exact() {
    for weight in [QuoteWeight::MIN, QuoteWeight::MAX] {
        for part in [1, 1_000, 1_000_000, 1_000_000_000] {
            let pool = weighted(5_000 * COIN, 700 * COIN, weight);
            let offered = 900 * COIN / part;
            for rounding in [Rounding::Reference, Rounding::Pool] {
                let terms = Terms {
                    fee_rate: 33,
                    rounding,
                };
                let _ = check::buy(pool, offered, u64::MAX, terms);
                let _ = check::sell(pool, offered, 0, terms);
            }
        }
    }
}

#[test]
fn the_largest_reserves_do_not_overflow() {
    let full = u64::MAX;
    for weight in [QuoteWeight::MIN, QuoteWeight::HALF, QuoteWeight::MAX] {
        for (alpha_rao, tao_rao) in [(full, full), (full, MIN_RESERVE), (MIN_RESERVE, full)] {
            let pool = weighted(alpha_rao, tao_rao, weight);
            for offered in [0, 1, MIN_RESERVE, full / 2, full] {
                for rao in [0, 1, COIN, full] {
                    let _ = check::buy(pool, offered, rao, Terms::FREE);
                    let _ = check::sell(pool, offered, rao, Terms::with_fee(33));
                    pool.max_buy(limit(rao), Terms::FREE);
                    pool.max_sell(limit(rao), Terms::FREE);
                }
                check::add_liquidity(pool, offered, offered);
            }
        }
    }
    // A full reserve has no place for more, but may well pay.
    let pool = even(full, full);
    assert_eq!(
        pool.buy(tao(COIN), limit(full), Terms::FREE),
        Err(TradeError::InputTooLarge)
    );
    let pool = even(full, full - COIN);
    assert!(pool.buy(tao(COIN), limit(full), Terms::FREE).is_ok());
}

#[test]
fn the_smallest_reserves_are_no_trouble() {
    for (alpha_rao, tao_rao) in [
        (0, 0),
        (0, 1),
        (1, 0),
        (1, 1),
        (1, COIN),
        (COIN, 1),
        (0, COIN),
    ] {
        let pool = even(alpha_rao, tao_rao);
        for offered in [0, 1, 1_000, 1_001, COIN] {
            let _ = check::buy(pool, offered, u64::MAX, Terms::FREE);
            let _ = check::sell(pool, offered, 0, Terms::FREE);
        }
        pool.max_buy(ANY, Terms::FREE);
        pool.max_sell(NONE, Terms::FREE);
    }
    // One rao of TAO for a coin of alpha, and back.
    let pool = even(COIN, 1);
    let done = check::buy(pool, 1_000, u64::MAX, Terms::FREE).unwrap();
    assert_eq!(done.paid_out, 999_000_999);
}

#[test]
fn a_trade_of_another_pool_is_not_made() {
    let pool = even(COIN, COIN);
    let buy = pool.buy(tao(COIN), ANY, Terms::FREE).unwrap();
    assert_eq!(even(1_000, COIN).bought(&buy), None);
    assert_eq!(even(COIN, u64::MAX).bought(&buy), None);
    let sell = pool.sell(alpha(COIN), NONE, Terms::FREE).unwrap();
    assert_eq!(even(COIN, 1_000).sold(&sell), None);
    assert_eq!(even(u64::MAX, COIN).sold(&sell), None);
}

#[test]
fn liquidity_at_the_price_leaves_the_weights() {
    let pool = weighted(3_000 * COIN, 7_000 * COIN, QuoteWeight::HALF);
    assert_eq!(
        pool.weight_with(tao(7 * COIN), alpha(3 * COIN)),
        Ok(QuoteWeight::HALF)
    );
    assert_eq!(pool.with_liquidity(tao(0), alpha(0)), Ok(pool));
    let after = pool.with_liquidity(tao(7_000 * COIN), alpha(0)).unwrap();
    assert_eq!(
        after.weight,
        QuoteWeight::new(666_666_666_666_666_666).unwrap()
    );
    assert_eq!(
        (after.tao, after.alpha),
        (tao(14_000 * COIN), alpha(3_000 * COIN))
    );
}

#[test]
fn liquidity_is_refused_where_a_weight_would_leave_its_range() {
    let pool = even(COIN, COIN);
    // 99 to 1 is within, a rao more is not.
    let most = pool.weight_with(tao(98 * COIN), alpha(0));
    assert_eq!(most, Ok(QuoteWeight::MAX));
    assert_eq!(
        pool.weight_with(tao(98 * COIN + 1), alpha(0)),
        Err(OutOfBalance)
    );
    assert_eq!(
        pool.weight_with(tao(0), alpha(98 * COIN)),
        Ok(QuoteWeight::MIN)
    );
    assert_eq!(
        pool.weight_with(tao(0), alpha(98 * COIN + 1)),
        Err(OutOfBalance)
    );
    assert_eq!(
        pool.with_liquidity(tao(98 * COIN + 1), alpha(0)),
        Err(OutOfBalance)
    );
    assert_eq!(check::add_liquidity(pool, 0, 99 * COIN), pool);
}

#[test]
fn liquidity_for_an_empty_pool_weighs_evenly() {
    let empty = weighted(0, 0, QuoteWeight::MAX);
    let after = empty.with_liquidity(tao(5), alpha(7)).unwrap();
    assert_eq!(after, even(7, 5));
    // With one side empty there is no price to keep.
    assert_eq!(
        even(COIN, 0).weight_with(tao(1), alpha(0)),
        Err(OutOfBalance)
    );
    assert_eq!(
        even(0, COIN).weight_with(tao(0), alpha(1)),
        Err(OutOfBalance)
    );
}

#[test]
fn liquidity_that_a_reserve_has_no_place_for_is_refused() {
    let pool = even(u64::MAX, COIN);
    assert_eq!(pool.weight_with(tao(1), alpha(1)), Err(OutOfBalance));
    let pool = even(COIN, u64::MAX);
    assert_eq!(pool.with_liquidity(tao(1), alpha(1)), Err(OutOfBalance));
    let full = even(u64::MAX, u64::MAX);
    assert_eq!(full.with_liquidity(tao(0), alpha(0)), Ok(full));
}

#[test]
fn errors_say_what_is_wrong() {
    assert_eq!(
        TradeError::InputTooLarge.to_string(),
        "the amount is too large for the pool"
    );
    assert_eq!(
        TradeError::ReservesTooLow.to_string(),
        "the pool is too small for the trade"
    );
    assert_eq!(
        TradeError::PriceLimitExceeded.to_string(),
        "the price is beyond the limit"
    );
    assert_eq!(
        OutOfBalance.to_string(),
        "the pool would get out of balance"
    );
}
