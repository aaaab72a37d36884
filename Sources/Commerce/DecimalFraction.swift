// SPDX-License-Identifier: MIT

/// An exact decimal from 0 to 1 with at most nine decimals: a discount.
public struct DecimalFraction: Hashable, Sendable, LosslessStringConvertible {
    /// The fraction in billionths, 0 to 1,000,000,000.
    public let billionths: Int64

    /// No discount.
    public static let zero = DecimalFraction(unchecked: 0)
    private static let one: Int64 = 1_000_000_000

    private init(unchecked billionths: Int64) {
        self.billionths = billionths
    }

    /// Makes a fraction; nil outside 0 to 1,000,000,000 billionths.
    public init?(billionths: Int64) {
        guard (0...Self.one).contains(billionths) else { return nil }
        self.billionths = billionths
    }

    /// Reads `0`, `0.15`, `1` or `1.000`.
    ///
    /// A digit must stand before the point and after it; at most nine decimals; no sign, exponent
    /// or space. Nil for anything else, for the empty text, and for more than 1.
    public init?(_ description: String) {
        guard let billionths = scaledDecimal(description.utf8[...], decimals: 9) else { return nil }
        self.init(billionths: billionths)
    }

    /// The shortest text that reads back the same: `0`, `0.15`, `1`.
    public var description: String {
        guard self.billionths % Self.one != 0 else { return String(self.billionths / Self.one) }
        var text = Substring(decimalText(UInt64(self.billionths), decimals: 9))
        while text.last == "0" { text.removeLast() }
        return String(text)
    }

    /// What is left of `gross` after this fraction is taken off.
    ///
    /// `gross × (1 − fraction)`, computed in 128 bits and rounded once, half up (away from zero).
    /// Throws `negative` for a gross below zero, where a discount has no meaning.
    public func net(of gross: Int64) throws(MoneyError) -> Int64 {
        guard gross >= 0 else { throw .negative }
        guard self.billionths != 0 else { return gross }
        let product = gross.multipliedFullWidth(by: Self.one - self.billionths)
        let (low, carry) = product.low.addingReportingOverflow(UInt64(Self.one / 2))
        let high = product.high + (carry ? 1 : 0)
        // The quotient is at most `gross`, so it always fits.
        return Self.one.dividingFullWidth((high, low)).quotient
    }
}
