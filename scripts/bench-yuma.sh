#!/bin/sh
# Measures the epoch beside its baseline, native and in the node's Wasm engine, and prints the tables of
# docs/benchmarks.md. Takes about ten minutes when everything is built.
# Usage: scripts/bench-yuma.sh [--quick] [--no-instructions]
# Other work on the machine disturbs little: a time is what the thread spent on a processor, the lower quartile of many
# runs.
set -eu
MYCELIUM_ROOT=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

"$MYCELIUM_ROOT/scripts/setup.sh" --build-only
# shellcheck source=scripts/env.sh
. "$MYCELIUM_ROOT/scripts/env.sh"
cd "$MYCELIUM_ROOT"

# The flags of the runtime's Wasm, and the memory layout that the host's allocator asks for.
cargo rustc --release --package mycelium-yuma-bench --lib --crate-type cdylib --target wasm32v1-none \
    --config 'profile.release.panic="abort"' --config 'profile.release.lto="thin"' \
    -- -C link-arg=--export=__heap_base
# `--workspace` only for the features of the dependencies, which are then those of the everyday build.
cargo build --release --workspace --bin mycelium-yuma-report

if ! command -v valgrind >/dev/null 2>&1; then
    echo "no valgrind: instructions are not counted" >&2
    set -- "$@" --no-instructions
fi

# Keep freed memory: otherwise glibc returns large blocks after each epoch, and clearing new pages is what is measured.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=4000000000 MALLOC_TOP_PAD_=268435456
exec "$CARGO_TARGET_DIR/release/mycelium-yuma-report" \
    "$CARGO_TARGET_DIR/wasm32v1-none/release/mycelium_yuma_bench.wasm" "$@"
