//! Joining, leaving, misbehaving, and the promise that the set is never empty.

use crate::{Error, Event, Members, mock::*};
use frame_support::{assert_noop, assert_ok, traits::KeyOwnerProofSystem};
use pallet_session::historical;
use sp_runtime::{BuildStorage, DispatchError::BadOrigin, Perbill, key_types::DUMMY};
use sp_staking::offence::{OffenceDetails, OnOffenceHandler};

fn root() -> RuntimeOrigin {
    RuntimeOrigin::root()
}

fn report_offence_of(who: AccountId) {
    let offence = OffenceDetails {
        offender: (who, ()),
        reporters: Vec::<AccountId>::new(),
    };
    Authorities::on_offence(&[offence], &[Perbill::one()], Session::current_index());
}

#[test]
fn genesis_members_run_from_the_first_session() {
    with_members(&[1, 2, 3], || {
        assert_eq!(Members::<Test>::get().into_inner(), vec![1, 2, 3]);
        assert_eq!(Session::validators(), vec![1, 2, 3]);
        end_sessions(3);
        assert_eq!(Session::validators(), vec![1, 2, 3]);
    });
}

#[test]
fn added_member_runs_after_the_second_session_end() {
    with_members(&[1], || {
        set_keys(2);
        assert_ok!(Authorities::add(root(), 2));
        System::assert_last_event(Event::MemberAdded { who: 2 }.into());
        end_sessions(1);
        assert_eq!(Session::validators(), vec![1]);
        end_sessions(1);
        assert_eq!(Session::validators(), vec![1, 2]);
    });
}

#[test]
fn removed_member_leaves_after_the_second_session_end() {
    with_members(&[1, 2], || {
        assert_ok!(Authorities::remove(root(), 1));
        System::assert_last_event(Event::MemberRemoved { who: 1 }.into());
        end_sessions(1);
        assert_eq!(Session::validators(), vec![1, 2]);
        end_sessions(1);
        assert_eq!(Session::validators(), vec![2]);
    });
}

#[test]
fn member_that_changes_its_keys_runs_with_the_new_ones() {
    use pallet_session::SessionInterface;
    with_members(&[1, 2], || {
        assert_ok!(<Session as SessionInterface>::set_keys(&1, keys_of(11)));
        end_sessions(2);
        assert_eq!(
            Session::queued_keys(),
            vec![(1, keys_of(11)), (2, keys_of(2))]
        );
    });
}

#[test]
fn set_that_does_not_change_is_not_planned_anew() {
    with_members(&[1, 2], || {
        end_sessions(4);
        assert!(
            !System::events().iter().any(|record| matches!(
                record.event,
                RuntimeEvent::Session(pallet_session::Event::NewQueued)
            )),
            "a set without change must not look like a new one to GRANDPA"
        );
    });
}

#[test]
fn owners_of_named_keys_replace_the_members() {
    with_members(&[1, 2], || {
        set_keys(3);
        assert_ok!(Authorities::replace(
            DUMMY,
            [3, 2].map(|who| keys_of(who).dummy)
        ));
        assert_eq!(Members::<Test>::get().into_inner(), vec![3, 2]);
        System::assert_has_event(Event::MemberRemoved { who: 1 }.into());
        System::assert_last_event(Event::MemberAdded { who: 3 }.into());
        end_sessions(2);
        assert_eq!(Session::validators(), vec![3, 2]);
    });
}

#[test]
fn keys_that_cannot_make_a_set_are_refused_by_name() {
    with_members(&[1, 2, 3, 4], || {
        set_keys(5);
        for (keys, error) in [
            (vec![], Error::<Test>::LastMember),
            (vec![1, 6], Error::<Test>::NoSessionKeys),
            (vec![1, 1], Error::<Test>::AlreadyMember),
            (vec![1, 2, 3, 4, 5], Error::<Test>::TooManyMembers),
        ] {
            let keys = keys.into_iter().map(|who| keys_of(who).dummy);
            assert_noop!(Authorities::replace(DUMMY, keys), error);
        }
    });
}

#[test]
fn calls_are_for_root_alone() {
    with_members(&[1, 2], || {
        set_keys(3);
        assert_noop!(Authorities::add(RuntimeOrigin::signed(1), 3), BadOrigin);
        assert_noop!(Authorities::remove(RuntimeOrigin::signed(1), 2), BadOrigin);
    });
}

