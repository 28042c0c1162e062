//! What holds of every epoch, whatever the numbers: asked of the crate alone.

use crate::{
    case::{Anchor, Case, Draft, ListLength, Rule, senseless},
    fast::{epoch, run, survive},
    oracle::{
        BondRule, Mechanism, Outcome, Rows, Subnet,
        matrix::Matrix,
        numbers::{ONE, Q, frac, norm},
    },
    strategy::{config, draft},
};
use mycelium_yuma::Workspace;
use proptest::{prelude::*, sample::Index};
use std::collections::BTreeMap;

type One = (Subnet, Mechanism);

/// A subnet with the first of its mechanisms, which gets the whole amount.
fn one(draft: &Draft) -> One {
    let Case {
        subnet,
        mut mechanisms,
        amount,
        ..
    } = draft.build();
    let mut mechanism = mechanisms.swap_remove(0);
    mechanism.emission = amount;
    (subnet, mechanism)
}

/// Lists of the right length, and stakes that are all different.
fn tidy(mut draft: Draft) -> Draft {
    draft.stake_lists = ListLength::Right;
    draft.permits = ListLength::Right;
    for (i, neuron) in draft.neurons.iter_mut().enumerate() {
        neuron.alpha = 1_000_000_000 * (1 + i as u64);
        neuron.tao = 0;
    }
    if let Rule::Liquid { consensus, .. } = &mut draft.rule {
        *consensus = match *consensus {
            Anchor::Current => Anchor::Current,
            Anchor::Previous(_) => Anchor::Previous(ListLength::Right),
            Anchor::Auto(_) => Anchor::Auto(ListLength::Right),
        };
    }
    draft
}

fn shuffle_rows(rows: &mut Rows, mut place: impl FnMut() -> u64) {
    for (_, row) in rows {
        row.sort_by_cached_key(|_| place());
    }
}

fn sort_rows(rows: &mut Rows) {
    rows.sort();
    for (_, row) in rows {
        row.sort();
    }
}

fn cells(matrix: &Matrix) -> Vec<BTreeMap<usize, Q>> {
    (0..matrix.n())
        .map(|i| matrix.row(i).into_iter().collect())
        .collect()
}

/// The votes that the median counts, and how many of them a majority has: all, if together they fall short.
fn votes(subnet: &Subnet, outcome: &Outcome) -> (Vec<Q>, Q) {
    let votes = norm(&outcome.trace.active_stake);
    let majority = frac(subnet.kappa).min(votes.iter().sum());
    (votes, majority)
}

fn total(amounts: &[u64]) -> u128 {
    amounts.iter().map(|&amount| u128::from(amount)).sum()
}

