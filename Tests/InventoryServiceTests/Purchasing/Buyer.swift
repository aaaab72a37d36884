// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import RPC
import Store
import Testing

@testable import InventoryService

/// Purchasing at the warehouse.
extension Warehouse {
    typealias Purchasing = PurchasingV1.PurchasingService

    func supplier(_ id: String) async throws(RPCError) {
        let supplier = InventoryV1.Supplier(supplierID: id, name: "The \(id)")
        _ = try await self.call(Methods.upsertSupplier, .init(supplier: supplier))
    }

    /// Adds a product that can be bought.
    func product(
        _ sku: String,
        cost: CommonV1.Money? = .usd(500),
        supplier: String = "",
        discontinued: Bool = false
    ) async throws(RPCError) {
        let product = InventoryV1.Product(
            sku: sku,
            name: "The \(sku)",
            supplierID: supplier,
            price: .usd(1000),
            cost: cost,
            discontinued: discontinued
        )
        _ = try await self.call(Methods.upsertProduct, .init(product: product))
    }

    /// Raises a need as the stock does.
    func raise(
        _ sku: String,
        _ units: Int64,
        _ cause: RequisitionCause,
        at location: String = "MAIN",
        for orders: [String] = []
    ) throws {
        try self.host.store.writeAndWait { tx in
            try Requisitions.raise(
                sku: sku,
                quantity: units,
                location: location,
                cause: cause,
                orderIDs: orders,
                tx,
                actor: "saga:place-order:SO-1"
            )
        }
    }

    /// Opens a requisition by hand and approves it; its id.
    func approved(
        _ sku: String,
        _ units: Int64,
        at location: String = ""
    ) async throws(RPCError) -> String {
        let id = try await self.call(
            Purchasing.openRequisition,
            .init(sku: sku, quantity: units, location: location)
        ).requisition?.requisitionID
        _ = try await self.call(
            Purchasing.approveRequisition,
            .init(requisitionID: id ?? "")
        )
        return id ?? ""
    }

    func requisitions(
        _ request: PurchasingV1.ListRequisitionsRequest = .init()
    ) async throws(RPCError) -> [PurchasingV1.Requisition] {
        try await self.call(Purchasing.listRequisitions, request).requisitions
    }

    func requisition(_ id: String) async throws -> PurchasingV1.Requisition {
        try #require(try await self.requisitions().first { $0.requisitionID == id })
    }

    func rfq(_ id: String = "RFQ-1") async throws -> PurchasingV1.RFQ {
        try #require(try await self.call(Purchasing.getRFQ, .init(rfqID: id)).rfq)
    }

    /// Records a quote of lines (SKU, price, minimum).
    @discardableResult
    func quote(
        _ supplier: String,
        _ lines: [(String, Int64, Int64)],
        days: UInt32 = 7,
        until: Int64 = 0,
        reference: String? = nil,
        rfq: String = "RFQ-1"
    ) async throws(RPCError) -> PurchasingV1.Quote {
        let lines = lines.map {
            PurchasingV1.QuoteLine(sku: $0.0, unitPrice: .usd($0.1), minimumQuantity: $0.2)
        }
        return try await self.call(
            Purchasing.recordQuote,
            .init(
                rfqID: rfq,
                supplierID: supplier,
                lines: lines,
                leadTimeDays: days,
                validUntilMs: until,
                reference: reference ?? "Q-\(supplier)"
            )
        ).quote ?? .init()
    }

    /// Drafts an order of lines (SKU, units) at the products' costs; its id.
    func draft(
        _ lines: [(String, Int64)],
        supplier: String = "ACME",
        requisitions: [String] = []
    ) async throws(RPCError) -> String {
        try await self.call(
            Purchasing.createPurchaseOrder,
            .init(
                supplierID: supplier,
                lines: lines.map { .init(sku: $0.0, quantity: $0.1) },
                requisitionIDs: requisitions
            )
        ).purchaseOrder?.purchaseOrderID ?? ""
    }

    /// Drafts, approves and sends an order; its id.
    func sent(
        _ lines: [(String, Int64)],
        supplier: String = "ACME",
        requisitions: [String] = []
    ) async throws(RPCError) -> String {
        let id = try await self.draft(lines, supplier: supplier, requisitions: requisitions)
        try await self.send(id)
        return id
    }

    func send(_ id: String) async throws(RPCError) {
        _ = try await self.call(Purchasing.approvePurchaseOrder, .init(purchaseOrderID: id))
        _ = try await self.call(Purchasing.sendPurchaseOrder, .init(purchaseOrderID: id))
    }

    func acknowledge(_ id: String, _ promised: Int64) async throws(RPCError) {
        _ = try await self.call(
            Purchasing.acknowledgePurchaseOrder,
            .init(purchaseOrderID: id, promisedAtMs: promised)
        )
    }

    @discardableResult
    func deliver(
        _ id: String,
        _ lines: [(String, Int64)],
        note: String = "DN-1"
    ) async throws(RPCError) -> PurchasingV1.ReceivePurchaseOrderReply {
        try await self.call(
            Purchasing.receivePurchaseOrder,
            .init(
                purchaseOrderID: id,
                lines: lines.map { .init(sku: $0.0, quantity: $0.1) },
                deliveryNote: note
            )
        )
    }

    @discardableResult
    func sendBack(
        _ id: String,
        _ lines: [(String, Int64)],
        reference: String = ""
    ) async throws(RPCError) -> PurchasingV1.ReturnToSupplierReply {
        try await self.call(
            Purchasing.returnToSupplier,
            .init(
                purchaseOrderID: id,
                lines: lines.map { .init(sku: $0.0, quantity: $0.1) },
                reason: "broken",
                reference: reference
            )
        )
    }

    func order(_ id: String) async throws -> PurchasingV1.PurchaseOrder {
        let reply = try await self.call(Purchasing.getPurchaseOrder, .init(purchaseOrderID: id))
        return try #require(reply.purchaseOrder)
    }

    /// What the outbox tells the books of receipts; nobody answers in these tests.
    func posted() throws -> [AccountingV1.RecordReceiptRequest] {
        let path = AccountingV1.AccountingService.recordReceipt.path
        return try self.host.store.readAndWait { try $0.pendingOutbox(after: 0, limit: 1000) }
            .filter { $0.method == path && $0.peer == "billing" }
            .map { try .decode($0.payload) }
    }

    /// The types of all facts about a subject.
    func facts(_ subject: String) throws -> [String] {
        try self.host.store.readAndWait { try $0.feed(subject: subject, limit: 1000) }.map(\.type)
    }

    /// Units on order for MAIN, and the earliest promised date.
    func expected(_ sku: String) throws -> (incoming: Int64, promised: Int64?) {
        try self.host.store.readAndWait { reader in
            (
                try PurchaseTable.incoming(sku: sku, location: "MAIN", in: reader),
                try PurchaseTable.promised(sku: sku, in: reader)
            )
        }
    }
}

/// The word of the refusal that `body` meets; nil when it is accepted.
func refusal<T>(_ body: () async throws -> T) async -> String? {
    do {
        _ = try await body()
        return nil
    } catch let error as RPCError {
        return error.reason
    } catch {
        return String(describing: error)
    }
}

/// When the clock of a warehouse starts.
let warehouseStart: Int64 = 1_700_000_000_000
/// A day in milliseconds.
let day: Int64 = 86_400_000
