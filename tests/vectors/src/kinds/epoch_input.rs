//! What an epoch reads, key by key. Keys that are missing have the chain's defaults.

use mycelium_types::{AlphaBalance, TaoBalance};
use mycelium_yuma::{
    BondKind, BondRule, ConsensusMode, LiquidAlpha, RowBuffer, Subnet, commits::CommitWindow,
};
use serde_json::value::RawValue;

use crate::{Failure, record::read};

/// Uids are of 16 bits.
const MOST_NEURONS: usize = 1 << 16;

/// Without these an epoch means nothing.
pub(super) const REQUIRED: [&str; 3] = ["n", "current_block", "emission"];

/// Stored rows: (uid, entries).
pub(super) type StoredRows = Vec<(u16, Vec<(u16, u16)>)>;

/// (uid, its commits: (epoch, block) in the order of the queue). Without a uid, the account is not registered.
type PlainCommits = (Option<u16>, Vec<(u64, u64)>);

/// (epoch, its commits: (uid, block)).
type TimelockedCommits = (u64, Vec<(Option<u16>, u64)>);

/// The input of an epoch of a subnet with one mechanism.
#[derive(Clone, Debug)]
pub(super) struct EpochInput {
    pub(super) n: usize,
    block: u64,
    tempo: u16,
    cutoff_factor: u32,
    last_step: u64,
    registered: Vec<u64>,
    alpha_stake: Vec<AlphaBalance>,
    tao_stake: Vec<TaoBalance>,
    tao_weight: u64,
    stake_threshold: u64,
    owner: Option<u16>,
    pub(super) permits: Vec<bool>,
    max_validators: u16,
    kappa: u16,
    bonds_penalty: u16,
    moving_average: u64,
    yuma3: bool,
    liquid: bool,
    alpha_low: u16,
    alpha_high: u16,
    steepness: i16,
    commit_reveal: bool,
    window: CommitWindow,
    /// `None` where the vector does not say.
    pub(super) bonds_reset_on: Option<bool>,
    pub(super) emission: AlphaBalance,
    pub(super) mechanism: MechanismInput,
}

/// What each mechanism has of its own.
#[derive(Clone, Debug, Default)]
pub(super) struct MechanismInput {
    pub(super) last_update: Vec<u64>,
    pub(super) weights: StoredRows,
    pub(super) bonds: StoredRows,
    plain_commits: Vec<PlainCommits>,
    timelocked_commits: Vec<TimelockedCommits>,
}

impl Default for EpochInput {
    fn default() -> Self {
        Self {
            n: 0,
            block: 0,
            tempo: 360,
            cutoff_factor: 13_889,
            last_step: 0,
            registered: Vec::new(),
            alpha_stake: Vec::new(),
            tao_stake: Vec::new(),
            tao_weight: 971_718_665_099_567_868,
            stake_threshold: 0,
            owner: None,
            permits: Vec::new(),
            max_validators: 128,
            kappa: 32_767,
            bonds_penalty: u16::MAX,
            moving_average: 900_000,
            yuma3: false,
            liquid: false,
            alpha_low: 45_875,
            alpha_high: 58_982,
            steepness: 1_000,
            commit_reveal: true,
            window: CommitWindow {
                epoch: 0,
                reveal_period: 1,
            },
            bonds_reset_on: None,
            emission: AlphaBalance::new(0),
            mechanism: MechanismInput::default(),
        }
    }
}

impl EpochInput {
    /// Sets what `key` stands for. False where the key is none of an epoch's.
    pub(super) fn set(&mut self, key: &str, raw: &RawValue) -> Result<bool, Failure> {
        match key {
            "n" => self.n = neurons(raw)?,
            "current_block" => self.block = read(raw)?,
            "tempo" => self.tempo = read(raw)?,
            "activity_cutoff_factor_milli" => self.cutoff_factor = read(raw)?,
            "last_mechanism_step_block" => self.last_step = read(raw)?,
            "block_at_registration" => self.registered = read(raw)?,
            "alpha_stake" => self.alpha_stake = amounts(raw, AlphaBalance::new)?,
            "tao_stake" => self.tao_stake = amounts(raw, TaoBalance::new)?,
            "tao_weight" => self.tao_weight = read(raw)?,
            "stake_threshold" => self.stake_threshold = read(raw)?,
            "owner_uid" => self.owner = read(raw)?,
            "validator_permit" => self.permits = read(raw)?,
            "max_allowed_validators" => self.max_validators = read(raw)?,
            "kappa" => self.kappa = read(raw)?,
            "bonds_penalty" => self.bonds_penalty = read(raw)?,
            "bonds_moving_average" => self.moving_average = read(raw)?,
            "yuma3" => self.yuma3 = read(raw)?,
            "liquid_alpha" => self.liquid = read(raw)?,
            "alpha_low" => self.alpha_low = read(raw)?,
            "alpha_high" => self.alpha_high = read(raw)?,
            "alpha_sigmoid_steepness" => self.steepness = read(raw)?,
            "commit_reveal_enabled" => self.commit_reveal = read(raw)?,
            "reveal_period" => self.window.reveal_period = read(raw)?,
            "subnet_epoch_lookahead" => self.window.epoch = read(raw)?,
            "bonds_reset_on" => self.bonds_reset_on = read(raw)?,
            "emission" => self.emission = AlphaBalance::new(read(raw)?),
            _ => return self.mechanism.set(key, raw),
        }
        Ok(true)
    }

