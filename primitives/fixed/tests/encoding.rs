//! What clients see: bytes and metadata.
#![expect(clippy::panic, clippy::unwrap_used, reason = "tests")]

use codec::{Decode, DecodeAll, Encode, MaxEncodedLen};
use mycelium_fixed::{I32F32, I64F64, I96F32, U64F64, U96F32};
use scale_info::{PortableRegistry, Registry, TypeDef, TypeDefPrimitive, TypeInfo, meta_type};

/// The registry of one type, and its number there.
fn registry_of<T: TypeInfo + 'static>() -> (PortableRegistry, u32) {
    let mut registry = Registry::new();
    let id = registry.register_type(&meta_type::<T>()).id;
    (registry.into(), id)
}

/// A type in metadata as text: path, parameters, fields.
fn shape(registry: &PortableRegistry, id: u32) -> String {
    let ty = registry.resolve(id).unwrap();
    let of = |id: u32| shape(registry, id);
    let params = ty.type_params.iter().map(|param| {
        format!(
            "{}={}",
            param.name,
            param.ty.map_or_else(String::new, |ty| of(ty.id))
        )
    });
    let params = params.collect::<Vec<_>>().join(", ");
    let params = if params.is_empty() {
        params
    } else {
        format!("<{params}>")
    };
    match &ty.type_def {
        TypeDef::Primitive(TypeDefPrimitive::U128) => "u128".into(),
        TypeDef::Primitive(TypeDefPrimitive::I128) => "i128".into(),
        TypeDef::Primitive(TypeDefPrimitive::I64) => "i64".into(),
        TypeDef::Composite(composite) => {
            // The types of fields that are parameters are above already.
            let fields = composite.fields.iter().map(|field| {
                let type_name = field.type_name.as_ref().unwrap();
                assert!(field.docs.is_empty());
                match type_name.as_str() {
                    "U" | "B" => format!("{}: {type_name}", field.name.as_ref().unwrap()),
                    _ => format!("{}: {}", field.name.as_ref().unwrap(), of(field.ty.id)),
                }
            });
            let fields = fields.collect::<Vec<_>>().join(", ");
            let path = ty.path.segments.join("::");
            if fields.is_empty() {
                path
            } else {
                format!("{path}{params} {{ {fields} }}")
            }
        }
        other => panic!("{other:?}"),
    }
}

fn shape_of<T: TypeInfo + 'static>() -> String {
    let (registry, id) = registry_of::<T>();
    shape(&registry, id)
}

/// A type-level number with these binary digits.
fn digits(bits: &str) -> String {
    bits.chars()
        .fold("typenum::uint::UTerm".to_owned(), |before, bit| {
            format!("typenum::uint::UInt<U={before}, B=typenum::bit::B{bit}> {{ msb: U, lsb: B }}")
        })
}

#[test]
fn metadata_has_one_field_of_raw_bits_and_the_fraction_as_a_parameter() {
    let (f32, f64) = (digits("100000"), digits("1000000"));
    let expected = |name: &str, frac: &str, raw: &str| {
        format!("substrate_fixed::{name}<Frac={frac}> {{ bits: {raw} }}")
    };
    assert_eq!(shape_of::<U64F64>(), expected("FixedU128", &f64, "u128"));
    assert_eq!(shape_of::<U96F32>(), expected("FixedU128", &f32, "u128"));
    assert_eq!(shape_of::<I64F64>(), expected("FixedI128", &f64, "i128"));
    assert_eq!(shape_of::<I96F32>(), expected("FixedI128", &f32, "i128"));
    assert_eq!(shape_of::<I32F32>(), expected("FixedI64", &f32, "i64"));
}

#[test]
fn fields_in_metadata_are_types_of_their_own_registry() {
    let (registry, id) = registry_of::<I96F32>();
    let TypeDef::Composite(composite) = &registry.resolve(id).unwrap().type_def else {
        panic!()
    };
    let [bits] = composite.fields.as_slice() else {
        panic!()
    };
    assert_eq!(bits.type_name.as_deref(), Some("i128"));

    // The digits of 32: their fields point at the types of their parameters.
    let digits = registry.resolve(id).unwrap().type_params[0].ty.unwrap();
    let number = registry.resolve(digits.id).unwrap();
    let TypeDef::Composite(composite) = &number.type_def else {
        panic!()
    };
    let fields: Vec<_> = composite.fields.iter().map(|field| field.ty).collect();
    let params: Vec<_> = number
        .type_params
        .iter()
        .map(|param| param.ty.unwrap())
        .collect();
    assert_eq!(fields, params);
}

#[test]
fn one_registry_holds_each_number_of_digits_once() {
    let mut registry = Registry::new();
    registry.register_types([
        meta_type::<U64F64>(),
        meta_type::<U96F32>(),
        meta_type::<I64F64>(),
        meta_type::<I96F32>(),
        meta_type::<I32F32>(),
    ]);
    // Five numbers, three integers, the numbers 1 to 64 by powers of two, the end and two digits.
    assert_eq!(PortableRegistry::from(registry).types.len(), 5 + 3 + 7 + 3);
}

#[test]
fn bytes_are_the_raw_integer_in_little_endian() {
    let hex = |bytes: Vec<u8>| {
        bytes
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    assert_eq!(
        hex(U64F64::ONE.encode()),
        "00000000000000000100000000000000"
    );
    assert_eq!(
        hex(U96F32::ONE.encode()),
        "00000000010000000000000000000000"
    );
    assert_eq!(
        hex(I64F64::from_bits(-2).encode()),
        "feffffffffffffffffffffffffffffff"
    );
    assert_eq!(
        hex(I96F32::from_bits(12_885).encode()),
        "55320000000000000000000000000000"
    );
    assert_eq!(hex(I32F32::from_bits(-2).encode()), "feffffffffffffff");
}

#[test]
fn bytes_come_back_and_have_a_fixed_length() {
    let number = I96F32::from_bits(-1_234_567_890_123_456_789);
    assert_eq!(
        I96F32::decode_all(&mut number.encode().as_slice()),
        Ok(number)
    );
    assert!(I96F32::decode(&mut [0_u8; 15].as_slice()).is_err());
    assert!(I32F32::decode(&mut [0_u8; 7].as_slice()).is_err());
    let lengths = [
        U64F64::max_encoded_len(),
        U96F32::max_encoded_len(),
        I64F64::max_encoded_len(),
        I96F32::max_encoded_len(),
        I32F32::max_encoded_len(),
    ];
    assert_eq!(lengths, [16, 16, 16, 16, 8]);
}

#[test]
fn the_default_is_zero() {
    assert_eq!(U64F64::default(), U64F64::ZERO);
    assert_eq!(I32F32::default().encode(), [0; 8]);
}
