//! SubtensorModule: subnets, neurons, stake.

use crate::{AccountId, Balances, Runtime, configs::fees::ToAuthor};
use frame_support::traits::Get;
use frame_system::EnsureRoot;

/// The timing record of the chain.
pub struct ChainTiming;

impl Get<pallet_timing::Values> for ChainTiming {
    fn get() -> pallet_timing::Values {
        crate::Timing::values()
    }
}

impl pallet_subtensor::Config for Runtime {
    type Currency = Balances;
    type AdminOrigin = EnsureRoot<AccountId>;
    type Fees = ToAuthor;
    type Pools = pallet_subtensor::ledger::EvenPools;
    type Timing = ChainTiming;
    type WeightInfo = pallet_subtensor::weight_info::SubstrateWeight<Runtime>;
}
