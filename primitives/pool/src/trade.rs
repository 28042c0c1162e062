//! One trade, in either direction: the same rule simulates and executes.

use core::fmt;

use mycelium_fixed::{U64F64, wide};
use mycelium_types::{AlphaBalance, TaoBalance};

use crate::{
    Pool, PriceLimit, QuoteWeight,
    power::{self, Exponent, Power, Ratio},
    side::{Amount, Side},
};

/// The least reserve that is paid from: a thousandth of a coin.
pub const MIN_RESERVE: u64 = 1_000_000;

/// How many times the reserve may be paid in.
const MAX_GROWTH: u64 = 1_000;

/// Which way the power in a payout is rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rounding {
    /// Down, as the reference does: a payout may exceed its exact value, by one rao at most while the
    /// reserve that pays it is below `9 * 10^17`.
    #[default]
    Reference,
    /// Up: no payout exceeds its exact value.
    Pool,
}

/// What applies to a trade besides its amount and its limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// The part of the amount that is a fee, of 65535. Zero for trades without a fee.
    pub fee_rate: u16,
    /// Which way payouts are rounded.
    pub rounding: Rounding,
}

impl Terms {
    /// Without a fee, rounded as the reference rounds.
    pub const FREE: Self = Self::with_fee(0);

    /// With a fee of so many parts of 65535, rounded as the reference rounds.
    pub const fn with_fee(fee_rate: u16) -> Self {
        Self {
            fee_rate,
            rounding: Rounding::Reference,
        }
    }
}

/// Whether a trade took all that was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    /// All of it.
    Full,
    /// Only a part: the price came to the limit first.
    Partial,
}

/// What a trade moves: the change of a pool, not yet made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trade<Input, Output> {
    /// What the trader pays into the pool, without the fee.
    pub paid_in: Input,
    /// What the trader pays beside it, which does not enter the pool.
    pub fee: Input,
    /// What the pool pays out.
    pub paid_out: Output,
    /// Whether all that was offered is taken.
    pub filled: Filled,
}

/// A purchase of alpha.
pub type Buy = Trade<TaoBalance, AlphaBalance>;

/// A sale of alpha.
pub type Sell = Trade<AlphaBalance, TaoBalance>;

impl Buy {
    /// All that the trader pays: never more than was offered.
    pub fn taken(&self) -> TaoBalance {
        taken(self)
    }
}

impl Sell {
    /// All that the trader pays: never more than was offered.
    pub fn taken(&self) -> AlphaBalance {
        taken(self)
    }
}

/// Why a trade is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TradeError {
    /// More would be paid in than a thousand times the reserve, or than a reserve can hold.
    InputTooLarge,
    /// The reserve that pays is below [`MIN_RESERVE`], or the payout is less than one rao.
    ReservesTooLow,
    /// The price is at the limit or beyond it before the trade.
    PriceLimitExceeded,
}

impl fmt::Display for TradeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InputTooLarge => "the amount is too large for the pool",
            Self::ReservesTooLow => "the pool is too small for the trade",
            Self::PriceLimitExceeded => "the price is beyond the limit",
        })
    }
}

impl core::error::Error for TradeError {}

/// A trade with `amount`, the fee included.
pub(crate) fn trade<S: Side>(
    pool: &Pool,
    amount: S::Input,
    limit: PriceLimit,
    terms: Terms,
) -> Result<Trade<S::Input, S::Output>, TradeError> {
    let (input, output) = S::reserves(pool);
    let fee = fee_of_all(amount.rao(), terms.fee_rate);
    // A rate is at most one, and so the fee at most the amount.
    let net = amount.rao().saturating_sub(fee);
    // Clamped: what saturates is above every amount.
    if net > input.rao().saturating_mul(MAX_GROWTH) {
        return Err(TradeError::InputTooLarge);
    }
    if output.rao() < MIN_RESERVE {
        return Err(TradeError::ReservesTooLow);
    }
    let room = S::room(pool.price(), limit).ok_or(TradeError::PriceLimitExceeded)?;

    let mut trade = Trade {
        paid_in: S::Input::of(net),
        fee: S::Input::of(fee),
        paid_out: payout::<S>(pool, net, terms.rounding),
        filled: Filled::Full,
    };
    if S::is_beyond(price_after::<S>(pool, &trade), limit) {
        let paid_in = input_to_limit::<S>(pool, room);
        // With prices of few digits the estimate can exceed what a full trade pays: then it is one.
        if paid_in < net {
            let fee = fee_of_net(paid_in, terms.fee_rate);
            trade = Trade {
                paid_in: S::Input::of(paid_in),
                // Clamped to what was offered: both fees are rounded, and may differ by a rao.
                fee: S::Input::of(fee.min(amount.rao().saturating_sub(paid_in))),
                paid_out: payout::<S>(pool, paid_in, terms.rounding),
                filled: Filled::Partial,
            };
        }
    }
    check(input, trade)
}

