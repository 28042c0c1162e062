"""Measures the figures of docs/benchmarks.md and prints them as a Markdown table.

Run it through scripts/bench.sh on an otherwise idle machine. Everything stays
on loopback and in a temporary folder; the whole run takes about ten minutes,
most of it waiting for the development chain's thousand blocks.
"""

import argparse
import os
import re
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bittensor_wallet import Keypair

from harness.binary import binary_path, run_ok
from harness.extrinsic import Signer, hex0x, transfer_keep_alive
from harness.network import account
from harness.node import NEW_KEY, Node, end_all

COLD_STARTS = 5
IMPORT_RUNS = 3
TAO = 10**9

#: Blocks long enough that one holds thousands of transfers.
LONG_BLOCK_MS = 8_000
SENDERS = 200
TRANSFERS_PER_SENDER = 25
FULL_BLOCKS = 3
SUBMIT_BATCH = 250


@dataclass
class Figure:
    """One row of the table."""

    what: str
    value: str
    how: str


def timed(*arguments: str | Path) -> float:
    """Seconds that a sub-command takes."""
    start = time.monotonic()
    run_ok(*arguments, bound=900)
    return time.monotonic() - start


def cold_start(folder: Path) -> Figure:
    """From the start of the process to the import of block 1, as the log tells."""
    seconds = []
    for attempt in range(COLD_STARTS):
        node = Node(f"cold-{attempt}", folder, "--dev")
        start = time.monotonic()
        node.spawn()
        while "Imported #1" not in node.log_text():
            if not node.alive or time.monotonic() - start > 120:
                raise RuntimeError(node.log_tail())
            time.sleep(0.005)
        seconds.append(time.monotonic() - start)
        node.kill()
    value = f"{statistics.median(seconds):.2f} s (from {min(seconds):.2f} to {max(seconds):.2f})"
    return Figure(f"cold start to first block, median of {COLD_STARTS}", value, "`mycelium --dev`")


def thousand_blocks(folder: Path, blocks: int) -> tuple[Figure, Path]:
    """Resident memory after many blocks; the database is kept for the import."""
    base = folder / "thousand"
    node = Node("thousand", folder, "--chain", "dev", "--base-path", base, "--one", NEW_KEY).start()
    start = node.memory_kib()
    node.wait_finalized(blocks, bound=blocks)
    memory = node.memory_kib()
    node.stop()
    value = f"{memory / 1024:.0f} MiB ({start / 1024:.0f} MiB just after the start)"
    return Figure(f"resident memory of the dev node after {blocks:,} blocks", value, "VmRSS of `mycelium --dev`"), base


def block_import(folder: Path, base: Path, blocks: int) -> Figure:
    """Blocks per second of import-blocks, the program's own start taken off."""
    everything, first = folder / "all.bin", folder / "first.bin"
    export = ["export-blocks", "--binary", "--chain", "dev", "--base-path", base, "--from", "1", "--to"]
    run_ok(*export, str(blocks), everything)
    run_ok(*export, "1", first)

    def measured(file: Path, label: str) -> float:
        runs = [
            timed("import-blocks", "--binary", "--chain", "dev", "--base-path", folder / f"{label}-{n}", file)
            for n in range(IMPORT_RUNS)
        ]
        return statistics.median(runs)

    seconds = measured(everything, "import") - measured(first, "import-one")
    value = f"{(blocks - 1) / seconds:,.0f} blocks/s ({blocks - 1:,} blocks in {seconds:.2f} s)"
    return Figure("import of the dev chain's blocks", value, "`mycelium import-blocks --binary --chain dev`")


