//! Weights, and commits of weights. Bounded by uids and epochs: a neuron has one row of weights and ten
//! open commits at most.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod weights_storage {
    /// A neuron's weights by storage index and uid: uid and weight, the largest of which is 65,535.
    /// The neuron sets them; a row holds an entry per uid at most.
    #[pallet::storage]
    pub type Weights<T: Config> = StorageDoubleMap<
        _,
        Identity,
        NetUidStorageIndex,
        Identity,
        u16,
        Vec<(u16, u16)>,
        ValueQuery,
    >;

    /// Hashes that a neuron has committed and not revealed, by storage index: hash, epoch and block
    /// of the commit, and a field that is always 0. At most ten, and none without a uid.
    #[pallet::storage]
    pub type WeightCommits<T: Config> = StorageDoubleMap<
        _,
        Twox64Concat,
        NetUidStorageIndex,
        Twox64Concat,
        T::AccountId,
        VecDeque<(H256, u64, u64, u64)>,
        OptionQuery,
    >;

    /// Weights that open by themselves, by storage index and epoch of the commit: hotkey, block,
    /// ciphertext, drand round. At most ten per neuron and epoch.
    #[pallet::storage]
    pub type TimelockedWeightCommits<T: Config> = StorageDoubleMap<
        _,
        Twox64Concat,
        NetUidStorageIndex,
        Twox64Concat,
        u64,
        VecDeque<(T::AccountId, u64, Ciphertext, u64)>,
        ValueQuery,
    >;

    /// Unused. Clients of the family read it beside `TimelockedWeightCommits`.
    #[pallet::storage]
    pub type CRV3WeightCommits<T: Config> = StorageDoubleMap<
        _,
        Twox64Concat,
        NetUidStorageIndex,
        Twox64Concat,
        u64,
        VecDeque<(T::AccountId, Ciphertext, u64)>,
        ValueQuery,
    >;

    /// Unused. Clients of the family read it beside `TimelockedWeightCommits`.
    #[pallet::storage]
    pub type CRV3WeightCommitsV2<T: Config> = StorageDoubleMap<
        _,
        Twox64Concat,
        NetUidStorageIndex,
        Twox64Concat,
        u64,
        VecDeque<(T::AccountId, u64, Ciphertext, u64)>,
        ValueQuery,
    >;
}
