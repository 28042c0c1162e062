use frame_support::{assert_noop, assert_ok};
use mycelium_types::NetUid;
use sp_runtime::traits::BadOrigin;

use crate::{Error, Event, FirstEmissionBlockNumber, StartCallDelay, SubtokenEnabled, mock::*};

#[test]
fn owner_starts_a_subnet_once() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        assert!(!SubtokenEnabled::<Test>::get(netuid));
        assert_ok!(SubtensorModule::start_call(signed(1), netuid));
        assert!(SubtokenEnabled::<Test>::get(netuid));
        assert_eq!(FirstEmissionBlockNumber::<Test>::get(netuid), Some(2));
        System::assert_last_event(Event::FirstEmissionBlockNumberSet(netuid, 2).into());
        assert_noop!(
            SubtensorModule::start_call(signed(1), netuid),
            Error::<Test>::FirstEmissionBlockNumberAlreadySet
        );
    });
}

#[test]
fn nobody_else_starts_a_subnet() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        for origin in [signed(2), signed(11), root(), RuntimeOrigin::none()] {
            assert_noop!(SubtensorModule::start_call(origin, netuid), BadOrigin);
        }
        assert_noop!(
            SubtensorModule::start_call(signed(1), NetUid::new(2)),
            Error::<Test>::SubnetNotExists
        );
    });
}

#[test]
fn start_waits_for_the_delay() {
    chain(|| {
        StartCallDelay::<Test>::put(5);
        let netuid = found_subnet(1, 11);
        run_to(5);
        assert_noop!(
            SubtensorModule::start_call(signed(1), netuid),
            Error::<Test>::NeedWaitingMoreBlocksToStarCall
        );
        run_to(6);
        assert_ok!(SubtensorModule::start_call(signed(1), netuid));
    });
}
