"""Subnets and neurons through the official command line, bittensor-cli 9.23.2.

One subnet is taken through its life in the order of this file; what a command prints is what a user sees.
"""

import importlib.metadata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from bittensor_wallet import Keypair

from harness.chain import TAO
from harness.network import account
from harness.programs import Btcli, Ran
from harness.subnets import LOCK_COST, Subnets
from harness.wallets import make_wallet

#: A command that changes something: no question, and an answer for programs.
JSON = ["--no-prompt", "--json-output"]

IDENTITY = {
    "subnet-name": "Underground",
    "github-repo": "https://github.com/example/underground",
    "subnet-contact": "miner@example.org",
    "subnet-url": "https://example.org",
    "discord-handle": "underground",
    "description": "A subnet of the tests",
    "logo-url": "https://example.org/logo.png",
    "additional-info": "none",
}


@dataclass
class Owned:
    """A subnet made with btcli, and what it cost."""

    netuid: int
    spent: int


@dataclass
class Read:
    """What the reading commands said, all at once."""

    listed: Any
    shown: Any
    hyperparameters: Any
    metagraph: Ran
    mechanisms: Any


def key(*path: object) -> Keypair:
    return account("//".join(["Btcli", *map(str, path)]))


def options(values: dict[str, str]) -> list[str]:
    return [part for name, value in values.items() for part in (f"--{name}", value)]


@pytest.fixture(scope="module")
def btcli(session_subnets: Subnets, tmp_path_factory: pytest.TempPathFactory) -> Btcli:
    """The command line with the wallets of an owner, a miner with two hotkeys, and //Alice."""
    client = Btcli(session_subnets.node.ws_url, tmp_path_factory.mktemp("btcli"))
    make_wallet(client.wallets, "owner", key("owner"), default=key("owner", "hot"))
    make_wallet(client.wallets, "miner", key("miner"), default=key("miner", 1), second=key("miner", 2))
    make_wallet(client.wallets, "alice", account("Alice"), default=account("Alice//btcli"))
    session_subnets.fund(key("owner"), key("miner"))
    return client


@pytest.fixture(scope="module")
def owned(btcli: Btcli, session_subnets: Subnets) -> Owned:
    """A subnet that btcli has created with its identity, and started."""
    chain = session_subnets.chain
    before = chain.free(key("owner").ss58_address)
    created = btcli(
        "subnets", "create", *btcli.wallet("owner"), *options(IDENTITY), "--no-mev-protection", *JSON
    ).json
    assert created["success"] is True, created
    spent = before - chain.free(key("owner").ss58_address)

    started = btcli("subnets", "start", "--netuid", created["netuid"], *btcli.wallet("owner"), "--no-prompt")
    assert "Successfully started subnet" in started.stdout, started
    return Owned(created["netuid"], spent)


@pytest.fixture(scope="module")
def registered(btcli: Btcli, owned: Owned, session_subnets: Subnets) -> list[int]:
    """The price of a registration before, between and after two of them."""
    netuid = owned.netuid
    prices = [session_subnets.value("Burn", netuid)]
    for hotkey, how in [("default", ["--safe", "--tolerance", "0.1"]), ("second", ["--unsafe"])]:
        done = btcli("subnets", "register", "--netuid", netuid, *btcli.wallet("miner", hotkey), *how, *JSON).json
        assert done["success"] is True, done
        prices.append(session_subnets.value("Burn", netuid))
    return prices


@pytest.fixture(scope="module")
def read(btcli: Btcli, owned: Owned, registered: list[int]) -> Read:
    """The reading commands, side by side: each takes most of its time to start."""
    netuid = ["--netuid", owned.netuid]
    commands = [
        ("subnets", "list", "--json-output"),
        ("subnets", "show", *netuid, *JSON),
        ("subnets", "hyperparameters", *netuid, "--json-output"),
        ("subnets", "metagraph", *netuid),
        ("subnets", "mechanisms", "count", *netuid, "--json-output"),
    ]
    with ThreadPoolExecutor(max_workers=4) as pool:
        listed, shown, params, metagraph, mechanisms = pool.map(lambda command: btcli(*command), commands)
    return Read(listed.json, shown.json, params.json, metagraph, mechanisms.json)


def set_param(btcli: Btcli, netuid: int, wallet: str, name: str, value: object, *more: str) -> dict:
    ran = btcli(
        "sudo", "set", "--netuid", netuid, "--param", name, "--value", value, *more, *btcli.wallet(wallet), *JSON
    )
    return ran.json


# -- wallets ---------------------------------------------------------------------------


def test_is_the_promised_release(btcli: Btcli):
    assert "9.23.2" in btcli("--version", network=False).stdout
    with pytest.raises(importlib.metadata.PackageNotFoundError):
        importlib.metadata.version("bittensor-cli")  # not where the SDK lives: both bring programs of the same name


