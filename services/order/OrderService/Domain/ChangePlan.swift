// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// What an order is, as far as a change of it must know.
struct ChangeBase: Sendable {
    let lines: [OrderLine]
    let currency: Currency
    let terms: OrderTerms
}

/// What of an order's terms a change must know.
struct OrderTerms: Sendable {
    let pricesIncludeTax: Bool
    let counterSale: Bool
    /// One invoice for the whole order when it was confirmed.
    let invoicedBeforeShipment: Bool
    let carrierID: String
    let shipTo: CommonV1.Address
}

/// What a change does to the lines of an order: computed whole before anything is written.
///
/// A line never gets more units: more of it is an added line.
struct ChangePlan: Sendable {
    /// The present lines with the units cancelled that the change gives up.
    let lines: [OrderLine]
    /// The lines to add, in their order.
    let added: [PlacedLine]
    /// Whether the order becomes another one at all.
    let changesSomething: Bool
    /// By SKU, what is wanted more and what less; no SKU is in both.
    let increases: [String: Int64]
    let decreases: [String: Int64]

    /// Checks a change; the error names the field at fault, in the order of the message.
    init(
        _ change: OrderV1.OrderChange,
        of base: ChangeBase,
        rates: TaxRates
    ) throws {
        try Self.checkWhole(change, base)
        var lines = base.lines
        var added: [PlacedLine] = []
        var delta: [String: Int64] = [:]
        var seen: Set<UInt32> = []
        for (index, part) in change.lines.enumerated() {
            let path = "change.lines[\(index)]"
            guard seen.insert(part.lineNumber).inserted,
                let at = lines.firstIndex(where: { $0.number == Int64(part.lineNumber) })
            else {
                throw OrderError.invalid(
                    field: "\(path).line_number",
                    value: String(part.lineNumber),
                    remedy: "Name each line once, by a line_number that GetOrder shows."
                )
            }
            let line = lines[at]
            let fewer = try Self.fewer(part.quantity, line, path: path)
            delta[line.sku, default: 0] -= fewer
            try lines[at].units.apply(.cancel, fewer)
        }
        for (index, line) in change.added.enumerated() {
            let path = "change.added[\(index)]"
            let placed = try PlacedLine(
                line,
                at: path,
                rates: rates,
                pricesIncludeTax: base.terms.pricesIncludeTax
            )
            guard placed.unitPrice.currency == base.currency else {
                throw OrderError.invalid(
                    field: "\(path).unit_price.currency",
                    value: placed.unitPrice.currency.code,
                    remedy: "Send the price in the order's currency, \(base.currency)."
                )
            }
            delta[line.sku, default: 0] += placed.quantity.units
            added.append(placed)
        }
        guard lines.count + added.count <= Placement.linesMax else {
            throw OrderError.invalid(
                field: "change",
                value: "\(lines.count + added.count) lines",
                remedy: "An order has at most \(Placement.linesMax) lines; place another one."
            )
        }
        self.lines = lines
        self.added = added
        self.changesSomething =
            lines != base.lines || !added.isEmpty
            || change.shipTo.map { $0 != base.terms.shipTo } ?? false
            || !change.carrierID.isEmpty && change.carrierID != base.terms.carrierID
        self.increases = delta.filter { $0.value > 0 }
        self.decreases = delta.filter { $0.value < 0 }.mapValues { -$0 }
    }

    /// Whether any unit of the order remains.
    var leavesSomething: Bool {
        !self.added.isEmpty || self.lines.contains { $0.units.live > 0 }
    }

    /// The lines after the change; the added ones get the numbers that follow.
    func linesAfter(of order: OrderID) -> [OrderLine] {
        let last = self.lines.last?.key ?? order.number * OrderTable.lineStride
        return self.lines
            + self.added.enumerated().map { index, line in
                OrderLine(
                    key: last + Int64(index) + 1,
                    sku: line.sku.description,
                    unitPrice: line.unitPrice.minorUnits,
                    discount: line.discount,
                    taxClass: line.taxClass,
                    taxRate: line.taxRate,
                    ordered: Amounts(net: line.net.minorUnits, tax: line.tax.minorUnits),
                    gross: line.gross.minorUnits,
                    units: LineUnits(quantity: line.quantity.units)
                )
            }
    }

    private static func checkWhole(
        _ change: OrderV1.OrderChange,
        _ base: ChangeBase
    ) throws(OrderError) {
        guard change.lines.count <= Placement.linesMax, change.added.count <= Placement.linesMax
        else {
            throw .invalid(
                field: "change.lines",
                value: "\(change.lines.count) and \(change.added.count) lines",
                remedy: "Send at most \(Placement.linesMax) of each."
            )
        }
        if let shipTo = change.shipTo { _ = try boundedAddress(shipTo, field: "change.ship_to") }
        guard change.carrierID.isEmpty || (isKey(change.carrierID) && !base.terms.counterSale)
        else {
            throw .invalid(
                field: "change.carrier_id",
                value: change.carrierID,
                remedy: "Send the key of a carrier, and none for a counter sale."
            )
        }
    }

    /// How many units a line is to give up.
    private static func fewer(
        _ quantity: Int64,
        _ line: OrderLine,
        path: String
    ) throws -> Int64 {
        guard (0...line.units.live).contains(quantity) else {
            throw OrderError.invalid(
                field: "\(path).quantity",
                value: String(quantity),
                remedy: "Send 0 to \(line.units.live), what the line has; more of \(line.sku) is "
                    + "an added line."
            )
        }
        guard quantity >= line.units.taken else {
            throw ChangeError.committedUnits(
                field: "\(path).quantity",
                sku: line.sku,
                wanted: quantity,
                committed: line.units.taken
            )
        }
        return line.units.live - quantity
    }
}
