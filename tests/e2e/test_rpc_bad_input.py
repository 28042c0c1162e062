"""Bad input over RPC: a clear error for the caller, and a node that lives on."""

import json

import pytest

from harness.chain import TAO, Chain
from harness.extrinsic import Signer, hex0x, remark, transfer_keep_alive
from harness.network import account
from harness.node import Node, dev_node
from harness.rpc import RpcError

GARBAGE = "0x" + "5a" * 40
UNKNOWN_BLOCK = "0x" + "ee" * 32
NOT_HEX = "not hexadecimal"

BAD_CALLS = [
    ("author_submitExtrinsic", [GARBAGE]),
    ("author_submitExtrinsic", [NOT_HEX]),
    ("author_submitExtrinsic", []),
    ("author_submitExtrinsic", ["0x"]),
    ("author_submitExtrinsic", ["0x" + "ff" * 5_000]),
    ("author_insertKey", ["toolong", "//Alice", "0x00"]),
    ("author_insertKey", ["aura", "//One", NOT_HEX]),
    ("author_rotateKeysWithOwner", [42]),
    ("author_hasSessionKeys", ["0x00"]),
    ("author_hasKey", ["0x00", "toolong"]),
    ("author_removeExtrinsic", ["zz"]),
    ("chain_getBlockHash", ["twelve"]),
    ("chain_getBlockHash", [-1]),
    ("chain_getBlockHash", [1 << 40]),
    ("chain_getHeader", ["0x1234"]),
    ("chain_getBlock", [[]]),
    ("state_call", ["No_such_function", "0x"]),
    ("state_call", ["Core_version"]),
    ("state_call", ["TransactionPaymentApi_query_info", GARBAGE]),
    ("state_call", ["Core_execute_block", GARBAGE]),
    ("state_call", ["Core_version", "0x", UNKNOWN_BLOCK]),
    ("state_getStorage", [NOT_HEX]),
    ("state_getStorage", ["0x00", UNKNOWN_BLOCK]),
    ("state_queryStorageAt", [["0x00"], UNKNOWN_BLOCK]),
    ("state_queryStorageAt", ["0x00"]),
    ("state_getKeysPaged", ["0x", 1_000_000]),
    ("state_getKeysPaged", ["0x", "many"]),
    ("state_getMetadata", [UNKNOWN_BLOCK]),
    ("state_getRuntimeVersion", [UNKNOWN_BLOCK]),
    ("state_getReadProof", [[NOT_HEX]]),
    ("state_traceBlock", [UNKNOWN_BLOCK]),
    ("childstate_getStorage", ["0x00", "0x00"]),
    ("childstate_getKeys", [NOT_HEX, "0x"]),
    ("childstate_getKeysPaged", ["0x3a", "0x", 10]),
    ("system_accountNextIndex", ["5NotAnAddress"]),
    ("account_nextIndex", [12]),
    ("system_dryRun", [GARBAGE, UNKNOWN_BLOCK]),
    ("system_addReservedPeer", ["nowhere"]),
    ("system_removeReservedPeer", ["nobody"]),
    ("payment_queryInfo", [GARBAGE]),
    ("payment_queryInfo", [NOT_HEX]),
    ("payment_queryFeeDetails", [GARBAGE]),
    ("offchain_localStorageGet", ["ELSEWHERE", "0x00"]),
    ("offchain_localStorageSet", ["PERSISTENT", NOT_HEX, "0x00"]),
    ("chainHead_v1_header", ["no-such-subscription", UNKNOWN_BLOCK, 1]),
    ("archive_v1_hashByHeight", ["one"]),
    ("archive_v1_call", [UNKNOWN_BLOCK, 5]),
    ("archive_v1_header", ["0x12"]),
    ("transaction_v1_broadcast", [NOT_HEX]),
    ("transaction_v1_stop", ["no-such-operation"]),
    ("chainSpec_v1_chainName", ["unexpected", "arguments"]),
    ("engine_createBlock", [True, True, None]),
    ("engine_finalizeBlock", [UNKNOWN_BLOCK, None]),
    ("no_such_method", []),
]

#: The published interface of these wants an answer, not an error: an unknown subscription has no header, and
#: arguments beyond the declared ones are ignored.
TOLERATED = {"chainHead_v1_header": None, "chainSpec_v1_chainName": "Bittensor"}


