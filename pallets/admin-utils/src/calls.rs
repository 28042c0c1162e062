//! The wire: each call in index order, which hands its row of the table and the value on.
//!
//! FRAME wants all calls of a pallet in one block, so this file is as long as there are calls: each has its
//! docs, its index, its arguments, and one expression. What they have in common is in `apply`.

use frame_support::pallet_macros::pallet_section;

/// The calls.
#[pallet_section]
mod calls {
    #[pallet::call(weight(<T as Config>::WeightInfo))]
    impl<T: Config> Pallet<T> {
        /// Makes the owners of these Aura keys the authorities, from the second session end on.
        ///
        /// Origin: root.
        #[pallet::call_index(0)]
        pub fn swap_authorities(
            origin: OriginFor<T>,
            new_authorities: BoundedVec<T::AuthorityId, T::MaxAuthorities>,
        ) -> DispatchResult {
            Self::apply(
                origin,
                &rules::SWAP_AUTHORITIES,
                NetUid::ROOT,
                Value::NONE,
                || T::Authorities::replace(new_authorities.into_inner()),
            )
        }

        /// Sets the greatest take of a delegate.
        ///
        /// Origin: root. Emits `MaxDelegateTakeSet`.
        #[pallet::call_index(1)]
        pub fn sudo_set_default_take(origin: OriginFor<T>, default_take: u16) -> DispatchResult {
            Self::set::<subtensor::MaxDelegateTake<T>, _>(
                origin,
                &rules::DEFAULT_TAKE,
                default_take,
                Some(subtensor::Event::MaxDelegateTakeSet),
            )
        }

        /// Sets the blocks between two swaps of a hotkey on all subnets.
        ///
        /// Origin: root. Emits `TxRateLimitSet`.
        #[pallet::call_index(2)]
        pub fn sudo_set_tx_rate_limit(origin: OriginFor<T>, tx_rate_limit: u64) -> DispatchResult {
            Self::set::<subtensor::TxRateLimit<T>, _>(
                origin,
                &rules::TX_RATE_LIMIT,
                tx_rate_limit,
                Some(subtensor::Event::TxRateLimitSet),
            )
        }

        /// Sets the blocks between two announcements of an endpoint.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`. Emits
        /// `ServingRateLimitSet`.
        #[pallet::call_index(3)]
        pub fn sudo_set_serving_rate_limit(
            origin: OriginFor<T>,
            netuid: NetUid,
            serving_rate_limit: u64,
        ) -> DispatchResult {
            Self::set_on::<subtensor::ServingRateLimit<T>, _>(
                origin,
                &rules::SERVING_RATE_LIMIT,
                netuid,
                serving_rate_limit,
                Some(subtensor::Event::ServingRateLimitSet),
            )
        }

        /// Sets the least difficulty of work. It has no effect: nothing adjusts the difficulty.
        ///
        /// Origin: root. Errors: `SubnetDoesNotExist`, `AdminActionProhibitedDuringWeightsWindow`.
        /// Emits `MinDifficultySet`.
        #[pallet::call_index(4)]
        pub fn sudo_set_min_difficulty(
            origin: OriginFor<T>,
            netuid: NetUid,
            min_difficulty: u64,
        ) -> DispatchResult {
            Self::set_on::<subtensor::MinDifficulty<T>, _>(
                origin,
                &rules::MIN_DIFFICULTY,
                netuid,
                min_difficulty,
                Some(subtensor::Event::MinDifficultySet),
            )
        }

        /// Sets the greatest difficulty of work. It has no effect: nothing adjusts the difficulty.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`. Emits
        /// `MaxDifficultySet`.
        #[pallet::call_index(5)]
        pub fn sudo_set_max_difficulty(
            origin: OriginFor<T>,
            netuid: NetUid,
            max_difficulty: u64,
        ) -> DispatchResult {
            Self::set_on::<subtensor::MaxDifficulty<T>, _>(
                origin,
                &rules::MAX_DIFFICULTY,
                netuid,
                max_difficulty,
                Some(subtensor::Event::MaxDifficultySet),
            )
        }

        /// Sets the version that clients must have to set weights.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`. Emits
        /// `WeightsVersionKeySet`.
        #[pallet::call_index(6)]
        pub fn sudo_set_weights_version_key(
            origin: OriginFor<T>,
            netuid: NetUid,
            weights_version_key: u64,
        ) -> DispatchResult {
            Self::set_on::<subtensor::WeightsVersionKey<T>, _>(
                origin,
                &rules::WEIGHTS_VERSION_KEY,
                netuid,
                weights_version_key,
                Some(subtensor::Event::WeightsVersionKeySet),
            )
        }

        /// Sets the blocks between two settings of weights.
        ///
        /// Origin: root. Errors: `SubnetDoesNotExist`. Emits `WeightsSetRateLimitSet`.
        #[pallet::call_index(7)]
        pub fn sudo_set_weights_set_rate_limit(
            origin: OriginFor<T>,
            netuid: NetUid,
            weights_set_rate_limit: u64,
        ) -> DispatchResult {
            Self::set_on::<subtensor::WeightsSetRateLimit<T>, _>(
                origin,
                &rules::WEIGHTS_SET_RATE_LIMIT,
                netuid,
                weights_set_rate_limit,
                Some(subtensor::Event::WeightsSetRateLimitSet),
            )
        }

        /// Sets the blocks in which registrations are counted.
        ///
        /// Origin: root. Errors: `SubnetDoesNotExist`. Emits `AdjustmentIntervalSet`.
        #[pallet::call_index(8)]
        pub fn sudo_set_adjustment_interval(
            origin: OriginFor<T>,
            netuid: NetUid,
            adjustment_interval: u16,
        ) -> DispatchResult {
            Self::set_on::<subtensor::AdjustmentInterval<T>, _>(
                origin,
                &rules::ADJUSTMENT_INTERVAL,
                netuid,
                adjustment_interval,
                Some(subtensor::Event::AdjustmentIntervalSet),
            )
        }

        /// Sets how slowly the price of registrations once followed the demand. It has no effect: the
        /// price rises with each registration.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`. Emits
        /// `AdjustmentAlphaSet`.
        #[pallet::call_index(9)]
        pub fn sudo_set_adjustment_alpha(
            origin: OriginFor<T>,
            netuid: NetUid,
            adjustment_alpha: u64,
        ) -> DispatchResult {
            Self::set_on::<subtensor::AdjustmentAlpha<T>, _>(
                origin,
                &rules::ADJUSTMENT_ALPHA,
                netuid,
                adjustment_alpha,
                Some(subtensor::Event::AdjustmentAlphaSet),
            )
        }

