#!/bin/sh
# Starts a local network of three validators, One, Two and Three, and ends them together.
# Usage: scripts/localnet.sh [fast|production] [--no-purge] [-- ARGUMENTS FOR EACH NODE]
#   fast        250 ms blocks (default; "True" is understood too)
#   production  12 s blocks ("False" is understood too)
#   --no-purge  keep the chain of the last run
# RPC is at ws://127.0.0.1:9944, 9945 and 9946. With MYCELIUM_BIN set, that binary runs and nothing is built.
set -eu
MYCELIUM_ROOT=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

timing=fast
purge=yes
while [ $# -gt 0 ]; do
    case "$1" in
        fast | True) timing=fast ;;
        production | False) timing=production ;;
        --no-purge) purge=no ;;
        --) shift; break ;;
        *) sed -n '3,6s/^# //p' "$0" >&2; exit 2 ;;
    esac
    shift
done

if [ -z "${MYCELIUM_BIN:-}" ]; then
    "$MYCELIUM_ROOT/scripts/setup.sh" --build-only
fi
# shellcheck source=scripts/env.sh
. "$MYCELIUM_ROOT/scripts/env.sh"
if [ -z "${MYCELIUM_BIN:-}" ]; then
    cargo build --manifest-path "$MYCELIUM_ROOT/Cargo.toml" --release --workspace
fi
node=${MYCELIUM_BIN:-$CARGO_TARGET_DIR/release/mycelium}

case $timing in
    fast) chain=local-fast ;;
    production) chain=local ;;
esac
base=$MYCELIUM_CACHE/localnet/$chain
[ "$purge" = no ] || rm -rf "$base"
mkdir -p "$base"

# Two and Three find One by its address, so that the network also comes up where multicast is blocked.
[ -s "$base/one.key" ] || "$node" key generate-node-key --file "$base/one.key" 2>/dev/null
bootnode=/ip4/127.0.0.1/tcp/30334/p2p/$("$node" key inspect-node-key --file "$base/one.key")

# There is no --three: its keys go into its keystore.
insert_key() { # TYPE SCHEME
    "$node" key insert --base-path "$base/three" --chain "$chain" --suri //Three --key-type "$1" --scheme "$2"
}
insert_key aura sr25519
insert_key gran ed25519

children=
stop() {
    trap - EXIT INT TERM
    # shellcheck disable=SC2086 # a list of process ids
    [ -z "$children" ] || kill $children 2>/dev/null || true
    wait
    exit "$1"
}
trap 'stop 130' INT
trap 'stop 143' TERM
trap 'stop $?' EXIT

start() { # FOLDER P2P-PORT RPC-PORT ARGUMENTS...
    folder=$base/$1 port=$2 rpc_port=$3
    shift 3
    "$node" --chain "$chain" --base-path "$folder" --port "$port" --rpc-port "$rpc_port" --validator \
        --rpc-cors all --allow-private-ip --discover-local --no-prometheus --no-telemetry "$@" &
    children="$children $!"
}

start one 30334 9944 --one --node-key-file "$base/one.key" "$@"
start two 30335 9945 --two --bootnodes "$bootnode" --unsafe-force-node-key-generation "$@"
start three 30336 9946 --name Three --bootnodes "$bootnode" --unsafe-force-node-key-generation "$@"

# One node that ends ends the network.
while :; do
    for child in $children; do
        kill -0 "$child" 2>/dev/null || { echo "localnet: a node has ended" >&2; exit 1; }
    done
    sleep 1
done
