#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

mod values;

#[cfg(test)]
mod tests;

pub use pallet::*;
pub use values::{MAX_SLOT_DURATION_MS, MIN_SLOT_DURATION_MS, Preset, Values};

/// The pallet.
#[expect(clippy::expect_used, reason = "the macros of FRAME expand to it")]
#[frame_support::pallet]
pub mod pallet {
    use super::{Preset, Values};
    use frame_support::pallet_prelude::*;

    /// Timing needs nothing from the runtime.
    #[pallet::config]
    pub trait Config: frame_system::Config {}

    /// The pallet's storage handle.
    #[pallet::pallet]
    pub struct Pallet<T>(_);

    /// The timing record. Genesis writes it; a chain without one runs at production speed.
    #[pallet::storage]
    pub type Timing<T: Config> = StorageValue<_, Values, ValueQuery>;

    /// What a chain specification says about timing.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// The set of values to start from.
        pub preset: Preset,
        /// Milliseconds per slot, instead of the preset's.
        pub slot_duration: Option<u64>,
        /// Blocks per session of the authority set, instead of the preset's.
        pub session_period: Option<u32>,
        /// Marks the configuration as belonging to this runtime.
        #[serde(skip)]
        pub _runtime: core::marker::PhantomData<T>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            let preset = self.preset.values();
            let values = Values {
                slot_duration: self.slot_duration.unwrap_or(preset.slot_duration),
                session_period: self.session_period.unwrap_or(preset.session_period),
                ..preset
            };
            assert!(
                values.is_sane(),
                "timing: a slot must last {} to {} ms and a session at least one block",
                super::MIN_SLOT_DURATION_MS,
                super::MAX_SLOT_DURATION_MS,
            );
            Timing::<T>::put(values);
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<frame_system::pallet_prelude::BlockNumberFor<T>> for Pallet<T> {
        #[cfg(feature = "try-runtime")]
        fn try_state(
            _: frame_system::pallet_prelude::BlockNumberFor<T>,
        ) -> Result<(), frame_support::sp_runtime::TryRuntimeError> {
            ensure!(
                Timing::<T>::get().is_sane(),
                "timing values are out of range"
            );
            Ok(())
        }
    }

    impl<T: Config> Pallet<T> {
        /// The chain's timing record.
        pub fn values() -> Values {
            Timing::<T>::get()
        }
    }
}
