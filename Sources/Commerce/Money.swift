// SPDX-License-Identifier: MIT

/// Why an amount could not be computed.
public enum MoneyError: Error, Hashable, Sendable {
    /// The exact result does not fit 64 bits of minor units.
    case overflow
    /// Two amounts of different currencies met.
    case currencyMismatch(expected: Currency, found: Currency)
    /// An amount below zero where only zero or more has a meaning.
    case negative
    /// An amount above zero was to be shared among nobody.
    case noShares
}

/// An amount in the minor unit of its currency, such as cents of USD.
///
/// Arithmetic is exact; a result that does not fit is an error, never a wrapped or saturated number.
public struct Money: Hashable, Sendable {
    /// The amount in minor units; may be negative.
    public var minorUnits: Int64
    /// The currency that says what a minor unit is.
    public var currency: Currency

    /// The most that a price, an order before discounts or one line of the books may come to.
    ///
    /// 10^13 minor units: a hundred billion dollars. What sums up such amounts, the books above all,
    /// has 64 bits, so that it takes 900,000 orders of the largest size to fill them.
    public static let minorUnitsMax: Int64 = 10_000_000_000_000

    /// Makes an amount.
    public init(minorUnits: Int64, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// The sum; throws `overflow` or `currencyMismatch`.
    public func adding(_ other: Money) throws(MoneyError) -> Money {
        try self.combined(with: other) { $0.addingReportingOverflow($1) }
    }

    /// The difference; throws `overflow` or `currencyMismatch`.
    public func subtracting(_ other: Money) throws(MoneyError) -> Money {
        try self.combined(with: other) { $0.subtractingReportingOverflow($1) }
    }

    /// This amount times a count; throws `overflow`.
    public func multiplied(by count: Int64) throws(MoneyError) -> Money {
        let (product, overflow) = self.minorUnits.multipliedReportingOverflow(by: count)
        guard !overflow else { throw .overflow }
        return Money(minorUnits: product, currency: self.currency)
    }

    private func combined(
        with other: Money,
        by operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
    ) throws(MoneyError) -> Money {
        guard self.currency == other.currency else {
            throw .currencyMismatch(expected: self.currency, found: other.currency)
        }
        let (value, overflow) = operation(self.minorUnits, other.minorUnits)
        guard !overflow else { throw .overflow }
        return Money(minorUnits: value, currency: self.currency)
    }
}
