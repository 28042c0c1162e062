//! Any life of a pool: no panic, the invariants after each step, and what every holder has against exact
//! fractions.
#![no_main]

#[path = "../../tests/machine/book.rs"]
mod book;

use book::{Book, HOLDERS, Step};
use libfuzzer_sys::{
    arbitrary::{Arbitrary, Result, Unstructured},
    fuzz_target,
};

/// Bounds the sum of all that is paid in, as the supply does.
const MOST: u64 = 20_000_000_000_000;

#[derive(Debug)]
struct Life(Vec<Step>);

impl<'a> Arbitrary<'a> for Life {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let mut steps = Vec::new();
        while !u.is_empty() && steps.len() < 1_000 {
            steps.push(step(u)?);
        }
        Ok(Self(steps))
    }
}

fn step(u: &mut Unstructured<'_>) -> Result<Step> {
    let kind = u.int_in_range(0..=15_u8)?;
    let who = u.choose_index(HOLDERS)?;
    Ok(match kind {
        0..=4 => Step::Deposit(who, amount(u)?),
        5..=6 => Step::Withdraw(who, amount(u)?),
        7..=8 => Step::WithdrawPart(who, u.int_in_range(0..=100)?),
        9..=10 => Step::WithdrawPart(who, 100),
        11..=13 => Step::Credit(amount(u)?),
        14 => Step::Tidy(who),
        _ => Step::Empty,
    })
}

/// From one rao to a thousandth of all alpha.
fn amount(u: &mut Unstructured<'_>) -> Result<u64> {
    let shift = u.int_in_range(0..=44)?;
    Ok((u.int_in_range(1..=MOST)? >> shift).max(1))
}

fuzz_target!(|life: Life| {
    let mut book = Book::default();
    for step in &life.0 {
        book.take(step);
        book.check();
    }
});
