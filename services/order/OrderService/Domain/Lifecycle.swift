// SPDX-License-Identifier: MIT
import OMSProtos

/// Where an order is in its life; the raw value is the number in the contract and in the table.
enum OrderState: Int64, CaseIterable, Sendable {
    /// The place-order saga decides. → confirmed, rejected, cancelling
    case pending = 1
    /// Stock and money are promised. → inFulfillment, cancelling
    case confirmed = 2
    /// A warehouse works on it. → completed, cancelling
    case inFulfillment = 3
    /// Every unit is delivered. Terminal.
    case completed = 4
    /// A saga undoes what was done. → cancelled, or back to where it was
    case cancelling = 5
    /// Everything is undone at the buyer's wish. Terminal.
    case cancelled = 6
    /// The saga could not place it; everything is undone. Terminal.
    case rejected = 7

    /// The state in the contract's words.
    var proto: OrderV1.OrderState { OrderV1.OrderState(rawValue: Int32(self.rawValue)) }

    /// The name operators see, for example `IN_FULFILLMENT`.
    var name: String { self.proto.name }
}

/// What can happen to an order.
enum OrderTrigger: CaseIterable, Sendable {
    /// The place-order saga passed its pivot.
    case confirm
    /// The place-order saga undid everything.
    case reject
    /// The first or a further shipment is being picked.
    case beginFulfillment
    /// The last unit was delivered.
    case complete
    /// Somebody wants the order undone.
    case cancel
    /// The cancel-order saga undid everything.
    case markCancelled
    /// The cancellation was refused; the order goes back to where it was.
    case resume
}

/// A trigger met an order that is not in a state for it.
///
/// Nothing changed.
struct IllegalTransition: Error, Hashable {
    /// The order's state.
    let from: OrderState
    /// The state the trigger leads to.
    let wanted: OrderState
    /// The states that can be reached from `from`; empty when it is terminal.
    let allowed: [OrderState]
}

/// The life of one order as a value: the one place that knows which state may follow which.
struct Lifecycle: Hashable, Sendable {
    private(set) var state: OrderState
    /// While cancelling, and ever after: the state the cancellation interrupted.
    private(set) var interrupted: OrderState?

    /// A new order.
    init() {
        self.state = .pending
    }

    /// An order as the table has it.
    init(state: OrderState, interrupted: OrderState?) {
        self.state = state
        self.interrupted = interrupted
    }

    /// What follows: the transitions of the domain model, and nothing else is legal.
    ///
    /// Where `to` equals `from` the trigger was already answered and changes nothing.
    static let transitions: [(from: OrderState, trigger: OrderTrigger, to: OrderState)] = [
        (.pending, .confirm, .confirmed),
        (.pending, .reject, .rejected),
        (.pending, .cancel, .cancelling),
        (.confirmed, .beginFulfillment, .inFulfillment),
        (.confirmed, .cancel, .cancelling),
        (.inFulfillment, .beginFulfillment, .inFulfillment),
        (.inFulfillment, .complete, .completed),
        (.inFulfillment, .cancel, .cancelling),
        (.cancelling, .cancel, .cancelling),
        (.cancelling, .reject, .cancelled),
        (.cancelling, .markCancelled, .cancelled),
        (.cancelling, .resume, .confirmed),
        (.cancelling, .resume, .inFulfillment),
        (.cancelled, .cancel, .cancelled),
        // A saga's compensation must be able to find its work done.
        (.cancelled, .reject, .cancelled),
        (.rejected, .reject, .rejected),
        (.confirmed, .resume, .confirmed),
        (.inFulfillment, .resume, .inFulfillment),
        (.completed, .resume, .completed),
    ]

    /// Moves to the next state; false when the trigger was already answered and changed nothing.
    mutating func apply(_ trigger: OrderTrigger) throws(IllegalTransition) -> Bool {
        guard let next = self.next(on: trigger) else {
            throw IllegalTransition(
                from: self.state,
                wanted: Self.target(of: trigger),
                allowed: Self.reachable(from: self.state)
            )
        }
        guard next != self.state else { return false }
        if next == .cancelling { self.interrupted = self.state }
        self.state = next
        return true
    }

    private func next(on trigger: OrderTrigger) -> OrderState? {
        switch (self.state, trigger) {
        // Only the place-order saga rejects, and only an order that it had not yet confirmed;
        // only the cancel-order saga takes a confirmed one back.
        case (.cancelling, .reject): self.interrupted == .pending ? .cancelled : nil
        case (.cancelling, .markCancelled): self.interrupted == .pending ? nil : .cancelled
        case (.cancelling, .resume): self.interrupted == .pending ? nil : self.interrupted
        default:
            Self.transitions.first { $0.from == self.state && $0.trigger == trigger }?.to
        }
    }

    /// The states that can follow `state`, in the contract's order.
    static func reachable(from state: OrderState) -> [OrderState] {
        OrderState.allCases.filter { next in
            next != state && Self.transitions.contains { $0.from == state && $0.to == next }
        }
    }

    private static func target(of trigger: OrderTrigger) -> OrderState {
        switch trigger {
        case .confirm, .resume: .confirmed
        case .reject: .rejected
        case .beginFulfillment: .inFulfillment
        case .complete: .completed
        case .cancel: .cancelling
        case .markCancelled: .cancelled
        }
    }
}
