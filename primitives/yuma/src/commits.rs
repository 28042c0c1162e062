//! Which unrevealed weight commits still count.
//!
//! While a validator has a live commit, its old weights say nothing about neurons that came after the
//! commit was made: the epoch masks them ([`crate::Mechanism::commits`]).

/// The window in which a commit is live, seen from the running epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommitWindow {
    /// The number of the running epoch, which commits are compared with.
    pub epoch: u64,
    /// Epochs after which a commit must have been revealed.
    pub reveal_period: u64,
}

impl CommitWindow {
    /// Is a commit made in that epoch still live?
    pub const fn is_live(&self, commit_epoch: u64) -> bool {
        self.epoch <= commit_epoch.saturating_add(self.reveal_period)
    }

    /// The block of an account's first live plain commit.
    ///
    /// `queue` holds (epoch, block) in the order in which the commits were made. The first live one counts,
    /// whatever the blocks of later ones. Of time-locked commits, every live one goes into
    /// [`crate::Mechanism::commits`], where the earliest block counts.
    pub fn first_live(&self, queue: impl IntoIterator<Item = (u64, u64)>) -> Option<u64> {
        queue
            .into_iter()
            .find(|(epoch, _)| self.is_live(*epoch))
            .map(|(_, block)| block)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: CommitWindow = CommitWindow {
        epoch: 10,
        reveal_period: 2,
    };

    #[test]
    fn a_commit_lives_until_its_reveal_epoch_is_over() {
        assert_eq!(
            [7, 8, 9, 10, 11].map(|epoch| WINDOW.is_live(epoch)),
            [false, true, true, true, true]
        );
        assert!(WINDOW.is_live(u64::MAX));
    }

    #[test]
    fn the_first_live_commit_of_the_queue_counts() {
        assert_eq!(WINDOW.first_live([(7, 50), (8, 900), (10, 100)]), Some(900));
        assert_eq!(WINDOW.first_live([(7, 50)]), None);
        assert_eq!(WINDOW.first_live([]), None);
    }
}
