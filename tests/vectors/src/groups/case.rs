//! A case of a group: inputs are taken out of it, and results held against what it has for them.

use std::{collections::BTreeMap, fmt::Write, str::FromStr};

use mycelium_types::{AlphaBalance, TaoBalance};
use serde_json::value::RawValue;

use crate::{Check, Failure, Record, record::read};

/// Fields that say nothing about inputs or results.
const REMARKS: [&str; 3] = ["name", "note", "why"];

/// How far numbers may be from those of the file, in the unit of the field.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tolerance(u128);

impl Tolerance {
    /// None: results have to be equal.
    pub(super) const ZERO: Self = Self(0);

    /// A number, or a text that begins with one and goes on with a remark in brackets. Where nothing is said, zero.
    pub(super) fn read(raw: Option<&RawValue>) -> Result<Self, Failure> {
        let Some(raw) = raw else {
            return Ok(Self::ZERO);
        };
        let text = read::<String>(raw).unwrap_or_else(|_| raw.get().to_owned());
        let (number, remark) = text.split_once(' ').unwrap_or((&text, "()"));
        match number.parse() {
            Ok(number) if remark.starts_with('(') && remark.ends_with(')') => Ok(Self(number)),
            _ => Err(
                Failure::invalid(format!("`{text}` is an unknown tolerance")).under("tolerance"),
            ),
        }
    }
}

/// The name that a case may have.
pub(super) fn name(raw: &RawValue) -> Option<String> {
    Record::parse(raw).ok()?.optional("name").ok().flatten()
}

/// One case in work.
///
/// Inputs have to be there. Results that the file leaves out are not compared.
pub(super) struct Case<'a> {
    record: Record<'a>,
    tolerance: Tolerance,
    /// A result was compared.
    has_results: bool,
}

impl<'a> Case<'a> {
    /// Runs a case whole: fails at the first difference, on fields that nobody asked for, and where no result
    /// was compared, because such a case would prove nothing.
    pub(super) fn check(
        raw: &'a RawValue,
        tolerance: Tolerance,
        run: impl FnOnce(&mut Self) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let mut case = Self::open(raw, tolerance)?;
        for remark in REMARKS {
            case.record.take(remark);
        }
        run(&mut case)?;
        case.record.finish()?;
        if case.has_results {
            Ok(())
        } else {
            Err(Failure::invalid("nothing is expected"))
        }
    }

    fn open(raw: &'a RawValue, tolerance: Tolerance) -> Result<Self, Failure> {
        Ok(Self {
            record: Record::parse(raw)?,
            tolerance,
            has_results: false,
        })
    }

    /// Numbers have to be equal from now on, whatever the group says.
    pub(super) fn be_exact(&mut self) {
        self.tolerance = Tolerance::ZERO;
    }

    /// Is there such a field?
    pub(super) fn contains(&self, key: &str) -> bool {
        self.record.contains(key)
    }
}

