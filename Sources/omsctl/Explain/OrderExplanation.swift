// SPDX-License-Identifier: MIT
import OMSProtos

/// An order's story in plain words: what happened and who did it, what was undone, what it waits
/// for, and what may be done next.
struct OrderExplanation {
    /// What the services know of the order.
    struct Facts {
        var order: OrderV1.Order
        var events: [CommonV1.Event] = []
        var sagas: [OrchestratorV1.GetSagaReply] = []
        var payment: BillingV1.Payment?
        var shipments: [FulfillmentV1.Shipment] = []
        var backorders: [InventoryV1.BackorderLine] = []
        var returns: [ReturnsV1.Return] = []
    }

    private let facts: Facts

    init(_ facts: Facts) {
        self.facts = facts
    }

    /// The whole story.
    var text: String {
        let sections = [
            ("What happened", self.happened), ("What was undone", self.undone),
            ("What it waits for", self.waits), ("What may be done next", self.next),
        ]
        return self.headline + "\n"
            + sections.filter { !$0.1.isEmpty }.map { title, lines in
                "\n\(title)\n" + lines.map { "  \(Table.printable($0))\n" }.joined()
            }.joined()
    }

    private var headline: String {
        let order = self.facts.order
        let reason = order.reason.isEmpty ? "" : " (\(order.reason))"
        return "\(order.orderID) of \(order.customerID), \(Show.money(order.total)), is "
            + "\(Show.word(order.state.name))\(reason)."
    }

    private var happened: [String] {
        self.facts.events.map { event in
            let actor = event.actor.isEmpty ? "" : "  — by \(event.actor)"
            return "\(Show.time(event.occurredAtMs))  \(event.summary)\(actor)"
        }
    }

    /// The steps that sagas took back, oldest first, with the reason they turned back for.
    private var undone: [String] {
        self.facts.sagas.flatMap { reply -> [String] in
            guard let saga = reply.saga else { return [] }
            let steps = saga.steps.filter { $0.state == .compensated }.map(\.name)
            guard !steps.isEmpty else { return [] }
            return [
                "\(saga.sagaID) turned back because of \(Show.dash(saga.reason)); undone, last "
                    + "first: \(steps.reversed().joined(separator: ", "))"
            ]
        }
    }

    var waits: [String] {
        self.ofState + self.facts.sagas.compactMap(\.saga).flatMap(Self.parked)
            + self.facts.backorders.map(Self.backorder)
            + self.facts.shipments.compactMap(Self.stage)
            + self.facts.returns.compactMap(Self.openReturn)
    }

    private var ofState: [String] {
        let order = self.facts.order
        switch order.state {
        case .onHold:
            return [
                "a person to release it: held for \(Show.word(order.holdKind.name)), "
                    + "\(order.holdReason)"
            ]
        case .awaitingCustomer: return ["the customer's choice: partial, backorder, wait or cancel"]
        case .awaitingPayment:
            let code = self.facts.payment?.declineCode ?? ""
            return ["payment" + (code.isEmpty ? "" : ", the last try was declined: \(code)")]
        case .awaitingStock: return ["stock; nothing is paid before all of it is there"]
        case .pending: return ["its saga \(order.sagaID) to decide"]
        default: return []
        }
    }

    private static func parked(_ saga: OrchestratorV1.Saga) -> [String] {
        guard saga.state == .parkedForward || saga.state == .parkedCompensation else { return [] }
        let step = saga.steps.first { $0.state == .parked }
        return [
            "an operator: \(saga.sagaID) is parked at \(step?.name ?? "-"), "
                + "\(Show.dash(step?.lastError ?? saga.reason))"
        ]
    }

    private static func backorder(_ line: InventoryV1.BackorderLine) -> String {
        let promise =
            line.promisedAtMs == 0
            ? "nothing is on order yet" : "promised for \(Show.time(line.promisedAtMs))"
        return "\(line.quantity - line.filled) × \(line.sku) to come in; \(promise)"
    }

    private static func stage(_ shipment: FulfillmentV1.Shipment) -> String? {
        let id = shipment.shipmentID
        if shipment.held { return "\(id), which a hold of the order stops" }
        switch shipment.state {
        case .planned: return "\(id) to be picked at \(shipment.location)"
        case .picked: return "\(id) to be packed"
        case .packed: return "\(id) to be paid for"
        case .ready: return "\(id) to be handed to \(shipment.carrierID)"
        case .handedOver, .inTransit, .outForDelivery:
            return "\(shipment.carrierID) to deliver \(id), tracking \(shipment.trackingNumber)"
        case .exception:
            return
                "a decision on \(id): \(Show.word(shipment.exceptionKind)) \(shipment.exceptionNote)"
        case .returning: return "\(id) to come back"
        default: return nil
        }
    }

    private static func openReturn(_ rma: ReturnsV1.Return) -> String? {
        switch rma.state {
        case .requested: "\(rma.returnID) to be authorized or denied"
        case .authorized: "the goods of \(rma.returnID), until \(Show.time(rma.expiresAtMs))"
        case .received: "\(rma.returnID) to be inspected"
        default: nil
        }
    }

    private var next: [String] {
        let order = self.facts.order
        var verbs = order.allowedVerbs.map { "omsctl order \($0) \(order.orderID)" }
        for shipment in self.facts.shipments {
            verbs += shipment.allowedVerbs.map { "omsctl ship \($0) \(shipment.shipmentID)" }
        }
        for rma in self.facts.returns {
            verbs += rma.allowedVerbs.map { "omsctl return \($0) \(rma.returnID)" }
        }
        for saga in self.facts.sagas.compactMap(\.saga) {
            verbs += saga.allowedVerbs.map { "omsctl saga \($0) \(saga.sagaID)" }
        }
        return verbs
    }
}
