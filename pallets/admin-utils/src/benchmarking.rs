//! Benchmarks: each call, sent by whom it costs most.
//!
//! An owner's call costs more than root's, because it is counted.

#![expect(
    unused_imports,
    reason = "the macro of FRAME imports the module that it is used on"
)]

use alloc::{vec, vec::Vec};

use frame_benchmarking::v2::*;
use frame_support::{
    BoundedVec,
    traits::{EnsureOrigin, Get, fungible::Mutate},
};
use frame_system::RawOrigin;
use mycelium_fixed::{I64F64, I96F32, U64F64};
use mycelium_types::{MechId, NetUid, NetUidStorageIndex, TaoBalance};
use pallet_subtensor::{self as subtensor, Pallet as Core, RateLimitKey, RecycleOrBurnEnum};
use sp_runtime::AccountId32;

use crate::{Authorities, Call, Config, Pallet, PrecompileEnum};

/// The most neurons of a subnet.
const FULL: u16 = 256;

/// Enough for all that a benchmark buys.
const RICH: u64 = 1_000_000_000_000_000;

type Origin<T> = Result<<T as frame_system::Config>::RuntimeOrigin, BenchmarkError>;

fn rich<T: Config>(name: &'static str) -> Result<AccountId32, BenchmarkError> {
    let account: AccountId32 = account(name, 0, 0);
    T::Currency::mint_into(&account, RICH)?;
    Ok(account)
}

fn hotkey(index: u16) -> AccountId32 {
    account("hotkey", index.into(), 0)
}

/// The subnet of the benchmark.
fn subnet<T: Config>() -> Result<NetUid, BenchmarkError> {
    let owner: AccountId32 = account("owner", 0, 0);
    subtensor::SubnetOwner::<T>::iter()
        .find_map(|(netuid, coldkey)| (coldkey == owner).then_some(netuid))
        .ok_or(BenchmarkError::Stop("there is no subnet"))
}

/// Registers a subnet, and has its owner send the call.
fn owner<T: Config>() -> Origin<T> {
    let owner = rich::<T>("owner")?;
    let origin = RawOrigin::Signed(owner);
    subtensor::LastRateLimitedBlock::<T>::remove(RateLimitKey::NetworkLastRegistered);
    Core::<T>::register_network(origin.clone().into(), account("owner hotkey", 0, 0))?;
    let netuid = subnet::<T>()?;
    subtensor::LiquidAlphaOn::<T>::insert(netuid, true);
    subtensor::CommitRevealWeightsEnabled::<T>::insert(netuid, false);
    Ok(origin.into())
}

/// Gives every neuron weights on all, and bonds, in a mechanism of the subnet.
fn fill_rows<T: Config>(netuid: NetUid, mechanism: u8, neurons: u16) -> Result<(), BenchmarkError> {
    let index = NetUidStorageIndex::of(netuid, MechId::new(mechanism))
        .ok_or(BenchmarkError::Stop("there is no such mechanism"))?;
    let row: Vec<(u16, u16)> = (0..neurons).map(|uid| (uid, uid)).collect();
    for uid in 0..neurons {
        subtensor::Weights::<T>::insert(index, uid, row.clone());
        subtensor::Bonds::<T>::insert(index, uid, row.clone());
    }
    Ok(())
}

/// The same with so many neurons, none of them immune.
fn owner_of<T: Config>(neurons: u16) -> Origin<T> {
    let origin = owner::<T>()?;
    let netuid = subnet::<T>()?;
    subtensor::ImmunityPeriod::<T>::insert(netuid, 0);
    let miner = RawOrigin::Signed(rich::<T>("miner")?);
    for index in 1..neurons {
        Core::<T>::burned_register(miner.clone().into(), netuid, hotkey(index))?;
    }
    fill_rows::<T>(netuid, 0, neurons)?;
    Ok(origin)
}

fn owner_of_full<T: Config>() -> Origin<T> {
    owner_of::<T>(FULL)
}

/// As many mechanisms as a subnet can have, with as many neurons as that leaves.
fn owner_of_all_mechanisms<T: Config>() -> Origin<T> {
    let most = NetUidStorageIndex::MECHANISMS;
    let neurons = FULL.checked_div(most.into()).unwrap_or(FULL);
    let origin = owner_of::<T>(neurons)?;
    let netuid = subnet::<T>()?;
    subtensor::MaxAllowedUids::<T>::insert(netuid, neurons);
    subtensor::MaxMechanismCount::<T>::put(MechId::new(most));
    Core::<T>::set_mechanism_count(netuid, MechId::new(most))?;
    for mechanism in 1..most {
        fill_rows::<T>(netuid, mechanism, neurons)?;
    }
    Ok(origin)
}

