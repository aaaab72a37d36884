// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// What a line of an order was invoiced for and what of that was given back.
struct InvoicedLine: Hashable, Sendable {
    let key: Int64
    let sku: String
    let unitPrice: Int64
    let discount: DecimalFraction
    let taxRate: DecimalFraction
    /// Units that left the house, and so were invoiced.
    let shipped: Int64
    let delivered: Int64
    /// Units that never arrived; their share is given back when they are lost.
    let lost: Int64
    var returned: Int64
    let invoicedNet: Int64
    let invoicedTax: Int64
    var creditedNet: Int64
    var creditedTax: Int64

    /// The line's number in the order.
    var number: UInt32 { UInt32(truncatingIfNeeded: self.key % OrderTable.lineStride) }

    /// Books `units` more as returned; gives what is to be credited for them.
    ///
    /// The share of the first `lost + returned` of the shipped units, less what was credited
    /// before: so however a line is shipped, invoiced and returned, all that is credited in the
    /// end is exactly what was invoiced. A later invoice can make the share of units already
    /// credited a minor unit smaller; nothing is taken back then, it is only not given twice.
    mutating func giveBack(_ units: Int64) throws(MoneyError) -> (net: Int64, tax: Int64) {
        let due = try creditDue(
            of: Amounts(net: self.invoicedNet, tax: self.invoicedTax),
            gone: self.lost + self.returned + units,
            of: self.shipped,
            beyond: Amounts(net: self.creditedNet, tax: self.creditedTax)
        )
        self.returned += units
        self.creditedNet += due.net
        self.creditedTax += due.tax
        return (due.net, due.tax)
    }
}

/// What is to be credited when `gone` of the `shipped` units of a line are lost or returned.
///
/// Their share of what was invoiced, less what was credited before. Losses and returns both go by
/// this, so that in any order they come to exactly what was invoiced.
func creditDue(
    of invoiced: Amounts,
    gone: Int64,
    of shipped: Int64,
    beyond credited: Amounts
) throws(MoneyError) -> Amounts {
    Amounts(
        net: try share(of: invoiced.net, units: gone, of: shipped, after: 0),
        tax: try share(of: invoiced.tax, units: gone, of: shipped, after: 0)
    ).atLeast(credited) - credited
}

/// One line of what a return is credited.
struct CreditedLine: Hashable, Sendable {
    let line: InvoicedLine
    let quantity: Int64
    let net: Int64
    let tax: Int64

    /// Before discount and without tax.
    ///
    /// Without a discount it is the net. Else it is what the net is a discounted part of, rounded
    /// half up, which holds for prices with tax and without; never below the net.
    var gross: Int64 {
        let whole: Int64 = 1_000_000_000
        let left = whole - self.line.discount.billionths
        guard left > 0, left < whole else { return self.net }
        let (high, low) = self.net.multipliedFullWidth(by: whole)
        let (sum, carry) = low.addingReportingOverflow(UInt64(left / 2))
        let dividend = (high: high + (carry ? 1 : 0), low: sum)
        // A discount of nearly all of it could make a quotient that does not fit.
        guard dividend.high < left / 2 else { return self.net }
        return max(self.net, left.dividingFullWidth(dividend).quotient)
    }

    /// The line as billing needs it.
    func proto(in currency: Currency) -> OrderV1.ChargeLine {
        func money(_ minorUnits: Int64) -> CommonV1.Money {
            Money(minorUnits: minorUnits, currency: currency).proto
        }
        return OrderV1.ChargeLine(
            lineNumber: self.line.number,
            sku: self.line.sku,
            quantity: self.quantity,
            unitPrice: money(self.line.unitPrice),
            discount: self.line.discount.description,
            gross: money(self.gross),
            net: money(self.net),
            taxRate: self.line.taxRate.description,
            tax: money(self.tax)
        )
    }
}
