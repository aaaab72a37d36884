# SPDX-License-Identifier: MIT
"""CRC-32C (Castagnoli), two bytes at a time."""

import struct

_POLYNOMIAL = 0x82F63B78


def _after(crc: int, bits: int) -> int:
    for _ in range(bits):
        crc = crc >> 1 ^ (_POLYNOMIAL if crc & 1 else 0)
    return crc


_ONE = [_after(value, 8) for value in range(256)]
_TWO = [_ONE[(half := _ONE[it & 0xFF] ^ it >> 8) & 0xFF] ^ half >> 8 for it in range(65536)]


def crc32c(data: bytes) -> int:
    """The CRC of `data`; 0xE3069283 for b'123456789'."""
    crc = 0xFFFFFFFF
    even = len(data) & ~1
    for pair in struct.unpack(f"<{even // 2}H", data[:even]):
        crc = _TWO[(crc ^ pair) & 0xFFFF] ^ crc >> 16
    if even < len(data):
        crc = _ONE[(crc ^ data[even]) & 0xFF] ^ crc >> 8
    return crc ^ 0xFFFFFFFF