def signed_transfers(node: Node, senders: list[Keypair], first_nonce: int) -> Iterator[str]:
    """Transfers of all senders, in an order that keeps each one's nonces ascending."""
    signer = Signer.of(node.rpc)
    receiver = account("Receiver//bench").public_key
    for nonce in range(first_nonce, first_nonce + TRANSFERS_PER_SENDER):
        for sender in senders:
            yield hex0x(signer.sign(transfer_keep_alive(receiver, TAO // 1000), sender, nonce))


def submit_all(node: Node, extrinsics: list[str]) -> float:
    """Put transactions into the pool; return the seconds that takes."""
    start = time.monotonic()
    for at in range(0, len(extrinsics), SUBMIT_BATCH):
        answers = node.rpc.batch([("author_submitExtrinsic", [x]) for x in extrinsics[at : at + SUBMIT_BATCH]])
        for answer in answers:
            if "error" in answer:
                raise RuntimeError(answer["error"])
    return time.monotonic() - start


def fund(node: Node, senders: list[Keypair]) -> None:
    """Give every sender some money and wait until it has arrived."""
    signer = Signer.of(node.rpc)
    alice = account("Alice")
    nonce = node.rpc.call("account_nextIndex", alice.ss58_address)
    calls = [transfer_keep_alive(sender.public_key, 10 * TAO) for sender in senders]
    submit_all(node, [hex0x(signer.sign(call, alice, nonce + i)) for i, call in enumerate(calls)])
    node.wait_head(node.head() + 2, bound=120)


PREPARED = re.compile(r"Prepared block for proposing at (\d+) \((\d+) ms\).*extrinsics_count: (\d+)")


def transfer_rates(folder: Path) -> list[Figure]:
    """Transfers per second while a block is built, and while it is imported."""
    base = folder / "transfers"
    chain = ["--chain", "dev", "--block-time", str(LONG_BLOCK_MS)]
    node = Node(
        "transfers", folder, *chain, "--base-path", base, "--one", NEW_KEY,
        "--pool-limit", "100000", "--pool-kbytes", "1000000",
    ).start()  # fmt: skip
    node.wait_head(1, bound=120)
    senders = [account(f"Sender//{n}") for n in range(SENDERS)]
    fund(node, senders)
    pooling = []
    for block in range(FULL_BLOCKS):
        batch = list(signed_transfers(node, senders, block * TRANSFERS_PER_SENDER))
        pooling.append(len(batch) / submit_all(node, batch))
        node.wait_head(node.head() + 2, bound=120)
    height = node.wait_finalized(node.head(), bound=120)
    built = [
        (int(at), int(ms), int(count)) for at, ms, count in PREPARED.findall(node.log_text()) if int(count) > 1_000
    ]
    node.stop()

    rate = sum(count for _, _, count in built) / sum(ms for _, ms, _ in built) * 1000
    counts = sorted({count for _, _, count in built})
    how = f"`mycelium --dev --block-time {LONG_BLOCK_MS}`, blocks of {counts[0]:,} to {counts[-1]:,} transactions"
    figures = [
        Figure("transfers accepted by the pool", f"{statistics.median(pooling):,.0f} /s", "batches over HTTP RPC"),
        Figure("transfers when a block is built", f"{rate:,.0f} /s", how),
    ]
    return [*figures, imported_rate(folder, base, chain, height, sum(count for _, _, count in built))]


def imported_rate(folder: Path, base: Path, chain: list[str], height: int, transfers: int) -> Figure:
    """Signature checks, execution and writing of the same blocks in a fresh database."""
    everything, first = folder / "full.bin", folder / "empty.bin"
    export = ["export-blocks", "--binary", *chain, "--base-path", base, "--from", "1", "--to"]
    run_ok(*export, str(height), everything)
    run_ok(*export, "1", first)
    full = min(
        timed("import-blocks", "--binary", *chain, "--base-path", folder / f"full-{n}", everything)
        for n in range(IMPORT_RUNS)
    )
    empty = min(
        timed("import-blocks", "--binary", *chain, "--base-path", folder / f"empty-{n}", first)
        for n in range(IMPORT_RUNS)
    )
    value = f"{transfers / (full - empty):,.0f} /s"
    return Figure("transfers when a block is imported", value, f"`mycelium import-blocks`, {transfers:,} transfers")


def machine() -> str:
    """What the figures were measured on."""
    cpu = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    load = os.getloadavg()[0]
    version = subprocess.run([binary_path(), "--version"], capture_output=True, text=True, check=True).stdout.strip()
    return f"{version}; {os.cpu_count()} cores of {cpu[1] if cpu else 'unknown'}; load before the run {load:.2f}"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--blocks", type=int, default=1_000, help="blocks of the memory and import figures")
    blocks = options.parse_args().blocks
    title = machine()
    with tempfile.TemporaryDirectory(prefix="mycelium-bench-") as name:
        folder = Path(name)
        figures = [cold_start(folder)]
        memory, base = thousand_blocks(folder, blocks)
        figures += [memory, block_import(folder, base, blocks)]
        figures += transfer_rates(folder)
    print(f"{title}\n\n| figure | value | measured with |\n|---|---|---|")
    for figure in figures:
        print(f"| {figure.what} | {figure.value} | {figure.how} |")


if __name__ == "__main__":
    try:
        main()
    finally:
        end_all()
