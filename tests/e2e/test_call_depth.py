"""Deeply nested calls are refused and never reach a block.

A decoder that gave up in the middle of a block would split the chain between
nodes with different stacks, so a second node must import everything.
"""

import pytest

from harness.extrinsic import (
    MULTI_ADDRESS_ID,
    MULTISIG_AS_MULTI_THRESHOLD_1,
    PROXY_PROXY,
    SUDO_SUDO,
    UTILITY_AS_DERIVATIVE,
    UTILITY_BATCH,
    UTILITY_BATCH_ALL,
    Signer,
    compact,
    hex0x,
    remark,
)
from harness.network import account
from harness.node import Node, peer_key
from harness.rpc import RpcError
from harness.waiting import until


def in_batch(call: bytes) -> bytes:
    return UTILITY_BATCH + compact(1) + call


def in_batch_all(call: bytes) -> bytes:
    return UTILITY_BATCH_ALL + compact(1) + call


def in_derivative(call: bytes) -> bytes:
    return UTILITY_AS_DERIVATIVE + b"\x00\x00" + call


def in_sudo(call: bytes) -> bytes:
    return SUDO_SUDO + call


def in_proxy(call: bytes) -> bytes:
    return PROXY_PROXY + MULTI_ADDRESS_ID + account("Alice").public_key + b"\x00" + call


def in_multisig(call: bytes) -> bytes:
    return MULTISIG_AS_MULTI_THRESHOLD_1 + compact(1) + account("Bob").public_key + call


WRAPPERS = {
    "batch": in_batch,
    "batch_all": in_batch_all,
    "as_derivative": in_derivative,
    "sudo": in_sudo,
    "proxy": in_proxy,
    "multisig": in_multisig,
}

#: Deeper than this is refused before the transaction enters the pool.
DEEPEST_ALLOWED = 8


def nested(wrap, depth: int) -> bytes:
    call = remark(b"deep")
    for _ in range(depth):
        call = wrap(call)
    return call


def submit(node: Node, call: bytes) -> RpcError | str:
    """The refusal, or the hash when the pool took it."""
    key = account("Alice")
    nonce = node.rpc.call("account_nextIndex", key.ss58_address)
    try:
        return node.rpc.call("author_submitExtrinsic", hex0x(Signer.of(node.rpc).sign(call, key, nonce)))
    except RpcError as refused:
        return refused


@pytest.mark.parametrize("depth", [255, 256, 257])
@pytest.mark.parametrize("wrapper", WRAPPERS)
def test_call_nested_to_the_decode_limit_is_refused(dev: Node, wrapper: str, depth: int):
    refused = submit(dev, nested(WRAPPERS[wrapper], depth))

    assert isinstance(refused, RpcError), f"{depth} levels of {wrapper} entered the pool"
    assert refused.code in (1002, 1010) and refused.message
    assert dev.alive and dev.rpc.call("system_chain") == "Bittensor"


@pytest.mark.parametrize("wrapper", ["as_derivative", "sudo", "proxy", "multisig"])
def test_call_just_above_the_depth_limit_is_refused_by_validation(dev: Node, wrapper: str):
    refused = submit(dev, nested(WRAPPERS[wrapper], DEEPEST_ALLOWED + 1))

    assert isinstance(refused, RpcError), f"{DEEPEST_ALLOWED + 1} levels of {wrapper} entered the pool"
    assert refused.code == 1010, refused


@pytest.mark.parametrize("wrapper", ["as_derivative", "sudo"])
def test_call_nested_moderately_is_included(dev: Node, wrapper: str):
    key = account("Alice")
    nonce = dev.rpc.call("account_nextIndex", key.ss58_address)

    assert isinstance(submit(dev, nested(WRAPPERS[wrapper], 4)), str)

    def included() -> bool:
        at_best = dev.rpc.call("state_call", "AccountNonceApi_account_nonce", hex0x(key.public_key))
        return int.from_bytes(bytes.fromhex(at_best[2:]), "little") > nonce

    until(included, "the nested call is in a block")


def test_mixed_wrappers_count_together(dev: Node):
    call = remark(b"mixed")
    for level in range(300):
        call = (in_batch, in_derivative, in_sudo, in_proxy)[level % 4](call)

    assert isinstance(submit(dev, call), RpcError)


def test_second_node_imports_every_block_after_such_attempts(make_node, tmp_path):
    author_key, author_id = peer_key(tmp_path, "author")
    follower_key, _ = peer_key(tmp_path, "follower")
    author = make_node("author", "--dev", "--node-key-file", author_key).start()
    follower = make_node(
        "follower", "--chain", "dev", "--base-path", tmp_path / "follower-db", "--node-key-file", follower_key,
        "--bootnodes", f"/ip4/127.0.0.1/tcp/{author.p2p_port}/p2p/{author_id}",
    ).start()  # fmt: skip

    for depth in (255, 256, 257):
        assert isinstance(submit(author, nested(in_batch, depth)), RpcError)
    assert isinstance(submit(author, remark(b"afterwards")), str)
    height = author.wait_head(author.head() + 5)

    follower.wait_finalized(height)
    assert [author.block_hash(n) for n in range(height + 1)] == [follower.block_hash(n) for n in range(height + 1)]
