"""The JavaScript clients, each file under Node's own test runner."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from harness.node import Node

HERE = Path(__file__).parent
FILES = sorted((HERE / "js").glob("*.test.mjs"))

#: Far above what a file needs; a hanging client must not hang the suite.
BOUND = 300


def test_there_are_javascript_tests():
    assert FILES


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name.removesuffix(".test.mjs"))
def test_javascript_client(dev: Node, file: Path, capsys: pytest.CaptureFixture[str]):
    node = shutil.which("node")
    assert node, "Node.js is not installed"
    assert (HERE / "node_modules").is_dir(), f"run `npm ci` in {HERE}"

    done = subprocess.run(
        [node, "--test", "--test-reporter=spec", str(file)],
        cwd=HERE, env=os.environ | {"MYCELIUM_WS": dev.ws_url}, capture_output=True, text=True, timeout=BOUND,
    )  # fmt: skip

    summary = [line for line in done.stdout.splitlines() if line.startswith("ℹ ")]
    with capsys.disabled():
        print(f"\n{file.name}\n" + "\n".join(summary))
    assert done.returncode == 0, done.stdout + done.stderr
    assert dev.alive
