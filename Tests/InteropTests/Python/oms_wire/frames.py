# SPDX-License-Identifier: MIT
"""Frames (section 2): a header of 16 bytes and a body, and what a receiver checks of them."""

import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import Optional

from .crc32c import crc32c

MAGIC = b"\x8fOMS"
LAST_STREAM = 2**31 - 3

END_STREAM, MORE, BODY_CRC, MESSAGE, IGNORABLE = 0x01, 0x02, 0x04, 0x08, 0x80
_KNOWN_FLAGS = END_STREAM | MORE | BODY_CRC | MESSAGE | IGNORABLE


class Type(IntEnum):
    HELLO = 1
    REQUEST = 2
    DATA = 3
    END = 4
    CANCEL = 5
    CREDIT = 6
    PING = 7
    PONG = 8
    GOAWAY = 9


class Code(IntEnum):
    """Errors of the connection, section 8."""

    NO_ERROR = 0
    PROTOCOL_ERROR = 1
    UNSUPPORTED_VERSION = 2
    FRAME_TOO_LARGE = 3
    CHECKSUM_MISMATCH = 4
    FLOW_CONTROL = 5
    ENHANCE_YOUR_CALM = 6
    TIMEOUT = 7
    INTERNAL = 8


class Violation(Exception):
    """The peer broke a rule: close with this code."""

    def __init__(self, code: Code, why: str):
        super().__init__(f"{code.name}: {why}")
        self.code, self.why = code, why


@dataclass(frozen=True)
class Rule:
    """A line of the table of types."""

    of_call: bool
    from_client: bool
    from_server: bool
    most_meta: int
    payload: Optional[int]  # its length; None is any
    client_flags: int
    server_flags: int


_BOTH = END_STREAM | MORE | BODY_CRC
RULES = {
    Type.HELLO: Rule(False, True, True, 4096, 0, BODY_CRC, BODY_CRC),
    Type.REQUEST: Rule(True, True, False, 4096, None, _BOTH, _BOTH),
    Type.DATA: Rule(True, True, True, 0, None, _BOTH, MORE | BODY_CRC),
    Type.END: Rule(True, False, True, 16384, None, MESSAGE | BODY_CRC, MESSAGE | BODY_CRC),
    Type.CANCEL: Rule(True, True, False, 0, 0, 0, 0),
    Type.CREDIT: Rule(True, True, False, 0, 4, BODY_CRC, BODY_CRC),
    Type.PING: Rule(False, True, True, 0, 8, BODY_CRC, BODY_CRC),
    Type.PONG: Rule(False, True, True, 0, 8, BODY_CRC, BODY_CRC),
    Type.GOAWAY: Rule(False, True, True, 1024, 0, BODY_CRC, BODY_CRC),
}


@dataclass
class Frame:
    type: int
    stream: int = 0
    flags: int = 0
    meta: bytes = b""
    payload: bytes = b""

    def encode(self, body_crc: bool = True) -> bytes:
        """The bytes; BODY_CRC is set when wished and there is a body."""
        body, flags = self.meta + self.payload, self.flags
        if body_crc and body:
            flags |= BODY_CRC
            body += struct.pack(">I", crc32c(body))
        head = struct.pack(">IHBBI", len(body), len(self.meta), self.type, flags, self.stream)
        return head + struct.pack(">I", crc32c(head)) + body


@dataclass
class Header:
    body: int
    meta: int
    type: int
    flags: int
    stream: int

    @property
    def crc_length(self) -> int:
        return 4 if self.flags & BODY_CRC else 0

    @property
    def known(self) -> bool:
        return self.type in RULES

    def frame(self, body: bytes) -> Frame:
        """The whole frame, its body CRC checked."""
        if self.flags & BODY_CRC:
            body, check = body[:-4], body[-4:]
            if crc32c(body) != int.from_bytes(check, "big"):
                raise Violation(Code.CHECKSUM_MISMATCH, "body CRC")
        return Frame(self.type, self.stream, self.flags, body[: self.meta], body[self.meta :])


def read_header(data: bytes, from_client: bool, body_max: int) -> Header:
    """The header in the first 16 bytes, checked in the document's order."""
    body, meta, kind, flags, stream, check = struct.unpack(">IHBBII", data[:16])
    if crc32c(data[:12]) != check:
        raise Violation(Code.CHECKSUM_MISMATCH, "header CRC")
    header = Header(body, meta, kind, flags, stream)
    if flags & ~_KNOWN_FLAGS:
        raise Violation(Code.PROTOCOL_ERROR, "a reserved flag")
    if body > body_max:
        raise Violation(Code.FRAME_TOO_LARGE, f"a body of {body}")
    if meta + header.crc_length > body:
        raise Violation(Code.PROTOCOL_ERROR, "meta longer than the body")
    if not header.known:
        if flags & IGNORABLE:
            return header
        raise Violation(Code.PROTOCOL_ERROR, f"type {kind}")
    _check_known(header, RULES[Type(kind)], from_client)
    return header


def _check_known(header: Header, rule: Rule, from_client: bool) -> None:
    name = Type(header.type).name
    # END_STREAM on a server's DATA is an error too, only told apart in the client's table.
    if header.flags & ~(rule.client_flags if from_client else rule.server_flags):
        raise Violation(Code.PROTOCOL_ERROR, f"flags {header.flags:#x} of {name}")
    payload = header.body - header.meta - header.crc_length
    if header.meta > rule.most_meta or rule.payload not in (None, payload):
        raise Violation(Code.PROTOCOL_ERROR, f"lengths of {name}")
    if rule.of_call != (header.stream != 0) or (rule.of_call and header.stream % 2 == 0):
        raise Violation(Code.PROTOCOL_ERROR, f"{name} on stream {header.stream}")
    if not (rule.from_client if from_client else rule.from_server):
        raise Violation(Code.PROTOCOL_ERROR, f"{name} from the wrong side")
