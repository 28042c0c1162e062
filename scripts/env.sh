# shellcheck shell=sh
# The variables that all scripts share. For cargo by hand, in the root of the checkout: . scripts/env.sh
# A script sets MYCELIUM_ROOT first; a shell that reads this file by hand stands in the root.

# Build output, Python environment and package caches: one folder outside the checkout, shared by all checkouts.
export MYCELIUM_CACHE="${MYCELIUM_CACHE:-$HOME/.cache/mycelium}"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$MYCELIUM_CACHE/target}"
export npm_config_cache="${npm_config_cache:-$MYCELIUM_CACHE/npm}"

# With a target folder outside the checkout, the runtime's build script cannot find Cargo.lock by itself.
export WASM_BUILD_WORKSPACE_HINT="${MYCELIUM_ROOT:-$PWD}"

# rustup's folder is often missing from the PATH of a shell that is not a login shell.
command -v cargo >/dev/null 2>&1 || PATH="$HOME/.cargo/bin:$PATH"

# The Node.js that setup.sh installs where the distribution's is too old.
if [ -x "$MYCELIUM_CACHE/nodejs/node_modules/.bin/node" ]; then
    case ":$PATH:" in
        *":$MYCELIUM_CACHE/nodejs/node_modules/.bin:"*) ;;
        *) PATH="$MYCELIUM_CACHE/nodejs/node_modules/.bin:$PATH" ;;
    esac
fi
export PATH

# A Python environment is named after what it holds, so that two branches can each keep theirs. There are three, because
# two of the official clients bring along programs and libraries of the same names.
if [ -f "${MYCELIUM_ROOT:-$PWD}/tests/e2e/requirements.txt" ]; then
    mycelium_venv() { # SUFFIX of the requirements file
        printf '%s/venv%s-%s' "$MYCELIUM_CACHE" "$1" \
            "$(cksum <"${MYCELIUM_ROOT:-$PWD}/tests/e2e/requirements$1.txt" | tr ' ' '-')"
    }
    MYCELIUM_VENV=$(mycelium_venv '')
    MYCELIUM_VENV_BTCLI=$(mycelium_venv -btcli)
    MYCELIUM_VENV_V11=$(mycelium_venv -v11)
    export MYCELIUM_VENV MYCELIUM_VENV_BTCLI MYCELIUM_VENV_V11
fi
