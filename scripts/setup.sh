#!/bin/sh
# Installs or checks what a build and the tests need. Installs on Debian and Ubuntu, as root or with sudo;
# on other systems it names what is missing. Prints nothing when there is nothing to do.
# Usage: scripts/setup.sh [--build-only]     --build-only leaves out what only the tests need
set -eu
MYCELIUM_ROOT=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=scripts/env.sh
. "$MYCELIUM_ROOT/scripts/env.sh"

target=wasm32v1-none
node_major=20    # the oldest Node.js that the JavaScript clients run on
node_install=22  # what is installed where the distribution's is older
cargo_fuzz=0.13.2

case "${1:-}" in
    '') tests=yes ;;
    --build-only) tests=no ;;
    *) echo "usage: scripts/setup.sh [--build-only]" >&2; exit 2 ;;
esac

say() { printf 'setup: %s\n' "$*"; }
die() { printf 'setup: %s\n' "$@" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

mkdir -p "$MYCELIUM_CACHE"
log=$(mktemp "$MYCELIUM_CACHE/setup.XXXXXX")
trap 'rm -f "$log"' EXIT
quietly() {
    "$@" >"$log" 2>&1 || { cat "$log" >&2; die "failed: $*"; }
}

# --- system packages

packages=
missing=
need() { # PACKAGE DESCRIPTION
    packages="$packages $1"
    missing="$missing
  $2 (Debian: $1)"
}

python_fits() { # a Python of at least 3.10 that can make virtual environments
    "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))' >/dev/null 2>&1
}

list_missing_packages() {
    packages=
    missing=
    { has cc && has make; } || need build-essential "a C compiler and make"
    has pkg-config || need pkg-config "pkg-config"
    has git || need git "git"
    has curl || need curl "curl"
    has protoc || need protobuf-compiler "protoc, the Protocol Buffers compiler"
    has clang || need clang "clang"
    { [ -e /usr/include/openssl/ssl.h ] || pkg-config --exists openssl 2>/dev/null; } ||
        need libssl-dev "the OpenSSL headers"
    [ -e /etc/ssl/certs/ca-certificates.crt ] || [ "$(uname -s)" != Linux ] ||
        need ca-certificates "certificates of the public authorities"
    [ "$tests" = yes ] || return 0
    has node || need nodejs "Node.js $node_major or later"
    has npm || need npm "npm"
    has python3 || need python3 "Python 3.10 or later"
    python_fits python3 || need python3-venv "the venv module of Python 3.10 or later"
}

on_debian() {
    has apt-get && [ -r /etc/os-release ] && grep -qE '^ID(_LIKE)?=.*(debian|ubuntu)' /etc/os-release
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

can_install() {
    on_debian && { [ "$(id -u)" = 0 ] || has sudo; }
}

apt_updated=no
apt_update() {
    [ "$apt_updated" = no ] || return 0
    quietly as_root apt-get update -q
    apt_updated=yes
}

apt_install() {
    say "installing Debian packages: $*"
    apt_update
    quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
}

list_missing_packages
if [ -n "$packages" ]; then
    if ! can_install; then
        on_debian && die "needs root or sudo to run: apt-get install -y$packages"
        die "installs on Debian and Ubuntu only; install what is missing here, then run again:$missing"
    fi
    # shellcheck disable=SC2086 # a list of words
    apt_install $packages
    list_missing_packages
    [ -z "$packages" ] || die "still missing after the installation:$missing"
fi

# --- Rust

no_rust() {
    die "$1" "Install rustup (https://rustup.rs), then run this again." \
        "Without rustup: docs/building.md, 'Without rustup's server'."
}

# The version that rust-toolchain.toml names. RUSTUP_TOOLCHAIN in the environment overrides it, for rustup and here.
channel=${RUSTUP_TOOLCHAIN:-$(sed -n 's/^channel *= *"\(.*\)"/\1/p' "$MYCELIUM_ROOT/rust-toolchain.toml")}

ensure_cargo() {
    if ! has cargo && ! has rustup && can_install; then
        apt_update
        if apt-cache show rustup >/dev/null 2>&1; then apt_install rustup; fi
    fi
    if has rustup && ! rustup toolchain list | grep -qE "^$channel(-| |\$)"; then
        say "installing Rust $channel"
        quietly rustup toolchain install "$channel" --no-self-update --profile minimal \
            --component rustfmt,clippy --target "$target"
    fi
    has cargo || no_rust "There is no Rust compiler, and this system has no rustup package."
}

older() { # VERSION MINIMUM: is it older?
    printf '%s %s\n' "$1" "$2" | tr . ' ' | awk '{ exit !($1 < $4 || ($1 == $4 && $2 < $5)) }'
}

ensure_rust_version() {
    minimum=$(sed -n 's/^rust-version *= *"\([0-9.]*\)".*/\1/p' "$MYCELIUM_ROOT/Cargo.toml")
    version=$(rustc --version | awk '{ print $2 }')
    older "$version" "${minimum:-1.0}.0" || return 0
    no_rust "rustc $version is older than $minimum."
}

ensure_target() {
    [ ! -d "$(rustc --print sysroot)/lib/rustlib/$target/lib" ] || return 0
    say "installing the Rust target $target"
    if has rustup && rustup target add "$target" >"$log" 2>&1; then return 0; fi
    cat "$log" >&2
    die "rustup could not fetch the target $target, which the runtime is built for." \
        "Run this again where its server can be reached, or build the target's libraries from Debian's" \
        "sources: docs/building.md, 'Without rustup's server'."
}

ensure_component() { # CARGO-COMMAND COMPONENT
    ! cargo "$1" --version >/dev/null 2>&1 || return 0
    has rustup || die "'cargo $1' is missing, and there is no rustup to add it."
    say "installing the Rust component $2"
    quietly rustup component add "$2"
}

ensure_cargo_fuzz() {
    ! cargo fuzz --version >/dev/null 2>&1 || return 0
    say "installing cargo-fuzz $cargo_fuzz"
    # Not into the shared build output: it is built once, with settings of its own.
    quietly env -u CARGO_TARGET_DIR cargo install --quiet --locked --version "$cargo_fuzz" cargo-fuzz
}

cd "$MYCELIUM_ROOT" # where rustup finds rust-toolchain.toml
ensure_cargo
ensure_rust_version
ensure_target
[ "$tests" = yes ] || exit 0
ensure_component fmt rustfmt
ensure_component clippy clippy
ensure_cargo_fuzz

# --- clients for the end-to-end tests

node_fits() {
    [ "$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -ge "$node_major" ]
}

ensure_node() {
    ! node_fits || return 0
    case "$(uname -s)-$(uname -m)" in
        Linux-x86_64) platform=linux-x64 ;;
        Linux-aarch64) platform=linux-arm64 ;;
        *) die "Node.js is older than $node_major: install a later one, then run this again." ;;
    esac
    say "installing Node.js $node_install"
    quietly npm install --ignore-scripts --no-audit --no-fund --no-save --prefix "$MYCELIUM_CACHE/nodejs" "node-$platform@$node_install"
    PATH="$MYCELIUM_CACHE/nodejs/node_modules/.bin:$PATH"
    node_fits || die "the Node.js in $MYCELIUM_CACHE/nodejs does not run"
}

