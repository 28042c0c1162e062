"""`mycelium yuma`: epochs from a scenario file, without a chain."""

import csv
import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from harness.binary import REPOSITORY, Finished, assert_refused, run, run_ok

SCENARIOS = REPOSITORY / "docs" / "scenarios"
EXAMPLE = SCENARIOS / "five-neurons.toml"

PLOTS = {"bonds.svg", "clipping.svg", "consensus.svg", "dividends.svg", "incentive.svg", "trust.svg"}


def written(folder: Path, text: str, name: str = "scenario.toml") -> Path:
    file = folder / name
    file.write_text(text)
    return file


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(newline="") as opened:
        return list(csv.DictReader(opened))


# -- good paths -------------------------------------------------------------------


def test_documented_example_prints_what_the_guide_shows():
    guide = (REPOSITORY / "docs" / "yuma.md").read_text()
    shown = re.search(r"<!-- output: mycelium (.*?) -->\n```text\n(.*?)```\n", guide, re.DOTALL)

    scenario, *options = shown[1].removeprefix("yuma ").split(" ")
    done = run_ok("yuma", REPOSITORY / scenario, *options)

    assert done.stdout == shown[2]
    assert done.stderr == ""


def test_example_is_the_documented_one_and_runs(tmp_path: Path):
    example = run_ok("yuma", "--example").stdout

    assert example == EXAMPLE.read_text()
    assert "Epoch 20, block 7200" in run_ok("yuma", written(tmp_path, example)).stdout


def test_help_tells_how_to_begin():
    text = run_ok("yuma", "--help").stdout

    for word in ("SCENARIO", "--epochs", "--every", "--csv", "--svg", "--example", "docs/yuma.md"):
        assert word in text


def test_no_chain_is_touched(tmp_path: Path):
    run_ok("yuma", EXAMPLE, env={"HOME": str(tmp_path)})

    assert list(tmp_path.iterdir()) == []


def test_tables_come_at_the_asked_epochs():
    text = run_ok("yuma", EXAMPLE, "--epochs", "7", "--every", "3").stdout

    assert re.findall(r"^Epoch (\d+),", text, re.MULTILINE) == ["3", "6", "7"]


def test_json_says_the_same_as_toml(tmp_path: Path):
    # Numbers of every kind: other crates of the node change how JSON numbers are read.
    neurons = [
        {"name": "anna", "alpha": 400.0, "weights": {"mia": 6, "max": 4}},
        {"name": "ben", "alpha": "350", "weights": {"mia": 0.5, "max": 0.5}},
        {"name": "carl", "alpha": 25, "weights": {"max": 1}},
        {"name": "mia"},
        {"name": "max"},
    ]
    scenario = {"name": "Five neurons", "epochs": 10, "emission": 100, "neurons": neurons}
    scenario["changes"] = [{"epoch": 1, "neuron": 2, "alpha": 250}]
    file = written(tmp_path, json.dumps(scenario), "scenario.json")

    assert run_ok("yuma", file).stdout == run_ok("yuma", EXAMPLE, "--epochs", "10").stdout


def test_csv_files_hold_every_epoch(tmp_path: Path):
    run_ok("yuma", EXAMPLE, "--csv", tmp_path / "csv")

    neurons = rows(tmp_path / "csv" / "neurons.csv")
    assert [(int(row["epoch"]), row["uid"]) for row in neurons] == [(e, str(u)) for e in range(1, 21) for u in range(5)]
    for epoch in range(1, 21):
        own = [row for row in neurons if int(row["epoch"]) == epoch]
        assert sum(int(row["incentive"]) for row in own) in range(65530, 65536)
        assert sum(int(row["dividends"]) for row in own) in range(65530, 65536)
        assert 100 * 10**9 - 100 < sum(int(row["emission"]) for row in own) <= 100 * 10**9
    bonds = rows(tmp_path / "csv" / "bonds.csv")
    assert {row["validator"] for row in bonds} == {"anna", "ben", "carl"}
    assert {row["miner"] for row in bonds} == {"mia", "max"}
    weights = rows(tmp_path / "csv" / "weights.csv")
    of_anna = [float(row["weight"]) for row in weights if (row["epoch"], row["validator"]) == ("1", "anna")]
    assert of_anna == pytest.approx([0.6, 0.4], abs=1e-9)


def test_plots_are_pictures(tmp_path: Path):
    run_ok("yuma", EXAMPLE, "--svg", tmp_path / "svg")

    assert {file.name for file in (tmp_path / "svg").iterdir()} == PLOTS
    for name in PLOTS:
        root = ElementTree.parse(tmp_path / "svg" / name).getroot()
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert "Five neurons" in root.findtext("{http://www.w3.org/2000/svg}title")


@pytest.mark.parametrize("scenario", ["outlier", "early-and-late", "early-and-late-liquid"])
def test_plots_of_the_guide_are_current(tmp_path: Path, scenario: str):
    run_ok("yuma", SCENARIOS / f"{scenario}.toml", "--svg", tmp_path)

    committed = list((REPOSITORY / "docs" / "images" / "yuma" / scenario).iterdir())
    assert committed
    for file in committed:
        assert file.read_text() == (tmp_path / file.name).read_text(), f"{file} is out of date: run scripts/plots.sh"


