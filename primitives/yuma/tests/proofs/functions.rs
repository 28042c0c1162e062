//! The single functions of the crate against the second implementation.

use crate::{
    oracle::{self, numbers::ONE},
    strategy::config,
};
use mycelium_fixed::{exp, unit};
use mycelium_types::AlphaBalance;
use mycelium_yuma as yuma;
use proptest::{collection::vec, option, prelude::*};
use yuma::commits::CommitWindow;

const UNIT: u64 = 1 << 32;

/// q32 numbers up to one.
fn score() -> impl Strategy<Value = u64> {
    prop_oneof![2 => 0..4u64, 1 => Just(UNIT), 1 => Just(UNIT / 2), 4 => 0..=UNIT]
}

fn amount() -> impl Strategy<Value = u64> {
    prop_oneof![1 => 0..10u64, 1 => Just(u64::MAX), 3 => 0..1u64 << 50, 1 => any::<u64>()]
}

fn wide(values: impl IntoIterator<Item = u64>) -> Vec<i128> {
    values.into_iter().map(i128::from).collect()
}

fn narrow(value: i128) -> u64 {
    u64::try_from(value).unwrap()
}

/// The oracle's median of `(score, stake)` pairs.
fn median(voters: &[(u64, u64)], kappa: u64) -> u64 {
    let scores = wide(voters.iter().map(|voter| voter.0));
    let stakes = wide(voters.iter().map(|voter| voter.1));
    narrow(oracle::consensus::weighted_median(
        &stakes,
        &scores,
        kappa.into(),
    ))
}

#[test]
fn every_u16_becomes_the_same_fraction_and_comes_back() {
    for u in 0..=u16::MAX {
        assert_eq!(i128::from(unit::frac(u)), oracle::numbers::frac(u));
        let exact = unit::frac(u);
        for x in [exact.saturating_sub(1), exact, (exact + 1).min(UNIT)] {
            assert_eq!(unit::enc(x), oracle::numbers::enc(x.into()), "{x}");
        }
    }
}

