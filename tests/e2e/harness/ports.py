"""Free loopback ports."""

import random
import socket

# Below the kernel's ephemeral range, so that no outgoing connection takes a
# port between our check and the node's bind.
_FIRST, _LAST = 20_000, 32_000
_handed_out: set[int] = set()


def free_port() -> int:
    """A loopback TCP port that nobody listens on and that was not handed out before."""
    for _ in range(1_000):
        port = random.randrange(_FIRST, _LAST)
        if port in _handed_out:
            continue
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        _handed_out.add(port)
        return port
    raise RuntimeError("no free loopback port found")
