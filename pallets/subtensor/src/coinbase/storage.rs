//! What emission is shared by, and what waits to be paid. An entry per subnet, or per validator that
//! earned in its last epoch.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod coinbase_storage {
    /// What a TAO of root stake counts beside a TAO of alpha, as a part of 2^64 - 1. Root sets it.
    #[pallet::storage]
    pub type TaoWeight<T: Config> =
        StorageValue<_, u64, ValueQuery, ConstU64<971_718_665_099_567_868>>;

    /// Part of what parents earn through child keys that is burned, of 2^64 - 1. Root sets it.
    #[pallet::storage]
    pub type CKBurn<T: Config> = StorageValue<_, u64, ValueQuery>;

    /// Alpha that the stakers of a hotkey were paid in the last epoch. The epoch writes it; an
    /// entry per validator that earned.
    #[pallet::storage]
    pub type AlphaDividendsPerSubnet<T: Config> = StorageDoubleMap<
        _,
        Identity,
        NetUid,
        Blake2_128Concat,
        T::AccountId,
        AlphaBalance,
        ValueQuery,
    >;

    /// Alpha that the root stakers of a hotkey were paid in the last epoch. Written for clients
    /// alone; an entry per validator that earned.
    #[pallet::storage]
    pub type RootAlphaDividendsPerSubnet<T: Config> = StorageDoubleMap<
        _,
        Identity,
        NetUid,
        Blake2_128Concat,
        T::AccountId,
        AlphaBalance,
        ValueQuery,
    >;

    /// Unused. Clients of the family read it.
    #[pallet::storage]
    pub type LastHotkeyEmissionOnNetuid<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        T::AccountId,
        Identity,
        NetUid,
        AlphaBalance,
        ValueQuery,
    >;

    /// Weight of the newest price in the moving price, before it is scaled by the subnet's age.
    /// Root sets it.
    #[pallet::storage]
    pub type SubnetMovingAlpha<T: Config> =
        StorageValue<_, I96F32, ValueQuery, SubnetMovingAlphaDefault>;

    /// Smoothed price of alpha in TAO. Every block writes it.
    #[pallet::storage]
    pub type SubnetMovingPrice<T: Config> = StorageMap<_, Identity, NetUid, I96F32, ValueQuery>;

    /// Part of a subnet's dividends that belongs to root. Written in every block for clients.
    #[pallet::storage]
    pub type RootProp<T: Config> = StorageMap<_, Identity, NetUid, U96F32, ValueQuery>;

    /// Alpha that the pool received in this block. The coinbase writes it.
    #[pallet::storage]
    pub type SubnetAlphaInEmission<T: Config> =
        StorageMap<_, Identity, NetUid, AlphaBalance, ValueQuery>;

    /// Alpha that was emitted to the people of the subnet in this block. The coinbase writes it.
    #[pallet::storage]
    pub type SubnetAlphaOutEmission<T: Config> =
        StorageMap<_, Identity, NetUid, AlphaBalance, ValueQuery>;

    /// TAO that the pool received in this block. The coinbase writes it.
    #[pallet::storage]
    pub type SubnetTaoInEmission<T: Config> =
        StorageMap<_, Identity, NetUid, TaoBalance, ValueQuery>;

    /// TAO that the chain spent on the subnet's alpha in this block. Written for clients alone.
    #[pallet::storage]
    pub type SubnetExcessTao<T: Config> = StorageMap<_, Identity, NetUid, TaoBalance, ValueQuery>;

    /// TAO that root dividends of the subnet were sold for in this block. Written for clients
    /// alone.
    #[pallet::storage]
    pub type SubnetRootSellTao<T: Config> = StorageMap<_, Identity, NetUid, TaoBalance, ValueQuery>;

    /// `TotalHotkeyAlpha` as it was in the last epoch. The epoch writes it.
    #[pallet::storage]
    pub type TotalHotkeyAlphaLastEpoch<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        T::AccountId,
        Identity,
        NetUid,
        AlphaBalance,
        ValueQuery,
    >;

    /// TAO that stakers put in, less what they took out. Kept for a way to share emission that is
    /// not in use.
    #[pallet::storage]
    pub type SubnetTaoFlow<T: Config> = StorageMap<_, Identity, NetUid, i64, ValueQuery>;

    /// Smoothed `SubnetTaoFlow`, and the block of its last change. Not in use.
    #[pallet::storage]
    pub type SubnetEmaTaoFlow<T: Config> =
        StorageMap<_, Identity, NetUid, (u64, I64F64), OptionQuery>;

    /// Whether flows are counted without the chain's own. Root sets it. Not in use.
    #[pallet::storage]
    pub type NetTaoFlowEnabled<T: Config> = StorageValue<_, bool, ValueQuery, ConstBool<true>>;

    /// TAO that the chain put in, less what it took out. Kept for a way to share emission that is
    /// not in use.
    #[pallet::storage]
    pub type SubnetProtocolFlow<T: Config> = StorageMap<_, Identity, NetUid, i64, ValueQuery>;

    /// Smoothed `SubnetProtocolFlow`, and the block of its last change. Not in use.
    #[pallet::storage]
    pub type SubnetEmaProtocolFlow<T: Config> =
        StorageMap<_, Identity, NetUid, (u64, I64F64), OptionQuery>;

    /// Flow below which a subnet would earn nothing. Root sets it. Not in use.
    #[pallet::storage]
    pub type TaoFlowCutoff<T: Config> = StorageValue<_, I64F64, ValueQuery>;

    /// Power that flows would be raised to. Root sets it. Not in use.
    #[pallet::storage]
    pub type FlowNormExponent<T: Config> =
        StorageValue<_, U64F64, ValueQuery, FlowNormExponentDefault>;

    /// Weight of the newest flow, as a part of 2^63. Root sets it. Not in use.
    #[pallet::storage]
    pub type FlowEmaSmoothingFactor<T: Config> =
        StorageValue<_, u64, ValueQuery, ConstU64<29_597_889_189_277>>;

    /// Alpha that the miners will be paid in the next epoch. Every block adds to it, the epoch
    /// empties it.
    #[pallet::storage]
    pub type PendingServerEmission<T: Config> =
        StorageMap<_, Identity, NetUid, AlphaBalance, ValueQuery>;

    /// Alpha that the validators will be paid in the next epoch. Every block adds to it, the epoch
    /// empties it.
    #[pallet::storage]
    pub type PendingValidatorEmission<T: Config> =
        StorageMap<_, Identity, NetUid, AlphaBalance, ValueQuery>;

    /// Alpha that root stakers will be paid in the next epoch. Every block adds to it, the epoch
    /// empties it.
    #[pallet::storage]
    pub type PendingRootAlphaDivs<T: Config> =
        StorageMap<_, Identity, NetUid, AlphaBalance, ValueQuery>;

    /// Alpha that the owner will be paid in the next epoch. Every block adds to it, the epoch
    /// empties it.
    #[pallet::storage]
    pub type PendingOwnerCut<T: Config> = StorageMap<_, Identity, NetUid, AlphaBalance, ValueQuery>;

    /// Part of the miners' emission that went to keys of the owner in the last epoch, and was
    /// withheld. The epoch writes it.
    #[pallet::storage]
    pub type MinerBurned<T: Config> = StorageMap<_, Identity, NetUid, U96F32, ValueQuery>;
}
