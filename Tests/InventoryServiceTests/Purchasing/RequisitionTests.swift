// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// The need for goods.
@Suite struct RequisitionTests {
    typealias Purchasing = PurchasingV1.PurchasingService

    @Test func shortagesOfOneSKUAndLocationGatherUntilSomebodyDecides() async throws {
        try await withWarehouse { house in
            try await house.product("TEA")
            try house.raise("TEA", 3, .shortage, for: ["SO-1"])
            try house.raise("TEA", 4, .shortage, for: ["SO-2", "SO-1"])
            try house.raise("TEA", 5, .shortage, at: "EAST", for: ["SO-3"])
            let open = try await house.requisitions()
            #expect(open.map(\.quantity) == [7, 5])
            #expect(open.map(\.orderIDs) == [["SO-1", "SO-2"], ["SO-3"]])
            #expect(open.map(\.cause) == ["SHORTAGE", "SHORTAGE"])
            #expect(try house.facts("REQ-1") == ["requisition.opened", "requisition.extended"])

            _ = try await house.call(
                Purchasing.approveRequisition,
                .init(requisitionID: "REQ-1")
            )
            try house.raise("TEA", 2, .shortage, for: ["SO-4"])
            #expect(try await house.requisitions().map(\.quantity) == [7, 5, 2])
        }
    }

    @Test func aRequisitionHasAtMostWhatALineCanOrder() async throws {
        try await withWarehouse { house in
            try await house.product("TEA")
            try house.raise("TEA", Quantity.max - 1, .shortage)
            try house.raise("TEA", .max, .shortage)
            try house.raise("TEA", 0, .shortage)
            #expect(try await house.requisitions().map(\.quantity) == [Quantity.max])
        }
    }

    @Test func aRequisitionRemembersAHundredOrders() async throws {
        try await withWarehouse { house in
            try await house.product("TEA")
            try house.raise("TEA", 99, .shortage, for: (1...99).map { "SO-\($0)" })
            try house.raise("TEA", 9, .shortage, for: (200...209).map { "SO-\($0)" })
            #expect(try await house.requisition("REQ-1").orderIDs.count == 100)
        }
    }

    @Test func aReorderPointIsRaisedOnceWhileItsRequisitionIsOpen() async throws {
        try await withWarehouse { house in
            try await house.product("TEA")
            try await house.supplier("ACME")
            try house.raise("TEA", 20, .reorderPoint)
            try house.raise("TEA", 20, .reorderPoint, at: "EAST")
            #expect(try await house.requisitions().count == 1)
            // Nor while it is approved and ordered.
            let id = "REQ-1"
            _ = try await house.call(Purchasing.approveRequisition, .init(requisitionID: id))
            try house.raise("TEA", 20, .reorderPoint)
            let order = try await house.sent([("TEA", 20)], requisitions: [id])
            try house.raise("TEA", 20, .reorderPoint)
            #expect(try await house.requisitions().count == 1)
            // But again once the goods came.
            try await house.deliver(order, [("TEA", 20)])
            try house.raise("TEA", 30, .reorderPoint)
            #expect(try await house.requisitions().map(\.quantity) == [20, 30])
            // A shortage is a need of its own.
            try house.raise("TEA", 1, .shortage)
            #expect(try await house.requisitions().count == 3)
        }
    }

    @Test func aRejectedReorderPointMayComeAgain() async throws {
        try await withWarehouse { house in
            try await house.product("TEA")
            try house.raise("TEA", 20, .reorderPoint)
            _ = try await house.call(
                Purchasing.rejectRequisition,
                .init(requisitionID: "REQ-1", reason: "too much")
            )
            try house.raise("TEA", 10, .reorderPoint)
            #expect(try await house.requisitions().map(\.state) == [.rejected, .proposed])
        }
    }

    @Test func aDiscontinuedProductHasNoReorderPoint() async throws {
        try await withWarehouse { house in
            try await house.product("TEA", discontinued: true)
            try house.raise("TEA", 20, .reorderPoint)
            #expect(try await house.requisitions().isEmpty)
            // Orders still wait for it: a person decides.
            try house.raise("TEA", 2, .shortage, for: ["SO-1"])
            #expect(try await house.requisitions().count == 1)
        }
    }

