// SPDX-License-Identifier: MIT
import Commerce

/// A shipment's id: `SH-`, the number of its order, and which shipment of the order it is, from 1.
struct ShipmentID: Hashable, Sendable, LosslessStringConvertible {
    /// The most shipments an order may have.
    static let indexMax: Int64 = 999
    /// The highest order number that leaves room for the index in 64 bits.
    static let orderNumberMax = Int64.max / 2_000_000

    let order: OrderID
    let index: Int64

    init?(order: OrderID, index: Int64) {
        guard order.number <= Self.orderNumberMax, (1...Self.indexMax).contains(index) else {
            return nil
        }
        self.order = order
        self.index = index
    }

    /// Reads `SH-100001-1`; nil for any other spelling.
    init?(_ description: String) {
        let parts = description.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "SH", let number = Int64(parts[1]),
            let order = OrderID(number: number), let index = Int64(parts[2])
        else { return nil }
        self.init(order: order, index: index)
        guard self.description == description else { return nil }
    }

    var description: String { "SH-\(self.order.number)-\(self.index)" }

    /// The row's key: shipments of one order lie side by side, in order.
    var key: Int64 { self.order.number * 1000 + self.index }

    /// Where the keys of an order's shipments begin and end, both included.
    static func firstKey(of order: OrderID) -> Int64 { order.number * 1000 + 1 }
    static func lastKey(of order: OrderID) -> Int64 { order.number * 1000 + Self.indexMax }

    init?(key: Int64) {
        guard let order = OrderID(number: key / 1000) else { return nil }
        self.init(order: order, index: key % 1000)
    }
}
