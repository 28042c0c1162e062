use std::fmt::{Display, Write};

use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use crate::{Check, Failure};

/// Rows of (target, value), one for each neuron.
#[derive(Clone, Debug, Default)]
pub(crate) struct Matrix<V> {
    rows: Vec<Vec<(u16, V)>>,
}

impl<V: Display> Matrix<V> {
    /// So many empty rows.
    pub(crate) fn new(size: usize) -> Self {
        Self {
            rows: std::iter::repeat_with(Vec::new).take(size).collect(),
        }
    }

    /// Adds an entry at the end of a row, which grows the matrix where the row is beyond it.
    pub(crate) fn push(&mut self, row: u16, target: u16, value: V) {
        let row = usize::from(row);
        if self.rows.len() <= row {
            self.rows.resize_with(row.saturating_add(1), Vec::new);
        }
        if let Some(entries) = self.rows.get_mut(row) {
            entries.push((target, value));
        }
    }

    /// All rows.
    pub(crate) fn rows(&self) -> &[Vec<(u16, V)>] {
        &self.rows
    }

    /// SHA-256, in hexadecimal digits, of `row:target=value;` for every entry, row by row.
    pub(crate) fn digest(&self) -> String {
        let (mut hasher, mut text) = (Sha256::new(), String::new());
        for (row, entries) in self.rows.iter().enumerate() {
            text.clear();
            for (target, value) in entries {
                // Writing to a string cannot fail.
                let _ = write!(text, "{row}:{target}={value};");
            }
            hasher.update(&text);
        }
        hasher
            .finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

impl<V: Check> Check for Matrix<V> {
    fn check(&self, expected: &RawValue) -> Result<(), Failure> {
        self.rows.check(expected)
    }
}
