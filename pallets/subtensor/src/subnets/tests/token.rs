//! What opens a subnet for staking, and that nobody does so in the name of nobody.

use frame_support::{assert_noop, assert_ok};
use mycelium_types::{AlphaBalance, NetUid};
use sp_runtime::{AccountId32, BuildStorage, DispatchError, traits::BadOrigin};

use crate::{
    Error, FirstEmissionBlockNumber, SubnetOwner, SubtokenEnabled, mock::*,
    subnets::symbols::symbol,
};

/// The subnets whose token is on.
fn open_subnets() -> Vec<NetUid> {
    let mut open: Vec<NetUid> = SubtokenEnabled::<Test>::iter()
        .filter_map(|(netuid, is_open)| is_open.then_some(netuid))
        .collect();
    open.sort_unstable();
    open
}

#[test]
fn subnet_opens_when_it_is_started_and_not_before() {
    chain(|| {
        assert_eq!(open_subnets(), [NetUid::ROOT]);
        let [waiting, started] = [1, 2].map(|owner| found_subnet(owner, owner + 10));
        assert_ok!(SubtensorModule::burned_register(
            signed(3),
            waiting,
            account(13)
        ));
        let alpha = AlphaBalance::new(1_000);
        assert_ok!(SubtensorModule::add_to_position(
            waiting,
            &account(11),
            &account(1),
            alpha
        ));
        assert_ok!(SubtensorModule::update_symbol(
            signed(1),
            waiting,
            symbol(300).unwrap_or_default()
        ));
        assert_ok!(SubtensorModule::root_register(signed(3), account(13)));
        // Through an epoch.
        run_to(362);
        assert_eq!(open_subnets(), [NetUid::ROOT]);
        assert!(!FirstEmissionBlockNumber::<Test>::contains_key(waiting));

        assert_ok!(SubtensorModule::start_call(signed(2), started));
        assert_eq!(open_subnets(), [NetUid::ROOT, started]);
        // A later subnet of the same number has to be started anew.
        assert_ok!(SubtensorModule::root_dissolve_network(root(), started));
        assert_eq!(open_subnets(), [NetUid::ROOT]);
        assert_eq!(found_subnet(4, 14), started);
        assert_eq!(open_subnets(), [NetUid::ROOT]);
        assert!(!FirstEmissionBlockNumber::<Test>::contains_key(started));
    });
}

#[test]
fn start_that_fails_opens_nothing() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        assert_noop!(SubtensorModule::start_call(signed(2), netuid), BadOrigin);
        assert_ok!(SubtensorModule::start_call(signed(1), netuid));
        // Root closed it; the owner cannot open it again.
        SubtokenEnabled::<Test>::insert(netuid, false);
        assert_noop!(
            SubtensorModule::start_call(signed(1), netuid),
            Error::<Test>::FirstEmissionBlockNumberAlreadySet
        );
        assert_eq!(open_subnets(), [NetUid::ROOT]);
    });
}

#[test]
fn nobody_is_no_owner() {
    // With a starter, which nobody owns.
    let storage = RuntimeGenesisConfig::default()
        .build_storage()
        .expect("the configuration is valid");
    sp_io::TestExternalities::new(storage).execute_with(|| {
        run_to(1);
        let nobody = AccountId32::new([0; 32]);
        let starter = NetUid::new(1);
        // It stands where an owner does: on record, and where nothing is.
        for netuid in [NetUid::ROOT, starter, NetUid::new(2)] {
            assert_eq!(SubnetOwner::<Test>::get(netuid), nobody);
            assert_refused(&nobody, netuid);
        }
        end_block();
    });
}

fn assert_refused(nobody: &AccountId32, netuid: NetUid) {
    let by_nobody = || RuntimeOrigin::signed(nobody.clone());
    let exists = SubtensorModule::subnet_exists(netuid);
    let started = if exists {
        DispatchError::BadOrigin
    } else {
        Error::<Test>::SubnetNotExists.into()
    };
    assert_noop!(SubtensorModule::start_call(by_nobody(), netuid), started);
    let symbol = symbol(300).unwrap_or_default();
    assert_noop!(
        SubtensorModule::update_symbol(by_nobody(), netuid, symbol),
        BadOrigin
    );
    let [name, github, contact, url, discord, description, logo, more] =
        [1, 2, 3, 4, 5, 6, 7, 8].map(|length| vec![b'x'; length]);
    assert_noop!(
        SubtensorModule::set_subnet_identity(
            by_nobody(),
            netuid,
            name,
            github,
            contact,
            url,
            discord,
            description,
            logo,
            more,
        ),
        Error::<Test>::NotSubnetOwner
    );
}
