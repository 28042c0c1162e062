//! The epoch: its steps in order, and the memory that they share.

use crate::{
    MAX_NEURONS,
    bonds::{self, BondBuffers, Movement, OldBonds, Sink, Sources},
    consensus::{Columns, Voters},
    emission::Amounts,
    matrix::{Matrix, unpack},
    per_neuron, permits, rank,
    rows::{Entry, RowBuffer, Rows},
    stake,
    subnet::{BondKind, Mechanism, Subnet},
    weights::{Loaded, Masks},
};
use alloc::vec::Vec;
use mycelium_fixed::unit::enc;
use mycelium_pricing::activity;
use mycelium_types::AlphaBalance;

/// Memory of epochs. Reusing it saves all allocations but those of a larger subnet than before.
#[derive(Debug, Default)]
pub struct Workspace {
    stake: StakeBuffers,
    run: RunBuffers,
}

#[derive(Debug, Default)]
struct StakeBuffers {
    weighted: Vec<u128>,
    raw: Vec<AlphaBalance>,
    shares: Vec<u64>,
    encoded: Vec<u16>,
    ranked: Vec<(u64, u16)>,
    permits: Vec<bool>,
}

#[derive(Debug, Default)]
struct RunBuffers {
    active: Vec<bool>,
    active_stake: Vec<u64>,
    voters: Voters,
    commit_limits: Vec<u64>,
    weights: Matrix,
    masked: Vec<Entry>,
    columns: Columns,
    consensus: Vec<u64>,
    trust: Vec<u64>,
    rank: Vec<u64>,
    incentive: Vec<u64>,
    dividends: Vec<u64>,
    bonds: BondBuffers,
    stored_bonds: RowBuffer,
    amounts: Amounts,
    encoded: Encoded,
}

/// Scores as the chain stores them.
#[derive(Debug, Default)]
struct Encoded {
    consensus: Vec<u16>,
    incentive: Vec<u16>,
    dividends: Vec<u16>,
    trust: Vec<u16>,
}

/// What an observer may see that the chain does not keep.
///
/// Values have 32 fraction bits. Methods are called row by row, ascending by uid, in the order of the
/// stored row.
pub trait Observer {
    /// Does it look at anything?
    const WATCHES: bool = true;

    /// A normalised weight (W), after all masks.
    fn weight(&mut self, _validator: u16, _target: u16, _value: u64) {}

    /// A new bond (E), of any neuron, with or without a permit.
    fn bond(&mut self, _validator: u16, _target: u16, _value: u64) {}
}

/// Looks at nothing.
impl Observer for () {
    const WATCHES: bool = false;
}

/// An epoch of one subnet: stake and permits are settled, mechanisms can run.
#[derive(Debug)]
pub struct Epoch<'w, 's> {
    subnet: Subnet<'s>,
    latest_registration: u64,
    stake: &'w StakeBuffers,
    run: &'w mut RunBuffers,
}

/// What one mechanism's run leaves. All lists are by uid and as long as the subnet has neurons.
#[derive(Clone, Copy, Debug)]
pub struct Outcome<'a> {
    /// Stake in rao, root stake by its weight; also what does not count.
    pub stake: &'a [AlphaBalance],
    /// The share of the stake.
    pub stake_weight: &'a [u16],
    /// Who has a permit from the next epoch on.
    pub permits: &'a [bool],
    /// Who set weights recently.
    pub active: &'a [bool],
    /// The weight that a majority supports.
    pub consensus: &'a [u16],
    /// What miners earned.
    pub incentive: &'a [u16],
    /// What validators earned.
    pub dividends: &'a [u16],
    /// How much of a validator's weights is within consensus.
    pub validator_trust: &'a [u16],
    /// Amounts by incentive.
    pub server_emission: &'a [AlphaBalance],
    /// Amounts by dividends.
    pub validator_emission: &'a [AlphaBalance],
    /// Amounts by both together.
    pub emission: &'a [AlphaBalance],
    /// New bonds of neurons with a new permit; those without any bond are left out.
    pub bonds: Rows<'a>,
    /// The scores before they were encoded.
    pub scores: Scores<'a>,
}

