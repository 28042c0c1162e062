use std::{
    io::{self, Write},
    path::Path,
};

use crate::Failure;

/// Counts vectors and writes a line for each that failed.
#[derive(Debug)]
pub struct Report<W> {
    out: W,
    name_files: bool,
    passed: u64,
    failed: u64,
}

impl<W: Write> Report<W> {
    /// With `name_files`, the line of a vector ends with its file.
    pub(crate) fn new(out: W, name_files: bool) -> Self {
        Self {
            out,
            name_files,
            passed: 0,
            failed: 0,
        }
    }

    /// Vectors that agree.
    pub fn passed(&self) -> u64 {
        self.passed
    }

    /// Vectors that do not, and files that could not be read to their end.
    pub fn failed(&self) -> u64 {
        self.failed
    }

    /// Where the lines went.
    pub fn into_out(self) -> W {
        self.out
    }

    /// Takes down how a vector did.
    pub(crate) fn vector(
        &mut self,
        file: &Path,
        name: &str,
        result: &Result<(), Failure>,
    ) -> io::Result<()> {
        let Err(failure) = result else {
            self.passed = self.passed.saturating_add(1);
            return Ok(());
        };
        self.failed = self.failed.saturating_add(1);
        write!(self.out, "{name}: {failure}")?;
        if self.name_files {
            write!(self.out, " ({})", file.display())?;
        }
        writeln!(self.out)
    }

    /// Takes down that a file cannot be read.
    pub(crate) fn file(&mut self, file: &Path, reason: &str) -> io::Result<()> {
        self.failed = self.failed.saturating_add(1);
        writeln!(self.out, "{}: {reason}", file.display())
    }

    /// The last line.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        writeln!(self.out, "{} passed, {} failed", self.passed, self.failed)?;
        self.out.flush()
    }
}
