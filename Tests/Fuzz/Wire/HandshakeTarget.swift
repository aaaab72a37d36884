// SPDX-License-Identifier: MIT
import Ambient
import FuzzKit

@testable import Wire

/// The first bytes of a connection, to both roles: what comes of them, in one piece and in many.
enum HandshakeTarget {
    static func run(_ input: UnsafeRawBufferPointer) throws(Finding) {
        guard input.count >= 2 else { return }
        let role: Role = input[0] & 1 == 0 ? .server : .client
        var bytes = Array(input.dropFirst(2))
        if input[0] & 2 == 0 {
            for (index, byte) in FrameBuilder.preface.enumerated() where index < bytes.count {
                // Changed where the input says so, right elsewhere.
                bytes[index] = bytes[index] & 0xC0 == 0xC0 ? bytes[index] : byte
            }
        }
        if input[0] & 4 == 0 { mendChecksums(&bytes, from: FrameBuilder.preface.count) }
        let whole = try Self.feed(bytes, role, step: max(1, bytes.count))
        let parts = try Self.feed(bytes, role, step: Int(input[1] & 15) + 1)
        try require(whole == parts, "another outcome when the bytes come in pieces")
        try Self.compare(whole, with: bytes, role)
    }

    /// What can be seen of a connection from outside.
    private struct Outcome: Equatable {
        var events: [String] = []
        var output: [UInt8] = []
        var peer: Hello?
        var reason: CloseReason?
    }

