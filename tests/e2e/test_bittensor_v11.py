"""bittensor 11.0.0: the files of v11/ in their own environment, under a pytest of their own, beside the other tests."""

from pathlib import Path

import pytest

from harness.beside import Beside, Command
from harness.programs import client_environment, environment_folder

FOLDER = Path(__file__).parent / "v11"


def suite(url: str, home: Path) -> Command:
    """pytest over the folder. The configuration and fixtures of the folder above are for another environment."""
    python = environment_folder("MYCELIUM_VENV_V11") / "bin" / "python"
    words = [
        str(python), "-m", "pytest", "--rootdir", str(FOLDER), "--confcutdir", str(FOLDER), "-c", "/dev/null",
        "-p", "no:cacheprovider", "--durations=3", "-q", str(FOLDER),
    ]  # fmt: skip
    return Command(words, FOLDER, client_environment(home, MYCELIUM_WS=url, PYTHONDONTWRITEBYTECODE="1"))


@pytest.mark.beside(make=suite)
def test_bittensor_v11(beside: Beside, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]):
    done = beside.result(request.node.name)
    with capsys.disabled():
        print("\nv11: " + "".join(done.stdout.strip().splitlines()[-1:]))
    assert done.code == 0, done.stdout
