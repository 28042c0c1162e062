#!/bin/sh
# Sets up and runs the tests, in this order, up to the first that fails.
# Usage: scripts/test.sh [STEP...]     without a step: all of them
#   lock      Cargo.lock: crates.io only, one version of each SDK crate, no RocksDB
#   fmt       formatting
#   clippy    lints, warnings are errors; with the feature runtime-benchmarks
#   doc       rustdoc of our crates, warnings are errors; with the same feature
#   features  the runtime with the feature try-runtime
#   unit      unit and property tests of all crates; the runtime's Wasm is built here, once for all later steps
#   fuzz      the fuzz targets of the pure crates, 15 s each
#   build     the node with its runtime, as a user builds it
#   e2e       clients from the registries against running nodes
set -eu
MYCELIUM_ROOT=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$MYCELIUM_ROOT"
all_steps="lock fmt clippy doc features unit fuzz build e2e"

lock() {
    awk '
        /^name = /    { name = $3 }
        /^source = /  { if ($3 !~ /^"registry\+/) { print "not from the registry: " name; bad = 1 } }
        /^version = / { if (name ~ /^"(sc|sp|frame|pallet|substrate)-/ && seen[name]++) { print "two versions: " name; bad = 1 } }
        /^name = "(librocksdb-sys|rocksdb)"/ { print "RocksDB: " name; bad = 1 }
        END { exit bad }
    ' Cargo.lock || return 1
    # The fuzz targets are workspaces of their own.
    ! grep -n '^source = ' primitives/*/fuzz/Cargo.lock | grep -v '"registry+'
}

fmt() {
    cargo fmt --all --check || return 1
    for folder in primitives/*/fuzz; do cargo fmt --check --manifest-path "$folder/Cargo.toml" || return 1; done
}

# Clippy and rustdoc take a feature that no other step builds: so its code is checked too, and both share one check of
# the dependencies. With other features than the rest they have their own outputs of the runtime's build script, so
# skipping Wasm here costs later steps nothing. Elsewhere the variable stays unset: a change of it would compile the
# runtime and the node again.
checked=mycelium/runtime-benchmarks

clippy() {
    SKIP_WASM_BUILD=1 cargo clippy ${CI:+--locked} --release --workspace --all-targets --features "$checked" -- -D warnings
}

doc() {
    SKIP_WASM_BUILD=1 RUSTDOCFLAGS="-D warnings" \
        cargo doc ${CI:+--locked} --release --workspace --no-deps --features "$checked"
}

# Of the runtime alone: what the node brings for benchmarks does not compile with this feature.
features() { SKIP_WASM_BUILD=1 cargo check ${CI:+--locked} --release -p mycelium-runtime --features try-runtime; }

unit() { cargo test ${CI:+--locked} --release --workspace; }

fuzz() { "$MYCELIUM_ROOT/scripts/fuzz.sh" 15; }

build() { cargo build ${CI:+--locked} --release --workspace; }

e2e() { "$MYCELIUM_VENV/bin/python" -m pytest tests/e2e; }

for step in "$@"; do
    case " $all_steps " in
        *" $step "*) ;;
        *) echo "no step '$step'; the steps are: $all_steps" >&2; exit 2 ;;
    esac
done
# shellcheck disable=SC2086 # a list of words
[ $# -gt 0 ] || set -- $all_steps

started=$(date +%s)
elapsed() { echo "$(($(date +%s) - started)) s"; }
failed() {
    printf '\nFAILED: %s (after %s)\n' "$1" "$(elapsed)"
    exit 1
}

printf '== setup\n'
"$MYCELIUM_ROOT/scripts/setup.sh" || failed setup
# shellcheck source=scripts/env.sh
. "$MYCELIUM_ROOT/scripts/env.sh"
export MYCELIUM_BIN="${MYCELIUM_BIN:-$CARGO_TARGET_DIR/release/mycelium}"

for step in "$@"; do
    printf '\n== %s (at %s)\n' "$step" "$(elapsed)"
    "$step" || failed "$step"
done
printf '\nALL PASSED in %s\n' "$(elapsed)"
