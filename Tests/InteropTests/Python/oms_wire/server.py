# SPDX-License-Identifier: MIT
"""The server's side of calls (sections 4 to 6, and "What a server does" in 8)."""

import socket
from collections import deque
from typing import Callable, Optional

from .client import STATUS
from .frames import END_STREAM, LAST_STREAM, MESSAGE, MORE, Code, Frame, Header, Type, Violation
from .meta import End, Goaway, Hello, Malformed, Request
from .peer import Peer, pieces

_LONGEST_TIMEOUT_US = 3_600_000_000
_LONGEST_UNARY_US = 60_000_000
_NO, _MAYBE, _YES = 0, 1, 2

Handler = Callable[["ServerCall", bytes], None]


class ServerCall:
    """A request, whole or not, and its replies."""

    def __init__(self, connection: "Server", stream: int, request: Request, deadline_us: int):
        self.connection, self.stream, self.request = connection, stream, request
        self.timeout_us = deadline_us
        self.credit: int = connection.peer_hello.credit
        self.body: Optional[bytearray] = bytearray()  # None once the handler has the request
        self.messages: deque[bytes] = deque()  # wait for credit
        self.due: Optional[tuple[End, Optional[bytes]]] = None
        self.cancelled = False
        self.ended = False

    def reply(self, message: bytes) -> None:
        """One message of a stream, in DATA as soon as there is credit."""
        self.messages.append(message)
        self.push()

    def end(self, end: Optional[End] = None, message: Optional[bytes] = None) -> None:
        """The end, behind the messages that wait; `message` goes with it."""
        if self.due is None and not self.ended:
            self.due = (end or End(), message)
            self.push()

    def push(self) -> None:
        """Sends what may be sent."""
        while self.messages and self.credit > 0:
            self._send(self.messages.popleft(), None)
        if self.messages or self.due is None or self.ended:
            return
        end, message = self.due
        meta = end.encode() + self.connection.end_suffix
        if message is None:
            self.connection.queue(Frame(Type.END, self.stream, 0, meta))
        elif self.credit > 0:
            self.due = None
            self._send(message, meta)
        else:
            return
        if not self.ended:
            self.connection.over(self)

    def finish_now(self, end: End) -> None:
        """Drops what waits for credit, and ends."""
        if not self.ended:
            self.messages.clear()
            self.due = (end, None)
            self.push()

    def _send(self, message: bytes, end: Optional[bytes]) -> None:
        if len(message) > self.connection.peer_hello.message_max:
            self.finish_now(End(STATUS["RESOURCE_EXHAUSTED"], "a reply over the client's limit"))
            return
        self.credit -= len(message) + 16
        parts = pieces(message)
        for index, part in enumerate(parts):
            last = index == len(parts) - 1
            if last and end is not None:
                self.connection.queue(Frame(Type.END, self.stream, MESSAGE, end, part))
            else:
                self.connection.queue(Frame(Type.DATA, self.stream, 0 if last else MORE, b"", part))


