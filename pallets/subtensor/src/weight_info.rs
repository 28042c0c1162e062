//! What the calls of `pallet_subtensor` cost. Measured and written by `scripts/weights.sh`: do not edit.
//!
//! 20 steps, 10 repeats, Intel(R) Xeon(R) Processor.

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
        Weight::from_parts(45_450_000, 4_488)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn serve_prometheus() -> Weight {
        Weight::from_parts(45_466_000, 4_615)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn serve_axon_tls() -> Weight {
        Weight::from_parts(49_575_000, 4_488)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    // `n` from 2 to 256.
    // `m` from 1 to 16.
    fn register(n: u32, m: u32) -> Weight {
        Weight::from_parts(287_272_640, 137_112)
            .saturating_add(Weight::from_parts(1_017_084, 0).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(20_386_821, 0).saturating_mul(m.into()))
            .saturating_add(T::DbWeight::get().reads(26))
            .saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(m.into())))
            .saturating_add(T::DbWeight::get().writes(31))
            .saturating_add(T::DbWeight::get().writes(5_u64.saturating_mul(m.into())))
            .saturating_add(Weight::from_parts(0, 2_550).saturating_mul(m.into()))
            .saturating_add(Weight::from_parts(0, 70).saturating_mul(n.into()))
    }

    // `n` from 2 to 256.
    // `m` from 1 to 16.
    fn register_with_work(n: u32, m: u32) -> Weight {
        Weight::from_parts(271_966_209, 158_754)
            .saturating_add(Weight::from_parts(820_598, 0).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(16_667_892, 0).saturating_mul(m.into()))
            .saturating_add(T::DbWeight::get().reads(24))
            .saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(m.into())))
            .saturating_add(T::DbWeight::get().writes(27))
            .saturating_add(T::DbWeight::get().writes(5_u64.saturating_mul(m.into())))
            .saturating_add(Weight::from_parts(0, 2_548).saturating_mul(m.into()))
            .saturating_add(Weight::from_parts(0, 70).saturating_mul(n.into()))
    }

    // `n` from 2 to 256.
    // `m` from 1 to 16.
    fn burned_register(n: u32, m: u32) -> Weight {
        Weight::from_parts(359_260_213, 137_112)
            .saturating_add(Weight::from_parts(801_769, 0).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(18_087_958, 0).saturating_mul(m.into()))
            .saturating_add(T::DbWeight::get().reads(26))
            .saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(m.into())))
            .saturating_add(T::DbWeight::get().writes(31))
            .saturating_add(T::DbWeight::get().writes(5_u64.saturating_mul(m.into())))
            .saturating_add(Weight::from_parts(0, 2_550).saturating_mul(m.into()))
            .saturating_add(Weight::from_parts(0, 70).saturating_mul(n.into()))
    }

    // `n` from 2 to 256.
    // `m` from 1 to 16.
    fn register_limit(n: u32, m: u32) -> Weight {
        Weight::from_parts(311_062_889, 137_112)
            .saturating_add(Weight::from_parts(1_033_420, 0).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(19_466_773, 0).saturating_mul(m.into()))
            .saturating_add(T::DbWeight::get().reads(26))
            .saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(m.into())))
            .saturating_add(T::DbWeight::get().writes(31))
            .saturating_add(T::DbWeight::get().writes(5_u64.saturating_mul(m.into())))
            .saturating_add(Weight::from_parts(0, 2_550).saturating_mul(m.into()))
            .saturating_add(Weight::from_parts(0, 70).saturating_mul(n.into()))
    }

    // `n` from 1 to 64.
    fn root_register(n: u32) -> Weight {
        Weight::from_parts(193_927_338, 136_525)
            .saturating_add(Weight::from_parts(2_422_796, 0).saturating_mul(n.into()))
            .saturating_add(T::DbWeight::get().reads(18))
            .saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
            .saturating_add(T::DbWeight::get().writes(30))
            .saturating_add(Weight::from_parts(0, 2_552).saturating_mul(n.into()))
    }

    // `s` from 1 to 128.
    fn register_network(s: u32) -> Weight {
        Weight::from_parts(3_684_099_983, 979_448)
            .saturating_add(Weight::from_parts(14_173_464, 0).saturating_mul(s.into()))
            .saturating_add(T::DbWeight::get().reads(1293))
            .saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(s.into())))
            .saturating_add(T::DbWeight::get().writes(971))
            .saturating_add(Weight::from_parts(0, 2_598).saturating_mul(s.into()))
    }

    // `s` from 1 to 128.
    // `b` from 0 to 6656.
    fn register_network_with_identity(s: u32, b: u32) -> Weight {
        Weight::from_parts(3_680_603_989, 978_443)
            .saturating_add(Weight::from_parts(14_349_040, 0).saturating_mul(s.into()))
            .saturating_add(T::DbWeight::get().reads(1293))
            .saturating_add(T::DbWeight::get().reads(6_u64.saturating_mul(s.into())))
            .saturating_add(T::DbWeight::get().writes(972))
            .saturating_add(Weight::from_parts(0, 5).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 2_584).saturating_mul(s.into()))
    }

    fn dissolve_network() -> Weight {
        Weight::from_parts(2_085_578_000, 682_412)
            .saturating_add(T::DbWeight::get().reads(1013))
            .saturating_add(T::DbWeight::get().writes(990))
    }

    fn root_dissolve_network() -> Weight {
        Weight::from_parts(2_071_241_000, 682_412)
            .saturating_add(T::DbWeight::get().reads(1013))
            .saturating_add(T::DbWeight::get().writes(990))
    }

    // `b` from 0 to 4352.
    // `h` from 1 to 4096.
    fn set_identity(_b: u32, h: u32) -> Weight {
        Weight::from_parts(427_604_740, 5_222)
            .saturating_add(Weight::from_parts(3_089_726, 0).saturating_mul(h.into()))
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(h.into())))
            .saturating_add(T::DbWeight::get().writes(1))
            .saturating_add(Weight::from_parts(0, 2_507).saturating_mul(h.into()))
    }

    // `b` from 0 to 6656.
    fn set_subnet_identity(b: u32) -> Weight {
        Weight::from_parts(25_540_620, 4_203)
            .saturating_add(Weight::from_parts(711, 0).saturating_mul(b.into()))
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn try_associate_hotkey() -> Weight {
        Weight::from_parts(63_440_000, 135_418)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(3))
    }

    fn start_call() -> Weight {
        Weight::from_parts(33_726_000, 4_651)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn associate_evm_key() -> Weight {
        Weight::from_parts(97_987_000, 5_025)
            .saturating_add(T::DbWeight::get().reads(5))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn update_symbol() -> Weight {
        Weight::from_parts(32_372_000, 4_294)
            .saturating_add(T::DbWeight::get().reads(4))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn sudo_set_tx_childkey_take_rate_limit() -> Weight {
        Weight::from_parts(6_023_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_min_childkey_take() -> Weight {
        Weight::from_parts(5_995_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_max_childkey_take() -> Weight {
        Weight::from_parts(6_050_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn set_pending_childkey_cooldown() -> Weight {
        Weight::from_parts(3_157_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_num_root_claims() -> Weight {
        Weight::from_parts(3_251_000, 0).saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_root_claim_threshold() -> Weight {
        Weight::from_parts(18_484_000, 4_203)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn enable_voting_power_tracking() -> Weight {
        Weight::from_parts(22_805_000, 4_203)
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    fn disable_voting_power_tracking() -> Weight {
        Weight::from_parts(26_792_000, 4_350)
            .saturating_add(T::DbWeight::get().reads(3))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    fn sudo_set_voting_power_ema_alpha() -> Weight {
        Weight::from_parts(17_338_000, 4_073)
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1))
    }

    // `s` from 1 to 128.
    fn set_tempo(s: u32) -> Weight {
        Weight::from_parts(89_149_807, 5_239)
            .saturating_add(Weight::from_parts(628_896, 0).saturating_mul(s.into()))
            .saturating_add(T::DbWeight::get().reads(10))
            .saturating_add(T::DbWeight::get().writes(4))
            .saturating_add(Weight::from_parts(0, 31).saturating_mul(s.into()))
    }

    fn set_activity_cutoff_factor() -> Weight {
        Weight::from_parts(51_670_000, 4_719)
            .saturating_add(T::DbWeight::get().reads(9))
            .saturating_add(T::DbWeight::get().writes(2))
    }

    // `s` from 1 to 128.
    fn trigger_epoch(s: u32) -> Weight {
        Weight::from_parts(89_186_300, 5_297)
            .saturating_add(Weight::from_parts(565_684, 0).saturating_mul(s.into()))
            .saturating_add(T::DbWeight::get().reads(12))
            .saturating_add(T::DbWeight::get().writes(3))
            .saturating_add(Weight::from_parts(0, 31).saturating_mul(s.into()))
    }

    // `s` from 1 to 128.
    fn idle_subnets(s: u32) -> Weight {
        Weight::from_parts(8_834_027, 2_103)
            .saturating_add(Weight::from_parts(579_927, 0).saturating_mul(s.into()))
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
            .saturating_add(Weight::from_parts(0, 19).saturating_mul(s.into()))
    }

    // `s` from 1 to 128.
    fn epoch_slots(s: u32) -> Weight {
        Weight::from_parts(14_177_775, 2_388)
            .saturating_add(Weight::from_parts(8_191_803, 0).saturating_mul(s.into()))
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(s.into())))
            .saturating_add(T::DbWeight::get().writes(2))
            .saturating_add(T::DbWeight::get().writes(5_u64.saturating_mul(s.into())))
            .saturating_add(Weight::from_parts(0, 2_492).saturating_mul(s.into()))
    }

    // `s` from 1 to 128.
    fn moving_prices(s: u32) -> Weight {
        Weight::from_parts(21_959_176, 3_128)
            .saturating_add(Weight::from_parts(4_458_393, 0).saturating_mul(s.into()))
            .saturating_add(T::DbWeight::get().reads(1))
            .saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(s.into())))
            .saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
            .saturating_add(Weight::from_parts(0, 2_485).saturating_mul(s.into()))
    }

    // `e` from 0 to 1000.
    fn dissolution_entries(e: u32) -> Weight {
        Weight::from_parts(168_888_139, 292_455)
            .saturating_add(Weight::from_parts(1_519_298, 0).saturating_mul(e.into()))
            .saturating_add(T::DbWeight::get().reads(2))
            .saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(e.into())))
            .saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(e.into())))
            .saturating_add(Weight::from_parts(0, 830).saturating_mul(e.into()))
    }

    // `e` from 0 to 1000.
    fn dissolution_holders(e: u32) -> Weight {
        Weight::from_parts(86_396_955, 9_065)
            .saturating_add(Weight::from_parts(8_789_079, 0).saturating_mul(e.into()))
            .saturating_add(T::DbWeight::get().reads(6))
            .saturating_add(T::DbWeight::get().writes(2))
            .saturating_add(Weight::from_parts(0, 516).saturating_mul(e.into()))
    }
}

/// The same on ParityDB, for mocks.
impl WeightInfo for () {
    fn serve_axon() -> Weight {
        Weight::from_parts(45_450_000, 4_488)
            .saturating_add(ParityDbWeight::get().reads(4))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn serve_prometheus() -> Weight {
        Weight::from_parts(45_466_000, 4_615)
            .saturating_add(ParityDbWeight::get().reads(4))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn serve_axon_tls() -> Weight {
        Weight::from_parts(49_575_000, 4_488)
            .saturating_add(ParityDbWeight::get().reads(4))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn register(n: u32, m: u32) -> Weight {
        Weight::from_parts(287_272_640, 137_112)
            .saturating_add(Weight::from_parts(1_017_084, 0).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(20_386_821, 0).saturating_mul(m.into()))
            .saturating_add(ParityDbWeight::get().reads(26))
            .saturating_add(ParityDbWeight::get().reads(2_u64.saturating_mul(m.into())))
            .saturating_add(ParityDbWeight::get().writes(31))
            .saturating_add(ParityDbWeight::get().writes(5_u64.saturating_mul(m.into())))
            .saturating_add(Weight::from_parts(0, 2_550).saturating_mul(m.into()))
            .saturating_add(Weight::from_parts(0, 70).saturating_mul(n.into()))
    }

    fn register_with_work(n: u32, m: u32) -> Weight {
        Weight::from_parts(271_966_209, 158_754)
            .saturating_add(Weight::from_parts(820_598, 0).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(16_667_892, 0).saturating_mul(m.into()))
            .saturating_add(ParityDbWeight::get().reads(24))
            .saturating_add(ParityDbWeight::get().reads(2_u64.saturating_mul(m.into())))
            .saturating_add(ParityDbWeight::get().writes(27))
            .saturating_add(ParityDbWeight::get().writes(5_u64.saturating_mul(m.into())))
            .saturating_add(Weight::from_parts(0, 2_548).saturating_mul(m.into()))
            .saturating_add(Weight::from_parts(0, 70).saturating_mul(n.into()))
    }

    fn burned_register(n: u32, m: u32) -> Weight {
        Weight::from_parts(359_260_213, 137_112)
            .saturating_add(Weight::from_parts(801_769, 0).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(18_087_958, 0).saturating_mul(m.into()))
            .saturating_add(ParityDbWeight::get().reads(26))
            .saturating_add(ParityDbWeight::get().reads(2_u64.saturating_mul(m.into())))
            .saturating_add(ParityDbWeight::get().writes(31))
            .saturating_add(ParityDbWeight::get().writes(5_u64.saturating_mul(m.into())))
            .saturating_add(Weight::from_parts(0, 2_550).saturating_mul(m.into()))
            .saturating_add(Weight::from_parts(0, 70).saturating_mul(n.into()))
    }

    fn register_limit(n: u32, m: u32) -> Weight {
        Weight::from_parts(311_062_889, 137_112)
            .saturating_add(Weight::from_parts(1_033_420, 0).saturating_mul(n.into()))
            .saturating_add(Weight::from_parts(19_466_773, 0).saturating_mul(m.into()))
            .saturating_add(ParityDbWeight::get().reads(26))
            .saturating_add(ParityDbWeight::get().reads(2_u64.saturating_mul(m.into())))
            .saturating_add(ParityDbWeight::get().writes(31))
            .saturating_add(ParityDbWeight::get().writes(5_u64.saturating_mul(m.into())))
            .saturating_add(Weight::from_parts(0, 2_550).saturating_mul(m.into()))
            .saturating_add(Weight::from_parts(0, 70).saturating_mul(n.into()))
    }

    fn root_register(n: u32) -> Weight {
        Weight::from_parts(193_927_338, 136_525)
            .saturating_add(Weight::from_parts(2_422_796, 0).saturating_mul(n.into()))
            .saturating_add(ParityDbWeight::get().reads(18))
            .saturating_add(ParityDbWeight::get().reads(1_u64.saturating_mul(n.into())))
            .saturating_add(ParityDbWeight::get().writes(30))
            .saturating_add(Weight::from_parts(0, 2_552).saturating_mul(n.into()))
    }

    fn register_network(s: u32) -> Weight {
        Weight::from_parts(3_684_099_983, 979_448)
            .saturating_add(Weight::from_parts(14_173_464, 0).saturating_mul(s.into()))
            .saturating_add(ParityDbWeight::get().reads(1293))
            .saturating_add(ParityDbWeight::get().reads(6_u64.saturating_mul(s.into())))
            .saturating_add(ParityDbWeight::get().writes(971))
            .saturating_add(Weight::from_parts(0, 2_598).saturating_mul(s.into()))
    }

    fn register_network_with_identity(s: u32, b: u32) -> Weight {
        Weight::from_parts(3_680_603_989, 978_443)
            .saturating_add(Weight::from_parts(14_349_040, 0).saturating_mul(s.into()))
            .saturating_add(ParityDbWeight::get().reads(1293))
            .saturating_add(ParityDbWeight::get().reads(6_u64.saturating_mul(s.into())))
            .saturating_add(ParityDbWeight::get().writes(972))
            .saturating_add(Weight::from_parts(0, 5).saturating_mul(b.into()))
            .saturating_add(Weight::from_parts(0, 2_584).saturating_mul(s.into()))
    }

    fn dissolve_network() -> Weight {
        Weight::from_parts(2_085_578_000, 682_412)
            .saturating_add(ParityDbWeight::get().reads(1013))
            .saturating_add(ParityDbWeight::get().writes(990))
    }

    fn root_dissolve_network() -> Weight {
        Weight::from_parts(2_071_241_000, 682_412)
            .saturating_add(ParityDbWeight::get().reads(1013))
            .saturating_add(ParityDbWeight::get().writes(990))
    }

    fn set_identity(_b: u32, h: u32) -> Weight {
        Weight::from_parts(427_604_740, 5_222)
            .saturating_add(Weight::from_parts(3_089_726, 0).saturating_mul(h.into()))
            .saturating_add(ParityDbWeight::get().reads(3))
            .saturating_add(ParityDbWeight::get().reads(1_u64.saturating_mul(h.into())))
            .saturating_add(ParityDbWeight::get().writes(1))
            .saturating_add(Weight::from_parts(0, 2_507).saturating_mul(h.into()))
    }

    fn set_subnet_identity(b: u32) -> Weight {
        Weight::from_parts(25_540_620, 4_203)
            .saturating_add(Weight::from_parts(711, 0).saturating_mul(b.into()))
            .saturating_add(ParityDbWeight::get().reads(2))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn try_associate_hotkey() -> Weight {
        Weight::from_parts(63_440_000, 135_418)
            .saturating_add(ParityDbWeight::get().reads(3))
            .saturating_add(ParityDbWeight::get().writes(3))
    }

    fn start_call() -> Weight {
        Weight::from_parts(33_726_000, 4_651)
            .saturating_add(ParityDbWeight::get().reads(5))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn associate_evm_key() -> Weight {
        Weight::from_parts(97_987_000, 5_025)
            .saturating_add(ParityDbWeight::get().reads(5))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn update_symbol() -> Weight {
        Weight::from_parts(32_372_000, 4_294)
            .saturating_add(ParityDbWeight::get().reads(4))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn sudo_set_tx_childkey_take_rate_limit() -> Weight {
        Weight::from_parts(6_023_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_min_childkey_take() -> Weight {
        Weight::from_parts(5_995_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_max_childkey_take() -> Weight {
        Weight::from_parts(6_050_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn set_pending_childkey_cooldown() -> Weight {
        Weight::from_parts(3_157_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_num_root_claims() -> Weight {
        Weight::from_parts(3_251_000, 0).saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_root_claim_threshold() -> Weight {
        Weight::from_parts(18_484_000, 4_203)
            .saturating_add(ParityDbWeight::get().reads(2))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn enable_voting_power_tracking() -> Weight {
        Weight::from_parts(22_805_000, 4_203)
            .saturating_add(ParityDbWeight::get().reads(2))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn disable_voting_power_tracking() -> Weight {
        Weight::from_parts(26_792_000, 4_350)
            .saturating_add(ParityDbWeight::get().reads(3))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn sudo_set_voting_power_ema_alpha() -> Weight {
        Weight::from_parts(17_338_000, 4_073)
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1))
    }

    fn set_tempo(s: u32) -> Weight {
        Weight::from_parts(89_149_807, 5_239)
            .saturating_add(Weight::from_parts(628_896, 0).saturating_mul(s.into()))
            .saturating_add(ParityDbWeight::get().reads(10))
            .saturating_add(ParityDbWeight::get().writes(4))
            .saturating_add(Weight::from_parts(0, 31).saturating_mul(s.into()))
    }

    fn set_activity_cutoff_factor() -> Weight {
        Weight::from_parts(51_670_000, 4_719)
            .saturating_add(ParityDbWeight::get().reads(9))
            .saturating_add(ParityDbWeight::get().writes(2))
    }

    fn trigger_epoch(s: u32) -> Weight {
        Weight::from_parts(89_186_300, 5_297)
            .saturating_add(Weight::from_parts(565_684, 0).saturating_mul(s.into()))
            .saturating_add(ParityDbWeight::get().reads(12))
            .saturating_add(ParityDbWeight::get().writes(3))
            .saturating_add(Weight::from_parts(0, 31).saturating_mul(s.into()))
    }

    fn idle_subnets(s: u32) -> Weight {
        Weight::from_parts(8_834_027, 2_103)
            .saturating_add(Weight::from_parts(579_927, 0).saturating_mul(s.into()))
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().writes(1_u64.saturating_mul(s.into())))
            .saturating_add(Weight::from_parts(0, 19).saturating_mul(s.into()))
    }

    fn epoch_slots(s: u32) -> Weight {
        Weight::from_parts(14_177_775, 2_388)
            .saturating_add(Weight::from_parts(8_191_803, 0).saturating_mul(s.into()))
            .saturating_add(ParityDbWeight::get().reads(2))
            .saturating_add(ParityDbWeight::get().reads(2_u64.saturating_mul(s.into())))
            .saturating_add(ParityDbWeight::get().writes(2))
            .saturating_add(ParityDbWeight::get().writes(5_u64.saturating_mul(s.into())))
            .saturating_add(Weight::from_parts(0, 2_492).saturating_mul(s.into()))
    }

    fn moving_prices(s: u32) -> Weight {
        Weight::from_parts(21_959_176, 3_128)
            .saturating_add(Weight::from_parts(4_458_393, 0).saturating_mul(s.into()))
            .saturating_add(ParityDbWeight::get().reads(1))
            .saturating_add(ParityDbWeight::get().reads(2_u64.saturating_mul(s.into())))
            .saturating_add(ParityDbWeight::get().writes(1_u64.saturating_mul(s.into())))
            .saturating_add(Weight::from_parts(0, 2_485).saturating_mul(s.into()))
    }

    fn dissolution_entries(e: u32) -> Weight {
        Weight::from_parts(168_888_139, 292_455)
            .saturating_add(Weight::from_parts(1_519_298, 0).saturating_mul(e.into()))
            .saturating_add(ParityDbWeight::get().reads(2))
            .saturating_add(ParityDbWeight::get().reads(1_u64.saturating_mul(e.into())))
            .saturating_add(ParityDbWeight::get().writes(1_u64.saturating_mul(e.into())))
            .saturating_add(Weight::from_parts(0, 830).saturating_mul(e.into()))
    }

    fn dissolution_holders(e: u32) -> Weight {
        Weight::from_parts(86_396_955, 9_065)
            .saturating_add(Weight::from_parts(8_789_079, 0).saturating_mul(e.into()))
            .saturating_add(ParityDbWeight::get().reads(6))
            .saturating_add(ParityDbWeight::get().writes(2))
            .saturating_add(Weight::from_parts(0, 516).saturating_mul(e.into()))
    }
}