#[test]
fn bad_changes_are_refused_by_name_and_change_nothing() {
    with_members(&[1, 2], || {
        assert_noop!(Authorities::add(root(), 1), Error::<Test>::AlreadyMember);
        assert_noop!(Authorities::add(root(), 3), Error::<Test>::NoSessionKeys);
        assert_noop!(Authorities::remove(root(), 3), Error::<Test>::NotMember);
    });
}

#[test]
fn full_set_takes_nobody() {
    with_members(&[1, 2, 3, 4], || {
        set_keys(5);
        assert_noop!(Authorities::add(root(), 5), Error::<Test>::TooManyMembers);
    });
}

#[test]
fn last_member_cannot_be_removed() {
    with_members(&[1], || {
        assert_noop!(Authorities::remove(root(), 1), Error::<Test>::LastMember);
    });
}

#[test]
fn last_member_with_keys_cannot_be_removed() {
    with_members(&[1, 2], || {
        assert_ok!(Session::purge_keys(RuntimeOrigin::signed(2)));
        assert_noop!(Authorities::remove(root(), 1), Error::<Test>::LastMember);
        assert_ok!(Authorities::remove(root(), 2));
    });
}

#[test]
fn member_that_purges_its_keys_drops_out_until_it_sets_new_ones() {
    with_members(&[1, 2], || {
        assert_ok!(Session::purge_keys(RuntimeOrigin::signed(2)));
        end_sessions(2);
        assert_eq!(Session::validators(), vec![1]);
        set_keys(2);
        end_sessions(2);
        assert_eq!(Session::validators(), vec![1, 2]);
    });
}

#[test]
fn running_set_is_kept_when_all_members_purge_their_keys() {
    with_members(&[1, 2], || {
        for who in [1, 2] {
            assert_ok!(Session::purge_keys(RuntimeOrigin::signed(who)));
        }
        end_sessions(3);
        assert_eq!(Session::validators(), vec![1, 2]);
        assert_eq!(
            Session::queued_keys(),
            vec![(1, keys_of(1)), (2, keys_of(2))]
        );
        assert_eq!(
            Session::key_owner(DUMMY, keys_of(1).dummy.as_ref()),
            Some(1)
        );
    });
}

#[test]
fn offender_leaves_the_set() {
    with_members(&[1, 2, 3], || {
        report_offence_of(2);
        System::assert_last_event(Event::OffenderRemoved { who: 2 }.into());
        end_sessions(2);
        assert_eq!(Session::validators(), vec![1, 3]);
    });
}

#[test]
fn offence_of_the_last_member_does_not_empty_the_set() {
    with_members(&[1], || {
        report_offence_of(1);
        assert_eq!(Members::<Test>::get().into_inner(), vec![1]);
        end_sessions(2);
        assert_eq!(Session::validators(), vec![1]);
    });
}

#[test]
fn offence_of_a_former_member_changes_nothing() {
    with_members(&[1, 2], || {
        assert_ok!(Authorities::remove(root(), 2));
        report_offence_of(2);
        assert_eq!(Members::<Test>::get().into_inner(), vec![1]);
    });
}

#[test]
fn key_ownership_can_be_proven_for_an_ended_session_and_is_forgotten_in_time() {
    with_members(&[1, 2], || {
        end_sessions(1);
        let key = || (DUMMY, keys_of(2).dummy);
        let proof = historical::Pallet::<Test>::prove(key()).expect("2 is in the running set");
        assert_ok!(Authorities::remove(root(), 2));
        end_sessions(HISTORY_DEPTH);
        let owner = historical::Pallet::<Test>::check_proof(key(), proof.clone());
        assert_eq!(owner, Some((2, ())));
        end_sessions(2);
        assert_eq!(historical::Pallet::<Test>::check_proof(key(), proof), None);
    });
}

#[test]
#[should_panic(expected = "listed twice")]
fn genesis_refuses_a_member_twice() {
    let _ = crate::GenesisConfig::<Test> {
        members: vec![1, 1],
    }
    .build_storage();
}

#[test]
#[should_panic(expected = "more members")]
fn genesis_refuses_more_members_than_fit() {
    let members = (0..=u64::from(MAX_MEMBERS)).collect();
    let _ = crate::GenesisConfig::<Test> { members }.build_storage();
}
