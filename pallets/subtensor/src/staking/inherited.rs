//! The stake that counts for a hotkey: its own, less what its children get, plus what its parents give.

use alloc::vec::Vec;
use mycelium_types::{AlphaBalance, NetUid, TaoBalance};
use mycelium_yuma::{inherited_stake, total_stake};
use sp_runtime::AccountId32;

use crate::{ChildKeys, Config, Pallet, ParentKeys, TaoWeight, TotalHotkeyAlpha};

/// The stake that counts for a hotkey on a subnet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CountedStake {
    /// Alpha of the subnet.
    pub(crate) alpha: AlphaBalance,
    /// Stake on root.
    pub(crate) tao: TaoBalance,
    /// Both, with root stake at its weight.
    pub(crate) total: TaoBalance,
}

impl<T: Config> Pallet<T> {
    /// The stake that counts for each of the hotkeys.
    pub(crate) fn counted_stakes(netuid: NetUid, hotkeys: &[AccountId32]) -> Vec<CountedStake> {
        let tao_weight = TaoWeight::<T>::get();
        hotkeys
            .iter()
            .map(|hotkey| Self::counted_stake(netuid, hotkey, tao_weight))
            .collect()
    }

    /// The stake that counts for a hotkey, with root stake at this weight.
    pub(super) fn counted_stake(
        netuid: NetUid,
        hotkey: &AccountId32,
        tao_weight: u64,
    ) -> CountedStake {
        let children: Vec<u64> = ChildKeys::<T>::get(hotkey, netuid)
            .into_iter()
            .map(|(proportion, _)| proportion)
            .collect();
        let parents = ParentKeys::<T>::get(hotkey, netuid);
        // The links are those of the subnet for both kinds of stake.
        let inherited = |source: NetUid| {
            let stake_of = |key| TotalHotkeyAlpha::<T>::get(key, source).to_u64();
            let lent: Vec<(u64, u64)> = parents
                .iter()
                .map(|(proportion, parent)| (*proportion, stake_of(parent)))
                .collect();
            inherited_stake(stake_of(hotkey), &children, &lent)
        };
        let (alpha, tao) = (inherited(netuid), inherited(NetUid::ROOT));
        CountedStake {
            alpha: AlphaBalance::new(alpha),
            tao: TaoBalance::new(tao),
            total: TaoBalance::new(total_stake(alpha, tao, tao_weight)),
        }
    }
}
