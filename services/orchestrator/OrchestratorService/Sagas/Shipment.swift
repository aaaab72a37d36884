// SPDX-License-Identifier: MIT
import OMSProtos
import Saga

/// Shipment: from the first pick to the door, with the money taken once the goods are packed.
///
/// A cancel before the capture turns the saga back; after it the rest is left out, and the money
/// goes back with the cancel saga. A capture that is refused waits for an operator: packed goods
/// neither leave unpaid nor go back to the shelf by themselves.
enum Shipment {
    static let definition = SagaDefinition(
        "shipment",
        cancelledBy: ["cancelled"],
        steps: [
            .compensatable("begin", "order.BeginFulfillment"),
            .wait("packed", for: "packed"),
            .pivot("capture", "billing.Capture", parksOnRefusal: true),
            .retriable("ready", "fulfillment.MarkReady"),
            .wait("handed-over", for: "handed-over", "cancelled"),
            .retriable(
                "issue",
                "inventory.Issue",
                when: .unknown("cancelled"),
                keepsReply: true
            ),
            .retriable("invoice", "billing.CreateInvoice", when: .unknown("cancelled")),
            .wait("delivered", for: "delivered", when: .unknown("cancelled")),
            .retriable("close", "order.RecordDelivery", when: .unknown("cancelled")),
        ]
    )
}

extension OrchestratorV1.ShipmentInput: SagaInput {
    var businessKey: String { self.shipmentID }

    private var order: OrchestratorV1.ShipmentTerms { self.terms ?? .init() }

    func invocation(of action: String, in saga: SagaInstance) -> Invocation? {
        switch action {
        case "order.BeginFulfillment":
            Invocation(
                OrderV1.OrderService.beginFulfillment,
                OrderV1.BeginFulfillmentRequest(
                    orderID: self.order.orderID,
                    shipmentID: self.shipmentID
                )
            )
        case "billing.Capture":
            Invocation(
                BillingV1.BillingService.capture,
                BillingV1.CaptureRequest(
                    orderID: self.order.orderID,
                    shipmentID: self.shipmentID,
                    amount: self.order.total,
                    occurredAtMs: saga.time(ofSignal: "packed")
                )
            )
        case "fulfillment.MarkReady":
            Invocation(
                FulfillmentV1.FulfillmentService.markReady,
                FulfillmentV1.MarkReadyRequest(shipmentID: self.shipmentID)
            )
        case "inventory.Issue":
            Invocation(
                InventoryV1.InventoryService.issue,
                InventoryV1.IssueRequest(
                    orderID: self.order.orderID,
                    shipmentID: self.shipmentID,
                    lines: self.order.lines.map(\.stock),
                    occurredAtMs: saga.time(ofSignal: "handed-over")
                )
            )
        case "billing.CreateInvoice":
            Invocation(BillingV1.BillingService.createInvoice, self.invoice(saga))
        case "order.RecordDelivery":
            Invocation(OrderV1.OrderService.recordDelivery, self.delivery(saga))
        default: nil
        }
    }

    /// The cost is that of the goods issued, never an estimate.
    private func invoice(_ saga: SagaInstance) -> BillingV1.CreateInvoiceRequest {
        let issued = try? InventoryV1.IssueReply.decode(saga.reply(of: "issue"))
        return BillingV1.CreateInvoiceRequest(
            orderID: self.order.orderID,
            shipmentID: self.shipmentID,
            customerID: self.order.customerID,
            lines: self.order.lines,
            freight: self.order.freight,
            method: self.order.paymentMethod,
            cost: issued?.cost,
            issuedAtMs: saga.time(ofSignal: "handed-over")
        )
    }

    private func delivery(_ saga: SagaInstance) -> OrderV1.RecordDeliveryRequest {
        OrderV1.RecordDeliveryRequest(
            orderID: self.order.orderID,
            shipmentID: self.shipmentID,
            lines: self.order.lines.map {
                OrderV1.UnitLine(sku: $0.sku, quantity: $0.quantity)
            },
            deliveredAtMs: saga.time(ofSignal: "delivered")
        )
    }
}

extension SagaInstance {
    /// What a step kept; empty when there is none.
    func reply(of step: String) -> [UInt8] {
        guard let index = self.definition.steps.firstIndex(where: { $0.name == step }) else {
            return []
        }
        return self.steps[index].reply
    }

    /// When the thing a wait waited for happened, or 0, which participants take as now.
    func time(ofSignal wait: String) -> Int64 {
        let signal = try? OrchestratorV1.ShipmentSignal.decode(self.reply(of: wait))
        return signal?.occurredAtMs ?? 0
    }
}
