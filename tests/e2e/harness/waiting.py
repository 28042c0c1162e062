"""Waiting for conditions, so that no test depends on how fast the machine is."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

#: Far above what any step needs; reached only when the condition never comes.
GENEROUS = 120.0
POLL = 0.05


class NeverHappened(AssertionError):
    """A condition did not come true within its generous bound."""


def until(condition: Callable[[], T], what: str, bound: float = GENEROUS, poll: float = POLL) -> T:
    """Poll `condition` until it returns something true, and return that.

    Exceptions of the condition count as "not yet", because a node that is
    starting or restarting refuses connections; the last one is shown when the
    bound is reached.
    """
    deadline = time.monotonic() + bound
    last_error: Exception | None = None
    while True:
        try:
            result = condition()
            if result:
                return result
            last_error = None
        except NeverHappened:
            raise
        except Exception as error:
            last_error = error
        if time.monotonic() > deadline:
            raise NeverHappened(
                f"not within {bound:.0f} s: {what}" + (f" (last: {last_error!r})" if last_error else "")
            )
        time.sleep(poll)
