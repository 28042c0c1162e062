//! Which subnets there are, since when, whose, and what they are called. Values, and an entry per
//! subnet, coldkey or lease.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod lifecycle_storage {
    /// Unused but for its setter: dissolutions are not scheduled. Clients of the family read it.
    #[pallet::storage]
    pub type DissolveNetworkScheduleDuration<T: Config> =
        StorageValue<_, BlockNumberFor<T>, ValueQuery, DefaultDissolveNetworkScheduleDuration<T>>;

    /// How many subnets there can be besides root. Root sets it.
    #[pallet::storage]
    pub type SubnetLimit<T: Config> = StorageValue<_, u16, ValueQuery, ConstU16<128>>;

    /// Symbol of the subnet's token, in UTF-8. The owner or root chooses it from a table.
    #[pallet::storage]
    pub type TokenSymbol<T: Config> =
        StorageMap<_, Identity, NetUid, Vec<u8>, ValueQuery, TokenSymbolDefault>;

    /// Ours: the symbols that subnets have, a bit for each, so that nobody reads those of all subnets.
    #[pallet::storage]
    pub type SymbolsInUse<T: Config> = StorageValue<_, SymbolSet, ValueQuery>;

    /// How many subnets there are, root included.
    #[pallet::storage]
    pub type TotalNetworks<T: Config> = StorageValue<_, u16, ValueQuery>;

    /// Blocks in which a new subnet is not replaced. Root sets it.
    #[pallet::storage]
    pub type NetworkImmunityPeriod<T: Config> =
        StorageValue<_, u64, ValueQuery, ConstU64<1_296_000>>;

    /// Blocks between registration and start of a subnet. Root sets it.
    #[pallet::storage]
    pub type StartCallDelay<T: Config> = StorageValue<_, u64, ValueQuery>;

    /// The lowest price of a subnet, in rao. Root sets it.
    #[pallet::storage]
    pub type NetworkMinLockCost<T: Config> =
        StorageValue<_, TaoBalance, ValueQuery, Tao<1_000_000_000_000>>;

    /// What the last subnet cost, in rao. Registration of a subnet writes it.
    #[pallet::storage]
    pub type NetworkLastLockCost<T: Config> =
        StorageValue<_, TaoBalance, ValueQuery, Tao<1_000_000_000_000>>;

    /// Blocks in which the price of a subnet falls by what the last one cost. Root sets it.
    #[pallet::storage]
    pub type NetworkLockReductionInterval<T: Config> =
        StorageValue<_, u64, ValueQuery, ConstU64<100_800>>;

    /// Blocks between registrations of subnets. Root sets it.
    #[pallet::storage]
    pub type NetworkRateLimit<T: Config> = StorageValue<_, u64, ValueQuery, ConstU64<7_200>>;

    /// First block with emission. Absent until the owner starts the subnet.
    #[pallet::storage]
    pub type FirstEmissionBlockNumber<T: Config> =
        StorageMap<_, Identity, NetUid, u64, OptionQuery>;

    /// How alpha is priced: 0 one to one, as on root, 1 by the subnet's pool. Set at registration.
    #[pallet::storage]
    pub type SubnetMechanism<T: Config> = StorageMap<_, Identity, NetUid, u16, ValueQuery>;

    /// Whether the subnet exists. False from the moment its dissolution begins.
    #[pallet::storage]
    pub type NetworksAdded<T: Config> = StorageMap<_, Identity, NetUid, bool, ValueQuery>;

    /// Block in which the subnet was registered.
    #[pallet::storage]
    pub type NetworkRegisteredAt<T: Config> = StorageMap<_, Identity, NetUid, u64, ValueQuery>;

    /// How often a subnet with this netuid was registered. The one entry that outlives the subnet;
    /// at most one per netuid.
    #[pallet::storage]
    pub type RegisteredSubnetCounter<T: Config> = StorageMap<_, Identity, NetUid, u64, ValueQuery>;

    /// The coldkey that owns the subnet; 32 zero bytes where there is none.
    #[pallet::storage]
    pub type SubnetOwner<T: Config> =
        StorageMap<_, Identity, NetUid, T::AccountId, ValueQuery, ZeroAccount<T>>;

    /// The hotkey that stands for the owner; 32 zero bytes where there is none. The owner or root
    /// sets it.
    #[pallet::storage]
    pub type SubnetOwnerHotkey<T: Config> =
        StorageMap<_, Identity, NetUid, T::AccountId, ValueQuery, ZeroAccount<T>>;

    /// Whether the subnet's alpha can be staked and traded. On from the start of the subnet; root
    /// may switch it.
    #[pallet::storage]
    pub type SubtokenEnabled<T: Config> = StorageMap<_, Identity, NetUid, bool, ValueQuery>;

    /// What a coldkey says about itself. The coldkey sets it and needs a registered hotkey for it.
    #[pallet::storage]
    pub type IdentitiesV2<T: Config> =
        StorageMap<_, Blake2_128Concat, T::AccountId, ChainIdentityV2, OptionQuery>;

    /// What an owner says about a subnet. The owner sets it.
    #[pallet::storage]
    pub type SubnetIdentitiesV3<T: Config> =
        StorageMap<_, Blake2_128Concat, NetUid, SubnetIdentityV3, OptionQuery>;

    /// Leased subnets by number. A finished crowdloan makes one; removed when it ends.
    #[pallet::storage]
    pub type SubnetLeases<T: Config> =
        StorageMap<_, Twox64Concat, u32, SubnetLease<T::AccountId, BlockNumberFor<T>>, OptionQuery>;

    /// What a contributor gets of a lease's dividends. A crowdloan limits the contributors; removed
    /// with the lease.
    #[pallet::storage]
    pub type SubnetLeaseShares<T: Config> =
        StorageDoubleMap<_, Twox64Concat, u32, Identity, T::AccountId, U64F64, ValueQuery>;

    /// The lease of a subnet, if it is leased.
    #[pallet::storage]
    pub type SubnetUidToLeaseId<T: Config> = StorageMap<_, Twox64Concat, NetUid, u32, OptionQuery>;

    /// Number of the next lease.
    #[pallet::storage]
    pub type NextSubnetLeaseId<T: Config> = StorageValue<_, u32, ValueQuery>;

    /// Alpha that the contributors of a lease will be paid. Removed with the lease.
    #[pallet::storage]
    pub type AccumulatedLeaseDividends<T: Config> =
        StorageMap<_, Twox64Concat, u32, AlphaBalance, ValueQuery>;

    /// First block in which a subnet can be registered. Nothing changes it.
    #[pallet::storage]
    pub type NetworkRegistrationStartBlock<T: Config> = StorageValue<_, u64, ValueQuery>;

    /// The alpha in the pool of a subnet that is younger counts as the chain's when it is
    /// dissolved. Nothing changes it.
    #[pallet::storage]
    pub type TaoInRefundDeploymentBlock<T: Config> = StorageValue<_, u64, ValueQuery>;

    /// How many mechanisms a subnet may have. Root sets it.
    #[pallet::storage]
    pub type MaxMechanismCount<T: Config> = StorageValue<_, MechId, ValueQuery, Mechanisms<2>>;

    /// How many mechanisms the subnet has. The owner or root sets it.
    #[pallet::storage]
    pub type MechanismCountCurrent<T: Config> =
        StorageMap<_, Twox64Concat, NetUid, MechId, ValueQuery, Mechanisms<1>>;

    /// Parts of emission by mechanism, 65,535 together. Even where nothing is stored. The owner or
    /// root sets it; an entry per mechanism at most.
    #[pallet::storage]
    pub type MechanismEmissionSplit<T: Config> =
        StorageMap<_, Twox64Concat, NetUid, Vec<u16>, OptionQuery>;

    /// Which migrations have run, by name. A migration writes it.
    #[pallet::storage]
    pub type HasMigrationRun<T: Config> = StorageMap<_, Identity, Vec<u8>, bool, ValueQuery>;
}
