//! When an action is allowed again.

/// How many blocks must lie between two uses of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateLimit {
    /// Allowed again after so many blocks.
    After(u64),
    /// Allowed again after more than so many blocks; 0 is no limit. The rule of key swaps and of the
    /// take of delegates.
    Beyond(u64),
}

impl RateLimit {
    /// The limit of an owner's hyperparameters: so many tempos of the subnet.
    pub const fn of_tempos(tempos: u16, tempo: u16) -> Self {
        // Two factors of 16 bits.
        Self::After((tempos as u64).wrapping_mul(tempo as u64))
    }

    /// Whether the action is allowed in `block` if it was last taken in block `last`, 0 for never.
    pub const fn allows(self, last: u64, block: u64) -> bool {
        if last == 0 {
            return true;
        }
        let passed = block.saturating_sub(last);
        match self {
            Self::After(limit) => passed >= limit,
            Self::Beyond(limit) => limit == 0 || passed > limit,
        }
    }

    /// The first block in which the action is allowed after it was taken in block `last`, 0 for never.
    pub const fn next_block(self, last: u64) -> u64 {
        if last == 0 {
            return 0;
        }
        match self {
            Self::After(limit) => last.saturating_add(limit),
            Self::Beyond(0) => last,
            Self::Beyond(limit) => last.saturating_add(limit).saturating_add(1),
        }
    }
}
