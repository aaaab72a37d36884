// SPDX-License-Identifier: MIT
import CLinux

/// Cuts what one side of a connection sends into frames: docs/PROTOCOL.md, sections 1 to 3.
///
/// A second reading of the document, so that what watches the services does not share their mistakes.
struct FrameReader {
    static let headerBytes = 16
    private static let prefaceBytes = 8

    /// The first bytes of the side; nil until they have come.
    private(set) var preface: [UInt8]?
    private var pending: [UInt8] = []

    mutating func add(_ bytes: UnsafeRawBufferPointer) { self.pending += bytes }

    /// The header of the next frame, of which the body may be missing still.
    mutating func header() -> [UInt8]? {
        if self.preface == nil { self.preface = self.take(Self.prefaceBytes) }
        guard self.preface != nil, self.pending.count >= Self.headerBytes else { return nil }
        return Array(self.pending.prefix(Self.headerBytes))
    }

    /// Takes the next frame that is there whole.
    mutating func next() -> [UInt8]? {
        guard let header = self.header() else { return nil }
        return self.take(Self.headerBytes + header[0..<4].reduce(0) { $0 << 8 | Int($1) })
    }

    private mutating func take(_ count: Int) -> [UInt8]? {
        guard self.pending.count >= count else { return nil }
        defer { self.pending.removeFirst(count) }
        return Array(self.pending.prefix(count))
    }

    /// The checksum that the header of a frame is to have in its last four bytes.
    static func headerSum(_ frame: [UInt8]) -> [UInt8] {
        let crc = frame.withUnsafeBytes { bytes in
            bytes.baseAddress.map { clinux_crc32c(0, $0, 12) } ?? 0
        }
        return (0..<4).map { UInt8(truncatingIfNeeded: crc >> (24 - 8 * $0)) }
    }
}
