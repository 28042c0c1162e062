//! What a new limit of the price of registrations does to the price, block by block.

use frame_support::traits::Hooks;
use mycelium_types::TaoBalance;
use pallet_subtensor::{Burn, Pallet as Core};

use super::send;
use crate::{Call, mock::*};

/// A new subnet's price.
const COIN: u64 = 1_000_000_000;

fn price() -> u64 {
    Core::<Test>::registration_price(SUBNET).to_u64()
}

/// The prices of the next blocks.
fn next_prices<const N: usize>() -> [u64; N] {
    [(); N].map(|()| {
        let block = System::block_number() + 1;
        set_block(block);
        SubtensorModule::on_initialize(block);
        price()
    })
}

fn min_burn(rao: u64) -> RuntimeCall {
    let (netuid, min_burn) = (SUBNET, TaoBalance::new(rao));
    Call::sudo_set_min_burn { netuid, min_burn }.into()
}

fn max_burn(rao: u64) -> RuntimeCall {
    let (netuid, max_burn) = (SUBNET, TaoBalance::new(rao));
    Call::sudo_set_max_burn { netuid, max_burn }.into()
}

fn half_life(burn_half_life: u16) -> RuntimeCall {
    let netuid = SUBNET;
    Call::sudo_set_burn_half_life {
        netuid,
        burn_half_life,
    }
    .into()
}

/// Sends a call that is not to move the price in its own block.
fn set(call: RuntimeCall) {
    let before = price();
    assert_eq!(send(call, root()), Ok(()));
    assert_eq!(price(), before);
}

#[test]
fn price_falls_by_the_half_life_of_a_new_subnet() {
    chain(|| {
        assert_eq!(price(), COIN);
        assert_eq!(next_prices(), [998_076_443, 996_156_586, 994_240_422]);
    });
}

#[test]
fn price_falls_to_the_new_minimum_and_stays() {
    chain(|| {
        set(min_burn(990_000_000));
        assert_eq!(
            next_prices(),
            [
                998_076_443,
                996_156_586,
                994_240_422,
                992_327_944,
                990_419_145,
                990_000_000,
                990_000_000,
            ]
        );
    });
}

#[test]
fn price_below_the_new_minimum_rises_to_it_in_the_next_block() {
    chain(|| {
        Burn::<Test>::insert(SUBNET, TaoBalance::new(100_000_000));
        set(min_burn(300_000_000));
        assert_eq!(next_prices(), [300_000_000, 300_000_000]);
    });
}

#[test]
fn price_that_rests_wakes_up_for_a_new_minimum() {
    chain(|| {
        Burn::<Test>::insert(SUBNET, TaoBalance::new(500_000));
        assert_eq!(next_prices(), [500_000, 500_000]);
        set(min_burn(600_000));
        assert_eq!(next_prices(), [600_000, 600_000]);
    });
}

#[test]
fn price_above_the_new_maximum_falls_to_it_in_the_next_block() {
    chain(|| {
        set(max_burn(300_000_000));
        assert_eq!(next_prices(), [300_000_000, 299_422_933]);
    });
}

#[test]
fn price_falls_by_the_new_half_life_from_the_next_block_on() {
    chain(|| {
        set(half_life(1));
        assert_eq!(next_prices(), [500_000_000, 250_000_000]);
        set(half_life(360));
        assert_eq!(next_prices(), [249_519_110]);
    });
}
