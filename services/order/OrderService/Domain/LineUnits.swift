// SPDX-License-Identifier: MIT

/// A step that units of a line can take, from one place to the next.
enum UnitMove: CaseIterable, Sendable {
    /// Open units go into a shipment.
    case pick
    /// The shipment was not packed after all: its units are open again.
    case putBack
    /// The shipment was handed over.
    case ship
    /// Units on their way arrived.
    case deliver
    /// Units on their way will not arrive.
    case lose
    /// Open units are cancelled.
    case cancel
    /// The shipment was stopped by a cancellation.
    case stop
    /// Delivered units came back and were accepted.
    case takeBack
}

/// More units were to be moved than are where they were to be moved from.
struct IllegalMove: Error, Hashable {
    let move: UnitMove
    let wanted: Int64
    let there: Int64
}

/// Where the units of a line are.
///
/// The conservation law holds for every value: `quantity = open + inShipment + shipped + cancelled`,
/// `shipped = inTransit + delivered + lost`, `returned <= delivered`, and nothing is below zero.
struct LineUnits: Hashable, Sendable {
    /// As ordered; it never changes.
    let quantity: Int64
    private(set) var inShipment: Int64
    private(set) var shipped: Int64
    private(set) var cancelled: Int64
    private(set) var delivered: Int64
    private(set) var lost: Int64
    private(set) var returned: Int64

    /// A new line: all of it is open.
    init(quantity: Int64) {
        self.quantity = quantity
        self.inShipment = 0
        self.shipped = 0
        self.cancelled = 0
        self.delivered = 0
        self.lost = 0
        self.returned = 0
    }

    /// A line as a table has it; nil when the law does not hold.
    init?(
        quantity: Int64,
        inShipment: Int64,
        shipped: Int64,
        cancelled: Int64,
        delivered: Int64,
        lost: Int64,
        returned: Int64
    ) {
        self.quantity = quantity
        self.inShipment = inShipment
        self.shipped = shipped
        self.cancelled = cancelled
        self.delivered = delivered
        self.lost = lost
        self.returned = returned
        let parts = [
            inShipment, shipped, cancelled, delivered, lost, returned, self.open, self.inTransit,
            delivered - returned,
        ]
        guard parts.allSatisfy({ (0...quantity).contains($0) }) else { return nil }
    }

    /// In no shipment and not cancelled.
    var open: Int64 { self.quantity &- self.inShipment &- self.shipped &- self.cancelled }
    /// Handed over, and nothing is known of them since.
    var inTransit: Int64 { self.shipped &- self.delivered &- self.lost }
    /// Ordered and not cancelled.
    var live: Int64 { self.quantity - self.cancelled }
    /// In a shipment, or handed over.
    var taken: Int64 { self.inShipment + self.shipped }

    /// How many units could take this step now.
    func available(for move: UnitMove) -> Int64 {
        switch move {
        case .pick, .cancel: self.open
        case .putBack, .ship, .stop: self.inShipment
        case .deliver, .lose: self.inTransit
        case .takeBack: self.delivered - self.returned
        }
    }

    /// Moves `count` units; nothing changes when that many are not there.
    mutating func apply(_ move: UnitMove, _ count: Int64) throws(IllegalMove) {
        let there = self.available(for: move)
        guard (0...there).contains(count) else {
            throw IllegalMove(move: move, wanted: count, there: there)
        }
        switch move {
        case .pick: self.inShipment += count
        case .putBack: self.inShipment -= count
        case .ship:
            self.inShipment -= count
            self.shipped += count
        case .deliver: self.delivered += count
        case .lose: self.lost += count
        case .cancel: self.cancelled += count
        case .stop:
            self.inShipment -= count
            self.cancelled += count
        case .takeBack: self.returned += count
        }
    }
}
