//! The first block.

use frame_support::pallet_macros::pallet_section;

/// What a chain specification says about the pallet.
#[pallet_section]
mod genesis {
    /// What a chain specification says about the pallet.
    #[pallet::genesis_config]
    pub struct GenesisConfig<T: Config> {
        /// Blocks between the registration of a subnet and its start.
        pub start_call_delay: Option<u64>,
        /// The owner of root, and its hotkey.
        pub root_owner: Option<(T::AccountId, T::AccountId)>,
        /// Whether there is a subnet of number 1 from the beginning, with TAO in its pool.
        pub starter_subnet: bool,
        /// Which values the chain starts with.
        pub profile: Profile,
        /// Stakes of another chain: coldkey, and hotkeys with stake and uid. Without effect.
        pub stakes: Vec<(T::AccountId, Vec<(T::AccountId, (u64, u16))>)>,
        /// The issuance of another chain. Without effect: what counts are the balances.
        pub balances_issuance: u64,
    }

    impl<T: Config> Default for GenesisConfig<T> {
        fn default() -> Self {
            Self {
                start_call_delay: None,
                root_owner: None,
                starter_subnet: true,
                profile: Profile::default(),
                stakes: Vec::new(),
                balances_issuance: 0,
            }
        }
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            if let Some(delay) = self.start_call_delay {
                StartCallDelay::<T>::put(delay);
            }
            Pallet::<T>::apply_profile(self.profile);
            Pallet::<T>::create_root(self.root_owner.as_ref());
            if self.starter_subnet {
                Pallet::<T>::create_starter().expect("an empty chain has room for the starter");
            }
            Pallet::<T>::record_issuance();
        }
    }
}
