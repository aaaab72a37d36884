// SPDX-License-Identifier: MIT
import OMSProtos
import Saga

/// Place order: hold the stock, hold the money, keep the stock, confirm.
///
/// The order is PENDING already when the saga starts; `accept` stands for that, and what undoes it
/// is the rejection. Where stock or money are missing it asks, waits or does with less, as the order
/// says; the order that has all of it passes those steps by without a call.
enum PlaceOrder {
    static let definition = Self.definition(
        settling: [
            // A backorder may be filled from here on, and its fill waits for the plan: should the
            // order be undone, the fulfillment service has to know that there will be none.
            .compensatable("fills", undo: "fulfillment.CancelShipments", when: .known("short")),
            Self.commit,
        ],
        // The cancel saga may have been quicker, and left nothing to invoice.
        invoice: .retriable(
            "invoice",
            "billing.CreateInvoice",
            when: .known("invoice-first"),
            moot: ["ORDER_CANCELLED"]
        )
    )
    /// The one before, which invoiced what was cancelled, and told nobody that fills wait in vain.
    static let invoicingTheCancelled = Self.definition(
        settling: [Self.commit],
        invoice: .retriable("invoice", "billing.CreateInvoice", when: .known("invoice-first"))
    )

    private static func definition(settling: [SagaStep], invoice: SagaStep) -> SagaDefinition {
        SagaDefinition(
            "place-order",
            // Of its own time: what it waits for somebody is the order service's to limit.
            deadline: .seconds(600),
            cancelledBy: ["cancel"],
            steps: Self.holding + settling + [
                .pivot("confirm", "order.ConfirmOrder"),
                invoice,
                // The cancel saga may have stopped the order's shipments before there were any.
                .retriable("plan", "fulfillment.PlanShipments", moot: ["ORDER_CANCELLED"]),
            ]
        )
    }

    /// Up to the money.
    private static let holding: [SagaStep] = [
        .compensatable("accept", undo: "order.RejectOrder"),
        .compensatable(
            "reserve",
            "inventory.Reserve",
            undo: "inventory.ReleaseReservation",
            keepsReply: true
        ),
        // Short, and the customer is asked.
        .compensatable("ask", "order.AskCustomer", when: .known("ask")),
        .wait(
            "choice",
            for: "choose-partial",
            "choose-backorder",
            "choose-wait",
            when: .known("ask")
        ),
        .compensatable(
            "backorder",
            "inventory.Backorder",
            when: .any(["choose-backorder", "choose-wait"])
        ),
        // Short, and nothing is paid before all of it is there.
        .compensatable("await-stock", "order.AwaitStock", when: waitsForStock),
        .wait("stock", for: "stock", when: waitsForStock),
        .compensatable("restocked", "order.ContinueOrder", when: waitsForStock),
        // Short, and what is there will do.
        .compensatable(
            "drop",
            "inventory.DropShortage",
            when: doesWithLess,
            keepsReply: true
        ),
        .compensatable(
            "reduce",
            "order.ReduceOrder",
            when: doesWithLess,
            keepsReply: true
        ),
        .compensatable(
            "authorize",
            "billing.Authorize",
            undo: "billing.Void",
            keepsReply: true
        ),
        // Credit or risk: a person approves it.
        .compensatable("hold", "order.HoldBySaga", when: .known("hold")),
        .wait("released", for: "released", when: .known("hold")),
        .compensatable(
            "approve",
            "billing.ApprovePayment",
            when: .known("hold"),
            keepsReply: true
        ),
        // Declined, or to be paid in.
        .compensatable("await-payment", "order.AwaitPayment", when: .known("unpaid")),
        .wait("paid", for: "paid", when: .known("unpaid")),
        .compensatable("settled", "order.ContinueOrder", when: .known("unpaid")),
    ]

    private static let commit = SagaStep.compensatable(
        "commit-stock",
        "inventory.CommitReservation",
        undo: "inventory.ReleaseReservation",
        keepsReply: true
    )

    private static let waitsForStock = StepCondition.any(["waits", "choose-wait"])
    private static let doesWithLess = StepCondition.any(["reduced", "choose-partial"])

    /// How long a reservation lasts that is not committed: longer than the order may wait.
    static let reservationTTLMs: Int64 = 30 * 86_400_000
}

extension OrchestratorV1.PlaceOrderInput: SagaInput {
    var businessKey: String { self.orderID }

    /// Only what is paid later is invoiced before it is shipped.
    var facts: [String] {
        .fact(
            "invoice-first",
            if: self.invoicePolicy == .onConfirmation && self.paymentMethod == .onAccount
        )
    }

