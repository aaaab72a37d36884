// SPDX-License-Identifier: MIT
import CLinux
import Glibc

// The wire as docs/PROTOCOL.md gives it, written a second time: what the module is compared with.

/// The header of a frame, as the document has it.
struct RawHeader: Equatable {
    static let size = 16

    var body = 0
    var meta = 0
    var type: UInt8 = 0
    var flags: UInt8 = 0
    var stream: UInt32 = 0

    static let endStream: UInt8 = 0x01
    static let more: UInt8 = 0x02
    static let bodyCRC: UInt8 = 0x04
    static let message: UInt8 = 0x08

    func has(_ flag: UInt8) -> Bool { self.flags & flag != 0 }

    var payload: Int { self.body - self.meta - (self.has(Self.bodyCRC) ? 4 : 0) }

    /// Reads 16 bytes; nil when the CRC is wrong.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= Self.size, let base = bytes.baseAddress,
            clinux_crc32c(0, base, 12) == bytes.number(12, 4)
        else { return nil }
        self.body = Int(bytes.number(0, 4))
        self.meta = Int(bytes.number(4, 2))
        self.type = bytes[6]
        self.flags = bytes[7]
        self.stream = bytes.number(8, 4)
    }

    /// What section 2 says of a header from the given side: the code to close with, or nil.
    func refusal(fromServer: Bool, bodyMax: Int) -> UInt8? {
        if self.flags & 0x70 != 0 { return 1 }
        if self.body > bodyMax { return 3 }
        if self.payload < 0 { return 1 }
        guard (1...9).contains(self.type) else { return self.has(0x80) ? nil : 1 }
        let rule = Self.rules[Int(self.type) - 1]
        if self.flags & ~rule.flags != 0 || self.meta > rule.meta { return 1 }
        if let exact = rule.payload, exact != self.payload { return 1 }
        if rule.ofStream ? self.stream % 2 == 0 : self.stream != 0 { return 1 }
        return (fromServer ? rule.server : rule.client) ? nil : 1
    }

    private static let rules:
        [(
            flags: UInt8, meta: Int, payload: Int?, ofStream: Bool, client: Bool, server: Bool
        )] = [
            (0x04, 4096, 0, false, true, true), (0x07, 4096, nil, true, true, false),
            (0x07, 0, nil, true, true, true), (0x0C, 16384, nil, true, false, true),
            (0x00, 0, 0, true, true, false), (0x04, 0, 4, true, true, false),
            (0x04, 0, 8, false, true, true), (0x04, 0, 8, false, true, true),
            (0x04, 1024, 0, false, true, true),
        ]
}

extension UnsafeRawBufferPointer {
    /// The big-endian number of `count` bytes at `offset`.
    func number(_ offset: Int, _ count: Int) -> UInt32 {
        (offset..<(offset + count)).reduce(0) { $0 << 8 | UInt32(self[$1]) }
    }

    /// Reads every byte, so that AddressSanitizer sees memory that is gone.
    @discardableResult
    func touch() -> UInt8 {
        var all: UInt8 = 0
        for byte in self { all ^= byte }
        return all
    }
}

/// The CRC-32C of `count` bytes at `offset`.
func crc32c(_ bytes: UnsafeRawBufferPointer, _ offset: Int, _ count: Int) -> UInt32 {
    bytes.baseAddress.map { clinux_crc32c(0, $0 + offset, count) } ?? 0
}

/// Frames, right or wrong, one after the other.
struct FrameBuilder {
    static let preface: [UInt8] = [0x8F, 0x4F, 0x4D, 0x53, 1, 0, 0, 0]

    var bytes: [UInt8] = []

    mutating func add<T: FixedWidthInteger>(_ value: T) {
        Swift.withUnsafeBytes(of: value.bigEndian) { self.bytes.append(contentsOf: $0) }
    }

    mutating func field(_ tag: UInt8, _ value: some Collection<UInt8>) {
        self.bytes.append(tag)
        self.add(UInt16(truncatingIfNeeded: value.count))
        self.bytes.append(contentsOf: value)
    }

    mutating func number<T: FixedWidthInteger>(_ tag: UInt8, _ value: T) {
        self.bytes.append(tag)
        self.add(UInt16(MemoryLayout<T>.size))
        self.add(value)
    }

    mutating func raw(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }

