"""async-substrate-interface 2.2.1, in its blocking and its asynchronous form.

This library stands under the official SDK and command line, so whatever it
assumes about the chain is a contract.
"""

import asyncio

import pytest
from async_substrate_interface.async_substrate import AsyncSubstrateInterface
from async_substrate_interface.errors import SubstrateRequestException
from bittensor_wallet import Keypair

from harness.chain import TAO, TYPE_REGISTRY, Chain
from harness.network import account
from harness.node import Node

ONE = account("One").ss58_address


def test_connects_and_names_the_chain(chain: Chain):
    assert chain.api.chain == "Bittensor"
    assert chain.api.token_symbol == "TAO"
    assert chain.api.token_decimals == 9
    assert chain.api.properties["ss58Format"] == 42
    assert chain.api.runtime.metadata_v15 is not None, "the library reads metadata V15"


def test_transfer_moves_value_and_pays_the_fee_to_the_author(chain: Chain):
    alice, receiver, value = account("Alice"), account("Receiver//asi"), 3 * TAO
    call = chain.call("Balances", "transfer_keep_alive", dest=receiver.ss58_address, value=value)
    estimate = chain.api.get_payment_info(call, alice)["partial_fee"]

    done = chain.submit(call, alice)

    fee = done.attributes("TransactionPayment", "TransactionFeePaid")
    moved = done.attributes("Balances", "Transfer")
    parent = chain.api.get_parent_block_hash(done.block_hash)
    assert fee["who"] == alice.ss58_address and fee["tip"] == 0
    assert fee["actual_fee"] == estimate == done.receipt.total_fee_amount > 0
    assert (moved["from"], moved["to"], moved["amount"]) == (alice.ss58_address, receiver.ss58_address, value)
    assert done.has("System", "ExtrinsicSuccess")

    def change(address: str) -> int:
        return chain.free(address, at=done.block_hash) - chain.free(address, at=parent)

    assert change(receiver.ss58_address) == value
    assert change(alice.ss58_address) == -(value + estimate)
    assert change(ONE) == estimate, "the whole fee belongs to the block's author"


def test_transfer_beyond_the_balance_fails_in_the_block_and_still_costs_its_fee(chain: Chain):
    poor = account("Poor//asi")
    chain.submit(chain.call("Balances", "transfer_keep_alive", dest=poor.ss58_address, value=TAO), account("Alice"))
    too_much = chain.call("Balances", "transfer_keep_alive", dest=account("Bob").ss58_address, value=2 * TAO)

    done = chain.submit_any(too_much, poor)

    fee = done.attributes("TransactionPayment", "TransactionFeePaid")["actual_fee"]
    assert not done.receipt.is_success
    assert "FundsUnavailable" in str(done.attributes("System", "ExtrinsicFailed")["dispatch_error"])
    assert chain.free(poor.ss58_address, at=done.block_hash) == TAO - fee


def test_waiting_for_finality_ends_with_a_finalised_block(chain: Chain, dev: Node):
    done = chain.submit(chain.call("System", "remark", remark="0x01"), account("Bob"), finalized=True)

    assert done.receipt.finalized
    number = int(dev.rpc.call("chain_getHeader", done.block_hash)["number"], 16)
    assert dev.finalized()[0] >= number
    assert dev.block_hash(number) == done.block_hash


def test_mortal_transaction_with_the_sdk_period_is_accepted(chain: Chain):
    call = chain.call("System", "remark", remark="0x02")
    extrinsic = chain.api.create_signed_extrinsic(call, account("Bob"), era={"period": 128})

    assert chain.api.submit_extrinsic(extrinsic, wait_for_inclusion=True).is_success


def test_tip_is_charged_and_reported(chain: Chain):
    call = chain.call("System", "remark", remark="0x03")
    extrinsic = chain.api.create_signed_extrinsic(call, account("Bob"), tip=12_345)
    receipt = chain.api.submit_extrinsic(extrinsic, wait_for_inclusion=True)

    paid = [e for e in receipt.triggered_events if e["event"]["event_id"] == "TransactionFeePaid"]
    assert paid[0]["event"]["attributes"]["tip"] == 12_345


def test_several_storage_items_come_in_one_query(chain: Chain):
    names = ["Alice", "Bob", "Nobody"]
    keys = [chain.api.create_storage_key("System", "Account", [account(n).ss58_address]) for n in names]

    found = [value for _, value in chain.api.query_multi(keys)]

    balances = [getattr(v, "value", v)["data"]["free"] for v in found]
    assert balances[0] > 0 and balances[1] > 0 and balances[2] == 0


def test_batch_of_runtime_calls_travels_as_one_json_rpc_array(chain: Chain):
    alice, bob = account("Alice").ss58_address, account("Bob").ss58_address
    calls = [("AccountNonceApi", "account_nonce", [who]) for who in (alice, bob)]

    nonces = chain.api.runtime_calls([*calls, ("Metadata", "metadata_versions", [])])

    assert nonces[0] == chain.query("System", "Account", alice)["nonce"]
    assert nonces[1] == chain.query("System", "Account", bob)["nonce"]
    assert set(nonces[2]) >= {14, 15}


def test_runtime_call_returns_the_fee_details(chain: Chain):
    call = chain.call("System", "remark", remark="0x")
    extrinsic = chain.api.create_signed_extrinsic(call, account("Bob"), signature="0x" + "00" * 64)

    details = chain.api.runtime_call("TransactionPaymentApi", "query_fee_details", [extrinsic, len(extrinsic.data)])

    assert details["inclusion_fee"]["base_fee"] > 0
    assert details["inclusion_fee"]["len_fee"] == len(extrinsic.data), "one rao per encoded byte"


