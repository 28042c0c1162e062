#!/bin/sh
# Draws the plots of docs/yuma.md anew, with the built node, and those of docs/economics.md.
# Usage: scripts/plots.sh     MYCELIUM_BIN names another binary
set -eu
MYCELIUM_ROOT=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=scripts/env.sh
. "$MYCELIUM_ROOT/scripts/env.sh"
mycelium=${MYCELIUM_BIN:-$CARGO_TARGET_DIR/release/mycelium}
[ -x "$mycelium" ] || {
    echo "no node at $mycelium; build it with scripts/test.sh build, or name one in MYCELIUM_BIN" >&2
    exit 1
}

# A scenario of docs/scenarios, and a plot of it.
plots='
outlier clipping
outlier dividends
early-and-late bonds
early-and-late dividends
early-and-late-liquid bonds
early-and-late-liquid dividends
'

images=$MYCELIUM_ROOT/docs/images/yuma
drawn=$(mktemp -d)
trap 'rm -rf "$drawn"' EXIT
echo "$plots" | while read -r scenario plot; do
    [ -n "$scenario" ] || continue
    [ -d "$drawn/$scenario" ] ||
        "$mycelium" yuma "$MYCELIUM_ROOT/docs/scenarios/$scenario.toml" --svg "$drawn/$scenario" >"$drawn/tables"
    mkdir -p "$images/$scenario"
    cp "$drawn/$scenario/$plot.svg" "$images/$scenario/$plot.svg"
    echo "docs/images/yuma/$scenario/$plot.svg"
done

cd "$MYCELIUM_ROOT"
cargo run --quiet --release -p mycelium-simulator --example economics -- docs/images/economics
