use mycelium_types::AlphaBalance;

use crate::Error;

/// The alpha of a coldkey on a subnet that can leave it: everything but the lock, rolled forward.
///
/// Nothing if a forced reduction left less than is locked.
pub const fn available(total: AlphaBalance, locked: AlphaBalance) -> AlphaBalance {
    match total.checked_sub(locked) {
        Some(free) => free,
        None => AlphaBalance::ZERO,
    }
}

/// How much of the lock goes along with `amount` that stays on the subnet with another coldkey: what
/// exceeds the free part.
pub fn locked_part(
    total: AlphaBalance,
    locked: AlphaBalance,
    amount: AlphaBalance,
) -> Result<AlphaBalance, Error> {
    if amount > total {
        return Err(Error::NotEnough);
    }
    // At most the lock: `amount` is at most the total.
    Ok(amount
        .checked_sub(available(total, locked))
        .unwrap_or(AlphaBalance::ZERO))
}
