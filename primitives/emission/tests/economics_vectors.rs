//! The groups of `emission.json`.
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
    dividends::{HotkeyDividend, Pots, dividend_pools},
    injection::{InjectionInputs, injection},
    moving_price::PriceSmoothing,
    root_claims::{RootEarnings, owed},
    shares::{PriceScore, Scores, shares, tao_part},
    supply,
};
use mycelium_fixed::{I96F32, U64F64, U96F32};
use mycelium_types::{AlphaBalance, TaoBalance};

/// Runs every case of a group, all of which ask for equality.
fn each(group: &str, check: impl Fn(&Json)) {
    let file = Json::read("economics/emission.json");
    let group = file.get("groups").get(group);
    let cases = group.get("cases").list();
    assert_eq!(cases.len(), group.number::<usize>("count"));
    for case in cases {
        println!("{case:?}");
        check(case);
    }
}

fn alpha(of: &Json, name: &str) -> AlphaBalance {
    AlphaBalance::new(of.number(name))
}

fn tao(of: &Json, name: &str) -> TaoBalance {
    TaoBalance::new(of.number(name))
}

fn u96f32(of: &Json, name: &str) -> U96F32 {
    U96F32::from_bits(of.number(name))
}

fn i96f32(of: &Json, name: &str) -> I96F32 {
    I96F32::from_bits(of.number(name))
}

#[test]
fn a_block_creates_what_the_vectors_say() {
    each("block_emission", |case| {
        assert_eq!(
            supply::tao_emission(tao(case, "issuance")),
            tao(case, "emission")
        );
        assert_eq!(
            supply::alpha_emission(alpha(case, "issuance")),
            alpha(case, "emission")
        );
    });
}

#[test]
fn minting_stops_where_the_vectors_say() {
    each("mint_clamp", |case| {
        let minted = supply::mintable(tao(case, "balances_total_issuance"), tao(case, "requested"));
        assert_eq!(minted, tao(case, "minted"));
    });
}

#[test]
fn subnets_share_the_emission_as_the_vectors_say() {
    each("tao_shares", |case| {
        let subnets = case.get("subnets").list();
        let scores: Vec<_> = (subnets.iter())
            .map(|subnet| PriceScore {
                moving_price: i96f32(subnet, "moving_price_i96f32_bits"),
                withheld: u96f32(subnet, "miner_burned_u96f32_bits"),
                enabled: subnet.get("emission_enabled").flag(),
            })
            .collect();
        let mut split = vec![U64F64::ONE; 2];
        shares(Scores::Price(&scores), &mut split);
        assert_eq!(split.len(), subnets.len());
        for (subnet, share) in subnets.iter().zip(split) {
            let netuid = subnet.number::<u16>("netuid").to_string();
            let bits: u128 = case.get("share_u64f64_bits").number(&netuid);
            assert_eq!(share.to_bits(), bits);
            let part = tao_part(tao(case, "block_emission"), share);
            assert_eq!(part, u96f32(case.get("tao_emission_u96f32_bits"), &netuid));
        }
    });
}

#[test]
fn a_subnets_tao_is_used_as_the_vectors_say() {
    each("subnet_terms", |case| {
        let proportion = root_proportion(
            tao(case, "root_subnet_tao"),
            case.number("tao_weight"),
            alpha(case, "alpha_issuance"),
        );
        assert_eq!(proportion, u96f32(case, "root_prop_bits"));
        let terms = injection(&InjectionInputs {
            tao: U96F32::from_int(case.number("tao_emission")),
            price: u96f32(case, "price_u96f32_bits"),
            root_proportion: proportion,
            alpha_created: alpha(case, "alpha_emission"),
        });
        assert_eq!(terms.tao_in, tao(case, "tao_in"));
        assert_eq!(terms.alpha_in, alpha(case, "alpha_in"));
        assert_eq!(terms.excess_tao, tao(case, "excess_tao"));
        assert_eq!(case.get("alpha_emission"), case.get("alpha_out"));
    });
}

#[test]
fn new_alpha_fills_the_pots_as_the_vectors_say() {
    each("alpha_block_split", |case| {
        let cut = case
            .get("owner_cut_enabled")
            .flag()
            .then(|| case.number("owner_cut_u16"));
        let proportion = u96f32(case, "root_proportion_u96f32_bits");
        let accrual = accrue_block(alpha(case, "alpha_out"), cut, proportion);
        assert_eq!(accrual.owner_cut, alpha(case, "owner"));
        assert_eq!(accrual.server, alpha(case, "server"));
        assert_eq!(accrual.validator, alpha(case, "validator"));
        assert_eq!(accrual.root, alpha(case, "root"));
        let destination = if case.get("root_sell").flag() {
            "pending"
        } else {
            "recycled"
        };
        assert_eq!(case.get("root_dest").text(), destination);
    });
}

