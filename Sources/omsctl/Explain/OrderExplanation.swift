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
        let waits = self.waits
        let sections = [
            ("What happened", self.happened), ("What was undone", self.undone),
            (
                "What it waits for",
                waits.isEmpty && self.hasEnded ? ["Nothing: it has ended."] : waits
            ),
            ("What may be done next", self.next),
        ]
        return self.headline + "\n"
            + sections.filter { !$0.1.isEmpty }.map { title, lines in
                "\n\(title)\n" + lines.map { "  \(Table.printable($0))\n" }.joined()
            }.joined()
    }

    private var hasEnded: Bool {
        [.completed, .cancelled, .rejected].contains(self.facts.order.state)
    }

    private var headline: String {
        let order = self.facts.order
        let reason = order.reason.isEmpty ? "" : ": \(order.reason)"
        return Table.printable(
            "\(order.orderID) of customer \(order.customerID) for \(Show.money(order.total)) is "
                + "\(Sentence.words(order.state.name))\(reason)."
        )
    }

    private var happened: [String] {
        self.facts.events.map { event in
            let actor = Sentence.actor(event.actor)
            return Show.time(event.occurredAtMs) + "  "
                + Sentence.ended(event.summary + (actor.isEmpty ? "" : ", by \(actor)"))
        }
    }

    /// The steps that sagas took back, last first, with the reason they turned back for.
    private var undone: [String] {
        self.facts.sagas.compactMap { reply -> String? in
            guard let saga = reply.saga else { return nil }
            let steps = saga.steps.filter { $0.state == .compensated }.map(\.name).reversed()
            guard !steps.isEmpty else { return nil }
            let turned = saga.state == .compensated ? "turned back" : "is turning back"
            let reason = saga.reason.isEmpty ? "" : ": \(saga.reason)"
            return "The saga \(saga.type) \(turned)\(reason). It took back "
                + "\(steps.joined(separator: ", then "))."
        }
    }

    /// A sentence for each thing that keeps the order from going on.
    var waits: [String] {
        [self.ofState].compactMap { $0 }
            + self.facts.sagas.compactMap(\.saga).compactMap(WaitWords.parked)
            + self.facts.backorders.map(WaitWords.backorder)
            + self.facts.shipments.compactMap(WaitWords.shipment)
            + self.facts.returns.compactMap(WaitWords.rma)
    }

    private var ofState: String? {
        let order = self.facts.order
        let saga = order.sagaID.isEmpty ? "its saga" : "the saga \(order.sagaID)"
        switch order.state {
        case .onHold:
            let by =
                order.holdKind == .operator
                ? "an operator held it"
                : "it was held for "
                    + Sentence.words(order.holdKind.name)
            return Sentence.ended(
                "A person must release it: \(by)"
                    + (order.holdReason.isEmpty ? "" : ", \(order.holdReason)")
            )
        case .awaitingCustomer:
            return "Not all of it is in stock: the customer must choose to take what is there, to "
                + "get the rest later, to wait for all of it, or to cancel."
        case .awaitingPayment:
            let code = self.facts.payment?.declineCode ?? ""
            return "It is not paid yet"
                + (code.isEmpty ? "." : "; the last try was declined (\(code)).")
        case .awaitingStock:
            return
                "Not all of it is in stock; it is neither paid nor confirmed before all of it is there."
        case .pending: return "It is being decided by \(saga)."
        case .cancelling: return "It is being cancelled by \(saga)."
        default: return nil
        }
    }

    private var next: [String] {
        let order = self.facts.order
        var lines = order.allowedVerbs.map { NextStep.order($0, order.orderID) }
        for shipment in self.facts.shipments {
            lines += shipment.allowedVerbs.map { NextStep.shipment($0, shipment.shipmentID) }
        }
        for rma in self.facts.returns {
            lines += rma.allowedVerbs.map { NextStep.rma($0, rma.returnID) }
        }
        for saga in self.facts.sagas.compactMap(\.saga) {
            let step = saga.parkedStep?.name ?? ""
            lines += saga.allowedVerbs.map { NextStep.saga($0, saga.sagaID, step: step) }
        }
        return lines.map { "omsctl \($0)" }
    }
}

/// Words of the contract in the middle of a sentence.
enum Sentence {
    /// `IN_FULFILLMENT` as `in fulfillment`.
    static func words(_ name: String) -> String {
        String(name.lowercased().map { $0 == "_" ? " " : $0 })
    }

    /// `saga:place-order:SO-100001` as `the saga place-order`; people and services as they are.
    static func actor(_ actor: String) -> String {
        guard actor.hasPrefix("saga:") else { return actor }
        return "the saga \(actor.dropFirst("saga:".count).prefix { $0 != ":" })"
    }

    /// With a full stop, unless it ends with one.
    static func ended(_ text: String) -> String {
        text.last.map { ".!?".contains($0) } == true ? text : text + "."
    }
}
