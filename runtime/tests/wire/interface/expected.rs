//! What the tables say.
//!
//! A table is a file with a line of headings and a line per thing; `|` parts the columns. Values are
//! written as a decimal number where the type is an integer, as `true` or `false` where it is a bool,
//! and as the bytes of their encoding in all other cases.

use super::Wire;

const PALLETS: &str = include_str!("../../../wire/interface/pallets.csv");
const CALLS: &str = include_str!("../../../wire/interface/calls.csv");
const EVENTS: &str = include_str!("../../../wire/interface/events.csv");
const ERRORS: &str = include_str!("../../../wire/interface/errors.csv");
const STORAGE: &str = include_str!("../../../wire/interface/storage.csv");
const CONSTANTS: &str = include_str!("../../../wire/interface/constants.csv");
const TYPES: &str = include_str!("../../../wire/interface/types.csv");
const EXTENSIONS: &str = include_str!("../../../wire/interface/extensions.csv");
const APIS: &str = include_str!("../../../wire/interface/apis.csv");

/// The pallet whose constants are all in the table.
const ALL_CONSTANTS: &str = "SubtensorModule";

/// What stands in the place of the version of an API that comes with the SDK, whose methods no table tells.
pub(super) const STOCK: &str = "stock";

/// The rows of a table of `N` columns.
fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().skip(1).map(|line| {
        let columns: Vec<&str> = line.split('|').collect();
        columns
            .try_into()
            .unwrap_or_else(|_| panic!("not {N} columns: {line}"))
    })
}

/// Whether the tables tell what is in a pallet.
pub(super) fn has_tables(pallet: &str) -> bool {
    rows::<4>(CALLS).any(|[of, ..]| of == pallet) || rows::<7>(STORAGE).any(|[of, ..]| of == pallet)
}

/// Whether the tables tell about a constant: that it is there, or that there are no others.
pub(super) fn has_constant(pallet: &str, name: &str) -> bool {
    pallet == ALL_CONSTANTS
        || rows::<4>(CONSTANTS).any(|[of, known, ..]| (of, known) == (pallet, name))
}

/// The types of the table, with the pallets or APIs that bring them.
pub(super) fn type_names() -> impl Iterator<Item = (&'static str, &'static str)> {
    rows::<3>(TYPES).map(|[owner, name, _]| (owner, name))
}

/// The extensions of a transaction, in their order.
pub(super) fn extension_names() -> impl Iterator<Item = &'static str> {
    rows::<5>(EXTENSIONS).map(|[_, name, ..]| name)
}

/// Whether an API comes with the SDK.
pub(super) fn is_stock(api: &str) -> bool {
    rows::<5>(APIS).any(|[known, version, ..]| (known, version) == (api, STOCK))
}

/// Whether the table tells the methods of an API.
pub(super) fn has_methods(api: &str) -> bool {
    rows::<5>(APIS).any(|[known, version, ..]| known == api && version != STOCK)
}

/// An extension on one line.
pub(super) fn extension(ty: &str, inside: &str, besides: &str) -> String {
    format!("{ty}, {inside} in the transaction, {besides} signed besides")
}

/// A method of an API on one line.
pub(super) fn method(arguments: &str, returns: &str) -> String {
    format!("{arguments} -> {returns}").trim_start().to_owned()
}

/// A storage item on one line.
pub(super) fn item(
    hashers: &str,
    keys: &str,
    value: &str,
    modifier: &str,
    default: &[u8],
) -> String {
    let keys = match hashers.is_empty() {
        true => String::new(),
        false => format!("{hashers} of {keys} => "),
    };
    format!("{keys}{value}, {modifier} {}", literal(value, default))
}

/// A constant on one line.
pub(super) fn constant(ty: &str, value: &[u8]) -> String {
    format!("{ty} {}", literal(ty, value))
}

