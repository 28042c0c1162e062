use frame_support::{
    assert_noop, assert_ok,
    dispatch::{DispatchResult, DispatchResultWithPostInfo},
};
use mycelium_types::NetUid;
use sp_runtime::traits::BadOrigin;

use crate::{
    Error, Event, IdentitiesV2, IsNetworkMember, SubnetIdentitiesV3, SubnetIdentityV3, mock::*,
};

/// Sets the identity of account 1 to texts of these lengths.
fn set_identity(lengths: [usize; 7]) -> DispatchResultWithPostInfo {
    let [name, url, github, image, discord, description, additional] =
        lengths.map(|length| vec![b'x'; length]);
    SubtensorModule::set_identity(
        signed(1),
        name,
        url,
        github,
        image,
        discord,
        description,
        additional,
    )
}

fn subnet_identity(lengths: [usize; 8]) -> SubnetIdentityV3 {
    let [
        subnet_name,
        github_repo,
        subnet_contact,
        subnet_url,
        discord,
        description,
        logo_url,
        additional,
    ] = lengths.map(|length| vec![b'x'; length]);
    SubnetIdentityV3 {
        subnet_name,
        github_repo,
        subnet_contact,
        subnet_url,
        discord,
        description,
        logo_url,
        additional,
    }
}

fn set_subnet_identity(
    origin: RuntimeOrigin,
    netuid: NetUid,
    identity: SubnetIdentityV3,
) -> DispatchResult {
    SubtensorModule::set_subnet_identity(
        origin,
        netuid,
        identity.subnet_name,
        identity.github_repo,
        identity.subnet_contact,
        identity.subnet_url,
        identity.discord,
        identity.description,
        identity.logo_url,
        identity.additional,
    )
}

const LIMITS: [usize; 7] = [256, 256, 256, 1024, 256, 1024, 1024];
const SUBNET_LIMITS: [usize; 8] = [256, 1024, 1024, 1024, 256, 1024, 1024, 1024];

#[test]
fn coldkey_with_a_neuron_sets_its_identity() {
    chain(|| {
        found_subnet(1, 11);
        assert_ok!(set_identity(LIMITS));
        System::assert_last_event(Event::ChainIdentitySet(account(1)).into());
        let identity = IdentitiesV2::<Test>::get(account(1)).expect("it was set");
        assert_eq!(identity.image.len(), 1024);
        assert_eq!(identity.discord.len(), 256);
    });
}

#[test]
fn every_text_of_an_identity_has_a_limit() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        for text in 0..7 {
            let mut lengths = LIMITS;
            lengths[text] += 1;
            assert_noop!(set_identity(lengths), Error::<Test>::InvalidIdentity);
        }
        for text in 0..8 {
            let mut lengths = SUBNET_LIMITS;
            lengths[text] += 1;
            assert_noop!(
                set_subnet_identity(signed(1), netuid, subnet_identity(lengths)),
                Error::<Test>::InvalidIdentity
            );
        }
    });
}

#[test]
fn coldkey_without_a_neuron_has_no_identity() {
    chain(|| {
        assert_noop!(
            set_identity([1; 7]),
            Error::<Test>::HotKeyNotRegisteredInNetwork
        );
        SubtensorModule::claim_hotkey(&account(1), &account(11));
        assert_noop!(
            set_identity([1; 7]),
            Error::<Test>::HotKeyNotRegisteredInNetwork
        );
        // What a removed neuron may leave does not count.
        IsNetworkMember::<Test>::insert(account(11), NetUid::new(3), false);
        assert_noop!(
            set_identity([1; 7]),
            Error::<Test>::HotKeyNotRegisteredInNetwork
        );
        IsNetworkMember::<Test>::remove(account(11), NetUid::new(3));
    });
}

#[test]
fn owner_sets_the_identity_of_a_subnet() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        let identity = subnet_identity(SUBNET_LIMITS);
        assert_ok!(set_subnet_identity(signed(1), netuid, identity.clone()));
        assert_eq!(SubnetIdentitiesV3::<Test>::get(netuid), Some(identity));
        System::assert_last_event(Event::SubnetIdentitySet(netuid).into());
    });
}

#[test]
fn nobody_else_sets_the_identity_of_a_subnet() {
    chain(|| {
        let netuid = found_subnet(1, 11);
        let identity = subnet_identity([1; 8]);
        assert_noop!(
            set_subnet_identity(signed(2), netuid, identity.clone()),
            Error::<Test>::NotSubnetOwner
        );
        assert_noop!(
            set_subnet_identity(signed(1), NetUid::new(7), identity.clone()),
            Error::<Test>::NotSubnetOwner
        );
        assert_noop!(set_subnet_identity(root(), netuid, identity), BadOrigin);
    });
}
