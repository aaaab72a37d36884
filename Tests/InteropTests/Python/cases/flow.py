# SPDX-License-Identifier: MIT
"""Credit (section 6) and the limits of HELLO (sections 3 and 10)."""

from testservice import CONTROL, CONTROL_STREAM, ECHO

from oms_wire.client import Call, Client
from oms_wire.frames import END_STREAM, MORE, Frame, Type
from oms_wire.meta import Hello, Request

from . import Ground, case, holds, same
from .calls import control, ended, order_of, works


def settle(client: Client) -> None:
    """Until what the server had ready to send has surely come."""
    for _ in range(3):
        works(client)


def refuses(client: Client, code: int) -> None:
    """The server closes with this code."""
    client.wait(lambda: bool(client.goaways), 10, f"GOAWAY {code}")
    same(client.goaways[0].code, code, f"GOAWAY ({client.goaways[0].why})")
    client.wait(lambda: client.closed, 60, "the close")


@case()
def small_credit_slow_reader(ground: Ground) -> None:
    client = Client.connect(ground.port, Hello(credit=1000))
    client.gives_credit = False
    call = client.start(CONTROL_STREAM, control(reply_bytes=[300] * 20))
    # 300 bytes encode as 303 and cost 319: 1000, 681, 362, 43 — the fourth may start.
    client.wait(lambda: len(call.messages) == 4, 60, "four messages")
    settle(client)
    same(len(call.messages), 4, "no more than the credit allows")
    give(client, call, 276)  # to 0: still none
    settle(client)
    same(len(call.messages), 4, "none at a credit of 0")
    give(client, call, 1)
    client.wait(lambda: len(call.messages) == 5, 60, "the fifth")
    settle(client)
    same(len(call.messages), 5, "one for a credit of 1")
    give(client, call, 100_000)
    client.finish(call)
    ended(call)
    same(len(call.messages), 20)


def give(client: Client, call: Call, amount: int) -> None:
    client.give(call.stream, amount)
    call.credit += amount


@case()
def message_larger_than_credit(ground: Ground) -> None:
    client = Client.connect(ground.port, Hello(credit=1))
    call = client.call(CONTROL_STREAM, control(reply_bytes=[100_000, 50_000, 0]))
    ended(call)
    same(len(call.messages), 3)
    unary = client.call(CONTROL, control(reply_bytes=[100_000]))
    ended(unary)


@case()
def credit_without_effect(ground: Ground) -> None:
    client = Client.connect(ground.port)
    call = client.start(CONTROL_STREAM, control(reply_bytes=[1], delay_ms=50))
    client.flush()
    client.give(call.stream, 0)
    client.finish(call)
    ended(call)
    client.give(call.stream, 2**32 - 1)
    works(client)


@case()
def credit_over_the_top(ground: Ground) -> None:
    client = Client.connect(ground.port)
    call = client.start(CONTROL_STREAM, control(reply_bytes=[1], delay_ms=60_000))
    client.flush()
    client.give(call.stream, 2**31 - 1 - 262_144)
    works(client)
    client.give(call.stream, 1)
    refuses(client, 5)


@case()
def credit_for_no_call(ground: Ground) -> None:
    client = Client.connect(ground.port)
    client.give(1, 100)
    refuses(client, 1)


@case("small")
def streams_max(ground: Ground) -> None:
    client = Client.connect(ground.port)
    same(client.peer_hello.streams_max, 2)
    running = [client.start(CONTROL, control(delay_ms=60_000)) for _ in range(2)]
    ended(client.call(ECHO), 8, "no")
    client.cancel(running[0])
    client.finish(running[0])
    works(client)  # its place is free
    ended(client.call(CONTROL_STREAM, control()))


@case("small")
def frame_at_and_over_limit(ground: Ground) -> None:
    client = Client.connect(ground.port)
    most = client.peer_hello.frame_max
    same(most, 32768)
    meta = Request(method=ECHO, timeout_us=1_000_000).encode()
    order = order_of(most - len(meta) - 4)
    call = client.call(ECHO, order, piece=most)
    ended(call)
    client.start(ECHO, order + b"\0", piece=most)
    refuses(client, 3)


@case("small")
def small_message_limit(ground: Ground) -> None:
    client = Client.connect(ground.port)
    most = client.peer_hello.message_max
    same(most, 65536)
    ended(client.call(ECHO, order_of(most)))
    ended(client.call(ECHO, order_of(most + 1)), 8, "no")
    works(client)


@case()
def large_frame_before_hello(ground: Ground) -> None:
    class Long(Hello):
        def encode(self) -> bytes:
            return super().encode() + b"\xc8" + (4200).to_bytes(2, "big") + bytes(4200)

    client = Client.connect(ground.port, Long())
    refuses(client, 3)


@case()
def second_request_message(ground: Ground) -> None:
    client = Client.connect(ground.port)
    call = client.open(ECHO)
    meta = Request(method=ECHO, timeout_us=1_000_000).encode()
    client.send(Frame(Type.REQUEST, call.stream, 0, meta, b""))
    client.send(Frame(Type.DATA, call.stream, END_STREAM, b"", b""))
    client.finish(call)
    ended(call, 12, "no")
    works(client)


@case()
def empty_pieces(ground: Ground) -> None:
    client = Client.connect(ground.port)
    order = order_of(100)
    call = client.open(ECHO)
    meta = Request(method=ECHO, timeout_us=1_000_000).encode()
    client.send(Frame(Type.REQUEST, call.stream, MORE, meta, b""))
    client.send(Frame(Type.DATA, call.stream, MORE, b"", b""))
    client.send(Frame(Type.DATA, call.stream, MORE, b"", order))
    client.send(Frame(Type.DATA, call.stream, END_STREAM, b"", b""))
    client.finish(call)
    ended(call)
    same(call.messages, [order])
