# SPDX-License-Identifier: MIT
"""TestService, as the comments of Tests/Protos/oms/testing/v1/testing.proto say it."""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "generated"))
from oms.testing.v1 import testing_pb2 as pb  # noqa: E402

from google.protobuf.message import DecodeError  # noqa: E402

from oms_wire.client import STATUS  # noqa: E402
from oms_wire.meta import End  # noqa: E402
from oms_wire.server import Handler, ServerCall  # noqa: E402

SERVICE = "oms.testing.v1.TestService"
ECHO, FEED = f"{SERVICE}/Echo", f"{SERVICE}/Feed"
CONTROL, CONTROL_STREAM = f"{SERVICE}/Control", f"{SERVICE}/ControlStream"

_ORDER = pb.Order(
    order_id="SO-100001",
    customer_id="C-1",
    items=[
        pb.LineItem(sku=f"SKU-{line}", quantity=line, unit_price_minor=1999) for line in (1, 2, 3)
    ],
)
# How many messages may wait for credit: beyond it the feed waits.
_WAITING = 16


def handlers(*, last_in_end: bool = False, unary_in_data: bool = False) -> dict[str, Handler]:
    """The methods; a stream's last message goes in END, or a unary reply in DATA, when wished."""

    def unary(call: ServerCall, message: bytes) -> None:
        if unary_in_data:
            call.reply(message)
            call.end()
        else:
            call.end(message=message)

    def echo(call: ServerCall, body: bytes) -> None:
        unary(call, pb.Order.FromString(body).SerializeToString())

    def feed(call: ServerCall, body: bytes) -> None:
        _Feed(call, pb.FeedRequest.FromString(body)).go_on()

    def control(call: ServerCall, body: bytes) -> None:
        request = pb.ControlRequest.FromString(body)

        def answer() -> None:
            if request.status_code:
                call.end(_status(request))
            else:
                size = request.reply_bytes[0] if request.reply_bytes else 0
                unary(call, _reply(call, request, size))

        _later(call, request, answer)

    def control_stream(call: ServerCall, body: bytes) -> None:
        request = pb.ControlRequest.FromString(body)
        sizes = list(request.reply_bytes)

        def step() -> None:
            if not sizes:
                call.end(_status(request))
                return
            message = _reply(call, request, sizes.pop(0))
            if last_in_end and not sizes and not request.status_code:
                call.end(_status(request), message)
                return
            call.reply(message)
            _later(call, request, step)

        _later(call, request, step)

    def checked(handler: Handler) -> Handler:
        def handle(call: ServerCall, body: bytes) -> None:
            try:
                handler(call, body)
            except DecodeError as error:
                call.end(End(STATUS["INVALID_ARGUMENT"], str(error)))

        return handle

    methods = {ECHO: echo, FEED: feed, CONTROL: control, CONTROL_STREAM: control_stream}
    return {name: checked(handler) for name, handler in methods.items()}


class _Feed:
    def __init__(self, call: ServerCall, request: pb.FeedRequest):
        self.call, self.left = call, request.max_messages or None
        self.until = time.monotonic() + request.max_millis / 1000 if request.max_millis else None
        self.message = _ORDER.SerializeToString()

    def go_on(self) -> None:
        while not self.call.cancelled and len(self.call.messages) < _WAITING:
            if self.left == 0 or (self.until and time.monotonic() >= self.until):
                self.call.end()
                return
            self.call.reply(self.message)
            if self.left is not None:
                self.left -= 1
        if not self.call.cancelled:
            self.call.connection.after(0.001, self.go_on)


def _later(call: ServerCall, request: pb.ControlRequest, action) -> None:
    """After the delay, if the call still runs."""
    if not request.delay_ms:
        action()
        return
    call.connection.after(
        request.delay_ms / 1000, lambda: None if call.cancelled else action()
    )


def _status(request: pb.ControlRequest) -> End:
    if not request.status_code:
        return End()
    return End(
        request.status_code,
        request.status_message or None,
        request.status_details or None,
        2,  # the handler ran to its end
        request.retry_after_ms or None,
    )


def _reply(call: ServerCall, request: pb.ControlRequest, size: int) -> bytes:
    reply = pb.ControlReply(payload=request.payload, filling=bytes(size))
    if request.echo_call:
        seen, meta = reply.call, call.request
        seen.method = meta.method.decode()
        seen.timeout_us = call.timeout_us
        seen.request_id = (meta.request_id or b"").decode()
        seen.attempt = 1 if meta.attempt is None else meta.attempt
        seen.trace_id = meta.trace_id or 0
        seen.actor = (meta.actor or b"").decode()
        seen.peer = (call.connection.peer_hello.identity or b"").decode()
        seen.saga_id = (meta.saga_id or b"").decode()
        seen.saga_step = (meta.saga_step or b"").decode()
        seen.saga_operation = meta.saga_operation or 0
        seen.saga_epoch = meta.epoch or 0
    return reply.SerializeToString()
