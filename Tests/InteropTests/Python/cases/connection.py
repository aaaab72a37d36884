# SPDX-License-Identifier: MIT
"""Preface, HELLO, frames, pings and drain (sections 1 to 3, 7 and 8)."""

import socket

from testservice import CONTROL, ECHO

from oms_wire.client import Client
from oms_wire.crc32c import crc32c
from oms_wire.frames import END_STREAM, LAST_STREAM, MORE, Code, Frame, Type
from oms_wire.meta import Hello, Request

from . import Ground, case, holds, same
from .calls import control, ended, order_of, works
from .flow import refuses


def request() -> bytes:
    return Request(method=ECHO, timeout_us=1_000_000).encode()


def fresh(ground: Ground, hello: Hello, **options) -> Client:
    """A client that has not waited for the server's HELLO."""
    return Client(socket.create_connection(("127.0.0.1", ground.port), 10), hello, **options)


@case()
def no_body_crc(ground: Ground) -> None:
    client = Client.connect(ground.port, body_crc=False)
    works(client)
    client.ping(b"12345678")
    client.wait(lambda: client.pongs == [b"12345678"], 60, "PONG")
    call = client.call(ECHO, order_of(50_000))
    ended(call)


@case()
def crc_of_an_empty_payload(ground: Ground) -> None:
    # BODY_CRC with meta and payload of nothing: a body of four bytes, the CRC of nothing.
    client = Client.connect(ground.port)
    call = client.open(ECHO)
    client.send(Frame(Type.REQUEST, call.stream, MORE, request(), b""))
    head = bytes([0, 0, 0, 4, 0, 0, Type.DATA, END_STREAM | 4]) + call.stream.to_bytes(4, "big")
    client.write(head + crc32c(head).to_bytes(4, "big") + bytes(4))
    client.finish(call)
    ended(call)
    same(call.messages, [b""])


@case()
def newer_minor_version(ground: Ground) -> None:
    client = Client.connect(ground.port, Hello(features=2**63 | 1), version=(1, 9))
    same(client.peer_version, (1, 0))
    works(client)


@case()
def other_major_version(ground: Ground) -> None:
    client = fresh(ground, Hello(), version=(2, 0))
    client.wait(lambda: bool(client.goaways), 60, "GOAWAY")
    same(client.peer_version, (1, 0))
    same(client.peer_hello, None)
    same(client.goaways[0].code, 2)
    holds(b"1" in (client.goaways[0].why or b""), "the text names the version")
    client.wait(lambda: client.closed, 60, "the close")


@case()
def another_protocol(ground: Ground) -> None:
    for start in (b"GET / HTTP/1.1\r\n\r\n", b"\x16\x03\x01\x02\x00", bytes(64), b"\x8fOMT\1\0"):
        with socket.create_connection(("127.0.0.1", ground.port), 10) as sock:
            sock.sendall(start)
            try:
                same(sock.recv(100), b"", "closed without a word")
            except ConnectionResetError:
                pass


@case()
def byte_by_byte(ground: Ground) -> None:
    client = Client.connect(ground.port)
    order = order_of(60)
    call = client.open(ECHO)
    for byte in Frame(Type.REQUEST, call.stream, END_STREAM, request(), order).encode():
        client.write(bytes([byte]))
        client.flush()
    client.finish(call)
    same(call.messages, [order])


@case()
def ping_pong(ground: Ground) -> None:
    client = Client.connect(ground.port)
    for token in (bytes(8), b"\xff" * 8, b"oms-ping"):
        client.ping(token)
    client.wait(lambda: len(client.pongs) == 3, 60, "three PONGs")
    same(client.pongs, [bytes(8), b"\xff" * 8, b"oms-ping"])
    client.send(Frame(Type.PONG, payload=b"unasked!"))
    works(client)


@case()
def unknown_frame_ignorable(ground: Ground) -> None:
    client = Client.connect(ground.port)
    for frame in (
        Frame(99, 0, 0x80),
        Frame(10, 2, 0x80, b"no TLV at all", bytes(5000)),
        Frame(255, 7, 0x80 | END_STREAM | MORE, b"", b"x"),
    ):
        client.send(frame)
    works(client)


