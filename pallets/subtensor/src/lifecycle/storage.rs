//! What the domain stores.

use frame_support::pallet_macros::pallet_section;

/// Storage of the domain.
#[pallet_section]
mod dissolution_storage {
    /// Ours: subnets that are gone but not yet cleared, and how far that has come. Their numbers are not given
    /// out again before, so there are no more than numbers.
    #[pallet::storage]
    pub type Dissolving<T: Config> = StorageMap<_, Identity, NetUid, Remains, OptionQuery>;
}