def test_many_epochs_of_a_full_subnet_run(tmp_path: Path):
    targets = ", ".join(f"{uid} = {uid}" for uid in range(64, 256))
    validator = f"[[neurons]]\nalpha = 100\nweights = {{ {targets} }}\n"
    file = written(tmp_path, "epochs = 100\n" + validator * 64 + "[[neurons]]\n" * 192)

    text = run_ok("yuma", file, "--csv", tmp_path / "csv", "--svg", tmp_path / "svg").stdout

    assert "Epoch 100, block 36000" in text
    assert len(rows(tmp_path / "csv" / "neurons.csv")) == 100 * 256


# -- bad scenarios ----------------------------------------------------------------------


def refused(folder: Path, text: str, *words: str, name: str = "scenario.toml") -> None:
    assert_refused(run("yuma", written(folder, text, name)), *words)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("epochs = 3\nname = open\n", 2, "string"),
        ("epochs = 3\n\n[[neurons]]\nalhpa = 3\n", 4, "unknown field `alhpa`"),
        ("epochs = 0\n[[neurons]]\n", 1, "epochs: 0 is not between"),
        ("epochs = 3\n[[neurons]]\nalpha = -1\n", 3, "between 0 and 21000000"),
        ("epochs = 3\n[[neurons]]\nweights = { bob = 1 }\n", 3, "no neuron is called `bob`"),
        ("epochs = 3\n[[neurons]]\nweights = { 0 = 1, 0 = 2 }\n", 3, "duplicate key"),
        ("[hyperparameters]\nbonds_moving_average = 1000001\n[[neurons]]\n", 2, "between 0 and 1000000"),
        ("[hyperparameters]\nalpha_low = 60000\n[[neurons]]\n", 2, "alpha_low is above alpha_high"),
        ("[[neurons]]\n" * 257, 257, "`max_uids`"),
        ("[[neurons]]\n[[changes]]\nepoch = 3\nneuron = 9\n", 4, "no neuron is called `9`"),
    ],
)
def test_bad_scenario_is_refused_with_its_line(tmp_path: Path, text: str, line: int, words: str):
    refused(tmp_path, text, rf"scenario\.toml:{line}: ", re.escape(words))


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('{"neurons": [\n{"alpha": 1},\n}', 3, "expected value"),
        ('{"neurons": [\n{"alpha": 1,\n"stake": 2}]}', 3, "unknown field `stake`"),
        ('{"neurons": [\n{"weights": {\n"1": 1}}]}', 3, "neurons[0].weights.1: no neuron is called `1`"),
        ('{"neurons": [{"weights": {\n"0": 1,\n"0": 1}}]}', 3, "duplicate target `0`"),
    ],
)
def test_bad_json_scenario_is_refused_with_its_line(tmp_path: Path, text: str, line: int, words: str):
    refused(tmp_path, text, rf"scenario\.json:{line}: ", re.escape(words), name="scenario.json")


def test_several_problems_have_a_line_each(tmp_path: Path):
    text = "epochs = 0\n[hyperparameters]\ntempo = 1\n[[neurons]]\njoins = 0\n"
    done: Finished = run("yuma", written(tmp_path, text))

    assert done.code == 1 and done.stdout == ""
    found = re.findall(r"^Error: \S*scenario\.toml:(\d+): ", done.stderr, re.MULTILINE)
    assert found == ["1", "3", "5"], done
    assert len(done.stderr.splitlines()) == 3


def test_missing_or_unreadable_scenario_is_named(tmp_path: Path):
    assert_refused(run("yuma", tmp_path / "none.toml"), r"none\.toml: cannot read it")
    assert_refused(run("yuma", tmp_path), "cannot read it")
    (tmp_path / "bytes.toml").write_bytes(b"name = '\xff'")
    assert_refused(run("yuma", tmp_path / "bytes.toml"), r"bytes\.toml:1: it is not UTF-8")


def test_folder_that_cannot_be_made_is_named(tmp_path: Path):
    taken = written(tmp_path, "", "taken")
    assert_refused(run("yuma", EXAMPLE, "--csv", taken), "taken: cannot write it")
    assert_refused(run("yuma", EXAMPLE, "--svg", taken / "deeper"), "taken/deeper: cannot write it")


# -- bad options --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "required arguments"),
        ((EXAMPLE, "--epochs", "0"), "--epochs"),
        ((EXAMPLE, "--epochs", "10001"), "--epochs"),
        ((EXAMPLE, "--epochs", "many"), "--epochs"),
        ((EXAMPLE, "--every", "0"), "--every"),
        ((EXAMPLE, "--plots", "here"), "--plots"),
        ((EXAMPLE, EXAMPLE), "unexpected argument"),
        ((EXAMPLE, "--example"), "--example"),
    ],
)
def test_bad_option_is_refused(arguments: tuple[str | Path, ...], words: str):
    assert_refused(run("yuma", *arguments), words)
