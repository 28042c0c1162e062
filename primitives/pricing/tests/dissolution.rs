//! The end of a subnet: who gets what, at once and in pieces.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

use codec::{DecodeAll, Encode, MaxEncodedLen};
use mycelium_pricing::dissolution::{Dissolution, Holder, Pass, pay_all};
use mycelium_types::{AlphaBalance, TaoBalance};
use proptest::{collection::vec, prelude::*};

type Stakes = Vec<(Holder, AlphaBalance)>;

/// Holders in any order, with keys that differ early or late.
fn holders(stakes: &[u64], seed: u8) -> Stakes {
    let key = |index: usize| {
        let mut key = [seed; 32];
        key[usize::from(seed) % 32] = (index * 7 + 3) as u8;
        key
    };
    (0..stakes.len())
        .map(|index| {
            let (coldkey, hotkey) = if index % 3 == 0 {
                ([seed; 32], key(index))
            } else {
                (key(index), [seed; 32])
            };
            (Holder { coldkey, hotkey }, AlphaBalance::new(stakes[index]))
        })
        .collect()
}

/// What each gets, by sorting.
fn by_sorting(pot: u64, protocol: u64, holders: &Stakes) -> (Vec<u64>, u64) {
    let total: u128 = holders.iter().map(|(_, a)| u128::from(a.to_u64())).sum();
    let total = total + u128::from(protocol);
    if total == 0 {
        return (vec![0; holders.len()], pot);
    }
    let worth = |alpha: u64| u128::from(pot) * u128::from(alpha);
    let stakes = holders.iter().map(|(_, alpha)| alpha.to_u64());
    let mut paid: Vec<u64> = stakes.map(|alpha| (worth(alpha) / total) as u64).collect();
    paid.push((worth(protocol) / total) as u64);
    let mut order: Vec<_> = holders
        .iter()
        .enumerate()
        .map(|(index, (holder, alpha))| {
            (
                total - worth(alpha.to_u64()) % total,
                Some((holder.coldkey, holder.hotkey)),
                index,
            )
        })
        .map(|(cut, key, index)| (cut, key.is_none(), key, index))
        .collect();
    order.push((total - worth(protocol) % total, true, None, holders.len()));
    order.sort();
    let left = pot - paid.iter().sum::<u64>();
    for (_, _, _, index) in order.iter().take(left as usize) {
        paid[*index] += 1;
    }
    let rest = paid.pop().unwrap();
    (paid, rest)
}

fn at_once(pot: u64, protocol: u64, holders: &Stakes) -> (Vec<u64>, u64) {
    let mut paid = vec![0; holders.len()];
    let rest = pay_all(
        TaoBalance::new(pot),
        AlphaBalance::new(protocol),
        holders,
        |index, tao| paid[index] += tao.to_u64(),
    );
    (paid, rest.to_u64())
}

/// Stores the work after every few holders, and visits them in another order in each pass.
fn in_pieces(pot: u64, protocol: u64, holders: &Stakes, piece: usize) -> (Vec<u64>, u64, usize) {
    let mut paid = vec![0; holders.len()];
    let mut passes = 0;
    let mut work = Dissolution::new(TaoBalance::new(pot), AlphaBalance::new(protocol));
    while work.pass() != Pass::Done {
        passes += 1;
        let mut order: Vec<_> = (0..holders.len()).collect();
        order.rotate_left(passes % holders.len().max(1));
        for chunk in order.chunks(piece) {
            let stored = work.encode();
            assert!(stored.len() <= Dissolution::max_encoded_len());
            work = Dissolution::decode_all(&mut stored.as_slice()).unwrap();
            for index in chunk {
                let (holder, alpha) = &holders[*index];
                let tao = work.visit(holder, *alpha);
                assert!(work.pass() == Pass::Pay || tao.is_zero());
                paid[*index] += tao.to_u64();
            }
        }
        work.next_pass();
    }
    (paid, work.unpaid().to_u64(), passes)
}

#[test]
fn a_pot_without_holders_stays() {
    assert_eq!(at_once(100, 0, &vec![]), (vec![], 100));
    assert_eq!(at_once(100, 7, &vec![]), (vec![], 100));
    assert_eq!(at_once(100, 0, &holders(&[0, 0], 1)), (vec![0, 0], 100));
}

