//! What the wire must be, whatever the record says: names, indices and values that clients depend
//! on. A pallet that joins the runtime adds its rows.

use crate::{metadata_v16, types::Types};
use codec::{Decode, Encode};
use frame_metadata::v16::{PalletMetadata, RuntimeMetadataV16};
use mycelium_runtime::{ProxyType, VERSION, genesis};
use scale_info::form::PortableForm;
use std::collections::BTreeMap;

/// Pallets by index.
const PALLETS: [(u8, &str); 15] = [
    (0, "System"),
    (2, "Timestamp"),
    (3, "Aura"),
    (4, "Grandpa"),
    (5, "Balances"),
    (6, "TransactionPayment"),
    (7, "SubtensorModule"),
    (11, "Utility"),
    (12, "Sudo"),
    (13, "Multisig"),
    (14, "Preimage"),
    (15, "Scheduler"),
    (16, "Proxy"),
    (19, "AdminUtils"),
    (20, "SafeMode"),
];

/// The first index that is ours to give.
const OWN_INDICES: u8 = 40;

/// Indices that once meant something else and are never used again.
const RETIRED_INDICES: [u8; 5] = [8, 9, 10, 17, 24];

/// Constants with their types and values.
fn constants() -> Vec<(&'static str, &'static str, &'static str, Vec<u8>)> {
    let tao = |rao: u64| rao.encode();
    vec![
        ("System", "BlockHashCount", "u32", 2_400u32.encode()),
        ("System", "SS58Prefix", "u16", 42u16.encode()),
        ("Timestamp", "MinimumPeriod", "u64", 6_000u64.encode()),
        ("Aura", "SlotDuration", "u64", 12_000u64.encode()),
        ("Grandpa", "MaxAuthorities", "u32", 32u32.encode()),
        ("Grandpa", "MaxNominators", "u32", 20u32.encode()),
        ("Balances", "ExistentialDeposit", "u64", tao(500)),
        ("Balances", "MaxLocks", "u32", 50u32.encode()),
        ("Balances", "MaxReserves", "u32", 50u32.encode()),
        ("Balances", "MaxFreezes", "u32", 50u32.encode()),
        (
            "TransactionPayment",
            "OperationalFeeMultiplier",
            "u8",
            5u8.encode(),
        ),
        ("Multisig", "DepositBase", "u64", tao(132_000_000)),
        ("Multisig", "DepositFactor", "u64", tao(32_000_000)),
        ("Multisig", "MaxSignatories", "u32", 100u32.encode()),
        ("Proxy", "ProxyDepositBase", "u64", tao(60_000_000)),
        ("Proxy", "ProxyDepositFactor", "u64", tao(33_000_000)),
        ("Proxy", "MaxProxies", "u32", 20u32.encode()),
        ("Proxy", "MaxPending", "u32", 75u32.encode()),
        ("Proxy", "AnnouncementDepositBase", "u64", tao(36_000_000)),
        ("Proxy", "AnnouncementDepositFactor", "u64", tao(68_000_000)),
        ("Scheduler", "MaxScheduledPerBlock", "u32", 50u32.encode()),
        ("SafeMode", "EnterDuration", "u32", 7_200u32.encode()),
        ("SafeMode", "ExtendDuration", "u32", 3_600u32.encode()),
        (
            "SafeMode",
            "EnterDepositAmount",
            "Option<u64>",
            None::<u64>.encode(),
        ),
    ]
}

