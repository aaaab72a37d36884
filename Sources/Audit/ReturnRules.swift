// SPDX-License-Identifier: MIT
import OMSProtos

let returnRules = [
    Rule(
        name: "returns-orders",
        demand: "a line's returned units are those that settled returns accepted"
    ) { snapshot in
        var accepted: [String: [UInt32: Int64]] = [:]
        for rma in snapshot.returns where rma.state == .closed {
            for line in rma.lines {
                accepted[rma.orderID, default: [:]][line.lineNumber, default: 0] &+=
                    line.restocked &+ line.scrapped
            }
        }
        let settling = Set(snapshot.returns.filter { $0.state == .settling }.map(\.orderID))
        return snapshot.orders.filter { !settling.contains($0.orderID) }.flatMap { order in
            differences(
                order.lines.sums { ($0.lineNumber, $0.returned) },
                accepted[order.orderID] ?? [:]
            ).map {
                (
                    order.orderID,
                    "line \($0.key): \($0.found) returned, returns accepted \($0.expected)"
                )
            }
        }
    },
    Rule(
        name: "returns-credits",
        demand: "a closed return is credited with exactly one credit note of its amount"
    ) { snapshot in
        let notes = snapshot.creditNotes.sums { ($0.reference, $0.total.minor) }
        return snapshot.returns.filter { $0.state == .closed }.compactMap { rma in
            let (found, expected) = (notes[rma.returnID] ?? 0, rma.credited.minor)
            return found == expected
                ? nil : (rma.returnID, "credited \(expected), its credit note is \(found)")
        }
    },
]
