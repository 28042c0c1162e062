//! Where in a file a key is.

use super::Format;
use std::{fmt, ops::Range};
use toml_edit::{ImDocument, Item, TableLike};

/// One step from a value to a value inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Key(String),
    Index(usize),
}

/// The way from the top of a file to a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Path(Vec<Step>);

impl Path {
    pub(super) fn new() -> Self {
        Self::default()
    }

    pub(super) fn key(&self, key: &str) -> Self {
        self.then(Step::Key(key.into()))
    }

    pub(super) fn index(&self, index: usize) -> Self {
        self.then(Step::Index(index))
    }

    fn then(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    /// The line of the value in a file that can be parsed, or of the innermost value around it that
    /// is there.
    pub(super) fn line(&self, text: &str, format: Format) -> Option<usize> {
        let offset = match format {
            Format::Toml => self.offset_in_toml(text),
            Format::Json => self.offset_in_json(text),
        };
        offset.map(|offset| line_at(text, offset))
    }

    fn offset_in_toml(&self, text: &str) -> Option<usize> {
        let document = ImDocument::parse(text).ok()?;
        in_item(document.as_item(), &self.0)
    }

    fn offset_in_json(&self, text: &str) -> Option<usize> {
        let mut scanner = JsonScanner { text, at: 0 };
        let mut found = None;
        for step in &self.0 {
            match scanner.enter(step) {
                Some(offset) => found = Some(offset),
                None => break,
            }
        }
        found
    }
}

/// How far one can go into a TOML value: where the last step that exists leads.
fn in_item(item: &Item, steps: &[Step]) -> Option<usize> {
    let Some((Step::Index(index), rest)) = steps.split_first() else {
        return in_table(item.as_table_like()?, steps);
    };
    if let Some(tables) = item.as_array_of_tables() {
        let table = tables.get(*index)?;
        return in_table(table, rest).or_else(|| start(table.span()));
    }
    let value = item.as_array()?.get(*index)?;
    let inner = value.as_inline_table();
    inner
        .and_then(|table| in_table(table, rest))
        .or_else(|| start(value.span()))
}

fn in_table(table: &dyn TableLike, steps: &[Step]) -> Option<usize> {
    let (Step::Key(key), rest) = steps.split_first()? else {
        return None;
    };
    let (name, item) = table.get_key_value(key)?;
    in_item(item, rest).or_else(|| start(name.span().or_else(|| item.span())))
}

fn start(span: Option<Range<usize>>) -> Option<usize> {
    span.map(|span| span.start)
}

impl fmt::Display for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if position == 0 => formatter.write_str(key)?,
                Step::Key(key) => write!(formatter, ".{key}")?,
                Step::Index(index) => write!(formatter, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) path: Path,
    pub(super) text: String,
}

impl Fault {
    pub(super) fn new(path: Path, text: impl Into<String>) -> Self {
        Self {
            path,
            text: text.into(),
        }
    }
}

/// The line, from 1, of a byte of a text.
pub(super) fn line_at(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().iter().take(offset);
    before
        .filter(|byte| **byte == b'\n')
        .count()
        .saturating_add(1)
}

/// Walks over JSON that is known to be well formed.
struct JsonScanner<'a> {
    text: &'a str,
    at: usize,
}

