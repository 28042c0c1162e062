//! `cargo bench -p mycelium-pricing`: time and allocations of each rule.

use divan::{AllocProfiler, Bencher, black_box, counter::ItemsCount};
use mycelium_fixed::U64F64;
use mycelium_pricing::{
    dissolution::{Holder, pay_all},
    registration::{Decay, PriceRange, bump},
    subnet_cost::SubnetCost,
};
use mycelium_types::{AlphaBalance, TaoBalance};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

const PRICE: TaoBalance = TaoBalance::new(1_234_567_891);

const RANGE: PriceRange = PriceRange {
    min: TaoBalance::new(500_000),
    max: TaoBalance::new(100_000_000_000),
};

#[divan::bench]
fn subnet_cost() -> TaoBalance {
    let cost = SubnetCost {
        floor: TaoBalance::new(1_000_000_000_000),
        last_cost: TaoBalance::new(34_448_430_076_134),
        last_block: 3_954_881,
        interval: 100_800,
    };
    black_box(cost).at(black_box(4_005_281))
}

/// The search for a factor, which is kept.
#[divan::bench]
fn registration_factor() -> Decay {
    Decay::new(black_box(360))
}

#[divan::bench]
fn registration_decay(bencher: Bencher<'_, '_>) {
    let decay = Decay::new(360);
    bencher.bench_local(|| black_box(decay).next(black_box(PRICE), 5_000_000, &RANGE));
}

#[divan::bench]
fn registration_bump() -> TaoBalance {
    bump(
        black_box(PRICE),
        black_box(U64F64::from_ratio(126, 100)),
        &RANGE,
    )
}

/// All passes over the holders of a subnet.
#[divan::bench(args = [256, 4_096, 65_536])]
fn dissolution(bencher: Bencher<'_, '_>, count: u32) {
    // Keys and stakes that look random: a walk by a large odd step.
    let mut stake = 0x9e37_79b9_7f4a_7c15_u64;
    let holders: Vec<_> = (0..count)
        .map(|_| {
            stake = stake.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
            let mut coldkey = [0; 32];
            coldkey[..8].copy_from_slice(&stake.to_be_bytes());
            let holder = Holder {
                coldkey,
                hotkey: [1; 32],
            };
            (holder, AlphaBalance::new(stake >> 24))
        })
        .collect();
    let pot = TaoBalance::new(51_248_689_087_254);
    bencher.counter(ItemsCount::new(count)).bench_local(|| {
        pay_all(
            pot,
            AlphaBalance::new(27_932_685_153_914),
            &holders,
            |_, tao| {
                black_box(tao);
            },
        )
    });
}
