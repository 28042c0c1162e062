//! Whatever happens, in whatever order: the invariants hold at the end of every block, and in the end
//! every subnet can go without a trace.

use mycelium_types::{MechId, NetUid, TaoBalance};
use proptest::prelude::*;
use sp_runtime::DispatchResult;
use std::collections::BTreeSet;

use super::{dissolution::stake, storage::mentions};
use crate::{
    CommitRevealWeightsEnabled, ImmunityPeriod, MaxAllowedUids, MaxEpochsPerBlock, MinAllowedUids,
    MinNonImmuneUids, NetworkImmunityPeriod, NetworkLockReductionInterval, NetworkMinLockCost,
    NetworkRateLimit, ServingRateLimit, SubnetLimit, SubnetMovingPrice, SubnetOwner, mock::*,
    subnets::symbols,
};

/// How many subnets there may be.
const MOST: u16 = 3;

#[derive(Clone, Copy, Debug)]
enum Step {
    Found {
        owner: u8,
        hotkey: u8,
    },
    Start {
        netuid: u16,
    },
    Register {
        netuid: u16,
        payer: u8,
        hotkey: u8,
    },
    RegisterOnRoot {
        payer: u8,
        hotkey: u8,
    },
    Serve {
        netuid: u16,
        hotkey: u8,
    },
    ServeMetrics {
        netuid: u16,
        hotkey: u8,
    },
    Stake {
        netuid: u16,
        hotkey: u8,
        coldkey: u8,
        alpha: u64,
    },
    Trim {
        netuid: u16,
        capacity: u16,
    },
    Mechanisms {
        netuid: u16,
        count: u8,
    },
    Split {
        netuid: u16,
        first: u16,
    },
    Symbol {
        netuid: u16,
        number: u16,
    },
    Identity {
        netuid: u16,
    },
    Tempo {
        netuid: u16,
        tempo: u16,
    },
    Trigger {
        netuid: u16,
    },
    Hyperparameters {
        netuid: u16,
        uids: u16,
        immunity: u16,
    },
    Price {
        netuid: u16,
        price: u64,
    },
    Dissolve {
        netuid: u16,
    },
    Wait {
        blocks: u64,
    },
}

fn any_step() -> impl Strategy<Value = Step> {
    let netuid = 0..5_u16;
    let coldkey = 1..5_u8;
    let hotkey = 11..22_u8;
    let netuid_and = |hotkey: std::ops::Range<u8>| (1..5_u16, hotkey);
    prop_oneof![
        5 => (coldkey.clone(), hotkey.clone())
            .prop_map(|(owner, hotkey)| Step::Found { owner, hotkey }),
        2 => netuid.clone().prop_map(|netuid| Step::Start { netuid }),
        6 => (netuid.clone(), coldkey.clone(), hotkey.clone())
            .prop_map(|(netuid, payer, hotkey)| Step::Register { netuid, payer, hotkey }),
        1 => (coldkey.clone(), hotkey.clone())
            .prop_map(|(payer, hotkey)| Step::RegisterOnRoot { payer, hotkey }),
        2 => netuid_and(hotkey.clone()).prop_map(|(netuid, hotkey)| Step::Serve { netuid, hotkey }),
        2 => netuid_and(hotkey.clone())
            .prop_map(|(netuid, hotkey)| Step::ServeMetrics { netuid, hotkey }),
        3 => (netuid.clone(), hotkey, coldkey, 1..1_000_000_u64).prop_map(
            |(netuid, hotkey, coldkey, alpha)| Step::Stake { netuid, hotkey, coldkey, alpha }
        ),
        1 => (netuid.clone(), 1..7_u16)
            .prop_map(|(netuid, capacity)| Step::Trim { netuid, capacity }),
        2 => (netuid.clone(), 0..4_u8)
            .prop_map(|(netuid, count)| Step::Mechanisms { netuid, count }),
        2 => (netuid.clone(), any::<u16>())
            .prop_map(|(netuid, first)| Step::Split { netuid, first }),
        1 => (netuid.clone(), 0..8_u16)
            .prop_map(|(netuid, number)| Step::Symbol { netuid, number }),
        1 => netuid.clone().prop_map(|netuid| Step::Identity { netuid }),
        2 => (netuid.clone(), 0..9_u16).prop_map(|(netuid, tempo)| Step::Tempo { netuid, tempo }),
        1 => netuid.clone().prop_map(|netuid| Step::Trigger { netuid }),
        1 => (netuid.clone(), 1..9_u16, 0..9_u16).prop_map(
            |(netuid, uids, immunity)| Step::Hyperparameters { netuid, uids, immunity }
        ),
        1 => (netuid.clone(), 0..9_u64).prop_map(|(netuid, price)| Step::Price { netuid, price }),
        1 => netuid.prop_map(|netuid| Step::Dissolve { netuid }),
        5 => (1..6_u64).prop_map(|blocks| Step::Wait { blocks }),
    ]
}

