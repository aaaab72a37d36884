// SPDX-License-Identifier: MIT
import CLinux
import Glibc

/// Finds a method by the bytes of its name, without making a String.
public struct MethodTable: Sendable {
    private let names: [[UInt8]]
    /// Open addressing over CRC-32C of the name: an index into `names`, or -1.
    private let slots: [Int32]

    /// A table of the given names; of equal names the first is found.
    public init(_ names: [String]) {
        self.names = names.map { Array($0.utf8) }
        var capacity = 16
        while capacity < names.count * 2 { capacity *= 2 }
        var slots = [Int32](repeating: -1, count: capacity)
        for (index, name) in self.names.enumerated() {
            var slot = name.withUnsafeBytes(Self.hash) & (capacity - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = Int32(truncatingIfNeeded: index)
        }
        self.slots = slots
    }

    /// The index of `name` in the names given, or nil.
    public func index(of name: UnsafeRawBufferPointer) -> Int? {
        let mask = self.slots.count - 1
        var slot = Self.hash(name) & mask
        while case let index = Int(self.slots[slot]), index >= 0 {
            let equal = self.names[index].withUnsafeBytes { own in
                guard own.count == name.count else { return false }
                guard let a = own.baseAddress, let b = name.baseAddress else { return true }
                return memcmp(a, b, own.count) == 0
            }
            if equal { return index }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private static func hash(_ name: UnsafeRawBufferPointer) -> Int {
        Int(clinux_crc32c(0, name.baseAddress, name.count))
    }
}
