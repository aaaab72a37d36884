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
        a.at == b.at ? a.id < b.id : a.at < b.at
    }

    // Both move a hole to where the entry belongs: half the writes of swapping, and one look at
    // whether the array is shared.

    private mutating func siftUp(_ start: Int) {
        self.heap.withUnsafeMutableBufferPointer { heap in
            let moved = heap[start]
            var hole = start
            while hole > 0 {
                let parent = (hole - 1) / 2
                guard Self.precedes(moved, heap[parent]) else { break }
                heap[hole] = heap[parent]
                hole = parent
            }
            heap[hole] = moved
        }
    }

    private mutating func siftDown() {
        self.heap.withUnsafeMutableBufferPointer { heap in
            let moved = heap[0]
            var hole = 0
            while 2 * hole + 1 < heap.count {
                var child = 2 * hole + 1
                if child + 1 < heap.count, Self.precedes(heap[child + 1], heap[child]) {
                    child += 1
                }
                guard Self.precedes(heap[child], moved) else { break }
                heap[hole] = heap[child]
                hole = child
            }
            heap[hole] = moved
        }
    }
}
