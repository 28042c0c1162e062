//! The constants that clients read from the metadata.

use frame_support::pallet_macros::pallet_section;

/// The constants.
#[pallet_section]
mod constants {
    #[pallet::extra_constants]
    impl<T: Config> Pallet<T> {
        /// TAO in existence before the first block of a chain without balances.
        #[pallet::constant_name(InitialIssuance)]
        fn initial_issuance() -> TaoBalance {
            TaoBalance::new(0)
        }

        /// Default of `MinAllowedWeights`. A new subnet starts with 1.
        #[pallet::constant_name(InitialMinAllowedWeights)]
        fn initial_min_allowed_weights() -> u16 {
            1_024
        }

        /// Unused. Clients of the family read it.
        #[pallet::constant_name(InitialEmissionValue)]
        fn initial_emission_value() -> u16 {
            0
        }

        /// Blocks between epochs of a new subnet.
        #[pallet::constant_name(InitialTempo)]
        fn initial_tempo() -> u16 {
            T::Timing::get().default_tempo
        }

        /// Default of `Difficulty`.
        #[pallet::constant_name(InitialDifficulty)]
        fn initial_difficulty() -> u64 {
            10_000_000
        }

        /// Default of `MaxDifficulty`.
        #[pallet::constant_name(InitialMaxDifficulty)]
        fn initial_max_difficulty() -> u64 {
            4_611_686_018_427_387_903
        }

        /// Default of `MinDifficulty`.
        #[pallet::constant_name(InitialMinDifficulty)]
        fn initial_min_difficulty() -> u64 {
            10_000_000
        }

        /// Default of `RAORecycledForRegistration`.
        #[pallet::constant_name(InitialRAORecycledForRegistration)]
        fn initial_r_a_o_recycled_for_registration() -> TaoBalance {
            TaoBalance::new(0)
        }

        /// Default of `Burn`. A new subnet starts with 1 TAO.
        #[pallet::constant_name(InitialBurn)]
        fn initial_burn() -> TaoBalance {
            TaoBalance::new(100_000_000)
        }

        /// Default of `MaxBurn`.
        #[pallet::constant_name(InitialMaxBurn)]
        fn initial_max_burn() -> TaoBalance {
            TaoBalance::new(100_000_000_000)
        }

        /// Default of `MinBurn`.
        #[pallet::constant_name(InitialMinBurn)]
        fn initial_min_burn() -> TaoBalance {
            TaoBalance::new(500_000)
        }

        /// The smallest amount of TAO that can be staked.
        #[pallet::constant_name(InitialMinStake)]
        fn initial_min_stake() -> TaoBalance {
            TaoBalance::new(2_000_000)
        }

        /// `MinBurn` stays below this price.
        #[pallet::constant_name(MinBurnUpperBound)]
        fn min_burn_upper_bound() -> TaoBalance {
            TaoBalance::new(1_000_000_000)
        }

        /// `MaxBurn` stays above this price.
        #[pallet::constant_name(MaxBurnLowerBound)]
        fn max_burn_lower_bound() -> TaoBalance {
            TaoBalance::new(100_000_000)
        }

        /// The shortest tempo that an owner may set.
        #[pallet::constant_name(MinTempo)]
        fn min_tempo() -> u16 {
            360
        }

        /// The longest tempo that an owner may set.
        #[pallet::constant_name(MaxTempo)]
        fn max_tempo() -> u16 {
            50_400
        }

        /// The smallest activity cutoff: one tempo.
        #[pallet::constant_name(MinActivityCutoffFactorMilli)]
        fn min_activity_cutoff_factor_milli() -> u32 {
            1_000
        }

        /// The largest activity cutoff: fifty tempos.
        #[pallet::constant_name(MaxActivityCutoffFactorMilli)]
        fn max_activity_cutoff_factor_milli() -> u32 {
            50_000
        }

        /// Default of `AdjustmentInterval`.
        #[pallet::constant_name(InitialAdjustmentInterval)]
        fn initial_adjustment_interval() -> u16 {
            100
        }

        /// Default of `BondsMovingAverage`.
        #[pallet::constant_name(InitialBondsMovingAverage)]
        fn initial_bonds_moving_average() -> u64 {
            900_000
        }

        /// Default of `BondsPenalty`.
        #[pallet::constant_name(InitialBondsPenalty)]
        fn initial_bonds_penalty() -> u16 {
            65_535
        }

        /// Default of `BondsResetOn`.
        #[pallet::constant_name(InitialBondsResetOn)]
        fn initial_bonds_reset_on() -> bool {
            false
        }

        /// Default of `TargetRegistrationsPerInterval`.
        #[pallet::constant_name(InitialTargetRegistrationsPerInterval)]
        fn initial_target_registrations_per_interval() -> u16 {
            2
        }

        /// Default of `Rho`.
        #[pallet::constant_name(InitialRho)]
        fn initial_rho() -> u16 {
            10
        }

