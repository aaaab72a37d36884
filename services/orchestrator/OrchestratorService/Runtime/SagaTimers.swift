// SPDX-License-Identifier: MIT
import Ambient

/// When which saga wants to be woken: a binary heap whose dead entries are left where they are.
///
/// Nearly every timer is the deadline of a saga that will have ended long before, so taking one out
/// costs nothing; when the dead outnumber the living the heap is rebuilt.
struct SagaTimers {
    private struct Entry {
        let due: Timestamp
        let number: Int64
    }

    private var heap: [Entry] = []

    /// The earliest time, dead or not.
    var earliest: Timestamp? { self.heap.first?.due }

    var count: Int { self.heap.count }

    mutating func insert(_ number: Int64, at due: Timestamp) {
        self.heap.append(Entry(due: due, number: number))
        self.siftUp(self.heap.count - 1)
    }

    /// Takes the earliest entry out if it is due.
    mutating func popDue(now: Timestamp) -> (number: Int64, due: Timestamp)? {
        guard let first = self.heap.first, first.due <= now else { return nil }
        let last = self.heap.removeLast()
        if !self.heap.isEmpty {
            self.heap[0] = last
            self.siftDown(0)
        }
        return (first.number, first.due)
    }

    /// Drops the entries that `isAlive` does not vouch for, once there are enough of them.
    mutating func compact(living: Int, isAlive: (_ number: Int64, _ due: Timestamp) -> Bool) {
        guard self.heap.count > 4 * living + 4096 else { return }
        self.heap.removeAll { !isAlive($0.number, $0.due) }
        for index in stride(from: self.heap.count / 2, through: 0, by: -1) { self.siftDown(index) }
    }

    private mutating func siftUp(_ start: Int) {
        var child = start
        while child > 0 {
            let parent = (child - 1) / 2
            guard self.heap[child].due < self.heap[parent].due else { return }
            self.heap.swapAt(child, parent)
            child = parent
        }
    }

    private mutating func siftDown(_ start: Int) {
        var parent = start
        while true {
            var child = 2 * parent + 1
            guard child < self.heap.count else { return }
            if child + 1 < self.heap.count, self.heap[child + 1].due < self.heap[child].due {
                child += 1
            }
            guard self.heap[child].due < self.heap[parent].due else { return }
            self.heap.swapAt(child, parent)
            parent = child
        }
    }
}
