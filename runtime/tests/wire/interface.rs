//! The tables of the contract, `wire/interface/*.csv`, beside what the runtime's metadata says.
//!
//! Whatever is different stands in `wire/differences.txt`, with the reason and with the part of the
//! work that closes it. A difference that is not listed fails the test, and so does a listed one that
//! is there no more.

mod actual;
mod differences;
mod expected;
mod shape;

use std::collections::BTreeMap;

use mycelium_runtime::genesis;
use scale_info::TypeDef;

use crate::metadata_v16;

/// What the metadata says about the things of the wire, by their names.
type Wire = BTreeMap<String, String>;

/// What stands for a thing that one side does not have.
const ABSENT: &str = "absent";

/// Items of stock pallets that the SDK does not document.
const SILENT: [&str; 3] = [
    "TransactionPayment.NextFeeMultiplier",
    "TransactionPayment.StorageVersion",
    "Preimage.PreimageFor",
];

/// The names of what differs, and what the runtime has there.
fn compare(expected: &Wire, actual: &Wire) -> Wire {
    let mut found = Wire::new();
    for (name, value) in expected {
        match actual.get(name) {
            Some(now) if now == value => {}
            Some(now) => drop(found.insert(name.clone(), now.clone())),
            None => drop(found.insert(name.clone(), ABSENT.to_owned())),
        }
    }
    for (name, now) in actual {
        if !expected.contains_key(name) {
            found.insert(name.clone(), now.clone());
        }
    }
    found
}

fn list(heading: &str, lines: &Wire) -> String {
    let lines: Vec<String> = lines
        .iter()
        .map(|(name, now)| format!("{name}: {now}"))
        .collect();
    match lines.is_empty() {
        true => String::new(),
        false => format!("{heading}:\n{}\n\n", lines.join("\n")),
    }
}

#[test]
fn wire_is_that_of_the_contract_but_for_the_listed_differences() {
    let metadata = metadata_v16(genesis::LOCAL);
    let actual = actual::wire(&metadata);
    let present = |owner: &str| {
        ["pallet", "api"]
            .iter()
            .any(|kind| actual.contains_key(&format!("{kind} {owner}")))
    };
    let found = compare(&expected::wire(present), &actual);
    let listed = differences::listed();
    let without = |all: &Wire, known: &Wire| -> Wire {
        all.iter()
            .filter(|(name, now)| known.get(*name) != Some(now))
            .map(|(name, now)| (name.clone(), now.clone()))
            .collect()
    };
    let new = without(&found, &listed);
    let gone = without(&listed, &found);
    let report = list("Differences that wire/differences.txt does not list", &new)
        + &list("Listed differences that are there no more", &gone);
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn extensions_stand_in_the_order_of_the_contract() {
    let metadata = metadata_v16(genesis::LOCAL);
    let actual: Vec<&str> = metadata
        .extrinsic
        .transaction_extensions
        .iter()
        .map(|extension| extension.identifier.as_str())
        .collect();
    let expected: Vec<&str> = expected::extension_names()
        .filter(|name| actual.contains(name))
        .collect();
    assert_eq!(actual, expected);
}

#[test]
fn everything_that_a_user_meets_is_documented() {
    let metadata = metadata_v16(genesis::LOCAL);
    let mut silent = Vec::new();
    for pallet in &metadata.pallets {
        let calls = pallet.calls.as_ref().map(|calls| calls.ty.id);
        let events = pallet.event.as_ref().map(|event| event.ty.id);
        let errors = pallet.error.as_ref().map(|error| error.ty.id);
        for id in [calls, events, errors].into_iter().flatten() {
            let ty = metadata.types.resolve(id).expect("ids resolve");
            let TypeDef::Variant(definition) = &ty.type_def else {
                panic!("calls, events and errors are enums")
            };
            let undocumented = definition.variants.iter().filter(|variant| {
                variant
                    .docs
                    .first()
                    .is_none_or(|line| line.trim().is_empty())
            });
            silent.extend(undocumented.map(|variant| format!("{}.{}", pallet.name, variant.name)));
        }
        for entry in pallet.storage.iter().flat_map(|storage| &storage.entries) {
            if entry.docs.is_empty() {
                silent.push(format!("{}.{}", pallet.name, entry.name));
            }
        }
        for constant in &pallet.constants {
            if constant.docs.is_empty() {
                silent.push(format!("{}.{}", pallet.name, constant.name));
            }
        }
    }
    silent.retain(|name| !SILENT.contains(&name.as_str()));
    assert!(silent.is_empty(), "no docs: {silent:?}");
}