def test_makes_a_wallet_and_shows_its_balance(btcli: Btcli, subnets: Subnets, tmp_path: Path):
    where = ["--wallet-path", str(tmp_path), "--wallet-name", "fresh", "--hotkey", "default"]
    made = btcli("wallet", "create", *where, "--n-words", 12, "--no-use-password", "--json-output", network=False)
    assert made.json["success"] is True, made
    address = made.json["data"]["coldkey_ss58"]
    subnets.chain.submit(
        subnets.chain.call("Balances", "transfer_keep_alive", dest=address, value=3 * TAO), account("Alice")
    )

    balance = btcli("wallet", "balance", *where, "--json-output").json

    assert balance["balances"]["fresh"]["coldkey"] == address
    assert balance["balances"]["fresh"]["free"] == 3.0


# -- life of a subnet ----------------------------------------------------------------------


def test_creates_a_subnet_for_the_announced_price(owned: Owned, btcli: Btcli, subnets: Subnets):
    cost = btcli("subnets", "burn-cost", "--json-output").json
    assert cost["burn_cost"]["rao"] == LOCK_COST
    assert LOCK_COST < owned.spent < LOCK_COST + TAO // 100
    assert subnets.value("SubnetOwner", owned.netuid) == key("owner").ss58_address
    assert subnets.value("FirstEmissionBlockNumber", owned.netuid) is not None


def test_only_the_owner_starts_it(btcli: Btcli, owned: Owned):
    again = btcli("subnets", "start", "--netuid", owned.netuid, *btcli.wallet("owner"), "--no-prompt")
    assert "already has an emission schedule" in again.stdout
    stranger = btcli.run("subnets", "start", "--netuid", owned.netuid, *btcli.wallet("miner"), "--no-prompt")
    assert "doesn't own" in stranger.output


def test_lists_the_subnets(read: Read, owned: Owned):
    assert {"0", "1", str(owned.netuid)} <= set(read.listed["subnets"])
    mine = read.listed["subnets"][str(owned.netuid)]
    assert mine["subnet_name"] == "Underground"
    assert mine["price"] > 0


def test_shows_the_subnet(read: Read, owned: Owned):
    assert read.shown["netuid"] == owned.netuid
    assert "Underground" in read.shown["name"]
    assert read.shown["owner"] == key("owner").ss58_address
    assert read.shown["tao_pool"] == pytest.approx(LOCK_COST / TAO, rel=0.5)
    assert [uid["hotkey"] for uid in sorted(read.shown["uids"], key=lambda uid: uid["uid"])] == [
        key("owner", "hot").ss58_address, key("miner", 1).ss58_address, key("miner", 2).ss58_address,
    ]  # fmt: skip


def test_the_metagraph_has_all_neurons(read: Read):
    for hotkey in (key("owner", "hot"), key("miner", 1), key("miner", 2)):
        assert hotkey.ss58_address[:6] in read.metagraph.stdout
    assert read.mechanisms["count"] == 1


# -- neurons ---------------------------------------------------------------------------------


def test_registrations_raise_the_price(registered: list[int]):
    first, second, third = registered
    # It falls back by half in 360 blocks, and a registration takes a dozen.
    assert first < second < third
    assert second == pytest.approx(1.26 * first, rel=0.15)


def test_registers_nobody_twice_and_nowhere(btcli: Btcli, owned: Owned, registered: list[int]):
    again = btcli(
        "subnets", "register", "--netuid", owned.netuid, *btcli.wallet("miner"), "--unsafe", *JSON
    ).json
    assert again["success"] is True and "Already registered" in again["msg"]
    nowhere = btcli("subnets", "register", "--netuid", 999, *btcli.wallet("miner"), "--unsafe", *JSON).json
    assert nowhere["success"] is False and "does not exist" in nowhere["msg"]


def test_registers_on_root(btcli: Btcli, subnets: Subnets):
    done = btcli("subnets", "register", "--netuid", 0, *btcli.wallet("owner"), *JSON).json
    assert done["success"] is True, done
    assert subnets.value("IsNetworkMember", key("owner", "hot").ss58_address, 0) is True
    assert key("owner", "hot").ss58_address[:6] in btcli("subnets", "show", "--netuid", 0, "--no-prompt").stdout


def test_publishes_an_endpoint(btcli: Btcli, owned: Owned, subnets: Subnets, registered: list[int]):
    # This command cannot answer in JSON: it takes that option for a contradiction to its own default.
    where = ["--netuid", owned.netuid, *btcli.wallet("miner"), "--no-prompt"]
    done = btcli("axon", "set", *where, "--ip", "192.0.2.1", "--port", 8091)
    assert "Axon set successfully" in done.output, done
    axon = subnets.value("Axons", owned.netuid, key("miner", 1).ss58_address)
    assert (axon["ip"], axon["port"], axon["ip_type"]) == (0xC000_0201, 8091, 4)
    soon = btcli("axon", "set", *where, "--ip", "192.0.2.2", "--port", 8091)
    assert "Custom error: 12" in soon.output, soon


# -- hyperparameters --------------------------------------------------------------------------


def test_shows_the_hyperparameters(read: Read):
    values = {row["hyperparameter"]: row["value"] for row in read.hyperparameters}
    assert values["kappa"] == 32_767
    assert values["tempo"] == 10
    assert values["registration_allowed"] is True
    assert {"burn_half_life", "burn_increase_mult", "min_burn", "immunity_period", "yuma_version"} <= set(values)


