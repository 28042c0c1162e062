"""Measures what subnets and neurons cost a development chain, for docs/benchmarks.md. Prints a Markdown table.

Run it through scripts/bench.sh --subnets on an otherwise idle machine. Everything stays on loopback and in a temporary
folder. One subnet is filled with 256 neurons and then exchanges them; after that there are 128 subnets that do nothing.
The whole run takes about five minutes.
"""

import re
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from bittensor_wallet import Keypair

from bench import IMPORT_RUNS, Figure, machine, timed
from harness.binary import run_ok
from harness.chain import TAO, Chain
from harness.network import account
from harness.node import NEW_KEY, Node, end_all
from harness.subnets import Subnets
from harness.waiting import until

NEURONS = 256
FOUNDED_AT_ONCE = 3
SUBNETS = 128

#: Registrations that are put into the pool at the same time.
WAVE = 64

#: Blocks without transactions, for the cost of blocks that do nothing.
IDLE_BLOCKS = 60

PREPARED = re.compile(r"Prepared block for proposing at (\d+) \((\d+) ms\).*extrinsics_count: (\d+)")


class Bench:
    """A chain for the figures: blocks of a second, so that one holds many registrations."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.base = folder / "base"
        self.chain_options = ["--chain", "dev", "--block-time", "1000"]
        self.node = Node(
            "subnets", folder, *self.chain_options, "--base-path", self.base, "--one", NEW_KEY,
            "--pool-limit", "100000",
        ).start()  # fmt: skip
        self.node.wait_head(1)
        self.chain = Chain(self.node.ws_url)
        self.subnets = Subnets(self.node, self.chain)
        self.subnets.lift_limits()

    def prepared(self, first: int, last: int) -> list[tuple[int, int]]:
        """Milliseconds and number of transactions of the blocks that were built in a range."""
        found = PREPARED.findall(self.node.log_text())
        return [(int(ms), int(count)) for at, ms, count in found if first <= int(at) <= last]

    def send_all(self, calls: list[Any], keys: list[Keypair]) -> tuple[int, int]:
        """Submit a call for each key at once; wait until all are in blocks; return the first and last of those."""
        signed = [self.chain.api.create_signed_extrinsic(call, key) for call, key in zip(calls, keys, strict=True)]
        before = self.node.head()
        for extrinsic in signed:
            self.chain.api.submit_extrinsic(extrinsic)
        until(lambda: self.node.rpc.call("author_pendingExtrinsics") == [], "the pool is empty")
        after = self.node.head()
        return before + 1, after

    def register(self, netuid: int, label: str, count: int) -> list[tuple[int, int]]:
        """Register so many neurons, each from a coldkey of its own, in waves; return the blocks that held them."""
        blocks = []
        for start in range(0, count, WAVE):
            numbers = range(start, min(start + WAVE, count))
            keys = [account(f"Bench//{n % WAVE}") for n in numbers]
            hotkeys = [account(f"Bench//{label}//{n}") for n in numbers]
            calls = [
                self.chain.call("SubtensorModule", "burned_register", netuid=netuid, hotkey=hotkey.ss58_address)
                for hotkey in hotkeys
            ]
            first, last = self.send_all(calls, keys)
            blocks += [(ms, txs - 1) for ms, txs in self.prepared(first, last) if txs > 1]
        return blocks


def rate(blocks: list[tuple[int, int]]) -> str:
    """Transactions per second of building time, and the milliseconds of one."""
    milliseconds, count = sum(ms for ms, _ in blocks), sum(txs for _, txs in blocks)
    return f"{count * 1000 / max(milliseconds, 1):,.0f} /s ({milliseconds / max(count, 1):.2f} ms each)"


def free_subnet(bench: Bench, owner: Keypair) -> int:
    """A subnet whose registrations always cost the same and whose neurons are never immune."""
    netuid = bench.subnets.found(owner, account("Bench//owner//hot"))
    admin = bench.subnets.admin
    bench.subnets.root(
        admin("sudo_set_immunity_period", netuid=netuid, immunity_period=0),
        admin("sudo_set_burn_increase_mult", netuid=netuid, burn_increase_mult={"bits": 1 << 64}),
        admin("sudo_set_max_burn", netuid=netuid, max_burn=TAO // 5),
    )
    return netuid


def registrations(bench: Bench, owner: Keypair) -> list[Figure]:
    """Filling a subnet, then replacing neurons in the full one."""
    bench.subnets.fund(*[account(f"Bench//{n}") for n in range(WAVE)], tao=1_000)
    netuid = free_subnet(bench, owner)
    filling = bench.register(netuid, "fill", NEURONS - 1)
    count = bench.subnets.value("SubnetworkN", netuid)
    assert count == NEURONS, f"{count} neurons"
    replacing = bench.register(netuid, "replace", NEURONS)
    assert bench.subnets.value("SubnetworkN", netuid) == NEURONS
    how = "`burned_register`, while a block is built"
    return [
        Figure(f"registrations into a subnet with 1 to {NEURONS} neurons", rate(filling), how),
        Figure(f"registrations into a full subnet of {NEURONS}, each replaces a neuron", rate(replacing), how),
        *read_models(bench, netuid),
    ]


def read_models(bench: Bench, netuid: int) -> list[Figure]:
    """Runtime calls of clients on the full subnet."""

    def measured(call: Callable[[], Any]) -> str:
        seconds = []
        for _ in range(10):
            start = time.monotonic()
            call()
            seconds.append(time.monotonic() - start)
        return f"{statistics.median(seconds) * 1000:.1f} ms"

    def call(method: str) -> Any:
        argument = netuid.to_bytes(2, "little").hex()
        return bench.node.rpc.call("state_call", f"SubnetInfoRuntimeApi_{method}", argument)

    return [
        Figure(f"`{method}` of the full subnet", measured(partial(call, method)), "`state_call`, median of 10")
        for method in ("get_metagraph", "get_subnet_state")
    ]


def idle(bench: Bench) -> tuple[int, int]:
    """Let blocks without transactions pass; return the first and the last."""
    first = bench.node.head() + 2
    bench.node.wait_finalized(first + IDLE_BLOCKS, bound=4 * IDLE_BLOCKS)
    return first, first + IDLE_BLOCKS


def imported(bench: Bench, first: int, last: int) -> float:
    """Milliseconds that importing a block of a range takes, without writing what came before it."""

    def seconds(up_to: int) -> float:
        file = bench.folder / f"to-{up_to}.bin"
        chain = ["--binary", *bench.chain_options, "--base-path"]
        run_ok("export-blocks", *chain, bench.base, "--from", "1", "--to", str(up_to), file)
        return min(
            timed("import-blocks", *chain, bench.folder / f"i-{up_to}-{n}", file) for n in range(IMPORT_RUNS)
        )

    return (seconds(last) - seconds(first)) * 1000 / (last - first)


def many_subnets(bench: Bench, owner: Keypair) -> None:
    """Create subnets until there are 128 beside root."""
    missing = SUBNETS - (bench.subnets.value("TotalNetworks") - 1)
    # Each declares to look at as many subnets as there can be: a block has room for a few.
    for start in range(0, missing, FOUNDED_AT_ONCE):
        calls = [
            bench.chain.call("SubtensorModule", "register_network", hotkey=account(f"Bench//owner//{n}").ss58_address)
            for n in range(start, min(start + FOUNDED_AT_ONCE, missing))
        ]
        bench.chain.submit(bench.chain.call("Utility", "batch_all", calls=calls), owner)
        # The price doubled with each, and is back at its floor after two blocks.
        bench.node.wait_head(bench.node.head() + 2)
    assert bench.subnets.value("TotalNetworks") == SUBNETS + 1


def main() -> None:
    title = machine()
    with tempfile.TemporaryDirectory(prefix="mycelium-bench-") as name:
        bench = Bench(Path(name))
        owner = account("Bench//owner")
        bench.subnets.fund(owner, tao=500_000)
        few = idle(bench)
        figures = registrations(bench, owner)
        bench.subnets.root(bench.subnets.admin("sudo_set_network_min_lock_cost", lock_cost=TAO // 1_000))
        many_subnets(bench, owner)
        many = idle(bench)
        memory = bench.node.memory_kib() / 1024
        bench.chain.api.close()
        bench.node.stop()
        for what, (first, last) in [("2 subnets", few), (f"{SUBNETS} idle subnets, one of them full", many)]:
            built = [ms for ms, txs in bench.prepared(first, last) if txs <= 1]
            figures += [
                Figure(f"building an empty block with {what}", f"{statistics.mean(built):.1f} ms", "the log, mean"),
                Figure("importing it", f"{imported(bench, first, last):.2f} ms", "`mycelium import-blocks`"),
            ]
        figures.append(Figure("resident memory with all of them", f"{memory:.0f} MiB", "VmRSS"))
    print(f"{title}\n\n| figure | value | measured with |\n|---|---|---|")
    for figure in figures:
        print(f"| {figure.what} | {figure.value} | {figure.how} |")


if __name__ == "__main__":
    try:
        main()
    finally:
        end_all()
