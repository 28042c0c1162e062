//! Everything that must be true of one operation. Operations go through here, and panic where it is not.

use crate::oracle;
use mycelium_pool::{
    Filled, MIN_RESERVE, Pool, PriceLimit, QuoteWeight, Rounding, Terms, TradeError,
};
use mycelium_types::{AlphaBalance, TaoBalance};
use num_bigint::BigUint;

/// A trade in bare numbers, of either direction.
#[derive(Debug)]
pub(crate) struct Done {
    pub(crate) offered: u64,
    pub(crate) paid_in: u64,
    pub(crate) fee: u64,
    pub(crate) paid_out: u64,
    pub(crate) is_full: bool,
    pub(crate) after: Pool,
    before: Pool,
    is_buy: bool,
    limit: u64,
    terms: Terms,
}

fn big(number: impl Into<u128>) -> BigUint {
    BigUint::from(number.into())
}

/// Buys, and checks what came of it.
pub(crate) fn buy(
    before: Pool,
    offered: u64,
    limit: u64,
    terms: Terms,
) -> Result<Done, TradeError> {
    let price_limit = PriceLimit::new(TaoBalance::new(limit));
    let tao = TaoBalance::new(offered);
    let result = before.buy(tao, price_limit, terms);
    // P9: the same again, since nothing has changed.
    assert_eq!(result, before.buy(tao, price_limit, terms));
    let buy = result.inspect_err(|error| refused(before, true, *error))?;
    let done = Done {
        offered,
        paid_in: buy.paid_in.to_u64(),
        fee: buy.fee.to_u64(),
        paid_out: buy.paid_out.to_u64(),
        is_full: buy.filled == Filled::Full,
        after: before
            .bought(&buy)
            .expect("the pool can make its own trade"),
        before,
        is_buy: true,
        limit,
        terms,
    };
    assert_eq!(buy.taken().to_u64(), done.paid_in + done.fee);
    done.check();
    Ok(done)
}

/// Sells, and checks what came of it.
pub(crate) fn sell(
    before: Pool,
    offered: u64,
    limit: u64,
    terms: Terms,
) -> Result<Done, TradeError> {
    let price_limit = PriceLimit::new(TaoBalance::new(limit));
    let alpha = AlphaBalance::new(offered);
    let result = before.sell(alpha, price_limit, terms);
    assert_eq!(result, before.sell(alpha, price_limit, terms));
    let sell = result.inspect_err(|error| refused(before, false, *error))?;
    let done = Done {
        offered,
        paid_in: sell.paid_in.to_u64(),
        fee: sell.fee.to_u64(),
        paid_out: sell.paid_out.to_u64(),
        is_full: sell.filled == Filled::Full,
        after: before.sold(&sell).expect("the pool can make its own trade"),
        before,
        is_buy: false,
        limit,
        terms,
    };
    assert_eq!(sell.taken().to_u64(), done.paid_in + done.fee);
    done.check();
    Ok(done)
}

/// A refusal has its reason.
fn refused(pool: Pool, is_buy: bool, error: TradeError) {
    if error == TradeError::ReservesTooLow {
        return;
    }
    let output = if is_buy {
        pool.alpha.to_u64()
    } else {
        pool.tao.to_u64()
    };
    // The amount is looked at before the reserve, the limit after it.
    assert!(error == TradeError::InputTooLarge || output >= MIN_RESERVE);
}

impl Done {
    fn check(&self) {
        self.conserves();
        self.fee_is_right();
        self.payout_is_right();
        self.price_moves_up_to_the_limit();
    }

    /// The reserve that is paid into, and the one that pays.
    fn reserves(&self, pool: &Pool) -> (u64, u64) {
        let (tao, alpha) = (pool.tao.to_u64(), pool.alpha.to_u64());
        if self.is_buy {
            (tao, alpha)
        } else {
            (alpha, tao)
        }
    }

    /// P3, P6, P7, P9.
    fn conserves(&self) {
        let ((input, output), (input_after, output_after)) =
            (self.reserves(&self.before), self.reserves(&self.after));
        assert_eq!(self.after.weight, self.before.weight);
        assert_eq!(input_after, input + self.paid_in);
        assert_eq!(output_after, output - self.paid_out);
        assert!(output_after > 0, "{self:?}");
        assert_eq!(self.paid_in > 0, self.paid_out > 0, "{self:?}");
        let taken = self.paid_in + self.fee;
        assert!(taken <= self.offered, "{self:?}");
        assert!(!self.is_full || taken == self.offered, "{self:?}");
    }

    /// P8: rounded down, from a rate that is rounded down itself to 64 binary digits.
    fn fee_is_right(&self) {
        let (amount, whole) = if self.is_full {
            (self.offered, u16::MAX)
        } else {
            (self.paid_in, u16::MAX - self.terms.fee_rate)
        };
        let product = u128::from(amount) * u128::from(self.terms.fee_rate);
        let Some(exact) = product.checked_div(whole.into()) else {
            panic!("{self:?}: a rate of one leaves nothing to stop at a limit");
        };
        let fee = u128::from(self.fee);
        if fee != exact {
            // The cut digits matter where the exact fee hardly reaches its last rao.
            assert_eq!(fee + 1, exact, "{self:?}");
            let above = product - exact * u128::from(whole);
            assert!(
                above << 64 < u128::from(amount) * u128::from(whole),
                "{self:?}"
            );
        }
    }

