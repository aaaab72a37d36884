// SPDX-License-Identifier: MIT
import OMSProtos
import Saga

// The larger requests of shipment.
extension OrchestratorV1.ShipmentInput {
    var order: OrchestratorV1.ShipmentTerms { self.terms ?? .init() }

    /// What the shipment is worth, as the order says.
    func charge(_ saga: SagaInstance) -> OrderV1.Charge {
        saga.kept("begin", OrderV1.BeginFulfillmentReply.self).charge ?? .init()
    }

    /// What its goods cost: of those issued, never an estimate.
    private func cost(_ saga: SagaInstance) -> CommonV1.Money? {
        saga.kept("issue", InventoryV1.IssueReply.self).cost
    }

    func shipped(_ saga: SagaInstance) -> OrderV1.RecordShippedRequest {
        let signal = saga.kept("handed-over", OrchestratorV1.ShipmentSignal.self)
        return OrderV1.RecordShippedRequest(
            orderID: self.order.orderID,
            shipmentID: self.shipmentID,
            carrierID: signal.carrierID.isEmpty ? self.carrierID : signal.carrierID,
            trackingNumber: signal.trackingNumber,
            shippedAtMs: signal.occurredAtMs
        )
    }

    func issue(_ saga: SagaInstance) -> InventoryV1.IssueRequest {
        InventoryV1.IssueRequest(
            orderID: self.order.orderID,
            shipmentID: self.shipmentID,
            lines: self.lines,
            occurredAtMs: saga.time(ofSignal: "handed-over"),
            location: self.location
        )
    }

    func invoice(_ saga: SagaInstance) -> BillingV1.CreateInvoiceRequest {
        BillingV1.CreateInvoiceRequest(
            orderID: self.order.orderID,
            shipmentID: self.shipmentID,
            customerID: self.order.customerID,
            lines: self.charge(saga).lines.map(\.invoiced),
            freight: self.charge(saga).freight,
            method: self.order.paymentMethod,
            cost: self.cost(saga),
            issuedAtMs: saga.time(ofSignal: "handed-over"),
            billTo: self.order.billTo
        )
    }

    func delivery(_ saga: SagaInstance) -> OrderV1.RecordDeliveryRequest {
        OrderV1.RecordDeliveryRequest(
            orderID: self.order.orderID,
            shipmentID: self.shipmentID,
            lines: self.lines.map(\.units),
            deliveredAtMs: saga.time(ofSignal: "outcome")
        )
    }

    func undelivered(_ saga: SagaInstance) -> OrderV1.RecordUndeliveredRequest {
        OrderV1.RecordUndeliveredRequest(
            orderID: self.order.orderID,
            shipmentID: self.shipmentID,
            returnedToSender: saga.knows("returned"),
            occurredAtMs: saga.time(ofSignal: "outcome")
        )
    }

    func comeBack(_ saga: SagaInstance) -> InventoryV1.ReceiveReturnedRequest {
        InventoryV1.ReceiveReturnedRequest(
            reference: self.shipmentID,
            lines: self.lines,
            location: self.location,
            occurredAtMs: saga.time(ofSignal: "outcome")
        )
    }

    func restock(_ saga: SagaInstance) -> InventoryV1.DisposeReturnedRequest {
        InventoryV1.DisposeReturnedRequest(
            reference: self.shipmentID,
            location: self.location,
            restocked: self.lines,
            occurredAtMs: saga.time(ofSignal: "outcome")
        )
    }

    /// The goods were sold at their cost; now they are shrinkage.
    func loss(_ saga: SagaInstance) -> BillingV1.PostRequest {
        let cost = self.cost(saga) ?? .init()
        return BillingV1.PostRequest(
            eventID: "shipment:\(self.shipmentID)",
            rule: "parcel-lost",
            lines: [
                BillingV1.JournalLine(
                    account: 5020,
                    debitMinor: cost.minorUnits,
                    currency: cost.currency
                ),
                BillingV1.JournalLine(
                    account: 5000,
                    creditMinor: cost.minorUnits,
                    currency: cost.currency
                ),
            ],
            memo: "Shipment \(self.shipmentID) lost",
            occurredAtMs: saga.time(ofSignal: "outcome"),
            orderID: self.order.orderID
        )
    }

    func credit(_ saga: SagaInstance) -> BillingV1.CreateCreditNoteRequest {
        let reply = saga.kept("undelivered", OrderV1.RecordUndeliveredReply.self)
        let charge = reply.charge ?? .init()
        return BillingV1.CreateCreditNoteRequest(
            orderID: self.order.orderID,
            customerID: self.order.customerID,
            reference: self.shipmentID,
            lines: charge.lines.map(\.invoiced),
            freight: charge.freight,
            creditTo: .refund,
            reason: self.undeliveredReason(saga),
            issuedAtMs: saga.time(ofSignal: "outcome")
        )
    }

    func refund(_ saga: SagaInstance) -> BillingV1.RefundRequest {
        saga.payout(of: self.order.orderID, reason: self.undeliveredReason(saga))
    }

    private func undeliveredReason(_ saga: SagaInstance) -> String {
        saga.knows("returned") ? "RETURNED_TO_SENDER" : "PARCEL_LOST"
    }
}
