"""Starting, watching and ending one node process."""

import atexit
import contextlib
import ctypes
import os
import re
import signal
import subprocess
from pathlib import Path

from .binary import binary_path, child_environment
from .ports import free_port
from .rpc import HttpRpc, WsRpc
from .waiting import GENEROUS, NeverHappened, until

#: Nodes that run now, for ending them and for showing their logs.
running: list["Node"] = []

#: An authority with a database of its own wants to be told that it may make up its network key.
NEW_KEY = "--unsafe-force-node-key-generation"

_PR_SET_PDEATHSIG = 1


def die_with_parent() -> None:
    """Ask Linux to end the node when the test runner is killed outright."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


class Node:
    """A node on loopback ports that it keeps over restarts."""

    def __init__(self, name: str, folder: Path, *arguments: str | Path, env: dict[str, str] | None = None):
        self.name = name
        self.arguments = [str(argument) for argument in arguments]
        self.env = env
        self.folder = folder
        self.log = folder / f"{name}.log"
        self.rpc_port = free_port()
        self.p2p_port = free_port()
        self.rpc = HttpRpc(self.rpc_port)
        self.process: subprocess.Popen | None = None

    # -- life ------------------------------------------------------------

    def command(self) -> list[str]:
        """The full command line. Everything stays on loopback and silent to the outside."""
        fixed = [
            "--rpc-port", str(self.rpc_port),
            "--listen-addr", f"/ip4/127.0.0.1/tcp/{self.p2p_port}",
            "--no-mdns", "--no-telemetry",
        ]  # fmt: skip
        prometheus = [] if "--prometheus-port" in self.arguments else ["--no-prometheus"]
        return [str(binary_path()), *self.arguments, *fixed, *prometheus]

    def spawn(self) -> "Node":
        """Start the process without waiting for it to answer."""
        assert self.process is None, f"{self.name} runs already"
        self.folder.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                # A temporary database lies in our folder too, so that nothing is left behind after a kill.
                env=child_environment({"TMPDIR": str(self.folder)} | (self.env or {})),
                preexec_fn=die_with_parent,
            )
        running.append(self)
        return self

    def wait_ready(self, bound: float = GENEROUS) -> "Node":
        """Wait until the RPC server answers; an early exit fails at once."""

        def answers() -> bool:
            self._must_live()
            self.rpc.call("chain_getBlockHash", 0)
            return True

        until(answers, f"{self.name} answers RPC", bound)
        return self

    def start(self) -> "Node":
        return self.spawn().wait_ready()

    def _must_live(self) -> None:
        if not self.alive:
            raise NeverHappened(f"{self.name} ended early:\n{self.log_tail()}")

    @property
    def pid(self) -> int:
        assert self.process is not None
        return self.process.pid

    @property
    def alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def stop(self, by: signal.Signals = signal.SIGTERM) -> int:
        """End the node politely; return its exit code. It may take a while to write its database."""
        assert self.process is not None, f"{self.name} does not run"
        self.process.send_signal(by)
        code = self.process.wait(timeout=GENEROUS)
        self._forget()
        return code

    def kill(self) -> None:
        """kill -9: no chance to write anything, and the quick way to end a node that is not needed any more."""
        if self.process is None:
            return
        self.process.kill()
        self.process.wait(timeout=30)
        self._forget()

    def _forget(self) -> None:
        self.process = None
        running.remove(self)

    def __enter__(self) -> "Node":
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.kill()

    # -- watching ----------------------------------------------------------

    @property
    def ws_url(self) -> str:
        return f"ws://127.0.0.1:{self.rpc_port}"

    def ws(self) -> WsRpc:
        return WsRpc(self.rpc_port)

    def log_text(self) -> str:
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def log_tail(self, lines: int = 40) -> str:
        return "\n".join(self.log_text().splitlines()[-lines:])

    def head(self) -> int:
        """The best block's number."""
        return int(self.rpc.call("chain_getHeader")["number"], 16)

    def finalized(self) -> tuple[int, str]:
        """Number and hash of the last finalised block."""
        block_hash = self.rpc.call("chain_getFinalizedHead")
        return int(self.rpc.call("chain_getHeader", block_hash)["number"], 16), block_hash

    def block_hash(self, number: int) -> str | None:
        return self.rpc.call("chain_getBlockHash", number)

    def peers(self) -> int:
        return self.rpc.call("system_health")["peers"]

    def wait_head(self, number: int, bound: float = GENEROUS) -> int:
        """Wait for a best block at or above `number`."""

        def reached() -> int | None:
            self._must_live()
            best = self.head()
            return best if best >= number else None

        return until(reached, f"{self.name} has block {number}", bound)

    def wait_finalized(self, number: int, bound: float = GENEROUS) -> int:
        """Wait for a finalised block at or above `number`."""

        def reached() -> int | None:
            self._must_live()
            height = self.finalized()[0]
            return height if height >= number else None

        return until(reached, f"{self.name} has finalised block {number}", bound)

    def wait_progress(self, blocks: int = 3) -> None:
        """The node lives: it takes `blocks` more blocks from now on."""
        self.wait_head(self.head() + blocks)

    def memory_kib(self) -> int:
        """Resident memory."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        match = re.search(r"VmRSS:\s+(\d+) kB", status)
        assert match, "no VmRSS"
        return int(match[1])


def end_all() -> None:
    """End every node that is still running, each by its own process id."""
    for node in list(running):
        with contextlib.suppress(Exception):
            node.kill()


atexit.register(end_all)


def dev_node(name: str, folder: Path, *arguments: str | Path, env: dict[str, str] | None = None) -> Node:
    """A development chain in one process, not yet started."""
    return Node(name, folder, "--dev", *arguments, env=env)


def peer_key(folder: Path, name: str) -> tuple[Path, str]:
    """A fixed network key in a file, and the peer id that belongs to it."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.nodekey"
    done = subprocess.run(
        [str(binary_path()), "key", "generate-node-key", "--file", str(file)],
        capture_output=True, text=True, timeout=60, check=True, env=os.environ,
    )  # fmt: skip
    match = re.search(r"^12D3\w+$", done.stderr, re.MULTILINE)
    assert match, f"no peer id in {done.stderr!r}"
    return file, match[0]
