#!/bin/sh
# Measures the figures of docs/benchmarks.md and prints them as a Markdown table. Takes about ten minutes.
# Usage: scripts/bench.sh [--blocks N]
# The machine should be idle. With MYCELIUM_BIN set, that binary is measured and nothing is built.
set -eu
MYCELIUM_ROOT=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

"$MYCELIUM_ROOT/scripts/setup.sh"
# shellcheck source=scripts/env.sh
. "$MYCELIUM_ROOT/scripts/env.sh"
if [ -z "${MYCELIUM_BIN:-}" ]; then
    cargo build --manifest-path "$MYCELIUM_ROOT/Cargo.toml" --release --workspace
fi
exec "$MYCELIUM_VENV/bin/python" "$MYCELIUM_ROOT/tests/e2e/bench.py" "$@"
