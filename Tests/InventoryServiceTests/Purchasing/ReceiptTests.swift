// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// What comes from suppliers, and what goes back.
@Suite struct ReceiptTests {
    typealias Purchasing = PurchasingV1.PurchasingService

    /// An order of 10 TEA at 4.50 (cost 5.00) and 6 CUP without a cost at 1.00, sent.
    private func withOrder(_ body: (Warehouse, String) async throws -> Void) async throws {
        try await withWarehouse { house in
            try await house.supplier("ACME")
            try await house.product("TEA", cost: .usd(500))
            try await house.product("CUP", cost: nil)
            let id =
                try await house.call(
                    Purchasing.createPurchaseOrder,
                    .init(
                        supplierID: "ACME",
                        lines: [
                            .init(sku: "TEA", quantity: 10, unitPrice: .usd(450)),
                            .init(sku: "CUP", quantity: 6, unitPrice: .usd(100)),
                        ]
                    )
                ).purchaseOrder?.purchaseOrderID ?? ""
            try await house.send(id)
            try await body(house, id)
        }
    }

    @Test func aDeliveryBecomesStockAndIsPosted() async throws {
        try await self.withOrder { house, id in
            let reply = try await house.deliver(id, [("TEA", 3), ("CUP", 6), ("TEA", 1)])
            let receipt = try #require(reply.receipt)
            #expect(receipt.receiptID == "RCV-1" && receipt.deliveryNote == "DN-1")
            #expect(receipt.lines.map(\.sku) == ["CUP", "TEA"])
            #expect(receipt.lines.map(\.quantity) == [6, 4])
            #expect(reply.purchaseOrder?.state == .partReceived)
            #expect(reply.purchaseOrder?.lines.map(\.received) == [4, 6])
            #expect(try await house.level("TEA") == [4, 0])
            let moved = try await house.movements(.init(reference: "RCV-1"))
            #expect(moved.map(\.kind) == ["RECEIVE", "RECEIVE"])
            #expect(moved.map(\.onHandDelta).sorted() == [4, 6])

            let posted = try #require(try house.posted().first)
            #expect(posted.receiptID == "RCV-1" && posted.purchaseOrderID == id)
            #expect(posted.supplierID == "ACME" && !posted.isReturn)
            #expect(posted.lines.map(\.sku) == ["CUP", "TEA"])
            #expect(posted.lines.map(\.unitPrice) == [.usd(100), .usd(450)])
            #expect(posted.standardCost == .usd(2000) && posted.occurredAtMs == warehouseStart)

            let read = try await house.call(
                Purchasing.getPurchaseOrder,
                .init(purchaseOrderID: id)
            )
            #expect(read.receipts == [receipt])
        }
    }

