//! How a child key shares its validator dividend with the parents that lend it stake.

use mycelium_fixed::U96F32;
use mycelium_types::AlphaBalance;

use crate::KeyStake;
use crate::ratio;

/// The hotkey that earned a dividend.
#[derive(Clone, Copy, Debug, Default)]
pub struct ChildKey<'a> {
    /// Its own stake, before inheritance.
    pub stake: KeyStake,
    /// The proportions, of `2^64 - 1`, that it hands on to children of its own.
    pub children: &'a [u64],
    /// Its take from the parents of other owners, of 65535.
    pub take: u16,
}

/// A hotkey that lends stake to the child.
#[derive(Clone, Copy, Debug, Default)]
pub struct Parent {
    /// The part of its stake that it lends to this child, of `2^64 - 1`.
    pub proportion: u64,
    /// Its own stake.
    pub stake: KeyStake,
    /// Whether one coldkey owns both: then neither take nor burn applies.
    pub same_owner: bool,
}

/// What the whole chain sets.
#[derive(Clone, Copy, Debug, Default)]
pub struct ChildTerms {
    /// How much a rao of root stake counts beside a rao of alpha, of `2^64 - 1`.
    pub tao_weight: u64,
    /// The part of a parent's share that is recycled, of `2^64 - 1`.
    pub burn: u64,
}

/// What one parent's part of the dividend comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ParentShare {
    /// Goes to the parent.
    pub paid: AlphaBalance,
    /// Is recycled.
    pub burned: AlphaBalance,
}

/// Shares `dividend` between the child and its `parents`: calls `share` with each parent's index and
/// part, in order, and returns what the child keeps.
///
/// The child owns the remainder of every division, and its take. Each amount then loses its fraction of
/// a rao to nobody, so all of them together fall short of the dividend by less than one rao for the
/// child, and one or two per parent (paid and burned).
pub fn child_split(
    dividend: AlphaBalance,
    child: &ChildKey<'_>,
    parents: &[Parent],
    terms: &ChildTerms,
    mut share: impl FnMut(usize, ParentShare),
) -> AlphaBalance {
    let weight = ratio::of_u64(terms.tao_weight);
    let (take, burn) = (ratio::of_u16(child.take), ratio::of_u64(terms.burn));
    let lent = |parent: &Parent| {
        parent
            .stake
            .portion(ratio::of_u64(parent.proportion), weight)
    };
    let total = parents
        .iter()
        .map(lent)
        .fold(kept_stake(child, weight), U96F32::saturating_add);

    let dividend = U96F32::from_int(dividend.to_u64());
    let (mut remaining, mut taken) = (dividend, U96F32::ZERO);
    for (index, parent) in parents.iter().enumerate() {
        let earned = dividend.saturating_mul(lent(parent).div_or_zero(total));
        remaining = remaining.saturating_sub(earned);
        let (mut paid, mut burned) = (earned, U96F32::ZERO);
        if !parent.same_owner {
            burned = burn.saturating_mul(earned);
            // A burn and a take of more than all together leave nothing to pay, and no more to take.
            let take = take
                .saturating_mul(earned)
                .min(earned.saturating_sub(burned));
            paid = earned.saturating_sub(burned.saturating_add(take));
            taken = taken.saturating_add(take);
        }
        share(
            index,
            ParentShare {
                paid: whole(paid),
                burned: whole(burned),
            },
        );
    }
    whole(remaining.saturating_add(taken))
}

/// The child's own stake that it does not hand on, in whole rao.
fn kept_stake(child: &ChildKey<'_>, tao_weight: U96F32) -> U96F32 {
    let handed_on = child
        .children
        .iter()
        .map(|part| ratio::of_u64(*part))
        .fold(U96F32::ZERO, U96F32::saturating_add);
    let rest = U96F32::ONE.saturating_sub(handed_on);
    U96F32::from_int(child.stake.portion(rest, tao_weight).to_u64())
}

/// The whole rao of an amount.
fn whole(amount: U96F32) -> AlphaBalance {
    AlphaBalance::new(amount.to_u64())
}
