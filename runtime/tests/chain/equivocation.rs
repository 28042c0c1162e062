//! A GRANDPA voter that signs two votes in one round loses its seat.

use crate::harness::{chain, skip_to_block};
use frame_support::{assert_noop, assert_ok, traits::KeyOwnerProofSystem};
use mycelium_runtime::{
    AccountId, Authorities, Authorship, Grandpa, Hash, Historical, Runtime, RuntimeEvent,
    RuntimeOrigin, Session, System, Timing, genesis,
};
use sp_consensus_grandpa::{Equivocation, EquivocationProof, KEY_TYPE, RoundNumber, SetId};
use sp_core::{Pair, ed25519, sr25519};
use sp_runtime::transaction_validity::{
    InvalidTransaction, TransactionSource, TransactionValidityError,
};

type Proof = <Historical as KeyOwnerProofSystem<(
    sp_core::crypto::KeyTypeId,
    sp_consensus_grandpa::AuthorityId,
)>>::Proof;

fn account(name: &str) -> AccountId {
    sr25519::Pair::from_string(&format!("//{name}"), None)
        .expect("a key")
        .public()
        .into()
}

fn voter(name: &str) -> ed25519::Pair {
    ed25519::Pair::from_string(&format!("//{name}"), None).expect("a key")
}

fn two_votes(
    name: &str,
    set_id: SetId,
    round: RoundNumber,
    hashes: [u8; 2],
) -> EquivocationProof<Hash, u32> {
    let pair = voter(name);
    let vote = |byte: u8| {
        let prevote = finality_grandpa::Prevote {
            target_hash: Hash::repeat_byte(byte),
            target_number: 7,
        };
        let message = finality_grandpa::Message::Prevote(prevote.clone());
        let payload = sp_consensus_grandpa::localized_payload(round, set_id, &message);
        (prevote, pair.sign(&payload).into())
    };
    EquivocationProof::new(
        set_id,
        Equivocation::Prevote(finality_grandpa::Equivocation {
            round_number: round,
            identity: pair.public().into(),
            first: vote(hashes[0]),
            second: vote(hashes[1]),
        }),
    )
}

fn ownership_of(name: &str) -> Proof {
    let key = sp_consensus_grandpa::AuthorityId::from(voter(name).public());
    Historical::prove((KEY_TYPE, key)).expect("the key is in the set")
}

fn end_sessions(count: u32) {
    let period = Timing::values().session_period;
    skip_to_block((System::block_number() / period + count) * period);
}

fn report(
    proof: EquivocationProof<Hash, u32>,
    owner: Proof,
) -> frame_support::dispatch::DispatchResultWithPostInfo {
    Grandpa::report_equivocation_unsigned(RuntimeOrigin::none(), Box::new(proof), owner)
}

#[test]
fn proven_equivocation_costs_the_seat_from_the_second_session_end() {
    chain(genesis::LOCAL_FAST).execute_with(|| {
        let owner = ownership_of("Two");
        assert_ok!(report(two_votes("Two", 0, 5, [1, 2]), owner));
        assert!(System::events().iter().any(|record| record.event
            == RuntimeEvent::Authorities(pallet_authorities::Event::OffenderRemoved {
                who: account("Two")
            })));
        assert_eq!(
            Session::validators().len(),
            3,
            "the running set is not touched"
        );

        end_sessions(2);
        assert_eq!(
            Session::validators(),
            vec![account("One"), account("Three")]
        );
        // The set of the block before named the author of this one: slot 80, of three.
        assert_eq!(System::block_number(), 80);
        assert_eq!(Authorship::author(), Some(account("Three")));

        // GRANDPA changes its set at the end of the block that says so.
        skip_to_block(81);
        let voters: Vec<ed25519::Public> = Grandpa::grandpa_authorities()
            .into_iter()
            .map(|(key, _)| key.into())
            .collect();
        assert!(!voters.contains(&voter("Two").public()));
        assert_eq!(pallet_aura::Authorities::<Runtime>::get().len(), 2);
        assert_eq!(pallet_grandpa::CurrentSetId::<Runtime>::get(), 1);
    });
}

#[test]
fn equivocation_of_an_ended_session_still_counts() {
    chain(genesis::LOCAL_FAST).execute_with(|| {
        let owner = ownership_of("Three");
        end_sessions(4);
        assert_ok!(report(two_votes("Three", 0, 9, [1, 2]), owner));
        assert!(!pallet_authorities::Members::<Runtime>::get().contains(&account("Three")));
    });
}

#[test]
fn same_equivocation_is_not_reported_twice() {
    chain(genesis::LOCAL_FAST).execute_with(|| {
        let owner = ownership_of("Two");
        assert_ok!(report(two_votes("Two", 0, 5, [1, 2]), owner.clone()));
        assert_noop!(
            report(two_votes("Two", 0, 5, [1, 2]), owner),
            pallet_grandpa::Error::<Runtime>::DuplicateOffenceReport
        );
    });
}

#[test]
fn votes_that_do_not_differ_prove_nothing() {
    chain(genesis::LOCAL_FAST).execute_with(|| {
        assert_noop!(
            report(two_votes("Two", 0, 5, [1, 1]), ownership_of("Two")),
            pallet_grandpa::Error::<Runtime>::InvalidEquivocationProof
        );
    });
}

#[test]
fn key_of_another_authority_proves_nothing() {
    chain(genesis::LOCAL_FAST).execute_with(|| {
        assert_noop!(
            report(two_votes("Two", 0, 5, [1, 2]), ownership_of("One")),
            pallet_grandpa::Error::<Runtime>::InvalidKeyOwnershipProof
        );
    });
}

#[test]
fn votes_of_a_set_that_never_was_prove_nothing() {
    chain(genesis::LOCAL_FAST).execute_with(|| {
        assert_noop!(
            report(two_votes("Two", 3, 5, [1, 2]), ownership_of("Two")),
            pallet_grandpa::Error::<Runtime>::InvalidEquivocationProof
        );
    });
}

#[test]
fn pool_takes_reports_from_the_own_node_only() {
    chain(genesis::LOCAL_FAST).execute_with(|| {
        let call = pallet_grandpa::Call::report_equivocation_unsigned {
            equivocation_proof: Box::new(two_votes("Two", 0, 5, [1, 2])),
            key_owner_proof: ownership_of("Two"),
        };
        assert!(Grandpa::validate_unsigned(TransactionSource::Local, &call).is_ok());
        assert_eq!(
            Grandpa::validate_unsigned(TransactionSource::External, &call),
            Err(TransactionValidityError::Invalid(InvalidTransaction::Call))
        );
    });
}

#[test]
fn last_authority_keeps_its_seat() {
    chain(genesis::DEV).execute_with(|| {
        assert_ok!(report(two_votes("One", 0, 5, [1, 2]), ownership_of("One")));
        assert_eq!(
            pallet_authorities::Members::<Runtime>::get().into_inner(),
            vec![account("One")]
        );
        end_sessions(3);
        assert_eq!(Session::validators(), vec![account("One")]);
        assert!(Authorities::has_keys(&account("One")));
    });
}
