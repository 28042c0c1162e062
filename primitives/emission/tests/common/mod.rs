//! Reading of vector files. Integers keep all their digits: raw fixed-point numbers need up to 128 bits.

use std::{collections::BTreeMap, path::Path};

/// A JSON value without fractions.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Integer(u128),
    Text(String),
    List(Vec<Json>),
    Map(BTreeMap<String, Json>),
}

impl Json {
    /// The file below `tests/vectors`.
    pub(crate) fn read(file: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors");
        let text =
            std::fs::read_to_string(folder.join(file)).expect("the file of vectors is there");
        let mut reader = Reader {
            rest: text.trim_end(),
        };
        let value = reader.value();
        assert!(reader.rest.is_empty(), "nothing follows the value");
        value
    }

    pub(crate) fn get(&self, name: &str) -> &Json {
        match self {
            Self::Map(map) => map
                .get(name)
                .unwrap_or_else(|| panic!("no field {name} in {self:?}")),
            other => panic!("not a map: {other:?}"),
        }
    }

    pub(crate) fn list(&self) -> &[Json] {
        match self {
            Self::List(list) => list,
            other => panic!("not a list: {other:?}"),
        }
    }

    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            other => panic!("not a text: {other:?}"),
        }
    }

    pub(crate) fn flag(&self) -> bool {
        match self {
            Self::Bool(flag) => *flag,
            other => panic!("not a flag: {other:?}"),
        }
    }

    /// An integer, written as a number or as a text.
    pub(crate) fn integer<T: TryFrom<u128>>(&self) -> T {
        let value = match self {
            Self::Integer(value) => *value,
            Self::Text(digits) => digits.parse().expect("digits"),
            other => panic!("not an integer: {other:?}"),
        };
        T::try_from(value).unwrap_or_else(|_| panic!("{value} is too large"))
    }

    pub(crate) fn number<T: TryFrom<u128>>(&self, name: &str) -> T {
        self.get(name).integer()
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    /// Goes past `sign` and the white space around it.
    fn skip(&mut self, sign: char) -> bool {
        let rest = self.rest.trim_start().strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest).trim_start();
        rest.is_some()
    }

    fn take(&mut self, end: usize) -> &'a str {
        let (token, rest) = self.rest.split_at(end);
        self.rest = rest.trim_start();
        token
    }

    fn value(&mut self) -> Json {
        if self.skip('{') {
            let mut map = BTreeMap::new();
            while !self.skip('}') {
                self.skip(',');
                let name = self.string();
                assert!(self.skip(':'), "a colon before {}", self.rest);
                map.insert(name, self.value());
            }
            return Json::Map(map);
        }
        if self.skip('[') {
            let mut list = Vec::new();
            while !self.skip(']') {
                self.skip(',');
                list.push(self.value());
            }
            return Json::List(list);
        }
        if self.rest.starts_with('"') {
            return Json::Text(self.string());
        }
        let end = self
            .rest
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(self.rest.len());
        match self.take(end) {
            "null" => Json::Null,
            "true" => Json::Bool(true),
            "false" => Json::Bool(false),
            digits => Json::Integer(digits.parse().expect("an integer")),
        }
    }

    /// A string without escapes.
    fn string(&mut self) -> String {
        assert!(self.rest.starts_with('"'), "a string at {}", self.rest);
        let end = self
            .rest
            .get(1..)
            .and_then(|rest| rest.find('"'))
            .expect("the end of the string");
        let quoted = self.take(end + 2);
        let text = quoted.trim_matches('"').to_owned();
        assert!(!text.contains('\\'), "no escapes");
        text
    }
}
