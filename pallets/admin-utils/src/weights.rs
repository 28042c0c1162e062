//! What the calls of `pallet_admin_utils` cost. Measured and written by `scripts/weights.sh`: do not edit.
//!
//! 20 steps, 10 repeats, Intel(R) Xeon(R) Processor.

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
        Weight::from_parts(170_755_000, 83_246)
            .saturating_add(T::DbWeight::get().reads(33))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_default_take() -> Weight {
        Weight::from_parts(5_826_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_tx_rate_limit() -> Weight {
        Weight::from_parts(5_799_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_serving_rate_limit() -> Weight {
        Weight::from_parts(47_755_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_min_difficulty() -> Weight {
        Weight::from_parts(35_315_000, 4_621)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_max_difficulty() -> Weight {
        Weight::from_parts(48_117_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_weights_version_key() -> Weight {
        Weight::from_parts(53_985_000, 4_747)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_weights_set_rate_limit() -> Weight {
        Weight::from_parts(16_998_000, 4_106)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_adjustment_interval() -> Weight {
        Weight::from_parts(16_990_000, 4_106)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_adjustment_alpha() -> Weight {
        Weight::from_parts(48_093_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_immunity_period() -> Weight {
        Weight::from_parts(48_233_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_min_allowed_weights() -> Weight {
        Weight::from_parts(48_449_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_max_allowed_uids() -> Weight {
        Weight::from_parts(55_377_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(12))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_kappa() -> Weight {
        Weight::from_parts(17_123_000, 4_106)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_rho() -> Weight {
        Weight::from_parts(44_472_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_activity_cutoff() -> Weight {
        Weight::from_parts(50_581_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_network_registration_allowed() -> Weight {
        Weight::from_parts(17_065_000, 4_106)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_network_pow_registration_allowed() -> Weight {
        Weight::from_parts(48_018_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_target_registrations_per_interval() -> Weight {
        Weight::from_parts(35_390_000, 4_621)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_min_burn() -> Weight {
        Weight::from_parts(63_573_000, 4_867)
            .saturating_add(T::DbWeight::get().reads(14))
            .saturating_add(T::DbWeight::get().writes(3))
    }

    fn sudo_set_max_burn() -> Weight {
        Weight::from_parts(62_973_000, 4_827)
            .saturating_add(T::DbWeight::get().reads(14))
            .saturating_add(T::DbWeight::get().writes(3))
    }

    fn sudo_set_difficulty() -> Weight {
        Weight::from_parts(35_789_000, 4_621)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_max_allowed_validators() -> Weight {
        Weight::from_parts(40_992_000, 4_627)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_bonds_moving_average() -> Weight {
        Weight::from_parts(50_625_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_max_registrations_per_block() -> Weight {
        Weight::from_parts(36_171_000, 4_621)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_subnet_owner_cut() -> Weight {
        Weight::from_parts(5_852_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_network_rate_limit() -> Weight {
        Weight::from_parts(5_986_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_tempo() -> Weight {
        Weight::from_parts(198_967_000, 82_569)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(3))
    }

    fn sudo_set_network_immunity_period() -> Weight {
        Weight::from_parts(6_059_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_network_min_lock_cost() -> Weight {
        Weight::from_parts(5_973_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_subnet_limit() -> Weight {
        Weight::from_parts(5_863_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_lock_reduction_interval() -> Weight {
        Weight::from_parts(5_927_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_rao_recycled() -> Weight {
        Weight::from_parts(17_190_000, 4_106)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_stake_threshold() -> Weight {
        Weight::from_parts(5_909_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_nominator_min_required_stake() -> Weight {
        Weight::from_parts(2_983_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_tx_delegate_take_rate_limit() -> Weight {
        Weight::from_parts(5_748_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_min_delegate_take() -> Weight {
        Weight::from_parts(5_806_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_commit_reveal_weights_enabled() -> Weight {
        Weight::from_parts(48_104_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_liquid_alpha_enabled() -> Weight {
        Weight::from_parts(44_637_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_alpha_values() -> Weight {
        Weight::from_parts(49_361_000, 4_712)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_dissolve_network_schedule_duration() -> Weight {
        Weight::from_parts(5_797_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_commit_reveal_weights_interval() -> Weight {
        Weight::from_parts(48_452_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_evm_chain_id() -> Weight {
        Weight::from_parts(2_891_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_bonds_penalty() -> Weight {
        Weight::from_parts(47_964_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_toggle_transfer() -> Weight {
        Weight::from_parts(48_231_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_toggle_evm_precompile() -> Weight {
        Weight::from_parts(6_944_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_subnet_moving_alpha() -> Weight {
        Weight::from_parts(3_017_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_subnet_owner_hotkey() -> Weight {
        Weight::from_parts(27_120_000, 4_401)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_ema_price_halving_period() -> Weight {
        Weight::from_parts(13_599_000, 4_106)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_subtoken_enabled() -> Weight {
        Weight::from_parts(32_815_000, 4_621)
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_sn_owner_hotkey() -> Weight {
        Weight::from_parts(27_604_000, 4_401)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_alpha_sigmoid_steepness() -> Weight {
        Weight::from_parts(45_530_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_yuma3_enabled() -> Weight {
        Weight::from_parts(49_674_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_bonds_reset_enabled() -> Weight {
        Weight::from_parts(49_409_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_commit_reveal_version() -> Weight {
        Weight::from_parts(6_062_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_owner_immune_neuron_limit() -> Weight {
        Weight::from_parts(45_304_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_ck_burn() -> Weight {
        Weight::from_parts(3_008_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_admin_freeze_window() -> Weight {
        Weight::from_parts(5_927_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_owner_hparam_rate_limit() -> Weight {
        Weight::from_parts(5_928_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_mechanism_count() -> Weight {
        Weight::from_parts(828_751_000, 598_564)
            .saturating_add(T::DbWeight::get().reads(493))
            .saturating_add(T::DbWeight::get().writes(513))
    }

    fn sudo_set_mechanism_emission_split() -> Weight {
        Weight::from_parts(73_518_000, 5_025)
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_trim_to_max_allowed_uids() -> Weight {
        Weight::from_parts(5_142_832_000, 181_536)
            .saturating_add(T::DbWeight::get().reads(209))
            .saturating_add(T::DbWeight::get().writes(2505))
    }

    fn sudo_set_min_allowed_uids() -> Weight {
        Weight::from_parts(82_380_000, 4_699)
            .saturating_add(T::DbWeight::get().reads(8))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_recycle_or_burn() -> Weight {
        Weight::from_parts(45_310_000, 4_706)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_tao_flow_cutoff() -> Weight {
        Weight::from_parts(3_115_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_tao_flow_normalization_exponent() -> Weight {
        Weight::from_parts(3_116_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_tao_flow_smoothing_factor() -> Weight {
        Weight::from_parts(3_051_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_min_non_immune_uids() -> Weight {
        Weight::from_parts(17_128_000, 4_106)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_start_call_delay() -> Weight {
        Weight::from_parts(5_933_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_coldkey_swap_announcement_delay() -> Weight {
        Weight::from_parts(5_827_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_coldkey_swap_reannouncement_delay() -> Weight {
        Weight::from_parts(5_801_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_max_mechanism_count() -> Weight {
        Weight::from_parts(3_093_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_burn_half_life() -> Weight {
        Weight::from_parts(62_230_000, 4_867)
            .saturating_add(T::DbWeight::get().reads(14))
            .saturating_add(T::DbWeight::get().writes(3))
    }

    fn sudo_set_burn_increase_mult() -> Weight {
        Weight::from_parts(63_560_000, 4_867)
            .saturating_add(T::DbWeight::get().reads(14))
            .saturating_add(T::DbWeight::get().writes(3))
    }

    fn sudo_set_net_tao_flow_enabled() -> Weight {
        Weight::from_parts(3_047_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_owner_cut_enabled() -> Weight {
        Weight::from_parts(37_610_000, 4_679)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_min_childkey_take_per_subnet() -> Weight {
        Weight::from_parts(55_080_000, 4_833)
            .saturating_add(T::DbWeight::get().reads(11))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_subnet_emission_enabled() -> Weight {
        Weight::from_parts(16_855_000, 4_106)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_owner_cut_auto_lock_enabled() -> Weight {
        Weight::from_parts(37_196_000, 4_679)
            .saturating_add(T::DbWeight::get().reads(7))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_max_epochs_per_block() -> Weight {
        Weight::from_parts(5_869_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_total_issuance() -> Weight {
        Weight::from_parts(2_755_000, 0)
    }

    fn schedule_grandpa_change() -> Weight {
        Weight::from_parts(2_820_000, 0)
    }
}

/// The same on ParityDB, for mocks.
impl WeightInfo for () {
    fn swap_authorities() -> Weight {
        Weight::from_parts(170_755_000, 83_246)
            .saturating_add(ParityDbWeight::get().reads(33))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_default_take() -> Weight {
        Weight::from_parts(5_826_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_tx_rate_limit() -> Weight {
        Weight::from_parts(5_799_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_serving_rate_limit() -> Weight {
        Weight::from_parts(47_755_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_min_difficulty() -> Weight {
        Weight::from_parts(35_315_000, 4_621)
            .saturating_add(ParityDbWeight::get().reads(6))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_max_difficulty() -> Weight {
        Weight::from_parts(48_117_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_weights_version_key() -> Weight {
        Weight::from_parts(53_985_000, 4_747)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_weights_set_rate_limit() -> Weight {
        Weight::from_parts(16_998_000, 4_106)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_adjustment_interval() -> Weight {
        Weight::from_parts(16_990_000, 4_106)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_adjustment_alpha() -> Weight {
        Weight::from_parts(48_093_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_immunity_period() -> Weight {
        Weight::from_parts(48_233_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_min_allowed_weights() -> Weight {
        Weight::from_parts(48_449_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_max_allowed_uids() -> Weight {
        Weight::from_parts(55_377_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(12))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_kappa() -> Weight {
        Weight::from_parts(17_123_000, 4_106)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_rho() -> Weight {
        Weight::from_parts(44_472_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_activity_cutoff() -> Weight {
        Weight::from_parts(50_581_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(10))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_network_registration_allowed() -> Weight {
        Weight::from_parts(17_065_000, 4_106)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_network_pow_registration_allowed() -> Weight {
        Weight::from_parts(48_018_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_target_registrations_per_interval() -> Weight {
        Weight::from_parts(35_390_000, 4_621)
            .saturating_add(ParityDbWeight::get().reads(6))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_min_burn() -> Weight {
        Weight::from_parts(63_573_000, 4_867)
            .saturating_add(ParityDbWeight::get().reads(14))
            .saturating_add(ParityDbWeight::get().writes(3))
    }

    fn sudo_set_max_burn() -> Weight {
        Weight::from_parts(62_973_000, 4_827)
            .saturating_add(ParityDbWeight::get().reads(14))
            .saturating_add(ParityDbWeight::get().writes(3))
    }

    fn sudo_set_difficulty() -> Weight {
        Weight::from_parts(35_789_000, 4_621)
            .saturating_add(ParityDbWeight::get().reads(6))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_max_allowed_validators() -> Weight {
        Weight::from_parts(40_992_000, 4_627)
            .saturating_add(ParityDbWeight::get().reads(7))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_bonds_moving_average() -> Weight {
        Weight::from_parts(50_625_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_max_registrations_per_block() -> Weight {
        Weight::from_parts(36_171_000, 4_621)
            .saturating_add(ParityDbWeight::get().reads(6))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_subnet_owner_cut() -> Weight {
        Weight::from_parts(5_852_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_network_rate_limit() -> Weight {
        Weight::from_parts(5_986_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_tempo() -> Weight {
        Weight::from_parts(198_967_000, 82_569)
            .saturating_add(ParityDbWeight::get().reads(7))
            .saturating_add(ParityDbWeight::get().writes(3))
    }

    fn sudo_set_network_immunity_period() -> Weight {
        Weight::from_parts(6_059_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_network_min_lock_cost() -> Weight {
        Weight::from_parts(5_973_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_subnet_limit() -> Weight {
        Weight::from_parts(5_863_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_lock_reduction_interval() -> Weight {
        Weight::from_parts(5_927_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_rao_recycled() -> Weight {
        Weight::from_parts(17_190_000, 4_106)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_stake_threshold() -> Weight {
        Weight::from_parts(5_909_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_nominator_min_required_stake() -> Weight {
        Weight::from_parts(2_983_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_tx_delegate_take_rate_limit() -> Weight {
        Weight::from_parts(5_748_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_min_delegate_take() -> Weight {
        Weight::from_parts(5_806_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_commit_reveal_weights_enabled() -> Weight {
        Weight::from_parts(48_104_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_liquid_alpha_enabled() -> Weight {
        Weight::from_parts(44_637_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_alpha_values() -> Weight {
        Weight::from_parts(49_361_000, 4_712)
            .saturating_add(ParityDbWeight::get().reads(10))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_dissolve_network_schedule_duration() -> Weight {
        Weight::from_parts(5_797_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_commit_reveal_weights_interval() -> Weight {
        Weight::from_parts(48_452_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_evm_chain_id() -> Weight {
        Weight::from_parts(2_891_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_bonds_penalty() -> Weight {
        Weight::from_parts(47_964_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_toggle_transfer() -> Weight {
        Weight::from_parts(48_231_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_toggle_evm_precompile() -> Weight {
        Weight::from_parts(6_944_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_subnet_moving_alpha() -> Weight {
        Weight::from_parts(3_017_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_subnet_owner_hotkey() -> Weight {
        Weight::from_parts(27_120_000, 4_401)
            .saturating_add(ParityDbWeight::get().reads(3))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_ema_price_halving_period() -> Weight {
        Weight::from_parts(13_599_000, 4_106)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_subtoken_enabled() -> Weight {
        Weight::from_parts(32_815_000, 4_621)
            .saturating_add(ParityDbWeight::get().reads(6))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_sn_owner_hotkey() -> Weight {
        Weight::from_parts(27_604_000, 4_401)
            .saturating_add(ParityDbWeight::get().reads(3))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_alpha_sigmoid_steepness() -> Weight {
        Weight::from_parts(45_530_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_yuma3_enabled() -> Weight {
        Weight::from_parts(49_674_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_bonds_reset_enabled() -> Weight {
        Weight::from_parts(49_409_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_commit_reveal_version() -> Weight {
        Weight::from_parts(6_062_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_owner_immune_neuron_limit() -> Weight {
        Weight::from_parts(45_304_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_ck_burn() -> Weight {
        Weight::from_parts(3_008_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_admin_freeze_window() -> Weight {
        Weight::from_parts(5_927_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_owner_hparam_rate_limit() -> Weight {
        Weight::from_parts(5_928_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_mechanism_count() -> Weight {
        Weight::from_parts(828_751_000, 598_564)
            .saturating_add(ParityDbWeight::get().reads(493))
            .saturating_add(ParityDbWeight::get().writes(513))
    }

    fn sudo_set_mechanism_emission_split() -> Weight {
        Weight::from_parts(73_518_000, 5_025)
            .saturating_add(ParityDbWeight::get().reads(10))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_trim_to_max_allowed_uids() -> Weight {
        Weight::from_parts(5_142_832_000, 181_536)
            .saturating_add(ParityDbWeight::get().reads(209))
            .saturating_add(ParityDbWeight::get().writes(2505))
    }

    fn sudo_set_min_allowed_uids() -> Weight {
        Weight::from_parts(82_380_000, 4_699)
            .saturating_add(ParityDbWeight::get().reads(8))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_recycle_or_burn() -> Weight {
        Weight::from_parts(45_310_000, 4_706)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_tao_flow_cutoff() -> Weight {
        Weight::from_parts(3_115_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_tao_flow_normalization_exponent() -> Weight {
        Weight::from_parts(3_116_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_tao_flow_smoothing_factor() -> Weight {
        Weight::from_parts(3_051_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_min_non_immune_uids() -> Weight {
        Weight::from_parts(17_128_000, 4_106)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_start_call_delay() -> Weight {
        Weight::from_parts(5_933_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_coldkey_swap_announcement_delay() -> Weight {
        Weight::from_parts(5_827_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_coldkey_swap_reannouncement_delay() -> Weight {
        Weight::from_parts(5_801_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_max_mechanism_count() -> Weight {
        Weight::from_parts(3_093_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_burn_half_life() -> Weight {
        Weight::from_parts(62_230_000, 4_867)
            .saturating_add(ParityDbWeight::get().reads(14))
            .saturating_add(ParityDbWeight::get().writes(3))
    }

    fn sudo_set_burn_increase_mult() -> Weight {
        Weight::from_parts(63_560_000, 4_867)
            .saturating_add(ParityDbWeight::get().reads(14))
            .saturating_add(ParityDbWeight::get().writes(3))
    }

    fn sudo_set_net_tao_flow_enabled() -> Weight {
        Weight::from_parts(3_047_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_owner_cut_enabled() -> Weight {
        Weight::from_parts(37_610_000, 4_679)
            .saturating_add(ParityDbWeight::get().reads(7))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_min_childkey_take_per_subnet() -> Weight {
        Weight::from_parts(55_080_000, 4_833)
            .saturating_add(ParityDbWeight::get().reads(11))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_subnet_emission_enabled() -> Weight {
        Weight::from_parts(16_855_000, 4_106)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_owner_cut_auto_lock_enabled() -> Weight {
        Weight::from_parts(37_196_000, 4_679)
            .saturating_add(ParityDbWeight::get().reads(7))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_max_epochs_per_block() -> Weight {
        Weight::from_parts(5_869_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_total_issuance() -> Weight {
        Weight::from_parts(2_755_000, 0)
    }

    fn schedule_grandpa_change() -> Weight {
        Weight::from_parts(2_820_000, 0)
    }
}
