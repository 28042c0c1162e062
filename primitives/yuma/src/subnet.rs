//! What an epoch needs to know, as plain borrowed structs.

use crate::rows::Rows;
use mycelium_types::{AlphaBalance, TaoBalance};

/// What all mechanisms of a subnet share.
///
/// The subnet has as many neurons as `registered` is long; beyond 65,536 there are no uids. Other lists read as 0 or
/// `false` beyond their end; what they have beyond the last neuron is ignored.
#[derive(Clone, Copy, Debug)]
pub struct Subnet<'a> {
    /// The block in which the epoch runs.
    pub block: u64,
    /// Blocks between two epochs.
    pub tempo: u16,
    /// How long a validator counts as active after it set weights, in thousandths of a tempo.
    pub activity_cutoff_factor_milli: u32,
    /// Block of the last epoch that was paid out; 0 for none.
    pub last_step: u64,
    /// Block of registration, by uid.
    pub registered: &'a [u64],
    /// Alpha stake by uid, inherited stake included ([`crate::inherited_stake`]).
    pub alpha_stake: &'a [AlphaBalance],
    /// Root stake by uid, inherited stake included.
    pub tao_stake: &'a [TaoBalance],
    /// What root stake counts against alpha stake, as a fraction of `u64::MAX`.
    pub tao_weight: u64,
    /// Stake below this does not count, except the owner's.
    pub stake_threshold: u64,
    /// The uid of the subnet owner's hotkey.
    pub owner: Option<u16>,
    /// Validator permits as the last epoch left them.
    pub permits: &'a [bool],
    /// Most permits to give, the owner's not counted.
    pub max_validators: u16,
    /// The majority that consensus needs, as a fraction of 65535.
    pub kappa: u16,
    /// How bonds move.
    pub bonds: BondRule<'a>,
}

/// How bonds follow weights.
#[derive(Clone, Copy, Debug)]
pub struct BondRule<'a> {
    /// How much of a weight above consensus is taken from the bond, as a fraction of 65535.
    pub penalty: u16,
    /// What stays of old bonds in an epoch, in millionths; more than a million counts as a million.
    pub moving_average: u64,
    /// Whose bonds they are and how fast each moves.
    pub kind: BondKind<'a>,
}

/// The three rules of bonds.
#[derive(Clone, Copy, Debug)]
pub enum BondKind<'a> {
    /// Bonds are shares of a miner, divided between its validators by stake.
    Legacy,
    /// Bonds belong to each validator by itself; stake counts when dividends are paid.
    Relative,
    /// As `Relative`, and every bond has a rate of its own.
    Liquid(LiquidAlpha<'a>),
}

impl<'a> BondKind<'a> {
    /// The rule that two switches choose: liquid alpha has no effect on legacy bonds.
    pub fn new(yuma3: bool, liquid: Option<LiquidAlpha<'a>>) -> Self {
        match (yuma3, liquid) {
            (false, _) => Self::Legacy,
            (true, None) => Self::Relative,
            (true, Some(liquid)) => Self::Liquid(liquid),
        }
    }
}

/// The rate of a bond under liquid alpha: a sigmoid of how far weight, bond and consensus are apart.
#[derive(Clone, Copy, Debug)]
pub struct LiquidAlpha<'a> {
    /// Least rate, as a fraction of 65535.
    pub low: u16,
    /// Greatest rate, as a fraction of 65535.
    pub high: u16,
    /// Steepness of the sigmoid, in hundredths.
    pub steepness: i16,
    /// The consensus that weights are compared with.
    pub consensus: ConsensusMode<'a>,
}

/// The consensus that liquid alpha compares weights with.
///
/// The lists hold the stored consensus of the last epoch. A uid beyond the end of the list, or any uid of
/// an empty list, is compared with this epoch's.
#[derive(Clone, Copy, Debug)]
pub enum ConsensusMode<'a> {
    /// This epoch's.
    Current,
    /// The last epoch's.
    Previous(&'a [u16]),
    /// The last epoch's if the bonds penalty is full, else this epoch's.
    Auto(&'a [u16]),
}

/// What one mechanism of a subnet brings.
#[derive(Clone, Copy, Debug)]
pub struct Mechanism<'a> {
    /// Block in which weights were last set or committed, by uid.
    pub last_update: &'a [u64],
    /// Weights of all neurons, in stored order. Rows without a permit are ignored.
    pub weights: Rows<'a>,
    /// Bonds as the last epoch left them.
    pub bonds: Rows<'a>,
    /// Live unrevealed commits as (uid, block), in any order; the earliest of a uid counts.
    /// Empty where commit-reveal is off. See [`crate::commits`].
    pub commits: &'a [(u16, u64)],
    /// What the epoch shares out.
    pub emission: AlphaBalance,
}
