"""The sub-commands that work on a stopped node's database and keystore."""

import json
from pathlib import Path

import pytest

from harness.binary import run_ok
from harness.chain import TAO
from harness.extrinsic import Signer, hex0x, transfer_keep_alive
from harness.network import account
from harness.node import NEW_KEY, Node


@pytest.fixture(scope="module")
def stopped_chain(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int, str]:
    """A small finalised database of a node that has ended: its folder, height and last hash."""
    folder = tmp_path_factory.mktemp("stopped")
    base = folder / "db"
    node = Node("stopped", folder, "--chain", "dev", "--base-path", base, "--one", NEW_KEY).start()
    node.rpc.call(
        "author_submitExtrinsic",
        hex0x(Signer.of(node.rpc).sign(transfer_keep_alive(account("Eve").public_key, TAO), account("Bob"), 0)),
    )
    node.wait_finalized(12)
    height = 10
    block_hash = node.block_hash(height)
    node.stop()
    return base, height, block_hash


def test_exported_blocks_can_be_imported_into_an_empty_database(stopped_chain, make_node, tmp_path: Path):
    base, height, block_hash = stopped_chain
    file = tmp_path / "blocks.bin"
    fresh = tmp_path / "fresh"
    run_ok("export-blocks", "--binary", "--chain", "dev", "--base-path", base, "--from", "1", "--to", str(height), file)

    run_ok("import-blocks", "--binary", "--chain", "dev", "--base-path", fresh, file)

    node = make_node("imported", "--chain", "dev", "--base-path", fresh).start()
    assert node.block_hash(height) == block_hash
    assert node.head() == height


def test_exported_blocks_are_readable_json_too(stopped_chain, tmp_path: Path):
    base, _, _ = stopped_chain
    file = tmp_path / "blocks.json"
    run_ok("export-blocks", "--chain", "dev", "--base-path", base, "--from", "1", "--to", "3", file)

    text = file.read_text()
    assert text.count("extrinsicsRoot") == 3


def test_stored_block_is_checked_by_number_and_by_hash(stopped_chain):
    base, height, block_hash = stopped_chain

    for which in (str(height), block_hash):
        assert "Completed" in run_ok("check-block", "--chain", "dev", "--base-path", base, which).output


def test_chain_info_reads_the_database_without_a_node(stopped_chain):
    base, height, _ = stopped_chain
    info = json.loads(run_ok("chain-info", "--chain", "dev", "--base-path", base).stdout)

    assert info["best_number"] >= info["finalized_number"] >= height


def test_unfinalised_blocks_can_be_reverted(make_node, tmp_path: Path):
    base = tmp_path / "alone"
    # One of three authorities: it makes blocks that nobody finalises.
    arguments = ["--chain", "local-fast", "--base-path", base, "--one", "--force-authoring", NEW_KEY]
    node = make_node("alone", *arguments).start()
    node.wait_head(4)
    assert node.finalized()[0] == 0
    node.stop()

    run_ok("revert", "--chain", "local-fast", "--base-path", base, "1000")

    follower = make_node("reverted", "--chain", "local-fast", "--base-path", base).start()
    assert follower.head() == 0


def test_purged_database_starts_from_genesis(make_node, tmp_path: Path):
    base = tmp_path / "purged"
    node = make_node("before", "--chain", "dev", "--base-path", base, "--one", NEW_KEY).start()
    node.wait_head(2)
    node.stop()

    run_ok("purge-chain", "--chain", "dev", "--base-path", base, "-y")

    assert make_node("after", "--chain", "dev", "--base-path", base).start().head() == 0


def test_state_can_be_exported_as_a_chain_spec(stopped_chain):
    base, height, _ = stopped_chain
    spec = json.loads(run_ok("export-state", "--chain", "dev", "--base-path", base, str(height)).stdout)

    assert spec["id"] == "bittensor_dev" and len(spec["genesis"]["raw"]["top"]) > 20


# -- keys -----------------------------------------------------------------------------------------


def test_inserted_keys_are_found_by_the_node(make_node, tmp_path: Path):
    base = tmp_path / "keys"
    for key_type, scheme in (("aura", "sr25519"), ("gran", "ed25519")):
        run_ok(
            "key", "insert", "--chain", "local-fast", "--base-path", base,
            "--key-type", key_type, "--scheme", scheme, "--suri", "//Three",
        )  # fmt: skip
    node = make_node("three", "--chain", "local-fast", "--base-path", base).start()

    assert node.rpc.call("author_hasKey", hex0x(account("Three").public_key), "aura") is True
    assert node.rpc.call("author_hasKey", hex0x(account("Two").public_key), "aura") is False


def test_key_inspect_knows_the_development_keys():
    shown = json.loads(run_ok("key", "inspect", "//Alice", "--output-type", "json").stdout)

    assert shown["ss58Address"] == account("Alice").ss58_address
