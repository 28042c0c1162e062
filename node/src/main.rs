#![doc = include_str!("../README.md")]

mod chain_spec;
mod cli;
mod client;
mod command;
mod consensus;
mod errors;
mod exposure;
mod key;
mod network;
mod ports;
mod rpc;
mod sealing;
mod service;
mod yuma;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;

use std::{process::ExitCode, thread, time::Duration};

/// The logger writes from its own thread, this often at least.
const LOG_FLUSH: Duration = Duration::from_millis(60);

fn main() -> ExitCode {
    match command::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // The reason should be the last line, not the first.
            thread::sleep(LOG_FLUSH);
            eprintln!("Error: {}", errors::one_line(&error));
            ExitCode::FAILURE
        }
    }
}
