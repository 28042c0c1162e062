"""Every JSON-RPC method that official clients use, called raw.

The list is the written client contract; aliases count as methods of their own,
because clients look for the alias string.
"""

import json
import re

import pytest

from harness.extrinsic import Signer, blake2_256, hex0x, remark
from harness.network import account
from harness.node import Node

METHODS = """
rpc_methods
chain_getHead chain_getBlockHash chain_getFinalizedHead chain_getFinalisedHead chain_getHeader chain_getBlock
chain_getRuntimeVersion
chain_subscribeNewHeads chain_subscribeNewHead subscribe_newHead chain_unsubscribeNewHeads chain_unsubscribeNewHead
unsubscribe_newHead
chain_subscribeFinalizedHeads chain_subscribeFinalisedHeads
chain_unsubscribeFinalizedHeads chain_unsubscribeFinalisedHeads
chain_subscribeAllHeads chain_unsubscribeAllHeads
chain_subscribeRuntimeVersion chain_unsubscribeRuntimeVersion
state_call state_callAt state_getMetadata state_getRuntimeVersion
state_getStorage state_getStorageAt state_getStorageHash state_getStorageHashAt state_getStorageSize
state_getStorageSizeAt
state_getKeys state_getPairs state_getKeysPaged state_getKeysPagedAt state_queryStorage state_queryStorageAt
state_getReadProof state_getChildReadProof
state_subscribeStorage state_unsubscribeStorage state_subscribeRuntimeVersion state_unsubscribeRuntimeVersion
state_traceBlock
childstate_getKeys childstate_getKeysPaged childstate_getKeysPagedAt childstate_getStorage
childstate_getStorageEntries childstate_getStorageHash childstate_getStorageSize
author_submitExtrinsic author_submitAndWatchExtrinsic author_unwatchExtrinsic author_pendingExtrinsics
author_insertKey author_rotateKeys author_rotateKeysWithOwner author_hasSessionKeys author_hasKey
author_removeExtrinsic
system_name system_version system_chain system_chainType system_properties system_health system_localPeerId
system_localListenAddresses system_peers system_addReservedPeer system_removeReservedPeer system_reservedPeers
system_nodeRoles system_syncState system_addLogFilter system_resetLogFilter
system_accountNextIndex account_nextIndex system_dryRun system_dryRunAt
payment_queryInfo payment_queryFeeDetails
offchain_localStorageSet offchain_localStorageGet offchain_localStorageClear
chainSpec_v1_chainName chainSpec_v1_genesisHash chainSpec_v1_properties
chainHead_v1_follow chainHead_v1_unfollow chainHead_v1_header chainHead_v1_body chainHead_v1_call
chainHead_v1_storage chainHead_v1_continue chainHead_v1_stopOperation chainHead_v1_unpin
transaction_v1_broadcast transaction_v1_stop
archive_v1_body archive_v1_call archive_v1_finalizedHeight archive_v1_genesisHash archive_v1_hashByHeight
archive_v1_header archive_v1_storage archive_v1_stopStorage archive_v1_storageDiff
""".split()

#: System.Number, the shortest storage key every chain has.
SYSTEM_NUMBER = "0x26aa394eea5630e07c48ae0c9558cef702a5c1b19ab7a04f536c519aca4983ac"
SYSTEM_ACCOUNT = "0x26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9"


@pytest.fixture(scope="module")
def listed(shared_dev: Node) -> set[str]:
    return set(shared_dev.rpc.call("rpc_methods")["methods"])


@pytest.mark.parametrize("method", METHODS)
def test_method_is_listed(listed: set[str], method: str):
    assert method in listed


def test_manual_sealing_methods_are_absent_from_a_normal_chain(listed: set[str]):
    assert not [method for method in listed if method.startswith("engine_")]


# -- chain ------------------------------------------------------------------


def test_block_hash_of_a_future_height_is_null(dev: Node):
    assert dev.rpc.call("chain_getBlockHash", 4_000_000_000) is None


def test_block_hash_accepts_a_list_and_a_hexadecimal_number(dev: Node):
    genesis = dev.block_hash(0)

    assert dev.rpc.call("chain_getBlockHash", [0, 1]) == [genesis, dev.block_hash(1)]
    assert dev.rpc.call("chain_getBlockHash", "0x0") == genesis
    assert dev.rpc.call("chain_getHead") is not None


