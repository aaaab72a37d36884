// SPDX-License-Identifier: MIT
import OMSProtos
import ServiceKit

/// Where a return is in its life; the raw value is the number in the contract and in the table.
enum ReturnState: Int64, CaseIterable, Sendable {
    /// Somebody wants to send goods back. → denied, authorized
    case requested = 1
    /// They may not. Terminal.
    case denied = 2
    /// The goods may come. → received, expired
    case authorized = 3
    /// They did not come in time. Terminal.
    case expired = 4
    /// Counted in; its saga waits for the inspection. → settling
    case received = 5
    /// Inspected; its saga credits, refunds or exchanges. → closed
    case settling = 6
    /// All is done. Terminal.
    case closed = 7

    /// The state in the contract's words.
    var proto: ReturnsV1.ReturnState { ReturnsV1.ReturnState(rawValue: Int32(self.rawValue)) }

    /// The name operators see, for example `AUTHORIZED`.
    var name: String { self.proto.name }

    /// What may be done now, as verbs of the command line.
    var allowedVerbs: [String] {
        ReturnLifecycle.transitions.filter { $0.from == self }.compactMap(\.trigger.verb)
    }
}

/// What can happen to a return.
enum ReturnTrigger: CaseIterable, Sendable {
    case authorize, deny, receive, expire, inspect, close

    /// The verb with which a person does it; nil when nobody but the system does.
    var verb: String? {
        switch self {
        case .authorize: "authorize"
        case .deny: "deny"
        case .receive: "receive"
        case .inspect: "inspect"
        case .expire, .close: nil
        }
    }
}

/// The life of a return: the one place that knows which state may follow which.
enum ReturnLifecycle {
    /// What follows; nothing else is legal.
    static let transitions: [(from: ReturnState, trigger: ReturnTrigger, to: ReturnState)] = [
        (.requested, .authorize, .authorized),
        (.requested, .deny, .denied),
        (.authorized, .receive, .received),
        (.authorized, .expire, .expired),
        (.received, .inspect, .settling),
        (.settling, .close, .closed),
    ]

    /// The state after `trigger`; throws `ILLEGAL_TRANSITION` when it may not happen now.
    static func next(
        _ id: ReturnID,
        _ state: ReturnState,
        on trigger: ReturnTrigger
    ) throws(Refusal) -> ReturnState {
        guard
            let step = self.transitions.first(where: { $0.from == state && $0.trigger == trigger })
        else { throw self.illegal(id, state, trigger) }
        return step.to
    }

    /// The states that can follow `state`, in the contract's order.
    static func reachable(from state: ReturnState) -> [ReturnState] {
        ReturnState.allCases.filter { next in
            self.transitions.contains { $0.from == state && $0.to == next }
        }
    }

    private static func illegal(
        _ id: ReturnID,
        _ state: ReturnState,
        _ trigger: ReturnTrigger
    ) -> Refusal {
        let wanted = self.transitions.first { $0.trigger == trigger }?.to.name ?? "\(trigger)"
        let allowed = self.reachable(from: state).map(\.name).joined(separator: ", ")
        return Refusal(
            .failedPrecondition,
            "Return \(id) is \(state.name) and cannot become \(wanted); "
                + (allowed.isEmpty ? "nothing follows it" : "it can become \(allowed)"),
            reason: "ILLEGAL_TRANSITION",
            field: "state",
            value: "from \(state.name), wanted \(wanted), "
                + "allowed \(allowed.isEmpty ? "none" : allowed)",
            remedy: allowed.isEmpty
                ? "The return has ended; open a new one."
                : "Bring the return to where this may follow, or leave it."
        )
    }
}