impl JsonScanner<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn advance(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.advance();
        }
    }

    /// Goes to a member of the object or array that begins here; the place of the member's name, or
    /// of the element.
    fn enter(&mut self, step: &Step) -> Option<usize> {
        self.skip_space();
        let opening = match step {
            Step::Key(_) => b'{',
            Step::Index(_) => b'[',
        };
        if self.peek()? != opening {
            return None;
        }
        self.advance();
        let mut position = 0_usize;
        loop {
            self.skip_space();
            if matches!(self.peek()?, b'}' | b']') {
                return None;
            }
            let start = self.at;
            let found = match step {
                Step::Key(key) => self.name()? == *key,
                Step::Index(index) => position == *index,
            };
            if found {
                return Some(start);
            }
            self.skip_value()?;
            self.skip_space();
            if self.peek()? == b',' {
                self.advance();
            }
            position = position.saturating_add(1);
        }
    }

    /// The name of a member; its value comes next.
    fn name(&mut self) -> Option<String> {
        let start = self.at;
        self.skip_value()?;
        let name = serde_json::from_str(self.text.get(start..self.at)?).ok()?;
        self.skip_space();
        self.advance();
        Some(name)
    }

    /// Passes a value of any kind.
    fn skip_value(&mut self) -> Option<()> {
        self.skip_space();
        let mut depth = 0_usize;
        loop {
            match self.peek()? {
                b'"' => self.skip_string()?,
                b'{' | b'[' => {
                    depth = depth.saturating_add(1);
                    self.advance();
                }
                b'}' | b']' if depth == 0 => return Some(()),
                b'}' | b']' => {
                    depth = depth.saturating_sub(1);
                    self.advance();
                }
                b',' | b':' if depth == 0 => return Some(()),
                byte if depth == 0 && byte.is_ascii_whitespace() => return Some(()),
                _ => {
                    self.advance();
                    continue;
                }
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    fn skip_string(&mut self) -> Option<()> {
        self.advance();
        loop {
            match self.peek()? {
                b'\\' => {
                    self.advance();
                    self.advance();
                }
                b'"' => {
                    self.advance();
                    return Some(());
                }
                _ => self.advance(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOML: &str = "a = 1\n\n[[list]]\nx = 1\n\n[[list]]\nx = 2\nmap = { y = 3 }\n\
                        [tables]\n[tables.deep]\nlast = { e = 1 }\n";
    const JSON: &str = "{ \"a\": 1,\n \"list\": [ { \"x\": \"}\\\"\" },\n { \"x\" : 2,\n \"map\": {\
                        \"y\": [1, {}],\n \"z\": 4 } } ],\n \"last\": -1e3\n}";

    fn list_path() -> Path {
        Path::new().key("list").index(1)
    }

    #[test]
    fn keys_of_toml_have_their_line() {
        let line = |path: Path| path.line(TOML, Format::Toml);
        assert_eq!(line(Path::new().key("a")), Some(1));
        assert_eq!(line(list_path()), Some(6));
        assert_eq!(line(list_path().key("x")), Some(7));
        assert_eq!(line(list_path().key("map").key("y")), Some(8));
        let deep = Path::new().key("tables").key("deep");
        assert_eq!(line(deep.key("last").key("e")), Some(11));
    }

    #[test]
    fn a_missing_key_of_toml_has_the_line_of_what_should_hold_it() {
        let line = |path: Path| path.line(TOML, Format::Toml);
        assert_eq!(line(list_path().key("none")), Some(6));
        assert_eq!(line(list_path().key("map").key("none")), Some(8));
        assert_eq!(line(Path::new().key("none")), None);
    }

    #[test]
    fn elements_of_plain_toml_arrays_have_their_line() {
        let text = "list = [\n { x = 1 },\n { x = [\n2\n], y = 3 },\n]\n";
        let line = |path: Path| path.line(text, Format::Toml);
        assert_eq!(line(list_path()), Some(3));
        assert_eq!(line(list_path().key("y")), Some(5));
    }

    #[test]
    fn keys_of_json_have_their_line() {
        let line = |path: Path| path.line(JSON, Format::Json);
        assert_eq!(line(Path::new().key("a")), Some(1));
        assert_eq!(line(list_path()), Some(3));
        assert_eq!(line(list_path().key("map").key("z")), Some(5));
        assert_eq!(line(list_path().key("none")), Some(3));
        assert_eq!(line(Path::new().key("last")), Some(6));
        assert_eq!(line(Path::new().key("list").index(7)), Some(2));
    }

    #[test]
    fn paths_read_like_the_file() {
        let path = list_path().key("map").key("z");
        assert_eq!(path.to_string(), "list[1].map.z");
    }
}