@case()
def unknown_frame_before_hello(ground: Ground) -> None:
    class Held(Client):
        def introduce(self) -> None:
            self.write(b"\x8fOMS\1\0\0\0")
            self.send(Frame(99, 0, 0x80, b"", b"early"))
            self.send(Frame(Type.HELLO, meta=self.hello.encode()))

    works(Held(socket.create_connection(("127.0.0.1", ground.port), 10)))


@case()
def unknown_frame_with_wrong_crc(ground: Ground) -> None:
    client = Client.connect(ground.port)
    data = bytearray(Frame(99, 0, 0x80, b"", b"payload").encode())
    data[-1] ^= 1
    client.write(bytes(data))
    refuses(client, 4)


@case()
def unknown_frame_not_ignorable(ground: Ground) -> None:
    client = Client.connect(ground.port)
    client.send(Frame(99))
    refuses(client, 1)


@case()
def bad_frames(ground: Ground) -> None:
    order = order_of(20)
    whole = Frame(Type.REQUEST, 1, END_STREAM, request(), order)
    frames = {
        "a reserved flag": (Frame(Type.REQUEST, 1, END_STREAM | 0x10, request()), 1),
        "IGNORABLE on a known type": (Frame(Type.REQUEST, 1, END_STREAM | 0x80, request()), 1),
        "END_STREAM and MORE": (Frame(Type.REQUEST, 1, END_STREAM | MORE, request()), 1),
        "MESSAGE on REQUEST": (Frame(Type.REQUEST, 1, END_STREAM | 8, request()), 1),
        "an even stream": (Frame(Type.REQUEST, 2, END_STREAM, request()), 1),
        "stream 0": (Frame(Type.REQUEST, 0, END_STREAM, request()), 1),
        "a stream too high": (Frame(Type.REQUEST, LAST_STREAM + 2, END_STREAM, request()), 1),
        "a second HELLO": (Frame(Type.HELLO, meta=Hello().encode()), 1),
        "END from a client": (Frame(Type.END, 1), 1),
        "DATA for no call": (Frame(Type.DATA, 1, END_STREAM), 1),
        "meta of CANCEL": (Frame(Type.CANCEL, 1, 0, b"\1\0\0"), 1),
        "a PING of 7 bytes": (Frame(Type.PING, payload=bytes(7)), 1),
        "a CREDIT of 8 bytes": (Frame(Type.CREDIT, 1, payload=bytes(8)), 1),
        "a PING on a stream": (Frame(Type.PING, 1, payload=bytes(8)), 1),
    }
    for what, (frame, code) in frames.items():
        client = Client.connect(ground.port)
        client.send(frame)
        try:
            refuses(client, code)
        except (TimeoutError, AssertionError) as error:
            raise AssertionError(f"{what}: {error}") from None
    client = Client.connect(ground.port)
    data = bytearray(whole.encode())
    data[8] ^= 1
    client.write(bytes(data))
    refuses(client, 4)


@case()
def wrong_body_crc(ground: Ground) -> None:
    client = Client.connect(ground.port)
    data = bytearray(Frame(Type.REQUEST, 1, END_STREAM, request(), order_of(20)).encode())
    data[-5] ^= 1
    client.write(bytes(data))
    refuses(client, 4)


@case()
def stream_numbers(ground: Ground) -> None:
    client = Client.connect(ground.port)
    client.next_stream = 101  # gaps are allowed
    works(client)
    client.next_stream = 100_001
    works(client)
    client.next_stream = 100_001  # reused
    client.start(ECHO)
    refuses(client, 1)
    same(client.goaways[0].last_stream, 100_001)


@case()
def request_before_servers_hello(ground: Ground) -> None:
    # Section 1 lets a server take requests once it has the client's HELLO.
    client = fresh(ground, Hello())
    call = client.call(ECHO)
    ended(call)


@case()
def request_before_hello(ground: Ground) -> None:
    class Mute(Client):
        def introduce(self) -> None:
            self.write(b"\x8fOMS\1\0\0\0")

    client = Mute(socket.create_connection(("127.0.0.1", ground.port), 10))
    client.start(ECHO)
    refuses(client, 1)