        /// Sets the blocks for which a new neuron cannot be replaced.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`. Emits
        /// `ImmunityPeriodSet`.
        #[pallet::call_index(13)]
        pub fn sudo_set_immunity_period(
            origin: OriginFor<T>,
            netuid: NetUid,
            immunity_period: u16,
        ) -> DispatchResult {
            Self::set_on::<subtensor::ImmunityPeriod<T>, _>(
                origin,
                &rules::IMMUNITY_PERIOD,
                netuid,
                immunity_period,
                Some(subtensor::Event::ImmunityPeriodSet),
            )
        }

        /// Sets how many weights a validator must set at least.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`. Emits
        /// `MinAllowedWeightSet`.
        #[pallet::call_index(14)]
        pub fn sudo_set_min_allowed_weights(
            origin: OriginFor<T>,
            netuid: NetUid,
            min_allowed_weights: u16,
        ) -> DispatchResult {
            Self::set_on::<subtensor::MinAllowedWeights<T>, _>(
                origin,
                &rules::MIN_ALLOWED_WEIGHTS,
                netuid,
                min_allowed_weights,
                Some(subtensor::Event::MinAllowedWeightSet),
            )
        }

        /// Sets how many neurons the subnet has room for.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `MaxAllowedUidsLessThanMinAllowedUids`, `MaxAllowedUIdsLessThanCurrentUIds`,
        /// `MaxAllowedUidsGreaterThanDefaultMaxAllowedUids`, `TooManyUIDsPerMechanism`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`. Emits
        /// `MaxAllowedUidsSet`.
        #[pallet::call_index(15)]
        pub fn sudo_set_max_allowed_uids(
            origin: OriginFor<T>,
            netuid: NetUid,
            max_allowed_uids: u16,
        ) -> DispatchResult {
            Self::set_on::<subtensor::MaxAllowedUids<T>, _>(
                origin,
                &rules::MAX_ALLOWED_UIDS,
                netuid,
                max_allowed_uids,
                Some(subtensor::Event::MaxAllowedUidsSet),
            )
        }

        /// Sets the share of stake that makes consensus.
        ///
        /// Origin: root. Errors: `SubnetDoesNotExist`. Emits `KappaSet`.
        #[pallet::call_index(16)]
        pub fn sudo_set_kappa(origin: OriginFor<T>, netuid: NetUid, kappa: u16) -> DispatchResult {
            Self::set_on::<subtensor::Kappa<T>, _>(
                origin,
                &rules::KAPPA,
                netuid,
                kappa,
                Some(subtensor::Event::KappaSet),
            )
        }

        /// Sets the steepness of trust. It has no effect: the epoch does not read it.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`.
        #[pallet::call_index(17)]
        pub fn sudo_set_rho(origin: OriginFor<T>, netuid: NetUid, rho: u16) -> DispatchResult {
            Self::set_on::<subtensor::Rho<T>, _>(origin, &rules::RHO, netuid, rho, None)
        }

        /// Sets the blocks for which a neuron once counted as active. It has no effect:
        /// `set_activity_cutoff_factor` took its place.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `ActivityCutoffTooLow`, `AdminActionProhibitedDuringWeightsWindow`,
        /// `TxRateLimitExceeded`. Emits `ActivityCutoffSet`.
        #[pallet::call_index(18)]
        pub fn sudo_set_activity_cutoff(
            origin: OriginFor<T>,
            netuid: NetUid,
            activity_cutoff: u16,
        ) -> DispatchResult {
            Self::set_on::<subtensor::ActivityCutoff<T>, _>(
                origin,
                &rules::ACTIVITY_CUTOFF,
                netuid,
                activity_cutoff,
                Some(subtensor::Event::ActivityCutoffSet),
            )
        }

        /// Sets whether neurons may register.
        ///
        /// Origin: root. Errors: `SubnetDoesNotExist`. Emits `RegistrationAllowed`.
        #[pallet::call_index(19)]
        pub fn sudo_set_network_registration_allowed(
            origin: OriginFor<T>,
            netuid: NetUid,
            registration_allowed: bool,
        ) -> DispatchResult {
            Self::set_on::<subtensor::NetworkRegistrationAllowed<T>, _>(
                origin,
                &rules::REGISTRATION_ALLOWED,
                netuid,
                registration_allowed,
                Some(subtensor::Event::RegistrationAllowed),
            )
        }

        /// Sets whether work pays for a registration.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`. Emits
        /// `PowRegistrationAllowed`.
        #[pallet::call_index(20)]
        pub fn sudo_set_network_pow_registration_allowed(
            origin: OriginFor<T>,
            netuid: NetUid,
            registration_allowed: bool,
        ) -> DispatchResult {
            Self::set_on::<subtensor::NetworkPowRegistrationAllowed<T>, _>(
                origin,
                &rules::POW_REGISTRATION_ALLOWED,
                netuid,
                registration_allowed,
                Some(subtensor::Event::PowRegistrationAllowed),
            )
        }

        /// Sets how many registrations an interval is meant for.
        ///
        /// Origin: root. Errors: `SubnetDoesNotExist`, `AdminActionProhibitedDuringWeightsWindow`.
        /// Emits `RegistrationPerIntervalSet`.
        #[pallet::call_index(21)]
        pub fn sudo_set_target_registrations_per_interval(
            origin: OriginFor<T>,
            netuid: NetUid,
            target_registrations_per_interval: u16,
        ) -> DispatchResult {
            Self::set_on::<subtensor::TargetRegistrationsPerInterval<T>, _>(
                origin,
                &rules::TARGET_REGISTRATIONS,
                netuid,
                target_registrations_per_interval,
                Some(subtensor::Event::RegistrationPerIntervalSet),
            )
        }

        /// Sets the least price of a registration.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `ValueNotInBounds`, `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`.
        /// Emits `MinBurnSet`.
        #[pallet::call_index(22)]
        pub fn sudo_set_min_burn(
            origin: OriginFor<T>,
            netuid: NetUid,
            min_burn: TaoBalance,
        ) -> DispatchResult {
            Self::set_price_term::<subtensor::MinBurn<T>, _, _>(
                origin,
                &rules::MIN_BURN,
                netuid,
                min_burn,
                subtensor::Event::<T>::MinBurnSet,
            )
        }

