// SPDX-License-Identifier: MIT
import Ambient

@testable import Wire

/// Frames made by hand, right or wrong, as a stranger would send them.
enum Raw {
    static let preface: [UInt8] = [0x8F, 0x4F, 0x4D, 0x53, 1, 0, 0, 0]

    static func frame(
        _ type: UInt8,
        _ flags: UInt8 = 0,
        stream: UInt32 = 0,
        meta: [UInt8] = [],
        payload: [UInt8] = []
    ) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 16)
        let header = FrameHeader(
            bodyBytes: meta.count + payload.count,
            metaBytes: meta.count,
            type: type,
            flags: FrameFlags(rawValue: flags),
            stream: stream
        )
        bytes.withUnsafeMutableBytes { buffer in
            if let start = buffer.baseAddress { header.write(to: start) }
        }
        return bytes + meta + payload
    }

    /// A header that announces a body which does not follow.
    static func header(_ type: UInt8, body: UInt32, meta: UInt16, stream: UInt32 = 0) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 16)
        let header = FrameHeader(
            bodyBytes: Int(body),
            metaBytes: Int(meta),
            type: type,
            flags: [],
            stream: stream
        )
        bytes.withUnsafeMutableBytes { buffer in
            if let start = buffer.baseAddress { header.write(to: start) }
        }
        return bytes
    }

    static func field(_ tag: UInt8, _ value: [UInt8]) -> [UInt8] {
        [tag, UInt8(truncatingIfNeeded: value.count >> 8), UInt8(truncatingIfNeeded: value.count)]
            + value
    }

    static func number<T: FixedWidthInteger>(_ value: T) -> [UInt8] {
        withUnsafeBytes(of: value.bigEndian) { Array($0) }
    }

    static func hello(
        frame: UInt32 = 1 << 20,
        message: UInt32 = 4 << 20,
        streams: UInt32 = 128,
        credit: UInt32 = 1 << 18
    ) -> [UInt8] {
        Raw.frame(
            1,
            meta: field(1, number(frame)) + field(2, number(message)) + field(3, number(streams))
                + field(4, number(credit)) + field(5, number(UInt32(5000)))
        )
    }

    /// The meta of a request for a method, with five seconds left unless told otherwise.
    static func requestMeta(
        method: [UInt8] = Array("a/B".utf8),
        timeout: Int64? = 5_000_000,
        more: [UInt8] = []
    ) -> [UInt8] {
        field(1, method) + (timeout.map { field(2, number($0)) } ?? []) + more
    }

    static func request(
        _ stream: UInt32,
        flags: UInt8 = 1,
        meta: [UInt8] = requestMeta(),
        payload: [UInt8] = []
    ) -> [UInt8] {
        frame(2, flags, stream: stream, meta: meta, payload: payload)
    }

    static func data(_ stream: UInt32, flags: UInt8 = 0, _ payload: [UInt8] = []) -> [UInt8] {
        frame(3, flags, stream: stream, payload: payload)
    }

    static func end(_ stream: UInt32, flags: UInt8 = 0, _ payload: [UInt8] = []) -> [UInt8] {
        frame(4, flags, stream: stream, payload: payload)
    }

    static func cancel(_ stream: UInt32) -> [UInt8] { frame(5, stream: stream) }

    static func credit(_ stream: UInt32, _ amount: UInt32) -> [UInt8] {
        frame(6, stream: stream, payload: number(amount))
    }

    static func ping(_ token: UInt64) -> [UInt8] { frame(7, payload: number(token)) }

    static func goAway(_ code: UInt8, last: UInt32) -> [UInt8] {
        frame(9, meta: field(1, [code]) + field(2, number(last)))
    }
}

extension Side {
    /// A server whose raw client has said HELLO; nothing seen, nothing to write.
    static func server(_ limits: WireLimits = WireLimits()) -> Side {
        let side = Side(.server, limits: limits)
        side.feed(Raw.preface + Raw.hello())
        side.seen = []
        _ = side.take()
        return side
    }

    /// A client whose raw server has said HELLO; nothing seen, nothing to write.
    static func client(
        _ limits: WireLimits = WireLimits(),
        hello: [UInt8] = Raw.hello()
    ) -> Side {
        let side = Side(.client, limits: limits)
        side.feed(Raw.preface + hello)
        side.seen = []
        _ = side.take()
        return side
    }

    /// Why this side closed the connection, if it did so itself.
    var failure: ErrorCode? {
        if case .here(let code, _) = self.connection.closeReason { return code }
        return nil
    }

    /// The END frames in the output: stream, code and processed.
    func takeEnds() -> [EndFrame] {
        var rest = self.take()[...]
        var ends: [EndFrame] = []
        while rest.count >= 16 {
            let bytes = Array(rest)
            let header = bytes.withUnsafeBytes { buffer in
                buffer.baseAddress.flatMap { FrameHeader.read($0) }
            }
            guard let header, rest.count >= 16 + header.bodyBytes else { break }
            if header.type == FrameType.end.rawValue {
                let head = bytes.withUnsafeBytes { buffer in
                    EndHead.read(buffer.slice(16, header.metaBytes)).map { EndMeta($0) }
                }
                if let head { ends.append(EndFrame(header.stream, head.code, head.processed)) }
            }
            rest = rest.dropFirst(16 + header.bodyBytes)
        }
        return ends
    }
}

/// What an END frame says, as far as most tests care.
struct EndFrame: Equatable {
    var stream: UInt32
    var code: UInt8
    var processed: Processed

    init(_ stream: UInt32, _ code: UInt8, _ processed: Processed) {
        self.stream = stream
        self.code = code
        self.processed = processed
    }
}
