//! Powers against numbers of hundreds of digits.
#![expect(clippy::arithmetic_side_effects, reason = "tests")]

use super::*;
use num_bigint::BigUint;
use proptest::prelude::*;

#[path = "../../tests/proofs/oracle.rs"]
mod oracle;

const WHOLE: u64 = QuoteWeight::WHOLE;

fn of(numerator: u128, denominator: u128, p: u64, q: u64) -> Power {
    power(
        Ratio {
            numerator,
            denominator,
        },
        Exponent {
            numerator: p,
            denominator: q,
        },
    )
}

/// Whether `k / 10^18` is the power itself.
fn is_exact(k: u128, base: (u128, u128), p: u64, q: u64) -> bool {
    if base.0 == base.1 {
        return k == u128::from(WHOLE);
    }
    let divisor = gcd(p, q);
    let (Ok(p), Ok(q)) = (u32::try_from(p / divisor), u32::try_from(q / divisor)) else {
        return false;
    };
    let big = |x: u128| BigUint::from(x);
    p < 2_000
        && q < 2_000
        && big(k).pow(q) * big(base.1).pow(p) == big(WHOLE.into()).pow(q) * big(base.0).pow(p)
}

fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// The whole parts of 10^18 of a power that is surely within an error, below and above.
fn scaled(power: &BigUint) -> (BigUint, BigUint) {
    let error = BigUint::from(1_u8) << (oracle::ERROR_BITS + 64);
    let whole = BigUint::from(WHOLE);
    let low = if *power > error {
        (power - &error) * &whole
    } else {
        BigUint::ZERO
    };
    (
        low >> oracle::BITS,
        ((power + error) * whole) >> oracle::BITS,
    )
}

/// Compares a power with the oracle's.
fn agrees(numerator: u128, denominator: u128, p: u64, q: u64) {
    let got = of(numerator, denominator, p, q);
    let context = format!("({numerator} / {denominator}) ^ ({p} / {q}) = {got:?}");
    let Some(exact) = oracle::power(numerator, denominator, p, q) else {
        assert!(got.floor >= 1 << 120, "{context}");
        return;
    };
    let (low, high) = scaled(&exact);
    if low == high {
        assert_eq!(BigUint::from(got.floor), low, "{context}");
        assert!(
            !got.is_exact || is_exact(got.floor, (numerator, denominator), p, q),
            "{context}"
        );
    } else {
        // So close to an integer that it is one.
        assert_eq!(BigUint::from(got.floor), high, "{context}");
        assert!(got.is_exact, "{context}");
        assert!(
            is_exact(got.floor, (numerator, denominator), p, q),
            "{context}"
        );
    }
}

/// Weights, often those of simple exponents.
fn weight() -> impl Strategy<Value = u64> {
    let (least, most) = (
        QuoteWeight::MIN.to_perquintill(),
        QuoteWeight::MAX.to_perquintill(),
    );
    prop_oneof![
        least..=most,
        Just(least),
        Just(most),
        (1..100_u64).prop_map(|percent| percent * (WHOLE / 100)),
        (160..15_841_u64).prop_map(|grains| grains * (WHOLE / 16_000)),
        (0..1_000_u64).prop_map(|x| WHOLE / 2 - 500 + x),
    ]
}

/// Amounts of every magnitude.
fn amount() -> impl Strategy<Value = u128> {
    prop_oneof![
        (0..64_u32, 1..=u64::MAX).prop_map(|(by, x)| u128::from(x >> by).max(1)),
        (0..64_u32).prop_map(|by| 1 << by),
        (0..20_u32).prop_map(|by| 10_u128.pow(by)),
    ]
}

/// Fixed-point prices below 2^62 of every magnitude.
fn price() -> impl Strategy<Value = u128> {
    (0..126_u32, 1..MAX_TERM).prop_map(|(by, x)| (x >> by).max(1))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn payout_powers_are_exact(before in amount(), added in amount(), w in weight()) {
        agrees(before, before + added, w, WHOLE - w);
    }

    #[test]
    fn limit_powers_are_exact(a in price(), b in price(), w in weight()) {
        agrees(a.max(b), a.min(b), w, WHOLE);
    }

    #[test]
    fn powers_of_close_terms_are_exact(a in amount(), more in 1..1_000_u128, w in weight()) {
        agrees(a, a + more, w, WHOLE - w);
        agrees(a + more, a, w, WHOLE);
    }

    #[test]
    fn powers_of_powers_are_exact(
        a in 1..1_100_u128, b in 1..1_100_u128, q in 1..40_u32, tens in 1..4_u32, part in 1..1_000_u64,
    ) {
        let (Some(n), Some(d)) = (a.checked_pow(q), b.checked_pow(q)) else { return Ok(()) };
        prop_assume!(n.max(d) <= MAX_TERM);
        let whole = 10_u64.pow(tens);
        let w = WHOLE / whole * (part % whole).max(1);
        agrees(n.min(d), n.max(d), w, WHOLE - w);
        agrees(n.max(d), n.min(d), w, WHOLE);
    }

    #[test]
    fn both_precisions_hold_what_they_promise(before in amount(), added in amount(), w in weight()) {
        let base = Ratio { numerator: before, denominator: before + added };
        let exponent = Exponent { numerator: w, denominator: WHOLE - w };
        let (low, high) = bounds::<3>(base, exponent);
        let (lower, higher) = bounds::<5>(base, exponent);
        prop_assert!(low <= lower && higher <= high, "{low} {lower} {higher} {high}");
    }
}

