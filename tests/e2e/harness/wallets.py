"""Wallets on disk, in the layout that all official clients share."""

from pathlib import Path

from bittensor_wallet import Keypair, Wallet


def make_wallet(folder: Path, name: str, coldkey: Keypair, **hotkeys: Keypair) -> Wallet:
    """Write a wallet without passwords and return it with its first hotkey.

    Every further hotkey is another file of the same wallet.
    """
    wallets = [Wallet(name=name, hotkey=label, path=str(folder)) for label in hotkeys]
    for wallet, hotkey in zip(wallets, hotkeys.values(), strict=True):
        wallet.set_hotkey(hotkey, encrypt=False, overwrite=True)
        wallet.set_hotkeypub(hotkey, overwrite=True)
    wallets[0].set_coldkey(coldkey, encrypt=False, overwrite=True)
    wallets[0].set_coldkeypub(coldkey, overwrite=True)
    return wallets[0]
