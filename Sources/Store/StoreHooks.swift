// SPDX-License-Identifier: MIT
import Synchronization

/// Whom the writer tells about a commit; changed from any thread.
final class StoreHooks: Sendable {
    struct Closures: Sendable {
        var feedAdvance: (@Sendable (Int64) -> Void)?
        var outbox: (@Sendable ([OutboxMessage]) -> Void)?
        var resolve: (@Sendable (Resolution) -> Void)?
    }

    private let closures = Mutex(Closures())

    /// The closures of this moment, to be called without a lock.
    var current: Closures { self.closures.withLock { $0 } }

    func change(_ change: @Sendable (inout Closures) -> Void) {
        self.closures.withLock { change(&$0) }
    }
}