def test_genesis_header_has_a_zero_parent_and_a_hexadecimal_number(dev: Node):
    header = dev.rpc.call("chain_getHeader", dev.block_hash(0))

    assert header["parentHash"] == "0x" + "00" * 32
    assert header["number"] == "0x0"
    assert set(header) == {"parentHash", "number", "stateRoot", "extrinsicsRoot", "digest"}


def test_unknown_block_has_no_header_and_no_body(dev: Node):
    assert dev.rpc.call("chain_getHeader", "0x" + "ee" * 32) is None
    assert dev.rpc.call("chain_getBlock", "0x" + "ee" * 32) is None


def test_block_returns_exactly_the_submitted_bytes(dev: Node):
    key = account("Dave")
    nonce = dev.rpc.call("account_nextIndex", key.ss58_address)
    extrinsic = Signer.of(dev.rpc).sign(remark(b"byte for byte"), key, nonce)

    with dev.ws() as ws:
        watch = ws.call("author_submitAndWatchExtrinsic", hex0x(extrinsic))
        block_hash = ws.notice_where(watch, lambda status: isinstance(status, dict) and "inBlock" in status)["inBlock"]

    block = dev.rpc.call("chain_getBlock", block_hash)
    assert hex0x(extrinsic) in block["block"]["extrinsics"]
    hashes = [blake2_256(bytes.fromhex(x[2:])) for x in block["block"]["extrinsics"]]
    assert blake2_256(extrinsic) in hashes


@pytest.mark.parametrize(
    ("subscribe", "unsubscribe"),
    [
        ("chain_subscribeNewHeads", "chain_unsubscribeNewHeads"),
        ("chain_subscribeFinalizedHeads", "chain_unsubscribeFinalizedHeads"),
        ("chain_subscribeAllHeads", "chain_unsubscribeAllHeads"),
        ("subscribe_newHead", "unsubscribe_newHead"),
    ],
)
def test_head_subscription_delivers_and_ends(dev: Node, subscribe: str, unsubscribe: str):
    with dev.ws() as ws:
        subscription = ws.call(subscribe)
        numbers = [int(ws.notice(subscription)["number"], 16) for _ in range(4)]
        ended = ws.call(unsubscribe, subscription)

    assert numbers == sorted(numbers) and numbers[-1] > numbers[0]
    assert ended is True


# -- state -------------------------------------------------------------------


def test_state_call_takes_arguments_without_the_prefix_and_the_empty_string(dev: Node):
    plain = dev.rpc.call("state_call", "Core_version", "")
    prefixed = dev.rpc.call("state_call", "Core_version", "0x")
    fifteen = dev.rpc.call("state_call", "Metadata_metadata_at_version", "0f000000")

    assert plain == prefixed and b"node-subtensor" in bytes.fromhex(plain[2:])
    assert fifteen.startswith("0x01"), "an optional value that is present"
    assert dev.rpc.call("state_call", "Metadata_metadata_at_version", "0x0f000000") == fifteen
    assert dev.rpc.call("state_call", "Metadata_metadata_at_version", "ff000000") == "0x00"


@pytest.mark.parametrize("version", [14, 15, 16])
def test_metadata_is_offered_in_each_promised_version(dev: Node, version: int):
    offered = dev.rpc.call("state_call", "Metadata_metadata_versions", "")
    answer = dev.rpc.call("state_call", "Metadata_metadata_at_version", version.to_bytes(4, "little").hex())
    body = bytes.fromhex(answer[2:])

    assert version.to_bytes(4, "little") in bytes.fromhex(offered[2:])
    assert body.find(b"meta" + bytes([version])) in range(2, 8), "magic and version follow the length"


def test_plain_metadata_request_answers_with_version_14(dev: Node):
    assert dev.rpc.call("state_getMetadata").startswith("0x6d6574610e")


def test_runtime_version_has_the_fields_clients_read_and_takes_an_explicit_null(dev: Node):
    version = dev.rpc.call("state_getRuntimeVersion", None)

    assert (version["specName"], version["implName"]) == ("node-subtensor", "node-subtensor")
    assert version["specVersion"] >= 425 and version["transactionVersion"] == 1
    assert version["apis"] and version == dev.rpc.call("chain_getRuntimeVersion")


