"""The official SDK, bittensor 10.5.0, used as its documentation shows."""

import importlib.metadata
from collections.abc import Iterator
from pathlib import Path

import bittensor
import pytest
from bittensor.utils.balance import Balance
from bittensor_wallet import Wallet

from harness.chain import EXISTENTIAL_DEPOSIT, TAO
from harness.network import account
from harness.node import Node


@pytest.fixture
def subtensor(dev: Node) -> Iterator[bittensor.Subtensor]:
    with bittensor.Subtensor(dev.ws_url) as connected:
        yield connected


@pytest.fixture
def alice_wallet(tmp_path: Path) -> Wallet:
    """A wallet on disk whose coldkey and hotkey are //Alice."""
    wallet = Wallet(name="alice", hotkey="default", path=str(tmp_path / "wallets"))
    wallet.set_coldkey(account("Alice"), encrypt=False, overwrite=True)
    wallet.set_coldkeypub(account("Alice"), overwrite=True)
    wallet.set_hotkey(account("Alice"), encrypt=False, overwrite=True)
    return wallet


def test_is_the_promised_release():
    assert importlib.metadata.version("bittensor") == "10.5.0"


def test_connects_and_follows_the_block_number(subtensor: bittensor.Subtensor):
    first = subtensor.get_current_block()

    assert subtensor.wait_for_block(first + 2)
    assert subtensor.get_current_block() >= first + 2
    assert subtensor.block >= first + 2


def test_recognises_a_fast_chain_by_its_slot_duration(subtensor: bittensor.Subtensor):
    assert subtensor.is_fast_blocks() is True
    assert subtensor.query_constant("Aura", "SlotDuration").value == 250
    assert subtensor.query_constant("System", "SS58Prefix").value == 42


def test_reads_the_existential_deposit(subtensor: bittensor.Subtensor):
    assert subtensor.get_existential_deposit().rao == EXISTENTIAL_DEPOSIT


def test_reads_balances_now_and_at_a_past_block(subtensor: bittensor.Subtensor):
    charlie = account("Eve").ss58_address

    assert subtensor.get_balance(charlie).rao == 2_000 * TAO
    assert subtensor.get_balance(charlie, block=1).rao == 2_000 * TAO
    several = subtensor.get_balances(charlie, account("Ferdie").ss58_address)
    assert [balance.rao for balance in several.values()] == [2_000 * TAO, 2_000 * TAO]


def test_reads_the_time_and_block_hashes(subtensor: bittensor.Subtensor, dev: Node):
    assert subtensor.get_timestamp().timestamp() > 1_700_000_000
    assert subtensor.get_block_hash(0) == dev.block_hash(0)


@pytest.mark.parametrize("finalized", [False, True], ids=["included", "finalized"])
def test_transfers_tao(subtensor: bittensor.Subtensor, alice_wallet: Wallet, finalized: bool):
    receiver = account(f"Receiver//sdk//{finalized}").ss58_address
    before = subtensor.get_balance(alice_wallet.coldkeypub.ss58_address)

    done = subtensor.transfer(
        wallet=alice_wallet,
        destination_ss58=receiver,
        amount=Balance.from_tao(1.5),
        wait_for_inclusion=True,
        wait_for_finalization=finalized,
    )

    assert done.success, done.message
    assert subtensor.get_balance(receiver).rao == 1_500_000_000
    after = subtensor.get_balance(alice_wallet.coldkeypub.ss58_address)
    assert (before - after).rao == 1_500_000_000 + done.extrinsic_fee.rao
    # The SDK's estimate is for an immortal transaction, a byte or two shorter than the one it sends.
    assert 0 <= done.extrinsic_fee.rao - done.transaction_tao_fee.rao <= 2
    assert done.transaction_tao_fee.rao > 0


def test_says_why_a_transfer_is_impossible(subtensor: bittensor.Subtensor, alice_wallet: Wallet):
    done = subtensor.transfer(
        wallet=alice_wallet, destination_ss58=account("Bob").ss58_address, amount=Balance.from_tao(10**9)
    )

    assert not done.success
    assert "Not enough balance" in done.message


def test_asynchronous_sdk_reads_and_transfers(dev: Node, alice_wallet: Wallet):
    import asyncio

    async def walk() -> tuple:
        async with bittensor.AsyncSubtensor(dev.ws_url) as subtensor:
            receiver = account("Receiver//async-sdk").ss58_address
            done = await subtensor.transfer(wallet=alice_wallet, destination_ss58=receiver, amount=Balance.from_tao(2))
            return await subtensor.get_current_block(), done, await subtensor.get_balance(receiver)

    block, done, balance = asyncio.run(asyncio.wait_for(walk(), timeout=120))
    assert block > 0 and done.success, done.message
    assert balance.rao == 2 * TAO
