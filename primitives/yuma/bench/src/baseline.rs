//! The epoch as a plain reading of the rules gives it, one matrix per line of the rules.
//!
//! Rows are lists of (target, number) for every neuron, each mask copies them, and wherever two
//! rows meet, a dense row of all neurons is filled. Products and quotients of fixed-point numbers
//! pass through 128 bits. The median is found in a table of all scores by all voters, by
//! partition around a pivot.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a plain text over matrices is the point; it never runs in a block"
)]

mod bonds;
mod fixed;
mod matrix;
mod median;

use crate::{Output, scenario::Scenario};
use alloc::{vec, vec::Vec};
use fixed::Fixed;
use matrix::Matrix;
use mycelium_yuma::Subnet;

/// Stored rows of one mechanism, by uid.
pub type StoredRows = [(u16, Vec<(u16, u16)>)];

/// One mechanism's own inputs.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    /// Block of the last weights by uid.
    pub last_update: &'a [u64],
    /// Stored weights.
    pub weights: &'a StoredRows,
    /// Stored bonds.
    pub bonds: &'a StoredRows,
    /// Blocks of unrevealed commits.
    pub commits: &'a [(u16, u64)],
    /// What there is to pay.
    pub emission: u64,
}

/// Runs the epoch of a scenario and returns something that depends on its end.
pub fn run(scenario: &Scenario) -> u64 {
    output(scenario)
        .emission
        .last()
        .copied()
        .unwrap_or_default()
}

/// Runs the epoch of a scenario.
pub fn output(scenario: &Scenario) -> Output {
    let inputs = Inputs {
        last_update: &scenario.last_update,
        weights: &scenario.weights,
        bonds: &scenario.bonds,
        commits: &scenario.commits,
        emission: Scenario::EMISSION,
    };
    epoch(&scenario.subnet(), &inputs)
}

/// Runs one epoch.
pub fn epoch(subnet: &Subnet<'_>, inputs: &Inputs<'_>) -> Output {
    let n = subnet.registered.len();
    let owner = subnet.owner.map(usize::from);
    let mut last_update = inputs.last_update.to_vec();
    last_update.resize(n, 0);

    let (total, stake) = stakes(subnet, n);
    let active = activity(subnet, &last_update);
    let mut permits = subnet.permits.to_vec();
    if let Some(permit) = owner.and_then(|uid| permits.get_mut(uid)) {
        *permit = true;
    }
    let new_permits = new_permits(subnet, &stake);

    let mut active_stake = stake.clone();
    for uid in 0..n {
        if !active[uid] || !(permits.is_empty() || permits.get(uid) == Some(&true)) {
            active_stake[uid] = Fixed::ZERO;
        }
    }
    matrix::normalise(&mut active_stake);

    let weights = usable_weights(subnet, inputs, &last_update, &permits);

    // Consensus and what it leaves of the weights.
    let voters: Vec<usize> = (0..n)
        .filter(|uid| active_stake[*uid] > Fixed::ZERO)
        .collect();
    let consensus = median::by_column(&active_stake, &voters, &weights, n, subnet.kappa);
    let clipped = matrix::clip(&weights, &consensus);
    let trust = matrix::row_sums(&clipped);
    let mut incentive = matrix::weighted_column_sums(&active_stake, &clipped, n);
    matrix::normalise(&mut incentive);

    let state = bonds::State {
        subnet,
        active_stake: &active_stake,
        consensus: &consensus,
    };
    let (kept, mut dividends) = state.bonds(inputs.bonds, &weights, &clipped, &incentive);
    matrix::normalise(&mut dividends);

    let shares = Shares::new(&incentive, &dividends, &active_stake, &stake);
    let amounts = |shares: &[Fixed]| -> Vec<u64> {
        shares
            .iter()
            .map(|share| share.of(inputs.emission))
            .collect()
    };
    let encoded = |list: &[Fixed]| -> Vec<u16> { list.iter().map(|x| x.to_share()).collect() };
    Output {
        stake: total,
        stake_weight: encoded(&stake),
        active,
        consensus: encoded(&consensus),
        incentive: encoded(&incentive),
        dividends: encoded(&dividends),
        validator_trust: encoded(&trust),
        server_emission: amounts(&shares.server),
        validator_emission: amounts(&shares.validator),
        emission: amounts(&shares.combined),
        bonds: stored_bonds(&kept, &new_permits),
        permits: new_permits,
    }
}

