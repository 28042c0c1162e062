//! Bonds as the last epoch left them, less those on neurons that have changed since.

use crate::{
    matrix::is_ascending,
    rows::{Entry, Rows},
};
use alloc::vec::Vec;

/// Old bonds with the mask that applies to them.
#[derive(Clone, Copy)]
pub(crate) struct OldBonds<'a> {
    rows: Rows<'a>,
    registered: &'a [u64],
    /// Bonds on neurons registered in this block or later are void: they belong to who was there before.
    since: u64,
    /// Do the targets of all rows ascend?
    ascending: bool,
    /// Is it known that all bonds count?
    unmasked: bool,
}

impl<'a> OldBonds<'a> {
    pub(crate) fn new(
        rows: Rows<'a>,
        registered: &'a [u64],
        latest_registration: u64,
        since: u64,
    ) -> Self {
        let ascending = rows.iter().all(|(_, row)| is_ascending(row));
        let in_range = |row: &[Entry]| {
            row.last()
                .is_none_or(|(target, _)| usize::from(*target) < registered.len())
        };
        let unmasked =
            latest_registration < since && ascending && rows.iter().all(|(_, row)| in_range(row));
        Self {
            rows,
            registered,
            since,
            ascending,
            unmasked,
        }
    }

    /// All rows, bonds that do not count included.
    pub(super) fn rows(&self) -> &Rows<'a> {
        &self.rows
    }

    /// Does a bond on that neuron count?
    #[inline]
    pub(super) fn counts(&self, target: u16) -> bool {
        let block = self.registered.get(usize::from(target));
        block.is_some_and(|block| *block < self.since)
    }

    /// Is there a neuron with that uid, to own bonds?
    pub(super) fn has_owner(&self, uid: u16) -> bool {
        usize::from(uid) < self.registered.len()
    }

    /// The bond, or 0 if it does not count.
    #[inline]
    pub(super) fn value(&self, target: u16, bond: u16) -> u16 {
        if self.unmasked || self.counts(target) {
            bond
        } else {
            0
        }
    }

    /// All bonds of a row, ascending by target: the row itself if it is so already.
    pub(super) fn ordered<'b>(&self, row: &'b [Entry], sorted: &'b mut Vec<Entry>) -> &'b [Entry] {
        if self.ascending {
            return row;
        }
        sorted.clear();
        sorted.extend_from_slice(row);
        sorted.sort_unstable_by_key(|(target, _)| *target);
        sorted
    }
}
