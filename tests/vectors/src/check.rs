use std::borrow::Cow;

use mycelium_types::{AlphaBalance, TaoBalance};
use serde_json::value::RawValue;

use crate::Failure;

/// A result that can be held against the JSON which a vector expects.
pub trait Check {
    /// Fails at the first difference.
    fn check(&self, expected: &RawValue) -> Result<(), Failure>;
}

/// Integers are read from their text, so none is too large. Files may write them as decimal strings.
macro_rules! check_integers {
    ($($integer:ty)*) => {$(
        impl Check for $integer {
            fn check(&self, expected: &RawValue) -> Result<(), Failure> {
                let text = expected.get();
                let quoted = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
                match quoted.unwrap_or(text).parse::<$integer>() {
                    Ok(value) if value == *self => Ok(()),
                    _ => Err(Failure::differs(expected, self)),
                }
            }
        }
    )*};
}

check_integers!(u16 u64 u128 i64);

impl Check for AlphaBalance {
    fn check(&self, expected: &RawValue) -> Result<(), Failure> {
        self.to_u64().check(expected)
    }
}

impl Check for TaoBalance {
    fn check(&self, expected: &RawValue) -> Result<(), Failure> {
        self.to_u64().check(expected)
    }
}

impl Check for bool {
    fn check(&self, expected: &RawValue) -> Result<(), Failure> {
        if expected.get() == self.to_string() {
            Ok(())
        } else {
            Err(Failure::differs(expected, self))
        }
    }
}

impl Check for str {
    fn check(&self, expected: &RawValue) -> Result<(), Failure> {
        match serde_json::from_str::<Cow<'_, str>>(expected.get()) {
            Ok(text) if text == self => Ok(()),
            _ => Err(Failure::differs(expected, format_args!("\"{self}\""))),
        }
    }
}

impl Check for String {
    fn check(&self, expected: &RawValue) -> Result<(), Failure> {
        self.as_str().check(expected)
    }
}

impl<T: Check + ?Sized> Check for &T {
    fn check(&self, expected: &RawValue) -> Result<(), Failure> {
        (**self).check(expected)
    }
}

/// A pair is a list of two.
impl<A: Check, B: Check> Check for (A, B) {
    fn check(&self, expected: &RawValue) -> Result<(), Failure> {
        let Ok((first, second)) = serde_json::from_str::<(&RawValue, &RawValue)>(expected.get())
        else {
            return Err(Failure::differs(expected, "a pair"));
        };
        self.0.check(first).map_err(|failure| failure.at(0))?;
        self.1.check(second).map_err(|failure| failure.at(1))
    }
}

impl<T: Check> Check for [T] {
    fn check(&self, expected: &RawValue) -> Result<(), Failure> {
        let Ok(entries) = serde_json::from_str::<Vec<&RawValue>>(expected.get()) else {
            return Err(Failure::differs(expected, size(self.len())));
        };
        for (index, (got, entry)) in self.iter().zip(&entries).enumerate() {
            got.check(entry).map_err(|failure| failure.at(index))?;
        }
        if entries.len() == self.len() {
            Ok(())
        } else {
            Err(Failure::differs_in_size(
                size(entries.len()),
                size(self.len()),
            ))
        }
    }
}

impl<T: Check> Check for Vec<T> {
    fn check(&self, expected: &RawValue) -> Result<(), Failure> {
        self.as_slice().check(expected)
    }
}

/// How messages call the length of a list.
fn size(length: usize) -> String {
    format!("a list of {length}")
}