    @Test func opensByHandWhatIsKnownAndStillBought() async throws {
        try await withWarehouse { house in
            try await house.product("TEA")
            try await house.product("OLD", discontinued: true)
            let opened = try await house.call(
                Purchasing.openRequisition,
                .init(sku: "TEA", quantity: 5, needByMs: warehouseStart, note: "for the fair")
            ).requisition
            #expect(opened == (try await house.requisition("REQ-1")))
            #expect(opened?.state == .proposed && opened?.cause == "MANUAL")
            #expect(opened?.location == "MAIN" && opened?.needByMs == warehouseStart)
            let refused: [(PurchasingV1.OpenRequisitionRequest, String)] = [
                (.init(sku: "NONE", quantity: 1), "UNKNOWN_SKU"),
                (.init(sku: "OLD", quantity: 1), "DISCONTINUED"),
                (.init(sku: "TEA", quantity: 0), "INVALID"),
                (.init(sku: "TEA", quantity: Quantity.max + 1), "INVALID"),
                (.init(sku: "T EA", quantity: 1), "INVALID"),
                (.init(sku: "TEA", quantity: 1, location: "A B"), "INVALID"),
                (.init(sku: "TEA", quantity: 1, needByMs: -1), "INVALID"),
                (
                    .init(sku: "TEA", quantity: 1, note: String(repeating: "x", count: 5000)),
                    "INVALID"
                ),
            ]
            for (request, reason) in refused {
                let word = await refusal {
                    try await house.call(Purchasing.openRequisition, request)
                }
                #expect(word == reason)
            }
            #expect(try await house.requisitions().count == 1)
        }
    }

    @Test func approvesOnceAndInAnotherQuantity() async throws {
        try await withWarehouse { house in
            try await house.product("TEA")
            try house.raise("TEA", 20, .shortage)
            let approve = { (quantity: Int64) async throws in
                try await house.call(
                    Purchasing.approveRequisition,
                    .init(requisitionID: "REQ-1", quantity: quantity)
                ).requisition
            }
            #expect(await refusal { try await approve(-1) } == "INVALID")
            let approved = try await approve(12)
            #expect(approved?.state == .approved && approved?.quantity == 12)
            #expect(approved?.version == 2)
            #expect(await refusal { try await approve(0) } == "ILLEGAL_TRANSITION")
        }
    }

    @Test func rejectsWithAReasonWhatIsNotOrdered() async throws {
        try await withWarehouse { house in
            try await house.product("TEA")
            try await house.supplier("ACME")
            let reject = { (id: String, reason: String) async throws in
                try await house.call(
                    Purchasing.rejectRequisition,
                    .init(requisitionID: id, reason: reason)
                ).requisition
            }
            let id = try await house.approved("TEA", 5)
            #expect(await refusal { try await reject(id, "") } == "INVALID")
            let rejected = try await reject(id, "no money")
            #expect(rejected?.state == .rejected && rejected?.note == "Rejected: no money")
            #expect(await refusal { try await reject(id, "again") } == "ILLEGAL_TRANSITION")
            let other = try await house.approved("TEA", 5)
            _ = try await house.draft([("TEA", 5)], requisitions: [other])
            #expect(await refusal { try await reject(other, "late") } == "ILLEGAL_TRANSITION")
            #expect(await refusal { try await reject("REQ-9", "x") } == "UNKNOWN_REQUISITION")
        }
    }

    @Test func listsByStateAndSKUInPages() async throws {
        try await withWarehouse { house in
            try await house.product("TEA")
            try await house.product("CUP")
            _ = try await house.approved("TEA", 1)
            try house.raise("CUP", 2, .shortage)
            _ = try await house.approved("CUP", 3)
            try house.raise("TEA", 4, .shortage)
            let list = { (request: PurchasingV1.ListRequisitionsRequest) async throws in
                try await house.requisitions(request).map(\.quantity)
            }
            #expect(try await list(.init(state: .approved)) == [1, 3])
            #expect(try await list(.init(sku: "CUP")) == [2, 3])
            #expect(try await list(.init(state: .proposed, sku: "CUP")) == [2])
            let page = try await house.call(
                Purchasing.listRequisitions,
                .init(page: .init(pageSize: 3))
            )
            #expect(page.requisitions.count == 3 && page.nextPageToken == "3")
            #expect(try await list(.init(page: .init(pageToken: page.nextPageToken))) == [4])
            #expect(
                await refusal { try await list(.init(page: .init(pageToken: "x"))) } == "INVALID"
            )
            #expect(await refusal { try await list(.init(state: .unrecognized(99))) } == "INVALID")
        }
    }
}
