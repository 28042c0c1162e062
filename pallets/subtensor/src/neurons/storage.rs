//! Who has which uid, and where it can be reached. An entry per uid or per registered hotkey: uids are
//! bounded by `MaxAllowedUids`, and everything of a neuron goes with it.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod neurons_storage {
    /// Seals of work that has paid for a registration, and the block it was done for. Removed when
    /// the work is too old to be used again, so that there are as many as registrations for work in
    /// those blocks.
    #[pallet::storage]
    pub type UsedWork<T: Config> = StorageMap<_, Identity, Vec<u8>, u64, ValueQuery>;

    /// How many uids a subnet has. At most `MaxAllowedUids`.
    #[pallet::storage]
    pub type SubnetworkN<T: Config> = StorageMap<_, Identity, NetUid, u16, ValueQuery>;

    /// Whether a hotkey is registered on a subnet. True exactly where `Uids` has an entry.
    #[pallet::storage]
    pub type IsNetworkMember<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Identity, NetUid, bool, ValueQuery>;

    /// Registrations on root, or for work, in the current interval.
    #[pallet::storage]
    pub type RegistrationsThisInterval<T: Config> =
        StorageMap<_, Identity, NetUid, u16, ValueQuery>;

    /// Unused. Clients of the family read it.
    #[pallet::storage]
    pub type POWRegistrationsThisInterval<T: Config> =
        StorageMap<_, Identity, NetUid, u16, ValueQuery>;

    /// Unused. Clients of the family read it.
    #[pallet::storage]
    pub type BurnRegistrationsThisInterval<T: Config> =
        StorageMap<_, Identity, NetUid, u16, ValueQuery>;

    /// Price of a registration, in rao.
    #[pallet::storage]
    pub type Burn<T: Config> =
        StorageMap<_, Identity, NetUid, TaoBalance, ValueQuery, Tao<100_000_000>>;

    /// Registrations on root, or for work, in this block.
    #[pallet::storage]
    pub type RegistrationsThisBlock<T: Config> = StorageMap<_, Identity, NetUid, u16, ValueQuery>;

    /// The uid of a hotkey on a subnet. Registration writes it, `Keys` read backwards.
    #[pallet::storage]
    pub type Uids<T: Config> =
        StorageDoubleMap<_, Identity, NetUid, Blake2_128Concat, T::AccountId, u16, OptionQuery>;

    /// The hotkey of a uid on a subnet; 32 zero bytes for a uid that nobody has.
    #[pallet::storage]
    pub type Keys<T: Config> = StorageDoubleMap<
        _,
        Identity,
        NetUid,
        Identity,
        u16,
        T::AccountId,
        ValueQuery,
        ZeroAccount<T>,
    >;

    /// Block in which the neuron of a uid was registered. Its immunity counts from here.
    #[pallet::storage]
    pub type BlockAtRegistration<T: Config> =
        StorageDoubleMap<_, Identity, NetUid, Identity, u16, u64, ValueQuery>;

    /// Where a neuron listens. Its hotkey sets it; removed with the neuron.
    #[pallet::storage]
    pub type Axons<T: Config> = StorageDoubleMap<
        _,
        Identity,
        NetUid,
        Blake2_128Concat,
        T::AccountId,
        AxonInfo,
        OptionQuery,
    >;

    /// The TLS key of a neuron. Its hotkey sets it; removed with the neuron.
    #[pallet::storage]
    pub type NeuronCertificates<T: Config> = StorageDoubleMap<
        _,
        Identity,
        NetUid,
        Blake2_128Concat,
        T::AccountId,
        NeuronCertificate,
        OptionQuery,
    >;

    /// Where a neuron publishes its metrics. Its hotkey sets it; removed with the neuron.
    #[pallet::storage]
    pub type Prometheus<T: Config> = StorageDoubleMap<
        _,
        Identity,
        NetUid,
        Blake2_128Concat,
        T::AccountId,
        PrometheusInfo,
        OptionQuery,
    >;

    /// EVM address whose key a neuron proved to hold, and the block of the proof. Its hotkey sets
    /// it; removed with the neuron.
    #[pallet::storage]
    pub type AssociatedEvmAddress<T: Config> =
        StorageDoubleMap<_, Twox64Concat, NetUid, Twox64Concat, u16, (H160, u64), OptionQuery>;

    /// Ours: the neurons of a subnet by uid. What the wire's items say about them is written from here,
    /// so that whoever needs all of them reads one item. As long as the subnet has neurons.
    #[pallet::storage]
    pub type Neurons<T: Config> =
        StorageMap<_, Identity, NetUid, Vec<Neuron<T::AccountId>>, ValueQuery>;

    /// Ours: the subnets whose registration price moves with time. The others rest on their floor.
    #[pallet::storage]
    pub type MovingPrices<T: Config> = StorageValue<_, Vec<NetUid>, ValueQuery>;

    /// Ours: how the registration price of a subnet moves, kept because finding the factor of a half-life
    /// is work.
    #[pallet::storage]
    pub type PriceTerms<T: Config> =
        StorageMap<_, Identity, NetUid, RegistrationPriceTerms, OptionQuery>;

    /// Ours: the subnets with counted registrations, and the block in which the count begins anew. No more
    /// than there are subnets.
    #[pallet::storage]
    pub type CountedRegistrations<T: Config> = StorageValue<_, Vec<(NetUid, u64)>, ValueQuery>;

    /// Ours: the seals of used work in the order of use, and the block of the work. Those that are too old
    /// leave faster than new ones come, so there are no more than registrations for work in four blocks,
    /// which are limited.
    #[pallet::storage]
    pub type RecentWork<T: Config> = StorageValue<_, Vec<(u64, [u8; 32])>, ValueQuery>;
}
