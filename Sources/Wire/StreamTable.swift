// SPDX-License-Identifier: MIT

/// The streams of a connection by number: open addressing over one array, no allocation per call.
///
/// Numbers come in order, so the number itself is a perfect hash for as many as there are slots.
struct StreamTable: ~Copyable {
    private var slots: UnsafeMutablePointer<Stream>
    private var mask: Int
    private(set) var count = 0

    init() {
        self.mask = 15
        self.slots = Self.makeSlots(16)
    }

    deinit { Self.freeSlots(self.slots, self.mask + 1) }

    /// The slot of a stream, valid until one is inserted or removed.
    @inline(__always)
    func find(_ id: UInt32) -> Int? {
        if id == 0 { return nil }
        var slot = Int(id >> 1) & self.mask
        while self.slots[slot].id != id {
            if self.slots[slot].id == 0 { return nil }
            slot = (slot + 1) & self.mask
        }
        return slot
    }

    /// The stream in a slot that `find` gave.
    ///
    /// An addressor, because a coroutine that is not inlined allocates its frame.
    subscript(slot: Int) -> Stream {
        @inline(__always) unsafeAddress { UnsafePointer(self.slots + slot) }
        @inline(__always) unsafeMutableAddress { self.slots + slot }
    }

    /// Adds a stream whose number is not there; returns its slot.
    @discardableResult
    mutating func insert(_ stream: consuming Stream) -> Int {
        if self.count * 2 >= self.mask { self.grow() }
        self.count += 1
        let slot = self.freeSlot(for: stream.id)
        self.slots[slot] = stream
        return slot
    }

    /// Empties a slot, moving up those behind it that probed past it.
    mutating func remove(at slot: Int) {
        var hole = slot
        var next = (hole + 1) & self.mask
        while self.slots[next].id != 0 {
            let home = Int(self.slots[next].id >> 1) & self.mask
            if (next - home) & self.mask >= (next - hole) & self.mask {
                swap(&self.slots[hole], &self.slots[next])
                hole = next
            }
            next = (next + 1) & self.mask
        }
        self.slots[hole] = Stream()
        self.count -= 1
    }

    /// The numbers of all streams that fit, in order.
    func ids(where fits: (borrowing Stream) -> Bool) -> [UInt32] {
        var ids: [UInt32] = []
        self.forEach { if fits($0) { ids.append($0.id) } }
        return ids.sorted()
    }

    /// Shows every stream to `body`, in no order.
    func forEach(_ body: (borrowing Stream) -> Void) {
        for slot in 0...self.mask where self.slots[slot].id != 0 { body(self.slots[slot]) }
    }

    private func freeSlot(for id: UInt32) -> Int {
        var slot = Int(id >> 1) & self.mask
        while self.slots[slot].id != 0 { slot = (slot + 1) & self.mask }
        return slot
    }

    private mutating func grow() {
        let old = (slots: self.slots, capacity: self.mask + 1)
        self.slots = Self.makeSlots(old.capacity * 2)
        self.mask = old.capacity * 2 - 1
        for slot in 0..<old.capacity where old.slots[slot].id != 0 {
            swap(&self.slots[self.freeSlot(for: old.slots[slot].id)], &old.slots[slot])
        }
        Self.freeSlots(old.slots, old.capacity)
    }

    private static func makeSlots(_ capacity: Int) -> UnsafeMutablePointer<Stream> {
        let slots = UnsafeMutablePointer<Stream>.allocate(capacity: capacity)
        slots.initialize(repeating: Stream(), count: capacity)
        return slots
    }

    private static func freeSlots(_ slots: UnsafeMutablePointer<Stream>, _ capacity: Int) {
        slots.deinitialize(count: capacity)
        slots.deallocate()
    }
}