    /// The registration blocks of exactly `n` neurons; 0 where the vector's list ends early.
    pub(super) fn registered(&self) -> Vec<u64> {
        let mut registered = self.registered.clone();
        registered.resize(self.n, 0);
        registered
    }

    /// What all mechanisms share. `registered` comes from [`Self::registered`].
    pub(super) fn subnet<'a>(&'a self, registered: &'a [u64]) -> Subnet<'a> {
        Subnet {
            block: self.block,
            tempo: self.tempo,
            activity_cutoff_factor_milli: self.cutoff_factor,
            last_step: self.last_step,
            registered,
            alpha_stake: &self.alpha_stake,
            tao_stake: &self.tao_stake,
            tao_weight: self.tao_weight,
            stake_threshold: self.stake_threshold,
            owner: self.owner,
            permits: &self.permits,
            max_validators: self.max_validators,
            kappa: self.kappa,
            bonds: BondRule {
                penalty: self.bonds_penalty,
                moving_average: self.moving_average,
                kind: BondKind::new(self.yuma3, self.liquid.then_some(self.liquid_alpha())),
            },
        }
    }

    fn liquid_alpha(&self) -> LiquidAlpha<'static> {
        LiquidAlpha {
            low: self.alpha_low,
            high: self.alpha_high,
            steepness: self.steepness,
            consensus: ConsensusMode::Current,
        }
    }

    /// The live commits of a mechanism; none with commit-reveal off.
    pub(super) fn live_commits(&self, mechanism: &MechanismInput) -> Vec<(u16, u64)> {
        if self.commit_reveal {
            mechanism.live_commits(&self.window)
        } else {
            Vec::new()
        }
    }
}

impl MechanismInput {
    /// Sets what `key` stands for. False where the key is none of a mechanism's.
    pub(super) fn set(&mut self, key: &str, raw: &RawValue) -> Result<bool, Failure> {
        match key {
            "last_update" => self.last_update = read(raw)?,
            "weights" => self.weights = rows(raw)?,
            "bonds" => self.bonds = rows(raw)?,
            "v2_commits" => self.plain_commits = read(raw)?,
            "timelocked_commits" => self.timelocked_commits = read(raw)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// (uid, block): the first live plain commit of each account, and all live time-locked ones.
    fn live_commits(&self, window: &CommitWindow) -> Vec<(u16, u64)> {
        let plain = self
            .plain_commits
            .iter()
            .filter_map(|(uid, queue)| Some(((*uid)?, window.first_live(queue.iter().copied())?)));
        let live = self
            .timelocked_commits
            .iter()
            .filter(|(epoch, _)| window.is_live(*epoch));
        let timelocked = live.flat_map(|(_, commits)| commits);
        plain
            .chain(timelocked.filter_map(|(uid, block)| Some(((*uid)?, *block))))
            .collect()
    }
}

/// Stored rows as the epoch takes them.
pub(super) fn buffer(rows: &StoredRows) -> Result<RowBuffer, Failure> {
    let mut buffer = RowBuffer::default();
    for (uid, entries) in rows {
        buffer
            .push(*uid, entries)
            .map_err(|error| Failure::invalid(format!("row of uid {uid}: {error:?}")))?;
    }
    Ok(buffer)
}

fn neurons(raw: &RawValue) -> Result<usize, Failure> {
    let n = read(raw)?;
    if n <= MOST_NEURONS {
        Ok(n)
    } else {
        Err(Failure::invalid(format!(
            "{n} neurons, but uids have 16 bits"
        )))
    }
}

fn amounts<T>(raw: &RawValue, amount: fn(u64) -> T) -> Result<Vec<T>, Failure> {
    Ok(read::<Vec<u64>>(raw)?.into_iter().map(amount).collect())
}

/// Rows in ascending order of uids. Entries stay in their order, which may matter.
fn rows(raw: &RawValue) -> Result<StoredRows, Failure> {
    let mut rows: StoredRows = read(raw)?;
    rows.sort_by_key(|(uid, _)| *uid);
    Ok(rows)
}
