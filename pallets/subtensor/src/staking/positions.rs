//! Who holds which part of the stake behind a hotkey.

use alloc::{collections::BTreeMap, vec::Vec};
use mycelium_shares::Pool;
use mycelium_types::{AlphaBalance, NetUid};
use sp_runtime::AccountId32;

use crate::{AlphaV2, Config, Pallet, StakingHotkeys, TotalHotkeyAlpha, TotalHotkeySharesV2};

/// What one holder has on each subnet.
type Holdings = Vec<(NetUid, AlphaBalance)>;

impl<T: Config> Pallet<T> {
    /// The stake behind a hotkey on a subnet.
    pub(crate) fn stake_pool(netuid: NetUid, hotkey: &AccountId32) -> Pool {
        Pool {
            value: TotalHotkeyAlpha::<T>::get(hotkey, netuid),
            denominator: TotalHotkeySharesV2::<T>::get(hotkey, netuid),
        }
    }

    /// Adds to what a coldkey has with a hotkey. The alpha is counted elsewhere.
    pub(crate) fn add_to_position(
        netuid: NetUid,
        hotkey: &AccountId32,
        coldkey: &AccountId32,
        alpha: AlphaBalance,
    ) -> Result<(), mycelium_shares::Error> {
        let position = (hotkey, coldkey, netuid);
        let update =
            Self::stake_pool(netuid, hotkey).deposit(AlphaV2::<T>::get(position), alpha)?;
        TotalHotkeyAlpha::<T>::insert(hotkey, netuid, update.pool.value);
        TotalHotkeySharesV2::<T>::insert(hotkey, netuid, update.pool.denominator);
        AlphaV2::<T>::insert(position, update.share);
        Ok(())
    }

    /// What a coldkey's part of it is worth.
    pub fn position(netuid: NetUid, hotkey: &AccountId32, coldkey: &AccountId32) -> AlphaBalance {
        let share = AlphaV2::<T>::get((hotkey, coldkey, netuid));
        if share.is_zero() {
            return AlphaBalance::ZERO;
        }
        Self::stake_pool(netuid, hotkey).worth(share)
    }

    /// What a coldkey has on a subnet with all hotkeys.
    pub fn alpha_of_coldkey(netuid: NetUid, coldkey: &AccountId32) -> AlphaBalance {
        let positions = StakingHotkeys::<T>::get(coldkey)
            .into_iter()
            .map(|hotkey| Self::position(netuid, &hotkey, coldkey));
        // More alpha of one subnet than an amount can say does not exist.
        AlphaBalance::checked_sum(positions).unwrap_or(AlphaBalance::MAX)
    }

    /// Everybody who holds a part of the stake behind a hotkey, by rising key, and what on which subnets. One that
    /// is being cleared is none of them.
    pub(crate) fn holders(hotkey: &AccountId32) -> BTreeMap<AccountId32, Holdings> {
        let mut pools = BTreeMap::new();
        let mut holders = BTreeMap::<AccountId32, Holdings>::new();
        for ((coldkey, netuid), share) in AlphaV2::<T>::iter_prefix((hotkey,)) {
            let pool: &Option<Pool> = pools.entry(netuid).or_insert_with(|| {
                Self::subnet_exists(netuid).then(|| Self::stake_pool(netuid, hotkey))
            });
            let worth = pool.map_or(AlphaBalance::ZERO, |pool| pool.worth(share));
            if !worth.is_zero() {
                holders.entry(coldkey).or_default().push((netuid, worth));
            }
        }
        for holdings in holders.values_mut() {
            holdings.sort_unstable();
        }
        holders
    }
}
