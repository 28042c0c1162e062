//! One neuron after the other.

use alloc::{vec, vec::Vec};
use codec::Compact;
use mycelium_types::{AlphaBalance, NetUid, NetUidStorageIndex};
use sp_runtime::AccountId32;

use super::read_model;
use crate::{
    AxonInfo, Axons, Bonds, Config, Incentive, LastUpdate, Neuron, Owner, Pallet, Prometheus,
    PrometheusInfo, TotalHotkeyAlpha, Weights,
};

/// What the storage of a subnet tells about all its neurons.
struct Lists {
    neurons: Vec<Neuron<AccountId32>>,
    incentive: Vec<u16>,
    last_update: Vec<u64>,
}

impl Lists {
    fn of<T: Config>(netuid: NetUid) -> Option<Self> {
        let main = main_mechanism(netuid);
        Pallet::<T>::subnet_exists(netuid).then(|| Self {
            neurons: Pallet::<T>::neurons_of(netuid),
            incentive: Incentive::<T>::get(main),
            last_update: LastUpdate::<T>::get(main),
        })
    }

    /// The weights that a neuron set and that count: none of zero, and none that was meant for an earlier
    /// neuron of the same uid.
    fn weights<T: Config>(&self, netuid: NetUid, uid: u16) -> Vec<(Compact<u16>, Compact<u16>)> {
        let set_at = item(&self.last_update, uid);
        let mut weights = Weights::<T>::get(main_mechanism(netuid), uid);
        weights.retain(|(target, _)| {
            self.neurons
                .get(usize::from(*target))
                .is_some_and(|neuron| neuron.registered_at < set_at)
        });
        row(weights)
    }
}

/// Where the main mechanism of a subnet keeps what is its own.
fn main_mechanism(netuid: NetUid) -> NetUidStorageIndex {
    NetUidStorageIndex::new(netuid.to_u16())
}

/// The item of a neuron; the default where the list is too short.
fn item<Item: Copy + Default>(list: &[Item], uid: u16) -> Item {
    list.get(usize::from(uid)).copied().unwrap_or_default()
}

/// A sparse row without its zeros.
fn row(row: Vec<(u16, u16)>) -> Vec<(Compact<u16>, Compact<u16>)> {
    row.into_iter()
        .filter(|(_, value)| *value > 0)
        .map(|(uid, value)| (uid.into(), value.into()))
        .collect()
}

/// The full structure, or the one without rows.
macro_rules! neuron {
    (
        $(#[$docs:meta])* $name:ident, |$lists:ident, $netuid:ident, $uid:ident|
        { $($(#[$extra_docs:meta])* $extra:ident: $type:ty = $value:expr,)* }
    ) => {
        read_model! {
            $(#[$docs])*
            pub struct $name {
                /// Hotkey.
                hotkey: AccountId32,
                /// Its owner.
                coldkey: AccountId32,
                /// Number within the subnet.
                uid: Compact<u16>,
                /// The subnet.
                netuid: Compact<NetUid>,
                /// Whether it set weights lately.
                active: bool,
                /// Where it listens.
                axon_info: AxonInfo,
                /// Where it publishes its metrics.
                prometheus_info: PrometheusInfo,
                /// The owner, and all alpha behind the hotkey.
                stake: Vec<(AccountId32, Compact<AlphaBalance>)>,
                /// Always 0.
                rank: Compact<u16>,
                /// Alpha of the last epoch.
                emission: Compact<AlphaBalance>,
                /// Part of what miners earned.
                incentive: Compact<u16>,
                /// Consensus of validators.
                consensus: Compact<u16>,
                /// Always 0.
                trust: Compact<u16>,
                /// How far it agrees with other validators.
                validator_trust: Compact<u16>,
                /// Part of what validators earned.
                dividends: Compact<u16>,
                /// Block of its last weights.
                last_update: Compact<u64>,
                /// Whether it is a validator.
                validator_permit: bool,
                $($(#[$extra_docs])* $extra: $type,)*
                /// Always 65535.
                pruning_score: Compact<u16>,
            }
        }

        impl $name {
            /// That of a neuron.
            pub fn of<T: Config>(netuid: NetUid, uid: u16) -> Option<Self> {
                let lists = Lists::of::<T>(netuid)?;
                let neuron = lists.neurons.get(usize::from(uid))?;
                Some(Self::read::<T>(&lists, netuid, uid, neuron))
            }

            /// Those of all neurons of a subnet.
            pub fn all<T: Config>(netuid: NetUid) -> Vec<Self> {
                let Some(lists) = Lists::of::<T>(netuid) else {
                    return Vec::new();
                };
                // Uids have 16 bits.
                (0..=u16::MAX)
                    .zip(&lists.neurons)
                    .map(|(uid, neuron)| Self::read::<T>(&lists, netuid, uid, neuron))
                    .collect()
            }

            fn read<T: Config>(
                $lists: &Lists,
                $netuid: NetUid,
                $uid: u16,
                neuron: &Neuron<AccountId32>,
            ) -> Self {
                let hotkey = &neuron.hotkey;
                let coldkey = Owner::<T>::get(hotkey);
                let stake = TotalHotkeyAlpha::<T>::get(hotkey, $netuid);
                Self {
                    hotkey: hotkey.clone(),
                    coldkey: coldkey.clone(),
                    uid: $uid.into(),
                    netuid: $netuid.into(),
                    active: neuron.active,
                    axon_info: Axons::<T>::get($netuid, hotkey).unwrap_or_default(),
                    prometheus_info: Prometheus::<T>::get($netuid, hotkey).unwrap_or_default(),
                    stake: vec![(coldkey, stake.into())],
                    rank: 0.into(),
                    emission: neuron.emission.into(),
                    incentive: item(&$lists.incentive, $uid).into(),
                    consensus: neuron.consensus.into(),
                    trust: 0.into(),
                    validator_trust: neuron.validator_trust.into(),
                    dividends: neuron.dividends.into(),
                    last_update: item(&$lists.last_update, $uid).into(),
                    validator_permit: neuron.validator_permit,
                    $($extra: $value,)*
                    pruning_score: u16::MAX.into(),
                }
            }
        }
    };
}

neuron! {
    /// A neuron with its weights and bonds.
    NeuronInfo, |lists, netuid, uid| {
        /// The weights that it set and that count, without zeros.
        weights: Vec<(Compact<u16>, Compact<u16>)> = lists.weights::<T>(netuid, uid),
        /// Its bonds, without zeros.
        bonds: Vec<(Compact<u16>, Compact<u16>)> = row(Bonds::<T>::get(main_mechanism(netuid), uid)),
    }
}

neuron! {
    /// A neuron without its weights and bonds.
    NeuronInfoLite, |lists, netuid, uid| {}
}
