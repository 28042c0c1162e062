//! The subnets of the first block, and the values that networks start with.

use mycelium_types::{AlphaBalance, NetUid, TaoBalance};
use serde::{Deserialize, Serialize};
use sp_runtime::{AccountId32, DispatchError, DispatchResult};

use crate::{
    Config, LargestLocked, LastRateLimitedBlock, MaxAllowedUids, MaxAllowedValidators,
    MinAllowedWeights, NetworkImmunityPeriod, NetworkLastLockCost, NetworkLockReductionInterval,
    NetworkMinLockCost, NetworkPowRegistrationAllowed, NetworkRateLimit,
    NetworkRegistrationAllowed, NetworksAdded, NominatorMinRequiredStake, Pallet, RateLimitKey,
    SubnetAlphaOut, SubnetLocked, SubnetMechanism, SubnetOwner, SubnetOwnerHotkey, SubtokenEnabled,
    TaoWeight, TargetRegistrationsPerInterval, Tempo, TokenSymbol, TotalNetworks, ledger::DYNAMIC,
    subnets::symbols::root_symbol,
};

/// The subnet that a chain may start with.
pub(super) const STARTER: NetUid = NetUid::new(1);

/// The tempo of root and of the starter.
const TEMPO: u16 = 100;

/// What is in the starter's pool, of TAO and of alpha.
const RESERVE: u64 = 10_000_000_000;

/// The alpha of the starter's neuron.
const STAKE: u64 = 1_000_000_000;

/// Which values a chain starts with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Profile {
    /// Those that the metadata tells.
    #[default]
    Fresh,
    /// Those that years of upgrades have left on the public network.
    MainnetLike,
}

impl<T: Config> Pallet<T> {
    /// Sets the values that differ from those of the metadata.
    pub(crate) fn apply_profile(profile: Profile) {
        if profile == Profile::Fresh {
            return;
        }
        NetworkMinLockCost::<T>::put(TaoBalance::COIN);
        // A subnet was just registered, so the next one costs twice as much.
        NetworkLastLockCost::<T>::put(TaoBalance::new(1_250_000_000_000));
        LastRateLimitedBlock::<T>::insert(RateLimitKey::NetworkLastRegistered, 1);
        NetworkLockReductionInterval::<T>::put(57_600);
        NetworkRateLimit::<T>::put(28_800);
        NetworkImmunityPeriod::<T>::put(864_000);
        NominatorMinRequiredStake::<T>::put(10_000_000);
        TaoWeight::<T>::put(3_320_413_933_267_719_290);
    }

    /// Creates root.
    pub(crate) fn create_root(owner: Option<&(AccountId32, AccountId32)>) {
        let root = NetUid::ROOT;
        Self::add_first_subnet(root, 64);
        Tempo::<T>::insert(root, TEMPO);
        TargetRegistrationsPerInterval::<T>::insert(root, 1);
        TokenSymbol::<T>::insert(root, root_symbol());
        SubtokenEnabled::<T>::insert(root, true);
        if let Some((coldkey, hotkey)) = owner {
            Self::claim_hotkey(coldkey, hotkey);
            SubnetOwner::<T>::insert(root, coldkey);
            SubnetOwnerHotkey::<T>::insert(root, hotkey);
        }
    }

    /// Creates the starter: a subnet that nobody owns, with one neuron that is nobody's, and TAO in its
    /// pool.
    pub(crate) fn create_starter() -> DispatchResult {
        let nobody = AccountId32::new([0; 32]);
        Self::add_first_subnet(STARTER, 256);
        Self::begin_schedule(STARTER, TEMPO);
        Self::assign_symbol(STARTER);
        Self::price_terms_changed(STARTER);
        SubnetMechanism::<T>::insert(STARTER, DYNAMIC);
        // Clients know it so.
        SubnetLocked::<T>::insert(STARTER, TaoBalance::new(1));
        LargestLocked::<T>::insert(STARTER, 1);
        Self::endow_subnet(STARTER, TaoBalance::new(RESERVE))?;
        Self::open_pool(
            STARTER,
            TaoBalance::new(RESERVE),
            AlphaBalance::new(RESERVE),
        )?;
        Self::claim_hotkey(&nobody, &nobody);
        SubnetOwner::<T>::insert(STARTER, &nobody);
        SubnetOwnerHotkey::<T>::insert(STARTER, &nobody);
        Self::seat_neuron(STARTER, &nobody)?;
        Self::stake_starter(&nobody)
    }

    /// Gives the starter's neuron its alpha.
    fn stake_starter(nobody: &AccountId32) -> DispatchResult {
        let stake = AlphaBalance::new(STAKE);
        SubnetAlphaOut::<T>::insert(STARTER, stake);
        Self::add_to_position(STARTER, nobody, nobody, stake)
            .map_err(|_| DispatchError::Other("the first deposit into an empty pool"))
    }

    /// What both have in common.
    fn add_first_subnet(netuid: NetUid, uids: u16) {
        NetworksAdded::<T>::insert(netuid, true);
        TotalNetworks::<T>::mutate(|total| *total = total.saturating_add(1));
        MaxAllowedUids::<T>::insert(netuid, uids);
        MaxAllowedValidators::<T>::insert(netuid, 64);
        MinAllowedWeights::<T>::insert(netuid, 0);
        NetworkRegistrationAllowed::<T>::insert(netuid, true);
        NetworkPowRegistrationAllowed::<T>::insert(netuid, false);
    }
}
