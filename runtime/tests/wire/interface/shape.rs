//! Types as the tables write them: numbers under their wrappers, containers with what they hold, and
//! everything else by its name.

use scale_info::{PortableRegistry, Type, TypeDef, form::PortableForm};

use crate::types::Types;

/// Containers, which are written with what they hold.
const CONTAINERS: [&str; 8] = [
    "Option",
    "Result",
    "BTreeMap",
    "BTreeSet",
    "BoundedVec",
    "WeakBoundedVec",
    "BoundedBTreeSet",
    "MultiAddress",
];

/// Writes types of one registry.
pub(super) struct Shapes<'a>(pub(super) &'a PortableRegistry);

impl Shapes<'_> {
    fn get(&self, id: u32) -> &Type<PortableForm> {
        self.0.resolve(id).expect("ids in metadata resolve")
    }

    /// A type, on one line.
    pub(super) fn name(&self, id: u32) -> String {
        let ty = self.get(id);
        if let Some(word) = ty.path.ident() {
            let parameters = || {
                ty.type_params
                    .iter()
                    .filter_map(|parameter| parameter.ty.map(|ty| ty.id))
            };
            if let Some(integer) = word.strip_prefix("Fixed") {
                let fraction = parameters().next().map_or(0, |digits| self.number(digits));
                return fixed(integer, fraction);
            }
            if !CONTAINERS.contains(&word.as_str()) {
                return word;
            }
            let parameters: Vec<String> = parameters().map(|id| self.name(id)).collect();
            return format!("{word}<{}>", parameters.join(", "));
        }
        match &ty.type_def {
            TypeDef::Sequence(sequence) => format!("Vec<{}>", self.name(sequence.type_param.id)),
            TypeDef::Array(array) => format!("[{}; {}]", self.name(array.type_param.id), array.len),
            TypeDef::Compact(compact) => format!("Compact<{}>", self.name(compact.type_param.id)),
            TypeDef::Tuple(tuple) => {
                let items: Vec<String> = tuple.fields.iter().map(|id| self.name(id.id)).collect();
                format!("({})", items.join(", "))
            }
            _ => Types(self.0).name(id),
        }
    }

    /// The fields of a struct or of a variant.
    pub(super) fn fields(&self, fields: &[scale_info::Field<PortableForm>]) -> String {
        let items: Vec<String> = fields
            .iter()
            .map(|field| match &field.name {
                Some(name) => format!("{name}: {}", self.name(field.ty.id)),
                None => self.name(field.ty.id),
            })
            .collect();
        match fields.first() {
            None => String::new(),
            Some(field) if field.name.is_some() => format!("{{ {} }}", items.join(", ")),
            Some(_) => format!("({})", items.join(", ")),
        }
    }

    /// The variants of an enum: index, name, fields. In order of their indices.
    pub(super) fn variants(&self, id: u32) -> Vec<(u8, String, String)> {
        let TypeDef::Variant(definition) = &self.get(id).type_def else {
            panic!("{} is not an enum", self.name(id))
        };
        let mut variants: Vec<_> = definition
            .variants
            .iter()
            .map(|one| (one.index, one.name.clone(), self.fields(&one.fields)))
            .collect();
        variants.sort();
        variants
    }

    /// What a struct or an enum holds.
    pub(super) fn definition(&self, id: u32) -> String {
        match &self.get(id).type_def {
            TypeDef::Composite(composite) => self.fields(&composite.fields),
            TypeDef::Variant(_) => {
                let variants = self.variants(id).into_iter();
                let variants: Vec<String> = variants
                    .map(|(index, name, fields)| match fields.starts_with('{') {
                        true => format!("{index} {name} {fields}"),
                        false => format!("{index} {name}{fields}"),
                    })
                    .collect();
                variants.join(", ")
            }
            _ => self.name(id),
        }
    }

    /// What is left of a type in its encoding: nothing, or what the structs around it hold.
    pub(super) fn content(&self, id: u32) -> String {
        let ty = self.get(id);
        match &ty.type_def {
            TypeDef::Tuple(tuple) if tuple.fields.is_empty() => "-".into(),
            TypeDef::Composite(composite) => match composite.fields.as_slice() {
                [] => "-".into(),
                // A hash is known by its name, not by its bytes.
                [field] if !matches!(self.get(field.ty.id).type_def, TypeDef::Array(_)) => {
                    self.content(field.ty.id)
                }
                _ => self.name(id),
            },
            _ => self.name(id),
        }
    }

    /// A number at type level: binary digits, the last one outermost.
    fn number(&self, id: u32) -> u32 {
        let parameters = &self.get(id).type_params;
        let mut digits = parameters.iter().filter_map(|digit| digit.ty);
        match (digits.next(), digits.next()) {
            (Some(before), Some(last)) => {
                2 * self.number(before.id) + u32::from(self.name(last.id) == "B1")
            }
            _ => 0,
        }
    }
}

/// A fixed-point number by its bits before and after the point.
fn fixed(integer: &str, fraction: u32) -> String {
    let (sign, bits) = integer.split_at(1);
    let whole = bits.parse::<u32>().expect("a number of bits") - fraction;
    format!("{sign}{whole}F{fraction}")
}

#[test]
fn fixed_point_numbers_are_named_by_their_bits() {
    assert_eq!(fixed("U128", 64), "U64F64");
    assert_eq!(fixed("I128", 32), "I96F32");
}
