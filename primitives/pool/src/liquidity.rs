//! Liquidity that the protocol adds: the weights move, so that the price does not.

use core::fmt;

use mycelium_fixed::wide;
use mycelium_types::{AlphaBalance, TaoBalance};

use crate::{Pool, QuoteWeight};

/// Liquidity is refused: a weight would leave its range, or a reserve would.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfBalance;

impl fmt::Display for OutOfBalance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the pool would get out of balance")
    }
}

impl core::error::Error for OutOfBalance {}

impl Pool {
    /// The weight that keeps the price where it is while `tao` and `alpha` are added.
    ///
    /// Reserves and weight need not change at the same time: the weight may come first, and the
    /// amounts after a trade.
    pub fn weight_with(
        &self,
        tao: TaoBalance,
        alpha: AlphaBalance,
    ) -> Result<QuoteWeight, OutOfBalance> {
        let tao_after = self.tao.checked_add(tao).ok_or(OutOfBalance)?;
        let alpha_after = self.alpha.checked_add(alpha).ok_or(OutOfBalance)?;
        let for_alpha = weighted(
            self.weight.alpha_perquintill(),
            product(self.tao, alpha_after),
        );
        let for_tao = weighted(self.weight.to_perquintill(), product(tao_after, self.alpha));
        // Each is at most its weight's part of a product of 128 bits, and the weights are one together.
        let both = for_alpha.checked_add(for_tao).ok_or(OutOfBalance)?;
        if both == 0 {
            return Ok(QuoteWeight::HALF);
        }
        wide::mul_div(for_tao, QuoteWeight::WHOLE.into(), both)
            .and_then(|weight| QuoteWeight::new(u64::try_from(weight).ok()?))
            .ok_or(OutOfBalance)
    }

    /// The pool with `tao` and `alpha` added at an unchanged price.
    pub fn with_liquidity(
        &self,
        tao: TaoBalance,
        alpha: AlphaBalance,
    ) -> Result<Self, OutOfBalance> {
        Ok(Self {
            weight: self.weight_with(tao, alpha)?,
            tao: self.tao.checked_add(tao).ok_or(OutOfBalance)?,
            alpha: self.alpha.checked_add(alpha).ok_or(OutOfBalance)?,
        })
    }
}

/// A product of reserves: two numbers of 64 bits.
fn product(tao: TaoBalance, alpha: AlphaBalance) -> u128 {
    u128::from(tao.to_u64()).saturating_mul(alpha.to_u64().into())
}

/// A weight's part of a number, rounded to the nearest integer, down from the middle.
fn weighted(perquintill: u64, number: u128) -> u128 {
    let whole = u128::from(QuoteWeight::WHOLE);
    let (high, low) = wide::widening_mul(number, perquintill.into());
    // A weight is below the whole, so that the quotient is below the number.
    wide::widening_div(high, low, whole).map_or(number, |(quotient, rest)| {
        quotient.saturating_add(u128::from(rest > whole.saturating_sub(rest)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_rounded_to_the_nearest_and_down_from_the_middle() {
        let part = |percent: u64, number| weighted(percent * 10_000_000_000_000_000, number);
        assert_eq!([part(40, 3), part(50, 3), part(60, 3)], [1, 1, 2]);
        assert_eq!([part(99, 1), part(1, 1), part(50, 2)], [1, 0, 1]);
    }
}
