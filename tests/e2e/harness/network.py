"""A chain with several authorities, each in its own process, on loopback only."""

import json
from pathlib import Path
from typing import Any

from bittensor_wallet import Keypair

from .binary import run_ok
from .node import Node, peer_key

ED25519, SR25519 = 0, 1

#: Short sessions (2.5 s at full speed), so that authority changes take effect soon.
SESSION_PERIOD = 10


def account(name: str) -> Keypair:
    """The sr25519 development key //name."""
    return Keypair.create_from_uri(f"//{name}", crypto_type=SR25519)


def grandpa_key(name: str) -> Keypair:
    """The ed25519 development key //name."""
    return Keypair.create_from_uri(f"//{name}", crypto_type=ED25519)


def authority_spec(names: list[str]) -> dict[str, Any]:
    """The local-fast network's plain spec, with the named authorities instead of its own."""
    spec = json.loads(run_ok("build-spec", "--chain", "local-fast", "--disable-default-bootnode").stdout)
    patch = spec["genesis"]["runtimeGenesis"]["patch"]
    keys = [(account(name).ss58_address, grandpa_key(name).ss58_address) for name in names]
    patch["session"]["keys"] = [[who, who, {"aura": who, "grandpa": grandpa}] for who, grandpa in keys]
    patch["authorities"]["members"] = [who for who, _ in keys]
    patch["timing"]["sessionPeriod"] = SESSION_PERIOD
    listed = {who for who, _ in patch["balances"]["balances"]}
    patch["balances"]["balances"] += [[who, 2_000 * 10**9] for who, _ in keys if who not in listed]
    return spec


class Network:
    """N authorities from one generated spec, all of them knowing all addresses."""

    def __init__(self, folder: Path, authorities: list[str], others: tuple[str, ...] = ()):
        """`others` are names of nodes that may join later; their addresses are reserved now."""
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.spec = self._write_raw_spec(authorities)
        self.nodes: dict[str, Node] = {}
        self.addresses: dict[str, str] = {}
        self.node_keys: dict[str, Path] = {}
        for name in authorities:
            self.add(name, validator=True)
            self.insert_keys(name)
        for name in others:
            self.add(name, validator=False)
        self.authorities = authorities

    def _write_raw_spec(self, authorities: list[str]) -> Path:
        plain = self.folder / "plain.json"
        plain.write_text(json.dumps(authority_spec(authorities)))
        raw = self.folder / "raw.json"
        raw.write_text(run_ok("build-spec", "--chain", plain, "--raw", "--disable-default-bootnode").stdout)
        return raw

    def base_path(self, name: str) -> Path:
        return self.folder / name

    def add(self, name: str, *arguments: str, validator: bool) -> Node:
        """Register a node; start it with `start`."""
        key_file, peer_id = peer_key(self.folder, name)
        flags = ["--validator"] if validator else []
        node = Node(
            name, self.folder, *flags, "--chain", self.spec, "--base-path", self.base_path(name),
            "--node-key-file", key_file, "--name", name, "--allow-private-ip", *arguments,
        )  # fmt: skip
        self.nodes[name] = node
        self.addresses[name] = f"/ip4/127.0.0.1/tcp/{node.p2p_port}/p2p/{peer_id}"
        return node

    def insert_keys(self, name: str) -> None:
        """Put //name into the node's keystore, as an operator does."""
        for key_type, scheme in (("aura", "sr25519"), ("gran", "ed25519")):
            run_ok(
                "key", "insert", "--chain", self.spec, "--base-path", self.base_path(name),
                "--key-type", key_type, "--scheme", scheme, "--suri", f"//{name}",
            )  # fmt: skip

    def spawn(self, name: str) -> Node:
        """Start a node that knows the addresses of all others."""
        node = self.nodes[name]
        if "--bootnodes" not in node.arguments:
            known = [address for other, address in self.addresses.items() if other != name]
            node.arguments += ["--bootnodes", *known]
        return node.spawn()

    def start(self, *names: str) -> "Network":
        """Start the named nodes (default: the authorities) at the same time."""
        started = [self.spawn(name) for name in names or self.authorities]
        for node in started:
            node.wait_ready()
        return self

    def restart_missing(self) -> None:
        """Bring back every authority that a test has killed, and wait until all have caught up."""
        missing = [name for name in self.authorities if not self.nodes[name].alive]
        if missing:
            self.start(*missing)
            self.wait_caught_up()

    def wait_caught_up(self) -> None:
        """All living nodes finalise blocks that are made from now on.

        An authority that runs again but has not caught up is still missing, should the next one be killed.
        """
        self.wait_common_finality(above=max(node.head() for node in self.living()) + 2)

    def living(self) -> list[Node]:
        return [node for node in self.nodes.values() if node.alive]

    def one(self) -> Node:
        """Any living node."""
        return self.living()[0]

    def wait_common_finality(self, above: int) -> None:
        """All living nodes have finalised a block above `above`, and it is the same chain."""
        living = self.living()
        for node in living:
            node.wait_finalized(above + 1)
        hashes = {node.block_hash(above + 1) for node in living}
        assert len(hashes) == 1, f"nodes disagree on block {above + 1}: {hashes}"

    def end(self) -> None:
        for node in self.nodes.values():
            node.kill()
