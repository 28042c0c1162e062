//! Every field, beside the item of storage that it shows: all items hold values of their own, so that no
//! field can show another's.

use codec::Compact;
use mycelium_fixed::{I32F32, I96F32, U64F64};

use super::*;
use crate::info::*;

fn bytes(text: &[u8]) -> CompactBytes {
    text.iter().copied().map(Compact).collect()
}

fn pairs(row: &[(u16, u16)]) -> Vec<(Compact<u16>, Compact<u16>)> {
    row.iter()
        .map(|(uid, value)| (Compact(*uid), Compact(*value)))
        .collect()
}

fn subnet_identity() -> SubnetIdentityV3 {
    SubnetIdentityV3 {
        subnet_name: b"name".to_vec(),
        github_repo: b"repository".to_vec(),
        subnet_contact: b"contact".to_vec(),
        subnet_url: b"url".to_vec(),
        discord: b"discord".to_vec(),
        description: b"description".to_vec(),
        logo_url: b"logo".to_vec(),
        additional: b"additional".to_vec(),
    }
}

fn identity() -> ChainIdentityV2 {
    ChainIdentityV2 {
        name: b"owner".to_vec(),
        ..Default::default()
    }
}

fn axon() -> AxonInfo {
    AxonInfo {
        port: 8_091,
        ..Default::default()
    }
}

fn prometheus() -> PrometheusInfo {
    PrometheusInfo {
        port: 9_000,
        ..Default::default()
    }
}

/// Reads from a subnet of which every item of storage holds a value of its own.
fn filled(test: impl FnOnce()) {
    reading(|| {
        fill_numbers();
        fill_switches();
        fill_neurons();
        test();
    });
}

fn fill_numbers() {
    Rho::<Test>::insert(NETUID, 11);
    Kappa::<Test>::insert(NETUID, 12);
    MinAllowedWeights::<Test>::insert(NETUID, 13);
    WeightsVersionKey::<Test>::insert(NETUID, 14);
    WeightsSetRateLimit::<Test>::insert(NETUID, 15);
    MaxAllowedValidators::<Test>::insert(NETUID, 16);
    MaxAllowedUids::<Test>::insert(NETUID, 17);
    Difficulty::<Test>::insert(NETUID, 18);
    ImmunityPeriod::<Test>::insert(NETUID, 19);
    MinDifficulty::<Test>::insert(NETUID, 20);
    MaxDifficulty::<Test>::insert(NETUID, 21);
    MinBurn::<Test>::insert(NETUID, tao(22));
    MaxBurn::<Test>::insert(NETUID, tao(23));
    AdjustmentAlpha::<Test>::insert(NETUID, 24);
    AdjustmentInterval::<Test>::insert(NETUID, 25);
    TargetRegistrationsPerInterval::<Test>::insert(NETUID, 26);
    MaxRegistrationsPerBlock::<Test>::insert(NETUID, 27);
    ServingRateLimit::<Test>::insert(NETUID, 28);
    RevealPeriodEpochs::<Test>::insert(NETUID, 29);
    BondsMovingAverage::<Test>::insert(NETUID, 32);
    ScalingLawPower::<Test>::insert(NETUID, 33);
    Tempo::<Test>::insert(NETUID, 361);
    Burn::<Test>::insert(NETUID, tao(34));
    SubnetworkN::<Test>::insert(NETUID, 3);
    BlocksSinceLastStep::<Test>::insert(NETUID, 913);
    LastMechansimStepBlock::<Test>::insert(NETUID, 912);
    NetworkRegisteredAt::<Test>::insert(NETUID, 411);
    SubnetAlphaIn::<Test>::insert(NETUID, alpha(1_001));
    SubnetAlphaOut::<Test>::insert(NETUID, alpha(1_002));
    SubnetTAO::<Test>::insert(NETUID, tao(1_003));
    SubnetAlphaOutEmission::<Test>::insert(NETUID, alpha(1_004));
    SubnetAlphaInEmission::<Test>::insert(NETUID, alpha(1_005));
    SubnetTaoInEmission::<Test>::insert(NETUID, tao(1_006));
    SubnetVolume::<Test>::insert(NETUID, 1_007);
    AlphaValues::<Test>::insert(NETUID, (30, 31));

    PendingServerEmission::<Test>::insert(NETUID, alpha(1_009));
    PendingValidatorEmission::<Test>::insert(NETUID, alpha(8));
    SubnetMovingPrice::<Test>::insert(NETUID, I96F32::from_bits(1_008));
    ActivityCutoffFactorMilli::<Test>::insert(NETUID, 1_500);
    // The item that nothing reads any more.
    ActivityCutoff::<Test>::insert(NETUID, 39);
    BurnHalfLife::<Test>::insert(NETUID, 35);
    BurnIncreaseMult::<Test>::insert(NETUID, U64F64::from_bits(38));
    AlphaSigmoidSteepness::<Test>::insert(NETUID, 36);
    MinChildkeyTakePerSubnet::<Test>::insert(NETUID, 37);
    SubnetIdentitiesV3::<Test>::insert(NETUID, subnet_identity());
}

