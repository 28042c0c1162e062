//! How the validators' pot and the root pot of a tempo are paid out on the dividends of hotkeys.

use alloc::vec::Vec;

use mycelium_fixed::U96F32;
use mycelium_types::AlphaBalance;

use crate::KeyStake;
use crate::ratio;

/// The pots that dividends are paid from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pots {
    /// For alpha stakers: the validators' pot, with the miners' where no miner earned anything.
    pub alpha: AlphaBalance,
    /// For root stakers.
    pub root: AlphaBalance,
}

impl Pots {
    /// What is left of the pots after `payouts`: the remainder of all roundings, and whole pots that no
    /// hotkey had a claim on. It belongs to nobody and is to be recycled. `None` if more was paid than there
    /// was, which payouts of [`dividend_pools`] never do.
    pub fn unpaid<'a>(self, payouts: impl IntoIterator<Item = &'a Payout>) -> Option<Self> {
        payouts.into_iter().try_fold(self, |left, pay| {
            let alpha = left
                .alpha
                .checked_sub(pay.alpha_take)?
                .checked_sub(pay.alpha_nominators)?;
            let root = left
                .root
                .checked_sub(pay.root_take)?
                .checked_sub(pay.root_claimable)?;
            Some(Self { alpha, root })
        })
    }
}

/// A hotkey's dividend after sharing with parents.
#[derive(Clone, Copy, Debug, Default)]
pub struct HotkeyDividend {
    /// What the hotkey earned, only its proportion counts.
    pub dividend: AlphaBalance,
    /// Its own stake (inherited stake does not count), before any payment of the tempo.
    pub stake: KeyStake,
}

/// A hotkey's part of both pots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PotShares {
    /// Alpha for the hotkey and its stakers on the subnet.
    pub alpha: U96F32,
    /// Alpha for the hotkey and its stakers on root.
    pub root: U96F32,
}

/// What a hotkey's part of the pots pays, in whole rao.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Payout {
    /// The hotkey's take of the alpha part, staked for its owner.
    pub alpha_take: AlphaBalance,
    /// The rest of the alpha part, for all stakers pro rata.
    pub alpha_nominators: AlphaBalance,
    /// The hotkey's take of the root part, staked for its owner on the subnet.
    pub root_take: AlphaBalance,
    /// The rest of the root part, to be claimed by root stakers.
    pub root_claimable: AlphaBalance,
}

/// Divides the pots between `hotkeys`: fills `shares` (cleared first) with one entry each, in order.
///
/// A hotkey's dividend is cut in the proportion of its weighted root stake to its alpha; the alpha owns
/// the remainder. Each pot then goes pro rata to the parts of its kind; [`Pots::unpaid`] tells what that
/// leaves.
pub fn dividend_pools(
    pots: Pots,
    tao_weight: u64,
    hotkeys: &[HotkeyDividend],
    shares: &mut Vec<PotShares>,
) {
    let tao_weight = ratio::of_u64(tao_weight);
    shares.clear();
    shares.extend(hotkeys.iter().map(|hotkey| cut(hotkey, tao_weight)));
    let (alpha, root) = shares
        .iter()
        .fold((U96F32::ZERO, U96F32::ZERO), |(alpha, root), part| {
            (
                alpha.saturating_add(part.alpha),
                root.saturating_add(part.root),
            )
        });
    let pay = |pot: AlphaBalance, part: U96F32, sum: U96F32| {
        U96F32::from_int(pot.to_u64()).saturating_mul(part.div_or_zero(sum))
    };
    for share in shares.iter_mut() {
        share.alpha = pay(pots.alpha, share.alpha, alpha);
        share.root = pay(pots.root, share.root, root);
    }
}

/// A hotkey's dividend cut into the parts that its alpha and its root stake earned.
fn cut(hotkey: &HotkeyDividend, tao_weight: U96F32) -> PotShares {
    let dividend = U96F32::from_int(hotkey.dividend.to_u64());
    let root_stake = hotkey.stake.weighted_root(tao_weight);
    let stake = hotkey.stake.alpha().saturating_add(root_stake);
    let root = dividend.saturating_mul(root_stake.div_or_zero(stake));
    PotShares {
        alpha: dividend.saturating_sub(root),
        root,
    }
}

impl PotShares {
    /// What the parts pay with a take of so many parts of 65535.
    ///
    /// The stakers own the remainder of the take; each amount then loses its fraction of a rao.
    pub fn payout(self, take: u16) -> Payout {
        let take = ratio::of_u16(take);
        let (alpha_take, root_take) = (
            take.saturating_mul(self.alpha),
            take.saturating_mul(self.root),
        );
        Payout {
            alpha_take: AlphaBalance::new(alpha_take.to_u64()),
            alpha_nominators: AlphaBalance::new(self.alpha.saturating_sub(alpha_take).to_u64()),
            root_take: AlphaBalance::new(root_take.to_u64()),
            root_claimable: AlphaBalance::new(self.root.saturating_sub(root_take).to_u64()),
        }
    }
}
