//! A pool through long sequences of operations.

use crate::{
    check, oracle,
    pools::{CAP, pool},
};
use mycelium_fixed::U64F64;
use mycelium_pool::{Pool, PriceLimit, QuoteWeight, Rounding, Terms};
use mycelium_types::{AlphaBalance, TaoBalance};
use num_bigint::BigInt;
use proptest::{collection::vec, prelude::*};

/// An operation. Amounts are in parts of 2^16 of what there is.
#[derive(Clone, Debug)]
enum Step {
    Buy(Offer),
    Sell(Offer),
    Liquidity { tao: u16, alpha: u16, shift: u8 },
}

#[derive(Clone, Debug)]
struct Offer {
    part: u16,
    shift: u8,
    fee_rate: u16,
    /// In thousandths of the price, away from it.
    limit: Option<u16>,
}

fn offer() -> impl Strategy<Value = Offer> {
    let rate = prop_oneof![Just(0), Just(33), 0..=10_000_u16];
    let limit = prop_oneof![Just(None), (0..1_000_u16).prop_map(Some)];
    (any::<u16>(), 0..40_u8, rate, limit).prop_map(|(part, shift, fee_rate, limit)| Offer {
        part,
        shift,
        fee_rate,
        limit,
    })
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => offer().prop_map(Step::Buy),
        3 => offer().prop_map(Step::Sell),
        2 => (any::<u16>(), any::<u16>(), 0..40_u8)
            .prop_map(|(tao, alpha, shift)| Step::Liquidity { tao, alpha, shift }),
    ]
}

/// Everybody's money: what one pool and one trader have, and where fees go.
#[derive(Debug)]
struct World {
    pool: Pool,
    tao: u64,
    alpha: u64,
    tao_fees: u64,
    alpha_fees: u64,
    rounding: Rounding,
}

fn portion(of: u64, part: u16, shift: u8) -> u64 {
    u64::try_from((u128::from(of) * u128::from(part)) >> 16).unwrap() >> shift
}

impl World {
    fn new(pool: Pool, rounding: Rounding) -> Self {
        Self {
            pool,
            tao: CAP - pool.tao.to_u64(),
            alpha: CAP - pool.alpha.to_u64(),
            tao_fees: 0,
            alpha_fees: 0,
            rounding,
        }
    }

    fn terms(&self, offer: &Offer) -> Terms {
        Terms {
            fee_rate: offer.fee_rate,
            rounding: self.rounding,
        }
    }

    /// The price times a thousandth of a number.
    fn limit(&self, thousandths: u64) -> u64 {
        let price = self.pool.price();
        let limit = price.saturating_mul(U64F64::from_int(thousandths * 1_000_000));
        limit.to_u64()
    }

    fn apply(&mut self, step: &Step) {
        let before = self.pool;
        match step {
            Step::Buy(offer) => {
                let limit = offer
                    .limit
                    .map_or(PriceLimit::NONE_FOR_BUY.tao_per_alpha().to_u64(), |l| {
                        self.limit(1_000 + u64::from(l))
                    });
                let tao = portion(self.tao, offer.part, offer.shift);
                if let Ok(done) = check::buy(before, tao, limit, self.terms(offer)) {
                    self.tao -= done.paid_in + done.fee;
                    self.tao_fees += done.fee;
                    self.alpha += done.paid_out;
                    self.pool = done.after;
                }
            }
            Step::Sell(offer) => {
                let limit = offer
                    .limit
                    .map_or(PriceLimit::NONE_FOR_SELL.tao_per_alpha().to_u64(), |l| {
                        self.limit(1_000 - u64::from(l))
                    });
                let alpha = portion(self.alpha, offer.part, offer.shift);
                if let Ok(done) = check::sell(before, alpha, limit, self.terms(offer)) {
                    self.alpha -= done.paid_in + done.fee;
                    self.alpha_fees += done.fee;
                    self.tao += done.paid_out;
                    self.pool = done.after;
                }
            }
            Step::Liquidity { tao, alpha, shift } => {
                let tao = portion(self.tao, *tao, *shift);
                let alpha = portion(self.alpha, *alpha, *shift);
                self.pool = check::add_liquidity(before, tao, alpha);
                if self.pool != before {
                    self.tao -= tao;
                    self.alpha -= alpha;
                }
                return;
            }
        }
        self.keeps_its_value(&before);
    }

