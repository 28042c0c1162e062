"""Registration by proof of work, with seals that are computed here."""

import hashlib
from dataclasses import dataclass
from itertools import count
from typing import Any

import pytest
from bittensor_wallet import Keypair

from harness.ethereum import keccak_256
from harness.network import account
from harness.sealed import Sealed

#: Hard enough that hardly any nonce will do, and found within milliseconds.
DIFFICULTY = 200


@dataclass
class Work:
    """A nonce that was looked for, on which block, and its seal."""

    block: int
    nonce: int
    seal: bytes


def seal(block_hash: str, hotkey: Keypair, nonce: int) -> bytes:
    subject = keccak_256(bytes.fromhex(block_hash[2:]) + hotkey.public_key)
    return keccak_256(hashlib.sha256(nonce.to_bytes(8, "little") + subject).digest())


def meets(seal: bytes, difficulty: int) -> bool:
    return int.from_bytes(seal, "little") * difficulty < 1 << 256


def work(sealed: Sealed, hotkey: Keypair, good: bool = True) -> Work:
    """Work for a hotkey on the newest block; or the first nonce that is not enough."""
    block = sealed.node.head()
    block_hash = sealed.node.block_hash(block)
    tried = ((nonce, seal(block_hash, hotkey, nonce)) for nonce in count())
    return Work(block, *next((nonce, found) for nonce, found in tried if meets(found, DIFFICULTY) is good))


def register(sealed: Sealed, netuid: int, hotkey: Keypair, coldkey: Keypair, work: Work) -> Any:
    return sealed.chain.call(
        "SubtensorModule", "register", netuid=netuid, block_number=work.block, nonce=work.nonce, work=work.seal,
        hotkey=hotkey.ss58_address, coldkey=coldkey.ss58_address,
    )  # fmt: skip


def uid(sealed: Sealed, netuid: int, hotkey: Keypair) -> int | None:
    return sealed.value("Uids", netuid, hotkey.ss58_address)


@pytest.fixture(scope="module")
def netuids(session_sealed: Sealed) -> list[int]:
    """Two subnets that take work and one that does not."""
    owner = account("Work//owner")
    session_sealed.fund(owner)
    found = [session_sealed.found(owner, account(f"Work//owner//{n}")) for n in range(3)]
    admin = session_sealed.admin
    for netuid in found[:2]:
        session_sealed.root(
            admin("sudo_set_network_pow_registration_allowed", netuid=netuid, registration_allowed=True),
            admin("sudo_set_difficulty", netuid=netuid, difficulty=DIFFICULTY),
        )
    return found


@pytest.fixture(scope="module")
def coldkey(session_sealed: Sealed) -> Keypair:
    session_sealed.fund(account("Work//coldkey"))
    return account("Work//coldkey")


@pytest.fixture
def hotkey(sealed: Sealed, coldkey: Keypair, request: pytest.FixtureRequest) -> Keypair:
    """A hotkey of the test's own, which its coldkey has claimed."""
    hotkey = account(f"Work//{request.node.name}")
    associate = sealed.chain.call("SubtensorModule", "try_associate_hotkey", hotkey=hotkey.ss58_address)
    sealed.chain.submit(associate, coldkey)
    assert sealed.value("Owner", hotkey.ss58_address) == coldkey.ss58_address
    return hotkey


def test_work_registers_a_neuron_and_costs_the_fee_alone(
    sealed: Sealed, netuids: list[int], coldkey: Keypair, hotkey: Keypair
):
    netuid, free = netuids[0], sealed.chain.free(coldkey.ss58_address)
    paid = [sealed.value(item, netuid) for item in ("RAORecycledForRegistration", "SubnetTAO", "SubnetAlphaIn")]
    done = sealed.chain.submit(register(sealed, netuid, hotkey, coldkey, work(sealed, hotkey)), coldkey)

    assert tuple(done.attributes("SubtensorModule", "NeuronRegistered")) == (netuid, 1, hotkey.ss58_address)
    assert uid(sealed, netuid, hotkey) == 1
    fee = done.attributes("TransactionPayment", "TransactionFeePaid")["actual_fee"]
    assert sealed.chain.free(coldkey.ss58_address) == free - fee
    assert paid == [
        sealed.value(item, netuid) for item in ("RAORecycledForRegistration", "SubnetTAO", "SubnetAlphaIn")
    ]


