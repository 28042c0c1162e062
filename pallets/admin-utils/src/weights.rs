//! What the calls of `pallet_admin_utils` cost. Measured and written by `scripts/weights.sh`: do not edit.
//!
//! 8 steps, 5 repeats, Intel(R) Xeon(R) Processor.

use core::marker::PhantomData;

use frame_support::{
    traits::Get,
    weights::{Weight, constants::ParityDbWeight},
};

/// What each call costs.
pub trait WeightInfo {
    /// `swap_authorities`.
    fn swap_authorities() -> Weight;
    /// `sudo_set_default_take`.
    fn sudo_set_default_take() -> Weight;
    /// `sudo_set_tx_rate_limit`.
    fn sudo_set_tx_rate_limit() -> Weight;
    /// `sudo_set_serving_rate_limit`.
    fn sudo_set_serving_rate_limit() -> Weight;
    /// `sudo_set_min_difficulty`.
    fn sudo_set_min_difficulty() -> Weight;
    /// `sudo_set_max_difficulty`.
    fn sudo_set_max_difficulty() -> Weight;
    /// `sudo_set_weights_version_key`.
    fn sudo_set_weights_version_key() -> Weight;
    /// `sudo_set_weights_set_rate_limit`.
    fn sudo_set_weights_set_rate_limit() -> Weight;
    /// `sudo_set_adjustment_interval`.
    fn sudo_set_adjustment_interval() -> Weight;
    /// `sudo_set_adjustment_alpha`.
    fn sudo_set_adjustment_alpha() -> Weight;
    /// `sudo_set_immunity_period`.
    fn sudo_set_immunity_period() -> Weight;
    /// `sudo_set_min_allowed_weights`.
    fn sudo_set_min_allowed_weights() -> Weight;
    /// `sudo_set_max_allowed_uids`.
    fn sudo_set_max_allowed_uids() -> Weight;
    /// `sudo_set_kappa`.
    fn sudo_set_kappa() -> Weight;
    /// `sudo_set_rho`.
    fn sudo_set_rho() -> Weight;
    /// `sudo_set_activity_cutoff`.
    fn sudo_set_activity_cutoff() -> Weight;
    /// `sudo_set_network_registration_allowed`.
    fn sudo_set_network_registration_allowed() -> Weight;
    /// `sudo_set_network_pow_registration_allowed`.
    fn sudo_set_network_pow_registration_allowed() -> Weight;
    /// `sudo_set_target_registrations_per_interval`.
    fn sudo_set_target_registrations_per_interval() -> Weight;
    /// `sudo_set_min_burn`.
    fn sudo_set_min_burn() -> Weight;
    /// `sudo_set_max_burn`.
    fn sudo_set_max_burn() -> Weight;
    /// `sudo_set_difficulty`.
    fn sudo_set_difficulty() -> Weight;
    /// `sudo_set_max_allowed_validators`.
    fn sudo_set_max_allowed_validators() -> Weight;
    /// `sudo_set_bonds_moving_average`.
    fn sudo_set_bonds_moving_average() -> Weight;
    /// `sudo_set_max_registrations_per_block`.
    fn sudo_set_max_registrations_per_block() -> Weight;
    /// `sudo_set_subnet_owner_cut`.
    fn sudo_set_subnet_owner_cut() -> Weight;
    /// `sudo_set_network_rate_limit`.
    fn sudo_set_network_rate_limit() -> Weight;
    /// `sudo_set_tempo`.
    fn sudo_set_tempo() -> Weight;
    /// `sudo_set_network_immunity_period`.
    fn sudo_set_network_immunity_period() -> Weight;
    /// `sudo_set_network_min_lock_cost`.
    fn sudo_set_network_min_lock_cost() -> Weight;
    /// `sudo_set_subnet_limit`.
    fn sudo_set_subnet_limit() -> Weight;
    /// `sudo_set_lock_reduction_interval`.
    fn sudo_set_lock_reduction_interval() -> Weight;
    /// `sudo_set_rao_recycled`.
    fn sudo_set_rao_recycled() -> Weight;
    /// `sudo_set_stake_threshold`.
    fn sudo_set_stake_threshold() -> Weight;
    /// `sudo_set_nominator_min_required_stake`.
    fn sudo_set_nominator_min_required_stake() -> Weight;
    /// `sudo_set_tx_delegate_take_rate_limit`.
    fn sudo_set_tx_delegate_take_rate_limit() -> Weight;
    /// `sudo_set_min_delegate_take`.
    fn sudo_set_min_delegate_take() -> Weight;
    /// `sudo_set_commit_reveal_weights_enabled`.
    fn sudo_set_commit_reveal_weights_enabled() -> Weight;
    /// `sudo_set_liquid_alpha_enabled`.
    fn sudo_set_liquid_alpha_enabled() -> Weight;
    /// `sudo_set_alpha_values`.
    fn sudo_set_alpha_values() -> Weight;
    /// `sudo_set_dissolve_network_schedule_duration`.
    fn sudo_set_dissolve_network_schedule_duration() -> Weight;
    /// `sudo_set_commit_reveal_weights_interval`.
    fn sudo_set_commit_reveal_weights_interval() -> Weight;
    /// `sudo_set_evm_chain_id`.
    fn sudo_set_evm_chain_id() -> Weight;
    /// `sudo_set_bonds_penalty`.
    fn sudo_set_bonds_penalty() -> Weight;
    /// `sudo_set_toggle_transfer`.
    fn sudo_set_toggle_transfer() -> Weight;
    /// `sudo_toggle_evm_precompile`.
    fn sudo_toggle_evm_precompile() -> Weight;
    /// `sudo_set_subnet_moving_alpha`.
    fn sudo_set_subnet_moving_alpha() -> Weight;
    /// `sudo_set_subnet_owner_hotkey`.
    fn sudo_set_subnet_owner_hotkey() -> Weight;
    /// `sudo_set_ema_price_halving_period`.
    fn sudo_set_ema_price_halving_period() -> Weight;
    /// `sudo_set_subtoken_enabled`.
    fn sudo_set_subtoken_enabled() -> Weight;
    /// `sudo_set_sn_owner_hotkey`.
    fn sudo_set_sn_owner_hotkey() -> Weight;
    /// `sudo_set_alpha_sigmoid_steepness`.
    fn sudo_set_alpha_sigmoid_steepness() -> Weight;
    /// `sudo_set_yuma3_enabled`.
    fn sudo_set_yuma3_enabled() -> Weight;
    /// `sudo_set_bonds_reset_enabled`.
    fn sudo_set_bonds_reset_enabled() -> Weight;
    /// `sudo_set_commit_reveal_version`.
    fn sudo_set_commit_reveal_version() -> Weight;
    /// `sudo_set_owner_immune_neuron_limit`.
    fn sudo_set_owner_immune_neuron_limit() -> Weight;
    /// `sudo_set_ck_burn`.
    fn sudo_set_ck_burn() -> Weight;
    /// `sudo_set_admin_freeze_window`.
    fn sudo_set_admin_freeze_window() -> Weight;
    /// `sudo_set_owner_hparam_rate_limit`.
    fn sudo_set_owner_hparam_rate_limit() -> Weight;
    /// `sudo_set_mechanism_count`.
    fn sudo_set_mechanism_count() -> Weight;
    /// `sudo_set_mechanism_emission_split`.
    fn sudo_set_mechanism_emission_split() -> Weight;
    /// `sudo_trim_to_max_allowed_uids`.
    fn sudo_trim_to_max_allowed_uids() -> Weight;
    /// `sudo_set_min_allowed_uids`.
    fn sudo_set_min_allowed_uids() -> Weight;
    /// `sudo_set_recycle_or_burn`.
    fn sudo_set_recycle_or_burn() -> Weight;
    /// `sudo_set_tao_flow_cutoff`.
    fn sudo_set_tao_flow_cutoff() -> Weight;
    /// `sudo_set_tao_flow_normalization_exponent`.
    fn sudo_set_tao_flow_normalization_exponent() -> Weight;
    /// `sudo_set_tao_flow_smoothing_factor`.
    fn sudo_set_tao_flow_smoothing_factor() -> Weight;
    /// `sudo_set_min_non_immune_uids`.
    fn sudo_set_min_non_immune_uids() -> Weight;
    /// `sudo_set_start_call_delay`.
    fn sudo_set_start_call_delay() -> Weight;
    /// `sudo_set_coldkey_swap_announcement_delay`.
    fn sudo_set_coldkey_swap_announcement_delay() -> Weight;
    /// `sudo_set_coldkey_swap_reannouncement_delay`.
    fn sudo_set_coldkey_swap_reannouncement_delay() -> Weight;
    /// `sudo_set_max_mechanism_count`.
    fn sudo_set_max_mechanism_count() -> Weight;
    /// `sudo_set_burn_half_life`.
    fn sudo_set_burn_half_life() -> Weight;
    /// `sudo_set_burn_increase_mult`.
    fn sudo_set_burn_increase_mult() -> Weight;
    /// `sudo_set_net_tao_flow_enabled`.
    fn sudo_set_net_tao_flow_enabled() -> Weight;
    /// `sudo_set_owner_cut_enabled`.
    fn sudo_set_owner_cut_enabled() -> Weight;
    /// `sudo_set_min_childkey_take_per_subnet`.
    fn sudo_set_min_childkey_take_per_subnet() -> Weight;
    /// `sudo_set_subnet_emission_enabled`.
    fn sudo_set_subnet_emission_enabled() -> Weight;
    /// `sudo_set_owner_cut_auto_lock_enabled`.
    fn sudo_set_owner_cut_auto_lock_enabled() -> Weight;
    /// `sudo_set_max_epochs_per_block`.
    fn sudo_set_max_epochs_per_block() -> Weight;
    /// `sudo_set_total_issuance`.
    fn sudo_set_total_issuance() -> Weight;
    /// `schedule_grandpa_change`.
    fn schedule_grandpa_change() -> Weight;
}

