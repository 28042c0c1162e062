//! `vectors FILE...`: checks files of test vectors.

use std::{env, io, process::ExitCode};

/// Shown for `--help`, and where no file is named.
const USAGE: &str = "Usage: vectors FILE...

Checks files of test vectors. Prints a line for each vector that differs and a last line
`N passed, N failed`. The exit status is 1 where a vector failed or a file could not be read.";

/// Exit status of a wrong command line.
const MISUSED: u8 = 2;

fn main() -> ExitCode {
    let files: Vec<_> = env::args_os().skip(1).collect();
    if files.iter().any(|file| file == "--help" || file == "-h") {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    if files.is_empty() {
        eprintln!("{USAGE}");
        return ExitCode::from(MISUSED);
    }
    match vectors::check_files(&files, io::stdout().lock()) {
        Ok(report) if report.failed() == 0 => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("Error: the report cannot be written: {error}");
            ExitCode::FAILURE
        }
    }
}
