//! Names of types as a reader would write them.

use scale_info::{PortableRegistry, TypeDef, TypeDefPrimitive, form::PortableForm};

/// Writes types of one registry.
pub(crate) struct Types<'a>(pub(crate) &'a PortableRegistry);

impl Types<'_> {
    /// The type behind an id.
    pub(crate) fn get(&self, id: u32) -> &scale_info::Type<PortableForm> {
        self.0.resolve(id).expect("ids in metadata resolve")
    }

    /// A short name: the last word of the path with its parameters, or the shape.
    pub(crate) fn name(&self, id: u32) -> String {
        let ty = self.get(id);
        if let Some(word) = ty.path.ident() {
            let parameters: Vec<String> = ty
                .type_params
                .iter()
                .filter_map(|parameter| parameter.ty.map(|ty| self.name(ty.id)))
                .collect();
            return match parameters.is_empty() || is_outer(&word) {
                true => word,
                false => format!("{word}<{}>", parameters.join(", ")),
            };
        }
        match &ty.type_def {
            TypeDef::Sequence(sequence) => format!("Vec<{}>", self.name(sequence.type_param.id)),
            TypeDef::Array(array) => format!("[{}; {}]", self.name(array.type_param.id), array.len),
            TypeDef::Tuple(tuple) => {
                let items: Vec<String> = tuple
                    .fields
                    .iter()
                    .map(|field| self.name(field.id))
                    .collect();
                format!("({})", items.join(", "))
            }
            TypeDef::Compact(compact) => format!("Compact<{}>", self.name(compact.type_param.id)),
            TypeDef::Primitive(primitive) => primitive_name(primitive).into(),
            TypeDef::BitSequence(_) => "BitSequence".into(),
            TypeDef::Composite(_) | TypeDef::Variant(_) => "(unnamed)".into(),
        }
    }

    /// The fields of a struct or of a variant.
    pub(crate) fn fields(&self, fields: &[scale_info::Field<PortableForm>]) -> String {
        let items: Vec<String> = fields
            .iter()
            .map(|field| match &field.name {
                Some(name) => format!("{name}: {}", self.name(field.ty.id)),
                None => self.name(field.ty.id),
            })
            .collect();
        match fields.first() {
            None => String::new(),
            Some(field) if field.name.is_some() => format!(" {{ {} }}", items.join(", ")),
            Some(_) => format!("({})", items.join(", ")),
        }
    }

    /// The variants of an enum, a line each, by index.
    pub(crate) fn variants(&self, id: u32) -> Vec<String> {
        let TypeDef::Variant(definition) = &self.get(id).type_def else {
            panic!("{} is not an enum", self.name(id))
        };
        let mut variants: Vec<_> = definition.variants.iter().collect();
        variants.sort_by_key(|variant| variant.index);
        variants
            .into_iter()
            .map(|variant| {
                format!(
                    "{} {}{}",
                    variant.index,
                    variant.name,
                    self.fields(&variant.fields)
                )
            })
            .collect()
    }
}

/// Enums over all pallets, whose parameters say nothing.
fn is_outer(word: &str) -> bool {
    matches!(
        word,
        "Call" | "Event" | "Error" | "UncheckedExtrinsic" | "RuntimeCall"
    )
}

fn primitive_name(primitive: &TypeDefPrimitive) -> &'static str {
    match primitive {
        TypeDefPrimitive::Bool => "bool",
        TypeDefPrimitive::Char => "char",
        TypeDefPrimitive::Str => "str",
        TypeDefPrimitive::U8 => "u8",
        TypeDefPrimitive::U16 => "u16",
        TypeDefPrimitive::U32 => "u32",
        TypeDefPrimitive::U64 => "u64",
        TypeDefPrimitive::U128 => "u128",
        TypeDefPrimitive::U256 => "u256",
        TypeDefPrimitive::I8 => "i8",
        TypeDefPrimitive::I16 => "i16",
        TypeDefPrimitive::I32 => "i32",
        TypeDefPrimitive::I64 => "i64",
        TypeDefPrimitive::I128 => "i128",
        TypeDefPrimitive::I256 => "i256",
    }
}
