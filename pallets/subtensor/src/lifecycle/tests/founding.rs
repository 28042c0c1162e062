use frame_support::{
    assert_noop, assert_ok,
    dispatch::{DispatchResultWithPostInfo, GetDispatchInfo},
    traits::fungible::Inspect,
};
use mycelium_fixed::I96F32;
use mycelium_types::{AlphaBalance, NetUid, TaoBalance, accounts};
use sp_runtime::{AccountId32, traits::BadOrigin};

use crate::{
    AlphaV2, Burn, Error, Event, ImmunityPeriod, LastRateLimitedBlock, MaxAllowedUids,
    MaxAllowedValidators, MinAllowedWeights, NetworkImmunityPeriod, NetworkLastLockCost,
    NetworkMinLockCost, NetworkPowRegistrationAllowed, NetworkRateLimit, NetworkRegisteredAt,
    NetworkRegistrationAllowed, NetworkRegistrationStartBlock, OwnedHotkeys, Owner, RateLimitKey,
    RegisteredSubnetCounter, SubnetAlphaIn, SubnetAlphaOut, SubnetEmissionEnabled,
    SubnetIdentitiesV3, SubnetIdentityV3, SubnetLimit, SubnetLocked, SubnetMechanism,
    SubnetMovingPrice, SubnetOwner, SubnetOwnerHotkey, SubnetTAO, SubtokenEnabled, Tempo,
    TotalNetworks, TotalStake, Uids, WeightInfo, Yuma3On, mock::*,
};

const NETUID: NetUid = NetUid::new(1);
const COST: u64 = 1_000_000_000_000;

fn register(owner: u8, hotkey: u8) -> DispatchResultWithPostInfo {
    SubtensorModule::register_network(signed(owner), account(hotkey))
}

#[test]
fn subnet_belongs_to_its_founder() {
    chain(|| {
        run_to(7);
        assert_ok!(register(1, 11));
        assert!(SubtensorModule::subnet_exists(NETUID));
        assert_eq!(TotalNetworks::<Test>::get(), 2);
        assert_eq!(SubtensorModule::subnet_count(), 1);
        assert_eq!(SubnetOwner::<Test>::get(NETUID), account(1));
        assert_eq!(SubnetOwnerHotkey::<Test>::get(NETUID), account(11));
        assert_eq!(NetworkRegisteredAt::<Test>::get(NETUID), 7);
        assert_eq!(RegisteredSubnetCounter::<Test>::get(NETUID), 1);
        assert_eq!(Uids::<Test>::get(NETUID, account(11)), Some(0));
        assert_eq!(Owner::<Test>::get(account(11)), account(1));
        assert_eq!(OwnedHotkeys::<Test>::get(account(1)), [account(11)]);
        System::assert_has_event(Event::NeuronRegistered(NETUID, 0, account(11)).into());
        System::assert_last_event(Event::NetworkAdded(NETUID, 1).into());
    });
}

#[test]
fn new_subnet_has_its_first_values() {
    chain(|| {
        assert_ok!(register(1, 11));
        assert_eq!(Tempo::<Test>::get(NETUID), 360);
        assert_eq!(MaxAllowedUids::<Test>::get(NETUID), 256);
        assert_eq!(MaxAllowedValidators::<Test>::get(NETUID), 64);
        assert_eq!(MinAllowedWeights::<Test>::get(NETUID), 1);
        assert_eq!(ImmunityPeriod::<Test>::get(NETUID), 5_000);
        assert!(Yuma3On::<Test>::get(NETUID));
        assert_eq!(Burn::<Test>::get(NETUID), TaoBalance::COIN);
        assert!(NetworkRegistrationAllowed::<Test>::get(NETUID));
        assert!(!NetworkPowRegistrationAllowed::<Test>::get(NETUID));
        assert_eq!(SubnetMechanism::<Test>::get(NETUID), 1);
        assert!(!SubnetEmissionEnabled::<Test>::get(NETUID));
        assert!(!SubtokenEnabled::<Test>::get(NETUID));
    });
}

