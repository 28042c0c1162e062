//! A dense square matrix whose cells may be absent, and which remembers the order of each row.

use super::numbers::Q;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Matrix {
    cell: Vec<Vec<Option<Q>>>,
    order: Vec<Vec<usize>>,
}

impl Matrix {
    pub(crate) fn new(n: usize) -> Self {
        Self {
            cell: vec![vec![None; n]; n],
            order: vec![Vec::new(); n],
        }
    }

    pub(crate) fn n(&self) -> usize {
        self.cell.len()
    }

    /// Appends an entry to row `i`.
    pub(crate) fn put(&mut self, i: usize, j: usize, value: Q) {
        assert!(self.cell[i][j].is_none(), "a target occurs once in a row");
        self.cell[i][j] = Some(value);
        self.order[i].push(j);
    }

    /// The value of an entry, 0 where there is none.
    pub(crate) fn at(&self, i: usize, j: usize) -> Q {
        self.cell[i][j].unwrap_or(0)
    }

    /// The entries of row `i` in their order.
    pub(crate) fn row(&self, i: usize) -> Vec<(usize, Q)> {
        self.order[i].iter().map(|&j| (j, self.at(i, j))).collect()
    }

    pub(crate) fn row_sum(&self, i: usize) -> Q {
        self.cell[i].iter().flatten().sum()
    }

    pub(crate) fn column_sum(&self, j: usize) -> Q {
        (0..self.n()).map(|i| self.at(i, j)).sum()
    }

    pub(crate) fn column_max(&self, j: usize) -> Q {
        (0..self.n()).map(|i| self.at(i, j)).max().unwrap_or(0)
    }

    /// Same entries in the same order with other values.
    pub(crate) fn map(&self, mut f: impl FnMut(usize, usize, Q) -> Q) -> Self {
        let mut result = Self::new(self.n());
        for i in 0..self.n() {
            for (j, value) in self.row(i) {
                result.put(i, j, f(i, j, value));
            }
        }
        result
    }
}
