//! Subnets made up from a seed: no clock, no randomness from outside, the same on every machine.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "generates test data from constants, and never runs in a block"
)]

use alloc::{vec, vec::Vec};
use mycelium_types::{AlphaBalance, TaoBalance};
use mycelium_yuma::{BondKind, BondRule, ConsensusMode, LiquidAlpha, Mechanism, RowBuffer, Subnet};

const BLOCK: u64 = 5_000_000;
const TEMPO: u16 = 360;
const ALPHA: u64 = 1_000_000_000;

/// How bonds move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Column shares, full penalty.
    Legacy,
    /// Bonds per validator, full penalty.
    Relative,
    /// Bonds per validator with one rate each, no penalty: the most different rates.
    Liquid,
}

impl Rule {
    /// All rules, cheapest to tell apart by their place.
    pub const ALL: [Self; 3] = [Self::Legacy, Self::Relative, Self::Liquid];

    /// The name used in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Legacy => "legacy",
            Self::Relative => "relative",
            Self::Liquid => "liquid",
        }
    }
}

/// The size of a subnet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Registered neurons.
    pub neurons: u16,
    /// How many of them validate.
    pub validators: u16,
    /// Weights that each validator has set; all neurons at most.
    pub targets: u16,
}

impl Shape {
    /// A subnet whose validators weigh everybody.
    pub const fn dense(neurons: u16, validators: u16) -> Self {
        Self {
            neurons,
            validators,
            targets: neurons,
        }
    }

    /// A subnet whose validators weigh some.
    pub const fn sparse(neurons: u16, validators: u16, targets: u16) -> Self {
        Self {
            neurons,
            validators,
            targets,
        }
    }
}

/// The shapes of the table, with their names.
pub const SHAPES: [(&str, Shape); 6] = [
    ("256 x 64 dense", Shape::dense(256, 64)),
    ("256 x 64, 64 weights each", Shape::sparse(256, 64, 64)),
    ("256 x 128 dense", Shape::dense(256, 128)),
    ("1024 x 128 dense", Shape::dense(1024, 128)),
    ("4096 x 64, 240 weights each", Shape::sparse(4096, 64, 240)),
    (
        "4096 x 256, 256 weights each",
        Shape::sparse(4096, 256, 256),
    ),
];

/// The shapes that show how cost grows with the number of stored entries.
pub const SERIES: [Shape; 11] = [
    Shape::dense(16, 16),
    Shape::dense(32, 16),
    Shape::dense(64, 32),
    Shape::dense(128, 64),
    Shape::dense(256, 64),
    Shape::dense(256, 128),
    Shape::dense(512, 128),
    Shape::dense(1024, 128),
    Shape::dense(2048, 256),
    Shape::sparse(4096, 256, 256),
    Shape::dense(4096, 256),
];

/// One subnet with one mechanism before an epoch.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Its size.
    pub shape: Shape,
    /// How its bonds move.
    pub rule: Rule,
    /// Block of registration by uid.
    pub registered: Vec<u64>,
    /// Block of the last weights by uid.
    pub last_update: Vec<u64>,
    /// Alpha stake by uid.
    pub alpha_stake: Vec<AlphaBalance>,
    /// TAO stake by uid.
    pub tao_stake: Vec<TaoBalance>,
    /// Permits of the last epoch.
    pub permits: Vec<bool>,
    /// Blocks of unrevealed commits.
    pub commits: Vec<(u16, u64)>,
    /// Stored weights, rows by ascending uid.
    pub weights: Vec<(u16, Vec<(u16, u16)>)>,
    /// Stored bonds, rows by ascending uid.
    pub bonds: Vec<(u16, Vec<(u16, u16)>)>,
}

impl Scenario {
    /// Which block the epoch runs in.
    pub const BLOCK: u64 = BLOCK;
    /// What the mechanism has to pay.
    pub const EMISSION: u64 = 148 * ALPHA;
    /// Share of a bond that stays, per million.
    pub const MOVING_AVERAGE: u64 = 900_000;
    /// Majority.
    pub const KAPPA: u16 = 32_767;
    /// Liquid alpha: least rate, greatest rate, steepness.
    pub const LIQUID: (u16, u16, i16) = (45_875, 58_982, 1000);

    /// A subnet whose bonds come from an epoch before, with other weights of the same kind.
    pub fn new(shape: Shape, rule: Rule) -> Self {
        let mut scenario = Self::fresh(shape, rule, 1);
        let bonds = crate::ours::Prepared::new(scenario.clone()).output().bonds;
        scenario.weights = Self::fresh(shape, rule, 2).weights;
        scenario.bonds = bonds;
        scenario
    }

