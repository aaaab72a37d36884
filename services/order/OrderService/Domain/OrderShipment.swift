// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// How far a shipment of an order is, as its order knows it; the raw value is in the table.
enum ShipmentStage: Int64, CaseIterable, Sendable {
    /// Picked; its units are in shipment.
    case begun = 1
    /// Not packed after all; its units are open again.
    case abandoned = 2
    /// Handed over.
    case shipped = 3
    case delivered = 4
    /// It will not arrive, and nobody has it.
    case lost = 5
    /// It came back to the house.
    case returnedToSender = 6
    /// A cancellation stopped it; its units are cancelled.
    case stopped = 7

    /// The stage in words, for people.
    var words: String { self == .returnedToSender ? "returned to its sender" : "\(self)" }

    /// Whether its units are in a shipment or handed over.
    var isActive: Bool { self != .abandoned && self != .stopped }
}

/// A shipment of an order: what it holds of each line and what that is charged.
struct OrderShipment: Hashable, Sendable {
    /// What a shipment holds of one line.
    struct Part: Hashable, Sendable {
        let lineKey: Int64
        let quantity: Int64
        let charge: Amounts
        /// Gross less net.
        let discount: Int64
        /// What was given back when it did not arrive.
        var credited = Amounts()
    }

    let id: String
    let orderNumber: Int64
    var stage: ShipmentStage
    /// What it carries of the order's freight.
    var freight: Int64
    /// Freight given back when it did not arrive; maybe that of another shipment.
    var creditedFreight: Int64
    var parts: [Part]

    /// Units by SKU.
    func units(_ lines: [OrderLine]) -> [String: Int64] {
        var units: [String: Int64] = [:]
        for (index, part) in self.placed(in: lines) {
            units[lines[index].sku, default: 0] += part.quantity
        }
        return units
    }

    /// Each part with the index of its line in `lines`, which are all of the order.
    func placed(in lines: [OrderLine]) -> [(index: Int, part: Part)] {
        self.parts.compactMap { part in
            lines.firstIndex { $0.key == part.lineKey }.map { ($0, part) }
        }
    }

    /// Moves the shipment's units, and what they are charged, one step on.
    func move(_ move: UnitMove, on lines: inout [OrderLine]) throws(IllegalMove) {
        for (index, part) in self.placed(in: lines) {
            try lines[index].units.apply(move, part.quantity)
            switch move {
            case .pick: lines[index].packing = lines[index].packing + part.charge
            case .putBack, .stop: lines[index].packing = lines[index].packing - part.charge
            case .ship:
                lines[index].packing = lines[index].packing - part.charge
                lines[index].invoiced = lines[index].invoiced + part.charge
            case .lose: lines[index].credited = lines[index].credited + part.credited
            case .deliver, .cancel, .takeBack: break
            }
        }
    }

    /// Moves the units on that will not arrive, and credits them.
    mutating func lose(on lines: inout [OrderLine]) throws {
        for (place, part) in self.parts.enumerated() {
            guard let line = lines.first(where: { $0.key == part.lineKey }) else { continue }
            self.parts[place].credited = try line.credit(of: part.quantity)
        }
        try self.move(.lose, on: &lines)
    }

    /// What the shipment's goods are charged, or credited, with `freight`.
    func charge(
        _ lines: [OrderLine],
        of amounts: (Part) -> Amounts = { $0.charge },
        freight: Int64,
        _ currency: Currency
    ) -> OrderV1.Charge {
        func money(_ minorUnits: Int64) -> CommonV1.Money {
            Money(minorUnits: minorUnits, currency: currency).proto
        }
        let sum = self.parts.reduce(Amounts()) { $0 + amounts($1) }
        return OrderV1.Charge(
            lines: self.placed(in: lines).map { index, part in
                let (line, amount) = (lines[index], amounts(part))
                return OrderV1.ChargeLine(
                    lineNumber: UInt32(truncatingIfNeeded: line.number),
                    sku: line.sku,
                    quantity: part.quantity,
                    unitPrice: money(line.unitPrice),
                    discount: line.discount.description,
                    gross: money(amount.net + part.discount),
                    net: money(amount.net),
                    taxRate: line.taxRate.description,
                    tax: money(amount.tax)
                )
            },
            freight: money(freight),
            net: money(sum.net),
            tax: money(sum.tax),
            total: money(sum.net + sum.tax + freight)
        )
    }
}

/// The shipments of one order together.
extension [OrderShipment] {
    /// Freight that a shipment carries which is packed or was handed over.
    var chargedFreight: Int64 {
        self.reduce(0) { $0 + ($1.stage.isActive ? $1.freight : 0) }
    }

    /// Freight that was given back.
    var creditedFreight: Int64 { self.reduce(0) { $0 + $1.creditedFreight } }

    /// Freight to give back of an order of which nothing arrives.
    var keptFreight: Int64 { self.chargedFreight - self.creditedFreight }
}
