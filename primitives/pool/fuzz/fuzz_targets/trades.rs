//! Any pool through any operations: no panic, no overflow, and everything true that must be true of each.
#![no_main]

#[path = "../../tests/proofs/check.rs"]
mod check;
#[path = "../../tests/proofs/oracle.rs"]
mod oracle;

use libfuzzer_sys::{
    arbitrary::{self, Arbitrary, Unstructured},
    fuzz_target,
};
use mycelium_pool::{
    Market, Pool, PriceLimit, QuoteWeight, Rounding, Terms, max_exchange, reaches,
};
use mycelium_types::{AlphaBalance, TaoBalance};

/// Bounds the time of a run: the oracle is slow.
const MOST_STEPS: usize = 8;

/// A number: small, round, or of any size.
#[derive(Clone, Copy, Debug)]
struct Number(u64);

impl<'a> Arbitrary<'a> for Number {
    fn arbitrary(u: &mut Unstructured<'a>) -> arbitrary::Result<Self> {
        Ok(Self(match u.int_in_range(0..=4)? {
            0 => u.arbitrary::<u8>()?.into(),
            1 => u64::MAX - u64::from(u.arbitrary::<u8>()?),
            2 => 10_u64.pow(u.int_in_range(0..=19)?),
            3 => u.int_in_range(0..=21_000_000_000_000_000)?,
            _ => u.arbitrary()?,
        }))
    }
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Step {
    Buy(Number, Number, u16, bool),
    Sell(Number, Number, u16, bool),
    Liquidity(Number, Number),
}

#[derive(Arbitrary, Debug)]
struct Input {
    alpha: Number,
    tao: Number,
    weight: Number,
    steps: Vec<Step>,
}

fn terms(fee_rate: u16, pool: bool) -> Terms {
    let rounding = if pool {
        Rounding::Pool
    } else {
        Rounding::Reference
    };
    Terms { fee_rate, rounding }
}

fuzz_target!(|input: Input| {
    let (least, most) = (
        QuoteWeight::MIN.to_perquintill(),
        QuoteWeight::MAX.to_perquintill(),
    );
    // As it is where it can be, else put into the range.
    let weight = QuoteWeight::new(input.weight.0)
        .or(QuoteWeight::new(
            least + input.weight.0 % (most - least + 1),
        ))
        .unwrap();
    let mut pool = Pool {
        alpha: AlphaBalance::new(input.alpha.0),
        tao: TaoBalance::new(input.tao.0),
        weight,
    };
    for step in input.steps.into_iter().take(MOST_STEPS) {
        match step {
            Step::Buy(amount, limit, fee_rate, by_pool) => {
                let terms = terms(fee_rate, by_pool);
                pool.max_buy(PriceLimit::new(TaoBalance::new(limit.0)), terms);
                if let Ok(done) = check::buy(pool, amount.0, limit.0, terms) {
                    pool = done.after;
                }
            }
            Step::Sell(amount, limit, fee_rate, by_pool) => {
                let terms = terms(fee_rate, by_pool);
                pool.max_sell(PriceLimit::new(TaoBalance::new(limit.0)), terms);
                if let Ok(done) = check::sell(pool, amount.0, limit.0, terms) {
                    pool = done.after;
                }
            }
            Step::Liquidity(tao, alpha) => {
                let other = check::add_liquidity(pool, tao.0, alpha.0);
                let (from, to) = (Market::Weighted(pool), Market::Weighted(other));
                for (from, to) in [(from, to), (Market::Stable, to), (from, Market::Stable)] {
                    max_exchange(&from, &to, tao.0, Terms::FREE);
                    reaches(&from, &to, tao.0);
                }
                pool = other;
            }
        }
    }
});
