//! The numbers of shares against integers of unlimited size.
#![expect(clippy::arithmetic_side_effects, clippy::unwrap_used, reason = "tests")]

use codec::{Decode, Encode, MaxEncodedLen};
use mycelium_shares::SafeFloat;
use num_bigint::BigUint;
use proptest::prelude::*;
use scale_info::{TypeDef, TypeInfo};

const LARGEST: u128 = 10_u128.pow(21);

fn power(places: u64) -> BigUint {
    BigUint::from(10_u8).pow(places.try_into().unwrap())
}

/// The one form of a number, digit by digit.
fn normal(mut mantissa: BigUint, mut exponent: i64) -> SafeFloat {
    if mantissa == BigUint::ZERO {
        return SafeFloat::ZERO;
    }
    while mantissa > LARGEST.into() {
        mantissa /= 10_u8;
        exponent += 1;
    }
    while mantissa <= (LARGEST / 10).into() {
        mantissa *= 10_u8;
        exponent -= 1;
    }
    let float = SafeFloat::new(mantissa.try_into().unwrap(), exponent);
    assert!(is_normal(float));
    float
}

/// S5.
fn is_normal(float: SafeFloat) -> bool {
    match float.mantissa() {
        0 => float.exponent() == 0,
        mantissa => LARGEST / 10 < mantissa && mantissa <= LARGEST,
    }
}

/// Both in the places of the greater exponent.
fn aligned(a: SafeFloat, b: SafeFloat) -> (BigUint, BigUint, i64) {
    let to = a.exponent().max(b.exponent());
    let shifted = |x: SafeFloat| BigUint::from(x.mantissa()) / power(x.exponent().abs_diff(to));
    (shifted(a), shifted(b), to)
}

fn float() -> impl Strategy<Value = SafeFloat> {
    let mantissa = prop_oneof![
        Just(0),
        Just(1),
        (0..39_u32).prop_map(|k| 10_u128.pow(k)),
        (0..39_u32, 0..20_u128).prop_map(|(k, more)| 10_u128.pow(k) + more),
        (0..128_u32, any::<u128>()).prop_map(|(by, m)| m >> by),
    ];
    (mantissa, -45..25_i64).prop_map(|(mantissa, exponent)| SafeFloat::new(mantissa, exponent))
}

#[test]
fn one_has_one_form() {
    let one = SafeFloat::from_int(1);
    assert_eq!((one.mantissa(), one.exponent()), (LARGEST, -21));
    for (mantissa, exponent) in [(1, 0), (10, -1), (LARGEST, -21), (LARGEST * 10 + 99, -22)] {
        assert_eq!(SafeFloat::new(mantissa, exponent), one);
    }
    assert_eq!(SafeFloat::new(0, 77), SafeFloat::ZERO);
    assert_eq!(SafeFloat::default(), SafeFloat::ZERO);
}

#[test]
fn the_encoding_is_mantissa_and_exponent_in_24_bytes() {
    let float = SafeFloat::new(788_895_250_852_595_319_896, -10);
    assert_eq!(
        float.encode(),
        (788_895_250_852_595_319_896_u128, -10_i64).encode()
    );
    assert_eq!(SafeFloat::max_encoded_len(), 24);
    assert_eq!(SafeFloat::ZERO.encode(), [0; 24]);
}

#[test]
fn metadata_shows_a_struct_of_two_numbers() {
    let info = SafeFloat::type_info();
    assert_eq!(info.path.ident(), Some("SafeFloat"));
    let TypeDef::Composite(fields) = info.type_def else {
        panic!("a struct");
    };
    let fields: Vec<_> = fields
        .fields
        .iter()
        .map(|f| (f.name, f.type_name))
        .collect();
    assert_eq!(
        fields,
        [
            (Some("mantissa"), Some("u128")),
            (Some("exponent"), Some("i64"))
        ]
    );
}

