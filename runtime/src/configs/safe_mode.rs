//! SafeMode: root can halt the chain for ordinary calls. Nobody else can, so there are no deposits.

use crate::{
    AccountId, Balance, Balances, Runtime, RuntimeEvent, RuntimeHoldReason,
    filters::SafeModeWhitelist,
};
use frame_support::traits::ConstU32;
use frame_system::{EnsureRoot, EnsureRootWithSuccess};

type EnterDuration = ConstU32<7_200>;
type ExtendDuration = ConstU32<3_600>;

frame_support::parameter_types! {
    pub const NoDeposit: Option<Balance> = None;
}

impl pallet_safe_mode::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type Currency = Balances;
    type RuntimeHoldReason = RuntimeHoldReason;
    type WhitelistedCalls = SafeModeWhitelist;
    type EnterDuration = EnterDuration;
    type ExtendDuration = ExtendDuration;
    type EnterDepositAmount = NoDeposit;
    type ExtendDepositAmount = NoDeposit;
    type ForceEnterOrigin = EnsureRootWithSuccess<AccountId, EnterDuration>;
    type ForceExtendOrigin = EnsureRootWithSuccess<AccountId, ExtendDuration>;
    type ForceExitOrigin = EnsureRoot<AccountId>;
    type ForceDepositOrigin = EnsureRoot<AccountId>;
    type ReleaseDelay = ();
    type Notify = ();
    type WeightInfo = pallet_safe_mode::weights::SubstrateWeight<Runtime>;
}
