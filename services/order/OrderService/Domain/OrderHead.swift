// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// What an order's life needs to know of it: everything but its lines and addresses.
struct OrderHead: Sendable {
    let id: OrderID
    var lifecycle: Lifecycle
    /// How many cancellations were begun; a refused one may be tried again.
    var cancellations: Int64
    /// Why it was rejected, or the buyer's reason to cancel; else empty.
    var reason: String
    let customerID: String
    /// Of what is not cancelled; of everything when nothing of the order remains.
    var net: Money
    var tax: Money
    var freight: Money
    /// When the place-order saga ended; nil while it decides.
    var decidedAt: Timestamp?
    /// When the last unit was delivered, cancelled or lost.
    var completedAt: Timestamp?
    /// Since when the order is in an AWAITING state; nil in any other.
    var awaitingSince: Timestamp?
    /// While on hold.
    var hold: Hold?
    /// How many changes were asked for.
    var changes: Int64 = 0
    /// Whether the last of them is being applied.
    var isChanging = false
    /// Grows with every write.
    let version: Int64

    /// Why an order is stopped.
    struct Hold: Hashable, Sendable {
        let kind: OrderV1.HoldKind
        let reason: String
    }

    /// Net, tax and freight.
    var total: Money {
        // At most `Money.minorUnitsMax`: it was checked when the order was placed or changed.
        Money(
            minorUnits: self.net.minorUnits + self.tax.minorUnits + self.freight.minorUnits,
            currency: self.net.currency
        )
    }
    /// Whether its saga still decides, and nobody else has to.
    var isUndecided: Bool { self.decidedAt == nil && !self.lifecycle.isWaiting }

    /// The id of the last change that was asked for.
    var changeID: String { "\(self.id)/\(self.changes)" }

    /// The saga that places this order.
    var placeSagaID: String { "\(Self.placeSaga):\(self.id)" }

    /// The key of the present cancellation in the type `cancel-order`.
    ///
    /// A start attaches to the saga of the same key, so a second cancellation needs a key of its own.
    var cancelKey: String {
        self.cancellations <= 1 ? self.id.description : "\(self.id)/\(self.cancellations)"
    }

    /// The saga that last worked on this order on behalf of the buyer.
    var sagaID: String {
        switch self.lifecycle.state {
        case .cancelling, .cancelled:
            self.lifecycle.isBeingPlaced
                ? self.placeSagaID : "\(Self.cancelSaga):\(self.cancelKey)"
        default: self.placeSagaID
        }
    }

    /// The type of the saga that places an order.
    static let placeSaga = "place-order"
    /// The type of the saga that takes a confirmed order back.
    static let cancelSaga = "cancel-order"
    /// The type of the saga that changes a confirmed order.
    static let changeSaga = "change-order"
    /// The type of the saga that gives freight back by itself.
    static let freightSaga = "credit-freight"

    /// What PlaceOrder answers in the order's present state.
    func placeReply(attached: Bool) -> OrderV1.PlaceOrderReply {
        OrderV1.PlaceOrderReply(
            orderID: self.id.description,
            state: self.lifecycle.state.proto,
            sagaID: self.placeSagaID,
            reason: self.lifecycle.state == .rejected ? self.reason : "",
            net: self.net.proto,
            total: self.total.proto,
            attached: attached
        )
    }
}
