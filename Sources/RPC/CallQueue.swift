// SPDX-License-Identifier: MIT

/// The calls of a channel that wait to be sent, first come, first served; bounded.
struct CallQueue {
    private var calls: [CallState] = []
    private var head = 0
    private let callsMax: Int
    private let bytesMax: Int
    /// Of calls that still wait; ended ones stay in `calls` until they are passed over.
    private(set) var count = 0
    private var bytes = 0

    init(callsMax: Int, bytesMax: Int) {
        self.callsMax = callsMax
        self.bytesMax = bytesMax
    }

    /// Adds a call at the end; false when the queue is full.
    mutating func append(_ call: CallState) -> Bool {
        guard self.count < self.callsMax, self.bytes + call.payload.count <= self.bytesMax
        else { return false }
        self.count += 1
        self.bytes += call.payload.count
        self.calls.append(call)
        return true
    }

    /// Puts the call back that `popFirst` took last.
    mutating func restore(_ call: CallState) {
        self.count += 1
        self.bytes += call.payload.count
        if self.head > 0 {
            self.head -= 1
            self.calls[self.head] = call
        } else {
            self.calls.insert(call, at: 0)
        }
    }

    mutating func popFirst() -> CallState? {
        while self.head < self.calls.count {
            let call = self.calls[self.head]
            self.head += 1
            self.compact()
            if call.hasEnded { continue }
            self.count -= 1
            self.bytes -= call.payload.count
            return call
        }
        return nil
    }

    /// Counts a call out that ended while it waited; call after its phase says so.
    mutating func forget(_ call: CallState) {
        self.count -= 1
        self.bytes -= call.payload.count
        // Ended calls may not pile up behind one that waits.
        if self.calls.count > 64, self.calls.count - self.head > 2 * self.count {
            self.calls = self.calls[self.head...].filter { !$0.hasEnded }
            self.head = 0
        }
    }

    private mutating func compact() {
        guard self.head == self.calls.count || self.head > 1024 else { return }
        self.calls.removeFirst(self.head)
        self.head = 0
    }
}
