//! Subnets and their hyperparameters.

use codec::Compact;
use mycelium_fixed::{I32F32, U64F64};

use super::*;
use crate::info::*;

#[test]
fn what_does_not_exist_has_no_read_model() {
    reading(|| {
        assert!(SubnetInfo::of::<Test>(NOWHERE).is_none());
        assert!(SubnetInfov2::of::<Test>(NOWHERE).is_none());
        assert!(SubnetHyperparams::of::<Test>(NOWHERE).is_none());
        assert!(SubnetHyperparamsV2::of::<Test>(NOWHERE).is_none());
        assert!(hyperparam_entries::<Test>(NOWHERE).is_none());
        assert!(DynamicInfo::of::<Test>(NOWHERE).is_none());
        assert!(SubnetState::of::<Test>(NOWHERE).is_none());
        assert!(Metagraph::of::<Test>(NOWHERE).is_none());
        assert!(SelectiveMetagraph::of::<Test>(NOWHERE, vec![1]).is_none());
        assert!(subnet_account_id::<Test>(NOWHERE).is_none());
        assert!(next_epoch_start_block::<Test>(NOWHERE).is_none());
        assert!(NeuronInfo::all::<Test>(NOWHERE).is_empty());
        assert!(NeuronInfoLite::all::<Test>(NOWHERE).is_empty());
    });
}

#[test]
fn lists_go_over_all_networks_by_rising_number() {
    reading(|| {
        // Below 256 in the order of keys, which begin with the lower byte.
        let later = NetUid::new(256);
        NetworksAdded::<Test>::insert(later, true);
        NetworksAdded::<Test>::insert(NOWHERE, false);
        let netuids: Vec<u16> = SubnetInfo::all::<Test>()
            .into_iter()
            .map(|info| info.expect("networks exist").netuid.0.to_u16())
            .collect();
        assert_eq!(netuids, [0, 2, 256]);
        assert_eq!(DynamicInfo::all::<Test>().len(), 3);
        assert_eq!(Metagraph::all::<Test>().len(), 3);
        assert_eq!(SubnetPrice::all::<Test>().len(), 3);
    });
}

#[test]
fn subnet_is_called_by_its_identity() {
    reading(|| {
        let name_of = |netuid| {
            let info = DynamicInfo::of::<Test>(netuid).expect("the subnet exists");
            let bytes = info.subnet_name.into_iter().map(|byte| byte.0).collect();
            String::from_utf8(bytes).expect("names are text")
        };
        assert_eq!(name_of(NetUid::ROOT), "root");
        assert_eq!(name_of(NETUID), "unknown");
        SubnetIdentitiesV3::<Test>::insert(NETUID, SubnetIdentityV3::default());
        assert_eq!(name_of(NETUID), "unknown");
        let identity = SubnetIdentityV3 {
            subnet_name: b"mine".to_vec(),
            ..Default::default()
        };
        SubnetIdentitiesV3::<Test>::insert(NETUID, &identity);
        assert_eq!(name_of(NETUID), "mine");
        let info = SubnetInfov2::of::<Test>(NETUID).expect("the subnet exists");
        assert_eq!(info.identity, Some(identity));
    });
}

