//! Cases for the epoch, drafted in small independent choices: so a generator or a fuzzer can draw each at will,
//! every draft makes a valid case, and dropping or lowering a choice leaves a simpler case.

use crate::oracle::{BondRule, ConsensusMode, Liquid, Mechanism, Rows, Subnet};
use std::collections::BTreeSet;

/// A subnet with its mechanisms, and what is to be shared out among them.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) subnet: Subnet,
    pub(crate) mechanisms: Vec<Mechanism>,
    pub(crate) amount: u64,
    pub(crate) split: Option<Vec<u16>>,
}

/// Choices from which a case is made.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) block: u64,
    pub(crate) tempo: u16,
    pub(crate) activity_cutoff_factor_milli: u32,
    pub(crate) last_step: Moment,
    pub(crate) neurons: Vec<Neuron>,
    pub(crate) stake_lists: ListLength,
    pub(crate) permits: ListLength,
    pub(crate) tao_weight: u64,
    pub(crate) stake_threshold: u64,
    pub(crate) owner: Option<u16>,
    pub(crate) max_validators: u16,
    pub(crate) kappa: u16,
    pub(crate) bonds_penalty: u16,
    pub(crate) moving_average: u64,
    pub(crate) rule: Rule,
    pub(crate) mechanisms: Vec<MechanismDraft>,
    pub(crate) amount: u64,
    pub(crate) split: Option<Vec<u16>>,
}

/// What is drawn for each neuron of a subnet.
#[derive(Clone, Debug)]
pub(crate) struct Neuron {
    pub(crate) registered: Moment,
    pub(crate) alpha: u64,
    pub(crate) tao: u64,
    pub(crate) permit: bool,
    pub(crate) consensus: u16,
}

/// How long a list by uid is, compared with the number of neurons.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ListLength {
    Right,
    Empty,
    Short(u8),
    Long(u8),
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Rule {
    Legacy,
    Relative,
    Liquid {
        low: u16,
        high: u16,
        steepness: i16,
        consensus: Anchor,
    },
}

/// Which consensus liquid alpha compares with; the list is made of the neurons' values.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Anchor {
    Current,
    Previous(ListLength),
    Auto(ListLength),
}

#[derive(Clone, Debug)]
pub(crate) struct MechanismDraft {
    /// By uid; shorter or longer than the subnet at will. So are the rows.
    pub(crate) last_update: Vec<Moment>,
    pub(crate) weights: Vec<Row>,
    pub(crate) bonds: Vec<Row>,
    pub(crate) commits: Vec<(u16, Moment)>,
}

#[derive(Clone, Debug)]
pub(crate) enum Row {
    /// Targets below `FAR` are taken modulo a little more than the number of neurons; repeated ones are left out.
    Listed {
        ascending: bool,
        entries: Vec<(u16, u16)>,
    },
    /// Pseudo-random values for about `share`/256 of all targets.
    Filled {
        seed: u64,
        share: u8,
        ascending: bool,
        tiny: bool,
    },
}

/// A block, as one of the few that matter to a rule, or one near the present.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moment(pub(crate) u8);

/// Targets from here on stay as they are: no such neuron exists.
const FAR: u16 = 65_530;

/// The blocks that moments mean in a case.
struct Calendar {
    block: u64,
    cutoff: u64,
    last: u64,
}

impl Calendar {
    fn of(draft: &Draft) -> Self {
        let factor = u64::from(draft.activity_cutoff_factor_milli);
        let cutoff = (factor * u64::from(draft.tempo) / 1000).max(1);
        let last = match last_step(draft) {
            0 => draft.block.saturating_sub(draft.tempo.into()),
            step => step.saturating_add(1),
        };
        Self {
            block: draft.block,
            cutoff,
            last,
        }
    }

    fn resolve(&self, moment: Moment) -> u64 {
        let expiry = self.block.saturating_sub(self.cutoff);
        match moment.0 {
            0 => 0,
            1 => self.block,
            2 => self.block.saturating_add(1),
            3 => expiry,
            4 => expiry.saturating_sub(1),
            5 => expiry.saturating_add(1),
            6 => self.last,
            7 => self.last.saturating_sub(1),
            8 => self.last.saturating_add(1),
            9 => u64::MAX,
            near => self.block.saturating_sub(u64::from(near % 16)),
        }
    }
}

fn last_step(draft: &Draft) -> u64 {
    match draft.last_step.0 {
        0 => 0,
        9 => u64::MAX,
        near => draft.block.saturating_sub(near.into()),
    }
}

/// A list by uid of the wanted length; what is missing is filled up with the first.
fn sized<T: Clone>(mut list: Vec<T>, length: ListLength) -> Vec<T> {
    let right = list.len();
    match length {
        ListLength::Right => {}
        ListLength::Empty => list.clear(),
        ListLength::Short(by) => list.truncate(right.saturating_sub(by.into())),
        ListLength::Long(by) => {
            if let Some(first) = list.first().cloned() {
                list.resize(right + usize::from(by), first);
            }
        }
    }
    list
}

/// A step of a generator of pseudo-random numbers (SplitMix64).
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

impl Row {
    fn build(&self, n: usize) -> Vec<(u16, u16)> {
        let (mut entries, ascending) = match self {
            Self::Listed { ascending, entries } => (listed(entries, n), *ascending),
            Self::Filled {
                seed,
                share,
                ascending,
                tiny,
            } => (filled(*seed, *share, *tiny, n), *ascending),
        };
        if ascending {
            entries.sort();
        }
        entries
    }
}