        /// Default of `AlphaSigmoidSteepness`.
        #[pallet::constant_name(InitialAlphaSigmoidSteepness)]
        fn initial_alpha_sigmoid_steepness() -> i16 {
            1_000
        }

        /// Default of `Kappa`: one half.
        #[pallet::constant_name(InitialKappa)]
        fn initial_kappa() -> u16 {
            32_767
        }

        /// Default of `MinAllowedUids`.
        #[pallet::constant_name(InitialMinAllowedUids)]
        fn initial_min_allowed_uids() -> u16 {
            64
        }

        /// Default of `MaxAllowedUids`, and the most that any subnet can have.
        #[pallet::constant_name(InitialMaxAllowedUids)]
        fn initial_max_allowed_uids() -> u16 {
            256
        }

        /// Default of `ValidatorPruneLen`.
        #[pallet::constant_name(InitialValidatorPruneLen)]
        fn initial_validator_prune_len() -> u64 {
            1
        }

        /// Default of `ScalingLawPower`.
        #[pallet::constant_name(InitialScalingLawPower)]
        fn initial_scaling_law_power() -> u16 {
            50
        }

        /// Default of `ImmunityPeriod`. A new subnet starts with 5,000 blocks.
        #[pallet::constant_name(InitialImmunityPeriod)]
        fn initial_immunity_period() -> u16 {
            4_096
        }

        /// Default of `ActivityCutoff`.
        #[pallet::constant_name(InitialActivityCutoff)]
        fn initial_activity_cutoff() -> u16 {
            5_000
        }

        /// Default of `MaxRegistrationsPerBlock`.
        #[pallet::constant_name(InitialMaxRegistrationsPerBlock)]
        fn initial_max_registrations_per_block() -> u16 {
            1
        }

        /// Unused. Clients of the family read it.
        #[pallet::constant_name(InitialPruningScore)]
        fn initial_pruning_score() -> u16 {
            65_535
        }

        /// Default of `MaxAllowedValidators`. A new subnet starts with 64.
        #[pallet::constant_name(InitialMaxAllowedValidators)]
        fn initial_max_allowed_validators() -> u16 {
            128
        }

        /// Take of a new delegate: 18% as a part of 65,535.
        #[pallet::constant_name(InitialDefaultDelegateTake)]
        fn initial_default_delegate_take() -> u16 {
            11_796
        }

        /// Default of `MinDelegateTake`.
        #[pallet::constant_name(InitialMinDelegateTake)]
        fn initial_min_delegate_take() -> u16 {
            0
        }

        /// Default of `ChildkeyTake`.
        #[pallet::constant_name(InitialDefaultChildKeyTake)]
        fn initial_default_child_key_take() -> u16 {
            0
        }

        /// Default of `MinChildkeyTake`.
        #[pallet::constant_name(InitialMinChildKeyTake)]
        fn initial_min_child_key_take() -> u16 {
            0
        }

        /// Default of `MaxChildkeyTake`: 18%.
        #[pallet::constant_name(InitialMaxChildKeyTake)]
        fn initial_max_child_key_take() -> u16 {
            11_796
        }

        /// Default of `WeightsVersionKey`.
        #[pallet::constant_name(InitialWeightsVersionKey)]
        fn initial_weights_version_key() -> u64 {
            0
        }

        /// Default of `ServingRateLimit`.
        #[pallet::constant_name(InitialServingRateLimit)]
        fn initial_serving_rate_limit() -> u64 {
            50
        }

        /// Default of `TxRateLimit`.
        #[pallet::constant_name(InitialTxRateLimit)]
        fn initial_tx_rate_limit() -> u64 {
            1_000
        }

        /// Default of `TxDelegateTakeRateLimit`: 30 days of 12-second blocks.
        #[pallet::constant_name(InitialTxDelegateTakeRateLimit)]
        fn initial_tx_delegate_take_rate_limit() -> u64 {
            216_000
        }

        /// Default of `TxChildkeyTakeRateLimit`.
        #[pallet::constant_name(InitialTxChildKeyTakeRateLimit)]
        fn initial_tx_child_key_take_rate_limit() -> u64 {
            T::Timing::get().childkey_take_rate_limit
        }

        /// Default of `AdjustmentAlpha`.
        #[pallet::constant_name(InitialAdjustmentAlpha)]
        fn initial_adjustment_alpha() -> u64 {
            0
        }

        /// Default of `NetworkImmunityPeriod`: 180 days of 12-second blocks.
        #[pallet::constant_name(InitialNetworkImmunityPeriod)]
        fn initial_network_immunity_period() -> u64 {
            1_296_000
        }

        /// Default of `NetworkMinLockCost`: 1,000 TAO.
        #[pallet::constant_name(InitialNetworkMinLockCost)]
        fn initial_network_min_lock_cost() -> TaoBalance {
            TaoBalance::new(1_000_000_000_000)
        }