/// Some on, some off. That none shows another is for a test of its own.
fn fill_switches() {
    NetworkRegistrationAllowed::<Test>::insert(NETUID, true);
    NetworkPowRegistrationAllowed::<Test>::insert(NETUID, true);
    CommitRevealWeightsEnabled::<Test>::insert(NETUID, false);
    LiquidAlphaOn::<Test>::insert(NETUID, true);
    SubtokenEnabled::<Test>::insert(NETUID, true);
    TransferToggle::<Test>::insert(NETUID, false);
    BondsResetOn::<Test>::insert(NETUID, true);

    Yuma3On::<Test>::insert(NETUID, true);
    OwnerCutEnabled::<Test>::insert(NETUID, false);
    OwnerCutAutoLockEnabled::<Test>::insert(NETUID, true);
}

fn fill_neurons() {
    let mut neurons = [0, 1, 2].map(neuron);
    // Not active, with a permit.
    neurons[2].active = false;
    SubtensorModule::put_neurons(NETUID, &neurons);
    IdentitiesV2::<Test>::insert(coldkey(1), identity());
    Axons::<Test>::insert(NETUID, hotkey(1), axon());
    Prometheus::<Test>::insert(NETUID, hotkey(1), prometheus());
    Weights::<Test>::insert(MECHANISMS[0], 0, vec![(0, 0), (1, 41), (2, 42)]);
    Bonds::<Test>::insert(MECHANISMS[0], 0, vec![(1, 0), (2, 43)]);
    // Just less than half of all root stake counts.
    TaoWeight::<Test>::put(u64::MAX / 2);
    stake(NETUID, &hotkey(0), &coldkey(0), 1_000);
    stake(NETUID, &hotkey(2), &coldkey(2), 5_000);
    stake(NetUid::ROOT, &hotkey(0), &coldkey(0), 4_000);
    AlphaDividendsPerSubnet::<Test>::insert(NETUID, hotkey(2), alpha(6));
}

