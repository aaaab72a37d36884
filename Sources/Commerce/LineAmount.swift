// SPDX-License-Identifier: MIT

/// What one line costs, before and after its discount.
public struct LineAmount: Hashable, Sendable {
    /// Unit price × quantity.
    public let gross: Money
    /// Unit price × quantity × (1 − discount), rounded half up to the minor unit, once per line.
    public let net: Money

    /// Computes a line; throws `negative` for a price below zero and `overflow` when gross does not
    /// fit 64 bits of minor units.
    public init(
        unitPrice: Money,
        quantity: Quantity,
        discount: DecimalFraction
    ) throws(MoneyError) {
        guard unitPrice.minorUnits >= 0 else { throw .negative }
        self.gross = try unitPrice.multiplied(by: quantity.units)
        self.net = Money(
            minorUnits: try discount.net(of: self.gross.minorUnits),
            currency: unitPrice.currency
        )
    }

    /// The discount in money: gross − net, zero or more.
    public var discount: Money {
        // 0 <= net <= gross, so the difference cannot overflow.
        Money(
            minorUnits: self.gross.minorUnits - self.net.minorUnits,
            currency: self.gross.currency
        )
    }
}
