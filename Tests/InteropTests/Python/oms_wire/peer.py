# SPDX-License-Identifier: MIT
"""One end of a connection: preface, HELLO, frames in and out, pings, the end (sections 1, 7, 8).

Everything happens in the thread that calls `wait`; it never blocks in a write alone, so two peers
that both send much do not stop each other.
"""

import heapq
import itertools
import select
import socket
import time
from collections import deque
from typing import Callable, Optional

from . import frames
from .frames import LAST_STREAM, MAGIC, RULES, Code, Frame, Header, Type, Violation
from .meta import Goaway, Hello, Malformed

PIECE = 16384
# Enough to keep the socket busy, little enough that a small call soon gets its turn.
_AHEAD = 65536


class Closed(Exception):
    """The connection is over."""


class Peer:
    is_client = False

    def __init__(
        self,
        sock: socket.socket,
        hello: Optional[Hello] = None,
        *,
        body_crc: bool = True,
        version: tuple[int, int] = (1, 0),
    ):
        self.sock, self.hello = sock, hello or Hello()
        self.body_crc, self.version = body_crc, version
        self.peer_hello: Optional[Hello] = None
        self.peer_version: Optional[tuple[int, int]] = None
        self.closed = False
        self.reset = False
        self.violation: Optional[Violation] = None  # the other side's, found by us
        self.goaways: list[Goaway] = []  # received
        self.pings: list[bytes] = []  # received
        self.pongs: list[bytes] = []  # received
        self.answers_pings = True
        self.last_stream = 0  # a server's: the highest seen
        self.skipped = 0  # frames of unknown types
        self.checked_bodies = 0
        self._in, self._out = bytearray(), bytearray()
        self._header: Optional[Header] = None
        self._lanes: dict[int, deque[Frame]] = {}
        self._timers: list[tuple[float, int, Callable[[], None]]] = []
        self._numbers = itertools.count()
        self._leaving = False
        sock.setblocking(False)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    # What the two sides make of it.

    def on_hello(self) -> None: ...

    def on_frame(self, frame: Frame) -> None:
        raise NotImplementedError

    def on_bad_body(self, header: Header) -> None:
        """A frame of a call has a wrong body CRC."""

    def on_goaway(self, goaway: Goaway) -> None: ...

    def on_closed(self) -> None: ...

    # Sending.

    def introduce(self) -> None:
        """Sends preface and HELLO."""
        self.write(MAGIC + bytes(self.version) + bytes(2))
        self.send(Frame(Type.HELLO, meta=self.hello.encode()))

    def write(self, data: bytes) -> None:
        """Bytes, right or wrong, behind what has been sent."""
        self._out += data

    def send(self, frame: Frame) -> None:
        """A frame at once: ahead of pieces that wait."""
        self.write(frame.encode(self.body_crc))

    def queue(self, frame: Frame) -> None:
        """A frame behind those of its stream; streams take turns."""
        self._lanes.setdefault(frame.stream, deque()).append(frame)

    def drop_queued(self, stream: int) -> None:
        self._lanes.pop(stream, None)

    def ping(self, token: bytes) -> None:
        self.send(Frame(Type.PING, payload=token))

    def goaway(self, code: Code, last_stream: int, why: str = "") -> None:
        meta = Goaway(int(code), last_stream, why or None).encode()
        self.send(Frame(Type.GOAWAY, meta=meta))

    def leave(self) -> None:
        """Closes when everything has been written."""
        self._leaving = True

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            self.sock.close()
            self.on_closed()

    def fail(self, violation: Violation) -> None:
        """Says why, and closes."""
        self.violation = self.violation or violation
        self._lanes.clear()
        self.goaway(violation.code, self.last_stream, violation.why)
        self.leave()

    # Waiting.

    def after(self, seconds: float, action: Callable[[], None]) -> None:
        heapq.heappush(self._timers, (time.monotonic() + seconds, next(self._numbers), action))

    def wait(self, until: Callable[[], bool], seconds: float, what: str = "") -> None:
        """Runs the connection until something is so.

        Raises TimeoutError after `seconds`, Closed when the connection ends before.
        """
        end = time.monotonic() + seconds
        while not until():
            if self.closed:
                raise Closed(f"closed while waiting for {what or until}: {self.goaways}")
            left = end - time.monotonic()
            if left <= 0:
                raise TimeoutError(f"{what or until}")
            self._step(left)

    def run(self) -> None:
        """Until it is closed."""
        while not self.closed:
            self._step(3600)

    def flush(self) -> None:
        self.wait(lambda: not self._out and not self._lanes, 30, "flush")

    def _step(self, seconds: float) -> None:
        self._fill()
        if self._leaving and not self._out and not self._lanes:
            self._shut()
            return
        if self._timers:
            seconds = min(seconds, max(0, self._timers[0][0] - time.monotonic()))
        wants = [self.sock] if self._out else []
        readable, writable, _ = select.select([self.sock], wants, [], seconds)
        try:
            if writable:
                del self._out[: self.sock.send(self._out[:262144])]
            if readable:
                self._read()
        except (BlockingIOError, InterruptedError):
            pass
        except (ConnectionResetError, BrokenPipeError):
            self.reset = True
            self.close()
        while self._timers and self._timers[0][0] <= time.monotonic() and not self.closed:
            heapq.heappop(self._timers)[2]()

    def _shut(self) -> None:
        """Ends our half, and closes once the other side has, so that nothing written is lost."""
        self.sock.setblocking(True)
        self.sock.settimeout(5)
        try:
            self.sock.shutdown(socket.SHUT_WR)
            while self.sock.recv(65536):
                pass
        except OSError:
            self.reset = True
        self.close()

    def _fill(self) -> None:
        while self._lanes and len(self._out) < _AHEAD:
            stream, lane = next(iter(self._lanes.items()))
            del self._lanes[stream]
            self.write(lane.popleft().encode(self.body_crc))
            if lane:
                self._lanes[stream] = lane

    # Receiving.

    def _read(self) -> None:
        data = self.sock.recv(262144)
        if not data:
            self.close()
            return
        if self._leaving:
            return
        self._in += data
        try:
            while not self.closed and not self._leaving and self._take():
                pass
        except Violation as violation:
            self.fail(violation)
        except Malformed as malformed:
            self.fail(Violation(Code.PROTOCOL_ERROR, str(malformed)))

    def _take(self) -> bool:
        """Handles the next preface, header or body; false when it is not whole."""
        if self.peer_version is None:
            return self._take_preface()
        if self._header is None:
            if len(self._in) < 16:
                return False
            most = self.hello.frame_max if self.peer_hello else 4096
            header = frames.read_header(self._in, not self.is_client, most)
            self._check_turn(header)
            self._header = header
            del self._in[:16]
        header = self._header
        if len(self._in) < header.body:
            return False
        body = bytes(self._in[: header.body])
        del self._in[: header.body]
        self._header = None
        try:
            frame = header.frame(body)
        except Violation:
            if header.known and RULES[Type(header.type)].of_call:
                self.on_bad_body(header)
            raise
        if not header.known:
            self.skipped += 1
            return True
        self.checked_bodies += 1 if header.crc_length else 0
        self._handle(frame)
        return True

    def _take_preface(self) -> bool:
        start = bytes(self._in[:4])
        if start != MAGIC[: len(start)]:
            self.close()
            return False
        if len(self._in) < 8:
            return False
        self.peer_version = (self._in[4], self._in[5])
        del self._in[:8]
        if self.peer_version[0] != 1:
            self._refuse_version()
            return False
        if not self.is_client:
            self.introduce()
        return True

    def _refuse_version(self) -> None:
        if self.is_client:
            self.close()
            return
        self.write(MAGIC + bytes(self.version) + bytes(2))
        self.goaway(Code.UNSUPPORTED_VERSION, 0, "version 1 is spoken here")
        self.leave()

    def _check_turn(self, header: Header) -> None:
        if not header.known:
            return
        if self.peer_hello is None and header.type not in (Type.HELLO, Type.GOAWAY):
            raise Violation(Code.PROTOCOL_ERROR, f"{Type(header.type).name} before HELLO")
        if self.peer_hello is not None and header.type == Type.HELLO:
            raise Violation(Code.PROTOCOL_ERROR, "a second HELLO")

    def _handle(self, frame: Frame) -> None:
        if frame.type == Type.HELLO:
            hello = Hello.decode(frame.meta)
            hello.check()
            self.peer_hello = hello
            self.on_hello()
        elif frame.type == Type.PING:
            self.pings.append(frame.payload)
            if self.answers_pings:
                self.send(Frame(Type.PONG, payload=frame.payload))
        elif frame.type == Type.PONG:
            self.pongs.append(frame.payload)
        elif frame.type == Type.GOAWAY:
            goaway = Goaway.decode(frame.meta)
            self.goaways.append(goaway)
            self.on_goaway(goaway)
        else:
            self.on_frame(frame)


def pieces(message: bytes, size: int = PIECE) -> list[bytes]:
    """A message cut up; at least one piece, which may be empty."""
    return [message[at : at + size] for at in range(0, len(message), size)] or [b""]


__all__ = ["Closed", "Peer", "pieces", "PIECE", "LAST_STREAM"]