/// Scores with 32 fraction bits.
#[derive(Clone, Copy, Debug)]
pub struct Scores<'a> {
    /// The stake that counts in this mechanism (A).
    pub active_stake: &'a [u64],
    /// Consensus (C).
    pub consensus: &'a [u64],
    /// Validator trust (Tv).
    pub validator_trust: &'a [u64],
    /// Incentive (I).
    pub incentive: &'a [u64],
    /// Dividends (d).
    pub dividends: &'a [u64],
    /// The sum of incentives and dividends.
    pub sum: u64,
}

impl Workspace {
    /// Begins an epoch: everybody's stake and new permits, which all mechanisms share.
    pub fn begin<'w, 's>(&'w mut self, subnet: &'s Subnet<'s>) -> Epoch<'w, 's> {
        let StakeBuffers {
            weighted,
            raw,
            shares,
            encoded,
            ranked,
            permits,
        } = &mut self.stake;
        let registered = subnet.registered;
        let registered = registered.get(..MAX_NEURONS).unwrap_or(registered);
        let subnet = Subnet {
            registered,
            ..*subnet
        };
        stake::fill(&subnet, weighted, raw, shares);
        encode(shares, encoded);
        permits::fill(shares, subnet.max_validators, subnet.owner, ranked, permits);
        let latest_registration = subnet.registered.iter().copied().max().unwrap_or_default();
        Epoch {
            subnet,
            latest_registration,
            stake: &self.stake,
            run: &mut self.run,
        }
    }
}

impl<'w> Epoch<'w, '_> {
    /// The stake of every neuron in rao, root stake by its weight; also what does not count.
    pub fn raw_stake(&self) -> &'w [AlphaBalance] {
        &self.stake.raw
    }

    /// Everybody's share of the stake (S), with 32 fraction bits.
    pub fn normalised_stake(&self) -> &'w [u64] {
        &self.stake.shares
    }

    /// Everybody's share of the stake, as it is stored.
    pub fn stake_weight(&self) -> &'w [u16] {
        &self.stake.encoded
    }

    /// Who has a permit from the next epoch on.
    pub fn permits(&self) -> &'w [bool] {
        &self.stake.permits
    }

    /// Runs one mechanism.
    pub fn run(&mut self, mechanism: &Mechanism<'_>) -> Outcome<'_> {
        self.run_observed(mechanism, &mut ())
    }

    /// Runs one mechanism under the eyes of an observer.
    pub fn run_observed<O: Observer>(
        &mut self,
        mechanism: &Mechanism<'_>,
        observer: &mut O,
    ) -> Outcome<'_> {
        self.activate(mechanism);
        self.load_weights(mechanism);
        if O::WATCHES {
            self.run.show_weights(observer);
        }
        self.run.score();
        self.move_bonds(mechanism, observer);
        let shares = &self.stake.shares;
        let run = &mut *self.run;
        let sum = run.amounts.fill(
            mechanism.emission,
            &run.incentive,
            &run.dividends,
            &run.active_stake,
            shares,
        );
        run.encode();
        run.outcome(self.stake, sum)
    }

    /// Who is active, what stake counts, and who votes with how much.
    fn activate(&mut self, mechanism: &Mechanism<'_>) {
        let Subnet {
            block,
            tempo,
            activity_cutoff_factor_milli,
            permits,
            ..
        } = self.subnet;
        let cutoff = activity::cutoff(activity_cutoff_factor_milli, tempo);
        let run = &mut *self.run;
        run.active.clear();
        run.active.extend(
            per_neuron(mechanism.last_update, self.subnet.registered.len())
                .map(|updated| activity::is_active(updated, cutoff, block)),
        );
        let eligible = (0..=u16::MAX).zip(&run.active).map(|(uid, active)| {
            // An empty list of permits masks weights but not stake.
            *active && (permits.is_empty() || has_permit(&self.subnet, uid))
        });
        stake::active(&self.stake.shares, eligible, &mut run.active_stake);
        run.voters.fill(&run.active_stake, self.subnet.kappa);
    }

    fn load_weights(&mut self, mechanism: &Mechanism<'_>) {
        let RunBuffers {
            columns,
            weights,
            commit_limits,
            voters,
            masked,
            ..
        } = &mut *self.run;
        let neurons = self.subnet.registered.len();
        columns.clear(neurons);
        weights.clear_for(mechanism.weights.len(), mechanism.weights.entry_count());
        let masks = Masks::new(
            &self.subnet,
            mechanism,
            self.latest_registration,
            commit_limits,
        );
        let mut loaded = Loaded {
            matrix: weights,
            columns,
            masked,
        };
        for (uid, row) in &mechanism.weights {
            if usize::from(uid) < neurons && has_permit(&self.subnet, uid) {
                masks.load(uid, row, voters.vote(uid), &mut loaded);
            }
        }
    }

    fn move_bonds(&mut self, mechanism: &Mechanism<'_>, observer: &mut impl Observer) {
        let Subnet {
            block,
            tempo,
            last_step,
            registered,
            bonds: rule,
            ..
        } = self.subnet;
        let run = &mut *self.run;
        let movement = match rule.kind {
            BondKind::Legacy => Movement::Legacy,
            BondKind::Liquid(liquid) if run.consensus.iter().any(|consensus| *consensus > 0) => {
                Movement::Liquid(liquid)
            }
            BondKind::Relative | BondKind::Liquid(_) => Movement::Relative,
        };
        // Liquid alpha minds the stored order, unless a partial penalty has made new rows.
        let stored_order =
            matches!(movement, Movement::Liquid(_)) && matches!(rule.penalty, 0 | u16::MAX);
        if !stored_order {
            run.weights.sort_rows();
        }
        let since = match last_step {
            0 => block.saturating_sub(tempo.into()),
            last_step => last_step.saturating_add(1),
        };
        let sources = Sources {
            weights: &run.weights,
            old: OldBonds::new(mechanism.bonds, registered, self.latest_registration, since),
            active_stake: &run.active_stake,
            consensus: &run.consensus,
            rank: &run.rank,
            incentive: &run.incentive,
            permits: &self.stake.permits,
        };
        let stored = &mut run.stored_bonds;
        let mut sink = Sink {
            stored,
            dividends: &mut run.dividends,
            observer,
        };
        bonds::run(&sources, rule, movement, &mut run.bonds, &mut sink);
        stake::normalise(&mut run.dividends);
    }
}

