//! Runs a scenario, epoch after epoch.

use crate::scenario::{Hyperparameters, Scenario};
use mycelium_types::{AlphaBalance, TaoBalance};
use mycelium_yuma::{Mechanism, Observer, Outcome, RowBuffer, Rows, RowsError, Subnet, Workspace};

/// What an epoch left behind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The number of the epoch, from 1.
    pub epoch: u32,
    /// The block in which it ran.
    pub block: u64,
    /// The neurons by uid.
    pub neurons: Vec<NeuronRecord>,
    /// Stored bonds: validator, miner, value of 65535.
    pub bonds: Vec<(u16, u16, u16)>,
    /// The weights that counted: validator, miner, value of 2^32.
    pub weights: Vec<(u16, u16, u64)>,
}

/// What an epoch left behind for one neuron. Shares are of 65535, as the chain stores them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NeuronRecord {
    /// It did something recently.
    pub active: bool,
    /// Its weights counted in this epoch.
    pub permit: bool,
    /// Its weights will count in the next epoch.
    pub next_permit: bool,
    /// Its share of all stake.
    pub stake_weight: u16,
    /// The weight that the majority of stake gives it at least.
    pub consensus: u16,
    /// Its share among miners.
    pub incentive: u16,
    /// Its share among validators.
    pub dividends: u16,
    /// How much of its weights was within consensus.
    pub validator_trust: u16,
    /// What it earns as a miner.
    pub server_emission: AlphaBalance,
    /// What it earns as a validator.
    pub validator_emission: AlphaBalance,
    /// What it earns.
    pub emission: AlphaBalance,
}

/// A subnet between two epochs.
pub struct Simulation<'a> {
    scenario: &'a Scenario,
    workspace: Workspace,
    /// The epochs that have run.
    epochs: u32,
    permits: Vec<bool>,
    bonds: RowBuffer,
    consensus: Vec<u16>,
}

impl<'a> Simulation<'a> {
    /// A subnet before its first epoch.
    pub fn new(scenario: &'a Scenario) -> Self {
        Self {
            scenario,
            workspace: Workspace::default(),
            epochs: 0,
            permits: Vec::new(),
            bonds: RowBuffer::default(),
            consensus: Vec::new(),
        }
    }

    /// Runs the next epoch; nothing when all of the scenario's have run.
    pub fn next_epoch(&mut self) -> Result<Option<Record>, RowsError> {
        let epoch = self.epochs.saturating_add(1);
        if epoch > self.scenario.epochs {
            return Ok(None);
        }
        let inputs = Inputs::of(self.scenario, epoch)?;
        if epoch == 1 {
            self.permits = self.first_permits(&inputs);
        }
        if let Some(permit) = inputs
            .owner
            .and_then(|uid| self.permits.get_mut(usize::from(uid)))
        {
            *permit = true;
        }
        let subnet = inputs.subnet(self.scenario, &self.permits, &self.consensus);
        let old_bonds = self.bonds.as_rows();
        let mechanism = Mechanism {
            last_update: &inputs.last_update,
            weights: inputs.weights.as_rows(),
            bonds: old_bonds,
            commits: &inputs.commits,
            emission: self.scenario.emission,
        };
        let mut observer = WeightRecorder::default();
        let mut running = self.workspace.begin(&subnet);
        let stake_weight = running.stake_weight().to_vec();
        let next_permits = running.permits().to_vec();
        let outcome = running.run_observed(&mechanism, &mut observer);

        let mut bonds = RowBuffer::default();
        for (uid, row) in outcome.bonds.iter() {
            bonds.push(uid, row)?;
        }
        let record = Record {
            epoch,
            block: inputs.block,
            neurons: neuron_records(&outcome, &stake_weight, &self.permits, &next_permits),
            bonds: entries(outcome.bonds),
            weights: observer.0,
        };
        self.consensus = outcome.consensus.to_vec();
        self.permits = next_permits;
        self.bonds = bonds;
        self.epochs = epoch;
        Ok(Some(record))
    }

    /// Permits before the first epoch: as if the subnet had run with these stakes for a while.
    fn first_permits(&mut self, inputs: &Inputs) -> Vec<bool> {
        if self.scenario.cold_start {
            return vec![false; inputs.registered.len()];
        }
        let subnet = inputs.subnet(self.scenario, &[], &[]);
        self.workspace.begin(&subnet).permits().to_vec()
    }
}

/// What the subnet's storage would hold when an epoch begins.
struct Inputs {
    block: u64,
    last_step: u64,
    registered: Vec<u64>,
    alpha: Vec<AlphaBalance>,
    tao: Vec<TaoBalance>,
    last_update: Vec<u64>,
    weights: RowBuffer,
    commits: Vec<(u16, u64)>,
    /// The owner's uid, once the owner has one.
    owner: Option<u16>,
}

