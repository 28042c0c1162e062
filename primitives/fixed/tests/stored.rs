//! The stored types against integers without end: every operation, every type.
#![expect(clippy::arithmetic_side_effects, clippy::unwrap_used, reason = "tests")]

#[expect(dead_code, reason = "each test file takes what it needs")]
mod common;

use common::{CASES, floor_div, integer, natural, short_integer};
use mycelium_fixed::{Fixed, I32F32, I64F64, I96F32, U64F64, U96F32, WithFraction};
use num_bigint::BigInt;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

/// The range of a type and its raw integer, without end.
struct Range {
    min: BigInt,
    max: BigInt,
}

impl Range {
    fn of<R: WithFraction<F> + Into<BigInt>, const F: u32>() -> Self {
        Self {
            min: R::MIN.into(),
            max: R::MAX.into(),
        }
    }

    fn clamp(&self, value: BigInt) -> BigInt {
        value.clamp(self.min.clone(), self.max.clone())
    }

    fn fit(&self, value: BigInt) -> Option<BigInt> {
        (self.min <= value && value <= self.max).then_some(value)
    }
}

fn raw<R: WithFraction<F> + Into<BigInt>, const F: u32>(value: Fixed<R, F>) -> BigInt {
    value.to_bits().into()
}

fn sums_and_products<R, const F: u32>(a: R, b: R) -> Result<(), TestCaseError>
where
    R: WithFraction<F> + Into<BigInt>,
{
    let range = Range::of::<R, F>();
    let (x, y) = (Fixed::<R, F>::from_bits(a), Fixed::<R, F>::from_bits(b));
    let (a, b): (BigInt, BigInt) = (a.into(), b.into());

    prop_assert_eq!(raw(x.saturating_add(y)), range.clamp(&a + &b));
    prop_assert_eq!(raw(x.saturating_sub(y)), range.clamp(&a - &b));
    prop_assert_eq!(x.checked_add(y).map(raw), range.fit(&a + &b));
    prop_assert_eq!(x.checked_sub(y).map(raw), range.fit(&a - &b));
    prop_assert_eq!(x.cmp(&y), a.cmp(&b));

    // The shift of `BigInt` rounds down.
    prop_assert_eq!(raw(x.saturating_mul(y)), range.clamp((&a * &b) >> F));
    prop_assert_eq!(x.saturating_mul(Fixed::ONE), x);
    prop_assert_eq!(x.saturating_mul(Fixed::ZERO), Fixed::ZERO);
    Ok(())
}

fn quotients<R, const F: u32>(a: R, b: R) -> Result<(), TestCaseError>
where
    R: WithFraction<F> + Into<BigInt>,
{
    let range = Range::of::<R, F>();
    let (x, y) = (Fixed::<R, F>::from_bits(a), Fixed::<R, F>::from_bits(b));
    let (a, b): (BigInt, BigInt) = (a.into(), b.into());
    // The division of `BigInt` rounds toward zero.
    let expected = if b == BigInt::ZERO {
        None
    } else {
        range.fit((a << F) / b)
    };
    prop_assert_eq!(raw(x.div_or_zero(y)), expected.clone().unwrap_or_default());
    prop_assert_eq!(x.checked_div(y).map(raw), expected);
    prop_assert_eq!(x.checked_div(Fixed::ONE), Some(x));
    prop_assert_eq!(x.checked_div(Fixed::ZERO), None);
    Ok(())
}

fn conversions<R, const F: u32>(a: R) -> Result<(), TestCaseError>
where
    R: WithFraction<F> + Into<BigInt>,
{
    let x = Fixed::<R, F>::from_bits(a);
    let a: BigInt = a.into();
    let whole = (&a >> F).clamp(BigInt::ZERO, u64::MAX.into());
    prop_assert_eq!(BigInt::from(x.to_u64()), whole);
    converts_to::<R, F, u128, 64>(x)?;
    converts_to::<R, F, u128, 32>(x)?;
    converts_to::<R, F, i128, 64>(x)?;
    converts_to::<R, F, i128, 32>(x)?;
    converts_to::<R, F, i64, 32>(x)?;
    prop_assert_eq!(Fixed::<R, F>::from_fixed(x), x);
    Ok(())
}

