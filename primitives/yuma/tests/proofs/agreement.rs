//! The crate and the second implementation agree, bit for bit, on random and adversarial subnets.

use crate::{
    case::Draft,
    fast::{self, difference},
    oracle::{self, BondRule, Mechanism, Subnet},
    strategy::{config, draft},
};
use mycelium_yuma::Workspace;
use proptest::prelude::*;

fn agree(draft: &Draft, workspace: &mut Workspace) -> Result<(), TestCaseError> {
    match difference(&draft.build(), workspace) {
        None => Ok(()),
        Some(wrong) => Err(TestCaseError::fail(wrong)),
    }
}

proptest! {
    #![proptest_config(config(10_000))]

    #[test]
    fn epochs_of_small_subnets_equal_the_second_implementation(draft in draft(7)) {
        agree(&draft, &mut Workspace::default())?;
    }
}

proptest! {
    #![proptest_config(config(5000))]

    #[test]
    fn epochs_of_usual_subnets_equal_the_second_implementation(draft in draft(40)) {
        agree(&draft, &mut Workspace::default())?;
    }
}

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn epochs_of_large_subnets_equal_the_second_implementation(draft in draft(200)) {
        agree(&draft, &mut Workspace::default())?;
    }
}

proptest! {
    #![proptest_config(config(700))]

    #[test]
    fn an_epoch_does_not_depend_on_what_its_workspace_ran_before(
        drafts in proptest::collection::vec(prop_oneof![draft(3), draft(12), draft(30)], 2..6),
    ) {
        let mut workspace = Workspace::default();
        for draft in &drafts {
            agree(draft, &mut workspace)?;
        }
    }
}

/// A large validator votes for one miner, small ones for another, and the large one's share of the votes is `kappa`
/// plus or minus a few units in the last place.
fn on_the_edge(kappa: u16, short: i128, small: &[u64]) -> (Subnet, Mechanism) {
    let share = i128::from(kappa) * 65537 - short;
    let rest: i128 = small.iter().map(|&stake| i128::from(stake)).sum();
    let large = rest * share / (oracle::numbers::ONE - share);
    let validators = small.len() + 1;
    let n = validators + 2;
    let mut alpha_stake = vec![u64::try_from(large).unwrap()];
    alpha_stake.extend(small);
    let miner = |uid: usize| u16::try_from(validators + usize::from(uid > 0)).unwrap();
    let vote = |uid: usize| (u16::try_from(uid).unwrap(), vec![(miner(uid), 1)]);
    let subnet = Subnet {
        block: 100,
        tempo: 10,
        activity_cutoff_factor_milli: 1000,
        last_step: 90,
        registered: vec![0; n],
        alpha_stake,
        tao_stake: Vec::new(),
        tao_weight: 0,
        stake_threshold: 0,
        owner: None,
        permits: vec![true; n],
        max_validators: 128,
        kappa,
        bonds_penalty: 65535,
        moving_average: 900_000,
        rule: BondRule::Legacy,
    };
    let mechanism = Mechanism {
        last_update: vec![99; n],
        weights: (0..validators).map(vote).collect(),
        emission: 1_000_000,
        ..Mechanism::default()
    };
    (subnet, mechanism)
}

proptest! {
    #![proptest_config(config(3000))]

    #[test]
    fn a_majority_by_the_last_bit_is_seen_by_both(
        kappa in 2000..60_000u16,
        short in -16..16i128,
        small in proptest::collection::vec(1_000_000_000_000..10_000_000_000_000u64, 1..40),
    ) {
        let (subnet, mechanism) = on_the_edge(kappa, short, &small);
        let (got, right) = (fast::epoch(&subnet, &mechanism), oracle::epoch(&subnet, &mechanism));
        prop_assert_eq!(oracle::compare::outcomes(&got, &right), None);
    }
}
