//! Subnets through the whole runtime: what founding costs, who may change what, what clients are told.

use crate::{
    carriers::*,
    harness::{apply, chain, free_balance, sign, validate},
};
use frame_support::{assert_noop, assert_ok, traits::UnfilteredDispatchable};
use mycelium_runtime::{
    AdminUtils, Authorities, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, SubtensorModule,
    System, TAO, genesis,
};
use mycelium_types::{NetUid, TaoBalance};
use pallet_subtensor::{
    Error, NetworkRateLimit, NetworksAdded, SubnetOwner, SubnetTAO, Tempo, TotalIssuance,
};
use pallet_subtensor_runtime_api::{
    runtime_decl_for_neuron_info_runtime_api::NeuronInfoRuntimeApiV1,
    runtime_decl_for_subnet_info_runtime_api::SubnetInfoRuntimeApiV2,
    runtime_decl_for_subnet_registration_runtime_api::SubnetRegistrationRuntimeApiV1,
    runtime_decl_for_swap_runtime_api::SwapRuntimeApiV1,
};
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_keyring::Sr25519Keyring::{self, Alice, AliceStash, Bob, BobStash, One};
use sp_runtime::transaction_validity::InvalidTransaction::Custom;

fn found(hotkey: Sr25519Keyring) -> RuntimeCall {
    pallet_subtensor::Call::register_network {
        hotkey: hotkey.to_account_id(),
    }
    .into()
}

#[test]
fn founder_pays_the_pool_and_the_fee_and_the_books_balance() {
    chain(genesis::DEV).execute_with(|| {
        let cost = Runtime::get_network_registration_cost();
        assert_eq!(cost, TaoBalance::new(1_000 * TAO));
        let before = free_balance(&Alice.to_account_id());
        assert_ok!(apply(sign(Alice, 0, 0, found(AliceStash))).expect("it is valid"));
        let netuid = NetUid::new(2);
        assert_eq!(SubnetOwner::<Runtime>::get(netuid), Alice.to_account_id());
        assert_eq!(SubnetTAO::<Runtime>::get(netuid), cost);
        assert_eq!(
            free_balance(&SubtensorModule::subnet_account(netuid)),
            cost.to_u64()
        );
        assert!(free_balance(&Alice.to_account_id()) < before - cost.to_u64());
        crate::harness::skip_to_block(2);
        assert_eq!(
            TotalIssuance::<Runtime>::get().to_u64(),
            pallet_balances::TotalIssuance::<Runtime>::get()
        );
        SubtensorModule::do_try_state().expect("the invariants hold");
    });
}

#[test]
fn second_subnet_waits_in_pool_block_and_proxy() {
    chain(genesis::DEV).execute_with(|| {
        assert_ok!(apply(sign(Alice, 0, 0, found(AliceStash))).expect("it is valid"));
        let again = || sign(Bob, 0, 0, found(BobStash));
        assert_eq!(validate(again()), Err(Custom(6).into()));
        assert_eq!(apply(again()), Err(Custom(6).into()));
        let with_identity = pallet_subtensor::Call::<Runtime>::register_network_with_identity {
            hotkey: BobStash.to_account_id(),
            identity: None,
        };
        assert_eq!(
            validate(sign(Bob, 0, 0, with_identity)),
            Err(Custom(6).into())
        );

        System::reset_events();
        assert_ok!(
            batch([found(BobStash)])
                .dispatch_bypass_filter(RuntimeOrigin::signed(Bob.to_account_id()))
        );
        System::assert_has_event(RuntimeEvent::Utility(
            pallet_utility::Event::BatchInterrupted {
                index: 0,
                error: Error::<Runtime>::NetworkTxRateLimitExceeded.into(),
            },
        ));
        NetworkRateLimit::<Runtime>::put(0);
        assert!(validate(again()).is_ok());
    });
}

#[test]
fn mainnet_like_network_has_room_for_a_subnet_from_block_28801_on() {
    chain(genesis::MAINNET_LIKE).execute_with(|| {
        let attempt = || apply(sign(Alice, 0, 0, found(AliceStash)));
        for early in [1, 28_800] {
            System::set_block_number(early);
            assert_eq!(attempt(), Err(Custom(6).into()), "block {early}");
        }
        assert!(!NetworksAdded::<Runtime>::get(NetUid::new(2)));
        System::set_block_number(28_801);
        assert_ok!(attempt().expect("it is valid"));
        assert!(NetworksAdded::<Runtime>::get(NetUid::new(2)));
    });
}

#[test]
fn root_sets_what_an_owner_may_not() {
    chain(genesis::DEV).execute_with(|| {
        let call = || {
            RuntimeCall::from(pallet_admin_utils::Call::sudo_set_tempo {
                netuid: NetUid::new(1),
                tempo: 20,
            })
        };
        assert!(
            apply(sign(Bob, 0, 0, call()))
                .expect("it is valid")
                .is_err()
        );
        assert_eq!(Tempo::<Runtime>::get(NetUid::new(1)), 100);
        assert_ok!(apply(sign(Alice, 0, 0, sudo(call()))).expect("it is valid"));
        assert_eq!(Tempo::<Runtime>::get(NetUid::new(1)), 20);
    });
}

#[test]
fn authorities_are_replaced_by_the_keys_that_they_set() {
    chain(genesis::LOCAL_FAST).execute_with(|| {
        let one = || AuraId::from(One.public());
        let replace = |keys: Vec<AuraId>| {
            let keys = keys.try_into().expect("few");
            AdminUtils::swap_authorities(RuntimeOrigin::root(), keys)
        };
        assert_eq!(pallet_authorities::Members::<Runtime>::get().len(), 3);
        assert_noop!(
            replace(vec![AuraId::from(Alice.public())]),
            pallet_authorities::Error::<Runtime>::NoSessionKeys
        );
        assert_noop!(
            replace(vec![]),
            pallet_authorities::Error::<Runtime>::LastMember
        );
        assert_ok!(replace(vec![one()]));
        assert_eq!(
            pallet_authorities::Members::<Runtime>::get().into_inner(),
            vec![One.to_account_id()]
        );
        assert!(Authorities::has_keys(&One.to_account_id()));
    });
}

#[test]
fn clients_are_told_of_the_subnets_of_the_first_block() {
    chain(genesis::DEV).execute_with(|| {
        let all = Runtime::get_all_dynamic_info();
        assert_eq!(all.len(), 2);
        assert!(all.iter().all(Option::is_some));
        let starter = NetUid::new(1);
        assert_eq!(Runtime::get_neurons_lite(starter).len(), 1);
        assert!(Runtime::get_metagraph(starter).is_some());
        assert!(Runtime::get_subnet_hyperparams_v3(starter).is_some());
        assert!(Runtime::get_dynamic_info(NetUid::new(2)).is_none());
        assert_eq!(Runtime::current_alpha_price(starter), TAO);
        assert_eq!(Runtime::current_alpha_price_all().len(), 2);
    });
}
