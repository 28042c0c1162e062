"""Transactions and reads through the official Python library."""

from dataclasses import dataclass
from typing import Any

from async_substrate_interface.sync_substrate import ExtrinsicReceipt, SubstrateInterface
from bittensor_wallet import Keypair

from .network import account

#: Balances are u64 here; the library's own default is u128.
TYPE_REGISTRY = {"types": {"Balance": "u64"}}
TAO = 10**9
EXISTENTIAL_DEPOSIT = 500


class CallFailed(AssertionError):
    """The transaction was included, but its call failed."""


@dataclass
class Included:
    """A transaction in a block, with its events."""

    receipt: ExtrinsicReceipt
    events: list[dict[str, Any]]

    @property
    def block_hash(self) -> str:
        assert self.receipt.block_hash
        return self.receipt.block_hash

    def attributes(self, pallet: str, name: str) -> Any:
        """The attributes of the one such event."""
        found = [e["event"]["attributes"] for e in self.events if named(e, pallet, name)]
        assert len(found) == 1, f"{pallet}.{name} found {len(found)} times in {[label(e) for e in self.events]}"
        return found[0]

    def has(self, pallet: str, name: str) -> bool:
        return any(named(e, pallet, name) for e in self.events)


def named(event: dict[str, Any], pallet: str, name: str) -> bool:
    return event["event"]["module_id"] == pallet and event["event"]["event_id"] == name


def label(event: dict[str, Any]) -> str:
    return f"{event['event']['module_id']}.{event['event']['event_id']}"


class Chain:
    """A connection that composes, signs, submits and reads."""

    def __init__(self, url: str):
        self.api = SubstrateInterface(url, ss58_format=42, type_registry=TYPE_REGISTRY)

    def __enter__(self) -> "Chain":
        return self

    def __exit__(self, *_: object) -> None:
        self.api.close()

    def call(self, pallet: str, function: str, **arguments: Any):
        return self.api.compose_call(pallet, function, arguments)

    def submit(self, call, key: Keypair, finalized: bool = False, nonce: int | None = None) -> Included:
        """Sign, submit, wait; the call must succeed."""
        included = self.submit_any(call, key, finalized, nonce)
        if not included.receipt.is_success:
            raise CallFailed(str(included.receipt.error_message))
        return included

    def submit_any(self, call, key: Keypair, finalized: bool = False, nonce: int | None = None) -> Included:
        """Sign, submit, wait; the call may fail."""
        extrinsic = self.api.create_signed_extrinsic(call, key, nonce=nonce)
        receipt = self.api.submit_extrinsic(
            extrinsic, wait_for_inclusion=not finalized, wait_for_finalization=finalized
        )
        return Included(receipt, receipt.triggered_events)

    def sudo(self, call, finalized: bool = False) -> Any:
        """Dispatch as root; return what `Sudo.Sudid` reports."""
        included = self.submit(self.call("Sudo", "sudo", call=call), account("Alice"), finalized)
        return included.attributes("Sudo", "Sudid")["sudo_result"]

    def query(self, pallet: str, item: str, *keys: Any, at: str | None = None) -> Any:
        found = self.api.query(pallet, item, list(keys), block_hash=at)
        return getattr(found, "value", found)

    def constant(self, pallet: str, name: str) -> Any:
        found = self.api.get_constant(pallet, name)
        return getattr(found, "value", found)

    def free(self, address: str, at: str | None = None) -> int:
        return self.query("System", "Account", address, at=at)["data"]["free"]
