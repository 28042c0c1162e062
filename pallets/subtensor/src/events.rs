//! What the pallet tells the world, in wire order.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod events {
    /// What happened.
    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// A subnet was registered (netuid, kind of its pool).
        NetworkAdded(NetUid, u16),
        /// A subnet is gone (netuid).
        NetworkRemoved(NetUid),
        /// TAO was staked (coldkey, hotkey, TAO paid in, alpha received, netuid, fee in TAO).
        StakeAdded(
            T::AccountId,
            T::AccountId,
            TaoBalance,
            AlphaBalance,
            NetUid,
            u64,
        ),
        /// Stake was taken out (coldkey, hotkey, TAO received, alpha paid in, netuid, fee in
        /// alpha).
        StakeRemoved(
            T::AccountId,
            T::AccountId,
            TaoBalance,
            AlphaBalance,
            NetUid,
            u64,
        ),
        /// Stake went to another hotkey (coldkey, from hotkey, from netuid, to hotkey, to netuid,
        /// worth in TAO).
        StakeMoved(
            T::AccountId,
            T::AccountId,
            NetUid,
            T::AccountId,
            NetUid,
            TaoBalance,
        ),
        /// A neuron set its weights (netuid and mechanism as a storage index, uid).
        WeightsSet(NetUidStorageIndex, u16),
        /// A hotkey was registered (netuid, uid, hotkey).
        NeuronRegistered(NetUid, u16, T::AccountId),
        /// Never emitted: keeps the position.
        BulkNeuronsRegistered(u16, u16),
        /// Never emitted: keeps the position.
        BulkBalancesSet(u16, u16),
        /// The uid capacity of a subnet was set (netuid, uids).
        MaxAllowedUidsSet(NetUid, u16),
        /// Never emitted: keeps the position.
        MaxWeightLimitSet(NetUid, u16),
        /// The difficulty of proof of work was set (netuid, difficulty).
        DifficultySet(NetUid, u64),
        /// The adjustment interval was set (netuid, blocks).
        AdjustmentIntervalSet(NetUid, u16),
        /// The target of registrations per interval was set (netuid, registrations).
        RegistrationPerIntervalSet(NetUid, u16),
        /// The cap of registrations per block was set (netuid, registrations).
        MaxRegistrationsPerBlockSet(NetUid, u16),
        /// The absolute activity cutoff was set (netuid, blocks).
        ActivityCutoffSet(NetUid, u16),
        /// Never emitted: keeps the position.
        RhoSet(NetUid, u16),
        /// Never emitted: keeps the position.
        AlphaSigmoidSteepnessSet(NetUid, i16),
        /// The majority that consensus asks for was set (netuid, part of 65,535).
        KappaSet(NetUid, u16),
        /// The minimum number of weights was set (netuid, weights).
        MinAllowedWeightSet(NetUid, u16),
        /// The validator prune length was set (netuid, length).
        ValidatorPruneLenSet(NetUid, u64),
        /// The scaling law power was set (netuid, power).
        ScalingLawPowerSet(NetUid, u16),
        /// The wait between weights of a neuron was set (netuid, blocks).
        WeightsSetRateLimitSet(NetUid, u64),
        /// The immunity period of neurons was set (netuid, blocks).
        ImmunityPeriodSet(NetUid, u16),
        /// The inertia of bonds was set (netuid, millionths).
        BondsMovingAverageSet(NetUid, u64),
        /// The penalty of bonds was set (netuid, part of 65,535).
        BondsPenaltySet(NetUid, u16),
        /// Resets of bonds by commitments were switched (netuid, whether they are on).
        BondsResetOnSet(NetUid, bool),
        /// The number of validator permits was set (netuid, permits).
        MaxAllowedValidatorsSet(NetUid, u16),
        /// A neuron announced where it listens (netuid, hotkey).
        AxonServed(NetUid, T::AccountId),
        /// A neuron announced where it publishes metrics (netuid, hotkey).
        PrometheusServed(NetUid, T::AccountId),
        /// Never emitted: keeps the position.
        DelegateAdded(T::AccountId, T::AccountId, u16),
        /// Never emitted: keeps the position.
        DefaultTakeSet(u16),
        /// The oldest version key that weights may carry was set (netuid, key).
        WeightsVersionKeySet(NetUid, u64),
        /// The lower bound of the difficulty was set (netuid, difficulty).
        MinDifficultySet(NetUid, u64),
        /// The upper bound of the difficulty was set (netuid, difficulty).
        MaxDifficultySet(NetUid, u64),
        /// The wait between announcements of an endpoint was set (netuid, blocks).
        ServingRateLimitSet(NetUid, u64),
        /// Never emitted: keeps the position.
        BurnSet(NetUid, TaoBalance),
        /// The highest price of a registration was set (netuid, price).
        MaxBurnSet(NetUid, TaoBalance),
        /// The lowest price of a registration was set (netuid, price).
        MinBurnSet(NetUid, TaoBalance),
        /// The number of epochs that one block may run was set.
        MaxEpochsPerBlockSet(u8),
        /// The wait between hotkey swaps of a coldkey was set, in blocks.
        TxRateLimitSet(u64),
        /// The wait between raises of a delegate take was set, in blocks.
        TxDelegateTakeRateLimitSet(u64),
        /// The wait between raises of a childkey take was set, in blocks.
        TxChildKeyTakeRateLimitSet(u64),
        /// The number of blocks before an epoch that freeze the settings of a subnet was set.
        AdminFreezeWindowSet(u16),
        /// The wait between changes of a hyperparameter by an owner was set, in tempos.
        OwnerHyperparamRateLimitSet(u16),
        /// The lowest childkey take of the chain was set, as a part of 65,535.
        MinChildKeyTakeSet(u16),
        /// The lowest childkey take of a subnet was set (netuid, part of 65,535).
        MinChildKeyTakePerSubnetSet(NetUid, u16),
        /// The highest childkey take was set, as a part of 65,535.
        MaxChildKeyTakeSet(u16),
        /// A hotkey's childkey take was set (hotkey, part of 65,535).
        ChildKeyTakeSet(T::AccountId, u16),
        /// Never emitted: keeps the position.
        Sudid(DispatchResult),
        /// Registration of neurons was opened or closed (netuid, whether it is open).
        RegistrationAllowed(NetUid, bool),
        /// Registration by proof of work was opened or closed (netuid, whether it is open).
        PowRegistrationAllowed(NetUid, bool),
        /// The tempo was set (netuid, blocks).
        TempoSet(NetUid, u16),
        /// The recorded sum of registration prices was set (netuid, TAO).
        RAORecycledForRegistrationSet(NetUid, TaoBalance),
        /// The stake weight that setting weights asks for was set.
        StakeThresholdSet(u64),
        /// The adjustment alpha was set (netuid, value).
        AdjustmentAlphaSet(NetUid, u64),
        /// Never emitted: there is no faucet. Keeps the position (coldkey, amount).
        Faucet(T::AccountId, u64),
        /// The owners' cut of emission was set, as a part of 65,535.
        SubnetOwnerCutSet(u16),
        /// The wait between registrations of subnets was set, in blocks.
        NetworkRateLimitSet(u64),
        /// The immunity period of subnets was set, in blocks.
        NetworkImmunityPeriodSet(u64),
        /// The wait between registration and start of a subnet was set, in blocks.
        StartCallDelaySet(u64),
        /// The lowest price of a subnet was set.
        NetworkMinLockCostSet(TaoBalance),
        /// The maximum number of subnets was set.
        SubnetLimitSet(u16),
        /// The time in which the price of a subnet falls back was set, in blocks.
        NetworkLockCostReductionIntervalSet(u64),
        /// A delegate lowered its take (coldkey, hotkey, part of 65,535).
        TakeDecreased(T::AccountId, T::AccountId, u16),
        /// A delegate raised its take (coldkey, hotkey, part of 65,535).
        TakeIncreased(T::AccountId, T::AccountId, u16),
        /// A hotkey was replaced on all subnets.
        HotkeySwapped {
            /// Owner of both.
            coldkey: T::AccountId,
            /// The hotkey before.
            old_hotkey: T::AccountId,
            /// The hotkey after.
            new_hotkey: T::AccountId,
        },
        /// The highest delegate take was set, as a part of 65,535.
        MaxDelegateTakeSet(u16),
        /// The lowest delegate take was set, as a part of 65,535.
        MinDelegateTakeSet(u16),
        /// A coldkey announced its successor.
        ColdkeySwapAnnounced {
            /// The coldkey to be replaced.
            who: T::AccountId,
            /// BlakeTwo256 of its successor.
            new_coldkey_hash: H256,
        },
        /// Root removed the announcement and the dispute of a coldkey.
        ColdkeySwapReset {
            /// The coldkey.
            who: T::AccountId,
        },
        /// A coldkey was replaced.
        ColdkeySwapped {
            /// The coldkey before.
            old_coldkey: T::AccountId,
            /// The coldkey after.
            new_coldkey: T::AccountId,
        },
        /// A coldkey disputed its swap and is frozen.
        ColdkeySwapDisputed {
            /// The coldkey.
            coldkey: T::AccountId,
        },
        /// Never emitted: keeps the position.
        AllBalanceUnstakedAndTransferredToNewColdkey {
            /// The coldkey before.
            current_coldkey: T::AccountId,
            /// The coldkey after.
            new_coldkey: T::AccountId,
            /// All that it had.
            total_balance: TaoBalance,
        },
        /// Never emitted: keeps the position.
        ArbitrationPeriodExtended {
            /// The coldkey.
            coldkey: T::AccountId,
        },
        /// Children of a hotkey will change (hotkey, netuid, block of the change, children).
        SetChildrenScheduled(T::AccountId, NetUid, u64, Vec<(u64, T::AccountId)>),
        /// Children of a hotkey changed (hotkey, netuid, children).
        SetChildren(T::AccountId, NetUid, Vec<(u64, T::AccountId)>),
        /// A coldkey described itself (coldkey).
        ChainIdentitySet(T::AccountId),
        /// The description of a subnet was set (netuid).
        SubnetIdentitySet(NetUid),
        /// The description of a subnet was removed (netuid).
        SubnetIdentityRemoved(NetUid),
        /// Never emitted: keeps the position.
        DissolveNetworkScheduled {
            /// Who ordered it.
            account: T::AccountId,
            /// The subnet.
            netuid: NetUid,
            /// Block in which it happens.
            execution_block: BlockNumberFor<T>,
        },
        /// The wait between announcement and swap of a coldkey was set, in blocks.
        ColdkeySwapAnnouncementDelaySet(BlockNumberFor<T>),
        /// The wait before an announcement can be replaced or cleared was set, in blocks.
        ColdkeySwapReannouncementDelaySet(BlockNumberFor<T>),
        /// The wait before a scheduled dissolution was set, in blocks.
        DissolveNetworkScheduleDurationSet(BlockNumberFor<T>),
        /// Never emitted: keeps the position.
        CRV3WeightsCommitted(T::AccountId, NetUidStorageIndex, H256),
        /// A neuron committed weights (hotkey, storage index, hash).
        WeightsCommitted(T::AccountId, NetUidStorageIndex, H256),
        /// A neuron revealed weights (hotkey, storage index, hash of the commit).
        WeightsRevealed(T::AccountId, NetUidStorageIndex, H256),
        /// A neuron revealed several commits (hotkey, netuid, hashes).
        WeightsBatchRevealed(T::AccountId, NetUid, Vec<H256>),
        /// Weights for several subnets were worked off (netuids, hotkey).
        BatchWeightsCompleted(Vec<Compact<NetUid>>, T::AccountId),
        /// Some items of a batch failed.
        BatchCompletedWithErrors(),
        /// An item of a batch of weights failed (netuid, error).
        BatchWeightItemFailed(NetUid, DispatchError),
        /// Stake went to another coldkey (from coldkey, to coldkey, hotkey, from netuid, to netuid,
        /// worth in TAO).
        StakeTransferred(
            T::AccountId,
            T::AccountId,
            T::AccountId,
            NetUid,
            NetUid,
            TaoBalance,
        ),
        /// Stake went to another subnet (coldkey, hotkey, from netuid, to netuid, worth in TAO).
        StakeSwapped(T::AccountId, T::AccountId, NetUid, NetUid, TaoBalance),
        /// Transfers of stake were switched (netuid, whether they are allowed).
        TransferToggle(NetUid, bool),
        /// The owner's hotkey of a subnet was set (netuid, hotkey).
        SubnetOwnerHotkeySet(NetUid, T::AccountId),
        /// A subnet was started (netuid, first block with emission).
        FirstEmissionBlockNumberSet(NetUid, u64),
        /// Alpha was taken out of circulation and can be emitted again (coldkey, hotkey, amount,
        /// netuid).
        AlphaRecycled(T::AccountId, T::AccountId, AlphaBalance, NetUid),
        /// Alpha was destroyed and still counts as emitted (coldkey, hotkey, amount, netuid).
        AlphaBurned(T::AccountId, T::AccountId, AlphaBalance, NetUid),
        /// A neuron proved that it holds an EVM key.
        EvmKeyAssociated {
            /// The subnet.
            netuid: NetUid,
            /// The hotkey.
            hotkey: T::AccountId,
            /// The EVM address.
            evm_key: H160,
            /// Block of the proof.
            block_associated: u64,
        },
        /// Never emitted: keeps the position.
        CRV3WeightsRevealed(NetUid, T::AccountId),
        /// The wait between commit and reveal was set (netuid, epochs).
        CommitRevealPeriodsSet(NetUid, u64),
        /// Commits of weights were switched (netuid, whether they are on).
        CommitRevealEnabled(NetUid, bool),
        /// A hotkey was replaced on one subnet.
        HotkeySwappedOnSubnet {
            /// The coldkey.
            coldkey: T::AccountId,
            /// The hotkey before.
            old_hotkey: T::AccountId,
            /// The hotkey after.
            new_hotkey: T::AccountId,
            /// The subnet.
            netuid: NetUid,
        },
        /// A crowdloan leased a subnet.
        SubnetLeaseCreated {
            /// Who runs the subnet.
            beneficiary: T::AccountId,
            /// The lease.
            lease_id: LeaseId,
            /// The subnet.
            netuid: NetUid,
            /// First block in which the lease may be ended, if it may.
            end_block: Option<BlockNumberFor<T>>,
        },
        /// A lease ended, and the subnet belongs to its beneficiary.
        SubnetLeaseTerminated {
            /// Who runs the subnet.
            beneficiary: T::AccountId,
            /// The subnet.
            netuid: NetUid,
        },
        /// The symbol of a subnet's token changed.
        SymbolUpdated {
            /// The subnet.
            netuid: NetUid,
            /// The symbol, in UTF-8.
            symbol: Vec<u8>,
        },
        /// The version of timelocked commits was set.
        CommitRevealVersionSet(u16),
        /// A neuron committed weights that open by themselves (hotkey, storage index, hash of the
        /// ciphertext, drand round).
        TimelockedWeightsCommitted(T::AccountId, NetUidStorageIndex, H256, u64),
        /// Timelocked weights were opened (storage index, hotkey).
        TimelockedWeightsRevealed(NetUidStorageIndex, T::AccountId),
        /// A miner's reward was staked where its coldkey wants it.
        AutoStakeAdded {
            /// The subnet.
            netuid: NetUid,
            /// Hotkey that the reward is staked to.
            destination: T::AccountId,
            /// The miner.
            hotkey: T::AccountId,
            /// The miner's coldkey.
            owner: T::AccountId,
            /// The reward.
            incentive: AlphaBalance,
        },
        /// The miners of a mechanism were paid.
        IncentiveAlphaEmittedToMiners {
            /// Subnet and mechanism, as a storage index.
            netuid: NetUidStorageIndex,
            /// Reward of each uid.
            emissions: Vec<AlphaBalance>,
        },
        /// The lower bound of the uid capacity was set (netuid, uids).
        MinAllowedUidsSet(NetUid, u16),
        /// A coldkey chose where the rewards of its miners are staked.
        AutoStakeDestinationSet {
            /// The coldkey.
            coldkey: T::AccountId,
            /// The subnet.
            netuid: NetUid,
            /// Hotkey that the rewards are staked to.
            hotkey: T::AccountId,
        },
        /// The number of neurons that must stay replaceable was set (netuid, uids).
        MinNonImmuneUidsSet(NetUid, u16),
        /// A coldkey claimed its root dividends.
        RootClaimed {
            /// The coldkey.
            coldkey: T::AccountId,
        },
        /// A coldkey chose what becomes of its root dividends.
        RootClaimTypeSet {
            /// The coldkey.
            coldkey: T::AccountId,
            /// What becomes of them.
            root_claim_type: RootClaimTypeEnum,
        },
        /// The voting power of a subnet is tracked from now on.
        VotingPowerTrackingEnabled {
            /// The subnet.
            netuid: NetUid,
        },
        /// Tracking of a subnet's voting power will end.
        VotingPowerTrackingDisableScheduled {
            /// The subnet.
            netuid: NetUid,
            /// Block in which it ends.
            disable_at_block: u64,
        },
        /// The voting power of a subnet is no longer tracked.
        VotingPowerTrackingDisabled {
            /// The subnet.
            netuid: NetUid,
        },
        /// The smoothing factor of a subnet's voting power was set.
        VotingPowerEmaAlphaSet {
            /// The subnet.
            netuid: NetUid,
            /// The factor: 1e18 stands for one.
            alpha: u64,
        },
        /// A contributor of a lease was paid.
        SubnetLeaseDividendsDistributed {
            /// The lease.
            lease_id: LeaseId,
            /// Who was paid.
            contributor: T::AccountId,
            /// How much.
            alpha: AlphaBalance,
        },
        /// TAO was staked, and the alpha burned.
        AddStakeBurn {
            /// The subnet.
            netuid: NetUid,
            /// Hotkey that was staked to.
            hotkey: T::AccountId,
            /// TAO paid in.
            amount: TaoBalance,
            /// Alpha burned.
            alpha: AlphaBalance,
        },
        /// A coldkey withdrew its announcement.
        ColdkeySwapCleared {
            /// The coldkey.
            who: T::AccountId,
        },
        /// A transaction was paid with alpha.
        TransactionFeePaidWithAlpha {
            /// Who paid.
            who: T::AccountId,
            /// The subnet.
            netuid: NetUid,
            /// Alpha that was sold.
            alpha_fee: AlphaBalance,
            /// What the author received for it.
            tao_amount: TaoBalance,
        },
        /// Never emitted: AdminUtils has the event of this name. Keeps the position.
        BurnHalfLifeSet {
            /// The subnet.
            netuid: NetUid,
            /// Blocks.
            burn_half_life: u16,
        },
        /// Never emitted: AdminUtils has the event of this name. Keeps the position.
        BurnIncreaseMultSet {
            /// The subnet.
            netuid: NetUid,
            /// Factor.
            burn_increase_mult: U64F64,
        },
        /// A root validator chose whether it becomes parent of new subnets' owners.
        AutoParentDelegationEnabledSet {
            /// The root validator.
            hotkey: T::AccountId,
            /// Whether it becomes parent.
            enabled: bool,
        },
        /// Alpha was locked to a hotkey.
        StakeLocked {
            /// The coldkey.
            coldkey: T::AccountId,
            /// The hotkey.
            hotkey: T::AccountId,
            /// The subnet.
            netuid: NetUid,
            /// How much.
            amount: AlphaBalance,
        },
        /// Never emitted: keeps the position.
        StakeUnlocked {
            /// The coldkey.
            coldkey: T::AccountId,
            /// The hotkey.
            hotkey: T::AccountId,
            /// The subnet.
            netuid: NetUid,
            /// How much.
            amount: AlphaBalance,
        },
        /// A lock was moved to another hotkey.
        LockMoved {
            /// The coldkey.
            coldkey: T::AccountId,
            /// The hotkey before.
            origin_hotkey: T::AccountId,
            /// The hotkey after.
            destination_hotkey: T::AccountId,
            /// The subnet.
            netuid: NetUid,
        },
        /// The activity cutoff was set.
        ActivityCutoffFactorMilliSet {
            /// The subnet.
            netuid: NetUid,
            /// Thousandths of a tempo.
            factor_milli: u32,
        },
        /// The owner of a subnet ordered an epoch.
        EpochTriggered {
            /// The subnet.
            netuid: NetUid,
            /// Who ordered it.
            by: T::AccountId,
            /// Block in which it runs.
            fires_at: u64,
        },
        /// An epoch was due in a block that had no room for it.
        EpochDeferred {
            /// The subnet.
            netuid: NetUid,
            /// Block in which it was due.
            from_block: u64,
            /// Block in which it is tried again.
            to_block: u64,
        },
        /// An epoch was due, and could not be run.
        EpochSkipped {
            /// The subnet.
            netuid: NetUid,
            /// Block in which it was due.
            block: u64,
        },
        /// A subnet has a new owner.
        SubnetOwnerChanged {
            /// The subnet.
            netuid: NetUid,
            /// The owner before.
            old_coldkey: T::AccountId,
            /// The owner after.
            new_coldkey: T::AccountId,
        },
        /// A coldkey chose whether its lock lasts or decays.
        PerpetualLockUpdated {
            /// The coldkey.
            coldkey: T::AccountId,
            /// The subnet.
            netuid: NetUid,
            /// Whether it lasts.
            enabled: bool,
        },
        /// A coldkey chose whether it accepts locked alpha.
        RejectLockedAlphaUpdated {
            /// The coldkey.
            coldkey: T::AccountId,
            /// Whether it rejects it.
            enabled: bool,
        },
    }
}
