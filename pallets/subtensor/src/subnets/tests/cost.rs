use frame_support::assert_ok;
use mycelium_fixed::U64F64;
use mycelium_types::{AlphaBalance, NetUid, TaoBalance};

use crate::{
    NetworkLockReductionInterval, NetworkMinLockCost, NetworkRateLimit, SubnetAlphaIn, SubnetTAO,
    TotalStake, mock::*,
};

fn cost() -> u64 {
    SubtensorModule::lock_cost().to_u64()
}

#[test]
fn first_subnet_costs_the_least() {
    chain(|| assert_eq!(cost(), 1_000_000_000_000));
}

#[test]
fn cost_doubles_and_falls_back_in_the_interval() {
    chain(|| {
        NetworkRateLimit::<Test>::put(0);
        NetworkLockReductionInterval::<Test>::put(100);
        assert_ok!(SubtensorModule::register_network(signed(1), account(11)));
        assert_eq!(cost(), 2_000_000_000_000);
        run_to(2);
        assert_eq!(cost(), 1_990_000_000_000);
        run_to(101);
        assert_eq!(cost(), 1_000_000_000_000);
        run_to(103);
        // The floor.
        assert_eq!(cost(), 1_000_000_000_000);
        NetworkMinLockCost::<Test>::put(TaoBalance::COIN);
        assert_eq!(cost(), 980_000_000_000);
    });
}

#[test]
fn cost_stays_without_an_interval() {
    chain(|| {
        NetworkLockReductionInterval::<Test>::put(0);
        assert_ok!(SubtensorModule::register_network(signed(1), account(11)));
        run_to(10);
        assert_eq!(cost(), 2_000_000_000_000);
    });
}

#[test]
fn median_price_is_one_without_subnets_and_ignores_pools_without_price() {
    chain(|| {
        assert_eq!(SubtensorModule::median_price(), U64F64::ONE);
        let [first, second, third] = [1, 2, 3].map(|owner| found_subnet(owner, owner + 10));
        set_price(first, 4);
        set_price(second, 2);
        set_price(third, 1);
        assert_eq!(SubtensorModule::median_price(), U64F64::from_int(2));
        let alpha = SubnetAlphaIn::<Test>::take(third);
        assert_eq!(SubtensorModule::median_price(), U64F64::from_int(3));
        SubnetAlphaIn::<Test>::insert(third, alpha);
    });
}

/// Changes the alpha in the pool so that one is worth so much TAO.
fn set_price(netuid: NetUid, price: u64) {
    let tao = SubnetTAO::<Test>::get(netuid).to_u64();
    SubnetAlphaIn::<Test>::insert(netuid, AlphaBalance::new(tao / price));
    assert_eq!(SubtensorModule::spot_price(netuid), U64F64::from_int(price));
    assert!(!TotalStake::<Test>::get().is_zero());
}