#[test]
fn cost_goes_into_the_pool() {
    chain(|| {
        let before = Balances::balance(&account(1));
        let issuance = SubtensorModule::issuance();
        assert_ok!(register(1, 11));
        assert_eq!(Balances::balance(&account(1)), before - COST);
        assert_eq!(
            Balances::balance(&SubtensorModule::subnet_account(NETUID)),
            COST
        );
        let tao = TaoBalance::new(COST);
        assert_eq!(SubnetTAO::<Test>::get(NETUID), tao);
        assert_eq!(SubnetLocked::<Test>::get(NETUID), tao);
        assert_eq!(TotalStake::<Test>::get(), tao);
        assert_eq!(NetworkLastLockCost::<Test>::get(), tao);
        assert_eq!(
            LastRateLimitedBlock::<Test>::get(RateLimitKey::NetworkLastRegistered),
            1
        );
        // The first pool opens at a price of one.
        assert_eq!(SubnetAlphaIn::<Test>::get(NETUID).to_u64(), COST);
        assert!(SubnetAlphaOut::<Test>::get(NETUID).is_zero());
        assert_eq!(SubtensorModule::issuance(), issuance);
    });
}

#[test]
fn pool_opens_at_the_median_price() {
    chain(|| {
        let first = found_subnet(1, 11);
        SubnetAlphaIn::<Test>::insert(first, AlphaBalance::new(3 * COST));
        let second = found_subnet(2, 12);
        // At a third of a TAO, which is cut off, so the alpha is a little more.
        let alpha = SubnetAlphaIn::<Test>::get(second).to_u64();
        assert!((3 * COST..3 * COST + 1_000).contains(&alpha));
    });
}

#[test]
fn pool_never_has_more_alpha_than_may_exist() {
    chain(|| {
        let first = found_subnet(1, 11);
        SubnetAlphaIn::<Test>::insert(first, AlphaBalance::new(21_000_000_000_000_000));
        NetworkMinLockCost::<Test>::put(TaoBalance::new(2 * COST));
        let second = found_subnet(2, 12);
        assert_eq!(
            SubnetAlphaIn::<Test>::get(second).to_u64(),
            21_000_000_000_000_000
        );
    });
}

#[test]
fn payer_keeps_the_existential_deposit() {
    chain(|| {
        let poor = account(42);
        assert_ok!(Balances::transfer_allow_death(
            signed(1),
            poor.clone(),
            COST + 499
        ));
        assert_noop!(register(42, 11), Error::<Test>::CannotAffordLockCost);
        assert_ok!(Balances::transfer_allow_death(
            signed(1),
            poor.clone(),
            1_000
        ));
        assert_ok!(register(42, 11));
        assert_eq!(Balances::balance(&poor), 1_499);
    });
}

#[test]
fn hotkey_has_to_be_free_or_the_callers() {
    chain(|| {
        SubtensorModule::claim_hotkey(&account(2), &account(11));
        assert_noop!(register(1, 11), Error::<Test>::NonAssociatedColdKey);
        assert_ok!(register(2, 11));
        let system = AccountId32::new(accounts::of_subnet(NetUid::new(3)));
        assert_noop!(
            SubtensorModule::register_network(signed(1), system),
            Error::<Test>::CannotUseSystemAccount
        );
        assert_noop!(
            SubtensorModule::register_network(root(), account(12)),
            BadOrigin
        );
    });
}

#[test]
fn registration_waits_for_its_start() {
    chain(|| {
        NetworkRegistrationStartBlock::<Test>::put(3);
        run_to(2);
        assert_noop!(register(1, 11), Error::<Test>::SubNetRegistrationDisabled);
        run_to(3);
        assert_ok!(register(1, 11));
        NetworkRegistrationStartBlock::<Test>::kill();
    });
}

#[test]
fn registrations_keep_their_distance() {
    chain(|| {
        NetworkRateLimit::<Test>::put(5);
        assert_ok!(register(1, 11));
        run_to(5);
        assert_noop!(register(2, 12), Error::<Test>::NetworkTxRateLimitExceeded);
        run_to(6);
        assert_ok!(register(2, 12));
        assert_eq!(SubtensorModule::subnet_count(), 2);
    });
}