fn listed(entries: &[(u16, u16)], n: usize) -> Vec<(u16, u16)> {
    let mut seen = BTreeSet::new();
    let targets = u16::try_from(n + 2).unwrap();
    let near = |target: u16| {
        if target >= FAR {
            target
        } else {
            target % targets
        }
    };
    entries
        .iter()
        .map(|&(target, value)| (near(target), value))
        .filter(|&(target, _)| seen.insert(target))
        .collect()
}

fn filled(seed: u64, share: u8, tiny: bool, n: usize) -> Vec<(u16, u16)> {
    let mut state = seed;
    let mut shuffled: Vec<(u64, u16, u16)> = Vec::new();
    for target in 0..n {
        let (place, drawn) = (next(&mut state), next(&mut state));
        let [kept, low, high, ..] = drawn.to_le_bytes();
        let value = if tiny {
            u16::from(low % 4)
        } else {
            u16::from_le_bytes([low, high])
        };
        if kept <= share {
            shuffled.push((place, u16::try_from(target).unwrap(), value));
        }
    }
    shuffled.sort();
    shuffled
        .into_iter()
        .map(|(_, target, value)| (target, value))
        .collect()
}

fn rows(drafts: &[Row], n: usize) -> Rows {
    let row = |(uid, draft): (usize, &Row)| (u16::try_from(uid).unwrap(), draft.build(n));
    let mut rows: Rows = drafts.iter().enumerate().map(row).collect();
    // Every other empty row is kept as a row.
    rows.retain(|(uid, entries)| !entries.is_empty() || uid % 2 == 0);
    rows
}

impl Rule {
    fn build(self, consensus: &[u16]) -> BondRule {
        let list = |length| sized(consensus.to_vec(), length);
        match self {
            Self::Legacy => BondRule::Legacy,
            Self::Relative => BondRule::Relative(None),
            Self::Liquid {
                low,
                high,
                steepness,
                consensus: anchor,
            } => {
                let consensus = match anchor {
                    Anchor::Current => ConsensusMode::Current,
                    Anchor::Previous(length) => ConsensusMode::Previous(list(length)),
                    Anchor::Auto(length) => ConsensusMode::Auto(list(length)),
                };
                let (low, high) = (low.min(high), high.max(low));
                BondRule::Relative(Some(Liquid {
                    low,
                    high,
                    steepness,
                    consensus,
                }))
            }
        }
    }
}

impl Draft {
    pub(crate) fn build(&self) -> Case {
        let calendar = Calendar::of(self);
        let n = self.neurons.len();
        let field = |of: fn(&Neuron) -> u64| -> Vec<u64> { self.neurons.iter().map(of).collect() };
        let consensus: Vec<u16> = self.neurons.iter().map(|neuron| neuron.consensus).collect();
        let blocks = |moments: &[Moment]| -> Vec<u64> {
            moments
                .iter()
                .map(|&moment| calendar.resolve(moment))
                .collect()
        };
        let subnet = Subnet {
            block: self.block,
            tempo: self.tempo,
            activity_cutoff_factor_milli: self.activity_cutoff_factor_milli,
            last_step: last_step(self),
            registered: blocks(
                &self
                    .neurons
                    .iter()
                    .map(|n| n.registered)
                    .collect::<Vec<_>>(),
            ),
            alpha_stake: sized(field(|neuron| neuron.alpha), self.stake_lists),
            tao_stake: sized(field(|neuron| neuron.tao), self.stake_lists),
            tao_weight: self.tao_weight,
            stake_threshold: self.stake_threshold,
            owner: self.owner,
            permits: sized(
                self.neurons.iter().map(|neuron| neuron.permit).collect(),
                self.permits,
            ),
            max_validators: self.max_validators,
            kappa: self.kappa,
            bonds_penalty: self.bonds_penalty,
            moving_average: self.moving_average,
            rule: self.rule.build(&consensus),
        };
        let split = self.split.as_deref().map(within_whole);
        let count = u8::try_from(self.mechanisms.len()).unwrap();
        let amounts =
            crate::oracle::mechanisms::split_emission(self.amount, count, split.as_deref());
        let mechanism = |(draft, emission): (&MechanismDraft, u64)| Mechanism {
            last_update: blocks(&draft.last_update),
            weights: rows(&draft.weights, n),
            bonds: rows(&draft.bonds, n),
            commits: draft
                .commits
                .iter()
                .map(|&(uid, at)| (uid, calendar.resolve(at)))
                .collect(),
            emission,
        };
        let mechanisms = self.mechanisms.iter().zip(amounts).map(mechanism).collect();
        Case {
            subnet,
            mechanisms,
            amount: self.amount,
            split,
        }
    }
}

/// Parts whose sum stays within 65535: what is too much is taken off.
fn within_whole(parts: &[u16]) -> Vec<u16> {
    let mut left = u16::MAX;
    let mut take = |part: u16| {
        let given = part.min(left);
        left -= given;
        given
    };
    parts.iter().map(|&part| take(part)).collect()
}

/// A case that breaks rules of the input: bounds in the wrong order, an average beyond the whole, repeated targets.
pub(crate) fn senseless(mut case: Case, doubled: usize) -> Case {
    if let BondRule::Relative(Some(liquid)) = &mut case.subnet.rule {
        std::mem::swap(&mut liquid.low, &mut liquid.high);
    }
    case.subnet.moving_average = case.subnet.moving_average.saturating_mul(1_000_003);
    for mechanism in &mut case.mechanisms {
        for (_, row) in mechanism.weights.iter_mut().chain(&mut mechanism.bonds) {
            row.extend_from_within(..doubled.min(row.len()));
        }
    }
    case
}
