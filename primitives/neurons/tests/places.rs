//! Who goes when a place is needed.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

use mycelium_neurons::{
    Place,
    protection::{Protection, immortal},
    pruning::victim,
    trimming::{TooManyProtected, Trim},
};
use mycelium_types::AlphaBalance;
use proptest::prelude::*;

fn place(emission: u64, registered_at: u64) -> Place {
    Place {
        emission: AlphaBalance::new(emission),
        registered_at,
    }
}

fn places(all: &[(u64, u64)]) -> Vec<Place> {
    all.iter()
        .map(|(emission, at)| place(*emission, *at))
        .collect()
}

/// In block 1,000, young for 100 blocks.
fn protection(immortal: &[u16]) -> Protection<'_> {
    Protection {
        block: 1_000,
        immunity_period: 100,
        immortal,
    }
}

#[test]
fn victim_by_table() {
    type Case = (
        &'static str,
        &'static [(u64, u64)],
        &'static [u16],
        u16,
        Option<u16>,
    );
    let cases: &[Case] = &[
        ("nobody is there", &[], &[], 0, None),
        (
            "the least emission goes",
            &[(5, 1), (3, 2), (4, 0)],
            &[],
            0,
            Some(1),
        ),
        (
            "then the oldest",
            &[(3, 7), (3, 5), (3, 6)],
            &[],
            0,
            Some(1),
        ),
        ("then the lowest uid", &[(3, 5), (3, 5)], &[], 0, Some(0)),
        ("the young are spared", &[(9, 5), (0, 950)], &[], 0, Some(0)),
        ("the last young block", &[(9, 5), (0, 901)], &[], 0, Some(0)),
        (
            "the first block after it",
            &[(9, 5), (0, 900)],
            &[],
            0,
            Some(1),
        ),
        ("the owner's is spared", &[(0, 5), (9, 6)], &[0], 0, Some(1)),
        (
            "too few others: a young one goes",
            &[(0, 5), (9, 950)],
            &[],
            1,
            Some(1),
        ),
        (
            "enough others",
            &[(1, 5), (0, 5), (9, 950)],
            &[],
            1,
            Some(1),
        ),
        (
            "too few others, no young one",
            &[(0, 5), (9, 5)],
            &[],
            2,
            None,
        ),
        ("all young", &[(4, 950), (3, 960)], &[], 10, Some(1)),
        ("only the owner's", &[(0, 5)], &[0], 0, None),
        (
            "the owner's do not count as others",
            &[(0, 5), (1, 5), (9, 950)],
            &[0],
            1,
            Some(2),
        ),
    ];
    for (name, all, immortal, keep, expected) in cases {
        assert_eq!(
            victim(&places(all), &protection(immortal), *keep),
            *expected,
            "{name}"
        );
    }
}

#[test]
fn immortal_by_table() {
    let all = places(&[(0, 40), (0, 30), (0, 20), (0, 20)]);
    type Case = (
        &'static str,
        &'static [u16],
        Option<u16>,
        u16,
        &'static [u16],
    );
    let cases: &[Case] = &[
        ("nobody", &[], None, 5, &[]),
        ("the oldest", &[0, 1, 3, 2], None, 2, &[2, 3]),
        ("the speaker comes first", &[0, 1, 2], Some(0), 2, &[0, 2]),
        ("the speaker counts once", &[0, 1], Some(1), 5, &[1, 0]),
        ("a speaker of someone else", &[2], Some(3), 5, &[3, 2]),
        ("the speaker whatever the limit", &[0, 1], Some(0), 0, &[0]),
        ("no such uid", &[9], None, 5, &[]),
    ];
    for (name, owned, speaker, limit, expected) in cases {
        assert_eq!(
            immortal(&all, owned.iter().copied(), *speaker, *limit),
            *expected,
            "{name}"
        );
    }
}

#[test]
fn trim_removes_the_least_and_moves_the_others_up() {
    let all = places(&[(5, 1), (1, 1), (0, 950), (7, 1), (2, 1), (0, 1)]);
    let trim = Trim::plan(&all, &protection(&[5]), 4).expect("two of four are protected");
    assert_eq!(trim.kept(), [0, 2, 3, 5]);
    assert_eq!(trim.removed().collect::<Vec<_>>(), [1, 4]);
    assert_eq!(trim.new_uid(5), Some(3));
    assert_eq!(trim.new_uid(4), None);
    assert_eq!(trim.new_uid(6), None);
    assert_eq!(
        trim.remap(&[(3, 'a'), (1, 'b'), (0, 'c'), (9, 'd')]),
        [(2, 'a'), (0, 'c')]
    );
    assert_eq!(trim.compact(&[10, 11, 12, 13]), [10, 12, 13, 0]);
}