#[test]
fn hyperparameters_by_name_come_in_their_order() {
    reading(|| {
        AlphaValues::<Test>::insert(NETUID, (1, 2));
        BurnHalfLife::<Test>::insert(NETUID, 77);
        let entries = hyperparam_entries::<Test>(NETUID).expect("the subnet exists");
        let names: Vec<String> = entries
            .iter()
            .map(|entry| String::from_utf8(entry.name.clone()).expect("names are text"))
            .collect();
        assert_eq!(
            names.join(" "),
            "kappa immunity_period min_allowed_weights max_weights_limit tempo weights_version \
             weights_rate_limit activity_cutoff activity_cutoff_factor registration_allowed \
             target_regs_per_interval min_burn max_burn burn_half_life burn_increase_mult \
             bonds_moving_avg max_regs_per_block serving_rate_limit max_validators \
             commit_reveal_period commit_reveal_weights_enabled alpha_high alpha_low \
             liquid_alpha_enabled alpha_sigmoid_steepness yuma_version subnet_is_active \
             transfers_enabled bonds_reset_enabled user_liquidity_enabled owner_cut_enabled \
             owner_cut_auto_lock_enabled min_childkey_take"
        );
        let value_of = |name: &str| {
            let entry = entries.iter().find(|entry| entry.name == name.as_bytes());
            entry.expect("the name is in the list").value
        };
        assert_eq!(value_of("alpha_high"), 2_u16.into());
        assert_eq!(value_of("alpha_low"), 1_u16.into());
        assert_eq!(value_of("burn_half_life"), 77_u16.into());
        assert_eq!(value_of("max_weights_limit"), u16::MAX.into());
        assert_eq!(value_of("weights_version"), 0_u64.into());
        assert_eq!(value_of("activity_cutoff_factor"), 13_889_u32.into());
        assert_eq!(value_of("min_burn"), tao(500_000).into());
        let multiplier = U64F64::from_bits(23_242_897_532_874_035_200);
        assert_eq!(value_of("burn_increase_mult"), multiplier.into());
        assert_eq!(
            value_of("alpha_sigmoid_steepness"),
            I32F32::from_bits(1000 << 32).into()
        );
        assert_eq!(value_of("owner_cut_enabled"), true.into());
    });
}

#[test]
fn positional_hyperparameters_read_what_was_set() {
    reading(|| {
        Tempo::<Test>::insert(NETUID, 100);
        ActivityCutoffFactorMilli::<Test>::insert(NETUID, 1_500);
        AlphaSigmoidSteepness::<Test>::insert(NETUID, -3);
        Yuma3On::<Test>::insert(NETUID, true);
        SubtokenEnabled::<Test>::insert(NETUID, true);
        TransferToggle::<Test>::insert(NETUID, false);
        let second = SubnetHyperparamsV2::of::<Test>(NETUID).expect("the subnet exists");
        assert_eq!(second.tempo, Compact(100));
        assert_eq!(second.activity_cutoff, Compact(150));
        assert_eq!(second.alpha_sigmoid_steepness, I32F32::from_bits(-3 << 32));
        assert_eq!(second.yuma_version, Compact(3));
        assert!(second.subnet_is_active);
        assert!(!second.transfers_enabled);
        let first = SubnetHyperparams::of::<Test>(NETUID).expect("the subnet exists");
        assert_eq!(
            (first.alpha_low, first.alpha_high),
            (Compact(45_875), Compact(58_982))
        );
        assert_eq!(first.weights_rate_limit, Compact(100));
        // A cutoff of less than a block is a block.
        ActivityCutoffFactorMilli::<Test>::insert(NETUID, 1);
        let cutoff = SubnetHyperparams::of::<Test>(NETUID).map(|first| first.activity_cutoff);
        assert_eq!(cutoff, Some(Compact(1)));
    });
}

#[test]
fn next_epoch_is_a_tempo_away_or_earlier_if_asked_for() {
    reading(|| {
        Tempo::<Test>::insert(NETUID, 100);
        LastEpochBlock::<Test>::insert(NETUID, 950);
        let next = || next_epoch_start_block::<Test>(NETUID);
        assert_eq!(next(), Some(1050));
        PendingEpochAt::<Test>::insert(NETUID, 1010);
        assert_eq!(next(), Some(1010));
        PendingEpochAt::<Test>::insert(NETUID, 2000);
        assert_eq!(next(), Some(1050));
        Tempo::<Test>::insert(NETUID, 0);
        assert_eq!(next(), None);
    });
}

#[test]
fn account_and_automatic_hotkey_are_told() {
    reading(|| {
        let account = subnet_account_id::<Test>(NETUID).expect("the subnet exists");
        let mut expected = [0; 32];
        expected[..14].copy_from_slice(b"modlsubtensr\x02\x00");
        assert_eq!(account, AccountId32::new(expected));
        assert_eq!(coldkey_auto_stake_hotkey::<Test>(&coldkey(1), NETUID), None);
        AutoStakeDestination::<Test>::insert(coldkey(1), NETUID, hotkey(2));
        assert_eq!(
            coldkey_auto_stake_hotkey::<Test>(&coldkey(1), NETUID),
            Some(hotkey(2))
        );
    });
}
