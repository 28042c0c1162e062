//! The networks that the runtime can start.

use crate::harness::{chain, free_balance};
use mycelium_runtime::{
    AccountId, Aura, Authorities, Balance, Grandpa, Runtime, SubtensorModule, TAO, genesis,
};
use mycelium_types::{NetUid, TaoBalance};
use pallet_subtensor::{
    NetworkImmunityPeriod, NetworkLastLockCost, NetworkLockReductionInterval, NetworkRateLimit,
    NetworksAdded, NominatorMinRequiredStake, SubnetMechanism, SubnetOwner, SubnetOwnerHotkey,
    SubnetTAO, SubtokenEnabled, TaoWeight, TotalIssuance, TotalStake,
};
use sp_core::{Pair, crypto::Ss58Codec, ed25519, sr25519};

fn account(name: &str) -> AccountId {
    pair::<sr25519::Pair>(name).public().into()
}

fn pair<P: Pair>(name: &str) -> P {
    P::from_string(&format!("//{name}"), None).expect("a development key")
}

#[test]
fn authorities_are_the_development_keys_of_their_network() {
    let networks: [(&str, &[&str]); 5] = [
        (genesis::DEV, &["One"]),
        (genesis::LOCAL, &["One", "Two", "Three"]),
        (genesis::LOCAL_FAST, &["One", "Two", "Three"]),
        (genesis::MAINNET_LIKE, &["One", "Two", "Three"]),
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
        (genesis::MAINNET_LIKE, 12_000),
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
    for network in [
        genesis::DEV,
        genesis::LOCAL,
        genesis::LOCAL_FAST,
        genesis::MAINNET_LIKE,
    ] {
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
fn every_network_starts_with_books_that_balance() {
    for network in genesis::PRESETS {
        let mut fresh = sp_io::TestExternalities::new(crate::network::storage(network));
        fresh.execute_with(|| {
            let issued = pallet_balances::TotalIssuance::<Runtime>::get();
            assert_eq!(
                TotalIssuance::<Runtime>::get(),
                TaoBalance::new(issued),
                "{network}"
            );
            let starter = NetUid::new(1);
            let reserve = SubnetTAO::<Runtime>::get(starter);
            assert_eq!(reserve, TaoBalance::new(10 * TAO), "{network}");
            assert_eq!(TotalStake::<Runtime>::get(), reserve, "{network}");
            let backing = free_balance(&SubtensorModule::subnet_account(starter));
            assert!(TaoBalance::new(backing) >= reserve, "{network}");
            assert_eq!(SubnetMechanism::<Runtime>::get(starter), 1, "{network}");
            assert!(SubtokenEnabled::<Runtime>::get(NetUid::ROOT), "{network}");
            for netuid in [NetUid::ROOT, starter] {
                assert!(NetworksAdded::<Runtime>::get(netuid), "{network}");
            }
            SubtensorModule::do_try_state().expect("the invariants hold");
        });
    }
}

#[test]
fn fast_networks_know_who_owns_root() {
    for (network, owner) in [
        (genesis::DEV, Some(())),
        (genesis::LOCAL_FAST, Some(())),
        (genesis::LOCAL, None),
        (genesis::MAINNET_LIKE, None),
    ] {
        chain(network).execute_with(|| {
            let owned = (
                SubnetOwner::<Runtime>::try_get(NetUid::ROOT).ok(),
                SubnetOwnerHotkey::<Runtime>::try_get(NetUid::ROOT).ok(),
            );
            let expected = (
                owner.map(|()| account("Alice")),
                owner.map(|()| account("Alice_hk")),
            );
            assert_eq!(owned, expected, "{network}");
        });
    }
}

#[test]
fn mainnet_like_network_has_the_values_of_the_public_one() {
    let values = |network| {
        chain(network).execute_with(|| {
            (
                NetworkImmunityPeriod::<Runtime>::get(),
                NetworkLockReductionInterval::<Runtime>::get(),
                NetworkRateLimit::<Runtime>::get(),
                NominatorMinRequiredStake::<Runtime>::get(),
                NetworkLastLockCost::<Runtime>::get().to_u64(),
                TaoWeight::<Runtime>::get(),
            )
        })
    };
    assert_eq!(
        values(genesis::MAINNET_LIKE),
        (
            864_000,
            57_600,
            28_800,
            10_000_000,
            1_250 * TAO,
            // 18%
            3_320_413_933_267_719_290
        )
    );
    assert_eq!(
        values(genesis::LOCAL),
        (
            1_296_000,
            100_800,
            7_200,
            0,
            1_000 * TAO,
            971_718_665_099_567_868
        )
    );
}

#[test]
fn unknown_network_has_no_preset() {
    assert!(genesis::preset("finney").is_none());
    assert_eq!(
        genesis::preset_names(),
        ["dev", "local", "local-fast", "mainnet-like", "benchmark"]
    );
}