#[test]
fn trim_to_more_than_there_are_keeps_all() {
    let all = places(&[(5, 1), (1, 1)]);
    let trim = Trim::plan(&all, &protection(&[]), 64).expect("nobody is protected");
    assert_eq!(trim.kept(), [0, 1]);
    assert_eq!(trim.removed().count(), 0);
}

#[test]
fn trim_wants_less_than_four_fifths_of_the_places_protected() {
    let with = |protected: u16| {
        let all: Vec<_> = (0..200)
            .map(|uid| place(1, if uid < protected { 950 } else { 1 }))
            .collect();
        Trim::plan(&all, &protection(&[]), 100).map(|trim| trim.kept().len())
    };
    assert_eq!(with(79), Ok(100));
    assert_eq!(with(80), Err(TooManyProtected));
    assert_eq!(Trim::plan(&[], &protection(&[]), 0), Err(TooManyProtected));
}

/// Few different values, so that ties are frequent.
fn any_places() -> impl Strategy<Value = Vec<Place>> {
    prop::collection::vec((0..4_u64, 890..910_u64), 0..40).prop_map(|all| places(&all))
}

/// The rule told in another way: sort all, then look for the first of each kind.
fn slow_victim(all: &[Place], protection: &Protection<'_>, keep: u16) -> Option<u16> {
    let mut sorted: Vec<(u64, u64, u16)> = Vec::new();
    for (uid, place) in (0..).zip(all) {
        if !protection.immortal.contains(&uid) {
            sorted.push((place.emission.to_u64(), place.registered_at, uid));
        }
    }
    sorted.sort();
    let young = |at: u64| 1_000 - at < 100;
    let old: Vec<_> = sorted.iter().filter(|(_, at, _)| !young(*at)).collect();
    if old.len() > usize::from(keep) {
        return old.first().map(|(_, _, uid)| *uid);
    }
    sorted
        .iter()
        .find(|(_, at, _)| young(*at))
        .map(|(_, _, uid)| *uid)
}

proptest! {
    #[test]
    fn victim_is_that_of_a_slow_search(
        all in any_places(),
        immortal in prop::collection::vec(0..40_u16, 0..5),
        keep in 0..20_u16,
    ) {
        let protection = protection(&immortal);
        let victim = victim(&all, &protection, keep);
        prop_assert_eq!(victim, slow_victim(&all, &protection, keep));
        prop_assert!(victim.is_none_or(|uid| !immortal.contains(&uid)));
    }

    #[test]
    fn trim_keeps_the_protected_and_the_better(
        all in any_places(),
        immortal in prop::collection::vec(0..40_u16, 0..5),
        capacity in 1..40_u16,
    ) {
        let protection = protection(&immortal);
        let safe = |uid: u16| {
            immortal.contains(&uid) || protection.is_young(&all[usize::from(uid)])
        };
        let count = u16::try_from(all.len()).expect("few neurons");
        let number_safe = (0..count).filter(|uid| safe(*uid)).count();
        let plan = Trim::plan(&all, &protection, capacity);
        prop_assert_eq!(plan.is_ok(), number_safe * 5 < usize::from(capacity) * 4);
        let Ok(trim) = plan else { return Ok(()) };

        prop_assert_eq!(trim.kept().len(), usize::from(count.min(capacity)));
        prop_assert!(trim.kept().is_sorted_by(|a, b| a < b));
        for (new, old) in trim.kept().iter().enumerate() {
            prop_assert_eq!(trim.new_uid(*old).map(usize::from), Some(new));
        }
        let rank = |uid: u16| {
            let place = all[usize::from(uid)];
            (place.emission, place.registered_at, uid)
        };
        for gone in trim.removed() {
            prop_assert!(!safe(gone));
            prop_assert_eq!(trim.new_uid(gone), None);
            prop_assert!(trim.kept().iter().all(|uid| safe(*uid) || rank(*uid) > rank(gone)));
        }
    }

    #[test]
    fn remapped_rows_name_the_same_neurons(
        all in any_places(),
        capacity in 1..40_u16,
        row in prop::collection::btree_map(0..40_u16, any::<u16>(), 0..40),
    ) {
        let Ok(trim) = Trim::plan(&all, &protection(&[]), capacity) else { return Ok(()) };
        let row: Vec<(u16, u16)> = row.into_iter().collect();
        let remapped = trim.remap(&row);
        let back: Vec<_> = remapped
            .iter()
            .map(|(uid, value)| (trim.kept()[usize::from(*uid)], *value))
            .collect();
        let expected: Vec<_> = row
            .into_iter()
            .filter(|(uid, _)| trim.kept().contains(uid))
            .collect();
        prop_assert_eq!(back, expected);
    }
}