    /// `count` bytes of a pattern.
    mutating func fill(_ count: Int, _ seed: UInt8) {
        self.bytes.append(contentsOf: Pattern.bytes(count, seed))
    }

    /// A frame with right CRCs; `meta` and `payload` append what they are.
    mutating func frame(
        _ type: UInt8,
        _ flags: UInt8 = 0,
        stream: UInt32 = 0,
        checksum: Bool = true,
        meta: (inout Self) -> Void = { _ in },
        payload: (inout Self) -> Void = { _ in }
    ) {
        let start = self.bytes.count
        self.bytes.append(contentsOf: repeatElement(0, count: RawHeader.size))
        meta(&self)
        let metaEnd = self.bytes.count
        payload(&self)
        self.finish(start, metaEnd - start - RawHeader.size, type, flags, stream, checksum)
    }

    private mutating func finish(
        _ start: Int,
        _ meta: Int,
        _ type: UInt8,
        _ flags: UInt8,
        _ stream: UInt32,
        _ checksum: Bool
    ) {
        let body = self.bytes.count - start - RawHeader.size
        let hasCRC = checksum && body > 0
        if hasCRC { self.add(self.crc(start + RawHeader.size, body)) }
        let kept = self.bytes.count
        self.add(UInt32(truncatingIfNeeded: body + (hasCRC ? 4 : 0)))
        self.add(UInt16(truncatingIfNeeded: meta))
        self.bytes.append(type)
        self.bytes.append(flags | (hasCRC ? RawHeader.bodyCRC : 0))
        self.add(stream)
        self.add(self.crc(kept, 12))
        for index in 0..<RawHeader.size { self.bytes[start + index] = self.bytes[kept + index] }
        self.bytes.removeLast(RawHeader.size)
    }

    func crc(_ offset: Int, _ count: Int) -> UInt32 {
        self.bytes.withUnsafeBytes { crc32c($0, offset, count) }
    }

    mutating func hello(
        frame: UInt32 = 1 << 20,
        message: UInt32 = 4 << 20,
        streams: UInt32 = 128,
        credit: UInt32 = 1 << 18
    ) {
        self.bytes += Self.preface
        self.frame(1) { meta in
            meta.number(1, frame)
            meta.number(2, message)
            meta.number(3, streams)
            meta.number(4, credit)
        }
    }
}

/// Messages whose bytes follow from their length and a seed.
enum Pattern {
    private static let all: [UInt8] = (0..<(1 << 18)).map {
        UInt8(truncatingIfNeeded: $0 ^ ($0 >> 8))
    }

    static func bytes(_ count: Int, _ seed: UInt8) -> [UInt8] {
        Array(Self.all[Int(seed)..<(Int(seed) + count)])
    }

    static func fits(_ bytes: UnsafeRawBufferPointer, _ count: Int, _ seed: UInt8) -> Bool {
        guard bytes.count == count, let base = bytes.baseAddress else {
            return count == bytes.count
        }
        return Self.bytes(count, seed).withUnsafeBytes { expected in
            expected.baseAddress.map { memcmp($0, base, count) == 0 } ?? (count == 0)
        }
    }
}

/// Writes the CRCs of the frames in `bytes` anew, so that a fuzzer gets past them.
///
/// Stops at the first frame that is not whole.
func mendChecksums(_ bytes: inout [UInt8], from start: Int) {
    var builder = FrameBuilder(bytes: [])
    swap(&builder.bytes, &bytes)
    defer { swap(&builder.bytes, &bytes) }
    var position = start
    while position + RawHeader.size <= builder.bytes.count {
        let crc = builder.crc(position, 12)
        for index in 0..<4 {
            builder.bytes[position + 12 + index] = UInt8(
                truncatingIfNeeded: crc >> (24 - 8 * index)
            )
        }
        let header = builder.bytes.withUnsafeBytes {
            RawHeader(UnsafeRawBufferPointer(rebasing: $0[position...]))
        }
        guard let header, header.body <= builder.bytes.count - position - RawHeader.size else {
            return
        }
        position += RawHeader.size
        if header.has(RawHeader.bodyCRC), header.body >= 4 {
            let crc = builder.crc(position, header.body - 4)
            for index in 0..<4 {
                builder.bytes[position + header.body - 4 + index] = UInt8(
                    truncatingIfNeeded: crc >> (24 - 8 * index)
                )
            }
        }
        position += header.body
    }
}
