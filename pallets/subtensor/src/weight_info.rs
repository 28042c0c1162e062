//! What the calls of `pallet_subtensor` cost. Measured and written by `scripts/weights.sh`: do not edit.
//!
//! 8 steps, 5 repeats, Intel(R) Xeon(R) Processor.

use core::marker::PhantomData;

use frame_support::{
    traits::Get,
    weights::{Weight, constants::ParityDbWeight},
};

/// What each call costs.
pub trait WeightInfo {
    /// `serve_axon`.
    fn serve_axon() -> Weight;
    /// `serve_prometheus`.
    fn serve_prometheus() -> Weight;
    /// `serve_axon_tls`.
    fn serve_axon_tls() -> Weight;
    /// `register`.
    fn register(n: u32, m: u32) -> Weight;
    /// `register_with_work`.
    fn register_with_work(n: u32, m: u32) -> Weight;
    /// `burned_register`.
    fn burned_register(n: u32, m: u32) -> Weight;
    /// `register_limit`.
    fn register_limit(n: u32, m: u32) -> Weight;
    /// `root_register`.
    fn root_register(n: u32) -> Weight;
    /// `register_network`.
    fn register_network(s: u32) -> Weight;
    /// `register_network_with_identity`.
    fn register_network_with_identity(s: u32, b: u32) -> Weight;
    /// `dissolve_network`.
    fn dissolve_network() -> Weight;
    /// `root_dissolve_network`.
    fn root_dissolve_network() -> Weight;
    /// `set_identity`.
    fn set_identity(b: u32, h: u32) -> Weight;
    /// `set_subnet_identity`.
    fn set_subnet_identity(b: u32) -> Weight;
    /// `try_associate_hotkey`.
    fn try_associate_hotkey() -> Weight;
    /// `start_call`.
    fn start_call() -> Weight;
    /// `associate_evm_key`.
    fn associate_evm_key() -> Weight;
    /// `update_symbol`.
    fn update_symbol() -> Weight;
    /// `sudo_set_tx_childkey_take_rate_limit`.
    fn sudo_set_tx_childkey_take_rate_limit() -> Weight;
    /// `sudo_set_min_childkey_take`.
    fn sudo_set_min_childkey_take() -> Weight;
    /// `sudo_set_max_childkey_take`.
    fn sudo_set_max_childkey_take() -> Weight;
    /// `set_pending_childkey_cooldown`.
    fn set_pending_childkey_cooldown() -> Weight;
    /// `sudo_set_num_root_claims`.
    fn sudo_set_num_root_claims() -> Weight;
    /// `sudo_set_root_claim_threshold`.
    fn sudo_set_root_claim_threshold() -> Weight;
    /// `enable_voting_power_tracking`.
    fn enable_voting_power_tracking() -> Weight;
    /// `disable_voting_power_tracking`.
    fn disable_voting_power_tracking() -> Weight;
    /// `sudo_set_voting_power_ema_alpha`.
    fn sudo_set_voting_power_ema_alpha() -> Weight;
    /// `set_tempo`.
    fn set_tempo(s: u32) -> Weight;
    /// `set_activity_cutoff_factor`.
    fn set_activity_cutoff_factor() -> Weight;
    /// `trigger_epoch`.
    fn trigger_epoch(s: u32) -> Weight;
    /// `idle_subnets`.
    fn idle_subnets(s: u32) -> Weight;
    /// `epoch_slots`.
    fn epoch_slots(s: u32) -> Weight;
    /// `moving_prices`.
    fn moving_prices(s: u32) -> Weight;
    /// `dissolution_entries`.
    fn dissolution_entries(e: u32) -> Weight;
    /// `dissolution_holders`.
    fn dissolution_holders(e: u32) -> Weight;
}

