//! Which coldkey owns which hotkey. An entry per key; whoever adds one pays a fee, and keys are never
//! removed, so that a hotkey's owner is known for ever.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod accounts_storage {
    /// The coldkey that a hotkey belongs to; 32 zero bytes for a key that the chain does not know.
    /// Written when the hotkey is first used.
    #[pallet::storage]
    pub type Owner<T: Config> =
        StorageMap<_, Blake2_128Concat, T::AccountId, T::AccountId, ValueQuery, ZeroAccount<T>>;

    /// Choices of a coldkey. Bit 0: it accepts locked alpha. The coldkey sets them.
    #[pallet::storage]
    pub type AccountFlags<T: Config> =
        StorageMap<_, Blake2_128Concat, T::AccountId, u128, ValueQuery>;

    /// Hotkeys that a coldkey owns or has staked to. Read as a whole: it grows with each stake to
    /// another hotkey, which costs a fee.
    #[pallet::storage]
    pub type StakingHotkeys<T: Config> =
        StorageMap<_, Blake2_128Concat, T::AccountId, Vec<T::AccountId>, ValueQuery>;

    /// Hotkeys that belong to a coldkey: `Owner` read backwards. Read as a whole, and at most 4,096.
    #[pallet::storage]
    pub type OwnedHotkeys<T: Config> =
        StorageMap<_, Blake2_128Concat, T::AccountId, Vec<T::AccountId>, ValueQuery>;
}
