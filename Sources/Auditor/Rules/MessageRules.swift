// SPDX-License-Identifier: MIT
import Audit
import OMSProtos

let messageRules = [
    OutsideRule(
        .messages,
        name: "messages-sent",
        demand: "a message that a service took was written by its sender, which still has, or had, "
            + "its number",
        holds: .rest
    ) { evidence in
        let next = try evidence.nextMessages()
        return try evidence.barrierKeys().compactMap { key in
            guard let message = Message(key.text) else { return nil }
            guard message.number > 0, let limit = next[message.sender], message.number < limit
            else {
                return (
                    "\(key.service) \(key.text)",
                    "was taken, \(message.sender) never came to that number"
                )
            }
            return nil
        }
    },
    OutsideRule(
        .messages,
        name: "sagas-started",
        demand: "an order has the saga that places it, a shipment that was picked and a return "
            + "that came have theirs, and none is without what it is for",
        holds: .rest
    ) { evidence in
        let started = Set(evidence.sagas.map(\.sagaID))
        var expected = evidence.snapshot.orders.map { "place-order:\($0.orderID)" }
        expected += evidence.snapshot.shipments.filter(\.wasPicked)
            .map { "shipment:\($0.shipmentID)" }
        expected += evidence.snapshot.returns.filter(\.cameIn)
            .map { "return-goods:\($0.returnID)" }
        let missing = expected.filter { !started.contains($0) }
            .map { ($0, "was never started") }
        let subjects = Set(evidence.snapshot.orders.map(\.orderID))
            .union(evidence.snapshot.shipments.map(\.shipmentID))
            .union(evidence.snapshot.returns.map(\.returnID))
        let strangers = evidence.sagas.filter { saga in
            // A later saga of an order has its number behind the order's id.
            !subjects.contains(String(saga.businessKey.prefix { $0 != "/" }))
        }.map { ($0.sagaID, "is for nothing that exists") }
        return missing + strangers
    },
]

/// What a barrier key says of the message it is for.
private struct Message {
    let sender: String
    let number: Int64

    /// Nil for the key of anything else.
    init?(_ key: String) {
        let words = key.split(separator: "/", omittingEmptySubsequences: false)
        // Of a later life of its sender, with the number of that life before its own.
        guard words.count == 4 || words.count == 5, words[0] == "r", words[1] == "outbox" else {
            return nil
        }
        self.sender = String(words[2])
        self.number = Int64(words[words.count - 1]) ?? 0
    }
}

extension Evidence {
    /// The number that no message of a service has had yet, for those that sent any.
    fileprivate func nextMessages() throws -> [String: Int64] {
        var next: [String: Int64] = [:]
        for service in Self.names {
            next[service] = try self.rows(
                of: service,
                "SELECT value FROM store_counter WHERE name = 'outbox'"
            ) { $0.int(0) }.first
        }
        return next
    }
}

extension FulfillmentV1.Shipment {
    fileprivate var wasPicked: Bool {
        switch self.state {
        // A shipment may be cancelled from either side of being picked.
        case .planned, .cancelled, .unspecified: false
        default: true
        }
    }
}

extension ReturnsV1.Return {
    fileprivate var cameIn: Bool {
        self.state == .received || self.state == .settling || self.state == .closed
    }
}
