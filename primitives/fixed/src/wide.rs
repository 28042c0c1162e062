//! Products of two numbers that are divided by a third, with every bit kept in between.
//!
//! The work is done in digits of 32 bits, so that each division is one of 64 bits: an instruction in
//! WebAssembly as in native code, where a division of 128 bits is a long call. The method is that of
//! Knuth's algorithm D: guess a digit of the quotient from the top digits, then correct it by the rest.

/// The largest digit.
const DIGIT: u64 = u32::MAX as u64;

/// `a * b` as its high and its low 128 bits.
#[inline]
#[must_use]
pub const fn widening_mul(a: u128, b: u128) -> (u128, u128) {
    const LOW: u128 = u64::MAX as u128;
    // Products of 64-bit halves are at most (2^64 - 1)^2, so that two further halves still fit.
    let low = (a & LOW).wrapping_mul(b & LOW);
    let cross = (a >> 64).wrapping_mul(b & LOW).wrapping_add(low >> 64);
    let middle = (a & LOW).wrapping_mul(b >> 64).wrapping_add(cross & LOW);
    let high = (a >> 64)
        .wrapping_mul(b >> 64)
        .wrapping_add(cross >> 64)
        .wrapping_add(middle >> 64);
    (high, (middle << 64) | (low & LOW))
}

/// Quotient and rest of `(high * 2^128 + low) / divisor`.
///
/// `None` if the divisor is 0 or the quotient needs more than 128 bits.
#[inline]
#[must_use]
pub const fn widening_div(high: u128, low: u128, divisor: u128) -> Option<(u128, u128)> {
    if high >= divisor {
        return None;
    }
    if high == 0 {
        // The divisor is not 0, because `high` is below it.
        return match (low.checked_div(divisor), low.checked_rem(divisor)) {
            (Some(quotient), Some(rest)) => Some((quotient, rest)),
            _ => None,
        };
    }
    // A quotient keeps when both sides are shifted, the rest is shifted with them. No bit is lost:
    // `high` is below the divisor.
    let shift = divisor.leading_zeros();
    let divisor = divisor.wrapping_shl(shift);
    // In two shifts, because a single one of 128 bits would be none.
    let carried = low.wrapping_shr(127 ^ shift) >> 1;
    let low = low.wrapping_shl(shift);

    let rest = high.wrapping_shl(shift) | carried;
    let (digit3, rest) = next_digit(rest, (low >> 96) as u32, divisor);
    let (digit2, rest) = next_digit(rest, (low >> 64) as u32, divisor);
    let (digit1, rest) = next_digit(rest, (low >> 32) as u32, divisor);
    let (digit0, rest) = next_digit(rest, low as u32, divisor);
    let quotient = join((digit3 << 32) | digit2, (digit1 << 32) | digit0);
    Some((quotient, rest.wrapping_shr(shift)))
}

/// `floor(a * b / divisor)`; `None` if the divisor is 0 or the result does not fit.
#[inline]
#[must_use]
pub const fn mul_div(a: u128, b: u128, divisor: u128) -> Option<u128> {
    let (high, low) = widening_mul(a, b);
    match widening_div(high, low, divisor) {
        Some((quotient, _)) => Some(quotient),
        None => None,
    }
}

/// `floor(a * b / divisor)`; `None` if the divisor is 0 or the result does not fit.
#[inline]
#[must_use]
pub const fn mul_div_u64(a: u64, b: u64, divisor: u64) -> Option<u64> {
    if let Some(product) = a.checked_mul(b) {
        return product.checked_div(divisor);
    }
    match (a as u128)
        .wrapping_mul(b as u128)
        .checked_div(divisor as u128)
    {
        Some(quotient) if quotient <= u64::MAX as u128 => Some(quotient as u64),
        _ => None,
    }
}

/// `floor(part * 2^32 / sum)`: the share of a part in a sum, as a number of 32 fraction bits.
///
/// At most 2^32, also if the part exceeds the sum; 0 if the sum is 0. One division of 64 bits.
#[inline]
#[must_use]
pub const fn ratio_q32(part: u128, sum: u128) -> u64 {
    if part >= sum {
        return if sum == 0 { 0 } else { 1 << 32 };
    }
    // The part is below the sum, so it loses no bit either.
    let shift = sum.leading_zeros();
    next_digit(part.wrapping_shl(shift), 0, sum.wrapping_shl(shift)).0
}

/// The next digit of a quotient: that of `(rest * 2^32 + next) / divisor`, and the new rest.
///
/// Needs `rest < divisor` and a divisor with its top bit set.
#[inline]
const fn next_digit(rest: u128, next: u32, divisor: u128) -> (u64, u128) {
    // With a top digit of at least 2^31 the guess is right or too large by one or two (Knuth, 4.3.1).
    let guess = match ((rest >> 64) as u64).checked_div((divisor >> 96) as u64) {
        Some(guess) if guess < DIGIT => guess,
        _ => DIGIT,
    };
    // guess * divisor, digit by digit: at most (2^32 - 1)^2 + 2^32 - 1 each.
    let digit0 = guess.wrapping_mul(divisor as u64 & DIGIT);
    let digit1 = guess
        .wrapping_mul((divisor >> 32) as u64 & DIGIT)
        .wrapping_add(digit0 >> 32);
    let digit2 = guess
        .wrapping_mul((divisor >> 64) as u64 & DIGIT)
        .wrapping_add(digit1 >> 32);
    let digit3 = guess
        .wrapping_mul((divisor >> 96) as u64)
        .wrapping_add(digit2 >> 32);

    // rest * 2^32 + next - guess * divisor, from its low 128 bits and what is above them. A negative
    // difference wraps in both; the divisor is added until the part above comes back to 0.
    let low = join(
        (digit3 << 32) | (digit2 & DIGIT),
        (digit1 << 32) | (digit0 & DIGIT),
    );
    let (mut difference, borrow) = ((rest << 32) | next as u128).overflowing_sub(low);
    let mut above = ((rest >> 96) as u64)
        .wrapping_sub(digit3 >> 32)
        .wrapping_sub(borrow as u64);
    let mut digit = guess;
    while above != 0 {
        let (sum, carry) = difference.overflowing_add(divisor);
        difference = sum;
        above = above.wrapping_add(carry as u64);
        digit = digit.wrapping_sub(1);
    }
    (digit, difference)
}

/// A number of 128 bits from its halves.
#[inline]
const fn join(high: u64, low: u64) -> u128 {
    ((high as u128) << 64) | low as u128
}
