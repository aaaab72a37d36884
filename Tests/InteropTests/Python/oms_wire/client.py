# SPDX-License-Identifier: MIT
"""The client's side of calls (sections 4 to 6, and "What a client does" in 8)."""

import socket
from typing import Optional

from .frames import END_STREAM, MESSAGE, MORE, Code, Frame, Header, Type, Violation
from .meta import End, Goaway, Hello, Request
from .peer import PIECE, Peer, pieces

CODES = (
    "OK CANCELLED UNKNOWN INVALID_ARGUMENT DEADLINE_EXCEEDED NOT_FOUND ALREADY_EXISTS"
    " PERMISSION_DENIED RESOURCE_EXHAUSTED FAILED_PRECONDITION ABORTED OUT_OF_RANGE UNIMPLEMENTED"
    " INTERNAL UNAVAILABLE DATA_LOSS UNAUTHENTICATED"
).split()
STATUS = {name: code for code, name in enumerate(CODES)}


class Call:
    """A call under way, and then what came of it."""

    def __init__(self, stream: int, method: str, credit: int):
        self.stream, self.method, self.credit = stream, method, credit
        self.messages: list[bytes] = []
        self.partial: Optional[bytearray] = None
        self.end: Optional[End] = None  # what END said
        self.local: Optional[End] = None  # what the client decided without END
        self.owed = 0  # cost of messages taken and not given back

    @property
    def over(self) -> bool:
        return self.end is not None or self.local is not None

    @property
    def result(self) -> End:
        result = self.local or self.end
        assert result is not None, f"{self.method} has not ended"
        return result


class Client(Peer):
    is_client = True

    def __init__(self, sock: socket.socket, hello: Optional[Hello] = None, **options):
        super().__init__(sock, hello, **options)
        self.calls: dict[int, Call] = {}
        self.finished: list[Call] = []  # in the order of their ENDs
        self.next_stream = 1
        self.gives_credit = True
        self.introduce()

    @classmethod
    def connect(cls, port: int, hello: Optional[Hello] = None, **options) -> "Client":
        """A connection on which calls may be made."""
        client = cls(socket.create_connection(("127.0.0.1", port), 10), hello, **options)
        client.wait(lambda: client.peer_hello is not None, 60, "HELLO")
        return client

    def start(
        self,
        method: str,
        message: bytes = b"",
        *,
        timeout_us: Optional[int] = 60_000_000,
        piece: int = PIECE,
        meta: Optional[bytes] = None,
        whole: bool = True,
        **fields,
    ) -> Call:
        """Sends a request; `meta` replaces what the other arguments would give."""
        call = self.open(method)
        if meta is None:
            meta = Request(method=method, timeout_us=timeout_us, **fields).encode()
        parts = pieces(message, piece)
        for index, part in enumerate(parts):
            last = whole and index == len(parts) - 1
            flags = END_STREAM if last else MORE
            kind = Type.DATA if index else Type.REQUEST
            self.queue(Frame(kind, call.stream, flags, b"" if index else meta, part))
        return call

    def open(self, method: str) -> Call:
        """A call with the next number, of which nothing is sent."""
        call = Call(self.next_stream, method, self.hello.credit)
        self.next_stream += 2
        self.calls[call.stream] = call
        return call

    def call(self, method: str, message: bytes = b"", seconds: float = 30, **options) -> Call:
        """A whole call."""
        call = self.start(method, message, **options)
        self.finish(call, seconds)
        return call

    def finish(self, call: Call, seconds: float = 30) -> End:
        self.wait(lambda: call.over, seconds, f"the end of {call.method} {call.stream}")
        return call.result

    def cancel(self, call: Call) -> None:
        """Gives a call up whose REQUEST has been sent; what of it waits is dropped."""
        self.drop_queued(call.stream)
        self.send(Frame(Type.CANCEL, call.stream))

    def give(self, stream: int, amount: int) -> None:
        self.send(Frame(Type.CREDIT, stream, payload=amount.to_bytes(4, "big")))

    # Receiving.

    def on_frame(self, frame: Frame) -> None:
        call = self.calls.get(frame.stream)
        if call is None:
            raise Violation(Code.PROTOCOL_ERROR, f"{Type(frame.type).name} for no call")
        if frame.type == Type.DATA:
            self._take_piece(call, frame.payload, bool(frame.flags & MORE))
            return
        if frame.payload and not frame.flags & MESSAGE:
            raise Violation(Code.PROTOCOL_ERROR, "a payload in END without MESSAGE")
        end = End.decode(frame.meta)
        if frame.flags & MESSAGE:
            self._take_piece(call, frame.payload, False)
        if call.partial is not None and end.code == 0:
            call.local = End(STATUS["INTERNAL"], "END in the middle of a message", None, 1)
        call.end = end
        del self.calls[call.stream]
        self.finished.append(call)

    def _take_piece(self, call: Call, payload: bytes, more: bool) -> None:
        if call.local is not None:
            return
        if call.partial is None:
            if call.credit <= 0:
                self._give_up(call, "INTERNAL", "flow control")
                return
            call.partial = bytearray()
            call.credit -= 16
        call.credit -= len(payload)
        call.partial += payload
        if len(call.partial) > self.hello.message_max:
            self._give_up(call, "RESOURCE_EXHAUSTED", "a message over the limit")
            return
        if not more:
            call.messages.append(bytes(call.partial))
            call.owed += len(call.partial) + 16
            call.partial = None
            self._give_back(call)

    def _give_back(self, call: Call) -> None:
        if self.gives_credit and call.owed * 2 >= self.hello.credit:
            self.give(call.stream, call.owed)
            call.credit += call.owed
            call.owed = 0

    def _give_up(self, call: Call, status: str, why: str) -> None:
        call.local = End(STATUS[status], why, None, 1)
        self.cancel(call)

    def on_bad_body(self, header: Header) -> None:
        if header.stream in self.calls:
            self.calls[header.stream].local = End(STATUS["DATA_LOSS"], "body CRC", None, 1)

    def on_goaway(self, goaway: Goaway) -> None:
        for call in list(self.calls.values()):
            above = call.stream > goaway.last_stream
            if above or goaway.code != 0:
                call.local = End(STATUS["UNAVAILABLE"], goaway.why, None, 0 if above else 1)
                del self.calls[call.stream]

    def on_closed(self) -> None:
        for call in self.calls.values():
            if not call.over:
                call.local = End(STATUS["UNAVAILABLE"], "the connection is lost", None, 1)
