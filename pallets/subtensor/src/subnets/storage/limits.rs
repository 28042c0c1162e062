//! How often things may be done, and when they were done last.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod limits_storage {
    /// Blocks before an epoch in which the settings of a subnet are frozen. Root sets it.
    #[pallet::storage]
    pub type AdminFreezeWindow<T: Config> = StorageValue<_, u16, ValueQuery, ConstU16<10>>;

    /// Tempos between changes of one hyperparameter by an owner. Root sets it.
    #[pallet::storage]
    pub type OwnerHyperparamRateLimit<T: Config> = StorageValue<_, u16, ValueQuery, ConstU16<2>>;

    /// Tempos between changes of the version key by an owner. Nothing changes it.
    #[pallet::storage]
    pub type WeightsVersionKeyRateLimit<T: Config> = StorageValue<_, u64, ValueQuery, ConstU64<5>>;

    /// Block in which something limited was last done, by what it was. An entry per subnet and
    /// hyperparameter, or per account that paid for it.
    #[pallet::storage]
    pub type LastRateLimitedBlock<T: Config> =
        StorageMap<_, Identity, RateLimitKey<T::AccountId>, u64, ValueQuery>;

    /// Blocks between hotkey swaps of a coldkey on all subnets. Root sets it.
    #[pallet::storage]
    pub type TxRateLimit<T: Config> = StorageValue<_, u64, ValueQuery, ConstU64<1_000>>;

    /// Blocks between raises of a delegate's take. Root sets it.
    #[pallet::storage]
    pub type TxDelegateTakeRateLimit<T: Config> =
        StorageValue<_, u64, ValueQuery, ConstU64<216_000>>;

    /// Blocks between raises of a child key's take. Root sets it.
    #[pallet::storage]
    pub type TxChildkeyTakeRateLimit<T: Config> =
        StorageValue<_, u64, ValueQuery, DefaultTxChildkeyTakeRateLimit<T>>;

    /// Block in which a key last did something limited on a subnet, by kind. Such calls cost a fee;
    /// removed with the subnet.
    #[pallet::storage]
    pub type TransactionKeyLastBlock<T: Config> = StorageNMap<
        _,
        (
            NMapKey<Blake2_128Concat, T::AccountId>,
            NMapKey<Identity, NetUid>,
            NMapKey<Identity, u16>,
        ),
        u64,
        ValueQuery,
    >;

    /// Unused. Clients of the family read it; `LastRateLimitedBlock` has what it meant.
    #[pallet::storage]
    pub type LastTxBlock<T: Config> = StorageMap<_, Identity, T::AccountId, u64, ValueQuery>;

    /// Unused. Clients of the family read it; `LastRateLimitedBlock` has what it meant.
    #[pallet::storage]
    pub type LastTxBlockChildKeyTake<T: Config> =
        StorageMap<_, Identity, T::AccountId, u64, ValueQuery>;

    /// Unused. Clients of the family read it; `LastRateLimitedBlock` has what it meant.
    #[pallet::storage]
    pub type LastTxBlockDelegateTake<T: Config> =
        StorageMap<_, Identity, T::AccountId, u64, ValueQuery>;
}
