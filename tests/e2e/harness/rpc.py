"""A small JSON-RPC client, so that raw requests and answers can be checked byte for byte."""

import http.client
import itertools
import json
import time
from collections import defaultdict, deque
from typing import Any

from websockets.sync.client import connect


class RpcError(Exception):
    """The node answered with a JSON-RPC error object."""

    def __init__(self, method: str, error: dict[str, Any]):
        super().__init__(f"{method}: {error}")
        self.code: int = error["code"]
        self.message: str = error["message"]
        self.data = error.get("data")


def _request(number: int, method: str, params: tuple | list) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": list(params)}


def _result(method: str, answer: dict[str, Any]) -> Any:
    if "error" in answer:
        raise RpcError(method, answer["error"])
    return answer["result"]


class HttpRpc:
    """One request per connection: no state, works while a node comes and goes."""

    def __init__(self, port: int, timeout: float = 30.0):
        self.port = port
        self.timeout = timeout
        self._numbers = itertools.count(1)

    def post(self, body: bytes | str) -> tuple[int, str]:
        """Send any body as it is; return the HTTP status and text."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
        try:
            connection.request("POST", "/", body, {"Content-Type": "application/json"})
            response = connection.getresponse()
            return response.status, response.read().decode(errors="replace")
        finally:
            connection.close()

    def call(self, method: str, *params: Any) -> Any:
        """Call a method; raise RpcError when the node refuses."""
        _, text = self.post(json.dumps(_request(next(self._numbers), method, params)))
        return _result(method, json.loads(text))

    def batch(self, calls: list[tuple[str, list]]) -> list[dict[str, Any]]:
        """Send one JSON-RPC batch array; return the answers in the order of the calls."""
        requests = [_request(i, method, params) for i, (method, params) in enumerate(calls)]
        _, text = self.post(json.dumps(requests))
        return sorted(json.loads(text), key=lambda answer: answer["id"])


class WsRpc:
    """One WebSocket connection with calls and subscriptions."""

    def __init__(self, port: int, timeout: float = 60.0):
        self.timeout = timeout
        self.socket = connect(f"ws://127.0.0.1:{port}", max_size=None, open_timeout=timeout, proxy=None)
        self._numbers = itertools.count(1)
        self._answers: dict[int, dict[str, Any]] = {}
        self._notices: dict[str, deque] = defaultdict(deque)
        self._batch: list[dict[str, Any]] | None = None

    def __enter__(self) -> "WsRpc":
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    def _receive(self) -> None:
        message = json.loads(self.socket.recv(timeout=self.timeout))
        if isinstance(message, list):
            self._batch = message
        elif "id" in message:
            self._answers[message["id"]] = message
        else:
            self._notices[message["params"]["subscription"]].append(message["params"]["result"])

    def call(self, method: str, *params: Any) -> Any:
        """Call a method; notices that arrive meanwhile are kept for their subscription."""
        number = next(self._numbers)
        self.socket.send(json.dumps(_request(number, method, params)))
        while number not in self._answers:
            self._receive()
        return _result(method, self._answers.pop(number))

    def batch(self, calls: list[tuple[str, list]]) -> list[dict[str, Any]]:
        """Send one JSON-RPC batch array; return the answers in the order of the calls."""
        self.socket.send(json.dumps([_request(i, method, params) for i, (method, params) in enumerate(calls)]))
        self._batch = None
        while self._batch is None:
            self._receive()
        return sorted(self._batch, key=lambda answer: answer["id"])

    def notice(self, subscription: str) -> Any:
        """The next notice of a subscription, in order."""
        while not self._notices[subscription]:
            self._receive()
        return self._notices[subscription].popleft()

    def notice_where(self, subscription: str, wanted, bound: float = 120.0) -> Any:
        """The next notice for which `wanted` holds; earlier ones are dropped."""
        deadline = time.monotonic() + bound
        while time.monotonic() < deadline:
            notice = self.notice(subscription)
            if wanted(notice):
                return notice
        raise AssertionError(f"no such notice within {bound} s")
