//! Pools and shares that cannot be: no panic, no overflow, and no money from nowhere.
#![no_main]

use libfuzzer_sys::fuzz_target;
use mycelium_shares::{Credit, Pool, SafeFloat, Update};
use mycelium_types::AlphaBalance;

type Float = (u128, i64);

fuzz_target!(|input: (u64, Float, Float, u64)| {
    let (value, denominator, share, amount) = input;
    let [value, amount] = [value, amount].map(AlphaBalance::new);
    let [denominator, share] = [denominator, share].map(|(m, e)| SafeFloat::new(m, e));
    let pool = Pool { value, denominator };

    let worth = pool.worth(share);
    assert!(worth <= value);
    if let Ok(update) = pool.deposit(share, amount) {
        sound(&update, amount);
        assert_eq!(Some(update.pool.value), value.checked_add(amount));
    }
    match pool.withdraw(share, amount) {
        Ok(update) => {
            sound(&update, amount);
            assert!(amount <= worth);
            assert_eq!(Some(update.pool.value), value.checked_sub(amount));
        }
        Err(_) => assert!(amount > worth),
    }
    match pool.credit(amount) {
        Ok(Credit::Shared(credited)) => {
            assert_eq!(Some(credited.value), value.checked_add(amount));
            assert_eq!(credited.denominator, denominator);
        }
        Ok(Credit::ToOwner(update)) => {
            sound(&update, amount);
            assert!(pool.is_empty());
        }
        Err(_) => assert!(value.checked_add(amount).is_none()),
    }
    if let Some(tidy) = pool.without_trace(share) {
        assert!(worth.is_zero() && !tidy.denominator.is_zero() && tidy.value == value);
    }
});

/// The holder's numbers have their one form, and a pool that was emptied has neither value nor shares.
fn sound(update: &Update, amount: AlphaBalance) {
    for float in [update.share, update.pool.denominator] {
        assert_eq!(SafeFloat::new(float.mantissa(), float.exponent()), float);
    }
    if update.pool == Pool::EMPTY && !amount.is_zero() {
        assert!(update.share.is_zero() && update.voids_others);
    }
}
