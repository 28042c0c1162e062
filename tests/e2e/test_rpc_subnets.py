"""The JSON-RPC methods that explorers and older clients ask about subnets: each tells what the runtime tells."""

import pytest

from harness.network import account
from harness.node import Node
from harness.rpc import RpcError
from harness.subnets import Subnets

ALICE = account("Alice")
KEY = list(ALICE.public_key)
ADDRESS = ALICE.ss58_address


def u16(number: int) -> bytes:
    return number.to_bytes(2, "little")


def u64(number: int) -> bytes:
    return number.to_bytes(8, "little")


#: Method, parameters, method of the runtime, its arguments. The answer is a list of bytes.
BYTES = [
    ("delegateInfo_getDelegates", [], "DelegateInfoRuntimeApi_get_delegates", b""),
    ("delegateInfo_getDelegate", [KEY], "DelegateInfoRuntimeApi_get_delegate", bytes(KEY)),
    ("delegateInfo_getDelegated", [KEY], "DelegateInfoRuntimeApi_get_delegated", bytes(KEY)),
    ("neuronInfo_getNeuronsLite", [1], "NeuronInfoRuntimeApi_get_neurons_lite", u16(1)),
    ("neuronInfo_getNeuronLite", [1, 0], "NeuronInfoRuntimeApi_get_neuron_lite", u16(1) + u16(0)),
    ("neuronInfo_getNeurons", [1], "NeuronInfoRuntimeApi_get_neurons", u16(1)),
    ("neuronInfo_getNeuron", [1, 0], "NeuronInfoRuntimeApi_get_neuron", u16(1) + u16(0)),
    ("subnetInfo_getSubnetInfo", [1], "SubnetInfoRuntimeApi_get_subnet_info", u16(1)),
    ("subnetInfo_getSubnetsInfo", [], "SubnetInfoRuntimeApi_get_subnets_info", b""),
    ("subnetInfo_getSubnetInfo_v2", [1], "SubnetInfoRuntimeApi_get_subnet_info_v2", u16(1)),
    ("subnetInfo_getSubnetsInfo_v2", [], "SubnetInfoRuntimeApi_get_subnets_info_v2", b""),
    ("subnetInfo_getSubnetHyperparams", [1], "SubnetInfoRuntimeApi_get_subnet_hyperparams", u16(1)),
    ("subnetInfo_getSubnetHyperparamsV2", [1], "SubnetInfoRuntimeApi_get_subnet_hyperparams_v2", u16(1)),
    ("subnetInfo_getAllDynamicInfo", [], "SubnetInfoRuntimeApi_get_all_dynamic_info", b""),
    ("subnetInfo_getDynamicInfo", [1], "SubnetInfoRuntimeApi_get_dynamic_info", u16(1)),
    ("subnetInfo_getAllMetagraphs", [], "SubnetInfoRuntimeApi_get_all_metagraphs", b""),
    ("subnetInfo_getMetagraph", [1], "SubnetInfoRuntimeApi_get_metagraph", u16(1)),
    ("subnetInfo_getAllMechagraphs", [], "SubnetInfoRuntimeApi_get_all_mechagraphs", b""),
    ("subnetInfo_getMechagraph", [1, 0], "SubnetInfoRuntimeApi_get_mechagraph", u16(1) + b"\0"),
    ("subnetInfo_getSubnetState", [1], "SubnetInfoRuntimeApi_get_subnet_state", u16(1)),
    ("subnetInfo_getSelectiveMetagraph", [1, [2, 3]], "SubnetInfoRuntimeApi_get_selective_metagraph",
     u16(1) + b"\x08" + u16(2) + u16(3)),
    ("subnetInfo_getSelectiveMechagraph", [1, 0, [2]], "SubnetInfoRuntimeApi_get_selective_mechagraph",
     u16(1) + b"\0\x04" + u16(2)),
    ("subnetInfo_getColdkeyAutoStakeHotkey", [ADDRESS, 1], "SubnetInfoRuntimeApi_get_coldkey_auto_stake_hotkey",
     bytes(KEY) + u16(1)),
    ("subnetInfo_getSubnetAccountId", [1], "SubnetInfoRuntimeApi_get_subnet_account_id", u16(1)),
    ("stakeInfo_getColdkeyLock", [ADDRESS, 1], "StakeInfoRuntimeApi_get_coldkey_lock", bytes(KEY) + u16(1)),
    ("swap_simSwapTaoForAlpha", [1, 5_000_000], "SwapRuntimeApi_sim_swap_tao_for_alpha", u16(1) + u64(5_000_000)),
    ("swap_simSwapAlphaForTao", [1, 5_000_000], "SwapRuntimeApi_sim_swap_alpha_for_tao", u16(1) + u64(5_000_000)),
]  # fmt: skip


