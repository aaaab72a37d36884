// SPDX-License-Identifier: MIT
import OMSProtos

/// Where an order is in its life; the raw value is the number in the contract and in the table.
enum OrderState: Int64, CaseIterable, Sendable {
    /// The place-order saga decides. → confirmed, rejected, awaiting…, onHold, cancelling
    case pending = 1
    /// Stock and money are promised. → inFulfillment, onHold, cancelling
    case confirmed = 2
    /// A warehouse works on it. → completed, onHold, cancelling
    case inFulfillment = 3
    /// Every unit is delivered, cancelled or lost. Terminal.
    case completed = 4
    /// A saga undoes what was done. → cancelled, or on with what is out of reach, or back
    case cancelling = 5
    /// Everything is undone at the buyer's wish. Terminal.
    case cancelled = 6
    /// The saga could not place it; everything is undone. Terminal.
    case rejected = 7
    /// Goes on when all of its stock is there. → pending, rejected, cancelling
    case awaitingStock = 8
    /// Goes on when the buyer has chosen. → pending, rejected, cancelling
    case awaitingCustomer = 9
    /// Goes on when the money is there. → pending, rejected, cancelling
    case awaitingPayment = 10
    /// Stopped by a person or a rule. → where it was held, rejected, completed, cancelling
    case onHold = 11

    /// The state in the contract's words.
    var proto: OrderV1.OrderState { OrderV1.OrderState(rawValue: Int32(self.rawValue)) }

    /// The name operators see, for example `IN_FULFILLMENT`.
    var name: String { self.proto.name }

    /// Whether the place-order saga waits for somebody in it, and for a limited time.
    var isAwaiting: Bool {
        self == .awaitingStock || self == .awaitingCustomer || self == .awaitingPayment
    }
}

/// What can happen to an order.
enum OrderTrigger: CaseIterable, Sendable {
    /// The place-order saga passed its pivot.
    case confirm
    /// The place-order saga undid everything.
    case reject
    /// Not all of it is in stock; the buyer chooses.
    case askCustomer
    /// It waits until all of it is in stock.
    case awaitStock
    /// It waits for the money.
    case awaitPayment
    /// The stock or the money that it waited for is there.
    case proceed
    /// The buyer chose.
    case answer
    /// A rule stops it before it is confirmed.
    case holdByRule
    /// An operator stops it after it was confirmed.
    case hold
    /// An operator lets it go on.
    case release
    /// The first or a further shipment is being picked.
    case beginFulfillment
    /// The last unit was delivered, cancelled or lost.
    case complete
    /// Somebody wants the order undone.
    case cancel
    /// The cancel-order saga undid everything.
    case markCancelled
    /// The cancel-order saga undid what it could; the rest is on its way.
    case keepShipped
    /// The cancel-order saga undid what it could; the rest has arrived.
    case keepDelivered
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
    /// While on hold, or when a cancellation interrupted a hold: where the order goes on.
    private(set) var heldFrom: OrderState?

    /// A new order.
    init() {
        self.state = .pending
    }

    /// An order as the table has it.
    init(state: OrderState, interrupted: OrderState? = nil, heldFrom: OrderState? = nil) {
        self.state = state
        self.interrupted = interrupted
        self.heldFrom = heldFrom
    }

