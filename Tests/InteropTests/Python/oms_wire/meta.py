# SPDX-License-Identifier: MIT
"""Meta: TLV fields (section 2), and what HELLO, REQUEST, END and GOAWAY put in them."""

import struct
from dataclasses import dataclass
from typing import Any, ClassVar, Optional

_INTEGERS = {"u8": ">B", "u32": ">I", "u64": ">Q", "i64": ">q"}


class Malformed(Exception):
    """The meta breaks the rules of section 2, or lacks what is required."""


def join(fields: list[tuple[int, bytes]]) -> bytes:
    """Fields in the order given, right or wrong."""
    return b"".join(struct.pack(">BH", tag, len(value)) + value for tag, value in fields)


def split(meta: bytes) -> dict[int, bytes]:
    """The fields by tag."""
    fields: dict[int, bytes] = {}
    last, at = 0, 0
    while at < len(meta):
        if at + 3 > len(meta):
            raise Malformed("a field past the end")
        tag, length = struct.unpack_from(">BH", meta, at)
        at += 3
        if tag <= last:
            raise Malformed(f"tag {tag} after {last}")
        if at + length > len(meta):
            raise Malformed("a field past the end")
        fields[tag] = meta[at : at + length]
        last, at = tag, at + length
    return fields


class Meta:
    """A dataclass whose FIELDS name the tag, attribute and kind of each field."""

    FIELDS: ClassVar[tuple[tuple[int, str, str], ...]] = ()
    REQUIRED: ClassVar[tuple[str, ...]] = ()

    def fields(self) -> list[tuple[int, bytes]]:
        """What is not None, as fields."""
        found = []
        for tag, name, kind in self.FIELDS:
            value = getattr(self, name)
            if value is None:
                continue
            if kind in _INTEGERS:
                value = struct.pack(_INTEGERS[kind], value)
            elif kind == "text" and isinstance(value, str):
                value = value.encode()
            found.append((tag, value))
        return found

    def encode(self) -> bytes:
        return join(self.fields())

    @classmethod
    def decode(cls, meta: bytes) -> Any:
        """What the meta says; texts stay bytes, as not all receivers may judge them alike."""
        found, values = split(meta), {}
        for tag, name, kind in cls.FIELDS:
            if tag not in found:
                if name in cls.REQUIRED:
                    raise Malformed(f"no {name}")
                continue
            value: Any = found[tag]
            if kind in _INTEGERS:
                if len(value) != struct.calcsize(_INTEGERS[kind]):
                    raise Malformed(f"{name} of {len(value)} bytes")
                (value,) = struct.unpack(_INTEGERS[kind], value)
            values[name] = value
        return cls(**values)


@dataclass
class Hello(Meta):
    """Section 3."""

    frame_max: Optional[int] = 1048576
    message_max: Optional[int] = 4194304
    streams_max: Optional[int] = 128
    credit: Optional[int] = 262144
    ping_ms: Optional[int] = None
    features: Optional[int] = None
    identity: Any = None

    FIELDS = (
        (1, "frame_max", "u32"),
        (2, "message_max", "u32"),
        (3, "streams_max", "u32"),
        (4, "credit", "u32"),
        (5, "ping_ms", "u32"),
        (6, "features", "u64"),
        (7, "identity", "text"),
    )
    REQUIRED = ("frame_max", "message_max", "streams_max", "credit")

    def check(self) -> None:
        if self.frame_max < 32768 or self.message_max < 1 or self.streams_max < 1:
            raise Malformed("HELLO: a limit out of range")
        if not 1 <= self.credit <= 2**31 - 1:
            raise Malformed("HELLO: initial credit out of range")
        if self.identity and (len(self.identity) > 128 or not plain_name(self.identity)):
            raise Malformed("HELLO: identity")


@dataclass
class Request(Meta):
    """Section 4, REQUEST meta."""

    method: Any = None
    timeout_us: Optional[int] = None
    request_id: Any = None
    attempt: Optional[int] = None
    trace_id: Optional[int] = None
    actor: Any = None
    saga_id: Any = None
    saga_step: Any = None
    saga_operation: Optional[int] = None
    epoch: Optional[int] = None

    FIELDS = (
        (1, "method", "text"),
        (2, "timeout_us", "i64"),
        (3, "request_id", "text"),
        (4, "attempt", "u32"),
        (5, "trace_id", "u64"),
        (6, "actor", "text"),
        (7, "saga_id", "text"),
        (8, "saga_step", "text"),
        (9, "saga_operation", "u8"),
        (10, "epoch", "i64"),
    )
    LONGEST = {"method": 256, "request_id": 128, "actor": 128, "saga_id": 128, "saga_step": 64}

    def complaint(self) -> Optional[str]:
        """Why a server answers INVALID_ARGUMENT, or None."""
        if self.method is None or self.timeout_us is None:
            return "no method or no time-out"
        for name, longest in self.LONGEST.items():
            text = getattr(self, name)
            if text is not None and (len(text) > longest or not plain(text)):
                return name
        saga = (self.saga_id, self.saga_step, self.saga_operation)
        if saga.count(None) not in (0, 3):
            return "half a saga key"
        return None


@dataclass
class End(Meta):
    """Section 4, END meta."""

    status: Optional[int] = None
    message: Any = None
    details: Optional[bytes] = None
    processed: Optional[int] = None
    retry_after_ms: Optional[int] = None

    FIELDS = (
        (1, "status", "u8"),
        (2, "message", "text"),
        (3, "details", "bytes"),
        (4, "processed", "u8"),
        (5, "retry_after_ms", "u32"),
    )

    def fields(self) -> list[tuple[int, bytes]]:
        """A sender cuts a long message, and leaves long details out."""
        kept = []
        for tag, value in super().fields():
            if tag == 2 and len(value) > 1024:
                value = value[:1024].decode(errors="ignore").encode()
            if tag != 3 or len(value) <= 8192:
                kept.append((tag, value))
        return kept

    @property
    def code(self) -> int:
        status = self.status or 0
        return status if status <= 16 else 2

    @property
    def text(self) -> str:
        return (self.message or b"").decode()

    @property
    def outcome(self) -> str:
        if self.processed is None:
            return "yes" if self.code == 0 else "maybe"
        return ("no", "maybe", "yes")[self.processed]


@dataclass
class Goaway(Meta):
    """Section 7."""

    code: Optional[int] = None
    last_stream: Optional[int] = None
    why: Any = None

    FIELDS = ((1, "code", "u8"), (2, "last_stream", "u32"), (3, "why", "text"))
    REQUIRED = ("code", "last_stream")


def plain(text: bytes) -> bool:
    """Whether it is UTF-8 without control characters."""
    try:
        text.decode()
    except UnicodeDecodeError:
        return False
    return all(byte >= 0x20 and byte != 0x7F for byte in text)


def plain_name(text: bytes) -> bool:
    """The same, without what breaks lines or turns their direction where it is shown."""
    if not plain(text):
        return False
    turning = {0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)}
    return all(not 0x80 <= ord(c) <= 0x9F and ord(c) not in turning for c in text.decode())