/// Everything that the tables tell about, but what is in a pallet or an API that is not there.
pub(super) fn wire(present: impl Fn(&str) -> bool) -> Wire {
    let mut wire = Wire::new();
    for [index, pallet] in rows(PALLETS) {
        wire.insert(format!("pallet {pallet}"), format!("index {index}"));
    }
    for [pallet, index, name, arguments] in rows(CALLS) {
        wire.insert(format!("{pallet} call {index} {name}"), arguments.into());
    }
    for [pallet, index, name, fields] in rows(EVENTS) {
        wire.insert(format!("{pallet} event {index} {name}"), fields.into());
    }
    for [pallet, index, name] in rows(ERRORS) {
        wire.insert(format!("{pallet} error {index} {name}"), String::new());
    }
    for [pallet, name, hashers, keys, value, modifier, default] in rows(STORAGE) {
        let item = item(hashers, keys, value, modifier, &bytes(value, default));
        wire.insert(format!("{pallet} storage {name}"), item);
    }
    for [pallet, name, ty, value] in rows(CONSTANTS) {
        let constant = constant(ty, &bytes(ty, value));
        wire.insert(format!("{pallet} constant {name}"), constant);
    }
    for [owner, name, shape] in rows(TYPES) {
        wire.insert(format!("{owner} type {name}"), shape.into());
    }
    for [_, name, ty, inside, besides] in rows(EXTENSIONS) {
        wire.insert(format!("extension {name}"), extension(ty, inside, besides));
    }
    for [api, version, name, arguments, returns] in rows(APIS) {
        if version == STOCK {
            wire.insert(format!("api {api}"), STOCK.into());
        } else {
            wire.insert(format!("api {api}"), format!("version {version}"));
            let method = method(arguments, returns);
            wire.insert(format!("{api} method {name}"), method);
        }
    }
    wire.retain(|name, _| {
        let owner = name.split(' ').next().unwrap_or_default();
        matches!(owner, "pallet" | "extension" | "api") || present(owner)
    });
    wire
}

/// How many bytes an integer type has, and whether it has a sign.
fn integer(ty: &str) -> Option<(usize, bool)> {
    let signed = ty.starts_with('i');
    let bits: usize = ty.strip_prefix(['u', 'i'])?.parse().ok()?;
    Some((bits / 8, signed))
}

/// The bytes of a value as it stands in a table.
fn bytes(ty: &str, text: &str) -> Vec<u8> {
    if let Some(digits) = text.strip_prefix("0x") {
        return (0..digits.len() / 2)
            .map(|at| &digits[2 * at..2 * at + 2])
            .map(|byte| u8::from_str_radix(byte, 16).expect("bytes are hexadecimal"))
            .collect();
    }
    match (ty, integer(ty)) {
        ("bool", _) => vec![u8::from(text == "true")],
        (_, Some((length, _))) => {
            let value: i128 = text.parse().expect("an integer");
            value.to_le_bytes()[..length].to_vec()
        }
        _ => panic!("a value of {ty} stands in bytes, not as {text}"),
    }
}

/// The text of a value as it stands in a table.
fn literal(ty: &str, bytes: &[u8]) -> String {
    let as_bytes = || {
        bytes
            .iter()
            .fold(String::from("0x"), |text, byte| format!("{text}{byte:02x}"))
    };
    match (ty, integer(ty)) {
        ("bool", _) if bytes.len() == 1 => (bytes == [1]).to_string(),
        (_, Some((length, signed))) if bytes.len() == length && length < 16 => {
            let negative = signed && bytes.last().is_some_and(|byte| *byte > 0x7F);
            let mut wide = [if negative { 0xFF } else { 0 }; 16];
            wide[..length].copy_from_slice(bytes);
            i128::from_le_bytes(wide).to_string()
        }
        _ => as_bytes(),
    }
}

#[test]
fn values_are_read_and_written_in_the_same_way() {
    for (ty, text) in [
        ("u16", "360"),
        ("i16", "-5"),
        ("u64", "18446744073709551615"),
        ("bool", "true"),
        ("I96F32", "0x00"),
    ] {
        assert_eq!(literal(ty, &bytes(ty, text)), text);
    }
}
