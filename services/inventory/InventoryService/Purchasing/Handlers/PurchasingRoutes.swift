// SPDX-License-Identifier: MIT
import OMSProtos
import ServiceKit
import Store

extension InventoryService {
    /// Tells of orders whose promised date passed, up to 200 a minute.
    var purchasingChores: [Chore] {
        [
            Chore(name: "tell late vendors", every: .seconds(60)) {
                try self.tellLateVendors(atMost: 200, $0)
            }
        ]
    }

    /// Binds each method of the purchasing contract to its handler.
    func registerPurchasing(in routes: Routes) {
        typealias Methods = PurchasingV1.PurchasingService
        routes.mutation(Methods.openRequisition, self.openRequisition)
        routes.mutation(Methods.approveRequisition, self.approveRequisition)
        routes.mutation(Methods.rejectRequisition, self.rejectRequisition)
        routes.query(Methods.listRequisitions) { request, reader, _ in
            try self.listRequisitions(request, reader)
        }
        routes.mutation(Methods.sendRFQ, self.sendRFQ)
        routes.mutation(Methods.recordQuote, self.recordQuote)
        routes.mutation(Methods.awardQuote, self.awardQuote)
        routes.mutation(Methods.cancelRFQ, self.cancelRFQ)
        routes.query(Methods.getRFQ) { request, reader, _ in try self.getRFQ(request, reader) }
        routes.query(Methods.listRFQs) { request, reader, _ in try self.listRFQs(request, reader) }
        routes.mutation(Methods.createPurchaseOrder, self.createPurchaseOrder)
        routes.mutation(Methods.approvePurchaseOrder, self.approvePurchaseOrder)
        routes.mutation(Methods.sendPurchaseOrder, self.sendPurchaseOrder)
        routes.mutation(Methods.acknowledgePurchaseOrder, self.acknowledgePurchaseOrder)
        routes.mutation(Methods.cancelPurchaseOrder, self.cancelPurchaseOrder)
        routes.mutation(Methods.shortClosePurchaseOrder, self.shortClosePurchaseOrder)
        routes.query(Methods.getPurchaseOrder) { request, reader, _ in
            try self.getPurchaseOrder(request, reader)
        }
        routes.query(Methods.listPurchaseOrders) { request, reader, _ in
            try self.listPurchaseOrders(request, reader)
        }
        routes.mutation(Methods.receivePurchaseOrder, self.receivePurchaseOrder)
        routes.mutation(Methods.returnToSupplier, self.returnToSupplier)
    }
}
