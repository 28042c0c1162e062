//! What is stored of a subnet in lists with an item per neuron, each read at most once.

use core::cell::OnceCell;

use alloc::vec::Vec;
use mycelium_types::{MechId, NetUid, NetUidStorageIndex};
use sp_runtime::AccountId32;

use crate::{
    AxonInfo, Axons, ChainIdentityV2, Config, IdentitiesV2, Incentive, LastUpdate, Neuron, Owner,
    Pallet, staking::CountedStake,
};

/// The neurons of one mechanism of a subnet.
pub(super) struct Columns<T> {
    /// The subnet.
    pub(super) netuid: NetUid,
    /// Where the mechanism keeps what is its own.
    pub(super) index: NetUidStorageIndex,
    neurons: OnceCell<Vec<Neuron<AccountId32>>>,
    hotkeys: OnceCell<Vec<AccountId32>>,
    stakes: OnceCell<Vec<CountedStake>>,
    runtime: core::marker::PhantomData<T>,
}

impl<T: Config> Columns<T> {
    /// Those of a subnet, with its main mechanism.
    pub(super) fn of_subnet(netuid: NetUid) -> Option<Self> {
        Self::of_mechanism(netuid, MechId::MAIN)
    }

    /// Those of a mechanism, if there are both.
    pub(super) fn of_mechanism(netuid: NetUid, mechanism: MechId) -> Option<Self> {
        let index = NetUidStorageIndex::of(netuid, mechanism)?;
        let exists = Pallet::<T>::subnet_exists(netuid)
            && Pallet::<T>::storage_indices(netuid).any(|known| known == index);
        if !exists {
            return None;
        }
        Some(Self {
            netuid,
            index,
            neurons: OnceCell::new(),
            hotkeys: OnceCell::new(),
            stakes: OnceCell::new(),
            runtime: core::marker::PhantomData,
        })
    }

    /// Those of all mechanisms of a subnet.
    pub(super) fn of_mechanisms(netuid: NetUid) -> impl Iterator<Item = Option<Self>> {
        Pallet::<T>::storage_indices(netuid)
            .map(move |index| Self::of_mechanism(netuid, index.mechanism()))
    }

    /// The neurons by uid.
    pub(super) fn neurons(&self) -> &[Neuron<AccountId32>] {
        self.neurons
            .get_or_init(|| Pallet::<T>::neurons_of(self.netuid))
    }

    /// A value of each neuron.
    pub(super) fn column<Item>(
        &self,
        value: impl FnMut(&Neuron<AccountId32>) -> Item,
    ) -> Vec<Item> {
        self.neurons().iter().map(value).collect()
    }

    /// The hotkeys by uid.
    pub(super) fn hotkeys(&self) -> &[AccountId32] {
        self.hotkeys
            .get_or_init(|| self.column(|neuron| neuron.hotkey.clone()))
    }

    /// What belongs to each hotkey.
    pub(super) fn of_hotkeys<Item>(&self, read: impl FnMut(&AccountId32) -> Item) -> Vec<Item> {
        self.hotkeys().iter().map(read).collect()
    }

    /// The owners of the hotkeys.
    pub(super) fn coldkeys(&self) -> Vec<AccountId32> {
        self.of_hotkeys(|hotkey| Owner::<T>::get(hotkey))
    }

    /// The stake that counts, by uid.
    pub(super) fn stakes(&self) -> &[CountedStake] {
        self.stakes
            .get_or_init(|| Pallet::<T>::counted_stakes(self.netuid, self.hotkeys()))
    }

    /// What the mechanism's miners earned, as parts.
    pub(super) fn incentives(&self) -> Vec<u16> {
        Incentive::<T>::get(self.index)
    }

    /// When weights were last set or committed.
    pub(super) fn last_update(&self) -> Vec<u64> {
        LastUpdate::<T>::get(self.index)
    }

    /// Something of each hotkey, beside the hotkey.
    pub(super) fn per_hotkey<Item>(
        &self,
        mut read: impl FnMut(&AccountId32) -> Item,
    ) -> Vec<(AccountId32, Item)> {
        self.of_hotkeys(|hotkey| (hotkey.clone(), read(hotkey)))
    }

    /// What the owners of the hotkeys say about themselves.
    pub(super) fn identities(&self) -> Vec<Option<ChainIdentityV2>> {
        self.of_hotkeys(|hotkey| IdentitiesV2::<T>::get(Owner::<T>::get(hotkey)))
    }

    /// Where the neurons listen.
    pub(super) fn axons(&self) -> Vec<AxonInfo> {
        self.of_hotkeys(|hotkey| Axons::<T>::get(self.netuid, hotkey).unwrap_or_default())
    }
}
