// SPDX-License-Identifier: MIT

/// Reads an encoded message field by field, without knowing its type.
///
/// For what works from a descriptor alone; generated code decodes through libprotobuf-c.
struct FieldReader: Sequence, IteratorProtocol {
    enum Value {
        case varint(UInt64)
        case fixed64(UInt64)
        case fixed32(UInt32)
        case bytes(ArraySlice<UInt8>)
    }

    private(set) var rest: ArraySlice<UInt8>
    /// Set when the bytes ended where they should not, or were no field; then nothing follows.
    private(set) var isMalformed = false

    init(_ bytes: ArraySlice<UInt8>) {
        self.rest = bytes
    }

    /// The next field, or nil at the end.
    mutating func next() -> (number: Int, value: Value)? {
        guard !self.rest.isEmpty, !self.isMalformed else { return nil }
        guard let tag = self.varint(), tag >> 3 != 0, let number = Int32(exactly: tag >> 3),
            let value = self.value(wireType: tag & 7)
        else {
            self.isMalformed = true
            return nil
        }
        return (Int(number), value)
    }

    /// The next varint, or nil when there is none.
    mutating func varint() -> UInt64? {
        var result: UInt64 = 0
        for shift in stride(from: 0, to: 70, by: 7) {
            guard let byte = self.rest.popFirst() else { return nil }
            result |= UInt64(byte & 0x7F) << UInt64(shift)
            if byte < 0x80 { return result }
        }
        return nil
    }

    /// The next little-endian number of `width` bytes, or nil when fewer are left.
    mutating func fixed(width: Int) -> UInt64? {
        guard self.rest.count >= width else { return nil }
        defer { self.rest = self.rest.dropFirst(width) }
        return self.rest.prefix(width).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private mutating func value(wireType: UInt64) -> Value? {
        switch wireType {
        case 0: return self.varint().map(Value.varint)
        case 1: return self.fixed(width: 8).map(Value.fixed64)
        case 2:
            guard let length = self.varint(), length <= UInt64(self.rest.count) else { return nil }
            defer { self.rest = self.rest.dropFirst(Int(length)) }
            return .bytes(self.rest.prefix(Int(length)))
        case 5:
            return self.fixed(width: 4).map { .fixed32(UInt32(truncatingIfNeeded: $0)) }
        default: return nil
        }
    }
}
