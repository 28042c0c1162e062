//! Scenarios: who is on the subnet, with which stake, and who gives weights to whom.

mod check;
mod format;
mod place;
mod rules;

use crate::problem::Problem;
use mycelium_types::{AlphaBalance, TaoBalance};
use place::line_at;
use std::{fs, io::Read, path::Path};

pub use rules::Hyperparameters;

/// The most neurons of a scenario.
pub const MAX_NEURONS: usize = 4_096;

/// The most epochs of a scenario.
pub const MAX_EPOCHS: u32 = 10_000;

/// The longest scenario file.
pub const MAX_FILE_BYTES: u64 = 16 * 1024 * 1024;

/// The notation of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// TOML 1.0.
    Toml,
    /// JSON.
    Json,
}

impl Format {
    /// By the file's extension, or else by its first character.
    fn of(path: &Path, text: &str) -> Self {
        let extension = path.extension().and_then(|extension| extension.to_str());
        match extension.map(str::to_ascii_lowercase).as_deref() {
            Some("toml") => Self::Toml,
            Some("json") => Self::Json,
            _ if text.trim_start().starts_with('{') => Self::Json,
            _ => Self::Toml,
        }
    }
}

/// A checked scenario.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// What the scenario is called.
    pub name: String,
    /// How many epochs run.
    pub epochs: u32,
    /// What validators and miners share in an epoch.
    pub emission: AlphaBalance,
    /// Nobody has a permit in the first epoch.
    pub cold_start: bool,
    /// The settings of the subnet.
    pub hyperparameters: Hyperparameters,
    /// The neurons by uid, in the order in which they join.
    pub neurons: Vec<Neuron>,
    /// The uid of the owner's hotkey.
    pub owner: Option<u16>,
}

/// A neuron and all that it does.
#[derive(Clone, Debug)]
pub struct Neuron {
    /// Its name in tables and plots.
    pub name: String,
    /// The first epoch that it takes part in.
    pub joins: u32,
    /// It sends its weights again before every epoch.
    pub resends: bool,
    /// Its stakes, each from an epoch on.
    stakes: Vec<(u32, Stake)>,
    /// Its weights, as the chain stores them, each from an epoch on.
    rows: Vec<(u32, Vec<(u16, u16)>)>,
}

/// The stake behind a hotkey.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stake {
    /// On the subnet.
    pub alpha: AlphaBalance,
    /// On root.
    pub tao: TaoBalance,
}

impl Neuron {
    /// The stake in an epoch.
    pub fn stake(&self, epoch: u32) -> Stake {
        latest(&self.stakes, epoch)
            .map(|(_, stake)| *stake)
            .unwrap_or_default()
    }

    /// The last epoch, up to the given one, before which the neuron sent weights, and these weights.
    pub fn sent(&self, epoch: u32) -> Option<(u32, &[(u16, u16)])> {
        let (since, row) = latest(&self.rows, epoch)?;
        let sent = if self.resends { epoch } else { *since };
        Some((sent, row))
    }

    /// The first epoch after `after`, up to `epoch`, before which the neuron sent weights.
    pub fn first_sent_after(&self, after: u32, epoch: u32) -> Option<u32> {
        let (first, _) = self.rows.first()?;
        let next = after.saturating_add(1);
        let sent = if self.resends {
            next.max(*first)
        } else {
            let (since, _) = self.rows.iter().find(|(since, _)| *since >= next)?;
            *since
        };
        (sent <= epoch).then_some(sent)
    }
}

fn latest<T>(steps: &[(u32, T)], epoch: u32) -> Option<&(u32, T)> {
    let past = steps.partition_point(|(since, _)| *since <= epoch);
    steps.get(past.checked_sub(1)?)
}

impl Scenario {
    /// Reads a file; `epochs` replaces the number that it names.
    pub fn load(path: &Path, epochs: Option<u32>) -> Result<Self, Vec<Problem>> {
        let file = path.display().to_string();
        let text = read(path, &file).map_err(|problem| vec![problem])?;
        Self::parse(&text, Format::of(path, &text), &file, epochs)
    }

    /// Reads a text; `file` is its name in problems.
    pub fn parse(
        text: &str,
        format: Format,
        file: &str,
        epochs: Option<u32>,
    ) -> Result<Self, Vec<Problem>> {
        let parsed = match format {
            Format::Toml => parse_toml(text, file),
            Format::Json => parse_json(text, file),
        };
        let parsed = parsed.map_err(|problem| vec![problem])?;
        check::check(parsed, epochs).map_err(|faults| {
            let mut problems: Vec<Problem> = faults
                .iter()
                .map(|fault| {
                    let message = format!("{}: {}", fault.path, fault.text);
                    Problem::at_line(file, fault.path.line(text, format), message)
                })
                .collect();
            problems.sort_by_key(Problem::line);
            problems
        })
    }
}

/// The text of a file that is not too long.
fn read(path: &Path, file: &str) -> Result<String, Problem> {
    let problem =
        |error: std::io::Error| Problem::in_file(file, format!("cannot read it: {error}"));
    let mut bytes = Vec::new();
    fs::File::open(path)
        .map_err(problem)?
        .take(MAX_FILE_BYTES.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(problem)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        let text = format!("a scenario has at most {MAX_FILE_BYTES} bytes");
        return Err(Problem::in_file(file, text));
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(error.as_bytes().get(..valid).unwrap_or_default());
        let line = line_at(&before, valid);
        Problem::at_line(file, Some(line), "it is not UTF-8 text")
    })
}

fn parse_toml(text: &str, file: &str) -> Result<format::File, Problem> {
    toml_edit::de::from_str(text).map_err(|error| {
        let line = error.span().map(|span| line_at(text, span.start));
        Problem::at_line(file, line, error.message())
    })
}

fn parse_json(text: &str, file: &str) -> Result<format::File, Problem> {
    serde_json::from_str(text).map_err(|error| {
        let shown = error.to_string();
        let place = format!(" at line {} column {}", error.line(), error.column());
        let message = shown.strip_suffix(&place).unwrap_or(&shown);
        Problem::at_line(file, Some(error.line()), message)
    })
}