fn metagraph() -> Metagraph {
    Metagraph {
        netuid: Compact(NETUID),
        name: bytes(b"name"),
        symbol: bytes(b"ab"),
        identity: Some(subnet_identity()),
        network_registered_at: Compact(411),
        owner_hotkey: hotkey(0),
        owner_coldkey: coldkey(0),
        block: Compact(1_000),
        tempo: Compact(361),
        last_step: Compact(912),
        blocks_since_last_step: Compact(88),
        subnet_emission: Compact(0),
        alpha_in: Compact(alpha(1_001)),
        alpha_out: Compact(alpha(1_002)),
        tao_in: Compact(tao(1_003)),
        alpha_out_emission: Compact(alpha(1_004)),
        alpha_in_emission: Compact(alpha(1_005)),
        tao_in_emission: Compact(tao(1_006)),
        pending_alpha_emission: Compact(alpha(1_017)),
        pending_root_emission: Compact(tao(0)),
        subnet_volume: Compact(1_007),
        moving_price: I96F32::from_bits(1_008),
        rho: Compact(11),
        kappa: Compact(12),
        min_allowed_weights: Compact(13),
        max_weights_limit: Compact(65_535),
        weights_version: Compact(14),
        weights_rate_limit: Compact(15),
        activity_cutoff: Compact(541),
        max_validators: Compact(16),
        num_uids: Compact(3),
        max_uids: Compact(17),
        burn: Compact(tao(34)),
        difficulty: Compact(18),
        registration_allowed: true,
        pow_registration_allowed: true,
        immunity_period: Compact(19),
        min_difficulty: Compact(20),
        max_difficulty: Compact(21),
        min_burn: Compact(tao(22)),
        max_burn: Compact(tao(23)),
        adjustment_alpha: Compact(24),
        adjustment_interval: Compact(25),
        target_regs_per_interval: Compact(26),
        max_regs_per_block: Compact(27),
        serving_rate_limit: Compact(28),
        commit_reveal_weights_enabled: false,
        commit_reveal_period: Compact(29),
        liquid_alpha_enabled: true,
        alpha_high: Compact(31),
        alpha_low: Compact(30),
        bonds_moving_avg: Compact(32),
        hotkeys: [0, 1, 2].map(hotkey).to_vec(),
        coldkeys: [0, 1, 2].map(coldkey).to_vec(),
        identities: vec![None, Some(identity()), None],
        axons: vec![AxonInfo::default(), axon(), AxonInfo::default()],
        active: vec![true, false, false],
        validator_permit: vec![true, false, true],
        pruning_score: Vec::new(),
        last_update: [500, 501, 502].map(Compact).to_vec(),
        emission: [100, 20, 3].map(|rao| Compact(alpha(rao))).to_vec(),
        dividends: [4, 5, 6].map(Compact).to_vec(),
        incentives: [10, 11, 12].map(Compact).to_vec(),
        consensus: [1, 2, 3].map(Compact).to_vec(),
        trust: Vec::new(),
        rank: Vec::new(),
        block_at_registration: [400, 401, 402].map(Compact).to_vec(),
        alpha_stake: [1_000, 0, 5_000].map(|rao| Compact(alpha(rao))).to_vec(),
        tao_stake: [4_000, 0, 0].map(|rao| Compact(tao(rao))).to_vec(),
        total_stake: [2_999, 0, 5_000].map(|rao| Compact(tao(rao))).to_vec(),
        tao_dividends_per_hotkey: [0, 1, 2].map(|uid| (hotkey(uid), Compact(tao(0)))).to_vec(),
        alpha_dividends_per_hotkey: [(0, 0), (1, 0), (2, 6)]
            .map(|(uid, rao)| (hotkey(uid), Compact(alpha(rao))))
            .to_vec(),
    }
}

#[test]
fn metagraph_shows_each_item_in_its_field() {
    filled(|| {
        assert_eq!(Metagraph::of::<Test>(NETUID), Some(metagraph()));
        let second = Metagraph {
            netuid: Compact(NetUid::new(4_098)),
            last_update: [1_500, 1_501, 1_502].map(Compact).to_vec(),
            incentives: [1_010, 1_011, 1_012].map(Compact).to_vec(),
            ..metagraph()
        };
        let mechanism = mycelium_types::MechId::new(1);
        assert_eq!(
            Metagraph::of_mechanism::<Test>(NETUID, mechanism),
            Some(second)
        );
    });
}

