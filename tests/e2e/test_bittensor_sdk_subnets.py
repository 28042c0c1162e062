"""Subnets and neurons through the official SDK, bittensor 10.5.0."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import bittensor
import pytest
from bittensor.core.chain_data.metagraph_info import SelectiveMetagraphIndex
from bittensor.core.chain_data.subnet_identity import SubnetIdentity
from bittensor.extras import SubtensorApi, dev_framework
from bittensor.utils.balance import Balance
from bittensor_wallet import Wallet

from harness.chain import TAO
from harness.network import account
from harness.subnets import LOCK_COST, Subnets
from harness.waiting import until
from harness.wallets import make_wallet


@dataclass
class Owned:
    """A started subnet, its owner's wallet, and the wallet of a coldkey with several hotkeys."""

    netuid: int
    owner: Wallet
    miners: list[Wallet]


def uri(*path: object) -> str:
    return "//".join(["Sdk", *map(str, path)])


@pytest.fixture(scope="module")
def subtensor(session_subnets: Subnets) -> Iterator[bittensor.Subtensor]:
    with bittensor.Subtensor(session_subnets.node.ws_url) as connected:
        yield connected


@pytest.fixture(scope="module")
def alice(tmp_path_factory: pytest.TempPathFactory) -> Wallet:
    return make_wallet(tmp_path_factory.mktemp("alice"), "alice", account("Alice"), default=account("Alice//hot"))


def new_wallet(subnets: Subnets, folder: Path, name: str, tao: int = 200) -> Wallet:
    """A wallet with money; coldkey and hotkey are derived from its name."""
    subnets.fund(account(uri(name)), tao=tao)
    return make_wallet(folder, name, account(uri(name)), default=account(uri(name, "hot")))


@pytest.fixture(scope="module")
def owned(
    session_subnets: Subnets, subtensor: bittensor.Subtensor, tmp_path_factory: pytest.TempPathFactory
) -> Owned:
    """A subnet that the SDK has created and started, with three more neurons."""
    folder = tmp_path_factory.mktemp("owned")
    owner = new_wallet(session_subnets, folder, "owner", tao=500)
    before = set(subtensor.get_all_subnets_netuid())
    done = subtensor.register_subnet(owner)
    assert done.success, done.message
    (netuid,) = set(subtensor.get_all_subnets_netuid()) - before

    started = subtensor.start_call(owner, netuid)
    assert started.success, started.message

    miners = [new_wallet(session_subnets, folder, f"miner-{n}", tao=50) for n in range(3)]
    for miner in miners:
        registered = subtensor.burned_register(miner, netuid)
        assert registered.success, registered.message
    return Owned(netuid, owner, miners)


def cold(wallet: Wallet) -> str:
    return wallet.coldkeypub.ss58_address


def hot(wallet: Wallet) -> str:
    return wallet.hotkey.ss58_address


def owner_call(subtensor: bittensor.Subtensor, wallet: Wallet, function: str, **params):
    """An AdminUtils call signed by the wallet itself, as `sudo_call_extrinsic` of the SDK does it."""
    return bittensor.core.extrinsics.utils.sudo_call_extrinsic(
        subtensor, wallet, call_function=function, call_params=params, root_call=True
    )


# -- what the chain begins with ------------------------------------------------------


def test_knows_the_subnets_of_the_genesis(subtensor: bittensor.Subtensor):
    found = {subnet.netuid: subnet for subnet in subtensor.all_subnets(block=1)}

    assert set(found) == {0, 1}
    assert found[0].symbol == "Τ" and found[1].symbol == "α"
    assert found[0].price.tao == 1
    assert found[1].tempo == 100 and found[1].tao_in.rao == found[1].alpha_in.rao == 10 * TAO
    assert subtensor.get_total_subnets(block=1) == 2
    assert subtensor.subnet_exists(1) and not subtensor.subnet_exists(4_000)


def test_reads_subnet_1_in_every_way(subtensor: bittensor.Subtensor):
    info = subtensor.get_subnet_info(1)
    assert info.netuid == 1 and info.subnetwork_n == 1 and info.max_n == 256
    assert {one.netuid for one in subtensor.get_all_subnets_info()} >= {0, 1}
    assert subtensor.subnetwork_n(1) == 1
    assert subtensor.tempo(1) == 100
    assert not subtensor.is_subnet_active(1)
    assert len(subtensor.neurons(1)) == len(subtensor.neurons_lite(1)) == 1
    assert subtensor.get_metagraph_info(1).num_uids == 1
    assert subtensor.get_mechanism_count(1) == 1


