#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs)]

extern crate alloc;

mod bonds;
pub mod commits;
mod consensus;
mod emission;
mod epoch;
mod matrix;
mod mechanisms;
mod median;
mod permits;
mod rank;
mod rows;
mod stake;
mod subnet;
mod weights;

pub use bonds::liquid_rate;
pub use epoch::{Epoch, Observer, Outcome, Scores, Workspace};
pub use mechanisms::{Aggregate, reset_bonds, split_emission};
pub use median::weighted_median;
pub use permits::validator_permits;
pub use rows::{Entry, RowBuffer, Rows, RowsError, RowsIter};
pub use stake::{inherited_stake, total_stake};
pub use subnet::{BondKind, BondRule, ConsensusMode, LiquidAlpha, Mechanism, Subnet};
pub use weights::upscale;

/// Most neurons of a subnet: a uid has 16 bits.
pub(crate) const MAX_NEURONS: usize = 1 << 16;

/// A list with one value for each neuron: as long as the subnet has neurons, with defaults where it is short.
pub(crate) fn per_neuron<T: Copy + Default>(
    values: &[T],
    neurons: usize,
) -> impl Iterator<Item = T> + use<'_, T> {
    values
        .iter()
        .copied()
        .chain(core::iter::repeat(T::default()))
        .take(neurons)
}
