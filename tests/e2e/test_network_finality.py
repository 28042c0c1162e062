"""Four authorities on loopback: losing one is harmless, losing two only pauses finality."""

from collections.abc import Iterator

import pytest

from harness.network import Network
from harness.node import NEW_KEY, Node
from harness.waiting import until

NAMES = ["One", "Two", "Three", "Four"]


@pytest.fixture(scope="module")
def shared_network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Network]:
    network = Network(tmp_path_factory.mktemp("four"), NAMES).start()
    yield network
    network.end()


@pytest.fixture
def network(shared_network: Network) -> Network:
    """The network with all four authorities up and finalising."""
    shared_network.restart_missing()
    shared_network.wait_common_finality(above=shared_network.one().finalized()[0])
    return shared_network


def authors(node: Node, first: int, last: int) -> set[int]:
    """The slots' authority indices of a range of blocks."""
    found = set()
    for number in range(first, last + 1):
        header = node.rpc.call("chain_getHeader", node.block_hash(number))
        digest = next(log for log in header["digest"]["logs"] if log.startswith("0x0661757261"))
        found.add(int.from_bytes(bytes.fromhex(digest[2:])[-8:], "little") % len(NAMES))
    return found


def test_four_authorities_take_turns_and_finalise_one_chain(network: Network):
    node = network.nodes["One"]
    start = node.finalized()[0]
    network.wait_common_finality(above=start + 12)

    assert authors(node, start, start + 12) == {0, 1, 2, 3}


def test_three_of_four_still_finalise(network: Network):
    network.nodes["Four"].kill()
    survivor = network.nodes["One"]

    network.wait_common_finality(above=survivor.head() + 5)


def test_finality_stops_with_two_of_four_and_comes_back_by_itself(network: Network):
    network.nodes["Three"].kill()
    network.nodes["Four"].kill()
    survivor = network.nodes["One"]
    # Votes that were already under way may still finalise a little; then it must stop.
    at_kill = survivor.head()
    survivor.wait_head(at_kill + 3)
    stopped_at = survivor.finalized()[0]
    survivor.wait_head(survivor.head() + 4)
    assert survivor.finalized()[0] == stopped_at, "two of four must not be able to finalise"
    assert survivor.head() > stopped_at

    unfinalised = survivor.head()
    network.restart_missing()

    network.wait_common_finality(above=unfinalised + 3)


def test_restarted_authority_catches_up_and_authors_again(network: Network):
    node = network.nodes["Two"]
    node.kill()
    missed_from = network.nodes["One"].finalized()[0]
    network.nodes["One"].wait_finalized(missed_from + 6)

    network.restart_missing()

    reached = network.nodes["One"].head()
    node.wait_finalized(reached + 8)
    assert 1 in authors(node, reached, reached + 8)


def test_killing_an_authority_loses_nothing_finalised(network: Network):
    for _ in range(3):
        node = network.nodes["Three"]
        node.wait_progress(2)
        height, block_hash = node.finalized()
        node.kill()

        network.start("Three")

        assert node.finalized()[0] >= height
        assert node.block_hash(height) == block_hash
        network.wait_caught_up()


def test_killing_all_at_once_loses_nothing_finalised(network: Network):
    known = {name: network.nodes[name].finalized() for name in NAMES}
    for name in NAMES:
        network.nodes[name].kill()

    network.start(*NAMES)

    for name, (height, block_hash) in known.items():
        assert network.nodes[name].finalized()[0] >= height, f"{name} forgot finalised blocks"
        assert network.nodes[name].block_hash(height) == block_hash
    network.wait_caught_up()


def test_lone_development_node_survives_kills_in_the_middle_of_its_work(make_node, tmp_path):
    node = make_node("lone", "--chain", "dev", "--base-path", tmp_path / "db", "--one", NEW_KEY).start()
    for _ in range(4):
        node.wait_progress(2)
        height, block_hash = node.finalized()
        node.kill()

        node.start()

        assert node.finalized()[0] >= height, "a finalised block was forgotten"
        assert node.block_hash(height) == block_hash
    until(lambda: node.finalized()[0] > height + 3, "the chain goes on")
    assert "panicked" not in node.log_text()
