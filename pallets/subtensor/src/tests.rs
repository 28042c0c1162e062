//! Tests of the pallet as a whole. Those of a domain stand in its folder.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

mod any_call;
mod dust;

use frame_support::assert_ok;
use frame_system::RawOrigin;

use crate::{TotalIssuance, mock::*};

#[test]
fn issuance_on_record_follows_a_burn_of_another_pallet() {
    chain(|| {
        let before = TotalIssuance::<Test>::get();
        assert_ok!(Balances::burn(
            RawOrigin::Signed(account(1)).into(),
            1_000,
            false
        ));
        end_block();
        assert_eq!(
            TotalIssuance::<Test>::get().to_u64(),
            before.to_u64() - 1_000
        );
    });
}
