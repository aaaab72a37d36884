# SPDX-License-Identifier: MIT
"""Statuses, and what goes with a request and an end."""

from testservice import CONTROL, CONTROL_STREAM, ECHO, pb

from oms_wire.client import Client
from oms_wire.meta import Hello, Request, join

from . import Ground, case, holds, same
from .calls import control, ended, replies, works

def details(*reasons: tuple[str, str, str, str]) -> bytes:
    """An encoded oms.common.v1.ErrorDetails of reason, field, value and remedy."""

    def field(number: int, value: bytes) -> bytes:
        length, head = len(value), bytearray([number << 3 | 2])
        while length >= 0x80:
            head.append(length & 0x7F | 0x80)
            length >>= 7
        return bytes(head) + bytes([length]) + value if value else b""

    return b"".join(
        field(1, b"".join(field(n, text.encode()) for n, text in enumerate(reason, 1)))
        for reason in reasons
    )


DETAILS = details(
    ("INSUFFICIENT_STOCK", "lines[3].quantity", "12 Stück", "order fewer"), ("OTHER", "", "", "")
)
# From gRPC's special_status_message.
UNICODE = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n"


@case()
def status_code_and_message(ground: Ground) -> None:
    client = Client.connect(ground.port)
    for method in (CONTROL, CONTROL_STREAM):
        call = client.call(
            method,
            control(
                status_code=9,
                status_message=UNICODE,
                status_details=DETAILS,
                retry_after_ms=1234,
            ),
        )
        ended(call, 9, "yes")
        same(call.result.text, UNICODE)
        same(call.result.details, DETAILS)
        same(call.result.retry_after_ms, 1234)


@case()
def every_status_code(ground: Ground) -> None:
    client = Client.connect(ground.port)
    for code in range(17):
        unary = client.call(CONTROL, control(status_code=code, status_message=f"code {code}"))
        same(unary.result.code, code)
        same(unary.result.text, f"code {code}" if code else "")
        same(len(unary.messages), 0 if code else 1)
        stream = client.call(CONTROL_STREAM, control(status_code=code, reply_bytes=[1, 2]))
        same(stream.result.code, code)
        same([len(reply.filling) for reply in replies(stream)], [1, 2])
    works(client)


@case()
def long_status_is_cut(ground: Ground) -> None:
    client = Client.connect(ground.port)
    text = "x" + "☺" * 400  # 1024 falls inside a character
    long = details(("R" * 4000, "f" * 4000, "", ""), ("S" * 4000, "f" * 4000, "", ""))
    call = client.call(
        CONTROL, control(status_code=5, status_message=text, status_details=long)
    )
    ended(call, 5, "yes")
    same(call.result.text, "x" + "☺" * 341)
    found = call.result.details or b""
    holds(len(found) <= 8192 and long.startswith(found), "of long details what fits, or nothing")
    longest = details(("R" * 4000, "f" * (8192 - 4000 - 10), "", ""))
    same(len(longest), 8192 - 1, "the test's own details")
    call = client.call(CONTROL, control(status_code=5, status_details=longest))
    same(call.result.details, longest)


@case()
def custom_metadata(ground: Ground) -> None:
    client = Client.connect(ground.port, Hello(identity="python"))
    call = client.call(
        CONTROL,
        control(echo_call=True),
        timeout_us=5_000_000,
        request_id="request-ü",
        attempt=7,
        trace_id=2**64 - 2,
        actor="an actor",
        saga_id="place-order:SO-1",
        saga_step="reserve",
        saga_operation=2,
        epoch=-5,
    )
    ended(call)
    seen = replies(call)[0].call
    holds(0 < seen.timeout_us <= 5_000_000, f"time left {seen.timeout_us}")
    same(
        (seen.method, seen.request_id, seen.attempt, seen.trace_id, seen.actor, seen.peer),
        (CONTROL, "request-ü", 7, 2**64 - 2, "an actor", "python"),
    )
    same(
        (seen.saga_id, seen.saga_step, seen.saga_operation, seen.saga_epoch),
        ("place-order:SO-1", "reserve", 2, -5),
    )


@case()
def metadata_defaults(ground: Ground) -> None:
    client = Client.connect(ground.port)
    seen = replies(client.call(CONTROL, control(echo_call=True)))[0].call
    same(
        (seen.request_id, seen.attempt, seen.trace_id, seen.actor, seen.peer),
        ("", 1, 0, "", ""),
    )
    same(
        (seen.saga_id, seen.saga_step, seen.saga_operation, seen.saga_epoch), ("", "", 0, 0)
    )


@case()
def longest_metadata(ground: Ground) -> None:
    client = Client.connect(ground.port)
    fields = {"request_id": "r" * 128, "actor": "ä" * 64, "saga_id": "s" * 128}
    call = client.call(
        CONTROL, control(echo_call=True), saga_step="t" * 64, saga_operation=1, **fields
    )
    ended(call)
    seen = replies(call)[0].call
    same((seen.request_id, seen.actor, seen.saga_id), tuple(fields.values()))
    # A method of 256 bytes is taken, and unknown.
    ended(client.call("m" * 256), 12, "no")


@case()
def invalid_metadata(ground: Ground) -> None:
    client = Client.connect(ground.port)
    good = {"method": CONTROL, "timeout_us": 1_000_000}
    bad = {
        "method too long": {"method": "m" * 257},
        "no method": {"method": None},
        "no time-out": {"timeout_us": None},
        "request id too long": {"request_id": "r" * 129},
        "actor too long": {"actor": "a" * 129},
        "control character": {"request_id": "a\nb"},
        "delete character": {"actor": "a\x7fb"},
        "NUL": {"method": CONTROL + "\0"},
        "not UTF-8": {"actor": b"\xc3\x28"},
        "a saga id alone": {"saga_id": "s"},
        "no operation": {"saga_id": "s", "saga_step": "t"},
        "no saga id": {"saga_step": "t", "saga_operation": 1},
        "step too long": {"saga_id": "s", "saga_step": "t" * 65, "saga_operation": 1},
    }
    for what, fields in bad.items():
        call = client.call(CONTROL, meta=Request(**{**good, **fields}).encode())
        same((call.result.code, call.result.outcome), (3, "no"), what)
    works(client)


@case()
def unknown_tags_are_skipped(ground: Ground) -> None:
    class Later(Hello):
        def encode(self) -> bytes:
            return super().encode() + join([(100, b"new"), (255, b"")])

    client = Client.connect(ground.port, Later(identity="later"))
    meta = Request(method=ECHO, timeout_us=1_000_000).encode() + join([(11, b""), (200, b"12")])
    order = pb.Order(order_id="SO-2").SerializeToString()
    call = client.call(ECHO, order, meta=meta)
    ended(call)
    same(call.messages, [order])


@case()
def malformed_meta(ground: Ground) -> None:
    time = (2, (1_000_000).to_bytes(8, "big"))
    method = (1, ECHO.encode())
    for meta in (
        join([time, method]),
        join([method, method, time]),
        join([(0, b""), method, time]),
        join([method, (2, b"\0\0\0\1")]),
        join([method, time])[:-1],
        join([method, time]) + b"\x03",
    ):
        client = Client.connect(ground.port)
        client.start(ECHO, meta=meta)
        client.wait(lambda: bool(client.goaways), 60, "GOAWAY")
        same(client.goaways[0].code, 1, f"GOAWAY for {meta.hex()}")
