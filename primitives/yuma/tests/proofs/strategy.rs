//! Random drafts of cases, with the values at which rules turn drawn far more often than chance would.

use crate::case::{Anchor, Draft, ListLength, MechanismDraft, Moment, Neuron, Row, Rule};
use proptest::{collection::vec, option, prelude::*};

/// So many cases; a failure is shrunk for a while and printed, and nothing is written down.
pub(crate) fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..ProptestConfig::default()
    }
}

/// Subnets of up to `most` neurons.
pub(crate) fn draft(most: usize) -> impl Strategy<Value = Draft> {
    (
        clock(),
        neurons(most),
        limits(),
        bond_rule(),
        vec(mechanism(most), 1..=3),
        money(),
    )
        .prop_map(
            |(clock, (neurons, stake_lists, permits, owner), limits, bonds, mechanisms, money)| {
                let (block, tempo, activity_cutoff_factor_milli, last_step) = clock;
                let (tao_weight, stake_threshold, max_validators, kappa) = limits;
                let (rule, bonds_penalty, moving_average) = bonds;
                let (amount, split) = money;
                Draft {
                    block,
                    tempo,
                    activity_cutoff_factor_milli,
                    last_step,
                    neurons,
                    stake_lists,
                    permits,
                    tao_weight,
                    stake_threshold,
                    owner,
                    max_validators,
                    kappa,
                    bonds_penalty,
                    moving_average,
                    rule,
                    mechanisms,
                    amount,
                    split,
                }
            },
        )
}

fn clock() -> impl Strategy<Value = (u64, u16, u32, Moment)> {
    let block = prop_oneof![8 => Just(1_000_000), 2 => 0..1000u64, 1 => Just(u64::MAX)];
    let tempo = prop_oneof![8 => Just(360), 2 => 0..20u16, 1 => any::<u16>()];
    let factor = prop_oneof![8 => Just(13_889), 2 => 0..2000u32, 1 => any::<u32>()];
    (block, tempo, factor, moment())
}

/// Any of the blocks that matter.
fn moment() -> impl Strategy<Value = Moment> {
    (0..24u8).prop_map(Moment)
}

/// A block that mostly leaves nothing masked.
fn registration() -> impl Strategy<Value = Moment> {
    prop_oneof![5 => Just(Moment(0)), 1 => moment()]
}

/// A block that mostly makes a neuron active.
fn update() -> impl Strategy<Value = Moment> {
    prop_oneof![5 => (10..16u8).prop_map(Moment), 1 => moment()]
}

fn list_length() -> impl Strategy<Value = ListLength> {
    prop_oneof![
        16 => Just(ListLength::Right),
        1 => Just(ListLength::Empty),
        1 => (0..5u8).prop_map(ListLength::Short),
        1 => (0..5u8).prop_map(ListLength::Long),
    ]
}

type Neurons = (Vec<Neuron>, ListLength, ListLength, Option<u16>);

fn neurons(most: usize) -> impl Strategy<Value = Neurons> {
    let stake = stake_kind().prop_flat_map(move |kind| vec(neuron(kind), 0..=most));
    (stake, list_length(), list_length(), owner(most))
}

fn owner(most: usize) -> impl Strategy<Value = Option<u16>> {
    let most = u16::try_from(most).unwrap();
    prop_oneof![2 => Just(None), 2 => (0..=most / 2).prop_map(Some), 1 => any::<u16>().prop_map(Some)]
}

/// What stakes a subnet has: one kind for all its neurons, so that stakes weigh against each other.
#[derive(Clone, Copy, Debug)]
enum StakeKind {
    Equal,
    Small,
    Usual,
    Steep,
    Huge,
}

fn stake_kind() -> impl Strategy<Value = StakeKind> {
    prop_oneof![
        2 => Just(StakeKind::Equal),
        2 => Just(StakeKind::Small),
        4 => Just(StakeKind::Usual),
        2 => Just(StakeKind::Steep),
        1 => Just(StakeKind::Huge),
    ]
}

fn stake(kind: StakeKind) -> BoxedStrategy<u64> {
    match kind {
        StakeKind::Equal => prop_oneof![1 => Just(0), 3 => Just(1_000_000_000)].boxed(),
        StakeKind::Small => (0..5u64).boxed(),
        StakeKind::Usual => prop_oneof![1 => Just(0), 2 => 0..1_000_000_000_000_000u64].boxed(),
        StakeKind::Steep => (0..64u32, any::<u64>()).prop_map(|(by, x)| x >> by).boxed(),
        StakeKind::Huge => prop_oneof![any::<u64>(), Just(u64::MAX)].boxed(),
    }
}

