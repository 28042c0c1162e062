//! What the metadata says, in the words of the tables.

use frame_metadata::v16::{
    PalletMetadata, RuntimeApiMetadata, RuntimeMetadataV16, StorageEntryMetadata, StorageEntryType,
};
use scale_info::{TypeDef, form::PortableForm};

use super::{Wire, expected, shape::Shapes};

/// Everything that the tables speak of.
pub(super) fn wire(metadata: &RuntimeMetadataV16) -> Wire {
    let shapes = Shapes(&metadata.types);
    let mut wire = Wire::new();
    for pallet in &metadata.pallets {
        wire.insert(
            format!("pallet {}", pallet.name),
            format!("index {}", pallet.index),
        );
        if expected::has_tables(&pallet.name) {
            enums(&mut wire, pallet, &shapes);
            storage(&mut wire, pallet, &shapes);
        }
        constants(&mut wire, pallet, &shapes);
    }
    extensions(&mut wire, metadata, &shapes);
    for one in &metadata.apis {
        api(&mut wire, one, &shapes);
    }
    types(&mut wire, metadata, &shapes);
    wire
}

fn enums(wire: &mut Wire, pallet: &PalletMetadata<PortableForm>, shapes: &Shapes<'_>) {
    let calls = pallet.calls.as_ref().map(|calls| ("call", calls.ty.id));
    let events = pallet.event.as_ref().map(|event| ("event", event.ty.id));
    let errors = pallet.error.as_ref().map(|error| ("error", error.ty.id));
    for (kind, id) in [calls, events, errors].into_iter().flatten() {
        for (index, name, fields) in shapes.variants(id) {
            wire.insert(format!("{} {kind} {index} {name}", pallet.name), fields);
        }
    }
}

fn storage(wire: &mut Wire, pallet: &PalletMetadata<PortableForm>, shapes: &Shapes<'_>) {
    let Some(storage) = &pallet.storage else {
        return;
    };
    assert_eq!(storage.prefix, pallet.name, "the prefix is the name");
    for entry in &storage.entries {
        wire.insert(
            format!("{} storage {}", pallet.name, entry.name),
            item(entry, shapes),
        );
    }
}

fn item(entry: &StorageEntryMetadata<PortableForm>, shapes: &Shapes<'_>) -> String {
    let (hashers, key, value) = match &entry.ty {
        StorageEntryType::Plain(value) => (Vec::new(), String::new(), value.id),
        StorageEntryType::Map {
            hashers,
            key,
            value,
        } => {
            let name = shapes.name(key.id);
            // Several keys are a tuple.
            let key = match name.strip_prefix('(').and_then(|key| key.strip_suffix(')')) {
                Some(keys) if hashers.len() > 1 => keys.to_owned(),
                _ => name,
            };
            let hashers = hashers.iter().map(|hasher| format!("{hasher:?}")).collect();
            (hashers, key, value.id)
        }
    };
    expected::item(
        &hashers.join(", "),
        &key,
        &shapes.name(value),
        &format!("{:?}", entry.modifier),
        &entry.default,
    )
}

/// The constants: all of a pallet whose table is complete, those in the table of any other.
fn constants(wire: &mut Wire, pallet: &PalletMetadata<PortableForm>, shapes: &Shapes<'_>) {
    for constant in &pallet.constants {
        if expected::has_constant(&pallet.name, &constant.name) {
            let value = expected::constant(&shapes.name(constant.ty.id), &constant.value);
            wire.insert(format!("{} constant {}", pallet.name, constant.name), value);
        }
    }
}

fn extensions(wire: &mut Wire, metadata: &RuntimeMetadataV16, shapes: &Shapes<'_>) {
    for extension in &metadata.extrinsic.transaction_extensions {
        let value = expected::extension(
            &shapes.name(extension.ty.id),
            &shapes.content(extension.ty.id),
            &shapes.content(extension.implicit.id),
        );
        wire.insert(format!("extension {}", extension.identifier), value);
    }
}

fn api(wire: &mut Wire, api: &RuntimeApiMetadata<PortableForm>, shapes: &Shapes<'_>) {
    if expected::is_stock(&api.name) {
        wire.insert(format!("api {}", api.name), expected::STOCK.into());
        return;
    }
    let version = format!("version {}", api.version.0);
    wire.insert(format!("api {}", api.name), version);
    if !expected::has_methods(&api.name) {
        return;
    }
    for method in &api.methods {
        let arguments: Vec<String> = method
            .inputs
            .iter()
            .map(|input| format!("{}: {}", input.name, shapes.name(input.ty.id)))
            .collect();
        let arguments = match arguments.is_empty() {
            true => String::new(),
            false => format!("{{ {} }}", arguments.join(", ")),
        };
        wire.insert(
            format!("{} method {}", api.name, method.name),
            expected::method(&arguments, &shapes.name(method.output.id)),
        );
    }
}

/// The types of the table, all that have the name.
fn types(wire: &mut Wire, metadata: &RuntimeMetadataV16, shapes: &Shapes<'_>) {
    for (owner, name) in expected::type_names() {
        let mut definitions: Vec<String> = metadata
            .types
            .types
            .iter()
            .filter(|entry| entry.ty.path.ident().as_deref() == Some(name))
            .filter(|entry| !matches!(entry.ty.type_def, TypeDef::Primitive(_)))
            .map(|entry| shapes.definition(entry.id))
            .collect();
        definitions.sort();
        definitions.dedup();
        let has_owner = ["pallet", "api"]
            .iter()
            .any(|kind| wire.contains_key(&format!("{kind} {owner}")));
        if !definitions.is_empty() && has_owner {
            wire.insert(format!("{owner} type {name}"), definitions.join(" and "));
        }
    }
}
