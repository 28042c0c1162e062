//! The tables.

use crate::{
    Case, Result, Which, instructions, memory, run,
    timing::Budget,
    wasm::{Guest, Subject},
};
use mycelium_yuma_bench::{
    baseline,
    ours::Prepared,
    scenario::{Rule, SERIES, SHAPES, Scenario, Shape},
};
use std::{fs, hint::black_box};

/// Prints the tables.
pub(crate) fn print(guest: &str, quick: bool, instructions: bool) -> Result<()> {
    let report = Report {
        guest: Guest::load(guest)?,
        budget: Budget::new(quick),
        instructions,
    };
    println!("{}\n", machine());
    report.compare()?;
    println!();
    report.series()
}

/// Microseconds of which Callgrind makes minutes.
const LONG: f64 = 1e6;

struct Report {
    guest: Guest,
    budget: Budget,
    instructions: bool,
}

/// One figure of both implementations.
struct Pair {
    ours: f64,
    baseline: f64,
}

impl Pair {
    fn of(mut figure: impl FnMut(Which) -> Result<f64>) -> Result<Self> {
        Ok(Self {
            ours: figure(Which::Ours)?,
            baseline: figure(Which::Baseline)?,
        })
    }

    /// As `0.35 / 1.5 (4.3x)`.
    fn show(&self, unit: f64) -> String {
        let Self { ours, baseline } = self;
        let ratio = significant(baseline / ours, 2);
        format!(
            "{} / {} ({ratio}x)",
            significant(ours / unit, 3),
            significant(baseline / unit, 3)
        )
    }
}

impl Report {
    fn compare(&self) -> Result<()> {
        println!(
            "| subnet | bonds | native ms | Wasm ms | allocations | allocated KiB | Minstr. |"
        );
        println!("|---|---|---|---|---|---|---|");
        for (name, shape) in SHAPES {
            for rule in Rule::ALL {
                println!("{}", self.line(name, Case { shape, rule })?);
            }
        }
        Ok(())
    }

    fn line(&self, name: &str, case: Case) -> Result<String> {
        let prepared = Prepared::new(Scenario::new(case.shape, case.rule));
        let mut subject = self.guest.prepare(case)?;
        check(name, &prepared, &mut subject)?;
        let native = Pair::of(|which| self.budget.measure(|| Ok(run(&prepared, which))))?;
        let wasm = Pair::of(|which| self.budget.measure(|| subject.run(which)))?;
        let blocks = Pair::of(|which| Ok(allocations(&prepared, which).0 as f64))?;
        let bytes = Pair::of(|which| Ok(allocations(&prepared, which).1 as f64))?;
        let instructions = self.instructions(case, native.baseline > LONG)?;
        Ok(format!(
            "| {name} | {} | {} | {} | {} | {} | {instructions} |",
            case.rule.name(),
            native.show(1000.0),
            wasm.show(1000.0),
            blocks.show(1.0),
            bytes.show(1024.0),
        ))
    }

    /// Those of the baseline only where it is not too long to wait for.
    fn instructions(&self, case: Case, long: bool) -> Result<String> {
        let count = |which| Ok(instructions::count(case, which)? as f64);
        match (self.instructions, long) {
            (false, _) => Ok("-".into()),
            (true, true) => Ok(format!("{} / -", significant(count(Which::Ours)? / 1e6, 3))),
            (true, false) => Ok(Pair::of(count)?.show(1e6)),
        }
    }

    fn series(&self) -> Result<()> {
        println!(
            "| subnet | stored entries | native ns per entry | Wasm ns per entry | instructions per entry |"
        );
        println!("|---|---|---|---|---|");
        for shape in SERIES {
            let Shape {
                neurons,
                validators,
                targets,
            } = shape;
            let [mut entries, mut native, mut wasm, mut instructions] = [const { Vec::new() }; 4];
            for rule in Rule::ALL {
                let case = Case { shape, rule };
                let prepared = Prepared::new(Scenario::new(shape, rule));
                let count = prepared.scenario().entries();
                let per_entry = |figure: f64| significant(figure / count as f64, 3);
                let mut subject = self.guest.prepare(case)?;
                native.push(per_entry(1e3 * self.budget.measure(|| Ok(prepared.run()))?));
                wasm.push(per_entry(
                    1e3 * self.budget.measure(|| subject.run(Which::Ours))?,
                ));
                instructions.push(if self.instructions {
                    per_entry(instructions::count(case, Which::Ours)? as f64)
                } else {
                    "-".into()
                });
                entries.push(count.to_string());
            }
            entries.dedup();
            let columns = [entries, native, wasm, instructions].map(|column| column.join(" / "));
            println!(
                "| {neurons} x {validators}, {targets} each | {} |",
                columns.join(" | ")
            );
        }
        Ok(())
    }
}

fn allocations(prepared: &Prepared, which: Which) -> (u64, u64) {
    memory::of(|| {
        black_box(run(prepared, which));
    })
}

/// Nothing is measured before both implementations agree, native and in Wasm.
fn check(name: &str, prepared: &Prepared, subject: &mut Subject) -> Result<()> {
    let ours = prepared.output().digest();
    let others = [
        baseline::output(prepared.scenario()).digest(),
        subject.digest(Which::Ours)?,
        subject.digest(Which::Baseline)?,
    ];
    if others == [ours; 3] {
        Ok(())
    } else {
        Err(format!("{name}: results differ").into())
    }
}

/// A number with so many digits that count, or all of them before the point.
fn significant(number: f64, digits: i32) -> String {
    if number.fract() == 0.0 || !number.is_finite() {
        return number.to_string();
    }
    let whole = number.abs().log10().floor() as i32 + 1;
    format!(
        "{number:.*}",
        usize::try_from(digits - whole).unwrap_or_default()
    )
}

fn machine() -> String {
    let file = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let model = file("/proc/cpuinfo")
        .lines()
        .find_map(|line| {
            line.strip_prefix("model name")
                .map(|rest| rest.replace("\t: ", ""))
        })
        .unwrap_or_else(|| "unknown processor".into());
    let load = file("/proc/loadavg");
    let load = load.split(' ').next().unwrap_or_default();
    format!("{model}, load {load} at the start; ours / baseline (ratio).")
}
