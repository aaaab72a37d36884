// SPDX-License-Identifier: MIT
import Synchronization

/// Tells followers of the change feed that there is more of it.
final class FeedHub: Sendable {
    typealias Wake = @Sendable () -> Void

    private struct State {
        var head: Int64
        var next: UInt64 = 1
        /// Those who have read everything up to `head`.
        var waiting: [UInt64: Wake] = [:]
    }

    private let state: Mutex<State>

    init(head: Int64) {
        self.state = Mutex(State(head: head))
    }

    /// The last sequence that is committed.
    var head: Int64 { self.state.withLock { $0.head } }

    /// The feed grew; wakes all who wait, each once.
    func advance(to head: Int64) {
        let waiting = self.state.withLock { state in
            state.head = max(state.head, head)
            defer { state.waiting.removeAll(keepingCapacity: true) }
            return state.waiting
        }
        for wake in waiting.values { wake() }
    }

    /// Calls `wake` once when the feed is beyond `sequence`; at once when it is already.
    ///
    /// - Returns: A number for `forget`; nil when `wake` was called at once.
    func wait(beyond sequence: Int64, _ wake: @escaping Wake) -> UInt64? {
        let number: UInt64? = self.state.withLock { state in
            guard state.head <= sequence else { return nil }
            let number = state.next
            state.next += 1
            state.waiting[number] = wake
            return number
        }
        if number == nil { wake() }
        return number
    }

    /// Forgets one who waits.
    func forget(_ number: UInt64) {
        _ = self.state.withLock { $0.waiting.removeValue(forKey: number) }
    }
}
