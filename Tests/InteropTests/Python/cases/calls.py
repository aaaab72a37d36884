# SPDX-License-Identifier: MIT
"""Unary and streamed calls, in the manner of gRPC's interop suite."""

from testservice import CONTROL, CONTROL_STREAM, ECHO, FEED, SERVICE, pb

from oms_wire.client import Call, Client
from oms_wire.meta import Hello

from . import Ground, case, holds, same

MESSAGE_MAX = 4194304


def control(**fields) -> bytes:
    return pb.ControlRequest(**fields).SerializeToString()


def replies(call: Call) -> list:
    return [pb.ControlReply.FromString(message) for message in call.messages]


def ended(call: Call, code: int = 0, outcome: str = "yes") -> None:
    """The call ended like this, told by the server."""
    holds(call.local is None, f"the server ended it: {call.local}")
    same((call.result.code, call.result.outcome), (code, outcome), f"the end ({call.result})")


def works(client: Client) -> None:
    """The connection goes on."""
    order = pb.Order(order_id="SO-1").SerializeToString()
    call = client.call(ECHO, order)
    ended(call)
    same(call.messages, [order])


def order_of(length: int) -> bytes:
    """An order whose encoding has exactly this length."""
    order = pb.Order(order_id="x" * (length - 16))
    order.order_id += "x" * (length - len(order.SerializeToString()))
    data = order.SerializeToString()
    assert len(data) == length
    return data


@case()
def empty_unary(ground: Ground) -> None:
    call = Client.connect(ground.port).call(ECHO)
    ended(call)
    same(call.messages, [b""])


@case()
def large_unary(ground: Ground) -> None:
    payload = bytes(271828)
    call = Client.connect(ground.port).call(
        CONTROL, control(payload=payload, reply_bytes=[314159])
    )
    ended(call)
    (reply,) = replies(call)
    same((reply.payload, reply.filling), (payload, bytes(314159)))


@case()
def server_streaming(ground: Ground) -> None:
    sizes = [31415, 9, 2653, 58979]
    call = Client.connect(ground.port).call(CONTROL_STREAM, control(reply_bytes=sizes))
    ended(call)
    same([len(reply.filling) for reply in replies(call)], sizes)


@case()
def empty_stream(ground: Ground) -> None:
    call = Client.connect(ground.port).call(CONTROL_STREAM, control())
    ended(call)
    same(call.messages, [])


@case()
def zero_length_messages(ground: Ground) -> None:
    client = Client.connect(ground.port)
    ended(client.call(CONTROL_STREAM))
    items = client.call(CONTROL_STREAM, control(reply_bytes=[0, 0, 5, 0]))
    ended(items)
    same([len(message) for message in items.messages], [0, 0, 7, 0])
    unary = client.call(CONTROL)
    ended(unary)
    same(unary.messages, [b""])


@case()
def bounded_feed(ground: Ground) -> None:
    call = Client.connect(ground.port).call(
        FEED, pb.FeedRequest(max_messages=5000).SerializeToString()
    )
    ended(call)
    same(len(call.messages), 5000)
    same(len(set(call.messages)), 1, "one and the same order")
    holds(pb.Order.FromString(call.messages[0]).order_id, "an order with a number")


@case()
def many_calls_interleaved(ground: Ground) -> None:
    client = Client.connect(ground.port)
    calls = [
        client.start(
            CONTROL,
            control(payload=b"%d" % number, delay_ms=(64 - number), reply_bytes=[number * 100]),
        )
        for number in range(64)
    ]
    for number, call in enumerate(calls):
        client.finish(call)
        ended(call)
        (reply,) = replies(call)
        same((reply.payload, len(reply.filling)), (b"%d" % number, number * 100))
    order = [call.stream for call in client.finished]
    holds(order != sorted(order), "replies came as they were ready, not as they were asked for")


@case()
def largest_message_both_ways(ground: Ground) -> None:
    largest = order_of(MESSAGE_MAX)
    call = Client.connect(ground.port).call(ECHO, largest)
    ended(call)
    holds(call.messages == [largest], "the same 4 MiB come back")


@case()
def small_call_overtakes_large_reply(ground: Ground) -> None:
    client = Client.connect(ground.port)
    large = client.start(CONTROL, control(reply_bytes=[4_000_000]))
    small = client.start(ECHO, order_of(100))
    client.finish(large)
    ended(large)
    same([call.stream for call in client.finished], [small.stream, large.stream])


@case()
def large_request_lets_small_call_pass(ground: Ground) -> None:
    client = Client.connect(ground.port)
    large = client.start(ECHO, order_of(2_000_000))
    small = client.start(ECHO, order_of(100))
    client.finish(large)
    ended(large)
    same([call.stream for call in client.finished], [small.stream, large.stream])


@case()
def message_over_limit(ground: Ground) -> None:
    client = Client.connect(ground.port)
    ended(client.call(ECHO, order_of(MESSAGE_MAX + 1)), 8, "no")
    works(client)


@case()
def reply_over_clients_limit(ground: Ground) -> None:
    client = Client.connect(ground.port, Hello(message_max=1000))
    ended(client.call(CONTROL, control(reply_bytes=[990])))
    call = client.call(CONTROL, control(reply_bytes=[2000]))
    holds(call.local is None, "the server did not send it")
    same(call.result.code, 8)
    works(client)


@case()
def request_in_tiny_pieces(ground: Ground) -> None:
    client = Client.connect(ground.port)
    order = order_of(1000)
    call = client.call(ECHO, order, piece=7)
    ended(call)
    same(call.messages, [order])


@case()
def request_in_one_large_frame(ground: Ground) -> None:
    client = Client.connect(ground.port)
    order = order_of(1_000_000)
    call = client.call(ECHO, order, piece=2_000_000)
    ended(call)
    holds(call.messages == [order], "the same comes back")


@case()
def unimplemented_method(ground: Ground) -> None:
    client = Client.connect(ground.port)
    ended(client.call(f"{SERVICE}/Missing"), 12, "no")
    works(client)


@case()
def unimplemented_service(ground: Ground) -> None:
    client = Client.connect(ground.port)
    ended(client.call("oms.testing.v1.Missing/Echo"), 12, "no")
    works(client)


@case()
def undecodable_request(ground: Ground) -> None:
    client = Client.connect(ground.port)
    call = client.call(ECHO, b"\x0a\xff")
    same(call.result.code, 3)
    works(client)