fn converts_to<R, const F: u32, S, const G: u32>(x: Fixed<R, F>) -> Result<(), TestCaseError>
where
    R: WithFraction<F> + Into<BigInt>,
    S: WithFraction<G> + Into<BigInt>,
{
    let expected = Range::of::<S, G>().clamp((raw(x) << G) >> F);
    prop_assert_eq!(raw(Fixed::<S, G>::from_fixed(x)), expected);
    Ok(())
}

fn integers<R, const F: u32>(p: u64, q: u64) -> Result<(), TestCaseError>
where
    R: WithFraction<F> + Into<BigInt>,
{
    let range = Range::of::<R, F>();
    let shifted = BigInt::from(p) << F;
    prop_assert_eq!(
        raw(Fixed::<R, F>::from_int(p)),
        range.clamp(shifted.clone())
    );
    let ratio = if q == 0 { None } else { range.fit(shifted / q) };
    prop_assert_eq!(
        raw(Fixed::<R, F>::from_ratio(p, q)),
        ratio.unwrap_or_default()
    );
    Ok(())
}

fn display<R, const F: u32>(a: R) -> Result<(), TestCaseError>
where
    R: WithFraction<F> + Into<BigInt>,
{
    let text = format!("{:.20}", Fixed::<R, F>::from_bits(a));
    let (whole, fraction) = text.split_once('.').unwrap();
    let digits = format!("{whole}{fraction}").parse::<BigInt>().unwrap();
    // Cut after 20 places, toward zero.
    let a: BigInt = a.into();
    prop_assert_eq!(
        digits,
        a * BigInt::from(10).pow(20) / (BigInt::from(1) << F)
    );
    prop_assert_eq!(fraction.len(), 20);
    Ok(())
}

/// The properties of one type, from the raw integers of its range.
macro_rules! properties {
    ($name:ident, $raw:ty, $frac:literal, $values:expr) => {
        mod $name {
            use super::*;

            proptest! {
                #![proptest_config(ProptestConfig::with_cases(CASES))]

                #[test]
                fn sums_clamp_and_products_round_down(a in $values, b in $values) {
                    sums_and_products::<$raw, $frac>(a, b)?;
                }

                #[test]
                fn quotients_round_toward_zero_or_are_none(a in $values, b in $values) {
                    quotients::<$raw, $frac>(a, b)?;
                }

                #[test]
                fn conversions_round_down_and_clamp(a in $values) {
                    conversions::<$raw, $frac>(a)?;
                }

                #[test]
                fn integers_and_their_ratios_become_numbers(p in natural(64), q in natural(64)) {
                    let [p, q] = [p, q].map(|value| u64::try_from(value).unwrap());
                    integers::<$raw, $frac>(p, q)?;
                }

                #[test]
                fn decimals_are_cut_not_rounded(a in $values) {
                    display::<$raw, $frac>(a)?;
                }
            }
        }
    };
}

properties!(u64f64, u128, 64, natural(128));
properties!(u96f32, u128, 32, natural(128));
properties!(i64f64, i128, 64, integer());
properties!(i96f32, i128, 32, integer());
properties!(i32f32, i64, 32, short_integer());

#[test]
fn one_over_three_is_rounded_toward_zero_on_both_sides() {
    let third = |one: i64| {
        let one = I32F32::from_bits(one << 32);
        one.checked_div(I32F32::from_int(3)).unwrap().to_bits()
    };
    assert_eq!(third(1), 1_431_655_765);
    assert_eq!(third(-1), -1_431_655_765);
}

#[test]
fn the_smallest_negative_product_is_rounded_down_to_one_unit() {
    let unit = I32F32::from_bits(1);
    assert_eq!(
        I32F32::from_bits(-1).saturating_mul(unit),
        I32F32::from_bits(-1)
    );
    assert_eq!(unit.saturating_mul(unit), I32F32::ZERO);
    assert_eq!(
        I96F32::from_bits(-1).saturating_mul(I96F32::ONE),
        I96F32::from_bits(-1)
    );
    assert_eq!(
        I64F64::from_bits(-3)
            .saturating_mul(I64F64::from_bits(1 << 63))
            .to_bits(),
        -2
    );
}

#[test]
fn products_clamp_at_both_ends() {
    assert_eq!(I64F64::MIN.saturating_mul(I64F64::MAX), I64F64::MIN);
    assert_eq!(I64F64::MIN.saturating_mul(I64F64::MIN), I64F64::MAX);
    assert_eq!(I32F32::MAX.saturating_mul(I32F32::MAX), I32F32::MAX);
    assert_eq!(U96F32::MAX.saturating_mul(U96F32::MAX), U96F32::MAX);
    assert_eq!(U64F64::MAX.saturating_mul(U64F64::ONE), U64F64::MAX);
}

