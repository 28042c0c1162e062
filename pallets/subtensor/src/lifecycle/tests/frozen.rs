//! A subnet that is being cleared is out of reach of every call.

use std::collections::BTreeSet;

use frame_support::{
    assert_noop, assert_ok,
    traits::{GetCallName, UnfilteredDispatchable},
};
use mycelium_types::NetUid;
use scale_info::{MetaType, TypeDef};
use sp_core::{H160, ecdsa};
use sp_runtime::{AccountId32, DispatchError};

use super::dissolution::stake;
use crate::{Call, Error, mock::*, subnets::symbols::symbol};

/// The owner of the subnet, and its hotkey.
const OWNER: u8 = 1;
const HOTKEY: u8 = 11;

/// The calls with a subnet among their arguments, as the metadata tells.
fn calls_about_a_subnet() -> BTreeSet<&'static str> {
    let TypeDef::Variant(calls) = MetaType::new::<Call<Test>>().type_info().type_def else {
        panic!("calls are variants");
    };
    calls
        .variants
        .iter()
        .filter(|call| {
            call.fields
                .iter()
                .any(|field| field.type_name == Some("NetUid"))
        })
        .map(|call| call.name)
        .collect()
}

/// A call, who would be heard if the subnet existed, and what they are told instead.
type Refusal = (Call<Test>, RuntimeOrigin, DispatchError);

/// Every call about the subnet.
fn refusals(netuid: NetUid) -> Vec<Refusal> {
    [
        calls_of_neurons(netuid),
        calls_of_coldkeys(netuid),
        calls_of_the_owner(netuid),
        calls_of_root(netuid),
    ]
    .concat()
}

fn calls_of_neurons(netuid: NetUid) -> Vec<Refusal> {
    let (version, ip, port, ip_type, protocol) = (1, 2, 3, 4, 5);
    let (placeholder1, placeholder2) = (6, 7);
    let not_registered = Error::<Test>::HotKeyNotRegisteredInNetwork.into();
    vec![
        (
            Call::serve_axon {
                netuid,
                version,
                ip,
                port,
                ip_type,
                protocol,
                placeholder1,
                placeholder2,
            },
            signed(HOTKEY),
            not_registered,
        ),
        (
            Call::serve_axon_tls {
                netuid,
                version,
                ip,
                port,
                ip_type,
                protocol,
                placeholder1,
                placeholder2,
                certificate: vec![8; 9],
            },
            signed(HOTKEY),
            not_registered,
        ),
        (
            Call::serve_prometheus {
                netuid,
                version,
                ip,
                port,
                ip_type,
            },
            signed(HOTKEY),
            not_registered,
        ),
        (
            Call::associate_evm_key {
                netuid,
                evm_key: H160::zero(),
                block_number: 1,
                signature: ecdsa::Signature::default(),
            },
            signed(HOTKEY),
            Error::<Test>::HotKeyNotRegisteredInSubNet.into(),
        ),
    ]
}

fn calls_of_coldkeys(netuid: NetUid) -> Vec<Refusal> {
    let hotkey = account(77);
    let missing = Error::<Test>::SubnetNotExists.into();
    vec![
        (
            Call::register {
                netuid,
                block_number: 1,
                nonce: 2,
                work: vec![3; 32],
                hotkey: hotkey.clone(),
                coldkey: account(5),
            },
            signed(5),
            missing,
        ),
        (
            Call::burned_register {
                netuid,
                hotkey: hotkey.clone(),
            },
            signed(5),
            missing,
        ),
        (
            Call::register_limit {
                netuid,
                hotkey,
                limit_price: u64::MAX,
            },
            signed(5),
            missing,
        ),
    ]
}

