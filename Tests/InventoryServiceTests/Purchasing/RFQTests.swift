// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// Asking suppliers for quotes.
@Suite struct RFQTests {
    typealias Purchasing = PurchasingV1.PurchasingService

    /// TEA 5 (REQ-1) and CUP 10 (REQ-2), approved, and three suppliers; TEA is ACME's.
    private func withNeeds(_ body: (Warehouse) async throws -> Void) async throws {
        try await withWarehouse { house in
            for supplier in ["ACME", "BEST", "CHEAP"] { try await house.supplier(supplier) }
            try await house.product("TEA", supplier: "ACME")
            try await house.product("CUP")
            _ = try await house.approved("TEA", 5)
            _ = try await house.approved("CUP", 10)
            try await body(house)
        }
    }

    private func send(
        _ house: Warehouse,
        _ requisitions: [String] = ["REQ-1", "REQ-2"],
        to suppliers: [String] = ["ACME", "BEST", "CHEAP"]
    ) async throws -> PurchasingV1.RFQ? {
        try await house.call(
            Purchasing.sendRFQ,
            .init(requisitionIDs: requisitions, supplierIDs: suppliers)
        ).rfq
    }

    @Test func asksForTheSumOfItsRequisitions() async throws {
        try await self.withNeeds { house in
            try await house.location("EAST")
            _ = try await house.approved("TEA", 2)
            _ = try await house.approved("TEA", 4, at: "EAST")
            let ids = ["REQ-4", "REQ-1", "REQ-2", "REQ-3", "REQ-1"]
            let rfq = try #require(try await self.send(house, ids))
            #expect(rfq.rfqID == "RFQ-1" && rfq.state == .sent)
            #expect(rfq.lines.map(\.sku) == ["CUP", "TEA", "TEA"])
            #expect(rfq.lines.map(\.location) == ["MAIN", "EAST", "MAIN"])
            #expect(rfq.lines.map(\.quantity) == [10, 4, 7])
            #expect(rfq.requisitionIDs == ["REQ-1", "REQ-2", "REQ-3", "REQ-4"])
            let requisition = try await house.requisition("REQ-1")
            #expect(requisition.state == .rfqSent && requisition.rfqID == "RFQ-1")
            #expect(try await house.rfq() == rfq)
        }
    }

