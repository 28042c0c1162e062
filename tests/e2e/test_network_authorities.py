"""Authorities come and go through sessions, and a fresh node warp-syncs over the changes."""

from collections.abc import Iterator

import pytest

from harness.chain import Chain
from harness.extrinsic import hex0x
from harness.network import Network, account
from harness.node import Node
from harness.waiting import until

FOUNDERS = ["One", "Two", "Three", "Four"]
NEWCOMER = "Dave"
WARPED = "warped"


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Network]:
    """Four founders, and room for a newcomer. The tests of this file build on each other."""
    network = Network(tmp_path_factory.mktemp("changing"), FOUNDERS, others=(NEWCOMER, WARPED))
    network.start()
    yield network
    network.end()


@pytest.fixture(scope="module")
def chain(network: Network) -> Iterator[Chain]:
    with Chain(network.nodes["One"].ws_url) as chain:
        yield chain


def address(name: str) -> str:
    return account(name).ss58_address


def members(chain: Chain) -> set[str]:
    return set(chain.query("Authorities", "Members"))


def validators(chain: Chain) -> list[str]:
    return list(chain.query("Session", "Validators"))


def set_id(chain: Chain) -> int:
    return chain.query("Grandpa", "CurrentSetId")


def change_set(chain: Chain, function: str, name: str) -> None:
    """Add or remove an authority and wait until sessions and GRANDPA have followed."""
    before = set_id(chain)
    result = chain.sudo(chain.call("Authorities", function, who=address(name)))
    assert "Ok" in str(result), result
    wanted = function == "add"
    until(lambda: (address(name) in validators(chain)) is wanted, f"{name} after {function} in the session")
    until(lambda: set_id(chain) > before, "GRANDPA has a new set")


def authored(node: Node, chain: Chain, aura_key: bytes, above: int) -> bool:
    """Whether one of the last blocks above `above` is by the holder of an Aura key."""
    for number in range(above + 1, node.head() + 1):
        header = node.rpc.call("chain_getHeader", node.block_hash(number))
        digest = next(log for log in header["digest"]["logs"] if log.startswith("0x0661757261"))
        slot = int.from_bytes(bytes.fromhex(digest[2:])[-8:], "little")
        keys = [str(key) for key in chain.query("Aura", "Authorities", at=header["parentHash"])]
        if keys[slot % len(keys)] == hex0x(aura_key):
            return True
    return False


def test_a_stranger_without_session_keys_cannot_become_an_authority(chain: Chain):
    result = chain.sudo(chain.call("Authorities", "add", who=address("Eve")))

    assert "Err" in str(result), result
    assert address("Eve") not in members(chain)


def test_only_root_changes_the_authorities(chain: Chain):
    for function in ("add", "remove"):
        done = chain.submit_any(chain.call("Authorities", function, who=address("Two")), account("Bob"))
        assert not done.receipt.is_success and "BadOrigin" in str(done.receipt.error_message)


def test_session_keys_need_the_proof_of_their_owner(network: Network, chain: Chain):
    made = network.nodes["One"].rpc.call("author_rotateKeysWithOwner", hex0x(account("Ferdie").public_key))
    keys = bytes.fromhex(made["keys"][2:])
    call = chain.call(
        "Session", "set_keys",
        keys={"aura": hex0x(keys[:32]), "grandpa": hex0x(keys[32:])}, proof=made["proof"],
    )  # fmt: skip

    done = chain.submit_any(call, account("Eve"))

    assert not done.receipt.is_success and "InvalidProof" in str(done.receipt.error_message)


def test_newcomer_joins_authors_and_finalises(network: Network, chain: Chain):
    node = network.nodes[NEWCOMER]
    node.arguments.append("--validator")
    network.start(NEWCOMER)
    made = node.rpc.call("author_rotateKeysWithOwner", hex0x(account(NEWCOMER).public_key))
    keys = bytes.fromhex(made["keys"][2:])
    call = chain.call(
        "Session", "set_keys",
        keys={"aura": hex0x(keys[:32]), "grandpa": hex0x(keys[32:])}, proof=made["proof"],
    )  # fmt: skip
    chain.submit(call, account(NEWCOMER))

    change_set(chain, "add", NEWCOMER)

    start = network.nodes["One"].head()
    aura_keys = {str(key) for key in chain.query("Aura", "Authorities")}
    assert hex0x(keys[:32]) in aura_keys, aura_keys
    until(lambda: authored(node, chain, keys[:32], start), "the newcomer authors a block")
    network.wait_common_finality(above=node.head())


def test_five_authorities_finalise_with_one_of_them_killed(network: Network):
    network.nodes["Four"].kill()
    survivor = network.nodes["One"]
    network.wait_common_finality(above=survivor.head() + 3)
    network.restart_missing()


def test_removed_authority_leaves_and_the_rest_finalises_without_it(network: Network, chain: Chain):
    change_set(chain, "remove", "Two")
    assert address("Two") not in members(chain)
    # The old set finalises the block that ends its time, and its votes count until then.
    network.wait_common_finality(above=network.nodes["One"].head())

    network.nodes["Two"].stop()
    network.wait_common_finality(above=network.nodes["One"].head() + 5)


def test_removed_authority_may_come_back(network: Network, chain: Chain):
    network.start("Two")
    change_set(chain, "add", "Two")

    network.wait_common_finality(above=network.nodes["One"].head() + 3)


def test_fresh_node_warp_syncs_over_all_these_changes_and_follows(network: Network, chain: Chain):
    assert set_id(chain) >= 3, "the chain has gone through at least three sets"
    node = network.nodes[WARPED]
    node.arguments += ["--sync", "warp"]
    target = network.nodes["One"].finalized()[0]
    network.start(WARPED)

    node.wait_finalized(target)

    assert "Warp sync is complete" in node.log_text()
    network.wait_common_finality(above=node.head() + 5)
    with Chain(node.ws_url) as fresh:
        assert set_id(fresh) == set_id(chain)
        assert members(fresh) == members(chain)
    assert node.block_hash(0) == network.nodes["One"].block_hash(0)


def test_warp_synced_node_follows_a_further_change(network: Network, chain: Chain):
    change_set(chain, "remove", NEWCOMER)

    network.wait_common_finality(above=network.nodes["One"].head() + 3)
    with Chain(network.nodes[WARPED].ws_url) as fresh:
        assert address(NEWCOMER) not in validators(fresh)


def test_full_sync_from_genesis_passes_the_same_changes(network: Network):
    late = network.add("late", validator=False)
    network.start("late")

    late.wait_finalized(network.nodes["One"].finalized()[0])
    network.wait_common_finality(above=late.finalized()[0])


def test_last_authority_cannot_be_removed(dev: Node):
    with Chain(dev.ws_url) as chain:
        result = chain.sudo(chain.call("Authorities", "remove", who=address("One")))

        assert "Err" in str(result), result
        assert members(chain) == {address("One")}
    dev.wait_finalized(dev.head() + 2)
