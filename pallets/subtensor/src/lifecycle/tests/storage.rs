//! B2: nothing mentions a subnet after its end. The keys are read with the metadata, as clients do.

use std::collections::{BTreeMap, BTreeSet};

use codec::Encode;
use frame_support::__private::metadata_ir::{
    StorageEntryMetadataIR, StorageEntryTypeIR, StorageHasherIR,
};
use frame_support::{
    assert_ok,
    storage::{storage_prefix, unhashed},
    traits::Hooks,
    weights::Weight,
};
use mycelium_fixed::I96F32;
use mycelium_types::{AlphaBalance, LeaseId, MechId, NetUid, NetUidStorageIndex, TaoBalance};
use scale_info::{MetaType, TypeDef};
use sp_runtime::{AccountId32, Percent};

use super::super::per_subnet::ITEMS;
use crate::{
    AccumulatedLeaseDividends, Hyperparameter, LastRateLimitedBlock, RateLimitKey, RootClaimType,
    RootClaimTypeEnum, RootClaimable, SubnetLease, SubnetLeaseShares, SubnetLeases,
    SubnetUidToLeaseId, mock::*,
};

/// What is keyed by subnet and not in the list: it stays, or is cleared in its own way.
const OTHERS: [&str; 3] = [
    "RegisteredSubnetCounter",
    "SubnetUidToLeaseId",
    "Dissolving",
];

/// An item of the storage: its name, and hasher and type of each part of its key.
struct Item {
    name: &'static str,
    parts: Vec<(StorageHasherIR, MetaType)>,
}

impl Item {
    fn of(entry: &StorageEntryMetadataIR) -> Self {
        let parts = match &entry.ty {
            StorageEntryTypeIR::Plain(_) => Vec::new(),
            StorageEntryTypeIR::Map { hashers, key, .. } if hashers.len() == 1 => {
                vec![(hashers[0].clone(), *key)]
            }
            StorageEntryTypeIR::Map { hashers, key, .. } => {
                let TypeDef::Tuple(tuple) = key.type_info().type_def else {
                    panic!("the key of {} is a tuple", entry.name);
                };
                hashers.iter().cloned().zip(tuple.fields).collect()
            }
        };
        Self {
            name: entry.name,
            parts,
        }
    }

    fn prefix(&self) -> Vec<u8> {
        storage_prefix(b"SubtensorModule", self.name.as_bytes()).to_vec()
    }

    /// The key of something of a subnet.
    fn key(&self, netuid: NetUid) -> Vec<u8> {
        self.parts
            .iter()
            .fold(self.prefix(), |key, (hasher, kind)| {
                [key, hash(hasher, &encoded(kind, netuid))].concat()
            })
    }

    /// The subnet in a key.
    fn netuid(&self, key: &[u8]) -> Option<NetUid> {
        let mut at = 32;
        for (hasher, kind) in &self.parts {
            at += hash_length(hasher);
            let number = || u16::from_le_bytes([key[at], key[at + 1]]);
            if *kind == MetaType::new::<NetUid>() {
                return Some(NetUid::new(number()));
            }
            if *kind == MetaType::new::<NetUidStorageIndex>() {
                return Some(NetUidStorageIndex::new(number()).netuid());
            }
            if *kind == MetaType::new::<AccountId32>() {
                at += 32;
            } else {
                return None;
            }
        }
        None
    }

    fn is_of_subnets(&self) -> bool {
        self.parts.iter().any(|(_, kind)| {
            [
                MetaType::new::<NetUid>(),
                MetaType::new::<NetUidStorageIndex>(),
            ]
            .contains(kind)
        })
    }
}

fn encoded(kind: &MetaType, netuid: NetUid) -> Vec<u8> {
    let index = NetUidStorageIndex::of(netuid, MechId::new(15)).expect("the key is in range");
    for (candidate, bytes) in [
        (MetaType::new::<NetUid>(), netuid.encode()),
        (MetaType::new::<NetUidStorageIndex>(), index.encode()),
        (MetaType::new::<AccountId32>(), account(77).encode()),
        (MetaType::new::<u16>(), 3_u16.encode()),
        (MetaType::new::<u64>(), 3_u64.encode()),
    ] {
        if *kind == candidate {
            return bytes;
        }
    }
    panic!("unknown part of a key: {kind:?}");
}

fn hash(hasher: &StorageHasherIR, bytes: &[u8]) -> Vec<u8> {
    use frame_support::{Blake2_128Concat, StorageHasher, Twox64Concat};
    match hasher {
        StorageHasherIR::Identity => bytes.to_vec(),
        StorageHasherIR::Twox64Concat => Twox64Concat::hash(bytes),
        StorageHasherIR::Blake2_128Concat => Blake2_128Concat::hash(bytes),
        other => panic!("the pallet does not use {other:?}"),
    }
}

fn hash_length(hasher: &StorageHasherIR) -> usize {
    hash(hasher, &[]).len()
}

fn items() -> BTreeMap<Vec<u8>, Item> {
    SubtensorModule::storage_metadata()
        .entries
        .iter()
        .map(Item::of)
        .map(|item| (item.prefix(), item))
        .collect()
}

/// All keys of the pallet.
fn keys() -> Vec<Vec<u8>> {
    let prefix = sp_io::hashing::twox_128(b"SubtensorModule");
    let next = |key: &[u8]| sp_io::storage::next_key(key).filter(|next| next.starts_with(&prefix));
    std::iter::successors(next(&prefix), |key| next(key)).collect()
}

