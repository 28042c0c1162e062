//! What the tests share: the copied vectors, and ways to spoil them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, value::RawValue};
use vectors::{Record, check_vector};

/// All vector files of the epoch, in the order of their names.
pub(crate) fn files() -> Vec<PathBuf> {
    json_files("yuma")
}

/// All vector files of a folder, in the order of their names.
pub(crate) fn json_files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let paths = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .collect();
    files.sort();
    files
}

/// All copied vectors as text.
pub(crate) fn vectors() -> Vec<String> {
    let of_file = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        let file: Box<RawValue> = serde_json::from_str(&text).unwrap();
        let vectors: Vec<&RawValue> = Record::parse(&file).unwrap().required("vectors").unwrap();
        vectors
            .into_iter()
            .map(|raw| raw.get().to_owned())
            .collect::<Vec<_>>()
    };
    files().iter().flat_map(of_file).collect()
}

/// The first copied vector with this name, to be changed. Its numbers are below 2^64.
pub(crate) fn vector(name: &str) -> Value {
    let vectors = vectors();
    let text = vectors
        .iter()
        .find(|text| text.contains(&format!("\"name\":\"{name}\"")))
        .unwrap();
    serde_json::from_str(text).unwrap()
}

/// What the tool says about a vector; nothing if it passes.
pub(crate) fn verdict(vector: &str) -> Option<String> {
    let raw: &RawValue = serde_json::from_str(vector).unwrap();
    check_vector(raw).1.err().map(|failure| failure.to_string())
}
