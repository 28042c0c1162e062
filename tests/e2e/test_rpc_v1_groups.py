"""The newer JSON-RPC groups, raw: chainSpec_v1, archive_v1, chainHead_v1, transaction_v1.

A server that lists any of a group must serve all of it, because clients then
leave the older methods alone.
"""

from harness.extrinsic import Signer, hex0x, remark
from harness.network import account
from harness.node import Node
from harness.waiting import until

#: System.Number, the shortest storage key every chain has.
SYSTEM_NUMBER = "0x26aa394eea5630e07c48ae0c9558cef702a5c1b19ab7a04f536c519aca4983ac"


def test_chain_spec_group_names_the_chain(dev: Node):
    assert dev.rpc.call("chainSpec_v1_chainName") == "Bittensor"
    assert dev.rpc.call("chainSpec_v1_genesisHash") == dev.block_hash(0)
    assert dev.rpc.call("chainSpec_v1_properties")["tokenSymbol"] == "TAO"


def test_archive_group_reads_finalised_history(dev: Node):
    dev.wait_finalized(2)
    (block,) = dev.rpc.call("archive_v1_hashByHeight", 1)

    assert block == dev.block_hash(1)
    assert dev.rpc.call("archive_v1_genesisHash") == dev.block_hash(0)
    assert dev.rpc.call("archive_v1_finalizedHeight") >= 2
    assert len(dev.rpc.call("archive_v1_body", block)) >= 1
    assert dev.rpc.call("archive_v1_header", block).startswith(dev.block_hash(0))
    assert dev.rpc.call("archive_v1_hashByHeight", 4_000_000_000) == []


def test_archive_call_and_storage_answer_at_a_block(dev: Node):
    number, block = dev.finalized()

    answer = dev.rpc.call("archive_v1_call", block, "Core_version", "0x")
    assert answer["success"] is True and answer["value"].startswith("0x")
    with dev.ws() as ws:
        items = [{"key": SYSTEM_NUMBER, "type": "value"}, {"key": SYSTEM_NUMBER, "type": "hash"}]
        subscription = ws.call("archive_v1_storage", block, items)
        events = []
        while not (events and events[-1]["event"] == "storageDone"):
            events.append(ws.notice(subscription))
    value = next(e["value"] for e in events if "value" in e)
    assert int.from_bytes(bytes.fromhex(value[2:]), "little") == number
    assert any("hash" in e for e in events)


def test_chain_head_group_follows_reads_and_unpins(dev: Node):
    with dev.ws() as ws:
        follow = ws.call("chainHead_v1_follow", True)
        first = ws.notice(follow)
        assert (
            first["event"] == "initialized" and first["finalizedBlockRuntime"]["spec"]["specName"] == "node-subtensor"
        )
        block = first["finalizedBlockHashes"][-1]
        assert ws.call("chainHead_v1_header", follow, block).startswith("0x")

        started = ws.call("chainHead_v1_storage", follow, block, [{"key": SYSTEM_NUMBER, "type": "value"}], None)
        found = ws.notice_where(follow, lambda e: e.get("operationId") == started["operationId"])
        assert found["event"] == "operationStorageItems" and found["items"][0]["key"] == SYSTEM_NUMBER

        called = ws.call("chainHead_v1_call", follow, block, "Core_version", "0x")
        done = ws.notice_where(follow, lambda e: e.get("operationId") == called["operationId"])
        assert done["event"] == "operationCallDone"

        body = ws.call("chainHead_v1_body", follow, block)
        done = ws.notice_where(follow, lambda e: e.get("operationId") == body["operationId"])
        assert done["event"] == "operationBodyDone"

        assert ws.notice_where(follow, lambda e: e["event"] == "newBlock")
        assert ws.notice_where(follow, lambda e: e["event"] == "finalized")["finalizedBlockHashes"]
        assert ws.call("chainHead_v1_unpin", follow, block) is None
        ws.call("chainHead_v1_unfollow", follow)


def test_transaction_group_broadcasts_until_included(dev: Node):
    key = account("Dave")
    nonce = dev.rpc.call("account_nextIndex", key.ss58_address)
    extrinsic = Signer.of(dev.rpc).sign(remark(b"broadcast"), key, nonce)

    with dev.ws() as ws:
        operation = ws.call("transaction_v1_broadcast", hex0x(extrinsic))
        assert operation
        until(lambda: dev.rpc.call("account_nextIndex", key.ss58_address) > nonce, "the broadcast transaction counts")
        newest = dev.wait_head(dev.head() + 1)
    blocks = [dev.rpc.call("chain_getBlock", dev.block_hash(n)) for n in range(max(1, newest - 10), newest + 1)]
    assert any(hex0x(extrinsic) in block["block"]["extrinsics"] for block in blocks)