    @Test func moreThanIsOpenIsRefusedWhole() async throws {
        try await self.withOrder { house, id in
            let error = await #expect(throws: RPCError.self) {
                try await house.deliver(id, [("CUP", 7), ("TEA", 5), ("NONE", 2)])
            }
            #expect(error?.code == .failedPrecondition)
            #expect(error?.details.map(\.reason) == ["OVER_RECEIPT", "OVER_RECEIPT"])
            #expect(error?.details.map(\.field) == ["CUP", "NONE"])
            #expect(error?.details.map(\.value) == ["wanted 7, open 6", "wanted 2, open 0"])
            #expect(try await house.level("TEA") == [0, 0])
            #expect(try house.posted().isEmpty)
            #expect(try await house.order(id).state == .sent)
            // The note is free again, and a complete order takes nothing more.
            let reply = try await house.deliver(id, [("CUP", 6), ("TEA", 10)])
            #expect(reply.purchaseOrder?.state == .received)
            let more = await refusal { try await house.deliver(id, [("TEA", 1)], note: "DN-2") }
            #expect(more == "OVER_RECEIPT")
        }
    }

    @Test func onlyASentOrderIsReceived() async throws {
        try await self.withOrder { house, id in
            let draft = try await house.draft([("TEA", 5)])
            let early = await refusal { try await house.deliver(draft, [("TEA", 1)], note: "A") }
            #expect(early == "ILLEGAL_TRANSITION")
            let refused: [(String, () async throws -> Void)] = [
                ("INVALID", { try await house.deliver(id, [("TEA", 1)], note: "") }),
                ("INVALID", { try await house.deliver(id, []) }),
                ("INVALID", { try await house.deliver(id, [("TEA", 0)]) }),
                ("UNKNOWN_PURCHASE_ORDER", { try await house.deliver("PO-9", [("TEA", 1)]) }),
            ]
            for (reason, call) in refused {
                let word = await refusal(call)
                #expect(word == reason)
            }
            #expect(try await house.deliver(id, [("TEA", 1)]).receipt?.receiptID == "RCV-1")
        }
    }

    @Test func aDeliveryNoteCountsOncePerSupplier() async throws {
        try await self.withOrder { house, id in
            let first = try await house.deliver(id, [("TEA", 10), ("CUP", 6)])
            let again = try await house.deliver(id, [("CUP", 6), ("TEA", 10)])
            #expect(again.receipt == first.receipt)
            #expect(again.purchaseOrder?.lines.map(\.received) == [10, 6])
            #expect(try await house.level("TEA") == [10, 0])
            #expect(try house.posted().count == 1)
            let other = await refusal { try await house.deliver(id, [("TEA", 9)]) }
            #expect(other == "KEY_CONFLICT")
            let next = try await house.sent([("TEA", 10)])
            let elsewhere = await refusal { try await house.deliver(next, [("TEA", 10)]) }
            #expect(elsewhere == "KEY_CONFLICT")
            try await house.supplier("BEST")
            let third = try await house.sent([("TEA", 1)], supplier: "BEST")
            #expect(try await house.deliver(third, [("TEA", 1)]).receipt?.receiptID == "RCV-2")
        }
    }

    @Test func linesOfOneSKUAreFilledInTheirOrder() async throws {
        try await withWarehouse { house in
            try await house.location("WEST", rank: 1)
            try await house.supplier("ACME")
            try await house.product("TEA")
            let id =
                try await house.call(
                    Purchasing.createPurchaseOrder,
                    .init(
                        supplierID: "ACME",
                        lines: [
                            .init(sku: "TEA", quantity: 4, location: "WEST"),
                            .init(sku: "TEA", quantity: 6, unitPrice: .usd(400)),
                        ]
                    )
                ).purchaseOrder?.purchaseOrderID ?? ""
            try await house.send(id)
            try await house.deliver(id, [("TEA", 7)])
            #expect(try await house.order(id).lines.map(\.received) == [4, 3])
            #expect(try await house.level("TEA") == [3, 0])
            let posted = try #require(try house.posted().first)
            #expect(posted.lines.map(\.quantity) == [4, 3])
            #expect(posted.lines.map(\.unitPrice) == [.usd(500), .usd(400)])
            #expect(try house.expected("TEA").incoming == 3)
            let more = await refusal { try await house.deliver(id, [("TEA", 4)], note: "2") }
            #expect(more == "OVER_RECEIPT")
        }
    }

    @Test func aCompleteLineClosesItsRequisitions() async throws {
        try await withWarehouse { house in
            try await house.supplier("ACME")
            try await house.product("TEA")
            try await house.product("CUP")
            let (tea, cups) = (
                try await house.approved("TEA", 5), try await house.approved("CUP", 2)
            )
            let id = try await house.sent([("TEA", 5), ("CUP", 4)], requisitions: [tea, cups])
            try await house.deliver(id, [("TEA", 4), ("CUP", 3)])
            #expect(try await house.requisitions().map(\.state) == [.ordered, .ordered])
            try await house.deliver(id, [("TEA", 1)], note: "DN-2")
            #expect(try await house.requisitions().map(\.state) == [.closed, .ordered])
            try await house.deliver(id, [("CUP", 1)], note: "DN-3")
            #expect(try await house.requisitions().map(\.state) == [.closed, .closed])
            #expect(try house.facts(cups).last == "requisition.closed")
        }
    }

    @Test func aReceiptRemembersWhomItRescuedInTheirOrder() async throws {
        try await self.withOrder { house, id in
            try await house.deliver(id, [("TEA", 4)])
            let served = (1...1001).map { number in
                RescuedUnits(
                    orderID: "SO-\(2000 - number)",
                    sku: "TEA",
                    units: 1,
                    isComplete: number == 1
                )
            }
            try house.host.store.writeAndWait { try ReceiptTable.add(served, to: 1, in: $0) }
            let reply = try await house.call(
                Purchasing.getPurchaseOrder,
                .init(purchaseOrderID: id)
            )
            let rescued = try #require(reply.receipts.first).rescued
            let wanted = served.prefix(1000).map { $0.orderID }
            #expect(rescued.map { $0.orderID } == wanted)
            #expect(rescued.first?.complete == true)
            #expect(rescued.last?.complete == false)
        }
    }

    @Test func costsOfOneReceiptAreInOneCurrency() async throws {
        try await withWarehouse { house in
            try await house.supplier("ACME")
            try await house.product("TEA")
            try await house.product("WINE", cost: .init(minorUnits: 300, currency: "EUR"))
            let id =
                try await house.call(
                    Purchasing.createPurchaseOrder,
                    .init(
                        supplierID: "ACME",
                        lines: [
                            .init(sku: "TEA", quantity: 1),
                            .init(sku: "WINE", quantity: 1, unitPrice: .usd(320)),
                        ]
                    )
                ).purchaseOrder?.purchaseOrderID ?? ""
            try await house.send(id)
            let both = await refusal { try await house.deliver(id, [("TEA", 1), ("WINE", 1)]) }
            #expect(both == "MIXED_CURRENCIES")
            #expect(try await house.level("TEA") == [0, 0])
            try await house.deliver(id, [("TEA", 1)])
            try await house.deliver(id, [("WINE", 1)], note: "DN-2")
            #expect(try house.posted().map(\.standardCost?.currency) == ["USD", "EUR"])
        }
    }

    @Test func sixtyFourCallersReceiveNotOneUnitTooMany() async throws {
        try await self.withOrder { house, id in
            let reasons = await withTaskGroup(of: String?.self) { group in
                for caller in 0..<64 {
                    group.addTask {
                        await refusal {
                            try await house.deliver(id, [("TEA", 1)], note: "DN-\(caller)")
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(reasons.filter { $0 == nil }.count == 10)
            #expect(reasons.filter { $0 == "OVER_RECEIPT" }.count == 54)
            let level = try await house.level("TEA")
            #expect(level == [10, 0])
            let posted = try house.posted()
            #expect(posted.count == 10)
        }
    }

    @Test func sixtyFourCallersWithOneNoteReceiveOnce() async throws {
        try await self.withOrder { house, id in
            let receipts = await withTaskGroup(of: String?.self) { group in
                for _ in 0..<64 {
                    group.addTask { try? await house.deliver(id, [("TEA", 2)]).receipt?.receiptID }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(receipts == Array(repeating: "RCV-1", count: 64))
            let level = try await house.level("TEA")
            #expect(level == [2, 0])
        }
    }

    // MARK: Back to the supplier

    @Test func goodsGoBackAtTheOrdersPrice() async throws {
        try await self.withOrder { house, id in
            try await house.deliver(id, [("TEA", 10)])
            let reply = try await house.sendBack(id, [("TEA", 3)])
            #expect(reply.credit == .usd(1350))
            #expect(reply.purchaseOrder?.lines.map(\.returned) == [3, 0])
            #expect(reply.purchaseOrder?.state == .partReceived)
            #expect(try await house.level("TEA") == [7, 0])
            let posted = try #require(try house.posted().last)
            #expect(posted.receiptID == "RTS-1" && posted.isReturn)
            #expect(posted.standardCost == .usd(1500) && posted.lines.map(\.quantity) == [3])
            // What went back is not delivered again by itself.
            #expect(try house.expected("TEA").incoming == 0)
        }
    }

    @Test func noMoreGoesBackThanCame() async throws {
        try await self.withOrder { house, id in
            #expect(
                await refusal { try await house.sendBack(id, [("TEA", 1)]) } == "ILLEGAL_TRANSITION"
            )
            try await house.deliver(id, [("TEA", 4)])
            try await house.receive([("TEA", 50)])
            #expect(await refusal { try await house.sendBack(id, [("TEA", 5)]) } == "OVER_RETURN")
            try await house.sendBack(id, [("TEA", 3)])
            #expect(await refusal { try await house.sendBack(id, [("TEA", 2)]) } == "OVER_RETURN")
            #expect(await refusal { try await house.sendBack(id, [("CUP", 1)]) } == "OVER_RETURN")
            try await house.sendBack(id, [("TEA", 1)])
            #expect(try await house.level("TEA") == [50, 0])
            #expect(try await house.order(id).allowedVerbs == ["ack", "receive", "short-close"])
        }
    }

    @Test func onlyWhatIsNotReservedGoesBack() async throws {
        try await self.withOrder { house, id in
            try await house.deliver(id, [("TEA", 4)])
            _ = try await house.reserve("SO-1", [("TEA", 3)])
            let short = await refusal { try await house.sendBack(id, [("TEA", 2)]) }
            #expect(short == "INSUFFICIENT_STOCK")
            #expect(try await house.level("TEA") == [4, 3])
            #expect(try await house.order(id).lines.map(\.returned) == [0, 0])
            try await house.sendBack(id, [("TEA", 1)])
            #expect(try await house.level("TEA") == [3, 3])
        }
    }

    @Test func aReferenceOfTheSupplierCountsOnce() async throws {
        try await self.withOrder { house, id in
            try await house.deliver(id, [("TEA", 4)])
            let first = try await house.sendBack(id, [("TEA", 1)], reference: "RMA-7")
            let again = try await house.sendBack(id, [("TEA", 1)], reference: "RMA-7")
            #expect(first.credit == again.credit)
            #expect(try await house.level("TEA") == [3, 0])
            let other = await refusal {
                try await house.sendBack(id, [("TEA", 2)], reference: "RMA-7")
            }
            #expect(other == "KEY_CONFLICT")
            // Without a reference each call is a return of its own.
            try await house.sendBack(id, [("TEA", 1)])
            try await house.sendBack(id, [("TEA", 1)])
            #expect(try await house.level("TEA") == [1, 0])
            #expect(try house.posted().map(\.receiptID) == ["RCV-1", "RTS-1", "RTS-2", "RTS-3"])
        }
    }

    @Test func goodsGoBackFromWhereTheyAreFree() async throws {
        try await withWarehouse { house in
            try await house.location("WEST", rank: 1)
            try await house.supplier("ACME")
            try await house.product("TEA")
            let id =
                try await house.call(
                    Purchasing.createPurchaseOrder,
                    .init(
                        supplierID: "ACME",
                        lines: [
                            .init(sku: "TEA", quantity: 4),
                            .init(sku: "TEA", quantity: 4, location: "WEST"),
                        ]
                    )
                ).purchaseOrder?.purchaseOrderID ?? ""
            try await house.send(id)
            try await house.deliver(id, [("TEA", 8)])
            _ = try await house.reserve("SO-1", [("TEA", 3)])
            try await house.sendBack(id, [("TEA", 5)])
            #expect(try await house.order(id).lines.map(\.returned) == [1, 4])
            let short = await refusal { try await house.sendBack(id, [("TEA", 1)]) }
            #expect(short == "INSUFFICIENT_STOCK")
        }
    }
}