    /// What follows: the transitions of the domain model, and nothing else is legal.
    ///
    /// Where `to` equals `from` the trigger was already answered and changes nothing. Where a trigger
    /// has several ends, `next(on:)` knows which one it is.
    static let transitions: [(from: OrderState, trigger: OrderTrigger, to: OrderState)] = [
        (.pending, .confirm, .confirmed),
        (.pending, .reject, .rejected),
        (.pending, .askCustomer, .awaitingCustomer),
        (.pending, .awaitStock, .awaitingStock),
        (.pending, .awaitPayment, .awaitingPayment),
        (.pending, .holdByRule, .onHold),
        (.pending, .cancel, .cancelling),
        (.awaitingCustomer, .answer, .pending),
        (.awaitingCustomer, .reject, .rejected),
        (.awaitingCustomer, .cancel, .cancelling),
        (.awaitingStock, .proceed, .pending),
        (.awaitingStock, .reject, .rejected),
        (.awaitingStock, .cancel, .cancelling),
        (.awaitingPayment, .proceed, .pending),
        (.awaitingPayment, .reject, .rejected),
        (.awaitingPayment, .cancel, .cancelling),
        (.onHold, .release, .pending),
        (.onHold, .release, .confirmed),
        (.onHold, .release, .inFulfillment),
        (.onHold, .beginFulfillment, .onHold),
        (.onHold, .complete, .completed),
        (.onHold, .reject, .rejected),
        (.onHold, .cancel, .cancelling),
        (.confirmed, .beginFulfillment, .inFulfillment),
        (.confirmed, .hold, .onHold),
        (.confirmed, .cancel, .cancelling),
        (.inFulfillment, .beginFulfillment, .inFulfillment),
        (.inFulfillment, .complete, .completed),
        (.inFulfillment, .hold, .onHold),
        (.inFulfillment, .cancel, .cancelling),
        (.cancelling, .cancel, .cancelling),
        (.cancelling, .reject, .cancelled),
        (.cancelling, .markCancelled, .cancelled),
        (.cancelling, .keepShipped, .inFulfillment),
        (.cancelling, .keepDelivered, .completed),
        (.cancelling, .resume, .confirmed),
        (.cancelling, .resume, .inFulfillment),
        (.cancelling, .resume, .onHold),
        (.cancelled, .cancel, .cancelled),
        // A saga's compensation must be able to find its work done.
        (.cancelled, .reject, .cancelled),
        (.rejected, .reject, .rejected),
        (.confirmed, .resume, .confirmed),
        (.inFulfillment, .resume, .inFulfillment),
        (.onHold, .resume, .onHold),
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
        let before = self
        switch next {
        case .cancelling where self.state != .cancelling: self.interrupted = self.state
        case .onHold where trigger == .beginFulfillment: self.heldFrom = .inFulfillment
        case .onHold where trigger == .hold || trigger == .holdByRule: self.heldFrom = self.state
        case .pending, .confirmed, .inFulfillment, .completed, .rejected: self.heldFrom = nil
        default: break
        }
        self.state = next
        return self != before
    }

    /// Whether a cancellation would be, or is, the place-order saga's to carry out.
    var isBeingPlaced: Bool {
        let at =
            self.state == .cancelling || self.state == .cancelled ? self.interrupted : self.state
        let base = at == .onHold ? self.heldFrom : at
        return base == .pending || base?.isAwaiting == true
    }

    /// Whether the order waits for somebody outside: its place-order saga does not decide now.
    var isWaiting: Bool { self.state.isAwaiting || self.state == .onHold }

    /// Whether the order is confirmed and neither ended nor being cancelled.
    var isUnderWay: Bool {
        switch self.state {
        case .confirmed, .inFulfillment: true
        case .onHold: !self.isBeingPlaced
        default: false
        }
    }

    private func next(on trigger: OrderTrigger) -> OrderState? {
        switch (self.state, trigger) {
        // Only the place-order saga rejects, and only an order that it had not yet confirmed;
        // only the cancel-order saga takes a confirmed one back.
        case (.cancelling, .reject): return self.isBeingPlaced ? .cancelled : nil
        case (.cancelling, .markCancelled), (.cancelling, .keepShipped),
            (.cancelling, .keepDelivered):
            guard !self.isBeingPlaced else { return nil }
        case (.cancelling, .resume): return self.isBeingPlaced ? nil : self.interrupted
        case (.onHold, .release): return self.heldFrom
        case (.onHold, .reject): return self.isBeingPlaced ? .rejected : nil
        case (.onHold, .beginFulfillment): return self.isBeingPlaced ? nil : .onHold
        case (.onHold, .complete): return self.heldFrom == .inFulfillment ? .completed : nil
        default: break
        }
        return Self.transitions.first { $0.from == self.state && $0.trigger == trigger }?.to
    }

    /// The states that can follow `state`, in the contract's order.
    static func reachable(from state: OrderState) -> [OrderState] {
        OrderState.allCases.filter { next in
            next != state && Self.transitions.contains { $0.from == state && $0.to == next }
        }
    }

    private static func target(of trigger: OrderTrigger) -> OrderState {
        switch trigger {
        case .confirm, .resume, .release: .confirmed
        case .reject: .rejected
        case .askCustomer: .awaitingCustomer
        case .awaitStock: .awaitingStock
        case .awaitPayment: .awaitingPayment
        case .proceed, .answer: .pending
        case .holdByRule, .hold: .onHold
        case .beginFulfillment, .keepShipped: .inFulfillment
        case .complete, .keepDelivered: .completed
        case .cancel: .cancelling
        case .markCancelled: .cancelled
        }
    }
}
