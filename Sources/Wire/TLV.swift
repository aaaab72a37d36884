// SPDX-License-Identifier: MIT

/// Reads a meta region: fields of tag u8, length u16, value; tags strictly increasing.
///
/// Unknown tags are the caller's to skip.
struct TLVReader {
    private var rest: UnsafeRawBufferPointer
    private var lastTag: UInt8 = 0
    /// Whether a field ran past the region, or the tags did not increase.
    private(set) var isMalformed = false

    init(_ meta: UnsafeRawBufferPointer) {
        self.rest = meta
    }

    /// The next field, or nil at the end; then `isMalformed` tells a good end from a bad one.
    @inline(__always)
    mutating func next() -> (tag: UInt8, value: UnsafeRawBufferPointer)? {
        guard let base = self.rest.baseAddress, !self.rest.isEmpty else { return nil }
        guard self.rest.count >= 3 else { return self.malformed() }
        let tag = base.load(as: UInt8.self)
        let length = Int(base.bigEndian(UInt16.self, at: 1))
        guard tag > self.lastTag, self.rest.count - 3 >= length else { return self.malformed() }
        self.lastTag = tag
        self.rest = UnsafeRawBufferPointer(
            start: base + 3 + length,
            count: self.rest.count - 3 - length
        )
        return (tag, UnsafeRawBufferPointer(start: base + 3, count: length))
    }

    private mutating func malformed() -> (tag: UInt8, value: UnsafeRawBufferPointer)? {
        self.isMalformed = true
        self.rest = .none
        return nil
    }
}

/// Writes a meta region into memory that the caller has measured with `size(_:)`.
struct TLVWriter {
    private let start: UnsafeMutableRawPointer
    private(set) var count = 0

    init(_ start: UnsafeMutableRawPointer) {
        self.start = start
    }

    /// The bytes that a field of `valueBytes` takes.
    @inline(__always)
    static func size(_ valueBytes: Int) -> Int { 3 + valueBytes }

    @inline(__always)
    mutating func integer<T: FixedWidthInteger>(_ tag: UInt8, _ value: T) {
        self.field(tag, MemoryLayout<T>.size)
        self.start.setBigEndian(value, at: self.count)
        self.count += MemoryLayout<T>.size
    }

    @inline(__always)
    mutating func bytes(_ tag: UInt8, _ value: UnsafeRawBufferPointer) {
        self.field(tag, value.count)
        if let source = value.baseAddress {
            (self.start + self.count).copyMemory(from: source, byteCount: value.count)
        }
        self.count += value.count
    }

    /// Writes a text, unless it is empty: an empty text and none are the same.
    @inline(__always)
    mutating func text(_ tag: UInt8, _ value: String) {
        if value.utf8.isEmpty { return }
        var value = value
        value.withUTF8 { self.bytes(tag, UnsafeRawBufferPointer($0)) }
    }

    @inline(__always)
    private mutating func field(_ tag: UInt8, _ length: Int) {
        self.start.storeBytes(of: tag, toByteOffset: self.count, as: UInt8.self)
        self.start.setBigEndian(UInt16(truncatingIfNeeded: length), at: self.count + 1)
        self.count += 3
    }
}

extension UnsafeRawBufferPointer {
    /// The value of an integer field; nil when it has another length.
    @inline(__always)
    func wireInteger<T: FixedWidthInteger>(_ type: T.Type = T.self) -> T? {
        guard self.count == MemoryLayout<T>.size, let base = self.baseAddress else { return nil }
        return base.bigEndian(T.self, at: 0)
    }
}
