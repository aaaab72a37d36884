// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

extension Money {
    /// The amount as the contract carries it.
    var proto: CommonV1.Money {
        CommonV1.Money(minorUnits: self.minorUnits, currency: self.currency.code)
    }
}

extension PlacedLine {
    /// The line as the sagas, billing and the warehouse need it.
    var invoiceLine: BillingV1.InvoiceLine {
        BillingV1.InvoiceLine(
            sku: self.sku.description,
            quantity: self.quantity.units,
            unitPrice: self.unitPrice.proto,
            discount: self.discount.description,
            gross: self.gross.proto,
            net: self.net.proto,
            taxRate: self.taxRate.description,
            tax: self.tax.proto
        )
    }
}

extension OrderLine {
    /// The line as the contract carries it.
    func proto(_ currency: Currency) -> OrderV1.Line {
        func money(_ minorUnits: Int64) -> CommonV1.Money {
            Money(minorUnits: minorUnits, currency: currency).proto
        }
        return OrderV1.Line(
            lineNumber: UInt32(truncatingIfNeeded: self.number),
            sku: self.sku,
            quantity: self.units.quantity,
            unitPrice: money(self.unitPrice),
            discount: self.discount.description,
            net: money(self.ordered.net),
            taxClass: self.taxClass,
            taxRate: self.taxRate.description,
            tax: money(self.ordered.tax),
            open: self.units.open,
            inShipment: self.units.inShipment,
            shipped: self.units.shipped,
            delivered: self.units.delivered,
            cancelled: self.units.cancelled,
            lost: self.units.lost,
            returned: self.units.returned
        )
    }
}

/// Units by SKU as the contract carries them, in byte order of the SKU.
func unitLines(_ units: [String: Int64]) -> [OrderV1.UnitLine] {
    units.filter { $0.value > 0 }
        .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { OrderV1.UnitLine(sku: $0.key, quantity: $0.value) }
}

/// Units by SKU of a request, added up; refused unless there are 1 to 500 lines of 1 unit or more.
func unitsBySKU(
    _ lines: [OrderV1.UnitLine],
    field: String = "lines"
) throws(OrderError) -> [String: Int64] {
    guard (1...Placement.linesMax).contains(lines.count) else {
        throw .invalid(
            field: field,
            value: "\(lines.count) lines",
            remedy: "Send 1 to \(Placement.linesMax) lines."
        )
    }
    var units: [String: Int64] = [:]
    for (index, line) in lines.enumerated() {
        // A line may stand for all lines of an order; 500 of them cannot overflow.
        let most = Quantity.max * Int64(Placement.linesMax)
        guard (1...most).contains(line.quantity) else {
            throw .invalid(
                field: "\(field)[\(index)].quantity",
                value: String(line.quantity),
                remedy: "Send 1 to \(most)."
            )
        }
        units[line.sku, default: 0] += line.quantity
    }
    return units
}

/// Units for people: `3 × TEA, 2 × CUP`.
func readable(_ units: [String: Int64]) -> String {
    unitLines(units).map { "\($0.quantity) × \($0.sku)" }.joined(separator: ", ")
}
