// SPDX-License-Identifier: MIT
import Ambient

/// Which side of a connection this is.
public enum Role: Hashable, Sendable {
    /// It connected, and opens calls.
    case client
    /// It accepted, and answers them.
    case server
}

/// One connection's protocol, with no socket, clock or thread: bytes in, events out; commands in, bytes out.
public struct Connection: ~Copyable {
    public init(role: Role, limits: WireLimits = WireLimits(), hello: Hello, now: MonotonicInstant) { fatalError() }
    public mutating func next(_ input: inout UnsafeRawBufferPointer, now: MonotonicInstant) -> Event? { fatalError() }
    public mutating func nextEvent(now: MonotonicInstant) -> Event? { fatalError() }
    public var hasEvents: Bool { fatalError() }
    public mutating func receivedEndOfInput(now: MonotonicInstant) { fatalError() }
    public mutating func open(_ meta: RequestMeta, payload: UnsafeRawBufferPointer, streaming: Bool, now: MonotonicInstant) throws(ConnectionRefusal) -> StreamID { fatalError() }
    public mutating func cancel(_ stream: StreamID, now: MonotonicInstant) { fatalError() }
    public mutating func abandon(_ stream: StreamID, now: MonotonicInstant) { fatalError() }
    public mutating func consumed(_ messageBytes: Int, on stream: StreamID) { fatalError() }
    public mutating func send(_ payload: UnsafeRawBufferPointer, on stream: StreamID) -> SendResult { fatalError() }
    public mutating func end(_ stream: StreamID, _ meta: EndMeta, discardingQueued: Bool = false, now: MonotonicInstant) { fatalError() }
    public mutating func reply(_ stream: StreamID, payload: UnsafeRawBufferPointer, _ meta: EndMeta = .ok, now: MonotonicInstant) { fatalError() }
    @discardableResult public mutating func ping(now: MonotonicInstant) -> Bool { fatalError() }
    public mutating func drain(now: MonotonicInstant) { fatalError() }
    public mutating func close(_ code: ErrorCode = .noError, _ text: String = "", now: MonotonicInstant) { fatalError() }
    public mutating func tick(now: MonotonicInstant) { fatalError() }
    public var nextDeadline: MonotonicInstant? { fatalError() }
    public var hasOutput: Bool { fatalError() }
    public mutating func withOutput(_ write: (UnsafeRawBufferPointer) -> Int) { fatalError() }
    public var acceptsInput: Bool { fatalError() }
    public var isReady: Bool { fatalError() }
    public var isDraining: Bool { fatalError() }
    public var isClosing: Bool { fatalError() }
    public var isFinished: Bool { fatalError() }
    public var openStreams: Int { fatalError() }
    public var canOpen: Bool { fatalError() }
    public var peer: Hello? { fatalError() }
    public var closeReason: CloseReason? { fatalError() }
    public var peerGoAway: GoAway? { fatalError() }
}
