// SPDX-License-Identifier: MIT
import OMSProtos

/// What can be done with a purchase order; the raw value is the verb of the command line.
enum PurchaseVerb: String, CaseIterable, Sendable {
    case approve
    case send
    /// The supplier promises a date, or another one.
    case acknowledge = "ack"
    case receive
    case cancel
    case shortClose = "short-close"
    /// Received goods go back to the supplier.
    case sendBack = "return"
}

/// Where a purchase order is in its life; the raw value is the number in the contract and the table.
enum PurchaseOrderState: Int64, CaseIterable, Sendable {
    /// Being written. → approved, cancelled
    case draft = 1
    /// May be sent. → sent, cancelled
    case approved = 2
    /// The supplier has it. → acknowledged, partReceived, received, cancelled
    case sent = 3
    /// The supplier promised a date. → partReceived, received, cancelled
    case acknowledged = 4
    /// Something came. → received, shortClosed
    case partReceived = 5
    /// Everything came. Terminal.
    case received = 6
    /// Nothing came or will. Terminal.
    case cancelled = 7
    /// The rest will not come. Terminal.
    case shortClosed = 8

    /// The one table of what may become what: the states a verb can lead to, none when it is refused.
    func states(after verb: PurchaseVerb) -> [PurchaseOrderState] {
        switch (self, verb) {
        case (.draft, .approve): [.approved]
        case (.approved, .send): [.sent]
        case (.sent, .acknowledge), (.acknowledged, .acknowledge): [.acknowledged]
        case (.partReceived, .acknowledge): [.partReceived]
        case (.sent, .receive), (.acknowledged, .receive), (.partReceived, .receive):
            [.partReceived, .received]
        case (.draft, .cancel), (.approved, .cancel), (.sent, .cancel), (.acknowledged, .cancel):
            [.cancelled]
        case (.partReceived, .shortClose): [.shortClosed]
        // Goods go back without a change of state.
        case (.partReceived, .sendBack), (.received, .sendBack), (.shortClosed, .sendBack): [self]
        default: []
        }
    }

    /// What may be done now.
    var verbs: [PurchaseVerb] {
        PurchaseVerb.allCases.filter { !self.states(after: $0).isEmpty }
    }

    /// The other states that may follow.
    var next: [PurchaseOrderState] {
        let reachable = Set(PurchaseVerb.allCases.flatMap { self.states(after: $0) })
        return Self.allCases.filter { reachable.contains($0) && $0 != self }
    }

    /// Whether the supplier may still deliver.
    var expectsGoods: Bool { !self.states(after: .receive).isEmpty }

    /// The state in the contract's words.
    var proto: PurchasingV1.PurchaseOrderState {
        PurchasingV1.PurchaseOrderState(rawValue: Int32(self.rawValue))
    }

    /// The name operators see, for example `PART_RECEIVED`.
    var name: String { self.proto.name }
}
