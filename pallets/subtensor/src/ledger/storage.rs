//! How much TAO and alpha there is, and where. Values, and an entry per subnet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod ledger_storage {
    /// Rao that a block emits. Recomputed when issuance passes a halving.
    #[pallet::storage]
    pub type BlockEmission<T: Config> = StorageValue<_, u64, ValueQuery, ConstU64<1_000_000_000>>;

    /// All TAO that exist: what the balances pallet counts, copied at the end of each block.
    #[pallet::storage]
    pub type TotalIssuance<T: Config> = StorageValue<_, TaoBalance, ValueQuery>;

    /// All TAO in the pools and on root. The ledger writes it.
    #[pallet::storage]
    pub type TotalStake<T: Config> = StorageValue<_, TaoBalance, ValueQuery>;

    /// TAO that have been traded for the subnet's alpha since it began, both ways. The ledger
    /// writes it.
    #[pallet::storage]
    pub type SubnetVolume<T: Config> = StorageMap<_, Identity, NetUid, u128, ValueQuery>;

    /// TAO in the subnet's pool; of root, all root stake. The ledger writes it.
    #[pallet::storage]
    pub type SubnetTAO<T: Config> = StorageMap<_, Identity, NetUid, TaoBalance, ValueQuery>;

    /// Alpha in the subnet's pool. The ledger writes it.
    #[pallet::storage]
    pub type SubnetAlphaIn<T: Config> = StorageMap<_, Identity, NetUid, AlphaBalance, ValueQuery>;

    /// Alpha of the subnet outside its pool. The ledger writes it.
    #[pallet::storage]
    pub type SubnetAlphaOut<T: Config> = StorageMap<_, Identity, NetUid, AlphaBalance, ValueQuery>;

    /// Alpha that the chain has bought for itself. The ledger writes it.
    #[pallet::storage]
    pub type SubnetProtocolAlpha<T: Config> =
        StorageMap<_, Identity, NetUid, AlphaBalance, ValueQuery>;

    /// TAO that the registration of the subnet cost. Set once.
    #[pallet::storage]
    pub type SubnetLocked<T: Config> = StorageMap<_, Identity, NetUid, TaoBalance, ValueQuery>;

    /// Unused. Clients of the family read it.
    #[pallet::storage]
    pub type LargestLocked<T: Config> = StorageMap<_, Identity, NetUid, u64, ValueQuery>;

    /// TAO that registrations on the subnet have cost since it began. The ledger adds to it for
    /// clients, root may set it.
    #[pallet::storage]
    pub type RAORecycledForRegistration<T: Config> =
        StorageMap<_, Identity, NetUid, TaoBalance, ValueQuery>;
}