        /// Sets the greatest price of a registration.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `ValueNotInBounds`, `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`.
        /// Emits `MaxBurnSet`.
        #[pallet::call_index(23)]
        pub fn sudo_set_max_burn(
            origin: OriginFor<T>,
            netuid: NetUid,
            max_burn: TaoBalance,
        ) -> DispatchResult {
            Self::set_price_term::<subtensor::MaxBurn<T>, _, _>(
                origin,
                &rules::MAX_BURN,
                netuid,
                max_burn,
                subtensor::Event::<T>::MaxBurnSet,
            )
        }

        /// Sets the difficulty of work.
        ///
        /// Origin: root. Errors: `SubnetDoesNotExist`, `AdminActionProhibitedDuringWeightsWindow`.
        /// Emits `DifficultySet`.
        #[pallet::call_index(24)]
        pub fn sudo_set_difficulty(
            origin: OriginFor<T>,
            netuid: NetUid,
            difficulty: u64,
        ) -> DispatchResult {
            Self::set_on::<subtensor::Difficulty<T>, _>(
                origin,
                &rules::DIFFICULTY,
                netuid,
                difficulty,
                Some(subtensor::Event::DifficultySet),
            )
        }

        /// Sets how many validators have a permit.
        ///
        /// Origin: root. Errors: `SubnetDoesNotExist`, `MaxValidatorsLargerThanMaxUIds`,
        /// `AdminActionProhibitedDuringWeightsWindow`. Emits `MaxAllowedValidatorsSet`.
        #[pallet::call_index(25)]
        pub fn sudo_set_max_allowed_validators(
            origin: OriginFor<T>,
            netuid: NetUid,
            max_allowed_validators: u16,
        ) -> DispatchResult {
            Self::set_on::<subtensor::MaxAllowedValidators<T>, _>(
                origin,
                &rules::MAX_ALLOWED_VALIDATORS,
                netuid,
                max_allowed_validators,
                Some(subtensor::Event::MaxAllowedValidatorsSet),
            )
        }

        /// Sets how slowly bonds follow the weights, in millionths.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `BondsMovingAverageMaxReached`, `AdminActionProhibitedDuringWeightsWindow`,
        /// `TxRateLimitExceeded`. Emits `BondsMovingAverageSet`.
        #[pallet::call_index(26)]
        pub fn sudo_set_bonds_moving_average(
            origin: OriginFor<T>,
            netuid: NetUid,
            bonds_moving_average: u64,
        ) -> DispatchResult {
            Self::set_on::<subtensor::BondsMovingAverage<T>, _>(
                origin,
                &rules::BONDS_MOVING_AVERAGE,
                netuid,
                bonds_moving_average,
                Some(subtensor::Event::BondsMovingAverageSet),
            )
        }

        /// Sets how many neurons may register in a block.
        ///
        /// Origin: root. Errors: `SubnetDoesNotExist`, `AdminActionProhibitedDuringWeightsWindow`.
        /// Emits `MaxRegistrationsPerBlockSet`.
        #[pallet::call_index(27)]
        pub fn sudo_set_max_registrations_per_block(
            origin: OriginFor<T>,
            netuid: NetUid,
            max_registrations_per_block: u16,
        ) -> DispatchResult {
            Self::set_on::<subtensor::MaxRegistrationsPerBlock<T>, _>(
                origin,
                &rules::MAX_REGISTRATIONS_PER_BLOCK,
                netuid,
                max_registrations_per_block,
                Some(subtensor::Event::MaxRegistrationsPerBlockSet),
            )
        }

        /// Sets the owners' share of emission, of 65,535.
        ///
        /// Origin: root. Emits `SubnetOwnerCutSet`.
        #[pallet::call_index(28)]
        pub fn sudo_set_subnet_owner_cut(
            origin: OriginFor<T>,
            subnet_owner_cut: u16,
        ) -> DispatchResult {
            Self::set::<subtensor::SubnetOwnerCut<T>, _>(
                origin,
                &rules::SUBNET_OWNER_CUT,
                subnet_owner_cut,
                Some(subtensor::Event::SubnetOwnerCutSet),
            )
        }

        /// Sets the blocks between two registrations of subnets.
        ///
        /// Origin: root. Emits `NetworkRateLimitSet`.
        #[pallet::call_index(29)]
        pub fn sudo_set_network_rate_limit(
            origin: OriginFor<T>,
            rate_limit: u64,
        ) -> DispatchResult {
            Self::set::<subtensor::NetworkRateLimit<T>, _>(
                origin,
                &rules::NETWORK_RATE_LIMIT,
                rate_limit,
                Some(subtensor::Event::NetworkRateLimitSet),
            )
        }

        /// Sets the blocks between two epochs, and puts the next one a whole tempo away. 0 stops
        /// them.
        ///
        /// Origin: root. Errors: `SubnetDoesNotExist`, `AdminActionProhibitedDuringWeightsWindow`.
        /// Emits `TempoSet`.
        #[pallet::call_index(30)]
        pub fn sudo_set_tempo(origin: OriginFor<T>, netuid: NetUid, tempo: u16) -> DispatchResult {
            Self::apply(origin, &rules::TEMPO, netuid, tempo.into(), || {
                Core::<T>::set_tempo_of(netuid, tempo);
                Ok(())
            })
        }

        /// Refuses: issuance is counted, and nobody sets it.
        ///
        /// Origin: none will do. Errors: `Deprecated`.
        #[pallet::call_index(33)]
        pub fn sudo_set_total_issuance(
            _origin: OriginFor<T>,
            _total_issuance: TaoBalance,
        ) -> DispatchResult {
            Err(Error::<T>::Deprecated.into())
        }

        /// Sets the blocks for which a new subnet cannot be replaced.
        ///
        /// Origin: root. Emits `NetworkImmunityPeriodSet`.
        #[pallet::call_index(35)]
        pub fn sudo_set_network_immunity_period(
            origin: OriginFor<T>,
            immunity_period: u64,
        ) -> DispatchResult {
            Self::set::<subtensor::NetworkImmunityPeriod<T>, _>(
                origin,
                &rules::NETWORK_IMMUNITY_PERIOD,
                immunity_period,
                Some(subtensor::Event::NetworkImmunityPeriodSet),
            )
        }

