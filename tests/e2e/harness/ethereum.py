"""Keys of Ethereum, as far as wallets use them to sign messages; none of the pinned packages has the curve."""

import hashlib
from functools import cached_property

from Crypto.Hash import keccak

#: The field, the order and the generator of secp256k1: y² = x³ + 7.
P = 2**256 - 2**32 - 977
N = 0xFFFFFFFF_FFFFFFFF_FFFFFFFF_FFFFFFFE_BAAEDCE6_AF48A03B_BFD25E8C_D0364141
G = (
    0x79BE667E_F9DCBBAC_55A06295_CE870B07_029BFCDB_2DCE28D9_59F2815B_16F81798,
    0x483ADA77_26A3C465_5DA4FBFC_0E1108A8_FD17B448_A6855419_9C47D08F_FB10D4B8,
)

Point = tuple[int, int] | None


def keccak_256(data: bytes) -> bytes:
    return keccak.new(digest_bits=256, data=data).digest()


def number(data: bytes) -> int:
    return int.from_bytes(data, "big")


def word(number: int) -> bytes:
    return number.to_bytes(32, "big")


def add(a: Point, b: Point) -> Point:
    """The sum of two points; nothing is the neutral one."""
    if a is None or b is None:
        return a or b
    if a[0] == b[0] and (a[1] + b[1]) % P == 0:
        return None
    slope = 3 * a[0] ** 2 * pow(2 * a[1], -1, P) if a == b else (b[1] - a[1]) * pow(b[0] - a[0], -1, P)
    x = (slope**2 - a[0] - b[0]) % P
    return x, (slope * (a[0] - x) - a[1]) % P


def times(factor: int, point: Point = G) -> tuple[int, int]:
    total: Point = None
    while factor:
        if factor & 1:
            total = add(total, point)
        point, factor = add(point, point), factor >> 1
    assert total is not None
    return total


class EthereumKey:
    """A key that is made from a name."""

    def __init__(self, name: str):
        self.secret = number(hashlib.sha256(name.encode()).digest()) % N

    @cached_property
    def address(self) -> bytes:
        """The last 20 bytes of the hash of the public key."""
        x, y = times(self.secret)
        return keccak_256(word(x) + word(y))[-20:]

    def sign_message(self, message: bytes) -> bytes:
        """The signature of a personal message (EIP-191): r, s, and 27 or 28."""
        prefixed = b"\x19Ethereum Signed Message:\n%d" % len(message) + message
        return self._sign(keccak_256(prefixed))

    def _sign(self, digest: bytes) -> bytes:
        # The same for the same message and key, and known to nobody else: what a nonce must be.
        nonce = number(hashlib.sha256(word(self.secret) + digest).digest()) % N
        x, y = times(nonce)
        r, odd = x % N, y & 1
        s = pow(nonce, -1, N) * (number(digest) + r * self.secret) % N
        if s > N // 2:
            s, odd = N - s, odd ^ 1
        return word(r) + word(s) + bytes([27 + odd])
