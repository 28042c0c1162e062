//! Stake that is lent between hotkeys: none appears, and none is lost.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "tests"
)]

use mycelium_yuma::inherited_stake;
use proptest::{collection::vec, prelude::*};

const KEYS: usize = 6;

/// A link: parent, child, and the part of the parent's stake that is left to lend, of 65536.
type Draft = (usize, usize, u64);

/// Links between different keys, one for each pair, whose parts of a parent sum up to at most all.
fn links(drafts: &[Draft]) -> Vec<(usize, usize, u64)> {
    let mut left = [u64::MAX; KEYS];
    let mut links: Vec<(usize, usize, u64)> = Vec::new();
    for (parent, child, part) in drafts {
        let known = links
            .iter()
            .any(|link| (link.0, link.1) == (*parent, *child));
        if parent == child || known {
            continue;
        }
        let lent = if *part == u64::MAX {
            left[*parent]
        } else {
            part % left[*parent].max(1)
        };
        left[*parent] -= lent;
        links.push((*parent, *child, lent));
    }
    links
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn c3_inherited_stakes_of_a_closed_set_sum_up_to_the_own_stakes(
        own in vec((0..55_u32, 0..=21_000_000_000_000_000_u64).prop_map(|(by, x)| x >> by), KEYS),
        drafts in vec((0..KEYS, 0..KEYS, prop_oneof![Just(u64::MAX), any::<u64>()]), 0..20),
    ) {
        let links = links(&drafts);
        let inherited = |key: usize| {
            let children: Vec<_> =
                links.iter().filter(|link| link.0 == key).map(|link| link.2).collect();
            let parents: Vec<_> = links
                .iter()
                .filter(|link| link.1 == key)
                .map(|link| (link.2, own[link.0]))
                .collect();
            inherited_stake(own[key], &children, &parents)
        };
        let sum: u64 = (0..KEYS).map(inherited).sum();
        let total: u64 = own.iter().sum();
        // A rao for each link, and the fraction of a rao that each key loses.
        prop_assert!(sum <= total, "{sum} of {total}");
        prop_assert!(total - sum <= (links.len() + KEYS) as u64, "{sum} of {total}");
    }
}
