// SPDX-License-Identifier: MIT

/// CRC-32C bit by bit, from docs/PROTOCOL.md and not from the code under test.
enum CRC32C {
    static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
        ~bytes.reduce(~0) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in
                crc & 1 == 1 ? crc >> 1 ^ 0x82F6_3B78 : crc >> 1
            }
        }
    }
}

extension FixedWidthInteger {
    /// The bytes as on the wire.
    var wire: [UInt8] { withUnsafeBytes(of: self.bigEndian) { Array($0) } }
}

extension Collection where Element == UInt8 {
    /// The number that these bytes are on the wire.
    var number: Int { self.reduce(0) { $0 << 8 | Int($1) } }

    /// `0a0b0c`.
    var hex: String {
        let digits = Array("0123456789abcdef")
        return String(self.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
