//! The money splits around the epoch, bit for bit.
#![expect(
    clippy::panic,
    clippy::expect_used,
    clippy::arithmetic_side_effects,
    reason = "tests"
)]

mod common;

use common::Json;
use mycelium_emission::{
    KeyStake,
    accrual::{accrue_block, root_proportion},
    children::{ChildKey, ChildTerms, Parent, child_split},
    dividends::{HotkeyDividend, PotShares, Pots, dividend_pools},
};
use mycelium_types::{AlphaBalance, TaoBalance};

/// Runs every vector of a kind.
fn each(kind: &str, check: impl Fn(&Json, &Json)) {
    let file = Json::read("yuma/06_emission_money.json");
    let mut checked = 0;
    for vector in file
        .get("vectors")
        .list()
        .iter()
        .filter(|v| v.get("kind").text() == kind)
    {
        println!("{}", vector.get("name").text());
        check(vector.get("input"), vector.get("expected"));
        checked += 1;
    }
    assert!(checked > 0, "no vector of kind {kind}");
}

fn alpha(of: &Json, name: &str) -> AlphaBalance {
    AlphaBalance::new(of.number(name))
}

fn stake(of: &Json, alpha_name: &str, root_name: &str) -> KeyStake {
    KeyStake {
        alpha: alpha(of, alpha_name),
        root: TaoBalance::new(of.number(root_name)),
    }
}

#[test]
fn a_block_fills_the_four_pots_as_the_vectors_say() {
    each("accrue_block", |input, expected| {
        let proportion = root_proportion(
            TaoBalance::new(input.number("root_tao")),
            input.number("tao_weight"),
            alpha(input, "alpha_issuance"),
        );
        assert_eq!(
            proportion.to_bits(),
            expected.number::<u128>("root_proportion_bits")
        );
        let cut = input
            .get("owner_cut_enabled")
            .flag()
            .then(|| input.number("owner_cut"));
        let accrual = accrue_block(alpha(input, "alpha_out"), cut, proportion);
        assert_eq!(accrual.owner_cut, alpha(expected, "owner_cut"));
        assert_eq!(accrual.server, alpha(expected, "server"));
        assert_eq!(accrual.validator, alpha(expected, "validator"));
        assert_eq!(accrual.root, alpha(expected, "root"));
    });
}

#[test]
fn a_child_shares_its_dividend_as_the_vectors_say() {
    each("child_split", |input, expected| {
        let children: Vec<u64> = input
            .get("children")
            .list()
            .iter()
            .map(Json::integer)
            .collect();
        let child = ChildKey {
            stake: stake(input, "self_alpha", "self_root"),
            children: &children,
            take: input.number("childkey_take"),
        };
        let parents: Vec<Parent> = (input.get("parents").list().iter())
            .map(|parent| Parent {
                proportion: parent.number("proportion"),
                stake: stake(parent, "alpha", "root"),
                same_owner: parent.get("owner") == input.get("owner"),
            })
            .collect();
        let terms = ChildTerms {
            tao_weight: input.number("tao_weight"),
            burn: input.number("ck_burn"),
        };

        let (mut paid, mut burned) = (Vec::new(), Vec::new());
        let kept = child_split(
            alpha(input, "dividend"),
            &child,
            &parents,
            &terms,
            |index, share| {
                paid.push(share.paid);
                if parents.get(index).is_some_and(|parent| !parent.same_owner) {
                    burned.push(share.burned);
                }
            },
        );
        paid.push(kept);
        let amounts: Vec<_> = (expected.get("dividends").list().iter())
            .map(|pair| AlphaBalance::new(pair.list().last().expect("a pair").integer()))
            .collect();
        assert_eq!(paid, amounts);
        let recycled: Vec<_> = (expected.get("burned").list().iter())
            .map(|amount| AlphaBalance::new(amount.integer()))
            .collect();
        assert_eq!(burned, recycled);
    });
}

#[test]
fn the_pots_pay_hotkeys_as_the_vectors_say() {
    each("dividend_pools", |input, expected| {
        let hotkeys: Vec<HotkeyDividend> = (input.get("hotkeys").list().iter())
            .map(|hotkey| HotkeyDividend {
                dividend: alpha(hotkey, "dividend"),
                stake: stake(hotkey, "alpha", "root"),
            })
            .collect();
        let pots = Pots {
            alpha: alpha(input, "pending_alpha"),
            root: alpha(input, "pending_root"),
        };
        let mut shares = vec![PotShares::default(); 3];
        dividend_pools(pots, input.number("tao_weight"), &hotkeys, &mut shares);

        let bits = |name: &str| -> Vec<u128> {
            expected
                .get(name)
                .list()
                .iter()
                .map(Json::integer)
                .collect()
        };
        let paid: Vec<u128> = shares.iter().map(|share| share.alpha.to_bits()).collect();
        assert_eq!(paid, bits("alpha_bits"));
        let paid: Vec<u128> = shares.iter().map(|share| share.root.to_bits()).collect();
        assert_eq!(paid, bits("root_bits"));

        let takes = input
            .get("hotkeys")
            .list()
            .iter()
            .map(|hotkey| hotkey.number("take"));
        let payouts = expected.get("payouts").list();
        assert_eq!(shares.len(), payouts.len());
        for ((share, take), expected) in shares.iter().zip(takes).zip(payouts) {
            let payout = share.payout(take);
            assert_eq!(payout.alpha_take, alpha(expected, "alpha_take"));
            assert_eq!(payout.alpha_nominators, alpha(expected, "alpha_nominators"));
            assert_eq!(payout.root_take, alpha(expected, "root_take"));
            assert_eq!(payout.root_claimable, alpha(expected, "root_claimable"));
        }
    });
}
