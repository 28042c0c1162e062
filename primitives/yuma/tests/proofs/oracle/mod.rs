//! The epoch once more: slow, dense, in wide integers, written from the rules and not from the crate under test.
//!
//! One file per section of the rules:
//! [`numbers`], [`stake`], [`permits`], [`weights`], [`consensus`], [`bonds`], [`emission`], [`mechanisms`]; then
//! [`submitted`], which belongs to the weights' way into storage. `epoch` below puts the sections in their order.

pub(crate) mod bonds;
pub(crate) mod compare;
pub(crate) mod consensus;
pub(crate) mod emission;
pub(crate) mod matrix;
pub(crate) mod mechanisms;
pub(crate) mod numbers;
pub(crate) mod permits;
pub(crate) mod stake;
pub(crate) mod submitted;
pub(crate) mod weights;

use matrix::Matrix;
use numbers::{Q, enc};

/// `(uid, entries)` with entries `(target, value)`, as stored.
pub(crate) type Rows = Vec<(u16, Vec<(u16, u16)>)>;

/// Section 1: what all mechanisms of a subnet share.
#[derive(Clone, Debug)]
pub(crate) struct Subnet {
    pub(crate) block: u64,
    pub(crate) tempo: u16,
    pub(crate) activity_cutoff_factor_milli: u32,
    pub(crate) last_step: u64,
    pub(crate) registered: Vec<u64>,
    pub(crate) alpha_stake: Vec<u64>,
    pub(crate) tao_stake: Vec<u64>,
    pub(crate) tao_weight: u64,
    pub(crate) stake_threshold: u64,
    pub(crate) owner: Option<u16>,
    pub(crate) permits: Vec<bool>,
    pub(crate) max_validators: u16,
    pub(crate) kappa: u16,
    pub(crate) bonds_penalty: u16,
    pub(crate) moving_average: u64,
    pub(crate) rule: BondRule,
}

#[derive(Clone, Debug)]
pub(crate) enum BondRule {
    Legacy,
    Relative(Option<Liquid>),
}

#[derive(Clone, Debug)]
pub(crate) struct Liquid {
    pub(crate) low: u16,
    pub(crate) high: u16,
    pub(crate) steepness: i16,
    pub(crate) consensus: ConsensusMode,
}

/// With the stored consensus of the last epoch, empty when there is none.
#[derive(Clone, Debug)]
pub(crate) enum ConsensusMode {
    Current,
    Previous(Vec<u16>),
    Auto(Vec<u16>),
}

/// Section 1: what each mechanism has of its own.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mechanism {
    pub(crate) last_update: Vec<u64>,
    pub(crate) weights: Rows,
    pub(crate) bonds: Rows,
    /// Live unrevealed commits, `(uid, block)`.
    pub(crate) commits: Vec<(u16, u64)>,
    pub(crate) emission: u64,
}

impl Subnet {
    pub(crate) fn n(&self) -> usize {
        self.registered.len()
    }

    pub(crate) fn is_owner(&self, uid: usize) -> bool {
        self.owner.is_some_and(|owner| usize::from(owner) == uid)
    }
}

impl Mechanism {
    pub(crate) fn last_update(&self, uid: usize) -> u64 {
        self.last_update.get(uid).copied().unwrap_or(0)
    }
}

/// All that an epoch stores, and the q32 values on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) raw_stake: Vec<u64>,
    pub(crate) stake_weight: Vec<u16>,
    pub(crate) active: Vec<bool>,
    pub(crate) permits: Vec<bool>,
    pub(crate) consensus: Vec<u16>,
    pub(crate) incentive: Vec<u16>,
    pub(crate) dividends: Vec<u16>,
    pub(crate) validator_trust: Vec<u16>,
    pub(crate) server_emission: Vec<u64>,
    pub(crate) validator_emission: Vec<u64>,
    pub(crate) emission: Vec<u64>,
    /// Rows of all uids, empty without a new permit.
    pub(crate) bonds: Vec<Vec<(u16, u16)>>,
    pub(crate) trace: Trace,
}

/// Values before they are encoded, q32.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trace {
    pub(crate) stake: Vec<Q>,
    pub(crate) active_stake: Vec<Q>,
    pub(crate) weights: Matrix,
    pub(crate) consensus: Vec<Q>,
    pub(crate) validator_trust: Vec<Q>,
    pub(crate) incentive: Vec<Q>,
    pub(crate) dividends: Vec<Q>,
    pub(crate) bonds: Matrix,
    pub(crate) sum: Q,
}

pub(crate) fn epoch(subnet: &Subnet, mechanism: &Mechanism) -> Outcome {
    let stake = stake::stake(subnet);
    let active = permits::active(subnet, mechanism);
    let current = permits::current(subnet);
    let next = permits::next(subnet, &stake.normalised);
    let active_stake = permits::active_stake(&stake.normalised, &active, &current);

    let weights = weights::weights(subnet, mechanism, &current);
    let consensus = consensus::consensus(&weights, &active_stake, subnet.kappa);
    let clipped = consensus::clip(&weights, &consensus);
    let validator_trust = consensus::validator_trust(&clipped);
    let incentive = consensus::incentive(&clipped, &active_stake);

    let scores = bonds::Scores {
        weights: &weights,
        clipped: &clipped,
        active_stake: &active_stake,
        consensus: &consensus,
        incentive: &incentive,
    };
    let bonds::Bonds { stored, dividends } = bonds::bonds(subnet, mechanism, &scores);
    let paid = emission::emission(
        mechanism.emission,
        &incentive,
        &dividends,
        &stake.normalised,
        &active_stake,
    );

    let encoded = |scores: &[Q]| -> Vec<u16> { scores.iter().map(|&x| enc(x)).collect() };
    Outcome {
        raw_stake: stake.raw,
        stake_weight: encoded(&stake.normalised),
        active,
        consensus: encoded(&consensus),
        incentive: encoded(&incentive),
        dividends: encoded(&dividends),
        validator_trust: encoded(&validator_trust),
        server_emission: paid.server,
        validator_emission: paid.validator,
        emission: paid.combined,
        bonds: stored_rows(&stored, &next),
        permits: next,
        trace: Trace {
            stake: stake.normalised,
            active_stake,
            weights,
            consensus,
            validator_trust,
            incentive,
            dividends,
            bonds: stored,
            sum: paid.sum,
        },
    }
}

/// Section 7: the bonds that are written.
fn stored_rows(bonds: &Matrix, permits: &[bool]) -> Vec<Vec<(u16, u16)>> {
    let row = |i: usize| {
        let entries = bonds.row(i).into_iter();
        entries
            .map(|(j, value)| (u16::try_from(j).unwrap(), enc(value)))
            .collect()
    };
    (0..bonds.n())
        .map(|i| if permits[i] { row(i) } else { Vec::new() })
        .collect()
}