/// The owner is nobody's any more.
fn calls_of_the_owner(netuid: NetUid) -> Vec<Refusal> {
    let [
        subnet_name,
        github_repo,
        subnet_contact,
        subnet_url,
        discord,
        description,
        logo_url,
        additional,
    ] = [1, 2, 3, 4, 5, 6, 7, 8].map(|length| vec![b'x'; length]);
    vec![
        (
            Call::set_subnet_identity {
                netuid,
                subnet_name,
                github_repo,
                subnet_contact,
                subnet_url,
                discord,
                description,
                logo_url,
                additional,
            },
            signed(OWNER),
            Error::<Test>::NotSubnetOwner.into(),
        ),
        (
            Call::start_call { netuid },
            signed(OWNER),
            Error::<Test>::SubnetNotExists.into(),
        ),
        (
            Call::set_tempo { netuid, tempo: 720 },
            signed(OWNER),
            DispatchError::BadOrigin,
        ),
        (
            Call::trigger_epoch { netuid },
            signed(OWNER),
            DispatchError::BadOrigin,
        ),
    ]
}

fn calls_of_root(netuid: NetUid) -> Vec<Refusal> {
    [
        Call::dissolve_network {
            netuid,
            coldkey: account(OWNER),
        },
        Call::root_dissolve_network { netuid },
        Call::update_symbol {
            netuid,
            symbol: symbol(300).unwrap_or_default(),
        },
        Call::sudo_set_root_claim_threshold {
            netuid,
            new_value: 1_000,
        },
        Call::enable_voting_power_tracking { netuid },
        Call::disable_voting_power_tracking { netuid },
        Call::sudo_set_voting_power_ema_alpha { netuid, alpha: 1 },
        Call::set_activity_cutoff_factor {
            netuid,
            factor_milli: 2_000,
        },
    ]
    .map(|call| (call, root(), Error::<Test>::SubnetNotExists.into()))
    .to_vec()
}

fn state_root() -> Vec<u8> {
    sp_io::storage::root(sp_runtime::StateVersion::V1)
}

fn assert_frozen(netuid: NetUid) {
    for (call, origin, error) in refusals(netuid) {
        let send = |origin| call.clone().dispatch_bypass_filter(origin);
        assert_noop!(send(origin), error);
        // Nor is anybody else heard.
        let nobody = RuntimeOrigin::signed(AccountId32::new([0; 32]));
        let before = state_root();
        for other in [
            RuntimeOrigin::none(),
            nobody,
            root(),
            signed(OWNER),
            signed(HOTKEY),
            signed(5),
        ] {
            assert!(send(other.clone()).is_err(), "{call:?} of {other:?}");
        }
        assert_eq!(before, state_root(), "{call:?}");
    }
}

#[test]
fn every_call_about_a_subnet_is_tried() {
    let tried: BTreeSet<_> = refusals(NetUid::new(1))
        .iter()
        .map(|(call, ..)| call.get_call_name())
        .collect();
    assert_eq!(tried, calls_about_a_subnet());
}

#[test]
fn nothing_reaches_a_subnet_that_is_being_cleared() {
    let mut chain = new_chain();
    let netuid = chain.execute_with(|| {
        System::set_block_number(1);
        let netuid = found_subnet(OWNER, HOTKEY);
        for number in 0..900_u16 {
            let coldkey = AccountId32::new(sp_io::hashing::blake2_256(&number.to_le_bytes()));
            stake(netuid, &account(HOTKEY), &coldkey, 1_000_000_000);
        }
        assert_ok!(SubtensorModule::root_dissolve_network(root(), netuid));
        // What the calls look at is still there at first.
        assert!(SubtensorModule::is_registered(netuid, &account(HOTKEY)));
        netuid
    });
    for block in 2.. {
        // The root of a state with few changes is found soon.
        assert!(chain.commit_all().is_ok());
        let is_gone = chain.execute_with(|| {
            let is_gone = !SubtensorModule::is_dissolving(netuid);
            assert_frozen(netuid);
            run_to(block);
            is_gone
        });
        if is_gone {
            assert!(block > 3, "it took several blocks");
            break;
        }
    }
}
