//! The random drafts reach what the rules turn on: without this, agreement would prove little.

use crate::{
    case::Case,
    oracle::{self, BondRule, Outcome, numbers::ONE},
    strategy::draft,
};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};

const DRAFTS: usize = 2000;

/// Whether a run of the first mechanism shows something.
type Sign = fn(&Case, &Outcome) -> bool;

const SIGNS: [(&str, Sign); 14] = [
    ("consensus", |_, run| {
        run.trace.consensus.iter().any(|&c| c > 0)
    }),
    ("two miners earn", |_, run| {
        run.incentive.iter().filter(|&&i| i > 0).count() > 1
    }),
    ("two validators earn", |_, run| {
        run.dividends.iter().filter(|&&d| d > 0).count() > 1
    }),
    ("liquid rates", |case, run| {
        matches!(case.subnet.rule, BondRule::Relative(Some(_)))
            && run.trace.consensus.iter().any(|&c| c > 0)
    }),
    ("liquid rates of unsorted rows", |case, run| {
        matches!(case.subnet.rule, BondRule::Relative(Some(_))) && unsorted(run)
    }),
    ("legacy bonds", |case, run| {
        matches!(case.subnet.rule, BondRule::Legacy) && run.bonds.iter().any(|row| row.len() > 1)
    }),
    ("clipped weights", |_, run| {
        (0..run.trace.weights.n()).any(|i| {
            let row = run.trace.weights.row(i);
            row.iter()
                .any(|&(j, w)| (1..w).contains(&run.trace.consensus[j]))
        })
    }),
    ("removed weights", |_, run| {
        let consensus = &run.trace.consensus;
        let removed = |i| {
            run.trace
                .weights
                .row(i)
                .iter()
                .any(|&(j, w)| w > 0 && consensus[j] == 0)
        };
        (0..run.trace.weights.n()).any(removed) && consensus.iter().any(|&c| c > 0)
    }),
    ("weights of zero", |_, run| {
        (0..run.trace.weights.n()).any(|i| run.trace.weights.row(i).iter().any(|e| e.1 == 0))
    }),
    ("paid by stake", |_, run| {
        run.trace.sum == 0 && run.emission.iter().any(|&e| e > 0)
    }),
    ("a validator with all stake", |_, run| {
        run.trace.active_stake.contains(&ONE)
    }),
    ("inactive stake", |_, run| {
        run.active
            .iter()
            .zip(&run.trace.stake)
            .any(|(active, &stake)| !active && stake > 0)
    }),
    ("permits refused", |_, run| {
        run.permits
            .iter()
            .zip(&run.trace.stake)
            .any(|(permit, &stake)| !permit && stake > 0)
    }),
    ("bonds of zero", |_, run| {
        run.bonds.iter().flatten().any(|entry| entry.1 == 0)
    }),
];

fn unsorted(run: &Outcome) -> bool {
    run.bonds.iter().any(|row| !row.is_sorted())
}

#[test]
fn random_drafts_reach_what_the_rules_turn_on() {
    let mut runner = TestRunner::deterministic();
    let strategy = draft(40);
    let mut seen = [0; SIGNS.len()];
    for _ in 0..DRAFTS {
        let case = strategy.new_tree(&mut runner).unwrap().current().build();
        let run = oracle::epoch(&case.subnet, &case.mechanisms[0]);
        for (count, (_, sign)) in seen.iter_mut().zip(SIGNS) {
            *count += usize::from(sign(&case, &run));
        }
    }
    for (count, (name, _)) in seen.iter().zip(SIGNS) {
        println!("{name}: {count} of {DRAFTS}");
        assert!(*count >= DRAFTS / 50, "{name}: {count} of {DRAFTS}");
    }
}
