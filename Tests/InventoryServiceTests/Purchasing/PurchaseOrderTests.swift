// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// A purchase order from its draft to its end.
@Suite struct PurchaseOrderTests {
    typealias Purchasing = PurchasingV1.PurchasingService

    private func withSupplier(_ body: (Warehouse) async throws -> Void) async throws {
        try await withWarehouse { house in
            try await house.supplier("ACME")
            try await house.product("TEA", cost: .usd(500))
            try await house.product("CUP", cost: .usd(200))
            try await body(house)
        }
    }

    private func create(
        _ house: Warehouse,
        _ lines: [PurchasingV1.PurchaseOrderLine],
        requisitions: [String] = [],
        supplier: String = "ACME"
    ) async throws -> PurchasingV1.PurchaseOrder? {
        try await house.call(
            Purchasing.createPurchaseOrder,
            .init(supplierID: supplier, lines: lines, requisitionIDs: requisitions)
        ).purchaseOrder
    }

    @Test func aPriceLeftEmptyIsTheCostOfTheProduct() async throws {
        try await self.withSupplier { house in
            try await house.location("EAST")
            let made = try await self.create(
                house,
                [
                    .init(sku: "TEA", quantity: 10),
                    .init(sku: "CUP", quantity: 3, unitPrice: .usd(150), location: "EAST"),
                ]
            )
            let order = try #require(made)
            #expect(order.purchaseOrderID == "PO-100001" && order.state == .draft)
            #expect(order.lines.map(\.unitPrice) == [.usd(500), .usd(150)])
            #expect(order.lines.map(\.location) == ["MAIN", "EAST"])
            #expect(order.total == .usd(5450) && order.version == 1)
            #expect(order.allowedVerbs == ["approve", "cancel"])
            let read = try await house.order("PO-100001")
            #expect(read == order)
        }
    }

    @Test func refusesWhatCannotBeOrdered() async throws {
        try await self.withSupplier { house in
            try await house.product("GIFT", cost: nil)
            try await house.product("WINE", cost: .init(minorUnits: 5, currency: "EUR"))
            let tea = PurchasingV1.PurchaseOrderLine(sku: "TEA", quantity: 1)
            let refused: [(String, [PurchasingV1.PurchaseOrderLine])] = [
                ("INVALID", []), ("UNKNOWN_SKU", [tea, .init(sku: "NONE", quantity: 1)]),
                ("INVALID", [.init(sku: "TEA", quantity: 0)]),
                ("INVALID", [.init(sku: "TEA", quantity: Quantity.max + 1)]),
                ("INVALID", [.init(sku: "TEA", quantity: 1, unitPrice: .usd(-1))]),
                ("INVALID", [.init(sku: "TEA", quantity: 1, location: "A B")]),
                ("INVALID", [tea, tea]), ("NO_PRICE", [.init(sku: "GIFT", quantity: 1)]),
                ("MIXED_CURRENCIES", [tea, .init(sku: "WINE", quantity: 1)]),
                ("OVERFLOW", [.init(sku: "TEA", quantity: Quantity.max, unitPrice: .usd(5000))]),
            ]
            for (reason, lines) in refused {
                let word = await refusal { try await self.create(house, lines) }
                #expect(word == reason)
            }
            let nobody = await refusal { try await self.create(house, [tea], supplier: "NOBODY") }
            #expect(nobody == "UNKNOWN_SUPPLIER")
            #expect(try await self.create(house, [tea])?.purchaseOrderID == "PO-100001")
        }
    }