/// The costs on the runtime's own database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
    fn swap_authorities() -> Weight {
        Weight::from_parts(168_368_000, 83_246)
            .saturating_add(T::DbWeight::get().reads(33))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_default_take() -> Weight {
        Weight::from_parts(6_082_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_tx_rate_limit() -> Weight {
        Weight::from_parts(6_048_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_serving_rate_limit() -> Weight {
        Weight::from_parts(48_440_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_min_difficulty() -> Weight {
        Weight::from_parts(36_296_000, 4_615)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_max_difficulty() -> Weight {
        Weight::from_parts(48_848_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_weights_version_key() -> Weight {
        Weight::from_parts(56_347_000, 4_741)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_weights_set_rate_limit() -> Weight {
        Weight::from_parts(17_865_000, 4_101)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_adjustment_interval() -> Weight {
        Weight::from_parts(17_915_000, 4_101)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_adjustment_alpha() -> Weight {
        Weight::from_parts(49_334_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_immunity_period() -> Weight {
        Weight::from_parts(49_240_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_min_allowed_weights() -> Weight {
        Weight::from_parts(50_316_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_max_allowed_uids() -> Weight {
        Weight::from_parts(57_279_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(12))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_kappa() -> Weight {
        Weight::from_parts(18_507_000, 4_101)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_rho() -> Weight {
        Weight::from_parts(46_327_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_activity_cutoff() -> Weight {
        Weight::from_parts(53_727_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_network_registration_allowed() -> Weight {
        Weight::from_parts(18_914_000, 4_101)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_network_pow_registration_allowed() -> Weight {
        Weight::from_parts(50_635_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_target_registrations_per_interval() -> Weight {
        Weight::from_parts(37_308_000, 4_615)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_min_burn() -> Weight {
        Weight::from_parts(67_066_000, 4_861)
            .saturating_add(T::DbWeight::get().reads(14))
            .saturating_add(T::DbWeight::get().writes(3))
    }

    fn sudo_set_max_burn() -> Weight {
        Weight::from_parts(67_683_000, 4_821)
            .saturating_add(T::DbWeight::get().reads(14))
            .saturating_add(T::DbWeight::get().writes(4))
    }

    fn sudo_set_difficulty() -> Weight {
        Weight::from_parts(36_941_000, 4_615)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_max_allowed_validators() -> Weight {
        Weight::from_parts(42_272_000, 4_621)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_bonds_moving_average() -> Weight {
        Weight::from_parts(49_483_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_max_registrations_per_block() -> Weight {
        Weight::from_parts(37_003_000, 4_615)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_subnet_owner_cut() -> Weight {
        Weight::from_parts(6_317_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_network_rate_limit() -> Weight {
        Weight::from_parts(6_281_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_tempo() -> Weight {
        Weight::from_parts(49_139_000, 4_773)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(3))
    }

    fn sudo_set_network_immunity_period() -> Weight {
        Weight::from_parts(6_190_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_network_min_lock_cost() -> Weight {
        Weight::from_parts(6_123_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_subnet_limit() -> Weight {
        Weight::from_parts(6_401_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_lock_reduction_interval() -> Weight {
        Weight::from_parts(6_152_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_rao_recycled() -> Weight {
        Weight::from_parts(19_743_000, 4_101)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_stake_threshold() -> Weight {
        Weight::from_parts(6_735_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_nominator_min_required_stake() -> Weight {
        Weight::from_parts(3_390_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_tx_delegate_take_rate_limit() -> Weight {
        Weight::from_parts(6_716_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_min_delegate_take() -> Weight {
        Weight::from_parts(6_225_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_commit_reveal_weights_enabled() -> Weight {
        Weight::from_parts(48_725_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_liquid_alpha_enabled() -> Weight {
        Weight::from_parts(50_748_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_alpha_values() -> Weight {
        Weight::from_parts(53_711_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_dissolve_network_schedule_duration() -> Weight {
        Weight::from_parts(6_091_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_commit_reveal_weights_interval() -> Weight {
        Weight::from_parts(50_510_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_evm_chain_id() -> Weight {
        Weight::from_parts(3_057_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_bonds_penalty() -> Weight {
        Weight::from_parts(49_374_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_toggle_transfer() -> Weight {
        Weight::from_parts(49_805_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_toggle_evm_precompile() -> Weight {
        Weight::from_parts(7_303_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_subnet_moving_alpha() -> Weight {
        Weight::from_parts(3_161_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_subnet_owner_hotkey() -> Weight {
        Weight::from_parts(29_134_000, 4_395)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_ema_price_halving_period() -> Weight {
        Weight::from_parts(14_389_000, 4_101)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_subtoken_enabled() -> Weight {
        Weight::from_parts(34_154_000, 4_615)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_sn_owner_hotkey() -> Weight {
        Weight::from_parts(30_682_000, 4_395)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_alpha_sigmoid_steepness() -> Weight {
        Weight::from_parts(50_062_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_yuma3_enabled() -> Weight {
        Weight::from_parts(51_141_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_bonds_reset_enabled() -> Weight {
        Weight::from_parts(49_996_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_commit_reveal_version() -> Weight {
        Weight::from_parts(6_369_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_owner_immune_neuron_limit() -> Weight {
        Weight::from_parts(46_611_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_ck_burn() -> Weight {
        Weight::from_parts(3_230_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_admin_freeze_window() -> Weight {
        Weight::from_parts(6_279_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_owner_hparam_rate_limit() -> Weight {
        Weight::from_parts(6_267_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_mechanism_count() -> Weight {
        Weight::from_parts(375_697_000, 320_651)
            .saturating_add(T::DbWeight::get().reads(269))
            .saturating_add(T::DbWeight::get().writes(261))
    }

    fn sudo_set_mechanism_emission_split() -> Weight {
        Weight::from_parts(105_208_000, 5_019)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_trim_to_max_allowed_uids() -> Weight {
        Weight::from_parts(4_986_139_000, 181_530)
            .saturating_add(T::DbWeight::get().reads(209))
            .saturating_add(T::DbWeight::get().writes(2313))
    }

    fn sudo_set_min_allowed_uids() -> Weight {
        Weight::from_parts(87_812_000, 4_693)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_recycle_or_burn() -> Weight {
        Weight::from_parts(46_935_000, 4_700)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_tao_flow_cutoff() -> Weight {
        Weight::from_parts(3_316_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_tao_flow_normalization_exponent() -> Weight {
        Weight::from_parts(3_490_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_tao_flow_smoothing_factor() -> Weight {
        Weight::from_parts(3_362_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_min_non_immune_uids() -> Weight {
        Weight::from_parts(18_223_000, 4_101)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_start_call_delay() -> Weight {
        Weight::from_parts(6_332_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_coldkey_swap_announcement_delay() -> Weight {
        Weight::from_parts(6_135_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_coldkey_swap_reannouncement_delay() -> Weight {
        Weight::from_parts(6_169_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_max_mechanism_count() -> Weight {
        Weight::from_parts(3_362_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_burn_half_life() -> Weight {
        Weight::from_parts(66_391_000, 4_861)
            .saturating_add(T::DbWeight::get().reads(14))
            .saturating_add(T::DbWeight::get().writes(3))
    }

    fn sudo_set_burn_increase_mult() -> Weight {
        Weight::from_parts(66_560_000, 4_861)
            .saturating_add(T::DbWeight::get().reads(14))
            .saturating_add(T::DbWeight::get().writes(3))
    }

    fn sudo_set_net_tao_flow_enabled() -> Weight {
        Weight::from_parts(3_166_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_owner_cut_enabled() -> Weight {
        Weight::from_parts(37_914_000, 4_673)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_min_childkey_take_per_subnet() -> Weight {
        Weight::from_parts(55_685_000, 4_827)
            .saturating_add(T::DbWeight::get().reads(11))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_subnet_emission_enabled() -> Weight {
        Weight::from_parts(19_591_000, 4_101)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_owner_cut_auto_lock_enabled() -> Weight {
        Weight::from_parts(39_882_000, 4_673)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_max_epochs_per_block() -> Weight {
        Weight::from_parts(6_261_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_total_issuance() -> Weight {
        Weight::from_parts(3_008_000, 0)
    }

    fn schedule_grandpa_change() -> Weight {
        Weight::from_parts(2_980_000, 0)
    }
}

/// The computation alone, on the fast database: for mocks.
impl WeightInfo for () {
    fn swap_authorities() -> Weight {
        Weight::from_parts(168_368_000, 83_246)
            .saturating_add(ParityDbWeight::get().reads(33))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_default_take() -> Weight {
        Weight::from_parts(6_082_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_tx_rate_limit() -> Weight {
        Weight::from_parts(6_048_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_serving_rate_limit() -> Weight {
        Weight::from_parts(48_440_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_min_difficulty() -> Weight {
        Weight::from_parts(36_296_000, 4_615)
            .saturating_add(ParityDbWeight::get().reads(6))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_max_difficulty() -> Weight {
        Weight::from_parts(48_848_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_weights_version_key() -> Weight {
        Weight::from_parts(56_347_000, 4_741)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_weights_set_rate_limit() -> Weight {
        Weight::from_parts(17_865_000, 4_101)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_adjustment_interval() -> Weight {
        Weight::from_parts(17_915_000, 4_101)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_adjustment_alpha() -> Weight {
        Weight::from_parts(49_334_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_immunity_period() -> Weight {
        Weight::from_parts(49_240_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_min_allowed_weights() -> Weight {
        Weight::from_parts(50_316_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_max_allowed_uids() -> Weight {
        Weight::from_parts(57_279_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(12))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_kappa() -> Weight {
        Weight::from_parts(18_507_000, 4_101)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_rho() -> Weight {
        Weight::from_parts(46_327_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_activity_cutoff() -> Weight {
        Weight::from_parts(53_727_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(10))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_network_registration_allowed() -> Weight {
        Weight::from_parts(18_914_000, 4_101)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_network_pow_registration_allowed() -> Weight {
        Weight::from_parts(50_635_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_target_registrations_per_interval() -> Weight {
        Weight::from_parts(37_308_000, 4_615)
            .saturating_add(ParityDbWeight::get().reads(6))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_min_burn() -> Weight {
        Weight::from_parts(67_066_000, 4_861)
            .saturating_add(ParityDbWeight::get().reads(14))
            .saturating_add(ParityDbWeight::get().writes(3))
    }

    fn sudo_set_max_burn() -> Weight {
        Weight::from_parts(67_683_000, 4_821)
            .saturating_add(ParityDbWeight::get().reads(14))
            .saturating_add(ParityDbWeight::get().writes(4))
    }

    fn sudo_set_difficulty() -> Weight {
        Weight::from_parts(36_941_000, 4_615)
            .saturating_add(ParityDbWeight::get().reads(6))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_max_allowed_validators() -> Weight {
        Weight::from_parts(42_272_000, 4_621)
            .saturating_add(ParityDbWeight::get().reads(7))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_bonds_moving_average() -> Weight {
        Weight::from_parts(49_483_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_max_registrations_per_block() -> Weight {
        Weight::from_parts(37_003_000, 4_615)
            .saturating_add(ParityDbWeight::get().reads(6))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_subnet_owner_cut() -> Weight {
        Weight::from_parts(6_317_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_network_rate_limit() -> Weight {
        Weight::from_parts(6_281_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_tempo() -> Weight {
        Weight::from_parts(49_139_000, 4_773)
            .saturating_add(ParityDbWeight::get().reads(7))
            .saturating_add(ParityDbWeight::get().writes(3))
    }

    fn sudo_set_network_immunity_period() -> Weight {
        Weight::from_parts(6_190_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_network_min_lock_cost() -> Weight {
        Weight::from_parts(6_123_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_subnet_limit() -> Weight {
        Weight::from_parts(6_401_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_lock_reduction_interval() -> Weight {
        Weight::from_parts(6_152_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_rao_recycled() -> Weight {
        Weight::from_parts(19_743_000, 4_101)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_stake_threshold() -> Weight {
        Weight::from_parts(6_735_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_nominator_min_required_stake() -> Weight {
        Weight::from_parts(3_390_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_tx_delegate_take_rate_limit() -> Weight {
        Weight::from_parts(6_716_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_min_delegate_take() -> Weight {
        Weight::from_parts(6_225_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_commit_reveal_weights_enabled() -> Weight {
        Weight::from_parts(48_725_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_liquid_alpha_enabled() -> Weight {
        Weight::from_parts(50_748_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_alpha_values() -> Weight {
        Weight::from_parts(53_711_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(10))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_dissolve_network_schedule_duration() -> Weight {
        Weight::from_parts(6_091_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_commit_reveal_weights_interval() -> Weight {
        Weight::from_parts(50_510_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_evm_chain_id() -> Weight {
        Weight::from_parts(3_057_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_bonds_penalty() -> Weight {
        Weight::from_parts(49_374_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_toggle_transfer() -> Weight {
        Weight::from_parts(49_805_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_toggle_evm_precompile() -> Weight {
        Weight::from_parts(7_303_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_subnet_moving_alpha() -> Weight {
        Weight::from_parts(3_161_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_subnet_owner_hotkey() -> Weight {
        Weight::from_parts(29_134_000, 4_395)
            .saturating_add(ParityDbWeight::get().reads(3))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_ema_price_halving_period() -> Weight {
        Weight::from_parts(14_389_000, 4_101)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_subtoken_enabled() -> Weight {
        Weight::from_parts(34_154_000, 4_615)
            .saturating_add(ParityDbWeight::get().reads(6))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_sn_owner_hotkey() -> Weight {
        Weight::from_parts(30_682_000, 4_395)
            .saturating_add(ParityDbWeight::get().reads(3))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_alpha_sigmoid_steepness() -> Weight {
        Weight::from_parts(50_062_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_yuma3_enabled() -> Weight {
        Weight::from_parts(51_141_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_bonds_reset_enabled() -> Weight {
        Weight::from_parts(49_996_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_commit_reveal_version() -> Weight {
        Weight::from_parts(6_369_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_owner_immune_neuron_limit() -> Weight {
        Weight::from_parts(46_611_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_ck_burn() -> Weight {
        Weight::from_parts(3_230_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_admin_freeze_window() -> Weight {
        Weight::from_parts(6_279_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_owner_hparam_rate_limit() -> Weight {
        Weight::from_parts(6_267_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_mechanism_count() -> Weight {
        Weight::from_parts(375_697_000, 320_651)
            .saturating_add(ParityDbWeight::get().reads(269))
            .saturating_add(ParityDbWeight::get().writes(261))
    }

    fn sudo_set_mechanism_emission_split() -> Weight {
        Weight::from_parts(105_208_000, 5_019)
            .saturating_add(ParityDbWeight::get().reads(10))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_trim_to_max_allowed_uids() -> Weight {
        Weight::from_parts(4_986_139_000, 181_530)
            .saturating_add(ParityDbWeight::get().reads(209))
            .saturating_add(ParityDbWeight::get().writes(2313))
    }

    fn sudo_set_min_allowed_uids() -> Weight {
        Weight::from_parts(87_812_000, 4_693)
            .saturating_add(ParityDbWeight::get().reads(8))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_recycle_or_burn() -> Weight {
        Weight::from_parts(46_935_000, 4_700)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_tao_flow_cutoff() -> Weight {
        Weight::from_parts(3_316_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_tao_flow_normalization_exponent() -> Weight {
        Weight::from_parts(3_490_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_tao_flow_smoothing_factor() -> Weight {
        Weight::from_parts(3_362_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_min_non_immune_uids() -> Weight {
        Weight::from_parts(18_223_000, 4_101)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_start_call_delay() -> Weight {
        Weight::from_parts(6_332_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_coldkey_swap_announcement_delay() -> Weight {
        Weight::from_parts(6_135_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_coldkey_swap_reannouncement_delay() -> Weight {
        Weight::from_parts(6_169_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_max_mechanism_count() -> Weight {
        Weight::from_parts(3_362_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_burn_half_life() -> Weight {
        Weight::from_parts(66_391_000, 4_861)
            .saturating_add(ParityDbWeight::get().reads(14))
            .saturating_add(ParityDbWeight::get().writes(3))
    }

    fn sudo_set_burn_increase_mult() -> Weight {
        Weight::from_parts(66_560_000, 4_861)
            .saturating_add(ParityDbWeight::get().reads(14))
            .saturating_add(ParityDbWeight::get().writes(3))
    }

    fn sudo_set_net_tao_flow_enabled() -> Weight {
        Weight::from_parts(3_166_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_owner_cut_enabled() -> Weight {
        Weight::from_parts(37_914_000, 4_673)
            .saturating_add(ParityDbWeight::get().reads(7))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_min_childkey_take_per_subnet() -> Weight {
        Weight::from_parts(55_685_000, 4_827)
            .saturating_add(ParityDbWeight::get().reads(11))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_subnet_emission_enabled() -> Weight {
        Weight::from_parts(19_591_000, 4_101)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_owner_cut_auto_lock_enabled() -> Weight {
        Weight::from_parts(39_882_000, 4_673)
            .saturating_add(ParityDbWeight::get().reads(7))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_max_epochs_per_block() -> Weight {
        Weight::from_parts(6_261_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_total_issuance() -> Weight {
        Weight::from_parts(3_008_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(0))
    }

    fn schedule_grandpa_change() -> Weight {
        Weight::from_parts(2_980_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(0))
    }
}
