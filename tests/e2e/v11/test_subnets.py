"""Subnets and neurons through bittensor 11.0.0. The plain SDK, then the program that it brings along."""

import asyncio

import bittensor as bt
import pytest
from helpers import ENDPOINT, TAO, Keys, Owned, Program, alice, as_root, keys, ok, refused


def burn(client: bt.Subtensor, netuid: int) -> int:
    return client.subnets.burn(netuid).rao


# -- connection and genesis ----------------------------------------------------------


def test_is_the_promised_release():
    assert bt.__version__ == "11.0.0"


def test_connecting_reads_the_symbols(client: bt.Subtensor):
    assert client.token_symbols[0] == "Τ" and client.token_symbols[1] == "α"
    assert client.is_fast_blocks()


def test_lists_the_subnets(client: bt.Subtensor):
    found = {subnet.netuid: subnet for subnet in client.subnets.all()}
    assert {0, 1} <= set(found)
    assert found[1].tempo == 100 and found[1].neuron_count == 1
    assert client.subnets.info(1).neuron_count == 1
    assert client.prices.alpha_prices()[1] == pytest.approx(1.0, rel=0.01)


# -- life of a subnet --------------------------------------------------------------------


def test_creates_and_starts_a_subnet(client: bt.Subtensor, owned: Owned):
    assert client.query(bt.storage.SubtensorModule.SubnetOwner, [owned.netuid]) == owned.owner.cold
    assert client.query(bt.storage.SubtensorModule.SubnetOwnerHotkey, [owned.netuid]) == owned.owner.hot
    schedule = client.subnets.subnet_start_schedule(owned.netuid)
    assert schedule["start_call_delay"] == 0
    again = refused(client, bt.StartCall(netuid=owned.netuid), owned.owner)
    assert again.name == "FirstEmissionBlockNumberAlreadySet"


def test_plans_before_it_pays(client: bt.Subtensor, owned: Owned):
    plan = client.plan(bt.BurnedRegister(netuid=owned.netuid), keys("planner"))
    assert plan.ok and plan.fee.rao > 0


def test_root_dissolves_a_subnet(client: bt.Subtensor, owned: Owned):
    before = {subnet.netuid for subnet in client.subnets.all()}
    ok(client, bt.RegisterSubnet(hotkey_ss58=keys("doomed").hot), owned.owner)
    (doomed,) = {subnet.netuid for subnet in client.subnets.all()} - before

    as_root(client, bt.calls.SubtensorModule.root_dissolve_network(netuid=doomed))

    assert doomed not in {subnet.netuid for subnet in client.subnets.all()}
    assert client.subnets.metagraph(doomed, commitments=False) is None


# -- neurons --------------------------------------------------------------------------------


def test_registers_a_neuron(client: bt.Subtensor, owned: Owned):
    before = burn(client, owned.netuid)
    newcomer = Keys(owned.miner.coldkey, keys("second").hotkey)
    ok(client, bt.BurnedRegister(netuid=owned.netuid), newcomer)
    assert before < burn(client, owned.netuid) < 1.27 * before
    assert client.neurons.uid(hotkey_ss58=newcomer.hot, netuid=owned.netuid) == 2
    assert client.neurons.uid(hotkey_ss58=alice().hot, netuid=owned.netuid) is None
    assert client.neurons.netuids_for_hotkey(hotkey_ss58=newcomer.hot) == [owned.netuid]
    assert client.neurons.hotkey_owner(hotkey_ss58=newcomer.hot) == owned.miner.cold
    twice = refused(client, bt.BurnedRegister(netuid=owned.netuid), newcomer)
    assert twice.name == "HotKeyAlreadyRegisteredInSubNet"


def test_lists_the_neurons(client: bt.Subtensor, owned: Owned):
    for lite in (True, False):
        neurons = client.neurons.all(owned.netuid, lite=lite)
        assert [(n.uid, n.hotkey, n.coldkey) for n in neurons[:2]] == [
            (0, owned.owner.hot, owned.owner.cold),
            (1, owned.miner.hot, owned.miner.cold),
        ]


def test_shows_the_metagraph(client: bt.Subtensor, owned: Owned):
    metagraph = client.subnets.metagraph(owned.netuid, commitments=False)
    assert metagraph.hotkeys[:2] == [owned.owner.hot, owned.miner.hot]
    assert metagraph.owner_coldkey == owned.owner.cold
    assert metagraph.num_uids == len(metagraph) and metagraph.max_uids == 256


def test_publishes_endpoints_without_money(client: bt.Subtensor, owned: Owned):
    ok(client, bt.ServeAxon(netuid=owned.netuid, ip="192.0.2.11", port=8091), owned.miner)
    ok(client, bt.ServePrometheus(netuid=owned.netuid, ip="192.0.2.11", port=9101), owned.miner)
    neuron = client.neurons.all(owned.netuid)[1]
    assert neuron.raw["axon_info"]["port"] == 8091 and neuron.raw["prometheus_info"]["port"] == 9101
    soon = refused(client, bt.ServeAxon(netuid=owned.netuid, ip="192.0.2.12", port=8091), owned.miner)
    assert "Custom error: 12" in str(soon.message)


