// SPDX-License-Identifier: MIT

/// Appends integers as LEB128 and text with its length; the writing half of snapshots.
struct ByteWriter {
    var bytes: [UInt8] = []

    mutating func put(_ byte: UInt8) {
        self.bytes.append(byte)
    }

    mutating func put(varint value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            self.bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        self.bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Zigzag, so that small negative numbers stay small.
    mutating func put(signed value: Int64) {
        self.put(varint: UInt64(bitPattern: (value << 1) ^ (value >> 63)))
    }

    mutating func put(_ text: String) {
        self.put(varint: UInt64(text.utf8.count))
        self.bytes.append(contentsOf: text.utf8)
    }

    mutating func put(_ data: [UInt8]) {
        self.put(varint: UInt64(data.count))
        self.bytes.append(contentsOf: data)
    }
}

/// Reads what `ByteWriter` wrote, and refuses anything else without trapping.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { self.position == self.bytes.count }

    mutating func byte() throws(SnapshotError) -> UInt8 {
        guard self.position < self.bytes.count else { throw .malformed }
        defer { self.position += 1 }
        return self.bytes[self.position]
    }

    mutating func varint() throws(SnapshotError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 64 {
            let byte = try self.byte()
            guard shift < 63 || byte <= 1 else { throw .malformed }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw .malformed
    }

    mutating func signed() throws(SnapshotError) -> Int64 {
        let raw = try self.varint()
        return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
    }

    mutating func uint32() throws(SnapshotError) -> UInt32 {
        guard let value = UInt32(exactly: try self.varint()) else { throw .malformed }
        return value
    }

    /// A number of things, refused above `max` so that nothing is reserved on a lie.
    mutating func count(max: Int) throws(SnapshotError) -> Int {
        guard let value = Int(exactly: try self.varint()), value <= max else { throw .malformed }
        return value
    }

    mutating func data() throws(SnapshotError) -> [UInt8] {
        let count = try self.count(max: self.bytes.count)
        guard count <= self.bytes.count - self.position else { throw .malformed }
        defer { self.position += count }
        return Array(self.bytes[self.position..<(self.position + count)])
    }

    mutating func text() throws(SnapshotError) -> String {
        guard let text = String(validating: try self.data(), as: UTF8.self) else {
            throw .malformed
        }
        return text
    }
}
