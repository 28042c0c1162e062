//! The integers that hold fixed-point numbers.

use core::fmt::Debug;

use crate::metadata::{Digits32, Digits64};

/// An integer that holds fixed-point numbers: `u128`, `i128` or `i64`.
///
/// Sealed: these three are what the chain stores.
pub trait Raw: Copy + Debug + Default + Ord + sealed::Sealed + 'static {
    /// Zero.
    const ZERO: Self;
    /// The smallest value.
    const MIN: Self;
    /// The largest value.
    const MAX: Self;
    /// The name in metadata of the fixed-point type over this integer.
    #[doc(hidden)]
    const TYPE_NAME: &'static str;
    /// The name in metadata of this integer.
    #[doc(hidden)]
    const NAME: &'static str;

    /// The number as sign and magnitude.
    #[doc(hidden)]
    fn parts(self) -> Parts;
    /// The number of this sign and magnitude, if there is one.
    #[doc(hidden)]
    fn exact(parts: Parts) -> Option<Self>;
    /// Sum, if it fits.
    #[doc(hidden)]
    fn checked_add(self, other: Self) -> Option<Self>;
    /// Difference, if it fits.
    #[doc(hidden)]
    fn checked_sub(self, other: Self) -> Option<Self>;
    /// Sum, clamped.
    #[doc(hidden)]
    fn saturating_add(self, other: Self) -> Self;
    /// Difference, clamped.
    #[doc(hidden)]
    fn saturating_sub(self, other: Self) -> Self;

    /// The number of this sign and magnitude, clamped. No magnitude: one of more than 128 bits.
    #[doc(hidden)]
    #[inline]
    fn clamped(negative: bool, magnitude: Option<u128>) -> Self {
        magnitude
            .and_then(|magnitude| {
                Self::exact(Parts {
                    negative,
                    magnitude,
                })
            })
            .unwrap_or(if negative { Self::MIN } else { Self::MAX })
    }
}

/// An integer that holds numbers with so many fraction bits: 32, or 64 in one of 128 bits.
pub trait WithFraction<const FRAC: u32>: Raw {
    /// The number one.
    const ONE: Self;
    /// How metadata spells the number of fraction bits.
    #[doc(hidden)]
    type Digits: scale_info::TypeInfo + 'static;
}

/// A number as sign and magnitude. The sign of zero has no meaning.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Parts {
    pub negative: bool,
    pub magnitude: u128,
}

macro_rules! raw {
    ($raw:ident, $type_name:literal, $parts:expr, $exact:expr, $($frac:literal $digits:ident),+) => {
        impl sealed::Sealed for $raw {}

        impl Raw for $raw {
            const ZERO: Self = 0;
            const MIN: Self = $raw::MIN;
            const MAX: Self = $raw::MAX;
            const TYPE_NAME: &'static str = $type_name;
            const NAME: &'static str = stringify!($raw);

            #[inline]
            fn parts(self) -> Parts {
                $parts(self)
            }
            #[inline]
            fn exact(parts: Parts) -> Option<Self> {
                $exact(parts)
            }
            #[inline]
            fn checked_add(self, other: Self) -> Option<Self> {
                $raw::checked_add(self, other)
            }
            #[inline]
            fn checked_sub(self, other: Self) -> Option<Self> {
                $raw::checked_sub(self, other)
            }
            #[inline]
            fn saturating_add(self, other: Self) -> Self {
                $raw::saturating_add(self, other)
            }
            #[inline]
            fn saturating_sub(self, other: Self) -> Self {
                $raw::saturating_sub(self, other)
            }
        }

        $(impl WithFraction<$frac> for $raw {
            const ONE: Self = 1 << $frac;
            type Digits = $digits;
        })+
    };
}

raw!(u128, "FixedU128", unsigned_parts, unsigned_exact, 32 Digits32, 64 Digits64);
raw!(i128, "FixedI128", signed_parts, signed_exact, 32 Digits32, 64 Digits64);
raw!(
    i64,
    "FixedI64",
    |raw| signed_parts(i128::from(raw)),
    |parts| signed_exact(parts).and_then(|raw| Self::try_from(raw).ok()),
    32 Digits32
);

#[inline]
fn unsigned_parts(raw: u128) -> Parts {
    Parts {
        negative: false,
        magnitude: raw,
    }
}

#[inline]
fn unsigned_exact(parts: Parts) -> Option<u128> {
    (!parts.negative || parts.magnitude == 0).then_some(parts.magnitude)
}

#[inline]
fn signed_parts(raw: i128) -> Parts {
    Parts {
        negative: raw < 0,
        magnitude: raw.unsigned_abs(),
    }
}

#[inline]
fn signed_exact(parts: Parts) -> Option<i128> {
    if parts.negative {
        // 0 - magnitude, which reaches one step further down than up.
        0_i128.checked_sub_unsigned(parts.magnitude)
    } else {
        i128::try_from(parts.magnitude).ok()
    }
}

mod sealed {
    pub trait Sealed {}
}