    private static func feed(
        _ bytes: [UInt8],
        _ role: Role,
        step: Int
    ) throws(Finding) -> Outcome {
        let now = MonotonicInstant(nanoseconds: 0)
        var connection = Connection(role: role, hello: Hello(identity: "fuzz"), now: now)
        var outcome = Outcome()
        try bytes.withBytes { (bytes) throws(Finding) in
            var rest = bytes
            while !rest.isEmpty {
                var piece = UnsafeRawBufferPointer(rebasing: rest.prefix(step))
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(step))
                while let event = connection.next(&piece, now: now) {
                    outcome.events.append("\(Self.name(event))")
                }
                try require(piece.isEmpty, "input is left")
            }
        }
        try require(connection.unfinishedBytes <= bytes.count, "more kept than came")
        outcome.peer = connection.peer
        outcome.reason = connection.closeReason
        for _ in 0..<100 where connection.hasOutput {
            connection.withOutput { bytes in
                outcome.output.append(contentsOf: bytes)
                return bytes.count
            }
        }
        try require(!connection.hasOutput, "output without end")
        connection.receivedEndOfInput(now: now)
        while let event = connection.nextEvent(now: now) {
            outcome.events.append("\(Self.name(event))")
        }
        try require(outcome.events.last == "closed", "no end after the end of input")
        try require(connection.unfinishedBytes == 0, "bytes are kept after the end")
        return outcome
    }

    private static func name(_ event: Event) -> String {
        switch event {
        case .opened: "opened"
        case .request(let id, let head, let payload):
            "request \(id.rawValue) \(head.method.count) \(payload.touch()) \(payload.count)"
        case .message(let id, let payload): "message \(id.rawValue) \(payload.touch())"
        case .end(let id, let head, _): "end \(id.rawValue) \(head.code)"
        case .cancelled(let id): "cancelled \(id.rawValue)"
        case .writable(let id): "writable \(id.rawValue)"
        case .goAway: "goAway"
        case .pong: "pong"
        case .closed: "closed"
        }
    }

    /// What sections 1 to 3 of the document say of these first bytes.
    private static func compare(
        _ outcome: Outcome,
        with bytes: [UInt8],
        _ role: Role
    ) throws(Finding) {
        let preface = FrameBuilder.preface
        let isOurs = zip(bytes, preface.prefix(4)).allSatisfy { $0 == $1 }
        try require(
            isOurs == (outcome.reason != .notThisProtocol),
            "the magic is there: \(isOurs), and \(String(describing: outcome.reason))"
        )
        // A client speaks first; a server says nothing to a stranger.
        if !isOurs {
            return try require(outcome.output.isEmpty, "an answer to a stranger")
        }
        var isLeft = false
        if case .peer = outcome.reason { isLeft = true }
        try require(
            (role == .server && bytes.count < preface.count) == outcome.output.isEmpty || isLeft,
            "the first word"
        )
        try require(outcome.output.isEmpty || outcome.output.starts(with: preface), "its preface")
        let expected = Self.opening(bytes, role)
        try require(
            (outcome.events.first == "opened") == expected,
            "opened: \(outcome.events.first ?? ""), as the document says: \(expected)"
        )
        guard let peer = outcome.peer else { return }
        try require(
            peer.frameBytesMax >= 32768 && peer.messageBytesMax > 0 && peer.streamsMax > 0
                && (1...UInt32(Int32.max)).contains(peer.initialCredit)
                && peer.identity.utf8.count <= 128,
            "a HELLO out of range: \(peer)"
        )
    }

    /// Whether the document lets these bytes open a connection.
    private static func opening(_ bytes: [UInt8], _ role: Role) -> Bool {
        guard bytes.count >= 24, bytes[4] == 1 else { return false }
        return bytes.withUnsafeBytes { bytes in
            let frame = UnsafeRawBufferPointer(rebasing: bytes[8...])
            guard let header = RawHeader(frame),
                header.refusal(fromServer: role == .client, bodyMax: 4096) == nil
            else { return false }
            guard frame.count >= RawHeader.size + header.body else { return false }
            if header.has(RawHeader.bodyCRC) && !Self.hasRightCRC(frame, header) { return false }
            if !(1...9).contains(header.type) {
                // A frame to skip: the HELLO may come behind it.
                let rest = bytes[(8 + RawHeader.size + header.body)...]
                return Self.opening(FrameBuilder.preface + Array(rest), role)
            }
            guard header.type == 1 else { return false }
            return Self.isHello(
                UnsafeRawBufferPointer(
                    rebasing: frame[RawHeader.size..<(RawHeader.size + header.meta)]
                )
            )
        }
    }

    private static func hasRightCRC(
        _ frame: UnsafeRawBufferPointer,
        _ header: RawHeader
    ) -> Bool {
        let covered = header.body - 4
        return FrameBuilder(bytes: Array(frame)).crc(RawHeader.size, covered)
            == frame.number(RawHeader.size + covered, 4)
    }

    /// Section 3, from the document alone.
    private static func isHello(_ meta: UnsafeRawBufferPointer) -> Bool {
        var position = 0
        var last = 0
        var fields: [Int: UnsafeRawBufferPointer] = [:]
        while position < meta.count {
            guard position + 3 <= meta.count else { return false }
            let tag = Int(meta[position])
            let length = Int(meta.number(position + 1, 2))
            guard tag > last, position + 3 + length <= meta.count else { return false }
            last = tag
            fields[tag] = UnsafeRawBufferPointer(
                rebasing: meta[(position + 3)..<(position + 3 + length)]
            )
            position += 3 + length
        }
        for (tag, least, most) in [
            (1, 32768, UInt32.max), (2, 1, .max), (3, 1, .max), (4, 1, UInt32(Int32.max)),
        ] as [(Int, UInt32, UInt32)] {
            guard let value = fields[tag], value.count == 4,
                (least...most).contains(value.number(0, 4))
            else { return false }
        }
        guard fields[5].map({ $0.count == 4 }) ?? true, fields[6].map({ $0.count == 8 }) ?? true
        else { return false }
        guard let identity = fields[7] else { return true }
        guard identity.count <= 128,
            let text = String(validating: identity.map { $0 }, as: UTF8.self)
        else { return false }
        let refused: [ClosedRange<UInt32>] = [
            0...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
        ]
        return text.unicodeScalars.allSatisfy { scalar in
            !refused.contains { $0.contains(scalar.value) }
        }
    }
}
