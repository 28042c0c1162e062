//! The two situations that end badly in the reference, and what is refused.

use mycelium_shares::{Credit, Error, Pool, SafeFloat, Update};
use mycelium_types::AlphaBalance;

use super::book::{Book, Step};

fn alpha(rao: u64) -> AlphaBalance {
    AlphaBalance::new(rao)
}

fn pool(value: u64, denominator: SafeFloat) -> Pool {
    Pool {
        value: alpha(value),
        denominator,
    }
}

/// A pool with one holder who has a share for each rao.
fn first(rao: u64, voids_others: bool) -> Update {
    Update {
        pool: pool(rao, SafeFloat::from_int(rao)),
        share: SafeFloat::from_int(rao),
        voids_others,
    }
}

#[test]
fn a_dividend_for_nobody_is_a_deposit_of_the_owner() {
    assert_eq!(
        Pool::EMPTY.credit(alpha(70)),
        Ok(Credit::ToOwner(first(70, true)))
    );
}

#[test]
fn shares_without_value_are_void_at_the_next_deposit_or_dividend() {
    let ghost = pool(0, SafeFloat::new(3, -9));
    assert!(ghost.is_empty());
    assert_eq!(ghost.worth(SafeFloat::new(3, -9)), alpha(0));
    assert_eq!(
        ghost.deposit(SafeFloat::new(1, -9), alpha(70)),
        Ok(first(70, true))
    );
    assert_eq!(
        ghost.credit(alpha(70)),
        Ok(Credit::ToOwner(first(70, true)))
    );
}

#[test]
fn a_value_that_nobody_owned_is_the_next_depositors() {
    let orphaned = pool(30, SafeFloat::ZERO);
    assert_eq!(orphaned.worth(SafeFloat::from_int(5)), alpha(0));
    let update = orphaned.deposit(SafeFloat::ZERO, alpha(70)).unwrap();
    assert_eq!(update.pool, pool(100, SafeFloat::from_int(70)));
    assert_eq!(update.pool.worth(update.share), alpha(100));
}

#[test]
fn the_last_rao_takes_all_shares_with_it() {
    let update = first(70, false);
    let last = update.pool.withdraw(update.share, alpha(70));
    let gone = Update {
        pool: Pool::EMPTY,
        share: SafeFloat::ZERO,
        voids_others: true,
    };
    assert_eq!(last, Ok(gone));
}

#[test]
fn a_trace_can_be_deleted_and_a_rao_cannot() {
    let mut book = Book::default();
    for step in [Step::Deposit(1, 3), Step::Deposit(2, 1), Step::Credit(3)] {
        book.take(&step);
    }
    // Holder 2 has 1.75 of 7, and takes the whole rao.
    assert_eq!(book.pool.without_trace(book.shares[2]), None);
    book.take(&Step::WithdrawPart(2, 100));
    assert_eq!((book.worth(2), book.shares[2].is_zero()), (0, false));
    book.take(&Step::Tidy(2));
    assert!(book.shares[2].is_zero());
    // What was left of holder 2 is the other's, but for the last digit of it.
    assert_eq!((book.pool.value, book.worth(1)), (alpha(6), 5));
    book.check();
}

#[test]
fn what_is_refused_names_its_reason() {
    let Update { pool, share, .. } = first(70, false);
    assert_eq!(
        pool.deposit(share, alpha(0)),
        Err(Error::InsufficientLiquidity)
    );
    assert_eq!(
        Pool::EMPTY.deposit(share, alpha(0)),
        Err(Error::InsufficientLiquidity)
    );
    assert_eq!(pool.withdraw(share, alpha(71)), Err(Error::NotEnoughStake));
    assert_eq!(
        pool.withdraw(SafeFloat::ZERO, alpha(1)),
        Err(Error::NotEnoughStake)
    );
    assert_eq!(
        Pool::EMPTY.withdraw(share, alpha(1)),
        Err(Error::NotEnoughStake)
    );
    assert_eq!(pool.deposit(share, AlphaBalance::MAX), Err(Error::Overflow));
    assert_eq!(pool.credit(AlphaBalance::MAX), Err(Error::Overflow));
    assert_eq!(Error::Overflow.to_string(), "the pool cannot hold so much");
}

#[test]
fn nothing_in_and_nothing_out_changes_nothing() {
    let Update { pool, share, .. } = first(70, false);
    assert_eq!(pool.credit(alpha(0)), Ok(Credit::Shared(pool)));
    assert_eq!(
        Pool::EMPTY.credit(alpha(0)),
        Ok(Credit::Shared(Pool::EMPTY))
    );
    assert_eq!(pool.withdraw(share, alpha(0)), Ok(first(70, false)));
    // Not even to a value that nobody owns.
    let orphaned = self::pool(30, SafeFloat::ZERO);
    let update = orphaned.withdraw(SafeFloat::ZERO, alpha(0)).unwrap();
    assert_eq!((update.pool, update.voids_others), (orphaned, false));
}

#[test]
fn a_holder_of_more_shares_than_there_are_has_no_more_than_the_pool() {
    let pool = pool(70, SafeFloat::from_int(70));
    assert_eq!(pool.worth(SafeFloat::from_int(71)), alpha(70));
    assert!(
        pool.withdraw(SafeFloat::from_int(71), alpha(70))
            .unwrap()
            .pool
            .is_empty()
    );
}

/// Two accounts of one owner, a pool that is emptied to a trace twice, and dividends in between.
#[test]
fn an_outgrown_pool_can_be_robbed() {
    let fed = |pool: Pool, rao| match pool.credit(alpha(rao)) {
        Ok(Credit::Shared(pool)) => pool,
        other => panic!("{other:?}"),
    };
    let mut first = Pool::EMPTY
        .deposit(SafeFloat::ZERO, alpha(61_425_960_797))
        .unwrap();
    let pool = fed(first.pool, 791_250_996_142);
    let mut second = pool.deposit(SafeFloat::ZERO, alpha(11)).unwrap();
    let all = second.pool.worth(first.share);
    first = second.pool.withdraw(first.share, all).unwrap();
    second = first.pool.deposit(second.share, alpha(53)).unwrap();
    let pool = fed(second.pool, 44_730_824_692);
    assert!(!pool.is_outgrown());
    second = pool
        .withdraw(second.share, pool.worth(second.share))
        .unwrap();
    let pool = fed(second.pool, 671_592_232_386);
    assert!(pool.is_outgrown());

    // The victim finds no less than was paid in, until both accounts have left.
    let victim = pool.deposit(SafeFloat::ZERO, pool.value).unwrap();
    assert_eq!(victim.pool.worth(victim.share), pool.value);
    let stake = victim.pool.worth(first.share);
    first = victim.pool.withdraw(first.share, stake).unwrap();
    let stake = first.pool.worth(second.share);
    second = first.pool.withdraw(second.share, stake).unwrap();
    let left = second.pool.worth(victim.share).to_u64();
    assert!(left < pool.value.to_u64() / 4, "{left} of {}", pool.value);
}

#[test]
fn a_share_of_common_worth_is_not_outgrown() {
    assert!(!Pool::EMPTY.is_outgrown());
    assert!(!pool(21_000_000_000_000_000, SafeFloat::from_int(21_000)).is_outgrown());
    assert!(pool(21_000_000_000_000_000, SafeFloat::from_int(20_999)).is_outgrown());
    assert!(!pool(5, SafeFloat::ZERO).is_outgrown());
}
