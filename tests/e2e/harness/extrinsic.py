"""Signed transactions built by hand from the written wire format.

Deliberately independent of every client library: what is accepted here proves
the payload's layout, and odd bytes can be sent that no library would make.
"""

import hashlib
from dataclasses import dataclass

from bittensor_wallet import Keypair

from .rpc import HttpRpc

SIGNED_V4 = 0x84
MULTI_ADDRESS_ID = b"\x00"
SR25519_SIGNATURE = b"\x01"
IMMORTAL = b"\x00"
METADATA_HASH_OFF = b"\x00"

# (pallet, call) indices of the wire contract.
SYSTEM_REMARK = b"\x00\x00"
BALANCES_TRANSFER_KEEP_ALIVE = b"\x05\x03"
UTILITY_BATCH = b"\x0b\x00"
UTILITY_AS_DERIVATIVE = b"\x0b\x01"
UTILITY_BATCH_ALL = b"\x0b\x02"
SUDO_SUDO = b"\x0c\x00"
MULTISIG_AS_MULTI_THRESHOLD_1 = b"\x0d\x00"
PROXY_PROXY = b"\x10\x00"


def compact(number: int) -> bytes:
    """SCALE compact integer."""
    if number < 1 << 6:
        return bytes([number << 2])
    if number < 1 << 14:
        return (number << 2 | 1).to_bytes(2, "little")
    if number < 1 << 30:
        return (number << 2 | 2).to_bytes(4, "little")
    width = (number.bit_length() + 7) // 8
    return bytes([(width - 4) << 2 | 3]) + number.to_bytes(width, "little")


def blake2_256(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32).digest()


def remark(text: bytes = b"") -> bytes:
    return SYSTEM_REMARK + compact(len(text)) + text


def transfer_keep_alive(destination: bytes, rao: int) -> bytes:
    return BALANCES_TRANSFER_KEEP_ALIVE + MULTI_ADDRESS_ID + destination + compact(rao)


@dataclass(frozen=True)
class Signer:
    """What a signature commits to besides the call: the chain and its versions."""

    genesis: bytes
    spec_version: int
    transaction_version: int

    @classmethod
    def of(cls, rpc: HttpRpc) -> "Signer":
        version = rpc.call("state_getRuntimeVersion")
        genesis = bytes.fromhex(rpc.call("chain_getBlockHash", 0)[2:])
        return cls(genesis, version["specVersion"], version["transactionVersion"])

    def payload(self, call: bytes, nonce: int, tip: int = 0) -> bytes:
        """The bytes to sign: call, extension values, implied values."""
        implied = (
            self.spec_version.to_bytes(4, "little")
            + self.transaction_version.to_bytes(4, "little")
            + self.genesis
            + self.genesis  # birth block of an immortal era
            + b"\x00"  # no metadata hash
        )
        full = call + self._explicit(nonce, tip) + implied
        return blake2_256(full) if len(full) > 256 else full

    def sign(self, call: bytes, key: Keypair, nonce: int, tip: int = 0) -> bytes:
        """A complete signed transaction."""
        signature = key.sign(self.payload(call, nonce, tip))
        return self.assemble(call, key.public_key, signature, nonce, tip)

    def assemble(self, call: bytes, public_key: bytes, signature: bytes, nonce: int, tip: int = 0) -> bytes:
        body = (
            bytes([SIGNED_V4])
            + MULTI_ADDRESS_ID
            + public_key
            + SR25519_SIGNATURE
            + signature
            + self._explicit(nonce, tip)
            + call
        )
        return compact(len(body)) + body

    @staticmethod
    def _explicit(nonce: int, tip: int) -> bytes:
        return IMMORTAL + compact(nonce) + compact(tip) + METADATA_HASH_OFF


def hex0x(data: bytes) -> str:
    return "0x" + data.hex()
