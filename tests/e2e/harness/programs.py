"""Official clients that are programs, or live in Python environments of their own."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: Far above what any command needs; a client that asks a question or hangs must not hang the suite.
BOUND = 120


def environment_folder(variable: str) -> Path:
    """The Python environment that scripts/env.sh names in a variable."""
    folder = os.environ.get(variable)
    assert folder, f"{variable} is not set: run scripts/setup.sh, then `. scripts/env.sh`"
    assert (Path(folder) / "complete").exists(), f"{folder} is not installed: run scripts/setup.sh"
    return Path(folder)


def client_environment(home: Path, **extra: str) -> dict[str, str]:
    """Our environment, but every file that a client writes lands in `home`."""
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(("BT_", "BTCLI_", "PYTHON", "PYTEST_"))}
    return inherited | {"HOME": str(home), "NO_COLOR": "1", "TERM": "dumb"} | extra


@dataclass
class Ran:
    """A command of a client that has ended."""

    command: list[str]
    code: int
    stdout: str
    stderr: str

    @property
    def output(self) -> str:
        return self.stdout + self.stderr

    @property
    def json(self) -> Any:
        """The last line or block of the output that is JSON."""
        text = self.stdout.rstrip()
        starts = [i for i, c in enumerate(text) if c in "{[" and (i == 0 or text[i - 1] == "\n")]
        for start in starts:
            try:
                return json.loads(text[start:])
            except ValueError:
                continue
        raise AssertionError(f"no JSON at the end of the output:\n{self}")

    def __str__(self) -> str:
        return f"$ {' '.join(self.command)}\n[exit {self.code}]\n{self.stdout}\n{self.stderr}"


def run_program(command: list[str], environment: dict[str, str], bound: float = BOUND) -> Ran:
    """Run a program to its end, with nobody there to answer a question."""
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace",
        timeout=bound,
    )  # fmt: skip
    return Ran(command, done.returncode, done.stdout, done.stderr)


class Btcli:
    """bittensor-cli against one node, with one folder of wallets."""

    def __init__(self, endpoint: str, home: Path):
        self.program = environment_folder("MYCELIUM_VENV_BTCLI") / "bin" / "btcli"
        self.endpoint = endpoint
        self.home = home
        self.wallets = home / "wallets"
        self.environment = client_environment(home, DISK_CACHE="0")

    def run(self, *arguments: Any, network: bool = True) -> Ran:
        """Run a command; it may fail."""
        where = ["--network", self.endpoint] if network else []
        # The client breaks its lines, even those of JSON, at the width of the terminal; tables fill it.
        width = {"COLUMNS": "100000" if "--json-output" in arguments else "240"}
        return run_program([str(self.program), *map(str, arguments), *where], self.environment | width)

    def __call__(self, *arguments: Any, network: bool = True) -> Ran:
        """Run a command that must succeed. Its exit code alone does not tell: read the output too."""
        ran = self.run(*arguments, network=network)
        assert ran.code == 0 and "Traceback" not in ran.output, str(ran)
        return ran

    def wallet(self, name: str, hotkey: str = "default") -> list[str]:
        """The options that name a wallet."""
        return ["--wallet-path", str(self.wallets), "--wallet-name", name, "--hotkey", hotkey]