        /// Sets the least price of a subnet.
        ///
        /// Origin: root. Emits `NetworkMinLockCostSet`.
        #[pallet::call_index(36)]
        pub fn sudo_set_network_min_lock_cost(
            origin: OriginFor<T>,
            lock_cost: TaoBalance,
        ) -> DispatchResult {
            Self::set::<subtensor::NetworkMinLockCost<T>, _>(
                origin,
                &rules::NETWORK_MIN_LOCK_COST,
                lock_cost,
                Some(subtensor::Event::NetworkMinLockCostSet),
            )
        }

        /// Sets how many subnets there may be besides root.
        ///
        /// Origin: root. Emits `SubnetLimitSet`.
        #[pallet::call_index(37)]
        pub fn sudo_set_subnet_limit(origin: OriginFor<T>, max_subnets: u16) -> DispatchResult {
            Self::set::<subtensor::SubnetLimit<T>, _>(
                origin,
                &rules::SUBNET_LIMIT,
                max_subnets,
                Some(subtensor::Event::SubnetLimitSet),
            )
        }

        /// Sets the blocks in which the price of a subnet falls by half.
        ///
        /// Origin: root. Emits `NetworkLockCostReductionIntervalSet`.
        #[pallet::call_index(38)]
        pub fn sudo_set_lock_reduction_interval(
            origin: OriginFor<T>,
            interval: u64,
        ) -> DispatchResult {
            Self::set::<subtensor::NetworkLockReductionInterval<T>, _>(
                origin,
                &rules::LOCK_REDUCTION_INTERVAL,
                interval,
                Some(subtensor::Event::NetworkLockCostReductionIntervalSet),
            )
        }

        /// Sets what the subnet is said to have taken for registrations.
        ///
        /// Origin: root. Errors: `SubnetDoesNotExist`. Emits `RAORecycledForRegistrationSet`.
        #[pallet::call_index(39)]
        pub fn sudo_set_rao_recycled(
            origin: OriginFor<T>,
            netuid: NetUid,
            rao_recycled: TaoBalance,
        ) -> DispatchResult {
            Self::set_on::<subtensor::RAORecycledForRegistration<T>, _>(
                origin,
                &rules::RAO_RECYCLED,
                netuid,
                rao_recycled,
                Some(subtensor::Event::RAORecycledForRegistrationSet),
            )
        }

        /// Sets the stake without which a validator cannot set weights.
        ///
        /// Origin: root. Emits `StakeThresholdSet`.
        #[pallet::call_index(42)]
        pub fn sudo_set_stake_threshold(origin: OriginFor<T>, min_stake: u64) -> DispatchResult {
            Self::set::<subtensor::StakeThreshold<T>, _>(
                origin,
                &rules::STAKE_THRESHOLD,
                min_stake,
                Some(subtensor::Event::StakeThresholdSet),
            )
        }

        /// Sets the least stake of a nominator, in millionths of the least stake.
        ///
        /// Origin: root.
        #[pallet::call_index(43)]
        pub fn sudo_set_nominator_min_required_stake(
            origin: OriginFor<T>,
            min_stake: u64,
        ) -> DispatchResult {
            Self::set::<subtensor::NominatorMinRequiredStake<T>, _>(
                origin,
                &rules::NOMINATOR_MIN_REQUIRED_STAKE,
                min_stake,
                None,
            )
        }

        /// Sets the blocks between two rises of a delegate's take.
        ///
        /// Origin: root. Emits `TxDelegateTakeRateLimitSet`.
        #[pallet::call_index(45)]
        pub fn sudo_set_tx_delegate_take_rate_limit(
            origin: OriginFor<T>,
            tx_rate_limit: u64,
        ) -> DispatchResult {
            Self::set::<subtensor::TxDelegateTakeRateLimit<T>, _>(
                origin,
                &rules::TX_DELEGATE_TAKE_RATE_LIMIT,
                tx_rate_limit,
                Some(subtensor::Event::TxDelegateTakeRateLimitSet),
            )
        }

        /// Sets the least take of a delegate.
        ///
        /// Origin: root. Emits `MinDelegateTakeSet`.
        #[pallet::call_index(46)]
        pub fn sudo_set_min_delegate_take(origin: OriginFor<T>, take: u16) -> DispatchResult {
            Self::set::<subtensor::MinDelegateTake<T>, _>(
                origin,
                &rules::MIN_DELEGATE_TAKE,
                take,
                Some(subtensor::Event::MinDelegateTakeSet),
            )
        }

        /// Sets whether weights are committed first and revealed later.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`. Emits
        /// `CommitRevealEnabled`.
        #[pallet::call_index(49)]
        pub fn sudo_set_commit_reveal_weights_enabled(
            origin: OriginFor<T>,
            netuid: NetUid,
            enabled: bool,
        ) -> DispatchResult {
            Self::set_on::<subtensor::CommitRevealWeightsEnabled<T>, _>(
                origin,
                &rules::COMMIT_REVEAL_ENABLED,
                netuid,
                enabled,
                Some(subtensor::Event::CommitRevealEnabled),
            )
        }

        /// Sets whether bonds follow the weights at a pace that depends on consensus.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`.
        #[pallet::call_index(50)]
        pub fn sudo_set_liquid_alpha_enabled(
            origin: OriginFor<T>,
            netuid: NetUid,
            enabled: bool,
        ) -> DispatchResult {
            Self::set_on::<subtensor::LiquidAlphaOn<T>, _>(
                origin,
                &rules::LIQUID_ALPHA_ENABLED,
                netuid,
                enabled,
                None,
            )
        }

        /// Sets the slowest and the fastest pace of bonds, of 65,535, where liquid alpha is on.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `LiquidAlphaDisabled`, `AlphaHighTooLow`, `AlphaLowOutOfRange`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`.
        #[pallet::call_index(51)]
        pub fn sudo_set_alpha_values(
            origin: OriginFor<T>,
            netuid: NetUid,
            alpha_low: u16,
            alpha_high: u16,
        ) -> DispatchResult {
            let values = (alpha_low, alpha_high);
            Self::set_on::<subtensor::AlphaValues<T>, _>(
                origin,
                &rules::ALPHA_VALUES,
                netuid,
                values,
                None,
            )
        }

