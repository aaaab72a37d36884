// SPDX-License-Identifier: MIT
import Ambient

extension UnsafeRawBufferPointer {
    /// Whether these bytes are UTF-8 without control characters, so safe in a record or a log line.
    ///
    /// Control characters are the bytes below 0x20, NUL among them, and 0x7F.
    var isPlainText: Bool {
        guard let base = self.baseAddress else { return true }
        var offset = 0
        var high: UInt64 = 0
        var control: UInt64 = 0
        while offset + 8 <= self.count {
            let word = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            high |= word
            control |= Self.controls(word)
            offset += 8
        }
        if offset < self.count {
            var word: UInt64 = 0x2020_2020_2020_2020
            while offset < self.count {
                word = word << 8 | UInt64(self[offset])
                offset += 1
            }
            high |= word
            control |= Self.controls(word)
        }
        if control & Self.highBits != 0 { return false }
        if high & Self.highBits == 0 { return true }
        return String(validating: self.bindMemory(to: UInt8.self), as: UTF8.self) != nil
    }

    /// Whether these bytes are plain text that cannot change what stands around it where it is shown.
    var isPlainName: Bool {
        guard self.isPlainText else { return false }
        let text = String(decoding: self, as: UTF8.self)
        return !text.unicodeScalars.contains(where: \.steersTerminals)
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The high bit of a byte is set when one of the eight is below 0x20 or is 0x7F.
    ///
    /// Exact as "is there any" ("Bit Twiddling Hacks", Anderson: hasless and haszero).
    @inline(__always)
    private static func controls(_ word: UInt64) -> UInt64 {
        let low = (word &- Self.ones &* 0x20) & ~word
        let delete = word ^ (Self.ones &* 0x7F)
        return low | ((delete &- Self.ones) & ~delete)
    }
}
