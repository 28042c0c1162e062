"""The command line's good paths: specs, block production modes, database tools."""

import http.client
import json
import re
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from harness.binary import run_ok
from harness.chain import TAO, Chain
from harness.extrinsic import Signer, hex0x, remark
from harness.network import account
from harness.node import Node
from harness.ports import free_port
from harness.rpc import HttpRpc
from harness.waiting import until

#: How the SCALE bytes of a pre-runtime digest of engine "aura" begin.
AURA_SLOT = "0x0661757261"


# -- chain specs ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("chain", "spec_id", "members"),
    [("dev", "bittensor_dev", 1), ("local", "bittensor_local", 3), ("local-fast", "bittensor_local_fast", 3)],
)
def test_plain_spec_describes_the_network(chain: str, spec_id: str, members: int):
    spec = json.loads(run_ok("build-spec", "--chain", chain, "--disable-default-bootnode").stdout)

    assert (spec["name"], spec["id"], spec["chainType"]) == ("Bittensor", spec_id, "Local")
    assert spec["protocolId"] == "bittensor" and spec["bootNodes"] == []
    assert spec["properties"] == {"ss58Format": 42, "tokenDecimals": 9, "tokenSymbol": "TAO"}
    patch = spec["genesis"]["runtimeGenesis"]["patch"]
    assert len(patch["authorities"]["members"]) == members
    assert patch["sudo"]["key"] == account("Alice").ss58_address
    balances = dict(map(tuple, patch["balances"]["balances"]))
    for name, tao in [("Alice", 10**6), ("Bob", 10**6), ("Charlie", 10**6), ("Dave", 2_000), ("Three", 2_000)]:
        assert balances[account(name).ss58_address] == tao * TAO


def test_raw_spec_has_the_same_genesis_as_the_name(make_node, tmp_path: Path, dev: Node):
    raw = tmp_path / "raw.json"
    raw.write_text(run_ok("build-spec", "--chain", "dev", "--raw").stdout)
    assert "0x3a636f6465" in json.loads(raw.read_text())["genesis"]["raw"]["top"]

    node = make_node("from-raw", "--chain", raw, "--base-path", tmp_path / "db").start()

    assert node.block_hash(0) == dev.block_hash(0)


def test_exported_spec_equals_the_built_one(tmp_path: Path):
    file = tmp_path / "exported.json"
    run_ok("export-chain-spec", "--chain", "local-fast", "--raw", "--output", file)

    built = run_ok("build-spec", "--chain", "local-fast", "--raw", "--disable-default-bootnode").stdout
    assert json.loads(file.read_text()) == json.loads(built)


def test_version_and_help_are_printed():
    version = run_ok("--version").stdout
    assert re.search(r"\d+\.\d+\.\d+\S*-[0-9a-f]{7,}", version), version
    assert "--block-time" in run_ok("--help").stdout


# -- development chain -----------------------------------------------------------


def test_development_chain_makes_and_finalises_blocks_from_the_start(dev: Node):
    dev.wait_finalized(3)

    assert "Imported #1" in dev.log_text(), "tools wait for these words"


@pytest.fixture(scope="module")
def plain_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Node, int]]:
    """A node that was told nothing about the chain, and the port of its metrics."""
    port = free_port()
    node = Node("plain", tmp_path_factory.mktemp("plain"), "--prometheus-port", str(port)).start()
    yield node, port
    node.kill()


def test_plain_run_without_a_chain_is_the_development_chain(plain_run: tuple[Node, int], dev: Node):
    node, _ = plain_run

    assert node.block_hash(0) == dev.block_hash(0)
    assert node.rpc.call("system_nodeRoles") == ["Authority"]
    node.wait_finalized(1)


