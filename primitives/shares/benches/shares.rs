//! `cargo bench -p mycelium-shares`: time and allocations of each operation of a pool.
#![expect(clippy::unwrap_used, reason = "benchmarks")]

use divan::{AllocProfiler, black_box};
use mycelium_shares::{Pool, SafeFloat};
use mycelium_types::AlphaBalance;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

const AMOUNT: AlphaBalance = AlphaBalance::new(1_234_567_891);

/// A pool in use, with shares of full length, and one holder's.
fn pool() -> (Pool, SafeFloat) {
    let pool = Pool {
        value: AlphaBalance::new(987_230_988_121_707),
        denominator: SafeFloat::new(788_895_250_852_595_319_896, -10),
    };
    (pool, SafeFloat::new(816_723_653_961_133_368_050, -11))
}

#[divan::bench]
fn worth() -> AlphaBalance {
    let (pool, share) = black_box(pool());
    pool.worth(share)
}

#[divan::bench]
fn deposit() -> Pool {
    let (pool, share) = black_box(pool());
    pool.deposit(share, black_box(AMOUNT)).unwrap().pool
}

#[divan::bench]
fn withdraw() -> Pool {
    let (pool, share) = black_box(pool());
    pool.withdraw(share, black_box(AMOUNT)).unwrap().pool
}

#[divan::bench]
fn from_int() -> SafeFloat {
    SafeFloat::from_int(black_box(987_230_988_121_707))
}
