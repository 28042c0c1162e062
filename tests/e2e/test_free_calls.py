"""Calls without a fee have few places in the pool, and do not wait there for long."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bittensor_wallet import Keypair

from harness.chain import Chain
from harness.extrinsic import hex0x
from harness.network import account
from harness.node import dev_node
from harness.rpc import RpcError
from harness.sealed import Sealed
from harness.waiting import until

#: The subnet that the chain starts with.
NETUID = 1

#: How long a free call may wait, and how far its nonce may be ahead.
LONGEVITY, AHEAD = 64, 128

#: What the pool answers.
INVALID, PRIORITY_TOO_LOW = 1010, 1014


@pytest.fixture(scope="module")
def queued(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Queued"]:
    """A chain that makes blocks only when told, and its pool."""
    folder = tmp_path_factory.mktemp("queued-dev")
    with dev_node("queued-dev", folder, "--sealing", "manual") as node, Chain(node.ws_url) as chain:
        queued = Queued(node, chain)
        queued.lift_limits()
        yield queued


class Queued(Sealed):
    """Transactions wait until a block is made."""

    def put(self, call: Any, key: Keypair, nonce: int) -> RpcError | str:
        """Put a transaction into the pool; return it, or the refusal."""
        extrinsic = hex0x(bytes(self.chain.api.create_signed_extrinsic(call, key, nonce=nonce).data.data))
        try:
            self.node.rpc.call("author_submitExtrinsic", extrinsic)
        except RpcError as refused:
            return refused
        return extrinsic

    def taken(self, call: Any, key: Keypair, nonce: int) -> str:
        """Put a transaction into the pool, which must take it."""
        done = self.put(call, key, nonce)
        assert isinstance(done, str), done
        return done

    def refused(self, call: Any, key: Keypair, nonce: int, code: int, words: str) -> None:
        """The pool does not take a transaction, and says why."""
        done = self.put(call, key, nonce)
        assert isinstance(done, RpcError) and done.code == code, done
        assert words in f"{done.message}: {done.data}", done

    def next_nonce(self, key: Keypair) -> int:
        return self.node.rpc.call("account_nextIndex", key.ss58_address)

    def root(self, *calls: Any) -> None:
        alice = account("Alice")
        batch = self.chain.call("Utility", "batch_all", calls=list(calls))
        self.taken(self.chain.call("Sudo", "sudo", call=batch), alice, self.next_nonce(alice))
        self.mine()

    def assert_pool(self, *transactions: str) -> None:
        """These are in the pool and no others, once it has seen the last block."""
        until(
            lambda: sorted(self.node.rpc.call("author_pendingExtrinsics")) == sorted(transactions),
            f"{len(transactions)} transactions in the pool", bound=30,
        )  # fmt: skip

    def neuron(self, name: str) -> Keypair:
        """A neuron that has no money, for which Bob has paid."""
        hotkey, bob = account(f"Free//{name}"), account("Bob")
        call = self.chain.call("SubtensorModule", "burned_register", netuid=NETUID, hotkey=hotkey.ss58_address)
        self.taken(call, bob, self.next_nonce(bob))
        self.mine()
        assert self.value("Uids", NETUID, hotkey.ss58_address) is not None
        assert self.chain.free(hotkey.ss58_address) == 0
        return hotkey

    # -- free calls ----------------------------------------------------------------

    def axon(self, port: int = 8_091):
        return self._serve("serve_axon", port, protocol=4, placeholder1=0, placeholder2=0)

    def tls(self, port: int = 8_091):
        return self._serve("serve_axon_tls", port, protocol=4, placeholder1=0, placeholder2=0, certificate=b"\x01\x02")

    def prometheus(self, port: int = 8_092):
        return self._serve("serve_prometheus", port)

    def _serve(self, function: str, port: int, **more: Any):
        return self.chain.call(
            "SubtensorModule", function, netuid=NETUID, version=1, ip=0xC0000264, port=port, ip_type=4, **more
        )

    def batch(self, *calls: Any):
        return self.chain.call("Utility", "batch", calls=list(calls))


def test_neuron_without_money_serves(queued: Queued):
    neuron = queued.neuron("poor")
    queued.taken(queued.axon(port=7_000), neuron, 0)
    queued.mine()

    assert queued.value("Axons", NETUID, neuron.ss58_address)["port"] == 7_000
    transfer = queued.chain.call("Balances", "transfer_keep_alive", dest=neuron.ss58_address, value=1)
    queued.refused(transfer, neuron, 1, INVALID, "fees")


def test_stranger_without_money_does_not_enter_the_pool(queued: Queued):
    queued.refused(queued.axon(), account("Free//stranger"), 0, INVALID, "Custom error: 10")
    queued.refused(queued.batch(queued.axon()), account("Free//stranger"), 0, INVALID, "fees")
    queued.assert_pool()


def test_one_free_call_of_each_kind_waits_for_each_neuron(queued: Queued):
    neuron, other = queued.neuron("one"), queued.neuron("two")
    waiting = [queued.taken(queued.axon(), neuron, 0), queued.taken(queued.prometheus(), neuron, 1)]

    for call in (queued.axon(port=1), queued.tls(), queued.prometheus(port=1), queued.batch(queued.axon(port=2))):
        for nonce in (0, 1, 2):
            queued.refused(call, neuron, nonce, PRIORITY_TOO_LOW, "riority")
    waiting.append(queued.taken(queued.batch(queued.axon(), queued.prometheus()), other, 0))
    queued.refused(queued.axon(port=1), other, 1, PRIORITY_TOO_LOW, "riority")

    queued.assert_pool(*waiting)
    queued.mine()
    queued.assert_pool()
    for served in (neuron, other):
        for item, port in (("Axons", 8_091), ("Prometheus", 8_092)):
            assert queued.value(item, NETUID, served.ss58_address)["port"] == port


def test_free_call_that_is_far_ahead_does_not_enter_the_pool(queued: Queued):
    neuron = queued.neuron("hasty")

    queued.refused(queued.axon(), neuron, AHEAD + 1, INVALID, "future")
    queued.taken(queued.axon(), neuron, AHEAD)
    queued.assert_pool()


def test_free_call_that_waits_for_another_is_forgotten_after_64_blocks(queued: Queued):
    for blocks, remembered in ((LONGEVITY - 1, True), (LONGEVITY, False)):
        neuron = queued.neuron(f"waits-{blocks}")
        second = queued.taken(queued.prometheus(), neuron, 1)
        queued.mine(blocks)
        queued.assert_pool()

        first = queued.taken(queued.axon(), neuron, 0)

        queued.assert_pool(first, *([second] if remembered else []))
        queued.mine()
        queued.assert_pool()
        served = queued.value("Prometheus", NETUID, neuron.ss58_address)
        assert (served is not None) == remembered
