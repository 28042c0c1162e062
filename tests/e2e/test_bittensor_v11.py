"""bittensor 11.0.0: the files of v11/ in their own environment, each under a pytest of its own."""

import subprocess
from pathlib import Path

import pytest

from harness.programs import client_environment, environment_folder
from harness.subnets import Subnets

FOLDER = Path(__file__).parent / "v11"

#: Far above what the files need; a hanging client must not hang the suite.
BOUND = 300


def test_bittensor_v11(subnets: Subnets, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    python = environment_folder("MYCELIUM_VENV_V11") / "bin" / "python"
    environment = client_environment(tmp_path, MYCELIUM_WS=subnets.node.ws_url, PYTHONDONTWRITEBYTECODE="1")
    # The configuration and fixtures of the folder above are for another environment.
    command = [
        str(python), "-m", "pytest", "--rootdir", str(FOLDER), "--confcutdir", str(FOLDER), "-c", "/dev/null",
        "-p", "no:cacheprovider", "--durations=3", "-q", str(FOLDER),
    ]  # fmt: skip

    done = subprocess.run(
        command, cwd=FOLDER, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=BOUND
    )

    summary = done.stdout.strip().splitlines()[-1:]
    with capsys.disabled():
        print("\nv11: " + "".join(summary))
    assert done.returncode == 0, done.stdout + done.stderr
    assert subnets.node.alive