def told(node: Node, call: str, arguments: bytes, at: str) -> bytes:
    return bytes.fromhex(node.rpc.call("state_call", call, "0x" + arguments.hex(), at)[2:])


@pytest.mark.parametrize(("method", "params", "call", "arguments"), BYTES, ids=[row[0] for row in BYTES])
def test_method_hands_on_the_bytes_of_the_runtime(
    subnets: Subnets, method: str, params: list, call: str, arguments: bytes
):
    node = subnets.node
    at = node.rpc.call("chain_getFinalizedHead")

    answer = bytes(node.rpc.call(method, *params, at))

    assert answer == told(node, call, arguments, at)
    assert answer, "the runtime says something"


def test_prices_and_costs_are_numbers(subnets: Subnets):
    node = subnets.node
    at = node.rpc.call("chain_getFinalizedHead")
    price = int.from_bytes(told(node, "SwapRuntimeApi_current_alpha_price", u16(1), at), "little")
    cost = told(node, "SubnetRegistrationRuntimeApi_get_network_registration_cost", b"", at)

    assert node.rpc.call("swap_currentAlphaPrice", 1, at) == price > 0
    assert {"netuid": 1, "price": price} in node.rpc.call("swap_currentAlphaPriceAll", at)
    assert node.rpc.call("subnetInfo_getLockCost", at) == int.from_bytes(cost, "little") > 0


def test_nothing_is_to_be_pruned_among_young_subnets(subnets: Subnets):
    subnets.root(subnets.admin("sudo_set_network_immunity_period", immunity_period=65_535))

    assert subnets.node.rpc.call("subnetInfo_getSubnetToPrune") is None

    subnets.root(subnets.admin("sudo_set_network_immunity_period", immunity_period=0))
    assert isinstance(subnets.node.rpc.call("subnetInfo_getSubnetToPrune"), int)
    subnets.root(subnets.admin("sudo_set_network_immunity_period", immunity_period=1_296_000))


def test_without_a_block_the_best_one_is_asked(subnets: Subnets):
    assert bytes(subnets.node.rpc.call("subnetInfo_getSubnetAccountId", 1))[1:5] == b"modl"


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("subnetInfo_getMetagraph", []),
        ("subnetInfo_getMetagraph", ["one"]),
        ("subnetInfo_getMetagraph", [70_000]),
        ("subnetInfo_getMetagraph", [1, "0x00"]),
        ("delegateInfo_getDelegate", [[1, 2, 3]]),
        ("stakeInfo_getColdkeyLock", ["nobody", 1]),
    ],
)
def test_bad_parameters_are_refused(subnets: Subnets, method: str, params: list):
    with pytest.raises(RpcError) as refusal:
        subnets.node.rpc.call(method, *params)
    assert refusal.value.code == -32602


def test_block_that_nobody_has_is_an_error(subnets: Subnets):
    with pytest.raises(RpcError) as refusal:
        subnets.node.rpc.call("subnetInfo_getMetagraph", 1, "0x" + "07" * 32)
    assert refusal.value.code == 1