#[test]
fn full_network_needs_a_subnet_that_can_go() {
    chain(|| {
        SubnetLimit::<Test>::put(2);
        NetworkRateLimit::<Test>::put(0);
        NetworkImmunityPeriod::<Test>::put(10);
        let first = found_subnet(1, 11);
        run_to(4);
        let second = found_subnet(2, 12);
        assert_noop!(register(3, 13), Error::<Test>::SubnetLimitReached);
        run_to(14);
        SubnetMovingPrice::<Test>::insert(first, I96F32::from_int(2));
        SubnetMovingPrice::<Test>::insert(second, I96F32::from_int(1));
        assert_ok!(register(3, 13));
        System::assert_has_event(Event::NetworkRemoved(second).into());
        System::assert_last_event(Event::NetworkAdded(second, 1).into());
        assert_eq!(SubtensorModule::subnets(), [first, second]);
        assert_eq!(SubnetOwner::<Test>::get(second), account(3));
        assert_eq!(RegisteredSubnetCounter::<Test>::get(second), 2);
        assert!(SubnetMovingPrice::<Test>::get(second) == I96F32::ZERO);
    });
}

#[test]
fn failed_registration_dissolves_nothing() {
    chain(|| {
        SubnetLimit::<Test>::put(1);
        NetworkImmunityPeriod::<Test>::put(0);
        let first = found_subnet(1, 11);
        NetworkRateLimit::<Test>::put(0);
        assert_noop!(register(42, 12), Error::<Test>::CannotAffordLockCost);
        assert!(SubtensorModule::subnet_exists(first));
    });
}

#[test]
fn number_of_a_subnet_that_is_not_cleared_is_not_reused() {
    chain(|| {
        SubnetLimit::<Test>::put(1);
        NetworkImmunityPeriod::<Test>::put(0);
        let first = found_subnet(1, 11);
        // More positions elsewhere than a call looks at.
        for number in 0..2_000_u64 {
            let hotkey = AccountId32::new(sp_io::hashing::blake2_256(&number.to_le_bytes()));
            AlphaV2::<Test>::insert(
                (hotkey, account(1), NetUid::new(50)),
                mycelium_shares::SafeFloat::from_int(1),
            );
        }
        let second = found_subnet(2, 12);
        assert_eq!([first, second].map(NetUid::to_u16), [1, 2]);
        assert_eq!(SubtensorModule::subnets(), [second]);
        assert!(SubtensorModule::is_dissolving(first));
        run_to(5);
        assert!(!SubtensorModule::is_dissolving(first));
        System::assert_has_event(Event::NetworkRemoved(first).into());
        assert_eq!(AlphaV2::<Test>::iter().count(), 2_000);
    });
}

#[test]
fn identity_is_stored_with_the_subnet() {
    chain(|| {
        let identity = SubnetIdentityV3 {
            subnet_name: b"mushrooms".to_vec(),
            ..Default::default()
        };
        let with = |identity| {
            SubtensorModule::register_network_with_identity(signed(1), account(11), identity)
        };
        let too_long = SubnetIdentityV3 {
            subnet_name: vec![0; 257],
            ..Default::default()
        };
        assert_noop!(with(Some(too_long)), Error::<Test>::InvalidIdentity);
        assert_ok!(with(Some(identity.clone())));
        assert_eq!(SubnetIdentitiesV3::<Test>::get(NETUID), Some(identity));
        System::assert_last_event(Event::SubnetIdentitySet(NETUID).into());
        NetworkRateLimit::<Test>::put(0);
        assert_ok!(with(None));
        assert_eq!(SubnetIdentitiesV3::<Test>::get(NetUid::new(2)), None);
    });
}

#[test]
fn founder_pays_for_the_subnets_that_there_are() {
    chain(|| {
        let hotkey = account(11);
        let call = crate::Call::<Test>::register_network { hotkey };
        let most = call.get_dispatch_info().call_weight;
        let done = register(1, 11).expect("it is possible");
        let weight = done.actual_weight.expect("it is told");
        // Root, and the new one.
        let of_two = <() as WeightInfo>::register_network(2);
        assert!(weight.all_gte(of_two));
        assert!(weight.ref_time() < most.ref_time(), "{weight} {most}");
    });
}
