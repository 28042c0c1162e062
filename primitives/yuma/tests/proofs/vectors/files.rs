//! The vector files of the repository.

use serde_json::Value;
use std::path::Path;

/// All vectors of a file, by its name.
pub(super) fn vectors(name: &str) -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/yuma");
    let text = std::fs::read_to_string(folder.join(name)).unwrap();
    let mut file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(file["format"], 1);
    match file["vectors"].take() {
        Value::Array(vectors) => vectors,
        other => panic!("no list of vectors: {other}"),
    }
}
