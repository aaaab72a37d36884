# SPDX-License-Identifier: MIT
"""Deadlines and cancels (section 5)."""

from testservice import CONTROL, CONTROL_STREAM, ECHO

from oms_wire.client import Client
from oms_wire.frames import MORE, Frame, Type
from oms_wire.meta import Request

from . import Ground, case, holds, same
from .calls import control, ended, replies, works


@case()
def cancel_after_begin(ground: Ground) -> None:
    client = Client.connect(ground.port)
    call = client.start(CONTROL, control(delay_ms=60_000))
    client.flush()
    client.cancel(call)
    client.finish(call)
    holds(call.local is None, "an END")
    same(call.result.code, 1)
    works(client)


@case()
def cancel_after_first_response(ground: Ground) -> None:
    client = Client.connect(ground.port)
    call = client.start(CONTROL_STREAM, control(reply_bytes=[10] * 1000, delay_ms=20))
    client.wait(lambda: bool(call.messages), 60, "the first reply")
    client.cancel(call)
    client.finish(call)
    same(call.result.code, 1)
    holds(len(call.messages) < 1000, "it stopped early")
    works(client)


@case()
def cancel_of_unfinished_request(ground: Ground) -> None:
    client = Client.connect(ground.port)
    call = client.start(CONTROL, control(payload=bytes(100)), whole=False)
    client.flush()
    client.cancel(call)
    client.finish(call)
    ended(call, 1, "no")
    # The rest of the refused request is passed over, and so is a second CANCEL.
    client.send(Frame(Type.DATA, call.stream, MORE, b"", b"more"))
    client.cancel(call)
    works(client)


@case()
def cancel_of_what_never_was(ground: Ground) -> None:
    client = Client.connect(ground.port)
    client.send(Frame(Type.CANCEL, 99))
    works(client)


@case()
def timeout_on_sleeping_server(ground: Ground) -> None:
    client = Client.connect(ground.port)
    for method in (CONTROL, CONTROL_STREAM):
        call = client.call(method, control(delay_ms=60_000), timeout_us=20_000)
        holds(call.local is None, "an END of the server's")
        same(call.result.code, 4)
    works(client)


@case()
def timeout_before_request_is_whole(ground: Ground) -> None:
    client = Client.connect(ground.port)
    call = client.start(ECHO, b"\x0a\x01", timeout_us=20_000, whole=False)
    client.finish(call)
    ended(call, 4, "no")
    works(client)


@case()
def timeout_already_over(ground: Ground) -> None:
    client = Client.connect(ground.port)
    for left in (0, -1, -(2**63)):
        ended(client.call(ECHO, timeout_us=left), 4, "no")
    works(client)


@case()
def longest_timeout_is_cut(ground: Ground) -> None:
    client = Client.connect(ground.port)
    call = client.call(
        CONTROL_STREAM, control(echo_call=True, reply_bytes=[0]), timeout_us=2**63 - 1
    )
    ended(call)
    left = replies(call)[0].call.timeout_us
    holds(3_500_000_000 < left <= 3_600_000_000, f"an hour at most, not {left}")
    call = client.call(CONTROL, control(echo_call=True), timeout_us=2**63 - 1)
    ended(call)
    left = replies(call)[0].call.timeout_us
    holds(50_000_000 < left <= 60_000_000, f"a minute at most, not {left}")


@case()
def timeout_while_waiting_for_credit(ground: Ground) -> None:
    client = Client.connect(ground.port)
    client.gives_credit = False
    call = client.call(
        CONTROL_STREAM, control(reply_bytes=[250_000] * 3), timeout_us=300_000
    )
    same(len(call.messages), 2, "what the credit allows")
    ended(call, 4, "yes")  # the END was due: what it lacks is credit
    works(client)


@case()
def streams_in_a_row_after_cancels(ground: Ground) -> None:
    # The END of a cancelled call frees its place: more than 128 in a row are no trouble.
    client = Client.connect(ground.port)
    for _ in range(150):
        call = client.start(CONTROL, control(delay_ms=60_000))
        client.flush()
        client.cancel(call)
        client.finish(call)
        same(call.result.code, 1)
    works(client)


@case()
def request_meta_alone_never_runs(ground: Ground) -> None:
    client = Client.connect(ground.port)
    call = client.open(ECHO)
    meta = Request(method=ECHO, timeout_us=1_000_000).encode()
    client.send(Frame(Type.REQUEST, call.stream, MORE, meta))
    works(client)
    holds(not call.over, "it waits for the rest")
    client.cancel(call)
    client.finish(call)
    ended(call, 1, "no")
