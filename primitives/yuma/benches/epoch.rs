//! `cargo bench -p mycelium-yuma`: time and allocations of one epoch, ours beside the baseline.
//!
//! An argument picks by name, as in `cargo bench -p mycelium-yuma -- relative`. The baseline of
//! subnets with thousands of neurons and liquid alpha takes seconds, so it runs once.

use divan::{AllocProfiler, Bencher, counter::ItemsCount};
use mycelium_yuma::Workspace;
use mycelium_yuma_bench::{
    baseline,
    ours::Prepared,
    scenario::{Rule, SHAPES, Scenario, Shape},
};
use std::fmt;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// A case with a name that a table can show.
struct Case(&'static str, Shape);

impl fmt::Display for Case {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }
}

const LEGACY: usize = 0;
const RELATIVE: usize = 1;
const LIQUID: usize = 2;

fn cases() -> impl Iterator<Item = Case> {
    SHAPES.into_iter().map(|(name, shape)| Case(name, shape))
}

fn prepare(case: &Case, rule: usize) -> Prepared {
    let rule = Rule::ALL.get(rule).copied().unwrap_or(Rule::Legacy);
    Prepared::new(Scenario::new(case.1, rule))
}

/// With memory of its own, as a runtime has it.
#[divan::bench(args = cases(), consts = [LEGACY, RELATIVE, LIQUID], max_time = 1)]
fn ours<const RULE: usize>(bencher: Bencher<'_, '_>, case: &Case) {
    let prepared = prepare(case, RULE);
    let entries = ItemsCount::new(prepared.scenario().entries());
    bencher.counter(entries).bench_local(|| prepared.run());
}

/// With the memory of an earlier epoch.
#[divan::bench(args = cases(), consts = [LEGACY, RELATIVE, LIQUID], max_time = 1)]
fn ours_again<const RULE: usize>(bencher: Bencher<'_, '_>, case: &Case) {
    let prepared = prepare(case, RULE);
    let entries = ItemsCount::new(prepared.scenario().entries());
    let mut workspace = Workspace::default();
    prepared.run_in(&mut workspace);
    bencher
        .counter(entries)
        .bench_local(|| prepared.run_in(&mut workspace));
}

/// The rules as they read.
#[divan::bench(args = cases(), consts = [LEGACY, RELATIVE, LIQUID], max_time = 1)]
fn textbook<const RULE: usize>(bencher: Bencher<'_, '_>, case: &Case) {
    let prepared = prepare(case, RULE);
    let entries = ItemsCount::new(prepared.scenario().entries());
    bencher
        .counter(entries)
        .bench_local(|| baseline::run(prepared.scenario()));
}
