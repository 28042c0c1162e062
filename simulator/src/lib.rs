#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod amount;
mod chart;
mod clipping;
mod csv;
mod curves;
mod output;
mod plots;
mod problem;
mod run;
mod scenario;
mod svg;
mod tables;

pub use curves::{Curve, Curves};
pub use output::{EXAMPLE, Request, execute, plots};
pub use problem::Problem;
pub use run::{NeuronRecord, Record, Simulation};
pub use scenario::{
    Format, Hyperparameters, MAX_EPOCHS, MAX_FILE_BYTES, MAX_NEURONS, Neuron, Scenario, Stake,
};