proptest! {
    #![proptest_config(config(1000))]

    #[test]
    fn the_order_of_entries_in_a_row_does_not_matter_without_liquid_alpha(
        draft in draft(25),
        places in proptest::collection::vec(any::<u64>(), 64),
    ) {
        let (mut subnet, mechanism) = one(&draft);
        if let BondRule::Relative(liquid) = &mut subnet.rule {
            *liquid = None;
        }
        let mut shuffled = mechanism.clone();
        let mut place = places.into_iter().cycle();
        shuffle_rows(&mut shuffled.weights, || place.next().unwrap());
        shuffle_rows(&mut shuffled.bonds, || place.next().unwrap());
        let (mut a, mut b) = (epoch(&subnet, &mechanism), epoch(&subnet, &shuffled));
        prop_assert_eq!(cells(&a.trace.weights), cells(&b.trace.weights));
        // Normalised weights stand in the order of the rows, nothing else does.
        for outcome in [&mut a, &mut b] {
            outcome.trace.weights = Matrix::new(0);
        }
        prop_assert_eq!(a, b);
    }

    #[test]
    fn consensus_and_incentive_never_depend_on_the_order_of_entries(
        draft in draft(25),
        places in proptest::collection::vec(any::<u64>(), 64),
    ) {
        let (subnet, mechanism) = one(&draft);
        let mut shuffled = mechanism.clone();
        let mut place = places.into_iter().cycle();
        shuffle_rows(&mut shuffled.weights, || place.next().unwrap());
        shuffle_rows(&mut shuffled.bonds, || place.next().unwrap());
        let (a, b) = (epoch(&subnet, &mechanism).trace, epoch(&subnet, &shuffled).trace);
        prop_assert_eq!(a.consensus, b.consensus);
        prop_assert_eq!(a.validator_trust, b.validator_trust);
        prop_assert_eq!(a.incentive, b.incentive);
    }

    /// Stakes differ, so that no tie is broken by uid; rows ascend, as liquid alpha expects.
    #[test]
    fn renumbering_the_neurons_renumbers_the_results(
        draft in draft(25),
        places in proptest::collection::vec(any::<u64>(), 25),
    ) {
        let (mut subnet, mut mechanism) = one(&tidy(draft));
        let n = subnet.n();
        mechanism.last_update.resize(n, 0);
        // A single row is sorted before and after.
        sort_rows(&mut mechanism.weights);
        sort_rows(&mut mechanism.bonds);
        if let Some(owner) = subnet.owner && usize::from(owner) >= n {
            subnet.owner = None;
        }
        let mut new: Vec<usize> = (0..n).collect();
        new.sort_by_key(|&i| places[i]);
        let (subnet_renumbered, mechanism_renumbered) = renumbered(&subnet, &mechanism, &new);
        let a = epoch(&subnet, &mechanism);
        let b = epoch(&subnet_renumbered, &mechanism_renumbered);
        for i in 0..n {
            let j = new[i];
            prop_assert_eq!(a.permits[i], b.permits[j]);
            prop_assert_eq!(a.trace.consensus[i], b.trace.consensus[j]);
            prop_assert_eq!(a.trace.incentive[i], b.trace.incentive[j]);
            prop_assert_eq!(a.trace.dividends[i], b.trace.dividends[j]);
            prop_assert_eq!(a.trace.validator_trust[i], b.trace.validator_trust[j]);
            prop_assert_eq!(a.emission[i], b.emission[j]);
            let mut row: Vec<_> = a.bonds[i].iter().map(|&(t, v)| (new[usize::from(t)], v)).collect();
            row.sort();
            let expected: Vec<_> = b.bonds[j].iter().map(|&(t, v)| (usize::from(t), v)).collect();
            prop_assert_eq!(row, expected);
        }
    }

    /// Exactly, for every factor under which no amount leaves its type: a share is one floor of a ratio.
    #[test]
    fn multiplying_all_stakes_changes_raw_stakes_only(
        mut draft in draft(25),
        factor in prop_oneof![(0..14u32).prop_map(|by| 1 << by), 1..10_000u64],
    ) {
        draft.stake_threshold = 0;
        for neuron in &mut draft.neurons {
            neuron.alpha >>= 16;
            neuron.tao >>= 16;
        }
        let (subnet, mechanism) = one(&draft);
        let mut richer = subnet.clone();
        let stakes = richer.alpha_stake.iter_mut().chain(&mut richer.tao_stake);
        stakes.for_each(|stake| *stake *= factor);
        let (a, mut b) = (epoch(&subnet, &mechanism), epoch(&richer, &mechanism));
        b.raw_stake.clone_from(&a.raw_stake);
        prop_assert_eq!(a, b);
    }

    #[test]
    fn shares_sum_to_one_at_most_and_no_more_is_paid_than_there_is(draft in draft(25)) {
        let case = draft.build();
        let (outcomes, aggregate) = run(&case, &mut Workspace::default());
        for (mechanism, outcome) in case.mechanisms.iter().zip(&outcomes) {
            let trace = &outcome.trace;
            for shares in [&trace.stake, &trace.active_stake, &trace.incentive, &trace.dividends] {
                prop_assert!(shares.iter().sum::<Q>() <= ONE);
            }
            for i in 0..case.subnet.n() {
                prop_assert!(trace.weights.row_sum(i) <= ONE);
                prop_assert!(trace.validator_trust[i] <= trace.weights.row_sum(i));
                prop_assert!(trace.consensus[i] <= ONE);
                let parts = outcome.server_emission[i] + outcome.validator_emission[i];
                prop_assert!(parts <= outcome.emission[i]);
            }
            prop_assert!(total(&outcome.emission) <= mechanism.emission.into());
        }
        let paid = total(&aggregate.server_emission) + total(&aggregate.validator_emission);
        prop_assert!(paid <= case.amount.into());
    }

    /// Without active stake nothing is earned, except by the old bonds of the legacy rule.
    #[test]
    fn a_validator_without_stake_earns_nothing(draft in draft(25)) {
        let (subnet, mut mechanism) = one(&draft);
        if matches!(subnet.rule, BondRule::Legacy) {
            mechanism.bonds.clear();
        }
        let outcome = epoch(&subnet, &mechanism);
        for i in 0..subnet.n() {
            if outcome.trace.active_stake[i] == 0 {
                prop_assert_eq!(outcome.trace.dividends[i], 0);
            }
            if outcome.trace.stake[i] == 0 {
                prop_assert_eq!(outcome.validator_emission[i], 0);
                prop_assert!(!outcome.permits[i] || subnet.is_owner(i));
            }
        }
    }

    #[test]
    fn a_miner_without_the_votes_of_a_majority_earns_nothing(draft in draft(25)) {
        let (subnet, mechanism) = one(&draft);
        let outcome = epoch(&subnet, &mechanism);
        for (consensus, incentive) in outcome.trace.consensus.iter().zip(&outcome.trace.incentive) {
            prop_assert!(*consensus > 0 || *incentive == 0);
        }
    }

    #[test]
    fn a_majority_supports_the_consensus(draft in draft(25)) {
        let (subnet, mechanism) = one(&draft);
        let outcome = epoch(&subnet, &mechanism);
        let (votes, majority) = votes(&subnet, &outcome);
        for (j, &consensus) in outcome.trace.consensus.iter().enumerate() {
            let supporting = |i: &usize| outcome.trace.weights.at(*i, j) >= consensus;
            let support: Q = (0..subnet.n()).filter(supporting).map(|i| votes[i]).sum();
            prop_assert!(consensus == 0 || support >= majority);
        }
    }

    #[test]
    fn a_minority_cannot_raise_the_consensus_above_the_others_votes(
        draft in draft(25),
        members in any::<u32>(),
    ) {
        let (subnet, mechanism) = one(&draft);
        let outcome = epoch(&subnet, &mechanism);
        let (votes, majority) = votes(&subnet, &outcome);
        let mut minority = 0;
        let mut is_member = vec![false; subnet.n()];
        for (i, &vote) in votes.iter().enumerate() {
            if members >> i & 1 == 1 && minority + vote < majority {
                is_member[i] = true;
                minority += vote;
            }
        }
        for (j, &consensus) in outcome.trace.consensus.iter().enumerate() {
            let others = (0..subnet.n()).filter(|&i| votes[i] > 0 && !is_member[i]);
            let highest = others.map(|i| outcome.trace.weights.at(i, j)).max().unwrap_or(0);
            prop_assert!(consensus <= highest);
        }
    }

    #[test]
    fn raising_a_weight_never_lowers_the_consensus_on_its_target(
        draft in draft(25),
        (row, entry) in (any::<Index>(), any::<Index>()),
        higher in any::<u16>(),
    ) {
        let (subnet, mechanism) = one(&draft);
        prop_assume!(mechanism.weights.iter().any(|(_, entries)| !entries.is_empty()));
        let mut raised = mechanism.clone();
        raised.weights.retain(|(_, entries)| !entries.is_empty());
        let entries = &mut row.get_mut(&mut raised.weights).1;
        let (target, value) = entry.get_mut(entries);
        *value = (*value).max(higher);
        let target = usize::from(*target);
        prop_assume!(target < subnet.n());
        let (before, after) = (epoch(&subnet, &mechanism), epoch(&subnet, &raised));
        prop_assert!(after.trace.consensus[target] >= before.trace.consensus[target]);
    }

    #[test]
    fn a_larger_kappa_never_raises_a_consensus(draft in draft(25), kappas in any::<(u16, u16)>()) {
        let (mut subnet, mechanism) = one(&draft);
        subnet.kappa = kappas.0.min(kappas.1);
        let less = epoch(&subnet, &mechanism);
        subnet.kappa = kappas.0.max(kappas.1);
        let more = epoch(&subnet, &mechanism);
        for (a, b) in less.trace.consensus.iter().zip(&more.trace.consensus) {
            prop_assert!(a >= b);
        }
    }

    #[test]
    fn weights_without_a_permit_change_nothing(draft in draft(25)) {
        let (subnet, mechanism) = one(&draft);
        let permitted = |uid: u16| {
            let listed = subnet.permits.len().min(subnet.n()) > usize::from(uid);
            listed && (subnet.permits[usize::from(uid)] || subnet.owner == Some(uid))
        };
        let mut without = mechanism.clone();
        without.weights.retain(|(uid, _)| permitted(*uid));
        prop_assert_eq!(epoch(&subnet, &mechanism), epoch(&subnet, &without));
    }

    /// What cannot be stored, or what the setters refuse: nothing is promised but an end without a panic.
    #[test]
    fn inputs_without_a_meaning_do_not_panic(draft in draft(25), doubled in 0..4usize) {
        survive(&senseless(draft.build(), doubled));
    }

    #[test]
    fn the_amount_changes_no_score(draft in draft(25), amount in any::<u64>()) {
        let (subnet, mechanism) = one(&draft);
        let mut other = mechanism.clone();
        other.emission = amount;
        let (a, b) = (epoch(&subnet, &mechanism), epoch(&subnet, &other));
        prop_assert_eq!(a.trace, b.trace);
        prop_assert_eq!(a.bonds, b.bonds);
    }
}

