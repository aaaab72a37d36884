// SPDX-License-Identifier: MIT
import CLinux

/// A frame as it came, with what a proxy looks at (docs/PROTOCOL.md §2); or a preface.
struct Frame: Sendable {
    enum Kind: UInt8 {
        case hello = 1
        case request, data, end, cancel, credit, ping, pong, goAway
        case preface = 0
        case other = 255
    }

    static let headerBytes = 16
    static let prefaceBytes = 8
    private static let endStream: UInt8 = 0x01
    private static let bodyCRC: UInt8 = 0x04

    private(set) var bytes: [UInt8]
    let kind: Kind

    /// A whole frame, header and body.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        self.kind = Kind(rawValue: bytes[6]) ?? .other
    }

    init(preface bytes: [UInt8]) {
        self.bytes = bytes
        self.kind = .preface
    }

    /// A frame without meta and body CRC.
    init(_ kind: Kind, stream: UInt32, payload: [UInt8] = []) {
        self.kind = kind
        self.bytes = [UInt8](repeating: 0, count: Self.headerBytes) + payload
        self.bytes.set(UInt32(payload.count), at: 0)
        self.bytes[6] = kind.rawValue
        self.renumber(stream)
    }

    var stream: UInt32 { self.kind == .preface ? 0 : self.bytes.integer(at: 8) }
    private var metaBytes: Int { Int(self.bytes[4]) << 8 | Int(self.bytes[5]) }
    var isLastOfRequest: Bool { self.bytes[7] & Self.endStream != 0 }

    var meta: ArraySlice<UInt8> {
        self.bytes[Self.headerBytes..<Self.headerBytes + self.metaBytes]
    }

    var payload: ArraySlice<UInt8> {
        let crc = self.bytes[7] & Self.bodyCRC != 0 ? 4 : 0
        return self.bytes[Self.headerBytes + self.metaBytes..<self.bytes.count - crc]
    }

    /// The same frame of another stream.
    func of(stream: UInt32) -> Self {
        var copy = self
        copy.renumber(stream)
        return copy
    }

    private mutating func renumber(_ stream: UInt32) {
        self.bytes.set(stream, at: 8)
        let crc = self.bytes.withUnsafeBytes { bytes in
            bytes.baseAddress.map { clinux_crc32c(0, $0, 12) } ?? 0
        }
        self.bytes.set(crc, at: 12)
    }

    /// The value of a field of the meta; nil when it is not there.
    func field(_ tag: UInt8) -> ArraySlice<UInt8>? {
        var rest = self.meta
        while rest.count >= 3 {
            let at = rest.startIndex
            let end = at + 3 + (Int(rest[at + 1]) << 8 | Int(rest[at + 2]))
            guard end <= rest.endIndex else { return nil }
            if rest[at] == tag { return rest[at + 3..<end] }
            rest = rest[end...]
        }
        return nil
    }

    func text(_ tag: UInt8) -> String {
        self.field(tag).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

/// Cuts a stream of bytes into its preface and frames.
struct FrameSplitter {
    private var bytes: [UInt8] = []
    private var hasPreface = false

    /// Longer bodies than any HELLO allows end the connection.
    private static let bodyMax = 8 << 20

    /// Nil when these are no frames.
    mutating func add(_ more: UnsafeRawBufferPointer) -> [Frame]? {
        self.bytes.append(contentsOf: more)
        var frames: [Frame] = []
        var at = 0
        while true {
            let left = self.bytes.count - at
            if !self.hasPreface {
                guard left >= Frame.prefaceBytes else { break }
                self.hasPreface = true
                frames.append(Frame(preface: Array(self.bytes[at..<at + Frame.prefaceBytes])))
                at += Frame.prefaceBytes
                continue
            }
            guard left >= Frame.headerBytes else { break }
            let body: UInt32 = self.bytes.integer(at: at)
            guard body <= Self.bodyMax else { return nil }
            let size = Frame.headerBytes + Int(body)
            guard left >= size else { break }
            frames.append(Frame(Array(self.bytes[at..<at + size])))
            at += size
        }
        self.bytes.removeFirst(at)
        return frames
    }
}

extension [UInt8] {
    fileprivate func integer(at offset: Int) -> UInt32 {
        self[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }

    fileprivate mutating func set(_ value: UInt32, at offset: Int) {
        for byte in 0..<4 {
            self[offset + byte] = UInt8(truncatingIfNeeded: value >> UInt32(24 - byte * 8))
        }
    }
}
