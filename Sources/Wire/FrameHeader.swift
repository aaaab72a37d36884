// SPDX-License-Identifier: MIT
import Ambient
import CLinux

/// The kinds of frames.
///
/// Wire: byte 6 of the header.
enum FrameType: UInt8 {
    case hello = 1
    case request = 2
    case data = 3
    case end = 4
    case cancel = 5
    case credit = 6
    case ping = 7
    case pong = 8
    case goAway = 9
}

/// The marks on a frame.
///
/// Wire: byte 7 of the header.
struct FrameFlags: OptionSet, Hashable {
    let rawValue: UInt8

    /// The sender's last frame of this message and stream; on a client's REQUEST or DATA.
    static let endStream = FrameFlags(rawValue: 0x01)
    /// The message goes on in the next DATA or END of the stream.
    static let more = FrameFlags(rawValue: 0x02)
    /// The last four bytes of the body are the CRC-32C of those before.
    static let bodyCRC = FrameFlags(rawValue: 0x04)
    /// The payload of an END is a message, or the last piece of one.
    static let message = FrameFlags(rawValue: 0x08)
    /// A receiver that does not know the type may skip the frame.
    static let ignorable = FrameFlags(rawValue: 0x80)

    static let known: FrameFlags = [.endStream, .more, .bodyCRC, .message, .ignorable]
}

/// The 16 bytes before every frame's body; all integers big-endian.
///
///      0       4      6    7     8        12       16
///      | body  | meta |type|flags| stream | crc32c |
struct FrameHeader: Hashable {
    static let size = 16
    static let crcSize = 4

    /// Offset 0, u32: bytes after the header: meta, payload and the body's CRC.
    var bodyBytes: Int
    /// Offset 4, u16: how many of them are meta.
    var metaBytes: Int
    /// Offset 6, u8: a `FrameType`, or one of a later version.
    var type: UInt8
    /// Offset 7, u8.
    var flags: FrameFlags
    /// Offset 8, u32: 0 for the connection.
    var stream: UInt32

    /// Reads 16 bytes; nil when the CRC at offset 12 is not that of the first twelve.
    @inline(__always)
    static func read(_ bytes: UnsafeRawPointer) -> FrameHeader? {
        #if OMS_PLANTED_BUGS
            let isSound =
                bytes.bigEndian(UInt32.self, at: 12) == clinux_crc32c(0, bytes, 12)
                || PlantedBug.checksumIgnored.isOn
        #else
            let isSound = bytes.bigEndian(UInt32.self, at: 12) == clinux_crc32c(0, bytes, 12)
        #endif
        guard isSound else { return nil }
        return FrameHeader(
            bodyBytes: Int(bytes.bigEndian(UInt32.self, at: 0)),
            metaBytes: Int(bytes.bigEndian(UInt16.self, at: 4)),
            type: bytes.load(fromByteOffset: 6, as: UInt8.self),
            flags: FrameFlags(rawValue: bytes.load(fromByteOffset: 7, as: UInt8.self)),
            stream: bytes.bigEndian(UInt32.self, at: 8)
        )
    }

    /// Writes the 16 bytes.
    @inline(__always)
    func write(to bytes: UnsafeMutableRawPointer) {
        bytes.setBigEndian(UInt32(truncatingIfNeeded: self.bodyBytes), at: 0)
        bytes.setBigEndian(UInt16(truncatingIfNeeded: self.metaBytes), at: 4)
        bytes.storeBytes(of: self.type, toByteOffset: 6, as: UInt8.self)
        bytes.storeBytes(of: self.flags.rawValue, toByteOffset: 7, as: UInt8.self)
        bytes.setBigEndian(self.stream, at: 8)
        bytes.setBigEndian(clinux_crc32c(0, bytes, 12), at: 12)
    }
}
