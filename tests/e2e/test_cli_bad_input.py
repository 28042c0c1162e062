"""A wrong command line ends at once with one line that says what is wrong."""

import json
import socket
from pathlib import Path

import pytest

from harness.binary import assert_refused, run
from harness.node import NEW_KEY, Node
from harness.ports import free_port

#: A refusal comes before any real work; a node that keeps running is a failure.
SOON = 60

LOOPBACK = ["--no-mdns", "--no-telemetry", "--no-prometheus"]


def refused(*arguments: str | Path, words: tuple[str, ...]) -> None:
    """Run as a node on loopback and expect the refusal."""
    ports = [] if "--rpc-port" in arguments else ["--rpc-port", str(free_port())]
    listen = ["--listen-addr", f"/ip4/127.0.0.1/tcp/{free_port()}"]
    assert_refused(run(*arguments, *ports, *listen, *LOOPBACK, bound=SOON), *words)


def test_unknown_chain_name_is_refused_with_the_known_ones():
    refused("--chain", "atlantis", words=("atlantis", "dev, local, local-fast"))


def test_chain_spec_that_is_not_json_is_refused_by_file_name(tmp_path: Path):
    spec = tmp_path / "broken.json"
    spec.write_text("this is not a chain spec")
    refused("--chain", spec, "--base-path", tmp_path / "db", words=("broken.json",))


@pytest.mark.parametrize("field", ["name", "id", "genesis"])
def test_chain_spec_without_a_required_field_is_refused_by_field_name(tmp_path: Path, field: str):
    spec = json.loads(run("build-spec", "--chain", "dev", "--raw").stdout)
    del spec[field]
    file = tmp_path / "incomplete.json"
    file.write_text(json.dumps(spec))
    refused("--chain", file, "--base-path", tmp_path / "db", words=("incomplete.json", field))


def test_chain_spec_with_a_broken_genesis_is_refused(tmp_path: Path):
    spec = json.loads(run("build-spec", "--chain", "dev").stdout)
    spec["genesis"]["runtimeGenesis"]["patch"]["balances"] = {"balances": "all of it"}
    file = tmp_path / "odd-genesis.json"
    file.write_text(json.dumps(spec))
    refused("--chain", file, "--base-path", tmp_path / "db", words=("balances|genesis",))


def test_chain_spec_without_code_is_refused(tmp_path: Path):
    spec = json.loads(run("build-spec", "--chain", "dev", "--raw").stdout)
    del spec["genesis"]["raw"]["top"]["0x3a636f6465"]
    file = tmp_path / "no-code.json"
    file.write_text(json.dumps(spec))
    refused("--chain", file, "--base-path", tmp_path / "db", words=("code|runtime",))


def test_missing_directory_as_chain_is_refused(tmp_path: Path):
    refused("--chain", tmp_path, words=(r"chain",))


def test_used_rpc_port_is_named():
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        refused("--dev", "--rpc-port", str(port), words=(str(port), "in use"))


def test_rpc_port_of_a_running_node_is_named(dev: Node):
    refused("--dev", "--rpc-port", str(dev.rpc_port), words=(str(dev.rpc_port), "in use"))
    assert dev.alive


def test_used_peer_port_is_named(dev: Node):
    done = run(
        "--dev", "--rpc-port", str(free_port()), "--listen-addr", f"/ip4/127.0.0.1/tcp/{dev.p2p_port}", *LOOPBACK,
        bound=SOON,
    )  # fmt: skip
    assert_refused(done, str(dev.p2p_port), "in use")


def test_locked_database_is_named(make_node, tmp_path: Path):
    base = tmp_path / "shared-db"
    first = make_node("first", "--chain", "dev", "--base-path", base, "--one", NEW_KEY).start()

    refused("--chain", "dev", "--base-path", base, words=("database", "locked"))
    first.wait_progress(1)


def test_base_path_that_is_a_file_is_refused(tmp_path: Path):
    file = tmp_path / "plain-file"
    file.write_text("")
    refused("--chain", "dev", "--base-path", file, words=("plain-file|directory",))


def test_base_path_that_cannot_be_written_is_refused():
    refused("--chain", "dev", "--base-path", "/proc/mycelium", words=("/proc/mycelium|No such|permission",))


@pytest.mark.parametrize("key", ["0x00", "zz", "ab" * 31, "ab" * 33])
def test_bad_network_key_is_refused(key: str):
    refused("--dev", "--node-key", key, words=("key",))


def test_bad_network_key_file_is_refused(tmp_path: Path):
    file = tmp_path / "nodekey"
    file.write_text("not a key")
    refused("--dev", "--node-key-file", file, words=("key",))


