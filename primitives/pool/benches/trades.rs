//! `cargo bench -p mycelium-pool`: time and allocations of one operation.
#![expect(clippy::arithmetic_side_effects, reason = "a benchmark's own numbers")]

use divan::{AllocProfiler, Bencher, black_box};
use mycelium_pool::{Pool, PriceLimit, QuoteWeight, Rounding, Terms};
use mycelium_types::{AlphaBalance, TaoBalance};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

const ALPHA: u64 = 2_000_000_000_000_000;
const TAO: u64 = 40_000_000_000_000;

/// Even weights, as in a new pool; those of a pool with some history; and the ends of the range.
const WEIGHTS: [u64; 4] = [
    500_000_000_000_000_000,
    434_786_104_392_417_798,
    10_000_000_000_000_001,
    989_999_999_999_999_999,
];

/// What is paid in for each million of the reserve.
const PARTS: [u64; 3] = [1, 10_000, 100_000_000];

fn pool(weight: u64) -> Pool {
    Pool {
        alpha: AlphaBalance::new(ALPHA),
        tao: TaoBalance::new(TAO),
        weight: QuoteWeight::new(weight).unwrap_or(QuoteWeight::HALF),
    }
}

/// A limit of so many percent of the price.
fn limit(pool: &Pool, percent: u128) -> PriceLimit {
    let rao = (pool.price().to_bits() / 100 * percent * 1_000_000_000) >> 64;
    PriceLimit::new(TaoBalance::new(u64::try_from(rao).unwrap_or(u64::MAX)))
}

#[divan::bench(args = WEIGHTS)]
fn price(bencher: Bencher<'_, '_>, weight: u64) {
    let pool = pool(weight);
    bencher.bench(|| black_box(&pool).price());
}

#[divan::bench(args = WEIGHTS, consts = PARTS)]
fn buy<const PART: u64>(bencher: Bencher<'_, '_>, weight: u64) {
    let (pool, terms) = (pool(weight), Terms::with_fee(33));
    let tao = TaoBalance::new(TAO / 1_000_000 * PART);
    let limit = PriceLimit::new(TaoBalance::MAX);
    bencher.bench(|| black_box(&pool).buy(black_box(tao), limit, terms));
}

#[divan::bench(args = WEIGHTS, consts = PARTS)]
fn sell<const PART: u64>(bencher: Bencher<'_, '_>, weight: u64) {
    let (pool, terms) = (pool(weight), Terms::with_fee(33));
    let alpha = AlphaBalance::new(ALPHA / 1_000_000 * PART);
    let limit = PriceLimit::new(TaoBalance::ZERO);
    bencher.bench(|| black_box(&pool).sell(black_box(alpha), limit, terms));
}

#[divan::bench(args = WEIGHTS)]
fn buy_with_the_pools_rounding(bencher: Bencher<'_, '_>, weight: u64) {
    let pool = pool(weight);
    let terms = Terms {
        fee_rate: 33,
        rounding: Rounding::Pool,
    };
    let limit = PriceLimit::new(TaoBalance::MAX);
    let tao = TaoBalance::new(TAO / 100);
    bencher.bench(|| black_box(&pool).buy(black_box(tao), limit, terms));
}

/// Three powers: of the full trade, to the limit, and of the trade up to it.
#[divan::bench(args = WEIGHTS)]
fn buy_stopped_by_a_limit(bencher: Bencher<'_, '_>, weight: u64) {
    let (pool, terms) = (pool(weight), Terms::with_fee(33));
    let limit = limit(&pool, 110);
    let tao = TaoBalance::new(TAO * 10);
    bencher.bench(|| black_box(&pool).buy(black_box(tao), limit, terms));
}

#[divan::bench(args = WEIGHTS)]
fn max_sell(bencher: Bencher<'_, '_>, weight: u64) {
    let (pool, terms) = (pool(weight), Terms::with_fee(33));
    let limit = limit(&pool, 90);
    bencher.bench(|| black_box(&pool).max_sell(black_box(limit), terms));
}

#[divan::bench(args = WEIGHTS)]
fn liquidity(bencher: Bencher<'_, '_>, weight: u64) {
    let pool = pool(weight);
    let (tao, alpha) = (
        TaoBalance::new(500_000_000),
        AlphaBalance::new(20_000_000_000),
    );
    bencher.bench(|| black_box(&pool).weight_with(black_box(tao), alpha));
}

/// A power so close to an integer that it takes the longer computation.
#[divan::bench]
fn buy_in_doubt(bencher: Bencher<'_, '_>) {
    let pool = Pool {
        tao: TaoBalance::new(1_000_000_000_000_000_000),
        ..pool(500_000_000_000_000_001)
    };
    bencher.bench(|| {
        black_box(&pool).buy(
            black_box(TaoBalance::new(1)),
            PriceLimit::new(TaoBalance::MAX),
            Terms::FREE,
        )
    });
}
