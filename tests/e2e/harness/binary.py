"""The node binary under test, and one-shot runs of its sub-commands."""

import os
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]

#: Words that only a crash prints.
CRASH_WORDS = ("panicked at", "stack backtrace", "RUST_BACKTRACE", "thread 'main'", "Please report")


def binary_path() -> Path:
    """MYCELIUM_BIN, or the release binary in the build cache."""
    if named := os.environ.get("MYCELIUM_BIN"):
        return Path(named)
    cache = Path(os.environ.get("MYCELIUM_CACHE", Path.home() / ".cache" / "mycelium"))
    target = Path(os.environ.get("CARGO_TARGET_DIR", cache / "target"))
    return target / "release" / "mycelium"


def child_environment(extra: dict[str, str] | None = None) -> dict[str, str]:
    """The environment of a node: ours, without what would change its genesis or log."""
    environment = {k: v for k, v in os.environ.items() if k not in ("BT_DEFAULT_TOKEN_WALLET", "RUST_LOG")}
    return environment | (extra or {})


@dataclass
class Finished:
    """A sub-command that has ended."""

    command: list[str]
    code: int
    stdout: str
    stderr: str

    @property
    def output(self) -> str:
        return self.stdout + self.stderr

    def __str__(self) -> str:
        return f"$ {' '.join(self.command)}\n[exit {self.code}]\n{self.stdout}\n{self.stderr}"


def run(*arguments: str | Path, bound: float = 120, env: dict[str, str] | None = None, stdin: str = "") -> Finished:
    """Run the binary to its end. Running longer than `bound` is a failure."""
    command = [str(binary_path()), *map(str, arguments)]
    # A refused run may not clean up after itself.
    with tempfile.TemporaryDirectory(prefix="mycelium-run-") as folder:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=bound,
            env=child_environment({"TMPDIR": folder} | (env or {})),
            input=stdin,
        )
    return Finished(command, done.returncode, done.stdout, done.stderr)


def run_ok(*arguments: str | Path, **kwargs) -> Finished:
    """Run the binary and insist on success."""
    done = run(*arguments, **kwargs)
    assert done.code == 0, f"should have succeeded:\n{done}"
    return done


def assert_refused(done: Finished, *words: str) -> None:
    """The run failed with one line that says why, and without a crash.

    `words` are patterns (any case) that the error line must hold.
    """
    assert done.code > 0, f"should have been refused with an exit code:\n{done}"
    for crash in CRASH_WORDS:
        assert crash not in done.output, f"crashed instead of refusing:\n{done}"
    errors = [line for line in done.stderr.splitlines() if re.match(r"error\b", line, re.IGNORECASE)]
    assert len(errors) == 1, f"expected exactly one error line, found {len(errors)}:\n{done}"
    for word in words:
        assert re.search(word, errors[0], re.IGNORECASE), f"the error line does not mention {word!r}:\n{done}"
