//! The pallets that are benchmarked on this runtime.

frame_benchmarking::define_benchmarks!(
    [frame_benchmarking, BaselineBench::<Runtime>]
    [frame_system, SystemBench::<Runtime>]
    [frame_system_extensions, SystemExtensionsBench::<Runtime>]
    [pallet_admin_utils, AdminUtils]
    [pallet_authorities, Authorities]
    [pallet_balances, Balances]
    [pallet_grandpa, Grandpa]
    [pallet_multisig, Multisig]
    [pallet_preimage, Preimage]
    [pallet_proxy, Proxy]
    [pallet_safe_mode, SafeMode]
    [pallet_scheduler, Scheduler]
    [pallet_subtensor, SubtensorModule]
    [pallet_sudo, Sudo]
    [pallet_timestamp, Timestamp]
    [pallet_utility, Utility]
);

pub(crate) use crate::{
    AdminUtils, Authorities, Balances, Grandpa, Multisig, Preimage, Proxy, Runtime, SafeMode,
    Scheduler, SubtensorModule, Sudo, Timestamp, Utility,
};
pub(crate) use frame_benchmarking::baseline::Pallet as BaselineBench;
pub(crate) use frame_system_benchmarking::{
    Pallet as SystemBench, extensions::Pallet as SystemExtensionsBench,
};

impl frame_system_benchmarking::Config for Runtime {}
impl frame_benchmarking::baseline::Config for Runtime {}
