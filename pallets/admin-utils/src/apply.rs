//! The one way in which every call sets something.

use codec::FullCodec;
use frame_support::{
    dispatch::DispatchResult,
    storage::{StorageMap, StorageValue},
};
use frame_system::pallet_prelude::OriginFor;
use mycelium_hyperparameters::{AdminFault, Rule, Value};
use mycelium_types::NetUid;
use pallet_subtensor::{Event as CoreEvent, Pallet as Core};
use sp_runtime::DispatchError;

use crate::{Config, Error, Pallet};

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
            AdminFault::Deprecated => Self::Deprecated,
            AdminFault::Core(fault) => {
                return pallet_subtensor::Error::<T>::from(fault).into();
            }
        }
        .into()
    }
}