# -- life of a subnet ------------------------------------------------------------------


def test_creates_a_subnet_for_the_announced_price(
    subtensor: bittensor.Subtensor, subnets: Subnets, tmp_path: Path
):
    owner = new_wallet(subnets, tmp_path, "creator")
    cost = subtensor.get_subnet_burn_cost()
    before = subtensor.get_balance(cold(owner))
    netuids = set(subtensor.get_all_subnets_netuid())

    done = subtensor.register_subnet(owner)

    assert done.success, done.message
    (netuid,) = set(subtensor.get_all_subnets_netuid()) - netuids
    assert cost.rao == LOCK_COST
    assert (before - subtensor.get_balance(cold(owner))).rao == cost.rao + done.extrinsic_fee.rao
    subnet = subtensor.subnet(netuid)
    assert subnet.owner_coldkey == cold(owner) and subnet.owner_hotkey == hot(owner)
    assert subnet.tao_in.rao == LOCK_COST and subnet.alpha_out.rao == 0
    assert subnet.price.tao == pytest.approx(subnet.tao_in.tao / subnet.alpha_in.tao, rel=1e-6)
    assert subtensor.get_subnet_owner_hotkey(netuid) == hot(owner)
    assert not subtensor.is_subnet_active(netuid)


def test_says_why_a_subnet_is_too_expensive(subtensor: bittensor.Subtensor, subnets: Subnets, tmp_path: Path):
    poor = new_wallet(subnets, tmp_path, "poor", tao=1)
    done = subtensor.register_subnet(poor)
    assert not done.success and "Insufficient balance" in done.message


def test_starts_a_subnet_once_and_only_for_its_owner(
    subtensor: bittensor.Subtensor, subnets: Subnets, tmp_path: Path, owned: Owned
):
    assert subtensor.is_subnet_active(owned.netuid)
    again = subtensor.start_call(owned.owner, owned.netuid)
    assert not again.success and "FirstEmissionBlockNumberAlreadySet" in again.message
    stranger = subtensor.start_call(owned.miners[0], owned.netuid)
    assert not stranger.success


def test_the_sdks_own_framework_builds_a_subnet(subnets: Subnets, tmp_path: Path, alice: Wallet):
    """The helper that the SDK's test suite uses: it finds the new number by counting."""
    owner = new_wallet(subnets, tmp_path, "framework")
    with SubtensorApi(subnets.node.ws_url) as api:
        subnet = dev_framework.TestSubnet(api, raise_error=True)
        subnet.execute_steps(
            [
                dev_framework.REGISTER_SUBNET(owner),
                dev_framework.ACTIVATE_SUBNET(owner),
                dev_framework.SUDO_SET_TEMPO(alice, "AdminUtils", True, dev_framework.NETUID, 20),
                dev_framework.REGISTER_NEURON(new_wallet(subnets, tmp_path, "framework-miner")),
            ]
        )
        assert api.subnets.tempo(subnet.netuid) == 20
        assert api.subnets.get_subnet_owner_hotkey(subnet.netuid) == hot(owner)
        assert len(api.neurons.neurons(subnet.netuid)) == 2


def test_root_dissolves_a_subnet(
    subtensor: bittensor.Subtensor, subnets: Subnets, tmp_path: Path, alice: Wallet, owned: Owned
):
    owner = account(uri("dissolved"))
    subnets.fund(owner)
    netuid = subnets.found(owner, account(uri("dissolved", "hot")))

    done = bittensor.core.extrinsics.utils.sudo_call_extrinsic(
        subtensor, alice, call_module="SubtensorModule", call_function="root_dissolve_network",
        call_params={"netuid": netuid},
    )  # fmt: skip

    assert done.success, done.message
    assert not subtensor.subnet_exists(netuid)
    until(lambda: subtensor.subnet(netuid) is None, "the dissolved subnet is out of the read models")
    assert netuid not in {subnet.netuid for subnet in subtensor.all_subnets()}
    assert subtensor.get_netuids_for_hotkey(account(uri("dissolved", "hot")).ss58_address) == []


# -- neurons -----------------------------------------------------------------------------


