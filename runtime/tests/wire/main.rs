//! The wire, as clients see it: a readable dump that fails on any difference, and a check of the
//! parts that are fixed by contract.
//!
//! `UPDATE_WIRE=1 cargo test --release --workspace --test wire` writes the dump anew.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod contract;
mod interface;
#[path = "../network/mod.rs"]
mod network;
mod render;
mod types;

use codec::Decode;
use frame_metadata::{RuntimeMetadata, RuntimeMetadataPrefixed, v16::RuntimeMetadataV16};
use mycelium_runtime::{Runtime, genesis};
use scale_info::TypeDef;
use std::{fs, path::PathBuf};

/// The metadata of `version`, of a chain with the genesis `network`.
fn metadata(network: &str, version: u32) -> RuntimeMetadata {
    let opaque = externalities(network)
        .execute_with(|| mycelium_runtime::metadata::at_version(version))
        .unwrap_or_else(|| panic!("there is no metadata of version {version}"));
    RuntimeMetadataPrefixed::decode(&mut &opaque[..])
        .expect("the metadata decodes")
        .1
}

fn metadata_v16(network: &str) -> RuntimeMetadataV16 {
    match metadata(network, 16) {
        RuntimeMetadata::V16(metadata) => metadata,
        other => panic!("asked for version 16, got {}", other.version()),
    }
}

fn externalities(network: &str) -> sp_io::TestExternalities {
    sp_io::TestExternalities::new(network::storage(network))
}

#[test]
fn wire_is_the_one_on_record() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("wire/metadata.txt");
    let now = render::dump(&metadata_v16(genesis::LOCAL));
    if std::env::var_os("UPDATE_WIRE").is_some() {
        fs::write(&path, &now).expect("the dump can be written");
        return;
    }
    let recorded = fs::read_to_string(&path).unwrap_or_default();
    if let Some((number, (was, is))) = recorded
        .lines()
        .chain(std::iter::repeat("(end)"))
        .zip(now.lines().chain(std::iter::once("(end)")))
        .enumerate()
        .find(|(_, (was, is))| was != is)
    {
        panic!(
            "the wire differs from wire/metadata.txt in line {}:\n  recorded: {was}\n  now:      {is}\n\
             If the change is meant, write the record anew:\n  \
             UPDATE_WIRE=1 cargo test --release --workspace --test wire",
            number + 1,
        );
    }
}

#[test]
fn metadata_comes_in_versions_14_15_and_16() {
    let versions = externalities(genesis::LOCAL).execute_with(Runtime::metadata_versions);
    assert_eq!(
        versions
            .into_iter()
            .filter(|version| *version < u32::MAX)
            .collect::<Vec<_>>(),
        [14, 15, 16]
    );
    let RuntimeMetadata::V14(v14) = metadata(genesis::LOCAL, 14) else {
        panic!("not version 14")
    };
    let RuntimeMetadata::V15(v15) = metadata(genesis::LOCAL, 15) else {
        panic!("not version 15")
    };
    // Clients that build transactions from these know format 4 only.
    assert_eq!((v14.extrinsic.version, v15.extrinsic.version), (4, 4));
    let names = |pallets: Vec<String>| pallets.join(" ");
    assert_eq!(
        names(v14.pallets.into_iter().map(|pallet| pallet.name).collect()),
        names(v15.pallets.into_iter().map(|pallet| pallet.name).collect()),
    );
    assert!(!v15.apis.is_empty());
}

#[test]
fn calls_have_one_type_wherever_a_call_carries_another() {
    let v16 = metadata_v16(genesis::LOCAL);
    let call = v16.extrinsic.call_ty.id;
    let named: Vec<u32> = v16
        .types
        .types
        .iter()
        .filter(|entry| entry.ty.path.ident().as_deref() == Some("RuntimeCall"))
        .map(|entry| entry.id)
        .collect();
    assert_eq!(named, [call]);
    assert_eq!(v16.outer_enums.call_enum_ty.id, call);
    let field_of = |pallet: &str, variant: &str, field: &str| {
        let pallet = v16.pallets.iter().find(|entry| entry.name == pallet);
        let calls = pallet.and_then(|pallet| pallet.calls.as_ref());
        let calls = v16.types.resolve(calls.expect("it has calls").ty.id);
        let TypeDef::Variant(calls) = &calls.expect("it is registered").type_def else {
            panic!("calls are an enumeration")
        };
        let mut variants = calls.variants.iter();
        let variant = variants.find(|entry| entry.name == variant);
        let mut fields = variant.expect("there is such a call").fields.iter();
        let field = fields.find(|entry| entry.name.as_deref() == Some(field));
        field.expect("there is such an argument").ty.id
    };
    for (pallet, variant, field) in [
        ("Sudo", "sudo", "call"),
        ("Sudo", "sudo_as", "call"),
        ("Proxy", "proxy", "call"),
        ("Multisig", "as_multi", "call"),
        ("Scheduler", "schedule", "call"),
        ("Utility", "if_else", "main"),
    ] {
        assert_eq!(field_of(pallet, variant, field), call, "{pallet}.{variant}");
    }
}
