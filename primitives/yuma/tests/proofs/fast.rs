//! The crate under test, seen through the types of the second implementation.

use crate::{
    case::Case,
    oracle::{
        self, BondRule, ConsensusMode, Mechanism, Outcome, Rows, Subnet, Trace, matrix::Matrix,
        mechanisms::Aggregate, numbers::Q,
    },
};
use mycelium_types::{AlphaBalance, TaoBalance};
use mycelium_yuma as yuma;
use yuma::Workspace;

/// Runs every mechanism of a case, and the aggregation.
pub(crate) fn run(case: &Case, workspace: &mut Workspace) -> (Vec<Outcome>, Aggregate) {
    with_subnet(&case.subnet, |subnet| {
        let n = case.subnet.n();
        let mut epoch = workspace.begin(subnet);
        let mut aggregate = yuma::Aggregate::new(n, AlphaBalance::new(case.amount));
        let outcomes = case
            .mechanisms
            .iter()
            .map(|mechanism| run_mechanism(&mut epoch, &mut aggregate, n, mechanism))
            .collect();
        (outcomes, owned_aggregate(&aggregate))
    })
}

/// Runs one mechanism in a workspace of its own.
pub(crate) fn epoch(subnet: &Subnet, mechanism: &Mechanism) -> Outcome {
    let case = Case {
        subnet: subnet.clone(),
        mechanisms: vec![mechanism.clone()],
        amount: mechanism.emission,
        split: None,
    };
    run(&case, &mut Workspace::default()).0.remove(0)
}

/// Runs a case in both implementations and names the first difference.
pub(crate) fn difference(case: &Case, workspace: &mut Workspace) -> Option<String> {
    let count = u8::try_from(case.mechanisms.len()).unwrap();
    let amount = AlphaBalance::new(case.amount);
    let split = alpha(&yuma::split_emission(amount, count, case.split.as_deref()));
    if case
        .mechanisms
        .iter()
        .map(|mechanism| mechanism.emission)
        .ne(split.iter().copied())
    {
        return Some(format!("split: {split:?}"));
    }

    let (outcomes, aggregate) = run(case, workspace);
    let mut amounts_and_outcomes = Vec::new();
    for (k, (mechanism, got)) in case.mechanisms.iter().zip(&outcomes).enumerate() {
        let right = oracle::epoch(&case.subnet, mechanism);
        if let Some(wrong) = oracle::compare::outcomes(got, &right) {
            return Some(format!("mechanism {k}: {wrong}"));
        }
        amounts_and_outcomes.push((mechanism.emission, right));
    }
    let right = oracle::mechanisms::aggregate(case.subnet.n(), case.amount, &amounts_and_outcomes);
    oracle::compare::aggregates(&aggregate, &right)
}

/// Runs a case of which no result is known.
pub(crate) fn survive(case: &Case) {
    with_subnet(&case.subnet, |subnet| {
        let mut workspace = Workspace::default();
        let mut epoch = workspace.begin(subnet);
        for mechanism in &case.mechanisms {
            with_mechanism(mechanism, |mechanism| {
                epoch.run(mechanism);
            });
        }
    });
}

fn with_subnet<T>(subnet: &Subnet, f: impl FnOnce(&yuma::Subnet<'_>) -> T) -> T {
    let alpha_stake: Vec<_> = subnet
        .alpha_stake
        .iter()
        .map(|&x| AlphaBalance::new(x))
        .collect();
    let tao_stake: Vec<_> = subnet
        .tao_stake
        .iter()
        .map(|&x| TaoBalance::new(x))
        .collect();
    f(&yuma::Subnet {
        block: subnet.block,
        tempo: subnet.tempo,
        activity_cutoff_factor_milli: subnet.activity_cutoff_factor_milli,
        last_step: subnet.last_step,
        registered: &subnet.registered,
        alpha_stake: &alpha_stake,
        tao_stake: &tao_stake,
        tao_weight: subnet.tao_weight,
        stake_threshold: subnet.stake_threshold,
        owner: subnet.owner,
        permits: &subnet.permits,
        max_validators: subnet.max_validators,
        kappa: subnet.kappa,
        bonds: yuma::BondRule {
            penalty: subnet.bonds_penalty,
            moving_average: subnet.moving_average,
            kind: bond_kind(&subnet.rule),
        },
    })
}

fn bond_kind(rule: &BondRule) -> yuma::BondKind<'_> {
    match rule {
        BondRule::Legacy => yuma::BondKind::new(false, None),
        BondRule::Relative(None) => yuma::BondKind::new(true, None),
        BondRule::Relative(Some(liquid)) => {
            let consensus = match &liquid.consensus {
                ConsensusMode::Current => yuma::ConsensusMode::Current,
                ConsensusMode::Previous(stored) => yuma::ConsensusMode::Previous(stored),
                ConsensusMode::Auto(stored) => yuma::ConsensusMode::Auto(stored),
            };
            let liquid = yuma::LiquidAlpha {
                low: liquid.low,
                high: liquid.high,
                steepness: liquid.steepness,
                consensus,
            };
            yuma::BondKind::new(true, Some(liquid))
        }
    }
}

