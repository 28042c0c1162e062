//! One number of a vector is changed: the tool must find it, and name it.

use std::{collections::BTreeSet, fs, ops::Range};

use crate::common::{vectors, verdict};
use serde_json::value::RawValue;
use tempfile::NamedTempFile;
use vectors::{KINDS, Record, check_files};

/// Vectors up to this size are spoiled in every place, larger ones in some.
const SMALL: usize = 6_000;

/// In a large vector, every so many places are spoiled.
const STRIDE: usize = 301;

/// A number, a truth value or a text: the way to it, and where it stands.
struct Leaf {
    path: String,
    place: Range<usize>,
}

/// All leaves of a value that is a part of `whole`.
fn leaves(whole: &str, raw: &RawValue, path: &str, found: &mut Vec<Leaf>) {
    if let Ok(record) = Record::parse(raw) {
        for (key, raw) in record.into_fields() {
            leaves(whole, raw, &format!("{path}.{key}"), found);
        }
    } else if let Ok(entries) = serde_json::from_str::<Vec<&RawValue>>(raw.get()) {
        for (index, raw) in entries.into_iter().enumerate() {
            leaves(whole, raw, &format!("{path}[{index}]"), found);
        }
    } else {
        let start = raw.get().as_ptr().addr() - whole.as_ptr().addr();
        let place = start..start + raw.get().len();
        found.push(Leaf {
            path: path.to_owned(),
            place,
        });
    }
}

/// Another value of the same type: a number with another last digit.
fn spoiled(value: &str) -> String {
    match value {
        "true" => "false".to_owned(),
        "false" => "true".to_owned(),
        text if text.starts_with('"') => "\"spoiled\"".to_owned(),
        number => {
            let (rest, last) = number.split_at(number.len() - 1);
            format!("{rest}{}", (last.parse::<u8>().unwrap() + 1) % 10)
        }
    }
}

/// The kind of a vector and the leaves of what it expects.
fn expectations(vector: &str) -> (String, Vec<Leaf>) {
    let raw: &RawValue = serde_json::from_str(vector).unwrap();
    let mut record = Record::parse(raw).unwrap();
    let (mut found, expected) = (Vec::new(), record.take("expected").unwrap());
    leaves(vector, expected, "expected", &mut found);
    (record.required("kind").unwrap(), found)
}

#[test]
fn every_changed_number_is_found_and_named() {
    let mut planted = BTreeSet::new();
    for vector in vectors() {
        let (kind, leaves) = expectations(&vector);
        let stride = if vector.len() < SMALL { 1 } else { STRIDE };
        for leaf in leaves.iter().step_by(stride) {
            let mut changed = vector.clone();
            let value = &vector[leaf.place.clone()];
            let other = spoiled(value);
            changed.replace_range(leaf.place.clone(), &other);
            let verdict = verdict(&changed);
            let expected = format!("{}: expected {other}, got {value}", leaf.path);
            assert_eq!(verdict, Some(expected));
            planted.insert(kind.clone());
        }
    }
    let found: Vec<&str> = planted.iter().map(String::as_str).collect();
    let mut kinds: Vec<&str> = KINDS.iter().map(|(kind, _)| *kind).collect();
    kinds.sort_unstable();
    assert_eq!(found, kinds);
}

/// The places in the expected values where a list ends.
fn list_ends(vector: &str) -> Vec<usize> {
    let start = vector.find("\"expected\":").unwrap();
    vector[start..]
        .match_indices(']')
        .map(|(index, _)| start + index)
        .collect()
}

#[test]
fn lists_of_another_length_are_found() {
    for vector in vectors().iter().filter(|vector| vector.len() < SMALL) {
        for end in list_ends(vector) {
            let empty = vector[..end].ends_with('[');
            let mut longer = vector.clone();
            longer.insert_str(end, if empty { "[0,0]" } else { ",[0,0]" });
            let found = verdict(&longer).unwrap();
            assert!(found.starts_with("expected"), "{found}");
        }
    }
}

#[test]
fn one_change_fails_one_vector_of_each_kind_in_a_file() {
    for (kind, _) in KINDS {
        let mut vectors = vectors();
        vectors.retain(|vector| vector.contains(&format!("\"kind\":\"{kind}\"")));
        // Of the last vector: the first ones are often empty.
        let mut changed = vectors.last().unwrap().clone();
        let leaf = expectations(&changed).1.pop().unwrap();
        let other = spoiled(&changed[leaf.place.clone()]);
        changed.replace_range(leaf.place, &other);
        let passing = vectors.len() as u64;
        vectors.push(changed);

        let file = NamedTempFile::new().unwrap();
        let text = format!("{{\"format\":1,\"vectors\":[{}]}}", vectors.join(","));
        fs::write(file.path(), text).unwrap();
        let report = check_files(&[file.path()], Vec::new()).unwrap();
        assert_eq!((report.passed(), report.failed()), (passing, 1), "{kind}");
        let text = String::from_utf8(report.into_out()).unwrap();
        assert_eq!(text.lines().count(), 2, "{text}");
        let line = format!(": {}: expected {other}, got ", leaf.path);
        assert!(text.contains(&line), "{text}");
    }
}
