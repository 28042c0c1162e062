#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod members;
mod session;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use pallet::*;
pub use session::Identification;
pub use weights::WeightInfo;

const LOG_TARGET: &str = "runtime::authorities";

/// The pallet.
#[expect(clippy::expect_used, reason = "the macros of FRAME expand to it")]
#[frame_support::pallet]
pub mod pallet {
    use super::WeightInfo;
    use alloc::vec::Vec;
    use frame_support::pallet_prelude::*;
    use frame_system::pallet_prelude::*;
    use sp_staking::SessionIndex;

    /// What the pallet needs of a runtime. Members are accounts, so sessions must name their
    /// validators by account too.
    #[pallet::config]
    pub trait Config:
        frame_system::Config<RuntimeEvent: From<Event<Self>>>
        + pallet_session::Config<ValidatorId = <Self as frame_system::Config>::AccountId>
        + pallet_session::historical::Config
    {
        /// Who may let accounts into the set and take them out.
        type SetOrigin: EnsureOrigin<Self::RuntimeOrigin>;

        /// The most members.
        #[pallet::constant]
        type MaxMembers: Get<u32>;

        /// How many ended sessions an equivocation can still be proven for.
        #[pallet::constant]
        type HistoryDepth: Get<SessionIndex>;

        /// Measured weights of the calls.
        type WeightInfo: WeightInfo;
    }

    /// The pallet's storage handle.
    #[pallet::pallet]
    pub struct Pallet<T>(_);

    /// The members, in the order in which they joined. Never empty after genesis.
    #[pallet::storage]
    pub type Members<T: Config> =
        StorageValue<_, BoundedVec<T::AccountId, T::MaxMembers>, ValueQuery>;

    /// Changes of the membership.
    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// An account was let into the set.
        MemberAdded {
            /// The new member.
            who: T::AccountId,
        },
        /// An account was taken out of the set.
        MemberRemoved {
            /// The former member.
            who: T::AccountId,
        },
        /// A member was taken out of the set because its misbehaviour was proven.
        OffenderRemoved {
            /// The former member.
            who: T::AccountId,
        },
    }

    /// Why a change of the membership was refused.
    #[pallet::error]
    pub enum Error<T> {
        /// The account is a member already.
        AlreadyMember,
        /// The account is not a member.
        NotMember,
        /// The account has not set its session keys.
        NoSessionKeys,
        /// The set is full.
        TooManyMembers,
        /// No other member has session keys: without this one the chain would stop.
        LastMember,
    }

    /// The first members. Their session keys come with the session pallet's genesis.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// The accounts.
        pub members: Vec<T::AccountId>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            let members = BoundedVec::<_, T::MaxMembers>::try_from(self.members.clone());
            assert!(
                members.is_ok(),
                "authorities: more members than the set can hold"
            );
            let mut sorted = self.members.clone();
            sorted.sort();
            sorted.dedup();
            assert!(
                sorted.len() == self.members.len(),
                "authorities: a member is listed twice"
            );
            Members::<T>::put(members.unwrap_or_default());
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }

    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Lets `who` into the set, from the second session end on.
        ///
        /// Origin: [`Config::SetOrigin`]. Emits [`Event::MemberAdded`].
        ///
        /// Errors: [`Error::AlreadyMember`], [`Error::NoSessionKeys`], [`Error::TooManyMembers`].
        #[pallet::call_index(0)]
        #[pallet::weight(<T as Config>::WeightInfo::add())]
        pub fn add(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
            T::SetOrigin::ensure_origin(origin)?;
            let mut members = Members::<T>::get();
            ensure!(!members.contains(&who), Error::<T>::AlreadyMember);
            ensure!(Self::has_keys(&who), Error::<T>::NoSessionKeys);
            members
                .try_push(who.clone())
                .map_err(|_| Error::<T>::TooManyMembers)?;
            Members::<T>::put(members);
            Self::deposit_event(Event::MemberAdded { who });
            Ok(())
        }

        /// Takes `who` out of the set, from the second session end on.
        ///
        /// Origin: [`Config::SetOrigin`]. Emits [`Event::MemberRemoved`].
        ///
        /// Errors: [`Error::NotMember`], [`Error::LastMember`].
        #[pallet::call_index(1)]
        #[pallet::weight(<T as Config>::WeightInfo::remove())]
        pub fn remove(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
            T::SetOrigin::ensure_origin(origin)?;
            Self::take_out(&who)?;
            Self::deposit_event(Event::MemberRemoved { who });
            Ok(())
        }
    }
}