    @Test func coversApprovedRequisitionsOfItsLines() async throws {
        try await self.withSupplier { house in
            let (first, second) = (
                try await house.approved("TEA", 5), try await house.approved("TEA", 4)
            )
            try house.raise("CUP", 1, .shortage)
            let refused: [(String, [(String, Int64)], [String])] = [
                ("NOT_COVERED", [("TEA", 8)], [first, second]),
                ("NOT_COVERED", [("CUP", 9)], [first]),
                ("ILLEGAL_TRANSITION", [("CUP", 1)], ["REQ-3"]),
                ("UNKNOWN_REQUISITION", [("TEA", 9)], ["REQ-4"]),
            ]
            for (reason, lines, ids) in refused {
                let word = await refusal { try await house.draft(lines, requisitions: ids) }
                #expect(word == reason)
            }
            #expect(try await house.requisition(first).state == .approved)
            // Named at the order or at its line, and once though named twice.
            let line = PurchasingV1.PurchaseOrderLine(
                sku: "TEA",
                quantity: 9,
                requisitionIDs: [second, first]
            )
            let order = try await self.create(house, [line], requisitions: [first])
            #expect(order?.lines.map(\.requisitionIDs) == [[first, second]])
            #expect(try await house.requisition(second).purchaseOrderID == "PO-100001")
        }
    }

