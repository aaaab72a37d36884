// SPDX-License-Identifier: MIT
import Ambient
import CLinux
import FuzzKit

@testable import Wire

/// Reading one frame: its header against the document's rules, its meta against its own encoding.
enum FramesTarget {
    static func run(_ input: UnsafeRawBufferPointer) throws(Finding) {
        guard input.count >= 17 else { return }
        let choice = input[0]
        var frame = Array(input.dropFirst())
        if choice & 1 == 0 { mendChecksums(&frame, from: 0) }
        let fromServer = choice & 2 != 0
        try frame.withBytes { (frame) throws(Finding) in
            try Self.header(
                frame,
                fromServer: fromServer,
                bodyMax: choice & 4 != 0 ? 4096 : 1 << 20
            )
            let meta = UnsafeRawBufferPointer(rebasing: frame.dropFirst(RawHeader.size))
            switch choice >> 4 & 3 {
            case 0: try Self.request(meta)
            case 1: try Self.end(meta)
            case 2: try Self.hello(meta)
            default: try Self.goAway(meta)
            }
        }
    }

    private static func header(
        _ frame: UnsafeRawBufferPointer,
        fromServer: Bool,
        bodyMax: Int
    ) throws(Finding) {
        guard let start = frame.baseAddress else { return }
        let raw = RawHeader(frame)
        let header = FrameHeader.read(start)
        try require((raw == nil) == (header == nil), "a header is read against its CRC")
        guard let raw, let header else { return }
        var refusal: UInt8?
        var type: FrameType?
        do throws(Violation) {
            type = try header.check(from: fromServer ? .server : .client, bodyBytesMax: bodyMax)
        } catch {
            refusal = error.code.rawValue
        }
        let expected = raw.refusal(fromServer: fromServer, bodyMax: bodyMax)
        try require(refusal == expected, "\(raw): \(refusal ?? 255), not \(expected ?? 255)")
        try require(
            refusal != nil || (type?.rawValue ?? 0) == ((1...9).contains(raw.type) ? raw.type : 0),
            "\(raw) is read as another type"
        )
        try require(refusal != nil || header.payloadBytes == raw.payload, "the payload of \(raw)")
        var again = [UInt8](repeating: 0, count: RawHeader.size)
        again.withUnsafeMutableBytes { bytes in
            if let base = bytes.baseAddress { header.write(to: base) }
        }
        try require(frame.starts(with: again), "\(raw) is not written as it was read")
    }

    private static func request(_ meta: UnsafeRawBufferPointer) throws(Finding) {
        let now = MonotonicInstant(nanoseconds: 1000)
        let hour: Int64 = 3_600_000_000
        let reading = RequestHead.read(meta, now: now, timeoutMaxMicros: hour)
        guard case .request(let head) = reading else { return }
        let request = RequestMeta(head, now: now)
        try require(
            request.refusedField == nil,
            "\(request.refusedField?.name ?? "") is taken, not sent"
        )
        try require(
            request.timeout >= .zero && request.timeout <= .seconds(3600),
            "a time-out of \(request.timeout)"
        )
        let again = try Self.written(request.wireBytesMax) { request.write(to: $0) }
        try again.withBytes { (bytes) throws(Finding) in
            guard
                case .request(let head) = RequestHead.read(
                    bytes,
                    now: now,
                    timeoutMaxMicros: hour
                )
            else { throw Finding("a request is sent, not taken: \(request)") }
            try require(RequestMeta(head, now: now) == request, "not the same request: \(request)")
        }
    }

    private static func end(_ meta: UnsafeRawBufferPointer) throws(Finding) {
        guard let head = EndHead.read(meta) else { return }
        let end = EndMeta(head)
        try require(end.code <= 16, "status \(end.code)")
        try require(end.details.count <= EndMeta.detailsBytesMax, "details too long")
        let again = try Self.written(end.wireBytesMax) { end.write(to: $0) }
        try again.withBytes { (bytes) throws(Finding) in
            guard let head = EndHead.read(bytes) else {
                throw Finding("an end is sent, not taken: \(end)")
            }
            var expected = end
            // Broken text became longer when it was mended, and may have been cut.
            expected.message = String(
                decoding: expected.message.utf8.prefix(
                    Int(head.message.count)
                ),
                as: UTF8.self
            )
            try require(EndMeta(head) == expected, "not the same end: \(end)")
        }
    }

    private static func hello(_ meta: UnsafeRawBufferPointer) throws(Finding) {
        guard let hello = try? Hello.read(meta) else { return }
        try require(hello.identity.utf8.count <= Hello.identityBytesMax, "identity too long")
        let again = try Self.written(hello.wireBytesMax) { hello.write(to: $0) }
        let read = again.withUnsafeBytes { try? Hello.read($0) }
        try require(read == hello, "not the same HELLO: \(hello)")
    }

    private static func goAway(_ meta: UnsafeRawBufferPointer) throws(Finding) {
        guard let goAway = try? GoAway.read(meta) else { return }
        let again = try Self.written(GoAway.wireBytesMax) { goAway.write(to: $0) }
        let read = again.withUnsafeBytes { try? GoAway.read($0) }
        try require(
            read?.code == goAway.code && read?.lastStream == goAway.lastStream
                && goAway.text.hasPrefix(read?.text ?? "?"),
            "not the same GOAWAY: \(goAway)"
        )
    }

    /// What `write` wrote, which may not be more than it was given room for.
    private static func written(
        _ room: Int,
        _ write: (UnsafeMutableRawPointer) -> Int
    ) throws(Finding) -> [UInt8] {
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: room + 64) { buffer, written in
            guard let base = buffer.baseAddress else { return }
            base.initialize(repeating: 0xA5, count: room + 64)
            count = write(UnsafeMutableRawPointer(base))
            written = room + 64
        }
        try require(count <= room, "\(count) bytes written into room for \(room)")
        try require(bytes[room...].allSatisfy { $0 == 0xA5 }, "written past the room of \(room)")
        return Array(bytes.prefix(count))
    }
}
