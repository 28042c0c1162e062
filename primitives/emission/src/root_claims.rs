//! What stakers on root are owed of the alpha that their hotkeys earn on subnets.
//!
//! A hotkey keeps one number per subnet: how much alpha each rao of root stake has earned since ever. A
//! staker is owed that much for his stake, less what he was paid, or had not earned yet when he staked.

use mycelium_fixed::{I96F32, U96F32};
use mycelium_types::{AlphaBalance, TaoBalance};

/// What a hotkey's root stakers earned on a subnet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RootEarnings {
    /// Alpha for each rao of root stake.
    pub rate: I96F32,
    /// Alpha that was too little to raise the rate, kept for the next dividend.
    pub carry: U96F32,
}

impl RootEarnings {
    /// Adds a `dividend` for `root_stake`.
    ///
    /// The rate takes what divides by the stake, the carry owns the remainder: rate, stake and carry
    /// account for every rao of the dividend. `None` if the dividend exceeds the stake; then it belongs to
    /// the hotkey's owner instead, and nothing changes.
    pub fn add(self, dividend: AlphaBalance, root_stake: TaoBalance) -> Option<Self> {
        let (dividend, stake) = (dividend.to_u64(), root_stake.to_u64());
        if dividend > stake {
            return None;
        }
        let earned = self
            .carry
            .saturating_add(U96F32::from_int(dividend))
            .to_bits();
        let (Some(rate), Some(carry)) = (
            earned.checked_div(u128::from(stake)),
            earned.checked_rem(u128::from(stake)),
        ) else {
            return Some(self);
        };
        let rate = I96F32::from_fixed(U96F32::from_bits(rate));
        Some(Self {
            rate: self.rate.saturating_add(rate),
            carry: U96F32::from_bits(carry),
        })
    }
}

/// What so much root stake has earned since ever at this rate, in whole rao.
///
/// A staker's record of what was paid rises by this for stake that he adds, and falls by it (not below
/// zero) for stake that he withdraws.
pub fn earned(rate: I96F32, stake: TaoBalance) -> u128 {
    let earned = rate
        .saturating_mul(I96F32::from_int(stake.to_u64()))
        .max(I96F32::ZERO);
    U96F32::from_fixed(earned).to_bits() >> 32
}

/// What a staker is owed: what his stake has earned without what he was `paid`.
pub fn owed(rate: I96F32, stake: TaoBalance, paid: u128) -> AlphaBalance {
    // Clamped on both sides: rounding may have paid a rao too much, and more than all alpha is never owed.
    let owed = earned(rate, stake).saturating_sub(paid);
    AlphaBalance::new(u64::try_from(owed).unwrap_or(u64::MAX))
}

/// Whether an amount is worth claiming.
pub fn is_claimable(owed: AlphaBalance, threshold: I96F32) -> bool {
    I96F32::from_int(owed.to_u64()) >= threshold
}
