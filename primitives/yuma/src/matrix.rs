//! Sparse rows of numbers from 0 to 1, compressed to 8 bytes a cell: weights and moving bonds.

use crate::rows::{Entry, Rows, RowsIter};
use alloc::vec::Vec;
use core::iter::Peekable;
use mycelium_fixed::unit::ONE;

/// A number from 0 to 1 in 32 bits. Weights and bonds use different codes, each without loss.
pub(crate) type Code = u32;

/// The code of a weight: the weight itself, with `u32::MAX` for one.
///
/// A weight is one only if it is the only one of its row, and below `1 - 2^-32` otherwise, because a row of
/// `u16` values sums up to less than 2^32. So the code is unique, and keeps the order.
#[inline]
pub(crate) fn pack(weight: u64) -> Code {
    if weight >= ONE {
        Code::MAX
    } else {
        weight as Code
    }
}

/// The weight of a code.
#[inline]
pub(crate) fn unpack(code: Code) -> u64 {
    u64::from(code).wrapping_add(u64::from(code == Code::MAX))
}

/// The code of a bond or a stake, which is above zero: one less.
#[inline]
pub(crate) fn pack_positive(value: u64) -> Code {
    value.wrapping_sub(1) as Code
}

/// The value of such a code.
#[inline]
pub(crate) fn unpack_positive(code: Code) -> u64 {
    u64::from(code).wrapping_add(1)
}

/// A target's uid and a code.
pub(crate) type Cell = (u16, Code);

/// Compressed rows, ascending by uid.
#[derive(Debug, Default)]
pub(crate) struct Matrix {
    rows: Vec<RowHead>,
    cells: Vec<Cell>,
}

#[derive(Debug)]
struct RowHead {
    uid: u16,
    end: u32,
}

/// One row, in stored order.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Row<'a> {
    pub(crate) uid: u16,
    pub(crate) cells: &'a [Cell],
}

impl Matrix {
    /// Removes all rows, and makes room for so many.
    pub(crate) fn clear_for(&mut self, rows: usize, cells: usize) {
        self.rows.clear();
        self.cells.clear();
        self.rows.reserve(rows);
        self.cells.reserve(cells);
    }

    /// Adds a cell to the row that [`Matrix::end_row`] will end.
    #[inline]
    pub(crate) fn push(&mut self, target: u16, code: Code) {
        self.cells.push((target, code));
    }

    /// Adds cells to the row that [`Matrix::end_row`] will end.
    #[inline]
    pub(crate) fn extend(&mut self, cells: impl Iterator<Item = Cell>) {
        self.cells.extend(cells);
    }

    /// Makes a row of the cells added since the last one, and gives it back.
    pub(crate) fn end_row(&mut self, uid: u16) -> &[Cell] {
        let start = self.rows.last().map_or(0, |head| head.end as usize);
        let end = self.cells.len() as u32;
        self.rows.push(RowHead { uid, end });
        self.cells.get(start..).unwrap_or_default()
    }

    /// Number of rows.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Number of cells in all rows.
    pub(crate) fn cell_count(&self) -> usize {
        self.cells.len()
    }

    /// The rows, ascending by uid.
    pub(crate) fn rows(&self) -> MatrixRows<'_> {
        MatrixRows {
            heads: self.rows.iter(),
            start: 0,
            cells: &self.cells,
        }
    }

    /// Sorts every row by target, for rules that do not depend on the stored order.
    pub(crate) fn sort_rows(&mut self) {
        let mut start = 0;
        for head in &self.rows {
            let end = head.end as usize;
            let row = self.cells.get_mut(start..end).unwrap_or_default();
            if !is_ascending(row) {
                row.sort_unstable_by_key(|(target, _)| *target);
            }
            start = end;
        }
    }
}

/// Do the targets of a row ascend?
pub(crate) fn is_ascending<T>(row: &[(u16, T)]) -> bool {
    let pairs = row.iter().zip(row.iter().skip(1));
    pairs.fold(true, |all, ((a, _), (b, _))| all & (a < b))
}

/// Iterator over the rows of a [`Matrix`].
#[derive(Clone, Debug)]
pub(crate) struct MatrixRows<'a> {
    heads: core::slice::Iter<'a, RowHead>,
    start: u32,
    cells: &'a [Cell],
}

impl<'a> Iterator for MatrixRows<'a> {
    type Item = Row<'a>;

    fn next(&mut self) -> Option<Row<'a>> {
        let head = self.heads.next()?;
        let length = head.end.checked_sub(self.start)? as usize;
        let (cells, others) = self.cells.split_at_checked(length)?;
        (self.start, self.cells) = (head.end, others);
        Some(Row {
            uid: head.uid,
            cells,
        })
    }
}

/// Walks weights and old bonds together: every uid that has a row of either, ascending.
pub(crate) struct Paired<'a> {
    weights: Peekable<MatrixRows<'a>>,
    bonds: Peekable<RowsIter<'a>>,
}

impl<'a> Paired<'a> {
    pub(crate) fn new(weights: &'a Matrix, bonds: &Rows<'a>) -> Self {
        Self {
            weights: weights.rows().peekable(),
            bonds: bonds.iter().peekable(),
        }
    }
}

impl<'a> Iterator for Paired<'a> {
    type Item = (Row<'a>, &'a [Entry]);

    fn next(&mut self) -> Option<Self::Item> {
        let weights = self.weights.peek().map(|row| row.uid);
        let bonds = self.bonds.peek().map(|(uid, _)| *uid);
        let uid = [weights, bonds].into_iter().flatten().min()?;
        let row = self.weights.next_if(|row| row.uid == uid);
        let bonds = self.bonds.next_if(|(bonds, _)| *bonds == uid);
        Some((
            row.unwrap_or(Row {
                uid,
                ..Row::default()
            }),
            bonds.map_or(&[][..], |(_, row)| row),
        ))
    }
}
