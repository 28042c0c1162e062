"""The binary runs other chains of its family from their published raw specs."""

import os
from pathlib import Path

import pytest

from harness.binary import REPOSITORY
from harness.node import Node

PUBLIC_TEST_NETWORK = "0x8f9cf856bf558a14440e75569c9e58594757048d7b3a84b5d25f6bd978263105"
SHARED = Path(os.environ.get("MYCELIUM_SHARED", REPOSITORY.parent / "shared"))
SPEC = SHARED / "data" / "public-testnet-raw-spec.json"


@pytest.fixture(scope="module")
def public_node(tmp_path_factory: pytest.TempPathFactory):
    if not SPEC.exists():
        pytest.skip(f"the public test network's spec is not at {SPEC}; MYCELIUM_SHARED may name its folder's parent")
    folder = tmp_path_factory.mktemp("public")
    node = Node(
        "public", folder, "--chain", SPEC, "--base-path", folder / "db",
        "--reserved-only", "--in-peers", "0", "--out-peers", "0",
    )  # fmt: skip
    node.start()
    yield node
    node.kill()


def test_genesis_is_the_public_test_networks(public_node: Node):
    assert public_node.rpc.call("chain_getBlockHash", 0) == PUBLIC_TEST_NETWORK


def test_metadata_and_version_of_that_chain_are_served(public_node: Node):
    version = public_node.rpc.call("state_getRuntimeVersion")

    assert version["specName"] == "node-subtensor"
    assert public_node.rpc.call("state_getMetadata").startswith("0x6d657461")


def test_storage_and_runtime_calls_of_that_chain_are_served(public_node: Node):
    assert public_node.rpc.call("state_getKeysPaged", "0x", 10)
    assert public_node.rpc.call("state_call", "Core_version", "").startswith("0x")
    assert public_node.rpc.call("system_chainType") != "Live"


def test_node_stays_alone(public_node: Node):
    assert public_node.rpc.call("system_health")["peers"] == 0
    assert public_node.head() == 0
