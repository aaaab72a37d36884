// SPDX-License-Identifier: MIT
import OMSProtos

let sagaRules = [
    Rule(
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
    }
]
