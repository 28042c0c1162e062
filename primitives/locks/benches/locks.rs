//! `cargo bench -p mycelium-locks`: time and allocations of each rule.

use divan::{AllocProfiler, black_box};
use mycelium_fixed::U64F64;
use mycelium_locks::{LockKind, LockState, Rates, Remaining, voting_power};
use mycelium_types::AlphaBalance;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

const FADING: LockKind = LockKind {
    perpetual: false,
    to_owner: false,
};

const PERPETUAL: LockKind = LockKind {
    perpetual: true,
    to_owner: false,
};

#[divan::bench]
fn exponential() -> Remaining {
    Remaining::after(black_box(1_044_288), black_box(934_866))
}

#[divan::bench(args = [311_622, 934_866])]
fn roll_fading(unlock: u64) -> LockState {
    roll(FADING, unlock)
}

#[divan::bench]
fn roll_perpetual() -> LockState {
    roll(PERPETUAL, 934_866)
}

fn roll(kind: LockKind, unlock: u64) -> LockState {
    let lock = LockState {
        locked_mass: AlphaBalance::new(610_444_220_271_696),
        conviction: U64F64::from_int(135_061_902_226_790),
        last_update: 7_200,
    };
    let rates = Rates {
        unlock,
        maturity: 934_866,
    };
    black_box(lock).rolled(kind, black_box(rates), 1_051_488)
}

#[divan::bench]
fn voting_power() -> AlphaBalance {
    voting_power::next(
        black_box(AlphaBalance::new(6_086_014_336_916_027)),
        black_box(AlphaBalance::new(6_080_033_328_309_869)),
        black_box(3_570_000_000_000_000),
    )
}
