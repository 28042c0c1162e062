//! What clients see of the words: bytes, type information, JSON.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use codec::{Compact, Decode, DecodeAll, Encode, HasCompact, MaxEncodedLen};
use mycelium_types::{AlphaBalance, MechId, NetUid, NetUidStorageIndex, TaoBalance};
use proptest::prelude::*;
use scale_info::{MetaType, PortableRegistry, Registry, TypeDef, TypeInfo, form::PortableForm};

/// Every shape in which words reach the metadata.
#[derive(TypeInfo)]
#[expect(dead_code, reason = "only its type information is looked at")]
struct Sample {
    tao: TaoBalance,
    alpha: AlphaBalance,
    netuid: NetUid,
    mechanism: MechId,
    index: NetUidStorageIndex,
    list: Vec<NetUid>,
    #[codec(compact)]
    compact_tao: TaoBalance,
    #[codec(compact)]
    compact_netuid: NetUid,
    pair: (Compact<NetUid>, Compact<AlphaBalance>),
}

/// A type written out as a client resolves it.
fn shape(types: &PortableRegistry, id: u32) -> String {
    let inner = |id: u32| shape(types, id);
    match &types.resolve(id).unwrap().type_def {
        TypeDef::Primitive(primitive) => format!("{primitive:?}").to_lowercase(),
        TypeDef::Compact(compact) => format!("compact {}", inner(compact.type_param.id)),
        TypeDef::Sequence(list) => format!("[{}]", inner(list.type_param.id)),
        TypeDef::Tuple(tuple) => {
            let parts: Vec<_> = tuple.fields.iter().map(|field| inner(field.id)).collect();
            format!("({})", parts.join(", "))
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn words_are_plain_integers_in_the_metadata() {
    for (word, integer) in [
        (MetaType::new::<TaoBalance>(), MetaType::new::<u64>()),
        (MetaType::new::<AlphaBalance>(), MetaType::new::<u64>()),
        (MetaType::new::<NetUid>(), MetaType::new::<u16>()),
        (MetaType::new::<MechId>(), MetaType::new::<u8>()),
        (
            MetaType::new::<NetUidStorageIndex>(),
            MetaType::new::<u16>(),
        ),
    ] {
        assert_eq!(word, integer);
        assert_eq!(word.type_info(), integer.type_info());
    }
}

#[test]
fn a_structure_of_words_registers_integers_under_the_names_of_words() {
    let mut registry = Registry::new();
    let id = registry.register_type(&MetaType::new::<Sample>()).id;
    let types: PortableRegistry = registry.into();
    let TypeDef::Composite(sample) = &types.resolve(id).unwrap().type_def else {
        panic!("a structure");
    };
    let field = |field: &scale_info::Field<PortableForm>| {
        let name = field.name.clone().unwrap();
        (
            name,
            field.type_name.clone().unwrap(),
            shape(&types, field.ty.id),
        )
    };
    let fields: Vec<_> = sample.fields.iter().map(field).collect();
    let expected = [
        ("tao", "TaoBalance", "u64"),
        ("alpha", "AlphaBalance", "u64"),
        ("netuid", "NetUid", "u16"),
        ("mechanism", "MechId", "u8"),
        ("index", "NetUidStorageIndex", "u16"),
        ("list", "Vec<NetUid>", "[u16]"),
        ("compact_tao", "TaoBalance", "compact u64"),
        ("compact_netuid", "NetUid", "compact u16"),
        (
            "pair",
            "(Compact<NetUid>, Compact<AlphaBalance>)",
            "(compact u16, compact u64)",
        ),
    ]
    .map(|(name, word, shape)| (name.to_owned(), word.to_owned(), shape.to_owned()));
    assert_eq!(fields, expected);

    let words = [
        "TaoBalance",
        "AlphaBalance",
        "NetUid",
        "MechId",
        "NetUidStorageIndex",
    ];
    let paths: Vec<String> = types
        .types
        .iter()
        .map(|ty| ty.ty.path.to_string())
        .collect();
    assert!(
        paths
            .iter()
            .all(|path| words.iter().all(|word| !path.contains(word))),
        "{paths:?}"
    );
}

#[test]
fn words_encode_as_their_integers() {
    assert_eq!(
        TaoBalance::new(0x0102_0304_0506_0708).encode(),
        [8, 7, 6, 5, 4, 3, 2, 1]
    );
    assert_eq!(
        AlphaBalance::new(1_000_000_000).encode(),
        [0, 0xca, 0x9a, 0x3b, 0, 0, 0, 0]
    );
    assert_eq!(NetUid::new(0x0102).encode(), [2, 1]);
    assert_eq!(MechId::new(7).encode(), [7]);
    assert_eq!(NetUidStorageIndex::new(0x2003).encode(), [3, 0x20]);

    let lengths = [
        TaoBalance::max_encoded_len(),
        AlphaBalance::max_encoded_len(),
        NetUid::max_encoded_len(),
        MechId::max_encoded_len(),
        NetUidStorageIndex::max_encoded_len(),
    ];
    assert_eq!(lengths, [8, 8, 2, 1, 2]);
}

#[test]
fn words_have_the_compact_form_of_their_integers() {
    assert_eq!(Compact(TaoBalance::new(63)).encode(), [252]);
    assert_eq!(Compact(TaoBalance::new(64)).encode(), [1, 1]);
    assert_eq!(Compact(AlphaBalance::COIN).encode(), [2, 0x28, 0x6b, 0xee]);
    assert_eq!(Compact(NetUid::new(16_384)).encode(), [2, 0, 1, 0]);
    assert_eq!(Compact(MechId::new(255)).encode(), [0xfd, 3]);

    // The form that a call's compact arguments take.
    type Argument = <TaoBalance as HasCompact>::Type;
    let argument = Argument::decode_all(&mut &[252][..]).unwrap();
    assert_eq!(TaoBalance::from(argument), TaoBalance::new(63));
    assert!(Compact::<NetUid>::decode(&mut &Compact(65_536_u32).encode()[..]).is_err());
}

#[test]
fn words_are_numbers_in_json_and_in_text() {
    assert_eq!(
        serde_json::to_string(&TaoBalance::new(u64::MAX)).unwrap(),
        "18446744073709551615"
    );
    assert_eq!(serde_json::to_string(&NetUid::new(3)).unwrap(), "3");
    assert_eq!(
        serde_json::from_str::<AlphaBalance>("500").unwrap(),
        AlphaBalance::new(500)
    );
    assert!(serde_json::from_str::<MechId>("256").is_err());
    assert_eq!(
        format!("{} {}", MechId::new(1), TaoBalance::COIN),
        "1 1000000000"
    );
}

proptest! {
    #[test]
    fn words_survive_the_wire(tao: u64, netuid: u16, mechanism: u8) {
        let words = (TaoBalance::new(tao), NetUid::new(netuid), MechId::new(mechanism));
        prop_assert_eq!(words.encode(), (tao, netuid, mechanism).encode());
        let decoded = <(TaoBalance, NetUid, MechId)>::decode_all(&mut &words.encode()[..]);
        prop_assert_eq!(decoded.unwrap(), words);

        let compact = (Compact(AlphaBalance::new(tao)), Compact(words.1)).encode();
        prop_assert_eq!(&compact, &(Compact(tao), Compact(netuid)).encode());
        let decoded = <(Compact<AlphaBalance>, Compact<NetUid>)>::decode_all(&mut &compact[..]);
        prop_assert_eq!(decoded.unwrap().0.0.to_u64(), tao);
    }
}