@pytest.mark.parametrize(("method", "params"), BAD_CALLS, ids=lambda v: v if isinstance(v, str) else json.dumps(v)[:30])
def test_bad_call_is_refused_with_a_reason(dev: Node, method: str, params: list):
    if method in TOLERATED:
        assert dev.rpc.call(method, *params) == TOLERATED[method]
    else:
        with pytest.raises(RpcError) as refused:
            dev.rpc.call(method, *params)
        assert refused.value.code != 0 and refused.value.message
    assert dev.alive and dev.rpc.call("system_chain") == "Bittensor"


BAD_SUBSCRIPTIONS = [
    ("author_submitAndWatchExtrinsic", [GARBAGE]),
    ("author_submitAndWatchExtrinsic", [NOT_HEX]),
    ("state_subscribeStorage", [NOT_HEX]),
    ("state_subscribeStorage", [[NOT_HEX]]),
    ("chainHead_v1_follow", ["perhaps"]),
    ("archive_v1_storage", [UNKNOWN_BLOCK]),
]


@pytest.mark.parametrize(("method", "params"), BAD_SUBSCRIPTIONS, ids=lambda v: v if isinstance(v, str) else "")
def test_bad_subscription_is_refused_and_the_connection_stays_usable(dev: Node, method: str, params: list):
    with dev.ws() as ws:
        try:
            subscription = ws.call(method, *params)
        except RpcError as refused:
            assert refused.message
        else:
            notice = ws.notice(subscription)
            assert "rror" in json.dumps(notice) or notice == "invalid", f"neither refused nor reported: {notice}"
        assert ws.call("system_chain") == "Bittensor"


@pytest.mark.parametrize(
    "method",
    ["chainHead_v1_body", "chainHead_v1_header", "chainHead_v1_call", "chainHead_v1_storage", "chainHead_v1_unpin"],
)
def test_following_group_refuses_a_block_that_is_not_pinned(dev: Node, method: str):
    more = {"chainHead_v1_call": ["Core_version", "0x"], "chainHead_v1_storage": [[], None]}.get(method, [])
    with dev.ws() as ws:
        follow = ws.call("chainHead_v1_follow", False)
        assert ws.notice(follow)["event"] == "initialized"
        with pytest.raises(RpcError) as refused:
            ws.call(method, follow, UNKNOWN_BLOCK, *more)
        assert refused.value.message
        ws.call("chainHead_v1_unfollow", follow)


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b'{"jsonrpc":"1.0","method":"system_chain"}', b'{"id":1,"method":7}'],
)
def test_malformed_request_body_gets_an_error_answer(dev: Node, body: bytes):
    status, text = dev.rpc.post(body)

    assert status >= 400 or "error" in text, f"{status}: {text}"
    assert dev.rpc.call("system_chain") == "Bittensor"


def test_oversized_request_is_refused_on_both_transports(dev: Node):
    huge = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "system_chain", "params": ["x" * (17 << 20)]})
    try:
        status, text = dev.rpc.post(huge)
        assert status == 413 or ("oo" in text and "error" in text), f"{status}: {text[:200]}"
    except (BrokenPipeError, ConnectionResetError):
        pass  # The server hung up before the end, which is a refusal too.
    with dev.ws() as ws:
        try:
            ws.socket.send(huge)
            answer = json.loads(ws.socket.recv(timeout=60))
            assert "error" in answer
        except Exception as closed:
            assert "Connection" in type(closed).__name__, closed
    assert dev.alive and dev.rpc.call("system_chain") == "Bittensor"


# -- transactions ---------------------------------------------------------------


def submit(dev: Node, extrinsic: bytes) -> RpcError:
    """Submit what must be refused; return the refusal."""
    with pytest.raises(RpcError) as refused:
        dev.rpc.call("author_submitExtrinsic", hex0x(extrinsic))
    return refused.value


def test_bad_signature_is_named(dev: Node):
    signer, key = Signer.of(dev.rpc), account("Bob")
    nonce = dev.rpc.call("account_nextIndex", key.ss58_address)
    refused = submit(dev, signer.assemble(remark(b"x"), key.public_key, b"\x01" * 64, nonce))

    assert (refused.code, refused.message) == (1010, "Invalid Transaction")
    assert refused.data == "Transaction has a bad signature"


def test_signature_over_another_genesis_is_bad(dev: Node):
    right, key = Signer.of(dev.rpc), account("Bob")
    other = Signer(b"\x07" * 32, right.spec_version, right.transaction_version)
    nonce = dev.rpc.call("account_nextIndex", key.ss58_address)

    assert submit(dev, other.sign(remark(b"x"), key, nonce)).data == "Transaction has a bad signature"