/// The error of a mantissa in units of the last place.
fn error_of_mantissa<const LIMBS: usize>(base: Ratio, exponent: Exponent) -> BigUint {
    let log = ln::<LIMBS>(base.numerator, base.denominator).mul(Real::ratio(
        exponent.numerator.into(),
        exponent.denominator.into(),
    ));
    if log.integer() >= MAX_LOG {
        return BigUint::ZERO;
    }
    let (mantissa, twos) = mantissa(log, true);
    let got = (mantissa.limbs().iter().rev()).fold(BigUint::ZERO, |sum, limb| (sum << 64) + limb);
    let bits = 64 * (LIMBS as u64 - 1);
    let Some(exact) = oracle::power(
        base.numerator,
        base.denominator,
        exponent.numerator,
        exponent.denominator,
    ) else {
        return BigUint::ZERO;
    };
    let exact = (exact >> twos) >> (oracle::BITS - bits);
    if got > exact {
        got - exact
    } else {
        exact - got
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn mantissas_are_closer_than_the_promised_error(a in price(), b in price(), w in weight()) {
        prop_assume!(a != b);
        let base = Ratio { numerator: a.max(b), denominator: a.min(b) };
        // The largest exponents enlarge the error most.
        let exponent = Exponent { numerator: w, denominator: WHOLE - w };
        let most = BigUint::from(ERROR / 4);
        prop_assert!(error_of_mantissa::<3>(base, exponent) < most);
        prop_assert!(error_of_mantissa::<5>(base, exponent) < most);
    }
}

#[test]
fn the_logarithm_of_two_has_all_its_digits() {
    let exact = oracle::ln(2, 1) >> (oracle::BITS - 256);
    let got =
        (Real::<5>::LN_2.limbs().iter().rev()).fold(BigUint::ZERO, |sum, limb| (sum << 64) + limb);
    assert_eq!(got, exact);
    let short = Real::<3>::LN_2.limbs();
    assert_eq!(short[2], 0);
    assert_eq!(&short[..2], &Real::<5>::LN_2.limbs()[2..4]);
}

#[test]
fn a_doubtful_power_is_computed_again() {
    // 10^18 times this base is 10^18 - 1 and about 10^-18 more, and the exponent changes that by as little.
    let e18 = u128::from(WHOLE);
    let base = Ratio {
        numerator: e18 * 18,
        denominator: e18 * 18 + 18,
    };
    let exponent = Exponent {
        numerator: WHOLE / 2,
        denominator: WHOLE / 2 + 1,
    };
    let (low, high) = bounds::<3>(base, exponent);
    assert_ne!(low, high);
    let (lower, higher) = bounds::<5>(base, exponent);
    assert_eq!(lower, higher);
    agrees(
        base.numerator,
        base.denominator,
        exponent.numerator,
        exponent.denominator,
    );
}

#[test]
fn powers_at_the_ends_of_the_range() {
    let exact = |floor| Power {
        floor,
        is_exact: true,
    };
    let (least, most) = (WHOLE / 100, WHOLE / 100 * 99);
    assert_eq!(of(0, 5, least, most), exact(0));
    assert_eq!(of(5, 5, least, most), exact(WHOLE.into()));
    assert_eq!(of(5, 0, least, WHOLE), exact(u128::MAX));
    assert_eq!(of(1, 4, most, most), exact(u128::from(WHOLE) / 4));
    assert_eq!(
        of(1, 3, 1, 1),
        Power {
            floor: 333_333_333_333_333_333,
            is_exact: false
        }
    );
    // 2^-99 is nothing in parts of 10^18, but not zero.
    let tiny = Power {
        floor: 0,
        is_exact: false,
    };
    assert_eq!(of(1, 2, most, least), tiny);
    assert_eq!(of(1, u64::MAX.into(), most, least), tiny);
    // 4^(1/2), 2^(1/2), and a power beyond all reserves.
    assert_eq!(of(4, 1, WHOLE / 2, WHOLE), exact(2 * u128::from(WHOLE)));
    assert_eq!(of(2, 1, WHOLE / 2, WHOLE).floor, 1_414_213_562_373_095_048);
    assert_eq!(of(MAX_TERM, 1, most, WHOLE).floor, u128::MAX);
    // Larger terms are clamped.
    assert_eq!(of(u128::MAX, MAX_TERM, least, WHOLE), exact(WHOLE.into()));
    // 2^-18 has exactly 18 digits, 2^-19 one more.
    let ratio = |n: u64| (WHOLE / (n + 1) * n, WHOLE / (n + 1));
    assert_eq!(WHOLE % 25, 0);
    let (p, q) = ratio(24);
    assert!(!of(1, 2, p, q).is_exact);
    let (p, q) = ratio(15);
    assert_eq!(of(1, 2, p, q), exact(u128::from(WHOLE) >> 15));
}

#[test]
fn multiples_of_the_unit_are_recognised() {
    for sum in [2, 4, 5, 8, 10, 16, 20, 25, 32, 40, 50, 64, 80, 100] {
        for q in 1..sum {
            let p = sum - q;
            let (Ok(p32), Ok(q32)) = (u32::try_from(p), u32::try_from(q)) else {
                continue;
            };
            let (Some(d), Some(b)) = (2_u128.checked_pow(q32), 2_u128.checked_pow(p32)) else {
                continue;
            };
            if d > u128::from(u64::MAX) {
                continue;
            }
            let got = of(1, d, WHOLE / sum * p, WHOLE / sum * q);
            let whole = u128::from(WHOLE);
            assert_eq!(got.is_exact, whole.is_multiple_of(b), "{p}/{q}");
            assert_eq!(got.floor, whole / b, "{p}/{q}");
        }
    }
}
