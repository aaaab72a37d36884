// SPDX-License-Identifier: MIT

/// What is still to happen, by time, then by the order in which it was asked for.
///
/// A binary heap of small values over a table of the work itself; what is cancelled stays in the heap
/// until its time, without its work.
struct EventHeap {
    typealias Work = () -> Void

    /// Something that is due.
    struct Due {
        let at: Int64
        let process: VirtualProcess?
        let work: Work
    }

    private struct Entry {
        let at: Int64
        let sequence: UInt64
        let slot: Int32
    }

    private struct Slot {
        var sequence: UInt64
        var process: VirtualProcess?
        var work: Work?
    }

    private var heap: [Entry] = []
    private var slots: [Slot] = []
    private var free: [Int32] = []
    private var nextSequence: UInt64 = 1

    /// Entries, the cancelled included.
    var count: Int { self.heap.count }

    /// Adds work; gives the name under which it can be cancelled.
    mutating func insert(at: Int64, for process: VirtualProcess?, _ work: @escaping Work) -> UInt64
    {
        let sequence = self.nextSequence
        self.nextSequence += 1
        let filled = Slot(sequence: sequence, process: process, work: work)
        let slot: Int32
        if let reused = self.free.popLast() {
            slot = reused
            self.slots[Int(slot)] = filled
        } else {
            slot = Int32(self.slots.count)
            self.slots.append(filled)
        }
        self.heap.append(Entry(at: at, sequence: sequence, slot: slot))
        self.siftUp(self.heap.count - 1)
        // Sequences are looked up in the slot they went to; 24 bits of slots are plenty.
        return sequence << 24 | UInt64(slot)
    }

    /// Forgets work that has not run.
    mutating func cancel(_ name: UInt64) {
        let slot = Int(name & 0xFF_FFFF)
        guard slot < self.slots.count, self.slots[slot].sequence == name >> 24 else { return }
        self.slots[slot].process = nil
        self.slots[slot].work = nil
    }

    /// Forgets all work of a process.
    mutating func forget(_ process: VirtualProcess) {
        for slot in self.slots.indices where self.slots[slot].process === process {
            self.slots[slot].process = nil
            self.slots[slot].work = nil
        }
    }

    /// Takes out what is due first, if that is not after `limit`.
    mutating func pop(until limit: Int64) -> Due? {
        while let first = self.heap.first, first.at <= limit {
            self.removeFirst()
            let slot = self.slots[Int(first.slot)]
            self.slots[Int(first.slot)] = Slot(sequence: 0, process: nil, work: nil)
            self.free.append(first.slot)
            if let work = slot.work { return Due(at: first.at, process: slot.process, work: work) }
        }
        return nil
    }

    private static func precedes(_ a: Entry, _ b: Entry) -> Bool {
        (a.at, a.sequence) < (b.at, b.sequence)
    }

    private mutating func removeFirst() {
        let last = self.heap.removeLast()
        if self.heap.isEmpty { return }
        self.heap[0] = last
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

    private mutating func siftUp(_ start: Int) {
        var child = start
        while child > 0 {
            let parent = (child - 1) / 2
            guard Self.precedes(self.heap[child], self.heap[parent]) else { return }
            self.heap.swapAt(child, parent)
            child = parent
        }
    }
}