def test_registers_on_root(client: bt.Subtensor, owned: Owned):
    ok(client, bt.RootRegister(), owned.owner)
    assert 0 in client.neurons.netuids_for_hotkey(hotkey_ss58=owned.owner.hot)


# -- hyperparameters ------------------------------------------------------------------------


def test_the_owner_sets_hyperparameters(client: bt.Subtensor, owned: Owned):
    given = {"immunity_period": 777, "min_burn": "0.125", "burn_increase_mult": "1.5", "yuma3_enabled": "false"}
    for name, value in given.items():
        ok(client, bt.SetHyperparameter(netuid=owned.netuid, name=name, value=value), owned.owner)
    params = client.subnets.subnet_hyperparameters(owned.netuid)
    assert params["immunity_period"] == 777
    assert params["min_burn"] == TAO // 8
    assert params["burn_increase_mult"] == 3 << 63
    assert client.query(bt.storage.SubtensorModule.Yuma3On, [owned.netuid]) is False


def test_reads_every_hyperparameter_by_itself(client: bt.Subtensor, owned: Owned):
    params = client.subnets.subnet_hyperparameters(owned.netuid)
    assert params["kappa"] == 32_767 and params["alpha_sigmoid_steepness"] == 1_000
    assert client.hyperparameters.difficulty(owned.netuid) == 10_000_000
    assert client.hyperparameters.weights_rate_limit(owned.netuid) == 100
    assert client.hyperparameters.reveal_period(owned.netuid) == 1
    assert not client.hyperparameters.subnet_emission_enabled(owned.netuid)


def test_strangers_set_nothing(client: bt.Subtensor, owned: Owned):
    stranger = refused(
        client, bt.SetHyperparameter(netuid=owned.netuid, name="immunity_period", value=1), owned.miner
    )
    assert "BadOrigin" in str(stranger) or "BadOrigin" in str(stranger.message)


def test_root_enables_the_emission(client: bt.Subtensor, owned: Owned):
    ok(client, bt.SetSubnetEmissionEnabled(netuids=[owned.netuid], enabled=True), alice())
    assert client.hyperparameters.subnet_emission_enabled(owned.netuid)


# -- identities ----------------------------------------------------------------------------------


def test_identities_and_symbols(client: bt.Subtensor, owned: Owned):
    url = "https://example.org"
    ok(client, bt.SetSubnetIdentity(netuid=owned.netuid, subnet_name="Elf", subnet_url=url), owned.owner)
    assert client.subnets.subnet_identity(owned.netuid)["subnet_name"] == "Elf"
    assert client.subnets.subnet_names()[owned.netuid] == "Elf"
    ok(client, bt.SetIdentity(name="Owner of Elf", url=url), owned.owner)
    assert client.identity.identity(coldkey_ss58=owned.owner.cold)["name"] == "Owner of Elf"
    taken = refused(client, bt.UpdateSymbol(netuid=owned.netuid, symbol="α"), owned.owner)
    assert taken.name == "SymbolAlreadyInUse"
    ok(client, bt.UpdateSymbol(netuid=owned.netuid, symbol="\u05d0"), owned.owner)
    assert client.subnets.token_symbols()[owned.netuid] == "\u05d0"


def test_asynchronous_client(owned: Owned):
    async def walk():
        async with bt.Subtensor(ENDPOINT) as client:
            return await asyncio.gather(client.subnets.info(owned.netuid), client.subnets.subnet_registration_cost())

    info, cost = asyncio.run(asyncio.wait_for(walk(), timeout=120))
    assert info.netuid == owned.netuid and cost.rao > 0


# -- the program -----------------------------------------------------------------------------------


def test_the_program_lists_and_shows(btcli: Program, owned: Owned):
    listed = btcli("subnets", "list")
    rows = listed if isinstance(listed, list) else next(v for v in listed.values() if isinstance(v, list))
    mine = next(row for row in rows if row["netuid"] == owned.netuid)
    assert mine["neurons"] >= 2 and mine["max_neurons"] == 256 and mine["price_tao_per_alpha"] > 0
    assert btcli("subnets", "metagraph", owned.netuid)


def test_the_program_sets_a_hyperparameter(btcli: Program, client: bt.Subtensor, owned: Owned):
    wallet = bt.Wallet("owner", "default", str(btcli.folder))
    wallet._set_coldkey(owned.owner.coldkey, False, True, False, None)
    wallet._set_coldkeypub(owned.owner.coldkey, True)
    wallet._set_hotkey(owned.owner.hotkey, False, True, False, None)
    done = btcli(
        "sudo", "set", "--netuid", owned.netuid, "--name", "rho", "--value", 15,
        "--wallet", "owner", "--wallet-hotkey", "default", "--wallet-path", btcli.folder, "--yes",
    )  # fmt: skip
    assert done["success"] is True, done
    assert client.query(bt.storage.SubtensorModule.Rho, [owned.netuid]) == 15
