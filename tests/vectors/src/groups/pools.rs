//! Pools: trades, and weights.

use mycelium_pool::{Buy, Filled, Pool, PriceLimit, QuoteWeight, Sell, Terms, TradeError};
use mycelium_types::{AlphaBalance, TaoBalance};

use super::case::Case;
use crate::Failure;

/// A pool with its weight, as all cases describe it.
fn pool(case: &mut Case<'_>) -> Result<Pool, Failure> {
    let weight = case.number("quote_weight_e18")?;
    Ok(Pool {
        alpha: case.alpha("alpha_reserve")?,
        tao: case.tao("tao_reserve")?,
        weight: QuoteWeight::new(weight).ok_or_else(|| {
            Failure::invalid(format!("{weight} is out of range")).under("quote_weight_e18")
        })?,
    })
}

/// A trade in either direction, in rao.
#[derive(Clone, Copy)]
struct Trade {
    paid_in: u64,
    fee: u64,
    paid_out: u64,
    filled: Filled,
}

/// The two directions.
#[derive(Clone, Copy)]
enum Side {
    Buy,
    Sell,
}

impl Side {
    fn read(case: &mut Case<'_>) -> Result<Self, Failure> {
        match case.word("side")?.as_str() {
            "buy" => Ok(Self::Buy),
            "sell" => Ok(Self::Sell),
            side => Err(Failure::invalid(format!("`{side}` is no side of a trade")).under("side")),
        }
    }

    fn trade(
        self,
        pool: &Pool,
        amount: u64,
        limit: PriceLimit,
        terms: Terms,
    ) -> Result<Trade, TradeError> {
        match self {
            Self::Buy => pool
                .buy(TaoBalance::new(amount), limit, terms)
                .map(|buy| Trade {
                    paid_in: buy.paid_in.to_u64(),
                    fee: buy.fee.to_u64(),
                    paid_out: buy.paid_out.to_u64(),
                    filled: buy.filled,
                }),
            Self::Sell => pool
                .sell(AlphaBalance::new(amount), limit, terms)
                .map(|sell| Trade {
                    paid_in: sell.paid_in.to_u64(),
                    fee: sell.fee.to_u64(),
                    paid_out: sell.paid_out.to_u64(),
                    filled: sell.filled,
                }),
        }
    }

    /// The pool after a trade; nothing for one that it cannot have made.
    fn after(self, pool: &Pool, trade: &Trade) -> Option<Pool> {
        let Trade {
            paid_in,
            fee,
            paid_out,
            filled,
        } = *trade;
        match self {
            Self::Buy => pool.bought(&Buy {
                paid_in: TaoBalance::new(paid_in),
                fee: TaoBalance::new(fee),
                paid_out: AlphaBalance::new(paid_out),
                filled,
            }),
            Self::Sell => pool.sold(&Sell {
                paid_in: AlphaBalance::new(paid_in),
                fee: AlphaBalance::new(fee),
                paid_out: TaoBalance::new(paid_out),
                filled,
            }),
        }
    }
}

/// A trade. With even weights everything is exact, whatever the tolerance.
pub(super) fn swap(case: &mut Case<'_>) -> Result<(), Failure> {
    let (pool, side) = (pool(case)?, Side::read(case)?);
    if pool.weight == QuoteWeight::HALF {
        case.be_exact();
    }
    let (amount, limit) = (case.number("amount")?, case.tao("limit_price_rao")?);
    let (rate, is_free) = (case.number("fee_rate_u16")?, case.flag("drop_fees")?);
    let terms = if is_free {
        Terms::FREE
    } else {
        Terms::with_fee(rate)
    };
    let outcome = side.trade(&pool, amount, PriceLimit::new(limit), terms);
    case.expect_record("result", |result| {
        match (outcome, result.contains("error")) {
            (Ok(trade), false) => check_trade(result, side, &pool, trade),
            (Ok(_), true) => Err(Failure::differs(result.raw("error")?, "a trade").under("error")),
            (Err(error), true) => check_error(result, error),
            (Err(error), false) => Err(Failure::differs_in_size("a trade", error_name(error))),
        }
    })
}

/// Compares the amounts, and the pool after those of the file: it has to follow from them exactly.
fn check_trade(
    result: &mut Case<'_>,
    side: Side,
    pool: &Pool,
    trade: Trade,
) -> Result<(), Failure> {
    let rao = |number: u128| u64::try_from(number).map_err(|_| Failure::invalid("beyond 64 bits"));
    let trade = Trade {
        paid_in: rao(result.expect_number("paid_in", trade.paid_in)?)?,
        fee: rao(result.expect_number("fee", trade.fee)?)?,
        paid_out: rao(result.expect_number("paid_out", trade.paid_out)?)?,
        filled: trade.filled,
    };
    let filled = match trade.filled {
        Filled::Full => "full",
        Filled::Partial => "partial",
    };
    result.expect("filled", filled)?;
    let Some(after) = side.after(pool, &trade) else {
        return Err(Failure::invalid("the pool cannot have made this trade"));
    };
    result.be_exact();
    result.expect_number("tao_after", after.tao.to_u64())?;
    result.expect_number("alpha_after", after.alpha.to_u64())?;
    result
        .expect_number("price_after_bits", after.price().to_bits())
        .map(drop)
}

/// Names of a refusal: that of the crate, which is also that of the chain without its prefix.
fn error_name(error: TradeError) -> &'static str {
    match error {
        TradeError::InputTooLarge => "InputTooLarge",
        TradeError::ReservesTooLow => "ReservesTooLow",
        TradeError::PriceLimitExceeded => "PriceLimitExceeded",
    }
}

fn check_error(result: &mut Case<'_>, error: TradeError) -> Result<(), Failure> {
    let raw = result.raw("error")?;
    let expected = crate::record::read::<String>(raw).unwrap_or_default();
    let name = error_name(error);
    result.has_compared();
    if expected.strip_prefix("Swap").unwrap_or(&expected) == name {
        Ok(())
    } else {
        Err(Failure::differs(raw, format_args!("\"{name}\"")).under("error"))
    }
}

/// Liquidity that leaves the price where it is.
pub(super) fn pool_weights(case: &mut Case<'_>) -> Result<(), Failure> {
    let pool = pool(case)?;
    let weight = pool.weight_with(case.tao("tao_delta")?, case.alpha("alpha_delta")?);
    case.expect("accepted", &weight.is_ok())?;
    // Refused liquidity changes nothing.
    let weight = weight.unwrap_or(pool.weight).to_perquintill();
    case.expect_number("new_quote_weight_e18", weight).map(drop)
}
