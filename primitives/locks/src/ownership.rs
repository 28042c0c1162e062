//! When a subnet passes to the hotkey that stakers are most convinced of.

use mycelium_fixed::U64F64;
use mycelium_types::AlphaBalance;

/// Subnets of this age in blocks, or younger, keep their owner.
pub const PROTECTED_AGE: u64 = 2_629_800;

/// Of so many parts of a subnet's alpha, one in conviction is enough to change the owner.
pub const PARTS_OF_ALPHA: u128 = 10;

/// Whether a subnet of this age can change its owner.
pub const fn is_open(registered_at: u64, block: u64) -> bool {
    block.saturating_sub(registered_at) > PROTECTED_AGE
}

/// The hotkey with most conviction, if all convictions together are a tenth of the subnet's alpha.
///
/// Among equals the least key. The convictions are those of the same block. With no conviction at all
/// there is none.
pub fn favourite<Key: Ord>(
    convictions: impl IntoIterator<Item = (Key, U64F64)>,
    alpha_out: AlphaBalance,
) -> Option<Key> {
    let mut total = U64F64::ZERO;
    let mut best: Option<(Key, U64F64)> = None;
    for (key, conviction) in convictions {
        // Clamped: far above any alpha that it is compared with.
        total = total.saturating_add(conviction);
        let is_better = best.as_ref().is_none_or(|(first, most)| {
            conviction > *most || (conviction == *most && key < *first)
        });
        if is_better && conviction > U64F64::ZERO {
            best = Some((key, conviction));
        }
    }
    // total * 10 >= alpha, without the product: total >= ceil(alpha / 10) with all binary places.
    let needed = (u128::from(alpha_out.to_u64()) << 64).div_ceil(PARTS_OF_ALPHA);
    best.filter(|_| total.to_bits() >= needed)
        .map(|(key, _)| key)
}
