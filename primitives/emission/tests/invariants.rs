//! Properties that the numbered invariants of the chain ask of these rules.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

use mycelium_emission::{
    KeyStake,
    accrual::{accrue_block, root_proportion},
    children::{ChildKey, ChildTerms, Parent, child_split},
    dividends::{HotkeyDividend, Payout, Pots, dividend_pools},
    payments::{validator_pot, withheld_share},
};
use mycelium_types::{AlphaBalance, TaoBalance};
use proptest::{collection::vec, prelude::*};

/// Amounts of every magnitude up to the cap, often zero, tiny or the cap itself.
fn rao() -> impl Strategy<Value = u64> {
    const CAP: u64 = 21_000_000_000_000_000;
    prop_oneof![
        Just(0),
        Just(CAP),
        0..100_u64,
        (0..55_u32, 0..=CAP).prop_map(|(by, x)| x >> by)
    ]
}

/// Fractions of the whole range, often none or all of it.
fn fraction() -> impl Strategy<Value = u64> {
    prop_oneof![
        Just(0),
        Just(u64::MAX),
        any::<u64>(),
        (0..64_u32).prop_map(|by| u64::MAX >> by)
    ]
}

fn take() -> impl Strategy<Value = u16> {
    prop_oneof![Just(0), Just(11_796), Just(u16::MAX), any::<u16>()]
}

fn stake() -> impl Strategy<Value = KeyStake> {
    (rao(), rao()).prop_map(|(alpha, root)| KeyStake {
        alpha: AlphaBalance::new(alpha),
        root: TaoBalance::new(root),
    })
}

fn parent() -> impl Strategy<Value = Parent> {
    (fraction(), stake(), any::<bool>()).prop_map(|(proportion, stake, same_owner)| Parent {
        proportion,
        stake,
        same_owner,
    })
}

fn hotkey() -> impl Strategy<Value = HotkeyDividend> {
    (rao(), stake()).prop_map(|(dividend, stake)| HotkeyDividend {
        dividend: AlphaBalance::new(dividend),
        stake,
    })
}

fn sum(amounts: impl IntoIterator<Item = AlphaBalance>) -> u128 {
    amounts
        .into_iter()
        .map(|amount| u128::from(amount.to_u64()))
        .sum()
}

#[test]
fn pots_that_nobody_earned_stay_whole() {
    let pots = Pots {
        alpha: AlphaBalance::new(7),
        root: AlphaBalance::new(9),
    };
    let mut shares = Vec::new();
    let idle = HotkeyDividend::default();
    dividend_pools(pots, u64::MAX, &[idle, idle], &mut shares);
    let payouts: Vec<_> = shares.iter().map(|share| share.payout(11_796)).collect();
    assert_eq!(pots.unpaid(&payouts), Some(pots));
    let too_much = Payout {
        root_take: AlphaBalance::new(10),
        ..Payout::default()
    };
    assert_eq!(pots.unpaid([&too_much]), None);
}

#[test]
fn validators_share_the_miners_pot_when_no_miner_earned() {
    let [miners, validators] = [3, 5].map(AlphaBalance::new);
    let pot = |incentives| validator_pot(validators, miners, AlphaBalance::new(incentives));
    assert_eq!(pot(1), Some(validators));
    assert_eq!(pot(0), Some(AlphaBalance::new(8)));
    assert_eq!(
        validator_pot(AlphaBalance::MAX, miners, AlphaBalance::ZERO),
        None
    );
}

