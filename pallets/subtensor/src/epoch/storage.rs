//! What the last epoch found. Entries per subnet or per subnet and mechanism, with a place per uid in
//! each, so that nothing here outgrows the subnets.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod epoch_storage {
    /// Weight of each uid's stake in the last epoch, in parts of the largest. The epoch writes it.
    #[pallet::storage]
    pub type StakeWeight<T: Config> = StorageMap<_, Identity, NetUid, Vec<u16>, ValueQuery>;

    /// Unused. Clients of the family read it.
    #[pallet::storage]
    pub type LoadedEmission<T: Config> =
        StorageMap<_, Identity, NetUid, Vec<(T::AccountId, u64, u64)>, OptionQuery>;

    /// Whether each uid set weights lately enough to count. The epoch writes it.
    #[pallet::storage]
    pub type Active<T: Config> = StorageMap<_, Identity, NetUid, Vec<bool>, ValueQuery>;

    /// What the subnet agreed that each uid is worth, as a part of 65,535. The epoch writes it.
    #[pallet::storage]
    pub type Consensus<T: Config> = StorageMap<_, Identity, NetUid, Vec<u16>, ValueQuery>;

    /// What each uid earned as a miner in the last epoch, as a part of 65,535. The epoch writes it,
    /// per mechanism.
    #[pallet::storage]
    pub type Incentive<T: Config> =
        StorageMap<_, Identity, NetUidStorageIndex, Vec<u16>, ValueQuery>;

    /// What each uid earned as a validator in the last epoch, as a part of 65,535. The epoch writes
    /// it.
    #[pallet::storage]
    pub type Dividends<T: Config> = StorageMap<_, Identity, NetUid, Vec<u16>, ValueQuery>;

    /// Alpha that each uid earned in the last epoch. The epoch writes it; who is replaced depends
    /// on it.
    #[pallet::storage]
    pub type Emission<T: Config> = StorageMap<_, Identity, NetUid, Vec<AlphaBalance>, ValueQuery>;

    /// Block in which each uid last set or committed weights. Set by both, per mechanism.
    #[pallet::storage]
    pub type LastUpdate<T: Config> =
        StorageMap<_, Identity, NetUidStorageIndex, Vec<u64>, ValueQuery>;

    /// How far each uid's weights agree with consensus, as a part of 65,535. The epoch writes it.
    #[pallet::storage]
    pub type ValidatorTrust<T: Config> = StorageMap<_, Identity, NetUid, Vec<u16>, ValueQuery>;

    /// Whether each uid may set weights on others. The epoch writes it.
    #[pallet::storage]
    pub type ValidatorPermit<T: Config> = StorageMap<_, Identity, NetUid, Vec<bool>, ValueQuery>;

    /// The bonds of a validator by storage index and uid: uid and bond, as a part of 65,535. The
    /// epoch writes them; a row holds an entry per uid at most.
    #[pallet::storage]
    pub type Bonds<T: Config> = StorageDoubleMap<
        _,
        Identity,
        NetUidStorageIndex,
        Identity,
        u16,
        Vec<(u16, u16)>,
        ValueQuery,
    >;
}
