//! Measures the epoch and its baseline, and prints the tables of `docs/benchmarks.md`.
//!
//! `mycelium-yuma-report GUEST.wasm [--quick] [--no-instructions]` prints everything; the module
//! is `mycelium-yuma-bench` as a `cdylib` for `wasm32v1-none`. `mycelium-yuma-report count
//! NEURONS VALIDATORS TARGETS RULE WHICH TIMES [GUEST.wasm]` is what it runs under Valgrind, and
//! what to run under a profiler.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "a tool for developers that adds up its own measurements"
)]

mod instructions;
mod memory;
mod table;
mod timing;
mod wasm;

use mycelium_yuma_bench::{
    baseline,
    ours::Prepared,
    scenario::{Rule, Shape},
};
use std::{error::Error, process::ExitCode};

#[global_allocator]
static ALLOCATOR: memory::Counting = memory::Counting;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// One line of a table.
#[derive(Clone, Copy, Debug)]
struct Case {
    shape: Shape,
    rule: Rule,
}

/// Which of the two implementations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    Ours,
    Baseline,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.first().map(String::as_str) {
        Some("count") => instructions::subject(arguments.get(1..).unwrap_or_default()),
        Some(guest) if !guest.starts_with('-') => {
            let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
            table::print(guest, has("--quick"), !has("--no-instructions"))
        }
        _ => Err("usage: mycelium-yuma-report GUEST.wasm [--quick] [--no-instructions]".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// One epoch, native.
fn run(prepared: &Prepared, which: Which) -> u64 {
    match which {
        Which::Ours => prepared.run(),
        Which::Baseline => baseline::run(prepared.scenario()),
    }
}