/// The costs on the runtime's own database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
    fn serve_axon() -> Weight {
        Weight::from_parts(36_741_000, 4_385)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn serve_prometheus() -> Weight {
        Weight::from_parts(36_141_000, 4_512)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn serve_axon_tls() -> Weight {
        Weight::from_parts(41_122_000, 4_385)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    // `n` from 2 to 256.
    fn register(n: u32, _m: u32) -> Weight {
        Weight::from_parts(262_617_740, 8_663)
            .saturating_add(Weight::from_parts(520_805, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(29))
            .saturating_add(T::DbWeight::get().writes(39))
            .saturating_add(Weight::from_parts(0, 70).saturating_mul(n.into()))
    }

    // `n` from 2 to 256.
    fn register_with_work(n: u32, _m: u32) -> Weight {
        Weight::from_parts(213_374_624, 8_631)
            .saturating_add(Weight::from_parts(332_701, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(28))
            .saturating_add(T::DbWeight::get().writes(34))
            .saturating_add(Weight::from_parts(0, 70).saturating_mul(n.into()))
    }

    // `n` from 2 to 256.
    fn burned_register(n: u32, _m: u32) -> Weight {
        Weight::from_parts(208_643_022, 8_663)
            .saturating_add(Weight::from_parts(2_032_374, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(29))
            .saturating_add(T::DbWeight::get().writes(39))
            .saturating_add(Weight::from_parts(0, 70).saturating_mul(n.into()))
    }

    // `n` from 2 to 256.
    fn register_limit(n: u32, _m: u32) -> Weight {
        Weight::from_parts(276_200_828, 8_663)
            .saturating_add(Weight::from_parts(438_353, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(29))
            .saturating_add(T::DbWeight::get().writes(39))
            .saturating_add(Weight::from_parts(0, 70).saturating_mul(n.into()))
    }

    // `n` from 1 to 64.
    fn root_register(n: u32) -> Weight {
        Weight::from_parts(148_113_975, 5_390)
            .saturating_add(Weight::from_parts(2_586_597, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(18))
            .saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
            .saturating_add(T::DbWeight::get().writes(29))
            .saturating_add(Weight::from_parts(0, 2_552).saturating_mul(n.into()))
    }

    // `s` from 1 to 128.
    fn register_network(s: u32) -> Weight {
        Weight::from_parts(2_647_855_181, 682_440)
            .saturating_add(Weight::from_parts(17_998_013, 0).saturating_mul(s.into()))
            .saturating_add(T::DbWeight::get().reads(1036))
            .saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(s.into())))
            .saturating_add(T::DbWeight::get().writes(1035))
            .saturating_add(Weight::from_parts(0, 2_659).saturating_mul(s.into()))
    }

    // `s` from 1 to 128.
    // `b` from 0 to 6656.
    fn register_network_with_identity(s: u32, _b: u32) -> Weight {
        Weight::from_parts(2_980_605_947, 681_528)
            .saturating_add(Weight::from_parts(16_959_947, 0).saturating_mul(s.into()))
            .saturating_add(T::DbWeight::get().reads(1037))
            .saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(s.into())))
            .saturating_add(T::DbWeight::get().writes(1037))
            .saturating_add(Weight::from_parts(0, 2_648).saturating_mul(s.into()))
    }

    fn dissolve_network() -> Weight {
        Weight::from_parts(1_737_851_082, 114_109)
            .saturating_add(T::DbWeight::get().reads(506))
            .saturating_add(T::DbWeight::get().writes(482))
    }

    fn root_dissolve_network() -> Weight {
        Weight::from_parts(1_765_402_137, 114_109)
            .saturating_add(T::DbWeight::get().reads(506))
            .saturating_add(T::DbWeight::get().writes(482))
    }

    // `b` from 0 to 4352.
    // `h` from 1 to 1024.
    fn set_identity(b: u32, h: u32) -> Weight {
        Weight::from_parts(37_524_545, 4_752)
            .saturating_add(Weight::from_parts(3_920, 0).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(3_706_015, 0).saturating_mul(h.into()))
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(h.into())))
            .saturating_add(T::DbWeight::get().writes(1))
            .saturating_add(Weight::from_parts(0, 2_508).saturating_mul(h.into()))
    }

    // `b` from 0 to 6656.
    fn set_subnet_identity(b: u32) -> Weight {
        Weight::from_parts(30_840_539, 4_197)
            .saturating_add(Weight::from_parts(757, 0).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn try_associate_hotkey() -> Weight {
        Weight::from_parts(25_195_000, 4_378)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(3))
    }

    fn start_call() -> Weight {
        Weight::from_parts(41_036_000, 4_645)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn associate_evm_key() -> Weight {
        Weight::from_parts(88_131_000, 4_922)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn update_symbol() -> Weight {
        Weight::from_parts(41_063_000, 4_288)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_tx_childkey_take_rate_limit() -> Weight {
        Weight::from_parts(7_370_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_min_childkey_take() -> Weight {
        Weight::from_parts(7_166_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_max_childkey_take() -> Weight {
        Weight::from_parts(7_228_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn set_pending_childkey_cooldown() -> Weight {
        Weight::from_parts(3_847_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_num_root_claims() -> Weight {
        Weight::from_parts(3_936_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_root_claim_threshold() -> Weight {
        Weight::from_parts(25_062_000, 4_197)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn enable_voting_power_tracking() -> Weight {
        Weight::from_parts(29_472_000, 4_197)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn disable_voting_power_tracking() -> Weight {
        Weight::from_parts(33_086_000, 4_344)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_voting_power_ema_alpha() -> Weight {
        Weight::from_parts(20_744_000, 4_068)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    // `s` from 1 to 128.
    fn set_tempo(s: u32) -> Weight {
        Weight::from_parts(96_102_599, 4_981)
            .saturating_add(Weight::from_parts(694_040, 0).saturating_mul(s.into()))
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(4))
            .saturating_add(Weight::from_parts(0, 32).saturating_mul(s.into()))
    }

    fn set_activity_cutoff_factor() -> Weight {
        Weight::from_parts(56_888_000, 4_742)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    // `s` from 1 to 128.
    fn trigger_epoch(s: u32) -> Weight {
        Weight::from_parts(87_935_008, 5_036)
            .saturating_add(Weight::from_parts(553_350, 0).saturating_mul(s.into()))
            .saturating_add(T::DbWeight::get().reads(11))
            .saturating_add(T::DbWeight::get().writes(3))
            .saturating_add(Weight::from_parts(0, 32).saturating_mul(s.into()))
    }

    // `s` from 1 to 128.
    fn idle_subnets(s: u32) -> Weight {
        Weight::from_parts(14_775_267, 2_243)
            .saturating_add(Weight::from_parts(632_406, 0).saturating_mul(s.into()))
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
            .saturating_add(Weight::from_parts(0, 19).saturating_mul(s.into()))
    }

    // `s` from 1 to 128.
    fn epoch_slots(s: u32) -> Weight {
        Weight::from_parts(14_775_267, 2_243)
            .saturating_add(Weight::from_parts(632_406, 0).saturating_mul(s.into()))
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
            .saturating_add(Weight::from_parts(0, 19).saturating_mul(s.into()))
    }

    // `s` from 1 to 128.
    fn moving_prices(s: u32) -> Weight {
        Weight::from_parts(19_586_630, 3_632)
            .saturating_add(Weight::from_parts(4_624_038, 0).saturating_mul(s.into()))
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(s.into())))
            .saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
            .saturating_add(Weight::from_parts(0, 2_480).saturating_mul(s.into()))
    }

    // `e` from 1 to 1000.
    fn dissolution_entries(e: u32) -> Weight {
        Weight::from_parts(220_611_884, 386_804)
            .saturating_add(Weight::from_parts(1_606_136, 0).saturating_mul(e.into()))
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(e.into())))
            .saturating_add(T::DbWeight::get().writes(1))
            .saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(e.into())))
            .saturating_add(Weight::from_parts(0, 2_515).saturating_mul(e.into()))
    }

    // `e` from 1 to 1000.
    fn dissolution_holders(e: u32) -> Weight {
        Weight::from_parts(220_611_884, 386_804)
            .saturating_add(Weight::from_parts(1_606_136, 0).saturating_mul(e.into()))
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(e.into())))
            .saturating_add(T::DbWeight::get().writes(1))
            .saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(e.into())))
            .saturating_add(Weight::from_parts(0, 2_515).saturating_mul(e.into()))
    }
}

/// The computation alone, on the fast database: for mocks.
impl WeightInfo for () {
    fn serve_axon() -> Weight {
        Weight::from_parts(36_741_000, 4_385)
            .saturating_add(ParityDbWeight::get().reads(3))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn serve_prometheus() -> Weight {
        Weight::from_parts(36_141_000, 4_512)
            .saturating_add(ParityDbWeight::get().reads(3))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn serve_axon_tls() -> Weight {
        Weight::from_parts(41_122_000, 4_385)
            .saturating_add(ParityDbWeight::get().reads(3))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn register(n: u32, _m: u32) -> Weight {
        Weight::from_parts(262_617_740, 8_663)
            .saturating_add(Weight::from_parts(520_805, 0).saturating_mul(n.into()))
            .saturating_add(ParityDbWeight::get().reads(29))
            .saturating_add(ParityDbWeight::get().writes(39))
    }

    fn register_with_work(n: u32, _m: u32) -> Weight {
        Weight::from_parts(213_374_624, 8_631)
            .saturating_add(Weight::from_parts(332_701, 0).saturating_mul(n.into()))
            .saturating_add(ParityDbWeight::get().reads(28))
            .saturating_add(ParityDbWeight::get().writes(34))
    }

    fn burned_register(n: u32, _m: u32) -> Weight {
        Weight::from_parts(208_643_022, 8_663)
            .saturating_add(Weight::from_parts(2_032_374, 0).saturating_mul(n.into()))
            .saturating_add(ParityDbWeight::get().reads(29))
            .saturating_add(ParityDbWeight::get().writes(39))
    }

    fn register_limit(n: u32, _m: u32) -> Weight {
        Weight::from_parts(276_200_828, 8_663)
            .saturating_add(Weight::from_parts(438_353, 0).saturating_mul(n.into()))
            .saturating_add(ParityDbWeight::get().reads(29))
            .saturating_add(ParityDbWeight::get().writes(39))
    }

    fn root_register(n: u32) -> Weight {
        Weight::from_parts(148_113_975, 5_390)
            .saturating_add(Weight::from_parts(2_586_597, 0).saturating_mul(n.into()))
            .saturating_add(ParityDbWeight::get().reads(18))
            .saturating_add(ParityDbWeight::get().writes(29))
    }

    fn register_network(s: u32) -> Weight {
        Weight::from_parts(2_647_855_181, 682_440)
            .saturating_add(Weight::from_parts(17_998_013, 0).saturating_mul(s.into()))
            .saturating_add(ParityDbWeight::get().reads(1036))
            .saturating_add(ParityDbWeight::get().writes(1035))
    }

    fn register_network_with_identity(s: u32, _b: u32) -> Weight {
        Weight::from_parts(2_980_605_947, 681_528)
            .saturating_add(Weight::from_parts(16_959_947, 0).saturating_mul(s.into()))
            .saturating_add(ParityDbWeight::get().reads(1037))
            .saturating_add(ParityDbWeight::get().writes(1037))
    }

    fn dissolve_network() -> Weight {
        Weight::from_parts(1_737_851_082, 114_109)
            .saturating_add(ParityDbWeight::get().reads(506))
            .saturating_add(ParityDbWeight::get().writes(482))
    }

    fn root_dissolve_network() -> Weight {
        Weight::from_parts(1_765_402_137, 114_109)
            .saturating_add(ParityDbWeight::get().reads(506))
            .saturating_add(ParityDbWeight::get().writes(482))
    }

    fn set_identity(b: u32, h: u32) -> Weight {
        Weight::from_parts(37_524_545, 4_752)
            .saturating_add(Weight::from_parts(3_920, 0).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(3_706_015, 0).saturating_mul(h.into()))
            .saturating_add(ParityDbWeight::get().reads(2))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn set_subnet_identity(b: u32) -> Weight {
        Weight::from_parts(30_840_539, 4_197)
            .saturating_add(Weight::from_parts(757, 0).saturating_mul(b.into()))
            .saturating_add(ParityDbWeight::get().reads(2))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn try_associate_hotkey() -> Weight {
        Weight::from_parts(25_195_000, 4_378)
            .saturating_add(ParityDbWeight::get().reads(3))
            .saturating_add(ParityDbWeight::get().writes(3))
    }

    fn start_call() -> Weight {
        Weight::from_parts(41_036_000, 4_645)
            .saturating_add(ParityDbWeight::get().reads(5))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn associate_evm_key() -> Weight {
        Weight::from_parts(88_131_000, 4_922)
            .saturating_add(ParityDbWeight::get().reads(4))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn update_symbol() -> Weight {
        Weight::from_parts(41_063_000, 4_288)
            .saturating_add(ParityDbWeight::get().reads(4))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_tx_childkey_take_rate_limit() -> Weight {
        Weight::from_parts(7_370_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_min_childkey_take() -> Weight {
        Weight::from_parts(7_166_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_max_childkey_take() -> Weight {
        Weight::from_parts(7_228_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn set_pending_childkey_cooldown() -> Weight {
        Weight::from_parts(3_847_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_num_root_claims() -> Weight {
        Weight::from_parts(3_936_000, 0)
            .saturating_add(ParityDbWeight::get().reads(0))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_root_claim_threshold() -> Weight {
        Weight::from_parts(25_062_000, 4_197)
            .saturating_add(ParityDbWeight::get().reads(2))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn enable_voting_power_tracking() -> Weight {
        Weight::from_parts(29_472_000, 4_197)
            .saturating_add(ParityDbWeight::get().reads(2))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn disable_voting_power_tracking() -> Weight {
        Weight::from_parts(33_086_000, 4_344)
            .saturating_add(ParityDbWeight::get().reads(3))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_voting_power_ema_alpha() -> Weight {
        Weight::from_parts(20_744_000, 4_068)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn set_tempo(s: u32) -> Weight {
        Weight::from_parts(96_102_599, 4_981)
            .saturating_add(Weight::from_parts(694_040, 0).saturating_mul(s.into()))
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(4))
    }

    fn set_activity_cutoff_factor() -> Weight {
        Weight::from_parts(56_888_000, 4_742)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn trigger_epoch(s: u32) -> Weight {
        Weight::from_parts(87_935_008, 5_036)
            .saturating_add(Weight::from_parts(553_350, 0).saturating_mul(s.into()))
            .saturating_add(ParityDbWeight::get().reads(11))
            .saturating_add(ParityDbWeight::get().writes(3))
    }

    fn idle_subnets(s: u32) -> Weight {
        Weight::from_parts(14_775_267, 2_243)
            .saturating_add(Weight::from_parts(632_406, 0).saturating_mul(s.into()))
            .saturating_add(ParityDbWeight::get().reads(3))
            .saturating_add(ParityDbWeight::get().writes(0))
    }

    fn epoch_slots(s: u32) -> Weight {
        Weight::from_parts(14_775_267, 2_243)
            .saturating_add(Weight::from_parts(632_406, 0).saturating_mul(s.into()))
            .saturating_add(ParityDbWeight::get().reads(3))
            .saturating_add(ParityDbWeight::get().writes(0))
    }

    fn moving_prices(s: u32) -> Weight {
        Weight::from_parts(19_586_630, 3_632)
            .saturating_add(Weight::from_parts(4_624_038, 0).saturating_mul(s.into()))
            .saturating_add(ParityDbWeight::get().reads(2))
            .saturating_add(ParityDbWeight::get().writes(0))
    }

    fn dissolution_entries(e: u32) -> Weight {
        Weight::from_parts(220_611_884, 386_804)
            .saturating_add(Weight::from_parts(1_606_136, 0).saturating_mul(e.into()))
            .saturating_add(ParityDbWeight::get().reads(3))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn dissolution_holders(e: u32) -> Weight {
        Weight::from_parts(220_611_884, 386_804)
            .saturating_add(Weight::from_parts(1_606_136, 0).saturating_mul(e.into()))
            .saturating_add(ParityDbWeight::get().reads(3))
            .saturating_add(ParityDbWeight::get().writes(1))
    }
}
