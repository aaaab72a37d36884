// SPDX-License-Identifier: MIT
import Synchronization

/// Values that one side hands over and the other awaits, in order.
final class Mailbox<Value: Sendable>: Sendable {
    private struct State {
        var values: [Value] = []
        var waiting: [CheckedContinuation<Value, Never>] = []
    }

    private let state = Mutex(State())

    func put(_ value: Value) {
        let waiter = self.state.withLock { state in
            if !state.waiting.isEmpty { return state.waiting.removeFirst() as CheckedContinuation? }
            state.values.append(value)
            return nil
        }
        waiter?.resume(returning: value)
    }

    func next() async -> Value {
        await withCheckedContinuation { waiter in
            let value = self.state.withLock { state in
                if !state.values.isEmpty { return state.values.removeFirst() as Value? }
                state.waiting.append(waiter)
                return nil
            }
            if let value { waiter.resume(returning: value) }
        }
    }
}
