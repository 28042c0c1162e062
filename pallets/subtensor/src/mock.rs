//! A runtime of this pallet, with balances.

use frame_support::{
    assert_ok, derive_impl, parameter_types,
    traits::{ConstU64, OnFinalize, OnIdle, OnInitialize},
    weights::{Weight, constants::RocksDbWeight},
};
use frame_system::EnsureRoot;
use mycelium_types::NetUid;
use sp_core::Blake2Hasher;
use sp_io::hashing::twox_128;
use sp_runtime::{AccountId32, BuildStorage, traits::IdentityLookup};
use sp_state_machine::{Ext, OverlayedChanges, TrieBackendBuilder};
use sp_trie::recorder::Recorder;
use std::collections::BTreeSet;

use crate as pallet_subtensor;

frame_support::construct_runtime!(
    pub enum Test {
        System: frame_system,
        Balances: pallet_balances,
        SubtensorModule: pallet_subtensor,
    }
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Test>;
    type AccountId = AccountId32;
    type Lookup = IdentityLookup<AccountId32>;
    type AccountData = pallet_balances::AccountData<u64>;
    type DbWeight = RocksDbWeight;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
    type AccountStore = System;
    type ExistentialDeposit = ConstU64<500>;
}

parameter_types! {
    pub const Timing: pallet_timing::Values = pallet_timing::Values::PRODUCTION;
}

impl pallet_subtensor::Config for Test {
    type Currency = Balances;
    type AdminOrigin = EnsureRoot<AccountId32>;
    type Fees = ();
    type Pools = crate::ledger::EvenPools;
    type Timing = Timing;
    type WeightInfo = ();
}

/// The account of a number.
pub(crate) fn account(number: u8) -> AccountId32 {
    AccountId32::new([number; 32])
}

/// A call that the account of a number signed.
pub(crate) fn signed(number: u8) -> RuntimeOrigin {
    RuntimeOrigin::signed(account(number))
}

/// A call of root.
pub(crate) fn root() -> RuntimeOrigin {
    RuntimeOrigin::root()
}

/// Founds a subnet at the lowest price, as if it were the first one. Owner and hotkey are the accounts of
/// these numbers.
pub(crate) fn found_subnet(owner: u8, hotkey: u8) -> NetUid {
    let founded = pallet_subtensor::RateLimitKey::NetworkLastRegistered;
    let cost = pallet_subtensor::NetworkMinLockCost::<Test>::get();
    pallet_subtensor::LastRateLimitedBlock::<Test>::remove(founded);
    pallet_subtensor::NetworkLastLockCost::<Test>::put(cost);
    assert_ok!(SubtensorModule::register_network(
        signed(owner),
        account(hotkey)
    ));
    System::events()
        .into_iter()
        .rev()
        .find_map(|record| match record.event {
            RuntimeEvent::SubtensorModule(pallet_subtensor::Event::NetworkAdded(netuid, _)) => {
                Some(netuid)
            }
            _ => None,
        })
        .expect("a subnet was added")
}

/// A new chain, in which the accounts 1 to 9 hold 100,000 TAO each.
pub(crate) fn new_chain() -> sp_io::TestExternalities {
    let storage = RuntimeGenesisConfig {
        balances: pallet_balances::GenesisConfig {
            balances: (1..10)
                .map(|number| (account(number), 100_000_000_000_000))
                .collect(),
            ..Default::default()
        },
        // Tests say which subnets they need.
        subtensor_module: pallet_subtensor::GenesisConfig {
            starter_subnet: false,
            ..Default::default()
        },
        ..Default::default()
    }
    .build_storage()
    .expect("the genesis configuration is valid");
    sp_io::TestExternalities::new(storage)
}

/// Runs a test on a new chain in block 1, and checks the invariants after it.
pub(crate) fn chain<R>(test: impl FnOnce() -> R) -> R {
    new_chain().execute_with(|| {
        System::set_block_number(1);
        let result = test();
        end_block();
        result
    })
}

/// The keys that something reads from the state before it.
pub(crate) fn keys_read(prepare: impl FnOnce(), act: impl FnOnce()) -> BTreeSet<Vec<u8>> {
    let mut before = new_chain();
    before.execute_with(|| {
        System::set_block_number(1);
        prepare();
    });
    before.commit_all().expect("the state is complete");
    let recorder = Recorder::<Blake2Hasher>::default();
    let backend = TrieBackendBuilder::wrap(&before.backend)
        .with_recorder(recorder.clone())
        .build();
    let mut changes = OverlayedChanges::default();
    let mut ext = Ext::new(&mut changes, &backend, None);
    sp_externalities::set_and_run_with_externalities(&mut ext, act);
    recorder
        .recorded_keys()
        .values()
        .flat_map(|keys| keys.keys().map(|key| key.to_vec()))
        .filter(|key| !is_of_every_block(key))
        .collect()
}

/// What every extrinsic reads, and so no call pays for: the keys of the machine, and of events.
fn is_of_every_block(key: &[u8]) -> bool {
    key.starts_with(b":")
        || ["Number", "EventCount", "ExecutionPhase", "Events"]
            .iter()
            .any(|item| key == [twox_128(b"System"), twox_128(item.as_bytes())].concat())
}

/// Ends the block and checks the invariants.
pub(crate) fn end_block() {
    AllPalletsWithSystem::on_idle(System::block_number(), Weight::MAX);
    AllPalletsWithSystem::on_finalize(System::block_number());
    SubtensorModule::do_try_state().expect("the invariants hold");
}

/// Goes on to a block, through all that lie between.
pub(crate) fn run_to(block: u64) {
    while System::block_number() < block {
        end_block();
        System::set_block_number(System::block_number().saturating_add(1));
        AllPalletsWithSystem::on_initialize(System::block_number());
    }
}
