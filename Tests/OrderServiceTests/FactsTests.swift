// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Testing

@testable import OrderService

/// What an order shows against what happened to it, over random histories.
@Suite struct FactsTests {
    typealias Methods = OrderV1.OrderService

    /// What a test knows of a shipment of its own accord.
    private struct Known {
        var stage: ShipmentStage
        let units: [String: Int64]
        let charge: Int64
    }

    private func count(_ shipments: [Known], _ sku: String, _ stages: ShipmentStage...) -> Int64 {
        shipments.reduce(0) { $0 + (stages.contains($1.stage) ? $1.units[sku] ?? 0 : 0) }
    }

    /// Bug class 9: what is shown equals what is recomputed from the facts; bug class 8: the charges
    /// of what left come to exactly what the order is worth.
    @Test(arguments: 1..<9 as Range<UInt64>)
    func showsWhatTheFactsSay(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        try await withOrders { orders in
            let request = OrderV1.PlaceOrderRequest.sample().with {
                $0.lines[0].quantity = 7
                $0.lines[0].discount = "0.333"
                $0.lines[1].quantity = 5
                $0.freight = .usd(seed % 2 == 0 ? 0 : 77)
            }
            let id = try await orders.call(Methods.placeOrder, request).orderID
            _ = try await orders.call(Methods.confirmOrder, .init(orderID: id))
            var open: [String: Int64] = ["TEA": 7, "CUP": 5]
            var shipments: [Known] = []
            for _ in 0..<25 {
                let order = try await orders.order(id)
                try self.check(order, shipments)
                guard order.state != .completed else { break }
                let sku = Bool.random(using: &random) ? "TEA" : "CUP"
                let begun = shipments.firstIndex { $0.stage == .begun }
                let onTheWay = shipments.firstIndex { $0.stage == .shipped }
                switch Int.random(in: 0..<6, using: &random) {
                case 0 where begun != nil:
                    let index = try #require(begun)
                    try await orders.abandon(id, "\(index)")
                    shipments[index].stage = .abandoned
                    for (sku, units) in shipments[index].units { open[sku, default: 0] += units }
                case 1 where begun != nil, 2 where begun != nil:
                    let index = try #require(begun)
                    try await orders.ship(id, "\(index)")
                    shipments[index].stage = .shipped
                case 3 where onTheWay != nil:
                    let index = try #require(onTheWay)
                    let state = try await orders.deliver(id, "\(index)")
                    shipments[index].stage = .delivered
                    #expect((state == .completed) == self.isDone(shipments, open))
                case 4 where onTheWay != nil:
                    let index = try #require(onTheWay)
                    _ = try await orders.lose(id, "\(index)")
                    shipments[index].stage = .lost
                default:
                    guard let left = open[sku], left > 0 else { continue }
                    let units = Int64.random(in: 1...left, using: &random)
                    let charge = try await orders.begin(
                        id,
                        "\(shipments.count)",
                        [(sku, units)]
                    )
                    open[sku] = left - units
                    shipments.append(
                        Known(
                            stage: .begun,
                            units: [sku: units],
                            charge: try #require(charge.total).minorUnits
                        )
                    )
                }
            }
            try self.check(try await orders.order(id), shipments)
        }
    }

    private func isDone(_ shipments: [Known], _ open: [String: Int64]) -> Bool {
        open.values.allSatisfy { $0 == 0 }
            && !shipments.contains { $0.stage == .begun || $0.stage == .shipped }
    }

    private func check(_ order: OrderV1.Order, _ shipments: [Known]) throws {
        for line in order.lines {
            let (sku, list) = (line.sku, shipments)
            #expect(line.inShipment == self.count(list, sku, .begun))
            #expect(line.shipped == self.count(list, sku, .shipped, .delivered, .lost))
            #expect(line.delivered == self.count(list, sku, .delivered))
            #expect(line.lost == self.count(list, sku, .lost))
            #expect(line.open + line.inShipment + line.shipped == line.quantity)
        }
        let ordered = order.lines.reduce(0) { $0 + $1.quantity }
        func extent(_ part: Int64) -> OrderV1.Extent {
            part == 0 ? .none : part == ordered ? .full : .partial
        }
        #expect(order.shipped == extent(order.lines.reduce(0) { $0 + $1.shipped }))
        #expect(order.delivered == extent(order.lines.reduce(0) { $0 + $1.delivered }))
        let charged = shipments.reduce(0) { $0 + ($1.stage.isActive ? $1.charge : 0) }
        let total = try #require(order.total).minorUnits
        #expect(charged <= total)
        // Freight that an abandoned shipment carried goes with the next one.
        if order.lines.allSatisfy({ $0.open == 0 }) { #expect(charged == total) }
    }
}
