//! A valid call for each row.

use mycelium_fixed::{I64F64, I96F32, U64F64};
use mycelium_hyperparameters::{
    Rule, admin_utils,
    rule::{Bound, Start},
    subtensor_module,
};
use mycelium_types::{MechId, TaoBalance};
use pallet_subtensor::RecycleOrBurnEnum;
use sp_core::crypto::UncheckedFrom;

use super::name_of;
use crate::{Call, PrecompileEnum, mock::*};

/// What the tests want to know of a row, whichever pallet's it is.
#[derive(Clone, Copy)]
pub(crate) struct Row {
    pub(crate) call: &'static str,
    pub(crate) item: &'static str,
    pub(crate) start: Start,
    pub(crate) event: &'static str,
}

impl<F> From<&Rule<F>> for Row {
    fn from(rule: &Rule<F>) -> Self {
        Self {
            call: rule.call,
            item: rule.item,
            start: rule.start,
            event: rule.event,
        }
    }
}

/// All rows, each with a call that root or the owner may send outside of the freeze window.
pub(crate) fn all() -> Vec<(Row, RuntimeCall)> {
    let rows = admin_utils::ALL.iter().map(Row::from);
    let rows: Vec<Row> = rows
        .chain(subtensor_module::ALL.iter().map(Row::from))
        .collect();
    let calls = admin_calls().into_iter().map(RuntimeCall::from);
    let calls: Vec<RuntimeCall> = calls
        .chain(core_calls().into_iter().map(RuntimeCall::from))
        .collect();
    let names: Vec<_> = rows.iter().map(|row| row.call).collect();
    assert_eq!(names, calls.iter().map(name_of).collect::<Vec<_>>());
    rows.into_iter().zip(calls).collect()
}

/// The call of a row.
pub(crate) fn of(name: &str) -> RuntimeCall {
    let found = all().into_iter().find(|(row, _)| row.call == name);
    found.expect("the table has it").1
}

/// The errors of all bounds, as pairs of the call and the name of the error: one for each bound.
pub(crate) fn faults() -> Vec<(&'static str, String)> {
    fn of<F: core::fmt::Debug>(rules: &[Rule<F>], pallet: &str) -> Vec<(&'static str, String)> {
        let named = |bound: &Bound<F>| {
            let name = format!("{:?}", bound.fault);
            match name.strip_prefix("Core(") {
                Some(core) => format!("SubtensorModule.{}", core.trim_end_matches(')')),
                None => format!("{pallet}.{name}"),
            }
        };
        rules
            .iter()
            .flat_map(|rule| {
                rule.bounds
                    .iter()
                    .map(move |bound| (rule.call, named(bound)))
            })
            .collect()
    }
    let mut faults = of(admin_utils::ALL, "AdminUtils");
    faults.extend(of(subtensor_module::ALL, "SubtensorModule"));
    faults
}

fn core_calls() -> Vec<pallet_subtensor::Call<Test>> {
    use pallet_subtensor::Call;
    let netuid = SUBNET;
    vec![
        Call::sudo_set_tx_childkey_take_rate_limit { tx_rate_limit: 3 },
        Call::sudo_set_min_childkey_take { take: 3 },
        Call::sudo_set_max_childkey_take { take: 3 },
        Call::set_pending_childkey_cooldown { cooldown: 3 },
        Call::sudo_set_num_root_claims { new_value: 3 },
        Call::sudo_set_root_claim_threshold {
            netuid,
            new_value: 3,
        },
        Call::enable_voting_power_tracking { netuid },
        Call::disable_voting_power_tracking { netuid },
        Call::sudo_set_voting_power_ema_alpha { netuid, alpha: 3 },
        Call::set_tempo { netuid, tempo: 400 },
        Call::set_activity_cutoff_factor {
            netuid,
            factor_milli: 3_000,
        },
        Call::trigger_epoch { netuid },
    ]
}