        /// Has no effect: dissolutions are not scheduled.
        ///
        /// Origin: root. Emits `DissolveNetworkScheduleDurationSet`.
        #[pallet::call_index(55)]
        pub fn sudo_set_dissolve_network_schedule_duration(
            origin: OriginFor<T>,
            duration: BlockNumberFor<T>,
        ) -> DispatchResult {
            Self::set_blocks::<subtensor::DissolveNetworkScheduleDuration<T>>(
                origin,
                &rules::DISSOLVE_SCHEDULE_DURATION,
                duration,
                subtensor::Event::DissolveNetworkScheduleDurationSet,
            )
        }

        /// Sets how many epochs lie between a commitment and its reveal.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `RevealPeriodTooLarge`, `RevealPeriodTooSmall`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`. Emits
        /// `CommitRevealPeriodsSet`.
        #[pallet::call_index(57)]
        pub fn sudo_set_commit_reveal_weights_interval(
            origin: OriginFor<T>,
            netuid: NetUid,
            interval: u64,
        ) -> DispatchResult {
            Self::set_on::<subtensor::RevealPeriodEpochs<T>, _>(
                origin,
                &rules::REVEAL_PERIOD,
                netuid,
                interval,
                Some(subtensor::Event::CommitRevealPeriodsSet),
            )
        }

        /// Sets the chain id that signed orders and contracts name.
        ///
        /// Origin: root.
        #[pallet::call_index(58)]
        pub fn sudo_set_evm_chain_id(origin: OriginFor<T>, chain_id: u64) -> DispatchResult {
            Self::set::<EvmChainId<T>, _>(origin, &rules::EVM_CHAIN_ID, chain_id, None)
        }

        /// Refuses: finality keys change with the session alone, so that light clients can follow.
        ///
        /// Origin: root. Errors: `Deprecated`.
        #[pallet::call_index(59)]
        pub fn schedule_grandpa_change(
            origin: OriginFor<T>,
            _next_authorities: AuthorityList,
            _in_blocks: BlockNumberFor<T>,
            _forced: Option<BlockNumberFor<T>>,
        ) -> DispatchResult {
            Self::apply(
                origin,
                &rules::GRANDPA_CHANGE,
                NetUid::ROOT,
                Value::NONE,
                || Err(Error::<T>::Deprecated.into()),
            )
        }

        /// Sets how much of the bonds to outvoted weights is lost, of 65,535.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`. Emits
        /// `BondsPenaltySet`.
        #[pallet::call_index(60)]
        pub fn sudo_set_bonds_penalty(
            origin: OriginFor<T>,
            netuid: NetUid,
            bonds_penalty: u16,
        ) -> DispatchResult {
            Self::set_on::<subtensor::BondsPenalty<T>, _>(
                origin,
                &rules::BONDS_PENALTY,
                netuid,
                bonds_penalty,
                Some(subtensor::Event::BondsPenaltySet),
            )
        }

        /// Sets whether stake may be transferred to another coldkey.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`. Emits
        /// `TransferToggle`.
        #[pallet::call_index(61)]
        pub fn sudo_set_toggle_transfer(
            origin: OriginFor<T>,
            netuid: NetUid,
            toggle: bool,
        ) -> DispatchResult {
            Self::set_on::<subtensor::TransferToggle<T>, _>(
                origin,
                &rules::TRANSFER_TOGGLE,
                netuid,
                toggle,
                Some(subtensor::Event::TransferToggle),
            )
        }

        /// Sets whether contracts may use a precompile.
        ///
        /// Origin: root. Emits `PrecompileUpdated`.
        #[pallet::call_index(62)]
        pub fn sudo_toggle_evm_precompile(
            origin: OriginFor<T>,
            precompile_id: PrecompileEnum,
            enabled: bool,
        ) -> DispatchResult {
            Self::apply(
                origin,
                &rules::EVM_PRECOMPILE,
                NetUid::ROOT,
                enabled.into(),
                || {
                    PrecompileEnable::<T>::insert(precompile_id, enabled);
                    Self::deposit_event(Event::PrecompileUpdated {
                        precompile_id,
                        enabled,
                    });
                    Ok(())
                },
            )
        }

        /// Sets how fast the moving price follows the price.
        ///
        /// Origin: root.
        #[pallet::call_index(63)]
        pub fn sudo_set_subnet_moving_alpha(origin: OriginFor<T>, alpha: I96F32) -> DispatchResult {
            Self::set::<subtensor::SubnetMovingAlpha<T>, _>(
                origin,
                &rules::SUBNET_MOVING_ALPHA,
                alpha,
                None,
            )
        }

        /// Sets the hotkey that gets the owner's cut and is never replaced.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetNotExists`,
        /// `TxRateLimitExceeded`. Emits `SubnetOwnerHotkeySet`.
        #[pallet::call_index(64)]
        pub fn sudo_set_subnet_owner_hotkey(
            origin: OriginFor<T>,
            netuid: NetUid,
            hotkey: T::AccountId,
        ) -> DispatchResult {
            Self::set_owner_hotkey(origin, &rules::SUBNET_OWNER_HOTKEY, netuid, hotkey)
        }

        /// Sets the age, in blocks, at which a subnet's moving price follows the price half as fast as it
        /// ever will.
        ///
        /// Origin: root. Errors: `SubnetDoesNotExist`.
        #[pallet::call_index(65)]
        pub fn sudo_set_ema_price_halving_period(
            origin: OriginFor<T>,
            netuid: NetUid,
            ema_halving: u64,
        ) -> DispatchResult {
            Self::set_on::<subtensor::EMAPriceHalvingBlocks<T>, _>(
                origin,
                &rules::EMA_PRICE_HALVING,
                netuid,
                ema_halving,
                None,
            )
        }

        /// Sets whether the subnet's alpha can be traded.
        ///
        /// Origin: root. Errors: `SubnetDoesNotExist`, `AdminActionProhibitedDuringWeightsWindow`.
        #[pallet::call_index(66)]
        pub fn sudo_set_subtoken_enabled(
            origin: OriginFor<T>,
            netuid: NetUid,
            subtoken_enabled: bool,
        ) -> DispatchResult {
            Self::set_on::<subtensor::SubtokenEnabled<T>, _>(
                origin,
                &rules::SUBTOKEN_ENABLED,
                netuid,
                subtoken_enabled,
                None,
            )
        }