@pytest.mark.parametrize("value", ["0", "-5", "fast", "1.5", "99999999999999999999", "60001", ""])
def test_bad_block_time_is_refused(value: str):
    refused("--dev", f"--block-time={value}", words=("block-time",))


def test_block_time_is_refused_for_the_production_network():
    refused("--chain", "local", "--block-time", "500", words=("block-time", "local"))


def test_block_time_is_refused_with_a_spec_file(tmp_path: Path):
    spec = tmp_path / "spec.json"
    spec.write_text(run("build-spec", "--chain", "dev", "--raw").stdout)
    refused("--chain", spec, "--block-time", "500", "--base-path", tmp_path / "db", words=("block-time", "spec"))


@pytest.mark.parametrize("value", ["sometimes", "0", "-1", ""])
def test_bad_sealing_is_refused(value: str):
    refused("--dev", f"--sealing={value}", words=("sealing|instant",))


@pytest.mark.parametrize(
    "arguments",
    [
        ["--chain", "local", "--sealing", "instant"],
        ["--chain", "dev", "--sealing", "manual"],
        ["--dev", "--sealing", "instant", "--sync", "warp"],
    ],
    ids=["other-network", "no-authority", "warp"],
)
def test_sealing_that_cannot_work_is_refused(arguments: list[str], tmp_path: Path):
    refused(*arguments, "--base-path", tmp_path / "db", words=("sealing",))


@pytest.mark.parametrize("mode", ["fast", "fast-unsafe", "light"])
def test_unsupported_sync_mode_is_refused(mode: str):
    refused("--dev", "--sync", mode, words=("sync|full|warp",))


@pytest.mark.parametrize("option", ["--no-such-option", "--evm", "extra-word"])
def test_unknown_option_is_refused_by_name(option: str):
    refused("--dev", option, words=(option,))


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--rpc-port", "70000"),
        ("--rpc-methods", "everything"),
        ("--pruning", "sometimes"),
        ("--bootnodes", "not-an-address"),
        ("--database", "rocksdb"),
        ("--pool-limit", "many"),
    ],
)
def test_bad_value_of_a_stock_option_is_refused(option: str, value: str, tmp_path: Path):
    refused("--chain", "dev", "--base-path", tmp_path / "db", option, value, words=(value,))


# -- sub-commands ----------------------------------------------------------------


def test_key_insert_with_a_bad_secret_is_refused(tmp_path: Path):
    done = run(
        "key", "insert", "--chain", "dev", "--base-path", tmp_path,
        "--key-type", "aura", "--scheme", "sr25519", "--suri", "these are not seed words",
    )  # fmt: skip
    assert_refused(done, "seed|phrase|secret|suri|uri|key|word")


def test_key_insert_with_a_bad_key_type_is_refused(tmp_path: Path):
    done = run(
        "key", "insert", "--chain", "dev", "--base-path", tmp_path,
        "--key-type", "toolong", "--scheme", "sr25519", "--suri", "//One",
    )  # fmt: skip
    assert_refused(done, "type")


def test_key_insert_with_the_wrong_scheme_is_refused(tmp_path: Path):
    done = run(
        "key", "insert", "--chain", "dev", "--base-path", tmp_path,
        "--key-type", "gran", "--scheme", "sr25519", "--suri", "//One",
    )  # fmt: skip
    assert_refused(done, "gran", "ed25519")


@pytest.mark.parametrize(
    "arguments",
    [
        ["build-spec", "--chain", "atlantis"],
        ["export-chain-spec", "--chain", "atlantis"],
        ["purge-chain", "--chain", "atlantis", "-y"],
        ["no-such-command"],
        ["import-blocks", "--chain", "dev", "--no-telemetry"],
    ],
    ids=lambda arguments: " ".join(arguments[:2]),
)
def test_bad_subcommand_is_refused(arguments: list[str]):
    assert_refused(run(*arguments, bound=SOON))


def test_import_of_a_missing_file_is_refused(tmp_path: Path):
    done = run("import-blocks", "--chain", "dev", "--base-path", tmp_path / "db", tmp_path / "no-such-file", bound=SOON)
    assert_refused(done, "no-such-file|No such file")


def test_import_of_garbage_is_refused(tmp_path: Path):
    garbage = tmp_path / "garbage"
    garbage.write_bytes(b"\xff" * 4096)
    done = run("import-blocks", "--binary", "--chain", "dev", "--base-path", tmp_path / "db", garbage, bound=SOON)
    assert_refused(done)


def test_check_of_an_unknown_block_is_refused(tmp_path: Path):
    assert_refused(run("check-block", "--chain", "dev", "--base-path", tmp_path, "99", bound=SOON), "block|99")