#[test]
fn a_quotient_that_does_not_fit_is_none_and_safely_zero() {
    assert_eq!(I32F32::MIN.checked_div(I32F32::from_bits(-1 << 32)), None);
    assert_eq!(
        I32F32::MIN.div_or_zero(I32F32::from_bits(-1 << 32)),
        I32F32::ZERO
    );
    assert_eq!(I64F64::MIN.checked_div(I64F64::from_bits(-1 << 64)), None);
    assert_eq!(U64F64::MAX.checked_div(U64F64::from_bits(1)), None);
    assert_eq!(U64F64::ONE.div_or_zero(U64F64::ZERO), U64F64::ZERO);
}

#[test]
fn a_quotient_may_reach_the_smallest_number() {
    let minus_one = I32F32::from_bits(-1 << 32);
    assert_eq!(I32F32::MIN.checked_div(I32F32::ONE), Some(I32F32::MIN));
    assert_eq!(
        I32F32::from_bits(1 << 62).saturating_mul(I32F32::from_bits(-2 << 32)),
        I32F32::MIN
    );
    assert_eq!(minus_one.checked_div(minus_one), Some(I32F32::ONE));
}

#[test]
fn shortening_drops_the_low_bits_and_lengthening_clamps() {
    assert_eq!(
        U96F32::from_fixed(U64F64::from_bits((7 << 32) | 0xffff_ffff)).to_bits(),
        7
    );
    assert_eq!(I96F32::from_fixed(I64F64::from_bits(-1)).to_bits(), -1);
    assert_eq!(I32F32::from_fixed(I96F32::from_bits(-1)).to_bits(), -1);
    assert_eq!(U64F64::from_fixed(U96F32::MAX), U64F64::MAX);
    assert_eq!(
        U64F64::from_fixed(U96F32::from_bits(u128::MAX >> 32)).to_bits(),
        u128::MAX << 32
    );
    assert_eq!(U96F32::from_fixed(I96F32::from_bits(-1)), U96F32::ZERO);
    assert_eq!(I32F32::from_fixed(U96F32::from_int(1 << 31)), I32F32::MAX);
    assert_eq!(I32F32::from_fixed(I96F32::MIN), I32F32::MIN);
}

#[test]
fn whole_numbers_are_floors_within_u64() {
    assert_eq!(I96F32::from_bits(-1).to_u64(), 0);
    assert_eq!(I96F32::MIN.to_u64(), 0);
    assert_eq!(U96F32::from_bits((3 << 32) - 1).to_u64(), 2);
    assert_eq!(U96F32::MAX.to_u64(), u64::MAX);
    assert_eq!(U64F64::MAX.to_u64(), u64::MAX);
    assert_eq!(I64F64::MAX.to_u64(), i64::MAX as u64);
}

#[test]
fn the_usual_fractions_of_the_chain_are_those_of_its_rules() {
    // The weight of TAO, of 2^64 - 1, keeps 32 bits; a take of 18% is a fraction of 65535.
    assert_eq!(
        U96F32::from_ratio(971_718_665_099_567_868, u64::MAX).to_bits(),
        226_245_882
    );
    assert_eq!(U96F32::from_ratio(u64::MAX, u64::MAX), U96F32::ONE);
    assert_eq!(U96F32::from_ratio(11_796, 65_535).to_bits(), 773_074_452);
}

#[test]
fn numbers_print_as_decimals_with_nine_places() {
    assert_eq!(U64F64::from_ratio(5, 4).to_string(), "1.250000000");
    assert_eq!(format!("{:.0}", U64F64::from_ratio(5, 4)), "1");
    assert_eq!(I32F32::from_bits(-1).to_string(), "-0.000000000");
    assert_eq!(format!("{:.10}", I32F32::from_bits(-1)), "-0.0000000002");
    assert_eq!(
        format!("{:?}", I32F32::from_bits(3 << 31)),
        "1.500000000 (6442450944 / 2^32)"
    );
}

#[test]
fn division_of_the_model_rounds_down() {
    assert_eq!(
        floor_div(&BigInt::from(-7), &BigInt::from(2)),
        BigInt::from(-4)
    );
    assert_eq!(
        floor_div(&BigInt::from(-8), &BigInt::from(2)),
        BigInt::from(-4)
    );
}
