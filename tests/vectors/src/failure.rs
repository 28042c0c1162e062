use std::{any::Any, error, fmt};

use serde_json::value::RawValue;

/// Longest text of a value in a message, in characters.
const LONGEST: usize = 100;

/// Why a vector does not pass: the first wrong field, with the way to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Such as `expected.output.bonds[3][0]`. Filled from its end: each caller adds where it stands.
    path: String,
    problem: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    Differs { expected: String, got: String },
    Invalid(String),
    Panicked(String),
}

impl Failure {
    /// The result is not the one that the vector expects.
    pub fn differs(expected: &RawValue, got: impl fmt::Display) -> Self {
        Self::differs_in_size(shortened(expected.get()), got)
    }

    /// As [`Self::differs`], where what was expected is not a value of the file.
    pub fn differs_in_size(expected: impl fmt::Display, got: impl fmt::Display) -> Self {
        let (expected, got) = (expected.to_string(), shortened(&got.to_string()));
        Self {
            path: String::new(),
            problem: Problem::Differs { expected, got },
        }
    }

    /// The vector itself is wrong, or says what is not known here.
    pub fn invalid(reason: impl Into<String>) -> Self {
        Self {
            path: String::new(),
            problem: Problem::Invalid(reason.into()),
        }
    }

    /// Code under test panicked.
    pub(crate) fn panicked(payload: &(dyn Any + Send)) -> Self {
        let text = payload
            .downcast_ref::<&str>()
            .map(|text| (*text).to_owned());
        let text = text.or_else(|| payload.downcast_ref::<String>().cloned());
        let text = text.unwrap_or_else(|| "no message".to_owned());
        Self {
            path: String::new(),
            problem: Problem::Panicked(text),
        }
    }

    /// The failure as seen from the record whose field `key` it is in.
    pub fn under(mut self, key: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') {
            ""
        } else {
            "."
        };
        self.path = format!("{key}{dot}{}", self.path);
        self
    }

    /// The failure as seen from the list whose entry `index` it is in.
    pub fn at(self, index: usize) -> Self {
        self.under(&format!("[{index}]"))
    }

    /// The way to the wrong field.
    pub fn path(&self) -> &str {
        &self.path
    }
}

/// So much of a text as fits in a line.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}...", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        match &self.problem {
            Problem::Differs { expected, got } => write!(f, "expected {expected}, got {got}"),
            Problem::Invalid(reason) => f.write_str(reason),
            Problem::Panicked(text) => write!(f, "panicked: {text}"),
        }
    }
}

impl error::Error for Failure {}