/// Asks for fields one by one, by the numbers that clients know them by.
macro_rules! ask_for {
    ($whole:ident: $($index:literal $field:ident),* $(,)?) => {$(
        let chosen = SelectiveMetagraph::of::<Test>(NETUID, vec![$index]).expect("it exists");
        assert_eq!(chosen.$field, Some($whole.$field), "field {}", $index);
    )*};
}

#[test]
fn chosen_field_is_the_one_of_its_number() {
    filled(|| {
        let whole = metagraph();
        ask_for!(whole: 1 name, 2 symbol, 3 identity, 4 network_registered_at, 5 owner_hotkey, 6 owner_coldkey, 7 block, 8 tempo, 9 last_step, 10 blocks_since_last_step, 11 subnet_emission, 12 alpha_in, 13 alpha_out, 14 tao_in, 15 alpha_out_emission, 16 alpha_in_emission, 17 tao_in_emission, 18 pending_alpha_emission, 19 pending_root_emission, 20 subnet_volume, 21 moving_price, 22 rho, 23 kappa, 24 min_allowed_weights, 25 max_weights_limit, 26 weights_version, 27 weights_rate_limit, 28 activity_cutoff, 29 max_validators, 30 num_uids, 31 max_uids, 32 burn, 33 difficulty, 34 registration_allowed, 35 pow_registration_allowed, 36 immunity_period, 37 min_difficulty, 38 max_difficulty, 39 min_burn, 40 max_burn, 41 adjustment_alpha, 42 adjustment_interval, 43 target_regs_per_interval, 44 max_regs_per_block, 45 serving_rate_limit, 46 commit_reveal_weights_enabled, 47 commit_reveal_period, 48 liquid_alpha_enabled, 49 alpha_high, 50 alpha_low, 51 bonds_moving_avg, 52 hotkeys, 53 coldkeys, 54 identities, 55 axons, 56 active, 57 validator_permit, 58 pruning_score, 59 last_update, 60 emission, 61 dividends, 62 incentives, 63 consensus, 64 trust, 65 rank, 66 block_at_registration, 67 alpha_stake, 68 tao_stake, 69 total_stake, 70 tao_dividends_per_hotkey, 71 alpha_dividends_per_hotkey);
        let rest = SelectiveMetagraph::of::<Test>(NETUID, vec![0, 72, 73]).expect("it exists");
        assert_eq!(rest.netuid, Compact(NETUID));
        assert_eq!(rest.validators, Some([2, 0].map(Compact).to_vec()));
        assert_eq!(rest.commitments, Some(Vec::new()));
    });
}

#[test]
fn dynamic_info_shows_each_item_in_its_field() {
    filled(|| {
        let expected = DynamicInfo {
            netuid: Compact(NETUID),
            owner_hotkey: hotkey(0),
            owner_coldkey: coldkey(0),
            subnet_name: bytes(b"name"),
            token_symbol: bytes(b"ab"),
            tempo: Compact(361),
            last_step: Compact(912),
            blocks_since_last_step: Compact(88),
            emission: Compact(0),
            alpha_in: Compact(alpha(1_001)),
            alpha_out: Compact(alpha(1_002)),
            tao_in: Compact(tao(1_003)),
            alpha_out_emission: Compact(alpha(1_004)),
            alpha_in_emission: Compact(alpha(1_005)),
            tao_in_emission: Compact(tao(1_006)),
            pending_alpha_emission: Compact(alpha(1_017)),
            pending_root_emission: Compact(tao(0)),
            subnet_volume: Compact(1_007),
            network_registered_at: Compact(411),
            subnet_identity: Some(subnet_identity()),
            moving_price: I96F32::from_bits(1_008),
        };
        assert_eq!(DynamicInfo::of::<Test>(NETUID), Some(expected));
    });
}

