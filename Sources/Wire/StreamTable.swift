// SPDX-License-Identifier: MIT

/// What a `StreamTable` holds: a value that knows the number of its stream.
public protocol StreamElement {
    /// The number; 0 in an empty slot.
    var id: UInt32 { get }
    /// An empty slot.
    init()
}

/// Values by the number of their stream: open addressing over one array, no allocation per call.
///
/// Numbers come in order, so the number itself is a perfect hash for as many as there are slots.
/// `find`, `insert` and `remove` are a few instructions as long as none of those held is a whole
/// table older than another.
public struct StreamTable<Element: StreamElement>: ~Copyable {
    @usableFromInline var slots: UnsafeMutablePointer<Element>
    @usableFromInline var mask: Int
    /// How many are held.
    public internal(set) var count = 0
    /// How many of them are not in the slot that their number says.
    private var displaced = 0

    /// An empty table.
    public init() {
        self.mask = 15
        self.slots = Self.makeSlots(16)
    }

    deinit { Self.freeSlots(self.slots, self.mask + 1) }

    /// The slot of a stream, valid until one is inserted or removed.
    @inlinable
    @inline(__always)
    public func find(_ id: UInt32) -> Int? {
        if id == 0 { return nil }
        var slot = Int(id >> 1) & self.mask
        while self.slots[slot].id != id {
            if self.slots[slot].id == 0 { return nil }
            slot = (slot + 1) & self.mask
        }
        return slot
    }

    /// The value in a slot that `find` gave.
    ///
    /// An addressor, because a coroutine that is not inlined allocates its frame.
    @inlinable
    public subscript(slot: Int) -> Element {
        @inline(__always) unsafeAddress { UnsafePointer(self.slots + slot) }
        @inline(__always) unsafeMutableAddress { self.slots + slot }
    }

    /// Adds a value whose number is not there; returns its slot.
    @discardableResult
    public mutating func insert(_ element: consuming Element) -> Int {
        if self.count * 2 >= self.mask { self.grow() }
        self.count += 1
        let home = self.home(of: element.id)
        let slot = self.freeSlot(from: home)
        if slot != home { self.displaced += 1 }
        self.slots[slot] = element
        return slot
    }

    /// Empties a slot.
    public mutating func remove(at slot: Int) {
        self.count -= 1
        // When all are at home nothing has probed past this slot.
        if self.displaced == 0 {
            self.slots[slot] = Element()
        } else {
            self.removeMovingUp(slot)
        }
    }

    /// Moves up those behind the slot that probed past it.
    private mutating func removeMovingUp(_ slot: Int) {
        if self.home(of: self.slots[slot].id) != slot { self.displaced -= 1 }
        var hole = slot
        var next = (hole + 1) & self.mask
        while self.slots[next].id != 0 {
            let home = self.home(of: self.slots[next].id)
            if (next - home) & self.mask >= (next - hole) & self.mask {
                if home == hole { self.displaced -= 1 }
                swap(&self.slots[hole], &self.slots[next])
                hole = next
            }
            next = (next + 1) & self.mask
        }
        self.slots[hole] = Element()
    }

    /// The numbers of all that fit, in order.
    public func ids(where fits: (borrowing Element) -> Bool) -> [UInt32] {
        var ids: [UInt32] = []
        self.forEach { if fits($0) { ids.append($0.id) } }
        return ids.sorted()
    }

    /// Shows every value to `body`, in no order.
    public func forEach(_ body: (borrowing Element) -> Void) {
        for slot in 0...self.mask where self.slots[slot].id != 0 { body(self.slots[slot]) }
    }

    private func home(of id: UInt32) -> Int { Int(id >> 1) & self.mask }

    private func freeSlot(from home: Int) -> Int {
        var slot = home
        while self.slots[slot].id != 0 { slot = (slot + 1) & self.mask }
        return slot
    }

    private mutating func grow() {
        let old = (slots: self.slots, capacity: self.mask + 1)
        self.slots = Self.makeSlots(old.capacity * 2)
        self.mask = old.capacity * 2 - 1
        self.displaced = 0
        for slot in 0..<old.capacity where old.slots[slot].id != 0 {
            let home = self.home(of: old.slots[slot].id)
            let free = self.freeSlot(from: home)
            if free != home { self.displaced += 1 }
            swap(&self.slots[free], &old.slots[slot])
        }
        Self.freeSlots(old.slots, old.capacity)
    }

    private static func makeSlots(_ capacity: Int) -> UnsafeMutablePointer<Element> {
        let slots = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        slots.initialize(repeating: Element(), count: capacity)
        return slots
    }

    private static func freeSlots(_ slots: UnsafeMutablePointer<Element>, _ capacity: Int) {
        slots.deinitialize(count: capacity)
        slots.deallocate()
    }
}