#[test]
fn an_empty_pot_pays_nothing() {
    assert_eq!(at_once(0, 3, &holders(&[5, 8], 1)), (vec![0, 0], 0));
}

#[test]
fn equal_holders_are_told_apart_by_their_keys_and_go_before_the_protocol() {
    let holder = |coldkey: u8, hotkey: u8| Holder {
        coldkey: [coldkey; 32],
        hotkey: [hotkey; 32],
    };
    let stake = AlphaBalance::new(10);
    let stakes = [holder(255, 255), holder(2, 9), holder(2, 1)].map(|holder| (holder, stake));
    let paid = |pot| at_once(pot, 10, &stakes.to_vec());
    assert_eq!(paid(1), (vec![0, 0, 1], 0));
    assert_eq!(paid(2), (vec![0, 1, 1], 0));
    assert_eq!(paid(3), (vec![1, 1, 1], 0));
    assert_eq!(paid(7), (vec![2, 2, 2], 1));
}

#[test]
fn the_work_between_two_holders_is_small_and_passes_are_few() {
    assert!(Dissolution::max_encoded_len() < 2_048);
    let mut alpha = 0x9e37_79b9_7f4a_7c15_u64;
    let stakes: Vec<_> = (0..200)
        .map(|_| {
            alpha = alpha.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
            alpha >> 20
        })
        .collect();
    let (_, _, passes) = in_pieces(51_248_689_087_254, 0, &holders(&stakes, 5), 64);
    assert!(passes <= 6, "{passes}");
}

#[test]
fn holders_that_change_between_passes_cannot_overdraw_the_pot() {
    let mut work = Dissolution::new(TaoBalance::new(100), AlphaBalance::ZERO);
    let (holder, alpha) = holders(&[10], 1)[0];
    assert!(work.visit(&holder, alpha).is_zero());
    while work.next_pass() != Pass::Pay {
        assert!(work.visit(&holder, alpha).is_zero());
    }
    let twice = AlphaBalance::new(15);
    assert_eq!(
        work.visit(&holder, AlphaBalance::new(5)),
        TaoBalance::new(50)
    );
    assert_eq!(work.visit(&holder, twice), TaoBalance::new(50));
    assert_eq!(work.visit(&holder, AlphaBalance::MAX), TaoBalance::ZERO);
    assert_eq!(work.next_pass(), Pass::Done);
    assert_eq!(work.visit(&holder, alpha), TaoBalance::ZERO);
    assert_eq!(work.next_pass(), Pass::Done);
}

/// Stakes of every magnitude, and few different ones, so that many are cut by the same.
fn stakes() -> impl Strategy<Value = Vec<u64>> {
    let any_size = (0..64_u32, any::<u64>()).prop_map(|(by, alpha)| alpha >> by);
    prop_oneof![
        vec(any_size, 0..36),
        vec(0..4_u64, 0..36),
        vec(Just(1_000_000), 0..36)
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn b3_the_pot_is_paid_in_proportion_within_a_rao_and_to_the_last_rao(
        (pot, shift) in (any::<u64>(), 0..64_u32),
        protocol in prop_oneof![Just(0), any::<u64>(), 0..5_u64],
        stakes in stakes(),
        seed in any::<u8>(),
        piece in 1..40_usize,
    ) {
        let pot = pot >> shift;
        let holders = holders(&stakes, seed);
        let (paid, rest) = at_once(pot, protocol, &holders);
        prop_assert_eq!(paid.iter().map(|tao| u128::from(*tao)).sum::<u128>() + u128::from(rest), u128::from(pot));
        let total = stakes.iter().map(|a| u128::from(*a)).sum::<u128>() + u128::from(protocol);
        for (tao, alpha) in paid.iter().zip(&stakes) {
            // paid * total is within one total of pot * alpha: exact in 256 bits or by quotient.
            let exact = (u128::from(pot) * u128::from(*alpha)).checked_div(total).unwrap_or(0);
            prop_assert!((exact..=exact + 1).contains(&u128::from(*tao)));
        }
        prop_assert_eq!(&(paid.clone(), rest), &by_sorting(pot, protocol, &holders));
        let (in_pieces, left, _) = in_pieces(pot, protocol, &holders, piece);
        prop_assert_eq!((in_pieces, left), (paid, rest));
    }
}
