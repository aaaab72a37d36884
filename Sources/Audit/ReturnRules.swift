// SPDX-License-Identifier: MIT
import OMSProtos

let returnRules = [
    Rule(
        .agreement,
        name: "return-lines",
        demand: "no more came than was announced, and every unit that was inspected is restocked, "
            + "scrapped or rejected"
    ) { snapshot in
        snapshot.returns.flatMap { rma -> [(String, String)] in
            let isInspected = rma.state == .settling || rma.state == .closed
            return rma.lines.filter { line in
                let disposed = line.restocked &+ line.scrapped &+ line.rejected
                return !(0...max(0, line.quantity)).contains(line.received)
                    || [line.restocked, line.scrapped, line.rejected].contains { $0 < 0 }
                    || disposed != (isInspected ? line.received : 0)
            }.map { line in
                (
                    rma.returnID,
                    "line \(line.lineNumber): \(line.quantity) announced, \(line.received) "
                        + "received, \(line.restocked) restocked, \(line.scrapped) scrapped, "
                        + "\(line.rejected) rejected"
                )
            }
        }
    },
    Rule(
        .agreement,
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
        .agreement,
        name: "returns-credits",
        demand: "a closed return is credited with exactly one credit note of its amount"
    ) { snapshot in
        let notes = Dictionary(grouping: snapshot.creditNotes, by: \.reference)
        return snapshot.returns.compactMap { rma in
            let found = notes[rma.returnID] ?? []
            guard rma.state == .closed else {
                return found.isEmpty || rma.state == .settling
                    ? nil : (rma.returnID, "is \(rma.state.name) and credited already")
            }
            let (amount, expected) = (found.sum(\.total.minor), rma.credited.minor)
            let numbers = found.map(\.creditNoteNumber)
            guard amount == expected, found.count <= 1,
                rma.creditNoteNumber.isEmpty || numbers == [rma.creditNoteNumber]
            else {
                let named = numbers.isEmpty ? "none" : numbers.joined(separator: ", ")
                return (
                    rma.returnID,
                    "credited \(expected) with '\(rma.creditNoteNumber)', its credit notes are "
                        + "\(named) of \(amount)"
                )
            }
            return nil
        }
    },
]