class Server(Peer):
    """One connection."""

    def __init__(
        self,
        sock: socket.socket,
        handlers: dict[str, Handler],
        hello: Optional[Hello] = None,
        **options,
    ):
        super().__init__(sock, hello, **options)
        self.handlers = handlers
        self.calls: dict[int, ServerCall] = {}
        self.final_stream: Optional[int] = None  # of the final GOAWAY
        self.cancels: list[int] = []
        self.credits: list[tuple[int, int]] = []  # stream and amount
        self.requests: list[Request] = []
        self.refused: list[str] = []
        self.most_calls = 0
        self.keeps_deadlines = True
        self.unary: frozenset[bytes] = frozenset()  # methods with one reply
        self.end_suffix = b""  # more fields of every END

    def drain(self) -> None:
        """Both steps (section 7)."""
        self.goaway(Code.NO_ERROR, LAST_STREAM)
        token = b"draining"
        self.ping(token)

        def second() -> None:
            if self.final_stream is None:
                self.final_stream = self.last_stream
                self.goaway(Code.NO_ERROR, self.final_stream)
                self._leave_when_idle()

        def look() -> None:
            if token in self.pongs:
                second()
            else:
                self.after(0.002, look)

        look()
        self.after(1, second)

    def over(self, call: ServerCall) -> None:
        call.ended = True
        self.calls.pop(call.stream, None)
        self._leave_when_idle()

    def _leave_when_idle(self) -> None:
        leaving = self.final_stream is not None or any(g.code == 0 for g in self.goaways)
        if leaving and not self.calls:
            self.leave()

    # Receiving.

    def on_frame(self, frame: Frame) -> None:
        if self.final_stream is not None and frame.stream > self.final_stream:
            return
        if frame.type == Type.REQUEST:
            self._take_request(frame)
            return
        if frame.type == Type.CANCEL:
            self._take_cancel(frame.stream)
            return
        if frame.stream > self.last_stream:
            raise Violation(Code.PROTOCOL_ERROR, f"{Type(frame.type).name} for no call")
        call = self.calls.get(frame.stream)
        if frame.type == Type.CREDIT:
            self._take_credit(call, int.from_bytes(frame.payload, "big"), frame.stream)
        elif call is not None:
            if call.body is None:
                raise Violation(Code.PROTOCOL_ERROR, "DATA after END_STREAM")
            self._take_piece(call, frame)

    def _take_request(self, frame: Frame) -> None:
        if not self.last_stream < frame.stream <= LAST_STREAM:
            raise Violation(Code.PROTOCOL_ERROR, f"stream {frame.stream}")
        self.last_stream = frame.stream
        request = Request.decode(frame.meta)
        self.requests.append(request)
        longest = _LONGEST_UNARY_US if request.method in self.unary else _LONGEST_TIMEOUT_US
        left = min(request.timeout_us or 0, longest)
        call = ServerCall(self, frame.stream, request, left)
        complaint = request.complaint()
        if complaint:
            self._refuse(call, "INVALID_ARGUMENT", complaint)
        elif left <= 0:
            self._refuse(call, "DEADLINE_EXCEEDED", "no time left")
        elif len(self.calls) >= self.hello.streams_max:
            self._refuse(call, "RESOURCE_EXHAUSTED", "too many calls")
        elif request.method.decode() not in self.handlers:
            self._refuse(call, "UNIMPLEMENTED", request.method.decode())
        else:
            self.calls[call.stream] = call
            self.most_calls = max(self.most_calls, len(self.calls))
            if self.keeps_deadlines:
                self.after(left / 1e6, lambda: self._expire(call))
            self._take_piece(call, frame)

    def _refuse(self, call: ServerCall, status: str, why: str) -> None:
        self.refused.append(why)
        call.finish_now(End(STATUS[status], why, None, _NO))

    def _take_piece(self, call: ServerCall, frame: Frame) -> None:
        last, more = frame.flags & END_STREAM, frame.flags & MORE
        if last and more:
            raise Violation(Code.PROTOCOL_ERROR, "END_STREAM and MORE")
        call.body += frame.payload
        if len(call.body) > self.hello.message_max:
            self._refuse(call, "RESOURCE_EXHAUSTED", "a message over the limit")
        elif not last and not more:
            self._refuse(call, "UNIMPLEMENTED", "a second request message")
        elif last:
            body, call.body = bytes(call.body), None
            self.handlers[call.request.method.decode()](call, body)

    def _take_cancel(self, stream: int) -> None:
        self.cancels.append(stream)
        call = self.calls.get(stream)
        if call is None:
            return
        call.cancelled = True
        whole = call.body is None
        self.drop_queued(stream)
        call.finish_now(End(STATUS["CANCELLED"], "cancelled", None, _MAYBE if whole else _NO))

    def _take_credit(self, call: Optional[ServerCall], amount: int, stream: int) -> None:
        self.credits.append((stream, amount))
        if call is not None:
            call.credit += amount
            if call.credit > 2**31 - 1:
                raise Violation(Code.FLOW_CONTROL, f"credit {call.credit}")
            call.push()

    def _expire(self, call: ServerCall) -> None:
        if call.ended:
            return
        call.cancelled = True
        processed = _YES if call.due else _MAYBE if call.body is None else _NO
        call.finish_now(End(STATUS["DEADLINE_EXCEEDED"], "too late", None, processed))

    def on_bad_body(self, header: Header) -> None:
        self.calls.pop(header.stream, None)

    def on_goaway(self, goaway: Goaway) -> None:
        if goaway.code != 0:
            self.leave()
        self._leave_when_idle()

    def on_closed(self) -> None:
        for call in self.calls.values():
            call.cancelled = True


__all__ = ["Server", "ServerCall", "Handler", "Malformed"]
