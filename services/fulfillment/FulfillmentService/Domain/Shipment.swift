// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// A shipment and its moves; every move goes through the one table.
///
/// Table: shipment, one row.
struct Shipment: Hashable, Sendable {
    /// 100 tonnes.
    static let weightGramsMax: Int64 = 100_000_000

    let id: ShipmentID
    /// Of its order: which plan made it.
    let planID: String
    /// Where it leaves from.
    let location: String
    /// Goes over the counter: no carrier, no label, no freight.
    let isCounterSale: Bool
    /// Empty only for a counter sale.
    var carrierID: String
    var shipTo: CommonV1.Address
    var lines: ShipmentLines
    /// Not found on the shelf.
    var shortLines = ShipmentLines.none

    private(set) var state = ShipmentState.planned
    private(set) var stateSince: Timestamp
    /// Its order is on hold.
    var isHeld = false

    var boxes: UInt32 = 0
    var weightGrams: Int64 = 0
    /// Of the label, or given at the hand-over.
    var trackingNumber = ""
    /// How many tracking numbers were made for it.
    var numbersMade: Int64 = 0
    /// What the carrier costs us; nil when it has no rate.
    var freightCost: Money?
    var driver = ""
    /// 0 for one that was handed over alone.
    var manifest: Int64 = 0
    var proofOfDelivery = ""
    var exceptionKind: ExceptionKind?
    var exceptionNote = ""
    var claim: Claim?
    var handedOverAt: Timestamp?
    var deliveredAt: Timestamp?
    /// When the newest of what was told of it since the hand-over happened.
    var lastEventAt: Timestamp?
    /// The change it was withdrawn for, empty for none.
    var withdrawnBy = ""
    /// The withdrawn shipment it stands for, when a change was refused.
    var restores: ShipmentID?
    var version: Int64 = 1

    /// A planned shipment.
    init(
        id: ShipmentID,
        planID: String,
        location: String,
        isCounterSale: Bool,
        carrierID: String,
        shipTo: CommonV1.Address,
        lines: ShipmentLines,
        at time: Timestamp
    ) {
        self.id = id
        self.planID = planID
        self.location = location
        self.isCounterSale = isCounterSale
        self.carrierID = carrierID
        self.shipTo = shipTo
        self.lines = lines
        self.stateSince = time
    }

    /// The state of a row.
    mutating func stored(state: ShipmentState, since time: Timestamp) {
        self.state = state
        self.stateSince = time
    }

    /// Goes where the table allows; a held one is neither picked, packed nor handed over.
    mutating func move(
        to state: ShipmentState,
        at time: Timestamp
    ) throws(FulfillmentError) {
        guard self.state.next.contains(state) else {
            throw .illegalTransition(
                shipment: self.id.description,
                from: self.state,
                to: state
            )
        }
        guard !self.isHeld || !state.isBarredByHold else {
            throw .held(shipment: self.id.description, order: self.id.order.description)
        }
        self.state = state
        self.stateSince = time
    }

    /// The plan with which the short-pick saga tells what was found elsewhere, if anything; nil when
    /// nothing was short.
    var shortPickPlan: String? { self.shortLines.isEmpty ? nil : "short:\(self.id)" }

    // MARK: In the house

    /// The goods are taken from the shelf, but for those that were not there.
    ///
    /// When nothing was there the shipment is cancelled.
    mutating func pick(
        short: ShipmentLines,
        at time: Timestamp
    ) throws(FulfillmentError) {
        // A pick of nothing is refused where a pick would be.
        try self.move(to: .picked, at: time)
        for line in short.messages where line.quantity > self.lines.quantity(of: line.sku) {
            throw .invalid(
                field: "short_lines",
                value: "\(line.sku) × \(line.quantity)",
                remedy: "\(self.id) has \(self.lines.quantity(of: line.sku)) of it"
            )
        }
        let picked = self.lines.without(short)
        if picked.isEmpty { try self.move(to: .cancelled, at: time) }
        self.lines = picked
        self.shortLines = short
    }

