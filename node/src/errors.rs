//! Turns errors of the SDK into one line that says what to do.

use sc_service::Configuration;
use std::{error::Error as _, fmt::Display};

/// The text of an error and of the causes that it does not mention itself, on one line.
pub(crate) fn one_line(error: &sc_cli::Error) -> String {
    if let sc_cli::Error::NetworkKeyNotFound(path) = error {
        return format!(
            "this node would be an authority, and there is no network key at {path}; make one with \
             `mycelium key generate-node-key --file {path}`, or add \
             --unsafe-force-node-key-generation to the first start",
            path = path.display(),
        );
    }

    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        let inner_text = inner.to_string();
        if !text.contains(&inner_text) {
            text = format!("{text}: {inner_text}");
        }
        cause = inner.source();
    }
    join_lines(strip_labels(&text))
}

/// Says what could not be opened: the database, and why when another process holds it, or else the
/// chain.
pub(crate) fn explain_opening<E: Display + From<String>>(error: &E, config: &Configuration) -> E {
    let text = error.to_string();
    let path = config
        .database
        .path()
        .map(|path| path.display().to_string())
        .unwrap_or_default();
    if text.contains("Database file is in use") {
        format!(
            "the database at {path} is locked by another process; stop that node, or give this one \
             its own --base-path"
        )
        .into()
    } else if text.contains("atabase") {
        format!("cannot open the database at {path}: {text}").into()
    } else {
        let spec = &config.chain_spec;
        format!(
            "cannot open the chain {} (id {}): {text}",
            spec.name(),
            spec.id()
        )
        .into()
    }
}

/// The SDK's error kinds say nothing to a user.
fn strip_labels(text: &str) -> &str {
    let mut rest = text;
    loop {
        let stripped = ["Invalid input: ", "Other: ", "Application: "]
            .iter()
            .find_map(|label| rest.strip_prefix(label));
        match stripped {
            Some(stripped) => rest = stripped,
            None => return rest,
        }
    }
}

fn join_lines(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    #[test]
    fn labels_of_the_sdk_are_left_out() {
        let error = sc_cli::Error::Service(sc_service::Error::Other("port 1 is in use".into()));
        assert_eq!(one_line(&error), "port 1 is in use");
        assert_eq!(one_line(&sc_cli::Error::Input("bad".into())), "bad");
    }

    #[test]
    fn an_error_of_several_lines_becomes_one() {
        assert_eq!(
            one_line(&sc_cli::Error::Input("a\n\t b\n c".into())),
            "a b c"
        );
        let missing_key = sc_cli::Error::NetworkKeyNotFound(PathBuf::from("/keys/secret"));
        let text = one_line(&missing_key);
        assert!(
            text.contains("/keys/secret") && !text.contains('\n'),
            "{text}"
        );
    }
}