def test_registers_neurons_in_order(subtensor: bittensor.Subtensor, owned: Owned):
    uids = {uid: n.hotkey for uid, n in enumerate(subtensor.neurons_lite(owned.netuid))}
    assert uids == {0: hot(owned.owner)} | {n + 1: hot(miner) for n, miner in enumerate(owned.miners)}
    assert subtensor.get_uid_for_hotkey_on_subnet(hot(owned.miners[1]), owned.netuid) == 2
    assert subtensor.get_netuids_for_hotkey(hot(owned.miners[1])) == [owned.netuid]
    assert subtensor.is_hotkey_registered(hot(owned.miners[1]))
    assert subtensor.neuron_for_uid(2, owned.netuid).coldkey == cold(owned.miners[1])
    assert subtensor.neuron_for_uid(200, owned.netuid).is_null


def test_a_registration_raises_the_price_by_a_quarter(
    subtensor: bittensor.Subtensor, subnets: Subnets, tmp_path: Path, owned: Owned
):
    wallet = new_wallet(subnets, tmp_path, "price")

    done = subtensor.burned_register(wallet, owned.netuid)

    assert done.success, done.message
    at = subtensor.substrate.get_block_number(done.extrinsic_receipt.block_hash)
    paid = subtensor.recycle(owned.netuid, block=at - 1)
    # The price falls a little at the start of the block, and then the registration multiplies it.
    assert subtensor.recycle(owned.netuid, block=at).tao == pytest.approx(1.26 * paid.tao, rel=0.01)
    spent = subtensor.get_balance(cold(wallet), block=at - 1) - subtensor.get_balance(cold(wallet), block=at)
    assert spent.rao - done.extrinsic_fee.rao == pytest.approx(paid.rao, rel=0.01)


def test_a_limit_below_the_price_refuses_the_registration(
    subtensor: bittensor.Subtensor, subnets: Subnets, tmp_path: Path, owned: Owned
):
    wallet = new_wallet(subnets, tmp_path, "limit")
    refused = subtensor.register_limit(wallet, owned.netuid, Balance.from_rao(1_000))
    assert not refused.success and "RegistrationPriceLimitExceeded" in refused.message
    price = subtensor.recycle(owned.netuid)
    accepted = subtensor.register_limit(wallet, owned.netuid, price)
    assert accepted.success, accepted.message
    again = subtensor.burned_register(wallet, owned.netuid)
    assert again.success and "Already registered" in again.message


def test_registers_on_root(subtensor: bittensor.Subtensor, subnets: Subnets, tmp_path: Path):
    wallet = new_wallet(subnets, tmp_path, "root-validator")
    done = subtensor.root_register(wallet)
    assert done.success, done.message
    assert 0 in subtensor.get_netuids_for_hotkey(hot(wallet))
    assert hot(wallet) in [n.hotkey for n in subtensor.neurons_lite(0)]


def test_serves_an_axon_without_money(subtensor: bittensor.Subtensor, owned: Owned):
    miner = owned.miners[0]
    assert subtensor.get_balance(hot(miner)).rao == 0
    axon = bittensor.Axon(miner, ip="192.0.2.7", port=8091, external_ip="192.0.2.7", external_port=8091)

    done = subtensor.serve_axon(owned.netuid, axon)

    assert done.success, done.message
    info = subtensor.neuron_for_uid(1, owned.netuid).axon_info
    assert (info.ip, info.port) == ("192.0.2.7", 8091)
    moved = bittensor.Axon(miner, ip="192.0.2.8", port=8091, external_ip="192.0.2.8", external_port=8091)
    soon = subtensor.serve_axon(owned.netuid, moved)
    assert not soon.success and "Custom error: 12" in soon.message
    outsider = subtensor.serve_axon(1, axon)
    assert not outsider.success and "Custom error: 10" in outsider.message


def test_serves_an_axon_with_a_certificate(subtensor: bittensor.Subtensor, owned: Owned):
    miner = owned.miners[1]
    axon = bittensor.Axon(miner, ip="192.0.2.9", port=8091, external_ip="192.0.2.9", external_port=8091)
    certificate = "?FAKE_ALGORITHM"

    done = subtensor.serve_axon(owned.netuid, axon, certificate)

    assert done.success, done.message
    found = subtensor.get_neuron_certificate(hot(miner), owned.netuid)
    assert certificate in str(found)
    assert set(subtensor.get_all_neuron_certificates(owned.netuid)) == {hot(miner)}


