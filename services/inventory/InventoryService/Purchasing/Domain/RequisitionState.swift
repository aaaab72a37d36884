// SPDX-License-Identifier: MIT
import OMSProtos

/// Where a requisition is in its life; the raw value is the number in the contract and the table.
enum RequisitionState: Int64, CaseIterable, Sendable {
    /// Somebody has to say yes. → approved, rejected
    case proposed = 1
    /// May be bought. → rejected, rfqSent, ordered
    case approved = 2
    /// Will not be bought. Terminal.
    case rejected = 3
    /// Suppliers were asked for quotes. → approved (RFQ cancelled), ordered (quote awarded)
    case rfqSent = 4
    /// A purchase order has it. → approved (the order will not bring it), closed
    case ordered = 5
    /// Received whole, or no longer needed. Terminal.
    case closed = 6

    /// The state in the contract's words.
    var proto: PurchasingV1.RequisitionState {
        PurchasingV1.RequisitionState(rawValue: Int32(self.rawValue))
    }

    /// The name operators see, for example `RFQ_SENT`.
    var name: String { self.proto.name }

    /// The states that may follow, and no others.
    var next: [RequisitionState] {
        switch self {
        case .proposed: [.approved, .rejected]
        case .approved: [.rejected, .rfqSent, .ordered]
        case .rfqSent: [.approved, .ordered]
        case .ordered: [.approved, .closed]
        case .rejected, .closed: []
        }
    }
}

/// Why units are needed; the raw value is the number in the table.
enum RequisitionCause: Int64, CaseIterable, Sendable {
    /// Orders want what is not there.
    case shortage = 1
    /// The stock fell to the product's reorder point.
    case reorderPoint = 2
    /// An operator asked for them.
    case manual = 3

    /// The name in the contract.
    var name: String {
        switch self {
        case .shortage: "SHORTAGE"
        case .reorderPoint: "REORDER_POINT"
        case .manual: "MANUAL"
        }
    }
}

/// Where a request for quotes is in its life; the raw value is the number in contract and table.
enum RFQState: Int64, CaseIterable, Sendable {
    /// Suppliers may answer. → awarded, cancelled
    case sent = 1
    /// A quote became a purchase order. Terminal.
    case awarded = 2
    /// Its requisitions can be bought otherwise. Terminal.
    case cancelled = 3

    /// The state in the contract's words.
    var proto: PurchasingV1.RfqState { PurchasingV1.RfqState(rawValue: Int32(self.rawValue)) }

    /// The name operators see; the contract's has the enum's own name before it.
    var name: String {
        switch self {
        case .sent: "SENT"
        case .awarded: "AWARDED"
        case .cancelled: "CANCELLED"
        }
    }

    /// The states that may follow, and no others.
    var next: [RFQState] {
        switch self {
        case .sent: [.awarded, .cancelled]
        case .awarded, .cancelled: []
        }
    }
}
