//! The `key` subcommand: the stock one, with a check that a session key has the right scheme.
//!
//! The stock command stores any key under any type, and a node with an ed25519 key as its Aura key
//! then silently authors nothing.

use clap::{ArgMatches, Command, FromArgMatches, Subcommand};
use sc_cli::{CryptoScheme, KeySubcommand, SubstrateCli};

/// Key utilities.
#[derive(Debug)]
pub(crate) struct KeyCommand {
    stock: KeySubcommand,
    /// The type given to `key insert`; the stock command keeps it private.
    inserted_type: Option<String>,
}

impl KeyCommand {
    /// Runs the subcommand.
    pub(crate) fn run<C: SubstrateCli>(&self, cli: &C) -> Result<(), sc_cli::Error> {
        if let (KeySubcommand::Insert(insert), Some(key_type)) = (&self.stock, &self.inserted_type)
        {
            check_scheme(key_type, insert.scheme)?;
        }
        self.stock.run(cli).map_err(explain)
    }
}

/// The stock command names the parser's complaint only.
fn explain(error: sc_cli::Error) -> sc_cli::Error {
    match error {
        sc_cli::Error::Input(reason) if reason.starts_with("Invalid phrase") => format!(
            "the secret key is neither a mnemonic phrase, a seed of 64 hexadecimal digits, nor a \
             derivation path such as //Alice ({reason})"
        )
        .into(),
        other => other,
    }
}

/// Aura and GRANDPA fix the scheme of their keys.
fn check_scheme(key_type: &str, scheme: CryptoScheme) -> Result<(), String> {
    let (expected, name) = match key_type {
        "aura" => (CryptoScheme::Sr25519, "sr25519"),
        "gran" => (CryptoScheme::Ed25519, "ed25519"),
        _ => return Ok(()),
    };
    if scheme == expected {
        Ok(())
    } else {
        Err(format!(
            "a key of type `{key_type}` must have --scheme {name}"
        ))
    }
}

impl FromArgMatches for KeyCommand {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(Self {
            stock: KeySubcommand::from_arg_matches(matches)?,
            inserted_type: matches
                .subcommand_matches("insert")
                .and_then(|insert| insert.get_one::<String>("key_type"))
                .cloned(),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Subcommand for KeyCommand {
    fn augment_subcommands(command: Command) -> Command {
        KeySubcommand::augment_subcommands(command)
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        KeySubcommand::augment_subcommands_for_update(command)
    }

    fn has_subcommand(name: &str) -> bool {
        KeySubcommand::has_subcommand(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn session_keys_must_have_their_scheme() {
        assert!(check_scheme("aura", CryptoScheme::Sr25519).is_ok());
        assert!(check_scheme("gran", CryptoScheme::Ed25519).is_ok());
        let error = check_scheme("aura", CryptoScheme::Ed25519).unwrap_err();
        assert_eq!(error, "a key of type `aura` must have --scheme sr25519");
        assert!(check_scheme("gran", CryptoScheme::Sr25519).is_err());
        assert!(check_scheme("audi", CryptoScheme::Ecdsa).is_ok());
    }
}
