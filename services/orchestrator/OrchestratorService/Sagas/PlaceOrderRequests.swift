// SPDX-License-Identifier: MIT
import OMSProtos
import Saga

// The larger requests of place-order.
extension OrchestratorV1.PlaceOrderInput {
    var reservation: InventoryV1.ReserveRequest {
        InventoryV1.ReserveRequest(
            orderID: self.orderID,
            lines: self.lines.map(\.stock),
            location: self.preferredLocation,
            ttlMs: PlaceOrder.reservationTTLMs,
            shortage: self.shortage,
            shipComplete: self.shipComplete
        )
    }

    private var shortage: InventoryV1.Shortage {
        switch self.shortagePolicy {
        case .partial: .partial
        case .backorder, .wait: .backorder
        case .ask: .hold
        case .unspecified, .reject, .unrecognized: .refuse
        }
    }

    /// What could not be reserved.
    func short(_ saga: SagaInstance) -> [OrderV1.UnitLine] {
        saga.kept("reserve", InventoryV1.ReserveReply.self).shortLines.map(\.units)
    }

    /// What the order does without; nothing when it has all of it.
    func dropped(_ saga: SagaInstance) -> [InventoryV1.StockLine] {
        saga.kept("drop", InventoryV1.DropShortageReply.self).dropped
    }

    /// What the order comes to, less what it does without.
    private func amount(_ saga: SagaInstance) -> CommonV1.Money? {
        saga.kept("reduce", OrderV1.ReduceOrderReply.self).total ?? self.total
    }

    func authorization(_ saga: SagaInstance) -> BillingV1.AuthorizeRequest {
        BillingV1.AuthorizeRequest(
            orderID: self.orderID,
            customerID: self.customerID,
            amount: self.amount(saga),
            method: self.paymentMethod,
            paymentToken: self.paymentToken,
            tenders: self.tenders.paying(self.amount(saga)),
            waitForPayment: self.waitForPayment
        )
    }

    func hold(_ saga: SagaInstance) -> OrderV1.HoldBySagaRequest {
        let payment = saga.kept("authorize", BillingV1.AuthorizeReply.self)
        return OrderV1.HoldBySagaRequest(
            orderID: self.orderID,
            kind: payment.holdKind,
            reason: String(payment.rules.joined(separator: ", ").prefix(200))
        )
    }

    /// Why there is no money yet, in the words of whoever tried last.
    func decline(_ saga: SagaInstance) -> String {
        let approved = saga.kept("approve", BillingV1.ApprovePaymentReply.self).declineCode
        return approved.isEmpty
            ? saga.kept("authorize", BillingV1.AuthorizeReply.self).declineCode : approved
    }

    func invoice(_ saga: SagaInstance) -> BillingV1.CreateInvoiceRequest {
        BillingV1.CreateInvoiceRequest(
            orderID: self.orderID,
            customerID: self.customerID,
            lines: self.lines.less(self.dropped(saga)),
            freight: self.freight,
            method: self.paymentMethod,
            billTo: self.billTo,
            beforeShipment: true
        )
    }

    /// The shipment saga will need the terms; fulfillment hands them on unread.
    func plan(_ saga: SagaInstance) -> FulfillmentV1.PlanShipmentsRequest {
        let terms = OrchestratorV1.ShipmentTerms(
            orderID: self.orderID,
            customerID: self.customerID,
            paymentMethod: self.paymentMethod,
            billTo: self.billTo
        )
        let stock = saga.kept("commit-stock", InventoryV1.CommitReservationReply.self)
        return FulfillmentV1.PlanShipmentsRequest(
            orderID: self.orderID,
            customerID: self.customerID,
            carrierID: self.carrierID,
            shipTo: self.shipTo,
            lines: stock.held.map(\.planned),
            terms: terms.encoded(),
            planID: "place",
            counterSale: self.counterSale
        )
    }
}

extension [OrderV1.Tender] {
    /// The first of them, as far as they are needed for an amount.
    ///
    /// An order that does without a part comes to less than its tenders. One without an amount pays the
    /// rest.
    func paying(_ total: CommonV1.Money?) -> [OrderV1.Tender] {
        guard let total else { return self }
        var left = total.minorUnits
        return self.compactMap { tender in
            guard left > 0 else { return nil }
            guard let amount = tender.amount, amount.minorUnits > 0 else {
                left = 0
                return tender
            }
            var tender = tender
            tender.amount?.minorUnits = Swift.min(amount.minorUnits, left)
            left -= Swift.min(amount.minorUnits, left)
            return tender
        }
    }
}
