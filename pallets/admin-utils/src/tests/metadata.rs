//! What clients read in the metadata.

use std::{collections::BTreeSet, sync::LazyLock};

use frame_metadata::{
    RuntimeMetadata, RuntimeMetadataPrefixed,
    v14::{
        PalletMetadata, RuntimeMetadataV14, StorageEntryMetadata, StorageEntryType, StorageHasher,
    },
};
use scale_info::{TypeDef, Variant, form::PortableForm};
use sp_io::hashing::{blake2_128, twox_64, twox_128};

use crate::mock::Test;

static METADATA: LazyLock<RuntimeMetadataV14> = LazyLock::new(|| {
    let RuntimeMetadataPrefixed(_, RuntimeMetadata::V14(metadata)) = Test::metadata() else {
        panic!("the metadata has another version");
    };
    metadata
});

fn pallet(name: &str) -> &'static PalletMetadata<PortableForm> {
    let mut pallets = METADATA.pallets.iter();
    pallets
        .find(|pallet| pallet.name == name)
        .expect("the pallet is there")
}

fn variants(type_id: u32) -> &'static [Variant<PortableForm>] {
    let found = METADATA.types.resolve(type_id).expect("the type is there");
    let TypeDef::Variant(found) = &found.type_def else {
        panic!("it is an enum");
    };
    &found.variants
}

/// The calls of a pallet.
pub(crate) fn calls(name: &str) -> &'static [Variant<PortableForm>] {
    let calls = pallet(name).calls.as_ref().expect("it has calls");
    variants(calls.ty.id)
}

/// The names of the errors of a pallet.
pub(crate) fn errors(name: &str) -> BTreeSet<&'static str> {
    let errors = pallet(name).error.as_ref().expect("it has errors");
    let errors = variants(errors.ty.id).iter();
    errors.map(|error| error.name.as_str()).collect()
}

/// A storage item, as clients know it.
pub(crate) struct Item {
    pallet: &'static str,
    entry: &'static StorageEntryMetadata<PortableForm>,
}

impl Item {
    /// The item of a name, which is one of the core pallet unless it says otherwise.
    pub(crate) fn named(name: &'static str) -> Self {
        let (pallet_name, name) = name.split_once('.').unwrap_or(("SubtensorModule", name));
        let storage = pallet(pallet_name).storage.as_ref();
        let mut entries = storage.expect("it stores something").entries.iter();
        let entry = entries.find(|entry| entry.name == name);
        Self {
            pallet: pallet_name,
            entry: entry.expect("the item is there"),
        }
    }

    /// Where it stores what belongs to the argument, which a value that stands alone does not have.
    pub(crate) fn key(&self, argument: &[u8]) -> Vec<u8> {
        let mut key = prefix(self.pallet, &self.entry.name);
        if let StorageEntryType::Map { hashers, .. } = &self.entry.ty {
            key.extend(hash(&hashers[0], argument));
        }
        key
    }

    /// What a client finds there.
    pub(crate) fn read(&self, argument: &[u8]) -> Vec<u8> {
        let value = sp_io::storage::get(&self.key(argument)).map(|value| value.to_vec());
        value.unwrap_or_else(|| self.entry.default.clone())
    }
}

/// What the keys of an item begin with.
pub(crate) fn prefix(pallet: &str, item: &str) -> Vec<u8> {
    [twox_128(pallet.as_bytes()), twox_128(item.as_bytes())].concat()
}

fn hash(hasher: &StorageHasher, key: &[u8]) -> Vec<u8> {
    match hasher {
        StorageHasher::Identity => key.to_vec(),
        StorageHasher::Twox64Concat => [&twox_64(key)[..], key].concat(),
        StorageHasher::Blake2_128Concat => [&blake2_128(key)[..], key].concat(),
        other => panic!("{other:?} is not used here"),
    }
}
