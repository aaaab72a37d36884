// SPDX-License-Identifier: MIT

/// An input read as a row of choices; at its end every choice is 0.
package struct Choices {
    package private(set) var rest: UnsafeRawBufferPointer

    package init(_ input: UnsafeRawBufferPointer) {
        self.rest = input
    }

    package var isEmpty: Bool { self.rest.isEmpty }

    package mutating func byte() -> UInt8 {
        guard let byte = self.rest.first else { return 0 }
        self.rest = UnsafeRawBufferPointer(rebasing: self.rest.dropFirst())
        return byte
    }

    package mutating func number() -> Int { Int(self.byte()) }

    package mutating func bool() -> Bool { self.byte() & 1 == 1 }

    /// The next bytes, at most `count`.
    package mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer {
        let taken = UnsafeRawBufferPointer(rebasing: self.rest.prefix(count))
        self.rest = UnsafeRawBufferPointer(rebasing: self.rest.dropFirst(count))
        return taken
    }

    /// A size that is small, at an edge, or large: 0 to 255 and some up to 64 KiB.
    package mutating func size() -> Int {
        let byte = self.number()
        switch byte {
        case 0..<240: return byte
        case 240: return 1024
        case 241: return 1025
        case 242: return 2000
        case 243: return 2001
        case 244: return 16 << 10
        case 245: return 16 << 10 | 1
        case 246: return 20_000
        case 247: return 40_000
        default: return self.number() << (byte - 248)
        }
    }
}
