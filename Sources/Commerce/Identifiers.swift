// SPDX-License-Identifier: MIT

/// A stock keeping unit: 1 to 64 characters, no spaces or control characters.
public struct SKU: Hashable, Comparable, Sendable, LosslessStringConvertible {
    /// The text as the shop writes it; case matters.
    public let description: String

    /// Reads a SKU; nil when it is not a valid key.
    public init?(_ description: String) {
        guard isKey(description) else { return nil }
        self.description = description
    }

    /// The order of the UTF-8 bytes, the same as SQLite's.
    public static func < (lhs: SKU, rhs: SKU) -> Bool {
        lhs.description.utf8.lexicographicallyPrecedes(rhs.description.utf8)
    }
}

/// An order's id: `SO-` and its number, for example `SO-100001`.
public struct OrderID: Hashable, Sendable, LosslessStringConvertible {
    /// The number the order service gave, 1 or more.
    public let number: Int64

    /// Makes an id; nil for a number below 1.
    public init?(number: Int64) {
        guard number >= 1 else { return nil }
        self.number = number
    }

    /// Reads `SO-100001`; nil for any other spelling, such as a leading zero.
    public init?(_ description: String) {
        guard description.hasPrefix("SO-"),
            let number = Int64(description.dropFirst(3)), number >= 1
        else { return nil }
        self.number = number
        guard self.description == description else { return nil }
    }

    /// The id as it travels, for example `SO-100001`.
    public var description: String { "SO-\(self.number)" }
}

/// Whether a text can be a key of the shop (SKU, customer id, carrier id): 1 to 64 characters, none
/// of them a space or a control character.
///
/// Characters are Unicode scalars, so that the bound on bytes is 256.
public func isKey(_ text: String) -> Bool {
    isLabel(text) && !text.unicodeScalars.contains(where: isSpace)
}

/// Whether a text can be a reference (an order number of the shop): 1 to 64 characters, none of them a
/// control character, not only spaces.
public func isLabel(_ text: String) -> Bool {
    var count = 0
    var blank = true
    for scalar in text.unicodeScalars {
        count += 1
        // C0, DEL and C1: what a terminal or a spreadsheet would act upon.
        guard count <= 64, scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value) else {
            return false
        }
        blank = blank && isSpace(scalar)
    }
    return !blank
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    // Unicode properties are a table lookup; most keys are ASCII.
    scalar.isASCII ? scalar == " " : scalar.properties.isWhitespace
}
