//! What a tempo's pots come to before they are divided.

use mycelium_fixed::U96F32;
use mycelium_types::AlphaBalance;

/// The part of the miners' pay that was withheld because it went to the subnet's owner, rounded down; zero
/// if there was no pay.
pub fn withheld_share(withheld: AlphaBalance, incentives: AlphaBalance) -> U96F32 {
    U96F32::from_ratio(withheld.to_u64(), incentives.to_u64())
}

/// What validators and their alpha stakers share: their own pot, and the miners' if no miner earned
/// anything. `None` if both together are more than an amount can be.
pub fn validator_pot(
    validators: AlphaBalance,
    miners: AlphaBalance,
    incentives: AlphaBalance,
) -> Option<AlphaBalance> {
    if incentives.is_zero() {
        validators.checked_add(miners)
    } else {
        Some(validators)
    }
}
