# SPDX-License-Identifier: MIT
"""How the Python server may behave towards a Swift client, each behaviour by name."""

from __future__ import annotations

import socket
from dataclasses import dataclass, field
from typing import Any, Callable, Optional

from testservice import CONTROL, CONTROL_STREAM, ECHO, handlers, pb

from cases import holds, same
from oms_wire.frames import END_STREAM, LAST_STREAM, MESSAGE, MORE, Code, Frame, Type
from oms_wire.meta import End, Hello, join
from oms_wire.server import Server, ServerCall

Verdict = Callable[[list[Server]], None]


def clean(connections: list[Server]) -> None:
    """The client kept every rule, and left as a client leaves."""
    holds(connections, "it connected")
    for connection in connections:
        same(connection.violation, None, "the client's violation")
        same([goaway.code for goaway in connection.goaways if goaway.code], [], "GOAWAY codes")


@dataclass(frozen=True)
class Behaviour:
    name: str
    hello: Hello = field(default_factory=Hello)
    handlers: Optional[dict[str, Any]] = None  # None is TestService
    options: dict[str, Any] = field(default_factory=dict)
    adjust: Callable[[Server], None] = lambda server: None
    verdict: Verdict = clean  # raises when the client did not do as it should

    def serve(self, sock: socket.socket) -> Server:
        methods = handlers() if self.handlers is None else self.handlers
        server = Server(sock, methods, self.hello, **self.options)
        server.unary = frozenset((ECHO.encode(), CONTROL.encode()))
        self.adjust(server)
        return server


_MESSAGE = pb.ControlReply(payload=b"x").SerializeToString()


def every(method: Callable[[ServerCall], None]) -> dict[str, Any]:
    """Handlers that do this for both Control methods."""
    changed = handlers()
    changed[CONTROL] = changed[CONTROL_STREAM] = lambda call, body: method(call)
    return changed


def goaway(code: Code) -> Verdict:
    """The client closes its first connection with this code."""

    def verdict(connections: list[Server]) -> None:
        same([goaway.code for goaway in connections[0].goaways], [code], "GOAWAY codes")

    return verdict


def cancelled(connections: list[Server]) -> None:
    clean(connections)
    same(len(connections[0].cancels), 1, "CANCELs")


def _served_once(connections: list[Server]) -> None:
    clean(connections)
    same(len(connections), 1, "connections")
    same(connections[0].cancels, [], "CANCELs: none is sent for a deadline")


def _obeyed(connections: list[Server]) -> None:
    clean(connections)
    holds(all(not connection.refused for connection in connections), "nothing was refused")
    holds(all(1 <= it.most_calls <= 2 for it in connections), "no more calls than allowed")


def _credited(connections: list[Server]) -> None:
    clean(connections)
    amounts = [amount for _, amount in connections[0].credits]
    holds(len(amounts) >= 2, f"CREDIT came: {amounts}")
    # 20 messages of 303 bytes, each with its 16.
    holds(sum(amounts) <= 20 * 319, f"no more was given back than taken: {amounts}")
    same(len({stream for stream, _ in connections[0].credits}), 1, "streams given credit")


def _ponged(connections: list[Server]) -> None:
    clean(connections)
    same(connections[0].pongs, [b"\0oms\xff\1\2\3", b"\xff" * 8])


def _watched(connections: list[Server]) -> None:
    clean(connections)
    holds(len(connections[0].pings) >= 3, "PINGs of a client that hears nothing")


def _drained(connections: list[Server]) -> None:
    clean(connections)
    same(len(connections), 2, "connections: calls after the drain go over a second")
    same(connections[0].pongs, [b"draining"])
    same(len(connections[0].requests), 2, "requests on the first")


def _left_behind(connections: list[Server]) -> None:
    clean(connections)
    same([goaway.code for goaway in connections[0].goaways], [0])
    same(connections[0].goaways[0].last_stream, 0)


def _answer_late(call: ServerCall) -> None:
    call.connection.after(call.timeout_us / 1e6 + 0.02, lambda: call.end(message=b""))


def _ping(call: ServerCall) -> None:
    call.connection.ping(b"\0oms\xff\1\2\3")
    call.connection.ping(b"\xff" * 8)
    server = call.connection

    def look() -> None:
        if len(server.pongs) < 2:
            server.after(0.002, look)
        else:
            call.end(message=b"")

    look()


def _drain(call: ServerCall) -> None:
    """Drains, and ends the call when the second step is done and another call has come."""
    server = call.connection
    if len(server.requests) == 1:
        return
    first = next(iter(server.calls.values()))
    server.drain()

    def look() -> None:
        if server.final_stream is None:
            server.after(0.002, look)
        else:
            call.end(message=b"")
            first.end(message=b"")

    look()


