//! Random sequences of what can happen to neurons keep the invariants.

use mycelium_types::TaoBalance;
use proptest::prelude::*;

use super::*;
use crate::{
    Bonds, BurnHalfLife, ImmuneOwnerUidsLimit, MaxBurn, MinAllowedUids, MinBurn, ServingRateLimit,
    Weights,
};

#[derive(Clone, Copy, Debug)]
enum Step {
    Register(u8, u16),
    Serve(u16),
    Trim(u16),
    GiveWeights(u16, u16, u16),
    Earn(u16, u64),
    Grow(u16),
    SetImmunity(u16),
    SetOwnerLimit(u16),
    SetPrices(u64, u64, u16),
    Wait(u64),
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (1..4_u8, 0..24_u16).prop_map(|(payer, number)| Step::Register(payer, number)),
        2 => (0..24_u16).prop_map(Step::Serve),
        1 => (1..9_u16).prop_map(Step::Trim),
        3 => (0..9_u16, 0..9_u16, 0..9_u16).prop_map(|(uid, a, b)| Step::GiveWeights(uid, a, b)),
        3 => (0..9_u16, 0..5_u64).prop_map(|(uid, alpha)| Step::Earn(uid, alpha)),
        1 => (1..9_u16).prop_map(Step::Grow),
        1 => (0..9_u16).prop_map(Step::SetImmunity),
        1 => (1..4_u16).prop_map(Step::SetOwnerLimit),
        1 => (1..1_000_u64, 1_000..9_000_u64, 0..9_u16)
            .prop_map(|(min, max, half_life)| Step::SetPrices(min, max, half_life)),
        3 => (1..4_u64).prop_map(Step::Wait),
    ]
}

/// Takes a step. Calls may fail.
fn take(step: Step) {
    let count = SubtensorModule::neuron_count(NETUID);
    match step {
        Step::Register(payer, number) => {
            let who = signed(account(payer));
            let _ = SubtensorModule::burned_register(who, NETUID, hotkey(number));
        }
        Step::Serve(number) => {
            let who = signed(hotkey(number));
            let _ = SubtensorModule::serve_axon_tls(who, NETUID, 1, 2, 3, 4, 5, 6, 7, vec![8; 9]);
        }
        Step::Trim(capacity) => {
            let _ = SubtensorModule::trim_to(NETUID, capacity);
        }
        Step::GiveWeights(uid, a, b) if uid.max(a).max(b) < count && a != b => {
            SubtensorModule::renew_last_update(index(), uid);
            Weights::<Test>::insert(index(), uid, vec![(a, 1), (b, 2)]);
            Bonds::<Test>::insert(index(), uid, vec![(b, 1), (a, 2)]);
        }
        Step::GiveWeights(..) => {}
        Step::Earn(uid, alpha) => {
            let mut neurons = SubtensorModule::neurons_of(NETUID);
            if let Some(neuron) = neurons.get_mut(usize::from(uid)) {
                neuron.emission = AlphaBalance::new(alpha);
            }
            SubtensorModule::put_neurons(NETUID, &neurons);
        }
        Step::Grow(by) => MaxAllowedUids::<Test>::mutate(NETUID, |most| *most = (*most).max(by)),
        Step::SetImmunity(blocks) => ImmunityPeriod::<Test>::insert(NETUID, blocks),
        Step::SetOwnerLimit(limit) => ImmuneOwnerUidsLimit::<Test>::insert(NETUID, limit),
        Step::SetPrices(min, max, half_life) => {
            MinBurn::<Test>::insert(NETUID, TaoBalance::new(min * 1_000_000));
            MaxBurn::<Test>::insert(NETUID, TaoBalance::new(max * 1_000_000));
            BurnHalfLife::<Test>::insert(NETUID, half_life);
            SubtensorModule::price_terms_changed(NETUID);
        }
        Step::Wait(blocks) => run_to(System::block_number() + blocks),
    }
    assert!(SubtensorModule::is_registered(NETUID, &hotkey(0)));
    SubtensorModule::neurons_are_in_order().expect("the invariants hold");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn neurons_stay_in_order(steps in prop::collection::vec(any_step(), 1..60)) {
        with_subnet(|| {
            MaxAllowedUids::<Test>::insert(NETUID, 6);
            MinAllowedUids::<Test>::insert(NETUID, 1);
            MinNonImmuneUids::<Test>::insert(NETUID, 1);
            ImmunityPeriod::<Test>::insert(NETUID, 3);
            ServingRateLimit::<Test>::insert(NETUID, 0);
            steps.into_iter().for_each(take);
        });
    }
}
