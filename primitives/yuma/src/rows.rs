//! Sparse rows of `(target, value)` pairs: how weights and bonds come in and how bonds go out.

use alloc::vec::Vec;
use core::iter::FusedIterator;

/// One entry of a row: a target's uid and a `u16` value.
pub type Entry = (u16, u16);

/// Why rows cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowsError {
    /// The uids of the rows do not strictly ascend.
    NotAscending,
    /// The ends of the rows do not match the entries: they decrease, or the last is not their number.
    EndsMismatch,
    /// The encoded bytes are not a list of pairs.
    BadEncoding,
    /// More than `u32::MAX` entries.
    TooLarge,
}

/// Borrowed rows, compressed: the entries of all rows one after the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rows<'a> {
    uids: &'a [u16],
    ends: &'a [u32],
    entries: &'a [Entry],
}

impl<'a> Rows<'a> {
    /// Rows of `uids`, strictly ascending; row `i` ends before entry number `ends[i]`.
    ///
    /// Entries keep their order within the row. A target should occur once in a row: what several entries
    /// on the same target mean is not defined, and they never enter a chain's storage.
    pub fn new(uids: &'a [u16], ends: &'a [u32], entries: &'a [Entry]) -> Result<Self, RowsError> {
        if !uids.is_sorted_by(|a, b| a < b) {
            return Err(RowsError::NotAscending);
        }
        let total = ends.last().map_or(0, |end| *end as usize);
        if uids.len() != ends.len() || !ends.is_sorted() || total != entries.len() {
            return Err(RowsError::EndsMismatch);
        }
        Ok(Self {
            uids,
            ends,
            entries,
        })
    }

    /// The rows with their uids, ascending.
    pub fn iter(&self) -> RowsIter<'a> {
        RowsIter {
            uids: self.uids.iter(),
            ends: self.ends.iter(),
            start: 0,
            rest: self.entries,
        }
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.uids.len()
    }

    /// Are there no rows?
    pub fn is_empty(&self) -> bool {
        self.uids.is_empty()
    }

    /// Number of entries in all rows.
    pub fn entry_count(&self) -> usize {
        self.entries.len()
    }

    /// The row of a uid; empty where there is none.
    pub fn row(&self, uid: u16) -> &'a [Entry] {
        let Ok(index) = self.uids.binary_search(&uid) else {
            return &[];
        };
        let start = index
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .copied();
        let end = self.ends.get(index).copied();
        let range = start.unwrap_or_default() as usize..end.unwrap_or_default() as usize;
        self.entries.get(range).unwrap_or_default()
    }
}

impl<'a> IntoIterator for &Rows<'a> {
    type Item = (u16, &'a [Entry]);
    type IntoIter = RowsIter<'a>;

    fn into_iter(self) -> RowsIter<'a> {
        self.iter()
    }
}

/// Iterator over [`Rows`].
#[derive(Clone, Debug)]
pub struct RowsIter<'a> {
    uids: core::slice::Iter<'a, u16>,
    ends: core::slice::Iter<'a, u32>,
    start: u32,
    rest: &'a [Entry],
}

impl<'a> Iterator for RowsIter<'a> {
    type Item = (u16, &'a [Entry]);

    fn next(&mut self) -> Option<Self::Item> {
        let (uid, end) = (*self.uids.next()?, *self.ends.next()?);
        let length = end.checked_sub(self.start)? as usize;
        let (row, rest) = self.rest.split_at_checked(length)?;
        (self.start, self.rest) = (end, rest);
        Some((uid, row))
    }
}

impl FusedIterator for RowsIter<'_> {}

/// Owned rows, filled row by row; its memory is reused after [`RowBuffer::clear`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowBuffer {
    uids: Vec<u16>,
    ends: Vec<u32>,
    entries: Vec<Entry>,
}

impl RowBuffer {
    /// Removes all rows and keeps the memory.
    pub fn clear(&mut self) {
        self.uids.clear();
        self.ends.clear();
        self.entries.clear();
    }

    /// Adds a row; its uid must be above all that are there.
    pub fn push(&mut self, uid: u16, entries: &[Entry]) -> Result<(), RowsError> {
        self.check_next(uid, entries.len())?;
        self.entries.extend_from_slice(entries);
        self.add_row(uid);
        Ok(())
    }

    /// Adds a row from the bytes under which the chain stores it: the SCALE encoding of `Vec<(u16, u16)>`.
    pub fn push_encoded(&mut self, uid: u16, scale: &[u8]) -> Result<(), RowsError> {
        let (count, pairs) = compact_length(scale).ok_or(RowsError::BadEncoding)?;
        let (chunks, rest) = pairs.as_chunks::<4>();
        if !rest.is_empty() || chunks.len() != count as usize {
            return Err(RowsError::BadEncoding);
        }
        self.check_next(uid, chunks.len())?;
        self.entries
            .extend(chunks.iter().map(|[target_low, target_high, low, high]| {
                (
                    u16::from_le_bytes([*target_low, *target_high]),
                    u16::from_le_bytes([*low, *high]),
                )
            }));
        self.add_row(uid);
        Ok(())
    }