    /// A subnet without bonds. Only its weights depend on `round`.
    pub fn fresh(shape: Shape, rule: Rule, round: u64) -> Self {
        let n = usize::from(shape.neurons);
        let mut random = Random(7);
        let validators: Vec<u16> = (0..u32::from(shape.validators))
            .map(|k| (k * u32::from(shape.neurons) / u32::from(shape.validators)) as u16)
            .collect();
        let mut permits = vec![false; n];
        for uid in &validators {
            permits[usize::from(*uid)] = true;
        }
        // Validators hold between 1,000 and 17,000 alpha, others less than one.
        let alpha = permits.iter().map(|permit| {
            let own = if *permit {
                1000 + 16_000 / (1 + random.below(16))
            } else {
                0
            };
            AlphaBalance::new(own * ALPHA + random.below(ALPHA))
        });
        let alpha_stake = alpha.collect();
        let tao = permits.iter().map(|permit| {
            TaoBalance::new(if *permit {
                random.below(10_000 * ALPHA)
            } else {
                0
            })
        });
        let tao_stake = tao.collect();
        // One neuron in 64 is younger than some of the weights.
        let registered = (0..n)
            .map(|_| BLOCK - if random.below(64) == 0 { 150 } else { 2000 })
            .collect();
        let last_update = (0..n).map(|_| BLOCK - 1 - random.below(200)).collect();
        let commits = validators
            .iter()
            .step_by(16)
            .map(|uid| (*uid, BLOCK - 160))
            .collect();

        let quality: Vec<u64> = (0..n).map(|_| 65_000 / (1 + random.below(64))).collect();
        let known = random.shuffled(shape.neurons);
        let mut random = Random(random.next().wrapping_add(round));
        let weights = validators
            .iter()
            .map(|uid| (*uid, row(shape, &quality, &known, &mut random)));
        let weights = weights.collect();
        Self {
            shape,
            rule,
            registered,
            last_update,
            alpha_stake,
            tao_stake,
            permits,
            commits,
            weights,
            bonds: Vec::new(),
        }
    }

    /// Weights and bonds that are stored.
    pub fn entries(&self) -> usize {
        self.weights
            .iter()
            .chain(&self.bonds)
            .map(|(_, row)| row.len())
            .sum()
    }

    /// Share of the consensus in what bonds are bought for.
    pub const fn penalty(&self) -> u16 {
        if matches!(self.rule, Rule::Liquid) {
            0
        } else {
            u16::MAX
        }
    }

    /// What all mechanisms of the subnet share.
    pub fn subnet(&self) -> Subnet<'_> {
        let (low, high, steepness) = Self::LIQUID;
        let kind = match self.rule {
            Rule::Legacy => BondKind::Legacy,
            Rule::Relative => BondKind::Relative,
            Rule::Liquid => BondKind::Liquid(LiquidAlpha {
                low,
                high,
                steepness,
                consensus: ConsensusMode::Current,
            }),
        };
        Subnet {
            block: BLOCK,
            tempo: TEMPO,
            activity_cutoff_factor_milli: 13_889,
            last_step: BLOCK - 361,
            registered: &self.registered,
            alpha_stake: &self.alpha_stake,
            tao_stake: &self.tao_stake,
            tao_weight: 971_718_665_099_567_868,
            stake_threshold: 0,
            owner: Some(0),
            permits: &self.permits,
            max_validators: self.shape.validators,
            kappa: Self::KAPPA,
            bonds: BondRule {
                penalty: self.penalty(),
                moving_average: Self::MOVING_AVERAGE,
                kind,
            },
        }
    }

    /// The mechanism's own inputs, with rows from [`Self::rows`].
    pub fn mechanism<'a>(&'a self, weights: &'a RowBuffer, bonds: &'a RowBuffer) -> Mechanism<'a> {
        Mechanism {
            last_update: &self.last_update,
            weights: weights.as_rows(),
            bonds: bonds.as_rows(),
            commits: &self.commits,
            emission: AlphaBalance::new(Self::EMISSION),
        }
    }

    /// Rows in the form that an epoch reads.
    pub fn rows(rows: &[(u16, Vec<(u16, u16)>)]) -> RowBuffer {
        let mut buffer = RowBuffer::default();
        for (uid, row) in rows {
            let pushed = buffer.push(*uid, row);
            debug_assert!(pushed.is_ok(), "the generator's rows ascend");
        }
        buffer
    }
}

/// One validator's weights: three quarters go to neurons that everybody knows, the rest anywhere.
/// Validators agree about quality within a quarter.
fn row(shape: Shape, quality: &[u64], known: &[u16], random: &mut Random) -> Vec<(u16, u16)> {
    let common = usize::from(shape.targets) * 3 / 4;
    let rest = usize::from(shape.targets) - common;
    let others = &known[common..];
    let start = random.below(others.len() as u64) as usize;
    let mut targets = known[..common].to_vec();
    if rest == others.len() {
        targets.extend(others);
    } else {
        // A stride prime to every length in use, so that no target comes twice.
        targets.extend((0..rest).map(|k| others[(start + k * 7919) % others.len()]));
    }
    targets.sort_unstable();
    let weight = |target: u16| {
        let value = quality[usize::from(target)] * (768 + random.below(512)) / 1024;
        (target, value.clamp(1, 65_535) as u16)
    };
    targets.into_iter().map(weight).collect()
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    fn shuffled(&mut self, count: u16) -> Vec<u16> {
        let mut list: Vec<u16> = (0..count).collect();
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last as u64 + 1) as usize);
        }
        list
    }
}
