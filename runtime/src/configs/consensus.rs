//! Timestamp, Aura and GRANDPA.

use crate::{
    Aura, Authorities, Historical, Offences, Runtime, RuntimeCall, RuntimeEvent, Timing,
    UncheckedExtrinsic,
    configs::authorities::{EQUIVOCATION_REPORT_SESSIONS, MaxAuthorities},
};
use frame_support::{
    parameter_types,
    traits::{ConstBool, ConstU32, ConstU64, KeyOwnerProofSystem},
};
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_consensus_grandpa::AuthorityId as GrandpaId;
use sp_core::crypto::KeyTypeId;

parameter_types! {
    /// Read from the chain's own record: one Wasm serves networks of any pace.
    pub SlotDuration: u64 = Timing::values().slot_duration;
    /// Half a slot.
    pub MinimumPeriod: u64 = Timing::values().minimum_period();
    /// How long an equivocation report stays valid in the pool: as long as it can be proven.
    pub ReportLongevity: u64 = u64::from(EQUIVOCATION_REPORT_SESSIONS)
        .saturating_mul(u64::from(Timing::values().session_period));
}

impl pallet_timestamp::Config for Runtime {
    type Moment = u64;
    type OnTimestampSet = Aura;
    type MinimumPeriod = MinimumPeriod;
    type WeightInfo = pallet_timestamp::weights::SubstrateWeight<Runtime>;
}

impl pallet_aura::Config for Runtime {
    type AuthorityId = AuraId;
    type DisabledValidators = ();
    type MaxAuthorities = MaxAuthorities;
    type AllowMultipleBlocksPerSlot = ConstBool<false>;
    type SlotDuration = SlotDuration;
}

impl pallet_grandpa::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = ();
    type MaxAuthorities = MaxAuthorities;
    type MaxNominators = ConstU32<20>;
    // One set per session at most, so this covers every session that can still be proven.
    type MaxSetIdSessionEntries = ConstU64<{ EQUIVOCATION_REPORT_SESSIONS as u64 }>;
    type KeyOwnerProof = <Historical as KeyOwnerProofSystem<(KeyTypeId, GrandpaId)>>::Proof;
    type EquivocationReportSystem =
        pallet_grandpa::EquivocationReportSystem<Runtime, Offences, Historical, ReportLongevity>;
}

impl pallet_offences::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type IdentificationTuple = pallet_session::historical::IdentificationTuple<Runtime>;
    type OnOffenceHandler = Authorities;
}

impl<C> frame_system::offchain::CreateTransactionBase<C> for Runtime
where
    RuntimeCall: From<C>,
{
    type Extrinsic = UncheckedExtrinsic;
    type RuntimeCall = RuntimeCall;
}

impl<C> frame_system::offchain::CreateBare<C> for Runtime
where
    RuntimeCall: From<C>,
{
    fn create_bare(call: RuntimeCall) -> UncheckedExtrinsic {
        sp_runtime::generic::UncheckedExtrinsic::new_bare(call)
    }
}
