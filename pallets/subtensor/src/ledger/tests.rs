//! Tests of the ledger.

mod invariants;

use frame_support::{assert_noop, assert_ok};
use mycelium_pool::PriceLimit;
use mycelium_types::{AlphaBalance, NetUid, TaoBalance};

use crate::{
    Error, SubnetAlphaIn, SubnetAlphaOut, SubnetMechanism, SubnetTAO, TotalStake, mock::*,
};

const NETUID: NetUid = NetUid::new(1);

fn with_pool(test: impl FnOnce()) {
    chain(|| {
        SubnetMechanism::<Test>::insert(NETUID, 1);
        let tao = TaoBalance::new(1_000_000_000_000);
        assert_ok!(SubtensorModule::transfer_tao(
            &account(9),
            &SubtensorModule::subnet_account(NETUID),
            tao
        ));
        assert_ok!(SubtensorModule::open_pool(
            NETUID,
            tao,
            AlphaBalance::new(1_000_000_000_000)
        ));
        test();
        // The subnet exists for the ledger alone.
        assert_ok!(SubtensorModule::close_pool(NETUID));
        assert_ok!(SubtensorModule::recycle_remainder(NETUID));
    });
}

#[test]
fn purchase_moves_tao_and_alpha_and_their_totals() {
    with_pool(|| {
        let before = SubtensorModule::spendable(&account(1));
        let credit = SubtensorModule::buy_alpha(
            &account(1),
            NETUID,
            TaoBalance::new(1_000_000_000),
            PriceLimit::NONE_FOR_BUY,
        )
        .expect("the pool is large enough");
        let paid = before.to_u64() - SubtensorModule::spendable(&account(1)).to_u64();
        assert_eq!(paid, 1_000_000_000);
        let fee = 1_000_000_000 * 33 / 65_535;
        let reserve = 1_000_000_000_000 + paid - fee;
        assert_eq!(SubnetTAO::<Test>::get(NETUID).to_u64(), reserve);
        assert_eq!(TotalStake::<Test>::get().to_u64(), reserve);
        let bought = credit.amount().to_u64();
        assert!((998_000_000..1_000_000_000).contains(&bought));
        assert_eq!(
            SubnetAlphaIn::<Test>::get(NETUID).to_u64(),
            1_000_000_000_000 - bought
        );
        assert_eq!(SubnetAlphaOut::<Test>::get(NETUID).to_u64(), bought);
        assert_ok!(SubtensorModule::recycle_alpha_credit(credit));
        assert!(SubnetAlphaOut::<Test>::get(NETUID).is_zero());
    });
}

#[test]
fn purchase_beyond_the_balance_changes_nothing() {
    with_pool(|| {
        assert_noop!(
            SubtensorModule::buy_alpha(
                &account(42),
                NETUID,
                TaoBalance::new(1_000_000_000),
                PriceLimit::NONE_FOR_BUY
            ),
            Error::<Test>::InsufficientBalance
        );
    });
}

#[test]
fn burned_tao_stays_in_issuance_and_recycled_tao_does_not() {
    chain(|| {
        let issuance = SubtensorModule::issuance().to_u64();
        assert_ok!(SubtensorModule::burn_tao(
            &account(1),
            TaoBalance::new(7_000)
        ));
        assert_eq!(SubtensorModule::issuance().to_u64(), issuance);
        assert_ok!(SubtensorModule::recycle_tao(
            &account(1),
            TaoBalance::new(3_000)
        ));
        assert_eq!(SubtensorModule::issuance().to_u64(), issuance - 3_000);
        assert_noop!(
            SubtensorModule::recycle_tao(&account(1), TaoBalance::new(100_000_000_000_000)),
            Error::<Test>::InsufficientBalance
        );
    });
}
