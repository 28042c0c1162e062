//! The wire: each call in index order, one line into its domain.

use frame_support::pallet_macros::pallet_section;

/// The calls.
#[pallet_section]
mod calls {
    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Announces where the caller answers other neurons.
        ///
        /// Origin: signed by a hotkey with a uid on the subnet. Free of fees. The address may be zero.
        ///
        /// Errors: `HotKeyNotRegisteredInNetwork`, `InvalidIpType`, `InvalidIpAddress`,
        /// `ServingRateLimitExceeded`, `InvalidPort`.
        ///
        /// Events: `AxonServed`.
        #[pallet::call_index(4)]
        #[pallet::weight((T::WeightInfo::serve_axon(), Pays::No))]
        pub fn serve_axon(
            origin: OriginFor<T>,
            netuid: NetUid,
            version: u32,
            ip: u128,
            port: u16,
            ip_type: u8,
            protocol: u8,
            placeholder1: u8,
            placeholder2: u8,
        ) -> DispatchResult {
            let hotkey = ensure_signed(origin)?;
            let axon = AxonInfo {
                block: 0,
                version,
                ip,
                port,
                ip_type,
                protocol,
                placeholder1,
                placeholder2,
            };
            Self::do_serve_axon(hotkey, netuid, axon, &[])
        }

        /// Announces where the caller publishes its metrics.
        ///
        /// Origin: signed by a hotkey with a uid on the subnet. Free of fees.
        ///
        /// Errors: `HotKeyNotRegisteredInNetwork`, `InvalidIpType`, `InvalidIpAddress`,
        /// `ServingRateLimitExceeded`, `InvalidPort`.
        ///
        /// Events: `PrometheusServed`.
        #[pallet::call_index(5)]
        #[pallet::weight((T::WeightInfo::serve_prometheus(), Pays::No))]
        pub fn serve_prometheus(
            origin: OriginFor<T>,
            netuid: NetUid,
            version: u32,
            ip: u128,
            port: u16,
            ip_type: u8,
        ) -> DispatchResult {
            let hotkey = ensure_signed(origin)?;
            let prometheus = PrometheusInfo {
                block: 0,
                version,
                ip,
                port,
                ip_type,
            };
            Self::do_serve_prometheus(hotkey, netuid, prometheus)
        }

