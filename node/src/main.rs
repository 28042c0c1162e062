#![doc = include_str!("../README.md")]

mod chain_spec;
mod cli;
mod client;
mod command;
mod consensus;
mod errors;
mod exposure;
mod key;
mod ports;
mod rpc;
mod sealing;
mod service;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;

use std::process::ExitCode;

fn main() -> ExitCode {
    match command::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {}", errors::one_line(&error));
            ExitCode::FAILURE
        }
    }
}