#[test]
fn exponents_at_the_end_of_their_range_do_no_harm() {
    let least = SafeFloat::new(1, i64::MIN);
    let greatest = SafeFloat::new(u128::MAX, i64::MAX);
    assert_eq!([least.to_u64(), greatest.to_u64()], [0, u64::MAX]);
    assert_eq!(least.plus(greatest), greatest);
    assert_eq!(least.minus(greatest), SafeFloat::ZERO);
    assert_eq!(
        greatest.mul_div(greatest, least).map(SafeFloat::exponent),
        Some(i64::MAX)
    );
}

#[test]
fn a_lesser_number_vanishes_at_22_places() {
    let nines = SafeFloat::new(LARGEST - 1, 0);
    for (places, sum) in [(20, 9), (21, 0), (22, 0), (23, 0), (1_000, 0)] {
        let less = SafeFloat::new(LARGEST - 1, -places);
        let plus = nines.plus(less);
        let exact = LARGEST - 1 + sum;
        assert_eq!(plus, SafeFloat::new(exact, 0), "{places}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn s5_every_number_has_one_form(mantissa in any::<u128>(), by in 0..128_u32, exponent in -1_000..1_000_i64) {
        let float = SafeFloat::new(mantissa >> by, exponent);
        prop_assert!(is_normal(float));
        prop_assert_eq!(float, normal((mantissa >> by).into(), exponent));
        prop_assert_eq!(SafeFloat::new(float.mantissa(), float.exponent()), float);
    }

    #[test]
    fn s5_decoding_makes_no_other_numbers(mantissa in any::<u128>(), by in 0..128_u32, exponent in any::<i64>()) {
        let bytes = (mantissa >> by, exponent).encode();
        let float = SafeFloat::decode(&mut bytes.as_slice()).unwrap();
        prop_assert!(is_normal(float));
        prop_assert_eq!(SafeFloat::decode(&mut float.encode().as_slice()), Ok(float));
    }

    #[test]
    fn sums_and_differences_are_exact_but_for_the_places_cut_off(a in float(), b in float()) {
        let (x, y, exponent) = aligned(a, b);
        let sum = if a.is_zero() { b } else if b.is_zero() { a } else { normal(&x + &y, exponent) };
        prop_assert_eq!(a.plus(b), sum);
        prop_assert_eq!(b.plus(a), sum);
        let difference = if b.is_zero() {
            a
        } else if y >= x {
            SafeFloat::ZERO
        } else {
            normal(x - y, exponent)
        };
        prop_assert_eq!(a.minus(b), difference);
        prop_assert!(is_normal(a.plus(b)) && is_normal(a.minus(b)));
        prop_assert_eq!(a.minus(a), SafeFloat::ZERO);
    }

    #[test]
    fn a_product_is_divided_with_all_its_digits(a in float(), b in float(), c in float()) {
        let exact = (!c.is_zero()).then(|| {
            let product = BigUint::from(a.mantissa()) * b.mantissa();
            normal(product / c.mantissa(), a.exponent() + b.exponent() - c.exponent())
        });
        prop_assert_eq!(a.mul_div(b, c), exact);
        if !b.is_zero() {
            prop_assert_eq!(a.mul_div(b, b), Some(a));
        }
    }

    #[test]
    fn whole_parts_are_cut_and_clamped(a in float()) {
        let mantissa = BigUint::from(a.mantissa());
        let exact = if a.exponent() < 0 {
            mantissa / power(a.exponent().unsigned_abs())
        } else {
            mantissa * power(a.exponent().unsigned_abs())
        };
        prop_assert_eq!(BigUint::from(a.to_u64()), exact.min(u64::MAX.into()));
    }

    #[test]
    fn whole_numbers_come_back(value in any::<u64>(), by in 0..64_u32) {
        prop_assert_eq!(SafeFloat::from_int(value >> by).to_u64(), value >> by);
    }
}
