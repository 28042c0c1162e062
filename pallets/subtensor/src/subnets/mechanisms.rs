//! The mechanisms of a subnet: each has weights, bonds and incentives of its own.

use alloc::{vec, vec::Vec};

use frame_support::ensure;
pub(crate) use mycelium_hyperparameters::admin_utils::MAX_UIDS as MOST_UIDS;
use mycelium_types::{MechId, NetUid, NetUidStorageIndex};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
    Bonds, CRV3WeightCommits, CRV3WeightCommitsV2, Config, Error, Incentive, LastUpdate,
    MaxAllowedUids, MaxMechanismCount, MechanismCountCurrent, MechanismEmissionSplit, Pallet,
    SubnetworkN, TimelockedWeightCommits, WeightCommits, Weights,
};

/// What the parts of a split add up to.
const WHOLE: u32 = u16::MAX as u32;

impl<T: Config> Pallet<T> {
    /// How many mechanisms a subnet has.
    pub fn mechanism_count(netuid: NetUid) -> u8 {
        MechanismCountCurrent::<T>::get(netuid).to_u8()
    }

    /// The keys under which the mechanisms of a subnet keep what is theirs.
    pub fn storage_indices(netuid: NetUid) -> impl Iterator<Item = NetUidStorageIndex> {
        indices(netuid, 0..Self::mechanism_count(netuid))
    }

    /// Sets how many mechanisms a subnet has. Those that it loses are erased, and any split with them.
    pub fn set_mechanism_count(netuid: NetUid, count: MechId) -> DispatchResult {
        Self::ensure_has_mechanisms(netuid)?;
        let new = count.to_u8();
        ensure!(
            (1..=MaxMechanismCount::<T>::get().to_u8()).contains(&new)
                && new <= NetUidStorageIndex::MECHANISMS,
            Error::<T>::InvalidValue
        );
        Self::ensure_uids_fit(new, MaxAllowedUids::<T>::get(netuid))?;
        let old = Self::mechanism_count(netuid);
        for index in indices(netuid, new..old) {
            Self::erase_mechanism(index);
        }
        if new < old {
            MechanismEmissionSplit::<T>::remove(netuid);
        }
        let neurons = SubnetworkN::<T>::get(netuid).into();
        for index in indices(netuid, old..new) {
            Incentive::<T>::insert(index, vec![0_u16; neurons]);
            LastUpdate::<T>::insert(index, vec![0_u64; neurons]);
        }
        MechanismCountCurrent::<T>::insert(netuid, count);
        Ok(())
    }

    /// Sets the parts of the emission that go to the mechanisms of a subnet. None: the same to each.
    pub fn set_mechanism_split(netuid: NetUid, split: Option<Vec<u16>>) -> DispatchResult {
        Self::ensure_has_mechanisms(netuid)?;
        let Some(split) = split else {
            MechanismEmissionSplit::<T>::remove(netuid);
            return Ok(());
        };
        ensure!(
            is_split(&split, Self::mechanism_count(netuid)),
            Error::<T>::InvalidValue
        );
        MechanismEmissionSplit::<T>::insert(netuid, split);
        Ok(())
    }

    /// Fails if so many mechanisms of so many uids are too much for a subnet.
    pub fn ensure_uids_fit(mechanisms: u8, uids: u16) -> Result<(), DispatchError> {
        let together = u32::from(mechanisms).saturating_mul(uids.into());
        ensure!(
            together <= MOST_UIDS.into(),
            Error::<T>::TooManyUIDsPerMechanism
        );
        Ok(())
    }

    fn ensure_has_mechanisms(netuid: NetUid) -> Result<(), DispatchError> {
        ensure!(
            !netuid.is_root() && Self::subnet_exists(netuid),
            Error::<T>::MechanismDoesNotExist
        );
        Ok(())
    }

    /// Erases all that a mechanism stores: a row for each uid, and what was committed and not revealed. With more
    /// mechanisms there are fewer uids, so the rows are few.
    fn erase_mechanism(index: NetUidStorageIndex) {
        Incentive::<T>::remove(index);
        LastUpdate::<T>::remove(index);
        let _ = Weights::<T>::clear_prefix(index, u32::MAX, None);
        let _ = Bonds::<T>::clear_prefix(index, u32::MAX, None);
        let _ = WeightCommits::<T>::clear_prefix(index, u32::MAX, None);
        let _ = TimelockedWeightCommits::<T>::clear_prefix(index, u32::MAX, None);
        let _ = CRV3WeightCommits::<T>::clear_prefix(index, u32::MAX, None);
        let _ = CRV3WeightCommitsV2::<T>::clear_prefix(index, u32::MAX, None);
    }
}

/// The keys of these mechanisms.
pub(crate) fn indices(
    netuid: NetUid,
    mechanisms: core::ops::Range<u8>,
) -> impl Iterator<Item = NetUidStorageIndex> {
    mechanisms.filter_map(move |mechanism| NetUidStorageIndex::of(netuid, MechId::new(mechanism)))
}

/// Whether these are parts of a whole for at most so many mechanisms.
pub(super) fn is_split(split: &[u16], mechanisms: u8) -> bool {
    let mechanisms = usize::from(mechanisms);
    // The sum of a few parts of 16 bits.
    let sum = split
        .iter()
        .take(mechanisms)
        .fold(0_u32, |sum, part| sum.saturating_add((*part).into()));
    split.len() <= mechanisms && sum == WHOLE
}
