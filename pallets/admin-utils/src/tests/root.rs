//! What the calls do on netuid 0, the network of validators.

use codec::{Decode, Encode};
use frame_support::{
    assert_ok,
    traits::{Hooks, fungible::Mutate},
};
use mycelium_fixed::U64F64;
use mycelium_types::NetUid;
use pallet_subtensor::{
    Error as CoreError, ImmunityPeriod, LastEpochBlock, MaxAllowedUids, MinAllowedUids,
    PendingEpochAt, SubnetworkN, Tempo,
};
use sp_runtime::{DispatchError::BadOrigin, DispatchResult};

use super::{
    promises::{self, Window},
    send,
};
use crate::{Call, Error, mock::*};

const ROOT: NetUid = NetUid::ROOT;

fn set_most(max_allowed_uids: u16) -> DispatchResult {
    let call = Call::sudo_set_max_allowed_uids {
        netuid: ROOT,
        max_allowed_uids,
    };
    send(call.into(), root())
}

fn set_least(min_allowed_uids: u16) -> DispatchResult {
    let call = Call::sudo_set_min_allowed_uids {
        netuid: ROOT,
        min_allowed_uids,
    };
    send(call.into(), root())
}

fn trim(max_n: u16) -> DispatchResult {
    let netuid = ROOT;
    let call = Call::sudo_trim_to_max_allowed_uids { netuid, max_n };
    send(call.into(), root())
}

/// The call about root instead of the subnet.
fn about_root(call: &RuntimeCall) -> RuntimeCall {
    let mut call = call.encode();
    // Behind the indices of the pallet and the call.
    assert_eq!(call[2..4], SUBNET.encode());
    call.splice(2..4, ROOT.encode());
    RuntimeCall::decode(&mut &call[..]).expect("it differs in the subnet alone")
}

#[test]
fn root_has_no_more_than_64_members() {
    chain(|| {
        assert_eq!(MaxAllowedUids::<Test>::get(ROOT), 64);
        assert_eq!(set_most(64), Ok(()));
        let too_many = Err(Error::<Test>::MaxAllowedUidsGreaterThanDefaultMaxAllowedUids.into());
        for members in [65, 256, 257, u16::MAX] {
            assert_eq!(set_most(members), too_many);
        }
        assert_eq!(MaxAllowedUids::<Test>::get(ROOT), 64);
    });
}

#[test]
fn root_has_no_fewer_places_than_its_minimum_and_its_members() {
    chain(|| {
        SubnetworkN::<Test>::insert(ROOT, 40);
        let too_few = Error::<Test>::MaxAllowedUidsLessThanMinAllowedUids;
        assert_eq!(set_most(63), Err(too_few.into()));
        let too_high = Error::<Test>::MinAllowedUidsGreaterThanMaxAllowedUids;
        assert_eq!(set_least(64), Err(too_high.into()));
        let too_empty = Error::<Test>::MinAllowedUidsGreaterThanCurrentUids;
        assert_eq!(set_least(40), Err(too_empty.into()));
        assert_eq!(set_least(39), Ok(()));
        assert_eq!(MinAllowedUids::<Test>::get(ROOT), 39);
        let too_full = Error::<Test>::MaxAllowedUIdsLessThanCurrentUIds;
        assert_eq!(set_most(39), Err(too_full.into()));
        assert_eq!(set_most(40), Ok(()));
        assert_eq!(MaxAllowedUids::<Test>::get(ROOT), 40);
        assert_eq!(set_most(64), Ok(()));
    });
}

/// Registers members of root, one in a block.
fn join(members: u8) {
    for member in 1..=members {
        let block = OUTSIDE + 200 * u64::from(member);
        set_block(block);
        SubtensorModule::on_initialize(block);
        Balances::set_balance(&account(member), 10_000_000_000_000);
        let origin = RuntimeOrigin::signed(account(member));
        assert_ok!(SubtensorModule::root_register(
            origin,
            account(100 + member)
        ));
    }
}

