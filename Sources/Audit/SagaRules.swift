// SPDX-License-Identifier: MIT
import OMSProtos

let sagaRules = [
    Rule(
        .messages,
        name: "messages-refused",
        demand: "what one service tells another is taken: no outbox message was refused for good"
    ) { snapshot in
        snapshot.refusedMessages.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map {
            ($0.key, "\($0.value) messages were refused by their receivers")
        }
    },
    Rule(
        .terminal,
        name: "sagas-orders",
        demand: "an order that is being decided or undone has an open saga, and one that has ended "
            + "has none that places or cancels it"
    ) { snapshot in
        let decided = ["place-order", "cancel-order"]
        let open = Set(
            snapshot.openSagas.filter { decided.contains($0.type) }
                .map { String($0.businessKey.prefix { $0 != "/" }) }
        )
        return snapshot.orders.compactMap { order in
            let has = open.contains(order.orderID)
            switch order.state {
            case .pending, .awaitingStock, .awaitingCustomer, .awaitingPayment, .cancelling:
                return has ? nil : (order.orderID, "is \(order.state.name) and no saga works on it")
            case .completed, .cancelled, .rejected:
                return has ? (order.orderID, "is \(order.state.name) and a saga works on it") : nil
            default: return nil
            }
        }
    },
    Rule(
        .terminal,
        name: "sagas-shipments",
        demand: "a shipment that was picked and has not ended has an open saga"
    ) { snapshot in
        let open = snapshot.openKeys("shipment")
        return snapshot.shipments.filter {
            ($0.isInTheHouse || $0.hasLeft) && !$0.hasEnded && !open.contains($0.shipmentID)
        }.map { ($0.shipmentID, "is \($0.state.name) and no saga works on it") }
    },
    Rule(
        .terminal,
        name: "sagas-returns",
        demand: "a return that was counted in and is not closed has an open saga"
    ) { snapshot in
        let open = snapshot.openKeys("return-goods")
        return snapshot.returns.filter {
            ($0.state == .received || $0.state == .settling) && !open.contains($0.returnID)
        }.map { ($0.returnID, "is \($0.state.name) and no saga works on it") }
    },
]

extension Snapshot {
    /// What open sagas of a type work on.
    func openKeys(_ type: String) -> Set<String> {
        Set(self.openSagas.filter { $0.type == type }.map(\.businessKey))
    }
}
