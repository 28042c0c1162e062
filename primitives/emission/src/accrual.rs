//! What one block's new alpha adds to the pots that a subnet drains at its next epoch.

use mycelium_fixed::U96F32;
use mycelium_types::{AlphaBalance, TaoBalance};

use crate::ratio::{self, HALF};

/// The new alpha of one block, cut into the four pots.
///
/// Each pot holds the integer part of its share; with the dust they are exactly what was created.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BlockAccrual {
    /// For the subnet's owner.
    pub owner_cut: AlphaBalance,
    /// For miners: half of what the owner leaves.
    pub server: AlphaBalance,
    /// For validators: the other half without the root part.
    pub validator: AlphaBalance,
    /// For stakers on root; recycled while root dividends are not sold.
    pub root: AlphaBalance,
    /// What the pots lost to rounding: at most three rao, which nobody owns.
    pub dust: AlphaBalance,
}

/// How much of a subnet's validator half belongs to root: the weighted TAO on root against itself plus
/// the subnet's alpha. `tao_weight` is a fraction of `2^64 - 1`. Zero when both sides are empty.
pub fn root_proportion(
    root_tao: TaoBalance,
    tao_weight: u64,
    alpha_issuance: AlphaBalance,
) -> U96F32 {
    let root = U96F32::from_int(root_tao.to_u64()).saturating_mul(ratio::of_u64(tao_weight));
    let alpha = U96F32::from_int(alpha_issuance.to_u64());
    root.div_or_zero(root.saturating_add(alpha))
}

/// Cuts the alpha that a subnet `created` in one block. `owner_cut` is a fraction of 65535, `None`
/// where the owner's cut is switched off.
///
/// The validators own the rounding of the root part: they get what server and root leave, before each
/// of the four loses its fraction of a rao.
pub fn accrue_block(
    created: AlphaBalance,
    owner_cut: Option<u16>,
    root_proportion: U96F32,
) -> BlockAccrual {
    let all = U96F32::from_int(created.to_u64());
    let owner_cut = owner_cut.map_or(U96F32::ZERO, |cut| all.saturating_mul(ratio::of_u16(cut)));
    let rest = all.saturating_sub(owner_cut);
    let root = root_proportion.saturating_mul(rest).saturating_mul(HALF);
    let server = rest.saturating_mul(HALF);
    let validator = rest.saturating_sub(server).saturating_sub(root);
    let pots = [owner_cut, server, validator, root].map(U96F32::to_u64);
    let dust = pots
        .iter()
        .fold(created.to_u64(), |left, pot| left.saturating_sub(*pot));
    let [owner_cut, server, validator, root] = pots.map(AlphaBalance::new);
    BlockAccrual {
        owner_cut,
        server,
        validator,
        root,
        dust: AlphaBalance::new(dust),
    }
}
