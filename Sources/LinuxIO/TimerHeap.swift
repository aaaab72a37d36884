// SPDX-License-Identifier: MIT
import Ambient

/// Names one timer, so that it can be cancelled; never reused within a process.
public struct TimerToken: Hashable, Sendable {
    /// The number.
    public let id: UInt64

    /// Makes a token; for implementations of a scheduler.
    public init(id: UInt64) {
        self.id = id
    }
}

/// Timers by due time: a binary heap whose cancelled entries are dropped lazily.
///
/// Memory stays within a constant factor of the live timers: when more than half of the heap is
/// cancelled it is rebuilt. Timers of one instant come out in the order they were put in.
public struct TimerHeap<Payload> {
    private struct Entry {
        let at: Int64
        let id: UInt64
    }

    private var heap: [Entry] = []
    private var live: [UInt64: Payload] = [:]

    /// An empty heap.
    public init() {}

    /// How many timers wait.
    public var count: Int { self.live.count }

    /// How many entries are held, cancelled ones included.
    var heldCount: Int { self.heap.count }

    /// Adds a timer under a token that is not in use.
    public mutating func insert(_ payload: Payload, at: MonotonicInstant, token: TimerToken) {
        self.live[token.id] = payload
        self.heap.append(Entry(at: at.nanoseconds, id: token.id))
        self.siftUp(self.heap.count - 1)
    }

    /// Drops a timer; false when it is not there (it has fired, or was cancelled before).
    public mutating func cancel(_ token: TimerToken) -> Bool {
        guard self.live.removeValue(forKey: token.id) != nil else { return false }
        if self.heap.count > 64, self.heap.count > 2 * self.live.count { self.rebuild() }
        return true
    }

    /// Drops all timers that `isMeant` says so of; takes the time to look at each.
    public mutating func cancelAll(where isMeant: (Payload) -> Bool) {
        self.live = self.live.filter { !isMeant($0.value) }
        if self.heap.count > 64, self.heap.count > 2 * self.live.count { self.rebuild() }
    }

    /// When the next timer is due; nil when there is none.
    public mutating func nextDue() -> MonotonicInstant? {
        self.dropCancelled()
        return self.heap.first.map { MonotonicInstant(nanoseconds: $0.at) }
    }

    /// Takes out the next timer that is due at `now`; nil when none is.
    public mutating func popDue(at now: MonotonicInstant) -> Payload? {
        self.dropCancelled()
        guard let first = self.heap.first, first.at <= now.nanoseconds else { return nil }
        self.removeFirst()
        return self.live.removeValue(forKey: first.id)
    }

    private mutating func dropCancelled() {
        while let first = self.heap.first, self.live[first.id] == nil { self.removeFirst() }
    }

    private mutating func rebuild() {
        self.heap = self.heap.filter { self.live[$0.id] != nil }.sorted(by: Self.precedes)
    }

    private mutating func removeFirst() {
        let last = self.heap.removeLast()
        if self.heap.isEmpty { return }
        self.heap[0] = last
        self.siftDown()
    }

    private static func precedes(_ a: Entry, _ b: Entry) -> Bool {
        (a.at, a.id) < (b.at, b.id)
    }

    private mutating func siftUp(_ start: Int) {
        var child = start
        while child > 0 {
            let parent = (child - 1) / 2
            guard Self.precedes(self.heap[child], self.heap[parent]) else { return }
            self.heap.swapAt(child, parent)
            child = parent
        }
    }

    private mutating func siftDown() {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < self.heap.count {
                if Self.precedes(self.heap[child], self.heap[least]) { least = child }
            }
            if least == parent { return }
            self.heap.swapAt(parent, least)
            parent = least
        }
    }
}
