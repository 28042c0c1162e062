//! Hotkeys that others may stake to, and what staking to them brings.

use alloc::vec::Vec;
use codec::Compact;
use mycelium_fixed::wide;
use mycelium_types::{AlphaBalance, NetUid};
use sp_runtime::AccountId32;

use super::{networks, read_model};
use crate::{
    Config, Delegates, Emission, Owner, Pallet, StakingHotkeys, Tempo, TotalHotkeyAlpha, Uids,
    ValidatorPermit,
};

/// Blocks of a day, as clients count.
const BLOCKS_PER_DAY: u64 = 7200;

/// What returns are told for.
const THOUSAND_TAO: u64 = 1_000_000_000_000;

/// A coldkey, and its alpha with a delegate by subnet.
pub type Nomination = (AccountId32, Vec<(Compact<NetUid>, Compact<u64>)>);

/// A delegate, and what a coldkey has with it on one subnet.
pub type Delegation = (DelegateInfo, (Compact<NetUid>, Compact<AlphaBalance>));

read_model! {
    /// A hotkey that others may stake to.
    pub struct DelegateInfo {
        /// The hotkey.
        delegate_ss58: AccountId32,
        /// The part of dividends that its owner takes, of 65535.
        take: Compact<u16>,
        /// Who stakes to it.
        nominators: Vec<Nomination>,
        /// Its owner.
        owner_ss58: AccountId32,
        /// The subnets of which it is a neuron.
        registrations: Vec<Compact<NetUid>>,
        /// The subnets of which it is a validator.
        validator_permits: Vec<Compact<NetUid>>,
        /// What a day brings to a thousand TAO of its root stake, in rao.
        return_per_1000: Compact<u64>,
        /// What a day brings to it, in rao.
        total_daily_return: Compact<u64>,
    }
}

impl DelegateInfo {
    /// All delegates.
    pub fn all<T: Config>() -> Vec<Self> {
        Delegates::<T>::iter()
            .map(|(delegate, take)| Self::with_nominators::<T>(delegate, take))
            .collect()
    }

    /// One delegate.
    pub fn of<T: Config>(delegate: AccountId32) -> Option<Self> {
        let take = Delegates::<T>::try_get(&delegate).ok()?;
        Some(Self::with_nominators::<T>(delegate, take))
    }

    /// The delegates with whom a coldkey has stake, once for each subnet, without other nominators.
    pub fn of_nominator<T: Config>(coldkey: &AccountId32) -> Vec<Delegation> {
        let networks = networks::<T>();
        let mut delegations = Vec::new();
        for hotkey in StakingHotkeys::<T>::get(coldkey) {
            let Ok(take) = Delegates::<T>::try_get(&hotkey) else {
                continue;
            };
            let positions: Vec<(NetUid, AlphaBalance)> = networks
                .iter()
                .map(|netuid| (*netuid, Pallet::<T>::position(*netuid, &hotkey, coldkey)))
                .filter(|(_, stake)| !stake.is_zero())
                .collect();
            if positions.is_empty() {
                continue;
            }
            let delegate = Self::read::<T>(hotkey, take, Vec::new());
            let beside = |(netuid, stake): (NetUid, AlphaBalance)| {
                (delegate.clone(), (netuid.into(), stake.into()))
            };
            delegations.extend(positions.into_iter().map(beside));
        }
        delegations
    }

    fn with_nominators<T: Config>(delegate: AccountId32, take: u16) -> Self {
        let on = |(netuid, stake): (NetUid, AlphaBalance)| (netuid.into(), stake.to_u64().into());
        let nominators = Pallet::<T>::holders(&delegate)
            .into_iter()
            .map(|(coldkey, holdings)| (coldkey, holdings.into_iter().map(on).collect()))
            .collect();
        Self::read::<T>(delegate, take, nominators)
    }

    fn read<T: Config>(delegate: AccountId32, take: u16, nominators: Vec<Nomination>) -> Self {
        let registrations = Registrations::of::<T>(&delegate);
        let root_stake = TotalHotkeyAlpha::<T>::get(&delegate, NetUid::ROOT);
        let per_thousand = return_per_thousand(take, root_stake, registrations.daily_return);
        Self {
            take: take.into(),
            nominators,
            owner_ss58: Owner::<T>::get(&delegate),
            registrations: registrations.netuids,
            validator_permits: registrations.permits,
            return_per_1000: per_thousand.into(),
            total_daily_return: registrations.daily_return.into(),
            delegate_ss58: delegate,
        }
    }
}

/// Where a hotkey is a neuron, and what it earns there.
#[derive(Default)]
struct Registrations {
    netuids: Vec<Compact<NetUid>>,
    permits: Vec<Compact<NetUid>>,
    daily_return: u64,
}

impl Registrations {
    fn of<T: Config>(hotkey: &AccountId32) -> Self {
        let mut netuids: Vec<NetUid> = Pallet::<T>::memberships(hotkey).collect();
        netuids.sort_unstable();
        let mut found = Self::default();
        for netuid in netuids {
            found.netuids.push(netuid.into());
            let Some(uid) = Uids::<T>::get(netuid, hotkey).map(usize::from) else {
                continue;
            };
            if ValidatorPermit::<T>::get(netuid).get(uid) == Some(&true) {
                found.permits.push(netuid.into());
            }
            let emission = Emission::<T>::get(netuid)
                .get(uid)
                .copied()
                .unwrap_or_default();
            let daily = daily_return(emission, Tempo::<T>::get(netuid));
            // A figure for readers: it stops at its end.
            found.daily_return = found.daily_return.saturating_add(daily);
        }
        found
    }
}

/// What a day brings if every epoch brings this.
fn daily_return(emission: AlphaBalance, tempo: u16) -> u64 {
    wide::mul_div_u64(emission.to_u64(), BLOCKS_PER_DAY, tempo.into()).unwrap_or(0)
}

/// What is left of a daily return without the take, for a thousand TAO of root stake.
fn return_per_thousand(take: u16, root_stake: AlphaBalance, daily_return: u64) -> u64 {
    let kept = u16::MAX.saturating_sub(take);
    wide::mul_div_u64(daily_return, kept.into(), u16::MAX.into())
        .and_then(|rest| wide::mul_div_u64(rest, THOUSAND_TAO, root_stake.to_u64()))
        .unwrap_or(0)
}
