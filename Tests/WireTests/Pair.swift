// SPDX-License-Identifier: MIT
import Ambient

@testable import Wire

/// What a test compares: an event with its borrowed bytes copied.
enum Seen: Equatable {
    case opened
    case request(UInt32, RequestMeta, [UInt8])
    case message(UInt32, [UInt8])
    case end(UInt32, EndMeta, [UInt8]?)
    case cancelled(UInt32)
    case writable(UInt32)
    case goAway
    case pong(Duration)
    case closed

    init(_ event: Event, now: MonotonicInstant) {
        switch event {
        case .opened: self = .opened
        case .request(let id, let head, let payload):
            self = .request(id.rawValue, RequestMeta(head, now: now), Array(payload))
        case .message(let id, let payload): self = .message(id.rawValue, Array(payload))
        case .end(let id, let head, let message):
            self = .end(id.rawValue, EndMeta(head), message.map { Array($0) })
        case .cancelled(let id): self = .cancelled(id.rawValue)
        case .writable(let id): self = .writable(id.rawValue)
        case .goAway: self = .goAway
        case .pong(let time): self = .pong(time)
        case .closed: self = .closed
        }
    }
}

/// One side of a connection in a test: what it saw, and its bytes.
final class Side {
    var connection: Connection
    var seen: [Seen] = []
    var now = MonotonicInstant(nanoseconds: 0)
    /// Called between two events, as an owner may act there.
    var onEvent: (Side, Seen) -> Void = { _, _ in }

    init(_ role: Role, limits: WireLimits = WireLimits(), name: String = "test") {
        self.connection = Connection(
            role: role,
            limits: limits,
            hello: Hello(identity: name, limits: limits),
            now: self.now
        )
    }

    // `#expect` cannot look into a noncopyable value by itself.
    var isFinished: Bool { self.connection.isFinished }
    var isClosing: Bool { self.connection.isClosing }
    var isDraining: Bool { self.connection.isDraining }
    var hasOutput: Bool { self.connection.hasOutput }
    var canOpen: Bool { self.connection.canOpen }
    var acceptsInput: Bool { self.connection.acceptsInput }

    /// Feeds bytes and collects the events.
    @discardableResult
    func feed(_ bytes: [UInt8]) -> [Seen] {
        let before = self.seen.count
        bytes.withUnsafeBytes { bytes in
            var rest = bytes
            while let event = self.connection.next(&rest, now: self.now) {
                let seen = Seen(event, now: self.now)
                self.seen.append(seen)
                self.onEvent(self, seen)
            }
        }
        return Array(self.seen[before...])
    }

    /// Collects the events that need no input.
    @discardableResult
    func events() -> [Seen] { self.feed([]) }

    /// Takes at most `count` bytes of output.
    func take(_ count: Int = .max) -> [UInt8] {
        var taken: [UInt8] = []
        while self.connection.hasOutput && taken.count < count {
            let before = taken.count
            self.connection.withOutput { bytes in
                let size = min(bytes.count, count - taken.count)
                taken.append(contentsOf: bytes.prefix(size))
                return size
            }
            if taken.count == before { break }
        }
        return taken
    }

    func advance(_ duration: Duration) {
        self.now = self.now + duration
        self.connection.tick(now: self.now)
        self.events()
    }

    @discardableResult
    func open(
        _ payload: [UInt8] = [],
        streaming: Bool = false,
        meta: RequestMeta = .test
    ) throws -> StreamID {
        try self.connection.open(meta, payload: payload, streaming: streaming, now: self.now)
    }

    func ping() -> Bool { self.connection.ping(now: self.now) }

    func send(_ payload: [UInt8], on stream: UInt32) -> SendResult {
        self.connection.send(payload, on: StreamID(rawValue: stream))
    }

    func reply(_ stream: UInt32, _ payload: [UInt8] = [], _ meta: EndMeta = .ok) {
        self.connection.reply(StreamID(rawValue: stream), payload: payload, meta, now: self.now)
    }

    func end(_ stream: UInt32, _ meta: EndMeta = .ok, discardingQueued: Bool = false) {
        self.connection.end(
            StreamID(rawValue: stream),
            meta,
            discardingQueued: discardingQueued,
            now: self.now
        )
    }
}

extension RequestMeta {
    static let test = RequestMeta(method: "oms.test.v1.Test/Echo", timeout: .seconds(5))
}

/// A client and a server with nothing but memory between them.
final class Pair {
    let client: Side
    let server: Side

    /// Both have said HELLO, and have seen nothing since.
    init(client: WireLimits = WireLimits(), server: WireLimits = WireLimits()) {
        self.client = Side(.client, limits: client, name: "client")
        self.server = Side(.server, limits: server, name: "server")
        self.pump()
        self.client.seen = []
        self.server.seen = []
    }

    /// Moves bytes until none are left on either side.
    func pump() {
        while self.client.connection.hasOutput || self.server.connection.hasOutput {
            self.server.feed(self.client.take())
            self.client.feed(self.server.take())
        }
        self.server.events()
        self.client.events()
    }

    func advance(_ duration: Duration) {
        self.client.advance(duration)
        self.server.advance(duration)
    }
}