def _passing_over_once() -> dict[str, Any]:
    """Handlers that leave the first call to another connection."""
    passed: list[int] = []

    def answer(call: ServerCall) -> None:
        if passed:
            call.end(message=b"")
            return
        passed.append(call.stream)
        call.connection.calls.clear()
        call.connection.goaway(Code.NO_ERROR, 0)
        call.connection.leave()

    return every(answer)


def _passed_over(connections: list[Server]) -> None:
    clean(connections)
    same([len(connection.requests) for connection in connections], [1, 1], "requests")


def _beyond_credit(call: ServerCall) -> None:
    for _ in range(5):
        call.connection.queue(Frame(Type.DATA, call.stream, 0, b"", b"\x12\xac\x02" + bytes(300)))


def _too_long(call: ServerCall) -> None:
    call.connection.queue(Frame(Type.DATA, call.stream, MORE, b"", bytes(900)))
    call.connection.queue(Frame(Type.DATA, call.stream, 0, b"", bytes(101)))


def _sends_later(server: Server) -> None:
    server.end_suffix = join([(6, b""), (99, b"new"), (255, bytes(100))])


def _unknown_frames() -> dict[str, Any]:
    def surrounded(handler):
        def handle(call: ServerCall, body: bytes) -> None:
            call.connection.send(Frame(77, call.stream, 0x80, b"no TLV", bytes(3000)))
            handler(call, body)
            call.connection.send(Frame(10, 0, 0x80))

        return handle

    return {name: surrounded(handler) for name, handler in handlers().items()}


class _LaterHello(Hello):
    def encode(self) -> bytes:
        return super().encode() + join([(8, b"?"), (200, bytes(1000))])


def _frames(*wanted: Callable[[int], Frame]) -> dict[str, Any]:
    """Handlers that answer with these frames of the call's stream."""

    def answer(call: ServerCall) -> None:
        call.connection.calls.pop(call.stream)
        for frame in wanted:
            call.connection.send(frame(call.stream))

    return every(answer)


def _raw(change: Callable[[bytearray], None]) -> dict[str, Any]:
    """Handlers that answer with an END whose bytes are changed."""

    def answer(call: ServerCall) -> None:
        data = bytearray(Frame(Type.END, call.stream, MESSAGE, End().encode(), b"\x0a\1x").encode())
        change(data)
        call.connection.calls.pop(call.stream)
        call.connection.write(bytes(data))

    return every(answer)


def _flip(at: int) -> Callable[[bytearray], None]:
    def change(data: bytearray) -> None:
        data[at] ^= 1

    return change


def _end(flags: int = 0, meta: bytes = b"", payload: bytes = b"") -> Callable[[int], Frame]:
    return lambda stream: Frame(Type.END, stream, flags, meta, payload)


def _data(flags: int = 0, payload: bytes = b"") -> Callable[[int], Frame]:
    return lambda stream: Frame(Type.DATA, stream, flags, b"", payload)


def _goaway(code: Code, last_stream: int) -> Callable[[ServerCall], None]:
    def answer(call: ServerCall) -> None:
        call.connection.goaway(code, last_stream, "as a test wishes")
        call.connection.leave()

    return answer


def _lose(call: ServerCall) -> None:
    call.connection.close()


def _half_message(call: ServerCall) -> None:
    status = 0 if call.request.method.decode() == CONTROL else 5
    call.connection.calls.pop(call.stream)
    call.connection.send(Frame(Type.DATA, call.stream, MORE, b"", b"\x0a\x05he"))
    call.connection.send(Frame(Type.END, call.stream, 0, End(status or None).encode()))


def _answer_when_watched(call: ServerCall) -> None:
    server = call.connection

    def look() -> None:
        if len(server.pings) < 3:
            server.after(0.002, look)
        else:
            call.end(message=b"")

    look()


def _deaf(server: Server) -> None:
    server.answers_pings = False


def _timeless(server: Server) -> None:
    server.keeps_deadlines = False


def _other_protocol(server: Server) -> None:
    server.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")


def _anything(connections: list[Server]) -> None:
    holds(connections, "it connected")


_wrong = goaway(Code.PROTOCOL_ERROR)
_garbled = goaway(Code.CHECKSUM_MISMATCH)
_nothing = every(lambda call: None)

