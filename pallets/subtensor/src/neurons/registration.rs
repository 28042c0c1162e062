//! Registration for TAO.

use frame_support::ensure;
use mycelium_pool::PriceLimit;
use mycelium_types::{NetUid, TaoBalance};
use sp_runtime::{AccountId32, DispatchError, DispatchResult};

use super::uids::{Seat, position};
use crate::{
    Config, Error, NetworkRegistrationAllowed, Neuron, Pallet, RAORecycledForRegistration,
};
use alloc::vec::Vec;

/// A registration that nothing speaks against.
pub(super) struct Admission {
    neurons: Vec<Neuron<AccountId32>>,
    seat: Seat,
}

impl<T: Config> Pallet<T> {
    /// Registers a hotkey for the price of the day, unless that is above a limit.
    pub(crate) fn do_burned_register(
        coldkey: &AccountId32,
        netuid: NetUid,
        hotkey: &AccountId32,
        limit: Option<TaoBalance>,
    ) -> DispatchResult {
        Self::ensure_open_subnet(netuid)?;
        let price = Self::registration_price(netuid);
        ensure!(
            limit.is_none_or(|limit| price <= limit),
            Error::<T>::RegistrationPriceLimitExceeded
        );
        let admission = Self::admit(coldkey, netuid, hotkey, price)?;

        let credit = Self::buy_alpha(coldkey, netuid, price, PriceLimit::NONE_FOR_BUY)?;
        Self::recycle_alpha_credit(credit)?;
        RAORecycledForRegistration::<T>::mutate(netuid, |total| {
            // A figure for readers, so it stops at its end.
            *total = total.checked_add(price).unwrap_or(TaoBalance::MAX);
        });
        Self::bump_registration_price(netuid, price);
        Self::settle(coldkey, netuid, hotkey, admission);
        Ok(())
    }

    /// Fails unless neurons can register on a subnet at all.
    pub(super) fn ensure_open_subnet(netuid: NetUid) -> Result<(), DispatchError> {
        ensure!(
            !netuid.is_root(),
            Error::<T>::RegistrationNotPermittedOnRootSubnet
        );
        Self::ensure_subnet_exists(netuid)
    }

    /// Checks all that does not depend on how a registration is paid for, and finds the place.
    pub(super) fn admit(
        coldkey: &AccountId32,
        netuid: NetUid,
        hotkey: &AccountId32,
        price: TaoBalance,
    ) -> Result<Admission, DispatchError> {
        ensure!(
            NetworkRegistrationAllowed::<T>::get(netuid),
            Error::<T>::SubNetRegistrationDisabled
        );
        let neurons = Self::neurons_of(netuid);
        ensure!(
            position(&neurons, hotkey).is_none(),
            Error::<T>::HotKeyAlreadyRegisteredInSubNet
        );
        ensure!(
            Self::spendable(coldkey) >= price,
            Error::<T>::NotEnoughBalanceToStake
        );
        Self::ensure_can_claim(coldkey, hotkey)?;
        let seat = Self::find_seat(netuid, &neurons)?;
        Ok(Admission { neurons, seat })
    }

    /// Lets the neuron in.
    pub(super) fn settle(
        coldkey: &AccountId32,
        netuid: NetUid,
        hotkey: &AccountId32,
        admission: Admission,
    ) {
        let Admission { neurons, seat } = admission;
        Self::claim_hotkey(coldkey, hotkey);
        Self::take_seat(netuid, neurons, seat, hotkey);
    }
}