proptest! {
    #![proptest_config(config(10_000))]

    #[test]
    fn exponentials_are_equal(
        x in prop_oneof![
            any::<i64>(),
            -100_000_000_000..100_000_000_000i64,
            -10..10i64,
            (-22..22i64, -2..3i64).prop_map(|(whole, near)| (whole << 32) + near),
        ],
    ) {
        prop_assert_eq!(i128::from(exp::exp(x)), oracle::numbers::exp(x.into()));
    }

    #[test]
    fn products_and_quotients_of_fractions_are_equal(a in score(), b in score()) {
        prop_assert_eq!(i128::from(unit::mul(a, b)), oracle::numbers::mul(a.into(), b.into()));
        let (part, whole) = (a.min(b), a.max(b).max(1));
        let quotient = unit::Reciprocal::new(whole).div(part);
        prop_assert_eq!(i128::from(quotient), oracle::numbers::div(part.into(), whole.into()));
    }

    #[test]
    fn medians_are_equal(voters in vec((score(), score()), 0..40), kappa in score()) {
        prop_assert_eq!(yuma::weighted_median(&voters, kappa), median(&voters, kappa));
    }

    #[test]
    fn medians_of_many_equal_scores_and_stakes_are_equal(
        voters in vec((0..4u64, 0..3u64), 0..40),
        kappa in prop_oneof![Just(2_147_450_879), Just(UNIT / 2), score()],
    ) {
        prop_assert_eq!(yuma::weighted_median(&voters, kappa), median(&voters, kappa));
    }

    #[test]
    fn a_median_does_not_depend_on_the_order_of_voters(
        (voters, shuffled) in vec((score(), score()), 0..40)
            .prop_flat_map(|voters| (Just(voters.clone()), Just(voters).prop_shuffle())),
        kappa in score(),
    ) {
        let result = yuma::weighted_median(&voters, kappa);
        prop_assert_eq!(result, yuma::weighted_median(&shuffled, kappa));
    }

    #[test]
    fn raising_one_score_never_lowers_the_median(
        mut voters in vec((score(), score()), 1..40),
        which in any::<prop::sample::Index>(),
        higher in score(),
        kappa in score(),
    ) {
        let before = yuma::weighted_median(&voters, kappa);
        let raised = which.get_mut(&mut voters);
        raised.0 = raised.0.max(higher);
        prop_assert!(yuma::weighted_median(&voters, kappa) >= before);
    }

    #[test]
    fn a_larger_majority_never_raises_the_median(
        voters in vec((score(), score()), 0..40),
        kappas in (score(), score()),
    ) {
        let (less, more) = (kappas.0.min(kappas.1), kappas.0.max(kappas.1));
        prop_assert!(yuma::weighted_median(&voters, less) >= yuma::weighted_median(&voters, more));
    }

    #[test]
    fn liquid_rates_are_equal_and_within_their_bounds(
        (consensus, weight, bond) in (score(), score(), score()),
        bounds in (score(), score()),
        steepness in prop_oneof![Just(1000), Just(i16::MIN), Just(i16::MAX), any::<i16>()],
    ) {
        let (low, high) = (bounds.0.min(bounds.1), bounds.0.max(bounds.1));
        let rate = yuma::liquid_rate(consensus, weight, bond, low, high, steepness);
        let right = oracle::bonds::rate(
            consensus.into(), weight.into(), bond.into(), low.into(), high.into(), steepness,
        );
        prop_assert_eq!(i128::from(rate), right);
        prop_assert!((low..=high).contains(&rate));
    }

    #[test]
    fn liquid_rates_with_bounds_in_the_wrong_order_do_not_panic(
        (consensus, weight, bond) in (score(), score(), score()),
        (low, high) in (score(), score()),
        steepness in any::<i16>(),
    ) {
        yuma::liquid_rate(consensus, weight, bond, low, high, steepness);
    }

    #[test]
    fn upscaled_weights_are_equal(
        weights in vec(prop_oneof![1 => 0..4u16, 1 => 32_760..32_780u16, 2 => any::<u16>()], 0..20),
    ) {
        let mut upscaled = weights.clone();
        yuma::upscale(&mut upscaled);
        prop_assert_eq!(&upscaled, &oracle::submitted::upscale(&weights));
        let largest = upscaled.iter().max().copied();
        prop_assert!(matches!(largest, None | Some(0 | u16::MAX)));
        for (a, b) in weights.iter().zip(&upscaled) {
            prop_assert!(a <= b);
        }
    }

    #[test]
    fn inherited_stakes_are_equal(
        own in amount(),
        children in vec(any::<u64>(), 0..6),
        parents in vec((any::<u64>(), amount()), 0..6),
    ) {
        let stake = yuma::inherited_stake(own, &children, &parents);
        prop_assert_eq!(stake, oracle::stake::inherited(own, &children, &parents));
    }

    #[test]
    fn total_stake_adds_the_weighted_root_stake(
        alpha in amount(),
        tao in amount(),
        weight in prop_oneof![any::<u64>(), Just(0), Just(u64::MAX)],
    ) {
        // 2^-32 of a rao.
        let weight_q32 = (u128::from(weight) << 32) / u128::from(u64::MAX);
        let exact = (u128::from(alpha) << 32) + u128::from(tao) * weight_q32;
        let right = u64::try_from(exact >> 32).unwrap_or(u64::MAX);
        prop_assert_eq!(yuma::total_stake(alpha, tao, weight), right);
    }

    #[test]
    fn emissions_are_split_equally_and_completely(
        total in amount(),
        count in 0..20u8,
        parts in option::of(prop_oneof![
            3 => vec(0..5000u16, 0..12),
            1 => (0..=65535u16).prop_map(|part| vec![part, 65535 - part]),
        ]),
    ) {
        let split = yuma::split_emission(AlphaBalance::new(total), count, parts.as_deref());
        let split: Vec<u64> = split.into_iter().map(AlphaBalance::to_u64).collect();
        let right = oracle::mechanisms::split_emission(total, count, parts.as_deref());
        prop_assert_eq!(&split, &right);
        prop_assert_eq!(split.iter().sum::<u64>(), if count == 0 { 0 } else { total });
    }

    #[test]
    fn splits_that_exceed_the_whole_do_not_panic(
        total in any::<u64>(),
        count in any::<u8>(),
        parts in vec(any::<u16>(), 0..12),
    ) {
        yuma::split_emission(AlphaBalance::new(total), count, Some(&parts));
    }

    #[test]
    fn commits_live_as_long_and_the_first_live_one_counts(
        window in (prop_oneof![0..20u64, any::<u64>()], prop_oneof![0..5u64, any::<u64>()]),
        queue in vec((prop_oneof![0..20u64, any::<u64>()], any::<u64>()), 0..10),
    ) {
        let (now, reveal_period) = window;
        let window = CommitWindow { epoch: now, reveal_period };
        for &(epoch, _) in &queue {
            let right = oracle::weights::commit_is_live(now, epoch, reveal_period);
            prop_assert_eq!(window.is_live(epoch), right);
        }
        let first = oracle::weights::first_live_commit(now, reveal_period, &queue);
        prop_assert_eq!(window.first_live(queue), first);
    }

    #[test]
    fn reset_bonds_loses_the_entries_on_the_uid_and_nothing_else(
        row in vec((0..6u16, any::<u16>()), 0..10),
        uid in 0..7u16,
    ) {
        let mut reset = row.clone();
        yuma::reset_bonds(&mut reset, uid);
        prop_assert_eq!(&reset, &oracle::bonds::reset(&row, uid));
        prop_assert!(reset.iter().all(|entry| entry.0 != uid));
    }
}