impl Inputs {
    fn of(scenario: &Scenario, epoch: u32) -> Result<Self, RowsError> {
        let rules = &scenario.hyperparameters;
        let before = epoch.saturating_sub(1);
        let mut inputs = Self {
            block: block_of(rules, epoch),
            last_step: block_of(rules, before),
            registered: Vec::new(),
            alpha: Vec::new(),
            tao: Vec::new(),
            last_update: Vec::new(),
            weights: RowBuffer::default(),
            commits: Vec::new(),
            owner: None,
        };
        let revealed = epoch.saturating_sub(rules.reveal_delay());
        let present = scenario.neurons.iter().filter(|one| one.joins <= epoch);
        for (neuron, uid) in present.zip(0_u16..) {
            let stake = neuron.stake(epoch);
            // Whoever joins does so in the block of the epoch before, after that epoch has run.
            let joined = block_of(rules, neuron.joins.saturating_sub(1));
            let sent = neuron.sent(epoch).map(|(sent, _)| sent_at(rules, sent));
            inputs.owner = inputs
                .owner
                .or(scenario.owner.filter(|owner| *owner == uid));
            inputs.registered.push(joined);
            inputs.alpha.push(stake.alpha);
            inputs.tao.push(stake.tao);
            inputs.last_update.push(sent.unwrap_or(joined));
            if let Some((_, row)) = neuron.sent(revealed) {
                inputs.weights.push(uid, row)?;
            }
            if let Some(first) = neuron.first_sent_after(revealed, epoch) {
                inputs.commits.push((uid, sent_at(rules, first)));
            }
        }
        Ok(inputs)
    }

    fn subnet<'a>(
        &'a self,
        scenario: &'a Scenario,
        permits: &'a [bool],
        stored_consensus: &'a [u16],
    ) -> Subnet<'a> {
        let rules = &scenario.hyperparameters;
        Subnet {
            block: self.block,
            tempo: rules.tempo,
            activity_cutoff_factor_milli: rules.activity_cutoff_factor_milli,
            last_step: self.last_step,
            registered: &self.registered,
            alpha_stake: &self.alpha,
            tao_stake: &self.tao,
            tao_weight: rules.tao_weight,
            stake_threshold: rules.stake_threshold.rao(),
            owner: self.owner,
            permits,
            max_validators: rules.max_validators,
            kappa: rules.kappa,
            bonds: rules.bond_rule(stored_consensus),
        }
    }
}

/// The block of an epoch; the subnet begins at block 0.
fn block_of(rules: &Hyperparameters, epoch: u32) -> u64 {
    u64::from(epoch).saturating_mul(rules.tempo.into())
}

/// Weights that count in an epoch are sent in the block before it.
fn sent_at(rules: &Hyperparameters, epoch: u32) -> u64 {
    block_of(rules, epoch).saturating_sub(1)
}

#[derive(Default)]
struct WeightRecorder(Vec<(u16, u16, u64)>);

impl Observer for WeightRecorder {
    fn weight(&mut self, row: u16, target: u16, value: u64) {
        self.0.push((row, target, value));
    }
}

fn entries(rows: Rows<'_>) -> Vec<(u16, u16, u16)> {
    let mut entries = Vec::with_capacity(rows.entry_count());
    for (uid, row) in rows.iter() {
        entries.extend(row.iter().map(|(target, value)| (uid, *target, *value)));
    }
    entries
}

fn neuron_records(
    outcome: &Outcome<'_>,
    stake_weight: &[u16],
    permits: &[bool],
    next_permits: &[bool],
) -> Vec<NeuronRecord> {
    let at = |list: &[u16], uid: usize| list.get(uid).copied().unwrap_or_default();
    let flag = |list: &[bool], uid: usize| list.get(uid).copied().unwrap_or_default();
    let amount = |list: &[AlphaBalance], uid: usize| list.get(uid).copied().unwrap_or_default();
    (0..outcome.active.len())
        .map(|uid| NeuronRecord {
            active: flag(outcome.active, uid),
            permit: flag(permits, uid),
            next_permit: flag(next_permits, uid),
            stake_weight: at(stake_weight, uid),
            consensus: at(outcome.consensus, uid),
            incentive: at(outcome.incentive, uid),
            dividends: at(outcome.dividends, uid),
            validator_trust: at(outcome.validator_trust, uid),
            server_emission: amount(outcome.server_emission, uid),
            validator_emission: amount(outcome.validator_emission, uid),
            emission: amount(outcome.emission, uid),
        })
        .collect()
}