def test_the_metagraph_shows_every_neuron(subtensor: bittensor.Subtensor, owned: Owned):
    metagraph = subtensor.metagraph(owned.netuid, lite=False)
    expected = [hot(owned.owner), *map(hot, owned.miners)]
    assert metagraph.hotkeys[:4] == expected
    assert metagraph.coldkeys[:4] == [cold(owned.owner), *map(cold, owned.miners)]
    assert metagraph.netuid == owned.netuid and metagraph.n.item() >= 4
    assert list(metagraph.uids[:4]) == [0, 1, 2, 3]

    full = subtensor.get_metagraph_info(owned.netuid)
    assert full.hotkeys[:4] == expected and full.owner_coldkey == cold(owned.owner)
    assert full.num_uids == len(full.hotkeys) == len(full.axons) == len(full.total_stake)
    some = subtensor.get_metagraph_info(
        owned.netuid, selected_indices=[SelectiveMetagraphIndex.Name, SelectiveMetagraphIndex.Hotkeys]
    )
    assert some.hotkeys == full.hotkeys and some.coldkeys in (None, [])


def test_a_full_subnet_replaces_its_oldest_neuron(
    subtensor: bittensor.Subtensor, subnets: Subnets, tmp_path: Path
):
    owner, many = account(uri("full")), account(uri("full", "many"))
    subnets.fund(owner, many)
    netuid = subnets.found(owner, account(uri("full", "hot")))
    subnets.root(
        subnets.admin("sudo_set_immunity_period", netuid=netuid, immunity_period=0),
        subnets.admin("sudo_set_burn_increase_mult", netuid=netuid, burn_increase_mult={"bits": 1 << 64}),
        subnets.admin("sudo_set_max_burn", netuid=netuid, max_burn=TAO // 5),
        subnets.admin("sudo_set_max_allowed_uids", netuid=netuid, max_allowed_uids=64),
    )
    hotkeys = [account(uri("full", n)) for n in range(64)]
    for start in (0, 21, 42):
        subnets.register(netuid, many, *hotkeys[start : start + 21])
    assert subtensor.subnetwork_n(netuid) == 64

    newcomer = new_wallet(subnets, tmp_path, "newcomer")
    done = subtensor.burned_register(newcomer, netuid)

    assert done.success, done.message
    metagraph = subtensor.metagraph(netuid)
    assert metagraph.n.item() == 64
    # Uid 0 is the owner's and stays; the first of the others has been here longest.
    assert metagraph.hotkeys[0] == account(uri("full", "hot")).ss58_address
    assert metagraph.hotkeys[1] == hot(newcomer)
    assert not subtensor.is_hotkey_registered(hotkeys[0].ss58_address)


# -- hyperparameters -------------------------------------------------------------------------


def test_reads_the_hyperparameters(subtensor: bittensor.Subtensor, owned: Owned):
    params = subtensor.get_subnet_hyperparameters(owned.netuid)
    assert params.tempo == subtensor.tempo(owned.netuid)
    assert params.kappa == 32_767
    assert params.registration_allowed is True
    assert params.min_burn == 500_000


def test_the_owner_sets_hyperparameters(subtensor: bittensor.Subtensor, owned: Owned):
    for function, params, item, value in [
        ("sudo_set_immunity_period", {"immunity_period": 321}, "ImmunityPeriod", 321),
        ("sudo_set_commit_reveal_weights_enabled", {"enabled": False}, "CommitRevealWeightsEnabled", False),
        ("sudo_set_min_burn", {"min_burn": 600_000}, "MinBurn", 600_000),
    ]:
        done = owner_call(subtensor, owned.owner, function, netuid=owned.netuid, **params)
        assert done.success, f"{function}: {done.message}"
        assert subtensor.get_hyperparameter(item, owned.netuid) == value, item
    assert subtensor.get_subnet_hyperparameters(owned.netuid).immunity_period == 321


def test_the_owner_sets_tempo_and_activity(subtensor: bittensor.Subtensor, owned: Owned):
    done = subtensor.set_tempo(owned.owner, owned.netuid, 400)
    assert done.success, done.message
    assert subtensor.tempo(owned.netuid) == 400
    below = subtensor.set_tempo(owned.owner, owned.netuid, 359)
    assert not below.success
    done = subtensor.set_activity_cutoff_factor(owned.owner, owned.netuid, 2_000)
    assert done.success, done.message
    assert subtensor.get_activity_cutoff_factor_milli(owned.netuid) == 2_000


def test_only_owner_and_root_set_hyperparameters(
    subtensor: bittensor.Subtensor, subnets: Subnets, owned: Owned, alice: Wallet
):
    stranger = owner_call(subtensor, owned.miners[0], "sudo_set_rho", netuid=owned.netuid, rho=1)
    assert not stranger.success and "BadOrigin" in stranger.message
    owner = owner_call(subtensor, owned.owner, "sudo_set_kappa", netuid=owned.netuid, kappa=1)
    assert not owner.success and "BadOrigin" in owner.message
    subnets.root(subnets.admin("sudo_set_kappa", netuid=owned.netuid, kappa=32_768))
    assert subtensor.get_subnet_hyperparameters(owned.netuid).kappa == 32_768


def test_owners_wait_out_the_freeze_window(subtensor: bittensor.Subtensor, subnets: Subnets, owned: Owned):
    with subnets.frozen():
        assert subtensor.is_in_admin_freeze_window(owned.netuid)
        frozen = owner_call(subtensor, owned.owner, "sudo_set_bonds_penalty", netuid=owned.netuid, bonds_penalty=1)
        assert not frozen.success and "AdminActionProhibitedDuringWeightsWindow" in frozen.message
    assert not subtensor.is_in_admin_freeze_window(owned.netuid)


def test_owners_change_a_parameter_once_in_a_while(
    subtensor: bittensor.Subtensor, subnets: Subnets, owned: Owned
):
    with subnets.rate_limited():
        params = {"netuid": owned.netuid, "min_allowed_weights": 2}
        first = owner_call(subtensor, owned.owner, "sudo_set_min_allowed_weights", **params)
        assert first.success, first.message
        second = owner_call(subtensor, owned.owner, "sudo_set_min_allowed_weights", **params)
        assert not second.success and "TxRateLimitExceeded" in second.message
        other = owner_call(subtensor, owned.owner, "sudo_set_bonds_penalty", netuid=owned.netuid, bonds_penalty=9)
        assert other.success, other.message


# -- identities --------------------------------------------------------------------------------


def test_a_subnet_has_an_identity(subtensor: bittensor.Subtensor, owned: Owned):
    identity = SubnetIdentity(
        subnet_name="Örtliches Netz", github_repo="https://github.com/example/subnet", subnet_contact="a@example.org",
        subnet_url="https://example.org", logo_url="https://example.org/logo.png", discord="example",
        description="A subnet of the tests", additional="~",
    )  # fmt: skip
    done = subtensor.set_subnet_identity(owned.owner, owned.netuid, identity)
    assert done.success, done.message
    assert subtensor.subnet(owned.netuid).subnet_identity == identity
    assert subtensor.subnet(owned.netuid).subnet_name == "Örtliches Netz"
    stranger = subtensor.set_subnet_identity(owned.miners[0], owned.netuid, identity)
    assert not stranger.success


def test_asynchronous_sdk_reads_a_metagraph(subnets: Subnets, owned: Owned):
    import asyncio

    async def walk() -> tuple:
        async with bittensor.AsyncSubtensor(subnets.node.ws_url) as subtensor:
            return await subtensor.all_subnets(), await subtensor.metagraph(owned.netuid)

    listed, metagraph = asyncio.run(asyncio.wait_for(walk(), timeout=120))
    assert owned.netuid in {subnet.netuid for subnet in listed}
    assert metagraph.hotkeys[0] == hot(owned.owner)


# -- proxies -----------------------------------------------------------------------------------


def test_kinds_of_proxy_tell_what_they_may_do(subtensor: bittensor.Subtensor):
    kinds = subtensor.get_proxy_types()
    assert [kind.index for kind in kinds] == list(range(18))
    assert (kinds[0].name, kinds[17].name) == ("Any", "RootClaim")
    deprecated = {kind.name for kind in kinds if kind.deprecated}
    assert deprecated == {"Senate", "Triumvirate", "Governance", "RootWeights"}

    filters = {told.name: told for told in subtensor.get_proxy_filter()}
    assert [told.proxy_type for told in filters.values()] == list(range(18))
    assert (filters["Any"].filter_mode, filters["Any"].calls) == ("AllowAll", [])
    assert (filters["Senate"].filter_mode, filters["Senate"].deprecated) == ("DenyAll", True)
    registration = filters["Registration"]
    assert registration.filter_mode == "Allow"
    named = {(call["pallet_name"], call["call_name"], call["call_index"]) for call in registration.calls}
    assert ("SubtensorModule", "burned_register", 7) in named
    owner = filters["Owner"]
    assert ("AdminUtils", None) in {(call["pallet_name"], call["call_name"]) for call in owner.calls}
    assert "sudo_set_sn_owner_hotkey" in {call["call_name"] for call in owner.exceptions}
    (limit,) = {str(call["condition"]) for call in filters["SmallTransfer"].calls}
    assert "500000000" in limit