    /// The rows, borrowed.
    pub fn as_rows(&self) -> Rows<'_> {
        Rows {
            uids: &self.uids,
            ends: &self.ends,
            entries: &self.entries,
        }
    }

    /// Makes room for so many rows and entries in all.
    pub(crate) fn reserve(&mut self, rows: usize, entries: usize) {
        self.uids.reserve(rows);
        self.ends.reserve(rows);
        self.entries.reserve(entries);
    }

    /// Adds an entry to the row that [`RowBuffer::end_row`] will end.
    #[inline]
    pub(crate) fn push_entry(&mut self, entry: Entry) {
        self.entries.push(entry);
    }

    /// Makes a row of the entries added since the last one; none if there are none.
    pub(crate) fn end_row(&mut self, uid: u16) {
        let end = self.entries.len() as u32;
        if self.ends.last().copied().unwrap_or_default() < end {
            self.uids.push(uid);
            self.ends.push(end);
        }
    }

    fn check_next(&self, uid: u16, length: usize) -> Result<(), RowsError> {
        if self.uids.last().is_some_and(|last| *last >= uid) {
            return Err(RowsError::NotAscending);
        }
        let total = self.entries.len().checked_add(length);
        total
            .filter(|total| u32::try_from(*total).is_ok())
            .map(drop)
            .ok_or(RowsError::TooLarge)
    }

    fn add_row(&mut self, uid: u16) {
        self.uids.push(uid);
        // Checked before the entries were added.
        self.ends.push(self.entries.len() as u32);
    }
}

/// Splits a SCALE compact length off the front. No list of pairs needs the big-integer mode.
fn compact_length(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let (first, tail) = bytes.split_first()?;
    match first & 3 {
        0 => Some((u32::from(first >> 2), tail)),
        1 => {
            let (second, rest) = tail.split_first()?;
            Some((u32::from(u16::from_le_bytes([*first, *second]) >> 2), rest))
        }
        2 => {
            let (word, rest) = bytes.split_first_chunk::<4>()?;
            Some((u32::from_le_bytes(*word) >> 2, rest))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn rows_come_back_as_they_were_pushed() {
        let mut buffer = RowBuffer::default();
        buffer.push(1, &[(5, 6), (2, 0)]).unwrap();
        buffer.push(4, &[]).unwrap();
        buffer.push(9, &[(0, 1)]).unwrap();
        let rows = buffer.as_rows();
        assert_eq!(
            rows.iter().collect::<Vec<_>>(),
            vec![(1, &[(5, 6), (2, 0)][..]), (4, &[]), (9, &[(0, 1)])]
        );
        assert_eq!((rows.len(), rows.entry_count()), (3, 3));
        assert_eq!(rows.row(1), &[(5, 6), (2, 0)]);
        assert_eq!(rows.row(9), &[(0, 1)]);
        assert!(rows.row(4).is_empty() && rows.row(5).is_empty());
    }

    #[test]
    fn rows_out_of_order_are_refused() {
        let mut buffer = RowBuffer::default();
        buffer.push(4, &[]).unwrap();
        assert_eq!(buffer.push(4, &[]), Err(RowsError::NotAscending));
        assert_eq!(buffer.push(3, &[]), Err(RowsError::NotAscending));
        assert_eq!(
            Rows::new(&[2, 2], &[0, 0], &[]),
            Err(RowsError::NotAscending)
        );
    }

    #[test]
    fn ends_must_match_the_entries() {
        assert!(Rows::new(&[0, 1], &[1, 2], &[(0, 1), (0, 2)]).is_ok());
        for ends in [&[1][..], &[2, 1], &[1, 3], &[1, 1]] {
            assert_eq!(
                Rows::new(&[0, 1], ends, &[(0, 1), (0, 2)]),
                Err(RowsError::EndsMismatch)
            );
        }
    }

    #[test]
    fn encoded_rows_are_read_in_every_length_form() {
        for count in [0_u16, 1, 63, 64, 300, 16_384, 20_000] {
            let entries: Vec<Entry> = (0..count).map(|uid| (uid, uid ^ 0x5555)).collect();
            let mut bytes = match count {
                0..64 => vec![(count as u8) << 2],
                64..16_384 => ((count << 2) | 1).to_le_bytes().to_vec(),
                _ => ((u32::from(count) << 2) | 2).to_le_bytes().to_vec(),
            };
            for (target, value) in &entries {
                bytes.extend(target.to_le_bytes());
                bytes.extend(value.to_le_bytes());
            }
            let mut buffer = RowBuffer::default();
            buffer.push_encoded(7, &bytes).unwrap();
            assert_eq!(buffer.as_rows().row(7), entries);
            bytes.push(0);
            assert_eq!(buffer.push_encoded(8, &bytes), Err(RowsError::BadEncoding));
        }
    }

    #[test]
    fn bad_encodings_are_refused() {
        let mut buffer = RowBuffer::default();
        for bytes in [
            &[][..],
            &[1],
            &[2, 0, 0],
            &[3, 0, 0, 0],
            &[4, 0, 0, 0],
            &[8, 0, 0, 0, 0],
        ] {
            assert_eq!(
                buffer.push_encoded(0, bytes),
                Err(RowsError::BadEncoding),
                "{bytes:?}"
            );
        }
        assert!(buffer.as_rows().is_empty());
    }
}
