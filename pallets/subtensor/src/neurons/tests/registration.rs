//! Registration for TAO.

use frame_support::{assert_noop, assert_ok};
use mycelium_types::{AlphaBalance, NetUid, TaoBalance};

use super::*;
use crate::{
    Active, BlockAtRegistration, BurnIncreaseMult, Error, Event, IsNetworkMember, Keys, LastUpdate,
    MaxBurn, NetworkRegistrationAllowed, OwnedHotkeys, Owner, RAORecycledForRegistration,
    SubnetAlphaIn, SubnetAlphaOut, SubnetTAO, SubnetTaoFlow, SubnetworkN, TotalStake, Uids,
};

#[test]
fn registration_seats_the_hotkey_and_gives_it_to_the_payer() {
    with_subnet(|| {
        run_to(5);
        assert_eq!(register(1), 1);
        assert_eq!(SubnetworkN::<Test>::get(NETUID), 2);
        assert_eq!(Keys::<Test>::get(NETUID, 1), hotkey(1));
        assert_eq!(Uids::<Test>::get(NETUID, hotkey(1)), Some(1));
        assert_eq!(BlockAtRegistration::<Test>::get(NETUID, 1), 5);
        assert!(IsNetworkMember::<Test>::get(hotkey(1), NETUID));
        assert_eq!(Owner::<Test>::get(hotkey(1)), account(2));
        assert_eq!(OwnedHotkeys::<Test>::get(account(2)), [hotkey(1)]);
        assert_eq!(LastUpdate::<Test>::get(index()), [1, 5]);
        assert_eq!(Active::<Test>::get(NETUID), [true, true]);
        assert_eq!(
            events().last(),
            Some(&Event::NeuronRegistered(NETUID, 1, hotkey(1)))
        );
    });
}

#[test]
fn price_goes_through_the_pool_and_the_alpha_is_gone() {
    with_subnet(|| {
        let price = SubtensorModule::registration_price(NETUID).to_u64();
        let before = SubtensorModule::spendable(&account(2)).to_u64();
        let issuance = SubtensorModule::issuance().to_u64();
        register(1);
        let fee = price * 33 / 65_535;
        assert_eq!(
            SubtensorModule::spendable(&account(2)).to_u64(),
            before - price
        );
        assert_eq!(
            SubnetTAO::<Test>::get(NETUID).to_u64(),
            1_000_000_000_000 + price - fee
        );
        assert_eq!(TotalStake::<Test>::get(), SubnetTAO::<Test>::get(NETUID));
        assert!(SubnetAlphaIn::<Test>::get(NETUID) < AlphaBalance::new(1_000_000_000_000));
        assert_eq!(SubnetAlphaOut::<Test>::get(NETUID), AlphaBalance::ZERO);
        assert_eq!(
            RAORecycledForRegistration::<Test>::get(NETUID).to_u64(),
            price
        );
        assert!(SubnetTaoFlow::<Test>::get(NETUID) > 0);
        // The mock has no author, so the fee is nobody's.
        assert_eq!(SubtensorModule::issuance().to_u64(), issuance - fee);
    });
}

#[test]
fn next_registration_costs_more() {
    with_subnet(|| {
        register(1);
        assert_eq!(Burn::<Test>::get(NETUID), TaoBalance::new(1_260_000_000));
        MaxBurn::<Test>::insert(NETUID, TaoBalance::new(1_500_000_000));
        SubtensorModule::price_terms_changed(NETUID);
        register(2);
        assert_eq!(Burn::<Test>::get(NETUID), TaoBalance::new(1_500_000_000));
        assert_eq!(
            RAORecycledForRegistration::<Test>::get(NETUID),
            TaoBalance::new(2_260_000_000)
        );
    });
}

#[test]
fn price_never_falls_by_a_registration() {
    with_subnet(|| {
        BurnIncreaseMult::<Test>::insert(NETUID, mycelium_fixed::U64F64::ZERO);
        SubtensorModule::price_terms_changed(NETUID);
        register(1);
        assert_eq!(Burn::<Test>::get(NETUID), TaoBalance::COIN);
    });
}

#[test]
fn legacy_register_is_a_burned_registration_by_the_signer() {
    with_subnet(|| {
        assert_ok!(SubtensorModule::register(
            signed(account(2)),
            NETUID,
            77,
            88,
            vec![1; 32],
            hotkey(1),
            account(3)
        ));
        assert_eq!(Owner::<Test>::get(hotkey(1)), account(2));
        assert_eq!(Burn::<Test>::get(NETUID), TaoBalance::new(1_260_000_000));
    });
}

#[test]
fn limit_holds_and_an_equal_price_passes() {
    with_subnet(|| {
        assert_noop!(
            SubtensorModule::register_limit(signed(account(2)), NETUID, hotkey(1), 999_999_999),
            Error::<Test>::RegistrationPriceLimitExceeded
        );
        assert_ok!(SubtensorModule::register_limit(
            signed(account(2)),
            NETUID,
            hotkey(1),
            1_000_000_000
        ));
    });
}

