//! Weights of the pallet's calls.
//!
//! The time parts are upper bounds of what the benchmarks beside this file measure for a full set;
//! the storage parts are counted.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// What each call costs.
pub trait WeightInfo {
    /// `add`.
    fn add() -> Weight;
    /// `remove`.
    fn remove() -> Weight;
}

/// The costs on the runtime's own database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
    fn add() -> Weight {
        // Members, and the keys of the newcomer.
        Weight::from_parts(15_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(2, 1))
    }

    fn remove() -> Weight {
        // Members, and keys of members until one has some: all of them at worst.
        Weight::from_parts(60_000_000, 90_000)
            .saturating_add(T::DbWeight::get().reads_writes(33, 1))
    }
}

impl WeightInfo for () {
    fn add() -> Weight {
        Weight::zero()
    }

    fn remove() -> Weight {
        Weight::zero()
    }
}