# What a client must refuse to take from a server: the answer, and the code it closes with.
_HOSTILE = {
    "end_twice": (_frames(_end(MESSAGE), _end(MESSAGE)), _wrong),
    "data_after_end": (_frames(_end(MESSAGE), _data(0, b"x")), _wrong),
    "data_for_no_call": (_frames(lambda stream: Frame(Type.DATA, stream + 100)), _wrong),
    "end_stream_on_data": (_frames(_data(END_STREAM)), _wrong),
    "payload_without_message": (_frames(_end(0, b"", b"x")), _wrong),
    "malformed_end": (_frames(_end(MESSAGE, join([(1, b"\0\0")]))), _wrong),
    "tags_not_rising": (_frames(_end(0, join([(4, b"\1"), (1, b"\2")]))), _wrong),
    "request_from_server": (_frames(lambda stream: Frame(Type.REQUEST, stream, 1)), _wrong),
    "credit_from_server": (
        _frames(lambda stream: Frame(Type.CREDIT, stream, 0, b"", b"\0\0\0\1")),
        _wrong,
    ),
    "second_hello": (_frames(lambda stream: Frame(Type.HELLO, meta=Hello().encode())), _wrong),
    "unknown_frame_not_ignorable": (_frames(lambda stream: Frame(77)), _wrong),
    "reserved_flag": (_frames(_end(MESSAGE | 0x40)), _wrong),
    "frame_over_limit": (
        _frames(_data(0, bytes(1048577))),
        goaway(Code.FRAME_TOO_LARGE),
    ),
    "wrong_header_crc": (_raw(_flip(9)), _garbled),
    "wrong_body_crc": (_raw(_flip(-6)), _garbled),
}

BEHAVIOURS = [
    Behaviour("plain"),
    Behaviour("no_body_crc", options={"body_crc": False}),
    Behaviour(
        "newer_minor_version",
        hello=_LaterHello(features=2**62 | 1, identity="later"),
        handlers=_unknown_frames(),
        options={"version": (1, 9)},
        adjust=_sends_later,
    ),
    Behaviour("last_message_in_end", handlers=handlers(last_in_end=True)),
    Behaviour("unary_reply_in_data", handlers=handlers(unary_in_data=True)),
    Behaviour("small", Hello(frame_max=32768, message_max=65536, streams_max=2), verdict=_obeyed),
    Behaviour("cancelled", verdict=cancelled),
    Behaviour("cancelled_after_begin", verdict=cancelled),
    Behaviour("server_keeps_deadline", verdict=_served_once),
    Behaviour("silent", handlers=_nothing, adjust=_timeless, verdict=_served_once),
    Behaviour("late", handlers=every(_answer_late), adjust=_timeless, verdict=_served_once),
    Behaviour("slow_reader", verdict=_credited),
    Behaviour("beyond_credit", handlers=every(_beyond_credit), verdict=cancelled),
    Behaviour("pings", handlers=every(_ping), verdict=_ponged),
    Behaviour("watched", Hello(ping_ms=1), every(_answer_when_watched), verdict=_watched),
    Behaviour("deaf", Hello(ping_ms=1), _nothing, adjust=_deaf, verdict=goaway(Code.TIMEOUT)),
    Behaviour("drains", handlers=every(_drain), verdict=_drained),
    Behaviour("passes_over", handlers=_passing_over_once(), verdict=_passed_over),
    Behaviour("client_drains", verdict=_left_behind),
    Behaviour("goaway_error", handlers=every(_goaway(Code.INTERNAL, LAST_STREAM))),
    Behaviour("goaway_error_below", handlers=every(_goaway(Code.INTERNAL, 0))),
    Behaviour("lost", handlers=every(_lose)),
    Behaviour("other_major_version", options={"version": (2, 0)}, verdict=_anything),
    Behaviour("other_protocol", adjust=_other_protocol, verdict=_anything),
    Behaviour("bad_hello", Hello(credit=0), verdict=_wrong),
    Behaviour("no_message", handlers=_frames(_end())),
    Behaviour(
        "two_messages",
        handlers=every(lambda call: (call.reply(b""), call.reply(b""))),
        verdict=cancelled,
    ),
    Behaviour(
        "failing_end_with_message",
        handlers=every(lambda call: call.end(End(5), _MESSAGE)),
    ),
    Behaviour("half_message", handlers=every(_half_message)),
    Behaviour("unknown_status", handlers=every(lambda call: call.end(End(99, "new")))),
    Behaviour("over_clients_limit", handlers=every(_too_long), verdict=cancelled),
] + [Behaviour(name, handlers=answer, verdict=said) for name, (answer, said) in _HOSTILE.items()]
