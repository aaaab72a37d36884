// SPDX-License-Identifier: MIT

/// What breaks a connection: the code of the GOAWAY and a text for people.
struct Violation: Error, Hashable {
    var code: ErrorCode
    var text: String

    init(_ text: String, _ code: ErrorCode = .protocolError) {
        self.code = code
        self.text = text
    }
}

extension FrameType {
    /// The flags a frame of this type may carry in this version.
    var allowedFlags: FrameFlags {
        switch self {
        case .request, .data: [.endStream, .more, .bodyCRC]
        case .end: [.message, .bodyCRC]
        case .cancel: []
        case .hello, .credit, .ping, .pong, .goAway: [.bodyCRC]
        }
    }

    /// The most bytes of meta a frame of this type may carry.
    var metaBytesMax: Int {
        switch self {
        case .hello, .request: 4 << 10
        case .end: 16 << 10
        case .goAway: 1 << 10
        case .data, .cancel, .credit, .ping, .pong: 0
        }
    }

    /// The exact bytes of payload, of a type that has no choice.
    var payloadBytes: Int? {
        switch self {
        case .hello, .cancel, .goAway: 0
        case .credit: 4
        case .ping, .pong: 8
        case .request, .data, .end: nil
        }
    }

    /// Whether the frame belongs to a stream rather than to the connection.
    var isOfStream: Bool {
        switch self {
        case .request, .data, .end, .cancel, .credit: true
        case .hello, .ping, .pong, .goAway: false
        }
    }

    /// Whether a frame of this type may come from the given side.
    func maySend(_ role: Role) -> Bool {
        switch self {
        case .request, .cancel, .credit: role == .client
        case .end: role == .server
        case .hello, .data, .ping, .pong, .goAway: true
        }
    }
}

extension FrameHeader {
    /// The bytes of payload: the body without meta and CRC.
    var payloadBytes: Int {
        self.bodyBytes - self.metaBytes
            - (self.flags.contains(.bodyCRC) ? FrameHeader.crcSize : 0)
    }

    /// Checks all that can be checked before the body is there; nothing is allocated before.
    ///
    /// Returns the type, or nil for an unknown frame to skip. Throws what breaks the connection.
    func check(from sender: Role, bodyBytesMax: Int) throws(Violation) -> FrameType? {
        if !self.flags.isSubset(of: .known) { throw Violation("a reserved flag is set") }
        if self.bodyBytes > bodyBytesMax {
            throw Violation(
                "a frame body of \(self.bodyBytes) bytes, \(bodyBytesMax) allowed",
                .frameTooLarge
            )
        }
        if self.payloadBytes < 0 { throw Violation("the meta is longer than the body") }
        guard let type = FrameType(rawValue: self.type) else {
            if self.flags.contains(.ignorable) { return nil }
            throw Violation("unknown frame type \(self.type)")
        }
        if !self.flags.isSubset(of: type.allowedFlags) {
            throw Violation("a flag that frame type \(self.type) does not have")
        }
        if self.metaBytes > type.metaBytesMax {
            throw Violation("\(self.metaBytes) bytes of meta, \(type.metaBytesMax) allowed")
        }
        if let exact = type.payloadBytes, exact != self.payloadBytes {
            throw Violation("frame type \(self.type) with \(self.payloadBytes) bytes of payload")
        }
        if type.isOfStream != (self.stream != 0) || (self.stream != 0 && self.stream % 2 == 0) {
            throw Violation("frame type \(self.type) on stream \(self.stream)")
        }
        if !type.maySend(sender) {
            throw Violation("frame type \(self.type) from the \(sender)")
        }
        return type
    }
}
