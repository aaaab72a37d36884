// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// From the need to the shelf.
@Suite struct PurchasingCycleTests {
    typealias Purchasing = PurchasingV1.PurchasingService

    @Test func aShortageIsQuotedOrderedAndReceived() async throws {
        try await withWarehouse { house in
            for supplier in ["ACME", "BEST", "CHEAP"] { try await house.supplier(supplier) }
            try await house.product("TEA")
            try house.raise("TEA", 12, .shortage, for: ["SO-100001"])
            try house.raise("TEA", 8, .shortage, for: ["SO-100002"])
            _ = try await house.call(
                Purchasing.approveRequisition,
                .init(requisitionID: "REQ-1", quantity: 24)
            )
            _ = try await house.call(
                Purchasing.sendRFQ,
                .init(requisitionIDs: ["REQ-1"], supplierIDs: ["ACME", "BEST", "CHEAP"])
            )
            // The cheapest unit has the dearest minimum; of the equal ones the faster wins.
            try await house.quote("CHEAP", [("TEA", 300, 100)], days: 3)
            try await house.quote("ACME", [("TEA", 400, 10)], days: 9)
            try await house.quote("BEST", [("TEA", 400, 12)], days: 5)
            let quotes = try await house.rfq().quotes
            #expect(quotes.map(\.total) == [.usd(30_000), .usd(9600), .usd(9600)])
            #expect(quotes.map(\.rank) == [3, 2, 1])
            let best = try #require(quotes.first { $0.rank == 1 })
            let order = try #require(
                try await house.call(Purchasing.awardQuote, .init(quoteID: best.quoteID))
                    .purchaseOrder
            )
            let id = order.purchaseOrderID
            #expect(order.supplierID == "BEST" && order.total == .usd(9600))
            try await house.send(id)
            try await house.acknowledge(id, warehouseStart + 5 * day)
            #expect(try house.expected("TEA") == (24, warehouseStart + 5 * day))

            house.network.time.jump(to: .init(milliseconds: warehouseStart + 6 * day))
            try house.host.runChores()
            try await house.deliver(id, [("TEA", 20)], note: "L-1")
            try await house.deliver(id, [("TEA", 4)], note: "L-2")
            #expect(try await house.level("TEA") == [24, 0])
            #expect(try house.expected("TEA") == (0, nil))
            let requisition = try await house.requisition("REQ-1")
            #expect(requisition.state == .closed)
            #expect(requisition.rfqID == "RFQ-1" && requisition.purchaseOrderID == id)
            #expect(requisition.orderIDs == ["SO-100001", "SO-100002"])
            #expect(
                try house.facts("REQ-1") == [
                    "requisition.opened", "requisition.extended", "requisition.approved",
                    "requisition.rfq_sent", "requisition.ordered", "requisition.closed",
                ]
            )
            #expect(
                try house.facts("RFQ-1") == [
                    "rfq.sent", "rfq.quoted", "rfq.quoted", "rfq.quoted", "rfq.awarded",
                ]
            )
            #expect(
                try house.facts(id) == [
                    "purchase.created", "purchase.approved", "purchase.sent",
                    "purchase.acknowledged", "alert.vendor_late", "purchase.part_received",
                    "purchase.received",
                ]
            )
            #expect(try house.posted().map(\.standardCost) == [.usd(10_000), .usd(2000)])
        }
    }

    /// Random receipts never exceed the order, and all requisitions end closed.
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func randomReceiptsFillTheOrderAndNoMore(seed: UInt64) async throws {
        try await withWarehouse { house in
            var random = SeededGenerator(seed: seed)
            try await house.supplier("ACME")
            let skus = ["CUP", "POT", "TEA"]
            var open: [String: Int64] = [:]
            var needs: [String] = []
            for sku in skus {
                try await house.product(sku)
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    let units = Int64.random(in: 1...9, using: &random)
                    needs.append(try await house.approved(sku, units))
                    open[sku, default: 0] += units
                }
            }
            let ordered = open
            let id = try await house.sent(
                open.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
                requisitions: needs
            )
            var note = 0
            while open.values.contains(where: { $0 > 0 }), note < 400 {
                note += 1
                let lines = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    (
                        skus[Int.random(in: 0...2, using: &random)],
                        Int64.random(in: 1...4, using: &random)
                    )
                }
                let wanted = Dictionary(lines, uniquingKeysWith: +)
                let fits = wanted.allSatisfy { (open[$0.key] ?? 0) >= $0.value }
                let reason = await refusal {
                    try await house.deliver(id, lines, note: "DN-\(note)")
                }
                #expect(reason == (fits ? nil : "OVER_RECEIPT"), "seed \(seed) note \(note)")
                if fits { for (sku, units) in wanted { open[sku, default: 0] -= units } }
                let order = try await house.order(id)
                #expect(order.lines.allSatisfy { $0.received == $0.quantity - (open[$0.sku] ?? 0) })
                for sku in skus { #expect(try house.expected(sku).incoming == open[sku]) }
            }
            #expect(try await house.order(id).state == .received)
            for sku in skus { #expect(try await house.level(sku) == [ordered[sku] ?? 0, 0]) }
            let states = try await house.requisitions().map(\.state)
            #expect(states.allSatisfy { $0 == .closed })
            let posted = try house.posted().flatMap(\.lines)
            let units = Dictionary(posted.map { ($0.sku, $0.quantity) }, uniquingKeysWith: +)
            #expect(units == ordered)
        }
    }
}
