//! The networks that the runtime can start.

use crate::harness::{chain, free_balance};
use mycelium_runtime::{AccountId, Aura, Authorities, Balance, Grandpa, Runtime, TAO, genesis};
use sp_core::{Pair, crypto::Ss58Codec, ed25519, sr25519};

fn account(name: &str) -> AccountId {
    pair::<sr25519::Pair>(name).public().into()
}

fn pair<P: Pair>(name: &str) -> P {
    P::from_string(&format!("//{name}"), None).expect("a development key")
}

#[test]
fn authorities_are_the_development_keys_of_their_network() {
    let networks: [(&str, &[&str]); 4] = [
        (genesis::DEV, &["One"]),
        (genesis::LOCAL, &["One", "Two", "Three"]),
        (genesis::LOCAL_FAST, &["One", "Two", "Three"]),
        (genesis::BENCHMARK, &["Alice"]),
    ];
    for (network, names) in networks {
        chain(network).execute_with(|| {
            let aura: Vec<sr25519::Public> = pallet_aura::Authorities::<Runtime>::get()
                .into_iter()
                .map(Into::into)
                .collect();
            let grandpa: Vec<ed25519::Public> = Grandpa::grandpa_authorities()
                .into_iter()
                .map(|(key, _)| key.into())
                .collect();
            let members = pallet_authorities::Members::<Runtime>::get().into_inner();
            for (index, name) in names.iter().enumerate() {
                assert_eq!(
                    aura[index],
                    pair::<sr25519::Pair>(name).public(),
                    "{network} {name}"
                );
                assert_eq!(
                    grandpa[index],
                    pair::<ed25519::Pair>(name).public(),
                    "{network} {name}"
                );
                assert_eq!(members[index], account(name), "{network} {name}");
                assert!(Authorities::has_keys(&account(name)), "{network} {name}");
            }
            let count = names.len();
            assert_eq!(
                (aura.len(), grandpa.len(), members.len()),
                (count, count, count)
            );
        });
    }
}

#[test]
fn slots_last_as_long_as_the_network_says() {
    for (network, duration) in [
        (genesis::DEV, 250),
        (genesis::LOCAL, 12_000),
        (genesis::LOCAL_FAST, 250),
        (genesis::BENCHMARK, 12_000),
    ] {
        chain(network).execute_with(|| assert_eq!(Aura::slot_duration(), duration, "{network}"));
    }
}

#[test]
fn development_accounts_are_funded_and_alice_is_sudo() {
    let balances: [(&str, Balance); 9] = [
        ("Alice", 1_000_000 * TAO),
        ("Bob", 1_000_000 * TAO),
        ("Charlie", 1_000_000 * TAO),
        ("Dave", 2_000 * TAO),
        ("Eve", 2_000 * TAO),
        ("Ferdie", 2_000 * TAO),
        ("One", 2_000 * TAO),
        ("Two", 2_000 * TAO),
        ("Three", 2_000 * TAO),
    ];
    for network in [genesis::DEV, genesis::LOCAL, genesis::LOCAL_FAST] {
        chain(network).execute_with(|| {
            for (name, amount) in balances {
                assert_eq!(free_balance(&account(name)), amount, "{network} {name}");
            }
            assert_eq!(pallet_sudo::Key::<Runtime>::get(), Some(account("Alice")));
        });
    }
}

#[test]
fn evm_development_accounts_are_those_of_their_addresses() {
    for address in [
        "f24FF3a9CF04c71Dbc94D0b566f7A27B94566cac",
        "3Cd0A705a2DC65e5b1E1205896BaA2be8A07c6e0",
    ] {
        let bytes: Vec<u8> = (0..address.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(&address[at..at + 2], 16).expect("hex"))
            .collect();
        let account = AccountId::from(sp_io::hashing::blake2_256(&[b"evm:", &bytes[..]].concat()));
        chain(genesis::DEV).execute_with(|| {
            assert_eq!(
                free_balance(&account),
                2_000 * TAO,
                "{}",
                account.to_ss58check()
            );
        });
    }
}

#[test]
fn unknown_network_has_no_preset() {
    assert!(genesis::preset("finney").is_none());
    assert_eq!(
        genesis::preset_names(),
        ["dev", "local", "local-fast", "benchmark"]
    );
}
