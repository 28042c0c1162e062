//! A runtime of sessions without consensus engines: the keys are dummies, and a session lasts five
//! blocks.

use crate as pallet_authorities;
use frame_support::{
    derive_impl, parameter_types,
    traits::{ConstU32, ConstU64, Hooks},
};
use frame_system::EnsureRoot;
use pallet_session::{PeriodicSessions, TestSessionHandler, historical};
use sp_runtime::{BuildStorage, impl_opaque_keys, testing::UintAuthorityId, traits::ConvertInto};

pub(crate) type AccountId = u64;

frame_support::construct_runtime!(
    pub enum Test {
        System: frame_system,
        Balances: pallet_balances,
        Authorities: pallet_authorities,
        Session: pallet_session,
        Historical: historical,
    }
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Test>;
    type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
    type AccountStore = System;
}

impl_opaque_keys! {
    pub struct Keys {
        pub dummy: UintAuthorityId,
    }
}

pub(crate) const SESSION_LENGTH: u64 = 5;
pub(crate) const MAX_MEMBERS: u32 = 4;
pub(crate) const HISTORY_DEPTH: u32 = 6;

parameter_types! {
    pub const Period: u64 = SESSION_LENGTH;
    pub const Offset: u64 = 0;
}

impl pallet_session::Config for Test {
    type RuntimeEvent = RuntimeEvent;
    type ValidatorId = AccountId;
    type ValidatorIdOf = ConvertInto;
    type ShouldEndSession = PeriodicSessions<Period, Offset>;
    type NextSessionRotation = PeriodicSessions<Period, Offset>;
    type SessionManager = historical::NoteHistoricalRoot<Test, Authorities>;
    type SessionHandler = TestSessionHandler;
    type Keys = Keys;
    type DisablingStrategy = ();
    type WeightInfo = ();
    type Currency = Balances;
    type KeyDeposit = ConstU64<0>;
}

impl historical::Config for Test {
    type RuntimeEvent = RuntimeEvent;
    type FullIdentification = ();
    type FullIdentificationOf = crate::Identification;
}

impl pallet_authorities::Config for Test {
    type SetOrigin = EnsureRoot<AccountId>;
    type MaxMembers = ConstU32<MAX_MEMBERS>;
    type HistoryDepth = ConstU32<HISTORY_DEPTH>;
    type WeightInfo = ();
}

pub(crate) fn keys_of(who: AccountId) -> Keys {
    Keys {
        dummy: UintAuthorityId(who),
    }
}

/// Registers keys as `Session.set_keys` does, without the proof that only a keystore can make.
pub(crate) fn set_keys(who: AccountId) {
    use pallet_session::SessionInterface;
    <Session as SessionInterface>::set_keys(&who, keys_of(who)).expect("the keys are new");
}

/// Runs `test` on a chain whose genesis authorities are `members`, then checks the invariants.
pub(crate) fn with_members(members: &[AccountId], test: impl FnOnce()) {
    let storage = RuntimeGenesisConfig {
        authorities: crate::GenesisConfig {
            members: members.to_vec(),
        },
        session: pallet_session::GenesisConfig {
            keys: members
                .iter()
                .map(|who| (*who, *who, keys_of(*who)))
                .collect(),
            ..Default::default()
        },
        ..Default::default()
    }
    .build_storage()
    .expect("the genesis configuration is valid");
    sp_io::TestExternalities::new(storage).execute_with(|| {
        System::set_block_number(1);
        test();
        Authorities::do_try_state().expect("the invariants hold");
    });
}

/// Runs blocks up to and including the start of the `count`-th next session.
pub(crate) fn end_sessions(count: u32) {
    let target = Session::current_index().saturating_add(count);
    while Session::current_index() < target {
        let block = System::block_number().saturating_add(1);
        System::set_block_number(block);
        Session::on_initialize(block);
        Authorities::do_try_state().expect("the invariants hold in every block");
    }
}
