// SPDX-License-Identifier: MIT

/// The streams of a connection by number: open addressing over one array, no allocation per call.
///
/// Numbers come in order, so the number itself is a perfect hash for as many as there are slots.
struct StreamTable {
    private var slots: [Stream] = Array(repeating: Stream(), count: 16)
    private(set) var count = 0

    /// The slot of a stream, valid until one is inserted or removed.
    @inline(__always)
    func find(_ id: UInt32) -> Int? {
        let mask = self.slots.count - 1
        var slot = Int(id >> 1) & mask
        while self.slots[slot].id != id {
            if self.slots[slot].id == 0 { return nil }
            slot = (slot + 1) & mask
        }
        return slot
    }

    /// The stream in a slot that `find` gave.
    @inline(__always)
    subscript(slot: Int) -> Stream {
        _read { yield self.slots[slot] }
        _modify { yield &self.slots[slot] }
    }

    /// Adds a stream whose number is not there; returns its slot.
    @discardableResult
    mutating func insert(_ stream: Stream) -> Int {
        if self.count * 2 >= self.slots.count { self.grow() }
        self.count += 1
        return self.place(stream)
    }

    /// Empties a slot, moving up those behind it that probed past it.
    mutating func remove(at slot: Int) {
        let mask = self.slots.count - 1
        var hole = slot
        var next = (hole + 1) & mask
        while self.slots[next].id != 0 {
            let home = Int(self.slots[next].id >> 1) & mask
            if (next - home) & mask >= (next - hole) & mask {
                self.slots[hole] = self.slots[next]
                hole = next
            }
            next = (next + 1) & mask
        }
        self.slots[hole] = Stream()
        self.count -= 1
    }

    /// The numbers of all streams that fit, in order.
    func ids(where fits: (Stream) -> Bool) -> [UInt32] {
        self.slots.filter { $0.id != 0 && fits($0) }.map(\.id).sorted()
    }

    /// Shows every stream to `body`, in no order.
    func forEach(_ body: (Stream) -> Void) {
        for stream in self.slots where stream.id != 0 { body(stream) }
    }

    private mutating func place(_ stream: Stream) -> Int {
        let mask = self.slots.count - 1
        var slot = Int(stream.id >> 1) & mask
        while self.slots[slot].id != 0 { slot = (slot + 1) & mask }
        self.slots[slot] = stream
        return slot
    }

    private mutating func grow() {
        let old = self.slots
        self.slots = Array(repeating: Stream(), count: old.count * 2)
        for stream in old where stream.id != 0 { _ = self.place(stream) }
    }
}