    @Test func goesToTheProductsOwnSuppliersWhenNoneIsNamed() async throws {
        try await self.withNeeds { house in
            #expect(
                await refusal { try await self.send(house, ["REQ-2"], to: []) } == "NO_SUPPLIER"
            )
            #expect(await refusal { try await self.send(house, to: []) } == "NO_SUPPLIER")
            #expect(try await house.requisition("REQ-1").state == .approved)
            let rfq = try await self.send(house, ["REQ-1"], to: [])
            #expect(rfq?.supplierIDs == ["ACME"])
        }
    }

    @Test func refusesWhatCannotBeAsked() async throws {
        try await self.withNeeds { house in
            try house.raise("TEA", 1, .shortage)
            let refused: [([String], [String], String)] = [
                ([], ["ACME"], "INVALID"), (["REQ-9"], ["ACME"], "UNKNOWN_REQUISITION"),
                (["REQ-3"], ["ACME"], "ILLEGAL_TRANSITION"),
                (["REQ-1"], ["NOBODY"], "UNKNOWN_SUPPLIER"),
                ((1...101).map { "REQ-\($0)" }, ["ACME"], "INVALID"),
            ]
            for (requisitions, suppliers, reason) in refused {
                let word = await refusal {
                    try await self.send(house, requisitions, to: suppliers)
                }
                #expect(word == reason)
            }
            _ = try await self.send(house, ["REQ-1"])
            #expect(await refusal { try await self.send(house, ["REQ-1"]) } == "ILLEGAL_TRANSITION")
            #expect(try await house.call(Purchasing.listRFQs, .init()).rfqs.count == 1)
        }
    }

    @Test func aQuoteIsRankedBesideTheOthers() async throws {
        try await self.withNeeds { house in
            _ = try await self.send(house)
            try await house.quote("ACME", [("TEA", 100, 1), ("CUP", 50, 0)])
            let best = try await house.quote("BEST", [("TEA", 90, 1), ("CUP", 50, 1)])
            #expect(best.quoteID == "QT-2" && best.rank == 1 && best.eligible)
            #expect(best.total == .usd(950))
            let lacking = try await house.quote("CHEAP", [("TEA", 1, 1)])
            #expect(!lacking.eligible && lacking.rank == 0 && lacking.total == nil)
            let rfq = try await house.rfq()
            #expect(rfq.quotes.map(\.rank) == [2, 1, 0])
            #expect(rfq.quotes[0].lines.map(\.minimumQuantity) == [1, 1])
        }
    }

    @Test func aQuoteIsEligibleUntilItsTimeIsOver() async throws {
        try await self.withNeeds { house in
            _ = try await self.send(house)
            let lines: [(String, Int64, Int64)] = [("TEA", 100, 1), ("CUP", 50, 1)]
            let quote = try await house.quote("ACME", lines, until: warehouseStart + day)
            #expect(quote.eligible)
            house.network.advance(by: .seconds(86_400))
            #expect(try await house.rfq().quotes.map(\.eligible) == [false])
            let word = await refusal {
                try await house.call(Purchasing.awardQuote, .init(quoteID: "QT-1"))
            }
            #expect(word == "NOT_ELIGIBLE")
            #expect(try await house.rfq().state == .sent)
        }
    }

    @Test func theSupplierSNumberIsUnique() async throws {
        try await self.withNeeds { house in
            _ = try await self.send(house)
            let lines: [(String, Int64, Int64)] = [("TEA", 100, 1), ("CUP", 50, 1)]
            let first = try await house.quote("ACME", lines, reference: "A1")
            let again = try await house.quote("ACME", lines.reversed(), reference: "A1")
            #expect(first == again)
            let others: [() async throws -> Void] = [
                {
                    try await house.quote(
                        "ACME",
                        [("TEA", 101, 1), ("CUP", 50, 1)],
                        reference: "A1"
                    )
                },
                {
                    try await house.quote(
                        "ACME",
                        [("TEA", 100, 2), ("CUP", 50, 1)],
                        reference: "A1"
                    )
                },
                { try await house.quote("ACME", [("TEA", 100, 1)], reference: "A1") },
                { try await house.quote("ACME", lines, days: 8, reference: "A1") },
                {
                    try await house.quote("ACME", lines, until: warehouseStart * 2, reference: "A1")
                },
            ]
            for other in others {
                let word = await refusal(other)
                #expect(word == "KEY_CONFLICT")
            }
            // Another supplier may count in the same way.
            #expect(try await house.quote("BEST", lines, reference: "A1").quoteID == "QT-2")
            #expect(try await house.rfq().quotes.count == 2)
        }
    }

    @Test func refusesAQuoteNobodyAskedFor() async throws {
        try await self.withNeeds { house in
            try await house.product("POT")
            try await house.supplier("OTHER")
            _ = try await self.send(house)
            let refused: [(String, () async throws -> Void)] = [
                ("NOT_ASKED", { try await house.quote("OTHER", [("TEA", 1, 1)]) }),
                ("UNKNOWN_SUPPLIER", { try await house.quote("NOBODY", [("TEA", 1, 1)]) }),
                ("UNKNOWN_SKU", { try await house.quote("ACME", [("TEA", 1, 1), ("POT", 1, 1)]) }),
                ("UNKNOWN_SKU", { try await house.quote("ACME", [("NONE", 1, 1)]) }),
                ("UNKNOWN_RFQ", { try await house.quote("ACME", [("TEA", 1, 1)], rfq: "RFQ-2") }),
                ("INVALID", { try await house.quote("ACME", [("TEA", 1, 1), ("TEA", 2, 1)]) }),
                ("INVALID", { try await house.quote("ACME", []) }),
                ("INVALID", { try await house.quote("ACME", [("TEA", -1, 1)]) }),
                ("INVALID", { try await house.quote("ACME", [("TEA", 1, -1)]) }),
                ("INVALID", { try await house.quote("ACME", [("TEA", 1, 1)], days: 4000) }),
                ("INVALID", { try await house.quote("ACME", [("TEA", 1, 1)], until: -1) }),
                ("INVALID", { try await house.quote("ACME", [("TEA", 1, 1)], reference: "") }),
                (
                    "OVERFLOW",
                    {
                        try await house.quote(
                            "ACME",
                            [("TEA", 9_999_999_999_999, 1), ("CUP", 1, 1)]
                        )
                    }
                ),
            ]
            for (reason, call) in refused {
                let word = await refusal(call)
                #expect(word == reason)
            }
            #expect(try await house.rfq().quotes.isEmpty)
        }
    }

    @Test func quotesOfOneRFQHaveOneCurrency() async throws {
        try await self.withNeeds { house in
            _ = try await self.send(house)
            let record = { (supplier: String, currencies: [String]) async throws in
                try await house.call(
                    Purchasing.recordQuote,
                    .init(
                        rfqID: "RFQ-1",
                        supplierID: supplier,
                        lines: zip(["TEA", "CUP"], currencies).map { sku, currency in
                            .init(sku: sku, unitPrice: .init(minorUnits: 5, currency: currency))
                        },
                        reference: "1"
                    )
                )
            }
            #expect(
                await refusal { try await record("ACME", ["USD", "EUR"]) } == "MIXED_CURRENCIES"
            )
            #expect(await refusal { try await record("ACME", [""]) } == "INVALID")
            #expect(try await record("ACME", ["EUR", "EUR"]).quote?.rank == 1)
            #expect(
                await refusal { try await record("BEST", ["USD", "USD"]) } == "MIXED_CURRENCIES"
            )
            #expect(try await record("BEST", ["EUR", "EUR"]).quote?.rank == 2)
        }
    }

    @Test func theAwardMakesADraftWithMinimums() async throws {
        try await self.withNeeds { house in
            _ = try await self.send(house)
            try await house.quote("ACME", [("TEA", 100, 1), ("CUP", 50, 1)])
            try await house.quote("BEST", [("TEA", 90, 8), ("CUP", 50, 1)])
            let reply = try await house.call(
                Purchasing.awardQuote,
                .init(quoteID: "QT-2", reason: "better tea")
            )
            #expect(reply.rfq?.state == .awarded && reply.rfq?.awardedQuoteID == "QT-2")
            let order = try #require(reply.purchaseOrder)
            #expect(order == (try await house.order("PO-100001")))
            #expect(order.state == .draft && order.supplierID == "BEST" && order.quoteID == "QT-2")
            #expect(order.lines.map(\.sku) == ["CUP", "TEA"])
            #expect(order.lines.map(\.quantity) == [10, 8])
            #expect(order.lines.map(\.requisitionIDs) == [["REQ-2"], ["REQ-1"]])
            #expect(order.total == .usd(500 + 720))
            let requisition = try await house.requisition("REQ-1")
            #expect(requisition.state == .ordered)
            #expect(requisition.purchaseOrderID == "PO-100001" && requisition.rfqID == "RFQ-1")

            // It is decided: no other quote, no cancellation, but the same quote attaches.
            let refused: [(String, () async throws -> Void)] = [
                (
                    "ILLEGAL_TRANSITION",
                    {
                        _ = try await house.call(Purchasing.awardQuote, .init(quoteID: "QT-1"))
                    }
                ),
                (
                    "ILLEGAL_TRANSITION",
                    {
                        _ = try await house.call(Purchasing.cancelRFQ, .init(rfqID: "RFQ-1"))
                    }
                ),
                ("ILLEGAL_TRANSITION", { try await house.quote("CHEAP", [("TEA", 1, 1)]) }),
            ]
            for (reason, call) in refused {
                let word = await refusal(call)
                #expect(word == reason)
            }
            let again = try await house.quote("ACME", [("TEA", 100, 1), ("CUP", 50, 1)])
            #expect(again.quoteID == "QT-1")
        }
    }

    @Test func onlyAnEligibleQuoteWins() async throws {
        try await self.withNeeds { house in
            _ = try await self.send(house)
            try await house.quote("CHEAP", [("TEA", 1, 1)])
            let award = { (id: String) async throws in
                try await house.call(Purchasing.awardQuote, .init(quoteID: id))
            }
            #expect(await refusal { try await award("QT-1") } == "NOT_ELIGIBLE")
            #expect(await refusal { try await award("QT-9") } == "UNKNOWN_QUOTE")
            #expect(try await house.requisition("REQ-1").state == .rfqSent)
            try await house.quote("ACME", [("TEA", 100, 1), ("CUP", 50, 1)])
            #expect(try await award("QT-2").purchaseOrder?.supplierID == "ACME")
        }
    }

    @Test func aCancelledRFQGivesItsRequisitionsBack() async throws {
        try await self.withNeeds { house in
            _ = try await self.send(house)
            let reply = try await house.call(
                Purchasing.cancelRFQ,
                .init(rfqID: "RFQ-1", reason: "no need")
            )
            #expect(reply.rfq?.state == .cancelled)
            #expect(reply.rfq?.requisitionIDs == ["REQ-1", "REQ-2"])
            let requisitions = try await house.requisitions()
            #expect(requisitions.map(\.state) == [.approved, .approved])
            #expect(requisitions.map(\.rfqID) == ["", ""])
            #expect(try await self.send(house)?.rfqID == "RFQ-2")
            let list = { (state: PurchasingV1.RfqState) async throws in
                try await house.call(Purchasing.listRFQs, .init(state: state)).rfqs.map(\.rfqID)
            }
            #expect(try await list(.cancelled) == ["RFQ-1"])
            #expect(try await list(.unspecified) == ["RFQ-1", "RFQ-2"])
            #expect(await refusal { try await house.rfq("RFQ-3") } == "UNKNOWN_RFQ")
        }
    }
}
