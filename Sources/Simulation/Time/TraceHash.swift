// SPDX-License-Identifier: MIT
import CLinux

/// A number for everything that happened, in its order: two runs with the same number were the same.
struct TraceHash: Hashable, Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Takes in a number.
    mutating func mix(_ word: UInt64) {
        // Multiply and rotate, so that order counts.
        self.value = (self.value ^ word) &* 0x9E37_79B9_7F4A_7C15
        self.value ^= self.value >> 29
    }

    /// Takes in bytes.
    mutating func mix(_ bytes: UnsafeRawBufferPointer) {
        let crc = bytes.baseAddress.map { clinux_crc32c(0, $0, bytes.count) } ?? 0
        self.mix(UInt64(crc) << 32 | UInt64(truncatingIfNeeded: bytes.count))
    }
}
