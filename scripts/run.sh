#!/bin/sh
# Sets up, builds the node and starts it. Usage: scripts/run.sh [NODE ARGUMENTS]     none: a development chain
set -eu
MYCELIUM_ROOT=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
"$MYCELIUM_ROOT/scripts/setup.sh" --build-only
# shellcheck source=scripts/env.sh
. "$MYCELIUM_ROOT/scripts/env.sh"

# The whole workspace, as in the tests: the same features, so that nothing is built twice.
cargo build --manifest-path "$MYCELIUM_ROOT/Cargo.toml" --release --workspace
[ $# -gt 0 ] || set -- --dev
exec "$CARGO_TARGET_DIR/release/mycelium" "$@"
