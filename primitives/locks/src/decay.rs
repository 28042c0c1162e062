//! `e^-x`: what is left of something that fades.

use mycelium_fixed::wide;

/// Bits of the fraction.
const FRACTION: u32 = 127;

/// The number one.
const ONE: u128 = 1 << FRACTION;

/// Exponents are clamped to this.
const LIMIT: u64 = 40;

/// `e^-1`, `e^-2`, `e^-4` and so on, to 127 binary places.
const POWERS: [u128; 6] = [
    62_591_443_491_685_266_058_625_363_149_075_414_150,
    23_026_105_253_835_086_209_812_930_446_313_559_409,
    3_116_244_476_363_826_975_478_914_605_443_826_810,
    57_076_008_518_092_391_473_538_986_661_606_287,
    19_146_867_807_665_424_072_674_622_674_756,
    2_154_696_114_062_186_216_855_968,
];

/// `1 / k!` to 127 binary places, from `k` = 12 down to 0.
const INVERSE_FACTORIALS: [u128; 13] = [
    355_199_614_073_249_925_953_665_506_995,
    4_262_395_368_878_999_111_443_986_083_951,
    46_886_349_057_668_990_225_883_846_923_468,
    468_863_490_576_689_902_258_838_469_234_689,
    4_219_771_415_190_209_120_329_546_223_112_205,
    33_758_171_321_521_672_962_636_369_784_897_640,
    236_307_199_250_651_710_738_454_588_494_283_480,
    1_417_843_195_503_910_264_430_727_530_965_700_881,
    7_089_215_977_519_551_322_153_637_654_828_504_405,
    28_356_863_910_078_205_288_614_550_619_314_017_621,
    85_070_591_730_234_615_865_843_651_857_942_052_864,
    ONE,
    ONE,
];

/// How often the exponent of the series is halved, and its result squared.
const HALVINGS: u32 = 8;

/// The part of something that is left after `blocks` at a time constant: `e^(-blocks / constant)`.
///
/// Correct to 2^-110. The exponent is clamped at -40. With a time constant of 0 nothing is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Remaining(u128);

impl Remaining {
    /// Everything.
    pub const ALL: Self = Self(ONE);

    /// Nothing.
    pub const NONE: Self = Self(0);

    /// What is left after so many blocks.
    #[must_use]
    pub const fn after(blocks: u64, constant: u64) -> Self {
        if blocks == 0 {
            return Self::ALL;
        }
        let (Some(times), Some(rest)) =
            (blocks.checked_div(constant), blocks.checked_rem(constant))
        else {
            return Self::NONE;
        };
        if times >= LIMIT {
            return Self(power(LIMIT));
        }
        // rest / constant < 1
        let rest = rest as u128;
        let fraction = match wide::widening_div(rest >> 1, rest << FRACTION, constant as u128) {
            Some((fraction, _)) => fraction,
            None => 0,
        };
        Self(product(power(times), series(fraction)))
    }

    /// What has gone.
    #[must_use]
    pub const fn complement(self) -> Self {
        // Never above one.
        Self(ONE.wrapping_sub(self.0))
    }

    /// How far apart two parts are.
    #[must_use]
    pub const fn distance(self, other: Self) -> Self {
        Self(self.0.abs_diff(other.0))
    }

    /// The part of a value, rounded down.
    #[must_use]
    pub const fn of(self, value: u128) -> u128 {
        product(value, self.0)
    }
}

/// `floor(a * b / 2^127)` for `b` of at most one.
const fn product(a: u128, b: u128) -> u128 {
    let (high, low) = wide::widening_mul(a, b);
    // Below 2^128, as `b` is at most 2^127.
    (high << 1) | (low >> FRACTION)
}

/// `e^-times` for at most 63.
const fn power(times: u64) -> u128 {
    let mut result = ONE;
    let mut left = times;
    let mut powers: &[u128] = &POWERS;
    while let [first, rest @ ..] = powers {
        if left & 1 == 1 {
            result = product(result, *first);
        }
        left >>= 1;
        powers = rest;
    }
    result
}

/// `e^-x` for `x` below one, by the series of its 256th part.
const fn series(x: u128) -> u128 {
    let x = x >> HALVINGS;
    let mut result = 0;
    let mut factors: &[u128] = &INVERSE_FACTORIALS;
    while let [first, rest @ ..] = factors {
        // Each factor exceeds the next term: x is below 1/256.
        result = first.wrapping_sub(product(result, x));
        factors = rest;
    }
    let mut squarings = 0;
    while squarings < HALVINGS {
        result = product(result, result);
        squarings = squarings.wrapping_add(1);
    }
    result
}
