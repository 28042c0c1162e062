"""Neurons are linked with Ethereum keys that have signed for them."""

import pytest
from bittensor_wallet import Keypair

from harness.ethereum import EthereumKey, keccak_256
from harness.network import account
from harness.sealed import Sealed

KEY = EthereumKey("the neuron's")
OTHER = EthereumKey("somebody else's")

#: What public networks wait between two links, in blocks. Development chains wait for one.
WAIT = 7_200


def signed(key: EthereumKey, hotkey: Keypair, block: int) -> bytes:
    """What a wallet makes of the bytes that clients give it to sign."""
    return key.sign_message(hotkey.public_key + keccak_256(block.to_bytes(8, "little")))


def associate(sealed: Sealed, netuid: int, key: EthereumKey, block: int, signature: bytes):
    return sealed.chain.call(
        "SubtensorModule", "associate_evm_key", netuid=netuid, evm_key="0x" + key.address.hex(),
        block_number=block, signature="0x" + signature.hex(),
    )  # fmt: skip


def link(sealed: Sealed, netuid: int, key: EthereumKey, hotkey: Keypair) -> str | None:
    """Link a key as wallets do; return the refusal."""
    block = sealed.node.head()
    return sealed.refusal(associate(sealed, netuid, key, block, signed(key, hotkey, block)), hotkey)


def linked(sealed: Sealed, netuid: int, uid: int) -> tuple[str, int] | None:
    """The address that a uid is linked with, and since when."""
    found = sealed.value("AssociatedEvmAddress", netuid, uid)
    return None if found is None else (found[0], found[1])


def waiting(sealed: Sealed, blocks: int):
    """Have everybody wait so long between two links."""
    timing = sealed.chain.query("Timing", "Timing")
    return sealed.stored("Timing", "Timing", value=timing | {"evm_key_associate_rate_limit": blocks})


def hot(number: int) -> Keypair:
    return account(f"Evm//hot//{number}")


@pytest.fixture(scope="module")
def netuid(session_sealed: Sealed) -> int:
    """A subnet with four neurons, none of which has any money."""
    owner = account("Evm//owner")
    session_sealed.fund(owner)
    netuid = session_sealed.found(owner, hot(0))
    session_sealed.register(netuid, owner, hot(1), hot(2), hot(3))
    return netuid


@pytest.mark.parametrize(
    ("secret", "address"),
    [
        (1, "7e5f4552091a69125d5dfcb7b8c2659029395bdf"),
        (
            0xAC0974BE_C39A17E3_6BA4A6B4_D238FF94_4BACB478_CBED5EFC_AE784D7B_F4F2FF80,
            "f39fd6e51aad88f6f4ce6ab8827279cfffb92266",
        ),
    ],
    ids=["one", "development"],
)
def test_our_keys_have_the_addresses_that_ethereum_gives_them(secret: int, address: str):
    key = EthereumKey("")
    key.secret = secret

    assert key.address.hex() == address


def test_key_that_signed_for_a_neuron_is_linked_with_it(sealed: Sealed, netuid: int):
    assert link(sealed, netuid, KEY, hot(0)) is None

    assert linked(sealed, netuid, 0) == ("0x" + KEY.address.hex(), sealed.node.head())
    assert sealed.chain.free(hot(0).ss58_address) == 0


def test_signature_of_another_key_or_for_another_neuron_is_refused(sealed: Sealed, netuid: int):
    sealed.fund(hot(1), tao=1)
    block = sealed.node.head()
    strange = [
        (signed(OTHER, hot(1), block), "InvalidRecoveredPublicKey"),
        (signed(KEY, hot(0), block), "InvalidRecoveredPublicKey"),
        (signed(KEY, hot(1), block + 1), "InvalidRecoveredPublicKey"),
        (b"\xff" * 65, "InvalidIdentity"),
    ]
    for signature, error in strange:
        call = associate(sealed, netuid, KEY, block, signature)
        assert sealed.refusal(call, hot(1)) == "Custom error: 255"
        batch = sealed.chain.call("Utility", "batch", calls=[call])
        assert sealed.refusal(batch, hot(1)) == error
    assert linked(sealed, netuid, 1) is None


def test_who_has_no_uid_links_no_key(sealed: Sealed, netuid: int):
    assert link(sealed, netuid, KEY, account("Evm//stranger")) == "Custom error: 19"


def test_neuron_waits_before_it_links_another_key(sealed: Sealed, netuid: int):
    assert link(sealed, netuid, KEY, hot(2)) is None
    first = linked(sealed, netuid, 2)
    with waiting(sealed, WAIT):
        assert link(sealed, netuid, OTHER, hot(2)) == "Custom error: 20"
        assert linked(sealed, netuid, 2) == first


def test_wait_ends_with_its_last_block(sealed: Sealed, netuid: int):
    assert link(sealed, netuid, KEY, hot(3)) is None
    since = sealed.node.head()
    with waiting(sealed, 10):
        sealed.mine(since + 8 - sealed.node.head())
        assert link(sealed, netuid, OTHER, hot(3)) == "Custom error: 20"
        sealed.mine()
        assert link(sealed, netuid, OTHER, hot(3)) is None
    assert linked(sealed, netuid, 3) == ("0x" + OTHER.address.hex(), since + 10)
