//! Positions of coldkeys.

use alloc::{collections::BTreeMap, vec::Vec};
use codec::Compact;
use mycelium_locks::available;
use mycelium_types::{AlphaBalance, NetUid, TaoBalance};
use sp_runtime::AccountId32;

use super::{NO_TAO, networks, read_model};
use crate::{AlphaDividendsPerSubnet, Config, IsNetworkMember, Pallet, StakingHotkeys};

read_model! {
    /// What a coldkey has staked to a hotkey on a subnet.
    pub struct StakeInfo {
        /// Whom it is staked to.
        hotkey: AccountId32,
        /// Whose it is.
        coldkey: AccountId32,
        /// The subnet.
        netuid: Compact<NetUid>,
        /// What it is worth in alpha.
        stake: Compact<AlphaBalance>,
        /// Always 0.
        locked: Compact<u64>,
        /// What the last epoch brought to all who stake to the hotkey.
        emission: Compact<AlphaBalance>,
        /// Always 0.
        tao_emission: Compact<TaoBalance>,
        /// Always 0.
        drain: Compact<u64>,
        /// Whether the hotkey is a neuron of the subnet.
        is_registered: bool,
    }
}

impl StakeInfo {
    /// One position, which may be empty.
    pub fn of<T: Config>(hotkey: &AccountId32, coldkey: &AccountId32, netuid: NetUid) -> Self {
        let stake = Pallet::<T>::position(netuid, hotkey, coldkey);
        Self::with::<T>(hotkey, coldkey, netuid, stake)
    }

    /// The positions of a coldkey that are worth anything: subnet by subnet, and there hotkey by hotkey.
    pub fn all<T: Config>(coldkey: &AccountId32) -> Vec<Self> {
        Self::on::<T>(&networks::<T>(), coldkey)
    }

    /// The positions of many coldkeys.
    pub fn of_coldkeys<T: Config>(coldkeys: Vec<AccountId32>) -> Vec<(AccountId32, Vec<Self>)> {
        let networks = networks::<T>();
        let beside = |coldkey| {
            let positions = Self::on::<T>(&networks, &coldkey);
            (coldkey, positions)
        };
        coldkeys.into_iter().map(beside).collect()
    }

    fn on<T: Config>(networks: &[NetUid], coldkey: &AccountId32) -> Vec<Self> {
        let hotkeys = StakingHotkeys::<T>::get(coldkey);
        networks
            .iter()
            .flat_map(|netuid| hotkeys.iter().map(move |hotkey| (*netuid, hotkey)))
            .filter_map(|(netuid, hotkey)| {
                let stake = Pallet::<T>::position(netuid, hotkey, coldkey);
                (!stake.is_zero()).then(|| Self::with::<T>(hotkey, coldkey, netuid, stake))
            })
            .collect()
    }

    fn with<T: Config>(
        hotkey: &AccountId32,
        coldkey: &AccountId32,
        netuid: NetUid,
        stake: AlphaBalance,
    ) -> Self {
        Self {
            hotkey: hotkey.clone(),
            coldkey: coldkey.clone(),
            netuid: netuid.into(),
            stake: stake.into(),
            locked: 0.into(),
            emission: AlphaDividendsPerSubnet::<T>::get(netuid, hotkey).into(),
            tao_emission: NO_TAO,
            drain: 0.into(),
            is_registered: IsNetworkMember::<T>::get(hotkey, netuid),
        }
    }
}

read_model! {
    /// How much of a coldkey's alpha on a subnet can leave it.
    pub struct StakeAvailability {
        /// What it has there with all hotkeys.
        total: Compact<AlphaBalance>,
        /// What of it is locked.
        locked: Compact<AlphaBalance>,
        /// What is not.
        available: Compact<AlphaBalance>,
    }
}

/// [`StakeAvailability`] by coldkey and subnet.
type Availabilities = BTreeMap<AccountId32, BTreeMap<NetUid, StakeAvailability>>;

impl StakeAvailability {
    /// What the coldkeys have on the subnets named, or on all. Subnets on which a coldkey has nothing are
    /// left out, and all of them if more are named than there are.
    pub fn of<T: Config>(
        coldkeys: Vec<AccountId32>,
        netuids: Option<Vec<NetUid>>,
    ) -> Availabilities {
        let networks = networks::<T>();
        let asked = match netuids {
            None => networks,
            Some(netuids) if netuids.len() > networks.len() => Vec::new(),
            Some(netuids) => netuids,
        };
        let of_coldkey = |coldkey: &AccountId32| {
            let on = |netuid: &NetUid| Some((*netuid, Self::on::<T>(*netuid, coldkey)?));
            asked.iter().filter_map(on).collect()
        };
        coldkeys
            .into_iter()
            .map(|coldkey| {
                let availabilities = of_coldkey(&coldkey);
                (coldkey, availabilities)
            })
            .collect()
    }

    fn on<T: Config>(netuid: NetUid, coldkey: &AccountId32) -> Option<Self> {
        let total = Pallet::<T>::alpha_of_coldkey(netuid, coldkey);
        let locked = Pallet::<T>::lock_of(netuid, coldkey)
            .map_or(AlphaBalance::ZERO, |lock| lock.locked_mass);
        (!total.is_zero() || !locked.is_zero()).then(|| Self {
            total: total.into(),
            locked: locked.into(),
            available: available(total, locked).into(),
        })
    }
}
