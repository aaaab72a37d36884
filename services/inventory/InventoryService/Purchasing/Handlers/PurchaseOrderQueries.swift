// SPDX-License-Identifier: MIT
import OMSProtos
import ServiceKit
import Store

extension InventoryService {
    /// The most receipts that GetPurchaseOrder tells, the newest ones.
    static let receiptsShownMax = 100

    func getPurchaseOrder(
        _ request: PurchasingV1.GetPurchaseOrderRequest,
        _ reader: Reader
    ) throws -> PurchasingV1.GetPurchaseOrderReply {
        let order = try PurchaseTable.find(id: request.purchaseOrderID, in: reader)
        let receipts = try ReceiptTable.last(Self.receiptsShownMax, of: order.number, in: reader)
        return PurchasingV1.GetPurchaseOrderReply(
            purchaseOrder: try self.proto(order, reader),
            receipts: receipts.map(\.proto)
        )
    }

    /// Purchase orders by state, supplier and lateness, oldest first, a page at a time.
    func listPurchaseOrders(
        _ request: PurchasingV1.ListPurchaseOrdersRequest,
        _ reader: Reader
    ) throws -> PurchasingV1.ListPurchaseOrdersReply {
        let size = request.page.size()
        let filter = PurchaseTable.Filter(
            state: try known(Int64(request.state.rawValue), PurchaseOrderState.self),
            supplier: try boundedText(request.supplierID, field: "supplier_id"),
            lateAt: request.lateOnly ? self.time.now : nil
        )
        var orders = try PurchaseTable.page(
            filter,
            after: try numberToken(request.page),
            limit: size + 1,
            in: reader
        )
        let last = cut(&orders, to: size) ? orders.last : nil
        return PurchasingV1.ListPurchaseOrdersReply(
            purchaseOrders: try orders.map { try self.proto($0, reader) },
            nextPageToken: last.map { String($0.number) } ?? ""
        )
    }

    /// An order as the contract carries it, each line with the requisitions it was to cover.
    func proto(
        _ order: PurchaseOrder,
        _ queries: some Queries
    ) throws -> PurchasingV1.PurchaseOrder {
        let covered = Dictionary(
            grouping: try RequisitionTable.all(of: order.number, in: queries)
        ) { Place(sku: $0.sku, location: $0.location) }
        return try order.proto(
            requisitions: order.lines.map {
                (covered[Place(sku: $0.sku, location: $0.location)] ?? []).map(\.id)
            }
        )
    }
}

extension RequisitionTable {
    /// The requisitions an order has now, by SKU and location, oldest first.
    static func held(
        by order: PurchaseOrder,
        in queries: some Queries
    ) throws -> [Place: [Requisition]] {
        let held = try self.all(of: order.number, in: queries).filter {
            $0.state == .ordered && $0.purchaseOrder == order.number
        }
        return Dictionary(grouping: held) { Place(sku: $0.sku, location: $0.location) }
    }
}