    /// No coin comes or goes, whatever happens.
    fn check(&self) {
        let tao = self.pool.tao.to_u64() + self.tao + self.tao_fees;
        let alpha = self.pool.alpha.to_u64() + self.alpha + self.alpha_fees;
        assert_eq!((tao, alpha), (CAP, CAP), "{self:?}");
    }

    /// With the pool's rounding, `tao^w_tao * alpha^w_alpha` never falls in a trade.
    fn keeps_its_value(&self, before: &Pool) {
        if self.rounding == Rounding::Reference || self.pool == *before {
            return;
        }
        let log = |now: u64, then: u64| {
            let larger = BigInt::from(oracle::ln(now.max(then).into(), now.min(then).into()));
            if now >= then { larger } else { -larger }
        };
        let tao = log(self.pool.tao.to_u64(), before.tao.to_u64());
        let alpha = log(self.pool.alpha.to_u64(), before.alpha.to_u64());
        let gained = tao * before.weight.to_perquintill()
            + alpha * (QuoteWeight::WHOLE - before.weight.to_perquintill());
        let error = BigInt::from(1_u8) << (2 * oracle::ERROR_BITS);
        assert!(gained >= -error, "{before:?} {self:?}");
    }
}

fn run(pool: Pool, rounding: Rounding, steps: &[Step]) {
    let mut world = World::new(pool, rounding);
    for step in steps {
        world.apply(step);
        world.check();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn invariants_hold_through_any_sequence(pool in pool(1_000_000), steps in vec(step(), 1..400)) {
        run(pool, Rounding::Reference, &steps);
    }

    #[test]
    fn no_trade_takes_value_with_the_pools_rounding(
        pool in pool(1_000_000), steps in vec(step(), 1..200),
    ) {
        run(pool, Rounding::Pool, &steps);
    }
}

#[test]
fn a_long_life_keeps_the_books() {
    // Three thousand operations on one pool, none of them checked against the oracle.
    let mut pool = Pool {
        alpha: AlphaBalance::new(CAP / 7),
        tao: TaoBalance::new(CAP / 900),
        weight: QuoteWeight::HALF,
    };
    let mut world = World::new(pool, Rounding::Reference);
    let mut seed = 1_u64;
    let mut random = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        u16::try_from(seed >> 48).unwrap()
    };
    for _ in 0..3_000 {
        let (part, which) = (random(), random());
        let (tao, alpha) = (portion(world.tao, part, 8), portion(world.alpha, part, 8));
        let terms = Terms::with_fee(33);
        match which % 3 {
            0 => {
                if let Ok(buy) = pool.buy(TaoBalance::new(tao), PriceLimit::NONE_FOR_BUY, terms) {
                    pool = pool.bought(&buy).unwrap();
                    world.tao -= buy.taken().to_u64();
                    world.tao_fees += buy.fee.to_u64();
                    world.alpha += buy.paid_out.to_u64();
                }
            }
            1 => {
                let offered = AlphaBalance::new(alpha);
                if let Ok(sell) = pool.sell(offered, PriceLimit::NONE_FOR_SELL, terms) {
                    pool = pool.sold(&sell).unwrap();
                    world.alpha -= sell.taken().to_u64();
                    world.alpha_fees += sell.fee.to_u64();
                    world.tao += sell.paid_out.to_u64();
                }
            }
            _ => {
                let (tao, alpha) = (tao >> 12, alpha >> 14);
                let added = pool.with_liquidity(TaoBalance::new(tao), AlphaBalance::new(alpha));
                if let Ok(after) = added {
                    pool = after;
                    world.tao -= tao;
                    world.alpha -= alpha;
                }
            }
        }
        world.pool = pool;
        world.check();
    }
    assert_ne!(pool.weight, QuoteWeight::HALF);
}
