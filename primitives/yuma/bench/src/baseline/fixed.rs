//! Signed 64-bit numbers with 32 fraction bits. Products and quotients pass through 128 bits.

use core::ops::{Add, Div, Mul, Sub};

/// A number with 32 fraction bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fixed(i64);

impl Fixed {
    pub(super) const ZERO: Self = Self(0);
    pub(super) const ONE: Self = Self(1 << 32);
    const HALF: Self = Self(1 << 31);
    /// What `exp` gives for one.
    const E: Self = Self(22_802_600 * 512);

    pub(super) fn from_int(value: u16) -> Self {
        Self(i64::from(value) << 32)
    }

    /// `value` of 65535.
    pub(super) fn from_share(value: u16) -> Self {
        Self::from_int(value) / Self::from_int(u16::MAX)
    }

    /// In units of 1/65535, without the fraction.
    pub(super) fn to_share(self) -> u16 {
        let units = (self * Self::from_int(u16::MAX)).0 >> 32;
        units.clamp(0, i64::from(u16::MAX)) as u16
    }

    /// The rate that leaves so many millionths.
    pub(super) fn complement_of_millionths(millionths: u64) -> Self {
        Self::ONE - Self((i128::from(millionths) * (1 << 32) / 1_000_000) as i64)
    }

    /// This share of an amount, without the fraction.
    pub(super) fn of(self, amount: u64) -> u64 {
        let product = i128::from(self.0) * i128::from(amount);
        (product >> 32).clamp(0, i128::from(u64::MAX)) as u64
    }

    /// With twice the fraction bits.
    fn wide(self) -> i128 {
        i128::from(self.0) << 32
    }

    /// Steepness, in hundredths and reversed.
    fn steepness(value: i16) -> Self {
        Self(i64::from(value) << 32) / Self(-(100 << 32))
    }

    /// e to this power, by the series.
    fn exp(self) -> Self {
        let x = self.clamp(Self(-(20 << 32)), Self(20 << 32));
        if x == Self::ZERO {
            return Self::ONE;
        }
        if x == Self::ONE {
            return Self::E;
        }
        let size = i128::from(x.0).abs();
        let mut sum = i128::from(Self::ONE.0) + size;
        let mut term = size;
        for k in 2..32 {
            term = ((term * size) >> 32) / k;
            sum += term;
        }
        // Below e to the power of 20, which 30 bits hold.
        let sum = Self(sum as i64);
        if x < Self::ZERO { Self::ONE / sum } else { sum }
    }
}

impl Add for Fixed {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Fixed {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Mul for Fixed {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        let product = (i128::from(self.0) * i128::from(other.0)) >> 32;
        Self(product.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64)
    }
}

impl Div for Fixed {
    type Output = Self;
    /// 0 without a quotient that fits.
    fn div(self, other: Self) -> Self {
        let quotient = self.wide().checked_div(i128::from(other.0));
        Self(
            quotient
                .and_then(|quotient| i64::try_from(quotient).ok())
                .unwrap_or_default(),
        )
    }
}

/// How one bond's rate is found.
pub(super) struct Liquid {
    pub(super) low: Fixed,
    pub(super) high: Fixed,
    steepness: Fixed,
}

impl Liquid {
    pub(super) fn new(low: u16, high: u16, steepness: i16) -> Self {
        Self {
            low: Fixed::from_share(low),
            high: Fixed::from_share(high),
            steepness: Fixed::steepness(steepness),
        }
    }

    pub(super) fn rate(&self, consensus: Fixed, weight: Fixed, bond: Fixed) -> Fixed {
        let difference = if weight >= bond {
            weight - consensus
        } else {
            bond - weight
        };
        let difference = difference.clamp(Fixed::ZERO, Fixed::ONE);
        let power = self.steepness * (difference - Fixed::HALF);
        let sigmoid = Fixed::ONE / (Fixed::ONE + power.exp());
        (self.low + sigmoid * (self.high - self.low)).clamp(self.low, self.high)
    }
}

/// The stored weight of TAO against alpha, to 32 bits.
pub(super) fn tao_weight(stored: u64) -> u64 {
    ((u128::from(stored) << 32) / u128::from(u64::MAX)) as u64
}

/// A share of numbers with 64 fraction bits, bit by bit because no word holds the dividend.
pub(super) fn wide_share(part: u128, whole: u128) -> Fixed {
    if part >= whole {
        return Fixed::ONE;
    }
    let mut rest = part;
    let mut quotient = 0u64;
    for _ in 0..64 {
        rest = rest.wrapping_shl(1);
        quotient = quotient.wrapping_shl(1);
        if rest >= whole {
            rest = rest.wrapping_sub(whole);
            quotient |= 1;
        }
    }
    Fixed((quotient >> 32) as i64)
}
