// SPDX-License-Identifier: MIT
import CLinux

extension GrowableBytes {
    /// Appends one whole frame, meta and payload written in place.
    ///
    /// `meta` writes at most `metaBytesMax` bytes at the pointer and returns how many.
    @inline(__always)
    mutating func appendFrame(
        _ type: FrameType,
        _ flags: FrameFlags = [],
        stream: UInt32 = 0,
        payload: UnsafeRawBufferPointer = .none,
        checksum: Bool,
        metaBytesMax: Int = 0,
        meta: (UnsafeMutableRawPointer) -> Int = { _ in 0 }
    ) {
        let start = self.reserve(
            FrameHeader.size + metaBytesMax + payload.count + FrameHeader.crcSize
        )
        let body = start + FrameHeader.size
        let metaBytes = meta(body)
        if let source = payload.baseAddress {
            (body + metaBytes).copyMemory(from: source, byteCount: payload.count)
        }
        var header = FrameHeader(
            bodyBytes: metaBytes + payload.count,
            metaBytes: metaBytes,
            type: type.rawValue,
            flags: flags,
            stream: stream
        )
        if checksum && header.bodyBytes > 0 {
            body.setBigEndian(clinux_crc32c(0, body, header.bodyBytes), at: header.bodyBytes)
            header.bodyBytes += FrameHeader.crcSize
            header.flags.insert(.bodyCRC)
        }
        header.write(to: start)
        self.commit(FrameHeader.size + header.bodyBytes)
    }
}

extension GrowableBytes {
    /// Appends an END, with the last message or the last piece of it if there is one.
    @inline(__always)
    mutating func appendEnd(
        _ stream: UInt32,
        _ end: EndMeta,
        _ message: UnsafeRawBufferPointer?,
        _ checksum: Bool
    ) {
        self.appendFrame(
            .end,
            message == nil ? [] : .message,
            stream: stream,
            payload: message ?? .none,
            checksum: checksum,
            metaBytesMax: end.wireBytesMax,
            meta: { end.write(to: $0) }
        )
    }
}

extension OutputQueue {
    /// Appends a frame of the connection, or CREDIT, which may overtake what waits.
    mutating func appendControl(
        _ type: FrameType,
        stream: UInt32 = 0,
        payload: UnsafeRawBufferPointer = .none,
        checksum: Bool,
        metaBytesMax: Int = 0,
        meta: (UnsafeMutableRawPointer) -> Int = { _ in 0 }
    ) {
        if self.wantsLane {
            self.control.appendFrame(
                type,
                stream: stream,
                payload: payload,
                checksum: checksum,
                metaBytesMax: metaBytesMax,
                meta: meta
            )
        } else {
            self.ready.appendFrame(
                type,
                stream: stream,
                payload: payload,
                checksum: checksum,
                metaBytesMax: metaBytesMax,
                meta: meta
            )
        }
    }
}
