//! What a call writes and tells is what its row says, and the rows are the calls of the metadata.

use codec::Encode;
use frame_metadata::{
    RuntimeMetadata, RuntimeMetadataPrefixed,
    v14::{PalletMetadata, StorageEntryType, StorageHasher},
};
use frame_support::traits::PalletInfoAccess;
use mycelium_hyperparameters::{
    admin_utils,
    rule::{Start, Who},
};
use scale_info::{PortableRegistry, TypeDef, TypeInfo, form::PortableForm};
use sp_io::hashing::{blake2_128, twox_64, twox_128};

use super::{changed, samples, send};
use crate::mock::*;

/// Written beside the item: marks of the limits, what follows from the tempo and from the limits of a price,
/// and the end of tracking that is called off.
const COMPANIONS: [&str; 8] = [
    "LastRateLimitedBlock",
    "TransactionKeyLastBlock",
    "LastEpochBlock",
    "EpochSchedule",
    "Burn",
    "PriceTerms",
    "MovingPrices",
    "VotingPowerDisableAtBlock",
];

fn prefix(pallet: &str, item: &str) -> Vec<u8> {
    [twox_128(pallet.as_bytes()), twox_128(item.as_bytes())].concat()
}

#[test]
fn every_call_writes_its_item_and_nothing_else() {
    for (row, call) in samples::all() {
        let (pallet, item) = row
            .item
            .split_once('.')
            .unwrap_or((SubtensorModule::name(), row.item));
        // The members live in a pallet that is not here, and two calls are refused.
        if pallet == "Authorities" || row.who == Who::Nobody || item.is_empty() {
            continue;
        }
        chain(|| {
            if row.call == "enable_voting_power_tracking" {
                pallet_subtensor::VotingPowerTrackingEnabled::<Test>::insert(SUBNET, false);
            }
            if row.call == "sudo_set_network_registration_allowed" {
                pallet_subtensor::NetworkRegistrationAllowed::<Test>::insert(SUBNET, false);
            }
            let before = snapshot();
            let origin = if row.who == Who::Root {
                root()
            } else {
                owner()
            };
            assert_eq!(send(call.clone(), origin), Ok(()), "{}", row.call);
            let changed = changed(&before, &snapshot());
            let item = prefix(pallet, item);
            assert!(
                changed.iter().any(|key| key.starts_with(&item)),
                "{} did not write {}",
                row.call,
                row.item
            );
            let companions = COMPANIONS.map(|item| prefix(SubtensorModule::name(), item));
            assert!(
                changed.iter().all(|key| key.starts_with(&item)
                    || companions
                        .iter()
                        .any(|companion| key.starts_with(companion))),
                "{} wrote something else",
                row.call
            );
        });
    }
}

/// The name of an event, by its index.
fn event_name<Event: Encode + TypeInfo + 'static>(event: &Event) -> &'static str {
    let TypeDef::Variant(events) = Event::type_info().type_def else {
        panic!("events are an enum");
    };
    let index = event.encode()[0];
    let event = events.variants.iter().find(|event| event.index == index);
    event.expect("the event is there").name
}

#[test]
fn every_call_tells_what_its_row_says() {
    for (row, call) in samples::all() {
        if row.who == Who::Nobody || row.call == "schedule_grandpa_change" {
            continue;
        }
        chain(|| {
            System::reset_events();
            let origin = if row.who == Who::Root {
                root()
            } else {
                owner()
            };
            assert_eq!(send(call.clone(), origin), Ok(()), "{}", row.call);
            let told: Vec<&str> = System::events()
                .into_iter()
                .map(|record| match record.event {
                    RuntimeEvent::AdminUtils(event) => event_name(&event),
                    RuntimeEvent::SubtensorModule(event) => event_name(&event),
                    other => panic!("{other:?}"),
                })
                .collect();
            let promised: Vec<_> = (!row.event.is_empty())
                .then_some(row.event)
                .into_iter()
                .collect();
            assert_eq!(told, promised, "{}", row.call);
        });
    }
}

/// The metadata of a pallet.
fn pallet_metadata(name: &str) -> (PalletMetadata<PortableForm>, PortableRegistry) {
    let RuntimeMetadataPrefixed(_, RuntimeMetadata::V14(metadata)) = Test::metadata() else {
        panic!("the metadata has another version");
    };
    let pallet = metadata
        .pallets
        .into_iter()
        .find(|pallet| pallet.name == name)
        .expect("the pallet is there");
    (pallet, metadata.types)
}

/// What the item holds for the subnet, or for the chain, as a client would find it.
fn stored(pallet: &str, item: &str) -> Vec<u8> {
    let (metadata, _) = pallet_metadata(pallet);
    let items = metadata.storage.expect("it stores something").entries;
    let entry = items
        .into_iter()
        .find(|entry| entry.name == item)
        .expect("the item is there");
    let mut key = prefix(pallet, item);
    if let StorageEntryType::Map { hashers, .. } = &entry.ty {
        key.extend(hash(&hashers[0], &SUBNET.encode()));
    }
    let value = sp_io::storage::get(&key).map(|value| value.to_vec());
    value.unwrap_or(entry.default)
}

fn hash(hasher: &StorageHasher, key: &[u8]) -> Vec<u8> {
    match hasher {
        StorageHasher::Identity => key.to_vec(),
        StorageHasher::Twox64Concat => [&twox_64(key)[..], key].concat(),
        StorageHasher::Blake2_128Concat => [&blake2_128(key)[..], key].concat(),
        other => panic!("{other:?} is not used here"),
    }
}

/// The number that the bytes encode.
fn number(bytes: &[u8]) -> i128 {
    let mut wide = [0; 16];
    wide[..bytes.len()].copy_from_slice(bytes);
    i128::from_le_bytes(wide)
}

#[test]
fn new_chain_and_new_subnet_have_what_the_rows_say() {
    for (row, _) in samples::all() {
        let (pallet, item) = row
            .item
            .split_once('.')
            .unwrap_or((SubtensorModule::name(), row.item));
        let start = match row.start {
            Start::Number(start) => start,
            Start::Flag(start) => start.into(),
            Start::Nothing | Start::Words(_) => continue,
        };
        let found = new_chain().execute_with(|| stored(pallet, item));
        assert_eq!(number(&found), start, "{}", row.item);
    }
}

#[test]
fn table_and_metadata_have_the_same_calls() {
    let (pallet, types) = pallet_metadata(AdminUtils::name());
    let calls = pallet.calls.expect("it has calls").ty;
    let calls = types.resolve(calls.id).expect("the type is there");
    let TypeDef::Variant(calls) = &calls.type_def else {
        panic!("calls are an enum");
    };
    let of_metadata: Vec<(&str, u8)> = calls
        .variants
        .iter()
        .map(|call| (call.name.as_str(), call.index))
        .collect();
    let of_table: Vec<_> = admin_utils::ALL
        .iter()
        .map(|rule| (rule.call, rule.index))
        .collect();
    assert_eq!(of_metadata, of_table);
}