/// Raw stake and its shares.
fn stakes(subnet: &Subnet<'_>, n: usize) -> (Vec<u64>, Vec<Fixed>) {
    let weight = fixed::tao_weight(subnet.tao_weight);
    let mut total: Vec<i128> = (0..n)
        .map(|uid| {
            let alpha = subnet
                .alpha_stake
                .get(uid)
                .map_or(0, |stake| stake.to_u64());
            let tao = subnet.tao_stake.get(uid).map_or(0, |stake| stake.to_u64());
            (i128::from(alpha) << 64) + ((i128::from(tao) * i128::from(weight)) << 32)
        })
        .collect();
    let whole = total.iter().map(|stake| (stake >> 64) as u64).collect();
    for (uid, stake) in total.iter_mut().enumerate() {
        let small = ((*stake >> 64) as u64) < subnet.stake_threshold;
        if small && subnet.owner.map(usize::from) != Some(uid) {
            *stake = 0;
        }
    }
    let sum: i128 = total.iter().sum();
    let share = |stake: &i128| {
        if sum == 0 {
            Fixed::ZERO
        } else {
            fixed::wide_share(*stake as u128, sum as u128)
        }
    };
    let shares = total.iter().map(share).collect();
    (whole, shares)
}

fn activity(subnet: &Subnet<'_>, last_update: &[u64]) -> Vec<bool> {
    let blocks = u64::from(subnet.activity_cutoff_factor_milli) * u64::from(subnet.tempo) / 1000;
    last_update
        .iter()
        .map(|update| update + blocks.max(1) >= subnet.block)
        .collect()
}

fn new_permits(subnet: &Subnet<'_>, stake: &[Fixed]) -> Vec<bool> {
    let most = usize::from(subnet.max_validators);
    let mut ranked: Vec<(Fixed, usize)> = stake
        .iter()
        .enumerate()
        .map(|(uid, stake)| (*stake, uid))
        .collect();
    ranked.sort();
    let out = if stake.len() >= most {
        stake.len() - most
    } else {
        0
    };
    let mut permits = vec![false; stake.len()];
    for (stake, uid) in &ranked[out..] {
        permits[*uid] = *stake > Fixed::ZERO;
    }
    if let Some(permit) = subnet
        .owner
        .and_then(|uid| permits.get_mut(usize::from(uid)))
    {
        *permit = true;
    }
    permits
}

/// Weights that count, normalised by row.
fn usable_weights(
    subnet: &Subnet<'_>,
    inputs: &Inputs<'_>,
    last_update: &[u64],
    permits: &[bool],
) -> Matrix {
    let n = subnet.registered.len();
    let registered = subnet.registered;
    let owner = subnet.owner.map(usize::from);
    let mut commits = vec![None; n];
    for (uid, block) in inputs.commits {
        if let Some(first) = commits.get_mut(usize::from(*uid)) {
            *first = Some(first.map_or(*block, |known: u64| known.min(*block)));
        }
    }
    let weights = matrix::read(inputs.weights, n, Fixed::from_int);
    let weights = matrix::mask(&weights, |row, _| permits.get(row) == Some(&true));
    let weights = matrix::mask(&weights, |row, target| row != target || Some(row) == owner);
    let weights = matrix::mask(&weights, |row, target| {
        last_update[row] > registered[target]
    });
    let mut weights = if inputs.commits.is_empty() {
        weights
    } else {
        matrix::mask(&weights, |row, target| {
            commits[row].is_none_or(|block| block >= registered[target])
        })
    };
    matrix::normalise_rows(&mut weights);
    weights
}

/// What everybody gets of the emission.
struct Shares {
    server: Vec<Fixed>,
    validator: Vec<Fixed>,
    combined: Vec<Fixed>,
}

impl Shares {
    fn new(
        incentive: &[Fixed],
        dividends: &[Fixed],
        active_stake: &[Fixed],
        stake: &[Fixed],
    ) -> Self {
        let combined: Vec<Fixed> = incentive
            .iter()
            .zip(dividends)
            .map(|(i, d)| *i + *d)
            .collect();
        let sum = combined.iter().fold(Fixed::ZERO, |sum, x| sum + *x);
        if sum == Fixed::ZERO {
            let nobody_active = active_stake.iter().all(|stake| *stake == Fixed::ZERO);
            let shares = if nobody_active { stake } else { active_stake };
            return Self {
                server: vec![Fixed::ZERO; incentive.len()],
                validator: shares.to_vec(),
                combined: shares.to_vec(),
            };
        }
        let divided = |list: &[Fixed]| list.iter().map(|x| *x / sum).collect();
        Self {
            server: divided(incentive),
            validator: divided(dividends),
            combined: divided(&combined),
        }
    }
}

fn stored_bonds(bonds: &Matrix, permits: &[bool]) -> Vec<(u16, Vec<(u16, u16)>)> {
    let mut stored = Vec::new();
    for (uid, row) in bonds.iter().enumerate() {
        if permits[uid] && !row.is_empty() {
            let row = row
                .iter()
                .map(|(target, bond)| (*target, bond.to_share()))
                .collect();
            stored.push((uid as u16, row));
        }
    }
    stored
}
