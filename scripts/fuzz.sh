#!/bin/sh
# Builds the fuzz targets of the pure crates and runs each for a while, up to the first that fails.
# Usage: scripts/fuzz.sh [SECONDS]     for each target: 20 without an argument; 0 only builds
# What a run learns is kept for the next, outside the checkout. An input that fails is kept there too and named.
set -eu
MYCELIUM_ROOT=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$MYCELIUM_ROOT"

seconds=${1:-20}
case "$seconds" in
    '' | *[!0-9]*) sed -n '2,4s/^# //p' "$0" >&2; exit 2 ;;
esac

"$MYCELIUM_ROOT/scripts/setup.sh"
# shellcheck source=scripts/env.sh
. "$MYCELIUM_ROOT/scripts/env.sh"

# Instrumented code has a target folder of its own, so that it never replaces the other builds. The crates share
# it, so the name of a fuzz target begins with its crate's.
output=$CARGO_TARGET_DIR/fuzz
host=$(rustc -vV | sed -n 's/^host: //p')
mkdir -p "$output"
log=$(mktemp "$output/log.XXXXXX")
trap 'rm -f "$log"' EXIT

run() { # CRATE TARGET
    found=$output/found/$2
    mkdir -p "$found/corpus"
    # Long inputs from the start: short ones make next to nothing.
    if ! "$output/$host/release/$2" "$found/corpus" -max_total_time="$seconds" -max_len=4096 -len_control=0 \
        -timeout=10 -rss_limit_mb=2048 -artifact_prefix="$found/" >"$log" 2>&1; then
        cat "$log"
        printf 'fuzz: %s of %s fails; to run it again: %s INPUT\n' "$2" "$1" "$output/$host/release/$2"
        exit 1
    fi
    sed -n "s/^Done \([0-9]*\) runs in \([0-9]*\) second.*/fuzz: $2 of $1: \1 inputs in \2 s/p" "$log"
}

for folder in primitives/*/fuzz; do
    [ -f "$folder/Cargo.toml" ] || continue
    [ -z "${CI:-}" ] || cargo fetch --locked --quiet --manifest-path "$folder/Cargo.toml"
    # The crates have no unsafe code for a sanitizer to watch, and without one the pinned compiler will do.
    cargo fuzz build --fuzz-dir "$folder" --sanitizer none --target "$host" --target-dir "$output"
    [ "$seconds" != 0 ] || continue
    crate=$(basename "$(dirname "$folder")")
    for target in $(cargo fuzz list --fuzz-dir "$folder"); do
        run "$crate" "$target"
    done
done
