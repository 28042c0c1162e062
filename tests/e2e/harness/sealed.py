"""A chain that makes a block for each transaction and else only when told, so that a test decides how many pass."""

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from async_substrate_interface.errors import SubstrateRequestException
from bittensor_wallet import Keypair

from .chain import label
from .extrinsic import hex0x
from .subnets import Subnets

#: Events of calls that carry others and succeed whatever those do, and the attribute that tells how one ended.
REPORTS = {
    "Multisig.MultisigExecuted": "result",
    "Proxy.ProxyExecuted": "result",
    "Sudo.SudoAsDone": "sudo_result",
    "Sudo.Sudid": "sudo_result",
    "Utility.BatchInterrupted": "error",
    "Utility.DispatchedAs": "result",
    "Utility.IfElseFallbackCalled": "main_error",
    "Utility.ItemFailed": "error",
}


class Sealed(Subnets):
    """The chain, and how calls end on it."""

    def lift_limits(self) -> None:
        """The same, and sessions that hardly ever end: a block in which one ends has no room for transactions."""
        super().lift_limits()
        timing = self.chain.query("Timing", "Timing")
        self._store(*self._encoded("Timing", "Timing", value=timing | {"session_period": 1_000_000}))

    def mine(self, blocks: int = 1) -> str:
        """Make blocks, with whatever waits in the pool; return the hash of the last one."""
        for _ in range(blocks):
            made = self.node.rpc.call("engine_createBlock", True, True, None)
        return made["hash"]

    def refusal(self, call: Any, key: Keypair) -> str | None:
        """Why the pool, the call or the call inside of it failed: the pool's words, or the name of the error."""
        try:
            included = self.chain.submit_any(call, key)
        except SubstrateRequestException as refused:
            return ast.literal_eval(str(refused))["error"]["data"]
        if not included.receipt.is_success:
            return included.receipt.error_message["name"]
        return self.reported(included.events)

    def reported(self, events: list[dict[str, Any]]) -> str | None:
        """The first error that events tell of."""
        for event in events:
            if attribute := REPORTS.get(label(event)):
                ended = event["event"]["attributes"][attribute]
                if error := ended if attribute.endswith("error") else ended.get("Err"):
                    return self.error_name(error)
        return None

    def error_name(self, error: Any) -> str:
        if "Module" not in error:
            return str(error)
        module = error["Module"]
        found = self.chain.api.runtime.metadata.get_module_error(module["index"], int(module["error"][2:4], 16))
        return found.name

    @contextmanager
    def stored(self, pallet: str, item: str, *keys: Any, value: Any) -> Iterator[None]:
        """Have root write an item that no call writes, and put it back."""
        key, new = self._encoded(pallet, item, *keys, value=value)
        before = self.node.rpc.call("state_getStorage", key)
        self._store(key, new)
        try:
            yield
        finally:
            self._store(key, before)

    def _encoded(self, pallet: str, item: str, *keys: Any, value: Any) -> tuple[str, str]:
        """The key and the value of an item, as they are stored."""
        api = self.chain.api
        kind = api.get_metadata_storage_function(pallet, item).get_value_type_string()
        return api.create_storage_key(pallet, item, list(keys)).to_hex(), hex0x(api.encode_scale(kind, value))

    def _store(self, key: str, value: str | None) -> None:
        if value is None:
            self.root(self.chain.call("System", "kill_storage", keys=[key]))
        else:
            self.root(self.chain.call("System", "set_storage", items=[(key, value)]))
