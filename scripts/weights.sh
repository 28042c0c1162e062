#!/bin/sh
# Measures what the calls of our own pallets cost and writes their weight files. docs/weights.md tells more.
# Usage: scripts/weights.sh [PALLET...]     without a name: all of ours
# The machine should be idle. STEPS and REPEAT are 20 and 10 unless set, and each call is measured for MIN_SECONDS, 2,
# at least.
set -eu
MYCELIUM_ROOT=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$MYCELIUM_ROOT"

"$MYCELIUM_ROOT/scripts/setup.sh"
# shellcheck source=scripts/env.sh
. "$MYCELIUM_ROOT/scripts/env.sh"

# A test runtime that a dependency of the benchmarks brings along and that nobody runs.
export SKIP_FRAME_STORAGE_ACCESS_TEST_RUNTIME_WASM_BUILD=1
cargo build --release --workspace --features mycelium/runtime-benchmarks

# The folder of a pallet and the file of its weights, which the core pallet names differently: it has a domain `weights`.
weights_of() {
    case "$1" in
        pallet_subtensor) echo pallets/subtensor/src/weight_info.rs ;;
        pallet_admin_utils) echo pallets/admin-utils/src/weights.rs ;;
        pallet_authorities) echo pallets/authorities/src/weights.rs ;;
        *) echo "not a pallet of ours: $1" >&2; exit 2 ;;
    esac
}

[ $# -gt 0 ] || set -- pallet_subtensor pallet_admin_utils pallet_authorities
for pallet in "$@"; do
    output=$(weights_of "$pallet")
    "$CARGO_TARGET_DIR/release/mycelium" benchmark pallet \
        --runtime "$CARGO_TARGET_DIR/release/wbuild/mycelium-runtime/mycelium_runtime.compact.compressed.wasm" \
        --genesis-builder=runtime --genesis-builder-preset=benchmark \
        --pallet "$pallet" --extrinsic '*' --steps "${STEPS:-20}" --repeat "${REPEAT:-10}" \
        --min-duration "${MIN_SECONDS:-2}" \
        --no-storage-info --no-median-slopes --no-min-squares \
        --template scripts/weights.hbs --output "$output"
    rustfmt --edition 2024 "$output"
done
