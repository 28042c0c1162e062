//! The Ethereum key of a neuron.

use alloc::vec::Vec;

use codec::Encode;
use frame_support::{ensure, traits::Get};
use mycelium_types::NetUid;
use sp_core::{H160, ecdsa};
use sp_io::hashing::keccak_256;
use sp_runtime::{AccountId32, DispatchResult};

use crate::{AssociatedEvmAddress, Config, Error, Event, Pallet};

/// How wallets begin a message of 64 bytes before they sign it, so that it is no transaction.
const PREFIX: &[u8] = b"\x19Ethereum Signed Message:\n64";

impl<T: Config> Pallet<T> {
    /// The uid of a neuron that may associate an Ethereum key now. The transaction pool asks the same, so
    /// that nobody has signatures looked at for nothing.
    pub fn check_evm_association(
        hotkey: &AccountId32,
        netuid: NetUid,
        evm_key: H160,
        block: u64,
        signature: &ecdsa::Signature,
    ) -> Result<u16, Error<T>> {
        ensure!(
            Self::owner_of(hotkey).is_some(),
            Error::<T>::NonAssociatedColdKey
        );
        let uid = Self::check_evm_interval(hotkey, netuid)?;
        let key = sp_io::crypto::secp256k1_ecdsa_recover(
            signature.as_ref(),
            &association_message(hotkey, block),
        )
        .map_err(|_| Error::<T>::InvalidIdentity)?;
        ensure!(
            address_of(&key) == evm_key,
            Error::<T>::InvalidRecoveredPublicKey
        );
        Ok(uid)
    }

    /// The uid of a neuron of a subnet that has waited long enough for another key.
    pub fn check_evm_interval(hotkey: &AccountId32, netuid: NetUid) -> Result<u16, Error<T>> {
        ensure!(
            Self::subnet_exists(netuid),
            Error::<T>::HotKeyNotRegisteredInSubNet
        );
        let uid = Self::uid_of(netuid, hotkey).ok_or(Error::<T>::HotKeyNotRegisteredInSubNet)?;
        let last = AssociatedEvmAddress::<T>::get(netuid, uid).map(|(_, block)| block);
        // A uid without a key waits as if it had got one in the first block of the chain.
        let passed = Self::now().saturating_sub(last.unwrap_or_default());
        ensure!(
            passed >= T::Timing::get().evm_key_associate_rate_limit,
            Error::<T>::EvmKeyAssociateRateLimitExceeded
        );
        Ok(uid)
    }

    /// Associates an Ethereum key that signed for the neuron.
    pub(crate) fn do_associate_evm_key(
        hotkey: AccountId32,
        netuid: NetUid,
        evm_key: H160,
        block: u64,
        signature: &ecdsa::Signature,
    ) -> DispatchResult {
        let uid = Self::check_evm_association(&hotkey, netuid, evm_key, block, signature)?;
        // The block in which this happened and not the one that was signed: the next association waits
        // from here.
        let block_associated = Self::now();
        AssociatedEvmAddress::<T>::insert(netuid, uid, (evm_key, block_associated));
        Self::deposit_event(Event::EvmKeyAssociated {
            netuid,
            hotkey,
            evm_key,
            block_associated,
        });
        Ok(())
    }
}

/// The hash that the Ethereum key signs: of the hotkey and the hash of a block number, as a personal
/// message.
pub(crate) fn association_message(hotkey: &AccountId32, block: u64) -> [u8; 32] {
    let bytes: Vec<u8> = PREFIX
        .iter()
        .chain(hotkey.as_ref() as &[u8])
        .chain(&block.using_encoded(keccak_256))
        .copied()
        .collect();
    keccak_256(&bytes)
}

/// The address of a public key: the last 20 bytes of its hash.
pub(crate) fn address_of(key: &[u8; 64]) -> H160 {
    let hash = keccak_256(key);
    H160(hash.last_chunk::<20>().copied().unwrap_or_default())
}
