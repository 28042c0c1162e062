//! Tests of neurons, by theme, and what they have in common.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

mod evm;
mod invariants;
mod price;
mod pruning;
mod reads;
mod registration;
mod root;
mod sequences;
mod serving;
mod trimming;
mod work;

use frame_support::assert_ok;
use frame_system::RawOrigin;
use mycelium_types::{AlphaBalance, NetUid, NetUidStorageIndex, TaoBalance};
use sp_runtime::AccountId32;

use crate::{
    Burn, ImmunityPeriod, LastRateLimitedBlock, MaxAllowedUids, MinNonImmuneUids,
    NetworkLastLockCost, RateLimitKey, mock::*,
};

/// The subnet of most tests. Account 1 owns it; its hotkey is `hotkey(0)`.
const NETUID: NetUid = NetUid::new(1);

/// Root.
const ROOT: NetUid = NetUid::new(0);

/// A hotkey; there are more of them than accounts of the mock.
fn hotkey(number: u16) -> AccountId32 {
    let mut bytes = [0xf0; 32];
    bytes[..2].copy_from_slice(&number.to_be_bytes());
    AccountId32::new(bytes)
}

fn signed(who: AccountId32) -> RuntimeOrigin {
    RawOrigin::Signed(who).into()
}

/// The only mechanism of the subnet.
fn index() -> NetUidStorageIndex {
    NetUidStorageIndex::new(NETUID.to_u16())
}

/// A subnet of account 1. Its pool has 1,000 TAO and as much alpha.
fn found() -> NetUid {
    let founded = RateLimitKey::NetworkLastRegistered;
    LastRateLimitedBlock::<Test>::remove(founded);
    NetworkLastLockCost::<Test>::put(TaoBalance::new(1_000_000_000_000));
    assert_ok!(SubtensorModule::register_network(
        signed(account(1)),
        hotkey(0)
    ));
    SubtensorModule::subnets().pop().expect("there is one")
}

/// Runs a test on a chain with one subnet.
fn with_subnet(test: impl FnOnce()) {
    chain(|| {
        assert_eq!(found(), NETUID);
        test();
    });
}

/// Registers a hotkey that account 2 pays for.
fn register(number: u16) -> u16 {
    assert_ok!(SubtensorModule::burned_register(
        signed(account(2)),
        NETUID,
        hotkey(number)
    ));
    SubtensorModule::uid_of(NETUID, &hotkey(number)).expect("it is registered")
}

/// A full subnet of `count` neurons, the owner's and those of the hotkeys from 1, with these emissions,
/// in which nobody is young and everybody but the owner's may be pruned.
fn fill(emissions: &[u64]) {
    MaxAllowedUids::<Test>::insert(NETUID, u16::try_from(emissions.len()).expect("few"));
    MinNonImmuneUids::<Test>::insert(NETUID, 0);
    ImmunityPeriod::<Test>::insert(NETUID, 0);
    for number in 1..u16::try_from(emissions.len()).expect("few") {
        SubtensorModule::claim_hotkey(&account(2), &hotkey(number));
        assert_ok!(SubtensorModule::seat_neuron(NETUID, &hotkey(number)));
    }
    set_emissions(emissions);
}

/// Says what the neurons earned in the last epoch.
fn set_emissions(emissions: &[u64]) {
    let mut neurons = SubtensorModule::neurons_of(NETUID);
    for (neuron, emission) in neurons.iter_mut().zip(emissions) {
        neuron.emission = AlphaBalance::new(*emission);
    }
    SubtensorModule::put_neurons(NETUID, &neurons);
}

/// The events of the pallet so far.
fn events() -> Vec<crate::Event<Test>> {
    System::events()
        .into_iter()
        .filter_map(|record| match record.event {
            RuntimeEvent::SubtensorModule(event) => Some(event),
            _ => None,
        })
        .collect()
}
