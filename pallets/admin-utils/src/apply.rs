//! The one way in which every call sets something.

use codec::FullCodec;
use frame_support::{
    dispatch::DispatchResult,
    storage::{StorageMap, StorageValue},
};
use frame_system::pallet_prelude::{BlockNumberFor, OriginFor};
use mycelium_hyperparameters::{AdminFault, Rule, Value};
use mycelium_types::NetUid;
use pallet_subtensor::{Event as CoreEvent, Pallet as Core};
use sp_runtime::{AccountId32, DispatchError};

use crate::{Config, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
    /// Does something if the row allows it.
    pub(crate) fn apply(
        origin: OriginFor<T>,
        rule: &Rule<AdminFault>,
        netuid: NetUid,
        value: Value,
        set: impl FnOnce() -> DispatchResult,
    ) -> DispatchResult {
        Core::<T>::govern(origin, rule, netuid, value, Error::<T>::of, set)
    }

    /// Sets an item of the chain if the row allows it, and tells of it where there is an event.
    pub(crate) fn set<Item: StorageValue<V>, V: FullCodec + Clone + Into<Value>>(
        origin: OriginFor<T>,
        rule: &Rule<AdminFault>,
        value: V,
        event: Option<fn(V) -> CoreEvent<T>>,
    ) -> DispatchResult {
        Self::apply(origin, rule, NetUid::ROOT, value.clone().into(), || {
            Core::<T>::write_global::<Item, V>(value, event);
            Ok(())
        })
    }

    /// Sets an item of a subnet if the row allows it, and tells of it where there is an event.
    pub(crate) fn set_on<Item: StorageMap<NetUid, V>, V: FullCodec + Clone + Into<Value>>(
        origin: OriginFor<T>,
        rule: &Rule<AdminFault>,
        netuid: NetUid,
        value: V,
        event: Option<fn(NetUid, V) -> CoreEvent<T>>,
    ) -> DispatchResult {
        Self::apply(origin, rule, netuid, value.clone().into(), || {
            Core::<T>::write::<Item, V>(netuid, value, event);
            Ok(())
        })
    }

    /// Sets a number of blocks, which may be any, if the row allows it.
    pub(crate) fn set_blocks<Item: StorageValue<BlockNumberFor<T>>>(
        origin: OriginFor<T>,
        rule: &Rule<AdminFault>,
        blocks: BlockNumberFor<T>,
        event: fn(BlockNumberFor<T>) -> CoreEvent<T>,
    ) -> DispatchResult {
        Self::apply(origin, rule, NetUid::ROOT, Value::NONE, || {
            Core::<T>::write_global::<Item, _>(blocks, Some(event));
            Ok(())
        })
    }

    /// Turns something of a subnet on or off if the row allows it, and tells of it by an event of this
    /// pallet.
    pub(crate) fn toggle<Item: StorageMap<NetUid, bool>>(
        origin: OriginFor<T>,
        rule: &Rule<AdminFault>,
        netuid: NetUid,
        enabled: bool,
        event: fn(NetUid, bool) -> Event<T>,
    ) -> DispatchResult {
        Self::apply(origin, rule, netuid, enabled.into(), || {
            Item::insert(netuid, enabled);
            Self::deposit_event(event(netuid, enabled));
            Ok(())
        })
    }

    /// Sets what the price of registrations depends on if the row allows it. The price follows in the next
    /// block.
    pub(crate) fn set_price_term<Item, V, E>(
        origin: OriginFor<T>,
        rule: &Rule<AdminFault>,
        netuid: NetUid,
        value: V,
        event: fn(NetUid, V) -> E,
    ) -> DispatchResult
    where
        Item: StorageMap<NetUid, V>,
        V: FullCodec + Clone + Into<Value>,
        E: Into<<T as frame_system::Config>::RuntimeEvent>,
    {
        Self::apply(origin, rule, netuid, value.clone().into(), || {
            Item::insert(netuid, value.clone());
            frame_system::Pallet::<T>::deposit_event(event(netuid, value));
            Core::<T>::price_terms_changed(netuid);
            Ok(())
        })
    }

    /// Sets the owner's hotkey if the row allows it.
    pub(crate) fn set_owner_hotkey(
        origin: OriginFor<T>,
        rule: &Rule<AdminFault>,
        netuid: NetUid,
        hotkey: AccountId32,
    ) -> DispatchResult {
        Self::apply(origin, rule, netuid, Value::NONE, || {
            Core::<T>::set_owner_hotkey(netuid, hotkey);
            Ok(())
        })
    }
}

impl<T: Config> Error<T> {
    /// The error of a fault, of this pallet or of the core.
    fn of(fault: AdminFault) -> DispatchError {
        match fault {
            AdminFault::SubnetDoesNotExist => Self::SubnetDoesNotExist,
            AdminFault::MaxValidatorsLargerThanMaxUIds => Self::MaxValidatorsLargerThanMaxUIds,
            AdminFault::MaxAllowedUIdsLessThanCurrentUIds => {
                Self::MaxAllowedUIdsLessThanCurrentUIds
            }
            AdminFault::BondsMovingAverageMaxReached => Self::BondsMovingAverageMaxReached,
            AdminFault::NegativeSigmoidSteepness => Self::NegativeSigmoidSteepness,
            AdminFault::ValueNotInBounds => Self::ValueNotInBounds,
            AdminFault::MinAllowedUidsGreaterThanCurrentUids => {
                Self::MinAllowedUidsGreaterThanCurrentUids
            }
            AdminFault::MinAllowedUidsGreaterThanMaxAllowedUids => {
                Self::MinAllowedUidsGreaterThanMaxAllowedUids
            }
            AdminFault::MaxAllowedUidsLessThanMinAllowedUids => {
                Self::MaxAllowedUidsLessThanMinAllowedUids
            }
            AdminFault::MaxAllowedUidsGreaterThanDefaultMaxAllowedUids => {
                Self::MaxAllowedUidsGreaterThanDefaultMaxAllowedUids
            }
            AdminFault::InvalidValue => Self::InvalidValue,
            AdminFault::NotPermittedOnRootSubnet => Self::NotPermittedOnRootSubnet,
            AdminFault::Core(fault) => {
                return pallet_subtensor::Error::<T>::from(fault).into();
            }
        }
        .into()
    }
}