#[test]
fn the_average_price_moves_as_the_vectors_say() {
    each("moving_price", |case| {
        let smoothing = PriceSmoothing {
            rate: i96f32(case, "moving_alpha_i96f32_bits"),
            halving_blocks: case.number("halving_blocks"),
            first_emission_block: case.number("first_emission_block"),
        };
        let spot = U64F64::from_bits(case.number("spot_price_u64f64_bits"));
        let average = i96f32(case, "prev_i96f32_bits");
        let next = smoothing.next(average, spot, case.number("current_block"));
        assert_eq!(next, i96f32(case, "result_i96f32_bits"));
    });
}

#[test]
fn hotkeys_share_the_pots_as_the_vectors_say() {
    each("dividend_distribution", |case| {
        let Json::Map(stakes) = case.get("stakes") else {
            panic!("a map of stakes")
        };
        let hotkeys: Vec<_> = (stakes.iter())
            .map(|(name, stake)| {
                let [alpha, root] = stake.list() else {
                    panic!("alpha and root")
                };
                HotkeyDividend {
                    dividend: AlphaBalance::new(case.get("dividends").number(name)),
                    stake: KeyStake {
                        alpha: AlphaBalance::new(alpha.integer()),
                        root: TaoBalance::new(root.integer()),
                    },
                }
            })
            .collect();
        let pots = Pots {
            alpha: alpha(case, "pending_alpha"),
            root: alpha(case, "pending_root"),
        };
        let mut paid = Vec::new();
        dividend_pools(pots, case.number("tao_weight"), &hotkeys, &mut paid);
        for (name, share) in stakes.keys().zip(paid) {
            assert_eq!(share.alpha.to_u64(), case.get("alpha").number::<u64>(name));
            assert_eq!(share.root.to_u64(), case.get("root").number::<u64>(name));
        }
    });
}

#[test]
fn parents_share_a_dividend_as_the_vectors_say() {
    each("parent_child_split", |case| {
        let stake = |of: &Json, alpha_name: &str, root_name: &str| KeyStake {
            alpha: alpha(of, alpha_name),
            root: tao(of, root_name),
        };
        let children: Vec<u64> = case
            .get("children_proportions")
            .list()
            .iter()
            .map(Json::integer)
            .collect();
        let child = ChildKey {
            stake: stake(case, "self_alpha", "self_root"),
            children: &children,
            take: case.number("childkey_take_u16"),
        };
        let parents: Vec<_> = (case.get("parents").list().iter())
            .map(|parent| Parent {
                proportion: parent.number("proportion"),
                stake: stake(parent, "alpha", "root"),
                same_owner: parent.get("same_coldkey").flag(),
            })
            .collect();
        let terms = ChildTerms {
            tao_weight: case.number("tao_weight"),
            burn: case.number("ck_burn_u64"),
        };

        let (mut paid, mut burned) = (Vec::new(), Some(AlphaBalance::ZERO));
        let kept = child_split(
            alpha(case, "dividends"),
            &child,
            &parents,
            &terms,
            |_, share| {
                paid.push(share.paid);
                burned = burned.and_then(|burned| burned.checked_add(share.burned));
            },
        );
        let to_parents: Vec<_> = (case.get("to_parents").list().iter())
            .map(|amount| AlphaBalance::new(amount.integer()))
            .collect();
        assert_eq!(paid, to_parents);
        assert_eq!(kept, alpha(case, "to_self"));
        assert_eq!(burned, Some(alpha(case, "recycled")));
    });
}

#[test]
fn root_stakers_are_owed_what_the_vectors_say() {
    each("root_claim", |case| {
        let before = RootEarnings {
            rate: i96f32(case, "rate_before_i96f32_bits"),
            ..Default::default()
        };
        let after = before
            .add(alpha(case, "dividend"), tao(case, "hotkey_root_stake"))
            .expect("a dividend below the stake");
        assert_eq!(after.rate, i96f32(case, "rate_after_i96f32_bits"));
        let stake = tao(case, "coldkey_root_stake");
        assert_eq!(
            owed(after.rate, stake, case.number("claimed")),
            alpha(case, "owed")
        );
    });
}

#[test]
fn no_group_of_the_file_is_left_out() {
    let file = Json::read("economics/emission.json");
    let Json::Map(groups) = file.get("groups") else {
        panic!("a map of groups")
    };
    let known = [
        "alpha_block_split",
        "block_emission",
        "dividend_distribution",
        // The epoch's: a subnet's amount is split between its mechanisms there.
        "mechanism_split",
        "mint_clamp",
        "moving_price",
        "parent_child_split",
        "root_claim",
        "subnet_terms",
        "tao_shares",
    ];
    assert!(groups.keys().eq(known), "{:?}", groups.keys());
}
