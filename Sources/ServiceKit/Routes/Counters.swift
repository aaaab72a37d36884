// SPDX-License-Identifier: MIT
import Synchronization

/// A number that many threads raise and nobody waits for.
public final class Counter: Sendable {
    private let value = Atomic<Int>(0)

    /// What it stands at.
    public var count: Int { self.value.load(ordering: .relaxed) }

    func add() {
        self.value.wrappingAdd(1, ordering: .relaxed)
    }
}

/// How the calls of one method went since the start of the process.
///
/// When nothing is under way, `started` is the sum of the others.
public final class MethodCounters: Sendable {
    /// Calls that arrived.
    public let started = Counter()
    /// Calls that were answered.
    public let ok = Counter()
    /// Calls that were refused, by the service or because the request was wrong.
    public let refused = Counter()
    /// Calls that failed for a reason of ours: overload, a full disk, a bug.
    public let failed = Counter()
    /// Calls whose deadline passed before it was their turn; they were not executed.
    public let expired = Counter()
}

/// The counters of all methods.
final class Counters: Sendable {
    private let methods = Mutex<[String: MethodCounters]>([:])

    func counters(for path: String) -> MethodCounters {
        self.methods.withLock { methods in
            if let known = methods[path] { return known }
            let counters = MethodCounters()
            methods[path] = counters
            return counters
        }
    }
}