#[test]
fn subnet_info_shows_each_item_in_its_field() {
    filled(|| {
        let first = SubnetInfo {
            netuid: Compact(NETUID),
            rho: Compact(11),
            kappa: Compact(12),
            difficulty: Compact(18),
            immunity_period: Compact(19),
            max_allowed_validators: Compact(16),
            min_allowed_weights: Compact(13),
            max_weights_limit: Compact(65_535),
            scaling_law_power: Compact(33),
            subnetwork_n: Compact(3),
            max_allowed_uids: Compact(17),
            blocks_since_last_step: Compact(913),
            tempo: Compact(361),
            network_modality: Compact(0),
            network_connect: Vec::new(),
            emission_values: Compact(0),
            burn: Compact(tao(34)),
            owner: coldkey(0),
        };
        assert_eq!(SubnetInfo::of::<Test>(NETUID), Some(first));
        let second = SubnetInfov2 {
            netuid: Compact(NETUID),
            rho: Compact(11),
            kappa: Compact(12),
            difficulty: Compact(18),
            immunity_period: Compact(19),
            max_allowed_validators: Compact(16),
            min_allowed_weights: Compact(13),
            max_weights_limit: Compact(65_535),
            scaling_law_power: Compact(33),
            subnetwork_n: Compact(3),
            max_allowed_uids: Compact(17),
            blocks_since_last_step: Compact(913),
            tempo: Compact(361),
            network_modality: Compact(0),
            network_connect: Vec::new(),
            emission_value: Compact(0),
            burn: Compact(tao(34)),
            owner: coldkey(0),
            identity: Some(subnet_identity()),
        };
        assert_eq!(SubnetInfov2::of::<Test>(NETUID), Some(second));
    });
}

#[test]
fn subnet_state_shows_each_item_in_its_field() {
    filled(|| {
        let expected = SubnetState {
            netuid: Compact(NETUID),
            hotkeys: [0, 1, 2].map(hotkey).to_vec(),
            coldkeys: [0, 1, 2].map(coldkey).to_vec(),
            active: vec![true, false, false],
            validator_permit: vec![true, false, true],
            pruning_score: Vec::new(),
            last_update: [500, 501, 502].map(Compact).to_vec(),
            emission: [100, 20, 3].map(|rao| Compact(alpha(rao))).to_vec(),
            dividends: [4, 5, 6].map(Compact).to_vec(),
            incentives: [10, 11, 12].map(Compact).to_vec(),
            consensus: [1, 2, 3].map(Compact).to_vec(),
            trust: Vec::new(),
            rank: Vec::new(),
            block_at_registration: [400, 401, 402].map(Compact).to_vec(),
            alpha_stake: [1_000, 0, 5_000].map(|rao| Compact(alpha(rao))).to_vec(),
            tao_stake: [4_000, 0, 0].map(|rao| Compact(tao(rao))).to_vec(),
            total_stake: [2_999, 0, 5_000].map(|rao| Compact(tao(rao))).to_vec(),
            emission_history: vec![vec![Compact(alpha(0)); 3]; 2],
        };
        assert_eq!(SubnetState::of::<Test>(NETUID), Some(expected));
    });
}

