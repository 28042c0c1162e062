//! Matrices as lists of rows, a row for every neuron.

use super::{StoredRows, fixed::Fixed};
use alloc::{vec, vec::Vec};

/// Pairs of target and number, in stored order.
pub(super) type Row = Vec<(u16, Fixed)>;

/// A row for every neuron.
pub(super) type Matrix = Vec<Row>;

/// Stored rows as numbers; neurons that do not exist are left out.
pub(super) fn read(rows: &StoredRows, n: usize, number: impl Fn(u16) -> Fixed) -> Matrix {
    let mut matrix = vec![Vec::new(); n];
    for (uid, row) in rows {
        if let Some(out) = matrix.get_mut(usize::from(*uid)) {
            for (target, value) in row {
                if usize::from(*target) < n {
                    out.push((*target, number(*value)));
                }
            }
        }
    }
    matrix
}

/// A copy with the entries that are kept.
pub(super) fn mask(matrix: &Matrix, keep: impl Fn(usize, usize) -> bool) -> Matrix {
    let mut result = Vec::with_capacity(matrix.len());
    for (uid, row) in matrix.iter().enumerate() {
        let mut out = Vec::new();
        for (target, value) in row {
            if keep(uid, usize::from(*target)) {
                out.push((*target, *value));
            }
        }
        result.push(out);
    }
    result
}

/// Makes a list sum up to one.
pub(super) fn normalise(list: &mut [Fixed]) {
    let sum = list.iter().fold(Fixed::ZERO, |sum, x| sum + *x);
    if sum != Fixed::ZERO {
        for x in list {
            *x = *x / sum;
        }
    }
}

/// Makes every row sum up to one.
pub(super) fn normalise_rows(matrix: &mut Matrix) {
    for row in matrix {
        let sum = row.iter().fold(Fixed::ZERO, |sum, (_, x)| sum + *x);
        if sum != Fixed::ZERO {
            for (_, x) in row {
                *x = *x / sum;
            }
        }
    }
}

/// Divides every column by what `fold` makes of it, where that is not zero.
fn divide_columns(matrix: &mut Matrix, n: usize, fold: impl Fn(Fixed, Fixed) -> Fixed) {
    let mut divisors = vec![Fixed::ZERO; n];
    for (target, x) in matrix.iter().flatten() {
        let divisor = &mut divisors[usize::from(*target)];
        *divisor = fold(*divisor, *x);
    }
    for (target, x) in matrix.iter_mut().flatten() {
        let divisor = divisors[usize::from(*target)];
        if divisor != Fixed::ZERO {
            *x = *x / divisor;
        }
    }
}

/// Makes every column sum up to one.
pub(super) fn normalise_columns(matrix: &mut Matrix, n: usize) {
    divide_columns(matrix, n, |sum, x| sum + x);
}

/// Makes the greatest number of every column one.
pub(super) fn upscale_columns(matrix: &mut Matrix, n: usize) {
    divide_columns(matrix, n, Fixed::max);
}

/// A copy with no number above its column's limit, without those that a limit of zero removes.
pub(super) fn clip(matrix: &Matrix, limits: &[Fixed]) -> Matrix {
    let mut result = Vec::with_capacity(matrix.len());
    for row in matrix {
        let mut out = Vec::new();
        for (target, x) in row {
            let limit = limits[usize::from(*target)];
            if *x <= limit {
                out.push((*target, *x));
            } else if limit > Fixed::ZERO {
                out.push((*target, limit));
            }
        }
        result.push(out);
    }
    result
}

/// Sums of rows.
pub(super) fn row_sums(matrix: &Matrix) -> Vec<Fixed> {
    let sum = |row: &Row| row.iter().fold(Fixed::ZERO, |sum, (_, x)| sum + *x);
    matrix.iter().map(sum).collect()
}

/// Sums of columns, each row weighed.
pub(super) fn weighted_column_sums(weights: &[Fixed], matrix: &Matrix, n: usize) -> Vec<Fixed> {
    let mut sums = vec![Fixed::ZERO; n];
    for (row, weight) in matrix.iter().zip(weights) {
        for (target, x) in row {
            let sum = &mut sums[usize::from(*target)];
            *sum = *sum + *weight * *x;
        }
    }
    sums
}

/// Sums of rows, each column weighed.
pub(super) fn weighted_row_sums(matrix: &Matrix, weights: &[Fixed]) -> Vec<Fixed> {
    let mut sums = vec![Fixed::ZERO; matrix.len()];
    for (sum, row) in sums.iter_mut().zip(matrix) {
        for (target, x) in row {
            *sum = *sum + weights[usize::from(*target)] * *x;
        }
    }
    sums
}

/// A copy with every row multiplied by its weight.
pub(super) fn scale_rows(matrix: &Matrix, weights: &[Fixed]) -> Matrix {
    let mut result = Vec::with_capacity(matrix.len());
    for (row, weight) in matrix.iter().zip(weights) {
        result.push(
            row.iter()
                .map(|(target, x)| (*target, *x * *weight))
                .collect(),
        );
    }
    result
}

/// Moves `from` toward `to`: only what comes out above zero.
pub(super) fn interpolate(from: &Matrix, to: &Matrix, n: usize, rate: Fixed) -> Matrix {
    let mut result = Vec::with_capacity(n);
    for (old, new) in from.iter().zip(to) {
        let old = dense_row(old, n);
        let new = dense_row(new, n);
        let mut out = Vec::new();
        for target in 0..n {
            let x = old[target] + rate * (new[target] - old[target]);
            if x > Fixed::ZERO {
                out.push((target as u16, x));
            }
        }
        result.push(out);
    }
    result
}

/// The moving average: `rate` of the new, the rest of the old.
pub(super) fn moving_average(new: &Matrix, old: &Matrix, n: usize, rate: Fixed) -> Matrix {
    let rest = Fixed::ONE - rate;
    let mut result = Vec::with_capacity(n);
    for (new, old) in new.iter().zip(old) {
        let mut sums = vec![Fixed::ZERO; n];
        for (target, x) in new {
            let sum = &mut sums[usize::from(*target)];
            *sum = *sum + rate * *x;
        }
        for (target, x) in old {
            let sum = &mut sums[usize::from(*target)];
            *sum = *sum + rest * *x;
        }
        let mut out = Vec::new();
        for (target, x) in sums.iter().enumerate() {
            if *x > Fixed::ZERO {
                out.push((target as u16, *x));
            }
        }
        result.push(out);
    }
    result
}

/// The moving average with a rate for every pair: only what `new` has, at most one.
pub(super) fn moving_average_by_entry(
    new: &Matrix,
    old: &Matrix,
    n: usize,
    rates: &[Vec<Fixed>],
) -> Matrix {
    let mut result = Vec::with_capacity(n);
    for ((new, old), rates) in new.iter().zip(old).zip(rates) {
        let mut sums = vec![Fixed::ZERO; n];
        for (target, x) in old {
            let target = usize::from(*target);
            sums[target] = sums[target] + (Fixed::ONE - rates[target]) * *x;
        }
        let mut out = Vec::new();
        for (target, x) in new {
            let column = usize::from(*target);
            let x = (sums[column] + rates[column] * *x).min(Fixed::ONE);
            if x > Fixed::ZERO {
                out.push((*target, x));
            }
        }
        result.push(out);
    }
    result
}

fn dense_row(row: &[(u16, Fixed)], n: usize) -> Vec<Fixed> {
    let mut dense = vec![Fixed::ZERO; n];
    for (target, x) in row {
        dense[usize::from(*target)] = *x;
    }
    dense
}
