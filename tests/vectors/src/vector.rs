use std::panic::{self, AssertUnwindSafe};

use serde_json::value::RawValue;

use crate::{Failure, Record, kinds};

/// What a vector says about itself.
struct Vector<'a> {
    kind: String,
    input: &'a RawValue,
    expected: &'a RawValue,
}

/// Checks one vector. Gives its name, where it has one, and what is wrong with it.
pub fn check_vector(raw: &RawValue) -> (Option<String>, Result<(), Failure>) {
    let (mut record, mut name) = match Record::parse(raw) {
        Ok(record) => (record, None),
        Err(failure) => return (None, Err(failure)),
    };
    let result = record.required::<String>("name").and_then(|text| {
        name = Some(text);
        run(&Vector::read(record)?)
    });
    (name, result)
}

impl<'a> Vector<'a> {
    fn read(mut record: Record<'a>) -> Result<Self, Failure> {
        let vector = Self {
            kind: record.required("kind")?,
            input: record
                .take("input")
                .ok_or_else(|| Failure::invalid("missing").under("input"))?,
            expected: record
                .take("expected")
                .ok_or_else(|| Failure::invalid("missing").under("expected"))?,
        };
        // Digests are known by their names, and everything is compared bit for bit.
        record.optional::<bool>("matrix_digest")?;
        for remark in ["why", "note", "tolerance"] {
            record.take(remark);
        }
        record.finish()?;
        Ok(vector)
    }
}

/// Runs the vector's kind. A panic fails this vector only.
fn run(vector: &Vector<'_>) -> Result<(), Failure> {
    let runner = kinds::find(&vector.kind).ok_or_else(|| {
        Failure::invalid(format!("`{}` is an unknown kind", vector.kind)).under("kind")
    })?;
    catching(|| runner(vector.input, vector.expected))
}

/// Runs code under test; a panic becomes a failure.
pub(crate) fn catching(test: impl FnOnce() -> Result<(), Failure>) -> Result<(), Failure> {
    panic::catch_unwind(AssertUnwindSafe(test))
        .unwrap_or_else(|payload| Err(Failure::panicked(payload.as_ref())))
}
