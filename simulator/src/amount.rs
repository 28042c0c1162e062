//! Amounts and shares between people and the chain.

use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, Visitor, value::MapAccessDeserializer},
};
use serde_json::Number;
use std::fmt;

/// The smallest units in one TAO or one alpha.
const RAO: u64 = 1_000_000_000;

/// The most that a scenario may name: as many as there will ever be of TAO, or of one alpha.
const MOST_UNITS: u64 = 21_000_000;

/// An amount of TAO or alpha as a scenario writes it: whole units, a decimal number, or a decimal
/// number in quotes. In rao inside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Amount(u64);

impl Amount {
    pub(crate) const fn from_rao(rao: u64) -> Self {
        Self(rao)
    }

    pub(crate) const fn rao(self) -> u64 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AmountVisitor)
    }
}

struct AmountVisitor;

impl<'de> Visitor<'de> for AmountVisitor {
    type Value = Amount;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an amount between 0 and {MOST_UNITS}")
    }

    fn visit_u64<E: de::Error>(self, units: u64) -> Result<Amount, E> {
        units
            .checked_mul(RAO)
            .filter(|_| units <= MOST_UNITS)
            .map(Amount)
            .ok_or_else(|| E::invalid_value(de::Unexpected::Unsigned(units), &self))
    }

    fn visit_i64<E: de::Error>(self, units: i64) -> Result<Amount, E> {
        match u64::try_from(units) {
            Ok(units) => self.visit_u64(units),
            Err(_) => Err(E::invalid_value(de::Unexpected::Signed(units), &self)),
        }
    }

    fn visit_f64<E: de::Error>(self, units: f64) -> Result<Amount, E> {
        if (0.0..=MOST_UNITS as f64).contains(&units) {
            Ok(Amount((units * RAO as f64).round() as u64))
        } else {
            Err(E::invalid_value(de::Unexpected::Float(units), &self))
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Amount, A::Error> {
        visit_number(self, map)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Amount, E> {
        exact_rao(text)
            .filter(|rao| *rao <= MOST_UNITS.saturating_mul(RAO))
            .map(Amount)
            .ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

/// Takes a JSON number where `serde_json` keeps numbers as text.
///
/// Crates of the node switch that on, and then a visitor that takes any type meets a number as a
/// map with one entry, which `serde_json` alone can read.
pub(crate) fn visit_number<'de, V, A>(visitor: V, map: A) -> Result<V::Value, A::Error>
where
    V: Visitor<'de>,
    A: MapAccess<'de>,
{
    let number = Number::deserialize(MapAccessDeserializer::new(map))
        .map_err(|_: A::Error| de::Error::invalid_type(de::Unexpected::Map, &visitor))?;
    if let Some(number) = number.as_u64() {
        visitor.visit_u64(number)
    } else if let Some(number) = number.as_i64() {
        visitor.visit_i64(number)
    } else {
        visitor.visit_f64(number.as_f64().unwrap_or(f64::INFINITY))
    }
}

/// Reads digits with at most nine of them behind a point, without any rounding.
fn exact_rao(text: &str) -> Option<u64> {
    let (units, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if units.is_empty() || decimals.len() > 9 || !digits(units) || !digits(decimals) {
        return None;
    }
    let units: u64 = units.parse().ok()?;
    let fraction: u64 = format!("{decimals:0<9}").parse().ok()?;
    units.checked_mul(RAO)?.checked_add(fraction)
}

/// An amount with all nine decimals.
pub(crate) fn exact(rao: u64) -> String {
    format!("{}.{:09}", rao / RAO, rao % RAO)
}

/// An amount without the zeros at its end.
pub(crate) fn short(rao: u64) -> String {
    let text = exact(rao);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.into()
}

/// A stored share as a fraction of one.
pub(crate) fn share(stored: u16) -> f64 {
    f64::from(stored) / f64::from(u16::MAX)
}

/// A number of the epoch's inside as a fraction of one.
pub(crate) fn inner_share(q32: u64) -> f64 {
    q32 as f64 / 4_294_967_296.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<u64, String> {
        serde_json::from_str::<Amount>(json)
            .map(Amount::rao)
            .map_err(|error| error.to_string())
    }

    #[test]
    fn whole_decimal_and_quoted_amounts_are_read() {
        assert_eq!(read("1000"), Ok(1_000_000_000_000));
        assert_eq!(read("0.1"), Ok(100_000_000));
        assert_eq!(read("295.2"), Ok(295_200_000_000));
        assert_eq!(
            read("\"20999999.999999999\""),
            Ok(20_999_999_999_999_999),
            "a decimal number of this size would lose its last digit"
        );
        assert_eq!(read("\"7\""), Ok(7_000_000_000));
    }

    #[test]
    fn amounts_out_of_bounds_are_refused() {
        for bad in [
            "-1",
            "-0.5",
            "21000001",
            "1e300",
            "\"1.0000000001\"",
            "\"\"",
            "\"+1\"",
            "\"21000000.1\"",
            "true",
        ] {
            let error = read(bad).unwrap_err();
            assert!(error.contains("between 0 and 21000000"), "{bad}: {error}");
        }
    }

    #[test]
    fn amounts_are_printed_exactly() {
        assert_eq!(exact(1_000_000_001), "1.000000001");
        assert_eq!(short(295_200_000_000), "295.2");
        assert_eq!(short(1_000_000_000_000), "1000");
        assert_eq!(short(0), "0");
    }
}
