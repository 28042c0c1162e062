//! The chain's vectors for hashes.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests"
)]

use mycelium_digests::{LeaseAccounts, Seal, WeightCommit, Work};
use mycelium_types::{NetUid, NetUidStorageIndex, accounts};
use serde_json::Value;

/// Runs every case of a group.
fn each(file: &str, group: &str, check: impl Fn(&Value)) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors/economics");
    let text = std::fs::read_to_string(format!("{folder}/{file}")).unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    let group = &file["groups"][group];
    let cases = group["cases"].as_array().unwrap();
    assert_eq!(Some(cases.len() as u64), group["count"].as_u64());
    for case in cases {
        println!("{case}");
        check(case);
    }
}

fn number(value: &Value) -> u64 {
    match value.as_str() {
        Some(digits) => digits.parse().unwrap(),
        None => value.as_u64().unwrap(),
    }
}

fn short<T: TryFrom<u64>>(value: &Value) -> T {
    T::try_from(number(value)).ok().unwrap()
}

fn shorts(value: &Value) -> Vec<u16> {
    value.as_array().unwrap().iter().map(short).collect()
}

fn bytes(value: &Value) -> [u8; 32] {
    let digits = value.as_str().unwrap();
    assert_eq!(digits.len(), 64);
    std::array::from_fn(|i| u8::from_str_radix(&digits[2 * i..2 * i + 2], 16).unwrap())
}

#[test]
fn weight_commit_hash() {
    each("weights.json", "weight_commit_hash", |case| {
        let commit = WeightCommit {
            hotkey: &bytes(&case["hotkey"]),
            index: NetUidStorageIndex::new(short(&case["storage_index"])),
            uids: &shorts(&case["uids"]),
            values: &shorts(&case["values"]),
            salt: &shorts(&case["salt"]),
            version_key: number(&case["version_key"]),
        };
        assert_eq!(commit.hash(), bytes(&case["hash"]));
    });
}

#[test]
fn pow_seal() {
    each("subnets.json", "pow_seal", |case| {
        let work = Work {
            block_hash: &bytes(&case["block_hash"]),
            account: &bytes(&case["account"]),
            nonce: number(&case["nonce"]),
        };
        assert_eq!(work.seal(), Seal(bytes(&case["seal"])));
        let meets = work.seal().meets(number(&case["difficulty"]));
        assert_eq!(Some(meets), case["meets"].as_bool());
    });
}

#[test]
fn lease_accounts() {
    each("subnets.json", "lease_accounts", |case| {
        let accounts = LeaseAccounts {
            coldkey: bytes(&case["coldkey"]),
            hotkey: bytes(&case["hotkey"]),
        };
        assert_eq!(LeaseAccounts::of(short(&case["lease_id"])), accounts);
    });
}

#[test]
fn subnet_account() {
    each("subnets.json", "subnet_account", |case| {
        let netuid = NetUid::new(short(&case["netuid"]));
        assert_eq!(accounts::of_subnet(netuid), bytes(&case["account"]));
    });
}
