//! The metadata, in which the calls have one type.
//!
//! The pallets that carry calls take [`GuardedCall`](crate::guard::GuardedCall), which is a `RuntimeCall`
//! to clients. `TypeInfo` can say so of the type itself, but not of a box of it: there the registry lists
//! it as a second type of the same name. Some clients compose a call inside of another one only where the
//! field has the very type of an extrinsic's call, so here every mention of the second becomes the first.

use crate::Runtime;
use alloc::vec::Vec;
use codec::Encode;
use frame_metadata::{RuntimeMetadata, RuntimeMetadataPrefixed};
use scale_info::{
    Field, PortableRegistry, Type, TypeDef, TypeDefTuple, form::PortableForm,
    interner::UntrackedSymbol,
};
use sp_core::OpaqueMetadata;

type TypeId = UntrackedSymbol<core::any::TypeId>;

/// The name of the type of all calls.
const CALL: &str = "RuntimeCall";

/// The name of the type of an extrinsic, whose parameter `Call` is the call that it carries.
const EXTRINSIC: &str = "UncheckedExtrinsic";

/// The metadata of version 14.
#[must_use]
pub fn metadata() -> OpaqueMetadata {
    OpaqueMetadata::new(with_one_call_type(Runtime::metadata()).encode())
}

/// The metadata of a version.
#[must_use]
pub fn at_version(version: u32) -> Option<OpaqueMetadata> {
    let metadata = sp_metadata_ir::into_version(Runtime::metadata_ir(), version)?;
    Some(OpaqueMetadata::new(with_one_call_type(metadata).encode()))
}

fn with_one_call_type(mut metadata: RuntimeMetadataPrefixed) -> RuntimeMetadataPrefixed {
    match &mut metadata.1 {
        RuntimeMetadata::V14(metadata) => unite_calls(&mut metadata.types),
        RuntimeMetadata::V15(metadata) => unite_calls(&mut metadata.types),
        RuntimeMetadata::V16(metadata) => unite_calls(&mut metadata.types),
        _ => {}
    }
    metadata
}

/// Lets everything mention the type that extrinsics have for their call, and leaves nothing of the others.
fn unite_calls(registry: &mut PortableRegistry) {
    let Some(call) = call_of_extrinsics(registry) else {
        return;
    };
    let others: Vec<u32> = registry
        .types
        .iter()
        .filter(|entry| entry.id != call && is_call(&entry.ty))
        .map(|entry| entry.id)
        .collect();
    let unite = |id: &mut TypeId| {
        if others.contains(&id.id) {
            *id = call.into();
        }
    };
    for entry in &mut registry.types {
        if others.contains(&entry.id) {
            // Ids are places in the list, so a type cannot just be taken out.
            entry.ty = Type::new(
                Default::default(),
                [],
                TypeDefTuple::new_portable([]),
                Vec::new(),
            );
        } else {
            mentions(&mut entry.ty, &unite);
        }
    }
}

fn is_call(ty: &Type<PortableForm>) -> bool {
    is_named(ty, CALL)
}

/// Whether a name is the last of a type's path. Names are strings of one kind or another, by what the
/// build has.
fn is_named(ty: &Type<PortableForm>, name: &str) -> bool {
    let last = ty.path.segments.last();
    last.is_some_and(|last| AsRef::<str>::as_ref(last) == name)
}

/// The id of the type that the extrinsic has for its call.
fn call_of_extrinsics(registry: &PortableRegistry) -> Option<u32> {
    let mut types = registry.types.iter();
    let extrinsic = types.find(|entry| is_named(&entry.ty, EXTRINSIC))?;
    let parameters = extrinsic.ty.type_params.iter();
    let call = parameters
        .filter(|parameter| AsRef::<str>::as_ref(&parameter.name) == "Call")
        .find_map(|parameter| parameter.ty)?;
    Some(call.id)
}

/// Visits the types that a type mentions.
fn mentions(ty: &mut Type<PortableForm>, visit: &impl Fn(&mut TypeId)) {
    for parameter in &mut ty.type_params {
        if let Some(id) = &mut parameter.ty {
            visit(id);
        }
    }
    match &mut ty.type_def {
        TypeDef::Composite(composite) => visit_fields(&mut composite.fields, visit),
        TypeDef::Variant(variants) => {
            for variant in &mut variants.variants {
                visit_fields(&mut variant.fields, visit);
            }
        }
        TypeDef::Sequence(sequence) => visit(&mut sequence.type_param),
        TypeDef::Array(array) => visit(&mut array.type_param),
        TypeDef::Tuple(tuple) => tuple.fields.iter_mut().for_each(visit),
        TypeDef::Compact(compact) => visit(&mut compact.type_param),
        TypeDef::Primitive(_) | TypeDef::BitSequence(_) => {}
    }
}

fn visit_fields(fields: &mut [Field<PortableForm>], visit: &impl Fn(&mut TypeId)) {
    for field in fields {
        visit(&mut field.ty);
    }
}
