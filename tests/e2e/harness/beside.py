"""Client suites in processes of their own, which run beside the other tests.

They spend their time waiting for blocks, so that several at once take hardly longer than one. Each has a chain to
itself, because they change limits of the whole chain.
"""

import contextlib
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .chain import Chain
from .node import Node, die_with_parent, dev_node
from .programs import Ran
from .subnets import Subnets

#: Far above what a suite needs; a hanging client must not hang the tests.
BOUND = 300


@dataclass
class Command:
    """What to run: the program with its arguments, where, and with which environment."""

    words: list[str]
    folder: Path
    environment: dict[str, str]


#: Makes a command for a chain's address and a folder for whatever the client writes.
Make = Callable[[str, Path], Command]


class Beside:
    """The suites that have been started, by name."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.nodes: dict[str, Node] = {}
        self.processes: dict[str, subprocess.Popen] = {}
        self.failures: dict[str, Exception] = {}

    def start(self, suites: dict[str, Make]) -> None:
        """Start a chain for each suite, and then the suites. What fails is told to who waits for that suite."""
        for name in suites:
            self.nodes[name] = dev_node("node", self.folder / name).spawn()
        for name, make in suites.items():
            try:
                self.processes[name] = self._start(name, make)
            except Exception as error:
                self.failures[name] = error

    def _start(self, name: str, make: Make) -> subprocess.Popen:
        node = self.nodes[name].wait_ready()
        with Chain(node.ws_url) as chain:
            Subnets(node, chain).lift_limits()
        command = make(node.ws_url, self.folder / name)
        with self.output(name).open("wb") as output:
            return subprocess.Popen(
                command.words, cwd=command.folder, env=command.environment, stdin=subprocess.DEVNULL,
                stdout=output, stderr=subprocess.STDOUT, preexec_fn=die_with_parent,
            )  # fmt: skip

    def output(self, name: str) -> Path:
        return self.folder / name / "output"

    def result(self, name: str) -> Ran:
        """Wait for the end of a suite; its chain must have survived it."""
        if failure := self.failures.get(name):
            raise failure
        process, node = self.processes[name], self.nodes[name]
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=BOUND)
        # One that hangs fails by the signal, and shows what it has printed.
        process.kill()
        code = process.wait(timeout=30)
        assert node.alive, f"the node is gone:\n{node.log_tail()}"
        node.kill()
        return Ran([str(word) for word in process.args], code, self.output(name).read_text(errors="replace"), "")

    def end(self) -> None:
        """End what nobody has waited for."""
        for process in self.processes.values():
            process.kill()
            process.wait(timeout=30)
        for node in self.nodes.values():
            node.kill()
