// SPDX-License-Identifier: MIT
import OMSProtos

/// One thing that waits for a person.
struct WorkItem: Hashable, Sendable {
    /// What it has in common with its like, for example `order held: credit`.
    let cause: String
    /// What it is about: an order, a shipment, a saga.
    let subject: String
    let sinceMs: Int64
    let note: String
    /// Whole command lines that settle it, with the subject in place.
    let verbs: [String]
    /// How many more there are like it, for sources that tell only a sample.
    var count: Int64 = 1
}

// What each service has that waits for a person; nil when it does not.
extension WorkItem {
    init(_ group: OrchestratorV1.SagaGroup) {
        let id = group.sampleSagaID
        self.init(
            cause: "saga parked: \(group.type)/\(group.step) \(group.reason)",
            subject: id,
            sinceMs: group.oldestAtMs,
            note: group.lastError,
            verbs: group.allowedVerbs.map { NextStep.saga($0, id, step: group.step) },
            count: group.count
        )
    }

    /// The states of orders that wait for a person.
    static let orderStates: [OrderV1.OrderState] = [.onHold, .awaitingCustomer, .awaitingPayment]

    init?(_ order: OrderV1.Order) {
        let (cause, note, verbs): (String, String, [String])
        switch order.state {
        case .onHold:
            cause = "order held: \(Sentence.words(order.holdKind.name))"
            (note, verbs) = (order.holdReason, ["release", "cancel"])
        case .awaitingCustomer:
            cause = "order short: the customer chooses"
            (note, verbs) = ("", ["answer"])
        case .awaitingPayment:
            cause = "order awaits payment"
            (note, verbs) = (order.reason, ["pay", "cancel"])
        default: return nil
        }
        self.init(
            cause: cause,
            subject: order.orderID,
            sinceMs: order.placedAtMs,
            note: note,
            verbs: verbs.map { NextStep.order($0, order.orderID) }
        )
    }

    static let returnStates: [ReturnsV1.ReturnState] = [.requested, .received]

    init?(_ rma: ReturnsV1.Return) {
        guard Self.returnStates.contains(rma.state) else { return nil }
        self.init(
            cause: rma.state == .requested ? "return to be decided" : "return to be inspected",
            subject: rma.returnID,
            sinceMs: rma.requestedAtMs,
            note: rma.reason,
            verbs: rma.allowedVerbs.map { NextStep.rma($0, rma.returnID) }
        )
    }

    init?(_ shipment: FulfillmentV1.Shipment) {
        guard shipment.state == .exception else { return nil }
        self.init(
            cause: "delivery failed: \(Sentence.words(shipment.exceptionKind))",
            subject: shipment.shipmentID,
            sinceMs: shipment.stateSinceMs,
            note: shipment.exceptionNote,
            verbs: [NextStep.shipment("resolve", shipment.shipmentID)]
        )
    }

    static let requisitionStates: [PurchasingV1.RequisitionState] = [.proposed, .approved]

    init?(_ requisition: PurchasingV1.Requisition) {
        guard Self.requisitionStates.contains(requisition.state) else { return nil }
        let (id, isNew) = (requisition.requisitionID, requisition.state == .proposed)
        let orders = requisition.orderIDs.joined(separator: ", ")
        self.init(
            cause: isNew ? "requisition to be approved" : "requisition to be ordered",
            subject: id,
            sinceMs: requisition.raisedAtMs,
            note: "\(requisition.quantity) × \(requisition.sku)"
                + (orders.isEmpty ? "" : " for \(orders)"),
            verbs: isNew
                ? [
                    "purchase requisition approve \(id)",
                    "purchase requisition reject \(id) --reason …",
                ] : ["purchase rfq send --requisition \(id)"]
        )
    }

    init?(_ rfq: PurchasingV1.RFQ) {
        guard rfq.state == .sent else { return nil }
        self.init(
            cause: "quotes to be awarded",
            subject: rfq.rfqID,
            sinceMs: rfq.sentAtMs,
            note: "\(rfq.quotes.count) quotes",
            verbs: ["purchase rfq show \(rfq.rfqID)"]
                + rfq.quotes.filter { $0.rank == 1 }.map { "purchase quote award \($0.quoteID)" }
        )
    }

    static let purchaseOrderStates: [PurchasingV1.PurchaseOrderState] = [.draft, .approved]

    init?(_ order: PurchasingV1.PurchaseOrder) {
        guard Self.purchaseOrderStates.contains(order.state) else { return nil }
        let isDraft = order.state == .draft
        self.init(
            cause: isDraft ? "purchase order to be approved" : "purchase order to be sent",
            subject: order.purchaseOrderID,
            sinceMs: order.createdAtMs,
            note: "\(order.supplierID), \(Show.money(order.total))",
            verbs: [NextStep.purchaseOrder(isDraft ? "approve" : "send", order.purchaseOrderID)]
        )
    }

    init?(_ bill: AccountingV1.VendorBill) {
        guard bill.state == .variance else { return nil }
        self.init(
            cause: "supplier's bill differs",
            subject: bill.billID,
            sinceMs: bill.receivedAtMs,
            note: bill.variances.joined(separator: "; "),
            verbs: [
                "bill accept \(bill.billID) --reason …", "bill reject \(bill.billID) --reason …",
            ]
        )
    }

    /// Mail that could not be dropped; what is only queued goes by itself.
    init?(_ mail: OrderV1.MailMessage) {
        guard mail.sentAtMs == 0, !mail.lastError.isEmpty else { return nil }
        self.init(
            cause: "mail cannot be dropped",
            subject: "MAIL-\(mail.mailID)",
            sinceMs: mail.queuedAtMs,
            note: mail.lastError,
            verbs: ["mail list --unsent"]
        )
    }
}
