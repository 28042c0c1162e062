//! `cargo bench -p mycelium-emission`: time and allocations of what a block or a tempo computes.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "small numbers of a benchmark"
)]

use divan::{AllocProfiler, Bencher, black_box};
use mycelium_emission::{
    KeyStake,
    accrual::{BlockAccrual, accrue_block, root_proportion},
    children::{ChildKey, ChildTerms, Parent, child_split},
    dividends::{HotkeyDividend, Pots, dividend_pools},
    flow::{FlowRule, FlowScore},
    injection::{Injection, InjectionInputs, injection},
    moving_price::PriceSmoothing,
    root_claims::RootEarnings,
    shares::{PriceScore, Scores, shares},
    supply,
};
use mycelium_fixed::{I64F64, I96F32, U64F64, U96F32};
use mycelium_types::{AlphaBalance, TaoBalance};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

const TAO_WEIGHT: u64 = 971_718_665_099_567_868;

fn main() {
    divan::main();
}

#[divan::bench]
fn tao_emission() -> TaoBalance {
    supply::tao_emission(black_box(TaoBalance::new(11_000_000_000_000_000)))
}

/// The TAO of a block, between subnets, by price.
#[divan::bench(args = [16, 128])]
fn shares_by_price(bencher: Bencher, subnets: u64) {
    let score = |n: u64| PriceScore {
        moving_price: I96F32::from_ratio(n, 1_000),
        withheld: U96F32::from_ratio(n % 7, 20),
        enabled: !n.is_multiple_of(5),
    };
    let scores: Vec<_> = (1..=subnets).map(score).collect();
    let mut parts = Vec::with_capacity(scores.len());
    bencher.bench_local(|| shares(Scores::Price(black_box(&scores)), &mut parts));
}

/// The same by flow, with an exponent that is no integer.
#[divan::bench(args = [16, 128])]
fn shares_by_flow(bencher: Bencher, subnets: u64) {
    let score = |n: u64| FlowScore {
        user: I64F64::from_int(n * 1_000_000),
        protocol: I64F64::from_int(n * 1_000),
        enabled: !n.is_multiple_of(5),
    };
    let scores: Vec<_> = (1..=subnets).map(score).collect();
    let rule = FlowRule {
        cutoff: I64F64::ZERO,
        exponent: U64F64::from_ratio(3, 2),
        net: true,
    };
    let mut parts = Vec::with_capacity(scores.len());
    bencher.bench_local(|| shares(Scores::Flow(&rule, black_box(&scores)), &mut parts));
}

#[divan::bench]
fn moving_price() -> I96F32 {
    let smoothing = PriceSmoothing {
        rate: I96F32::from_bits(12_885),
        halving_blocks: 201_600,
        first_emission_block: 1_000,
    };
    let (average, spot) = (I96F32::from_ratio(1, 20), U64F64::from_ratio(3, 50));
    smoothing.next(black_box(average), black_box(spot), 2_000_000)
}

/// What a subnet's pool and pots get in a block.
#[divan::bench]
fn block_of_a_subnet() -> (Injection, BlockAccrual) {
    let created = black_box(AlphaBalance::new(1_000_000_000));
    let root_proportion = root_proportion(
        black_box(TaoBalance::new(5_000_000_000_000_000)),
        TAO_WEIGHT,
        AlphaBalance::new(3_000_000_000_000_000),
    );
    let inputs = InjectionInputs {
        tao: U96F32::from_int(23_529_411),
        price: U96F32::from_ratio(3, 50),
        root_proportion,
        alpha_created: created,
    };
    (
        injection(&inputs),
        accrue_block(created, Some(11_796), root_proportion),
    )
}

/// A child key with the five parents that a hotkey can have at most by default, and with many.
#[divan::bench(args = [0, 5, 64])]
fn dividend_with_parents(bencher: Bencher, parents: u64) {
    let stake = |rao: u64| KeyStake {
        alpha: AlphaBalance::new(rao),
        root: TaoBalance::new(rao / 3),
    };
    let parent = |n: u64| Parent {
        proportion: u64::MAX / 2,
        stake: stake(n * 1_000_000_000_000),
        same_owner: n.is_multiple_of(2),
    };
    let parents: Vec<_> = (1..=parents).map(parent).collect();
    let child = ChildKey {
        stake: stake(7_000_000_000_000),
        children: &[],
        take: 11_796,
    };
    let terms = ChildTerms {
        tao_weight: TAO_WEIGHT,
        burn: 0,
    };
    let dividend = AlphaBalance::new(147_600_000_000);
    bencher.bench_local(|| {
        child_split(black_box(dividend), &child, &parents, &terms, |_, share| {
            black_box(share);
        })
    });
}

/// The pots of a tempo, between the validators of a subnet.
#[divan::bench(args = [64, 256])]
fn pots_of_a_tempo(bencher: Bencher, hotkeys: u64) {
    let hotkey = |n: u64| HotkeyDividend {
        dividend: AlphaBalance::new(n * 1_000_000),
        stake: KeyStake {
            alpha: AlphaBalance::new(n * 1_000_000_000),
            root: TaoBalance::new(n * 700_000_000),
        },
    };
    let hotkeys: Vec<_> = (1..=hotkeys).map(hotkey).collect();
    let pots = Pots {
        alpha: AlphaBalance::new(100_000_000_000),
        root: AlphaBalance::new(47_600_000_000),
    };
    let mut parts = Vec::with_capacity(hotkeys.len());
    bencher.bench_local(|| {
        dividend_pools(black_box(pots), TAO_WEIGHT, &hotkeys, &mut parts);
        for part in &parts {
            black_box(part.payout(11_796));
        }
    });
}

#[divan::bench]
fn root_dividend() -> Option<RootEarnings> {
    let (dividend, stake) = (
        AlphaBalance::new(476_000_000),
        TaoBalance::new(5_000_000_000_000),
    );
    black_box(RootEarnings::default()).add(black_box(dividend), black_box(stake))
}