#[test]
fn positional_hyperparameters_show_each_item_in_its_field() {
    filled(|| {
        let first = SubnetHyperparams {
            rho: Compact(11),
            kappa: Compact(12),
            immunity_period: Compact(19),
            min_allowed_weights: Compact(13),
            max_weights_limit: Compact(65_535),
            tempo: Compact(361),
            min_difficulty: Compact(20),
            max_difficulty: Compact(21),
            weights_version: Compact(14),
            weights_rate_limit: Compact(15),
            adjustment_interval: Compact(25),
            activity_cutoff: Compact(541),
            registration_allowed: true,
            target_regs_per_interval: Compact(26),
            min_burn: Compact(tao(22)),
            max_burn: Compact(tao(23)),
            bonds_moving_avg: Compact(32),
            max_regs_per_block: Compact(27),
            serving_rate_limit: Compact(28),
            max_validators: Compact(16),
            adjustment_alpha: Compact(24),
            difficulty: Compact(18),
            commit_reveal_period: Compact(29),
            commit_reveal_weights_enabled: false,
            alpha_high: Compact(31),
            alpha_low: Compact(30),
            liquid_alpha_enabled: true,
        };
        assert_eq!(SubnetHyperparams::of::<Test>(NETUID), Some(first));
        let second = SubnetHyperparamsV2 {
            rho: Compact(11),
            kappa: Compact(12),
            immunity_period: Compact(19),
            min_allowed_weights: Compact(13),
            max_weights_limit: Compact(65_535),
            tempo: Compact(361),
            min_difficulty: Compact(20),
            max_difficulty: Compact(21),
            weights_version: Compact(14),
            weights_rate_limit: Compact(15),
            adjustment_interval: Compact(25),
            activity_cutoff: Compact(541),
            registration_allowed: true,
            target_regs_per_interval: Compact(26),
            min_burn: Compact(tao(22)),
            max_burn: Compact(tao(23)),
            bonds_moving_avg: Compact(32),
            max_regs_per_block: Compact(27),
            serving_rate_limit: Compact(28),
            max_validators: Compact(16),
            adjustment_alpha: Compact(24),
            difficulty: Compact(18),
            commit_reveal_period: Compact(29),
            commit_reveal_weights_enabled: false,
            alpha_high: Compact(31),
            alpha_low: Compact(30),
            liquid_alpha_enabled: true,
            alpha_sigmoid_steepness: I32F32::from_bits(36 << 32),
            yuma_version: Compact(3),
            subnet_is_active: true,
            transfers_enabled: false,
            bonds_reset_enabled: true,
            user_liquidity_enabled: false,
        };
        assert_eq!(SubnetHyperparamsV2::of::<Test>(NETUID), Some(second));
    });
}

#[test]
fn named_hyperparameters_show_each_item_under_its_name() {
    filled(|| {
        let expected = [
            ("kappa", HyperparamValue::U16(Compact(12_u16))),
            ("immunity_period", HyperparamValue::U16(Compact(19_u16))),
            ("min_allowed_weights", HyperparamValue::U16(Compact(13_u16))),
            (
                "max_weights_limit",
                HyperparamValue::U16(Compact(65_535_u16)),
            ),
            ("tempo", HyperparamValue::U16(Compact(361_u16))),
            ("weights_version", HyperparamValue::U64(Compact(14_u64))),
            ("weights_rate_limit", HyperparamValue::U64(Compact(15_u64))),
            ("activity_cutoff", HyperparamValue::U64(Compact(541_u64))),
            (
                "activity_cutoff_factor",
                HyperparamValue::U32(Compact(1_500_u32)),
            ),
            ("registration_allowed", HyperparamValue::Bool(true)),
            (
                "target_regs_per_interval",
                HyperparamValue::U16(Compact(26_u16)),
            ),
            ("min_burn", HyperparamValue::TaoBalance(Compact(tao(22)))),
            ("max_burn", HyperparamValue::TaoBalance(Compact(tao(23)))),
            ("burn_half_life", HyperparamValue::U16(Compact(35_u16))),
            (
                "burn_increase_mult",
                HyperparamValue::U64F64(U64F64::from_bits(38)),
            ),
            ("bonds_moving_avg", HyperparamValue::U64(Compact(32_u64))),
            ("max_regs_per_block", HyperparamValue::U16(Compact(27_u16))),
            ("serving_rate_limit", HyperparamValue::U64(Compact(28_u64))),
            ("max_validators", HyperparamValue::U16(Compact(16_u16))),
            (
                "commit_reveal_period",
                HyperparamValue::U64(Compact(29_u64)),
            ),
            (
                "commit_reveal_weights_enabled",
                HyperparamValue::Bool(false),
            ),
            ("alpha_high", HyperparamValue::U16(Compact(31_u16))),
            ("alpha_low", HyperparamValue::U16(Compact(30_u16))),
            ("liquid_alpha_enabled", HyperparamValue::Bool(true)),
            (
                "alpha_sigmoid_steepness",
                HyperparamValue::I32F32(I32F32::from_bits(36 << 32)),
            ),
            ("yuma_version", HyperparamValue::U16(Compact(3_u16))),
            ("subnet_is_active", HyperparamValue::Bool(true)),
            ("transfers_enabled", HyperparamValue::Bool(false)),
            ("bonds_reset_enabled", HyperparamValue::Bool(true)),
            ("user_liquidity_enabled", HyperparamValue::Bool(false)),
            ("owner_cut_enabled", HyperparamValue::Bool(false)),
            ("owner_cut_auto_lock_enabled", HyperparamValue::Bool(true)),
            ("min_childkey_take", HyperparamValue::U16(Compact(37_u16))),
        ];
        let expected = expected.map(|(name, value)| HyperparamEntry {
            name: name.into(),
            value,
        });
        assert_eq!(hyperparam_entries::<Test>(NETUID), Some(expected.to_vec()));
    });
}