/// Calls by pallet and index, with the names of their arguments.
const CALLS: [(&str, u8, &str, &[&str]); 31] = [
    ("System", 0, "remark", &["remark"]),
    ("System", 2, "set_code", &["code"]),
    ("System", 7, "remark_with_event", &["remark"]),
    ("Timestamp", 0, "set", &["now"]),
    ("Balances", 0, "transfer_allow_death", &["dest", "value"]),
    (
        "Balances",
        2,
        "force_transfer",
        &["source", "dest", "value"],
    ),
    ("Balances", 3, "transfer_keep_alive", &["dest", "value"]),
    ("Balances", 4, "transfer_all", &["dest", "keep_alive"]),
    ("Utility", 0, "batch", &["calls"]),
    ("Utility", 1, "as_derivative", &["index", "call"]),
    ("Utility", 2, "batch_all", &["calls"]),
    ("Utility", 3, "dispatch_as", &["as_origin", "call"]),
    ("Utility", 4, "force_batch", &["calls"]),
    ("Utility", 5, "with_weight", &["call", "weight"]),
    ("Utility", 6, "if_else", &["main", "fallback"]),
    ("Utility", 7, "dispatch_as_fallible", &["as_origin", "call"]),
    ("Sudo", 0, "sudo", &["call"]),
    ("Sudo", 1, "sudo_unchecked_weight", &["call", "weight"]),
    (
        "Multisig",
        1,
        "as_multi",
        &[
            "threshold",
            "other_signatories",
            "maybe_timepoint",
            "call",
            "max_weight",
        ],
    ),
    ("Proxy", 0, "proxy", &["real", "force_proxy_type", "call"]),
    (
        "Proxy",
        1,
        "add_proxy",
        &["delegate", "proxy_type", "delay"],
    ),
    (
        "Proxy",
        2,
        "remove_proxy",
        &["delegate", "proxy_type", "delay"],
    ),
    ("Proxy", 3, "remove_proxies", &[]),
    ("Proxy", 4, "create_pure", &["proxy_type", "delay", "index"]),
    (
        "Proxy",
        5,
        "kill_pure",
        &["spawner", "proxy_type", "index", "height", "ext_index"],
    ),
    ("Proxy", 6, "announce", &["real", "call_hash"]),
    ("Proxy", 7, "remove_announcement", &["real", "call_hash"]),
    (
        "Proxy",
        8,
        "reject_announcement",
        &["delegate", "call_hash"],
    ),
    (
        "Proxy",
        9,
        "proxy_announced",
        &["delegate", "real", "force_proxy_type", "call"],
    ),
    ("Proxy", 10, "poke_deposit", &[]),
    ("Session", 0, "set_keys", &["keys", "proof"]),
];

/// Events that clients read by name and field.
const EVENTS: [(&str, &str, &[&str]); 11] = [
    ("System", "ExtrinsicSuccess", &["dispatch_info"]),
    (
        "System",
        "ExtrinsicFailed",
        &["dispatch_error", "dispatch_info"],
    ),
    (
        "TransactionPayment",
        "TransactionFeePaid",
        &["who", "actual_fee", "tip"],
    ),
    ("Balances", "Deposit", &["who", "amount"]),
    ("Balances", "Transfer", &["from", "to", "amount"]),
    ("Proxy", "ProxyExecuted", &["result"]),
    (
        "Proxy",
        "ProxyAdded",
        &["delegator", "delegatee", "proxy_type", "delay"],
    ),
    ("Sudo", "Sudid", &["sudo_result"]),
    (
        "Multisig",
        "MultisigExecuted",
        &["approving", "timepoint", "multisig", "call_hash", "result"],
    ),
    ("Utility", "BatchInterrupted", &["index", "error"]),
    ("Utility", "ItemFailed", &["error"]),
];

/// Types that clients know by their path.
const TYPE_PATHS: [&str; 7] = [
    "sp_core::crypto::AccountId32",
    "sp_runtime::multiaddress::MultiAddress",
    "sp_runtime::generic::era::Era",
    "sp_weights::weight_v2::Weight",
    "primitive_types::H256",
    "frame_system::EventRecord",
    "sp_runtime::MultiSignature",
];

/// The kinds of proxy by index.
const PROXY_TYPES: [&str; 18] = [
    "Any",
    "Owner",
    "NonCritical",
    "NonTransfer",
    "Senate",
    "NonFungible",
    "Triumvirate",
    "Governance",
    "Staking",
    "Registration",
    "Transfer",
    "SmallTransfer",
    "RootWeights",
    "ChildKeys",
    "SudoUncheckedSetCode",
    "SwapHotkey",
    "SubnetLeaseBeneficiary",
    "RootClaim",
];

fn pallet<'a>(metadata: &'a RuntimeMetadataV16, name: &str) -> &'a PalletMetadata<PortableForm> {
    metadata
        .pallets
        .iter()
        .find(|pallet| pallet.name == name)
        .unwrap_or_else(|| panic!("there is no pallet {name}"))
}

