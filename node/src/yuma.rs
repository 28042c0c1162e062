//! The `yuma` subcommand: plays a subnet's epochs from a file, without any chain.

use mycelium_simulator::{EXAMPLE, MAX_EPOCHS, Request, execute};
use std::{
    io::{self, Write},
    path::PathBuf,
};

/// Plays epochs of Yuma Consensus from a scenario file: who earns what, and why.
#[derive(Debug, clap::Args)]
#[command(after_help = "To begin:\n  \
    mycelium yuma --example > scenario.toml\n  \
    mycelium yuma scenario.toml --every 5 --svg plots --csv tables\n\n\
    docs/yuma.md explains the epoch, the keys of a scenario, and the files that are written.")]
pub(crate) struct YumaCmd {
    /// Stakes, weights and hyperparameters: a TOML or JSON file.
    #[arg(value_name = "SCENARIO", required_unless_present = "example")]
    scenario: Option<PathBuf>,

    /// Run so many epochs, whatever the scenario says.
    #[arg(
        long,
        value_name = "N",
        value_parser = clap::value_parser!(u32).range(1..=i64::from(MAX_EPOCHS))
    )]
    epochs: Option<u32>,

    /// Print tables after every so many epochs too, not only after the last.
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u32).range(1..))]
    every: Option<u32>,

    /// Write neurons.csv, bonds.csv and weights.csv to this folder, with all epochs.
    #[arg(long, value_name = "DIR")]
    csv: Option<PathBuf>,

    /// Write plots (incentive, dividends, bonds, consensus, trust, clipping) to this folder.
    #[arg(long, value_name = "DIR")]
    svg: Option<PathBuf>,

    /// Print a commented scenario to begin with, and do nothing else.
    #[arg(long, conflicts_with_all = ["scenario", "epochs", "every", "csv", "svg"])]
    example: bool,
}

impl YumaCmd {
    /// Runs the subcommand.
    pub(crate) fn run(self) -> Result<(), sc_cli::Error> {
        let mut out = io::stdout().lock();
        let Some(scenario) = self.scenario else {
            return Ok(out.write_all(EXAMPLE.as_bytes())?);
        };
        let request = Request {
            scenario,
            epochs: self.epochs,
            every: self.every,
            csv: self.csv,
            svg: self.svg,
        };
        execute(&request, &mut out).map_err(|mut problems| {
            // Every problem has its line; the last is the error of the program.
            let last = problems.pop().map(|problem| problem.to_string());
            for problem in problems {
                eprintln!("Error: {problem}");
            }
            sc_cli::Error::Input(last.unwrap_or_default())
        })
    }
}