#[test]
fn trim_of_root_keeps_within_its_places_and_removes_members() {
    let invalid = Err(CoreError::<Test>::InvalidValue.into());
    chain(|| {
        join(3);
        assert_eq!(SubnetworkN::<Test>::get(ROOT), 3);
        assert_eq!(trim(63), invalid);
        assert_eq!(trim(65), invalid);
        assert_eq!(trim(64), Ok(()));
        assert_eq!(SubnetworkN::<Test>::get(ROOT), 3);

        MinAllowedUids::<Test>::insert(ROOT, 1);
        let immune = CoreError::<Test>::TrimmingWouldExceedMaxImmunePercentage;
        assert_eq!(trim(2), Err(immune.into()));
        ImmunityPeriod::<Test>::insert(ROOT, 0);
        assert_eq!(trim(2), Ok(()));
        assert_eq!(SubnetworkN::<Test>::get(ROOT), 2);
        assert_eq!(MaxAllowedUids::<Test>::get(ROOT), 2);
    });
}

#[test]
fn tempo_of_root_is_set_by_root_alone_and_brings_no_epochs() {
    let tempo = |origin| {
        let netuid = ROOT;
        send(Call::sudo_set_tempo { netuid, tempo: 3 }.into(), origin)
    };
    let choose = |origin| {
        let (netuid, tempo) = (ROOT, 400);
        send(
            pallet_subtensor::Call::set_tempo { netuid, tempo }.into(),
            origin,
        )
    };
    chain(|| {
        assert_eq!(tempo(owner()), Err(BadOrigin));
        assert_eq!(choose(owner()), Err(BadOrigin));
        assert_eq!(choose(root()), Err(BadOrigin));
        assert_eq!(tempo(root()), Ok(()));
        assert_eq!(Tempo::<Test>::get(ROOT), 3);
        assert_eq!(LastEpochBlock::<Test>::get(ROOT), OUTSIDE);
        for block in OUTSIDE + 1..OUTSIDE + 10 {
            set_block(block);
            SubtensorModule::on_initialize(block);
        }
        assert_eq!(LastEpochBlock::<Test>::get(ROOT), OUTSIDE);
    });
}

#[test]
fn root_is_never_frozen() {
    let frozen = Err(CoreError::<Test>::AdminActionProhibitedDuringWeightsWindow.into());
    for (promise, call) in promises::all() {
        if promise.window == Window::Open {
            continue;
        }
        let call = about_root(&call);
        let answers = [false, true].map(|imminent| {
            new_chain().execute_with(|| {
                if imminent {
                    Tempo::<Test>::insert(ROOT, 100);
                    LastEpochBlock::<Test>::insert(ROOT, OUTSIDE - 99);
                    PendingEpochAt::<Test>::insert(ROOT, OUTSIDE + 1);
                }
                send(call.clone(), root())
            })
        });
        assert_ne!(answers[1], frozen, "{}", promise.call);
        assert_eq!(answers[0], answers[1], "{}", promise.call);
    }
}

#[test]
fn root_has_no_price_of_registrations_and_no_pool() {
    let refused = Err(Error::<Test>::NotPermittedOnRootSubnet.into());
    let netuid = ROOT;
    let enabled = true;
    chain(|| {
        for call in [
            Call::sudo_set_burn_half_life {
                netuid,
                burn_half_life: 360,
            },
            Call::sudo_set_burn_increase_mult {
                netuid,
                burn_increase_mult: U64F64::ONE,
            },
            Call::sudo_set_owner_cut_enabled { netuid, enabled },
            Call::sudo_set_subnet_emission_enabled { netuid, enabled },
            Call::sudo_set_owner_cut_auto_lock_enabled { netuid, enabled },
        ] {
            assert_eq!(send(call.into(), root()), refused);
        }
    });
}

/// Nobody owns root, so what owners may set is set by root.
#[test]
fn what_owners_set_is_set_by_root_for_root() {
    chain(|| {
        for (promise, call) in promises::all() {
            if promise.is_about_a_subnet() {
                let call = about_root(&call);
                assert_eq!(send(call, owner()), Err(BadOrigin), "{}", promise.call);
            }
        }
    });
}
