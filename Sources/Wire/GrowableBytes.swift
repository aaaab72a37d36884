// SPDX-License-Identifier: MIT
import Glibc

/// A contiguous queue of bytes: written at the tail, read at the head, grown when full.
///
/// Its memory stays for the next bytes once it has been emptied, unless it grew past `keptBytes`.
struct GrowableBytes: ~Copyable {
    /// A larger buffer is given back as soon as it is empty.
    static let keptBytes = 256 << 10

    private var base: UnsafeMutableRawPointer?
    private(set) var capacity = 0
    private var head = 0
    private var tail = 0

    init() {}

    deinit { free(self.base) }

    @inline(__always) var count: Int { self.tail - self.head }
    @inline(__always) var isEmpty: Bool { self.tail == self.head }

    /// The bytes held, valid until the next change.
    @inline(__always) var bytes: UnsafeRawBufferPointer {
        guard let base else { return .none }
        return UnsafeRawBufferPointer(start: base + self.head, count: self.count)
    }

    /// Room for `count` bytes at the tail; `commit` makes them count.
    @inline(__always)
    mutating func reserve(_ count: Int) -> UnsafeMutableRawPointer {
        if let base, self.capacity - self.tail >= count { return base + self.tail }
        return self.makeRoom(count)
    }

    @inline(__always) mutating func commit(_ count: Int) { self.tail += count }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
        self.reserve(bytes.count).copyMemory(from: source, byteCount: bytes.count)
        self.tail += bytes.count
    }

    /// Drops `count` bytes at the head, at most all.
    @inline(__always)
    mutating func consume(_ count: Int) {
        self.head += min(count, self.count)
        if self.head == self.tail { self.clear() }
    }

    /// Drops all but the first `count` bytes.
    mutating func truncate(to count: Int) {
        self.tail = self.head + min(max(0, count), self.count)
        if self.head == self.tail { self.clear() }
    }

    /// Drops everything.
    mutating func clear() {
        self.head = 0
        self.tail = 0
        if self.capacity > Self.keptBytes {
            free(self.base)
            self.base = nil
            self.capacity = 0
        }
    }

    @inline(never)
    private mutating func makeRoom(_ count: Int) -> UnsafeMutableRawPointer {
        let held = self.count
        // Moving the bytes to the front is worth it only when most of the buffer is behind them.
        if let base, self.head >= self.capacity / 2, self.capacity - held >= count {
            memmove(base, base + self.head, held)
            self.head = 0
            self.tail = held
            return base + held
        }
        var wanted = max(512, self.capacity)
        while wanted - held < count { wanted *= 2 }
        // In place, or by moving pages, where the C library can: a large message grows piece by piece.
        let grown = self.head == 0 ? realloc(self.base, wanted) : malloc(wanted)
        guard let grown else { fatalError("out of memory for \(wanted) bytes") }
        if self.head > 0, let base {
            memcpy(grown, base + self.head, held)
            free(base)
        }
        self.base = grown
        self.capacity = wanted
        self.head = 0
        self.tail = held
        return grown + held
    }
}