/// The variants of an enum: index, name, field names.
fn variants(metadata: &RuntimeMetadataV16, id: u32) -> Vec<(u8, String, Vec<String>)> {
    let scale_info::TypeDef::Variant(definition) =
        &metadata.types.resolve(id).expect("ids resolve").type_def
    else {
        panic!("not an enum")
    };
    definition
        .variants
        .iter()
        .map(|variant| {
            let fields = variant
                .fields
                .iter()
                .filter_map(|field| field.name.clone())
                .collect();
            (variant.index, variant.name.clone(), fields)
        })
        .collect()
}

#[test]
fn version_names_the_family_of_the_chain() {
    assert_eq!(VERSION.spec_name, "node-subtensor");
    assert_eq!(VERSION.impl_name, "node-subtensor");
    assert_eq!((VERSION.authoring_version, VERSION.spec_version), (1, 425));
    assert_eq!((VERSION.impl_version, VERSION.transaction_version), (1, 1));
    assert_eq!(VERSION.system_version, 1);
}

#[test]
fn pallets_have_the_indices_of_the_contract() {
    let metadata = metadata_v16(genesis::LOCAL);
    for (index, name) in PALLETS {
        assert_eq!(pallet(&metadata, name).index, index, "{name}");
    }
    for pallet in &metadata.pallets {
        assert!(
            !RETIRED_INDICES.contains(&pallet.index),
            "{} is retired",
            pallet.index
        );
        let ours = pallet.index >= OWN_INDICES;
        let listed = PALLETS.contains(&(pallet.index, &pallet.name));
        assert!(
            ours || listed,
            "{} {} is not in the contract",
            pallet.index,
            pallet.name
        );
    }
}

#[test]
fn constants_have_the_values_of_the_contract() {
    let metadata = metadata_v16(genesis::LOCAL);
    let types = Types(&metadata.types);
    for (pallet_name, name, ty, value) in constants() {
        let constant = pallet(&metadata, pallet_name)
            .constants
            .iter()
            .find(|constant| constant.name == name)
            .unwrap_or_else(|| panic!("there is no constant {pallet_name}.{name}"));
        assert_eq!(types.name(constant.ty.id), ty, "{pallet_name}.{name}");
        assert_eq!(constant.value, value, "{pallet_name}.{name}");
    }
}

#[test]
fn slot_duration_is_the_true_one_of_each_network() {
    for (network, slot_duration) in [
        (genesis::DEV, 250),
        (genesis::LOCAL, 12_000),
        (genesis::LOCAL_FAST, 250),
    ] {
        let metadata = metadata_v16(network);
        let read = |pallet_name, name: &str| {
            let constants = &pallet(&metadata, pallet_name).constants;
            let constant = constants.iter().find(|constant| constant.name == name);
            u64::decode(&mut &constant.expect("it exists").value[..]).expect("it is a u64")
        };
        assert_eq!(read("Aura", "SlotDuration"), slot_duration, "{network}");
        assert_eq!(
            read("Timestamp", "MinimumPeriod"),
            slot_duration / 2,
            "{network}"
        );
    }
}

/// What the metadata of a network says of the core pallet's constants, and of its items where nothing was
/// written.
fn core_values(network: &str) -> BTreeMap<String, Vec<u8>> {
    let metadata = metadata_v16(network);
    let core = pallet(&metadata, "SubtensorModule");
    let constants = core.constants.iter().map(|constant| {
        (
            format!("constant {}", constant.name),
            constant.value.clone(),
        )
    });
    let storage = core.storage.iter().flat_map(|storage| &storage.entries);
    let defaults = storage.map(|entry| (format!("storage {}", entry.name), entry.default.clone()));
    constants.chain(defaults).collect()
}

