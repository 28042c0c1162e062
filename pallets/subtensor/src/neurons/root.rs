//! Registration on root.

use frame_support::ensure;
use mycelium_types::{AlphaBalance, NetUid};
use sp_runtime::{AccountId32, DispatchError, DispatchResult};

use super::uids::{Seat, position};
use crate::{
    Config, Delegates, Error, MaxAllowedUids, MaxDelegateTake, Neuron, Pallet, TotalHotkeyAlpha,
};

impl<T: Config> Pallet<T> {
    /// Registers a hotkey on root, and makes it a delegate.
    pub(crate) fn do_root_register(coldkey: &AccountId32, hotkey: &AccountId32) -> DispatchResult {
        ensure!(
            Self::subnet_exists(NetUid::ROOT),
            Error::<T>::RootNetworkDoesNotExist
        );
        Self::ensure_registrations_left(NetUid::ROOT)?;
        let neurons = Self::neurons_of(NetUid::ROOT);
        ensure!(
            position(&neurons, hotkey).is_none(),
            Error::<T>::HotKeyAlreadyRegisteredInSubNet
        );
        Self::ensure_can_claim(coldkey, hotkey)?;
        let seat = Self::find_root_seat(&neurons, hotkey)?;

        Self::claim_hotkey(coldkey, hotkey);
        Self::take_seat(NetUid::ROOT, neurons, seat, hotkey);
        if !Delegates::<T>::contains_key(hotkey) {
            // What clients read of a hotkey that is no delegate, unless that is too much by now.
            let take = Delegates::<T>::get(hotkey).min(MaxDelegateTake::<T>::get());
            Delegates::<T>::insert(hotkey, take);
        }
        Self::count_registration(NetUid::ROOT);
        Ok(())
    }

    /// A free place, or that of the member with the least stake if the newcomer has more.
    fn find_root_seat(
        neurons: &[Neuron<AccountId32>],
        hotkey: &AccountId32,
    ) -> Result<Seat, DispatchError> {
        let count = u16::try_from(neurons.len()).unwrap_or(u16::MAX);
        if count < MaxAllowedUids::<T>::get(NetUid::ROOT) {
            return Ok(Seat::Free(count));
        }
        let least = (0..=u16::MAX)
            .zip(neurons)
            .map(|(uid, neuron)| (Self::root_stake(&neuron.hotkey), uid))
            .min();
        let (stake, uid) = least.ok_or(Error::<T>::NoNeuronIdAvailable)?;
        ensure!(
            Self::root_stake(hotkey) > stake,
            Error::<T>::StakeTooLowForRoot
        );
        Ok(Seat::Taken(uid))
    }

    fn root_stake(hotkey: &AccountId32) -> AlphaBalance {
        TotalHotkeyAlpha::<T>::get(hotkey, NetUid::ROOT)
    }
}
