//! The blocks of the example, for one subnet of four.

use mycelium_emission::{
    accrual::{BlockAccrual, accrue_block, root_proportion},
    injection::{Injection, InjectionInputs, injection},
    moving_price::{PriceSmoothing, root_sells},
    shares::{PriceScore, Scores, shares, tao_part},
    supply,
};
use mycelium_fixed::{I96F32, U64F64, U96F32};
use mycelium_pool::{Pool, PriceLimit, QuoteWeight, Terms};
use mycelium_types::{AlphaBalance, TaoBalance};

/// Rao of a coin.
pub(crate) const COIN: u64 = 1_000_000_000;

/// TAO in existence: past the first halving.
const ISSUANCE: TaoBalance = TaoBalance::new(11_000_000 * COIN);

/// Staked on root.
pub(crate) const ROOT: u64 = 5_000_000;

/// The chain's defaults.
pub(crate) const TAO_WEIGHT: u64 = 971_718_665_099_567_868;
const OWNER_CUT: u16 = 11_796;
const SMOOTHING: PriceSmoothing = PriceSmoothing {
    rate: I96F32::from_bits(12_885),
    halving_blocks: 201_600,
    first_emission_block: 1_500_000,
};

/// The block that is looked at.
pub(crate) const BLOCK: u64 = 2_000_000;

/// The subnets of the example; the guide follows the first.
pub(crate) const SUBNETS: [(&str, PriceScore); 4] = [
    ("fern", score(50, 0, true)),
    ("moss", score(150, 250, true)),
    ("all others", score(900, 0, true)),
    ("new", score(10, 0, false)),
];

/// A subnet's average price and withheld part, in thousandths.
const fn score(price: u64, withheld: u64, enabled: bool) -> PriceScore {
    PriceScore {
        moving_price: I96F32::from_bits(((price as i128) << 32) / 1000),
        withheld: U96F32::from_bits(((withheld as u128) << 32) / 1000),
        enabled,
    }
}

/// The subnet that is followed.
#[derive(Clone, Copy)]
pub(crate) struct Fern {
    pub(crate) pool: Pool,
    alpha_out: AlphaBalance,
    average: I96F32,
    block: u64,
}

/// What one block does to it.
pub(crate) struct Step {
    pub(crate) root_before: U96F32,
    pub(crate) most_alpha: U96F32,
    pub(crate) injection: Injection,
    pub(crate) bought: AlphaBalance,
    pub(crate) pots: BlockAccrual,
    pub(crate) average: I96F32,
}

impl Fern {
    fn issuance(&self) -> AlphaBalance {
        self.pool.alpha.checked_add(self.alpha_out).unwrap()
    }

    fn root_proportion(&self) -> U96F32 {
        root_proportion(TaoBalance::new(ROOT * COIN), TAO_WEIGHT, self.issuance())
    }

    /// A block, in the order of the chain.
    fn step(&mut self, tao: U96F32) -> Step {
        let created = supply::alpha_emission(self.issuance());
        let root_before = self.root_proportion();
        let injection = injection(&InjectionInputs {
            tao,
            price: U96F32::from_fixed(self.pool.price()),
            root_proportion: root_before,
            alpha_created: created,
        });
        // The weight first, then the purchase, then the liquidity.
        let Injection {
            tao_in,
            alpha_in,
            excess_tao,
        } = injection;
        self.pool.weight = self.pool.weight_with(tao_in, alpha_in).unwrap();
        let buy = self
            .pool
            .buy(excess_tao, PriceLimit::NONE_FOR_BUY, Terms::FREE)
            .unwrap();
        self.pool = self.pool.bought(&buy).unwrap();
        self.pool.alpha = self.pool.alpha.checked_add(alpha_in).unwrap();
        self.pool.tao = self.pool.tao.checked_add(tao_in).unwrap();
        let bought = buy.paid_out;
        let out = AlphaBalance::checked_sum([self.alpha_out, bought, created]);
        self.alpha_out = out.unwrap();

        let pots = accrue_block(created, Some(OWNER_CUT), self.root_proportion());
        self.average = SMOOTHING.next(self.average, self.pool.price(), self.block);
        self.block += 1;
        Step {
            root_before,
            most_alpha: root_before.saturating_mul(U96F32::from_int(created.to_u64())),
            injection,
            bought,
            pots,
            average: self.average,
        }
    }
}

/// Blocks, one after the other. The other subnets stay as they are.
pub(crate) struct Blocks {
    pub(crate) shares: Vec<U64F64>,
    pub(crate) tao: Vec<U96F32>,
    pub(crate) subnet: Fern,
    /// What the blocks so far added to each pot.
    pub(crate) pots: BlockAccrual,
}

impl Blocks {
    pub(crate) fn start() -> Self {
        let scores = SUBNETS.map(|(_, score)| score);
        let mut split = Vec::new();
        shares(Scores::Price(&scores), &mut split);
        assert!(root_sells(scores.map(|score| score.moving_price)));
        let emission = supply::tao_emission(ISSUANCE);
        let pool = Pool {
            alpha: AlphaBalance::new(1_000_000 * COIN),
            tao: TaoBalance::new(60_000 * COIN),
            weight: QuoteWeight::HALF,
        };
        let subnet = Fern {
            pool,
            alpha_out: AlphaBalance::new(2_000_000 * COIN),
            average: scores[0].moving_price,
            block: BLOCK,
        };
        Self {
            tao: split
                .iter()
                .map(|share| tao_part(emission, *share))
                .collect(),
            shares: split,
            subnet,
            pots: BlockAccrual::default(),
        }
    }

    pub(crate) fn next(&mut self) -> Step {
        let step = self.subnet.step(self.tao[0]);
        for (sum, part) in [
            (&mut self.pots.owner_cut, step.pots.owner_cut),
            (&mut self.pots.server, step.pots.server),
            (&mut self.pots.validator, step.pots.validator),
            (&mut self.pots.root, step.pots.root),
            (&mut self.pots.dust, step.pots.dust),
        ] {
            *sum = sum.checked_add(part).unwrap();
        }
        step
    }

    pub(crate) fn run(&mut self, blocks: u32) {
        for _ in 0..blocks {
            self.next();
        }
    }
}