        /// Does what `sudo_set_subnet_owner_hotkey` does.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetNotExists`,
        /// `TxRateLimitExceeded`. Emits `SubnetOwnerHotkeySet`.
        #[pallet::call_index(67)]
        pub fn sudo_set_sn_owner_hotkey(
            origin: OriginFor<T>,
            netuid: NetUid,
            hotkey: T::AccountId,
        ) -> DispatchResult {
            Self::set_owner_hotkey(origin, &rules::SN_OWNER_HOTKEY, netuid, hotkey)
        }

        /// Sets how steeply the pace of bonds answers to consensus.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `NegativeSigmoidSteepness`, `AdminActionProhibitedDuringWeightsWindow`,
        /// `TxRateLimitExceeded`.
        #[pallet::call_index(68)]
        pub fn sudo_set_alpha_sigmoid_steepness(
            origin: OriginFor<T>,
            netuid: NetUid,
            steepness: i16,
        ) -> DispatchResult {
            Self::set_on::<subtensor::AlphaSigmoidSteepness<T>, _>(
                origin,
                &rules::ALPHA_SIGMOID_STEEPNESS,
                netuid,
                steepness,
                None,
            )
        }

        /// Sets whether bonds follow the third version of the consensus.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`. Emits
        /// `Yuma3EnableToggled`.
        #[pallet::call_index(69)]
        pub fn sudo_set_yuma3_enabled(
            origin: OriginFor<T>,
            netuid: NetUid,
            enabled: bool,
        ) -> DispatchResult {
            Self::toggle::<subtensor::Yuma3On<T>>(
                origin,
                &rules::YUMA3_ENABLED,
                netuid,
                enabled,
                |netuid, enabled| Event::Yuma3EnableToggled { netuid, enabled },
            )
        }

        /// Sets whether a commitment may reset bonds.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`. Emits
        /// `BondsResetToggled`.
        #[pallet::call_index(70)]
        pub fn sudo_set_bonds_reset_enabled(
            origin: OriginFor<T>,
            netuid: NetUid,
            enabled: bool,
        ) -> DispatchResult {
            Self::toggle::<subtensor::BondsResetOn<T>>(
                origin,
                &rules::BONDS_RESET_ENABLED,
                netuid,
                enabled,
                |netuid, enabled| Event::BondsResetToggled { netuid, enabled },
            )
        }

        /// Sets the version of timelocked commitments that is accepted.
        ///
        /// Origin: root. Emits `CommitRevealVersionSet`.
        #[pallet::call_index(71)]
        pub fn sudo_set_commit_reveal_version(
            origin: OriginFor<T>,
            version: u16,
        ) -> DispatchResult {
            Self::set::<subtensor::CommitRevealWeightsVersion<T>, _>(
                origin,
                &rules::COMMIT_REVEAL_VERSION,
                version,
                Some(subtensor::Event::CommitRevealVersionSet),
            )
        }

        /// Sets how many neurons of the owner cannot be replaced.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`, `InvalidValue`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`.
        #[pallet::call_index(72)]
        pub fn sudo_set_owner_immune_neuron_limit(
            origin: OriginFor<T>,
            netuid: NetUid,
            immune_neurons: u16,
        ) -> DispatchResult {
            Self::set_on::<subtensor::ImmuneOwnerUidsLimit<T>, _>(
                origin,
                &rules::OWNER_IMMUNE_NEURON_LIMIT,
                netuid,
                immune_neurons,
                None,
            )
        }

        /// Sets the share of child keys' emission that is burned.
        ///
        /// Origin: root.
        #[pallet::call_index(73)]
        pub fn sudo_set_ck_burn(origin: OriginFor<T>, burn: u64) -> DispatchResult {
            Self::set::<subtensor::CKBurn<T>, _>(origin, &rules::CK_BURN, burn, None)
        }

        /// Sets how long before an epoch changes are refused, in blocks.
        ///
        /// Origin: root. Emits `AdminFreezeWindowSet`.
        #[pallet::call_index(74)]
        pub fn sudo_set_admin_freeze_window(origin: OriginFor<T>, window: u16) -> DispatchResult {
            Self::set::<subtensor::AdminFreezeWindow<T>, _>(
                origin,
                &rules::ADMIN_FREEZE_WINDOW,
                window,
                Some(subtensor::Event::AdminFreezeWindowSet),
            )
        }

        /// Sets how long an owner waits between two changes of a hyperparameter, in tempos.
        ///
        /// Origin: root. Emits `OwnerHyperparamRateLimitSet`.
        #[pallet::call_index(75)]
        pub fn sudo_set_owner_hparam_rate_limit(
            origin: OriginFor<T>,
            epochs: u16,
        ) -> DispatchResult {
            Self::set::<subtensor::OwnerHyperparamRateLimit<T>, _>(
                origin,
                &rules::OWNER_HPARAM_RATE_LIMIT,
                epochs,
                Some(subtensor::Event::OwnerHyperparamRateLimitSet),
            )
        }

        /// Sets how many mechanisms the subnet has.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `MechanismDoesNotExist`,
        /// `InvalidValue`, `TooManyUIDsPerMechanism`, `AdminActionProhibitedDuringWeightsWindow`,
        /// `TxRateLimitExceeded`.
        #[pallet::call_index(76)]
        pub fn sudo_set_mechanism_count(
            origin: OriginFor<T>,
            netuid: NetUid,
            mechanism_count: MechId,
        ) -> DispatchResult {
            Self::apply(
                origin,
                &rules::MECHANISM_COUNT,
                netuid,
                mechanism_count.into(),
                || Core::<T>::set_mechanism_count(netuid, mechanism_count),
            )
        }

        /// Sets how emission is split between the mechanisms; evenly if nothing is given.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `MechanismDoesNotExist`,
        /// `InvalidValue`, `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`.
        #[pallet::call_index(77)]
        pub fn sudo_set_mechanism_emission_split(
            origin: OriginFor<T>,
            netuid: NetUid,
            maybe_split: Option<Vec<u16>>,
        ) -> DispatchResult {
            Self::apply(
                origin,
                &rules::MECHANISM_EMISSION_SPLIT,
                netuid,
                Value::NONE,
                || Core::<T>::set_mechanism_split(netuid, maybe_split),
            )
        }

