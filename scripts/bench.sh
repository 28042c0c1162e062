#!/bin/sh
# Measures the figures of docs/benchmarks.md and prints them as a Markdown table.
# Usage: scripts/bench.sh [--blocks N]     start-up, memory, import and transfers; about ten minutes
#        scripts/bench.sh --subnets        subnets and neurons; about five minutes
# The machine should be idle. With MYCELIUM_BIN set, that binary is measured and nothing is built.
set -eu
MYCELIUM_ROOT=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

program=bench.py
if [ "${1:-}" = --subnets ]; then
    program=bench_subnets.py
    shift
fi

"$MYCELIUM_ROOT/scripts/setup.sh"
# shellcheck source=scripts/env.sh
. "$MYCELIUM_ROOT/scripts/env.sh"
if [ -z "${MYCELIUM_BIN:-}" ]; then
    cargo build --manifest-path "$MYCELIUM_ROOT/Cargo.toml" --release --workspace
fi
exec "$MYCELIUM_VENV/bin/python" "$MYCELIUM_ROOT/tests/e2e/$program" "$@"