/// Names of the items with an entry of the subnet.
pub(super) fn mentions(netuid: NetUid) -> BTreeSet<&'static str> {
    let items = items();
    keys()
        .iter()
        .filter_map(|key| {
            let item = items.get(&key[..32])?;
            (item.netuid(key) == Some(netuid)).then_some(item.name)
        })
        .collect()
}

/// Writes what stands under other keys, or in values.
fn write_others(netuid: NetUid, lease: LeaseId) {
    SubnetUidToLeaseId::<Test>::insert(netuid, lease);
    SubnetLeaseShares::<Test>::insert(lease, account(1), mycelium_fixed::U64F64::ONE);
    AccumulatedLeaseDividends::<Test>::insert(lease, AlphaBalance::new(1));
    SubnetLeases::<Test>::insert(
        lease,
        SubnetLease {
            beneficiary: account(1),
            coldkey: account(2),
            hotkey: account(3),
            emissions_share: Percent::from_percent(1),
            end_block: None,
            netuid,
            cost: TaoBalance::COIN,
        },
    );
    for key in limits(netuid) {
        LastRateLimitedBlock::<Test>::insert(key, 1);
    }
}

fn limits(netuid: NetUid) -> [RateLimitKey<AccountId32>; 3] {
    [
        RateLimitKey::SetSNOwnerHotkey(netuid),
        RateLimitKey::OwnerHyperparamUpdate(netuid, Hyperparameter::Kappa),
        RateLimitKey::AddStakeBurn(netuid),
    ]
}

#[test]
fn every_item_that_is_keyed_by_subnet_is_listed() {
    let listed: BTreeSet<_> = ITEMS.iter().chain(&OTHERS).copied().collect();
    assert_eq!(listed.len(), ITEMS.len() + OTHERS.len());
    let keyed: BTreeSet<_> = items()
        .into_values()
        .filter(Item::is_of_subnets)
        .map(|item| item.name)
        .collect();
    assert_eq!(listed, keyed);
}

#[test]
fn nothing_mentions_a_subnet_after_its_end() {
    chain(|| {
        let [netuid, other] = [1, 2].map(|owner| found_subnet(owner, owner + 10));
        let before = keys();
        // Both have an entry in every item.
        let of_subnets: Vec<Item> = items()
            .into_values()
            .filter(|item| item.is_of_subnets() && item.name != "Dissolving")
            .collect();
        for netuid in [netuid, other] {
            for item in &of_subnets {
                let key = item.key(netuid);
                if !unhashed::exists(&key) {
                    unhashed::put_raw(&key, &[0; 64]);
                }
            }
        }
        write_others(netuid, 4);
        write_others(other, 5);
        let rates = |subnets: &[NetUid]| -> BTreeMap<NetUid, I96F32> {
            subnets
                .iter()
                .map(|netuid| (*netuid, I96F32::ONE))
                .collect()
        };
        let keep = |subnets: &[NetUid]| RootClaimTypeEnum::KeepSubnets {
            subnets: subnets.iter().copied().collect(),
        };
        RootClaimable::<Test>::insert(account(1), rates(&[netuid, other]));
        RootClaimable::<Test>::insert(account(2), rates(&[netuid]));
        RootClaimType::<Test>::insert(account(1), keep(&[netuid, other]));
        RootClaimType::<Test>::insert(account(2), keep(&[netuid]));
        RootClaimType::<Test>::insert(account(3), RootClaimTypeEnum::Keep);
        let of_other = mentions(other);
        assert_eq!(of_other.len(), of_subnets.len());
        assert_eq!(mentions(netuid), of_other);

        assert_ok!(SubtensorModule::root_dissolve_network(root(), netuid));
        while SubtensorModule::is_dissolving(netuid) {
            SubtensorModule::on_idle(System::block_number(), Weight::MAX);
        }

        assert_eq!(
            mentions(netuid),
            BTreeSet::from(["RegisteredSubnetCounter"])
        );
        assert_eq!(mentions(other), of_other);
        assert!(
            !limits(netuid)
                .iter()
                .any(LastRateLimitedBlock::<Test>::contains_key)
        );
        assert!(
            limits(other)
                .iter()
                .all(LastRateLimitedBlock::<Test>::contains_key)
        );
        assert!(!SubnetLeases::<Test>::contains_key(4));
        assert!(!AccumulatedLeaseDividends::<Test>::contains_key(4));
        assert!(!SubnetLeaseShares::<Test>::contains_key(4, account(1)));
        assert!(SubnetLeases::<Test>::contains_key(5));
        assert!(SubnetLeaseShares::<Test>::contains_key(5, account(1)));
        assert_eq!(RootClaimable::<Test>::get(account(1)), rates(&[other]));
        assert!(!RootClaimable::<Test>::contains_key(account(2)));
        assert_eq!(RootClaimType::<Test>::get(account(1)), keep(&[other]));
        assert!(!RootClaimType::<Test>::contains_key(account(2)));
        assert_eq!(
            RootClaimType::<Test>::get(account(3)),
            RootClaimTypeEnum::Keep
        );

        // What was made up here is no state that a chain comes to.
        for key in keys() {
            if !before.contains(&key) {
                unhashed::kill(&key);
            }
        }
    });
}
