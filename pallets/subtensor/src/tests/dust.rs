//! What is lost when an account dies is lost to the issuance on record, too.

use frame_support::assert_ok;

use crate::{TotalIssuance, mock::*};

/// The TAO of an account, but for what keeps it alive.
const TAO: u64 = 100_000_000_000_000;

#[test]
fn issuance_on_record_follows_the_dust_of_a_transfer() {
    chain(|| {
        let before = TotalIssuance::<Test>::get().to_u64();
        // Less is left than an account needs.
        assert_ok!(Balances::transfer_allow_death(
            signed(1),
            account(2),
            TAO - 499
        ));
        assert!(!System::account_exists(&account(1)));
        assert_eq!(Balances::total_issuance(), before - 499);
        end_block();
        assert_eq!(TotalIssuance::<Test>::get().to_u64(), before - 499);
    });
}

#[test]
fn transfer_without_dust_leaves_the_issuance_on_record() {
    chain(|| {
        let before = TotalIssuance::<Test>::get();
        for (from, amount) in [(1, TAO), (2, TAO - 500), (3, 7)] {
            assert_ok!(Balances::transfer_allow_death(
                signed(from),
                account(9),
                amount
            ));
        }
        end_block();
        assert_eq!(TotalIssuance::<Test>::get(), before);
        assert_eq!(Balances::total_issuance(), before.to_u64());
    });
}
