//! The nonce check, and who may send without a balance.

use crate::{
    carriers::sudo,
    harness::{apply, chain, remark, sign, validate},
};
use codec::Encode;
use frame_support::{assert_ok, dispatch::DispatchInfo, pallet_prelude::Pays};
use mycelium_runtime::{Runtime, RuntimeOrigin, System, extensions::CheckNonce, genesis};
use sp_keyring::Sr25519Keyring::{Alice, AliceStash, Bob};
use sp_runtime::{
    traits::{DispatchTransaction, TransactionExtension},
    transaction_validity::{
        InvalidTransaction::{self, BadSigner, Future, Payment, Stale},
        TransactionSource, TransactionValidityError,
    },
};

fn refused(why: InvalidTransaction) -> TransactionValidityError {
    TransactionValidityError::Invalid(why)
}

#[test]
fn nonce_of_the_past_is_stale_and_one_of_the_future_waits() {
    chain(genesis::DEV).execute_with(|| {
        assert_ok!(apply(sign(Alice, 0, 0, remark(b"first"))).expect("it is valid"));
        assert_eq!(
            validate(sign(Alice, 0, 0, remark(b"again"))),
            Err(refused(Stale))
        );

        let later = validate(sign(Alice, 3, 0, remark(b"later"))).expect("it can wait");
        assert_eq!(later.requires, vec![(Alice.to_account_id(), 2u32).encode()]);
        assert_eq!(later.provides, vec![(Alice.to_account_id(), 3u32).encode()]);
        assert_eq!(
            apply(sign(Alice, 3, 0, remark(b"later"))),
            Err(refused(Future))
        );
    });
}

#[test]
fn nonce_check_has_the_encoding_of_the_stock_one() {
    for nonce in [0, 1, 63, 64, 16_384, u32::MAX] {
        let stock = frame_system::CheckNonce::<Runtime>::from(nonce);
        assert_eq!(CheckNonce(nonce).encode(), stock.encode());
    }
}

#[test]
fn account_without_balance_may_send_free_calls_only() {
    chain(genesis::DEV).execute_with(|| {
        let who = AliceStash.to_account_id();
        let info = |pays_fee| DispatchInfo {
            pays_fee,
            ..Default::default()
        };
        let call = remark(b"");
        let run = |nonce, pays_fee| {
            CheckNonce(nonce).validate_and_prepare(
                RuntimeOrigin::signed(who.clone()),
                &call,
                &info(pays_fee),
                0,
                0,
            )
        };
        assert_eq!(run(0, Pays::Yes).map(|_| ()), Err(refused(Payment)));
        assert!(run(0, Pays::No).is_ok());
        assert_eq!(System::account_nonce(&who), 1, "the nonce is kept");
        assert_eq!(run(0, Pays::No).map(|_| ()), Err(refused(Stale)));
        assert!(run(1, Pays::No).is_ok());
    });
}

#[test]
fn call_without_signer_passes_the_nonce_check() {
    chain(genesis::DEV).execute_with(|| {
        let (validity, signer, _) = CheckNonce(0)
            .validate(
                RuntimeOrigin::none(),
                &remark(b""),
                &DispatchInfo::default(),
                0,
                (),
                &sp_runtime::traits::TxBaseImplication(()),
                TransactionSource::External,
            )
            .expect("there is nothing to check");
        assert_eq!((validity.provides.len(), signer), (0, None));
    });
}

#[test]
fn sudo_call_of_another_key_never_enters_the_pool() {
    chain(genesis::DEV).execute_with(|| {
        let call = || sudo(remark(b""));
        assert!(validate(sign(Alice, 0, 0, call())).is_ok());
        assert_eq!(validate(sign(Bob, 0, 0, call())), Err(refused(BadSigner)));
    });
}
