"""What the tests in the environment of bittensor 11.0.0 share."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import bittensor as bt
from bittensor.sp_core import Keypair

TAO = 10**9
ENDPOINT = os.environ["MYCELIUM_WS"]


@dataclass
class Keys:
    """What this SDK accepts as a wallet: two keys."""

    coldkey: Keypair
    hotkey: Keypair

    @property
    def coldkeypub(self) -> Keypair:
        return self.coldkey

    @property
    def cold(self) -> str:
        return self.coldkey.ss58_address

    @property
    def hot(self) -> str:
        return self.hotkey.ss58_address


def keys(name: str) -> Keys:
    """A coldkey and a hotkey derived from a name of these tests."""
    return Keys(Keypair.create_from_uri(f"//V11//{name}"), Keypair.create_from_uri(f"//V11//{name}//hot"))


def alice() -> Keys:
    return Keys(Keypair.create_from_uri("//Alice"), Keypair.create_from_uri("//Alice//V11"))


def ok(client: bt.Subtensor, intent: bt.Intent, wallet: Keys) -> bt.ExtrinsicResult:
    """Execute an intent to finality; it must succeed."""
    result = client.execute(intent, wallet)
    assert result.success, result.to_dict()
    return result


def refused(client: bt.Subtensor, intent: bt.Intent, wallet: Keys) -> bt.ChainError:
    """Execute an intent that the chain must refuse; return its reason."""
    result = client.execute(intent, wallet)
    assert not result.success and result.error is not None, result.to_dict()
    return result.error


def as_root(client: bt.Subtensor, call: Any) -> bt.ExtrinsicResult:
    """Dispatch a raw call through Sudo; it must succeed, the inner one too."""
    result = client.submit_call(bt.calls.Sudo.sudo(call=client.compose(call)), alice())
    assert result.success, result.to_dict()
    return result


@dataclass
class Owned:
    """A started subnet, its owner, and a coldkey with money for its neurons."""

    netuid: int
    owner: Keys
    miner: Keys


def event_name(event: dict) -> str:
    return event["event"]["event_id"] if "event" in event else event["event_id"]


def event_value(event: dict) -> int:
    attributes = (event.get("event") or event)["attributes"]
    return int(next(iter(attributes.values())) if isinstance(attributes, dict) else attributes[0])


class Program:
    """The command line that comes with this SDK."""

    def __init__(self, folder: Path):
        self.folder = folder

    def __call__(self, *arguments: object) -> Any:
        """Run a command; return what it says to programs."""
        command = [str(Path(sys.executable).with_name("btcli")), *map(str, arguments), "--network", ENDPOINT, "--json"]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, f"$ {' '.join(command)}\n{done.stdout}\n{done.stderr}"
        return json.loads(done.stdout)