#[test]
fn the_withheld_share_is_that_of_all_incentives() {
    let share = |withheld, all| {
        withheld_share(AlphaBalance::new(withheld), AlphaBalance::new(all)).to_bits()
    };
    assert_eq!(share(0, 0), 0);
    assert_eq!(share(5, 5), 1 << 32);
    assert_eq!(share(1, 3), (1 << 32) / 3);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a6_the_four_pots_of_a_block_hold_what_was_created_within_four_rao(
        created in rao(),
        cut in prop::option::of(take()),
        (root, weight, issuance) in (rao(), fraction(), rao()),
    ) {
        let proportion =
            root_proportion(TaoBalance::new(root), weight, AlphaBalance::new(issuance));
        let accrual = accrue_block(AlphaBalance::new(created), cut, proportion);
        let pots = sum([accrual.owner_cut, accrual.server, accrual.validator, accrual.root]);
        let dust = u128::from(accrual.dust.to_u64());
        prop_assert_eq!(pots + dust, u128::from(created));
        prop_assert!(dust < 4);
    }

    #[test]
    fn a6_miners_get_half_of_what_the_owner_leaves(created in rao(), cut in take()) {
        let accrual =
            accrue_block(AlphaBalance::new(created), Some(cut), mycelium_emission::ratio::of_u16(cut));
        let rest = created - accrual.owner_cut.to_u64();
        let server = accrual.server.to_u64();
        prop_assert!(server * 2 <= rest && rest <= server * 2 + 2);
    }

    #[test]
    fn root_takes_no_more_than_the_whole_and_nothing_without_weight(
        (root, weight, issuance) in (rao(), fraction(), rao()),
    ) {
        let of = |weight| root_proportion(TaoBalance::new(root), weight, AlphaBalance::new(issuance));
        prop_assert!(of(weight).to_bits() <= 1 << 32);
        prop_assert_eq!(of(0).to_bits(), 0);
        prop_assert!(of(weight) <= of(u64::MAX));
    }

    #[test]
    fn c4_parents_child_and_burn_share_no_more_than_the_dividend(
        dividend in rao(),
        stake in stake(),
        children in vec(fraction(), 0..5),
        parents in vec(parent(), 0..8),
        (take, burn, tao_weight) in (take(), fraction(), fraction()),
    ) {
        let child = ChildKey { stake, children: &children, take };
        let terms = ChildTerms { tao_weight, burn };
        let (mut amounts, mut burning) = (Vec::new(), 0);
        let kept = child_split(
            AlphaBalance::new(dividend),
            &child,
            &parents,
            &terms,
            |index, share| {
                let same_owner = parents.get(index).expect("a parent").same_owner;
                burning += u128::from(!same_owner && burn > 0);
                amounts.extend([share.paid, share.burned]);
            },
        );
        prop_assert_eq!(amounts.len(), parents.len() * 2);
        amounts.push(kept);
        let (shared, dividend) = (sum(amounts), u128::from(dividend));
        prop_assert!(shared <= dividend, "{shared} of {dividend}");
        let lost = parents.len() as u128 + burning + 1;
        prop_assert!(dividend < shared + lost, "{shared} of {dividend}");
    }

    #[test]
    fn c4_a_family_of_one_owner_neither_takes_nor_burns(
        dividend in rao(),
        stake in stake(),
        parents in vec(parent(), 1..5),
        (take, burn, tao_weight) in (take(), fraction(), fraction()),
    ) {
        let parents: Vec<_> =
            parents.into_iter().map(|parent| Parent { same_owner: true, ..parent }).collect();
        let share = |take, burn| {
            let child = ChildKey { stake, children: &[], take };
            let mut paid = Vec::new();
            let kept = child_split(
                AlphaBalance::new(dividend),
                &child,
                &parents,
                &ChildTerms { tao_weight, burn },
                |_, share| paid.push(share),
            );
            (kept, paid)
        };
        prop_assert_eq!(share(take, burn), share(0, 0));
    }

    #[test]
    fn a5_the_pots_pay_no_more_than_they_hold(
        (alpha, root) in (rao(), rao()),
        tao_weight in fraction(),
        hotkeys in vec(hotkey(), 0..12),
        take in take(),
    ) {
        let pots = Pots { alpha: AlphaBalance::new(alpha), root: AlphaBalance::new(root) };
        let mut shares = Vec::new();
        dividend_pools(pots, tao_weight, &hotkeys, &mut shares);
        prop_assert_eq!(shares.len(), hotkeys.len());

        let payouts: Vec<_> = shares.iter().map(|share| share.payout(take)).collect();
        let paid = sum(payouts.iter().flat_map(|pay| [pay.alpha_take, pay.alpha_nominators]));
        let paid_root = sum(payouts.iter().flat_map(|pay| [pay.root_take, pay.root_claimable]));
        prop_assert!(paid <= u128::from(alpha));
        prop_assert!(paid_root <= u128::from(root));
        let unpaid = pots.unpaid(&payouts).map(|left| (left.alpha.to_u64(), left.root.to_u64()));
        let left = |pot: u64, paid: u128| pot - u64::try_from(paid).unwrap_or(u64::MAX);
        prop_assert_eq!(unpaid, Some((left(alpha, paid), left(root, paid_root))));

        // Each quotient loses less than 2^-32 of its pot, each payment less than a rao.
        let lost = |pot: u64| (hotkeys.len() as u128) * ((u128::from(pot) >> 32) + 3);
        if shares.iter().any(|share| share.alpha.to_bits() > 0) {
            prop_assert!(u128::from(alpha) <= paid + lost(alpha));
        }
        if shares.iter().any(|share| share.root.to_bits() > 0) {
            prop_assert!(u128::from(root) <= paid_root + lost(root));
        }
        for (hotkey, share) in hotkeys.iter().zip(&shares) {
            if hotkey.dividend == AlphaBalance::default() {
                prop_assert_eq!((share.alpha.to_bits(), share.root.to_bits()), (0, 0));
            }
            if hotkey.stake.root == TaoBalance::default() {
                prop_assert_eq!(share.root.to_bits(), 0);
            }
        }
    }

    #[test]
    fn fractions_are_floors_of_the_exact_quotient(parts in fraction(), short in take()) {
        let exact = (u128::from(parts) << 32) / u128::from(u64::MAX);
        prop_assert_eq!(mycelium_emission::ratio::of_u64(parts).to_bits(), exact);
        let exact = (u128::from(short) << 32) / 65_535;
        prop_assert_eq!(mycelium_emission::ratio::of_u16(short).to_bits(), exact);
    }
}