def test_query_storage_at_echoes_keys_in_one_group(dev: Node):
    block = dev.finalized()[1]
    absent = SYSTEM_ACCOUNT + "00" * 16

    groups = dev.rpc.call("state_queryStorageAt", [SYSTEM_NUMBER, absent], block)

    assert len(groups) == 1 and groups[0]["block"] == block
    assert [key for key, _ in groups[0]["changes"]] == [SYSTEM_NUMBER, absent]
    assert groups[0]["changes"][1][1] is None
    number = int.from_bytes(bytes.fromhex(groups[0]["changes"][0][1][2:]), "little")
    assert hex(number) == dev.rpc.call("chain_getHeader", block)["number"]


def test_keys_are_paged_in_order_from_the_prefix(dev: Node):
    block = dev.finalized()[1]
    everything = dev.rpc.call("state_getKeys", SYSTEM_ACCOUNT, block)
    pages, start = [], SYSTEM_ACCOUNT
    while page := dev.rpc.call("state_getKeysPaged", SYSTEM_ACCOUNT, 4, start, block):
        pages += page
        start = page[-1]
        if len(page) < 4:
            break

    assert pages == sorted(everything) and len(pages) == len(set(pages)) >= 9


def test_storage_alias_hash_size_and_proof_agree(dev: Node):
    block = dev.finalized()[1]
    value = dev.rpc.call("state_getStorage", SYSTEM_NUMBER, block)

    assert dev.rpc.call("state_getStorageAt", SYSTEM_NUMBER, block) == value
    assert dev.rpc.call("state_getStorageHash", SYSTEM_NUMBER, block) == hex0x(blake2_256(bytes.fromhex(value[2:])))
    assert dev.rpc.call("state_getStorageSize", SYSTEM_NUMBER, block) == 4
    assert dev.rpc.call("state_getReadProof", [SYSTEM_NUMBER], block)["proof"]


def test_runtime_version_subscription_opens_with_the_current_one(dev: Node):
    with dev.ws() as ws:
        subscription = ws.call("state_subscribeRuntimeVersion")
        assert ws.notice(subscription)["specName"] == "node-subtensor"
        assert ws.call("state_unsubscribeRuntimeVersion", subscription) is True


# -- system, payment, author ---------------------------------------------------


def test_system_answers_name_the_chain(dev: Node):
    call = dev.rpc.call

    assert call("system_chain") == "Bittensor" and call("system_chainType") == "Local"
    assert call("system_properties") == {"ss58Format": 42, "tokenDecimals": 9, "tokenSymbol": "TAO"}
    assert call("system_name")
    health = call("system_health")
    assert health["isSyncing"] is False and health["shouldHavePeers"] is False
    assert call("system_nodeRoles") == ["Authority"]
    assert call("system_localPeerId").startswith("12D3")
    assert all("127.0.0.1" in address for address in call("system_localListenAddresses"))
    assert call("system_syncState")["currentBlock"] >= 0
    assert call("system_peers") == [] and call("system_reservedPeers") == []


def test_system_version_tells_release_and_commit(dev: Node):
    assert re.fullmatch(r"\d+\.\d+\.\d+\S*-[0-9a-f]{7,40}", dev.rpc.call("system_version"))


def test_next_index_and_its_alias_agree(dev: Node):
    alice = account("Alice").ss58_address

    assert dev.rpc.call("system_accountNextIndex", alice) == dev.rpc.call("account_nextIndex", alice)


def as_number(value: int | str) -> int:
    """Balances in JSON are numbers or hexadecimal text."""
    return int(value, 16) if isinstance(value, str) else value


def test_fee_queries_agree_with_each_other(dev: Node):
    key = account("Dave")
    nonce = dev.rpc.call("account_nextIndex", key.ss58_address)
    extrinsic = Signer.of(dev.rpc).sign(remark(b"fee"), key, nonce)

    info = dev.rpc.call("payment_queryInfo", hex0x(extrinsic))
    details = dev.rpc.call("payment_queryFeeDetails", hex0x(extrinsic))["inclusionFee"]

    parts = [as_number(details[part]) for part in ("baseFee", "lenFee", "adjustedWeightFee")]
    assert sum(parts) == int(info["partialFee"])
    assert info["class"] == "normal" and info["weight"]["ref_time"] > 0
    assert parts[1] == len(extrinsic)


