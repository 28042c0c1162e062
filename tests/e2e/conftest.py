"""Fixtures, and the logs of nodes in the report of a failed test."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

# Loopback is never behind a proxy, whatever the environment says; and no
# library may write its files into the home folder of whoever runs the tests.
os.environ["NO_PROXY"] = os.environ["no_proxy"] = "127.0.0.1,localhost"
os.environ.setdefault("READ_ONLY", "1")

from harness import node as nodes
from harness.beside import Beside
from harness.binary import binary_path
from harness.chain import Chain
from harness.node import Node, dev_node
from harness.sealed import Sealed
from harness.subnets import Subnets


def pytest_sessionstart(session: pytest.Session) -> None:
    if not session.config.option.collectonly and not binary_path().exists():
        pytest.exit(f"no node binary at {binary_path()}; build it, or name one in MYCELIUM_BIN", returncode=3)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo):
    """Show the last lines of each running node when a test fails."""
    report = (yield).get_result()
    if report.failed:
        for node in nodes.running:
            report.sections.append((f"log of {node.name} ({node.log})", node.log_tail()))


def pytest_sessionfinish(session: pytest.Session) -> None:
    nodes.end_all()


@pytest.fixture(scope="session", autouse=True)
def beside(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Beside]:
    """The suites of the tests that are marked so, running since the first test."""
    marked = [(item.name, item.get_closest_marker("beside")) for item in request.session.items]
    suites = Beside(tmp_path_factory.mktemp("beside"))
    try:
        suites.start({name: marker.kwargs["make"] for name, marker in marked if marker})
        yield suites
    finally:
        suites.end()


@pytest.fixture(scope="session")
def shared_dev(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """One development chain for all tests that leave it as they found it."""
    node = dev_node("shared-dev", tmp_path_factory.mktemp("shared-dev")).start()
    yield node
    node.kill()


@pytest.fixture
def dev(shared_dev: Node) -> Node:
    """The shared development chain, checked to be alive before and after the test."""
    assert shared_dev.alive, f"the shared node is gone:\n{shared_dev.log_tail()}"
    return shared_dev


@pytest.fixture(scope="session")
def session_chain(shared_dev: Node) -> Iterator[Chain]:
    with Chain(shared_dev.ws_url) as chain:
        yield chain


@pytest.fixture
def chain(dev: Node, session_chain: Chain) -> Chain:
    """The official Python library connected to the shared development chain."""
    return session_chain


@pytest.fixture(scope="session")
def session_subnets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Subnets]:
    """A second development chain for the whole run, on which subnets cost little and owners have no limits."""
    with dev_node("subnets-dev", tmp_path_factory.mktemp("subnets-dev")) as node, Chain(node.ws_url) as chain:
        subnets = Subnets(node, chain)
        subnets.lift_limits()
        yield subnets


@pytest.fixture
def subnets(session_subnets: Subnets) -> Subnets:
    """The chain for tests of subnets, checked to be alive."""
    assert session_subnets.node.alive, f"the node is gone:\n{session_subnets.node.log_tail()}"
    return session_subnets


@pytest.fixture(scope="session")
def session_sealed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sealed]:
    """A third development chain for the whole run: like the second, but it makes blocks only for transactions."""
    folder = tmp_path_factory.mktemp("sealed-dev")
    with dev_node("sealed-dev", folder, "--sealing", "instant") as node, Chain(node.ws_url) as chain:
        sealed = Sealed(node, chain)
        sealed.lift_limits()
        yield sealed


@pytest.fixture
def sealed(session_sealed: Sealed) -> Sealed:
    """The chain without blocks of its own accord, checked to be alive."""
    assert session_sealed.node.alive, f"the node is gone:\n{session_sealed.node.log_tail()}"
    return session_sealed


@pytest.fixture
def start_dev(tmp_path: Path) -> Iterator:
    """Start development chains of a test's own; they end with the test."""
    started: list[Node] = []

    def start(*arguments: str | Path, name: str = "dev", env: dict[str, str] | None = None) -> Node:
        node = dev_node(name, tmp_path, *arguments, env=env)
        started.append(node)
        return node.start()

    yield start
    for node in started:
        node.kill()


@pytest.fixture
def make_node(tmp_path: Path) -> Iterator:
    """Make nodes from any arguments; those that were started end with the test."""
    made: list[Node] = []

    def make(name: str, *arguments: str | Path, env: dict[str, str] | None = None) -> Node:
        node = Node(name, tmp_path, *arguments, env=env)
        made.append(node)
        return node

    yield make
    for node in made:
        node.kill()