def test_work_is_good_in_the_third_block_and_no_later(
    sealed: Sealed, netuids: list[int], coldkey: Keypair, hotkey: Keypair
):
    stale = work(sealed, hotkey)
    sealed.mine(3)
    refused = sealed.refusal(register(sealed, netuids[0], hotkey, coldkey, stale), coldkey)
    assert refused == "InvalidWorkBlock" and uid(sealed, netuids[0], hotkey) is None

    old = work(sealed, hotkey)
    sealed.mine(2)
    assert sealed.refusal(register(sealed, netuids[0], hotkey, coldkey, old), coldkey) is None
    assert uid(sealed, netuids[0], hotkey) is not None


def test_work_for_a_block_that_is_still_to_come_is_refused(
    sealed: Sealed, netuids: list[int], coldkey: Keypair, hotkey: Keypair
):
    early = work(sealed, hotkey)
    early.block += 1

    assert sealed.refusal(register(sealed, netuids[0], hotkey, coldkey, early), coldkey) == "InvalidWorkBlock"


def test_too_little_work_is_refused(sealed: Sealed, netuids: list[int], coldkey: Keypair, hotkey: Keypair):
    lazy = work(sealed, hotkey, good=False)

    assert sealed.refusal(register(sealed, netuids[0], hotkey, coldkey, lazy), coldkey) == "InvalidDifficulty"
    assert uid(sealed, netuids[0], hotkey) is None


def test_seal_that_is_not_the_one_of_the_nonce_is_refused(
    sealed: Sealed, netuids: list[int], coldkey: Keypair, hotkey: Keypair
):
    wrong = work(sealed, hotkey)
    wrong.seal = bytes(reversed(wrong.seal))

    assert sealed.refusal(register(sealed, netuids[0], hotkey, coldkey, wrong), coldkey) == "InvalidSeal"
    assert uid(sealed, netuids[0], hotkey) is None


def test_work_is_good_for_one_registration(
    sealed: Sealed, netuids: list[int], coldkey: Keypair, hotkey: Keypair
):
    done = work(sealed, hotkey)
    assert sealed.refusal(register(sealed, netuids[0], hotkey, coldkey, done), coldkey) is None

    assert sealed.refusal(register(sealed, netuids[1], hotkey, coldkey, done), coldkey) == "InvalidSeal"
    assert uid(sealed, netuids[1], hotkey) is None


@pytest.mark.parametrize("owned", [True, False], ids=["owned", "unclaimed"])
def test_stranger_cannot_take_a_hotkey_with_the_work_of_its_owner(
    sealed: Sealed, netuids: list[int], hotkey: Keypair, owned: bool
):
    """Whoever sees the work in the pool could send it first, signed by a coldkey of their own."""
    thief = account("Work//thief")
    sealed.fund(thief)
    seen = hotkey if owned else account("Work//unclaimed")
    owner = sealed.value("Owner", seen.ss58_address)

    stolen = register(sealed, netuids[1], seen, thief, work(sealed, seen))

    assert sealed.refusal(stolen, thief) == "NonAssociatedColdKey"
    assert uid(sealed, netuids[1], seen) is None and sealed.value("Owner", seen.ss58_address) == owner


def test_subnet_that_takes_no_work_wants_its_price(
    sealed: Sealed, netuids: list[int], coldkey: Keypair, hotkey: Keypair
):
    netuid = netuids[2]
    assert sealed.value("RAORecycledForRegistration", netuid) == 0

    assert sealed.refusal(register(sealed, netuid, hotkey, coldkey, work(sealed, hotkey)), coldkey) is None

    assert uid(sealed, netuid, hotkey) == 1
    assert sealed.value("RAORecycledForRegistration", netuid) > 0