/// The owner of a subnet, as who signs; nobody in particular if there is none.
fn owner_of(netuid: NetUid) -> RuntimeOrigin {
    RuntimeOrigin::signed(SubnetOwner::<Test>::get(netuid))
}

/// Takes a step. It may fail, and then nothing may have changed.
fn take(step: Step) {
    let before = state_root();
    if dispatch(step).is_err() {
        assert_eq!(before, state_root(), "{step:?}");
    }
    assert!(SubtensorModule::subnet_count() <= MOST);
}

fn state_root() -> Vec<u8> {
    sp_io::storage::root(sp_runtime::StateVersion::V1)
}

fn dispatch(step: Step) -> DispatchResult {
    match step {
        Step::Found { owner, hotkey } => {
            SubtensorModule::register_network(signed(owner), account(hotkey))
                .map_err(|failure| failure.error)?;
            SubtensorModule::subnets().into_iter().for_each(make_small);
            Ok(())
        }
        Step::Start { netuid } => {
            let netuid = NetUid::new(netuid);
            SubtensorModule::start_call(owner_of(netuid), netuid)
        }
        Step::Register {
            netuid,
            payer,
            hotkey,
        } => SubtensorModule::burned_register(signed(payer), NetUid::new(netuid), account(hotkey)),
        Step::RegisterOnRoot { payer, hotkey } => {
            SubtensorModule::root_register(signed(payer), account(hotkey))
        }
        Step::Serve { netuid, hotkey } => {
            let netuid = NetUid::new(netuid);
            SubtensorModule::serve_axon(signed(hotkey), netuid, 1, 2, 3, 4, 5, 6, 7)
        }
        Step::ServeMetrics { netuid, hotkey } => {
            let netuid = NetUid::new(netuid);
            SubtensorModule::serve_prometheus(signed(hotkey), netuid, 1, 2, 3, 4)
        }
        Step::Identity { netuid } => {
            let netuid = NetUid::new(netuid);
            let [name, github, contact, url, discord, description, logo, more] =
                [1, 2, 3, 4, 5, 6, 7, 8].map(|length| vec![b'x'; length]);
            SubtensorModule::set_subnet_identity(
                owner_of(netuid),
                netuid,
                name,
                github,
                contact,
                url,
                discord,
                description,
                logo,
                more,
            )
        }
        Step::Symbol { netuid, number } => {
            let symbol = symbols::symbol(number).unwrap_or_default();
            SubtensorModule::update_symbol(root(), NetUid::new(netuid), symbol)
        }
        Step::Trigger { netuid } => {
            let netuid = NetUid::new(netuid);
            SubtensorModule::trigger_epoch(owner_of(netuid), netuid)
                .map(|_| ())
                .map_err(|failure| failure.error)
        }
        Step::Dissolve { netuid } => {
            SubtensorModule::root_dissolve_network(root(), NetUid::new(netuid))
        }
        Step::Wait { blocks } => {
            run_to(System::block_number() + blocks);
            Ok(())
        }
        other => set(other),
    }
}

