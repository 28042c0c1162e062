//! When epochs run. An entry per subnet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod schedule_storage {
    /// Blocks between epochs. The owner or root sets it; 0 means none.
    #[pallet::storage]
    pub type Tempo<T: Config> = StorageMap<_, Identity, NetUid, u16, ValueQuery, DefaultTempo<T>>;

    /// Block in which the subnet's last epoch was due. The next is a tempo later.
    #[pallet::storage]
    pub type LastEpochBlock<T: Config> = StorageMap<_, Identity, NetUid, u64, ValueQuery>;

    /// Block for which the owner ordered an epoch, 0 if none.
    #[pallet::storage]
    pub type PendingEpochAt<T: Config> = StorageMap<_, Identity, NetUid, u64, ValueQuery>;

    /// How many epochs the subnet has had. Commits and commitments count in them.
    #[pallet::storage]
    pub type SubnetEpochIndex<T: Config> = StorageMap<_, Identity, NetUid, u64, ValueQuery>;

    /// Blocks since the subnet's last epoch. Every block writes it.
    #[pallet::storage]
    pub type BlocksSinceLastStep<T: Config> = StorageMap<_, Identity, NetUid, u64, ValueQuery>;

    /// Block in which the subnet's last epoch ran. Clients know the name as it is spelled.
    #[pallet::storage]
    pub type LastMechansimStepBlock<T: Config> = StorageMap<_, Identity, NetUid, u64, ValueQuery>;

    /// How many epochs a block runs; others wait for the next. Root sets it.
    #[pallet::storage]
    pub type MaxEpochsPerBlock<T: Config> =
        StorageValue<_, u8, ValueQuery, DefaultMaxEpochsPerBlock<T>>;

    /// Ours: when the next epoch of each subnet is due. The clock reads this in every block instead of the
    /// items above, which follow.
    #[pallet::storage]
    pub type EpochSchedule<T: Config> = StorageValue<_, BTreeMap<NetUid, EpochSlot>, ValueQuery>;
}