/// What a trade with a thousand times the reserve takes, zero where it is refused.
pub(crate) fn max_input<S: Side>(pool: &Pool, limit: PriceLimit, terms: Terms) -> S::Input {
    let (input, _) = S::reserves(pool);
    // Clamped: nobody can offer more.
    let amount = S::Input::of(input.rao().saturating_mul(MAX_GROWTH));
    trade::<S>(pool, amount, limit, terms).map_or(S::Input::of(0), |trade| taken(&trade))
}

/// All that is paid for a trade.
fn taken<I: Amount, O>(trade: &Trade<I, O>) -> I {
    // Never clamped: both together are at most an amount.
    I::of(trade.paid_in.rao().saturating_add(trade.fee.rao()))
}

/// Refuses a trade that pays something for nothing, or that the reserve has no place for.
fn check<I: Amount, O: Amount>(reserve: I, trade: Trade<I, O>) -> Result<Trade<I, O>, TradeError> {
    if trade.paid_in.rao() > 0 && trade.paid_out.rao() == 0 {
        return Err(TradeError::ReservesTooLow);
    }
    match reserve.rao().checked_add(trade.paid_in.rao()) {
        Some(_) => Ok(trade),
        None => Err(TradeError::InputTooLarge),
    }
}

/// The fee within an amount.
fn fee_of_all(amount: u64, rate: u16) -> u64 {
    let rate = U64F64::from_ratio(rate.into(), u16::MAX.into());
    U64F64::from_int(amount).saturating_mul(rate).to_u64()
}

/// The fee on top of an amount. None at a rate of one, where no amount is left to trade.
fn fee_of_net(paid_in: u64, rate: u16) -> u64 {
    // The rate is at most 65535.
    let rest = u16::MAX.saturating_sub(rate);
    let rate = U64F64::from_ratio(rate.into(), rest.into());
    U64F64::from_int(paid_in).saturating_mul(rate).to_u64()
}

/// `output * (1 - (input / (input + paid_in)) ^ (w_input / w_output))`, below the whole reserve.
fn payout<S: Side>(pool: &Pool, paid_in: u64, rounding: Rounding) -> S::Output {
    if paid_in == 0 {
        return S::Output::of(0);
    }
    let (input, output) = S::reserves(pool);
    let (input_weight, output_weight) = S::weights(pool);
    let before = u128::from(input.rao());
    let kept = power::power(
        Ratio {
            numerator: before,
            // Two numbers of 64 bits.
            denominator: before.saturating_add(u128::from(paid_in)),
        },
        Exponent {
            numerator: input_weight,
            denominator: output_weight,
        },
    );
    let paid = U64F64::ONE.saturating_sub(fraction(kept, rounding));
    let paid_out = U64F64::from_int(output.rao()).saturating_mul(paid).to_u64();
    // A power that rounds to zero would take all, though exactly it leaves a little.
    S::Output::of(paid_out.min(output.rao().saturating_sub(1)))
}

/// A power as a fixed-point number.
fn fraction(power: Power, rounding: Rounding) -> U64F64 {
    let whole = u128::from(QuoteWeight::WHOLE);
    let up = rounding == Rounding::Pool;
    // Saturation is for powers far beyond what a number of 64 bits before the point can hold.
    let scaled = power
        .floor
        .saturating_add(u128::from(up && !power.is_exact));
    let (high, low) = wide::widening_mul(scaled, U64F64::ONE.to_bits());
    wide::widening_div(high, low, whole).map_or(U64F64::MAX, |(bits, rest)| {
        U64F64::from_bits(bits.saturating_add(u128::from(up && rest > 0)))
    })
}

/// `input * (room ^ w_output - 1)`: what moves the price to its limit.
fn input_to_limit<S: Side>(pool: &Pool, room: Ratio) -> u64 {
    let (input, _) = S::reserves(pool);
    let (_, output_weight) = S::weights(pool);
    let growth = power::power(
        room,
        Exponent {
            numerator: output_weight,
            denominator: QuoteWeight::WHOLE,
        },
    );
    let growth = fraction(growth, Rounding::Reference).saturating_sub(U64F64::ONE);
    U64F64::from_int(input.rao())
        .saturating_mul(growth)
        .to_u64()
}

/// The price after a trade; a reserve that it would overfill counts as full.
fn price_after<S: Side>(pool: &Pool, trade: &Trade<S::Input, S::Output>) -> U64F64 {
    let (input, output) = S::reserves(pool);
    let input = input.rao().saturating_add(trade.paid_in.rao());
    let output = output.rao().saturating_sub(trade.paid_out.rao());
    S::with(pool, S::Input::of(input), S::Output::of(output)).price()
}
