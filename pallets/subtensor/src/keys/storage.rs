//! Swaps of keys. An entry per coldkey that announced or did one.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod keys_storage {
    /// Block in which a coldkey last swapped a hotkey on a subnet. Removed when the interval is
    /// over.
    #[pallet::storage]
    pub type LastHotkeySwapOnNetuid<T: Config> =
        StorageDoubleMap<_, Identity, NetUid, Blake2_128Concat, T::AccountId, u64, ValueQuery>;

    /// Blocks between announcement and swap of a coldkey. Root sets it.
    #[pallet::storage]
    pub type ColdkeySwapAnnouncementDelay<T: Config> =
        StorageValue<_, BlockNumberFor<T>, ValueQuery, DefaultColdkeySwapAnnouncementDelay<T>>;

    /// Blocks, counted from when the swap is due, before the announcement can be replaced or
    /// cleared. Root sets it.
    #[pallet::storage]
    pub type ColdkeySwapReannouncementDelay<T: Config> =
        StorageValue<_, BlockNumberFor<T>, ValueQuery, DefaultColdkeySwapReannouncementDelay<T>>;

    /// Swaps that coldkeys have announced: first block in which it can be done, and BlakeTwo256 of
    /// the successor. The coldkey pays for it; removed with the swap.
    #[pallet::storage]
    pub type ColdkeySwapAnnouncements<T: Config> =
        StorageMap<_, Twox64Concat, T::AccountId, (BlockNumberFor<T>, H256), OptionQuery>;

    /// Block in which a coldkey disputed its swap. Root removes it.
    #[pallet::storage]
    pub type ColdkeySwapDisputes<T: Config> =
        StorageMap<_, Twox64Concat, T::AccountId, BlockNumberFor<T>, OptionQuery>;
}