        /// Removes the neurons with the least emission until so many are left, and makes that the
        /// room.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetNotExists`, `InvalidValue`,
        /// `TrimmingWouldExceedMaxImmunePercentage`, `AdminActionProhibitedDuringWeightsWindow`,
        /// `TxRateLimitExceeded`. Emits `MaxAllowedUidsSet`.
        #[pallet::call_index(78)]
        pub fn sudo_trim_to_max_allowed_uids(
            origin: OriginFor<T>,
            netuid: NetUid,
            max_n: u16,
        ) -> DispatchResult {
            Self::apply(origin, &rules::TRIM, netuid, max_n.into(), || {
                Core::<T>::trim_to(netuid, max_n)
            })
        }

        /// Sets the least room for neurons that the subnet may have.
        ///
        /// Origin: root. Errors: `SubnetDoesNotExist`, `MinAllowedUidsGreaterThanMaxAllowedUids`,
        /// `MinAllowedUidsGreaterThanCurrentUids`, `AdminActionProhibitedDuringWeightsWindow`.
        /// Emits `MinAllowedUidsSet`.
        #[pallet::call_index(79)]
        pub fn sudo_set_min_allowed_uids(
            origin: OriginFor<T>,
            netuid: NetUid,
            min_allowed_uids: u16,
        ) -> DispatchResult {
            Self::set_on::<subtensor::MinAllowedUids<T>, _>(
                origin,
                &rules::MIN_ALLOWED_UIDS,
                netuid,
                min_allowed_uids,
                Some(subtensor::Event::MinAllowedUidsSet),
            )
        }

        /// Sets whether emission to the owner's own neurons is burned or recycled.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`.
        #[pallet::call_index(80)]
        pub fn sudo_set_recycle_or_burn(
            origin: OriginFor<T>,
            netuid: NetUid,
            recycle_or_burn: RecycleOrBurnEnum,
        ) -> DispatchResult {
            Self::set_on::<subtensor::RecycleOrBurn<T>, _>(
                origin,
                &rules::RECYCLE_OR_BURN,
                netuid,
                recycle_or_burn,
                None,
            )
        }

        /// Sets the flow of TAO below which a subnet gets no emission.
        ///
        /// Origin: root.
        #[pallet::call_index(81)]
        pub fn sudo_set_tao_flow_cutoff(
            origin: OriginFor<T>,
            flow_cutoff: I64F64,
        ) -> DispatchResult {
            Self::set::<subtensor::TaoFlowCutoff<T>, _>(
                origin,
                &rules::TAO_FLOW_CUTOFF,
                flow_cutoff,
                None,
            )
        }

        /// Sets the power to which flows are raised before they are compared.
        ///
        /// Origin: root. Errors: `InvalidValue`.
        #[pallet::call_index(82)]
        pub fn sudo_set_tao_flow_normalization_exponent(
            origin: OriginFor<T>,
            exponent: U64F64,
        ) -> DispatchResult {
            Self::set::<subtensor::FlowNormExponent<T>, _>(
                origin,
                &rules::FLOW_NORM_EXPONENT,
                exponent,
                None,
            )
        }

        /// Sets how fast the moving flow follows the flow, of 2^63.
        ///
        /// Origin: root.
        #[pallet::call_index(83)]
        pub fn sudo_set_tao_flow_smoothing_factor(
            origin: OriginFor<T>,
            smoothing_factor: u64,
        ) -> DispatchResult {
            Self::set::<subtensor::FlowEmaSmoothingFactor<T>, _>(
                origin,
                &rules::FLOW_SMOOTHING_FACTOR,
                smoothing_factor,
                None,
            )
        }

        /// Sets how many neurons must be left to replace.
        ///
        /// Origin: root. Errors: `SubnetDoesNotExist`. Emits `MinNonImmuneUidsSet`.
        #[pallet::call_index(84)]
        pub fn sudo_set_min_non_immune_uids(
            origin: OriginFor<T>,
            netuid: NetUid,
            min: u16,
        ) -> DispatchResult {
            Self::set_on::<subtensor::MinNonImmuneUids<T>, _>(
                origin,
                &rules::MIN_NON_IMMUNE_UIDS,
                netuid,
                min,
                Some(subtensor::Event::MinNonImmuneUidsSet),
            )
        }

        /// Sets the blocks between a subnet's registration and its start.
        ///
        /// Origin: root. Emits `StartCallDelaySet`.
        #[pallet::call_index(85)]
        pub fn sudo_set_start_call_delay(origin: OriginFor<T>, delay: u64) -> DispatchResult {
            Self::set::<subtensor::StartCallDelay<T>, _>(
                origin,
                &rules::START_CALL_DELAY,
                delay,
                Some(subtensor::Event::StartCallDelaySet),
            )
        }

        /// Sets the blocks between the announcement of a coldkey swap and the swap.
        ///
        /// Origin: root. Emits `ColdkeySwapAnnouncementDelaySet`.
        #[pallet::call_index(86)]
        pub fn sudo_set_coldkey_swap_announcement_delay(
            origin: OriginFor<T>,
            duration: BlockNumberFor<T>,
        ) -> DispatchResult {
            Self::set_blocks::<subtensor::ColdkeySwapAnnouncementDelay<T>>(
                origin,
                &rules::COLDKEY_SWAP_DELAY,
                duration,
                subtensor::Event::ColdkeySwapAnnouncementDelaySet,
            )
        }

        /// Sets the blocks before a coldkey swap can be announced anew.
        ///
        /// Origin: root. Emits `ColdkeySwapReannouncementDelaySet`.
        #[pallet::call_index(87)]
        pub fn sudo_set_coldkey_swap_reannouncement_delay(
            origin: OriginFor<T>,
            duration: BlockNumberFor<T>,
        ) -> DispatchResult {
            Self::set_blocks::<subtensor::ColdkeySwapReannouncementDelay<T>>(
                origin,
                &rules::COLDKEY_SWAP_REANNOUNCEMENT_DELAY,
                duration,
                subtensor::Event::ColdkeySwapReannouncementDelaySet,
            )
        }