fn neuron(kind: StakeKind) -> impl Strategy<Value = Neuron> {
    let permit = prop::bool::weighted(0.75);
    (
        registration(),
        stake(kind),
        stake(kind),
        permit,
        any::<u16>(),
    )
        .prop_map(|(registered, alpha, tao, permit, consensus)| Neuron {
            registered,
            alpha,
            tao,
            permit,
            consensus,
        })
}

/// A fraction of 65535.
fn fraction() -> impl Strategy<Value = u16> {
    prop_oneof![
        2 => Just(0),
        2 => Just(65535),
        2 => Just(32767),
        1 => Just(32768),
        1 => prop_oneof![Just(1), Just(65534)],
        3 => any::<u16>(),
    ]
}

fn limits() -> impl Strategy<Value = (u64, u64, u16, u16)> {
    let usual = 971_718_665_099_567_868;
    let tao_weight =
        prop_oneof![3 => Just(usual), 1 => Just(0), 1 => Just(u64::MAX), 1 => any::<u64>()];
    let threshold = prop_oneof![4 => Just(0), 1 => Just(1_000_000_000), 1 => 0..4u64];
    let validators = prop_oneof![2 => Just(128), 2 => 0..10u16, 1 => any::<u16>()];
    // Fifteenths: with few equal stakes, the votes on one side are then exactly what a majority leaves.
    let fifteenths = (0..=15u16).prop_map(|part| part * 4369);
    let kappa = prop_oneof![2 => Just(32767), 2 => fraction(), 2 => fifteenths];
    (tao_weight, threshold, validators, kappa)
}

fn bond_rule() -> impl Strategy<Value = (Rule, u16, u64)> {
    let average = prop_oneof![3 => Just(900_000), 3 => 0..=1_000_000u64, 1 => Just(1_000_000), 1 => any::<u64>()];
    let rule = prop_oneof![3 => Just(Rule::Legacy), 3 => Just(Rule::Relative), 4 => liquid()];
    (rule, fraction(), average)
}

fn liquid() -> impl Strategy<Value = Rule> {
    let bounds = prop_oneof![1 => Just((45_875, 58_982)), 2 => (fraction(), fraction())];
    let steepness =
        prop_oneof![2 => Just(1000), 1 => Just(i16::MIN), 2 => any::<i16>(), 1 => -100..100i16];
    let anchor = prop_oneof![
        3 => Just(Anchor::Current),
        1 => list_length().prop_map(Anchor::Previous),
        1 => list_length().prop_map(Anchor::Auto),
    ];
    (bounds, steepness, anchor).prop_map(|((low, high), steepness, consensus)| Rule::Liquid {
        low,
        high,
        steepness,
        consensus,
    })
}

fn mechanism(most: usize) -> impl Strategy<Value = MechanismDraft> {
    let commits =
        prop_oneof![2 => Just(Vec::new()), 1 => vec((0..most as u16 + 2, moment()), 0..6)];
    let updates = prop_oneof![6 => vec(update(), most), 1 => vec(update(), 0..=most + 3)];
    (updates, rows(most), rows(most), commits).prop_map(|(last_update, weights, bonds, commits)| {
        MechanismDraft {
            last_update,
            weights,
            bonds,
            commits,
        }
    })
}

fn rows(most: usize) -> impl Strategy<Value = Vec<Row>> {
    prop_oneof![3 => vec(row(), 0..=most + 2), 1 => vec(row(), most)]
}

fn row() -> impl Strategy<Value = Row> {
    let value = prop_oneof![1 => Just(0), 1 => 0..4u16, 1 => Just(65535), 3 => any::<u16>()];
    let listed = (any::<bool>(), vec((any::<u16>(), value), 0..6))
        .prop_map(|(ascending, entries)| Row::Listed { ascending, entries });
    let filled = (
        any::<u64>(),
        any::<u8>(),
        prop::bool::weighted(0.7),
        prop::bool::weighted(0.2),
    )
        .prop_map(|(seed, share, ascending, tiny)| Row::Filled {
            seed,
            share,
            ascending,
            tiny,
        });
    prop_oneof![1 => listed, 2 => filled]
}

fn money() -> impl Strategy<Value = (u64, Option<Vec<u16>>)> {
    let amount = prop_oneof![
        1 => Just(0),
        1 => Just(u64::MAX),
        1 => 0..1000u64,
        4 => 0..1_000_000_000_000u64,
    ];
    (amount, option::of(vec(fraction(), 0..4)))
}
