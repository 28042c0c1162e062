#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod check;
mod failure;
mod file;
mod groups;
mod kinds;
mod matrix;
mod record;
mod report;
mod vector;

pub use check::Check;
pub use failure::Failure;
pub use groups::groups;
pub use kinds::{KINDS, Runner};
pub use record::Record;
pub use report::Report;
pub use vector::check_vector;

use std::{io, io::Write, path::Path};

/// Checks all vectors of `files`, writes a line for each that fails and a last line with the counts.
pub fn check_files<P: AsRef<Path>, W: Write>(files: &[P], out: W) -> io::Result<Report<W>> {
    let mut report = Report::new(out, files.len() > 1);
    for path in files {
        file::check(path.as_ref(), &mut report)?;
    }
    report.finish()?;
    Ok(report)
}