/// May that neuron validate in this epoch? The owner may if the list of permits reaches that far.
fn has_permit(subnet: &Subnet<'_>, uid: u16) -> bool {
    let permit = subnet.permits.get(usize::from(uid)).copied();
    permit.is_some_and(|permit| permit || subnet.owner == Some(uid))
}

impl RunBuffers {
    fn show_weights(&self, observer: &mut impl Observer) {
        for row in self.weights.rows() {
            for (target, code) in row.cells {
                observer.weight(row.uid, *target, unpack(*code));
            }
        }
    }

    /// Consensus, and what follows from it for miners and validators.
    fn score(&mut self) {
        self.columns
            .consensus(&self.weights, &self.voters, &mut self.consensus);
        rank::fill(
            &self.weights,
            &self.active_stake,
            &self.consensus,
            &mut self.trust,
            &mut self.rank,
            &mut self.incentive,
        );
    }

    fn encode(&mut self) {
        encode(&self.consensus, &mut self.encoded.consensus);
        encode(&self.incentive, &mut self.encoded.incentive);
        encode(&self.dividends, &mut self.encoded.dividends);
        encode(&self.trust, &mut self.encoded.trust);
    }

    fn outcome<'a>(&'a self, stake: &'a StakeBuffers, sum: u64) -> Outcome<'a> {
        Outcome {
            stake: &stake.raw,
            stake_weight: &stake.encoded,
            permits: &stake.permits,
            active: &self.active,
            consensus: &self.encoded.consensus,
            incentive: &self.encoded.incentive,
            dividends: &self.encoded.dividends,
            validator_trust: &self.encoded.trust,
            server_emission: &self.amounts.server,
            validator_emission: &self.amounts.validator,
            emission: &self.amounts.combined,
            bonds: self.stored_bonds.as_rows(),
            scores: Scores {
                active_stake: &self.active_stake,
                consensus: &self.consensus,
                validator_trust: &self.trust,
                incentive: &self.incentive,
                dividends: &self.dividends,
                sum,
            },
        }
    }
}

fn encode(scores: &[u64], encoded: &mut Vec<u16>) {
    encoded.clear();
    encoded.extend(scores.iter().map(|score| enc(*score)));
}
