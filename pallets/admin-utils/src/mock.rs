//! A runtime of this pallet and the core, with balances.

use std::{cell::RefCell, collections::BTreeMap, sync::LazyLock};

use frame_support::{
    assert_ok, derive_impl,
    dispatch::DispatchResult,
    parameter_types,
    traits::{ConstU64, fungible::Mutate},
};
use frame_system::EnsureRoot;
use mycelium_types::NetUid;
use pallet_subtensor::{
    CommitRevealWeightsEnabled, LastEpochBlock, LiquidAlphaOn, NetworkRateLimit, NetworksAdded,
    SubnetworkN, VotingPowerTrackingEnabled,
};
use sp_consensus_aura::sr25519::AuthorityId;
use sp_runtime::{AccountId32, BuildStorage, DispatchError, Storage, traits::IdentityLookup};

use crate as pallet_admin_utils;

frame_support::construct_runtime!(
    pub enum Test {
        System: frame_system,
        Balances: pallet_balances,
        SubtensorModule: pallet_subtensor = 7,
        AdminUtils: pallet_admin_utils = 19,
    }
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Test>;
    type AccountId = AccountId32;
    type Lookup = IdentityLookup<AccountId32>;
    type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
    type AccountStore = System;
    type ExistentialDeposit = ConstU64<500>;
}

parameter_types! {
    pub const MaxAuthorities: u32 = 32;
}

parameter_types! {
    pub static Timing: pallet_timing::Values = pallet_timing::Values::PRODUCTION;
}

impl pallet_subtensor::Config for Test {
    type Currency = Balances;
    type AdminOrigin = EnsureRoot<AccountId32>;
    type Fees = ();
    type Pools = pallet_subtensor::ledger::EvenPools;
    type Timing = Timing;
    type WeightInfo = ();
}

thread_local! {
    static NAMED: RefCell<Vec<AuthorityId>> = const { RefCell::new(Vec::new()) };
}

/// The keys that were named last.
pub(crate) fn named_keys() -> Vec<AuthorityId> {
    NAMED.with_borrow(Clone::clone)
}

// Takes any keys but none.
impl crate::Authorities<AuthorityId> for Test {
    fn replace(keys: Vec<AuthorityId>) -> DispatchResult {
        if keys.is_empty() {
            return Err(DispatchError::Other("no authority would be left"));
        }
        NAMED.set(keys);
        Ok(())
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn prepare(count: u32) -> Vec<AuthorityId> {
        use sp_core::{crypto::UncheckedFrom, sr25519::Public};
        let key = |index| Public::unchecked_from([index; 32]).into();
        (0..count)
            .filter_map(|index| u8::try_from(index).ok())
            .map(key)
            .collect()
    }
}

impl pallet_admin_utils::Config for Test {
    type AuthorityId = AuthorityId;
    type MaxAuthorities = MaxAuthorities;
    type Authorities = Test;
    type WeightInfo = ();
}

/// The subnet of the tests.
pub(crate) const SUBNET: NetUid = NetUid::new(1);

/// The tempo of the subnet.
pub(crate) const TEMPO: u64 = 360;

/// The account of a number.
pub(crate) fn account(number: u8) -> AccountId32 {
    AccountId32::new([number; 32])
}

/// The owner of the subnet.
pub(crate) fn owner() -> RuntimeOrigin {
    RuntimeOrigin::signed(account(1))
}

/// The owner of another subnet.
pub(crate) fn other_owner() -> RuntimeOrigin {
    RuntimeOrigin::signed(account(2))
}

/// An account that owns nothing.
pub(crate) fn stranger() -> RuntimeOrigin {
    RuntimeOrigin::signed(account(3))
}

/// Root.
pub(crate) fn root() -> RuntimeOrigin {
    RuntimeOrigin::root()
}

/// The block of the chain.
pub(crate) fn set_block(block: u64) {
    System::set_block_number(block);
}

/// A block in the middle of the subnet's tempo.
pub(crate) const OUTSIDE: u64 = 10_000;

/// A block shortly before an epoch of the subnet.
pub(crate) const INSIDE: u64 = OUTSIDE + TEMPO - 9;

/// The subnets of the tests, their owners and the owners' hotkeys.
const SUBNETS: [(NetUid, u8, u8); 2] = [(SUBNET, 1, 101), (NetUid::new(2), 2, 102)];

/// A chain in which the accounts 1 and 2 own the subnets 1 and 2, and nothing has been set yet.
pub(crate) fn new_chain() -> sp_io::TestExternalities {
    static FOUNDED: LazyLock<Storage> = LazyLock::new(|| {
        let genesis = RuntimeGenesisConfig {
            subtensor_module: pallet_subtensor::GenesisConfig {
                starter_subnet: false,
                ..Default::default()
            },
            ..Default::default()
        };
        let genesis = genesis
            .build_storage()
            .expect("the genesis configuration is valid");
        sp_io::TestExternalities::new(genesis).execute_with(|| {
            set_block(OUTSIDE);
            NetworkRateLimit::<Test>::put(0);
            for (netuid, owner, hotkey) in SUBNETS {
                Balances::set_balance(&account(owner), 10_000_000_000_000);
                let origin = RuntimeOrigin::signed(account(owner));
                assert_ok!(SubtensorModule::register_network(origin, account(hotkey)));
                assert!(NetworksAdded::<Test>::get(netuid));
                LastEpochBlock::<Test>::insert(netuid, OUTSIDE);
            }
            NetworkRateLimit::<Test>::kill();
            Storage {
                top: snapshot(),
                ..Default::default()
            }
        })
    });
    sp_io::TestExternalities::new(FOUNDED.clone())
}

/// Everything that is stored.
pub(crate) fn snapshot() -> BTreeMap<Vec<u8>, Vec<u8>> {
    let mut entries = BTreeMap::new();
    let mut key = Vec::new();
    while let Some(next) = sp_io::storage::next_key(&key) {
        let value = sp_io::storage::get(&next).map(|value| value.to_vec());
        entries.insert(next.clone(), value.unwrap_or_default());
        key = next;
    }
    entries
}

/// Runs a test on such a chain, in which the subnets have 100 neurons each, and what a call needs is on.
pub(crate) fn chain(test: impl FnOnce()) {
    new_chain().execute_with(|| {
        for (netuid, ..) in SUBNETS {
            SubnetworkN::<Test>::insert(netuid, 100);
            LiquidAlphaOn::<Test>::insert(netuid, true);
            VotingPowerTrackingEnabled::<Test>::insert(netuid, true);
            CommitRevealWeightsEnabled::<Test>::insert(netuid, false);
        }
        test();
    });
}

/// Runs a test on the same chain after its timing became that of a fast one.
pub(crate) fn fast_chain(test: impl FnOnce()) {
    chain(|| {
        Timing::set(pallet_timing::Values::FAST);
        test();
        Timing::set(pallet_timing::Values::PRODUCTION);
    });
}
