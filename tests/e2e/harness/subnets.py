"""A development chain for tests of subnets, and the calls that such tests begin with."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from bittensor_wallet import Keypair

from .chain import TAO, Chain
from .network import account
from .node import Node

#: What a subnet costs here, instead of a thousand TAO that double with each one.
LOCK_COST = 10 * TAO

#: A freeze window or rate limit that is longer than any test.
FOREVER = 65_535


class Subnets:
    """A chain whose limits on creating and owning subnets are lifted, as test suites of clients do it: by sudo."""

    def __init__(self, node: Node, chain: Chain):
        self.node = node
        self.chain = chain

    # -- root ----------------------------------------------------------------

    def admin(self, function: str, **arguments: Any):
        """A call of AdminUtils."""
        return self.chain.call("AdminUtils", function, **arguments)

    def root(self, *calls: Any) -> None:
        """Dispatch calls as root, all or none; all must succeed."""
        one = calls[0] if len(calls) == 1 else self.chain.call("Utility", "batch_all", calls=list(calls))
        result = self.chain.sudo(one)
        assert "Ok" in str(result), f"refused to root: {result}"

    def lift_limits(self) -> None:
        """Subnets one after another for little money, and owners who may change anything at any time."""
        self.root(
            self.admin("sudo_set_network_rate_limit", rate_limit=0),
            self.admin("sudo_set_network_min_lock_cost", lock_cost=LOCK_COST),
            self.admin("sudo_set_lock_reduction_interval", interval=1),
            self.admin("sudo_set_admin_freeze_window", window=0),
            self.admin("sudo_set_owner_hparam_rate_limit", epochs=0),
        )

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Every subnet is in the freeze window before its epoch."""
        self.root(self.admin("sudo_set_admin_freeze_window", window=FOREVER))
        try:
            yield
        finally:
            self.root(self.admin("sudo_set_admin_freeze_window", window=0))

    @contextmanager
    def rate_limited(self) -> Iterator[None]:
        """Owners may change each hyperparameter once, and not again during the test."""
        self.root(self.admin("sudo_set_owner_hparam_rate_limit", epochs=FOREVER))
        try:
            yield
        finally:
            self.root(self.admin("sudo_set_owner_hparam_rate_limit", epochs=0))

    # -- everybody -------------------------------------------------------------

    def fund(self, *keys: Keypair, tao: int = 200) -> None:
        """Give each key some money."""
        calls = [
            self.chain.call("Balances", "transfer_keep_alive", dest=key.ss58_address, value=tao * TAO) for key in keys
        ]
        self.chain.submit(self.chain.call("Utility", "batch_all", calls=calls), account("Alice"))

    def found(self, owner: Keypair, hotkey: Keypair) -> int:
        """Create a subnet; return its number."""
        call = self.chain.call("SubtensorModule", "register_network", hotkey=hotkey.ss58_address)
        attributes = self.chain.submit(call, owner).attributes("SubtensorModule", "NetworkAdded")
        return int(attributes[0])

    def register(self, netuid: int, coldkey: Keypair, *hotkeys: Keypair) -> None:
        """Register hotkeys, all in one transaction."""
        calls = [
            self.chain.call("SubtensorModule", "burned_register", netuid=netuid, hotkey=hotkey.ss58_address)
            for hotkey in hotkeys
        ]
        self.chain.submit(self.chain.call("Utility", "batch_all", calls=calls), coldkey)

    def value(self, item: str, *keys: Any) -> Any:
        """A storage item of the core pallet at the best block."""
        return self.chain.query("SubtensorModule", item, *keys)
