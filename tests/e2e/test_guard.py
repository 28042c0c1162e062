"""What the guard refuses is refused whichever way the call comes, and what it allows passes by each way."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from bittensor_wallet import Keypair

from harness.chain import TAO
from harness.extrinsic import blake2_256
from harness.network import account
from harness.sealed import Sealed

#: A refusal, as `Sealed.refusal` tells it; nothing where the call went through.
Refusal = str | None

#: More than any call of these tests takes.
ROOMY = {"ref_time": 10**10, "proof_size": 10**6}

#: A kind of key, and one byte more than a key has.
TOO_LONG = b"\x01" + bytes(65)

#: The hash of no key.
NOBODY = "0x" + "00" * 32


@dataclass
class Ways:
    """Who signs, and for whom calls are made in the end."""

    sealed: Sealed
    signer: Keypair = field(default_factory=lambda: account("Guard//signer"))
    other: Keypair = field(default_factory=lambda: account("Guard//other"))
    far: Keypair = field(default_factory=lambda: account("Guard//far"))

    def call(self, pallet: str, function: str, **arguments: Any):
        return self.sealed.chain.call(pallet, function, **arguments)

    def send(self, pallet: str, function: str, **arguments: Any) -> Refusal:
        return self.sealed.refusal(self.call(pallet, function, **arguments), self.signer)

    def root(self, pallet: str, function: str, **arguments: Any):
        return self.sealed.refusal(self.call(pallet, function, **arguments), account("Alice"))

    def multisig(self, threshold: int) -> Keypair:
        both = [self.signer.ss58_address, self.other.ss58_address]
        made = self.sealed.chain.api.generate_multisig_account(both, threshold)
        return Keypair(ss58_address=made.ss58_address)

    def derived(self) -> Keypair:
        entropy = b"modlpy/utilisuba" + self.signer.public_key + (7).to_bytes(2, "little")
        return Keypair(public_key="0x" + blake2_256(entropy).hex(), ss58_format=42)

    def as_far(self, call: Any):
        return self.call("Utility", "dispatch_as", as_origin={"system": {"Signed": self.far.ss58_address}}, call=call)

    def actor(self, way: str) -> Keypair:
        """The account whose call it is, for a way."""
        actors = {
            "as_multi": self.multisig(2),
            "as_multi_threshold_1": self.multisig(1),
            "as_derivative": self.derived(),
        }
        return actors.get(way, self.signer if way in OWN else self.far)

    # -- the ways --------------------------------------------------------------------

    def plain(self, call: Any) -> Refusal:
        return self.sealed.refusal(call, self.signer)

    def batch(self, call: Any) -> Refusal:
        return self.send("Utility", "batch", calls=[call])

    def batch_all(self, call: Any) -> Refusal:
        return self.send("Utility", "batch_all", calls=[call])

    def force_batch(self, call: Any) -> Refusal:
        return self.send("Utility", "force_batch", calls=[call])

    def if_else(self, call: Any) -> Refusal:
        return self.send("Utility", "if_else", main=call, fallback=self.call("System", "remark", remark="0x"))

    def as_derivative(self, call: Any) -> Refusal:
        return self.send("Utility", "as_derivative", index=7, call=call)

    def proxy(self, call: Any) -> Refusal:
        return self.send("Proxy", "proxy", real=self.far.ss58_address, force_proxy_type=None, call=call)

    def as_multi_threshold_1(self, call: Any) -> Refusal:
        others = [self.other.ss58_address]
        return self.send("Multisig", "as_multi_threshold_1", other_signatories=others, call=call)

    def as_multi(self, call: Any) -> Refusal:
        self.sealed.chain.submit(self.approval(self.other, None, call), self.signer)
        multisig = self.sealed.chain.query("Multisig", "Multisigs", self.multisig(2).ss58_address, call.call_hash)
        return self.sealed.refusal(self.approval(self.signer, multisig["when"], call), self.other)

    def approval(self, other: Keypair, timepoint: Any, call: Any):
        return self.call(
            "Multisig", "as_multi", threshold=2, other_signatories=[other.ss58_address],
            maybe_timepoint=timepoint, call=call, max_weight=ROOMY,
        )  # fmt: skip

    def sudo_as(self, call: Any) -> Refusal:
        return self.root("Sudo", "sudo_as", who=self.far.ss58_address, call=call)

    def dispatch_as(self, call: Any) -> Refusal:
        return self.root("Sudo", "sudo", call=self.as_far(call))

    def scheduled(self, call: Any) -> Refusal:
        when = self.sealed.node.head() + 2
        task = self.call(
            "Scheduler", "schedule", when=when, maybe_periodic=None, priority=0, call=self.as_far(call)
        )
        assert self.root("Sudo", "sudo", call=task) is None
        return self.sealed.reported(self.sealed.chain.api.get_events(self.sealed.mine()))


#: Ways on which the signer makes the call itself.
OWN = ("plain", "batch", "batch_all", "force_batch", "if_else")
#: Ways on which somebody else does.
FOREIGN = (
    "as_derivative", "proxy", "as_multi_threshold_1", "as_multi", "sudo_as", "dispatch_as", "scheduled",
)  # fmt: skip


@dataclass
class Subnet:
    """A subnet where everybody who acts is registered, and one where nobody is."""

    open: int
    closed: int


@pytest.fixture(scope="module")
def ways(session_sealed: Sealed) -> Ways:
    ways = Ways(session_sealed)
    session_sealed.fund(ways.signer, ways.other, ways.far, ways.multisig(1), ways.multisig(2), ways.derived())
    add_proxy = ways.call(
        "Proxy", "add_proxy", delegate=ways.signer.ss58_address, proxy_type="Any", delay=0
    )
    session_sealed.chain.submit(add_proxy, ways.far)
    return ways


@pytest.fixture(scope="module")
def subnet(session_sealed: Sealed, ways: Ways) -> Subnet:
    owner = account("Guard//owner")
    session_sealed.fund(owner)
    netuids = [session_sealed.found(owner, account(f"Guard//owner//{n}")) for n in range(2)]
    found = Subnet(*netuids)
    actors = {actor.ss58_address: actor for actor in map(ways.actor, OWN + FOREIGN)}
    session_sealed.register(found.open, owner, *actors.values())
    session_sealed.root(
        session_sealed.admin("sudo_set_serving_rate_limit", netuid=found.open, serving_rate_limit=0)
    )
    return found


def axon(sealed: Sealed, netuid: int, port: int = 8_091):
    """The call that publishes 192.0.2.100."""
    return sealed.chain.call(
        "SubtensorModule", "serve_axon", netuid=netuid, version=1, ip=0xC0000264, port=port, ip_type=4,
        protocol=4, placeholder1=0, placeholder2=0,
    )  # fmt: skip


def tls(sealed: Sealed, netuid: int, certificate: bytes):
    """The same with a certificate."""
    return sealed.chain.call(
        "SubtensorModule", "serve_axon_tls", netuid=netuid, version=1, ip=0xC0000264, port=8_092, ip_type=4,
        protocol=4, placeholder1=0, placeholder2=0, certificate=certificate,
    )  # fmt: skip


def pay(sealed: Sealed, receiver: Keypair):
    return sealed.chain.call("Balances", "transfer_keep_alive", dest=receiver.ss58_address, value=TAO)


@contextmanager
def swapping(sealed: Sealed, coldkey: str, disputed: bool) -> Iterator[None]:
    """Somebody has announced to swap a coldkey, and somebody else may have disputed that."""
    with ExitStack() as stack:
        stack.enter_context(sealed.stored("SubtensorModule", "ColdkeySwapAnnouncements", coldkey, value=(1_000, NOBODY)))
        if disputed:
            stack.enter_context(sealed.stored("SubtensorModule", "ColdkeySwapDisputes", coldkey, value=1))
        yield


@pytest.mark.parametrize("way", OWN + FOREIGN)
def test_a_neuron_may_serve_by_every_way(sealed: Sealed, ways: Ways, subnet: Subnet, way: str):
    port = 9_000 + (OWN + FOREIGN).index(way)

    assert getattr(ways, way)(axon(sealed, subnet.open, port)) is None

    assert sealed.value("Axons", subnet.open, ways.actor(way).ss58_address)["port"] == port


@pytest.mark.parametrize("way", OWN + FOREIGN)
def test_who_has_no_uid_may_serve_by_no_way(sealed: Sealed, ways: Ways, subnet: Subnet, way: str):
    refused = getattr(ways, way)(axon(sealed, subnet.closed))

    assert refused == ("Custom error: 10" if way == "plain" else "HotKeyNotRegisteredInNetwork")
    assert sealed.value("Axons", subnet.closed, ways.actor(way).ss58_address) is None


@pytest.mark.parametrize("way", OWN + FOREIGN)
def test_what_only_the_guard_refuses_is_refused_by_every_way(sealed: Sealed, ways: Ways, subnet: Subnet, way: str):
    """The call alone would ignore the certificate and publish the address."""
    actor = ways.actor(way).ss58_address
    before = sealed.value("Axons", subnet.open, actor)

    refused = getattr(ways, way)(tls(sealed, subnet.open, TOO_LONG))

    assert refused == ("Custom error: 255" if way == "plain" else "InvalidValue")
    assert sealed.value("Axons", subnet.open, actor) == before
    assert sealed.value("NeuronCertificates", subnet.open, actor) is None


@pytest.mark.parametrize(("disputed", "error"), [(False, "ColdkeySwapAnnounced"), (True, "ColdkeySwapDisputed")])
@pytest.mark.parametrize("way", FOREIGN)
def test_a_coldkey_that_is_being_swapped_pays_by_no_way(
    sealed: Sealed, ways: Ways, way: str, disputed: bool, error: str
):
    receiver, actor = account(f"Guard//receiver//{way}//{error}"), ways.actor(way).ss58_address
    with swapping(sealed, actor, disputed):
        assert getattr(ways, way)(pay(sealed, receiver)) == error
        assert sealed.chain.free(receiver.ss58_address) == 0

    assert getattr(ways, way)(pay(sealed, receiver)) is None
    assert sealed.chain.free(receiver.ss58_address) == TAO


@pytest.mark.parametrize(("disputed", "code"), [(False, 0), (True, 21)])
@pytest.mark.parametrize("way", OWN)
def test_a_coldkey_that_is_being_swapped_signs_nothing(
    sealed: Sealed, ways: Ways, way: str, disputed: bool, code: int
):
    receiver = account(f"Guard//receiver//{way}//{code}")
    with swapping(sealed, ways.signer.ss58_address, disputed):
        assert getattr(ways, way)(pay(sealed, receiver)) == f"Custom error: {code}"
        assert sealed.chain.free(receiver.ss58_address) == 0

    assert getattr(ways, way)(pay(sealed, receiver)) is None
    assert sealed.chain.free(receiver.ss58_address) == TAO