def test_dry_run_reports_success_without_including(dev: Node):
    key = account("Dave")
    nonce = dev.rpc.call("account_nextIndex", key.ss58_address)
    extrinsic = Signer.of(dev.rpc).sign(remark(b"dry"), key, nonce)

    assert dev.rpc.call("system_dryRun", hex0x(extrinsic)) == "0x0000"
    assert dev.rpc.call("account_nextIndex", key.ss58_address) == nonce


def test_waiting_transaction_is_hashed_as_its_bytes_and_can_be_removed(dev: Node):
    key = account("Dave")
    nonce = dev.rpc.call("account_nextIndex", key.ss58_address)
    early = Signer.of(dev.rpc).sign(remark(b"waits"), key, nonce + 5)

    assert dev.rpc.call("author_submitExtrinsic", hex0x(early)) == hex0x(blake2_256(early))
    dev.rpc.call("author_removeExtrinsic", [{"hash": hex0x(blake2_256(early))}])
    assert hex0x(early) not in dev.rpc.call("author_pendingExtrinsics")


def test_watched_transaction_reports_pool_block_and_finality(dev: Node):
    key = account("Dave")
    nonce = dev.rpc.call("account_nextIndex", key.ss58_address)
    extrinsic = Signer.of(dev.rpc).sign(remark(b"watched"), key, nonce)

    with dev.ws() as ws:
        watch = ws.call("author_submitAndWatchExtrinsic", hex0x(extrinsic))
        statuses = []
        while not (statuses and isinstance(statuses[-1], dict) and "finalized" in statuses[-1]):
            statuses.append(ws.notice(watch))

    names = [status if isinstance(status, str) else next(iter(status)) for status in statuses]
    assert names[0] == "ready" and names[-2:] == ["inBlock", "finalized"]
    assert not {"retracted", "usurped", "dropped", "invalid", "finalityTimeout"} & set(names)


def test_offchain_storage_keeps_and_clears_a_value(dev: Node):
    dev.rpc.call("offchain_localStorageSet", "PERSISTENT", "0x6b6579", "0x76616c7565")
    assert dev.rpc.call("offchain_localStorageGet", "PERSISTENT", "0x6b6579") == "0x76616c7565"
    dev.rpc.call("offchain_localStorageClear", "PERSISTENT", "0x6b6579")
    assert dev.rpc.call("offchain_localStorageGet", "PERSISTENT", "0x6b6579") is None


def test_rotated_session_keys_are_held_by_the_node(dev: Node):
    owner = hex0x(account("Dave").public_key)
    made = dev.rpc.call("author_rotateKeysWithOwner", owner)

    assert len(bytes.fromhex(made["keys"][2:])) == 64, "an Aura and a GRANDPA public key"
    assert made["proof"]
    assert dev.rpc.call("author_hasSessionKeys", made["keys"]) is True
    assert dev.rpc.call("author_hasKey", "0x" + made["keys"][2:66], "aura") is True


# -- batches ---------------------------------------------------------------------


@pytest.mark.parametrize("transport", ["http", "websocket"])
def test_batch_array_is_answered_for_each_call_by_its_own(dev: Node, transport: str):
    calls = [
        ("chain_getBlockHash", [0]),
        ("no_such_method", []),
        ("state_call", ["Core_version", ""]),
        ("state_getStorageAt", [SYSTEM_NUMBER]),
    ]
    if transport == "http":
        answers = dev.rpc.batch(calls)
    else:
        with dev.ws() as ws:
            answers = ws.batch(calls)

    assert [answer["id"] for answer in answers] == [0, 1, 2, 3]
    assert answers[0]["result"] == dev.block_hash(0)
    assert answers[1]["error"]["code"] == -32601
    assert all("result" in answers[i] for i in (2, 3))


def test_request_ids_may_be_strings(dev: Node):
    _, text = dev.rpc.post(json.dumps({"jsonrpc": "2.0", "id": "ab7", "method": "system_chain", "params": []}))
    assert json.loads(text) == {"jsonrpc": "2.0", "id": "ab7", "result": "Bittensor"}


def test_large_answer_passes_in_one_frame(dev: Node):
    with dev.ws() as ws:
        assert len(ws.call("state_getMetadata")) > 100_000
