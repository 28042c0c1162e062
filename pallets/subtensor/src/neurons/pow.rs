//! Registration for work, where the owner of the chain allows it.

use frame_support::ensure;
use frame_system::pallet_prelude::BlockNumberFor;
use mycelium_digests::{Seal, Work};
use mycelium_types::{NetUid, TaoBalance};
use sp_core::H256;
use sp_runtime::{AccountId32, DispatchError, DispatchResult, SaturatedConversion};

use crate::{
    Config, Difficulty, Error, NetworkPowRegistrationAllowed, Pallet, RecentWork, UsedWork,
};

/// Work is good for so many blocks after the block that it was done on.
const MAX_WORK_AGE: u64 = 3;

/// So much old work is forgotten with each registration: more than is remembered with it.
const FORGOTTEN_AT_ONCE: usize = 4;

impl<T: Config> Pallet<T> {
    /// Registers a hotkey for work if there is some and the subnet takes it, and for TAO otherwise.
    pub(crate) fn do_register(
        coldkey: &AccountId32,
        netuid: NetUid,
        hotkey: &AccountId32,
        block: u64,
        nonce: u64,
        work: &[u8],
    ) -> DispatchResult {
        if work.is_empty() || !Self::takes_work(netuid) {
            return Self::do_burned_register(coldkey, netuid, hotkey, None);
        }
        Self::ensure_open_subnet(netuid)?;
        let admission = Self::admit(coldkey, netuid, hotkey, TaoBalance::ZERO)?;
        // Everybody can read work in the pool. Were the hotkey still free, the first who sends it again
        // would own the neuron.
        ensure!(
            Self::owner_of(hotkey).as_ref() == Some(coldkey),
            Error::<T>::NonAssociatedColdKey
        );
        Self::ensure_registrations_left(netuid)?;
        let seal = Self::ensure_work(netuid, hotkey, block, nonce, work)?;

        Self::use_work(block, seal);
        Self::count_registration(netuid);
        Self::settle(coldkey, netuid, hotkey, admission);
        Ok(())
    }

    /// Whether a subnet takes work. The item reads true where nothing was stored, because clients of the
    /// family know it so; only what was stored counts.
    pub fn takes_work(netuid: NetUid) -> bool {
        NetworkPowRegistrationAllowed::<T>::try_get(netuid).unwrap_or(false)
    }

    /// Fails unless the work is good: done for the hotkey, on a recent block, hard enough, and never used.
    fn ensure_work(
        netuid: NetUid,
        hotkey: &AccountId32,
        block: u64,
        nonce: u64,
        work: &[u8],
    ) -> Result<Seal, DispatchError> {
        let age = Self::now().checked_sub(block);
        ensure!(
            age.is_some_and(|age| (1..=MAX_WORK_AGE).contains(&age)),
            Error::<T>::InvalidWorkBlock
        );
        let number: BlockNumberFor<T> = block.saturated_into();
        let H256(block_hash) = frame_system::Pallet::<T>::block_hash(number);
        let seal = Work {
            block_hash: &block_hash,
            account: hotkey.as_ref(),
            nonce,
        }
        .seal();
        ensure!(
            seal.meets(Difficulty::<T>::get(netuid)),
            Error::<T>::InvalidDifficulty
        );
        ensure!(seal.0 == work, Error::<T>::InvalidSeal);
        ensure!(
            !UsedWork::<T>::contains_key(seal.0.to_vec()),
            Error::<T>::InvalidSeal
        );
        Ok(seal)
    }

    /// Remembers the work, and forgets some that is too old to be used again.
    fn use_work(block: u64, seal: Seal) {
        let oldest = Self::now().saturating_sub(MAX_WORK_AGE);
        UsedWork::<T>::insert(seal.0.to_vec(), block);
        RecentWork::<T>::mutate(|recent| {
            let first = recent.iter().take(FORGOTTEN_AT_ONCE);
            let old = first.take_while(|(block, _)| *block < oldest).count();
            for (_, seal) in recent.drain(..old) {
                UsedWork::<T>::remove(seal.to_vec());
            }
            recent.push((block, seal.0));
        });
    }
}
