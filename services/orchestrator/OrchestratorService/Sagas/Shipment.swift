// SPDX-License-Identifier: MIT
import OMSProtos
import Saga

/// Shipment: from the pick to the door, with the money taken once the goods are packed.
///
/// A cancel before the capture turns the saga back; after it the rest is left out, and the money
/// goes back with the cancel saga. A capture that is refused waits for an operator: packed goods
/// neither leave unpaid nor go back to the shelf by themselves. What is lost or comes back is
/// credited.
enum Shipment {
    static let definition = SagaDefinition(
        "shipment",
        cancelledBy: ["cancelled"],
        steps: [
            .compensatable(
                "begin",
                "order.BeginFulfillment",
                undo: "order.AbandonShipment",
                keepsReply: true
            ),
            .wait("packed", for: "packed"),
            .pivot("capture", "billing.Capture", parksOnRefusal: true),
            .retriable("ready", "fulfillment.MarkReady"),
            .wait("handed-over", for: "handed-over", "cancelled"),
            .retriable("shipped", "order.RecordShipped", when: .unknown("cancelled")),
            .retriable(
                "issue",
                "inventory.Issue",
                when: .unknown("cancelled"),
                keepsReply: true
            ),
            .retriable("invoice", "billing.CreateInvoice", when: .unknown("cancelled")),
            .wait("outcome", for: "delivered", "lost", "returned", when: .unknown("cancelled")),
            .retriable("close", "order.RecordDelivery", when: .known("delivered")),
            .retriable(
                "undelivered",
                "order.RecordUndelivered",
                when: .any(["lost", "returned"]),
                keepsReply: true
            ),
            .retriable("came-back", "inventory.ReceiveReturned", when: .known("returned")),
            .retriable("restock", "inventory.DisposeReturned", when: .known("returned")),
            .retriable("loss", "billing.Post", when: .all([.known("lost"), .known("has-cost")])),
            .retriable(
                "credit",
                "billing.CreateCreditNote",
                when: .known("credited"),
                keepsReply: true
            ),
            .retriable("refund", "billing.Refund", when: .known("pays-out")),
        ]
    )
}

extension OrchestratorV1.ShipmentInput: SagaInput {
    var businessKey: String { self.shipmentID }

    func facts(of step: String, reply: [UInt8], in saga: SagaInstance) throws -> [String] {
        switch step {
        case "issue":
            let cost = try InventoryV1.IssueReply.decode(reply).cost
            return .fact("has-cost", if: cost.isSomething)
        case "undelivered":
            let charge = try OrderV1.RecordUndeliveredReply.decode(reply).charge
            return .fact("credited", if: (charge?.total).isSomething)
        case "credit": return try .payout(reply)
        default: return []
        }
    }

    func action(of step: String, in saga: SagaInstance) -> Invocation? {
        switch step {
        case "begin":
            Invocation(
                OrderV1.OrderService.beginFulfillment,
                OrderV1.BeginFulfillmentRequest(
                    orderID: self.order.orderID,
                    shipmentID: self.shipmentID,
                    lines: self.lines.map(\.units)
                )
            )
        case "capture":
            Invocation(
                BillingV1.BillingService.capture,
                BillingV1.CaptureRequest(
                    orderID: self.order.orderID,
                    shipmentID: self.shipmentID,
                    amount: self.charge(saga).total,
                    occurredAtMs: saga.time(ofSignal: "packed")
                )
            )
        case "ready":
            Invocation(
                FulfillmentV1.FulfillmentService.markReady,
                FulfillmentV1.MarkReadyRequest(shipmentID: self.shipmentID)
            )
        case "shipped": Invocation(OrderV1.OrderService.recordShipped, self.shipped(saga))
        case "issue": Invocation(InventoryV1.InventoryService.issue, self.issue(saga))
        case "invoice": Invocation(BillingV1.BillingService.createInvoice, self.invoice(saga))
        default: self.outcomeAction(of: step, in: saga)
        }
    }

    private func outcomeAction(of step: String, in saga: SagaInstance) -> Invocation? {
        switch step {
        case "close": Invocation(OrderV1.OrderService.recordDelivery, self.delivery(saga))
        case "undelivered":
            Invocation(OrderV1.OrderService.recordUndelivered, self.undelivered(saga))
        case "came-back":
            Invocation(InventoryV1.InventoryService.receiveReturned, self.comeBack(saga))
        case "restock":
            Invocation(InventoryV1.InventoryService.disposeReturned, self.restock(saga))
        case "loss": Invocation(BillingV1.BillingService.post, self.loss(saga))
        case "credit": Invocation(BillingV1.BillingService.createCreditNote, self.credit(saga))
        case "refund": Invocation(BillingV1.BillingService.refund, self.refund(saga))
        default: nil
        }
    }

    func compensation(of step: String, in saga: SagaInstance) -> Invocation? {
        guard step == "begin" else { return nil }
        return Invocation(
            OrderV1.OrderService.abandonShipment,
            OrderV1.AbandonShipmentRequest(
                orderID: self.order.orderID,
                shipmentID: self.shipmentID
            )
        )
    }
}

extension SagaInstance {
    /// When the thing a wait waited for happened, or 0, which participants take as now.
    func time(ofSignal wait: String) -> Int64 {
        self.kept(wait, OrchestratorV1.ShipmentSignal.self).occurredAtMs
    }
}
