//! How much may exist, and how much of it a block creates.
//!
//! TAO has one supply, and the alpha of each subnet has one of the same size: both halve whenever half of
//! what was missing has come into being. What counts is the amount in existence, not the block's height,
//! so recycling delays a halving.

use mycelium_types::{AlphaBalance, TaoBalance};

/// The most that can exist of TAO, and of each subnet's alpha, in rao.
pub const CAP: u64 = 21_000_000_000_000_000;

/// What the first blocks create, in rao.
pub const FIRST_EMISSION: u64 = 1_000_000_000;

/// How often the emission has halved with `issuance` rao in existence: the largest `k` for which the part
/// still missing from [`CAP`] is at most one `2^k`-th of it. `None` from the cap on.
pub const fn halvings(issuance: u64) -> Option<u32> {
    // The largest k with missing * 2^k <= CAP. At k = CAP.ilog2() - missing.ilog2() the product has as many
    // bits as the cap, so that the answer is this k, or the one before if the product is greater.
    match CAP.saturating_sub(issuance).checked_ilog2() {
        None => None,
        Some(bits) => {
            // Missing is at most the cap, so neither difference is negative and k = 0 is never too much.
            let k = CAP.ilog2().saturating_sub(bits);
            let product = CAP.saturating_sub(issuance).wrapping_shl(k);
            Some(if product > CAP {
                k.saturating_sub(1)
            } else {
                k
            })
        }
    }
}

/// The TAO that a block creates with `issuance` in existence.
pub const fn tao_emission(issuance: TaoBalance) -> TaoBalance {
    TaoBalance::new(curve(issuance.to_u64()))
}

/// The alpha that a block creates for a subnet's participants, with `issuance` (in the pool and outside)
/// of it in existence.
pub const fn alpha_emission(issuance: AlphaBalance) -> AlphaBalance {
    AlphaBalance::new(curve(issuance.to_u64()))
}

/// What may be minted of the TAO `requested`, with `issuance` in existence: never beyond [`CAP`].
pub fn mintable(issuance: TaoBalance, requested: TaoBalance) -> TaoBalance {
    // Clamped: above the cap there is no room.
    requested.min(TaoBalance::new(CAP.saturating_sub(issuance.to_u64())))
}

/// Rao created per block.
const fn curve(issuance: u64) -> u64 {
    match halvings(issuance) {
        // At most 54 halvings: the cap has 55 bits.
        Some(halvings) => FIRST_EMISSION.wrapping_shr(halvings),
        None => 0,
    }
}
