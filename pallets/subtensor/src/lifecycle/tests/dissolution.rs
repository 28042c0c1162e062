use frame_support::{assert_noop, assert_ok, traits::fungible::Inspect, weights::Weight};
use mycelium_types::{AlphaBalance, NetUid, NetUidStorageIndex, TaoBalance};
use proptest::prelude::*;
use sp_runtime::{AccountId32, traits::BadOrigin};

use crate::{
    AlphaV2, Dissolving, Error, Event, NetworksAdded, Remains, SubnetAlphaIn, SubnetAlphaOut,
    SubnetIdentitiesV3, SubnetProtocolAlpha, SubnetTAO, TotalNetworks, TotalStake, WeightInfo,
    Weights, mock::*,
};

const COST: u64 = 1_000_000_000_000;

fn dissolve(netuid: NetUid) {
    assert_ok!(SubtensorModule::root_dissolve_network(root(), netuid));
}

fn key(number: u16) -> AccountId32 {
    AccountId32::new(sp_io::hashing::blake2_256(&number.to_le_bytes()))
}

/// Gives a coldkey alpha with a hotkey, out of nothing.
pub(super) fn stake(netuid: NetUid, hotkey: &AccountId32, coldkey: &AccountId32, amount: u64) {
    let alpha = AlphaBalance::new(amount);
    assert_ok!(SubtensorModule::add_to_position(
        netuid, hotkey, coldkey, alpha
    ));
    SubnetAlphaOut::<Test>::mutate(netuid, |out| {
        *out = out.checked_add(alpha).expect("the sum fits");
    });
}

#[test]
fn subnet_without_holders_is_gone_at_once() {
    chain(|| {
        let issuance = Balances::total_issuance();
        let netuid = found_subnet(1, 11);
        assert_ok!(SubtensorModule::dissolve_network(
            root(),
            account(5),
            netuid
        ));
        System::assert_last_event(Event::NetworkRemoved(netuid).into());
        assert!(!SubtensorModule::subnet_exists(netuid));
        assert!(!SubtensorModule::is_dissolving(netuid));
        assert_eq!(TotalNetworks::<Test>::get(), 1);
        assert!(TotalStake::<Test>::get().is_zero());
        // The cost is recycled, but for what keeps the account alive.
        assert_eq!(Balances::total_issuance(), issuance - COST + 500);
        assert_eq!(
            Balances::balance(&SubtensorModule::subnet_account(netuid)),
            500
        );
        // The number is free.
        assert_eq!(found_subnet(2, 12), netuid);
    });
}

#[test]
fn only_root_dissolves() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        for origin in [signed(1), signed(2), RuntimeOrigin::none()] {
            assert_noop!(
                SubtensorModule::dissolve_network(origin.clone(), account(1), netuid),
                BadOrigin
            );
            assert_noop!(
                SubtensorModule::root_dissolve_network(origin, netuid),
                BadOrigin
            );
        }
        for missing in [NetUid::ROOT, NetUid::new(2)] {
            assert_noop!(
                SubtensorModule::root_dissolve_network(root(), missing),
                Error::<Test>::SubnetNotExists
            );
        }
    });
}

#[test]
fn holders_share_the_pot_with_the_protocol() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        let [rich, poor] = [account(21), account(22)];
        stake(netuid, &account(11), &rich, 2 * COST);
        stake(netuid, &account(12), &poor, COST / 2);
        SubnetProtocolAlpha::<Test>::insert(netuid, AlphaBalance::new(COST / 2));
        // Together with the reserve of the pool four times the cost.
        dissolve(netuid);
        assert_eq!(Balances::balance(&rich), COST / 2);
        assert_eq!(Balances::balance(&poor), COST / 8);
        assert_eq!(
            Balances::balance(&SubtensorModule::subnet_account(netuid)),
            500
        );
    });
}

#[test]
fn coldkeys_are_paid_for_all_their_positions() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        let elsewhere = found_subnet(2, 12);
        for hotkey in [11, 12, 13] {
            stake(netuid, &account(hotkey), &account(21), COST);
            stake(elsewhere, &account(hotkey), &account(22), COST);
        }
        dissolve(netuid);
        assert_eq!(Balances::balance(&account(21)), 3 * COST / 4);
        assert_eq!(Balances::balance(&account(22)), 0);
        assert_eq!(AlphaV2::<Test>::iter().count(), 3);
    });
}

#[test]
fn what_cannot_be_paid_is_recycled() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        // Worth less than an account needs.
        stake(netuid, &account(11), &account(21), 400);
        stake(netuid, &account(11), &account(1), 400);
        let before = Balances::balance(&account(1));
        dissolve(netuid);
        assert_eq!(Balances::balance(&account(21)), 0);
        assert!(Balances::balance(&account(1)) > before);
        assert_eq!(
            Balances::balance(&SubtensorModule::subnet_account(netuid)),
            500
        );
    });
}

#[test]
fn everything_is_paid_if_the_protocol_has_nothing() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        stake(netuid, &account(11), &account(21), 3);
        SubnetAlphaIn::<Test>::insert(netuid, AlphaBalance::ZERO);
        dissolve(netuid);
        assert_eq!(Balances::balance(&account(21)), COST);
        assert_eq!(
            Balances::balance(&SubtensorModule::subnet_account(netuid)),
            0
        );
    });
}