#[test]
fn neuron_shows_each_item_in_its_field() {
    filled(|| {
        for uid in 0..3 {
            let at = u16::from(uid);
            let full = NeuronInfo {
                hotkey: hotkey(uid),
                coldkey: coldkey(uid),
                uid: Compact(at),
                netuid: Compact(NETUID),
                active: uid == 0,
                axon_info: if uid == 1 {
                    axon()
                } else {
                    AxonInfo::default()
                },
                prometheus_info: if uid == 1 {
                    prometheus()
                } else {
                    PrometheusInfo::default()
                },
                stake: vec![(
                    coldkey(uid),
                    Compact(alpha([1_000, 0, 5_000][usize::from(uid)])),
                )],
                rank: Compact(0),
                emission: Compact(alpha([100, 20, 3][usize::from(uid)])),
                incentive: Compact(10 + at),
                consensus: Compact(1 + at),
                trust: Compact(0),
                validator_trust: Compact(7 + at),
                dividends: Compact(4 + at),
                last_update: Compact(500 + u64::from(uid)),
                validator_permit: uid != 1,
                weights: pairs(if uid == 0 { &[(1, 41), (2, 42)] } else { &[] }),
                bonds: pairs(if uid == 0 { &[(2, 43)] } else { &[] }),
                pruning_score: Compact(65_535),
            };
            assert_eq!(NeuronInfo::of::<Test>(NETUID, at), Some(full));
            let lite = NeuronInfoLite {
                hotkey: hotkey(uid),
                coldkey: coldkey(uid),
                uid: Compact(at),
                netuid: Compact(NETUID),
                active: uid == 0,
                axon_info: if uid == 1 {
                    axon()
                } else {
                    AxonInfo::default()
                },
                prometheus_info: if uid == 1 {
                    prometheus()
                } else {
                    PrometheusInfo::default()
                },
                stake: vec![(
                    coldkey(uid),
                    Compact(alpha([1_000, 0, 5_000][usize::from(uid)])),
                )],
                rank: Compact(0),
                emission: Compact(alpha([100, 20, 3][usize::from(uid)])),
                incentive: Compact(10 + at),
                consensus: Compact(1 + at),
                trust: Compact(0),
                validator_trust: Compact(7 + at),
                dividends: Compact(4 + at),
                last_update: Compact(500 + u64::from(uid)),
                validator_permit: uid != 1,
                pruning_score: Compact(65_535),
            };
            assert_eq!(NeuronInfoLite::of::<Test>(NETUID, at), Some(lite));
        }
    });
}

