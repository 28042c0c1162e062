//! When committed weights can be revealed.
//!
//! Which commits still count in an epoch is told by the epoch's own crate.

/// Where an epoch stands to the one in which a commit can be revealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reveal {
    /// It has not come yet.
    TooEarly,
    /// It is this one.
    Now,
    /// It is over.
    Expired,
}

/// The number of the epoch that commits and reveals of this block belong to.
///
/// An epoch that is due in the block, but has not run, counts already.
pub const fn epoch_of_block(epochs: u64, is_due: bool) -> u64 {
    epochs.saturating_add(is_due as u64)
}

/// Where epoch `now` stands to the reveal of a commit made in epoch `committed`: so many epochs later.
pub const fn reveal(committed: u64, now: u64, period: u64) -> Reveal {
    let due = committed.saturating_add(period);
    if now < due {
        Reveal::TooEarly
    } else if now == due {
        Reveal::Now
    } else {
        Reveal::Expired
    }
}

/// The epoch whose commits can be revealed in epoch `now`. All before it have expired; none while the
/// chain is too young.
pub const fn revealable_epoch(now: u64, period: u64) -> Option<u64> {
    now.checked_sub(period)
}
