//! What genesis accepts and what readers then see.

use crate::{GenesisConfig, Preset, Values, pallet};
use frame_support::derive_impl;
use sp_runtime::BuildStorage;

frame_support::construct_runtime!(
    pub enum Test {
        System: frame_system,
        Timing: pallet,
    }
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Test>;
}

impl pallet::Config for Test {}

fn values_of(config: GenesisConfig<Test>) -> Values {
    let storage = RuntimeGenesisConfig {
        system: Default::default(),
        timing: config,
    }
    .build_storage()
    .expect("the genesis configuration is valid");
    sp_io::TestExternalities::new(storage).execute_with(Timing::values)
}

#[test]
fn chain_without_a_record_runs_at_production_speed() {
    let values = sp_io::TestExternalities::default().execute_with(Timing::values);
    assert_eq!(values, Values::PRODUCTION);
}

#[test]
fn presets_store_their_values() {
    for preset in [Preset::Production, Preset::Fast] {
        let config = GenesisConfig {
            preset,
            ..Default::default()
        };
        assert_eq!(values_of(config), preset.values());
    }
}

#[test]
fn slot_duration_and_session_period_override_the_preset_and_nothing_else() {
    let config = GenesisConfig {
        preset: Preset::Fast,
        slot_duration: Some(500),
        session_period: Some(7),
        ..Default::default()
    };
    let expected = Values {
        slot_duration: 500,
        session_period: 7,
        ..Values::FAST
    };
    assert_eq!(values_of(config), expected);
}

#[test]
#[should_panic(expected = "a slot must last")]
fn slot_without_length_is_refused() {
    values_of(GenesisConfig {
        slot_duration: Some(0),
        ..Default::default()
    });
}

#[test]
#[should_panic(expected = "a session at least one block")]
fn session_without_blocks_is_refused() {
    values_of(GenesisConfig {
        session_period: Some(0),
        ..Default::default()
    });
}

#[test]
fn lengths_of_time_follow_the_slot_duration() {
    let lengths = |values: Values| {
        (
            values.minimum_period(),
            values.minute(),
            values.hour(),
            values.day(),
        )
    };
    assert_eq!(lengths(Values::PRODUCTION), (6_000, 5, 300, 7_200));
    assert_eq!(lengths(Values::FAST), (125, 240, 14_400, 345_600));
}

#[test]
fn genesis_reads_camel_case_words() {
    let config: GenesisConfig<Test> =
        serde_json::from_str(r#"{"preset":"fast","slotDuration":300,"sessionPeriod":null}"#)
            .expect("the names are those of chain specifications");
    assert_eq!(config.preset, Preset::Fast);
    assert_eq!(config.slot_duration, Some(300));
    assert_eq!(config.session_period, None);
    assert!(serde_json::from_str::<GenesisConfig<Test>>(r#"{"preset":"slow"}"#).is_err());
}