fn row_buffer(rows: &Rows) -> yuma::RowBuffer {
    let mut buffer = yuma::RowBuffer::default();
    for (uid, entries) in rows {
        buffer.push(*uid, entries).unwrap();
    }
    buffer
}

/// Writes down the matrices that pass by.
struct Recorder {
    weights: Matrix,
    bonds: Matrix,
}

impl yuma::Observer for Recorder {
    fn weight(&mut self, row: u16, target: u16, value: u64) {
        self.weights.put(row.into(), target.into(), value.into());
    }

    fn bond(&mut self, row: u16, target: u16, value: u64) {
        self.bonds.put(row.into(), target.into(), value.into());
    }
}

fn run_mechanism(
    epoch: &mut yuma::Epoch<'_, '_>,
    aggregate: &mut yuma::Aggregate,
    n: usize,
    mechanism: &Mechanism,
) -> Outcome {
    with_mechanism(mechanism, |mechanism| {
        run_borrowed(epoch, aggregate, n, mechanism)
    })
}

fn with_mechanism<T>(mechanism: &Mechanism, f: impl FnOnce(&yuma::Mechanism<'_>) -> T) -> T {
    let (weights, bonds) = (row_buffer(&mechanism.weights), row_buffer(&mechanism.bonds));
    f(&yuma::Mechanism {
        last_update: &mechanism.last_update,
        weights: weights.as_rows(),
        bonds: bonds.as_rows(),
        commits: &mechanism.commits,
        emission: AlphaBalance::new(mechanism.emission),
    })
}

fn run_borrowed(
    epoch: &mut yuma::Epoch<'_, '_>,
    aggregate: &mut yuma::Aggregate,
    n: usize,
    mechanism: &yuma::Mechanism<'_>,
) -> Outcome {
    let mut recorder = Recorder {
        weights: Matrix::new(n),
        bonds: Matrix::new(n),
    };
    let raw_stake = alpha(epoch.raw_stake());
    let stake_weight = epoch.stake_weight().to_vec();
    let permits = epoch.permits().to_vec();
    let stake = wide(epoch.normalised_stake());

    let outcome = epoch.run_observed(mechanism, &mut recorder);
    aggregate.add(&outcome, mechanism.emission);
    let scores = outcome.scores;
    let owned = Outcome {
        raw_stake,
        stake_weight,
        permits,
        active: outcome.active.to_vec(),
        consensus: outcome.consensus.to_vec(),
        incentive: outcome.incentive.to_vec(),
        dividends: outcome.dividends.to_vec(),
        validator_trust: outcome.validator_trust.to_vec(),
        server_emission: alpha(outcome.server_emission),
        validator_emission: alpha(outcome.validator_emission),
        emission: alpha(outcome.emission),
        bonds: rows_by_uid(outcome.bonds, n),
        trace: Trace {
            stake,
            active_stake: wide(scores.active_stake),
            weights: recorder.weights,
            consensus: wide(scores.consensus),
            validator_trust: wide(scores.validator_trust),
            incentive: wide(scores.incentive),
            dividends: wide(scores.dividends),
            bonds: recorder.bonds,
            sum: scores.sum.into(),
        },
    };
    assert_unobserved_is_equal(&owned, &epoch.run(mechanism), n);
    owned
}

/// Watching an epoch, or running it again, does not change what it stores.
fn assert_unobserved_is_equal(observed: &Outcome, outcome: &yuma::Outcome<'_>, n: usize) {
    assert_eq!(observed.bonds, rows_by_uid(outcome.bonds, n));
    assert_eq!(observed.emission, alpha(outcome.emission));
    assert_eq!(observed.consensus, outcome.consensus);
    assert_eq!(observed.validator_trust, outcome.validator_trust);
}

fn alpha(amounts: &[AlphaBalance]) -> Vec<u64> {
    amounts.iter().map(|amount| amount.to_u64()).collect()
}

fn wide(scores: &[u64]) -> Vec<Q> {
    scores.iter().map(|&score| score.into()).collect()
}

fn rows_by_uid(rows: yuma::Rows<'_>, n: usize) -> Vec<Vec<(u16, u16)>> {
    let mut by_uid = vec![Vec::new(); n];
    for (uid, entries) in rows.iter() {
        by_uid[usize::from(uid)] = entries.to_vec();
    }
    by_uid
}

fn owned_aggregate(aggregate: &yuma::Aggregate) -> Aggregate {
    Aggregate {
        raw_stake: alpha(&aggregate.stake),
        server_emission: alpha(&aggregate.server_emission),
        validator_emission: alpha(&aggregate.validator_emission),
        active: aggregate.active.clone(),
        permits: aggregate.permits.clone(),
        emission: alpha(&aggregate.emission),
        consensus: aggregate.consensus.clone(),
        dividends: aggregate.dividends.clone(),
        validator_trust: aggregate.validator_trust.clone(),
        stake_weight: aggregate.stake_weight.clone(),
    }
}
