//! What a tempo pays, and to whom.

use mycelium_emission::{
    KeyStake,
    children::{ChildKey, ChildTerms, Parent, child_split},
    dividends::{HotkeyDividend, PotShares, Pots, dividend_pools},
    root_claims::{RootEarnings, owed},
};
use mycelium_fixed::I96F32;
use mycelium_types::{AlphaBalance, TaoBalance};
use serde_json::value::RawValue;

use super::case::{Case, number, unsigned};
use crate::{Failure, record::read};

/// Alpha and root stake of a hotkey, as a list of two.
fn stake_pair(raw: &RawValue) -> Result<KeyStake, Failure> {
    let (alpha, root) = read::<(&RawValue, &RawValue)>(raw)?;
    Ok(KeyStake {
        alpha: AlphaBalance::new(number(alpha)?),
        root: TaoBalance::new(number(root)?),
    })
}

/// Validators' and root's pots, paid on dividends.
pub(super) fn dividend_distribution(case: &mut Case<'_>) -> Result<(), Failure> {
    let pots = Pots {
        alpha: case.alpha("pending_alpha")?,
        root: case.alpha("pending_root")?,
    };
    let weight = case.number("tao_weight")?;
    let mut stakes = case.map("stakes", stake_pair)?;
    let dividends = case.map("dividends", number)?;
    let mut hotkeys = Vec::with_capacity(dividends.len());
    for (hotkey, dividend) in &dividends {
        let stake = stakes
            .remove(hotkey)
            .ok_or_else(|| Failure::invalid("missing").under(hotkey).under("stakes"))?;
        hotkeys.push(HotkeyDividend {
            dividend: AlphaBalance::new(*dividend),
            stake,
        });
    }
    // Who earned nothing is paid nothing, whatever the stake.
    let mut paid = Vec::new();
    dividend_pools(pots, weight, &hotkeys, &mut paid);
    let of_hotkeys = |part: fn(&PotShares) -> u64| {
        let parts = paid.iter().map(move |share| part(share).into());
        dividends.keys().map(String::as_str).zip(parts)
    };
    case.expect_map("alpha", of_hotkeys(|share| share.alpha.to_u64()))?;
    case.expect_map("root", of_hotkeys(|share| share.root.to_u64()))
}

/// A dividend, shared with parents.
pub(super) fn parent_child_split(case: &mut Case<'_>) -> Result<(), Failure> {
    let children = case.numbers("children_proportions")?;
    let child = ChildKey {
        stake: KeyStake {
            alpha: case.alpha("self_alpha")?,
            root: case.tao("self_root")?,
        },
        children: &children,
        take: case.number("childkey_take_u16")?,
    };
    let parents = case.records("parents", |parent| {
        Ok(Parent {
            proportion: parent.number("proportion")?,
            stake: KeyStake {
                alpha: parent.alpha("alpha")?,
                root: parent.tao("root")?,
            },
            same_owner: parent.flag("same_coldkey")?,
        })
    })?;
    let terms = ChildTerms {
        tao_weight: case.number("tao_weight")?,
        burn: case.number("ck_burn_u64")?,
    };
    let dividend = case.alpha("dividends")?;
    let (mut paid, mut burned) = (Vec::new(), Vec::new());
    let kept = child_split(dividend, &child, &parents, &terms, |_, share| {
        paid.push(share.paid.to_u64());
        burned.push(share.burned);
    });
    let burned = AlphaBalance::checked_sum(burned)
        .ok_or_else(|| Failure::invalid("more than an amount can be").under("recycled"))?;
    case.expect_numbers("to_parents", paid)?;
    case.expect_number("to_self", kept.to_u64())?;
    case.expect_number("recycled", burned.to_u64()).map(drop)
}

/// A tempo's amount, cut into those of the mechanisms.
pub(super) fn mechanism_split(case: &mut Case<'_>) -> Result<(), Failure> {
    let split = case.maybe("split", read::<Vec<u16>>)?;
    let parts = mycelium_yuma::split_emission(
        case.alpha("alpha")?,
        case.number("mechanism_count")?,
        split.as_deref(),
    );
    case.expect_numbers("result", parts.into_iter().map(AlphaBalance::to_u64))
}

/// What root stake earns, and what a coldkey is owed of it.
pub(super) fn root_claim(case: &mut Case<'_>) -> Result<(), Failure> {
    let before = RootEarnings {
        rate: I96F32::from_bits(case.number("rate_before_i96f32_bits")?),
        ..RootEarnings::default()
    };
    let (dividend, stake) = (case.alpha("dividend")?, case.tao("hotkey_root_stake")?);
    // A dividend that exceeds the stake is the owner's: the rate stays.
    let after = before.add(dividend, stake).unwrap_or(before);
    let owed = owed(
        after.rate,
        case.tao("coldkey_root_stake")?,
        case.number("claimed")?,
    );
    case.expect_number("rate_after_i96f32_bits", unsigned(after.rate.to_bits())?)?;
    case.expect_number("owed", owed.to_u64()).map(drop)
}