def test_prometheus_metrics_are_served_on_loopback(plain_run: tuple[Node, int]):
    node, port = plain_run
    node.wait_head(1)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", "/metrics")
    text = connection.getresponse().read().decode()
    connection.close()

    assert "substrate_block_height" in text and "substrate_sub_txpool_validations_scheduled" in text


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT], ids=["terminate", "interrupt"])
def test_node_ends_politely_and_leaves_no_temporary_database(tmp_path: Path, by: signal.Signals):
    node = Node("polite", tmp_path, "--dev").start()
    node.wait_head(1)

    assert node.stop(by) == 0
    assert "panicked" not in node.log_text()
    assert [entry.name for entry in tmp_path.iterdir()] == [node.log.name]


# -- block time --------------------------------------------------------------------


def pre_runtime_slot(header: dict) -> int:
    """The Aura slot in a header."""
    for log in header["digest"]["logs"]:
        if log.startswith(AURA_SLOT):
            return int.from_bytes(bytes.fromhex(log[2:])[-8:], "little")
    raise AssertionError(f"no slot in {header}")


def test_chosen_block_time_is_a_constant_and_is_kept(start_dev):
    node = start_dev("--block-time", "500")
    first, last = 2, 10
    node.wait_finalized(last)

    with Chain(node.ws_url) as chain:
        assert chain.constant("Aura", "SlotDuration") == 500
        assert chain.constant("Timestamp", "MinimumPeriod") == 250
        hashes = {n: node.block_hash(n) for n in range(first, last + 1)}
        times = {n: chain.query("Timestamp", "Now", at=h) for n, h in hashes.items()}
    slots = {n: pre_runtime_slot(node.rpc.call("chain_getHeader", h)) for n, h in hashes.items()}

    assert all(slots[n] == times[n] // 500 for n in hashes), "a slot is 500 ms of chain time"
    assert all(slots[n + 1] > slots[n] for n in range(first, last))


def test_block_time_gives_the_chain_an_identity_of_its_own():
    other = json.loads(run_ok("build-spec", "--chain", "dev", "--block-time", "500").stdout)

    assert other["id"] != "bittensor_dev"
    assert other["genesis"]["runtimeGenesis"]["patch"]["timing"]["slotDuration"] == 500


def test_production_timing_has_twelve_second_slots(make_node, tmp_path: Path):
    node = make_node("local", "--chain", "local", "--base-path", tmp_path / "db").start()

    with Chain(node.ws_url) as chain:
        assert chain.constant("Aura", "SlotDuration") == 12_000
        assert chain.constant("Timestamp", "MinimumPeriod") == 6_000
        members = chain.query("Authorities", "Members")
    assert len(members) == 3


# -- sealing --------------------------------------------------------------------------


def send_remark(node: Node, text: bytes, nonce: int) -> None:
    node.rpc.call("author_submitExtrinsic", hex0x(Signer.of(node.rpc).sign(remark(text), account("Bob"), nonce)))


def test_instant_sealing_makes_one_block_for_a_transaction_and_none_without(start_dev):
    node = start_dev("--sealing", "instant")
    assert node.head() == 0

    send_remark(node, b"first", 0)
    node.wait_head(1)
    send_remark(node, b"second", 1)
    node.wait_head(2)

    assert node.head() == 2
    body = node.rpc.call("chain_getBlock")["block"]["extrinsics"]
    assert b"second".hex() in body[-1]


def test_instant_sealing_goes_on_after_the_end_of_a_session(start_dev):
    node = start_dev("--sealing", "instant")
    with Chain(node.ws_url) as chain:
        session = chain.query("Timing", "Timing")["session_period"]
    for _ in range(session - 1):
        node.rpc.call("engine_createBlock", True, True, None)

    send_remark(node, b"next session", 0)

    # The block in which a session ends has no room for transactions.
    node.wait_head(session + 1, bound=20)
    body = node.rpc.call("chain_getBlock")["block"]["extrinsics"]
    assert b"next session".hex() in body[-1]


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """A development chain that makes blocks only when told."""
    node = Node("manual", tmp_path_factory.mktemp("manual"), "--dev", "--sealing", "manual").start()
    yield node
    node.kill()


def test_manual_sealing_makes_blocks_only_when_told(manual: Node):
    send_remark(manual, b"waits", 0)
    assert manual.head() == 0 and len(manual.rpc.call("author_pendingExtrinsics")) == 1

    made = manual.rpc.call("engine_createBlock", True, False, None)
    assert manual.head() == 1 and made["hash"] == manual.block_hash(1)
    assert manual.finalized()[0] == 0

    assert manual.rpc.call("engine_finalizeBlock", made["hash"], None) is True
    assert manual.finalized() == (1, made["hash"])
    assert manual.rpc.call("engine_createBlock", True, True, None)["hash"] == manual.finalized()[1]


def test_manual_sealing_builds_on_a_chosen_parent(manual: Node):
    number, parent = manual.finalized()
    first = manual.rpc.call("engine_createBlock", True, False, parent)["hash"]

    def another() -> str:
        # In the same slot it would be the same block, which the node refuses to import twice.
        return manual.rpc.call("engine_createBlock", True, False, parent)["hash"]

    sibling = until(another, "a sibling in another slot")

    assert sibling != first
    header = manual.rpc.call("chain_getHeader", sibling)
    assert header["parentHash"] == parent and int(header["number"], 16) == number + 1


def test_sealed_chain_keeps_slots_and_time_consistent(manual: Node):
    made = [manual.rpc.call("engine_createBlock", True, False, None)["hash"] for _ in range(5)]

    slots = [pre_runtime_slot(manual.rpc.call("chain_getHeader", block_hash)) for block_hash in made]
    assert slots == sorted(set(slots))
    with Chain(manual.ws_url) as chain:
        assert chain.query("Timestamp", "Now", at=made[-1]) // 250 == slots[-1]


def test_sealing_by_interval_makes_final_blocks_that_may_be_empty(start_dev):
    node = start_dev("--sealing", "100")

    node.wait_finalized(5)


# -- the wallet that the environment names ------------------------------------------------


def test_wallet_of_the_environment_is_funded(start_dev):
    wallet = account("Default wallet").ss58_address
    node = start_dev(env={"BT_DEFAULT_TOKEN_WALLET": wallet})

    with Chain(node.ws_url) as chain:
        assert chain.free(wallet) == 1_000_000 * TAO


def test_listed_account_is_raised_when_the_environment_names_it():
    wallet = account("Dave").ss58_address
    spec = json.loads(run_ok("build-spec", "--chain", "dev", env={"BT_DEFAULT_TOKEN_WALLET": wallet}).stdout)

    entries = [
        entry for entry in spec["genesis"]["runtimeGenesis"]["patch"]["balances"]["balances"] if entry[0] == wallet
    ]
    assert entries == [[wallet, 1_000_000 * TAO]]


def test_bad_wallet_in_the_environment_is_reported_and_ignored():
    plain = run_ok("build-spec", "--chain", "dev")
    odd = run_ok("build-spec", "--chain", "dev", env={"BT_DEFAULT_TOKEN_WALLET": "not an address"})

    assert json.loads(odd.stdout) == json.loads(plain.stdout)
    assert "BT_DEFAULT_TOKEN_WALLET" in odd.stderr and "ignored" in odd.stderr


# -- limits of the RPC server ------------------------------------------------------------------------


def test_rate_limit_holds_back_calls_beyond_it(start_dev):
    limit, extra = 20, 20
    node = start_dev("--rpc-rate-limit", str(limit))
    request = {"jsonrpc": "2.0", "method": "system_chain", "params": []}
    with node.ws() as ws:
        for number in range(limit + extra):
            ws.socket.send(json.dumps(request | {"id": number}))
        for _ in range(limit):
            assert json.loads(ws.socket.recv(timeout=60))["result"] == "Bittensor"
        held_back = 0
        try:
            for _ in range(extra):
                ws.socket.recv(timeout=1)
        except TimeoutError:
            held_back = 1
    assert held_back, "all calls were answered at once"


def test_many_connections_at_once_are_served(dev: Node):
    failures: list[BaseException] = []

    def use() -> None:
        try:
            for _ in range(5):
                HttpRpc(dev.rpc_port).call("state_getRuntimeVersion")
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=use) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    assert not failures
    until(lambda: dev.alive, "the node lives")