        /// Default of `SubnetOwnerCut`: 18%.
        #[pallet::constant_name(InitialSubnetOwnerCut)]
        fn initial_subnet_owner_cut() -> u16 {
            11_796
        }

        /// Default of `NetworkLockReductionInterval`: 14 days of 12-second blocks.
        #[pallet::constant_name(InitialNetworkLockReductionInterval)]
        fn initial_network_lock_reduction_interval() -> u64 {
            100_800
        }

        /// Default of `NetworkRateLimit`: a day of 12-second blocks.
        #[pallet::constant_name(InitialNetworkRateLimit)]
        fn initial_network_rate_limit() -> u64 {
            7_200
        }

        /// Price of a hotkey swap on all subnets, and of announcing a coldkey swap.
        #[pallet::constant_name(KeySwapCost)]
        fn key_swap_cost() -> TaoBalance {
            TaoBalance::new(100_000_000)
        }

        /// Upper value of `AlphaValues` by default: 0.9.
        #[pallet::constant_name(AlphaHigh)]
        fn alpha_high() -> u16 {
            58_982
        }

        /// Lower value of `AlphaValues` by default: 0.7.
        #[pallet::constant_name(AlphaLow)]
        fn alpha_low() -> u16 {
            45_875
        }

        /// Default of the storage item of this name.
        #[pallet::constant_name(LiquidAlphaOn)]
        fn liquid_alpha_on() -> bool {
            false
        }

        /// Default of the storage item of this name. A new subnet starts with it on.
        #[pallet::constant_name(Yuma3On)]
        fn yuma3_on() -> bool {
            false
        }

        /// Default of `ColdkeySwapAnnouncementDelay`.
        #[pallet::constant_name(InitialColdkeySwapAnnouncementDelay)]
        fn initial_coldkey_swap_announcement_delay() -> BlockNumberFor<T> {
            T::Timing::get().coldkey_swap_announcement_delay.into()
        }

        /// Default of `ColdkeySwapReannouncementDelay`.
        #[pallet::constant_name(InitialColdkeySwapReannouncementDelay)]
        fn initial_coldkey_swap_reannouncement_delay() -> BlockNumberFor<T> {
            T::Timing::get().coldkey_swap_reannouncement_delay.into()
        }

        /// Default of `DissolveNetworkScheduleDuration`.
        #[pallet::constant_name(InitialDissolveNetworkScheduleDuration)]
        fn initial_dissolve_network_schedule_duration() -> BlockNumberFor<T> {
            36_000u32.into()
        }

        /// Default of `TaoWeight`: 5.27% as a part of 2^64 - 1.
        #[pallet::constant_name(InitialTaoWeight)]
        fn initial_tao_weight() -> u64 {
            971_718_665_099_567_868
        }

        /// Default of `EMAPriceHalvingBlocks`: 28 days of 12-second blocks.
        #[pallet::constant_name(InitialEmaPriceHalvingPeriod)]
        fn initial_ema_price_halving_period() -> u64 {
            201_600
        }

        /// Default of `StartCallDelay`.
        #[pallet::constant_name(InitialStartCallDelay)]
        fn initial_start_call_delay() -> u64 {
            0
        }

        /// Price of a hotkey swap on one subnet.
        #[pallet::constant_name(KeySwapOnSubnetCost)]
        fn key_swap_on_subnet_cost() -> TaoBalance {
            TaoBalance::new(1_000_000)
        }

        /// Blocks between hotkey swaps of a coldkey on one subnet.
        #[pallet::constant_name(HotkeySwapOnSubnetInterval)]
        fn hotkey_swap_on_subnet_interval() -> u64 {
            T::Timing::get().hotkey_swap_on_subnet_interval
        }

        /// Blocks between payouts of a lease.
        #[pallet::constant_name(LeaseDividendsDistributionInterval)]
        fn lease_dividends_distribution_interval() -> BlockNumberFor<T> {
            100u32.into()
        }

        /// Part of the remaining neurons that may be immune when a subnet is trimmed.
        #[pallet::constant_name(MaxImmuneUidsPercentage)]
        fn max_immune_uids_percentage() -> Percent {
            Percent::from_percent(80)
        }

        /// What the accounts of subnets are derived from.
        #[pallet::constant_name(SubtensorPalletId)]
        fn subtensor_pallet_id() -> PalletId {
            PalletId(*b"subtensr")
        }

        /// What the account is derived from that burned TAO goes to.
        #[pallet::constant_name(BurnAccountId)]
        fn burn_account_id() -> PalletId {
            PalletId(*b"burntnsr")
        }

        /// Default of `MaxEpochsPerBlock`.
        #[pallet::constant_name(InitialMaxEpochsPerBlock)]
        fn initial_max_epochs_per_block() -> u8 {
            T::Timing::get().max_epochs_per_block
        }
    }
}
