//! Choosing the first so many of a long list without holding it.
//!
//! Ranks are compared digit by digit, the greatest first. Each pass counts how often each value of one
//! digit occurs among the ranks that are still undecided; then the value is known at which the last place
//! falls. Greater ones are chosen, lesser ones are not, and the next pass decides among the equal ones.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use super::Holder;

/// Bytes of what was cut.
const CUT: usize = 16;

/// Digits of a rank: what was cut, both keys, and one that makes the protocol last.
const DIGITS: usize = CUT + 32 + 32 + 1;

/// What a claim is ranked by: more was cut, then the lesser holder, and the protocol after all.
pub(super) struct Rank([u8; DIGITS]);

impl Rank {
    pub(super) fn of_holder(cut: u128, holder: &Holder) -> Self {
        let keys = holder.coldkey.iter().chain(&holder.hotkey);
        Self::new(cut, keys.map(|byte| !byte).chain([1]))
    }

    pub(super) fn of_protocol(cut: u128) -> Self {
        Self::new(cut, [])
    }

    fn new(cut: u128, rest: impl IntoIterator<Item = u8>) -> Self {
        let mut digits = [0; DIGITS];
        digits
            .iter_mut()
            .zip(cut.to_be_bytes().into_iter().chain(rest))
            .for_each(|(to, from)| *to = from);
        Self(digits)
    }
}

/// How far a choice has come.
#[derive(
    Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub(super) struct Ranking {
    /// The first digits of the last rank that is chosen, as far as they are known.
    last: [u8; DIGITS],
    /// How many are known.
    known: u8,
    /// Whether no pass has ended yet.
    is_first: bool,
    /// How many are to be chosen of the ranks that begin with the known digits.
    places: u64,
    /// How many of them have which next digit.
    counts: [u32; 256],
}

impl Ranking {
    pub(super) const EMPTY: Self = Self {
        last: [0; DIGITS],
        known: 0,
        is_first: true,
        places: 0,
        counts: [0; 256],
    };

    /// A ranking of claims that were cut by less than this.
    pub(super) fn below(limit: u128) -> Self {
        let zeros = limit.saturating_sub(1).leading_zeros() >> 3;
        Self {
            // At most 16.
            known: zeros as u8,
            ..Self::EMPTY
        }
    }

    /// Whether no pass has ended yet.
    pub(super) fn is_first(&self) -> bool {
        self.is_first
    }

    /// Says how many are chosen, which the first pass may find out.
    pub(super) fn set_places(&mut self, places: u64) {
        self.places = places;
    }

    /// Counts a rank in this pass.
    pub(super) fn count(&mut self, rank: &Rank) {
        let known = usize::from(self.known);
        if rank.0.get(..known) != self.last.get(..known) {
            return;
        }
        let digit = rank.0.get(known).copied().unwrap_or(0);
        if let Some(count) = self.counts.get_mut(usize::from(digit)) {
            // More than 2^32 holders are more than a chain can store.
            *count = count.saturating_add(1);
        }
    }

    /// Ends a pass. True if it was the last one: who is chosen is known.
    pub(super) fn advance(&mut self) -> bool {
        self.is_first = false;
        if self.places == 0 {
            return true;
        }
        for (digit, count) in (0..=u8::MAX).zip(self.counts).rev() {
            let count = u64::from(count);
            if count < self.places {
                self.places = self.places.saturating_sub(count);
                continue;
            }
            if let Some(last) = self.last.get_mut(usize::from(self.known)) {
                *last = digit;
                self.known = self.known.saturating_add(1);
            }
            self.counts = [0; 256];
            return count == self.places || usize::from(self.known) == DIGITS;
        }
        // More places than ranks: all are chosen that the known digits leave open.
        true
    }

    /// Whether the choice, which is made, fell on this rank.
    pub(super) fn is_chosen(&self, rank: &Rank) -> bool {
        let known = usize::from(self.known);
        rank.0.get(..known) >= self.last.get(..known) && self.places > 0
    }
}
