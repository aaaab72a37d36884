// SPDX-License-Identifier: MIT
import OMSProtos
import Saga

/// Place order: hold the stock, hold the money, keep the stock, confirm.
///
/// The order is PENDING already when the saga starts; `accept` stands for that, and what undoes it
/// is the rejection.
enum PlaceOrder {
    static let definition = SagaDefinition(
        "place-order",
        // Below the 15 minutes a reservation lasts before it is committed.
        deadline: .seconds(600),
        cancelledBy: ["cancel"],
        steps: [
            .compensatable("accept", undo: "order.RejectOrder"),
            .compensatable("reserve", "inventory.Reserve", undo: "inventory.ReleaseReservation"),
            .compensatable("authorize", "billing.Authorize", undo: "billing.Void"),
            .compensatable(
                "commit-stock",
                "inventory.CommitReservation",
                undo: "inventory.ReleaseReservation"
            ),
            .pivot("confirm", "order.ConfirmOrder"),
            // The cancel saga may have stopped the order's shipments before there were any.
            .retriable("plan", "fulfillment.PlanShipments", moot: ["ORDER_CANCELLED"]),
        ]
    )
}

extension OrchestratorV1.PlaceOrderInput: SagaInput {
    var businessKey: String { self.orderID }

    func invocation(of action: String, in saga: SagaInstance) -> Invocation? {
        switch action {
        case "order.RejectOrder":
            Invocation(
                OrderV1.OrderService.rejectOrder,
                OrderV1.RejectOrderRequest(orderID: self.orderID, reason: saga.reason)
            )
        case "inventory.Reserve":
            Invocation(
                InventoryV1.InventoryService.reserve,
                InventoryV1.ReserveRequest(orderID: self.orderID, lines: self.lines.map(\.stock))
            )
        case "inventory.CommitReservation":
            Invocation(
                InventoryV1.InventoryService.commitReservation,
                InventoryV1.CommitReservationRequest(orderID: self.orderID)
            )
        case "inventory.ReleaseReservation":
            Invocation(
                InventoryV1.InventoryService.releaseReservation,
                InventoryV1.ReleaseReservationRequest(orderID: self.orderID, reason: saga.reason)
            )
        case "billing.Authorize":
            Invocation(BillingV1.BillingService.authorize, self.authorization)
        case "billing.Void":
            Invocation(
                BillingV1.BillingService.void,
                BillingV1.VoidRequest(orderID: self.orderID, reason: saga.reason)
            )
        case "order.ConfirmOrder":
            Invocation(
                OrderV1.OrderService.confirmOrder,
                OrderV1.ConfirmOrderRequest(orderID: self.orderID)
            )
        case "fulfillment.PlanShipments":
            Invocation(FulfillmentV1.FulfillmentService.planShipments, self.plan)
        default: nil
        }
    }

    private var authorization: BillingV1.AuthorizeRequest {
        BillingV1.AuthorizeRequest(
            orderID: self.orderID,
            customerID: self.customerID,
            amount: self.total,
            method: self.paymentMethod,
            paymentToken: self.paymentToken
        )
    }

    /// The shipment saga will need the terms; fulfillment hands them on unread.
    private var plan: FulfillmentV1.PlanShipmentsRequest {
        let terms = OrchestratorV1.ShipmentTerms(
            orderID: self.orderID,
            customerID: self.customerID,
            lines: self.lines,
            freight: self.freight,
            total: self.total,
            paymentMethod: self.paymentMethod
        )
        return FulfillmentV1.PlanShipmentsRequest(
            orderID: self.orderID,
            customerID: self.customerID,
            carrierID: self.carrierID,
            shipTo: self.shipTo,
            lines: self.lines.map {
                FulfillmentV1.ShipmentLine(sku: $0.sku, quantity: $0.quantity)
            },
            terms: terms.encoded()
        )
    }
}

extension BillingV1.InvoiceLine {
    /// What the line takes from the shelf.
    var stock: InventoryV1.StockLine {
        InventoryV1.StockLine(sku: self.sku, quantity: self.quantity)
    }
}
