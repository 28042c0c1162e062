use frame_support::traits::{Hooks, fungible::Inspect};
use mycelium_types::{AlphaBalance, NetUid, TaoBalance};
use sp_runtime::{AccountId32, BuildStorage};

use crate::{
    AlphaV2, GenesisConfig, Keys, MaxAllowedUids, MaxAllowedValidators, MinAllowedWeights,
    NetworkImmunityPeriod, NetworkLastLockCost, NetworkLockReductionInterval, NetworkMinLockCost,
    NetworkRateLimit, NominatorMinRequiredStake, Profile, StartCallDelay, SubnetAlphaIn,
    SubnetAlphaOut, SubnetMechanism, SubnetOwner, SubnetOwnerHotkey, SubnetTAO, SubnetworkN,
    SubtokenEnabled, TargetRegistrationsPerInterval, Tempo, TokenSymbol, TotalHotkeyAlpha,
    TotalIssuance, TotalNetworks, mock::*,
};

const STARTER: NetUid = NetUid::new(1);

fn start(subtensor_module: GenesisConfig<Test>, test: impl FnOnce()) {
    let config = RuntimeGenesisConfig {
        balances: pallet_balances::GenesisConfig {
            balances: vec![(account(1), 1_000_000)],
            ..Default::default()
        },
        subtensor_module,
        ..Default::default()
    };
    let storage = config.build_storage().expect("the configuration is valid");
    sp_io::TestExternalities::new(storage).execute_with(|| {
        SubtensorModule::do_try_state().expect("the invariants hold in the first block");
        System::set_block_number(1);
        SubtensorModule::on_initialize(1);
        test();
        end_block();
    });
}

#[test]
fn root_is_there_from_the_beginning() {
    start(GenesisConfig::default(), || {
        let root = NetUid::ROOT;
        assert!(SubtensorModule::subnet_exists(root));
        assert_eq!(SubnetMechanism::<Test>::get(root), 0);
        assert_eq!(MaxAllowedUids::<Test>::get(root), 64);
        assert_eq!(MaxAllowedValidators::<Test>::get(root), 64);
        assert_eq!(MinAllowedWeights::<Test>::get(root), 0);
        assert_eq!(Tempo::<Test>::get(root), 100);
        assert_eq!(TargetRegistrationsPerInterval::<Test>::get(root), 1);
        assert_eq!(TokenSymbol::<Test>::get(root), "Τ".as_bytes());
        assert_eq!(SubnetworkN::<Test>::get(root), 0);
        assert!(SubtokenEnabled::<Test>::get(root));
        assert!(!SubnetOwner::<Test>::contains_key(root));
    });
}

#[test]
fn starter_has_a_neuron_and_a_pool_with_real_tao() {
    start(GenesisConfig::default(), || {
        let nobody = AccountId32::new([0; 32]);
        assert_eq!(TotalNetworks::<Test>::get(), 2);
        assert_eq!(SubnetMechanism::<Test>::get(STARTER), 1);
        assert_eq!(MaxAllowedUids::<Test>::get(STARTER), 256);
        assert_eq!(Tempo::<Test>::get(STARTER), 100);
        assert_eq!(TokenSymbol::<Test>::get(STARTER), "α".as_bytes());
        assert!(!SubtokenEnabled::<Test>::get(STARTER));
        assert_eq!(SubnetworkN::<Test>::get(STARTER), 1);
        assert_eq!(Keys::<Test>::get(STARTER, 0), nobody);
        assert_eq!(SubnetOwner::<Test>::get(STARTER), nobody);
        assert_eq!(
            SubnetTAO::<Test>::get(STARTER),
            TaoBalance::new(10_000_000_000)
        );
        assert_eq!(
            SubnetAlphaIn::<Test>::get(STARTER),
            AlphaBalance::new(10_000_000_000)
        );
        assert_eq!(
            SubnetAlphaOut::<Test>::get(STARTER),
            TotalHotkeyAlpha::<Test>::get(&nobody, STARTER)
        );
        assert!(AlphaV2::<Test>::contains_key((
            nobody.clone(),
            nobody,
            STARTER
        )));
        assert_eq!(
            Balances::balance(&SubtensorModule::subnet_account(STARTER)),
            10_000_000_000
        );
    });
}

#[test]
fn issuance_is_the_sum_of_the_balances() {
    start(GenesisConfig::default(), || {
        assert_eq!(TotalIssuance::<Test>::get().to_u64(), 10_001_000_000);
        assert_eq!(Balances::total_issuance(), 10_001_000_000);
    });
}

#[test]
fn chain_may_start_with_root_alone() {
    let config = GenesisConfig {
        starter_subnet: false,
        root_owner: Some((account(1), account(11))),
        start_call_delay: Some(10),
        balances_issuance: 5,
        stakes: vec![(account(1), vec![(account(11), (1, 0))])],
        ..Default::default()
    };
    start(config, || {
        assert!(!SubtensorModule::subnet_exists(STARTER));
        assert_eq!(TotalNetworks::<Test>::get(), 1);
        assert_eq!(SubnetOwner::<Test>::get(NetUid::ROOT), account(1));
        assert_eq!(SubnetOwnerHotkey::<Test>::get(NetUid::ROOT), account(11));
        assert_eq!(SubtensorModule::owner_of(&account(11)), Some(account(1)));
        assert_eq!(StartCallDelay::<Test>::get(), 10);
        assert_eq!(TotalIssuance::<Test>::get().to_u64(), 1_000_000);
    });
}

#[test]
fn profile_of_the_public_network_has_its_values() {
    let config = GenesisConfig {
        profile: Profile::MainnetLike,
        ..Default::default()
    };
    start(config, || {
        assert_eq!(NetworkImmunityPeriod::<Test>::get(), 864_000);
        assert_eq!(NetworkLockReductionInterval::<Test>::get(), 57_600);
        assert_eq!(NetworkRateLimit::<Test>::get(), 28_800);
        assert_eq!(NominatorMinRequiredStake::<Test>::get(), 10_000_000);
        assert_eq!(NetworkMinLockCost::<Test>::get(), TaoBalance::COIN);
        assert_eq!(
            NetworkLastLockCost::<Test>::get(),
            TaoBalance::new(1_250_000_000_000)
        );
        assert_eq!(
            SubtensorModule::lock_cost(),
            TaoBalance::new(2_500_000_000_000)
        );
    });
}

#[test]
fn configuration_reads_the_keys_of_other_chains_of_the_family() {
    let json = r#"{
        "stakes": [],
        "balancesIssuance": 0,
        "startCallDelay": 7,
        "rootOwner": null,
        "starterSubnet": true,
        "profile": "mainnetLike"
    }"#;
    let config: GenesisConfig<Test> = serde_json::from_str(json).expect("the keys are known");
    assert_eq!(config.start_call_delay, Some(7));
    assert_eq!(config.profile, Profile::MainnetLike);
}
