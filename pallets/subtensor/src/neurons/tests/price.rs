//! How the price of a registration moves.

use mycelium_pricing::registration::{Decay, PriceRange};
use mycelium_types::TaoBalance;

use super::*;
use crate::{BurnHalfLife, MaxBurn, MinBurn, MovingPrices};

fn rao(amount: u64) -> TaoBalance {
    TaoBalance::new(amount)
}

#[test]
fn price_in_storage_falls_with_every_block() {
    with_subnet(|| {
        let range = PriceRange {
            min: rao(500_000),
            max: rao(100_000_000_000),
        };
        let mut price = TaoBalance::COIN;
        for block in 2..100 {
            run_to(block);
            price = Decay::new(360).next(price, block, &range);
            assert_eq!(Burn::<Test>::get(NETUID), price);
        }
        assert!(price < rao(830_000_000));
    });
}

#[test]
fn price_on_its_floor_is_not_looked_at() {
    with_subnet(|| {
        BurnHalfLife::<Test>::insert(NETUID, 1);
        SubtensorModule::price_terms_changed(NETUID);
        assert_eq!(MovingPrices::<Test>::get(), [NETUID]);
        run_to(20);
        assert_eq!(Burn::<Test>::get(NETUID), rao(500_000));
        assert!(MovingPrices::<Test>::get().is_empty());
        register(1);
        assert_eq!(Burn::<Test>::get(NETUID), rao(630_000));
        assert_eq!(MovingPrices::<Test>::get(), [NETUID]);
        run_to(21);
        assert_eq!(Burn::<Test>::get(NETUID), rao(500_000));
    });
}

#[test]
fn new_limits_hold_from_the_next_block_on_and_move_the_price() {
    with_subnet(|| {
        MaxBurn::<Test>::insert(NETUID, rao(900_000_000));
        SubtensorModule::price_terms_changed(NETUID);
        assert_eq!(Burn::<Test>::get(NETUID), TaoBalance::COIN);
        run_to(2);
        assert_eq!(Burn::<Test>::get(NETUID), rao(900_000_000));
        MinBurn::<Test>::insert(NETUID, rao(900_000_000));
        SubtensorModule::price_terms_changed(NETUID);
        run_to(3);
        assert!(MovingPrices::<Test>::get().is_empty());
        MinBurn::<Test>::insert(NETUID, rao(1_000_000));
        SubtensorModule::price_terms_changed(NETUID);
        run_to(4);
        assert!(Burn::<Test>::get(NETUID) < rao(900_000_000));
    });
}

#[test]
fn price_without_a_half_life_stays() {
    with_subnet(|| {
        BurnHalfLife::<Test>::insert(NETUID, 0);
        SubtensorModule::price_terms_changed(NETUID);
        run_to(10);
        assert_eq!(Burn::<Test>::get(NETUID), TaoBalance::COIN);
        assert!(MovingPrices::<Test>::get().is_empty());
    });
}

#[test]
fn lower_limit_above_the_upper_one_yields_to_it() {
    with_subnet(|| {
        MinBurn::<Test>::insert(NETUID, rao(200_000_000_000));
        SubtensorModule::price_terms_changed(NETUID);
        run_to(2);
        assert_eq!(Burn::<Test>::get(NETUID), rao(100_000_000_000));
    });
}
