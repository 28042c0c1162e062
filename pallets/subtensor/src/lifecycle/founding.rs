//! The beginning of a subnet.

use frame_support::{ensure, traits::Get};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use mycelium_emission::supply::CAP;
use mycelium_fixed::U64F64;
use mycelium_pricing::{opening::alpha_reserve, rate_limit::RateLimit};
use mycelium_types::{AlphaBalance, NetUid, NetUidStorageIndex, TaoBalance};
use sp_runtime::{AccountId32, DispatchError, DispatchResult};

use crate::{
    Burn, Config, Error, Event, ImmunityPeriod, LastRateLimitedBlock, MaxAllowedUids,
    MaxAllowedValidators, MinAllowedWeights, NetworkLastLockCost, NetworkPowRegistrationAllowed,
    NetworkRateLimit, NetworkRegisteredAt, NetworkRegistrationAllowed,
    NetworkRegistrationStartBlock, NetworksAdded, Pallet, RateLimitKey, RegisteredSubnetCounter,
    SubnetEmissionEnabled, SubnetIdentityV3, SubnetLimit, SubnetLocked, SubnetMechanism,
    SubnetOwner, SubnetOwnerHotkey, TotalNetworks, Yuma3On, ledger::DYNAMIC,
};

/// What a new subnet costs, and which one makes room for it.
struct Opening {
    cost: TaoBalance,
    pruned: Option<NetUid>,
}

impl<T: Config> Pallet<T> {
    /// Founds a subnet.
    pub(crate) fn do_register_network(
        origin: OriginFor<T>,
        hotkey: &AccountId32,
        identity: Option<SubnetIdentityV3>,
    ) -> DispatchResult {
        let coldkey = ensure_signed(origin)?;
        let Opening { cost, pruned } = Self::ensure_can_found(&coldkey, hotkey)?;
        if let Some(identity) = &identity {
            Self::ensure_subnet_identity(identity)?;
        }
        let netuid = Self::make_room(pruned)?;
        let price = Self::median_price();
        Self::set_first_values(netuid);
        Self::fund_subnet(netuid, &coldkey, cost, price)?;
        Self::seat_founder(netuid, &coldkey, hotkey)?;
        Self::let_root_adopt(netuid, hotkey);
        Self::deposit_event(Event::NetworkAdded(netuid, DYNAMIC));
        if let Some(identity) = identity {
            Self::store_subnet_identity(netuid, identity);
        }
        Ok(())
    }

    /// Fails unless the coldkey may found a subnet now.
    fn ensure_can_found(
        coldkey: &AccountId32,
        hotkey: &AccountId32,
    ) -> Result<Opening, DispatchError> {
        Self::ensure_can_claim(coldkey, hotkey)?;
        ensure!(
            Self::now() >= NetworkRegistrationStartBlock::<T>::get(),
            Error::<T>::SubNetRegistrationDisabled
        );
        Self::check_founding_rate()?;
        let pruned = if Self::subnet_count() >= SubnetLimit::<T>::get() {
            Some(Self::prune_candidate().ok_or(Error::<T>::SubnetLimitReached)?)
        } else {
            None
        };
        let cost = Self::lock_cost();
        ensure!(
            Self::spendable(coldkey) >= cost,
            Error::<T>::CannotAffordLockCost
        );
        Ok(Opening { cost, pruned })
    }

    /// Fails if the last subnet was founded too short ago. The transaction pool asks the same.
    pub fn check_founding_rate() -> Result<(), Error<T>> {
        let limit = RateLimit::After(NetworkRateLimit::<T>::get());
        ensure!(
            limit.allows(Self::last_founding(), Self::now()),
            Error::<T>::NetworkTxRateLimitExceeded
        );
        Ok(())
    }

    /// Dissolves the subnet that makes room, and finds a number for the new one: the lowest that is free.
    /// That of the dissolved one is, unless clearing it takes more than this block.
    fn make_room(pruned: Option<NetUid>) -> Result<NetUid, DispatchError> {
        if let Some(pruned) = pruned {
            Self::dissolve_subnet(pruned)?;
            if !Self::is_dissolving(pruned) {
                return Ok(pruned);
            }
        }
        let taken = Self::subnets();
        (1..NetUidStorageIndex::SUBNETS)
            .map(NetUid::new)
            .find(|netuid| taken.binary_search(netuid).is_err() && !Self::is_dissolving(*netuid))
            .ok_or_else(|| Error::<T>::SubnetLimitReached.into())
    }

    /// Sets what is not the same in a new subnet as where nothing is stored, and what clients look for
    /// in lists.
    fn set_first_values(netuid: NetUid) {
        NetworksAdded::<T>::insert(netuid, true);
        TotalNetworks::<T>::mutate(|total| *total = total.saturating_add(1));
        Self::begin_schedule(netuid, T::Timing::get().default_tempo);
        MaxAllowedUids::<T>::insert(netuid, 256);
        MaxAllowedValidators::<T>::insert(netuid, 64);
        MinAllowedWeights::<T>::insert(netuid, 1);
        ImmunityPeriod::<T>::insert(netuid, 5_000);
        Yuma3On::<T>::insert(netuid, true);
        Burn::<T>::insert(netuid, TaoBalance::COIN);
        Self::price_terms_changed(netuid);
        NetworkRegistrationAllowed::<T>::insert(netuid, true);
        // Read as true where nothing is stored, but work is worth nothing unless the subnet says so.
        NetworkPowRegistrationAllowed::<T>::insert(netuid, false);
        SubnetEmissionEnabled::<T>::insert(netuid, false);
        Self::assign_symbol(netuid);
    }

    /// Moves the cost into the pool, which opens at the price.
    fn fund_subnet(
        netuid: NetUid,
        coldkey: &AccountId32,
        cost: TaoBalance,
        price: U64F64,
    ) -> DispatchResult {
        Self::transfer_tao(coldkey, &Self::subnet_account(netuid), cost)?;
        SubnetMechanism::<T>::insert(netuid, DYNAMIC);
        let alpha = alpha_reserve(cost, price, AlphaBalance::new(CAP));
        Self::open_pool(netuid, cost, alpha)?;
        SubnetLocked::<T>::insert(netuid, cost);
        NetworkLastLockCost::<T>::put(cost);
        LastRateLimitedBlock::<T>::insert(RateLimitKey::NetworkLastRegistered, Self::now());
        Ok(())
    }

    /// Makes the founder the owner, and its hotkey the first neuron.
    fn seat_founder(netuid: NetUid, coldkey: &AccountId32, hotkey: &AccountId32) -> DispatchResult {
        Self::claim_hotkey(coldkey, hotkey);
        SubnetOwner::<T>::insert(netuid, coldkey);
        SubnetOwnerHotkey::<T>::insert(netuid, hotkey);
        NetworkRegisteredAt::<T>::insert(netuid, Self::now());
        // A count of calls.
        RegisteredSubnetCounter::<T>::mutate(netuid, |count| *count = count.saturating_add(1));
        Self::seat_neuron(netuid, hotkey)?;
        Ok(())
    }
}
