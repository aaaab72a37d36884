// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

// The same goods in the words of each participant.

extension InventoryV1.StockLine {
    /// As the order service counts them.
    var units: OrderV1.UnitLine { OrderV1.UnitLine(sku: self.sku, quantity: self.quantity) }
}

extension OrderV1.UnitLine {
    /// As the warehouse counts them.
    var stock: InventoryV1.StockLine {
        InventoryV1.StockLine(sku: self.sku, quantity: self.quantity)
    }
}

extension InventoryV1.AllocatedLine {
    /// What is set aside, as a shipment of it is planned.
    var planned: FulfillmentV1.PlannedLine {
        FulfillmentV1.PlannedLine(
            sku: self.sku,
            location: self.location,
            quantity: self.quantity
        )
    }
}

extension FulfillmentV1.PlannedLine {
    /// What is in a shipment, as it is set aside for it.
    var allocated: InventoryV1.AllocatedLine {
        InventoryV1.AllocatedLine(
            sku: self.sku,
            location: self.location,
            quantity: self.quantity
        )
    }
}

extension FulfillmentV1.ShortPick {
    /// What was not on the shelf, in the words of the stock.
    var unfound: InventoryV1.ShortPick {
        InventoryV1.ShortPick(
            shipmentID: self.shipmentID,
            location: self.location,
            lines: self.lines.map {
                InventoryV1.StockLine(sku: $0.sku, quantity: $0.quantity)
            }
        )
    }
}

extension OrderV1.ChargeLine {
    /// The amounts of a charge as they stand on an invoice or a credit note.
    var invoiced: BillingV1.InvoiceLine {
        BillingV1.InvoiceLine(
            sku: self.sku,
            quantity: self.quantity,
            unitPrice: self.unitPrice,
            discount: self.discount,
            gross: self.gross,
            net: self.net,
            taxRate: self.taxRate,
            tax: self.tax
        )
    }
}

extension BillingV1.InvoiceLine {
    /// What the line takes from the shelf.
    var stock: InventoryV1.StockLine {
        InventoryV1.StockLine(sku: self.sku, quantity: self.quantity)
    }

    /// The line with fewer units: each amount is the share of its first `quantity` units.
    func reduced(to quantity: Int64) -> BillingV1.InvoiceLine {
        var line = self
        line.quantity = quantity
        line.gross = self.gross?.share(quantity, of: self.quantity)
        line.net = self.net?.share(quantity, of: self.quantity)
        line.tax = self.tax?.share(quantity, of: self.quantity)
        return line
    }
}

extension [BillingV1.InvoiceLine] {
    /// What is left of the lines without some units: later lines of a SKU lose theirs first.
    func less(_ units: [InventoryV1.StockLine]) -> [BillingV1.InvoiceLine] {
        var missing = Dictionary(units.map { ($0.sku, $0.quantity) }, uniquingKeysWith: &+)
        var left: [BillingV1.InvoiceLine] = []
        for line in self.reversed() {
            let lost = Swift.min(Swift.max(0, missing[line.sku] ?? 0), line.quantity)
            missing[line.sku, default: 0] -= lost
            guard lost > 0 else {
                left.append(line)
                continue
            }
            if lost < line.quantity { left.append(line.reduced(to: line.quantity - lost)) }
        }
        return left.reversed()
    }
}

extension CommonV1.Money {
    /// What the first `units` of `total` come to; all of it where that makes no sense.
    fileprivate func share(_ units: Int64, of total: Int64) -> CommonV1.Money {
        guard let part = try? Commerce.share(of: self.minorUnits, units: units, of: total, after: 0)
        else { return self }
        return CommonV1.Money(minorUnits: part, currency: self.currency)
    }
}
