// SPDX-License-Identifier: MIT
import Ambient
import Synchronization

/// What a server has counted since its start.
///
/// Any thread may read.
public final class ServerCounters: Sendable {
    let calls = Atomic<Int>(0)
    let expired = Atomic<Int>(0)
    let refused = Atomic<Int>(0)
    let connections = Atomic<Int>(0)
    let connectionsRefused = Atomic<Int>(0)
    let protocolErrors = Atomic<Int>(0)
    /// By `CloseCause` and by status: rare enough for a lock.
    private let rules = Mutex(
        Rules(
            closed: Array(repeating: 0, count: CloseCause.allCases.count),
            refused: Array(repeating: 0, count: StatusCode.allCases.count)
        )
    )

    private struct Rules {
        var closed: [Int]
        var refused: [Int]
    }

    init() {}

    func closed(_ cause: CloseCause) {
        self.rules.withLock { $0.closed[cause.rawValue] += 1 }
    }

    func refused(withStatus code: UInt8) {
        self.rules.withLock { rules in
            if rules.refused.indices.contains(Int(code)) { rules.refused[Int(code)] += 1 }
        }
    }

    /// Calls given to handlers.
    public var callCount: Int { self.calls.load(ordering: .relaxed) }
    /// Calls whose time was up before an answer.
    public var expiredCount: Int { self.expired.load(ordering: .relaxed) }
    /// Calls refused for overload, before their handlers.
    public var refusedCount: Int { self.refused.load(ordering: .relaxed) }
    /// Connections accepted.
    public var connectionCount: Int { self.connections.load(ordering: .relaxed) }
    /// Connections closed because a limit was reached.
    public var connectionRefusedCount: Int { self.connectionsRefused.load(ordering: .relaxed) }
    /// Connections closed because the peer broke a rule of the protocol.
    public var protocolErrorCount: Int { self.protocolErrors.load(ordering: .relaxed) }
    /// Connections that have ended for the given cause.
    public func closedCount(_ cause: CloseCause) -> Int {
        self.rules.withLock { $0.closed[cause.rawValue] }
    }
    /// Requests that the connection refused with the given status, before any method was looked for:
    /// malformed, out of time, of two messages, too large, too many at once.
    public func refusedRequestCount(_ status: StatusCode) -> Int {
        self.rules.withLock { $0.refused[Int(status.rawValue)] }
    }
}

/// Lets ten lines through at once and ten a second after that: peers decide how often they err.
struct LogLimit {
    private static let burst: Int64 = 10
    private static let interval: Int64 = 100_000_000

    private var spent: Int64

    init(now: MonotonicInstant) {
        self.spent = now.nanoseconds - Self.burst * Self.interval
    }

    mutating func permits(at now: MonotonicInstant) -> Bool {
        let earliest = now.nanoseconds - Self.burst * Self.interval
        let start = max(self.spent, earliest)
        guard start + Self.interval <= now.nanoseconds else { return false }
        self.spent = start + Self.interval
        return true
    }
}
