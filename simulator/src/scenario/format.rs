//! The shape of a scenario file, the same in TOML and in JSON.

use super::rules::Hyperparameters;
use crate::amount::{Amount, visit_number};
use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, Visitor},
};
use std::{collections::BTreeSet, fmt};

/// A whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) name: Option<String>,
    #[serde(default = "default_epochs")]
    pub(super) epochs: u32,
    pub(super) emission: Option<Amount>,
    #[serde(default)]
    pub(super) cold_start: bool,
    #[serde(default)]
    pub(super) hyperparameters: Hyperparameters,
    pub(super) neurons: Vec<NeuronEntry>,
    #[serde(default)]
    pub(super) changes: Vec<ChangeEntry>,
}

fn default_epochs() -> u32 {
    10
}

/// A neuron, and what it does from its first epoch on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NeuronEntry {
    pub(super) name: Option<String>,
    #[serde(default)]
    pub(super) alpha: Amount,
    #[serde(default)]
    pub(super) tao: Amount,
    #[serde(default)]
    pub(super) owner: bool,
    #[serde(default = "first_epoch")]
    pub(super) joins: u32,
    #[serde(default = "yes")]
    pub(super) resends: bool,
    pub(super) weights: Option<WeightMap>,
}

fn first_epoch() -> u32 {
    1
}

fn yes() -> bool {
    true
}

/// What a neuron does differently from an epoch on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangeEntry {
    pub(super) epoch: u32,
    pub(super) neuron: NeuronKey,
    pub(super) alpha: Option<Amount>,
    pub(super) tao: Option<Amount>,
    pub(super) weights: Option<WeightMap>,
}

/// A neuron's name, or its position as a number.
#[derive(Debug)]
pub(super) struct NeuronKey(pub(super) String);

impl<'de> Deserialize<'de> for NeuronKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct KeyVisitor;
        impl<'de> Visitor<'de> for KeyVisitor {
            type Value = NeuronKey;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("the name of a neuron or its position")
            }

            fn visit_str<E: de::Error>(self, name: &str) -> Result<NeuronKey, E> {
                Ok(NeuronKey(name.into()))
            }

            fn visit_u64<E: de::Error>(self, position: u64) -> Result<NeuronKey, E> {
                Ok(NeuronKey(position.to_string()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<NeuronKey, A::Error> {
                visit_number(self, map)
            }

            fn visit_i64<E: de::Error>(self, position: i64) -> Result<NeuronKey, E> {
                Ok(NeuronKey(position.to_string()))
            }
        }
        deserializer.deserialize_any(KeyVisitor)
    }
}

/// A number that a validator gives to a neuron.
#[derive(Clone, Copy, Debug)]
pub(super) enum WeightValue {
    /// As the chain takes it.
    Integer(u16),
    /// To be scaled.
    Decimal(f64),
}

impl WeightValue {
    pub(super) fn as_decimal(self) -> f64 {
        match self {
            Self::Integer(value) => f64::from(value),
            Self::Decimal(value) => value,
        }
    }
}

impl<'de> Deserialize<'de> for WeightValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ValueVisitor;
        impl<'de> Visitor<'de> for ValueVisitor {
            type Value = WeightValue;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a weight between 0 and 65535")
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<WeightValue, E> {
                u16::try_from(value)
                    .map(WeightValue::Integer)
                    .map_err(|_| E::invalid_value(de::Unexpected::Unsigned(value), &self))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<WeightValue, A::Error> {
                visit_number(self, map)
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<WeightValue, E> {
                match u64::try_from(value) {
                    Ok(value) => self.visit_u64(value),
                    Err(_) => Err(E::invalid_value(de::Unexpected::Signed(value), &self)),
                }
            }

            fn visit_f64<E: de::Error>(self, value: f64) -> Result<WeightValue, E> {
                if (0.0..=f64::from(u16::MAX)).contains(&value) {
                    Ok(WeightValue::Decimal(value))
                } else {
                    Err(E::invalid_value(de::Unexpected::Float(value), &self))
                }
            }
        }
        deserializer.deserialize_any(ValueVisitor)
    }
}

/// Targets and their weights in the order of the file; no target is written twice.
#[derive(Debug)]
pub(super) struct WeightMap(pub(super) Vec<(String, WeightValue)>);

impl<'de> Deserialize<'de> for WeightMap {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MapVisitor;
        impl<'de> Visitor<'de> for MapVisitor {
            type Value = WeightMap;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a table of weights, such as { miner = 1 }")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<WeightMap, A::Error> {
                let mut seen = BTreeSet::new();
                let mut entries = Vec::new();
                while let Some(target) = map.next_key::<String>()? {
                    if !seen.insert(target.clone()) {
                        let message = format!("duplicate target `{target}`");
                        return Err(de::Error::custom(message));
                    }
                    entries.push((target, map.next_value()?));
                }
                Ok(WeightMap(entries))
            }
        }
        deserializer.deserialize_map(MapVisitor)
    }
}
