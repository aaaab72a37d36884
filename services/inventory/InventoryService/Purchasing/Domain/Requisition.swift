// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos

/// A need for units of one SKU at one location.
struct Requisition: Hashable, Sendable {
    let number: Int64
    private(set) var state: RequisitionState
    let sku: String
    var quantity: Int64
    let location: String
    let cause: RequisitionCause
    var note: String
    let raisedAt: Timestamp
    /// When the units are wanted; nil when nobody said.
    let needBy: Timestamp?
    /// The request for quotes it is in; 0 for none.
    private(set) var rfq: Int64
    /// The purchase order that has it; 0 for none.
    private(set) var purchaseOrder: Int64
    let version: Int64

    /// A requisition as it is in the table.
    init(
        number: Int64,
        state: RequisitionState,
        sku: String,
        quantity: Int64,
        location: String,
        cause: RequisitionCause,
        note: String = "",
        raisedAt: Timestamp,
        needBy: Timestamp? = nil,
        rfq: Int64 = 0,
        purchaseOrder: Int64 = 0,
        version: Int64 = 1
    ) {
        self.number = number
        self.state = state
        self.sku = sku
        self.quantity = quantity
        self.location = location
        self.cause = cause
        self.note = note
        self.raisedAt = raisedAt
        self.needBy = needBy
        self.rfq = rfq
        self.purchaseOrder = purchaseOrder
        self.version = version
    }

    /// The id as it travels: `REQ-1`.
    var id: String { DocumentKind.requisition.id(self.number) }

    /// Says yes to it.
    mutating func approve() throws(PurchasingError) { try self.move(to: .approved) }

    /// Says no to it.
    mutating func reject() throws(PurchasingError) { try self.move(to: .rejected) }

    /// Puts it in a request for quotes.
    mutating func ask(in rfq: Int64) throws(PurchasingError) {
        try self.move(to: .rfqSent)
        self.rfq = rfq
    }

    /// Gives it to a purchase order.
    mutating func order(with purchaseOrder: Int64) throws(PurchasingError) {
        try self.move(to: .ordered)
        self.purchaseOrder = purchaseOrder
    }

    /// Takes it back from a request for quotes or a purchase order that brings no goods.
    mutating func reopen() throws(PurchasingError) {
        try self.move(to: .approved)
        self.rfq = 0
        self.purchaseOrder = 0
    }

    /// Ends it: its units came.
    mutating func close() throws(PurchasingError) { try self.move(to: .closed) }

    private mutating func move(to wanted: RequisitionState) throws(PurchasingError) {
        guard self.state.next.contains(wanted) else {
            throw .illegalTransition(
                self.id,
                from: self.state.name,
                to: wanted.name,
                allowed: self.state.next.map(\.name)
            )
        }
        self.state = wanted
    }

    /// The requisition as the contract carries it, with the orders it was raised for.
    func proto(orders: [String]) -> PurchasingV1.Requisition {
        PurchasingV1.Requisition(
            requisitionID: self.id,
            state: self.state.proto,
            sku: self.sku,
            quantity: self.quantity,
            location: self.location,
            cause: self.cause.name,
            orderIDs: orders,
            note: self.note,
            raisedAtMs: self.raisedAt.milliseconds,
            needByMs: self.needBy?.milliseconds ?? 0,
            rfqID: DocumentKind.rfq.id(self.rfq),
            purchaseOrderID: DocumentKind.purchaseOrder.id(self.purchaseOrder),
            version: self.version
        )
    }
}

/// The requisitions of an order line that gets no more units: which end and which go on.
///
/// What came fills the oldest first; one that is filled in part goes on for the rest.
func settled(
    _ requisitions: [Requisition],
    received: Int64
) throws(PurchasingError) -> [Requisition] {
    var left = received
    var settled: [Requisition] = []
    for var requisition in requisitions.sorted(by: { $0.number < $1.number }) {
        if left >= requisition.quantity {
            left -= requisition.quantity
            try requisition.close()
        } else {
            requisition.quantity -= left
            left = 0
            try requisition.reopen()
        }
        settled.append(requisition)
    }
    return settled
}