    func facts(of step: String, reply: [UInt8], in saga: SagaInstance) throws -> [String] {
        switch step {
        case "reserve":
            let isShort = try !InventoryV1.ReserveReply.decode(reply).shortLines.isEmpty
            guard isShort else { return [] }
            return switch self.shortagePolicy {
            case .ask: ["short", "ask"]
            case .wait: ["short", "waits"]
            case .partial: ["short", "reduced"]
            default: ["short"]
            }
        case "authorize":
            let state = try BillingV1.AuthorizeReply.decode(reply).state
            return .fact("hold", if: state == .held) + .fact("unpaid", if: state == .awaiting)
        case "approve":
            let state = try BillingV1.ApprovePaymentReply.decode(reply).state
            return .fact("unpaid", if: state == .awaiting)
        default: return []
        }
    }

    func action(of step: String, in saga: SagaInstance) -> Invocation? {
        switch step {
        case "reserve": Invocation(InventoryV1.InventoryService.reserve, self.reservation)
        case "ask":
            Invocation(
                OrderV1.OrderService.askCustomer,
                OrderV1.AskCustomerRequest(orderID: self.orderID, shortLines: self.short(saga))
            )
        case "backorder":
            Invocation(
                InventoryV1.InventoryService.backorder,
                InventoryV1.BackorderRequest(orderID: self.orderID)
            )
        case "await-stock":
            Invocation(
                OrderV1.OrderService.awaitStock,
                OrderV1.AwaitStockRequest(orderID: self.orderID, shortLines: self.short(saga))
            )
        case "restocked", "settled":
            Invocation(
                OrderV1.OrderService.continueOrder,
                OrderV1.ContinueOrderRequest(orderID: self.orderID)
            )
        case "drop":
            Invocation(
                InventoryV1.InventoryService.dropShortage,
                InventoryV1.DropShortageRequest(orderID: self.orderID)
            )
        case "reduce":
            Invocation(
                OrderV1.OrderService.reduceOrder,
                OrderV1.ReduceOrderRequest(
                    orderID: self.orderID,
                    lines: self.dropped(saga).map(\.units),
                    reason: "INSUFFICIENT_STOCK"
                )
            )
        default: self.paymentAction(of: step, in: saga)
        }
    }

    private func paymentAction(of step: String, in saga: SagaInstance) -> Invocation? {
        switch step {
        case "authorize":
            Invocation(BillingV1.BillingService.authorize, self.authorization(saga))
        case "hold": Invocation(OrderV1.OrderService.holdBySaga, self.hold(saga))
        case "approve":
            Invocation(
                BillingV1.BillingService.approvePayment,
                BillingV1.ApprovePaymentRequest(orderID: self.orderID)
            )
        case "await-payment":
            Invocation(
                OrderV1.OrderService.awaitPayment,
                OrderV1.AwaitPaymentRequest(orderID: self.orderID, reason: self.decline(saga))
            )
        case "commit-stock":
            Invocation(
                InventoryV1.InventoryService.commitReservation,
                InventoryV1.CommitReservationRequest(orderID: self.orderID)
            )
        case "confirm":
            Invocation(
                OrderV1.OrderService.confirmOrder,
                OrderV1.ConfirmOrderRequest(orderID: self.orderID)
            )
        case "invoice": Invocation(BillingV1.BillingService.createInvoice, self.invoice(saga))
        case "plan": Invocation(FulfillmentV1.FulfillmentService.planShipments, self.plan(saga))
        default: nil
        }
    }

    func compensation(of step: String, in saga: SagaInstance) -> Invocation? {
        switch step {
        case "accept":
            Invocation(
                OrderV1.OrderService.rejectOrder,
                OrderV1.RejectOrderRequest(orderID: self.orderID, reason: saga.reason)
            )
        case "reserve", "commit-stock":
            Invocation(
                InventoryV1.InventoryService.releaseReservation,
                InventoryV1.ReleaseReservationRequest(orderID: self.orderID, reason: saga.reason)
            )
        case "authorize":
            Invocation(
                BillingV1.BillingService.void,
                BillingV1.VoidRequest(orderID: self.orderID, reason: saga.reason)
            )
        case "fills":
            Invocation(
                FulfillmentV1.FulfillmentService.cancelShipments,
                FulfillmentV1.CancelShipmentsRequest(
                    orderID: self.orderID,
                    reason: saga.reason,
                    hasOpenUnits: true
                )
            )
        default: nil
        }
    }
}
