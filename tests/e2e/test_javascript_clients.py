"""The JavaScript clients, each file under Node's own test runner."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from harness.node import Node
from harness.subnets import Subnets

HERE = Path(__file__).parent
FILES = sorted((HERE / "js").glob("*.test.mjs"))

#: Far above what a file needs; a hanging client must not hang the suite.
BOUND = 300


def test_there_are_javascript_tests():
    assert FILES


def run_file(file: Path, node: Node, capsys: pytest.CaptureFixture[str]) -> None:
    """Run a file under Node's test runner, and show its summary."""
    program = shutil.which("node")
    assert program, "Node.js is not installed"
    assert (HERE / "node_modules").is_dir(), f"run `npm ci` in {HERE}"

    done = subprocess.run(
        [program, "--test", "--test-reporter=spec", str(file)],
        cwd=HERE, env=os.environ | {"MYCELIUM_WS": node.ws_url}, capture_output=True, text=True, timeout=BOUND,
    )  # fmt: skip

    summary = [line for line in done.stdout.splitlines() if line.startswith("ℹ ")]
    with capsys.disabled():
        print(f"\n{file.name}\n" + "\n".join(summary))
    assert done.returncode == 0, done.stdout + done.stderr
    assert node.alive


def files(of_subnets: bool) -> list[Path]:
    return [file for file in FILES if file.name.startswith("subnets-") == of_subnets]


def name(file: Path) -> str:
    return file.name.removesuffix(".test.mjs")


@pytest.mark.parametrize("file", files(of_subnets=False), ids=name)
def test_javascript_client(dev: Node, file: Path, capsys: pytest.CaptureFixture[str]):
    run_file(file, dev, capsys)


@pytest.mark.parametrize("file", files(of_subnets=True), ids=name)
def test_javascript_client_of_subnets(subnets: Subnets, file: Path, capsys: pytest.CaptureFixture[str]):
    run_file(file, subnets.node, capsys)
