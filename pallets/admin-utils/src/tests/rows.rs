//! What a call writes and tells is what its row says, and the rows are the calls of the metadata.

use std::collections::BTreeSet;

use codec::Encode;
use mycelium_fixed::I96F32;
use mycelium_hyperparameters::{admin_utils, rule::Start};
use mycelium_types::MechId;
use pallet_subtensor::{
    MechanismCountCurrent, NetworkRegistrationAllowed, VotingPowerTrackingEnabled,
};
use scale_info::{TypeDef, TypeInfo};

use super::{
    changed,
    metadata::{self, Item},
    promises::{self, Who},
    samples::{self, Row},
    send,
};
use crate::mock::*;

/// What else a call writes, beside its item and the mark of its use.
fn companions(call: &str) -> &'static [&'static str] {
    match call {
        "sudo_set_min_burn"
        | "sudo_set_max_burn"
        | "sudo_set_burn_half_life"
        | "sudo_set_burn_increase_mult" => &["PriceTerms", "MovingPrices"],
        "sudo_set_tempo" | "set_tempo" => &["LastEpochBlock", "EpochSchedule"],
        "trigger_epoch" => &["EpochSchedule"],
        "enable_voting_power_tracking" => &["VotingPowerDisableAtBlock"],
        _ => &[],
    }
}

/// What must be there for the call to change it.
fn prepare(call: &str) {
    match call {
        "enable_voting_power_tracking" => VotingPowerTrackingEnabled::<Test>::insert(SUBNET, false),
        "sudo_set_network_registration_allowed" => {
            NetworkRegistrationAllowed::<Test>::insert(SUBNET, false);
        }
        "sudo_set_mechanism_count" => {
            MechanismCountCurrent::<Test>::insert(SUBNET, MechId::new(2));
        }
        _ => {}
    }
}

/// The arguments of a call, as they are encoded.
fn arguments(call: &RuntimeCall) -> Vec<u8> {
    // Behind the indices of the pallet and the call.
    call.encode()[2..].to_vec()
}

/// The key of the row's item under which the call writes, and the value.
fn written(row: &Row, call: &RuntimeCall) -> (Vec<u8>, Vec<u8>) {
    let arguments = arguments(call);
    let length_of_key = if row.call == "sudo_toggle_evm_precompile" {
        1
    } else if promises::of(row.call).is_about_a_subnet() {
        assert_eq!(arguments[..2], SUBNET.encode(), "{}", row.call);
        2
    } else {
        0
    };
    let (key, value) = arguments.split_at(length_of_key);
    let value = match row.call {
        "sudo_set_root_claim_threshold" => I96F32::from_int(3).encode(),
        "enable_voting_power_tracking" => true.encode(),
        "disable_voting_power_tracking" => (OUTSIDE + 100_800).encode(),
        "trigger_epoch" => (OUTSIDE + 10).encode(),
        // The list without the byte that says that there is one.
        "sudo_set_mechanism_emission_split" => value[1..].to_vec(),
        _ => value.to_vec(),
    };
    (Item::named(row.item).key(key), value)
}

#[test]
fn every_call_writes_what_it_is_given_and_nothing_else() {
    for (row, call) in samples::all() {
        let promise = promises::of(row.call);
        // The members live in a pallet that is not here, and two calls are refused.
        if row.item == "Authorities.Members" || promise.who == Who::Nobody || row.item.is_empty() {
            continue;
        }
        chain(|| {
            prepare(row.call);
            let before = snapshot();
            assert_eq!(send(call.clone(), promise.sender()), Ok(()), "{}", row.call);
            let after = snapshot();

            let (key, value) = written(&row, &call);
            assert_ne!(before.get(&key), Some(&value), "{}", row.call);
            assert_eq!(after.get(&key), Some(&value), "{}", row.call);
            let mut expected = BTreeSet::from([key]);
            if let Some(limit) = promise.limit {
                let mark = limit.mark();
                assert_eq!(after.get(&mark), Some(&OUTSIDE.encode()), "{}", row.call);
                expected.insert(mark);
            }
            let changed = changed(&before, &after);
            assert!(changed.is_superset(&expected), "{}", row.call);
            for key in changed.difference(&expected) {
                let is_companion =
                    |item: &&str| key.starts_with(&metadata::prefix("SubtensorModule", item));
                assert!(
                    companions(row.call).iter().any(is_companion),
                    "{} wrote something else",
                    row.call
                );
            }
        });
    }
}

/// The name of an event, and its fields as they are encoded.
fn told<Event: Encode + TypeInfo + 'static>(event: &Event) -> (&'static str, Vec<u8>) {
    let TypeDef::Variant(events) = Event::type_info().type_def else {
        panic!("events are an enum");
    };
    let encoded = event.encode();
    let event = events
        .variants
        .iter()
        .find(|event| event.index == encoded[0]);
    (
        event.expect("the event is there").name,
        encoded[1..].to_vec(),
    )
}

/// What the fields of the call's event are to be.
fn fields(row: &Row, call: &RuntimeCall) -> Vec<u8> {
    match row.call {
        "disable_voting_power_tracking" => (SUBNET, OUTSIDE + 100_800).encode(),
        "trigger_epoch" => (SUBNET, account(1), OUTSIDE + 10).encode(),
        _ => arguments(call),
    }
}

#[test]
fn every_call_tells_what_it_is_given_by_the_event_of_its_row() {
    for (row, call) in samples::all() {
        let promise = promises::of(row.call);
        if promise.who == Who::Nobody || row.call == "schedule_grandpa_change" {
            continue;
        }
        chain(|| {
            System::reset_events();
            assert_eq!(send(call.clone(), promise.sender()), Ok(()), "{}", row.call);
            let found: Vec<_> = System::events()
                .into_iter()
                .map(|record| match record.event {
                    RuntimeEvent::AdminUtils(event) => told(&event),
                    RuntimeEvent::SubtensorModule(event) => told(&event),
                    other => panic!("{other:?}"),
                })
                .collect();
            let expected: Vec<_> = (!row.event.is_empty())
                .then(|| (row.event, fields(&row, &call)))
                .into_iter()
                .collect();
            assert_eq!(found, expected, "{}", row.call);
        });
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
        let start = match row.start {
            Start::Number(start) => start,
            Start::Flag(start) => start.into(),
            Start::Nothing | Start::Words(_) => continue,
        };
        let item = Item::named(row.item);
        let found = new_chain().execute_with(|| item.read(&SUBNET.encode()));
        assert_eq!(number(&found), start, "{}", row.item);
    }
}

#[test]
fn table_and_metadata_have_the_same_calls() {
    let of_metadata: Vec<(&str, u8)> = metadata::calls("AdminUtils")
        .iter()
        .map(|call| (call.name.as_str(), call.index))
        .collect();
    let of_table: Vec<_> = admin_utils::ALL
        .iter()
        .map(|rule| (rule.call, rule.index))
        .collect();
    assert_eq!(of_metadata, of_table);
}