        /// Registers a hotkey on a subnet, as `burned_register` does. Where the subnet takes work and there is
        /// some, the work is the payment.
        ///
        /// Origin: signed by a coldkey, which will own the hotkey. The argument `coldkey` is ignored. Work is
        /// the seal of the hotkey's work on the block `block_number`, at most three blocks ago. With work the
        /// coldkey must own the hotkey already (`try_associate_hotkey`): everybody can read the work in the
        /// pool.
        ///
        /// Errors: those of `burned_register`; with work `InvalidWorkBlock`, `InvalidDifficulty`, `InvalidSeal`,
        /// `TooManyRegistrationsThisBlock` and `TooManyRegistrationsThisInterval`.
        ///
        /// Events: `NeuronRegistered`.
        #[pallet::call_index(6)]
        #[pallet::weight(
            measures::largest(T::WeightInfo::register)
                .max(measures::largest(T::WeightInfo::register_with_work))
        )]
        pub fn register(
            origin: OriginFor<T>,
            netuid: NetUid,
            block_number: u64,
            nonce: u64,
            work: Vec<u8>,
            hotkey: T::AccountId,
            coldkey: T::AccountId,
        ) -> DispatchResult {
            let _ = coldkey;
            let who = ensure_signed(origin)?;
            Self::do_register(&who, netuid, &hotkey, block_number, nonce, &work)
        }

        /// Registers a hotkey on a subnet for the price of the day. The alpha that the price buys is recycled.
        /// On a full subnet the neuron that earned least makes room.
        ///
        /// Origin: signed by a coldkey, which will own the hotkey.
        ///
        /// Errors: `RegistrationNotPermittedOnRootSubnet`, `SubnetNotExists`, `SubNetRegistrationDisabled`,
        /// `HotKeyAlreadyRegisteredInSubNet`, `NotEnoughBalanceToStake`, `NonAssociatedColdKey`, `InvalidValue` for
        /// one hotkey more than 4,096, `CannotUseSystemAccount`, `NoNeuronIdAvailable`, `InsufficientLiquidity`.
        ///
        /// Events: `NeuronRegistered`.
        #[pallet::call_index(7)]
        #[pallet::weight(measures::largest(T::WeightInfo::burned_register))]
        pub fn burned_register(
            origin: OriginFor<T>,
            netuid: NetUid,
            hotkey: T::AccountId,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_burned_register(&who, netuid, &hotkey, None)
        }

        /// Announces where the caller answers other neurons, and the key of its certificate: a byte for the kind
        /// of the key, and at most 64 bytes of key. Anything else is ignored.
        ///
        /// Origin: signed by a hotkey with a uid on the subnet. Free of fees.
        ///
        /// Errors: those of `serve_axon`.
        ///
        /// Events: `AxonServed`.
        #[pallet::call_index(40)]
        #[pallet::weight((T::WeightInfo::serve_axon_tls(), Pays::No))]
        pub fn serve_axon_tls(
            origin: OriginFor<T>,
            netuid: NetUid,
            version: u32,
            ip: u128,
            port: u16,
            ip_type: u8,
            protocol: u8,
            placeholder1: u8,
            placeholder2: u8,
            certificate: Vec<u8>,
        ) -> DispatchResult {
            let hotkey = ensure_signed(origin)?;
            let axon = AxonInfo {
                block: 0,
                version,
                ip,
                port,
                ip_type,
                protocol,
                placeholder1,
                placeholder2,
            };
            Self::do_serve_axon(hotkey, netuid, axon, &certificate)
        }

        /// Registers a subnet, with the caller as its owner and the hotkey as its first neuron.
        ///
        /// Origin: signed by a coldkey. It pays the lock cost into the pool of the subnet. If there are as many
        /// subnets as there may be, the one with the lowest moving price is dissolved. The validators of root
        /// become parents of the hotkey, unless they turned that off.
        ///
        /// Errors: `NonAssociatedColdKey`, `InvalidValue` for one hotkey more than 4,096, `CannotUseSystemAccount`,
        /// `SubNetRegistrationDisabled`, `NetworkTxRateLimitExceeded`, `SubnetLimitReached`, `CannotAffordLockCost`.
        ///
        /// Events: `NetworkAdded`, `NeuronRegistered`, `SetChildren` for each parent; `NetworkRemoved` for the subnet
        /// that made room.
        #[pallet::call_index(59)]
        #[pallet::weight(
            T::WeightInfo::register_network(measures::SUBNETS)
                .saturating_add(measures::dissolution_with_holders::<T::WeightInfo>())
        )]
        pub fn register_network(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
        ) -> DispatchResultWithPostInfo {
            Self::do_register_network(origin, &hotkey, None)?;
            let weight = T::WeightInfo::register_network(measures::subnets::<T>());
            Ok(
                Some(weight.saturating_add(measures::dissolution_with_holders::<T::WeightInfo>()))
                    .into(),
            )
        }

        /// Dissolves a subnet. The account is ignored.
        ///
        /// Origin: root. The subnet is gone at once; paying its holders and clearing what is stored about it
        /// may go on in the blocks that follow.
        ///
        /// Errors: `BadOrigin`, `SubnetNotExists`.
        ///
        /// Events: `NetworkRemoved`, once all is done.
        #[pallet::call_index(61)]
        #[pallet::weight(
            T::WeightInfo::dissolve_network()
                .saturating_add(measures::dissolution_with_holders::<T::WeightInfo>())
        )]
        pub fn dissolve_network(
            origin: OriginFor<T>,
            coldkey: T::AccountId,
            netuid: NetUid,
        ) -> DispatchResult {
            let _ = coldkey;
            Self::do_dissolve_network(origin, netuid)
        }

        /// Registers a hotkey on root, and makes it a delegate if it is none. If root is full, the member with the
        /// least stake on root makes room for one with more.
        ///
        /// Origin: signed by a coldkey, which will own the hotkey.
        ///
        /// Errors: `RootNetworkDoesNotExist`, `TooManyRegistrationsThisBlock`,
        /// `TooManyRegistrationsThisInterval`, `HotKeyAlreadyRegisteredInSubNet`, `NonAssociatedColdKey`,
        /// `InvalidValue` for one hotkey more than 4,096, `CannotUseSystemAccount`, `StakeTooLowForRoot`.
        ///
        /// Events: `NeuronRegistered`.
        #[pallet::call_index(62)]
        #[pallet::weight(T::WeightInfo::root_register(measures::ROOT_NEURONS))]
        pub fn root_register(origin: OriginFor<T>, hotkey: T::AccountId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_root_register(&who, &hotkey)
        }

        /// Sets the identity of the caller.
        ///
        /// Origin: signed by a coldkey that owns a hotkey with a uid on any subnet. Name, address, repository
        /// and Discord have at most 256 bytes, the other texts 1024.
        ///
        /// Errors: `HotKeyNotRegisteredInNetwork`, `InvalidIdentity`.
        ///
        /// Events: `ChainIdentitySet`.
        #[pallet::call_index(68)]
        #[pallet::weight(T::WeightInfo::set_identity(
            measures::bytes(&(name, url, github_repo, image, discord, description, additional)),
            measures::HOTKEYS,
        ))]
        pub fn set_identity(
            origin: OriginFor<T>,
            name: Vec<u8>,
            url: Vec<u8>,
            github_repo: Vec<u8>,
            image: Vec<u8>,
            discord: Vec<u8>,
            description: Vec<u8>,
            additional: Vec<u8>,
        ) -> DispatchResultWithPostInfo {
            let identity = ChainIdentityV2 {
                name,
                url,
                github_repo,
                image,
                discord,
                description,
                additional,
            };
            Self::do_set_identity(origin, identity)
        }

        /// Sets the blocks between two rises of a child key's take.
        ///
        /// Origin: root.
        ///
        /// Events: `TxChildKeyTakeRateLimitSet`.
        #[pallet::call_index(69)]
        #[pallet::weight(T::WeightInfo::sudo_set_tx_childkey_take_rate_limit())]
        pub fn sudo_set_tx_childkey_take_rate_limit(
            origin: OriginFor<T>,
            tx_rate_limit: u64,
        ) -> DispatchResult {
            Self::do_set::<TxChildkeyTakeRateLimit<T>, _>(
                origin,
                &rules::TX_CHILDKEY_TAKE_RATE_LIMIT,
                tx_rate_limit,
                Some(Event::TxChildKeyTakeRateLimitSet),
            )
        }

        /// Sets the least take of a child key, on any subnet.
        ///
        /// Origin: root.
        ///
        /// Events: `MinChildKeyTakeSet`.
        #[pallet::call_index(76)]
        #[pallet::weight(T::WeightInfo::sudo_set_min_childkey_take())]
        pub fn sudo_set_min_childkey_take(origin: OriginFor<T>, take: u16) -> DispatchResult {
            Self::do_set::<MinChildkeyTake<T>, _>(
                origin,
                &rules::MIN_CHILDKEY_TAKE,
                take,
                Some(Event::MinChildKeyTakeSet),
            )
        }

        /// Sets the greatest take of a child key.
        ///
        /// Origin: root.
        ///
        /// Events: `MaxChildKeyTakeSet`.
        #[pallet::call_index(77)]
        #[pallet::weight(T::WeightInfo::sudo_set_max_childkey_take())]
        pub fn sudo_set_max_childkey_take(origin: OriginFor<T>, take: u16) -> DispatchResult {
            Self::do_set::<MaxChildkeyTake<T>, _>(
                origin,
                &rules::MAX_CHILDKEY_TAKE,
                take,
                Some(Event::MaxChildKeyTakeSet),
            )
        }

        /// Sets the identity of a subnet.
        ///
        /// Origin: signed by the owner of the subnet. Name and Discord have at most 256 bytes, the other texts
        /// 1024.
        ///
        /// Errors: `NotSubnetOwner`, `InvalidIdentity`.
        ///
        /// Events: `SubnetIdentitySet`.
        #[pallet::call_index(78)]
        #[pallet::weight(T::WeightInfo::set_subnet_identity(measures::bytes(&(
            subnet_name,
            github_repo,
            subnet_contact,
            subnet_url,
            discord,
            description,
            logo_url,
            additional,
        ))))]
        pub fn set_subnet_identity(
            origin: OriginFor<T>,
            netuid: NetUid,
            subnet_name: Vec<u8>,
            github_repo: Vec<u8>,
            subnet_contact: Vec<u8>,
            subnet_url: Vec<u8>,
            discord: Vec<u8>,
            description: Vec<u8>,
            logo_url: Vec<u8>,
            additional: Vec<u8>,
        ) -> DispatchResult {
            let identity = SubnetIdentityV3 {
                subnet_name,
                github_repo,
                subnet_contact,
                subnet_url,
                discord,
                description,
                logo_url,
                additional,
            };
            Self::do_set_subnet_identity(origin, netuid, identity)
        }

        /// Registers a subnet as `register_network` does, and sets its identity.
        ///
        /// Origin: signed by a coldkey.
        ///
        /// Errors: those of `register_network`, and `InvalidIdentity`.
        ///
        /// Events: those of `register_network`, and `SubnetIdentitySet`.
        #[pallet::call_index(79)]
        #[pallet::weight(
            T::WeightInfo::register_network_with_identity(
                measures::SUBNETS,
                measures::bytes(identity),
            )
            .saturating_add(measures::dissolution_with_holders::<T::WeightInfo>())
        )]
        pub fn register_network_with_identity(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            identity: Option<SubnetIdentityV3>,
        ) -> DispatchResultWithPostInfo {
            let bytes = measures::bytes(&identity);
            Self::do_register_network(origin, &hotkey, identity)?;
            let subnets = measures::subnets::<T>();
            let weight = T::WeightInfo::register_network_with_identity(subnets, bytes);
            Ok(
                Some(weight.saturating_add(measures::dissolution_with_holders::<T::WeightInfo>()))
                    .into(),
            )
        }

        /// Makes the caller the owner of a hotkey that nobody owns. Does nothing if somebody does.
        ///
        /// Origin: signed by a coldkey.
        ///
        /// Errors: `InvalidValue` for one hotkey more than 4,096, `CannotUseSystemAccount`.
        #[pallet::call_index(91)]
        #[pallet::weight(T::WeightInfo::try_associate_hotkey())]
        pub fn try_associate_hotkey(origin: OriginFor<T>, hotkey: T::AccountId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_try_associate_hotkey(&who, &hotkey)
        }

        /// Starts a subnet: opens it for staking, and its emission begins with the next block.
        ///
        /// Origin: signed by the owner of the subnet, once, so many blocks after its registration as
        /// `StartCallDelay` says.
        ///
        /// Errors: `SubnetNotExists`, `BadOrigin`, `FirstEmissionBlockNumberAlreadySet`,
        /// `NeedWaitingMoreBlocksToStarCall`.
        ///
        /// Events: `FirstEmissionBlockNumberSet`.
        #[pallet::call_index(92)]
        #[pallet::weight(T::WeightInfo::start_call())]
        pub fn start_call(origin: OriginFor<T>, netuid: NetUid) -> DispatchResult {
            Self::do_start_call(origin, netuid)
        }

        /// Associates an Ethereum key with the caller's uid. The key has signed, as a personal message, the hotkey
        /// and the Keccak-256 of a block number.
        ///
        /// Origin: signed by a hotkey with a uid on the subnet. Free of fees.
        ///
        /// Errors: `NonAssociatedColdKey`, `HotKeyNotRegisteredInSubNet`, `EvmKeyAssociateRateLimitExceeded`,
        /// `InvalidIdentity` for a signature of nobody, `InvalidRecoveredPublicKey` for one of another key.
        ///
        /// Events: `EvmKeyAssociated`.
        #[pallet::call_index(93)]
        #[pallet::weight((T::WeightInfo::associate_evm_key(), Pays::No))]
        pub fn associate_evm_key(
            origin: OriginFor<T>,
            netuid: NetUid,
            evm_key: H160,
            block_number: u64,
            signature: ecdsa::Signature,
        ) -> DispatchResult {
            let hotkey = ensure_signed(origin)?;
            Self::do_associate_evm_key(hotkey, netuid, evm_key, block_number, &signature)
        }

        /// Sets the blocks before child keys apply.
        ///
        /// Origin: root.
        #[pallet::call_index(109)]
        #[pallet::weight(T::WeightInfo::set_pending_childkey_cooldown())]
        pub fn set_pending_childkey_cooldown(
            origin: OriginFor<T>,
            cooldown: u64,
        ) -> DispatchResult {
            Self::do_set::<PendingChildKeyCooldown<T>, _>(
                origin,
                &rules::PENDING_CHILDKEY_COOLDOWN,
                cooldown,
                None,
            )
        }

        /// Changes the symbol of a subnet's alpha to one of the table that no other subnet has.
        ///
        /// Origin: the owner of the subnet, or root.
        ///
        /// Errors: `BadOrigin`, `SubnetNotExists`, `SymbolDoesNotExist`, `SymbolAlreadyInUse`.
        ///
        /// Events: `SymbolUpdated`.
        #[pallet::call_index(112)]
        #[pallet::weight(T::WeightInfo::update_symbol())]
        pub fn update_symbol(
            origin: OriginFor<T>,
            netuid: NetUid,
            symbol: Vec<u8>,
        ) -> DispatchResult {
            Self::do_update_symbol(origin, netuid, symbol)
        }

        /// Dissolves a subnet, as `dissolve_network` does.
        ///
        /// Origin: root.
        ///
        /// Errors: `BadOrigin`, `SubnetNotExists`.
        ///
        /// Events: `NetworkRemoved`, once all is done.
        #[pallet::call_index(120)]
        #[pallet::weight(
            T::WeightInfo::root_dissolve_network()
                .saturating_add(measures::dissolution_with_holders::<T::WeightInfo>())
        )]
        pub fn root_dissolve_network(origin: OriginFor<T>, netuid: NetUid) -> DispatchResult {
            Self::do_dissolve_network(origin, netuid)
        }

        /// Sets how many coldkeys are paid their root dividends in a block.
        ///
        /// Origin: root.
        ///
        /// Errors: `InvalidNumRootClaim` above 50.
        #[pallet::call_index(123)]
        #[pallet::weight(T::WeightInfo::sudo_set_num_root_claims())]
        pub fn sudo_set_num_root_claims(origin: OriginFor<T>, new_value: u64) -> DispatchResult {
            Self::do_set::<NumRootClaim<T>, _>(origin, &rules::NUM_ROOT_CLAIMS, new_value, None)
        }

        /// Sets the least alpha that a claim of root dividends pays, in rao.
        ///
        /// Origin: the owner of the subnet, or root.
        ///
        /// Errors: `SubnetNotExists`, `InvalidRootClaimThreshold` above 10,000,000.
        #[pallet::call_index(124)]
        #[pallet::weight(T::WeightInfo::sudo_set_root_claim_threshold())]
        pub fn sudo_set_root_claim_threshold(
            origin: OriginFor<T>,
            netuid: NetUid,
            new_value: u64,
        ) -> DispatchResult {
            Self::do_set_root_claim_threshold(origin, netuid, new_value)
        }

        /// Turns the tracking of voting power on, and calls off an end that was scheduled.
        ///
        /// Origin: the owner of the subnet, or root.
        ///
        /// Errors: `SubnetNotExists`.
        ///
        /// Events: `VotingPowerTrackingEnabled`.
        #[pallet::call_index(129)]
        #[pallet::weight(T::WeightInfo::enable_voting_power_tracking())]
        pub fn enable_voting_power_tracking(
            origin: OriginFor<T>,
            netuid: NetUid,
        ) -> DispatchResult {
            Self::do_enable_voting_power(origin, netuid)
        }

        /// Lets the tracking of voting power end in 100,800 blocks.
        ///
        /// Origin: the owner of the subnet, or root.
        ///
        /// Errors: `SubnetNotExists`, `VotingPowerTrackingNotEnabled`.
        ///
        /// Events: `VotingPowerTrackingDisableScheduled`.
        #[pallet::call_index(130)]
        #[pallet::weight(T::WeightInfo::disable_voting_power_tracking())]
        pub fn disable_voting_power_tracking(
            origin: OriginFor<T>,
            netuid: NetUid,
        ) -> DispatchResult {
            Self::do_disable_voting_power(origin, netuid)
        }

        /// Sets how fast the voting power follows the stake; 10^18 is at once.
        ///
        /// Origin: root.
        ///
        /// Errors: `SubnetNotExists`, `InvalidVotingPowerEmaAlpha` above 10^18.
        ///
        /// Events: `VotingPowerEmaAlphaSet`.
        #[pallet::call_index(131)]
        #[pallet::weight(T::WeightInfo::sudo_set_voting_power_ema_alpha())]
        pub fn sudo_set_voting_power_ema_alpha(
            origin: OriginFor<T>,
            netuid: NetUid,
            alpha: u64,
        ) -> DispatchResult {
            Self::do_set_voting_power_ema_alpha(origin, netuid, alpha)
        }

        /// Registers a hotkey as `burned_register` does, if the price is not above a limit in rao.
        ///
        /// Origin: signed by a coldkey, which will own the hotkey.
        ///
        /// Errors: those of `burned_register`, and `RegistrationPriceLimitExceeded`.
        ///
        /// Events: `NeuronRegistered`.
        #[pallet::call_index(134)]
        #[pallet::weight(measures::largest(T::WeightInfo::register_limit))]
        pub fn register_limit(
            origin: OriginFor<T>,
            netuid: NetUid,
            hotkey: T::AccountId,
            limit_price: u64,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            let limit = Some(TaoBalance::new(limit_price));
            Self::do_burned_register(&who, netuid, &hotkey, limit)
        }

        /// Sets the blocks between two epochs, 360 to 50,400, and puts the next epoch a whole tempo away.
        /// Once in 360 blocks, and not in the freeze window.
        ///
        /// Origin: the owner of the subnet.
        ///
        /// Errors: `SubnetNotExists`, `TempoOutOfBounds`, `AdminActionProhibitedDuringWeightsWindow`,
        /// `TxRateLimitExceeded`.
        ///
        /// Events: `TempoSet`.
        #[pallet::call_index(139)]
        #[pallet::weight(T::WeightInfo::set_tempo(measures::SUBNETS))]
        pub fn set_tempo(
            origin: OriginFor<T>,
            netuid: NetUid,
            tempo: u16,
        ) -> DispatchResultWithPostInfo {
            Self::do_set_tempo(origin, netuid, tempo)?;
            Ok(Some(T::WeightInfo::set_tempo(measures::subnets::<T>())).into())
        }

        /// Sets how long a neuron counts as active after it set weights, in thousandths of the tempo, 1,000
        /// to 50,000. The owner may do so once in two tempos, and not in the freeze window.
        ///
        /// Origin: the owner of the subnet, or root.
        ///
        /// Errors: `SubnetNotExists`, `ActivityCutoffFactorMilliOutOfBounds`,
        /// `AdminActionProhibitedDuringWeightsWindow`, `TxRateLimitExceeded`.
        ///
        /// Events: `ActivityCutoffFactorMilliSet`.
        #[pallet::call_index(140)]
        #[pallet::weight(T::WeightInfo::set_activity_cutoff_factor())]
        pub fn set_activity_cutoff_factor(
            origin: OriginFor<T>,
            netuid: NetUid,
            factor_milli: u32,
        ) -> DispatchResult {
            Self::do_set_activity_cutoff_factor(origin, netuid, factor_milli)
        }

        /// Asks for an epoch after the freeze window, which begins now. Once in two tempos.
        ///
        /// Origin: the owner of the subnet.
        ///
        /// Errors: `SubnetNotExists`, `DynamicTempoBlockedByCommitReveal`, `EpochTriggerAlreadyPending`,
        /// `AutoEpochAlreadyImminent`, `TxRateLimitExceeded`, and `TempoOutOfBounds` where no epochs run.
        ///
        /// Events: `EpochTriggered`.
        #[pallet::call_index(141)]
        #[pallet::weight(T::WeightInfo::trigger_epoch(measures::SUBNETS))]
        pub fn trigger_epoch(origin: OriginFor<T>, netuid: NetUid) -> DispatchResultWithPostInfo {
            Self::do_trigger_epoch(origin, netuid)?;
            Ok(Some(T::WeightInfo::trigger_epoch(measures::subnets::<T>())).into())
        }
    }
}
