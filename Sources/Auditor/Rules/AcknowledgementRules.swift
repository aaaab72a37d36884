// SPDX-License-Identifier: MIT
import Audit
import OMSProtos

let acknowledgementRules = [
    OutsideRule(
        .durable,
        name: "acknowledged-orders",
        demand: "every order a client was told of is there under its reference, in the state it "
            + "was told or one that can follow it",
        need: .acknowledgements
    ) { evidence in
        let orders = Dictionary(
            evidence.snapshot.orders.map { ($0.orderID, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return evidence.testimony.acknowledgements.compactMap { line in
            guard case .order(let id, let told) = line.answer else { return nil }
            guard let order = orders[id] else {
                return (id, "was acknowledged for \(line.reference) and is not there")
            }
            guard order.clientReference == line.reference else {
                let found = order.clientReference
                return (id, "was acknowledged for \(line.reference), it is \(found)")
            }
            guard order.state.canFollow(told) else {
                return (id, "was acknowledged as \(told), it is \(order.state.name)")
            }
            return nil
        }
    },
    OutsideRule(
        .durable,
        name: "acknowledged-keys",
        demand: "every order that a stored answer to PlaceOrder names is there"
    ) { evidence in
        let orders = Set(evidence.snapshot.orders.map(\.orderID))
        let answers = try evidence.rows(
            of: "order",
            """
            SELECT key, payload FROM barrier
            WHERE method = 'oms.order.v1.OrderService/PlaceOrder' AND state = 1 AND code = 0
                AND length(payload) > 0
            """
        ) { (key: $0.text(0), order: try OrderV1.PlaceOrderReply.decode($0.bytes(1)).orderID) }
        return answers.filter { !orders.contains($0.order) }.map {
            ($0.key, "was answered with \($0.order), which is not there")
        }
    },
    OutsideRule(
        .honest,
        name: "refused-references",
        demand: "a reference whose placing was refused for good, each time it was tried, has no "
            + "order",
        need: .acknowledgements
    ) { evidence in
        var refused: [String: String] = [:]
        var undecided: Set<String> = []
        for line in evidence.testimony.acknowledgements {
            switch line.answer {
            // Another call had the reference: its order is not this one's.
            case .refused("ALREADY_EXISTS"), .unknown, .order: undecided.insert(line.reference)
            case .refused(let code): refused[line.reference] = code
            }
        }
        let orders = Dictionary(
            grouping: evidence.snapshot.orders.filter { !$0.clientReference.isEmpty },
            by: \.clientReference
        )
        return refused.sorted { $0.key < $1.key }.compactMap { reference, code in
            guard !undecided.contains(reference), let order = orders[reference]?.first else {
                return nil
            }
            return (reference, "was refused with \(code), and is \(order.orderID)")
        }
    },
]

extension OrderV1.OrderState {
    /// Whether an order that was once in a state, by its name, can be in this one.
    fileprivate func canFollow(_ told: String) -> Bool {
        switch told {
        case "REJECTED", "CANCELLED", "COMPLETED": self.name == told
        case "CONFIRMED":
            [.confirmed, .inFulfillment, .completed, .cancelling, .cancelled, .onHold]
                .contains(self)
        case "IN_FULFILLMENT":
            [.inFulfillment, .completed, .cancelling, .cancelled, .onHold].contains(self)
        default: true
        }
    }
}
