//! The traits and their structures are those that clients know.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeSet;

use mycelium_fixed::{I32F32, I96F32, U64F64};
use pallet_subtensor_runtime_api as api;
use scale_info::{MetaType, PortableRegistry, Registry, TypeDef, form::PortableForm, meta_type};
use sp_runtime::{
    OpaqueExtrinsic,
    generic::{Block, Header},
    traits::BlakeTwo256,
};

type AnyBlock = Block<Header<u32, BlakeTwo256>, OpaqueExtrinsic>;

/// What the traits say about themselves, of the versions that they declare.
macro_rules! traits {
    ($($module:ident($version:literal)),+ $(,)?) => {
        [$(api::$module::runtime_metadata::<AnyBlock>($version)),+]
    };
    () => {
        traits![
            runtime_decl_for_delegate_info_runtime_api(1),
            runtime_decl_for_neuron_info_runtime_api(1),
            runtime_decl_for_subnet_info_runtime_api(2),
            runtime_decl_for_stake_info_runtime_api(1),
            runtime_decl_for_subnet_registration_runtime_api(1),
            runtime_decl_for_swap_runtime_api(1),
        ]
    };
}

/// Names types as the tables do.
struct Types {
    registry: Registry,
    fixed: Vec<(u32, &'static str)>,
}

impl Types {
    fn new() -> Self {
        let mut types = Self {
            registry: Registry::new(),
            fixed: Vec::new(),
        };
        for (ty, name) in [
            (meta_type::<U64F64>(), "U64F64"),
            (meta_type::<I96F32>(), "I96F32"),
            (meta_type::<I32F32>(), "I32F32"),
        ] {
            let id = types.id(ty);
            types.fixed.push((id, name));
        }
        types
    }

    fn id(&mut self, ty: MetaType) -> u32 {
        self.registry.register_type(&ty).id
    }

    fn finish(self) -> Names {
        Names {
            registry: self.registry.into(),
            fixed: self.fixed,
        }
    }
}

struct Names {
    registry: PortableRegistry,
    fixed: Vec<(u32, &'static str)>,
}

impl Names {
    fn get(&self, id: u32) -> &scale_info::Type<PortableForm> {
        self.registry.resolve(id).expect("the type is registered")
    }

    fn of(&self, id: u32) -> String {
        if let Some((_, name)) = self.fixed.iter().find(|(fixed, _)| *fixed == id) {
            return (*name).into();
        }
        let ty = self.get(id);
        if let Some(word) = ty.path.ident() {
            let parameters = ty.type_params.iter().filter_map(|parameter| parameter.ty);
            let parameters: Vec<String> = parameters.map(|ty| self.of(ty.id)).collect();
            return match parameters.is_empty() {
                true => word,
                false => format!("{word}<{}>", parameters.join(", ")),
            };
        }
        match &ty.type_def {
            TypeDef::Sequence(items) => format!("Vec<{}>", self.of(items.type_param.id)),
            TypeDef::Array(items) => format!("[{}; {}]", self.of(items.type_param.id), items.len),
            TypeDef::Compact(value) => format!("Compact<{}>", self.of(value.type_param.id)),
            TypeDef::Primitive(primitive) => format!("{primitive:?}").to_lowercase(),
            TypeDef::Tuple(items) => {
                let items: Vec<String> = items.fields.iter().map(|item| self.of(item.id)).collect();
                format!("({})", items.join(", "))
            }
            other => panic!("no table names {other:?}"),
        }
    }

    /// A structure, or an enum of single values, as the tables show it.
    fn table(&self, id: u32) -> String {
        let ty = self.get(id);
        let rows: Vec<String> = match &ty.type_def {
            TypeDef::Composite(definition) => definition
                .fields
                .iter()
                .map(|field| {
                    let name = field.name.as_ref().expect("fields have names");
                    format!("    {name}: {}\n", self.of(field.ty.id))
                })
                .collect(),
            TypeDef::Variant(definition) => definition
                .variants
                .iter()
                .enumerate()
                .map(|(index, variant)| {
                    assert_eq!(usize::from(variant.index), index);
                    format!(
                        "    {}: {}\n",
                        variant.name,
                        self.of(variant.fields[0].ty.id)
                    )
                })
                .collect(),
            other => panic!("no table shows {other:?}"),
        };
        format!("{}\n{}", self.of(id), rows.concat())
    }
}

/// The tables name what is an integer on the wire.
fn on_the_wire(table: &str) -> String {
    let words = [
        ("Compact<NetUid>", "Compact<u16>"),
        ("TaoBalance: ", "\0"),
        ("TaoBalance", "u64"),
        ("\0", "TaoBalance: "),
        ("AlphaBalance", "u64"),
        ("NetUid", "u16"),
        ("MechId", "u8"),
        ("AccountId", "AccountId32"),
    ];
    words
        .iter()
        .fold(table.to_owned(), |table, (word, integer)| {
            table.replace(word, integer)
        })
}

#[test]
fn traits_have_the_methods_and_arguments_that_clients_call() {
    let mut types = Types::new();
    let traits: Vec<_> = traits!()
        .into_iter()
        .map(|api| {
            let methods: Vec<_> = api
                .methods
                .into_iter()
                .map(|method| {
                    let inputs: Vec<_> = method
                        .inputs
                        .into_iter()
                        .map(|input| (input.name, types.id(input.ty)))
                        .collect();
                    (method.name, inputs, types.id(method.output))
                })
                .collect();
            (api.name, api.version.0, methods)
        })
        .collect();
    let names = types.finish();
    let mut found = String::new();
    for (name, version, methods) in traits {
        found += &format!("{name} {version}\n");
        for (name, inputs, output) in methods {
            let inputs: Vec<String> = inputs
                .iter()
                .map(|(name, ty)| format!("{name}: {}", names.of(*ty)))
                .collect();
            found += &format!(
                "    {name}({}) -> {}\n",
                inputs.join(", "),
                names.of(output)
            );
        }
    }
    assert_eq!(found, on_the_wire(include_str!("methods.txt")));
}

#[test]
fn structures_have_the_fields_that_clients_decode() {
    let mut types = Types::new();
    for method in traits!().into_iter().flat_map(|api| api.methods) {
        types.id(method.output);
    }
    let names = types.finish();
    let tables = on_the_wire(include_str!("structures.txt"));
    let words: BTreeSet<&str> = tables
        .lines()
        .filter(|line| !line.starts_with(' '))
        .collect();
    let mut found: Vec<String> = names
        .registry
        .types
        .iter()
        .filter(|ty| words.contains(names.of(ty.id).as_str()))
        .map(|ty| names.table(ty.id))
        .collect();
    let mut expected: Vec<String> = Vec::new();
    for line in tables.lines() {
        match expected.last_mut() {
            Some(table) if line.starts_with(' ') => *table += &format!("{line}\n"),
            _ => expected.push(format!("{line}\n")),
        }
    }
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}
