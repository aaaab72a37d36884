// SPDX-License-Identifier: MIT

/// Writes an encoded message field by field; the other direction of `FieldReader`.
struct FieldWriter {
    private(set) var bytes: [UInt8] = []

    /// Writes one field: its tag, then its value.
    mutating func field(_ number: Int, _ value: FieldReader.Value) {
        switch value {
        case .varint(let bits):
            self.varint(UInt64(number) << 3)
            self.varint(bits)
        case .fixed64(let bits):
            self.varint(UInt64(number) << 3 | 1)
            self.fixed(bits, width: 8)
        case .bytes(let content):
            self.varint(UInt64(number) << 3 | 2)
            self.varint(UInt64(content.count))
            self.bytes += content
        case .fixed32(let bits):
            self.varint(UInt64(number) << 3 | 5)
            self.fixed(UInt64(bits), width: 4)
        }
    }

    /// Writes numbers as one packed field.
    mutating func packed(_ number: Int, _ values: [FieldReader.Value]) {
        var content = FieldWriter()
        for value in values {
            switch value {
            case .varint(let bits): content.varint(bits)
            case .fixed64(let bits): content.fixed(bits, width: 8)
            case .fixed32(let bits): content.fixed(UInt64(bits), width: 4)
            case .bytes: preconditionFailure("field \(number): bytes cannot be packed")
            }
        }
        self.field(number, .bytes(content.bytes[...]))
    }

    private mutating func varint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            self.bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        self.bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    private mutating func fixed(_ value: UInt64, width: Int) {
        for place in 0..<width {
            self.bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * place)))
        }
    }
}