ensure_node_packages() { # installs again only when the lock file has changed
    lock=$MYCELIUM_ROOT/tests/e2e/package-lock.json
    stamp=$MYCELIUM_ROOT/tests/e2e/node_modules/.installed
    [ -f "$lock" ] || return 0
    [ "$(cat "$stamp" 2>/dev/null)" != "$(cksum <"$lock")" ] || return 0
    say "installing the npm packages of tests/e2e"
    quietly npm ci --ignore-scripts --no-audit --no-fund --prefix "$MYCELIUM_ROOT/tests/e2e"
    cksum <"$lock" >"$stamp"
}

ensure_venv() { # FOLDER REQUIREMENTS
    [ -n "$1" ] && [ ! -e "$1/complete" ] || return 0
    say "installing the Python packages of tests/e2e/$2"
    rm -rf "$1"
    quietly python3 -m venv "$1"
    quietly "$1/bin/pip" install --quiet -r "$MYCELIUM_ROOT/tests/e2e/$2"
    touch "$1/complete"
}

ensure_node
ensure_node_packages
ensure_venv "${MYCELIUM_VENV:-}" requirements.txt
ensure_venv "${MYCELIUM_VENV_BTCLI:-}" requirements-btcli.txt
ensure_venv "${MYCELIUM_VENV_V11:-}" requirements-v11.txt
