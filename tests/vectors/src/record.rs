use std::{fmt, mem};

use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, Visitor},
};
use serde_json::value::RawValue;

use crate::Failure;

/// A JSON object as text, cut into its fields: each is read as what it has to be, by its name.
///
/// Fields are taken out; [`Self::finish`] then fails on what nobody asked for.
#[derive(Debug)]
pub struct Record<'a> {
    fields: Vec<(String, &'a RawValue)>,
}

impl<'a> Record<'a> {
    /// The fields of an object. No two may have one name.
    pub fn parse(raw: &'a RawValue) -> Result<Self, Failure> {
        read(raw)
    }

    /// Reads an object whole: fails on fields that `build` does not take out.
    pub fn read<T>(
        raw: &'a RawValue,
        build: impl FnOnce(&mut Self) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut record = Self::parse(raw)?;
        let value = build(&mut record)?;
        record.finish()?;
        Ok(value)
    }

    /// The fields that are left, in the order of the file.
    pub fn into_fields(self) -> Vec<(String, &'a RawValue)> {
        self.fields
    }

    /// Is there such a field?
    pub fn contains(&self, key: &str) -> bool {
        self.fields.iter().any(|(name, _)| name == key)
    }

    /// Takes out the fields that `set` knows: it says so for each.
    pub fn take_known(
        &mut self,
        mut set: impl FnMut(&str, &'a RawValue) -> Result<bool, Failure>,
    ) -> Result<(), Failure> {
        for (key, raw) in mem::take(&mut self.fields) {
            if !set(&key, raw).map_err(|failure| failure.under(&key))? {
                self.fields.push((key, raw));
            }
        }
        Ok(())
    }

    /// Takes out a field as it is written.
    pub fn take(&mut self, key: &str) -> Option<&'a RawValue> {
        let index = self.fields.iter().position(|(name, _)| name == key)?;
        Some(self.fields.remove(index).1)
    }

    /// Takes out a field that may be missing.
    pub fn optional<T: Deserialize<'a>>(&mut self, key: &str) -> Result<Option<T>, Failure> {
        self.take(key)
            .map(|raw| read(raw).map_err(|failure| failure.under(key)))
            .transpose()
    }

    /// Takes out a field that must be there.
    pub fn required<T: Deserialize<'a>>(&mut self, key: &str) -> Result<T, Failure> {
        self.optional(key)?
            .ok_or_else(|| Failure::invalid("missing").under(key))
    }

    /// Takes out a list that must be there; `entry` reads each of its entries.
    pub fn list<T>(
        &mut self,
        key: &str,
        entry: impl Fn(&'a RawValue) -> Result<T, Failure>,
    ) -> Result<Vec<T>, Failure> {
        let entries = self
            .required::<Vec<&'a RawValue>>(key)?
            .into_iter()
            .enumerate();
        entries
            .map(|(index, raw)| entry(raw).map_err(|e| e.at(index).under(key)))
            .collect()
    }

    /// Fails where a field was not taken out: it might mean something that is not known here.
    pub fn finish(self) -> Result<(), Failure> {
        match self.fields.first() {
            Some((key, _)) => Err(Failure::invalid("unknown key").under(key)),
            None => Ok(()),
        }
    }
}

impl<'a> Deserialize<'a> for Record<'a> {
    fn deserialize<D: Deserializer<'a>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields)
    }
}

/// Reads a [`Record`].
struct Fields;

impl<'a> Visitor<'a> for Fields {
    type Value = Record<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'a>>(self, mut map: M) -> Result<Record<'a>, M::Error> {
        let mut fields: Vec<(String, &'a RawValue)> = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            if fields.iter().any(|(name, _)| *name == key) {
                return Err(de::Error::custom(format_args!("`{key}` is there twice")));
            }
            fields.push((key, map.next_value()?));
        }
        Ok(Record { fields })
    }
}

/// Reads a value as what it has to be.
pub(crate) fn read<'a, T: Deserialize<'a>>(raw: &'a RawValue) -> Result<T, Failure> {
    serde_json::from_str(raw.get()).map_err(|error| Failure::invalid(reason(&error)))
}

/// The text of an error without its position, which counts from the start of the value.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(&position).unwrap_or(&text).to_owned()
}

/// Reads the `input` of a vector as [`Record::read`] does.
pub(crate) fn input<'a, T>(
    raw: &'a RawValue,
    build: impl FnOnce(&mut Record<'a>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    Record::read(raw, build).map_err(|failure| failure.under("input"))
}

/// Holds the `expected` results of a vector against the computed ones as [`check_fields`] does.
pub(crate) fn expected(
    raw: &RawValue,
    field: impl Fn(&str, &RawValue) -> Result<(), Failure>,
) -> Result<(), Failure> {
    check_fields(raw, field).map_err(|failure| failure.under("expected"))
}

/// Holds every field of the object `expected` against a result: `field` does it for one of them.
///
/// Fails where there is no field at all, because such a vector would prove nothing.
pub(crate) fn check_fields(
    expected: &RawValue,
    field: impl Fn(&str, &RawValue) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let fields = Record::parse(expected)?.into_fields();
    if fields.is_empty() {
        return Err(Failure::invalid("nothing is expected"));
    }
    fields
        .iter()
        .try_for_each(|(key, raw)| field(key, raw).map_err(|failure| failure.under(key)))
}

/// For the callers of [`check_fields`]: no result has this name.
pub(crate) fn unknown_field() -> Result<(), Failure> {
    Err(Failure::invalid("unknown field"))
}
