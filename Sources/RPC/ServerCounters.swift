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

    init() {}

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
