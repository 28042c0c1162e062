//! What transactions cost, who earns it, and in which order they are taken.

use crate::{
    carriers::sudo,
    harness::{apply, chain, free_balance, remark, sign, transfer, validate},
};
use codec::Encode;
use frame_support::{assert_ok, dispatch::GetDispatchInfo, weights::Weight};
use mycelium_runtime::{
    RuntimeEvent, System, TAO, TransactionPayment, configs::RuntimeBlockWeights, genesis,
};
use sp_keyring::Sr25519Keyring::{Alice, Bob, One};
use sp_runtime::transaction_validity::{InvalidTransaction, TransactionValidityError};

#[test]
fn weight_costs_a_rao_per_two_thousand_picoseconds_and_a_byte_costs_a_rao() {
    chain(genesis::DEV).execute_with(|| {
        for (time, fee) in [
            (0, 0),
            (1_000, 0),
            (1_001, 1),
            (2_000, 1),
            (4_000_000, 2_000),
        ] {
            let weight = Weight::from_parts(time, 1_000_000);
            assert_eq!(TransactionPayment::weight_to_fee(weight), fee, "{time} ps");
        }
        assert_eq!(TransactionPayment::length_to_fee(1_234), 1_234);
    });
}

#[test]
fn fee_is_base_plus_weight_plus_length_plus_tip() {
    chain(genesis::DEV).execute_with(|| {
        let tip = 77;
        let transaction = sign(Alice, 0, tip, transfer(Bob, TAO));
        let info = transaction.get_dispatch_info();
        let length = transaction.encoded_size();
        let base = RuntimeBlockWeights::get().get(info.class).base_extrinsic;
        let expected = TransactionPayment::weight_to_fee(base)
            + TransactionPayment::weight_to_fee(info.total_weight())
            + length as u64
            + tip;
        let length = u32::try_from(length).expect("short");
        assert_eq!(
            TransactionPayment::compute_fee(length, &info, tip),
            expected
        );
    });
}

#[test]
fn author_earns_the_whole_fee_and_the_tip() {
    chain(genesis::DEV).execute_with(|| {
        let before = [Alice, Bob, One].map(|key| free_balance(&key.to_account_id()));
        let issuance = pallet_balances::TotalIssuance::<mycelium_runtime::Runtime>::get();
        assert_ok!(apply(sign(Alice, 0, 5_000, transfer(Bob, TAO))).expect("it is valid"));
        let fee = System::events()
            .into_iter()
            .find_map(|record| match record.event {
                RuntimeEvent::TransactionPayment(
                    pallet_transaction_payment::Event::TransactionFeePaid {
                        who,
                        actual_fee,
                        tip,
                    },
                ) if who == Alice.to_account_id() && tip == 5_000 => Some(actual_fee),
                _ => None,
            })
            .expect("the fee is told in an event");
        assert!(fee > 5_000);
        let after = [Alice, Bob, One].map(|key| free_balance(&key.to_account_id()));
        assert_eq!(
            after,
            [before[0] - TAO - fee, before[1] + TAO, before[2] + fee]
        );
        assert_eq!(
            pallet_balances::TotalIssuance::<mycelium_runtime::Runtime>::get(),
            issuance,
            "nothing is burned"
        );
    });
}

#[test]
fn money_does_not_buy_priority() {
    chain(genesis::DEV).execute_with(|| {
        let priority = |tip, call: mycelium_runtime::RuntimeCall| {
            validate(sign(Alice, 0, tip, call))
                .expect("it is valid")
                .priority
        };
        assert_eq!(priority(0, transfer(Bob, TAO).into()), 1);
        assert_eq!(priority(TAO, transfer(Bob, TAO).into()), 1);
        assert_eq!(priority(0, remark(&[0; 1_000])), 1);
        let operational = sudo(frame_system::Call::set_heap_pages { pages: 1 }.into());
        assert_eq!(priority(0, operational), 10_000_000_000);
    });
}

#[test]
fn account_that_cannot_pay_is_refused() {
    chain(genesis::DEV).execute_with(|| {
        let poor = sp_keyring::Sr25519Keyring::AliceStash;
        assert_eq!(
            validate(sign(poor, 0, 0, remark(b""))),
            Err(TransactionValidityError::Invalid(
                InvalidTransaction::Payment
            ))
        );
    });
}

#[test]
fn tip_beyond_the_balance_is_refused() {
    chain(genesis::DEV).execute_with(|| {
        assert_eq!(
            validate(sign(Bob, 0, u64::MAX, remark(b""))),
            Err(TransactionValidityError::Invalid(
                InvalidTransaction::Payment
            ))
        );
    });
}
