"""Fixtures of the tests in the environment of bittensor 11.0.0, against a chain that runs already."""

from collections.abc import Iterator
from pathlib import Path

import bittensor as bt
import pytest
from helpers import ENDPOINT, Owned, Program, alice, event_name, event_value, keys, ok


@pytest.fixture(scope="session")
def client() -> Iterator[bt.Subtensor]:
    """The SDK in its blocking form."""
    with bt.Subtensor(ENDPOINT) as connected:
        yield connected


@pytest.fixture(scope="session")
def owned(client: bt.Subtensor) -> Owned:
    """A subnet that this SDK has created and started."""
    owner, miner = keys("owner"), keys("miner")
    for somebody in (owner, miner):
        ok(client, bt.Transfer(dest_ss58=somebody.cold, amount_tao=200), alice())
    created = ok(client, bt.RegisterSubnet(), owner)
    (netuid,) = [event_value(event) for event in created.events if event_name(event) == "NetworkAdded"]
    ok(client, bt.StartCall(netuid=netuid), owner)
    ok(client, bt.BurnedRegister(netuid=netuid), miner)
    return Owned(netuid, owner, miner)


@pytest.fixture
def btcli(tmp_path: Path) -> Program:
    return Program(tmp_path)
