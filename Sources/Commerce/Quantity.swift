// SPDX-License-Identifier: MIT

/// A count of units on a line: 1 to 2,147,483,647.
public struct Quantity: Hashable, Sendable {
    /// The most units one line can have, 2^31 − 1.
    public static let max: Int64 = 2_147_483_647

    /// The count.
    public let units: Int64

    /// Makes a quantity; nil outside 1 to `Quantity.max`.
    public init?(_ units: Int64) {
        guard (1...Self.max).contains(units) else { return nil }
        self.units = units
    }
}