#[test]
fn one_is_one_everywhere() {
    assert_eq!(unit::ONE, UNIT);
    assert_eq!(ONE, i128::from(UNIT));
}

/// The SCALE encoding of a list of pairs.
fn encoded(row: &[(u16, u16)]) -> Vec<u8> {
    let length = u32::try_from(row.len()).unwrap();
    let mut bytes = match length {
        0..64 => vec![u8::try_from(length << 2).unwrap()],
        64..16_384 => u16::try_from(length << 2 | 1)
            .unwrap()
            .to_le_bytes()
            .to_vec(),
        _ => (length << 2 | 2).to_le_bytes().to_vec(),
    };
    for (target, value) in row {
        bytes.extend(target.to_le_bytes());
        bytes.extend(value.to_le_bytes());
    }
    bytes
}

proptest! {
    #![proptest_config(config(1000))]

    #[test]
    fn encoded_rows_are_read_as_what_they_encode(
        rows in vec(vec(any::<(u16, u16)>(), 0..100), 0..5),
        long in prop_oneof![9 => Just(0), 1 => 16_380..16_390usize],
    ) {
        let mut rows = rows;
        rows.push(vec![(7, 8); long]);
        let (mut plain, mut from_bytes) = (yuma::RowBuffer::default(), yuma::RowBuffer::default());
        for (uid, row) in (0..).step_by(3).zip(&rows) {
            plain.push(uid, row).unwrap();
            from_bytes.push_encoded(uid, &encoded(row)).unwrap();
        }
        prop_assert!(plain.as_rows().iter().eq(from_bytes.as_rows().iter()));
        let entries = rows.iter().map(Vec::len).sum::<usize>();
        prop_assert_eq!((plain.as_rows().len(), plain.as_rows().entry_count()), (rows.len(), entries));
        for (uid, row) in (0..).step_by(3).zip(&rows) {
            prop_assert_eq!(plain.as_rows().row(uid), row.as_slice());
            prop_assert!(plain.as_rows().row(uid + 1).is_empty());
        }
    }

    #[test]
    fn bytes_cut_short_or_too_long_are_refused_and_leave_the_rows_as_they_were(
        row in vec(any::<(u16, u16)>(), 0..80),
        cut in any::<prop::sample::Index>(),
        rest in vec(any::<u8>(), 1..5),
    ) {
        let bytes = encoded(&row);
        let mut rows = yuma::RowBuffer::default();
        rows.push(3, &row).unwrap();
        prop_assert!(rows.push_encoded(4, &bytes[..cut.index(bytes.len())]).is_err());
        prop_assert!(rows.push_encoded(4, &[bytes.as_slice(), &rest].concat()).is_err());
        prop_assert!(rows.push(3, &row).is_err());
        prop_assert!(rows.push(2, &row).is_err());
        prop_assert!(rows.as_rows().iter().eq([(3, row.as_slice())]));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..40)) {
        let mut rows = yuma::RowBuffer::default();
        let result = rows.push_encoded(0, &bytes);
        prop_assert_eq!(result.is_ok(), rows.as_rows().len() == 1);
    }

    #[test]
    fn rows_are_made_of_ascending_uids_and_fitting_ends_only(
        uids in vec(0..6u16, 0..5),
        ends in vec(0..6u32, 0..5),
        entries in vec(any::<(u16, u16)>(), 0..6),
    ) {
        let ascending = uids.windows(2).all(|pair| pair[0] < pair[1]);
        let growing = ends.windows(2).all(|pair| pair[0] <= pair[1]);
        let last = ends.last().copied().unwrap_or(0);
        let whole = uids.len() == ends.len() && usize::try_from(last).unwrap() == entries.len();
        let rows = yuma::Rows::new(&uids, &ends, &entries);
        prop_assert_eq!(rows.is_ok(), ascending && growing && whole);
    }
}