fn admin_calls() -> Vec<Call<Test>> {
    let netuid = SUBNET;
    let tao = TaoBalance::new(300_000_000);
    let hotkey = account(5);
    let enabled = true;
    vec![
        Call::swap_authorities {
            new_authorities: one_key(),
        },
        Call::sudo_set_default_take { default_take: 3 },
        Call::sudo_set_tx_rate_limit { tx_rate_limit: 3 },
        Call::sudo_set_serving_rate_limit {
            netuid,
            serving_rate_limit: 3,
        },
        Call::sudo_set_min_difficulty {
            netuid,
            min_difficulty: 3,
        },
        Call::sudo_set_max_difficulty {
            netuid,
            max_difficulty: 3,
        },
        Call::sudo_set_weights_version_key {
            netuid,
            weights_version_key: 3,
        },
        Call::sudo_set_weights_set_rate_limit {
            netuid,
            weights_set_rate_limit: 3,
        },
        Call::sudo_set_adjustment_interval {
            netuid,
            adjustment_interval: 3,
        },
        Call::sudo_set_adjustment_alpha {
            netuid,
            adjustment_alpha: 3,
        },
        Call::sudo_set_immunity_period {
            netuid,
            immunity_period: 3,
        },
        Call::sudo_set_min_allowed_weights {
            netuid,
            min_allowed_weights: 3,
        },
        Call::sudo_set_max_allowed_uids {
            netuid,
            max_allowed_uids: 128,
        },
        Call::sudo_set_kappa { netuid, kappa: 3 },
        Call::sudo_set_rho { netuid, rho: 3 },
        Call::sudo_set_activity_cutoff {
            netuid,
            activity_cutoff: 400,
        },
        Call::sudo_set_network_registration_allowed {
            netuid,
            registration_allowed: enabled,
        },
        Call::sudo_set_network_pow_registration_allowed {
            netuid,
            registration_allowed: enabled,
        },
        Call::sudo_set_target_registrations_per_interval {
            netuid,
            target_registrations_per_interval: 3,
        },
        Call::sudo_set_min_burn {
            netuid,
            min_burn: tao,
        },
        Call::sudo_set_max_burn {
            netuid,
            max_burn: TaoBalance::new(200_000_000_000),
        },
        Call::sudo_set_difficulty {
            netuid,
            difficulty: 3,
        },
        Call::sudo_set_max_allowed_validators {
            netuid,
            max_allowed_validators: 32,
        },
        Call::sudo_set_bonds_moving_average {
            netuid,
            bonds_moving_average: 3,
        },
        Call::sudo_set_max_registrations_per_block {
            netuid,
            max_registrations_per_block: 3,
        },
        Call::sudo_set_subnet_owner_cut {
            subnet_owner_cut: 3,
        },
        Call::sudo_set_network_rate_limit { rate_limit: 3 },
        Call::sudo_set_tempo { netuid, tempo: 3 },
        Call::sudo_set_total_issuance {
            total_issuance: tao,
        },
        Call::sudo_set_network_immunity_period { immunity_period: 3 },
        Call::sudo_set_network_min_lock_cost { lock_cost: tao },
        Call::sudo_set_subnet_limit { max_subnets: 3 },
        Call::sudo_set_lock_reduction_interval { interval: 3 },
        Call::sudo_set_rao_recycled {
            netuid,
            rao_recycled: tao,
        },
        Call::sudo_set_stake_threshold { min_stake: 3 },
        Call::sudo_set_nominator_min_required_stake { min_stake: 3 },
        Call::sudo_set_tx_delegate_take_rate_limit { tx_rate_limit: 3 },
        Call::sudo_set_min_delegate_take { take: 3 },
        Call::sudo_set_commit_reveal_weights_enabled { netuid, enabled },
        Call::sudo_set_liquid_alpha_enabled {
            netuid,
            enabled: false,
        },
        Call::sudo_set_alpha_values {
            netuid,
            alpha_low: 2_000,
            alpha_high: 60_000,
        },
        Call::sudo_set_dissolve_network_schedule_duration { duration: 3 },
        Call::sudo_set_commit_reveal_weights_interval {
            netuid,
            interval: 3,
        },
        Call::sudo_set_evm_chain_id { chain_id: 3 },
        Call::schedule_grandpa_change {
            next_authorities: Vec::new(),
            in_blocks: 3,
            forced: None,
        },
        Call::sudo_set_bonds_penalty {
            netuid,
            bonds_penalty: 3,
        },
        Call::sudo_set_toggle_transfer {
            netuid,
            toggle: enabled,
        },
        Call::sudo_toggle_evm_precompile {
            precompile_id: PrecompileEnum::Alpha,
            enabled,
        },
        Call::sudo_set_subnet_moving_alpha {
            alpha: I96F32::from_bits(3),
        },
        Call::sudo_set_subnet_owner_hotkey {
            netuid,
            hotkey: hotkey.clone(),
        },
        Call::sudo_set_ema_price_halving_period {
            netuid,
            ema_halving: 3,
        },
        Call::sudo_set_subtoken_enabled {
            netuid,
            subtoken_enabled: enabled,
        },
        Call::sudo_set_sn_owner_hotkey { netuid, hotkey },
        Call::sudo_set_alpha_sigmoid_steepness {
            netuid,
            steepness: 3,
        },
        Call::sudo_set_yuma3_enabled {
            netuid,
            enabled: false,
        },
        Call::sudo_set_bonds_reset_enabled { netuid, enabled },
        Call::sudo_set_commit_reveal_version { version: 3 },
        Call::sudo_set_owner_immune_neuron_limit {
            netuid,
            immune_neurons: 3,
        },
        Call::sudo_set_ck_burn { burn: 3 },
        Call::sudo_set_admin_freeze_window { window: 3 },
        Call::sudo_set_owner_hparam_rate_limit { epochs: 3 },
        Call::sudo_set_mechanism_count {
            netuid,
            mechanism_count: MechId::new(1),
        },
        Call::sudo_set_mechanism_emission_split {
            netuid,
            maybe_split: Some(vec![65_535]),
        },
        Call::sudo_trim_to_max_allowed_uids { netuid, max_n: 80 },
        Call::sudo_set_min_allowed_uids {
            netuid,
            min_allowed_uids: 32,
        },
        Call::sudo_set_recycle_or_burn {
            netuid,
            recycle_or_burn: RecycleOrBurnEnum::Recycle,
        },
        Call::sudo_set_tao_flow_cutoff {
            flow_cutoff: I64F64::from_bits(3),
        },
        Call::sudo_set_tao_flow_normalization_exponent {
            exponent: U64F64::ONE,
        },
        Call::sudo_set_tao_flow_smoothing_factor {
            smoothing_factor: 3,
        },
        Call::sudo_set_min_non_immune_uids { netuid, min: 3 },
        Call::sudo_set_start_call_delay { delay: 3 },
        Call::sudo_set_coldkey_swap_announcement_delay { duration: 3 },
        Call::sudo_set_coldkey_swap_reannouncement_delay { duration: 3 },
        Call::sudo_set_max_mechanism_count {
            max_mechanism_count: MechId::new(3),
        },
        Call::sudo_set_burn_half_life {
            netuid,
            burn_half_life: 3,
        },
        Call::sudo_set_burn_increase_mult {
            netuid,
            burn_increase_mult: U64F64::ONE,
        },
        Call::sudo_set_net_tao_flow_enabled { enabled },
        Call::sudo_set_owner_cut_enabled { netuid, enabled },
        Call::sudo_set_min_childkey_take_per_subnet { netuid, take: 3 },
        Call::sudo_set_subnet_emission_enabled { netuid, enabled },
        Call::sudo_set_owner_cut_auto_lock_enabled { netuid, enabled },
        Call::sudo_set_max_epochs_per_block {
            max_epochs_per_block: 3,
        },
    ]
}

fn one_key() -> frame_support::BoundedVec<sp_consensus_aura::sr25519::AuthorityId, MaxAuthorities> {
    let key = sp_core::sr25519::Public::unchecked_from([7; 32]);
    vec![key.into()].try_into().expect("one fits")
}
