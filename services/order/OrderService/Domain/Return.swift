// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import ServiceKit

/// One line of a return.
struct ReturnedLine: Hashable, Sendable {
    /// The line of the order.
    let orderLineKey: Int64
    let sku: String
    let quantity: Int64
    let reason: String
    var received: Int64 = 0
    var restocked: Int64 = 0
    var scrapped: Int64 = 0
    var rejected: Int64 = 0
    /// What is credited for the units accepted.
    var net: Int64 = 0
    var tax: Int64 = 0

    /// Units that stay in the house, and are credited.
    var accepted: Int64 { self.restocked + self.scrapped }
    /// The number of the order's line.
    var number: UInt32 { UInt32(truncatingIfNeeded: self.orderLineKey % OrderTable.lineStride) }

    /// The line with `quantity` units as the units that can be taken of it.
    func room(_ quantity: Int64) -> LineRoom {
        LineRoom(number: self.number, sku: self.sku, room: quantity)
    }
}

/// A return of delivered goods, with its lines in the order's line order.
struct Return: Hashable, Sendable {
    let id: ReturnID
    let order: OrderID
    let customerID: String
    var state: ReturnState
    let resolution: ReturnsV1.Resolution
    let currency: Currency
    let exchangeLines: [OrderV1.OrderLine]
    /// How the part of an exchange is paid that the credit does not pay.
    let paymentMethod: OrderV1.PaymentMethod
    let paymentToken: String
    var reason: String
    /// Kept back from the credit.
    var fee: Int64 = 0
    var creditNoteNumber = ""
    var exchangeOrder: OrderID?
    let requestedAt: Timestamp
    var expiresAt: Timestamp?
    /// When the order's lines were told; nil before.
    var settledAt: Timestamp?
    var version: Int64 = 1
    var lines: [ReturnedLine]

    /// What the goods accepted were paid with.
    var worth: Int64 { self.lines.reduce(0) { $0 + $1.net + $1.tax } }
    /// What is credited: the worth less the fee.
    var credited: Money { Money(minorUnits: self.worth - self.fee, currency: self.currency) }
    /// Whether the saga was started.
    private var hasSaga: Bool { [.received, .settling, .closed].contains(self.state) }

    /// Moves on; throws `ILLEGAL_TRANSITION`.
    mutating func apply(_ trigger: ReturnTrigger) throws(Refusal) {
        self.state = try ReturnLifecycle.next(self.id, self.state, on: trigger)
    }

    /// The units of each SKU by one of the lines' counts, in the order of SKUs.
    func units(_ count: (ReturnedLine) -> Int64) -> [InventoryV1.StockLine] {
        var units: [String: Int64] = [:]
        for line in self.lines where count(line) > 0 {
            units[line.sku, default: 0] += count(line)
        }
        return units.sorted { $0.key < $1.key }.map { .init(sku: $0.key, quantity: $0.value) }
    }

    /// The return in the words of the contract.
    var proto: ReturnsV1.Return {
        func money(_ minorUnits: Int64) -> CommonV1.Money {
            Money(minorUnits: minorUnits, currency: self.currency).proto
        }
        let isInspected = self.state == .settling || self.state == .closed
        return ReturnsV1.Return(
            returnID: self.id.description,
            orderID: self.order.description,
            customerID: self.customerID,
            state: self.state.proto,
            resolution: self.resolution,
            lines: self.lines.map { line in
                ReturnsV1.ReturnLine(
                    lineNumber: line.number,
                    sku: line.sku,
                    quantity: line.quantity,
                    reason: line.reason,
                    received: line.received,
                    restocked: line.restocked,
                    scrapped: line.scrapped,
                    rejected: line.rejected,
                    net: isInspected ? money(line.net) : nil,
                    tax: isInspected ? money(line.tax) : nil
                )
            },
            restockingFee: isInspected ? money(self.fee) : nil,
            credited: isInspected ? self.credited.proto : nil,
            creditNoteNumber: self.creditNoteNumber,
            exchangeLines: self.exchangeLines,
            exchangeOrderID: self.exchangeOrder?.description ?? "",
            reason: self.reason,
            requestedAtMs: self.requestedAt.milliseconds,
            expiresAtMs: self.expiresAt?.milliseconds ?? 0,
            version: self.version,
            sagaID: self.hasSaga ? self.id.sagaID : "",
            allowedVerbs: self.state.allowedVerbs
        )
    }
}
