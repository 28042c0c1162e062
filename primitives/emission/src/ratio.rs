//! Fractions that are stored as integers, as the fixed-point numbers that amounts are multiplied with.

use mycelium_fixed::U96F32;

/// One half.
pub(crate) const HALF: U96F32 = U96F32::from_bits(1 << 31);

/// A fraction of 65535, such as a take or an owner cut: `floor(parts * 2^32 / 65535)`.
pub const fn of_u16(parts: u16) -> U96F32 {
    U96F32::from_bits(mycelium_fixed::unit::frac(parts) as u128)
}

/// A fraction of `2^64 - 1`, such as the TAO weight or a child's proportion:
/// `floor(parts * 2^32 / (2^64 - 1))`.
pub const fn of_u64(parts: u64) -> U96F32 {
    // The divisor is one less than 2^64. That lifts the quotient over the shifted value only where the
    // 32 bits cut off are all ones and the excess, parts / (2^64 - 1), makes up the last one: at the end.
    if parts == u64::MAX {
        U96F32::ONE
    } else {
        U96F32::from_bits((parts >> 32) as u128)
    }
}
