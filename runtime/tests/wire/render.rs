//! The dump: everything in the metadata that a client can depend on, in a stable order.

use crate::types::Types;
use frame_metadata::v16::{
    PalletMetadata, RuntimeApiMetadata, RuntimeMetadataV16, StorageEntryMetadata, StorageEntryType,
};
use scale_info::{TypeDef, form::PortableForm};
use std::fmt::Write;

/// The whole metadata as text.
pub(crate) fn dump(metadata: &RuntimeMetadataV16) -> String {
    let types = Types(&metadata.types);
    let mut out = String::new();
    extrinsic(&mut out, metadata, &types);
    let mut pallets: Vec<_> = metadata.pallets.iter().collect();
    pallets.sort_by_key(|pallet| pallet.index);
    for one in pallets {
        pallet(&mut out, one, &types);
    }
    for one in &metadata.apis {
        api(&mut out, one, &types);
    }
    definitions(&mut out, &types);
    out
}

fn line(out: &mut String, text: &str) {
    writeln!(out, "{}", text.trim_end()).expect("writing to a string cannot fail");
}

fn section(out: &mut String, heading: &str, lines: impl IntoIterator<Item = String>) {
    let mut lines = lines.into_iter().peekable();
    if lines.peek().is_none() {
        return;
    }
    line(out, &format!("  {heading}"));
    for text in lines {
        line(out, &format!("    {text}"));
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::from("0x"), |text, byte| format!("{text}{byte:02x}"))
}

fn extrinsic(out: &mut String, metadata: &RuntimeMetadataV16, types: &Types<'_>) {
    let extrinsic = &metadata.extrinsic;
    line(
        out,
        &format!("extrinsic, versions {:?}", extrinsic.versions),
    );
    line(
        out,
        &format!("  address {}", types.name(extrinsic.address_ty.id)),
    );
    line(
        out,
        &format!("  signature {}", types.name(extrinsic.signature_ty.id)),
    );
    let extensions = extrinsic.transaction_extensions.iter().map(|extension| {
        format!(
            "{}: {}, signed besides: {}",
            extension.identifier,
            types.name(extension.ty.id),
            types.name(extension.implicit.id)
        )
    });
    section(out, "extensions", extensions);
}

fn pallet(out: &mut String, pallet: &PalletMetadata<PortableForm>, types: &Types<'_>) {
    line(out, "");
    line(out, &format!("pallet {} {}", pallet.index, pallet.name));
    if let Some(calls) = &pallet.calls {
        section(out, "calls", types.variants(calls.ty.id));
    }
    if let Some(event) = &pallet.event {
        section(out, "events", types.variants(event.ty.id));
    }
    if let Some(error) = &pallet.error {
        section(out, "errors", types.variants(error.ty.id));
    }
    if let Some(storage) = &pallet.storage {
        let heading = format!("storage, prefix {}", storage.prefix);
        section(
            out,
            &heading,
            storage
                .entries
                .iter()
                .map(|entry| storage_entry(entry, types)),
        );
    }
    let constants = pallet.constants.iter().map(|constant| {
        format!(
            "{}: {} = {}",
            constant.name,
            types.name(constant.ty.id),
            hex(&constant.value)
        )
    });
    section(out, "constants", constants);
    let views = pallet.view_functions.iter().map(|view| {
        let inputs: Vec<String> = view
            .inputs
            .iter()
            .map(|input| format!("{}: {}", input.name, types.name(input.ty.id)))
            .collect();
        format!(
            "{}({}) -> {}",
            view.name,
            inputs.join(", "),
            types.name(view.output.id)
        )
    });
    section(out, "view functions", views);
}

fn storage_entry(entry: &StorageEntryMetadata<PortableForm>, types: &Types<'_>) -> String {
    let shape = match &entry.ty {
        StorageEntryType::Plain(value) => types.name(value.id),
        StorageEntryType::Map {
            hashers,
            key,
            value,
        } => {
            let hashers: Vec<String> = hashers.iter().map(|hasher| format!("{hasher:?}")).collect();
            format!(
                "{} {} => {}",
                hashers.join(" "),
                types.name(key.id),
                types.name(value.id)
            )
        }
    };
    format!(
        "{}: {shape}, {:?} {}",
        entry.name,
        entry.modifier,
        hex(&entry.default)
    )
}

fn api(out: &mut String, api: &RuntimeApiMetadata<PortableForm>, types: &Types<'_>) {
    line(out, "");
    line(out, &format!("api {}, version {}", api.name, api.version.0));
    for method in &api.methods {
        let inputs: Vec<String> = method
            .inputs
            .iter()
            .map(|input| format!("{}: {}", input.name, types.name(input.ty.id)))
            .collect();
        line(
            out,
            &format!(
                "  {}({}) -> {}",
                method.name,
                inputs.join(", "),
                types.name(method.output.id)
            ),
        );
    }
}

/// The shape of every type with a path, once per set of parameters. The enums that a pallet's
/// section shows are left out.
fn definitions(out: &mut String, types: &Types<'_>) {
    let mut texts: Vec<String> = types
        .0
        .types
        .iter()
        .filter(|entry| !entry.ty.path.is_empty() && !is_pallet_enum(&entry.ty))
        .map(|entry| definition(entry.id, types))
        .collect();
    texts.sort();
    texts.dedup();
    line(out, "\ntypes");
    for text in texts {
        line(out, &text);
    }
}

fn is_pallet_enum(ty: &scale_info::Type<PortableForm>) -> bool {
    let segments: Vec<&str> = ty.path.segments.iter().map(AsRef::as_ref).collect();
    matches!(
        segments.as_slice(),
        [.., "pallet", "Call" | "Event" | "Error"]
    )
}

fn definition(id: u32, types: &Types<'_>) -> String {
    let ty = types.get(id);
    let segments: Vec<&str> = ty.path.segments.iter().map(AsRef::as_ref).collect();
    let path = segments
        .split_last()
        .map_or_else(String::new, |(_, path)| path.join("::"));
    let head = format!("  {path}::{}", types.name(id));
    match &ty.type_def {
        TypeDef::Composite(composite) => format!("{head}{}", types.fields(&composite.fields)),
        TypeDef::Variant(_) => {
            let variants = types.variants(id).join("\n      ");
            format!("{head}\n      {variants}")
        }
        _ => head,
    }
}