#[test]
fn work_is_spread_over_blocks_while_the_subnet_is_frozen() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        for number in 0..3_000 {
            stake(netuid, &account(11), &key(number), COST / 1_000);
        }
        dissolve(netuid);
        assert!(!NetworksAdded::<Test>::contains_key(netuid));
        assert!(SubtensorModule::is_dissolving(netuid));
        assert!(SubnetTAO::<Test>::get(netuid).is_zero());
        assert_noop!(
            SubtensorModule::root_dissolve_network(root(), netuid),
            Error::<Test>::SubnetNotExists
        );
        assert_noop!(
            SubtensorModule::start_call(signed(1), netuid),
            Error::<Test>::SubnetNotExists
        );
        let mut blocks = 0;
        while SubtensorModule::is_dissolving(netuid) {
            run_to(System::block_number() + 1);
            blocks += 1;
        }
        assert!((3..20).contains(&blocks), "{blocks}");
        let paid: u64 = (0..3_000)
            .map(|number| Balances::balance(&key(number)))
            .sum();
        // Three quarters are the holders'.
        assert_eq!(paid, COST / 4 * 3);
        assert_eq!(AlphaV2::<Test>::iter().count(), 0);
        assert_eq!(Dissolving::<Test>::iter().count(), 0);
    });
}

#[test]
fn clearing_begins_anew_when_an_upgrade_changes_what_is_cleared() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        for uid in 0..2_000 {
            Weights::<Test>::insert(NetUidStorageIndex::new(netuid.to_u16()), uid, vec![(0, 1)]);
        }
        dissolve(netuid);
        let reached = Dissolving::<Test>::get(netuid).expect("it takes more than a call");
        // The last version cleared other places: it had passed what is still there.
        let (mut digest, place) = reached.clearing().expect("the holders are paid");
        assert!(place > 0);
        digest[0] ^= 1;
        Dissolving::<Test>::insert(netuid, Remains::cleared_all_of(digest));
        while SubtensorModule::is_dissolving(netuid) {
            run_to(System::block_number() + 1);
        }
        assert_eq!(Weights::<Test>::iter().count(), 0);
    });
}

#[test]
fn idle_work_is_charged_what_was_measured() {
    chain(|| {
        let measured = <() as WeightInfo>::dissolution_entries;
        let netuid = found_subnet(1, 11);
        for number in 0..3_000 {
            stake(netuid, &account(11), &key(number), COST / 1_000);
        }
        dissolve(netuid);
        let before = Dissolving::<Test>::get(netuid);
        // Enough for some steps.
        let limit = measured(0)
            .max(<() as WeightInfo>::dissolution_holders(0))
            .saturating_add(measured(1_000).saturating_sub(measured(0)));
        let used = SubtensorModule::dissolve_on_idle(limit);
        assert!(used.all_lte(limit), "{used} {limit}");
        assert!(used.any_gt(measured(0)));
        assert_ne!(Dissolving::<Test>::get(netuid), before);
    });
}

#[test]
fn identity_is_removed_and_reported() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        SubnetIdentitiesV3::<Test>::insert(netuid, crate::SubnetIdentityV3::default());
        dissolve(netuid);
        System::assert_has_event(Event::SubnetIdentityRemoved(netuid).into());
        assert!(!SubnetIdentitiesV3::<Test>::contains_key(netuid));
    });
}

#[test]
fn idle_time_that_is_too_short_is_not_used() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        for number in 0..1_500 {
            stake(netuid, &account(11), &key(number), 1_000);
        }
        dissolve(netuid);
        let before = Dissolving::<Test>::get(netuid);
        let none = SubtensorModule::dissolve_on_idle(Weight::zero());
        assert_eq!(none, Weight::zero());
        let look = <Test as frame_system::Config>::DbWeight::get().reads(1);
        assert_eq!(SubtensorModule::dissolve_on_idle(look), look);
        assert_eq!(Dissolving::<Test>::get(netuid), before);
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// B3.
    #[test]
    fn holders_get_their_part_within_one_rao(
        stakes in prop::collection::vec((0..4_u16, 0..6_u16, 1..COST), 1..20),
        protocol in 0..COST,
    ) {
        chain(|| {
            let netuid = found_subnet(1, 11);
            SubnetProtocolAlpha::<Test>::insert(netuid, AlphaBalance::new(protocol));
            let mut held = std::collections::BTreeMap::<u16, (u128, u64)>::new();
            for (hotkey, coldkey, amount) in &stakes {
                stake(netuid, &key(100 + hotkey), &key(*coldkey), *amount);
                held.entry(*coldkey).or_default().0 += u128::from(*amount);
            }
            for (hotkey, coldkey, _) in &stakes {
                let position = (key(100 + hotkey), key(*coldkey), netuid);
                held.get_mut(coldkey).expect("it holds").1 += u64::from(AlphaV2::<Test>::contains_key(position));
            }
            let protocol = u128::from(protocol + SubnetAlphaIn::<Test>::get(netuid).to_u64());
            let total = protocol + held.values().map(|(alpha, _)| alpha).sum::<u128>();
            dissolve(netuid);
            let mut paid = 0;
            for (coldkey, (alpha, positions)) in held {
                let tao = Balances::balance(&key(coldkey));
                let exact = u64::try_from(u128::from(COST) * alpha / total).expect("it fits");
                // Each position is cut to a rao twice: by its shares, and by its part.
                prop_assert!(tao.abs_diff(exact) <= 2 * positions + 1, "{tao} {exact}");
                paid += tao;
            }
            prop_assert!(TaoBalance::new(paid) <= TaoBalance::new(COST));
            Ok(())
        })?;
    }
}
