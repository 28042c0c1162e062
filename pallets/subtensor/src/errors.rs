//! Why a call fails, in wire order.

use frame_support::pallet_macros::pallet_section;

/// The errors.
#[pallet_section]
mod errors {
    /// Why a call failed.
    #[pallet::error]
    pub enum Error<T> {
        /// The root subnet does not exist on this chain.
        RootNetworkDoesNotExist,
        /// The kind of address is neither 4 (IPv4) nor 6 (IPv6).
        InvalidIpType,
        /// Nobody can reach this IP address: it is a loopback or a broadcast address, or does not fit its kind.
        InvalidIpAddress,
        /// Port 0 cannot be served. Choose another one.
        InvalidPort,
        /// The hotkey has no uid on this subnet. Register it first.
        HotKeyNotRegisteredInSubNet,
        /// The chain does not know this hotkey. Register it on a subnet, or associate it with a coldkey.
        HotKeyAccountNotExists,
        /// The hotkey is not registered where the call needs it. Register it first.
        HotKeyNotRegisteredInNetwork,
        /// The hotkey belongs to another coldkey. Sign with its owner, or use another hotkey.
        NonAssociatedColdKey,
        /// Never raised: keeps the position.
        NotEnoughStake,
        /// The position holds less stake than the call wants to take out.
        NotEnoughStakeToWithdraw,
        /// The hotkey's stake weight is below the threshold for setting weights.
        NotEnoughStakeToSetWeights,
        /// The hotkey's stake is below the minimum for having child keys.
        NotEnoughStakeToSetChildkeys,
        /// The coldkey's free balance does not cover the amount and what must stay in the account.
        NotEnoughBalanceToStake,
        /// The amount cannot be taken from this account: it is missing, locked, or would leave too little behind.
        BalanceWithdrawalError,
        /// Never raised: keeps the position.
        ZeroBalanceAfterWithdrawn,
        /// Without a validator permit a neuron may give weight to nobody but itself.
        NeuronNoValidatorPermit,
        /// There must be one weight per uid: the two lists differ in length.
        WeightVecNotEqualSize,
        /// A uid stands in the list more than once.
        DuplicateUids,
        /// The list names a uid that nobody has on this subnet.
        UidVecContainInvalidOne,
        /// Too few weights: the subnet asks for a minimum number of them.
        WeightVecLengthIsLow,
        /// This block takes no more registrations. Try again in the next one.
        TooManyRegistrationsThisBlock,
        /// The hotkey has a uid on this subnet already.
        HotKeyAlreadyRegisteredInSubNet,
        /// The new hotkey is the old one.
        NewHotKeyIsSameWithOld,
        /// The new hotkey has root stake or root claims of its own. Use one without.
        NewHotKeyNotCleanForRootSwap,
        /// The work refers to a block that is too old, or not there yet. Solve it for a recent block.
        InvalidWorkBlock,
        /// The work is easier than the subnet's difficulty asks for.
        InvalidDifficulty,
        /// The work does not hash to the seal that was handed in.
        InvalidSeal,
        /// A single weight is larger than the subnet allows.
        MaxWeightExceeded,
        /// Never raised: keeps the position.
        HotKeyAlreadyDelegate,
        /// This neuron set weights a short while ago. Wait for the rate limit of the subnet.
        SettingWeightsTooFast,
        /// The version key is older than the subnet accepts. Update the validator's software.
        IncorrectWeightVersionKey,
        /// The endpoint was announced a short while ago. Wait for the rate limit of the subnet.
        ServingRateLimitExceeded,
        /// The list holds more uids than the subnet has.
        UidsLengthExceedUidsInSubNet,
        /// Another subnet was registered a short while ago. Wait for the rate limit of registrations.
        NetworkTxRateLimitExceeded,
        /// The take was raised a short while ago. Wait for its rate limit.
        DelegateTxRateLimitExceeded,
        /// The coldkey swapped a hotkey a short while ago. Wait for the rate limit.
        HotKeySetTxRateLimitExceeded,
        /// Never raised: keeps the position.
        StakingRateLimitExceeded,
        /// Registration is closed.
        SubNetRegistrationDisabled,
        /// This interval takes no more registrations. Try again in the next one.
        TooManyRegistrationsThisInterval,
        /// Never raised: keeps the position.
        TransactorAccountShouldBeHotKey,
        /// There is no faucet on this chain.
        FaucetDisabled,
        /// Only the owner of the subnet may do this.
        NotSubnetOwner,
        /// This is not for the root subnet. Use the call that is made for root.
        RegistrationNotPermittedOnRootSubnet,
        /// Root is full, and the hotkey has no more root stake than its weakest member.
        StakeTooLowForRoot,
        /// Never raised: keeps the position.
        AllNetworksInImmunity,
        /// The coldkey's free balance does not cover the price of a hotkey swap.
        NotEnoughBalanceToPaySwapHotKey,
        /// Never raised: keeps the position.
        NotRootSubnet,
        /// Root has no weights.
        CanNotSetRootNetworkWeights,
        /// The subnet is full, and none of its neurons may be replaced now.
        NoNeuronIdAvailable,
        /// The take is below the minimum, or does not change in the direction of the call.
        DelegateTakeTooLow,
        /// The take is above the maximum.
        DelegateTakeTooHigh,
        /// This neuron has no commit that could be revealed.
        NoWeightsCommitFound,
        /// What is revealed is not what was committed: the hashes differ.
        InvalidRevealCommitHashNotMatch,
        /// Weights are hidden on this subnet. Commit them instead of setting them.
        CommitRevealEnabled,
        /// Weights are open on this subnet. Set them instead of committing them.
        CommitRevealDisabled,
        /// Liquid alpha is off on this subnet. Turn it on first.
        LiquidAlphaDisabled,
        /// The upper alpha value is below its minimum.
        AlphaHighTooLow,
        /// The lower alpha value is below its minimum, or above the upper one.
        AlphaLowOutOfRange,
        /// The new coldkey has hotkeys or stake of its own. Use a fresh one.
        ColdKeyAlreadyAssociated,
        /// The coldkey's free balance does not cover the price of a coldkey swap.
        NotEnoughBalanceToPaySwapColdKey,
        /// A hotkey cannot be its own child.
        InvalidChild,
        /// A child stands in the list more than once.
        DuplicateChild,
        /// The proportions of the children add up to more than the whole.
        ProportionOverflow,
        /// A hotkey may have five children at most.
        TooManyChildren,
        /// This was done a short while ago. Wait for its rate limit.
        TxRateLimitExceeded,
        /// This coldkey has announced no swap.
        ColdkeySwapAnnouncementNotFound,
        /// The announced swap is not due yet.
        ColdkeySwapTooEarly,
        /// The announcement is too young to be replaced.
        ColdkeySwapReannouncedTooEarly,
        /// This is not the coldkey that was announced: the hashes differ.
        AnnouncedColdkeyHashDoesNotMatch,
        /// The swap of this coldkey is disputed already.
        ColdkeySwapAlreadyDisputed,
        /// The new coldkey is known to the chain as a hotkey. Use another one.
        NewColdKeyIsHotkey,
        /// The childkey take lies outside the bounds of the chain or of the subnet.
        InvalidChildkeyTake,
        /// The childkey take was raised a short while ago. Wait for its rate limit.
        TxChildkeyTakeRateLimitExceeded,
        /// A field of the identity is too long, or the signature names no key.
        InvalidIdentity,
        /// The subnet has no such mechanism, or does not exist.
        MechanismDoesNotExist,
        /// Part of the stake is locked. Take out no more than what is free.
        StakeUnavailable,
        /// There is no subnet with this netuid.
        SubnetNotExists,
        /// Too many commits wait to be revealed. Reveal some first.
        TooManyUnrevealedCommits,
        /// The commit is too old to be revealed. Commit again.
        ExpiredWeightCommit,
        /// The commit cannot be revealed yet. Wait for the epoch of its reveal.
        RevealTooEarly,
        /// The lists of the call differ in length.
        InputLengthsUnequal,
        /// This neuron committed weights a short while ago. Wait for the rate limit of the subnet.
        CommittingWeightsTooFast,
        /// The amount is below the minimum.
        AmountTooLow,
        /// The pool of the subnet is too small for this trade.
        InsufficientLiquidity,
        /// The trade would go past the price limit.
        SlippageTooHigh,
        /// The owner of the subnet has switched transfers of stake off.
        TransferDisallowed,
        /// The activity cutoff is below its minimum.
        ActivityCutoffTooLow,
        /// Never raised: keeps the position.
        CallDisabled,
        /// The subnet has started already.
        FirstEmissionBlockNumberAlreadySet,
        /// The subnet is too young to be started. Wait some blocks.
        NeedWaitingMoreBlocksToStarCall,
        /// Never raised: keeps the position.
        NotEnoughAlphaOutToRecycle,
        /// Root has no alpha that could be burned or recycled.
        CannotBurnOrRecycleOnRootSubnet,
        /// The signature leads to no public key.
        UnableToRecoverPublicKey,
        /// The signature was made by another EVM key.
        InvalidRecoveredPublicKey,
        /// The subnet has not started, or its token is switched off.
        SubtokenDisabled,
        /// The coldkey swapped a hotkey on this subnet a short while ago. Wait for the interval.
        HotKeySwapOnSubnetIntervalNotPassed,
        /// Origin and destination are the same.
        SameNetuid,
        /// The account holds less than the call needs.
        InsufficientBalance,
        /// Only the creator of the crowdloan may lease the subnet.
        InvalidLeaseBeneficiary,
        /// The lease must end in a later block.
        LeaseCannotEndInThePast,
        /// The leased subnet cannot be found.
        LeaseNetuidNotFound,
        /// There is no lease with this number.
        LeaseDoesNotExist,
        /// The lease has no end.
        LeaseHasNoEndBlock,
        /// The lease runs on.
        LeaseHasNotEnded,
        /// A number becomes too large.
        Overflow,
        /// The hotkey does not belong to the beneficiary of the lease.
        BeneficiaryDoesNotOwnHotkey,
        /// Only the beneficiary of the lease may do this.
        ExpectedBeneficiaryOrigin,
        /// The subnet's epoch is near, and its settings are frozen until then.
        AdminActionProhibitedDuringWeightsWindow,
        /// The chain has no such symbol. Choose one of its table.
        SymbolDoesNotExist,
        /// Another subnet uses this symbol.
        SymbolAlreadyInUse,
        /// The commit was made for another version of the scheme. Update the validator's software.
        IncorrectCommitRevealVersion,
        /// The drand round of the reveal has passed. Commit for a later one.
        InvalidRevealRound,
        /// The reveal period is above the maximum.
        RevealPeriodTooLarge,
        /// The reveal period is below the minimum.
        RevealPeriodTooSmall,
        /// The value lies outside its bounds.
        InvalidValue,
        /// There is no room for another subnet, and none may be replaced now.
        SubnetLimitReached,
        /// The coldkey's free balance does not cover the price of a subnet.
        CannotAffordLockCost,
        /// This neuron associated an EVM key a short while ago. Wait for the rate limit.
        EvmKeyAssociateRateLimitExceeded,
        /// Rewards are staked to this hotkey already.
        SameAutoStakeHotkeyAlreadySet,
        /// The uids of the subnet could not be removed in one go.
        UidMapCouldNotBeCleared,
        /// Too many of the neurons that would stay are immune. Trim to a larger number.
        TrimmingWouldExceedMaxImmunePercentage,
        /// A key cannot be both child and parent of another one.
        ChildParentInconsistency,
        /// The number of root claims per block is above its maximum.
        InvalidNumRootClaim,
        /// The root claim threshold is above its maximum.
        InvalidRootClaimThreshold,
        /// The list of subnets is empty or too long.
        InvalidSubnetNumber,
        /// So many mechanisms with so many uids are too much for an epoch.
        TooManyUIDsPerMechanism,
        /// The voting power of this subnet is not tracked.
        VotingPowerTrackingNotEnabled,
        /// The smoothing factor is above one.
        InvalidVotingPowerEmaAlpha,
        /// This call is no longer supported.
        Deprecated,
        /// Never raised: keeps the position.
        AddStakeBurnRateLimitExceeded,
        /// This coldkey has announced a swap. Until then it can only execute, clear or dispute it.
        ColdkeySwapAnnounced,
        /// The swap of this coldkey is disputed. Only root can free the account.
        ColdkeySwapDisputed,
        /// The announcement is too young to be cleared.
        ColdkeySwapClearTooEarly,
        /// Never raised: keeps the position.
        DisabledTemporarily,
        /// Registration costs more than the limit of the call.
        RegistrationPriceLimitExceeded,
        /// The coldkey locks alpha of this subnet to another hotkey.
        LockHotkeyMismatch,
        /// The coldkey has less alpha than the lock needs.
        InsufficientStakeForLock,
        /// The coldkey locks no alpha on this subnet.
        NoExistingLock,
        /// The coldkey still locks alpha.
        ActiveLockExists,
        /// This account belongs to the chain and cannot be a hotkey.
        CannotUseSystemAccount,
        /// Never raised: keeps the position.
        UnlockAmountTooHigh,
        /// The tempo lies outside its bounds.
        TempoOutOfBounds,
        /// The activity cutoff factor lies outside its bounds.
        ActivityCutoffFactorMilliOutOfBounds,
        /// An epoch is about to be triggered already.
        EpochTriggerAlreadyPending,
        /// The next epoch comes sooner than a triggered one would.
        AutoEpochAlreadyImminent,
        /// Epochs cannot be triggered while weights are committed and revealed on this subnet.
        DynamicTempoBlockedByCommitReveal,
        /// The receiving coldkey does not accept locked alpha.
        AccountRejectsLockedAlpha,
    }
}
