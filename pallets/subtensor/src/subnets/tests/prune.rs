use mycelium_fixed::I96F32;
use mycelium_types::NetUid;

use crate::{NetworkImmunityPeriod, SubnetMovingPrice, mock::*};

fn set_moving_price(netuid: NetUid, price: u64) {
    SubnetMovingPrice::<Test>::insert(netuid, I96F32::from_int(price));
}

#[test]
fn candidate_has_the_lowest_moving_price_and_is_the_oldest_of_equals() {
    chain(|| {
        NetworkImmunityPeriod::<Test>::put(10);
        assert_eq!(SubtensorModule::prune_candidate(), None);
        let first = found_subnet(1, 11);
        run_to(2);
        let second = found_subnet(2, 12);
        run_to(10);
        // Both are immune.
        assert_eq!(SubtensorModule::prune_candidate(), None);
        run_to(11);
        set_moving_price(first, 2);
        set_moving_price(second, 1);
        assert_eq!(SubtensorModule::prune_candidate(), Some(first));
        run_to(12);
        assert_eq!(SubtensorModule::prune_candidate(), Some(second));
        set_moving_price(second, 2);
        assert_eq!(SubtensorModule::prune_candidate(), Some(first));
    });
}