fn root<T: Config>() -> Origin<T> {
    T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

fn root_over_subnet<T: Config>() -> Origin<T> {
    owner::<T>()?;
    root::<T>()
}

/// The clock knows as many subnets as there can be.
fn root_over_clock<T: Config>() -> Origin<T> {
    let root = root_over_subnet::<T>()?;
    subtensor::EpochSchedule::<T>::mutate(|schedule| {
        let slot = schedule.values().next().copied();
        for netuid in 0..NetUidStorageIndex::SUBNETS {
            if let Some(slot) = slot {
                schedule.entry(NetUid::new(netuid)).or_insert(slot);
            }
        }
    });
    Ok(root)
}

fn root_of_full<T: Config>() -> Origin<T> {
    owner_of_full::<T>()?;
    root::<T>()
}

/// As many keys as the set can have, all of them set by accounts.
fn keys<T: Config>() -> Result<BoundedVec<T::AuthorityId, T::MaxAuthorities>, BenchmarkError> {
    let keys = T::Authorities::prepare(T::MaxAuthorities::get());
    BoundedVec::try_from(keys).map_err(|_| BenchmarkError::Stop("too many keys"))
}

/// One benchmark for each call that sets something.
macro_rules! benchmark_calls {
    ($($call:ident: $sender:ident => ($($argument:tt)*);)+) => {
        #[benchmarks]
        mod benchmarks {
            use super::*;

            $(
                #[benchmark]
                fn $call() -> Result<(), BenchmarkError> {
                    let origin = $sender::<T>()?;

                    #[extrinsic_call]
                    _(origin as T::RuntimeOrigin, $($argument)*);

                    Ok(())
                }
            )+

            #[benchmark]
            fn sudo_set_total_issuance() -> Result<(), BenchmarkError> {
                let origin = root::<T>()?;
                let refused;

                #[block]
                {
                    refused = Pallet::<T>::sudo_set_total_issuance(origin, TaoBalance::ZERO);
                }

                assert!(refused.is_err());
                Ok(())
            }

            #[benchmark]
            fn schedule_grandpa_change() -> Result<(), BenchmarkError> {
                let origin = root::<T>()?;
                let refused;

                #[block]
                {
                    refused = Pallet::<T>::schedule_grandpa_change(
                        origin,
                        Vec::new(),
                        3_u32.into(),
                        None,
                    );
                }

                assert!(refused.is_err());
                Ok(())
            }

            impl_benchmark_test_suite!(Pallet, crate::mock::new_chain(), crate::mock::Test);
        }
    };
}

benchmark_calls! {
    swap_authorities: root => (keys::<T>()?);
    sudo_set_default_take: root => (3);
    sudo_set_tx_rate_limit: root => (3);
    sudo_set_serving_rate_limit: owner => (subnet::<T>()?, 3);
    sudo_set_min_difficulty: root_over_subnet => (subnet::<T>()?, 3);
    sudo_set_max_difficulty: owner => (subnet::<T>()?, 3);
    sudo_set_weights_version_key: owner => (subnet::<T>()?, 3);
    sudo_set_weights_set_rate_limit: root_over_subnet => (subnet::<T>()?, 3);
    sudo_set_adjustment_interval: root_over_subnet => (subnet::<T>()?, 3);
    sudo_set_adjustment_alpha: owner => (subnet::<T>()?, 3);
    sudo_set_immunity_period: owner => (subnet::<T>()?, 3);
    sudo_set_min_allowed_weights: owner => (subnet::<T>()?, 3);
    sudo_set_max_allowed_uids: owner => (subnet::<T>()?, 128);
    sudo_set_kappa: root_over_subnet => (subnet::<T>()?, 3);
    sudo_set_rho: owner => (subnet::<T>()?, 3);
    sudo_set_activity_cutoff: owner => (subnet::<T>()?, 400);
    sudo_set_network_registration_allowed: root_over_subnet => (subnet::<T>()?, true);
    sudo_set_network_pow_registration_allowed: owner => (subnet::<T>()?, true);
    sudo_set_target_registrations_per_interval: root_over_subnet => (subnet::<T>()?, 3);
    sudo_set_min_burn: owner => (subnet::<T>()?, TaoBalance::new(300_000_000));
    sudo_set_max_burn: owner => (subnet::<T>()?, TaoBalance::new(300_000_000));
    sudo_set_difficulty: root_over_subnet => (subnet::<T>()?, 3);
    sudo_set_max_allowed_validators: root_over_subnet => (subnet::<T>()?, 32);
    sudo_set_bonds_moving_average: owner => (subnet::<T>()?, 3);
    sudo_set_max_registrations_per_block: root_over_subnet => (subnet::<T>()?, 3);
    sudo_set_subnet_owner_cut: root => (3);
    sudo_set_network_rate_limit: root => (3);
    sudo_set_tempo: root_over_clock => (subnet::<T>()?, 3);
    sudo_set_network_immunity_period: root => (3);
    sudo_set_network_min_lock_cost: root => (TaoBalance::new(300_000_000));
    sudo_set_subnet_limit: root => (3);
    sudo_set_lock_reduction_interval: root => (3);
    sudo_set_rao_recycled: root_over_subnet => (subnet::<T>()?, TaoBalance::new(300_000_000));
    sudo_set_stake_threshold: root => (3);
    sudo_set_nominator_min_required_stake: root => (3);
    sudo_set_tx_delegate_take_rate_limit: root => (3);
    sudo_set_min_delegate_take: root => (3);
    sudo_set_commit_reveal_weights_enabled: owner => (subnet::<T>()?, true);
    sudo_set_liquid_alpha_enabled: owner => (subnet::<T>()?, true);
    sudo_set_alpha_values: owner => (subnet::<T>()?, 2_000, 60_000);
    sudo_set_dissolve_network_schedule_duration: root => (3_u32.into());
    sudo_set_commit_reveal_weights_interval: owner => (subnet::<T>()?, 3);
    sudo_set_evm_chain_id: root => (3);
    sudo_set_bonds_penalty: owner => (subnet::<T>()?, 3);
    sudo_set_toggle_transfer: owner => (subnet::<T>()?, true);
    sudo_toggle_evm_precompile: root => (PrecompileEnum::Alpha, true);
    sudo_set_subnet_moving_alpha: root => (I96F32::from_bits(3));
    sudo_set_subnet_owner_hotkey: owner => (subnet::<T>()?, hotkey(0));
    sudo_set_ema_price_halving_period: root_over_subnet => (subnet::<T>()?, 3);
    sudo_set_subtoken_enabled: root_over_subnet => (subnet::<T>()?, true);
    sudo_set_sn_owner_hotkey: owner => (subnet::<T>()?, hotkey(0));
    sudo_set_alpha_sigmoid_steepness: owner => (subnet::<T>()?, 3);
    sudo_set_yuma3_enabled: owner => (subnet::<T>()?, true);
    sudo_set_bonds_reset_enabled: owner => (subnet::<T>()?, true);
    sudo_set_commit_reveal_version: root => (3);
    sudo_set_owner_immune_neuron_limit: owner => (subnet::<T>()?, 3);
    sudo_set_ck_burn: root => (3);
    sudo_set_admin_freeze_window: root => (3);
    sudo_set_owner_hparam_rate_limit: root => (3);
    sudo_set_mechanism_count: owner_of_all_mechanisms => (subnet::<T>()?, MechId::new(1));
    sudo_set_mechanism_emission_split: owner_of_all_mechanisms => (subnet::<T>()?, Some(vec![32_768, 32_767]));
    sudo_trim_to_max_allowed_uids: owner_of_full => (subnet::<T>()?, 64);
    sudo_set_min_allowed_uids: root_of_full => (subnet::<T>()?, 32);
    sudo_set_recycle_or_burn: owner => (subnet::<T>()?, RecycleOrBurnEnum::Recycle);
    sudo_set_tao_flow_cutoff: root => (I64F64::from_bits(3));
    sudo_set_tao_flow_normalization_exponent: root => (U64F64::ONE);
    sudo_set_tao_flow_smoothing_factor: root => (3);
    sudo_set_min_non_immune_uids: root_over_subnet => (subnet::<T>()?, 3);
    sudo_set_start_call_delay: root => (3);
    sudo_set_coldkey_swap_announcement_delay: root => (3_u32.into());
    sudo_set_coldkey_swap_reannouncement_delay: root => (3_u32.into());
    sudo_set_max_mechanism_count: root => (MechId::new(3));
    sudo_set_burn_half_life: owner => (subnet::<T>()?, 3);
    sudo_set_burn_increase_mult: owner => (subnet::<T>()?, U64F64::ONE);
    sudo_set_net_tao_flow_enabled: root => (true);
    sudo_set_owner_cut_enabled: owner => (subnet::<T>()?, true);
    sudo_set_min_childkey_take_per_subnet: owner => (subnet::<T>()?, 3);
    sudo_set_subnet_emission_enabled: root_over_subnet => (subnet::<T>()?, true);
    sudo_set_owner_cut_auto_lock_enabled: owner => (subnet::<T>()?, true);
    sudo_set_max_epochs_per_block: root => (3);
}
