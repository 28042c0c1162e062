//! Session, Historical, Authorship and Authorities: who runs the chain.

use crate::{
    AccountId, Aura, Authorities, Balance, Balances, Grandpa, Runtime, RuntimeEvent, Timing,
    deposit, opaque::SessionKeys,
};
use frame_support::{parameter_types, traits::ConstU32};
use frame_system::EnsureRoot;
use pallet_session::{FindAccountFromAuthorIndex, PeriodicSessions, historical};
use sp_runtime::traits::ConvertInto;

/// How many ended sessions an equivocation can be proven for: a week of a production network.
pub(crate) const EQUIVOCATION_REPORT_SESSIONS: u32 = 168;

/// The most authorities.
pub(crate) type MaxAuthorities = ConstU32<32>;

parameter_types! {
    pub SessionPeriod: u32 = Timing::values().session_period;
    pub const SessionOffset: u32 = 0;
    /// The entry of the keys and the two that name their owner.
    pub const SessionKeyDeposit: Balance = deposit(3, 128);
}

impl pallet_session::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type ValidatorId = AccountId;
    type ValidatorIdOf = ConvertInto;
    type ShouldEndSession = PeriodicSessions<SessionPeriod, SessionOffset>;
    type NextSessionRotation = PeriodicSessions<SessionPeriod, SessionOffset>;
    type SessionManager = historical::NoteHistoricalRoot<Runtime, Authorities>;
    type SessionHandler = (Aura, Grandpa);
    type Keys = SessionKeys;
    // A seat is all that an offender can lose here, and it loses it with the next set.
    type DisablingStrategy = ();
    type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
    type Currency = Balances;
    type KeyDeposit = SessionKeyDeposit;
}

impl historical::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type FullIdentification = ();
    type FullIdentificationOf = pallet_authorities::Identification;
}

impl pallet_authorship::Config for Runtime {
    type FindAuthor = FindAccountFromAuthorIndex<Runtime, Aura>;
    type EventHandler = ();
}

impl pallet_authorities::Config for Runtime {
    type SetOrigin = EnsureRoot<AccountId>;
    type MaxMembers = MaxAuthorities;
    type HistoryDepth = ConstU32<EQUIVOCATION_REPORT_SESSIONS>;
    type WeightInfo = pallet_authorities::weights::SubstrateWeight<Runtime>;
}