        /// Sets how many mechanisms a subnet may have.
        ///
        /// Origin: root. Errors: `InvalidValue`.
        #[pallet::call_index(88)]
        pub fn sudo_set_max_mechanism_count(
            origin: OriginFor<T>,
            max_mechanism_count: MechId,
        ) -> DispatchResult {
            Self::set::<subtensor::MaxMechanismCount<T>, _>(
                origin,
                &rules::MAX_MECHANISM_COUNT,
                max_mechanism_count,
                None,
            )
        }

        /// Sets the blocks in which the price of a registration halves.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `NotPermittedOnRootSubnet`, `InvalidValue`, `AdminActionProhibitedDuringWeightsWindow`,
        /// `TxRateLimitExceeded`. Emits `BurnHalfLifeSet`.
        #[pallet::call_index(89)]
        #[pallet::weight((<T as Config>::WeightInfo::sudo_set_burn_half_life(), DispatchClass::Operational))]
        pub fn sudo_set_burn_half_life(
            origin: OriginFor<T>,
            netuid: NetUid,
            burn_half_life: u16,
        ) -> DispatchResult {
            Self::set_price_term::<subtensor::BurnHalfLife<T>, _, _>(
                origin,
                &rules::BURN_HALF_LIFE,
                netuid,
                burn_half_life,
                |netuid, burn_half_life| Event::<T>::BurnHalfLifeSet {
                    netuid,
                    burn_half_life,
                },
            )
        }

        /// Sets the factor by which a registration raises the price of the next.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `NotPermittedOnRootSubnet`, `InvalidValue`, `AdminActionProhibitedDuringWeightsWindow`,
        /// `TxRateLimitExceeded`. Emits `BurnIncreaseMultSet`.
        #[pallet::call_index(90)]
        #[pallet::weight((<T as Config>::WeightInfo::sudo_set_burn_increase_mult(), DispatchClass::Operational))]
        pub fn sudo_set_burn_increase_mult(
            origin: OriginFor<T>,
            netuid: NetUid,
            burn_increase_mult: U64F64,
        ) -> DispatchResult {
            Self::set_price_term::<subtensor::BurnIncreaseMult<T>, _, _>(
                origin,
                &rules::BURN_INCREASE_MULT,
                netuid,
                burn_increase_mult,
                |netuid, burn_increase_mult| Event::<T>::BurnIncreaseMultSet {
                    netuid,
                    burn_increase_mult,
                },
            )
        }

        /// Sets whether what the chain itself spends counts as flow.
        ///
        /// Origin: root.
        #[pallet::call_index(91)]
        pub fn sudo_set_net_tao_flow_enabled(
            origin: OriginFor<T>,
            enabled: bool,
        ) -> DispatchResult {
            Self::set::<subtensor::NetTaoFlowEnabled<T>, _>(
                origin,
                &rules::NET_TAO_FLOW_ENABLED,
                enabled,
                None,
            )
        }

        /// Sets whether the owner has a cut.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `NotPermittedOnRootSubnet`, `AdminActionProhibitedDuringWeightsWindow`.
        #[pallet::call_index(92)]
        #[pallet::weight((<T as Config>::WeightInfo::sudo_set_owner_cut_enabled(), DispatchClass::Operational))]
        pub fn sudo_set_owner_cut_enabled(
            origin: OriginFor<T>,
            netuid: NetUid,
            enabled: bool,
        ) -> DispatchResult {
            Self::set_on::<subtensor::OwnerCutEnabled<T>, _>(
                origin,
                &rules::OWNER_CUT_ENABLED,
                netuid,
                enabled,
                None,
            )
        }

        /// Sets the least take of a child key on the subnet.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`, `InvalidValue`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`. Emits
        /// `MinChildKeyTakePerSubnetSet`.
        #[pallet::call_index(93)]
        pub fn sudo_set_min_childkey_take_per_subnet(
            origin: OriginFor<T>,
            netuid: NetUid,
            take: u16,
        ) -> DispatchResult {
            Self::set_on::<subtensor::MinChildkeyTakePerSubnet<T>, _>(
                origin,
                &rules::MIN_CHILDKEY_TAKE_PER_SUBNET,
                netuid,
                take,
                Some(subtensor::Event::MinChildKeyTakePerSubnetSet),
            )
        }

        /// Sets whether the chain puts TAO and alpha into the pool.
        ///
        /// Origin: root. Errors: `SubnetDoesNotExist`, `NotPermittedOnRootSubnet`. Emits
        /// `SubnetEmissionEnabledSet`.
        #[pallet::call_index(94)]
        pub fn sudo_set_subnet_emission_enabled(
            origin: OriginFor<T>,
            netuid: NetUid,
            enabled: bool,
        ) -> DispatchResult {
            Self::toggle::<subtensor::SubnetEmissionEnabled<T>>(
                origin,
                &rules::SUBNET_EMISSION_ENABLED,
                netuid,
                enabled,
                |netuid, enabled| Event::SubnetEmissionEnabledSet { netuid, enabled },
            )
        }

        /// Sets whether the owner's cut is locked at once.
        ///
        /// Origin: the owner of the subnet, or root. Errors: `SubnetDoesNotExist`,
        /// `NotPermittedOnRootSubnet`, `AdminActionProhibitedDuringWeightsWindow`.
        #[pallet::call_index(95)]
        #[pallet::weight((<T as Config>::WeightInfo::sudo_set_owner_cut_auto_lock_enabled(), DispatchClass::Operational))]
        pub fn sudo_set_owner_cut_auto_lock_enabled(
            origin: OriginFor<T>,
            netuid: NetUid,
            enabled: bool,
        ) -> DispatchResult {
            Self::set_on::<subtensor::OwnerCutAutoLockEnabled<T>, _>(
                origin,
                &rules::OWNER_CUT_AUTO_LOCK_ENABLED,
                netuid,
                enabled,
                None,
            )
        }

        /// Sets how many epochs may run in a block.
        ///
        /// Origin: root. Errors: `ValueNotInBounds`. Emits `MaxEpochsPerBlockSet`.
        #[pallet::call_index(96)]
        pub fn sudo_set_max_epochs_per_block(
            origin: OriginFor<T>,
            max_epochs_per_block: u8,
        ) -> DispatchResult {
            Self::set::<subtensor::MaxEpochsPerBlock<T>, _>(
                origin,
                &rules::MAX_EPOCHS_PER_BLOCK,
                max_epochs_per_block,
                Some(subtensor::Event::MaxEpochsPerBlockSet),
            )
        }
    }
}
