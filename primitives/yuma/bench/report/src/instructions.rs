//! Instructions, counted by Callgrind in this same program.

use crate::{Case, Result, Which, run, wasm::Guest};
use mycelium_yuma_bench::{
    ours::Prepared,
    scenario::{Rule, Scenario, Shape},
};
use std::{hint::black_box, process::Command};

/// Instructions of one run: those of a program with one run less those of a program with none.
pub(crate) fn count(case: Case, which: Which) -> Result<u64> {
    Ok(collected(case, which, 1)? - collected(case, which, 0)?)
}

fn collected(case: Case, which: Which, times: u32) -> Result<u64> {
    let Case { shape, rule } = case;
    let name = if which == Which::Ours {
        "ours"
    } else {
        "baseline"
    };
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe()?)
        .arg("count")
        .args([shape.neurons, shape.validators, shape.targets].map(|size| size.to_string()))
        .args([rule.name(), name, &times.to_string()])
        .output()?;
    let text = String::from_utf8_lossy(&output.stderr);
    let count = text
        .lines()
        .filter_map(|line| line.split_once("Collected : "))
        .next_back();
    let (_, count) = count.ok_or_else(|| format!("valgrind counted nothing:\n{text}"))?;
    Ok(count.trim().parse()?)
}

/// What runs under Callgrind, or under a profiler: a scenario, and a number of epochs; in Wasm if
/// a module is named.
pub(crate) fn subject(arguments: &[String]) -> Result<()> {
    let [neurons, validators, targets, rule, which, times, guest @ ..] = arguments else {
        return Err("count wants NEURONS VALIDATORS TARGETS RULE WHICH TIMES".into());
    };
    let shape = Shape::sparse(neurons.parse()?, validators.parse()?, targets.parse()?);
    let rule = Rule::ALL
        .into_iter()
        .find(|known| known.name() == rule)
        .ok_or("no such rule")?;
    let which = if which == "ours" {
        Which::Ours
    } else {
        Which::Baseline
    };
    let times: u32 = times.parse()?;
    if let Some(guest) = guest.first() {
        let mut subject = Guest::load(guest)?.prepare(Case { shape, rule })?;
        for _ in 0..times {
            subject.run(which)?;
        }
        return Ok(());
    }
    let prepared = Prepared::new(Scenario::new(shape, rule));
    for _ in 0..times {
        black_box(run(&prepared, which));
    }
    Ok(())
}