    mutating func pack(
        boxes: UInt32,
        weightGrams: Int64,
        at time: Timestamp
    ) throws(FulfillmentError) {
        try self.move(to: .packed, at: time)
        self.boxes = boxes
        self.weightGrams = weightGrams
    }

    /// Goes back into the shelf's plan no more: its order changes.
    mutating func withdraw(
        for change: String,
        at time: Timestamp
    ) throws(FulfillmentError) {
        try self.move(to: .cancelled, at: time)
        self.withdrawnBy = change
    }

    // MARK: Out of the house

    mutating func handOver(
        driver: String,
        manifest: Int64,
        at time: Timestamp
    ) throws(FulfillmentError) {
        try self.move(to: .handedOver, at: time)
        self.driver = driver
        self.manifest = manifest
        self.handedOverAt = time
    }

    mutating func deliver(proof: String, at time: Timestamp) throws(FulfillmentError) {
        try self.move(to: .delivered, at: time)
        self.proofOfDelivery = proof
        self.deliveredAt = time
        self.goesOn()
    }

    /// Something is the matter; what is known of it already may be said more exactly.
    mutating func fail(
        _ kind: ExceptionKind,
        note: String,
        at time: Timestamp
    ) throws(FulfillmentError) {
        if self.state != .exception { try self.move(to: .exception, at: time) }
        self.exceptionKind = kind
        self.exceptionNote = note
        self.heard(at: time)
    }

    /// What was the matter is no more.
    private mutating func goesOn() {
        self.exceptionKind = nil
        self.exceptionNote = ""
    }

    /// What happened before this is late from now on.
    mutating func heard(at time: Timestamp) {
        self.lastEventAt = max(time, self.lastEventAt ?? time)
    }

    /// Goes on its way after the hand-over: on, back, or nowhere.
    mutating func travel(
        to state: ShipmentState,
        at time: Timestamp
    ) throws(FulfillmentError) {
        try self.move(to: state, at: time)
        if state == .inTransit || state == .outForDelivery { self.goesOn() }
        self.heard(at: time)
    }

    // MARK: Events of the carrier

    /// Why an event of the carrier is not applied; nil when it is.
    ///
    /// Events come late, twice and in any order. A move that the table does not have would go back.
    /// Among those it has, one that happened before what is known is late, but a delivery is final
    /// whenever its news arrives.
    func reasonToIgnore(_ status: ShipmentState, at time: Timestamp) -> String? {
        guard self.state.next.contains(status) else {
            return self.state == status
                ? "the shipment is \(status.rawValue) already"
                : "the shipment is \(self.state.rawValue), which \(status.rawValue) does not follow"
        }
        if status != .delivered, let last = self.lastEventAt, time < last {
            return "it happened before the newest event, of \(last)"
        }
        return nil
    }

    /// Applies an event that is not to be ignored.
    mutating func apply(
        _ status: ShipmentState,
        note: String,
        at time: Timestamp
    ) throws(FulfillmentError) {
        switch status {
        case .delivered: try self.deliver(proof: note, at: time)
        case .exception: try self.fail(.other, note: note, at: time)
        default: try self.travel(to: status, at: time)
        }
        self.heard(at: time)
    }

    // MARK: Claims

    /// Whether the carrier has to answer for it.
    var isClaimable: Bool {
        switch self.state {
        case .lost, .returned: true
        case .exception: self.exceptionKind == .damaged
        default: false
        }
    }

    mutating func file(_ claim: Claim) throws(FulfillmentError) {
        guard self.claim == nil else { throw .claimFiled(shipment: self.id.description) }
        guard self.isClaimable else {
            throw .notClaimable(shipment: self.id.description, state: self.state)
        }
        self.claim = claim
    }

    mutating func decideClaim(_ state: Claim.State, note: String) throws(FulfillmentError) -> Claim
    {
        guard var claim = self.claim else { throw .noClaim(shipment: self.id.description) }
        guard claim.state.next.contains(state) else {
            throw .illegalClaim(shipment: self.id.description, from: claim.state, to: state)
        }
        claim.state = state
        if !note.isEmpty { claim.note = note }
        self.claim = claim
        return claim
    }
}
