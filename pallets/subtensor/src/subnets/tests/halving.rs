//! The price of a subnet after a halving of the emission.

use frame_support::{assert_ok, traits::fungible::Mutate};

use crate::{NetworkLockReductionInterval, NetworkRateLimit, mock::*};

/// Half of all TAO there will ever be.
const FIRST_HALVING: u64 = 10_500_000_000_000_000;

fn cost() -> u64 {
    SubtensorModule::lock_cost().to_u64()
}

/// Mints TAO until there are so many rao.
fn issue(rao: u64) {
    let missing = rao - Balances::total_issuance();
    assert_ok!(Balances::mint_into(&account(9), missing));
}

#[test]
fn cost_falls_twice_as_fast_after_a_halving() {
    chain(|| {
        NetworkRateLimit::<Test>::put(0);
        NetworkLockReductionInterval::<Test>::put(100);
        assert_ok!(SubtensorModule::register_network(signed(1), account(11)));
        run_to(11);
        issue(FIRST_HALVING - 1);
        assert_eq!(cost(), 1_900_000_000_000);
        issue(FIRST_HALVING);
        assert_eq!(cost(), 1_800_000_000_000);
        run_to(51);
        assert_eq!(cost(), 1_000_000_000_000);
        // Four times as fast after the next one.
        issue(FIRST_HALVING / 2 * 3);
        run_to(53);
        assert_eq!(cost(), 1_000_000_000_000);
        assert_ok!(SubtensorModule::register_network(signed(2), account(12)));
        run_to(54);
        assert_eq!(cost(), 1_960_000_000_000);
    });
}
