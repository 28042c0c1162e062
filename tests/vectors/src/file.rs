//! Reads a file piece by piece: one vector is in work at a time, and nothing but the text is kept.

use std::{
    fmt, fs,
    io::{self, Write},
    path::Path,
};

use serde::{
    Deserializer,
    de::{self, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

use crate::{Failure, Report, groups, vector::check_vector};

/// The only format that there is.
const FORMAT: u64 = 1;

/// Checks all vectors of a file. The error is one of writing the report.
pub(crate) fn check<W: Write>(path: &Path, report: &mut Report<W>) -> io::Result<()> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => return report.file(path, &format!("cannot be read: {error}")),
    };
    let mut reader = Reader {
        path,
        report,
        last: None,
        broken: None,
    };
    let mut json = serde_json::Deserializer::from_str(&text);
    let parsed = (&mut json)
        .deserialize_map(Layout(&mut reader))
        .and_then(|()| json.end());
    let Reader {
        last,
        broken,
        report,
        ..
    } = reader;
    match (broken, parsed) {
        (Some(error), _) => Err(error),
        (None, Ok(())) => Ok(()),
        (None, Err(error)) => {
            let after = last
                .map(|name| format!(" after vector {name}"))
                .unwrap_or_default();
            report.file(path, &format!("cannot be read{after}: {error}"))
        }
    }
}

/// Where the reading of a file stands.
struct Reader<'r, W> {
    path: &'r Path,
    report: &'r mut Report<W>,
    /// The vector that was read last.
    last: Option<String>,
    /// The report could not be written.
    broken: Option<io::Error>,
}

impl<W: Write> Reader<'_, W> {
    /// Reports a result and remembers where it was.
    fn take_down(&mut self, name: String, result: &Result<(), Failure>) {
        if self.broken.is_none() {
            self.broken = self.report.vector(self.path, &name, result).err();
        }
        self.last = Some(name);
    }
}

/// The outermost object.
struct Layout<'s, 'r, W>(&'s mut Reader<'r, W>);

impl<'de, W: Write> Visitor<'de> for Layout<'_, '_, W> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with `vectors` or `groups`")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
        let mut found = false;
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "vectors" => map.next_value_seed(Vectors(self.0))?,
                "groups" => map.next_value_seed(Groups(self.0))?,
                "format" => format_is_known(map.next_value()?)?,
                // Remarks on the file as a whole.
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
            found |= matches!(key.as_str(), "vectors" | "groups");
        }
        if found {
            Ok(())
        } else {
            Err(de::Error::custom("no `vectors` and no `groups`"))
        }
    }
}

/// Refuses files of a later format.
fn format_is_known<E: de::Error>(format: u64) -> Result<(), E> {
    if format == FORMAT {
        Ok(())
    } else {
        Err(E::custom(format_args!(
            "format {format} is unknown, this is {FORMAT}"
        )))
    }
}

/// The list of vectors: each is checked as it is read.
struct Vectors<'s, 'r, W>(&'s mut Reader<'r, W>);

impl<'de, W: Write> DeserializeSeed<'de> for Vectors<'_, '_, W> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, W: Write> Visitor<'de> for Vectors<'_, '_, W> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of vectors")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut list: S) -> Result<(), S::Error> {
        let mut index: u64 = 0;
        while let Some(raw) = list.next_element::<&'de RawValue>()? {
            let (name, result) = check_vector(raw);
            self.0
                .take_down(name.unwrap_or_else(|| format!("vectors[{index}]")), &result);
            index = index.saturating_add(1);
        }
        Ok(())
    }
}

/// The object of groups.
struct Groups<'s, 'r, W>(&'s mut Reader<'r, W>);

impl<'de, W: Write> DeserializeSeed<'de> for Groups<'_, '_, W> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, W: Write> Visitor<'de> for Groups<'_, '_, W> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of groups")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
        while let Some(name) = map.next_key::<String>()? {
            let raw: &RawValue = map.next_value()?;
            let case = |case: &str, result: &_| self.0.take_down(case.to_owned(), result);
            if let Err(failure) = groups::check(&name, raw, case) {
                self.0.take_down(name, &Err(failure));
            }
        }
        Ok(())
    }
}
