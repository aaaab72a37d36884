// SPDX-License-Identifier: MIT
import OMSProtos

/// Where the units of a whole order are: what its facets and its verbs are computed from.
struct UnitTotals: Hashable, Sendable {
    var quantity: Int64 = 0
    var inShipment: Int64 = 0
    var shipped: Int64 = 0
    var cancelled: Int64 = 0
    var delivered: Int64 = 0
    var lost: Int64 = 0
    var returned: Int64 = 0

    /// In no shipment and not cancelled.
    var open: Int64 { self.quantity - self.inShipment - self.shipped - self.cancelled }
    /// Handed over, and nothing is known of them since.
    var inTransit: Int64 { self.shipped - self.delivered - self.lost }
    /// Whether no unit can arrive any more that has not.
    var isDone: Bool { self.open == 0 && self.inShipment == 0 && self.inTransit == 0 }

    /// Whether nothing arrived and nothing will.
    var isInVain: Bool { self.delivered == 0 && self.isDone }

    /// Adds a line; at most 1023 lines of 2^31 units, so no sum overflows.
    mutating func add(_ line: LineUnits) {
        self.quantity += line.quantity
        self.inShipment += line.inShipment
        self.shipped += line.shipped
        self.cancelled += line.cancelled
        self.delivered += line.delivered
        self.lost += line.lost
        self.returned += line.returned
    }

    /// How much of what was not cancelled is handed over.
    var shippedExtent: OrderV1.Extent { Self.extent(self.shipped, of: self.live) }
    /// How much of what was not cancelled arrived.
    var deliveredExtent: OrderV1.Extent { Self.extent(self.delivered, of: self.live) }
    /// How much of what arrived came back.
    var returnedExtent: OrderV1.Extent { Self.extent(self.returned, of: self.delivered) }

    private var live: Int64 { self.quantity - self.cancelled }

    private static func extent(_ part: Int64, of whole: Int64) -> OrderV1.Extent {
        part == 0 ? .none : part == whole ? .full : .partial
    }
}

/// What may be done with an order now, as verbs of the command line.
///
/// `changing` says that a change of it is being applied.
func allowedVerbs(_ life: Lifecycle, _ units: UnitTotals, changing: Bool) -> [String] {
    var verbs: [String] = []
    func can(_ trigger: OrderTrigger) -> Bool {
        var copy = life
        return (try? copy.apply(trigger)) == true
    }
    // What was handed over cannot be called back.
    if can(.cancel), life.isBeingPlaced || units.open + units.inShipment > 0 {
        verbs.append("cancel")
    }
    if can(.hold) { verbs.append("hold") }
    if can(.release) { verbs.append("release") }
    if can(.answer) { verbs.append("answer") }
    if life.state == .confirmed || life.state == .inFulfillment, units.open > 0, !changing {
        verbs.append("change")
    }
    if life.state == .awaitingPayment { verbs.append("pay") }
    if units.delivered > units.returned { verbs.append("return") }
    return verbs
}