@case()
def bad_hellos(ground: Ground) -> None:
    for hello in (
        Hello(frame_max=32767),
        Hello(message_max=0),
        Hello(streams_max=0),
        Hello(credit=0),
        Hello(credit=2**31),
        Hello(credit=None),
        Hello(identity="x" * 129),
        Hello(identity="a\nb"),
    ):
        client = fresh(ground, hello)
        try:
            refuses(client, 1)
        except (TimeoutError, AssertionError) as error:
            raise AssertionError(f"{hello}: {error}") from None


@case()
def client_drains(ground: Ground) -> None:
    client = Client.connect(ground.port)
    call = client.start(CONTROL, control(delay_ms=50, payload=b"last"))
    client.flush()
    client.goaway(Code.NO_ERROR, 0, "going")
    client.finish(call)
    ended(call)
    client.wait(lambda: client.closed, 60, "the server's close")
    holds(not client.reset, "closed, not reset")


@case()
def client_leaves_with_error(ground: Ground) -> None:
    client = Client.connect(ground.port)
    call = client.start(CONTROL, control(delay_ms=60_000))
    client.flush()
    client.goaway(Code.INTERNAL, 0)
    client.wait(lambda: client.closed, 60, "the server's close")
    same(call.end, None)


@case("draining")
def server_drains_in_two_steps(ground: Ground) -> None:
    client = Client.connect(ground.port)
    client.answers_pings = False
    before = client.start(CONTROL, control(delay_ms=60_000))
    client.flush()
    ground.ask("drain")
    client.wait(lambda: bool(client.goaways and client.pings), 60, "the first step")
    first = client.goaways[0]
    same((first.code, first.last_stream), (0, LAST_STREAM))
    # On its way when the server said so: it is served.
    crossed = client.call(ECHO, order_of(50))
    ended(crossed)
    client.send(Frame(Type.PONG, payload=client.pings[0]))
    client.wait(lambda: len(client.goaways) == 2, 60, "the second step")
    second = client.goaways[1]
    same((second.code, second.last_stream), (0, crossed.stream))
    # Too late, so passed over in silence, with its DATA.
    late = client.start(ECHO, order_of(100), piece=50)
    client.flush()
    holds(not before.over, "the call of before goes on")
    client.cancel(before)
    client.finish(before)
    ended(before, 1, "maybe")
    client.wait(lambda: client.closed, 60, "the close")
    same(late.end, None)
    holds(not client.reset, "closed, not reset")


@case("unchecked")
def server_without_body_crc(ground: Ground) -> None:
    client = Client.connect(ground.port)
    order = order_of(50_000)
    call = client.call(ECHO, order)
    ended(call)
    same(call.messages, [order])
    same(client.checked_bodies, 0, "bodies with a CRC")


@case()
def server_with_body_crc(ground: Ground) -> None:
    client = Client.connect(ground.port)
    ended(client.call(ECHO, order_of(100)))
    same(client.checked_bodies, 2, "bodies with a CRC: HELLO and END")


@case("watchful")
def keep_alive(ground: Ground) -> None:
    client = Client.connect(ground.port, Hello(ping_ms=0))
    client.wait(lambda: len(client.pings) >= 3, 60, "three PINGs of a server that hears nothing")
    works(client)
    client.answers_pings = False
    client.wait(lambda: bool(client.goaways), 60, "GOAWAY of a server that still hears nothing")
    same(client.goaways[0].code, 7)
    client.wait(lambda: client.closed, 60, "the close")


@case("watchful")
def keep_alive_during_a_call(ground: Ground) -> None:
    client = Client.connect(ground.port)
    call = client.call(CONTROL, control(delay_ms=300))
    ended(call)
    holds(client.pings, "PINGs while the call went on")


@case("watchful")
def silent_handshake(ground: Ground) -> None:
    with socket.create_connection(("127.0.0.1", ground.port), 10) as sock:
        same(sock.recv(100), b"", "closed without a word when no preface comes")