/// Inputs.
impl<'a> Case<'a> {
    /// A field as it is written.
    pub(super) fn raw(&mut self, key: &str) -> Result<&'a RawValue, Failure> {
        self.record.required(key)
    }

    /// A number, also one in quotes.
    pub(super) fn number<T: FromStr>(&mut self, key: &str) -> Result<T, Failure> {
        number(self.raw(key)?).map_err(|failure| failure.under(key))
    }

    /// A list of numbers.
    pub(super) fn numbers<T: FromStr>(&mut self, key: &str) -> Result<Vec<T>, Failure> {
        self.record.list(key, number)
    }

    /// A list of records.
    pub(super) fn records<T>(
        &mut self,
        key: &str,
        read: impl Fn(&mut Case<'a>) -> Result<T, Failure>,
    ) -> Result<Vec<T>, Failure> {
        let tolerance = self.tolerance;
        self.record.list(key, |raw| {
            let mut case = Case::open(raw, tolerance)?;
            let value = read(&mut case)?;
            case.record.finish()?;
            Ok(value)
        })
    }

    /// The entries of a map by their keys.
    pub(super) fn map<T>(
        &mut self,
        key: &str,
        value: impl Fn(&'a RawValue) -> Result<T, Failure>,
    ) -> Result<BTreeMap<String, T>, Failure> {
        let fields = Record::parse(self.raw(key)?).map_err(|failure| failure.under(key))?;
        let fields = fields.into_fields().into_iter();
        fields
            .map(|(name, raw)| match value(raw) {
                Ok(value) => Ok((name, value)),
                Err(failure) => Err(failure.under(&name).under(key)),
            })
            .collect()
    }

    /// An amount of alpha.
    pub(super) fn alpha(&mut self, key: &str) -> Result<AlphaBalance, Failure> {
        self.number(key).map(AlphaBalance::new)
    }

    /// An amount of TAO.
    pub(super) fn tao(&mut self, key: &str) -> Result<TaoBalance, Failure> {
        self.number(key).map(TaoBalance::new)
    }

    /// True or false.
    pub(super) fn flag(&mut self, key: &str) -> Result<bool, Failure> {
        self.record.required(key)
    }

    /// A word.
    pub(super) fn word(&mut self, key: &str) -> Result<String, Failure> {
        self.record.required(key)
    }

    /// What may be null or missing.
    pub(super) fn maybe<T>(
        &mut self,
        key: &str,
        value: impl Fn(&'a RawValue) -> Result<T, Failure>,
    ) -> Result<Option<T>, Failure> {
        match self.record.take(key) {
            Some(raw) if raw.get() != "null" => {
                value(raw).map(Some).map_err(|failure| failure.under(key))
            }
            _ => Ok(None),
        }
    }

    /// An account, a hash: 32 bytes in hexadecimal digits.
    pub(super) fn bytes(&mut self, key: &str) -> Result<[u8; 32], Failure> {
        bytes(self.raw(key)?).map_err(|failure| failure.under(key))
    }
}

/// Results.
impl<'a> Case<'a> {
    /// The field of a result, if the file has it.
    fn result(&mut self, key: &str) -> Option<&'a RawValue> {
        let raw = self.record.take(key);
        self.has_results |= raw.is_some();
        raw
    }

    /// Says that a result was compared which was taken out as an input.
    pub(super) fn has_compared(&mut self) {
        self.has_results = true;
    }

    /// Holds a result against the file: it has to be equal.
    pub(super) fn expect<T: Check + ?Sized>(&mut self, key: &str, got: &T) -> Result<(), Failure> {
        match self.result(key) {
            Some(raw) => got.check(raw).map_err(|failure| failure.under(key)),
            None => Ok(()),
        }
    }

    /// Holds a number against the file, with the tolerance. Gives the number of the file, or the result where it has
    /// none.
    pub(super) fn expect_number(
        &mut self,
        key: &str,
        got: impl Into<u128>,
    ) -> Result<u128, Failure> {
        let near = Near(got.into(), self.tolerance);
        match self.result(key) {
            Some(raw) => near.read(raw).map_err(|failure| failure.under(key)),
            None => Ok(near.0),
        }
    }

    /// Holds a list of numbers against the file, with the tolerance.
    pub(super) fn expect_numbers(
        &mut self,
        key: &str,
        got: impl IntoIterator<Item = u64>,
    ) -> Result<(), Failure> {
        let tolerance = self.tolerance;
        let got: Vec<Near> = got
            .into_iter()
            .map(|got| Near(got.into(), tolerance))
            .collect();
        self.expect(key, &got)
    }

    /// Holds a map of numbers against the file, with the tolerance. What one side does not have is zero there.
    pub(super) fn expect_map<'k>(
        &mut self,
        key: &str,
        got: impl IntoIterator<Item = (&'k str, u128)>,
    ) -> Result<(), Failure> {
        if !self.contains(key) {
            return Ok(());
        }
        self.has_results = true;
        let tolerance = self.tolerance;
        let mut expected = self.map(key, Ok)?;
        let here = |failure: Failure, name: &str| failure.under(name).under(key);
        for (name, got) in got {
            let near = Near(got, tolerance);
            let checked = match expected.remove(name) {
                Some(raw) => near.check(raw),
                None if got <= tolerance.0 => Ok(()),
                None => Err(Failure::differs_in_size("nothing", got)),
            };
            checked.map_err(|failure| here(failure, name))?;
        }
        for (name, raw) in expected {
            Near(0, tolerance)
                .check(raw)
                .map_err(|failure| here(failure, &name))?;
        }
        Ok(())
    }

    /// Holds 32 bytes against the file.
    pub(super) fn expect_bytes(&mut self, key: &str, got: &[u8; 32]) -> Result<(), Failure> {
        let Some(raw) = self.result(key) else {
            return Ok(());
        };
        if bytes(raw).is_ok_and(|bytes| bytes == *got) {
            return Ok(());
        }
        let mut digits = String::new();
        for byte in got {
            let written = write!(digits, "{byte:02x}");
            debug_assert!(written.is_ok(), "a string takes everything");
        }
        Err(Failure::differs(raw, format_args!("\"{digits}\"")).under(key))
    }

    /// Holds a record of results against the file.
    pub(super) fn expect_record(
        &mut self,
        key: &str,
        run: impl FnOnce(&mut Case<'a>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let tolerance = self.tolerance;
        match self.result(key) {
            Some(raw) => Case::check(raw, tolerance, run).map_err(|failure| failure.under(key)),
            None => Ok(()),
        }
    }
}

/// A number that may be so far from that of the file.
struct Near(u128, Tolerance);

impl Near {
    /// The number of the file, if it is not too far.
    fn read(&self, expected: &RawValue) -> Result<u128, Failure> {
        let Self(got, Tolerance(tolerance)) = *self;
        number::<u128>(expected)
            .ok()
            .filter(|expected| expected.abs_diff(got) <= tolerance)
            .ok_or_else(|| Failure::differs(expected, got))
    }
}

impl Check for Near {
    fn check(&self, expected: &RawValue) -> Result<(), Failure> {
        self.read(expected).map(drop)
    }
}

/// A number of the file: its digits, in quotes or without.
pub(super) fn number<T: FromStr>(raw: &RawValue) -> Result<T, Failure> {
    let text = raw.get();
    let quoted = text
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'));
    let parsed = quoted.unwrap_or(text).parse();
    parsed.map_err(|_| Failure::invalid(format!("{text} is no number that fits")))
}

/// A number that the crates hold with a sign, though it is never negative.
pub(super) fn unsigned(bits: i128) -> Result<u128, Failure> {
    u128::try_from(bits).map_err(|_| Failure::invalid(format!("{bits} is negative")))
}

/// 32 bytes of the file: hexadecimal digits.
fn bytes(raw: &RawValue) -> Result<[u8; 32], Failure> {
    let text = read::<String>(raw)?;
    let digits = text.strip_prefix("0x").unwrap_or(&text);
    let (pairs, rest) = digits.as_bytes().as_chunks::<2>();
    let byte = |pair: &[u8; 2]| {
        let pair = str::from_utf8(pair).ok()?;
        u8::from_str_radix(pair, 16).ok()
    };
    let bytes: Option<Vec<u8>> = pairs.iter().map(byte).collect();
    bytes
        .filter(|_| rest.is_empty())
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| Failure::invalid(format!("`{text}` is not 32 bytes in hexadecimal digits")))
}