#[test]
fn each_refusal_has_its_name_and_changes_nothing() {
    with_subnet(|| {
        let call = |payer: u8, netuid: u16, number: u16| {
            let (who, netuid) = (signed(account(payer)), NetUid::new(netuid));
            SubtensorModule::burned_register(who, netuid, hotkey(number))
        };
        assert_noop!(
            SubtensorModule::burned_register(RawOrigin::Root.into(), NETUID, hotkey(1)),
            sp_runtime::DispatchError::BadOrigin
        );
        assert_noop!(
            call(2, 0, 1),
            Error::<Test>::RegistrationNotPermittedOnRootSubnet
        );
        assert_noop!(call(2, 7, 1), Error::<Test>::SubnetNotExists);
        assert_noop!(
            call(1, 1, 0),
            Error::<Test>::HotKeyAlreadyRegisteredInSubNet
        );
        assert_noop!(call(42, 1, 1), Error::<Test>::NotEnoughBalanceToStake);
        SubtensorModule::claim_hotkey(&account(3), &hotkey(1));
        assert_noop!(call(2, 1, 1), Error::<Test>::NonAssociatedColdKey);
        assert_noop!(
            SubtensorModule::burned_register(
                signed(account(2)),
                NETUID,
                SubtensorModule::subnet_account(NETUID)
            ),
            Error::<Test>::CannotUseSystemAccount
        );
        NetworkRegistrationAllowed::<Test>::insert(NETUID, false);
        assert_noop!(call(2, 1, 2), Error::<Test>::SubNetRegistrationDisabled);
        NetworkRegistrationAllowed::<Test>::insert(NETUID, true);
        MaxAllowedUids::<Test>::insert(NETUID, 1);
        assert_noop!(call(2, 1, 2), Error::<Test>::NoNeuronIdAvailable);
    });
}

#[test]
fn first_check_that_fails_names_the_error() {
    with_subnet(|| {
        // Each of these fails for what comes later, too.
        NetworkRegistrationAllowed::<Test>::insert(NETUID, false);
        assert_noop!(
            SubtensorModule::register_limit(signed(account(42)), NETUID, hotkey(0), 0),
            Error::<Test>::RegistrationPriceLimitExceeded
        );
        assert_noop!(
            SubtensorModule::burned_register(signed(account(42)), NETUID, hotkey(0)),
            Error::<Test>::SubNetRegistrationDisabled
        );
        NetworkRegistrationAllowed::<Test>::insert(NETUID, true);
        assert_noop!(
            SubtensorModule::burned_register(signed(account(42)), NETUID, hotkey(0)),
            Error::<Test>::HotKeyAlreadyRegisteredInSubNet
        );
        SubtensorModule::claim_hotkey(&account(3), &hotkey(1));
        assert_noop!(
            SubtensorModule::burned_register(signed(account(42)), NETUID, hotkey(1)),
            Error::<Test>::NotEnoughBalanceToStake
        );
    });
}

#[test]
fn subnets_account_is_nobodys_hotkey_even_where_nobody_may_go() {
    with_subnet(|| {
        fill(&[9, 0, 5]);
        MinNonImmuneUids::<Test>::insert(NETUID, 10);
        let account_of_subnet = SubtensorModule::subnet_account(NETUID);
        assert_noop!(
            SubtensorModule::burned_register(signed(account(2)), NETUID, account_of_subnet),
            Error::<Test>::CannotUseSystemAccount
        );
    });
}

#[test]
fn pool_without_alpha_sells_no_place() {
    with_subnet(|| {
        SubnetAlphaIn::<Test>::insert(NETUID, AlphaBalance::ZERO);
        assert_noop!(
            SubtensorModule::burned_register(signed(account(2)), NETUID, hotkey(1)),
            Error::<Test>::InsufficientLiquidity
        );
    });
}

#[test]
fn payer_keeps_what_keeps_the_account_alive() {
    with_subnet(|| {
        let price = SubtensorModule::registration_price(NETUID);
        let give =
            |rao| SubtensorModule::transfer_tao(&account(3), &account(42), TaoBalance::new(rao));
        assert_ok!(give(price.to_u64() + 499));
        let call = || SubtensorModule::burned_register(signed(account(42)), NETUID, hotkey(1));
        assert_noop!(call(), Error::<Test>::NotEnoughBalanceToStake);
        // A transfer below the existential deposit to an account that lives is fine.
        assert_ok!(give(1));
        assert_ok!(call());
    });
}

#[test]
fn hotkey_that_nobody_owns_can_be_associated_once() {
    chain(|| {
        let call = |who: u8| SubtensorModule::try_associate_hotkey(signed(account(who)), hotkey(1));
        assert_ok!(call(2));
        assert_ok!(call(3));
        assert_eq!(Owner::<Test>::get(hotkey(1)), account(2));
        assert!(OwnedHotkeys::<Test>::get(account(3)).is_empty());
        assert_noop!(
            SubtensorModule::try_associate_hotkey(
                signed(account(2)),
                SubtensorModule::subnet_account(NETUID)
            ),
            Error::<Test>::CannotUseSystemAccount
        );
    });
}

#[test]
fn coldkey_has_no_more_hotkeys_than_fit_one_item() {
    with_subnet(|| {
        OwnedHotkeys::<Test>::insert(account(5), vec![hotkey(9); 4_096]);
        assert_noop!(
            SubtensorModule::try_associate_hotkey(signed(account(5)), hotkey(10)),
            Error::<Test>::InvalidValue
        );
        OwnedHotkeys::<Test>::insert(account(5), vec![hotkey(9); 4_095]);
        assert_ok!(SubtensorModule::try_associate_hotkey(
            signed(account(5)),
            hotkey(10)
        ));
        // The others were never claimed.
        OwnedHotkeys::<Test>::insert(account(5), vec![hotkey(10)]);
    });
}