    @Test func goesItsWayAndSaysWhatMayBeDone() async throws {
        try await self.withSupplier { house in
            let id = try await house.draft([("TEA", 10)])
            let verbs = { () async throws in try await house.order(id).allowedVerbs }
            #expect(
                await refusal { try await house.acknowledge(id, warehouseStart) }
                    == "ILLEGAL_TRANSITION"
            )
            try await house.send(id)
            #expect(try await verbs() == ["ack", "receive", "cancel"])
            #expect(try await house.order(id).sentAtMs == warehouseStart)
            #expect(await refusal { try await house.send(id) } == "ILLEGAL_TRANSITION")
            #expect(await refusal { try await house.acknowledge(id, 0) } == "INVALID")
            try await house.acknowledge(id, warehouseStart + day)
            let order = try await house.order(id)
            #expect(order.state == .acknowledged && order.promisedAtMs == warehouseStart + day)
            try await house.deliver(id, [("TEA", 4)])
            #expect(try await verbs() == ["ack", "receive", "short-close", "return"])
            try await house.deliver(id, [("TEA", 6)], note: "DN-2")
            #expect(try await verbs() == ["return"])
            #expect(
                try house.facts(id) == [
                    "purchase.created", "purchase.approved", "purchase.sent",
                    "purchase.acknowledged", "purchase.part_received", "purchase.received",
                ]
            )
        }
    }

    @Test func anIllegalTransitionNamesTheStates() async throws {
        try await self.withSupplier { house in
            let id = try await house.draft([("TEA", 10)])
            let error = await #expect(throws: RPCError.self) {
                try await house.call(Purchasing.sendPurchaseOrder, .init(purchaseOrderID: id))
            }
            #expect(error?.code == .failedPrecondition)
            #expect(
                error?.details.first?.value
                    == "from DRAFT, wanted SENT, allowed APPROVED, CANCELLED"
            )
            let unknown = await refusal { try await house.order("PO-1") }
            #expect(unknown == "UNKNOWN_PURCHASE_ORDER")
        }
    }

    @Test func isCancelledOnlyBeforeAnythingCame() async throws {
        try await self.withSupplier { house in
            let cancel = { (id: String) async throws in
                try await house.call(
                    Purchasing.cancelPurchaseOrder,
                    .init(purchaseOrderID: id, reason: "too dear")
                ).purchaseOrder
            }
            let need = try await house.approved("TEA", 5)
            let id = try await house.sent([("TEA", 5)], requisitions: [need])
            let order = try await cancel(id)
            #expect(order?.state == .cancelled && order?.reason == "too dear")
            #expect(order?.allowedVerbs == [])
            // The order still tells what it was for, the need is open again.
            #expect(order?.lines.map(\.requisitionIDs) == [[need]])
            let requisition = try await house.requisition(need)
            #expect(requisition.state == .approved && requisition.purchaseOrderID.isEmpty)
            #expect(try house.expected("TEA").incoming == 0)
            let late = await refusal { try await house.deliver(id, [("TEA", 1)]) }
            #expect(late == "ILLEGAL_TRANSITION")

            let other = try await house.sent([("TEA", 5)], requisitions: [need])
            try await house.deliver(other, [("TEA", 1)])
            #expect(await refusal { try await cancel(other) } == "ILLEGAL_TRANSITION")
            #expect(try await house.requisition(need).state == .ordered)
        }
    }

    @Test func aShortCloseReopensWhatDidNotCome() async throws {
        try await self.withSupplier { house in
            let (first, second, cups) = (
                try await house.approved("TEA", 5), try await house.approved("TEA", 4),
                try await house.approved("CUP", 3)
            )
            let id = try await house.sent(
                [("TEA", 9), ("CUP", 3)],
                requisitions: [first, second, cups]
            )
            let close = { () async throws in
                try await house.call(
                    Purchasing.shortClosePurchaseOrder,
                    .init(purchaseOrderID: id, reason: "gone")
                ).purchaseOrder
            }
            #expect(await refusal { try await close() } == "ILLEGAL_TRANSITION")
            try await house.deliver(id, [("TEA", 7)])
            #expect(try house.expected("TEA").incoming == 2)
            let order = try await close()
            #expect(order?.state == .shortClosed && order?.allowedVerbs == ["return"])
            #expect(try house.expected("TEA").incoming == 0)
            #expect(try house.expected("CUP").incoming == 0)
            let requisitions = try await house.requisitions()
            #expect(requisitions.map(\.state) == [.closed, .approved, .approved])
            #expect(requisitions.map(\.quantity) == [5, 2, 3])
            #expect(requisitions.map(\.purchaseOrderID) == [id, "", ""])
            #expect(await refusal { try await close() } == "ILLEGAL_TRANSITION")
        }
    }

    @Test func knowsWhatIsToComeAndWhen() async throws {
        try await self.withSupplier { house in
            #expect(try house.expected("TEA") == (0, nil))
            let first = try await house.draft([("TEA", 10), ("CUP", 1)])
            #expect(try house.expected("TEA").incoming == 0)
            try await house.send(first)
            #expect(try house.expected("TEA") == (10, nil))
            try await house.acknowledge(first, warehouseStart + 2 * day)
            let second = try await house.sent([("TEA", 3)])
            try await house.acknowledge(second, warehouseStart + day)
            #expect(try house.expected("TEA") == (13, warehouseStart + day))
            try await house.deliver(second, [("TEA", 3)])
            #expect(try house.expected("TEA") == (10, warehouseStart + 2 * day))
            // The order is open for its cups, but owes no tea.
            try await house.deliver(first, [("TEA", 10)], note: "DN-2")
            #expect(try house.expected("TEA") == (0, nil))
            #expect(try house.expected("CUP") == (1, warehouseStart + 2 * day))
        }
    }

    @Test func lateVendorsAreToldOncePerPromise() async throws {
        try await self.withSupplier { house in
            let id = try await house.sent([("TEA", 5)])
            try await house.acknowledge(id, warehouseStart + day)
            let alerts = { () throws in
                try house.facts(id).filter { $0 == "alert.vendor_late" }.count
            }
            try house.host.runChores()
            #expect(try alerts() == 0)
            house.network.time.jump(to: .init(milliseconds: warehouseStart + day + 1))
            try house.host.runChores()
            try house.host.runChores()
            #expect(try alerts() == 1)
            // A promise for another day can be broken, too; one kept cannot.
            try await house.acknowledge(id, warehouseStart + 2 * day)
            try house.host.runChores()
            #expect(try alerts() == 1)
            house.network.time.jump(to: .init(milliseconds: warehouseStart + 3 * day))
            try house.host.runChores()
            #expect(try alerts() == 2)

            let kept = try await house.sent([("TEA", 1)])
            try await house.acknowledge(kept, warehouseStart + 4 * day)
            try await house.deliver(kept, [("TEA", 1)])
            house.network.time.jump(to: .init(milliseconds: warehouseStart + 5 * day))
            try house.host.runChores()
            #expect(try !house.facts(kept).contains("alert.vendor_late"))
        }
    }

    @Test func listsByStateSupplierAndLateness() async throws {
        try await self.withSupplier { house in
            try await house.supplier("BEST")
            let late = try await house.sent([("TEA", 5)])
            try await house.acknowledge(late, warehouseStart + day)
            let punctual = try await house.sent([("TEA", 5)], supplier: "BEST")
            try await house.acknowledge(punctual, warehouseStart + 3 * day)
            let draft = try await house.draft([("TEA", 1)], supplier: "BEST")
            let list = { (request: PurchasingV1.ListPurchaseOrdersRequest) async throws in
                try await house.call(Purchasing.listPurchaseOrders, request).purchaseOrders
                    .map(\.purchaseOrderID)
            }
            #expect(try await list(.init()) == [late, punctual, draft])
            #expect(try await list(.init(state: .acknowledged)) == [late, punctual])
            #expect(try await list(.init(supplierID: "BEST")) == [punctual, draft])
            #expect(try await list(.init(state: .draft, supplierID: "BEST")) == [draft])
            #expect(try await list(.init(state: .draft, supplierID: "ACME")) == [])
            #expect(try await list(.init(lateOnly: true)) == [])
            house.network.time.jump(to: .init(milliseconds: warehouseStart + 2 * day))
            #expect(try await list(.init(lateOnly: true)) == [late])
            #expect(try await list(.init(supplierID: "BEST", lateOnly: true)) == [])
            try await house.deliver(late, [("TEA", 5)])
            #expect(try await list(.init(lateOnly: true)) == [])
            let page = try await house.call(
                Purchasing.listPurchaseOrders,
                .init(page: .init(pageSize: 2))
            )
            #expect(page.purchaseOrders.count == 2 && page.nextPageToken == "100002")
            #expect(try await list(.init(page: .init(pageToken: "100002"))) == [draft])
            #expect(await refusal { try await list(.init(state: .unrecognized(42))) } == "INVALID")
        }
    }

    @Test(
        arguments: [
            ("purchase_order_lines", "sku = 'A' AND location = 'B' AND expected > 0", "_expected"),
            ("purchase_order_lines", "sku = 'A' AND expected > 0", "_expected"),
            (
                "purchase_orders",
                "purchase_order_number > 0 AND late_told IN (0, 1) AND due_at_ms > 0 AND due_at_ms < 5",
                "_due"
            ),
            ("purchase_orders", "late_told = 0 AND due_at_ms > 0 AND due_at_ms < 5", "_due"),
            ("purchase_orders", "purchase_order_number > 0 AND supplier_id = 'A'", "_supplier"),
            ("purchase_orders", "purchase_order_number > 0 AND state = 3", "_state"),
            ("requisitions", "sku = 'A' AND cause = 2 AND state IN (1, 2, 4, 5)", "_open"),
            ("requisitions", "requisition_number > 0 AND sku = 'A'", "_sku"),
            ("rfqs", "rfq_number > 0 AND state = 1", "_state"),
            ("receipts", "purchase_order_number = 1", "_order"),
            (
                "supplier_returns",
                "supplier_id = 'A' AND reference = 'B' AND reference <> ''",
                "_reference"
            ),
        ]
    ) func looksUpByIndex(table: String, filter: String, index: String) async throws {
        try await withWarehouse { house in
            let sql = "EXPLAIN QUERY PLAN SELECT * FROM \(table) WHERE \(filter)"
            let plan = try house.host.store.readAndWait { reader in
                try reader.all(.init(composed: sql)) { $0.text(3) }
            }
            let wanted = "INDEX \(table)\(index) ("
            #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") && $0.contains(wanted) }, "\(plan)")
        }
    }
}
