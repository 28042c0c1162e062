//! What the calls of `pallet_authorities` cost. Measured and written by `scripts/weights.sh`: do not edit.
//!
//! 20 steps, 10 repeats, Intel(R) Xeon(R) Processor.

use core::marker::PhantomData;

use frame_support::{
    traits::Get,
    weights::{Weight, constants::ParityDbWeight},
};

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
        Weight::from_parts(16_228_000, 4_903)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn remove() -> Weight {
        Weight::from_parts(61_285_000, 79_195)
            .saturating_add(T::DbWeight::get().reads(32))
            .saturating_add(T::DbWeight::get().writes(1))
    }
}

/// The same on ParityDB, for mocks.
impl WeightInfo for () {
    fn add() -> Weight {
        Weight::from_parts(16_228_000, 4_903)
            .saturating_add(ParityDbWeight::get().reads(2))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn remove() -> Weight {
        Weight::from_parts(61_285_000, 79_195)
            .saturating_add(ParityDbWeight::get().reads(32))
            .saturating_add(ParityDbWeight::get().writes(1))
    }
}
