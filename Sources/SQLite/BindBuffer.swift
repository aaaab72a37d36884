// SPDX-License-Identifier: MIT

/// A stack of bytes for bound values, so that binding text costs a copy and no allocation.
///
/// Statements nest (a query inside the row closure of another), and so do their values.
final class BindBuffer {
    static let capacity = 64 << 10

    let start = UnsafeMutableRawPointer.allocate(byteCount: BindBuffer.capacity, alignment: 16)
    var used = 0

    deinit {
        self.start.deallocate()
    }

    /// Copies the bytes in; nil when they do not fit.
    ///
    /// Never a null pointer: SQLite reads it as NULL.
    func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer? {
        guard bytes.count <= Self.capacity - self.used else { return nil }
        let place = self.start + self.used
        if let source = bytes.baseAddress { place.copyMemory(from: source, byteCount: bytes.count) }
        self.used += bytes.count
        return UnsafeRawPointer(place)
    }
}