    /// P5: at least the exact payout's integer part, at most a rao more than the payout.
    fn payout_is_right(&self) {
        let (input, output) = self.reserves(&self.before);
        let tao = self.before.weight.to_perquintill();
        let (p, q) = if self.is_buy {
            (tao, QuoteWeight::WHOLE - tao)
        } else {
            (QuoteWeight::WHOLE - tao, tao)
        };
        let kept = if self.paid_in == 0 {
            oracle::one()
        } else {
            let total = u128::from(input) + u128::from(self.paid_in);
            oracle::power(input.into(), total, p, q).expect("a power below one")
        };
        let exact = kept * output;
        let (one, error) = (oracle::one(), big(1_u8) << (oracle::ERROR_BITS + 64));
        let kept = (big(output) - self.paid_out) << oracle::BITS;
        // What 18 decimal and 64 binary digits of the power are worth.
        let unit = (&one * output / QuoteWeight::WHOLE) + ((&one * output) >> 64);
        match self.terms.rounding {
            Rounding::Reference => {
                assert!(&kept + &unit + &error >= exact, "{self:?}");
                assert!(&kept + &one + &error >= exact || unit > one, "{self:?}");
                assert!(kept < &exact + &one + error, "{self:?}");
            }
            Rounding::Pool => {
                assert!(&kept + &error >= exact, "{self:?}");
                assert!(kept < &exact + &one + unit + error, "{self:?}");
            }
        }
    }

    /// P6 and P7.
    fn price_moves_up_to_the_limit(&self) {
        let tao = |pool: &Pool| big(pool.tao.to_u64());
        let alpha = |pool: &Pool| big(pool.alpha.to_u64());
        let (before, after) = (&self.before, &self.after);
        let (now, then) = (tao(after) * alpha(before), tao(before) * alpha(after));
        let moved = if self.is_buy { now > then } else { now < then };
        assert_eq!(moved, self.paid_in > 0, "{self:?}");

        let tao_weight = big(before.weight.to_perquintill());
        let alpha_weight = big(QuoteWeight::WHOLE) - &tao_weight;
        let billion = big(1_000_000_000_u32);
        // A rao, and what a unit of the power is worth in reserves larger than any can be.
        let rao = 1 + self.reserves(before).1 / (900_000_000_000_000_000);
        if self.is_buy {
            // One rao less in either reserve, one rao more in the limit, and what is missing in the first
            // price, where it has few digits.
            let price = big(before.price().to_bits());
            let digits = &tao_weight * alpha(before);
            let missing = &alpha_weight * alpha(before) + &tao_weight * tao(before) + &digits;
            let now = alpha_weight * (tao(after) - self.paid_in.min(1)) * billion;
            let most = tao_weight * (alpha(after) + rao) * (big(self.limit) + 1_u8);
            let is_even = before
                .weight
                .to_perquintill()
                .abs_diff(QuoteWeight::WHOLE / 2)
                <= QuoteWeight::WHOLE / 100 * 15;
            if is_even && self.limit <= PriceLimit::NONE_FOR_BUY.tao_per_alpha().to_u64() {
                assert!(now <= most, "{self:?}");
            }
            assert!(
                now * &price * &digits <= most * (price * digits + missing),
                "{self:?}"
            );
        } else {
            let now = alpha_weight * (tao(after) + rao) * billion;
            let least = tao_weight * (alpha(after) - self.paid_in.min(1));
            assert!(now >= least * self.limit.saturating_sub(1), "{self:?}");
        }
    }
}

/// P3 and P4: adds liquidity, and checks what came of it. The pool stays if it is refused.
pub(crate) fn add_liquidity(before: Pool, tao: u64, alpha: u64) -> Pool {
    let (tao, alpha) = (TaoBalance::new(tao), AlphaBalance::new(alpha));
    let result = before.with_liquidity(tao, alpha);
    assert_eq!(
        before.weight_with(tao, alpha).ok(),
        result.ok().map(|pool| pool.weight)
    );
    let Ok(after) = result else {
        return before;
    };
    assert_eq!(Some(after.tao), before.tao.checked_add(tao));
    assert_eq!(Some(after.alpha), before.alpha.checked_add(alpha));
    let weight = after.weight;
    assert!(QuoteWeight::MIN <= weight && weight <= QuoteWeight::MAX);
    let whole = weight.to_perquintill() + weight.alpha_perquintill();
    assert_eq!(whole, QuoteWeight::WHOLE);
    // (w_alpha * tao) / (w_tao * alpha), before and after, with a common denominator.
    let above = |pool: &Pool| big(pool.weight.alpha_perquintill()) * pool.tao.to_u64();
    let below = |pool: &Pool| big(pool.weight.to_perquintill()) * pool.alpha.to_u64();
    let (old, new) = (
        above(&before) * below(&after),
        above(&after) * below(&before),
    );
    let (least, most) = (old.clone().min(new.clone()), old.max(new));
    // The two terms are rounded to integers before they are divided: small pools have few digits.
    let terms = big(before.tao.to_u64()) * before.alpha.to_u64();
    if terms >= big(10_u128.pow(15)) {
        assert!(
            (&most - &least) * 10_u64.pow(12) <= most,
            "{before:?} {after:?}"
        );
    } else {
        assert!(
            (&most - &least) * terms <= most * 200_u8,
            "{before:?} {after:?}"
        );
    }
    after
}