@pytest.mark.parametrize(
    ("name", "given", "item", "stored", "more"),
    [
        ("immunity_period", "1234", "ImmunityPeriod", 1234, []),
        ("yuma3_enabled", "false", "Yuma3On", False, []),
        ("min_burn", "0.25", "MinBurn", TAO // 4, ["--normalize"]),
        ("tempo", "420", "Tempo", 420, []),
        ("activity_cutoff_factor", "3000", "ActivityCutoffFactorMilli", 3000, []),
        ("burn_increase_mult", "1.5", "BurnIncreaseMult", {"bits": 3 << 63}, ["--normalize"]),
        ("sudo_set_rho", "20", "Rho", 20, []),
    ],
)
def test_the_owner_sets_a_hyperparameter(
    btcli: Btcli, owned: Owned, subnets: Subnets, name: str, given: str, item: str, stored: Any, more: list[str]
):
    done = set_param(btcli, owned.netuid, "owner", name, given, *more)
    assert done["success"] is True, done
    assert subnets.value(item, owned.netuid) == stored


def test_root_sets_a_hyperparameter(btcli: Btcli, owned: Owned, subnets: Subnets):
    done = set_param(btcli, owned.netuid, "alice", "kappa", "30000")
    assert done["success"] is True, done
    assert subnets.value("Kappa", owned.netuid) == 30_000
    refused = set_param(btcli, owned.netuid, "owner", "kappa", "1")
    assert refused["success"] is False and "Invalid signing address" in refused["err_msg"]
    root_tempo = set_param(btcli, owned.netuid, "alice", "tempo", "50")
    assert root_tempo["success"] is True and subnets.value("Tempo", owned.netuid) == 50


def test_strangers_set_nothing(btcli: Btcli, owned: Owned):
    refused = set_param(btcli, owned.netuid, "miner", "immunity_period", "1")
    assert refused["success"] is False and "doesn't own" in refused["err_msg"]


def test_names_the_reasons_of_the_chain(btcli: Btcli, owned: Owned, subnets: Subnets):
    with subnets.frozen():
        frozen = set_param(btcli, owned.netuid, "owner", "serving_rate_limit", "60")
    assert frozen["success"] is False and "AdminActionProhibitedDuringWeightsWindow" in frozen["err_msg"]
    with subnets.rate_limited():
        assert set_param(btcli, owned.netuid, "owner", "serving_rate_limit", "60")["success"] is True
        soon = set_param(btcli, owned.netuid, "owner", "serving_rate_limit", "61")
    assert soon["success"] is False and "TxRateLimitExceeded" in soon["err_msg"]
    bounds = set_param(btcli, owned.netuid, "owner", "max_allowed_uids", "257")
    assert bounds["success"] is False and "MaxAllowedUidsGreaterThanDefaultMaxAllowedUids" in bounds["err_msg"]


# -- identities and symbols -------------------------------------------------------------------------


def test_the_identity_is_on_the_chain(btcli: Btcli, owned: Owned, subnets: Subnets):
    stored = subnets.value("SubnetIdentitiesV3", owned.netuid)
    assert stored["subnet_name"] == "Underground" and stored["logo_url"] == IDENTITY["logo-url"]
    renamed = IDENTITY | {"subnet-name": "Overground"}
    done = btcli(
        "subnets", "set-identity", "--netuid", owned.netuid, *btcli.wallet("owner"), *options(renamed), *JSON
    ).json
    assert done["success"] is True, done
    shown = btcli("subnets", "get-identity", "--netuid", owned.netuid, "--json-output").json
    assert "Overground" in str(shown)


def test_the_owner_chooses_a_free_symbol(btcli: Btcli, owned: Owned, subnets: Subnets):
    free = "\u05e9"
    done = btcli("subnets", "set-symbol", "--netuid", owned.netuid, free, *btcli.wallet("owner"), *JSON).json
    assert done["success"] is True, done
    assert subnets.value("TokenSymbol", owned.netuid) == free
    refused = btcli("subnets", "set-symbol", "--netuid", owned.netuid, "α", *btcli.wallet("owner"), *JSON).json
    assert refused["success"] is False and "SymbolAlreadyInUse" in refused["message"]


def test_a_coldkey_has_an_identity(btcli: Btcli, owned: Owned, subnets: Subnets):
    given = {
        "id-name": "Owner", "web-url": "https://example.org", "image-url": "https://example.org/i.png",
        "discord": "owner", "description": "Owns", "additional": "-", "github": "https://github.com/example/owner",
    }  # fmt: skip
    done = btcli("wallet", "set-identity", *btcli.wallet("owner"), *options(given), *JSON)
    assert subnets.value("IdentitiesV2", key("owner").ss58_address)["name"] == "Owner", done
    shown = btcli("wallet", "get-identity", "--ss58", key("owner").ss58_address, "--json-output").json
    assert shown["name"] == "Owner"
