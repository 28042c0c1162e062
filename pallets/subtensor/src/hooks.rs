//! What happens in every block.

use frame_support::pallet_macros::pallet_section;

/// The hooks.
#[pallet_section]
mod hooks {
    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn on_initialize(_: BlockNumberFor<T>) -> Weight {
            let now = Self::now();
            Self::decay_registration_prices(now)
                .saturating_add(Self::reset_registration_counts(now))
                .saturating_add(Self::advance_clock(now))
        }

        fn on_idle(_: BlockNumberFor<T>, limit: Weight) -> Weight {
            Self::dissolve_on_idle(limit)
        }

        fn on_finalize(_: BlockNumberFor<T>) {
            Self::record_issuance();
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }
}