/// Steps that go past the calls, which other pallets make or later ones will make.
fn set(step: Step) -> DispatchResult {
    let (Step::Stake { netuid, .. }
    | Step::Trim { netuid, .. }
    | Step::Mechanisms { netuid, .. }
    | Step::Split { netuid, .. }
    | Step::Tempo { netuid, .. }
    | Step::Hyperparameters { netuid, .. }
    | Step::Price { netuid, .. }) = step
    else {
        return Ok(());
    };
    let netuid = NetUid::new(netuid);
    if netuid.is_root() || !SubtensorModule::subnet_exists(netuid) {
        return Ok(());
    }
    match step {
        Step::Stake {
            hotkey,
            coldkey,
            alpha,
            ..
        } => {
            // Every other holder has no account yet.
            let coldkey = account(coldkey + 100 * (coldkey % 2));
            stake(netuid, &account(hotkey), &coldkey, alpha);
            Ok(())
        }
        Step::Trim { capacity, .. } => SubtensorModule::trim_to(netuid, capacity),
        Step::Mechanisms { count, .. } => {
            SubtensorModule::set_mechanism_count(netuid, MechId::new(count))
        }
        Step::Split { first, .. } => {
            SubtensorModule::set_mechanism_split(netuid, Some(vec![first, u16::MAX - first]))
        }
        Step::Tempo { tempo, .. } => {
            SubtensorModule::set_tempo_of(netuid, tempo);
            Ok(())
        }
        Step::Hyperparameters { uids, immunity, .. } => {
            ImmunityPeriod::<Test>::insert(netuid, immunity);
            MaxAllowedUids::<Test>::mutate(netuid, |most| *most = (*most).max(uids));
            Ok(())
        }
        Step::Price { price, .. } => {
            SubnetMovingPrice::<Test>::insert(netuid, mycelium_fixed::I96F32::from_int(price));
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Makes a subnet so small that its limits are felt.
fn make_small(netuid: NetUid) {
    if MaxAllowedUids::<Test>::get(netuid) == 256 {
        MaxAllowedUids::<Test>::insert(netuid, 4);
        MinAllowedUids::<Test>::insert(netuid, 1);
        MinNonImmuneUids::<Test>::insert(netuid, 1);
        ImmunityPeriod::<Test>::insert(netuid, 3);
        ServingRateLimit::<Test>::insert(netuid, 0);
        // Otherwise no epoch can be triggered.
        CommitRevealWeightsEnabled::<Test>::insert(netuid, false);
    }
}

fn make_network_small() {
    SubnetLimit::<Test>::put(MOST);
    NetworkRateLimit::<Test>::put(0);
    NetworkImmunityPeriod::<Test>::put(4);
    NetworkMinLockCost::<Test>::put(TaoBalance::COIN);
    NetworkLockReductionInterval::<Test>::put(2);
    MaxEpochsPerBlock::<Test>::put(1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// B1, B2, D4 and all that is checked at the end of a block.
    #[test]
    fn subnets_stay_in_order_and_go_without_a_trace(
        steps in prop::collection::vec(any_step(), 1..60),
    ) {
        chain(|| {
            make_network_small();
            for (owner, hotkey) in [(1, 11), (2, 12)] {
                take(Step::Found { owner, hotkey });
            }
            for step in steps {
                take(step);
            }
            for netuid in SubtensorModule::subnets() {
                take(Step::Dissolve { netuid: netuid.to_u16() });
            }
            run_to(System::block_number() + 3);
            assert_eq!(SubtensorModule::subnet_count(), 0);
            for number in 1..9 {
                let left = mentions(NetUid::new(number));
                prop_assert!(left.is_subset(&BTreeSet::from(["RegisteredSubnetCounter"])), "{left:?}");
            }
            Ok(())
        })?;
    }
}