/// What says yes of a subnet, in all read models.
fn told() -> Vec<&'static str> {
    let graph = Metagraph::of::<Test>(NETUID).expect("it exists");
    let second = SubnetHyperparamsV2::of::<Test>(NETUID).expect("it exists");
    let first = SubnetHyperparams::of::<Test>(NETUID).expect("it exists");
    let entries = hyperparam_entries::<Test>(NETUID).expect("it exists");
    let named = |name: &str| {
        let entry = entries.iter().find(|entry| entry.name == name.as_bytes());
        let value = entry.expect("the name is in the list").value;
        [
            HyperparamValue::Bool(true),
            HyperparamValue::U16(Compact(3)),
        ]
        .contains(&value)
    };
    let all = [
        ("graph registration", graph.registration_allowed),
        ("graph work", graph.pow_registration_allowed),
        ("graph commits", graph.commit_reveal_weights_enabled),
        ("graph liquid", graph.liquid_alpha_enabled),
        ("first registration", first.registration_allowed),
        ("first commits", first.commit_reveal_weights_enabled),
        ("first liquid", first.liquid_alpha_enabled),
        ("second registration", second.registration_allowed),
        ("second commits", second.commit_reveal_weights_enabled),
        ("second liquid", second.liquid_alpha_enabled),
        ("second yuma", second.yuma_version == Compact(3)),
        ("second subtoken", second.subnet_is_active),
        ("second transfers", second.transfers_enabled),
        ("second resets", second.bonds_reset_enabled),
        ("second liquidity", second.user_liquidity_enabled),
        ("named registration", named("registration_allowed")),
        ("named commits", named("commit_reveal_weights_enabled")),
        ("named liquid", named("liquid_alpha_enabled")),
        ("named yuma", named("yuma_version")),
        ("named subtoken", named("subnet_is_active")),
        ("named transfers", named("transfers_enabled")),
        ("named resets", named("bonds_reset_enabled")),
        ("named liquidity", named("user_liquidity_enabled")),
        ("named cut", named("owner_cut_enabled")),
        ("named lock", named("owner_cut_auto_lock_enabled")),
    ];
    all.into_iter()
        .filter(|(_, yes)| *yes)
        .map(|(field, _)| field)
        .collect()
}

/// What turns something on or off, and the fields that tell of it.
type Switch = (fn(bool), &'static [&'static str]);

#[test]
fn switch_is_shown_by_its_fields_and_by_no_other() {
    reading(|| {
        let switches: [Switch; 10] = [
            (
                |on| NetworkRegistrationAllowed::<Test>::insert(NETUID, on),
                &[
                    "graph registration",
                    "first registration",
                    "second registration",
                    "named registration",
                ],
            ),
            (
                |on| NetworkPowRegistrationAllowed::<Test>::insert(NETUID, on),
                &["graph work"],
            ),
            (
                |on| CommitRevealWeightsEnabled::<Test>::insert(NETUID, on),
                &[
                    "graph commits",
                    "first commits",
                    "second commits",
                    "named commits",
                ],
            ),
            (
                |on| LiquidAlphaOn::<Test>::insert(NETUID, on),
                &[
                    "graph liquid",
                    "first liquid",
                    "second liquid",
                    "named liquid",
                ],
            ),
            (
                |on| Yuma3On::<Test>::insert(NETUID, on),
                &["second yuma", "named yuma"],
            ),
            (
                |on| SubtokenEnabled::<Test>::insert(NETUID, on),
                &["second subtoken", "named subtoken"],
            ),
            (
                |on| TransferToggle::<Test>::insert(NETUID, on),
                &["second transfers", "named transfers"],
            ),
            (
                |on| BondsResetOn::<Test>::insert(NETUID, on),
                &["second resets", "named resets"],
            ),
            (
                |on| OwnerCutEnabled::<Test>::insert(NETUID, on),
                &["named cut"],
            ),
            (
                |on| OwnerCutAutoLockEnabled::<Test>::insert(NETUID, on),
                &["named lock"],
            ),
        ];
        for (switch, _) in &switches {
            switch(false);
        }
        assert!(told().is_empty());
        for (switch, fields) in switches {
            switch(true);
            assert_eq!(told(), fields);
            switch(false);
        }
    });
}