def test_map_is_iterated_page_by_page(chain: Chain, dev: Node):
    block = dev.finalized()[1]

    pages = chain.api.query_map("System", "Account", page_size=4, block_hash=block)
    listed = {getattr(k, "value", k): getattr(v, "value", v) for k, v in pages}
    whole = chain.api.query_map("System", "Account", page_size=1000, block_hash=block)

    assert len(listed) >= 9, "at least the nine named genesis accounts"
    assert set(listed) == {getattr(k, "value", k) for k, _ in whole}
    assert listed[account("Charlie").ss58_address]["data"]["free"] > 0


def test_next_index_counts_what_waits_in_the_pool(chain: Chain):
    sender = account("Dave")
    before = chain.api.get_account_next_index(sender.ss58_address)
    call = chain.call("System", "remark", remark="0x04")
    # A gap keeps the second one in the pool until the first arrives.
    later = chain.api.create_signed_extrinsic(call, sender, nonce=before + 1)
    chain.api.submit_extrinsic(later)
    first = chain.api.create_signed_extrinsic(call, sender, nonce=before)
    chain.api.submit_extrinsic(first, wait_for_inclusion=True)

    assert chain.api.get_account_next_index(sender.ss58_address) == before + 2


def test_new_and_finalised_heads_arrive_in_order(chain: Chain, dev: Node):
    for finalized in (False, True):
        with Chain(dev.ws_url) as own:
            seen: list[int] = []

            def collect(header, seen=seen):
                seen.append(header["header"]["number"])
                return True if len(seen) >= 4 else None

            own.api.subscribe_block_headers(collect, finalized_only=finalized)
        assert seen == sorted(set(seen)), f"heads out of order: {seen}"


def test_storage_subscription_reports_a_balance_change(chain: Chain, dev: Node):
    watched = account("Watched//asi").ss58_address
    with dev.ws() as ws:
        key = chain.api.create_storage_key("System", "Account", [watched]).to_hex()
        subscription = ws.call("state_subscribeStorage", [key])
        assert ws.notice(subscription)["changes"] == [[key, None]]
        chain.submit(chain.call("Balances", "transfer_keep_alive", dest=watched, value=TAO), account("Alice"))
        changes = ws.notice(subscription)["changes"]
        assert changes[0][0] == key and changes[0][1] is not None
        assert ws.call("state_unsubscribeStorage", subscription) is True


def test_pool_refusal_carries_the_standard_text(chain: Chain):
    call = chain.call("System", "remark", remark="0x05")
    stale = chain.api.create_signed_extrinsic(call, account("Alice"), nonce=0)

    with pytest.raises(SubstrateRequestException) as refused:
        chain.api.submit_extrinsic(stale, wait_for_inclusion=True)
    assert "Invalid Transaction" in str(refused.value)
    assert "Transaction is outdated" in str(refused.value)


def test_blocks_hold_the_submitted_bytes_and_decode(chain: Chain):
    done = chain.submit(chain.call("System", "remark", remark="0xabcdef"), account("Bob"))

    block = chain.api.get_block(done.block_hash)

    calls = [e.value["call"]["call_function"] for e in block["extrinsics"]]
    assert calls[0] == "set" and "remark" in calls
    assert done.receipt.extrinsic_idx >= 1


async def _asynchronous_walk(url: str) -> dict:
    """Every step of a typical asynchronous user, on one connection."""
    seen: dict = {}
    async with AsyncSubstrateInterface(url, ss58_format=42, type_registry=TYPE_REGISTRY) as api:
        charlie: Keypair = account("Charlie")
        seen["chain"] = api.chain
        seen["slot"] = (await api.get_constant("Aura", "SlotDuration")).value
        call = await api.compose_call(
            "Balances", "transfer_keep_alive", {"dest": account("Receiver//async").ss58_address, "value": TAO}
        )
        extrinsic = await api.create_signed_extrinsic(call, charlie)
        receipt = await api.submit_extrinsic(extrinsic, wait_for_inclusion=True)
        seen["success"] = await receipt.is_success
        seen["fee"] = await receipt.total_fee_amount
        seen["events"] = [e["event"]["event_id"] for e in await receipt.triggered_events]
        seen["nonce"] = await api.get_account_next_index(charlie.ss58_address)
        seen["versions"] = await api.runtime_call("Metadata", "metadata_versions", [])
        accounts = await api.query_map("System", "Account", page_size=3, fully_exhaust=True)
        seen["accounts"] = len([key async for key, _ in accounts])
        both = await asyncio.gather(api.get_chain_head(), api.get_chain_finalised_head())
        seen["heads"] = both

        async def arrived(block: dict) -> int:
            return block["header"]["number"]

        target = await api.get_block_number(None) + 2
        seen["beyond"] = await api.wait_for_block(target, arrived, task_return=False) - target
    return seen


def test_asynchronous_client_walks_through_everything(dev: Node):
    seen = asyncio.run(asyncio.wait_for(_asynchronous_walk(dev.ws_url), timeout=120))

    assert seen["chain"] == "Bittensor" and seen["slot"] == 250
    assert seen["success"] and seen["fee"] > 0
    assert {"Transfer", "TransactionFeePaid", "ExtrinsicSuccess"} <= set(seen["events"])
    assert seen["nonce"] >= 1 and seen["accounts"] >= 9
    assert all(len(head) == 66 for head in seen["heads"])
    assert seen["beyond"] >= 0