/// The same subnet where neuron `i` is called `new[i]`; rows ascend.
fn renumbered(subnet: &Subnet, mechanism: &Mechanism, new: &[usize]) -> One {
    let (mut subnet, mut mechanism) = (subnet.clone(), mechanism.clone());
    subnet.registered = moved(&subnet.registered, new);
    subnet.alpha_stake = moved(&subnet.alpha_stake, new);
    subnet.tao_stake = moved(&subnet.tao_stake, new);
    subnet.permits = moved(&subnet.permits, new);
    mechanism.last_update = moved(&mechanism.last_update, new);
    let uid = |old: u16| {
        new.get(usize::from(old))
            .map_or(old, |&j| u16::try_from(j).unwrap())
    };
    subnet.owner = subnet.owner.map(uid);
    if let BondRule::Relative(Some(liquid)) = &mut subnet.rule {
        use crate::oracle::ConsensusMode::{Auto, Current, Previous};
        match &mut liquid.consensus {
            Current => {}
            Previous(stored) | Auto(stored) => *stored = moved(stored, new),
        }
    }
    for rows in [&mut mechanism.weights, &mut mechanism.bonds] {
        for (row, entries) in rows.iter_mut() {
            *row = uid(*row);
            entries.iter_mut().for_each(|entry| entry.0 = uid(entry.0));
        }
        sort_rows(rows);
    }
    mechanism
        .commits
        .iter_mut()
        .for_each(|commit| commit.0 = uid(commit.0));
    (subnet, mechanism)
}

fn moved<T: Copy>(list: &[T], new: &[usize]) -> Vec<T> {
    let mut result = list.to_vec();
    for (i, &value) in list.iter().enumerate() {
        result[new[i]] = value;
    }
    result
}
