//! Puts the version that `--version`, `system_version` and telemetry show into the environment of
//! the build: `<tag or crate version>-<commit>`.
//!
//! Builds without a Git checkout (containers, source archives) pass `SUBSTRATE_CLI_GIT_COMMIT_HASH`
//! and `MYCELIUM_GIT_TAG` instead.

use std::{env, path::Path, process::Command};
use substrate_build_script_utils::{generate_cargo_keys, rerun_if_git_head_changed};

fn main() {
    generate_cargo_keys();
    rerun_if_git_head_changed();
    println!("cargo:rerun-if-env-changed=SUBSTRATE_CLI_GIT_COMMIT_HASH");
    println!("cargo:rerun-if-env-changed=MYCELIUM_GIT_TAG");
    rerun_if_tags_changed();

    let release = tag().unwrap_or_else(|| env::var("CARGO_PKG_VERSION").unwrap_or_default());
    println!(
        "cargo:rustc-env=MYCELIUM_VERSION={}-{}",
        release.trim_start_matches('v'),
        commit()
    );
}

/// The tag that names exactly this commit, if there is one.
fn tag() -> Option<String> {
    env::var("MYCELIUM_GIT_TAG")
        .ok()
        .or_else(|| git(&["describe", "--tags", "--exact-match", "HEAD"]))
        .map(|tag| tag.trim().to_owned())
        .filter(|tag| !tag.is_empty())
}

/// The commit, shortened as the SDK shortens it.
fn commit() -> String {
    env::var("SUBSTRATE_CLI_GIT_COMMIT_HASH")
        .ok()
        .or_else(|| git(&["rev-parse", "--short=11", "HEAD"]))
        .map(|commit| commit.trim().chars().take(11).collect::<String>())
        .filter(|commit| !commit.is_empty())
        .unwrap_or_else(|| "unknown".into())
}

/// A new tag on an old commit changes the version without changing `HEAD`.
fn rerun_if_tags_changed() {
    let Some(directory) = git(&["rev-parse", "--git-common-dir"]) else {
        return;
    };
    for name in ["refs/tags", "packed-refs"] {
        let path = Path::new(directory.trim()).join(name);
        // A path that does not exist would make Cargo run this script on every build.
        if path.exists() {
            println!("cargo:rerun-if-changed={}", path.display());
        }
    }
}

/// The output of a Git command, or nothing where there is no Git or no checkout.
fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}
