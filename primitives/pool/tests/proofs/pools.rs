//! Pools of all kinds, and what is paid into them.

use mycelium_pool::{Pool, QuoteWeight};
use mycelium_types::{AlphaBalance, TaoBalance};
use proptest::prelude::*;

/// All that there will ever be of TAO, and of each alpha.
pub(crate) const CAP: u64 = 21_000_000_000_000_000;

const WHOLE: u64 = QuoteWeight::WHOLE;

/// Parts of 10^18 within the range of weights, often at its ends or in its middle.
pub(crate) fn weight() -> impl Strategy<Value = QuoteWeight> {
    let (least, most) = (
        QuoteWeight::MIN.to_perquintill(),
        QuoteWeight::MAX.to_perquintill(),
    );
    prop_oneof![
        2 => Just(QuoteWeight::HALF),
        1 => Just(QuoteWeight::MIN),
        1 => Just(QuoteWeight::MAX),
        2 => (1..100_u64).prop_map(|percent| percent * (WHOLE / 100)).prop_map(new_weight),
        6 => (least..=most).prop_map(new_weight),
    ]
}

pub(crate) fn new_weight(perquintill: u64) -> QuoteWeight {
    QuoteWeight::new(perquintill).expect("a weight in range")
}

/// Between two amounts, of every magnitude.
pub(crate) fn between(least: u64, most: u64) -> impl Strategy<Value = u64> {
    (0..64_u32, least..=most).prop_map(move |(by, x)| (x >> by).max(least))
}

pub(crate) fn pool(least: u64) -> impl Strategy<Value = Pool> {
    (between(least, CAP), between(least, CAP), weight()).prop_map(|(alpha, tao, weight)| Pool {
        alpha: AlphaBalance::new(alpha),
        tao: TaoBalance::new(tao),
        weight,
    })
}

/// An amount to be paid into a reserve: mostly what a pool can take, of every magnitude.
pub(crate) fn payment(reserve: u64) -> impl Strategy<Value = u64> {
    let most = reserve.saturating_mul(1_000);
    prop_oneof![between(0, most), between(0, reserve), 0..100_u64]
}
