"""The JavaScript clients, each file under Node's own test runner. Those of subnets run beside the other tests."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from harness.beside import BOUND, Beside, Command
from harness.node import Node

HERE = Path(__file__).parent
FILES = sorted((HERE / "js").glob("*.test.mjs"))


def test_there_are_javascript_tests():
    assert FILES


def command(file: Path, url: str) -> Command:
    """Node's test runner with one file against one chain."""
    program = shutil.which("node")
    assert program, "Node.js is not installed"
    assert (HERE / "node_modules").is_dir(), f"run `npm ci` in {HERE}"
    return Command([program, "--test", "--test-reporter=spec", str(file)], HERE, os.environ | {"MYCELIUM_WS": url})


def check(file: Path, code: int, output: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Show the summary; everything must have passed."""
    summary = [line for line in output.splitlines() if line.startswith("ℹ ")]
    with capsys.disabled():
        print(f"\n{file.name}\n" + "\n".join(summary))
    assert code == 0, output


def of_subnets(file: Path) -> bool:
    return file.name.startswith("subnets-")


def name(file: Path) -> str:
    return file.name.removesuffix(".test.mjs")


def beside_others(file: Path):
    """A test whose suite has been running since the first test."""
    return pytest.param(file, marks=pytest.mark.beside(make=lambda url, _: command(file, url)), id=name(file))


@pytest.mark.parametrize("file", [file for file in FILES if not of_subnets(file)], ids=name)
def test_javascript_client(dev: Node, file: Path, capsys: pytest.CaptureFixture[str]):
    run = command(file, dev.ws_url)
    done = subprocess.run(
        run.words, cwd=run.folder, env=run.environment, capture_output=True, text=True, timeout=BOUND
    )
    check(file, done.returncode, done.stdout + done.stderr, capsys)
    assert dev.alive


@pytest.mark.parametrize("file", [beside_others(file) for file in FILES if of_subnets(file)])
def test_javascript_client_of_subnets(
    beside: Beside, request: pytest.FixtureRequest, file: Path, capsys: pytest.CaptureFixture[str]
):
    done = beside.result(request.node.name)
    check(file, done.code, done.stdout, capsys)