#[test]
fn fast_network_tells_its_own_timings_and_no_other_values() {
    let expected = [
        (
            "constant HotkeySwapOnSubnetInterval",
            7_200u64.encode(),
            1u64.encode(),
        ),
        (
            "constant InitialColdkeySwapAnnouncementDelay",
            36_000u32.encode(),
            50u32.encode(),
        ),
        (
            "constant InitialColdkeySwapReannouncementDelay",
            7_200u32.encode(),
            10u32.encode(),
        ),
        (
            "constant InitialMaxEpochsPerBlock",
            2u8.encode(),
            32u8.encode(),
        ),
        ("constant InitialTempo", 360u16.encode(), 10u16.encode()),
        (
            "constant InitialTxChildKeyTakeRateLimit",
            216_000u64.encode(),
            5u64.encode(),
        ),
        (
            "storage ColdkeySwapAnnouncementDelay",
            36_000u32.encode(),
            50u32.encode(),
        ),
        (
            "storage ColdkeySwapReannouncementDelay",
            7_200u32.encode(),
            10u32.encode(),
        ),
        ("storage MaxEpochsPerBlock", 2u8.encode(), 32u8.encode()),
        (
            "storage PendingChildKeyCooldown",
            7_200u64.encode(),
            15u64.encode(),
        ),
        ("storage Tempo", 360u16.encode(), 10u16.encode()),
        (
            "storage TxChildkeyTakeRateLimit",
            216_000u64.encode(),
            5u64.encode(),
        ),
    ];
    let production = core_values(genesis::LOCAL);
    let fast = core_values(genesis::LOCAL_FAST);
    assert!(production.keys().eq(fast.keys()));
    let different: Vec<(&str, Vec<u8>, Vec<u8>)> = production
        .iter()
        .zip(fast.values())
        .filter(|((_, slow), quick)| slow != quick)
        .map(|((name, slow), quick)| (name.as_str(), slow.clone(), quick.clone()))
        .collect();
    assert_eq!(different, expected);
}

#[test]
fn calls_have_the_indices_and_arguments_of_the_contract() {
    let metadata = metadata_v16(genesis::LOCAL);
    for (pallet_name, index, name, arguments) in CALLS {
        let calls = pallet(&metadata, pallet_name)
            .calls
            .as_ref()
            .expect("it has calls");
        let call = variants(&metadata, calls.ty.id)
            .into_iter()
            .find(|call| call.0 == index);
        let expected = (
            index,
            name.to_owned(),
            arguments.iter().map(|&a| a.into()).collect(),
        );
        assert_eq!(call, Some(expected), "{pallet_name}");
    }
}

#[test]
fn events_have_the_fields_of_the_contract() {
    let metadata = metadata_v16(genesis::LOCAL);
    for (pallet_name, name, fields) in EVENTS {
        let events = pallet(&metadata, pallet_name)
            .event
            .as_ref()
            .expect("it has events");
        let event = variants(&metadata, events.ty.id)
            .into_iter()
            .find(|event| event.1 == name)
            .unwrap_or_else(|| panic!("there is no event {pallet_name}.{name}"));
        assert_eq!(event.2, fields, "{pallet_name}.{name}");
    }
}

#[test]
fn types_have_the_paths_that_clients_know() {
    let metadata = metadata_v16(genesis::LOCAL);
    let paths: Vec<String> = metadata
        .types
        .types
        .iter()
        .map(|entry| entry.ty.path.segments.join("::"))
        .collect();
    for path in TYPE_PATHS {
        assert!(
            paths.iter().any(|known| known == path),
            "there is no type {path}"
        );
    }
}

#[test]
fn proxy_types_have_the_indices_of_the_contract() {
    for (index, name) in (0u8..).zip(PROXY_TYPES) {
        let kind = ProxyType::decode(&mut &[index][..]).expect("the index is taken");
        assert_eq!(format!("{kind:?}"), name);
    }
    let beyond = u8::try_from(PROXY_TYPES.len()).expect("few");
    assert!(ProxyType::decode(&mut &[beyond][..]).is_err());
    assert_eq!(ProxyType::default(), ProxyType::Any);
}

#[test]
fn every_error_tells_the_user_what_it_means() {
    let metadata = metadata_v16(genesis::LOCAL);
    for pallet in &metadata.pallets {
        let Some(error) = &pallet.error else { continue };
        let scale_info::TypeDef::Variant(definition) = &metadata
            .types
            .resolve(error.ty.id)
            .expect("ids resolve")
            .type_def
        else {
            panic!("errors are an enum")
        };
        for variant in &definition.variants {
            assert!(
                !variant.docs.is_empty(),
                "{}.{} has no docs",
                pallet.name,
                variant.name
            );
        }
    }
}