def test_stale_nonce_is_outdated(dev: Node, chain: Chain):
    key = account("Bob")
    chain.submit(chain.call("System", "remark", remark="0x00"), key)
    refused = submit(dev, Signer.of(dev.rpc).sign(remark(b"x"), key, 0))

    assert (refused.code, refused.data) == (1010, "Transaction is outdated")


def test_account_without_money_cannot_pay_fees(dev: Node):
    refused = submit(dev, Signer.of(dev.rpc).sign(remark(b"x"), account("Penniless"), 0))

    assert refused.code == 1010 and refused.message == "Invalid Transaction"
    assert "Inability to pay some fees" in refused.data


def test_account_that_cannot_afford_the_fee_is_refused(dev: Node, chain: Chain):
    poor = account("Almost penniless")
    chain.submit(chain.call("Balances", "transfer_keep_alive", dest=poor.ss58_address, value=600), account("Bob"))
    call = transfer_keep_alive(account("Bob").public_key, TAO)
    refused = submit(dev, Signer.of(dev.rpc).sign(call, poor, 0))

    assert refused.code == 1010 and "Inability to pay some fees" in refused.data


def test_future_nonce_waits_and_the_same_bytes_again_are_already_imported(dev: Node):
    key = account("Ferdie")
    nonce = dev.rpc.call("account_nextIndex", key.ss58_address)
    early = Signer.of(dev.rpc).sign(remark(b"early"), key, nonce + 1)

    with dev.ws() as ws:
        watch = ws.call("author_submitAndWatchExtrinsic", hex0x(early))
        assert ws.notice(watch) == "future"
    again = submit(dev, early)
    assert again.code == 1013 and "Already Imported" in again.message
    dev.rpc.call("author_submitExtrinsic", hex0x(Signer.of(dev.rpc).sign(remark(b"now"), key, nonce)))


@pytest.mark.parametrize("version_byte", [0x04, 0x05, 0x44, 0x7F, 0x83, 0x85])
def test_other_extrinsic_formats_do_not_pass_as_transactions(dev: Node, version_byte: int):
    key = account("Bob")
    good = Signer.of(dev.rpc).sign(remark(b"format"), key, dev.rpc.call("account_nextIndex", key.ss58_address))
    prefix = 1 if good[0] & 3 == 0 else 2
    refused = submit(dev, good[:prefix] + bytes([version_byte]) + good[prefix + 1 :])

    assert refused.code in (1001, 1002, 1010, 1011) and refused.message


def test_truncated_transaction_is_refused_at_every_length(dev: Node):
    key = account("Bob")
    good = Signer.of(dev.rpc).sign(remark(b"cut"), key, dev.rpc.call("account_nextIndex", key.ss58_address))

    for length in range(1, len(good), 7):
        assert submit(dev, good[:length]).message
    dev.wait_progress(1)


def test_unsigned_inherent_cannot_be_submitted(dev: Node):
    timestamp_set = b"\x04\x02\x00" + b"\x0b" + (1_700_000_000_000).to_bytes(6, "little")
    refused = submit(dev, bytes([len(timestamp_set) << 2]) + timestamp_set)

    assert refused.code in (1010, 1011)


# -- what strangers may do ----------------------------------------------------------

UNSAFE = [
    ("author_rotateKeys", []),
    ("author_insertKey", ["aura", "//Mallory", "0x00"]),
    ("author_removeExtrinsic", [[]]),
    ("system_addReservedPeer", ["/ip4/127.0.0.1/tcp/1"]),
    ("system_addLogFilter", ["trace"]),
    ("system_dryRun", ["0x00"]),
    ("state_traceBlock", [UNKNOWN_BLOCK]),
    ("state_getPairs", ["0x"]),
    ("offchain_localStorageGet", ["PERSISTENT", "0x00"]),
]


@pytest.fixture(scope="module")
def exposed(tmp_path_factory: pytest.TempPathFactory):
    """A node that answers as it would to the outside, but listens on loopback only."""
    node = dev_node("exposed", tmp_path_factory.mktemp("exposed"), "--rpc-methods", "safe").start()
    yield node
    node.kill()


@pytest.mark.parametrize(("method", "params"), UNSAFE, ids=lambda v: v if isinstance(v, str) else "")
def test_unsafe_method_is_refused_to_strangers(exposed: Node, method: str, params: list):
    with pytest.raises(RpcError) as refused:
        exposed.rpc.call(method, *params)

    assert "unsafe to be called externally" in refused.value.message


def test_safe_methods_still_serve_strangers(exposed: Node):
    assert exposed.rpc.call("state_call", "Core_version", "")
    assert exposed.rpc.call("system_health")["peers"] == 0
