// SPDX-License-Identifier: MIT
import Ambient

@testable import Wire

/// All that two sides say to each other in a busy session: every type of frame, in pieces and whole.
struct RecordedSession {
    /// A frame's place in the bytes of its side; the preface counts as one without header.
    struct Frame {
        let start: Int
        let size: Int
        let stream: UInt32
        let hasHeader: Bool
    }

    private(set) var fromClient: [UInt8] = []
    private(set) var fromServer: [UInt8] = []
    /// What each side saw of the other.
    private(set) var seenByServer: [Seen] = []
    private(set) var seenByClient: [Seen] = []

    private static var limits: WireLimits {
        var limits = WireLimits()
        // Small pieces and little credit, so that a short session has many of everything.
        limits.fragmentBytes = 1024
        limits.initialCredit = 64
        return limits
    }

    /// Plays and records it.
    init() throws {
        let client = Side(.client, limits: Self.limits)
        let server = Side(.server, limits: Self.limits)
        client.onEvent = Self.takeMessage
        func pump() {
            while client.hasOutput || server.hasOutput {
                let out = client.take()
                server.feed(out)
                let back = server.take()
                client.feed(back)
                self.fromClient += out
                self.fromServer += back
            }
        }
        pump()
        try Self.open(on: client)
        pump()
        server.reply(1, [7])
        _ = server.send([8, 8], on: 3)
        _ = server.send([UInt8](repeating: 8, count: 100), on: 3)
        pump()
        _ = server.send([], on: 3)
        client.connection.cancel(StreamID(rawValue: 7), now: client.now)
        _ = client.ping()
        pump()
        server.end(7)
        server.reply(5, [UInt8](repeating: 9, count: 2500))
        server.end(3, EndMeta(code: 9, message: "nö", details: [1], processed: .no))
        client.connection.drain(now: client.now)
        pump()
        server.events()
        self.seenByServer = server.seen
        self.seenByClient = client.seen
    }

    /// The four calls: unary, streaming, of a large request, and one that is cancelled.
    private static func open(on client: Side) throws {
        try client.open([1, 2, 3])
        try client.open([4], streaming: true)
        try client.open([UInt8](repeating: 5, count: 3000))
        try client.open([6])
    }

    /// A server that has heard nothing yet.
    func newServer() -> Side { Side(.server, limits: Self.limits) }

    /// What a server sees of the session in one piece, and of the end of its calls.
    func replayed() -> [Seen] {
        let server = self.newServer()
        server.feed(self.fromClient)
        Self.endCalls(of: server)
        return server.seen
    }

    /// Ends the four calls, as the session's server did.
    static func endCalls(of server: Side) {
        for stream: UInt32 in [1, 3, 5, 7] { server.end(stream) }
        server.events()
    }

    /// A client that makes the same calls as soon as it has heard HELLO, and takes all messages.
    func newClient() -> Side {
        let client = Side(.client, limits: Self.limits)
        client.onEvent = { side, seen in
            Self.takeMessage(side, seen)
            guard case .opened = seen else { return }
            try? Self.open(on: side)
            side.connection.cancel(StreamID(rawValue: 7), now: side.now)
            _ = side.ping()
            side.connection.drain(now: side.now)
            // All of it is written.
            _ = side.take()
        }
        return client
    }

    private static func takeMessage(_ side: Side, _ seen: Seen) {
        guard case .message(let id, let bytes) = seen else { return }
        side.connection.consumed(bytes.count, on: StreamID(rawValue: id))
    }

    /// The frames of one side's bytes.
    static func frames(of bytes: [UInt8]) -> [Frame] {
        var frames = [Frame(start: 0, size: 8, stream: 0, hasHeader: false)]
        var start = 8
        while start + 16 <= bytes.count {
            let header = bytes[start..<(start + 16)]
            let body = header.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            let stream = header.dropFirst(8).prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            frames.append(Frame(start: start, size: 16 + body, stream: stream, hasHeader: true))
            start += 16 + body
        }
        return frames
    }
}
